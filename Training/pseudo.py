"""Labels plain texts with trained networks, for self-training: what they agree on becomes a label, what they doubt is left out.

usage: pseudo.py RUN [RUN …] [--out runs/pseudo.pt]

Takes the smartdata items and Wikinews articles that nobody has annotated claim by claim, cut into windows; averages the networks'
probabilities; writes the windows with labels, which `train.py --pseudo` mixes with the annotated ones.
"""
from __future__ import annotations

import argparse
from pathlib import Path

import torch
import torch.nn.functional as F

from annotation import STAGES
from documents import Document, load, source_texts
from train import collate, network
from windows import LIMIT, ROLE_LABELS, Encoder, Labelled, Window

HERE = Path(__file__).parent
SURE, DOUBTED = 0.5, 0.12  # a trigger from the first on; between the two a word is neither trigger nor none
SURE_ROLE = 0.55


def unannotated(groups: dict[str, list[Document]]) -> list[Document]:
    """smartdata items of some length and all Wikinews articles without annotated claims."""
    known = {d.id for d in groups["real"]}
    texts = {" ".join(d.text.split())[:100] for d in groups["real"]}
    out = [Document(d.id, d.text, "de", [], None) for d in groups["mentions"]
           if len(d.text) > 250 and any(m.kind == "company" for m in d.mentions)]
    for key, item in source_texts().items():
        if key.startswith("wn:") and key not in known and " ".join(item["text"].split())[:100] not in texts:
            out.append(Document(key, item["text"].strip("\n"), "de", [], None))
    return out


@torch.no_grad()
def label(nets, x: Window) -> Window:
    """The window with what the networks agree on."""
    b = collate([x])
    words = []
    for net in nets:
        with torch.autocast("cpu", torch.bfloat16):
            hidden = net.encoder(b["ids"])
        words.append(torch.bmm(b["pool"], hidden.float()))
    mean = lambda f: torch.stack([f(n, w) for n, w in zip(nets, words)]).mean(0)
    mention = mean(lambda n, w: F.softmax(n.mention(w), -1))[0, :x.words]
    best = mention.max(-1)
    allowed = [[int(i)] if p > 0.6 else sorted(int(k) for k in mention[n].topk(3).indices) for n, (p, i) in enumerate(zip(*best))]
    trigger = mean(lambda n, w: torch.sigmoid(n.trigger(F.gelu(n.trigger_inner(w)))))[0, :x.words]
    found = (trigger > SURE).nonzero().tolist()
    doubted = ((trigger > DOUBTED) & (trigger <= SURE)).any(-1)
    triggers = []
    if found:
        at, kind = torch.tensor([f[0] for f in found]), torch.tensor([f[1] for f in found])
        r = len(ROLE_LABELS)
        reread = lambda n, w: n.marked(w.expand(len(found), -1, -1), at, kind, b["real"].expand(len(found), -1))
        scores = lambda n, w: n.arguments(reread(n, w), at, kind)
        role = mean(lambda n, w: F.softmax(scores(n, w)[..., :r], -1))
        source = mean(lambda n, w: F.softmax(scores(n, w)[..., r:], -1))
        status = mean(lambda n, w: n.statuses(reread(n, w)[torch.arange(len(found)), at], kind))
        for k in range(len(found)):
            sure = lambda p: [int(i) if v > SURE_ROLE else -100 for v, i in zip(*p[k, :x.words].max(-1))]
            triggers.append({"at": int(at[k]), "type": int(kind[k]), "stage": int(status[k, :len(STAGES)].argmax()),
                             "standing": int(status[k, len(STAGES):-1].argmax()), "optional": bool(status[k, -1] > 0),
                             "roles": sure(role), "sources": sure(source)})
    window = Window(x.ids, x.pieces, x.words, allowed, triggers=triggers, document=x.document, first_word=x.first_word)
    window.supervised = (~doubted).tolist()
    return window


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    o.add_argument("runs", nargs="+")
    o.add_argument("--out", default=str(HERE / "runs" / "pseudo.pt"))
    a = o.parse_args()
    nets = []
    for run in a.runs:
        saved = torch.load(HERE / "runs" / run / "model.pt", weights_only=True)
        if "encoder.mix" not in saved["net"]:
            saved["net"]["encoder.mix"] = torch.tensor([-torch.inf] * (saved["layers"] - 1) + [0.0])
        net = network(saved["layers"])
        net.load_state_dict(saved["net"])
        nets.append(net.eval())
    encoder, windows = Encoder(), []
    documents = unannotated(load())
    for number, d in enumerate(documents):
        windows += [label(nets, x) for x in Labelled(encoder.encode(d)).windows(LIMIT)]
        if number % 100 == 0:
            print(f"{number} of {len(documents)} documents, {len(windows)} windows, {sum(len(w.triggers) for w in windows)} triggers", flush=True)
    torch.save(windows, a.out)
    print(f"wrote {a.out}: {len(windows)} windows, {sum(len(w.triggers) for w in windows)} triggers")


if __name__ == "__main__":
    main()
