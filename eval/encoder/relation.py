"""Teaches an encoder when two statements carry one claim: what linking's likelihoods stand on.

    eval_claim_pairs --wide DATA STORY.jsonl… > happenings.jsonl
    python3 eval/encoder/relation.py happenings.jsonl MINILM_FOLDER OUT_FOLDER GOLD.jsonl…

The first layers of MiniLM, of which the upper ones are taught, give each word piece a vector; a statement is compared
with another by the best partner of each of its pieces in the other (late interaction, Khattab and Zaharia 2020), each
piece weighted: src/linking/claims/meaning.h. GOLD is in the format of the claims corpus. Writes
OUT_FOLDER/part-K.weights, taught without the K-th fifth of the happenings, and OUT_FOLDER/all.weights, taught with all.
Seeded: the same machine gives the same weights. A step of eval/make_claim_weights.
"""
import argparse
import pathlib
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import documents
import labelled_claims
import tensor_file
from export import shape_of, tensors_of
from model import WIDTH, AttributionNetwork
from pieces import CLS, SEP, WordPieces
from train import read_safetensors
from train_claim_weights import average_precision, fit

LAYERS, TAUGHT, PIECE_WIDTH = 4, 2, 64  # of MiniLM's six layers the first, of those the upper ones are taught
LONGEST_STATEMENT = 48                  # pieces of a statement that are looked at
FEATURES, MEANINGS, HIDDEN = 7, 4, 24   # of a pair: of its words (features.h), of its vectors; units that bend them
EPOCHS, OTHERS, RISE, SEED = 4, 1500, 10, 1
RATE, HEAD_RATE, PROJECT_RATE = 1e-4, 2e-3, 1e-3


class Happening:
    def __init__(self, row, gold, cutter):
        self.name = gold['id']
        self.reports, self.windows, first = [], [], 0
        self.pieces = []  # by report: (id, start, end)
        self.place = []   # by report: first vector
        for report in row['reports']:
            text, paragraphs, pieces = report['text'], [], []
            for s, e in report['blocks']:
                cut = [(i, a + s, b + s) for i, a, b in cutter.cut(text[s:e])]
                if cut:
                    paragraphs.append((len(pieces), len(pieces) + len(cut)))
                    pieces += cut
            for window, own in documents.windows(paragraphs):
                ids = [CLS] + [SEP if k is None else pieces[k][0] for k in window] + [SEP]
                to = [(at, first + k) for at, k in enumerate(window, 1) if k is not None and k >= own]
                self.windows.append((ids, to))
            self.place.append(first)
            self.pieces.append(pieces)
            first += len(pieces)
        self.size = first
        self.candidates = row['candidates']
        self.spans = []
        for c in self.candidates:
            pieces, (s, e) = self.pieces[c['report']], c['content']
            a = next((k for k, p in enumerate(pieces) if p[2] > s), len(pieces) - 1)
            b = next((k for k in range(a, len(pieces)) if pieces[k][1] >= e), len(pieces))
            base = self.place[c['report']]
            self.spans.append((base + a, base + max(a + 1, min(b, a + LONGEST_STATEMENT))))
        self.a = torch.tensor([p[0] for p in row['pairs']])
        self.b = torch.tensor([p[1] for p in row['pairs']])
        self.words = torch.tensor([p[2][:FEATURES] for p in row['pairs']], dtype=torch.float32)
        self.same = torch.tensor(labelled_claims.one_claim(row, gold), dtype=torch.float32)

    def padded(self):
        """Vectors of each candidate's pieces, filled up, and which are its own."""
        longest = max(e - s for s, e in self.spans)
        index = torch.tensor([[min(s + k, e - 1) for k in range(longest)] for s, e in self.spans])
        return index, torch.tensor([[float(s + k < e) for k in range(longest)] for s, e in self.spans])

    def sample(self, most, rng):
        """All pairs of one claim, and some of the others with the weight of all."""
        same = self.same.nonzero().squeeze(-1)
        other = (self.same == 0).nonzero().squeeze(-1)
        chosen = other[torch.tensor(rng.sample(range(len(other)), min(most, len(other))), dtype=torch.long)]
        weight = torch.cat([torch.ones(len(same)), torch.full((len(chosen),), len(other) / max(1, len(chosen)))])
        return torch.cat([same, chosen]), weight


