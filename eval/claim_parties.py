#!/usr/bin/env python3
"""Parties and statuses of claims: the labels against the rules they follow, and our stories against the labels.

    python3 eval/claim_parties.py GOLD.jsonl...                       # where a labelled status is not what its parties say
    python3 eval/claim_parties.py GOLD.jsonl... --stories STORIES...  # and what our stories make of the claims found

A claim's status follows from who asserts it and who denies it (docs/contract.md). For labels, that is derived from their
`origins`, `parties` and stances, and every difference is a line. For stories, each labelled claim is compared with the
claim that holds most of its pairs: statuses in a table, and the parties that are missing or too many, by kind. Figures
are given for two halves of the happenings (sorted by id, in turns; happenings of one ECB+ topic stay together); `--show`
lists the claims of the first half, which is the one to develop on.
"""
import argparse
import itertools
import json
import re
from collections import Counter


def load(paths):
    for path in paths:
        with open(path, encoding='utf-8') as lines:
            yield from (json.loads(line) for line in lines if line.strip())


def halves(ids):
    """0 or 1 by happening."""
    topics = sorted({topic(i) for i in ids})
    return {i: topics.index(topic(i)) % 2 for i in ids}


def topic(happening):
    """The two happenings of one ECB+ topic ("7ecb", "7ecbplus") are told of in like words."""
    return re.sub(r'ecb(plus)?$', 'ecb', happening)


def derived_status(claim):
    asserts = any(s['stance'] in ('asserts', 'relays') for s in claim['statements'])
    denies = any(s['stance'] == 'denies' for s in claim['statements'])
    if asserts and denies:
        return 'contested'
    if len(claim['parties']) > 1:
        return 'corroborated'
    named = [o for o in claim['origins'] if not o.startswith(('outlet:', 'unnamed:'))]
    if claim['parties'] or named:
        return 'single-origin'
    return 'anonymous' if any(o.startswith('unnamed:') for o in claim['origins']) else 'unattributed'


def linking(claim):
    return claim['status'] == 'contested' or len({s['report'] for s in claim['statements']}) > 1


def matches(a, b):
    if a['report'] != b['report']:
        return False
    shared = min(a['end'], b['end']) - max(a['start'], b['start'])
    one, two = sorted((a['end'] - a['start'], b['end'] - b['start']))
    return shared > 0 and 2 * shared >= one and 4 * shared >= two


def pairs_held(claim, gold):
    """Pairs of a labelled claim, over reports, whose ends both lie in the claim."""
    hit = [any(matches(s, t) for s in claim['statements']) for t in gold['statements']]
    across = gold['status'] != 'contested'
    return sum(hit[i] and hit[j] for i, j in itertools.combinations(range(len(hit)), 2)
               if not across or gold['statements'][i]['report'] != gold['statements'][j]['report'])


def key(name):
    return ' '.join(re.sub(r"[^\w ]", ' ', re.sub(r"\b(the|a|an)\b|'s|’s", ' ', name.lower())).split())


def best_claim(claims, gold):
    held = [pairs_held(claim, gold) for claim in claims]
    return claims[held.index(max(held))] if held and max(held) else None


def number(count):
    return str(count) if count < 2 else '2+'


def compare(gold, story, half, counts, show):
    claims = [c for c in story['claims'] if linking(c)]
    for claim in gold['claims']:
        if not linking(claim):
            continue
        best = best_claim(claims, claim)
        if best is None:
            counts[half, 'status', claim['status'], 'not found'] += 1
            continue
        counts[half, 'status', claim['status'], f"{best['status']} {best['confidence']}"] += 1
        counts[half, 'parties', number(len(claim['parties'])), number(len(best['parties']))] += 1
        ours = [p['name'] if isinstance(p, dict) else p for p in best['parties']]
        if show and half == 0 and (best['status'] != claim['status']):
            print(f"--- {gold['id']} {claim['status']} {claim['parties']} {claim['origins']}: {claim['text'][:90]}")
            print(f"    ours {best['status']} {best['confidence']} {ours}")
            for s in claim['statements']:
                print('      gold', s['report'], s['start'], repr(s['speaker']), s['via'], s['stance'])
            for s in best['statements']:
                print('      ours', s['report'], s['start'], repr(s.get('speaker')), s['stance'], s['confidence'],
                      '' if any(matches(s, t) for t in claim['statements']) else 'NOT GOLD', s['quote'][:70])


def compare_ours(gold, story, half, counts, show):
    """What is printed as corroborated, and the labels for it."""
    wanted = [c for c in gold['claims'] if linking(c)]
    for claim in story['claims']:
        if claim['status'] != 'corroborated':
            continue
        held = [pairs_held(claim, c) for c in wanted]
        best = wanted[held.index(max(held))] if held and max(held) else None
        counts[half, 'printed', f"corroborated {claim['confidence']}", best['status'] if best else 'none'] += 1
        if show and half == 0:
            parties = [p['name'] if isinstance(p, dict) else p for p in claim['parties']]
            print(f"=== {gold['id']} corroborated {claim['confidence']} {parties}")
            for s in claim['statements']:
                print('      ours', s['report'], s['start'], repr(s.get('speaker')), s['stance'], s['confidence'], s['quote'][:100])
            print('    gold', best and (best['status'], best['parties'], best['origins'], best['text'][:90]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('gold', nargs='+')
    parser.add_argument('--stories', nargs='+', default=[])
    parser.add_argument('--show', action='store_true')
    options = parser.parse_args()
    happenings = list(load(options.gold))
    of_half = halves([h['id'] for h in happenings])
    stories = {frozenset(r['id'] for r in s['reports']): s for s in load(options.stories)}
    counts = Counter()
    for gold in happenings:
        half = of_half[gold['id']]
        for claim in gold['claims']:
            status = derived_status(claim)
            counts[half, 'labels', claim['status'], status] += 1
            if status != claim['status'] and not stories:
                print(gold['id'], claim['id'], claim['status'], 'by its parties', status, claim['parties'], claim['origins'])
        story = stories.get(frozenset(r['id'] for r in gold['reports']))
        if story:
            compare(gold, story, half, counts, options.show)
            compare_ours(gold, story, half, counts, options.show)
    for (half, table, one, other), count in sorted(counts.items()):
        if table != 'labels' or one != other:
            print(f'half {half + 1}  {table:8} {one:18} {other:24} {count}')


if __name__ == '__main__':
    main()
