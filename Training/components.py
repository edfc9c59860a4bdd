"""Scores the components behind the network by themselves, on annotated articles that nothing was trained on.

usage: components.py HEARSAY SCORER ARTICLES.txt …        (inline marks, corpus/ANNOTATION.md)

  mentions   F1 of the spans of parties, places, persons and things
  entities   of mentions found at the right place: B-cubed F1 of how they are put together (Bagga and Baldwin, 1998)
  sources    of claims that are right: who says so is right, also over sentences of indirect speech ("carried")
  time       of right claims whose annotation names words for a time: the wording published overlaps them
  merging    of right claims: how many are published once and not in several copies
"""
from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from annotation import Article, read_articles
from gold import gold
from windows import word_range
from words import words


def b_cubed(first: dict, second: dict) -> float:
    """F1 of two ways to put the same mentions together: each maps a mention to its cluster."""
    def groups(clusters):
        out = defaultdict(set)
        for mention, cluster in clusters.items():
            out[cluster].add(mention)
        return out
    a, b = groups(first), groups(second)
    mentions = first.keys() & second.keys()
    if not mentions:
        return 1.0
    both = [len(a[first[m]] & b[second[m]]) for m in mentions]
    p = sum(n / len(b[second[m]] & mentions) for n, m in zip(both, mentions)) / len(mentions)
    r = sum(n / len(a[first[m]] & mentions) for n, m in zip(both, mentions)) / len(mentions)
    return 2 * p * r / (p + r)


class Tally:
    def __init__(self):
        self.right, self.of = 0.0, 0.0

    def add(self, right, of=1):
        self.right += right
        self.of += of

    def __str__(self):
        return f"{self.right / max(1e-9, self.of):.3f}  ({self.right:.0f} of {self.of:.0f})"


def inner(article: Article, span: tuple[int, int], spans: list) -> tuple[int, int]:
    """A span in words, so that an article or a hyphen before it makes no difference."""
    first, last = word_range(spans, *span)
    while first < last and article.text[slice(*spans[first])].lower() in ("der", "die", "das", "dem", "den", "des", "the", "a", "an", "-"):
        first += 1
    return first, last


def main() -> int:
    program, scorer, *paths = sys.argv[1:]
    spec = importlib.util.spec_from_file_location("score", scorer)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    articles = [a for path in paths for a in read_articles(Path(path))]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        file.write_text("".join(json.dumps(gold(a)["document"], ensure_ascii=False) + "\n" for a in articles), encoding="utf-8")
        out = subprocess.run([program, "read", "--format", "jsonl", str(file)], capture_output=True, text=True, check=True).stdout
    readings = {r["document"]["id"]: r for r in map(json.loads, out.splitlines())}
    found = [0, 0, 0]
    tallies = {k: Tally() for k in ("entities", "sources", "carried", "time", "merging")}
    for a in articles:
        reading = readings.get(a.id, {"entities": [], "claims": []})
        spans = words(a.text)
        mine = {inner(a, m, spans): e["id"] for e in reading["entities"] for m in e["mentions"]}
        theirs = {inner(a, (m.start, m.end), spans): m.label for m in a.marks if m.label in a.kinds}
        common = mine.keys() & theirs.keys()
        found = [n + k for n, k in zip(found, (len(common), len(mine), len(theirs)))]
        tallies["entities"].add(len(common) * b_cubed({m: theirs[m] for m in common}, {m: mine[m] for m in common}), len(common))
        claims, lines = gold(a)["claims"], {}
        for line in a.claims:
            key = json.dumps([line.type, line.stage, line.standing, line.roles, line.sources], sort_keys=True)
            lines.setdefault(key, line)
        pairs = score.align(reading["claims"], claims, score.strict)
        used = {j for _, j in pairs}
        copies = [i for i, p in enumerate(reading["claims"]) if i not in {i for i, _ in pairs} and any(score.strict(p, claims[j]) for j in used)]
        tallies["merging"].add(len(pairs), len(pairs) + len(copies))
        for i, j in pairs:
            p, g, line = reading["claims"][i], claims[j], list(lines.values())[j]
            tallies["sources"].add(score.attribution_ok(p, g))
            trigger = a.spans(line.trigger)[0]
            if line.sources and all(a.text[min(s[1], trigger[1]):max(s[0], trigger[0])].count(". ") for s in a.spans(line.sources[0][0])):
                tallies["carried"].add(score.attribution_ok(p, g))
            if line.time:
                wording = (p.get("time") or {}).get("text", "").lower().split()
                wanted = {w for label in line.time for s in a.spans(label) for w in a.text[slice(*s)].lower().split()}
                tallies["time"].add(bool(wanted & set(wording)))
    p, r = found[0] / max(1, found[1]), found[0] / max(1, found[2])
    print(f"{len(articles)} articles\nmentions   {2 * p * r / max(1e-9, p + r):.3f}  (P {p:.3f}, R {r:.3f})")
    for name, tally in tallies.items():
        print(f"{name:10s} {tally}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
