"""Turns inline-marked copies of open-corpus texts into stand-off annotation, which holds no text of theirs.

usage: standoff.py FILE ... > corpus/standoff/NAME.jsonl

Each article's id must be `sd:ID` or `wn:ID` of an item of smartdata or wikinews, its text that item's text.
"""
import json
import re
import sys
from pathlib import Path

from annotation import AnnotationError, parse_article
from documents import source_texts


def main() -> int:
    texts, bad = source_texts(), 0
    for name in sys.argv[1:]:
        for block in re.split(r"^=== ", Path(name).read_text(encoding="utf-8"), flags=re.M)[1:]:
            try:
                article = parse_article(block, Path(name).name)
            except AnnotationError as error:
                print(error, file=sys.stderr)
                bad += 1
                continue
            source = texts.get(article.id)
            if source is None or source["text"].strip("\n") != article.text:
                print(f"{name}: {article.id}: not the text of that item", file=sys.stderr)
                bad += 1
                continue
            lines = [line.strip() for line in block.rsplit("\n---", 1)[1].split("\n") if line.strip()]
            print(json.dumps({"id": article.id, "published": article.published, "marks": [[m.start, m.end, m.label] for m in article.marks],
                              "kinds": article.kinds, "claims": lines}, ensure_ascii=False))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