class Relation(nn.Module):
    """Vectors of pieces, and the decision that they are taught by; linking's own is fitted afterwards."""

    def __init__(self, tensors):
        super().__init__()
        self.encoder = AttributionNetwork(LAYERS)
        self.encoder.load_minilm(tensors)
        self.weight = nn.Linear(WIDTH, 1)
        self.project = nn.Linear(WIDTH, PIECE_WIDTH, bias=False)
        nn.init.orthogonal_(self.project.weight)
        n = MEANINGS + FEATURES
        self.line = nn.Linear(n, 1)
        self.bend = nn.Sequential(nn.Linear(n, HIDDEN), nn.GELU(), nn.Linear(HIDDEN, 1))
        nn.init.zeros_(self.bend[2].weight)
        nn.init.zeros_(self.bend[2].bias)
        self.register_buffer('mean', torch.zeros(n))
        self.register_buffer('spread', torch.ones(n))
        for parameter in self.encoder.parameters():
            parameter.requires_grad_(False)
        for parameter in self.taught_parameters():
            parameter.requires_grad_(True)

    def taught_parameters(self):
        return (p for layer in self.encoder.layers[LAYERS - TAUGHT:] for p in layer.parameters())

    def begin_with(self, happenings):
        """The best line through what is there before anything is taught."""
        self.eval()
        with torch.no_grad():
            x = np.concatenate([self.features(h).numpy() for h in happenings])
            y = np.concatenate([h.same.numpy() for h in happenings])
            mean, spread = x.mean(0), x.std(0) + 1e-6
            start = fit((x - mean) / spread, y)
            self.mean.copy_(torch.tensor(mean))
            self.spread.copy_(torch.tensor(spread))
            self.line.weight.copy_(torch.tensor(start[1:])[None])
            self.line.bias.copy_(torch.tensor(start[:1]))

    @torch.no_grad()
    def lower(self, h):
        """What the frozen layers make of the windows: computed once."""
        if not hasattr(h, 'lower'):
            training = self.encoder.training
            self.encoder.eval()
            h.lower = []
            order = sorted(range(len(h.windows)), key=lambda i: len(h.windows[i][0]))
            for k in range(0, len(order), 8):
                group = [h.windows[i] for i in order[k:k + 8]]
                ids = torch.zeros(len(group), max(len(w[0]) for w in group), dtype=torch.long)
                for i, w in enumerate(group):
                    ids[i, :len(w[0])] = torch.tensor(w[0])
                x = self.encoder.word(ids) + self.encoder.position(torch.arange(ids.shape[1]))
                x = self.encoder.norm_embedding(x)
                mask = torch.zeros(len(ids), 1, 1, ids.shape[1])
                mask[(ids == 0)[:, None, None, :]] = -1e4
                for layer in self.encoder.layers[:LAYERS - TAUGHT]:
                    x = layer(x, mask, 0.0)
                rows = torch.tensor([i * ids.shape[1] + at for i, w in enumerate(group) for at, _ in w[1]])
                to = torch.tensor([t for w in group for _, t in w[1]])
                h.lower.append((x, mask, rows, to))
            self.encoder.train(training)
        return h.lower

    def features(self, h, pairs=None):
        pairs = torch.arange(len(h.a)) if pairs is None else pairs
        vectors = torch.zeros(h.size, WIDTH)
        parts, places = [], []
        for x, mask, rows, to in self.lower(h):
            for layer in self.encoder.layers[LAYERS - TAUGHT:]:
                x = layer(x, mask, self.encoder.dropout)
            parts.append(x.reshape(-1, WIDTH)[rows])
            places.append(to)
        vectors = torch.zeros(h.size, WIDTH).index_copy(0, torch.cat(places), torch.cat(parts))
        index, pad = h.padded()
        v = vectors[index]                                                     # candidate, piece, width
        w = (torch.sigmoid(self.weight(v)).squeeze(-1) + 1e-3) * pad
        unit = F.normalize(self.project(v), dim=-1)
        mean = F.normalize((unit * w[..., None]).sum(1), dim=-1)
        w = w / w.sum(1, keepdim=True)
        found = []
        for k in range(0, len(pairs), 2000):
            a, b = h.a[pairs[k:k + 2000]], h.b[pairs[k:k + 2000]]
            near = torch.bmm(unit[a], unit[b].transpose(1, 2))
            x = (near.masked_fill(pad[b][:, None, :] == 0, -1).amax(2) * w[a]).sum(1)
            y = (near.masked_fill(pad[a][:, :, None] == 0, -1).amax(1) * w[b]).sum(1)
            cosine = (mean[a] * mean[b]).sum(-1)
            found.append(torch.stack([cosine, torch.minimum(x, y), torch.maximum(x, y), x * y], -1))
        return torch.cat([torch.cat(found), h.words[pairs]], -1)

    def forward(self, h, pairs=None):
        f = (self.features(h, pairs) - self.mean) / self.spread
        return (self.line(f) + self.bend(f)).squeeze(-1)


