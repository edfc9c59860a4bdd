"""All annotated text, whatever its form, as documents with character spans.

Sources: `corpus/articles` (ours, inline marks), `corpus/standoff` (ours, over smartdata and wikinews), and the open corpora
beside the project (`../../shared/corpora`, or --corpora): claims/train.jsonl, smartdata, germeval2014.
"""
from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from annotation import Article, Mark, parse_claim, read_articles
from words import words

HERE = Path(__file__).parent
CORPORA = HERE.parent.parent / "shared" / "corpora"
PERSONAL = {"er", "sie", "es", "man", "wir", "ihr", "ihm", "ihn", "ihnen", "sein", "seine", "seiner", "seinem", "seinen", "ihre", "ihrer", "ihrem",
            "ihren", "he", "she", "it", "they", "we", "his", "her", "its", "their", "our", "him", "them", "us", "unser", "unsere", "uns", "dieser", "diese",
            "dieses", "der", "die", "das", "beide", "beiden", "both", "which", "who", "deren", "dessen", "selbst", "itself"}
GERMAN_ARTICLES = re.compile(r"^(?:der|die|das|dem|den|des|ein|eine|einem|einen|einer|eines|the|a|an)\s+(?=\S)", re.I)


@dataclass
class Mention:
    start: int
    end: int
    kind: str  # an entity kind, or a coarse one of a foreign corpus: ORG, OTH
    entity: str
    nominal: bool = False


@dataclass
class Claim:
    type: str
    stage: str
    standing: str
    trigger: tuple[int, int]
    roles: list[tuple[str, int, int]] = field(default_factory=list)  # role, span; with `time`, `hedge` and `source.KIND` among them
    optional: bool = False


@dataclass
class Document:
    id: str
    text: str
    language: str
    mentions: list[Mention]
    claims: list[Claim] | None  # None: mentions only are annotated
    coarse: bool = False  # descriptions and pronouns are not annotated, kinds may be coarse


def nearest(spans: list[tuple[int, int]], anchor: tuple[int, int], text: str) -> tuple[int, int] | None:
    """The span nearest to the anchor, one in the anchor's own sentence before any other."""
    def cost(span):
        low, high = min(span[0], anchor[0]), max(span[1], anchor[1])
        breaks = len(re.findall(r"[.!?…][\"“”»]?\s+(?=[A-ZÄÖÜ„\"»])|\n", text[low:high]))
        return (breaks, abs(span[0] - anchor[0]))
    return min(spans, key=cost) if spans else None


def without_article(text: str, start: int, end: int) -> tuple[int, int]:
    match = GERMAN_ARTICLES.match(text[start:end])
    return (start + match.end(), end) if match else (start, end)


def is_nominal(text: str, fullest: str) -> bool:
    """Whether a wording describes its party or stands for it rather than naming it."""
    if text.lower() in PERSONAL:
        return True
    if text == fullest or (text.isupper() and len(text) > 1):
        return False
    mine = {w.lower() for w in re.findall(r"\w+", text) if len(w) > 1}
    names = {w.lower() for w in re.findall(r"\w+", fullest)}
    return not any(a == b or a.startswith(b) or b.startswith(a) for a in mine for b in names if min(len(a), len(b)) > 2)


def generic(text: str) -> bool:
    """A wording that names nobody: lower case, or an article before a common noun."""
    return text[:1].islower() or bool(GERMAN_ARTICLES.match(text))


