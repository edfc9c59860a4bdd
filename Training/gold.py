"""Turns articles of the corpus into gold articles for the scorer (claims format, section 7), to measure a model that has not seen them.

usage: gold.py ARTICLES.txt … > gold.jsonl

A party's acceptable names are all wordings that the article marks with its label. Claims that say the same twice become one with two
pieces of evidence. Figures and times are not turned into values: the corpus marks only their words.
"""
from __future__ import annotations

import json
import sys
from pathlib import Path

from annotation import Article, read_articles
from words import sentence_ends, words


def names(article: Article, label: str) -> list[str]:
    """Every wording with a label, the longest first."""
    found = {article.text[a:b] for a, b in article.spans(label)}
    return sorted(found, key=lambda x: (x[:1].islower(), -len(x)))


def sentence(article: Article, start: int) -> str:
    spans = words(article.text)
    starts = [spans[k][0] for k in sentence_ends(article.text, spans)] + [len(article.text)]
    return next((article.text[a:b].strip() for a, b in zip(starts[:-1], starts[1:]) if a <= start < b), "")


def gold(article: Article) -> dict:
    claims: dict[str, dict] = {}
    for line in article.claims:
        key = json.dumps([line.type, line.stage, line.standing, line.roles, line.sources], sort_keys=True)
        spans = article.spans(line.trigger)
        evidence = [{"text": sentence(article, a)} for a, _ in spans[:1]]
        if key in claims:
            claims[key]["evidence"] += evidence
            continue
        claims[key] = {"type": line.type, "roles": {r: [names(article, x) for x in labels] for r, labels in line.roles.items()},
                       "stage": line.stage, "standing": line.standing,
                       "attribution": [{"name": names(article, x), "kind": kind} for x, kind in line.sources],
                       "quantities": {}, "time": None, "evidence": evidence, "optional": line.optional}
    document = {"id": article.id, "published": article.published or None, "language": article.language, "text": article.text}
    return {"document": document, "claims": list(claims.values())}


if __name__ == "__main__":
    for path in sys.argv[1:]:
        for article in read_articles(Path(path)):
            print(json.dumps(gold(article), ensure_ascii=False))