def print_precision(name, network, held_out, begun):
    if not held_out:
        return
    network.eval()
    with torch.no_grad():
        scores = np.concatenate([network(h).numpy() for h in held_out])
    same = np.concatenate([h.same.numpy() for h in held_out])
    print(f'{name}: average precision of pairs held out {average_precision(scores, same):.4f}, '
          f'{time.time() - begun:.0f} s', flush=True)


def teach(tensors, train, held_out, name):
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    network = Relation(tensors)
    network.begin_with(train)
    begun = time.time()
    print_precision(f'{name} before', network, held_out, begun)
    groups = [{'params': list(network.taught_parameters()), 'base': RATE},
              {'params': [p for m in (network.line, network.bend, network.weight) for p in m.parameters()],
               'base': HEAD_RATE},
              {'params': list(network.project.parameters()), 'base': PROJECT_RATE}]
    optimizer = torch.optim.AdamW(groups, lr=RATE, weight_decay=0.01)
    steps, step = EPOCHS * len(train), 0
    for epoch in range(EPOCHS):
        network.train()
        rng.shuffle(train)
        for happening in train:
            pairs, weight = happening.sample(OTHERS, rng)
            loss = F.binary_cross_entropy_with_logits(network(happening, pairs), happening.same[pairs], weight,
                                                      reduction='sum') / (happening.same.sum() + 1)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            step += 1
            for group in optimizer.param_groups:
                group['lr'] = group['base'] * min(1, step / RISE) * (1 - step / (steps + 1))
            optimizer.step()
        print_precision(f'{name} epoch {epoch + 1}', network, held_out, begun)
    return network


def export_weights(net, path):
    """statements.weights: the layers, without the word vectors, which stand in encoder.weights."""
    names = ('position.', 'norm_embedding.', 'layers.')
    state = {n.removeprefix('encoder.'): p.detach().numpy() for n, p in net.state_dict().items()
             if n.removeprefix('encoder.').startswith(names)}
    state['project.weight'], state['project.bias'] = net.project.weight.detach().numpy(), np.zeros(PIECE_WIDTH)
    state['weight.weight'], state['weight.bias'] = net.weight.weight.detach().numpy(), net.weight.bias.detach().numpy()
    tensor_file.write(path, {'shape': shape_of(len(net.encoder.layers))} | tensors_of(state))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('happenings', type=pathlib.Path)
    parser.add_argument('minilm', type=pathlib.Path)
    parser.add_argument('out', type=pathlib.Path)
    parser.add_argument('gold', nargs='+')
    args = parser.parse_args()
    cutter = WordPieces((args.minilm / 'vocab.txt').read_text(encoding='utf-8').split('\n')[:-1])
    tensors = read_safetensors(args.minilm / 'model.safetensors')
    happenings = [Happening(row, gold, cutter) for row, gold in labelled_claims.happenings(args.happenings, args.gold)]
    part_of = labelled_claims.folds_of({h.name for h in happenings})
    for part in [*range(labelled_claims.PARTS), None]:
        train = [h for h in happenings if part_of[h.name] != part and h.same.any()]
        held_out = [h for h in happenings if part_of[h.name] == part]
        name = 'all' if part is None else f'part-{part}'
        network = teach(tensors, train, held_out, name)
        export_weights(network, args.out / f'{name}.weights')


if __name__ == '__main__':
    main()
