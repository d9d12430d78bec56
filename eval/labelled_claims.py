"""Pairs of statements, as eval_claim_pairs prints them, with what the claims corpus says of them.

    python3 eval/labelled_claims.py OUT_FOLDER GOLD.jsonl…

writes the reports of each happening as OUT_FOLDER/PART/HAPPENING.jsonl, for eval_claim_pairs.
"""
import json
import pathlib
import re
import sys

PARTS = 5  # of the happenings: each is measured by what was fitted on the others


def lines(path):
    with open(path, encoding='utf-8') as f:
        yield from map(json.loads, f)


def happenings(pairs_path, gold_paths):
    """(happening, gold) of each line of `pairs_path`."""
    of_report = {report['id']: story for path in gold_paths for story in lines(path) for report in story['reports']}
    for happening in lines(pairs_path):
        yield happening, of_report[happening['reports'][0]['id']]


def folds_of(names):
    """{happening: fold}. The two happenings of one ECB+ topic, which are of one kind, are held out together."""
    topic = {name: re.sub('ecbplus$', 'ecb', name) for name in names}
    order = sorted(set(topic.values()))
    return {name: order.index(topic[name]) % PARTS for name in names}


def matches(place, statement):
    """Whether half of the shorter span is shared, and a quarter of the longer."""
    report, start, end = place
    if report != statement['report']:
        return False
    shared = min(end, statement['end']) - max(start, statement['start'])
    shorter, longer = sorted((end - start, statement['end'] - statement['start']))
    return shared > 0 and 2 * shared >= shorter and 4 * shared >= longer


def one_claim(happening, gold):
    """Of each pair whether one gold claim has a statement at either place."""
    carried = []
    for candidate in happening['candidates']:
        place = (happening['reports'][candidate['report']]['id'], *candidate['span'])
        carried.append({k for k, claim in enumerate(gold['claims'])
                        if any(matches(place, statement) for statement in claim['statements'])})
    return [bool(carried[a] & carried[b]) for a, b, _ in happening['pairs']]


def main(out, gold_paths):
    golds = {gold['id']: gold for path in gold_paths for gold in lines(path)}
    for name, part in folds_of(golds).items():
        folder = pathlib.Path(out, str(part))
        folder.mkdir(parents=True, exist_ok=True)
        reports = [{'id': report['id'], 'text': report['text'], 'outlet': report.get('publisher'),
                    'published': report.get('published'), 'language': 'en'} for report in golds[name]['reports']]
        text = ''.join(json.dumps({key: value for key, value in report.items() if value}) + '\n' for report in reports)
        (folder / f'{name}.jsonl').write_text(text, encoding='utf-8')


if __name__ == '__main__':
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2:])
