"""Prints the model card's table: figures of the reader on gold articles, with 95 percent intervals by bootstrap over articles.

usage: intervals.py GOLD READINGS.jsonl SCORER [--samples 1000]
"""
from __future__ import annotations

import argparse
import importlib.util
import random
from collections import defaultdict


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    o.add_argument("gold")
    o.add_argument("readings")
    o.add_argument("scorer")
    o.add_argument("--samples", type=int, default=1000)
    a = o.parse_args()
    spec = importlib.util.spec_from_file_location("score", a.scorer)
    s = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(s)
    gold, read = s.load(a.gold), s.load(a.readings)
    checks = {"stage": s.stage_ok, "standing": s.standing_ok, "attribution": s.attribution_ok, "figures": s.quantities_ok, "time": s.time_ok,
              "evidence": s.evidence_ok}
    articles = []  # for each: figure -> [right, false, missed] or [right, of]
    for name, g in gold.items():
        gc, pc = g["claims"], (read.get(name) or {}).get("claims") or []
        f: dict = defaultdict(lambda: [0, 0, 0])
        for figure, test in (("claim", s.strict), ("lenient", s.lenient)):
            pairs = s.align(pc, gc, test)
            hit = {j for _, j in pairs}
            f[figure] = [sum(not gc[j].get("optional") for _, j in pairs), len(pc) - len(pairs),
                         sum(not c.get("optional") and j not in hit for j, c in enumerate(gc))]
            if figure == "claim":
                used = {i for i, _ in pairs}
                for i, c in enumerate(pc):
                    f["type " + c["type"]][1] += i not in used
                for j, c in enumerate(gc):
                    if not c.get("optional"):
                        f["type " + c["type"]][0 if j in hit else 2] += 1
                for i, j in pairs:
                    for check, test_of in checks.items():
                        if check == "figures" and not gc[j].get("quantities"):
                            continue
                        ok = test_of(pc[i], gc[j])
                        if ok is not None:
                            f["share " + check][0] += bool(ok)
                            f["share " + check][1] += 1
                    for axis in ("stage", "standing"):
                        f[f"share {axis} {gc[j][axis]}"][0] += bool(checks[axis](pc[i], gc[j]))
                        f[f"share {axis} {gc[j][axis]}"][1] += 1
        articles.append(f)

    def value(figure, sample):
        x, y, z = (sum(f[figure][k] for f in sample if figure in f) for k in range(3))
        if figure.startswith("share"):
            return x / y if y else None
        return 2 * x / (2 * x + y + z) if x + y + z else None

    rng = random.Random(1)
    samples = [rng.choices(articles, k=len(articles)) for _ in range(a.samples)]
    figures = sorted({k for f in articles for k in f}, key=lambda k: (k.startswith("share"), k.startswith("type"), k))
    print("| figure | of | value | 95 % interval |\n| --- | --- | --- | --- |")
    for figure in figures:
        of = sum(f[figure][1] if figure.startswith("share") else f[figure][0] + f[figure][2] for f in articles if figure in f)
        whole = value(figure, articles)
        if whole is None or of == 0:
            continue
        spread = sorted(v for v in (value(figure, x) for x in samples) if v is not None)
        low, high = spread[int(0.025 * len(spread))], spread[int(0.975 * len(spread)) - 1]
        name = figure.removeprefix("share ").removeprefix("type ")
        kind = "right, of matched: " if figure.startswith("share") else "F1: "
        print(f"| {kind}{name} | {of} | {whole:.2f} | {low:.2f} to {high:.2f} |")


if __name__ == "__main__":
    main()
