"""Documents cut into windows of whole sentences, as ids and labels for the model."""
from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

from tokenizers import Tokenizer

from annotation import ENTITY_KINDS, ROLES, SOURCE_KINDS, STAGES, STANDINGS, TYPES
from documents import Document
from words import sentence_ends, words

MODEL = Path(__file__).parent.parent / "Model"
BOS, PAD, SEP = 0, 1, 2
LIMIT = 360  # subwords in a training window; the reader takes narrower ones, on which the network is surer

# Mention labels: O, then B and I for every kind, first as names, then as descriptions and pronouns.
MENTION_LABELS = ["O"] + [f"{p}-{k}{s}" for s in ("", "~") for k in ENTITY_KINDS for p in "BI"]
MENTION_INDEX = {label: i for i, label in enumerate(MENTION_LABELS)}
# Labels of the first layer of a trigger's arguments, then of the second.
ROLE_LABELS = ["O"] + list(dict.fromkeys(r for roles in ROLES.values() for r in roles)) + ["time"]
SOURCE_LABELS = ["O"] + [f"source.{k}" for k in SOURCE_KINDS] + ["hedge"]
ROLE_INDEX = {r: i for i, r in enumerate(ROLE_LABELS)}
SOURCE_INDEX = {r: i for i, r in enumerate(SOURCE_LABELS)}
COARSE = {"ORG": ["company", "unit", "authority", "media", "organization"], "OTH": ["product", "other"]}


@dataclass
class Window:
    ids: list[int]
    pieces: list[tuple[int, int]]  # (position in ids, word in this window)
    words: int
    mention_allowed: list[list[int]]  # a word's permitted mention labels
    mentions: list[tuple[int, int, str]] = field(default_factory=list)  # first word, last word, entity
    triggers: list[dict] = field(default_factory=list)
    supervised: bool = True  # whether triggers are annotated
    document: str = ""
    first_word: int = 0


@dataclass
class Encoded:
    """A document's words, their subwords and its annotation in words."""

    document: Document
    spans: list[tuple[int, int]]
    pieces: list[list[int]]  # of each word's own first piece on; shared pieces stand with their first word
    shares: list[list[int]]  # for each piece (flat) the words it overlaps
    breaks: set[int]  # words that open a line
    sentences: list[int]


class Encoder:
    def __init__(self):
        self.tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
        self.cache: dict[str, list[tuple[int, int, int]]] = {}

    def chunk(self, chunk: str) -> list[tuple[int, int, int]]:
        found = self.cache.get(chunk)
        if found is None:
            e = self.tokenizer.encode(chunk, add_special_tokens=False)
            found = [(i, 0, 1) if t == "▁" else (i, a, b) for i, t, (a, b) in zip(e.ids, e.tokens, e.offsets)]
            self.cache[chunk] = found
        return found

    def encode(self, document: Document) -> Encoded:
        text = document.text
        spans = words(text)
        breaks, pieces, shares = set(), [[] for _ in spans], [[] for _ in spans]
        k = 0
        while k < len(spans):
            # A chunk: words with no white space between them.
            j = k
            while j + 1 < len(spans) and spans[j + 1][0] == spans[j][1]:
                j += 1
            if k and "\n" in text[spans[k - 1][1]:spans[k][0]]:
                breaks.add(k)
            base = spans[k][0]
            for piece, a, b in self.chunk(text[base:spans[j][1]]):
                a, b = base + a, base + max(b, a + 1)
                over = [w for w in range(k, j + 1) if spans[w][0] < b and a < spans[w][1]] or [k]
                pieces[over[0]].append(piece)
                shares[over[0]].append(over)
            k = j + 1
        return Encoded(document, spans, pieces, shares, breaks, sentence_ends(text, spans))


