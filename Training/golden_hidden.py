"""Writes what the encoder makes of a few sentences, computed with numpy in 64 bits, for the Swift encoder to be held against.

usage: golden_hidden.py [MODEL_FOLDER]

Reads Model/model.safetensors and Model/tokenizer.json, writes Tests/EncoderTests/Golden/hidden.safetensors: for each sentence N the
tensor `N.hidden` with four rows of the mix of all layers, and the metadata `N.text`, `N.ids` and `N.rows` (which rows), and `mark`: a tensor
of the model by which a test notices that the model has changed since. Run it again whenever the model is trained anew.
"""
from __future__ import annotations

import math
import sys
from pathlib import Path

import numpy as np
from safetensors import safe_open
from safetensors.numpy import save_file
from tokenizers import Tokenizer

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "Tests" / "EncoderTests" / "Golden" / "hidden.safetensors"
MARK = "heads.argument_distance.weight"

SENTENCES = [
    "Ja.",
    "Xiaomi und BAIC verhandeln angeblich über ein gemeinsames Autoprojekt, bestätigte die Provinzregierung auf ihrer Internetseite.",
    "„Kein Kommentar“, sagte ein Sprecher der Thyssenkrupp Steel Europe AG am Freitag in Duisburg.",
    "Shares of Intel Corp. fell 4.3% after the company cut its forecast for the second quarter.",
    "東京電力 😀 Газпром ½ ﬁ",
    # Long enough for several blocks of rows.
    "Der Umsatz stieg um 4,2 Prozent auf 1.234,5 Mio. Euro, das EBIT sank auf 98,7 Mio. Euro, und die Prognose für 2025 wurde bestätigt. "
    "Deutz hält 50 Prozent an einer Tochtergesellschaft des Autobauers; Volkswagen betreibt mit dem Konzern ein Gemeinschaftsunternehmen. "
    "In der neuen Sparte arbeiten 300 Menschen, zehn Milliarden Dollar sollen in den nächsten zehn Jahren investiert werden. "
    "Die Schaeffler-Gruppe übernimmt sämtliche Anteile der Vitesco Technologies Group AG, das Kartellamt muss noch zustimmen.",
]


class Model:
    """The encoder in 64 bits."""

    def __init__(self, path: Path):
        with safe_open(str(path), "numpy") as file:
            metadata = file.metadata()
            self.tensors = {name: file.get_tensor(name) for name in file.keys() if name.startswith("encoder.")}
            self.mark = file.get_tensor(MARK)
        self.heads, self.epsilon = int(metadata["encoder.heads"]), float(metadata.get("encoder.epsilon", "1e-12"))

    def tensor(self, name: str) -> np.ndarray:
        return self.tensors["encoder." + name].astype(np.float64)

    def weight(self, name: str) -> np.ndarray:
        weight = self.tensor(name + ".weight")
        return weight * self.tensor(name + ".scale")[:, None] if f"encoder.{name}.scale" in self.tensors else weight

    def linear(self, name: str, x: np.ndarray) -> np.ndarray:
        return x @ self.weight(name).T + self.tensor(name + ".bias")

    def norm(self, name: str, x: np.ndarray) -> np.ndarray:
        mean, variance = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
        return (x - mean) / np.sqrt(variance + self.epsilon) * self.tensor(name + ".weight") + self.tensor(name + ".bias")

    def hidden(self, ids: list[int]) -> np.ndarray:
        x = self.weight("embeddings.word")[ids] + self.tensor("embeddings.position.weight")[: len(ids)]
        x = self.norm("embeddings.norm", x)
        mixed = np.zeros_like(x)
        for layer, weight in enumerate(self.tensor("mix")[0]):
            x = self.layer(f"layers.{layer}.", x)
            mixed += weight * x
        return mixed

    def layer(self, name: str, x: np.ndarray) -> np.ndarray:
        split = lambda t: t.reshape(len(x), self.heads, -1).transpose(1, 0, 2)
        query, key, value = (split(self.linear(f"{name}attention.{part}", x)) for part in ("query", "key", "value"))
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[-1])
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (scores / scores.sum(-1, keepdims=True) @ value).transpose(1, 0, 2).reshape(x.shape)
        x = self.norm(name + "attention.norm", x + self.linear(name + "attention.output", mixed))
        inner = self.linear(name + "feedforward.in", x)
        inner = inner / 2 * (1 + np.vectorize(math.erf)(inner / math.sqrt(2)))
        return self.norm(name + "feedforward.norm", x + self.linear(name + "feedforward.out", inner))


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "Model"
    model = Model(folder / "model.safetensors")
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tensors, metadata = {"mark": model.mark}, {}
    for number, text in enumerate(SENTENCES):
        ids = [0, *tokenizer.encode(text, add_special_tokens=False).ids, 2]
        rows = sorted({0, len(ids) // 3, 2 * len(ids) // 3, len(ids) - 1})
        tensors[f"{number}.hidden"] = model.hidden(ids)[rows].astype(np.float32)
        metadata |= {f"{number}.text": text, f"{number}.ids": " ".join(map(str, ids)), f"{number}.rows": " ".join(map(str, rows))}
    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, str(GOLDEN), metadata=metadata)
    print(f"wrote {GOLDEN}: {len(SENTENCES)} sentences")


if __name__ == "__main__":
    main()