def from_article(article: Article) -> Document:
    text = article.text
    fullest: dict[str, str] = {}
    for mark in article.marks:
        if mark.label in article.kinds:
            words_here = text[mark.start:mark.end]
            best = fullest.get(mark.label)
            if best is None or (generic(best), -len(best)) > (generic(words_here), -len(words_here)):
                # The first name wins over longer descriptions: names come before what describes them.
                if best is None or generic(best) or (len(words_here) > len(best) and best.split()[0] in words_here):
                    fullest[mark.label] = words_here
    mentions = []
    for mark in article.marks:
        kind = article.kinds.get(mark.label)
        if kind is None:
            continue
        start, end = without_article(text, mark.start, mark.end)
        if kind == "insider":
            mentions.append(Mention(start, end, "person", mark.label, True))
        else:
            mentions.append(Mention(start, end, kind, mark.label, is_nominal(text[start:end], fullest[mark.label])))
    claims = []
    used: dict[str, int] = {}
    for line in article.claims:
        triggers = article.spans(line.trigger)
        trigger = max(triggers, key=lambda s: s[1] - s[0])
        roles = []

        def fill(role, label):
            span = nearest(article.spans(label), trigger, text)
            if span:
                roles.append((role, *without_article(text, *span)))

        for role, labels in line.roles.items():
            for label in labels:
                fill(role, label)
        for label in line.time:
            fill("time", label)
        for label in line.hedges:
            for span in article.spans(label):
                roles.append(("hedge", *span))
        for label, kind in line.sources:
            fill("source." + kind, label)
        claims.append(Claim(line.type, line.stage, line.standing, trigger, roles, line.optional))
    return Document(article.id, text, article.language, mentions, claims)


def occurrences(needle: str, text: str) -> list[tuple[int, int]]:
    """Where a wording stands as words of its own; anywhere, if nowhere as such."""
    found = [(m.start(), m.end()) for m in re.finditer(re.escape(needle), text)]
    own = [(a, b) for a, b in found if not (a and text[a - 1].isalnum() and text[a].isalnum())
           and not (b < len(text) and text[b].isalnum() and text[b - 1].isalnum())]
    return own or found


def from_string_anchored(item: dict) -> Document:
    """claims/train.jsonl: anchors are strings."""
    text = item["text"]
    spans_of: list[tuple[int, int, dict]] = []
    for mention in sorted(item["mentions"], key=lambda m: -len(m["text"])):
        for start, end in occurrences(mention["text"], text):
            if not any(a <= start and end <= b and (a, b) != (start, end) and m["name"] == mention["name"] for a, b, m in spans_of):
                spans_of.append((start, end, mention))
    mentions = []
    for start, end, m in spans_of:
        s, e = without_article(text, start, end)
        mentions.append(Mention(s, e, m["kind"], m["name"], is_nominal(text[s:e], m["name"])))
    claims = []
    for c in item["claims"]:
        places = occurrences(c["evidence"], text)
        if not places:
            continue
        low, high = places[0]
        parts = [p for p in c["trigger"].split(" ... ") if p]
        found = [(low + a, low + b) for p in parts for a, b in occurrences(p, c["evidence"])[:1]]
        if not found:
            continue
        trigger = max(found, key=lambda s: s[1] - s[0])
        roles = []

        def fill(role, wording, outside):
            inner = [] if outside else [(low + a, low + b) for a, b in occurrences(wording, text[low:high])]
            span = nearest(inner or occurrences(wording, text), trigger, text)
            if span:
                roles.append((role, *without_article(text, *span)))

        for role, fillers in c["roles"].items():
            for f in fillers:
                fill(role, f["text"], f.get("outside"))
        if c.get("time") and c["time"].get("text"):
            fill("time", c["time"]["text"], False)
        for a in c.get("attribution") or []:
            fill("source." + a["kind"], a["text"], a.get("outside"))
        hedge = c.get("hedge")
        for part in (hedge.split(" ... ") if hedge else []):
            for a, b in occurrences(part, text[low:high])[:1]:
                roles.append(("hedge", low + a, low + b))
        claims.append(Claim(c["type"], c["stage"], c["standing"], trigger, roles, bool(c.get("optional"))))
    return Document(item["id"], text, item["language"], mentions, claims)


SMARTDATA = {"organization-company": "company", "organization": "ORG", "person": "person", "location": "place", "location-city": "place",
             "location-street": "place", "location-stop": "place", "location-route": "place", "disaster-type": None, "trigger": None}
GERMEVAL = {"PER": "person", "LOC": "place", "ORG": "ORG", "OTH": "OTH"}


