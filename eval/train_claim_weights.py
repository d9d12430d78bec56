"""Fits the weights of data/en/linking/claims.json: logistic regression over the features of pairs and their products.

    python3 eval/train_claim_weights.py pairs.jsonl GOLD.jsonl...

The last step of eval/make_claim_weights. GOLD is in the format of the claims corpus: {"id", "reports": [{"id"}],
"claims": [{"statements": [{"report", "start", "end"}]}]} a line; pairs.jsonl is what eval_claim_pairs prints of all its
happenings, each with an encoder of statements that was taught without it. A pair is right when one gold claim has a
statement at either place (half of the shorter span shared, a quarter of the longer).

Writes two files: data/en/linking/claims.json, with weights fitted on all happenings, and eval/claim_folds.json, with
those fitted on four fifths of the happenings for the fifth that was held out; eval/accuracy measures each happening
with the latter. Prints, of the pairs held out, the average precision, the log loss, and how many of those with some
likelihood are one claim. Newton's method from zero: no randomness, so no seed. Needs numpy.
"""
import json
import pathlib
import re
import sys

import numpy as np

import corpora
import labelled_claims
from labelled_claims import PARTS, folds_of

ROOT = pathlib.Path(__file__).resolve().parent.parent
RULES, FOLDS = ROOT / 'data/en/linking/claims.json', ROOT / 'eval/claim_folds.json'
PENALTY, STEPS, DIGITS = 1.0, 60, 3
NAMES = ['content', 'sentence', 'predicate', 'phrase', 'shared_weight', 'polarity', 'same_report', 'meaning',
         'meaning_less', 'meaning_more']  # kFeatureNames of src/linking/claims/features.h
BOUNDS = [0, .02, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1]


def likelihood(x, weights):
    return 1 / (1 + np.exp(-(weights[0] + x @ weights[1:])))


def fit(x, y):
    x = np.hstack([np.ones((len(x), 1)), x])
    penalty = np.eye(x.shape[1]) * PENALTY
    penalty[0, 0] = 1e-6  # the bias is free
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + penalty, x.T @ (y - p) - penalty @ weights)
        weights += step
        if abs(step).max() < 1e-6:
            break
    return weights


def with_products(x):
    """The features and all products of two of them, as src/linking/claims/features.h orders them."""
    n = len(NAMES)
    return np.hstack([x] + [x[:, i:i + 1] * x[:, j:j + 1] for i in range(n) for j in range(i, n)])


def named(weights):
    n = len(NAMES)
    names = ['bias'] + NAMES + [f'{NAMES[i]} {NAMES[j]}' for i in range(n) for j in range(i, n)]
    return dict(zip(names, (round(float(w), DIGITS) for w in weights), strict=True))


def average_precision(scores, y):
    y = y[np.argsort(-scores, kind='stable')]
    return float((np.cumsum(y) / np.arange(1, len(y) + 1) * y).sum() / y.sum())


def labelled_pairs(pairs_path, gold_paths):
    """Features, labels and happenings of the pairs."""
    x, y, stories = [], [], []
    for happening, gold in labelled_claims.happenings(pairs_path, gold_paths):
        x += [pair[2] for pair in happening['pairs']]
        y += labelled_claims.one_claim(happening, gold)
        stories += [gold['id']] * len(happening['pairs'])
    return with_products(np.array(x)), np.array(y, float), np.array(stories)


def print_reliability(p, y):
    print(f'held out: average precision {average_precision(p, y):.3f}, '
          f'log loss {-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)):.4f}')
    for low, high in zip(BOUNDS, BOUNDS[1:]):
        here = (p >= low) & (p < high)
        if here.any():
            print(f'  likelihood {low:.2f} to {high:.2f}: {here.sum()} pairs, {p[here].mean():.3f} said, '
                  f'{y[here].mean():.3f} are one claim')


def main(pairs_path, gold_paths):
    x, y, stories = labelled_pairs(pairs_path, gold_paths)
    fold_of = folds_of(set(stories))
    folds = np.array([fold_of[story] for story in stories])
    held_out, parts = np.zeros(len(y)), []
    for k in range(PARTS):
        weights = fit(x[folds != k], y[folds != k])
        held_out[folds == k] = likelihood(x[folds == k], weights)
        parts.append({'happenings': sorted(s for s, fold in fold_of.items() if fold == k), 'weights': named(weights)})
    print_reliability(held_out, y)
    corpus = corpora.sha256(*gold_paths)
    FOLDS.write_text(json.dumps({'corpus': corpus, 'folds': parts}, indent=1) + '\n', encoding='utf-8')
    text = RULES.read_text(encoding='utf-8')
    RULES.write_text(re.sub(r'"weights": \{.*?\}', lambda _: f'"weights": {json.dumps(named(fit(x, y)))}', text),
                     encoding='utf-8')


if __name__ == '__main__':
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2:])
