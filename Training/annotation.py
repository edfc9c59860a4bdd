"""The corpus' inline annotation: text with [marks|labels], then one claim a line (corpus/ANNOTATION.md)."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

ROLES = {
    "partnership": "partner product purpose place",
    "jointVenture": "partner venture share product place",
    "ownership": "owner owned share",
    "acquisition": "buyer target seller share price",
    "merger": "party result",
    "supply": "supplier customer product",
    "investment": "investor recipient purpose amount",
    "founding": "founded founder",
    "leadership": "person organization position",
    "headcount": "organization count",
    "jobCuts": "organization count place share",
    "hiring": "organization count place",
    "production": "producer product partner place count",
    "launch": "organization product place",
    "facility": "organization facility place",
    "insolvency": "organization",
    "financialResult": "organization metric amount count share",
    "listing": "organization exchange amount",
    "legalCase": "party against matter amount",
    "formerName": "organization name",
    "location": "organization place",
}
ROLES = {kind: roles.split() for kind, roles in ROLES.items()}
TYPES = list(ROLES)
STAGES = "considered talks planned agreed effective ended abandoned".split()
STANDINGS = "stated confirmed reported rumoured denied open".split()
SOURCE_KINDS = "party authority media analyst insider document other".split()
ENTITY_KINDS = "company unit authority media organization person place product other".split()
MARK_KINDS = ENTITY_KINDS + ["insider"]
CORE = {
    "partnership": ["partner"], "jointVenture": ["partner"], "ownership": ["owner", "owned"], "acquisition": ["buyer", "target"],
    "merger": ["party"], "supply": ["supplier", "customer"], "investment": ["investor"], "founding": ["founded"],
    "leadership": ["person", "organization"], "headcount": ["organization", "count"], "jobCuts": ["organization"],
    "hiring": ["organization"], "production": ["producer", "product"], "launch": ["organization", "product"],
    "facility": ["organization"], "insolvency": ["organization"], "financialResult": ["organization", "metric"],
    "listing": ["organization"], "legalCase": ["party"], "formerName": ["organization", "name"], "location": ["organization", "place"],
}


class AnnotationError(ValueError):
    """Impossible annotation: which article, and what is wrong with it."""


@dataclass
class Mark:
    start: int
    end: int
    label: str


@dataclass
class ClaimLine:
    trigger: str
    type: str
    stage: str
    standing: str
    roles: dict[str, list[str]] = field(default_factory=dict)
    sources: list[tuple[str, str]] = field(default_factory=list)  # label, kind; outermost first
    hedges: list[str] = field(default_factory=list)
    time: list[str] = field(default_factory=list)
    optional: bool = False


@dataclass
class Article:
    id: str
    published: str
    language: str
    genre: str
    text: str
    marks: list[Mark]
    kinds: dict[str, str]
    claims: list[ClaimLine]

    def spans(self, label: str) -> list[tuple[int, int]]:
        return [(m.start, m.end) for m in self.marks if m.label == label]


def parse_marks(marked: str, where: str) -> tuple[str, list[Mark], dict[str, str]]:
    """Strips the marks from a text and returns it with their spans and the kinds of their labels."""
    out: list[str] = []
    marks: list[Mark] = []
    kinds: dict[str, str] = {}
    stack: list[int] = []
    anonymous = 0
    i = 0
    while i < len(marked):
        ch = marked[i]
        if ch == "\\" and i + 1 < len(marked) and marked[i + 1] in "[]|\\":
            out.append(marked[i + 1])
            i += 2
        elif ch == "[":
            stack.append(len(out))
            i += 1
        elif ch == "|" and stack:
            close = marked.find("]", i)
            if close < 0:
                raise AnnotationError(f"{where}: mark without its ]: {marked[i:i + 40]!r}")
            start = stack.pop()
            end = len(out)
            if start == end:
                raise AnnotationError(f"{where}: empty mark before {marked[i:i + 40]!r}")
            for part in marked[i + 1:close].split(","):
                label, _, kind = part.strip().partition(":")
                if not re.fullmatch(r"[A-Za-z0-9_]*", label) or not (label or kind):
                    raise AnnotationError(f"{where}: label {part!r} at {''.join(out[start:end])!r}")
                if not label:
                    anonymous += 1
                    label = f"_{anonymous}"
                if kind:
                    if kind not in MARK_KINDS:
                        raise AnnotationError(f"{where}: unknown kind {kind!r} at {''.join(out[start:end])!r}")
                    if kinds.setdefault(label, kind) != kind:
                        raise AnnotationError(f"{where}: label {label!r} is {kinds[label]} and {kind}")
                marks.append(Mark(start, end, label))
            i = close + 1
        elif ch in "]|":
            raise AnnotationError(f"{where}: stray {ch!r} near {''.join(out[-30:])!r}")
        else:
            out.append(ch)
            i += 1
    if stack:
        raise AnnotationError(f"{where}: mark never closed near {''.join(out[stack[-1]:stack[-1] + 30])!r}")
    text = "".join(out)
    for mark in marks:
        if text[mark.start:mark.end] != text[mark.start:mark.end].strip():
            raise AnnotationError(f"{where}: mark with outer white space: {text[mark.start:mark.end]!r}")
    return text, marks, kinds


def parse_claim(line: str, where: str) -> ClaimLine:
    words = line.split()
    if len(words) < 4:
        raise AnnotationError(f"{where}: claim line too short: {line!r}")
    trigger, kind, stage, standing, *rest = words
    for value, legal, name in ((kind, TYPES, "type"), (stage, STAGES, "stage"), (standing, STANDINGS, "standing")):
        if value not in legal:
            raise AnnotationError(f"{where}: {name} {value!r} in {line!r}")
    claim = ClaimLine(trigger, kind, stage, standing)
    for word in rest:
        if word == "optional":
            claim.optional = True
            continue
        key, eq, value = word.partition("=")
        if not eq or not value:
            raise AnnotationError(f"{where}: cannot read {word!r} in {line!r}")
        if key == "source":
            for part in value.split(">"):
                for one in part.split(","):
                    label, _, source = one.partition(":")
                    if source not in SOURCE_KINDS:
                        raise AnnotationError(f"{where}: source kind {source!r} in {line!r}")
                    claim.sources.append((label, source))
        elif key == "hedge":
            claim.hedges = value.split(",")
        elif key == "time":
            claim.time = value.split(",")
        elif key in ROLES[kind]:
            claim.roles[key] = value.split(",")
        else:
            raise AnnotationError(f"{where}: {kind} has no role {key!r}: {line!r}")
    if not any(claim.roles.get(role) for role in CORE[kind]) and not claim.optional:
        raise AnnotationError(f"{where}: no core role filled: {line!r}")
    if standing == "stated" and claim.sources:
        raise AnnotationError(f"{where}: stated, but with a source: {line!r}")
    if standing == "reported" and not claim.sources:
        raise AnnotationError(f"{where}: {standing} needs a source: {line!r}")
    return claim


def parse_article(block: str, where: str) -> Article:
    header, _, body = block.partition("\n")
    parts = [p.strip() for p in header.split("|")]
    if len(parts) != 4:
        raise AnnotationError(f"{where}: header {header!r} has not four parts")
    identity, published, language, genre = parts
    where = f"{where}: {identity}"
    if language not in ("de", "en"):
        raise AnnotationError(f"{where}: language {language!r}")
    if published and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", published):
        raise AnnotationError(f"{where}: date {published!r}")
    lines = body.split("\n")
    if "---" not in lines:
        raise AnnotationError(f"{where}: no --- line")
    cut = len(lines) - 1 - lines[::-1].index("---")
    text, marks, kinds = parse_marks("\n".join(lines[:cut]).strip("\n"), where)
    claims = [parse_claim(line.strip(), where) for line in lines[cut + 1:] if line.strip()]
    labels = {m.label for m in marks}
    for claim in claims:
        used = [claim.trigger, *claim.hedges, *claim.time, *(s for s, _ in claim.sources), *(x for f in claim.roles.values() for x in f)]
        for label in used:
            if label not in labels:
                raise AnnotationError(f"{where}: label {label!r} of claim {claim.trigger} is nowhere in the text")
    triggers = {c.trigger for c in claims}
    for mark in marks:
        if re.fullmatch(r"t\d+", mark.label) and mark.label not in triggers:
            raise AnnotationError(f"{where}: trigger {mark.label} ({text[mark.start:mark.end]!r}) has no claim line")
    return Article(identity, published, language, genre, text, marks, kinds, claims)


def read_articles(path: Path) -> list[Article]:
    blocks = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)
    if blocks[0].strip():
        raise AnnotationError(f"{path.name}: text before the first ===")
    return [parse_article(b, path.name) for b in blocks[1:]]
