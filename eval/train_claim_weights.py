"""Fits the weights of data/en/linking/claims.json: logistic regression over the features of pairs of statements.

    eval_claim_pairs data STORY.jsonl... > pairs.jsonl
    python3 eval/train_claim_weights.py GOLD.jsonl pairs.jsonl data/en/linking/claims.json

GOLD is in the format of the claims corpus: {"id", "reports": [{"id"}], "claims": [{"statements": [{"report", "start",
"end"}]}]} a line. A pair is right when one gold claim has a statement at either place (half of the shorter span
shared, a quarter of the longer). Prints the average precision on each story with the weights of all the others, then
writes the weights fitted on all. Newton's method from zero: no randomness, so no seed. Needs numpy.
"""
import json
import sys

import numpy as np

PENALTY, STEPS, DIGITS = 1.0, 60, 3
NAMES = ['clause', 'content', 'containment', 'sentence', 'predicate', 'subject', 'other_subject', 'speaker',
         'other_party', 'mixed_voice', 'phrase', 'number', 'other_number', 'polarity', 'shared_weight', 'length',
         'same_report']  # kFeatureNames of src/linking/claims/similarity.h


def lines(path):
    with open(path, encoding='utf-8') as f:
        yield from map(json.loads, f)


def matches(a, b):
    if a['report'] != b['report']:
        return False
    shared = min(a['end'], b['end']) - max(a['start'], b['start'])
    shorter, longer = sorted((a['end'] - a['start'], b['end'] - b['start']))
    return shared > 0 and 2 * shared >= shorter and 4 * shared >= longer


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


def average_precision(scores, y):
    y = y[np.argsort(-scores, kind='stable')]
    return float((np.cumsum(y) / np.arange(1, len(y) + 1) * y).sum() / y.sum())


def main(gold_path, pairs_path, rules_path):
    story_of, claims_of, cache = {}, {}, {}
    for story in lines(gold_path):
        story_of.update((report['id'], story['id']) for report in story['reports'])
        claims_of[story['id']] = story['claims']

    def carried(story, place):
        key = (place['report'], place['start'], place['end'])
        if key not in cache:
            cache[key] = {i for i, claim in enumerate(claims_of[story])
                          if any(matches(place, s) for s in claim['statements'])}
        return cache[key]

    x, y, stories = [], [], []
    for pair in lines(pairs_path):
        story = story_of[pair['a']['report']]
        x.append(pair['features'])
        y.append(bool(carried(story, pair['a']) & carried(story, pair['b'])))
        stories.append(story)
    x, y, stories = np.array(x), np.array(y, float), np.array(stories)
    for story in sorted(set(stories)):
        test = stories == story
        weights = fit(x[~test], y[~test])
        print(f'{story}: average precision {average_precision(x[test] @ weights[1:], y[test]):.3f}')
    fitted = dict(zip(['bias'] + NAMES, (round(float(w), DIGITS) for w in fit(x, y))))
    with open(rules_path, encoding='utf-8') as f:
        rules = f.read().split('\n')
    at = next(i for i, line in enumerate(rules) if line.startswith(' "weights":'))
    rules[at] = f' "weights": {json.dumps(fitted)},'
    with open(rules_path, 'w', encoding='utf-8') as f:
        f.write('\n'.join(rules))


if __name__ == '__main__':
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
