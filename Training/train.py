"""Trains the reader's network.

usage: train.py --run NAME [--layers 12] [--epochs 12] [--seed 1] [--holdout 0.0] [--rate 1e-4]

Logs to runs/NAME/log.txt; a checkpoint is written every few minutes to runs/NAME/state.pt, from which the same command
resumes. The finished weights are runs/NAME/model.pt; `export.py` makes the model file of them.
"""
from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors import safe_open

from annotation import STAGES, STANDINGS, TYPES
from documents import Document, load
from model import Encoder as NetworkEncoder
from model import Reader
from swap import pools, swapped
from windows import LIMIT, MENTION_LABELS, ROLE_LABELS, SOURCE_LABELS, Encoder, Labelled, Window

HERE = Path(__file__).parent


def network(layers: int) -> Reader:
    with safe_open(HERE / "cache" / "base.safetensors", "pt") as f:
        base = {k: f.get_tensor(k) for k in f.keys()}
        meta = f.metadata()
    return Reader(NetworkEncoder(base, layers, int(meta["heads"]), float(meta["epsilon"])))


def collate(windows: list[Window]) -> dict:
    b, n, w = len(windows), max(len(x.ids) for x in windows), max(x.words for x in windows)
    ids = torch.ones(b, n, dtype=torch.long)
    pool = torch.zeros(b, w, n)
    allowed = torch.zeros(b, w, len(MENTION_LABELS), dtype=torch.bool)
    kinds = torch.zeros(b, w, len(TYPES))
    supervised = torch.zeros(b, w, dtype=torch.bool)
    real = torch.zeros(b, w, dtype=torch.bool)
    triggers = {k: [] for k in ("batch", "at", "type", "stage", "standing", "optional", "roles", "sources")}
    for i, x in enumerate(windows):
        ids[i, :len(x.ids)] = torch.tensor(x.ids)
        for position, word in x.pieces:
            pool[i, word, position] = 1
        for k, labels in enumerate(x.mention_allowed):
            allowed[i, k, labels] = True
        real[i, :x.words] = True
        supervised[i, :x.words] = torch.tensor(x.supervised)
        for t in x.triggers:
            kinds[i, t["at"], t["type"]] = 1
            triggers["batch"].append(i)
            for key in ("at", "type", "stage", "standing", "optional"):
                triggers[key].append(t[key])
            for key in ("roles", "sources"):
                triggers[key].append(t[key] + [-100] * (w - x.words))
    pool = pool / pool.sum(-1, keepdim=True).clamp(min=1)
    return {"ids": ids, "pool": pool, "allowed": allowed, "kinds": kinds, "supervised": supervised, "real": real,
            "triggers": {k: torch.tensor(v, dtype=torch.long) for k, v in triggers.items()}, "windows": windows}


def losses(net: Reader, batch: dict, focus: float = 0.0) -> dict[str, torch.Tensor]:
    with torch.autocast("cpu", torch.bfloat16):
        hidden = net.encoder(batch["ids"])
    w = F.dropout(torch.bmm(batch["pool"], hidden.float()), 0.1, net.training)
    out = {}
    real, supervised = batch["real"], batch["supervised"]
    logp = F.log_softmax(net.mention(w), -1)
    permitted = torch.logsumexp(logp.masked_fill(~batch["allowed"], -1e4), -1)
    out["mention"] = -permitted[real].mean() * 2
    if supervised.any():
        logits = net.trigger(F.gelu(net.trigger_inner(w[supervised])))
        out["trigger"] = F.binary_cross_entropy_with_logits(logits, batch["kinds"][supervised], reduction="sum") / supervised.sum() * 8
    t = batch["triggers"]
    if len(t["at"]):
        tw = net.marked(w[t["batch"]], t["at"], t["type"], real[t["batch"]])
        scores = net.arguments(tw, t["at"], t["type"])
        r = len(ROLE_LABELS)
        count = len(t["at"])
        out["roles"] = F.cross_entropy(scores[..., :r].transpose(1, 2), t["roles"], ignore_index=-100, reduction="sum") / count * 0.12
        out["sources"] = F.cross_entropy(scores[..., r:].transpose(1, 2), t["sources"], ignore_index=-100, reduction="sum") / count * 0.12
        status = net.statuses(tw[torch.arange(count), t["at"]], t["type"])
        out["stage"] = F.cross_entropy(status[:, :len(STAGES)], t["stage"], label_smoothing=0.05) * 0.5
        out["standing"] = F.cross_entropy(status[:, len(STAGES):-1], t["standing"], label_smoothing=0.05) * 0.5
        out["passing"] = F.binary_cross_entropy_with_logits(status[:, -1], t["optional"].float()) * 0.3
    coreference = []
    for i, x in enumerate(batch["windows"]):
        if len(x.mentions) < 2:
            continue
        first = w[i, [m[0] for m in x.mentions]]
        last = w[i, [m[1] for m in x.mentions]]
        scores = F.log_softmax(net.antecedents(first, last), -1)
        target = torch.zeros_like(scores, dtype=torch.bool)
        for j, (_, _, entity) in enumerate(x.mentions):
            same = [k for k in range(j) if x.mentions[k][2] == entity]
            if same:
                target[j, [k + 1 for k in same]] = True
            else:
                target[j, 0] = True
        coreference.append(-torch.logsumexp(scores.masked_fill(~target, -1e4), -1).mean())
    if coreference:
        out["coreference"] = torch.stack(coreference).mean() * 0.5
    return out


