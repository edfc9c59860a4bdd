"""Measures the mention head on the last 500 sentences of the GermEval file: names as PER, LOC, ORG, exact spans.

usage: germeval.py RUN

Descriptions and pronouns, which GermEval does not annotate, are left out of what is found, as are parts of
hyphened compounds; OTH, derived forms and parts of words out of the gold. The sentences are never trained on.
"""
from __future__ import annotations

import sys
from pathlib import Path

import torch

from documents import CORPORA, germeval
from train import collate, network
from windows import LIMIT, MENTION_LABELS, Encoder, Labelled, word_range

HERE = Path(__file__).parent
COARSE = {"person": "PER", "place": "LOC", "company": "ORG", "unit": "ORG", "authority": "ORG", "media": "ORG", "organization": "ORG", "ORG": "ORG"}


def joined(spans: list[tuple[int, int]], text: str, first: int, last: int) -> bool:
    """Whether a run of words is part of a hyphened compound ("SPD" in "SPD-Chef"), which GermEval does not count as a name."""
    before = first > 0 and spans[first - 1][1] == spans[first][0] and text[spans[first - 1][0]] in "-–"
    behind = last + 1 < len(spans) and spans[last][1] == spans[last + 1][0] and text[spans[last + 1][0]] in "-–"
    return before or behind


@torch.no_grad()
def main() -> None:
    saved = torch.load(HERE / "runs" / sys.argv[1] / "model.pt", weights_only=True)
    net = network(saved["layers"])
    net.load_state_dict(saved["net"])
    net.eval()
    _, test = germeval(CORPORA / "germeval2014/NER-de-dev.tsv")
    encoder = Encoder()
    counts = {k: [0, 0, 0] for k in ("PER", "LOC", "ORG")}
    for d in test:
        encoded = encoder.encode(d)
        gold = {(*word_range(encoded.spans, m.start, m.end), COARSE[m.kind]) for m in d.mentions if m.kind in COARSE}
        found = set()
        for x in Labelled(encoded).windows(LIMIT):
            b = collate([x])
            hidden = net.encoder(b["ids"])
            best = net.mention(torch.bmm(b["pool"], hidden))[0, :x.words].argmax(-1).tolist()
            k = 0
            while k < x.words:
                label = MENTION_LABELS[best[k]]
                end = k + 1
                if label != "O":
                    while end < x.words and MENTION_LABELS[best[end]].startswith("I-"):
                        end += 1
                    kind = COARSE.get(label[2:])
                    if kind and not joined(encoded.spans, d.text, x.first_word + k, x.first_word + end - 1):
                        found.add((x.first_word + k, x.first_word + end - 1, kind))
                k = end
        for kind, n in counts.items():
            g, f = {m for m in gold if m[2] == kind}, {m for m in found if m[2] == kind}
            n[0] += len(g & f)
            n[1] += len(f)
            n[2] += len(g)
    for kind, (hit, found, gold) in [*counts.items(), ("all", [sum(c) for c in zip(*counts.values())])]:
        p, r = hit / max(1, found), hit / max(1, gold)
        print(f"{kind}  P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}  ({hit} of {gold})")


if __name__ == "__main__":
    main()
