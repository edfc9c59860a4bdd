"""Name swaps: the same text about other companies, persons and places, so that the network reads the context, not the name."""
from __future__ import annotations

import random
from dataclasses import replace

from documents import Claim, Document, Mention

KINDS = ("company", "person", "place", "media", "organization", "authority", "product")


def pools(documents: list[Document]) -> dict[str, list[str]]:
    """Names of one to four words of every kind, from the documents themselves."""
    found: dict[str, set[str]] = {k: set() for k in KINDS}
    for d in documents:
        for m in d.mentions:
            name = d.text[m.start:m.end]
            if m.kind in found and not m.nominal and name[:1].isupper() and len(name.split()) <= 4 and "\n" not in name and len(name) < 40:
                found[m.kind].add(name)
    return {k: sorted(v) for k, v in found.items()}


def swapped(document: Document, pool: dict[str, list[str]], rng: random.Random, share: float = 0.6) -> Document:
    """A copy in which about `share` of the entities that have one name (and its genitive) bear another."""
    text = document.text
    by_entity: dict[str, list[Mention]] = {}
    for m in document.mentions:
        if not m.nominal:
            by_entity.setdefault(m.entity, []).append(m)
    edits: list[tuple[int, int, str]] = []
    for entity, mentions in by_entity.items():
        kind = mentions[0].kind
        if kind not in KINDS or not pool.get(kind) or rng.random() > share:
            continue
        forms = {text[m.start:m.end] for m in mentions}
        base = min(forms, key=len)
        if any(f not in (base, base + "s") for f in forms) or not base[:1].isupper():
            continue
        new = rng.choice(pool[kind])
        for m in mentions:
            edits.append((m.start, m.end, new + ("s" if text[m.start:m.end] != base else "")))
    edits.sort()
    edits = [e for i, e in enumerate(edits) if i == 0 or e[0] >= edits[i - 1][1]]
    if not edits:
        return document
    spans = [(m.start, m.end) for m in document.mentions] + [c.trigger for c in document.claims or []] + \
        [(a, b) for c in document.claims or [] for _, a, b in c.roles]
    edges = {x for s in spans for x in s}
    # A span that begins or ends inside a name would be torn.
    edits = [e for e in edits if not any(e[0] < x < e[1] for x in edges)]
    out, at, moves = [], 0, []
    for start, end, new in edits:
        out += [text[at:start], new]
        moves.append((start, end, len(new) - (end - start)))
        at = end
    out.append(text[at:])

    def move(position: int, is_end: bool) -> int:
        shift = 0
        for start, end, difference in moves:
            if end <= position and not (end == position and not is_end and start == position):
                shift += difference
            elif start < position:
                break
        return position + shift

    span = lambda a, b: (move(a, False), move(b, True))
    return Document(
        document.id, "".join(out), document.language,
        [replace(m, start=span(m.start, m.end)[0], end=span(m.start, m.end)[1]) for m in document.mentions],
        None if document.claims is None else [
            Claim(c.type, c.stage, c.standing, span(*c.trigger), [(r, *span(a, b)) for r, a, b in c.roles], c.optional) for c in document.claims],
        document.coarse)
