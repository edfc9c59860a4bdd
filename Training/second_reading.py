"""The second reading of a random tenth of the corpus: draws it, and tells how far two annotators agree.

usage: second_reading.py draw FOLDER             writes the articles without marks, ten a file, to be annotated again by somebody else
       second_reading.py agreement SCORER        compares corpus/second with corpus/articles, by score.py

An article belongs to the tenth if the SHA-256 of its id, taken as a number, is divisible by ten: a choice that nobody makes and that
stays the same when the corpus grows. The first reading is taken for gold, the second for what was found; F1 is symmetric.
"""
from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from annotation import Article, read_articles
from gold import gold

HERE = Path(__file__).parent
SECOND = HERE / "corpus" / "second"


def drawn(identity: str) -> bool:
    return int(hashlib.sha256(identity.encode()).hexdigest(), 16) % 10 == 0


def corpus() -> list[Article]:
    return [a for path in sorted((HERE / "corpus" / "articles").glob("*.txt")) for a in read_articles(path)]


def draw(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    known = {a.id for path in SECOND.glob("*.txt") for a in read_articles(path)}
    chosen = [a for a in corpus() if drawn(a.id) and a.id not in known]
    for start in range(0, len(chosen), 10):
        with open(folder / f"second-{len(known) + start:03d}.txt", "w", encoding="utf-8") as file:
            for a in chosen[start:start + 10]:
                text = re.sub(r"([\[\]|\\])", r"\\\1", a.text)
                file.write(f"=== {a.id} | {a.published} | {a.language} | {a.genre}\n{text}\n---\n\n")
    print(f"{len(chosen)} articles in {folder}")


def prediction(article: Article) -> dict:
    """A reading in the form of the reader's output."""
    out = gold(article)
    for claim in out["claims"]:
        claim["confidence"] = 1.0
        claim["attribution"] = [{"name": source["name"][0], "kind": source["kind"]} for source in claim["attribution"]]
        del claim["optional"]
    return out


def f1(first: set, second: set) -> str:
    return f"{2 * len(first & second) / max(1, len(first) + len(second)):.3f}"


def agreement(scorer: str) -> int:
    first = {a.id: a for a in corpus() if drawn(a.id)}
    second = {a.id: a for path in sorted(SECOND.glob("*.txt")) for a in read_articles(path)}
    for identity in sorted(set(second) & set(first)):
        if first[identity].text != second[identity].text:
            print(f"{identity}: the text of the second reading differs from that of the first", file=sys.stderr)
            return 1
    both = sorted(set(first) & set(second))
    print(f"{len(both)} articles read twice, {len(set(first) - set(second))} of the tenth not yet")
    mentions = [{(i, m.start, m.end) for i in both for m in r[i].marks if m.label in r[i].kinds} for r in (first, second)]
    triggers = [{(i, *a[i].spans(c.trigger)[0]) for i in both for c in a[i].claims} for a in (first, second)]
    print(f"spans of mentions   F1 {f1(*mentions)}\nspans of triggers   F1 {f1(*triggers)}")
    with tempfile.TemporaryDirectory() as folder:
        for name, form, reading in (("gold", gold, first), ("second", prediction, second)):
            (Path(folder) / f"{name}.jsonl").write_text("".join(json.dumps(form(reading[i]), ensure_ascii=False) + "\n" for i in both), encoding="utf-8")
        return subprocess.run([sys.executable, scorer, f"{folder}/gold.jsonl", f"{folder}/second.jsonl", "--by-type"], check=False).returncode


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["draw", folder]:
            draw(Path(folder))
        case ["agreement", scorer]:
            sys.exit(agreement(scorer))
        case _:
            sys.exit(__doc__)
