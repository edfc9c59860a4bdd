"""Fits how a claim's score becomes the probability that it is right, and says how well it does.

usage: calibrate.py GOLD READINGS.jsonl SCORER [--write|--given]

READINGS is what `hearsay read --format jsonl` printed for the gold articles with the present weights, from which the scores are worked
out backwards. A claim is right if the scorer matches it to a gold claim in type and core roles. Prints the reliability of the fit on
articles that it was not fitted on (four parts in turn); --write puts the weights fitted on all into Sources/Reader/Data. For a fit, read with
`Thresholds.claim` at 0, so that no claim is left out. With --given nothing is fitted: it tells how the confidences hold that the readings give.
"""
from __future__ import annotations

import argparse
import importlib.util
import zlib
from pathlib import Path

import numpy as np

WEIGHTS = Path(__file__).parent.parent / "Sources" / "Reader" / "Data" / "confidence-weights.txt"
NAMES = ["bias", "score", "figure", "repeated", "crowd"]
PRIOR = np.array([0.01, 0.01, 0.3, 0.3, 0.3])  # pull towards nought


def signs(claim: dict) -> list[float]:
    fillers = sum(len(f) for f in claim["roles"].values())
    return [float(bool(claim["quantities"])), float(len(claim["evidence"]) > 1), float(max(0, fillers - 3))]


def fitted(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(PRIOR), x.T @ (p - y) + PRIOR * w)
    return w


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    o.add_argument("gold")
    o.add_argument("readings")
    o.add_argument("scorer")
    o.add_argument("--write", action="store_true")
    o.add_argument("--given", action="store_true")
    a = o.parse_args()
    spec = importlib.util.spec_from_file_location("score", a.scorer)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    present = np.array([next(float(l.split("\t")[1]) for l in lines if l.startswith(n + "\t")) for n in NAMES])
    gold, read = score.load(a.gold), score.load(a.readings)
    x, y, part, given = [], [], [], []
    for name, article in gold.items():
        claims = (read.get(name) or {}).get("claims") or []
        right = {i for i, _ in score.align(claims, article["claims"], score.strict)}
        for i, claim in enumerate(claims):
            p = min(max(claim["confidence"], 0.005), 0.995)
            raw = (np.log(p / (1 - p)) - present[0] - present[2:] @ signs(claim)) / present[1]
            x.append([1, raw, *signs(claim)])
            y.append(i in right)
            given.append(claim["confidence"])
            part.append(zlib.crc32(name.encode()) % 4)
    x, y, part = np.array(x, float), np.array(y, float), np.array(part)
    out = np.array(given)
    for k in range(0 if a.given else 4):
        out[part == k] = 1 / (1 + np.exp(-x[part == k] @ fitted(x[part != k], y[part != k])))
    print(f"{len(y)} claims; {'as given' if a.given else 'on articles that the fit has not seen'}:\n  given        claims   right")
    for low, high in ((0, .4), (.4, .5), (.5, .6), (.6, .7), (.7, .8), (.8, .9), (.9, 1.01)):
        m = (out >= low) & (out < high)
        if m.any():
            print(f"  {low:.1f} to {min(high, 1):.1f}   {m.sum():6d}   {y[m].mean():.2f}")
    sure = out >= 0.8
    print(f"  0.8 and up   {sure.sum():6d}   {y[sure].mean():.2f}")
    if a.given:
        return
    w = fitted(x, y)
    print("weights fitted on all: " + ", ".join(f"{n} {v:.2f}" for n, v in zip(NAMES, w)))
    if a.write:
        kept = [l for l in lines if l.startswith("#")]
        WEIGHTS.write_text("\n".join(kept + [f"{n}\t{v:.3f}" for n, v in zip(NAMES, w)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
