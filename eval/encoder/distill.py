"""Trains a network of fewer layers to give the answers of the fine-tuned one (the teacher): the network that is shipped.

    python3 eval/encoder/distill.py TEACHER.pt MINILM_FOLDER OUT.pt CORPUS.jsonl[.gz] …

TEACHER.pt is a checkpoint of train.py; each line of a CORPUS has a "text": labels are not looked at, so any news will do.
The pupil begins with some of the teacher's layers and learns, over all texts, the teacher's last vectors (squared
distance) and its tags and pairs (cross-entropy with its probabilities), after Hinton et al. 2015 and Sanh et al. 2019.
Seeded: the same machine gives the same weights.
"""
import argparse
import pathlib
import random
import time

import torch
import torch.nn.functional as F

import documents
from model import ROLES, AttributionNetwork
from pieces import WordPieces
from train import BATCH, Trainer, batches, read_safetensors

LAYERS = (0, 1, 3, 5)   # the teacher's, with which the pupil begins
VECTORS_WEIGHT = 2.0    # of the distance of vectors beside the cross-entropies
CUES = 12               # pieces of a window whose pairs are learned at a step
LEAST_CUE = 0.1         # probability of being of a cue from which a piece's pairs are learned


class Window:
    """`ids`: its pieces; `vectors`: the teacher's for them."""

    def __init__(self, ids):
        self.ids, self.vectors = ids, None


def windows_of(path, most, cutter):
    for row in documents.read(path, most):
        document = documents.Document({'text': row['text']}, cutter)
        for pieces, _ in documents.windows(document.paragraphs, 0, False):
            yield Window(documents.ids_of(document, pieces))


def ids_of(group):
    ids = torch.zeros(len(group), max(len(w.ids) for w in group), dtype=torch.long)
    for i, window in enumerate(group):
        ids[i, :len(window.ids)] = torch.tensor(window.ids)
    return ids


@torch.no_grad()
def add_vectors(teacher, group):
    vectors = teacher.encode(ids_of(group))
    for window, own in zip(group, vectors):
        window.vectors = own[:len(window.ids)].clone()


def tag_loss(scores, wanted):
    """Cross-entropy, summed, of the tags and ends with the teacher's probabilities of them."""
    loss = F.binary_cross_entropy_with_logits(scores[:, 9:], wanted[:, 9:].sigmoid(), reduction='sum')
    for r in range(len(ROLES)):
        own = slice(3 * r, 3 * r + 3)
        loss = loss - (wanted[:, own].softmax(-1) * scores[:, own].log_softmax(-1)).sum()
    return loss


def loss_of(pupil, teacher, group, rng):
    x = pupil.encode(ids_of(group))
    loss, pieces = 0.0, 0
    for window, own in zip(group, x):
        n = len(window.ids)
        own, wanted = own[:n], window.vectors
        pieces += n
        with torch.no_grad():
            wanted_tags = teacher.tags(wanted).float()
            spread = wanted.float().var()
        loss = loss + VECTORS_WEIGHT * (own.float() - wanted.float()).square().mean(-1).sum() / spread
        loss = loss + tag_loss(pupil.tags(own).float(), wanted_tags)
        cue = 1 - wanted_tags[:, 3:6].softmax(-1)[:, 0]
        cues = [i for i, p in enumerate(cue.tolist()) if p > LEAST_CUE]
        cues = torch.tensor(sorted(rng.sample(cues, min(CUES, len(cues)))), dtype=torch.long)
        if len(cues):
            distance = torch.arange(n)[None, :] - cues[:, None]
            with torch.no_grad():
                fits = teacher.pair_scores(wanted[cues], wanted, distance).sigmoid()
            loss = loss + F.binary_cross_entropy_with_logits(pupil.pair_scores(own[cues], own, distance), fits,
                                                             reduction='sum')
    return loss / pieces


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('teacher', type=pathlib.Path)
    parser.add_argument('minilm', type=pathlib.Path)
    parser.add_argument('out', type=pathlib.Path)
    parser.add_argument('corpora', type=pathlib.Path, nargs='+')
    parser.add_argument('--layers', type=lambda s: tuple(map(int, s.split(','))), default=LAYERS)
    parser.add_argument('--steps', type=int, default=1900, help='the rate falls to nothing over them')
    parser.add_argument('--texts', type=int, help='read but the first of each corpus: for a trial')
    parser.add_argument('--seed', type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    cutter = WordPieces((args.minilm / 'vocab.txt').read_text(encoding='utf-8').split('\n')[:-1])
    teacher = AttributionNetwork()
    teacher.load_minilm(read_safetensors(args.minilm / 'model.safetensors'))
    teacher.load_state_dict(torch.load(args.teacher), strict=False)
    pupil = AttributionNetwork(len(args.layers))
    pupil.load_layers_of(teacher, args.layers)
    teacher = teacher.to(torch.bfloat16).eval()
    found = [window for path in args.corpora for window in windows_of(path, args.texts, cutter)]
    start = time.time()
    for group in batches(found, rng):
        add_vectors(teacher, group)
    print(f'{len(found)} windows, {sum(len(w.ids) for w in found)} pieces, taught in {time.time() - start:.0f} s',
          flush=True)
    trainer = Trainer(pupil)
    rise = 100
    schedule = torch.optim.lr_scheduler.LambdaLR(
        trainer.optimizer, lambda s: min((s + 1) / rise, max(0.0, (args.steps - s) / args.steps)))
    start, mean, groups = time.time(), 0.0, []
    trainer.network.train()
    for step in range(1, args.steps + 1):
        groups = groups or batches(found, rng)
        loss = loss_of(trainer.network, teacher, groups.pop(), rng)
        loss.backward()
        trainer.step()
        schedule.step()
        mean = loss.item() if step == 1 else 0.98 * mean + 0.02 * loss.item()
        if step % 20 == 0:
            print(f'step {step} loss {mean:.4f} {time.time() - start:.0f} s', flush=True)
        if step % 200 == 0 or step == args.steps:
            torch.save(trainer.weights(), args.out)


if __name__ == '__main__':
    main()