def from_smartdata(item: dict) -> Document:
    mentions = []
    text = item["text"]
    for e in item["entities"]:
        kind = SMARTDATA.get(e["type"])
        start, end = e["start"], e["end"]
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if kind and start < end:
            mentions.append(Mention(start, end, kind, ""))
    return Document(item["id"], text, "de", mentions, None, coarse=True)


def germeval(path: Path, skip_last: int = 500) -> tuple[list[Document], list[Document]]:
    """Sentences of GermEval 2014, outer level: the ones to train on, and the last ones, which only measure."""
    out = []
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        text, mentions, open_at = "", [], None
        for line in block.split("\n"):
            if line.startswith("#"):
                continue
            _, word, tag, *_ = line.split("\t")
            if text and word not in ".,;:!?)”“":
                text += " "
            start = len(text)
            text += word
            if tag.startswith("B-") or tag == "O":
                open_at = None
            if tag != "O":
                base = tag[2:]
                if base.endswith(("deriv", "part")):
                    continue
                if tag.startswith("B-"):
                    mentions.append(Mention(start, len(text), GERMEVAL[base], ""))
                    open_at = mentions[-1]
                elif open_at:
                    open_at.end = len(text)
        out.append(Document(f"germeval-{number}", text, "de", mentions, None, coarse=True))
    return out[:-skip_last], out[-skip_last:]


def standoff(path: Path, texts: dict[str, dict]) -> list[Document]:
    out = []
    for line in path.open(encoding="utf-8"):
        item = json.loads(line)
        source = texts.get(item["id"])
        if source is None:
            continue
        marks = [Mark(*m) for m in item["marks"]]
        claims = [parse_claim(c, item["id"]) for c in item["claims"]]
        out.append(from_article(Article(item["id"], item["published"], "de", "web", source["text"].strip("\n"), marks, item["kinds"], claims)))
    return out


def source_texts(corpora: Path = CORPORA) -> dict[str, dict]:
    """Every item of smartdata and wikinews by the key that stand-off annotation uses (`sd:ID`, `wn:ID`)."""
    out = {}
    for prefix, name in (("sd", "smartdata/train.jsonl"), ("sd", "smartdata/dev.jsonl"), ("wn", "wikinews/articles.jsonl")):
        for line in (corpora / name).open(encoding="utf-8"):
            item = json.loads(line)
            out[f"{prefix}:{item['id'].replace('|', '%7C')}"] = item
    return out


def load(corpora: Path = CORPORA) -> dict[str, list[Document]]:
    """Documents by source: `real` (claims/train and stand-off), `written`, `mentions` (coarse)."""
    texts = source_texts(corpora)
    real = [from_string_anchored(json.loads(line)) for line in (corpora / "claims/train.jsonl").open(encoding="utf-8")]
    annotated = {json.loads(line)["smartdata"] for line in (corpora / "claims/train.jsonl").open(encoding="utf-8")}
    for path in sorted((HERE / "corpus" / "standoff").glob("*.jsonl")):
        for document in standoff(path, texts):
            real.append(document)
            annotated.add(document.id[3:])
    written = []
    for path in sorted((HERE / "corpus" / "articles").rglob("*.txt")):
        written += [from_article(a) for a in read_articles(path)]
    seen = {" ".join(d.text.split())[:100] for d in real}
    mentions = []
    for key, item in texts.items():
        if key.startswith("sd:") and item["id"] not in annotated and " ".join(item["text"].split())[:100] not in seen:
            seen.add(" ".join(item["text"].split())[:100])
            mentions.append(from_smartdata(item))
    train, _ = germeval(corpora / "germeval2014/NER-de-dev.tsv")
    return {"real": real, "written": written, "mentions": mentions + train}


if __name__ == "__main__":
    for name, documents in load().items():
        claims = sum(len(d.claims or []) for d in documents)
        print(f"{name:10s} {len(documents)} documents, {sum(len(words(d.text)) for d in documents)} words, "
              f"{sum(len(d.mentions) for d in documents)} mentions, {claims} claims")