def batches(windows: list[Window], rng: random.Random, tokens: int) -> list[list[Window]]:
    """Windows of like length together, about `tokens` subwords a batch, in random order."""
    order = sorted(windows, key=lambda x: len(x.ids) + rng.random() * 30)
    out, batch = [], []
    for x in order:
        longest = max([len(x.ids)] + [len(y.ids) for y in batch])
        if batch and longest * (len(batch) + 1) > tokens:
            out.append(batch)
            batch = []
        batch.append(x)
    if batch:
        out.append(batch)
    rng.shuffle(out)
    return out


def held_out(document: Document, share: float) -> bool:
    return int(hashlib.sha256(document.id.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF < share


@torch.no_grad()
def measure(net: Reader, documents: list[Labelled]) -> dict:
    """Figures of each head on held-out documents; roles, stage and standing with gold triggers."""
    net.eval()
    n = {k: [0, 0, 0] for k in ("mention", "trigger", "role", "source")}
    right = {"stage": 0, "standing": 0, "passing": 0, "coreference": 0}
    triggers = mentions = 0
    for d in documents:
        for x in d.windows(LIMIT):
            b = collate([x])
            with torch.autocast("cpu", torch.bfloat16):
                hidden = net.encoder(b["ids"])
            w = torch.bmm(b["pool"], hidden.float())
            best = net.mention(w)[0].argmax(-1)
            for k in range(x.words):
                gold, guess = 0 not in x.mention_allowed[k], int(best[k]) != 0
                hit = guess and int(best[k]) in x.mention_allowed[k]
                n["mention"][0] += hit
                n["mention"][1] += guess
                n["mention"][2] += gold
            p = torch.sigmoid(net.trigger(F.gelu(net.trigger_inner(w))))[0, :x.words] > 0.4
            gold = b["kinds"][0, :x.words] > 0
            n["trigger"][0] += int((p & gold).sum())
            n["trigger"][1] += int(p.sum())
            n["trigger"][2] += int(gold.sum())
            t = b["triggers"]
            if len(t["at"]):
                tw = net.marked(w[t["batch"]], t["at"], t["type"], b["real"][t["batch"]])
                s = net.arguments(tw, t["at"], t["type"])
                r = len(ROLE_LABELS)
                for name, guess, g in (("role", s[..., :r].argmax(-1), t["roles"]), ("source", s[..., r:].argmax(-1), t["sources"])):
                    n[name][0] += int(((guess == g) & (g > 0)).sum())
                    n[name][1] += int(((guess > 0) & (g >= 0)).sum())
                    n[name][2] += int((g > 0).sum())
                status = net.statuses(tw[torch.arange(len(t["at"])), t["at"]], t["type"])
                right["stage"] += int((status[:, :len(STAGES)].argmax(-1) == t["stage"]).sum())
                right["standing"] += int((status[:, len(STAGES):-1].argmax(-1) == t["standing"]).sum())
                right["passing"] += int(((status[:, -1] > 0).long() == t["optional"]).sum())
                triggers += len(t["at"])
            if len(x.mentions) > 1:
                s = net.antecedents(w[0, [m[0] for m in x.mentions]], w[0, [m[1] for m in x.mentions]]).argmax(-1)
                for j, (_, _, e) in enumerate(x.mentions):
                    same = [k + 1 for k in range(j) if x.mentions[k][2] == e]
                    right["coreference"] += int(s[j]) in (same or [0])
                    mentions += 1
    net.train()
    f = {k: round(2 * h / max(1, g + t), 3) for k, (h, g, t) in n.items()}
    f |= {k: round(right[k] / max(1, triggers), 3) for k in ("stage", "standing", "passing")}
    f["coreference"] = round(right["coreference"] / max(1, mentions), 3)
    return f


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    o.add_argument("--run", required=True)
    o.add_argument("--layers", type=int, default=12)
    o.add_argument("--epochs", type=float, default=12)
    o.add_argument("--seed", type=int, default=1)
    o.add_argument("--holdout", type=float, default=0.0, help="share of the real documents that only measure")
    o.add_argument("--rate", type=float, default=1e-4)
    o.add_argument("--head-rate", type=float, default=5e-4)
    o.add_argument("--tokens", type=int, default=1800, help="subwords in a batch")
    o.add_argument("--mentions", type=float, default=0.25, help="share of the mention-only documents in an epoch")
    o.add_argument("--real", type=int, default=2, help="how often a real document is seen in an epoch")
    o.add_argument("--pseudo", help="windows labelled by pseudo.py, to be mixed in")
    o.add_argument("--pseudo-share", type=float, default=0.5, help="share of these windows in an epoch")
    o.add_argument("--start", help="begin with the finished weights of this run")
    o.add_argument("--swap", type=float, default=0.3, help="share of the documents whose names are swapped in an epoch")
    a = o.parse_args()
    folder = HERE / "runs" / a.run
    folder.mkdir(parents=True, exist_ok=True)
    log = open(folder / "log.txt", "a", encoding="utf-8")

    def say(text):
        line = f"{time.strftime('%H:%M:%S')} {text}"
        print(line, flush=True)
        print(line, file=log, flush=True)

    say(json.dumps(vars(a)))
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    encoder = Encoder()
    groups = {k: [Labelled(encoder.encode(d)) for d in v] for k, v in load().items()}
    test = [d for d in groups["real"] if held_out(d.encoded.document, a.holdout)]
    groups["real"] = [d for d in groups["real"] if not held_out(d.encoded.document, a.holdout)]
    say(", ".join(f"{k} {len(v)} documents" for k, v in groups.items()) + f", held out {len(test)}")

    pseudo = torch.load(a.pseudo, weights_only=False) if a.pseudo else []
    say(f"{len(pseudo)} windows labelled by machine")
    names = pools([d.encoded.document for v in groups.values() for d in v])

    def perhaps_swapped(d: Labelled) -> Labelled:
        if rng.random() > a.swap:
            return d
        return Labelled(encoder.encode(swapped(d.encoded.document, names, rng)))

    def epoch_windows():
        out = []
        for d in groups["real"] * a.real + groups["written"]:
            out += perhaps_swapped(d).windows(LIMIT, rng, 0.2)
        for d in rng.sample(groups["mentions"], int(len(groups["mentions"]) * a.mentions)):
            out += d.windows(LIMIT, rng, 0.2)
        out += rng.sample(pseudo, int(len(pseudo) * a.pseudo_share))
        return batches(out, rng, a.tokens)

    net = network(a.layers)
    if a.start:
        net.load_state_dict(torch.load(HERE / "runs" / a.start / "model.pt", weights_only=True)["net"])
    ours = lambda name: not name.startswith("encoder.") or name == "encoder.mix"
    own = [p for n, p in net.named_parameters() if ours(n) and p.requires_grad]
    base = [p for n, p in net.named_parameters() if not ours(n) and p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": base, "lr": a.rate}, {"params": own, "lr": a.head_rate}], weight_decay=0.01)
    pending = epoch_windows()
    total = int(len(pending) * a.epochs)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1, (s + 1) / (0.08 * total)) * max(0.02, 0.5 * (1 + math.cos(math.pi * min(1, s / total)))))
    step, saved, started = 0, time.time(), time.time()
    state = folder / "state.pt"
    if state.exists():
        s = torch.load(state, weights_only=False)
        net.load_state_dict(s["net"])
        optimiser.load_state_dict(s["optimiser"])
        schedule.load_state_dict(s["schedule"])
        step = s["step"]
        rng.seed(a.seed * 1000 + step)
        pending = epoch_windows()
        say(f"resumed at step {step}")
    say(f"{total} steps")
    net.train()
    means: dict[str, float] = {}
    while step < total:
        if not pending:
            pending = epoch_windows()
            if test:
                say(f"  held out: {measure(net, test)}")
        batch = collate(pending.pop())
        parts = losses(net, batch)
        loss = sum(parts.values())
        if not torch.isfinite(loss):
            say(f"step {step}: loss not finite, batch left out")
            optimiser.zero_grad()
            step += 1
            continue
        loss.backward()
        torch.nn.utils.clip_grad_norm_(own + base, 1.0)
        optimiser.step()
        optimiser.zero_grad()
        schedule.step()
        step += 1
        for k, v in parts.items():
            means[k] = 0.98 * means.get(k, float(v.detach())) + 0.02 * float(v.detach())
        if step % 50 == 0:
            say(f"step {step}/{total} {(time.time() - started) / 60:.1f} min  " + " ".join(f"{k} {v:.3f}" for k, v in means.items()))
        if time.time() - saved > 300:
            torch.save({"net": net.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(), "step": step},
                       folder / "state.tmp")
            (folder / "state.tmp").rename(state)
            saved = time.time()
    torch.save({"net": net.state_dict(), "layers": a.layers}, folder / "model.pt")
    if test:
        say(f"held out: {measure(net, test)}")
    state.unlink(missing_ok=True)
    say("done")


if __name__ == "__main__":
    sys.exit(main())
