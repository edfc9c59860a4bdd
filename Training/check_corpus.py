"""Checks annotated articles and prints what they hold.

usage: check_corpus.py [FILE_OR_FOLDER ...]      (default: corpus/articles)

Exit status 0 if every article can be read; 1 and a line for each impossible annotation otherwise.
"""
import re
import sys
from collections import Counter
from pathlib import Path

from annotation import AnnotationError, parse_article

HERE = Path(__file__).parent


def main() -> int:
    paths = [Path(p) for p in sys.argv[1:]] or [HERE / "corpus" / "articles"]
    files = sorted(f for p in paths for f in (p.rglob("*.txt") if p.is_dir() else [p]))
    bad, seen, counts, sentences = 0, {}, Counter(), 0
    for file in files:
        for block in re.split(r"^=== ", file.read_text(encoding="utf-8"), flags=re.M)[1:]:
            try:
                article = parse_article(block, file.name)
            except AnnotationError as error:
                print(error)
                bad += 1
                continue
            if article.id in seen:
                print(f"{file.name}: id {article.id} is also in {seen[article.id]}")
                bad += 1
            seen[article.id] = file.name
            counts[f"articles {article.language}"] += 1
            sentences += len(re.findall(r"[.!?…:\"“”»]?\s*\n|[.!?][\"“”»]?\s+(?=[A-ZÄÖÜ„»\"])", article.text + "\n"))
            for claim in article.claims:
                counts[f"type {claim.type}"] += 1
                counts[f"stage {claim.stage}"] += 1
                counts[f"standing {claim.standing}"] += 1
    print(f"{len(seen)} articles, about {sentences} sentences, {bad} bad")
    for key, n in sorted(counts.items()):
        print(f"  {key:24s} {n}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
