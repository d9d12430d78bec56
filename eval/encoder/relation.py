"""Teaches an encoder when two statements carry one claim: what linking's likelihoods stand on.

    eval_claim_pairs DATA STORY.jsonl… > happenings.jsonl
    python3 eval/encoder/relation.py happenings.jsonl MINILM_FOLDER OUT_FOLDER GOLD.jsonl…

The first layers of MiniLM, of which the upper ones are taught, give each word piece a vector; a statement is compared
with another by the best partner of each of its pieces in the other (late interaction, Khattab and Zaharia 2020), each
piece weighted. GOLD is in the format of the claims corpus. Writes OUT_FOLDER/part-K.pt, taught without the K-th fifth
of the happenings, OUT_FOLDER/all.pt, taught with all, and OUT_FOLDER/features.jsonl: of each pair, by the encoder that
was taught without its happening. Seeded: the same machine gives the same weights.
"""
import argparse
import json
import pathlib
import random
import re
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import documents
import tensor_file
from export import shape_of, tensors_of
from model import WIDTH, AttributionNetwork
from pieces import CLS, SEP, WordPieces
from train import read_safetensors

PARTS, LONGEST_STATEMENT = 5, 48


def matches(a, b):
    if a[0] != b[0]:
        return False
    shared = min(a[2], b[2]) - max(a[1], b[1])
    shorter, longer = sorted((a[2] - a[1], b[2] - b[1]))
    return shared > 0 and 2 * shared >= shorter and 4 * shared >= longer


class Happening:
    def __init__(self, row, gold, cutter):
        self.gold = gold
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
        ids = [r['id'] for r in row['reports']]
        claims = [[(s['report'], s['start'], s['end']) for s in claim['statements']] for claim in gold['claims']]
        carried = []
        for c in self.candidates:
            place = (ids[c['report']], *c['span'])
            carried.append({k for k, statements in enumerate(claims) if any(matches(place, s) for s in statements)})
        self.a = torch.tensor([p[0] for p in row['pairs']])
        self.b = torch.tensor([p[1] for p in row['pairs']])
        self.features = torch.tensor([p[2] for p in row['pairs']], dtype=torch.float32)
        self.same = torch.tensor([bool(carried[p[0]] & carried[p[1]]) for p in row['pairs']], dtype=torch.float32)

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
    def __init__(self, tensors, layers, taught, width):
        super().__init__()
        self.encoder = AttributionNetwork(layers)
        self.encoder.load_minilm(tensors)
        self.encoder.dropout = 0.1
        self.frozen = layers - taught
        self.weight = nn.Linear(WIDTH, 1)
        self.project = nn.Linear(WIDTH, width, bias=False)
        nn.init.orthogonal_(self.project.weight)
        n = 7 + 4
        self.line = nn.Linear(n, 1)
        self.bend = nn.Sequential(nn.Linear(n, 24), nn.GELU(), nn.Linear(24, 1))
        nn.init.zeros_(self.bend[2].weight)
        nn.init.zeros_(self.bend[2].bias)
        self.register_buffer('mean', torch.zeros(n))
        self.register_buffer('spread', torch.ones(n))

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
                for layer in list(self.encoder.layers)[:self.frozen]:
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
            for layer in list(self.encoder.layers)[self.frozen:]:
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
            found.append(torch.stack([(mean[a] * mean[b]).sum(-1), torch.minimum(x, y), torch.maximum(x, y), x * y], -1))
        return torch.cat([torch.cat(found), h.features[pairs]], -1)

    def forward(self, h, pairs=None):
        f = (self.features(h, pairs) - self.mean) / self.spread
        return (self.line(f) + self.bend(f)).squeeze(-1)


def average_precision(scores, y):
    y = y[np.argsort(-scores, kind='stable')]
    return float((np.cumsum(y) / np.arange(1, len(y) + 1) * y).sum() / y.sum())


def fit_logistic(x, y, penalty=1.0):
    x = np.hstack([np.ones((len(x), 1)), x])
    p0 = np.eye(x.shape[1]) * penalty
    p0[0, 0] = 1e-6
    weights = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + p0, x.T @ (y - p) - p0 @ weights)
        weights += step
        if abs(step).max() < 1e-6:
            break
    return weights


def all_features(net, happenings):
    net.eval()
    with torch.no_grad():
        return [net.features(h).numpy() for h in happenings]


