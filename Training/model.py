"""The reader's network: a post-norm BERT encoder and, on its words, the heads of Sources/Reader."""
from __future__ import annotations

import copy
import json

import torch
import torch.nn.functional as F
from torch import nn

from annotation import STAGES, STANDINGS, TYPES
from windows import MENTION_LABELS, ROLE_LABELS, SOURCE_LABELS

ARGUMENTS = len(ROLE_LABELS) + len(SOURCE_LABELS)
BUCKETS = 15  # of signed distance in words between a trigger and a word


def bucket(distance: torch.Tensor) -> torch.Tensor:
    """0 … 14: far left to far right; 1, 2, 3-4, 5-8, 9-16, 17-32 and more words away on either side."""
    size = distance.abs().clamp(min=1).float()
    step = (torch.ceil(torch.log2(size)) + 1).clamp(max=7).long()
    step = torch.where(distance == 0, torch.zeros_like(step), step)
    return 7 + torch.sign(distance) * step


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, epsilon: float):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.output = (nn.Linear(width, width) for _ in range(4))
        self.attention_norm = nn.LayerNorm(width, eps=epsilon)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.feedforward_norm = nn.LayerNorm(width, eps=epsilon)

    def forward(self, x, mask, dropout):
        b, n, w = x.shape
        split = lambda t: t.view(b, n, self.heads, w // self.heads).transpose(1, 2)
        a = F.scaled_dot_product_attention(split(self.query(x)), split(self.key(x)), split(self.value(x)), attn_mask=mask)
        a = self.output(a.transpose(1, 2).reshape(b, n, w))
        x = self.attention_norm(x + F.dropout(a, dropout, self.training))
        return self.feedforward_norm(x + F.dropout(self.down(F.gelu(self.up(x))), dropout, self.training))


NAMES = {"attention.query": "query", "attention.key": "key", "attention.value": "value", "attention.output": "output",
         "attention.norm": "attention_norm", "feedforward.in": "up", "feedforward.out": "down", "feedforward.norm": "feedforward_norm"}


class Encoder(nn.Module):
    def __init__(self, base: dict, layers: int, heads: int = 12, epsilon: float = 1e-12):
        super().__init__()
        words, positions = base["embeddings.word"], base["embeddings.position"]
        width = words.shape[1]
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        self.positions = nn.Parameter(positions.clone())
        self.norm = nn.LayerNorm(width, eps=epsilon)
        inner = base["layers.0.feedforward.in.weight"].shape[0]
        self.layers = nn.ModuleList(Layer(width, heads, inner, epsilon) for _ in range(layers))
        with torch.no_grad():
            self.norm.weight.copy_(base["embeddings.norm.weight"])
            self.norm.bias.copy_(base["embeddings.norm.bias"])
            for n, layer in enumerate(self.layers):
                for theirs, ours in NAMES.items():
                    for part in ("weight", "bias"):
                        getattr(getattr(layer, ours), part).copy_(base[f"layers.{n}.{theirs}.{part}"])
        # What the heads read: a learned mean of all layers (Peters et al., "Deep contextualized word representations", 2018).
        self.mix = nn.Parameter(torch.zeros(layers))

    def forward(self, ids, dropout=0.1):
        mask = (ids != 1)[:, None, None, :]
        x = self.norm(self.words(ids) + self.positions[: ids.shape[1]])
        x = F.dropout(x, dropout, self.training)
        mixed = 0
        for layer, weight in zip(self.layers, torch.softmax(self.mix, 0)):
            x = layer(x, mask, dropout)
            mixed = mixed + weight * x
        return mixed


class Reader(nn.Module):
    def __init__(self, encoder: Encoder, width: int = 384, inner: int = 128, coreference: int = 96):
        super().__init__()
        self.encoder = encoder
        self.mention = nn.Linear(width, len(MENTION_LABELS))
        self.trigger_inner = nn.Linear(width, width)
        self.trigger = nn.Linear(width, len(TYPES))
        self.type_roles = nn.Embedding(len(TYPES), width)
        self.type_status = nn.Embedding(len(TYPES), width)
        self.argument_trigger = nn.Linear(width, inner)
        self.argument_word = nn.Linear(width, inner)
        self.argument_U = nn.Parameter(torch.randn(ARGUMENTS, inner, inner) * 0.02)
        self.argument_linear = nn.Linear(inner, ARGUMENTS)  # on the word
        self.argument_prior = nn.Linear(inner, ARGUMENTS)  # on the trigger
        self.argument_distance = nn.Embedding(BUCKETS, ARGUMENTS)
        # A window is read once more for each trigger, with the trigger marked: what a word is to *this* claim depends on its other
        # parties, which a product of two vectors does not see (Zhong and Chen, "A Frustratingly Easy Approach", 2021, mark the input).
        self.reread_type = nn.Embedding(len(TYPES), width)
        self.reread_distance = nn.Embedding(BUCKETS, width)
        self.reread_norm = nn.LayerNorm(width, eps=encoder.norm.eps)
        self.reread = copy.deepcopy(encoder.layers[len(encoder.layers) * 7 // 12])
        nn.init.normal_(self.reread_type.weight, std=0.1)
        nn.init.normal_(self.reread_distance.weight, std=0.02)
        self.status_inner = nn.Linear(width, width)
        self.status = nn.Linear(width, len(STAGES) + len(STANDINGS) + 1)  # the last: is it a claim in passing?
        self.coreference = nn.Linear(2 * width, coreference)
        self.coreference_U = nn.Parameter(torch.eye(coreference) * 0.1)
        self.coreference_new = nn.Linear(coreference, 1)
        nn.init.zeros_(self.argument_distance.weight)
        for e in (self.type_roles, self.type_status):
            nn.init.normal_(e.weight, std=0.1)
        with torch.no_grad():
            self.trigger.bias.fill_(-4)
            self.argument_prior.bias.zero_()
            self.argument_prior.bias[0] = 3
            self.argument_prior.bias[len(ROLE_LABELS)] = 3

    def words(self, ids, pool):
        """Hidden vectors of words: the mean of their subwords. `pool` [batch, words, subwords] has rows that sum to one."""
        return torch.bmm(pool, self.encoder(ids).float())

    def marked(self, w, at, kind, real):
        """Vectors of the words of each trigger's window, read again for this trigger. `w` [triggers, words, width], `real` which are words."""
        k = torch.arange(len(at))
        distance = torch.arange(w.shape[1])[None] - at[:, None]
        kinds = torch.zeros_like(w)
        kinds[k, at] = self.reread_type(kind)
        x = self.reread_norm(w + self.reread_distance(bucket(distance)) + kinds)
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            return self.reread(x, real[:, None, None, :], 0.1).float()

    def arguments(self, w, at, kind):
        """Scores [triggers, words, ARGUMENTS] of every word of a trigger's window. `w` [triggers, words, width]."""
        k = torch.arange(len(at))
        a = F.gelu(self.argument_trigger(w[k, at] + self.type_roles(kind)))
        b = F.gelu(self.argument_word(w))
        projected = torch.einsum("kd,rde->ker", a, self.argument_U)
        scores = torch.bmm(b, projected) + self.argument_linear(b) + self.argument_prior(a)[:, None]
        distance = torch.arange(w.shape[1])[None] - at[:, None]
        return scores + self.argument_distance(bucket(distance))

    def statuses(self, at_words, kind):
        x = F.gelu(self.status_inner(at_words + self.type_status(kind)))
        return self.status(x)

    def antecedents(self, first, last):
        """Scores [mentions, mentions + 1]: who a mention's antecedent is; the first column is "none". Later ones are ruled out."""
        c = self.coreference(torch.cat([first, last], -1))
        n = len(c)
        pair = c @ self.coreference_U @ c.T
        pair = pair.masked_fill(torch.triu(torch.ones(n, n, dtype=torch.bool)), -1e4)
        return torch.cat([self.coreference_new(c), pair], 1)


def labels() -> str:
    """What the numbers of the heads' outputs mean, for the model file."""
    return json.dumps({"mention": MENTION_LABELS, "type": TYPES, "role": ROLE_LABELS, "source": SOURCE_LABELS,
                       "stage": STAGES, "standing": STANDINGS})
