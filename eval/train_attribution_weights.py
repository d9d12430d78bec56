"""Trains data/en/reading/attribution_weights.json: logistic regression over the features of candidate attributions.

    eval_attribution_candidates data train.reports.jsonl > candidates.jsonl
    python3 eval/train_attribution_weights.py GOLD.jsonl[.gz] candidates.jsonl SCORER_FOLDER data/en/reading/attribution_weights.json

train.reports.jsonl holds the texts of GOLD as Reports ({"id", "text", "published", "outlet", "language"}). GOLD is in
the format of the attribution corpus (PolNeAR); SCORER_FOLDER holds its scorer, score_attribution.py, which
cuts words and heads. A candidate is right when its content agrees with a gold one at word F1 >= .5 (a quotation: lies
in it), its source's head is the same and its cue overlaps. Candidates whose cue lies inside a gold content weigh less:
the corpus does not annotate them. Deterministic; needs numpy and scipy.
"""
import collections
import gzip
import json
import sys

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

LEAST_COUNT, PENALTY, SMALLEST_WEIGHT, NESTED_WEIGHT, ROUNDS = 5, 1.0, 0.05, 0.3, 90
THRESHOLD, NESTED_THRESHOLD = -0.9, 1.2  # log-odds, chosen on the dev split


def lines(path):
    with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf-8') as f:
        yield from map(json.loads, f)


def judged(document, candidates, scorer):
    """(right?, weight) of every candidate."""
    text = scorer.Text(document['text'])
    gold = [scorer.Attribution(a, text) for a in document['attributions']]
    at = collections.defaultdict(list)
    for i, g in enumerate(gold):
        for token in g.content_tokens | g.cue:
            at[token].append(i)
    for candidate in candidates:
        p = scorer.Attribution(candidate, text)
        best = 0.0
        for i in {i for token in p.content for i in at[token]}:
            g = gold[i]
            agreement = scorer.f1_sets(g.content, p.content)
            covered = len(g.content & p.content) / max(1, len(p.content))
            content = agreement >= .5 or candidate['quotation'] and covered >= .8
            cue = g.cue & p.cue or not g.cue or not p.cue
            if content and cue and scorer.same_head(g, p):
                best = max(best, 1.0 if candidate['quotation'] else agreement)
        nested = any(token in gold[i].content for token in p.cue for i in at[token])
        yield best >= .5, best if best >= .5 else NESTED_WEIGHT if nested and best == 0 else 1.0


def fit(features, right, weight):
    count = collections.Counter(f for row in features for f in row)
    names = sorted(f for f, n in count.items() if n >= LEAST_COUNT)
    index = {f: i for i, f in enumerate(names)}
    rows = [sorted({index[f] for f in row if f in index}) for row in features]
    ends = np.cumsum([0] + [len(row) for row in rows])
    x = csr_matrix((np.ones(ends[-1]), [i for row in rows for i in row], ends), shape=(len(rows), len(names)))
    xt, sign, weight = x.T.tocsr(), 2 * np.array(right, float) - 1, np.array(weight)

    def loss(theta):
        margin = sign * (x @ theta[:-1] + theta[-1])
        slope = -(weight * sign / (1 + np.exp(np.clip(margin, -50, 50))))
        value = (weight * np.logaddexp(0, -margin)).sum() + PENALTY / 2 * (theta[:-1] @ theta[:-1])
        return value, np.append(xt @ slope + PENALTY * theta[:-1], slope.sum())

    theta = minimize(loss, np.zeros(len(names) + 1), jac=True, method='L-BFGS-B', options={'maxiter': ROUNDS}).x
    return [(n, round(float(w), 2)) for n, w in zip(names, theta) if abs(w) >= SMALLEST_WEIGHT], float(theta[-1])


def main(gold_path, candidates_path, scorer_folder, out_path):
    sys.path.insert(0, scorer_folder)
    import score_attribution as scorer
    gold = {d['id']: d for d in lines(gold_path)}
    features, right, weight = [], [], []
    for line in lines(candidates_path):
        for candidate, (is_right, w) in zip(line['candidates'], judged(gold[line['id']], line['candidates'], scorer)):
            features.append(candidate['features'])
            right.append(is_right)
            weight.append(w)
    weights, bias = fit(features, right, weight)
    about = ('Linear model over features of candidate attributions (src/reading/attributions/candidate_features.cc). Trained on the '
             'train split of PolNeAR 1.0.0 by eval/train_attribution_weights.py; no text of it is kept.')
    with open(out_path, 'w', encoding='utf-8') as out:
        out.write('{\n "about": %s,\n "threshold": %.2f, "nested_threshold": %.2f,\n "features": %s,\n "weights": %s\n}\n' % (
            json.dumps(about), THRESHOLD - bias, NESTED_THRESHOLD - bias,
            json.dumps([n for n, _ in weights], ensure_ascii=False), json.dumps([w for _, w in weights])))


if __name__ == '__main__':
    if len(sys.argv) != 5:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
