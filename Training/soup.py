"""Averages the weights of runs that began with the same weights (Wortsman et al., "Model soups", 2022).

usage: soup.py OUT RUN RUN [RUN …]
"""
from __future__ import annotations

import sys
from pathlib import Path

import torch

HERE = Path(__file__).parent

if __name__ == "__main__":
    out, *runs = sys.argv[1:]
    saved = [torch.load(HERE / "runs" / run / "model.pt", weights_only=True) for run in runs]
    net = {k: sum(s["net"][k] for s in saved) / len(saved) if v.is_floating_point() else v for k, v in saved[0]["net"].items()}
    (HERE / "runs" / out).mkdir(parents=True, exist_ok=True)
    torch.save({"net": net, "layers": saved[0]["layers"]}, HERE / "runs" / out / "model.pt")
    print(f"wrote runs/{out}/model.pt, the mean of {', '.join(runs)}")
