"""Fits the weights of data/en/linking/story_likeness.json: logistic regression over the features of pairs of reports.

    build/release/eval_story_pairs REPORTS.jsonl > pairs.jsonl       # once for each GOLD
    python3 eval/train_story_likeness.py GOLD.jsonl PAIRS.jsonl [GOLD.jsonl PAIRS.jsonl]...

GOLD is in the format of the stories corpus: {"id", "event"} a line. Each corpus weighs the same, and in it each
happening by its reports, not by their pairs. Writes two files: the weights fitted on all happenings, and, into
eval/story_folds.json, those fitted without each fifth of the happenings (the two of one ECB+ topic, which are of one
kind, together) and those fitted without each corpus; eval/accuracy measures with the latter. Newton's method from zero:
no randomness, so no seed. Needs numpy.
"""
import collections
import json
import pathlib
import sys

import numpy as np

import corpora
from labelled_claims import PARTS, folds_of, lines

ROOT = pathlib.Path(__file__).resolve().parent.parent
RULES, FOLDS = ROOT / 'data/en/linking/story_likeness.json', ROOT / 'eval/story_folds.json'
PENALTY, STEPS, DIGITS, CORPUS_WEIGHT = 1.0, 60, 3, 3000
NAMES = ['words', 'names', 'opening', 'titles', 'title_in_text', 'other_persons', 'other_places', 'days', 'other_days',
         'figures', 'other_figures', 'gap']  # feature_names() of src/linking/stories/likeness.cc
NAMES += [f'{common}*{apart}' for common in NAMES[:5]
          for apart in ('other_persons', 'other_places', 'other_days', 'other_figures', 'gap')]


def fit(x, y, w):
    x = np.hstack([np.ones((len(x), 1)), x])
    penalty = np.eye(x.shape[1]) * PENALTY
    penalty[0, 0] = 1e-6  # the bias is free
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        step = np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + penalty, x.T @ (w * (y - p)) - penalty @ weights)
        weights += step
        if abs(step).max() < 1e-6:
            break
    return weights


class Pairs:
    """The pairs of one corpus: features, whether they tell one happening, weights, and the happenings of both."""

    def __init__(self, gold_path, pairs_path):
        event = {report['id']: report['event'] for report in lines(gold_path)}
        size = collections.Counter(event.values())
        read = list(lines(pairs_path))
        self.x = np.array([pair['features'] for pair in read])
        self.events = [(event[pair['one']], event[pair['other']]) for pair in read]
        self.y = np.array([one == other for one, other in self.events], float)
        # As if each report were compared with each happening once.
        self.w = np.array([(size[one] + size[other]) / (2 * size[one] * size[other]) for one, other in self.events])
        self.happenings = set(size)

    def without(self, held_out):
        keep = np.array([one not in held_out and other not in held_out for one, other in self.events])
        return self.x[keep], self.y[keep], self.w[keep] / self.w[keep].sum() * CORPUS_WEIGHT


def fitted(of_corpora, held_out=frozenset()):
    parts = [pairs.without(held_out) for pairs in of_corpora]
    weights = fit(*(np.concatenate(part) for part in zip(*parts, strict=True)))
    bias, *rest = (round(float(weight), DIGITS) for weight in weights)
    return {'bias': bias, 'weights': dict(zip(NAMES, rest, strict=True))}


def main(paths):
    of_corpora = {pathlib.Path(gold).stem: Pairs(gold, pairs) for gold, pairs in zip(paths[::2], paths[1::2], strict=True)}
    fold_of = folds_of(set().union(*(pairs.happenings for pairs in of_corpora.values())))
    folds = []
    for part in range(PARTS):
        held_out = {happening for happening, fold in fold_of.items() if fold == part}
        folds.append({'happenings': sorted(held_out), **fitted(of_corpora.values(), held_out)})
    across = {name: fitted([pairs for other, pairs in of_corpora.items() if other != name]) for name in of_corpora}
    FOLDS.write_text(json.dumps({'corpus': corpora.sha256(*paths[::2]), 'folds': folds, 'without': across}, indent=1) + '\n',
                     encoding='utf-8')
    rules = json.loads(RULES.read_text(encoding='utf-8'))
    RULES.write_text(json.dumps({**rules, **fitted(of_corpora.values())}, indent=1) + '\n', encoding='utf-8')


if __name__ == '__main__':
    if len(sys.argv) < 3 or len(sys.argv) % 2 == 0:
        raise SystemExit(__doc__)
    main(sys.argv[1:])
