"""Fits the weights of data/en/linking/news_value.json: what an editor would put first.

    python3 eval/train_news_value.py claims.jsonl CHOSEN.jsonl GOLD.jsonl...

claims.jsonl is what eval_news_values prints of all happenings, each linked by rules that were fitted without it. CHOSEN
has an editor's five things of each happening with the gold claims that carry them, and the claims that no short brief
should carry; GOLD is in the format of the claims corpus. A claim of the program is wanted when a third of its statements
are statements of one of the five things' claims; one that is neither wanted nor never to be shown counts half, for
another editor would choose otherwise in part.

The last step of eval/make_claim_weights. Writes two files: the weights fitted on all happenings, and, into
eval/claim_folds.json, those fitted on four fifths for the fifth that was held out; eval/accuracy measures each happening
with the latter. Prints the average precision held out. Newton's method from zero: no randomness, so no seed. Needs numpy.
"""
import json
import pathlib
import sys

import numpy as np

import labelled_claims
from labelled_claims import folds_of, matches
from train_claim_weights import average_precision

ROOT = pathlib.Path(__file__).resolve().parent.parent
RULES, FOLDS = ROOT / 'data/en/linking/news_value.json', ROOT / 'eval/claim_folds.json'
PENALTY, STEPS, DIGITS, UNDECIDED = 3.0, 60, 3, 0.5
NAMES = ['reports', 'early', 'central', 'longest', 'attributed', 'number', 'former', 'origins', 'words', 'names']  # kNewsFeatures


def carried(claim, gold):
    """Ids of the gold claims that have a third of a claim's statements."""
    places = [(s['report'], s['start'], s['end']) for s in claim['statements']]
    return {g['id'] for g in gold['claims']
            if 3 * sum(any(matches(p, s) for s in g['statements']) for p in places) >= max(1, len(places))}


def labelled(claims_path, chosen_path, gold_paths):
    """(features, wanted, weights, happenings) of all claims."""
    chosen = {c['id']: c for c in labelled_claims.lines(chosen_path)}
    features, wanted, weights, names = [], [], [], []
    for happening, gold in labelled_claims.happenings(claims_path, gold_paths):
        pick = chosen[gold['id']]
        five, never = set().union(*(f['claims'] for f in pick['five'])), set(pick['never'])
        for claim in happening['claims']:
            ids = carried(claim, gold)
            features.append(claim['features'])
            wanted.append(bool(ids & five))
            weights.append(1.0 if ids & (five | never) else UNDECIDED)
            names.append(gold['id'])
    return np.array(features), np.array(wanted, float), np.array(weights), np.array(names)


def fit(x, y, weights):
    """Weights of the features as they are; the penalty is on features of one spread."""
    mean, spread = x.mean(axis=0), x.std(axis=0)
    z = np.hstack([np.ones((len(x), 1)), (x - mean) / spread])
    penalty = np.eye(z.shape[1]) * PENALTY
    penalty[0, 0] = 1e-6  # the bias is free
    w = np.zeros(z.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-z @ w))
        step = np.linalg.solve((z * (weights * p * (1 - p))[:, None]).T @ z + penalty,
                               z.T @ (weights * (y - p)) - penalty @ w)
        w += step
        if abs(step).max() < 1e-6:
            break
    slopes = w[1:] / spread
    return np.concatenate([[w[0] - slopes @ mean], slopes])


def named(weights):
    return dict(zip(['bias'] + NAMES, (round(float(w), DIGITS) for w in weights), strict=True))


def main(claims_path, chosen_path, gold_paths):
    x, y, weights, names = labelled(claims_path, chosen_path, gold_paths)
    part_of = folds_of(set(names))
    made = json.loads(FOLDS.read_text(encoding='utf-8'))
    scores = np.zeros(len(y))
    for part, fold in enumerate(made['folds']):
        out = np.array([part_of[name] == part for name in names])
        w = fit(x[~out], y[~out], weights[~out])
        scores[out] = w[0] + x[out] @ w[1:]
        fold['news_value'] = named(w)
    print(f'{len(y)} claims, {y.mean():.3f} wanted; average precision held out {average_precision(scores, y):.4f}')
    w = fit(x, y, weights)
    rules = json.loads(RULES.read_text(encoding='utf-8'))
    rules['weights'] = named(w)
    RULES.write_text(json.dumps(rules, indent=1, ensure_ascii=False) + '\n', encoding='utf-8')
    FOLDS.write_text(json.dumps(made, indent=1) + '\n', encoding='utf-8')


if __name__ == '__main__':
    if len(sys.argv) < 4:
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