def teach(tensors, train, held, args, log):
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    net = Relation(tensors, args.layers, args.taught, args.width)
    for p in net.encoder.parameters():
        p.requires_grad_(False)
    for layer in list(net.encoder.layers)[net.frozen:]:
        for p in layer.parameters():
            p.requires_grad_(True)
    x = np.concatenate(all_features(net, train))
    y = np.concatenate([h.same.numpy() for h in train])
    mean, spread = x.mean(0), x.std(0) + 1e-6
    start = fit_logistic((x - mean) / spread, y)
    with torch.no_grad():
        net.mean.copy_(torch.tensor(mean))
        net.spread.copy_(torch.tensor(spread))
        net.line.weight.copy_(torch.tensor(start[1:])[None])
        net.line.bias.copy_(torch.tensor(start[:1]))

    def report(name):
        if not held:
            return
        net.eval()
        with torch.no_grad():
            s = np.concatenate([net(h).numpy() for h in held])
        t = np.concatenate([h.same.numpy() for h in held])
        base = np.concatenate([h.features.numpy() for h in held])
        print(log, name, 'ap', round(average_precision(s, t), 4), f'{time.time() - begun:.0f} s', flush=True)

    begun = time.time()
    report('start')
    groups = [{'params': [p for p in net.encoder.layers.parameters() if p.requires_grad], 'base': args.rate},
              {'params': [*net.line.parameters(), *net.bend.parameters(), *net.weight.parameters()], 'base': 2e-3},
              {'params': net.project.parameters(), 'base': args.project_rate}]
    optimizer = torch.optim.AdamW(groups, lr=args.rate, weight_decay=0.01)
    steps, k = args.epochs * len(train), 0
    for epoch in range(args.epochs):
        net.train()
        rng.shuffle(train)
        for h in train:
            pairs, weight = h.sample(args.others, rng)
            loss = F.binary_cross_entropy_with_logits(net(h, pairs), h.same[pairs], weight, reduction='sum')
            loss = loss / (h.same.sum() + 1)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            k += 1
            for g in optimizer.param_groups:
                g['lr'] = g['base'] * min(1, k / 10) * (1 - k / (steps + 1))
            optimizer.step()
        report(f'epoch {epoch}')
    return net


def export_weights(net, path):
    """statements.weights: the layers, without the word vectors, which stand in encoder.weights."""
    names = ('position.', 'norm_embedding.', 'layers.')
    state = {n.removeprefix('encoder.'): p.detach().numpy() for n, p in net.state_dict().items()
             if n.removeprefix('encoder.').startswith(names)}
    state['project.weight'], state['project.bias'] = net.project.weight.detach().numpy(), np.zeros(net.project.out_features)
    state['weight.weight'], state['weight.bias'] = net.weight.weight.detach().numpy(), net.weight.bias.detach().numpy()
    tensor_file.write(path, {'shape': shape_of(len(net.encoder.layers))} | tensors_of(state))


def folds_of(happenings):
    topic = {happening: re.sub('ecbplus$', 'ecb', happening) for happening in happenings}
    order = sorted(set(topic.values()))
    return {happening: order.index(topic[happening]) % PARTS for happening in happenings}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('happenings')
    ap.add_argument('minilm', type=pathlib.Path)
    ap.add_argument('out', type=pathlib.Path)
    ap.add_argument('gold', nargs='+')
    ap.add_argument('--layers', type=int, default=4)
    ap.add_argument('--taught', type=int, default=2)
    ap.add_argument('--width', type=int, default=64)
    ap.add_argument('--epochs', type=int, default=4)
    ap.add_argument('--rate', type=float, default=1e-4)
    ap.add_argument('--project-rate', type=float, default=1e-3)
    ap.add_argument('--others', type=int, default=1500, help='pairs of two claims of a happening learned from at a step')
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--only', type=int, nargs='*', help='parts; -1: all')
    args = ap.parse_args()
    args.out.mkdir(exist_ok=True, parents=True)
    cutter = WordPieces((args.minilm / 'vocab.txt').read_text(encoding='utf-8').split('\n')[:-1])
    tensors = read_safetensors(args.minilm / 'model.safetensors')
    golds = [json.loads(line) for path in args.gold for line in open(path, encoding='utf-8')]
    by_report = {r['id']: g for g in golds for r in g['reports']}
    happenings = []
    for line in open(args.happenings, encoding='utf-8'):
        row = json.loads(line)
        happenings.append(Happening(row, by_report[row['reports'][0]['id']], cutter))
    fold_of = folds_of({h.gold['id'] for h in happenings})
    print(len(happenings), sum(h.size for h in happenings), 'pieces', sum(len(h.same) for h in happenings), 'pairs',
          sum(int(h.same.sum()) for h in happenings), 'same', flush=True)
    for k in args.only if args.only is not None else [*range(PARTS), -1]:
        train = [h for h in happenings if fold_of[h.gold['id']] != k and h.same.any()]
        held = [h for h in happenings if fold_of[h.gold['id']] == k]
        net = teach(tensors, train, held, args, f'part {k}')
        torch.save(net.state_dict(), args.out / f'part-{k}.pt')
        export_weights(net, args.out / f'part-{k}.weights')
        if held:
            for h, x in zip(held, all_features(net, held)):
                np.savez(args.out / f'features-{h.gold["id"]}.npz', x=x, y=h.same.numpy(), part=k)


if __name__ == '__main__':
    main()