def word_range(spans: list[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """First and last word that overlap a character span."""
    inside = [k for k, (a, b) in enumerate(spans) if a < end and start < b]
    return (inside[0], inside[-1]) if inside else None


def anchor(encoded: Encoded, span: tuple[int, int]) -> int | None:
    """The one word of a trigger that carries its claim: the longest, the first of equals."""
    r = word_range(encoded.spans, *span)
    if r is None:
        return None
    return max(range(r[0], r[1] + 1), key=lambda k: (encoded.spans[k][1] - encoded.spans[k][0], -k))


class Labelled:
    """An encoded document with its annotation in words, to be cut into windows."""

    def __init__(self, encoded: Encoded):
        self.encoded = encoded
        d, spans = encoded.document, encoded.spans
        n = len(spans)
        nominals = [MENTION_INDEX[x] for x in MENTION_LABELS if x.endswith("~")] if d.coarse else []
        self.allowed = [[0] + nominals for _ in range(n)]
        self.mentions: list[tuple[int, int, str]] = []
        # Inner mentions win over outer ones; what is left of the outer one's end keeps its kind.
        taken = [False] * n
        for m in sorted(d.mentions, key=lambda m: (m.end - m.start, m.start)):
            r = word_range(spans, m.start, m.end)
            if r is None:
                continue
            first, last = r
            while first <= last and taken[first]:
                first += 1
            while first <= last and first > r[0] and spans[first][1] - spans[first][0] == 1 and not d.text[spans[first][0]].isalnum():
                first += 1
            if first > last or any(taken[first:last + 1]):
                continue
            for k in range(first, last + 1):
                taken[k] = True
                kinds = COARSE.get(m.kind, [m.kind])
                p = "B" if k == first else "I"
                self.allowed[k] = [MENTION_INDEX[f"{p}-{kind}{'~' if m.nominal else ''}"] for kind in kinds]
            self.mentions.append((first, last, m.entity))
        self.mentions.sort()
        self.triggers = []
        merged: dict[tuple[int, str], dict] = {}
        for c in d.claims or []:
            at = anchor(encoded, c.trigger)
            if at is None:
                continue
            t = merged.get((at, c.type))
            if t is None:
                t = merged[(at, c.type)] = {"at": at, "type": TYPES.index(c.type), "stage": STAGES.index(c.stage),
                                            "standing": STANDINGS.index(c.standing), "optional": c.optional, "fill": []}
                self.triggers.append(t)
            elif c.standing in ("denied", "open"):
                t["standing"], t["stage"] = STANDINGS.index(c.standing), STAGES.index(c.stage)
            for role, start, end in c.roles:
                r = word_range(spans, start, end)
                if r:
                    t["fill"].append((role, *r))

    def size(self, k: int) -> int:
        return len(self.encoded.pieces[k]) + (k in self.encoded.breaks)

    def windows(self, limit: int, rng: random.Random | None = None, separator_dropout: float = 0.0) -> list[Window]:
        """Windows of at most `limit` subwords; with `rng`, of varied length and start."""
        e = self.encoded
        n = len(e.spans)
        if not n:
            return []
        bounds = e.sentences + [n]
        out, start = [], 0
        room = limit - 2
        budget = rng.randint(room // 3, room) if rng else room
        used, first = 0, 0
        for a, b in zip(bounds[:-1], bounds[1:]):
            size = sum(self.size(k) for k in range(a, b))
            if used and used + size > budget:
                out.append((first, a))
                first, used = a, 0
                budget = rng.randint(room // 2, room) if rng else room
            while size > room:  # one sentence longer than a window
                k, part = a if used == 0 else first, 0
                while k < b and part + self.size(k) <= room:
                    part += self.size(k)
                    k += 1
                out.append((first, max(k, first + 1)))
                first = a = max(k, first + 1)
                size = sum(self.size(j) for j in range(a, b))
                used = 0
            used += size
        if first < n:
            out.append((first, n))
        return [self.cut(a, b, rng, separator_dropout) for a, b in out]

    def cut(self, a: int, b: int, rng: random.Random | None, dropout: float) -> Window:
        e = self.encoded
        ids, pieces = [BOS], []
        for k in range(a, b):
            if k in e.breaks and k > a and not (rng and rng.random() < dropout):
                ids.append(SEP)
            for piece, over in zip(e.pieces[k], e.shares[k]):
                pieces += [(len(ids), w - a) for w in over if a <= w < b]
                ids.append(piece)
        ids.append(SEP)
        window = Window(ids, pieces, b - a, self.allowed[a:b], supervised=e.document.claims is not None, document=e.document.id, first_word=a)
        if not e.document.coarse:
            window.mentions = [(f - a, l - a, x) for f, l, x in self.mentions if a <= f and l < b]
        for t in self.triggers:
            if a <= t["at"] < b:
                roles, sources = [0] * (b - a), [0] * (b - a)
                for role, f, l in t["fill"]:
                    layer, index = (sources, SOURCE_INDEX) if role in SOURCE_INDEX else (roles, ROLE_INDEX)
                    for k in range(max(f, a), min(l + 1, b)):
                        if not layer[k - a]:
                            layer[k - a] = index[role]
                window.triggers.append({**t, "at": t["at"] - a, "roles": roles, "sources": sources})
        return window
