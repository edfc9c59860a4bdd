"""Writes the model file: int8 encoder (a scale for each output row), f32 heads, and what the heads' numbers mean.

usage: export.py RUN|--untrained [--layers 12] [--out FILE]

Reads runs/RUN/model.pt, writes ../Model/model.safetensors.
"""
from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import save_file

from model import NAMES, labels
from train import network

HERE = Path(__file__).parent
WINDOW = 256  # positions that the reader uses


def quantised(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows as int8 in -127 … 127 with a scale each: weight = int8 * scale."""
    scale = np.maximum(np.abs(weight).max(1), 1e-8) / 127
    return np.clip(np.rint(weight / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    o.add_argument("run", nargs="?")
    o.add_argument("--untrained", action="store_true")
    o.add_argument("--layers", type=int, default=12)
    o.add_argument("--out", default=str(HERE.parent / "Model" / "model.safetensors"))
    a = o.parse_args()
    if a.untrained:
        torch.manual_seed(0)
        net = network(a.layers)
    else:
        saved = torch.load(HERE / "runs" / a.run / "model.pt", weights_only=True)
        net = network(saved["layers"])
        if "encoder.mix" not in saved["net"]:  # of a run from before the heads read a mix: the last layer alone
            saved["net"]["encoder.mix"] = torch.tensor([-torch.inf] * (saved["layers"] - 1) + [0.0])
        net.load_state_dict(saved["net"])
    numpy = lambda t: t.detach().float().numpy()
    out: dict[str, np.ndarray] = {}

    def integer(name, weight):
        out[name + ".weight"], out[name + ".scale"] = quantised(numpy(weight))

    e = net.encoder
    integer("encoder.embeddings.word", e.words.weight)
    out["encoder.embeddings.position.weight"] = numpy(e.positions)[:WINDOW]
    out["encoder.embeddings.norm.weight"], out["encoder.embeddings.norm.bias"] = numpy(e.norm.weight), numpy(e.norm.bias)
    out["encoder.mix"] = numpy(torch.softmax(e.mix, 0))[None]
    for prefix, layer in [(f"encoder.layers.{n}", layer) for n, layer in enumerate(e.layers)] + [("heads.reread", net.reread)]:
        for theirs, ours in NAMES.items():
            part = getattr(layer, ours)
            name = f"{prefix}.{theirs}"
            if theirs.endswith("norm"):
                out[name + ".weight"] = numpy(part.weight)
            else:
                integer(name, part.weight)
            out[name + ".bias"] = numpy(part.bias)
    for name, tensor in net.state_dict().items():
        if not name.startswith(("encoder.", "reread.")):
            out["heads." + name] = numpy(tensor)
    # The name tells readings of different models apart.
    digest = hashlib.sha256(b"".join(out[k].tobytes() for k in sorted(out))).hexdigest()[:8]
    metadata = {"name": f"hearsay-1-{digest}", "encoder.heads": str(e.layers[0].heads), "encoder.epsilon": repr(e.norm.eps), "labels": labels(),
                "licence": "Apache-2.0; encoder from multilingual-e5-small (MIT)"}
    save_file({k: np.ascontiguousarray(v) for k, v in out.items()}, a.out, metadata=metadata)
    Path(a.out).chmod(0o644)
    print(f"wrote {a.out}, {Path(a.out).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
