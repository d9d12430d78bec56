"""A table of attributions by kind: how many the gold has of each, and how many are found.

    python3 eval/attribution_kinds.py GOLD.jsonl[.gz] PREDICTIONS.jsonl SCORER_FOLDER

Found: aligned as the scorer (score_attribution.py) aligns, with a content of word F1 >= .5; right: with the same source
too; exact: with the very tokens of the content. An attribution may be of several kinds, or of none.
"""
import sys

HEADLINE = 150  # code points: a first line of at most so many is a headline


def kinds(attribution, text, cues):
    raw = attribution.raw
    cue = ' '.join(text[s:e] for s, e in raw.get('cue') or []).lower()
    words = cue.replace('’', "'").strip(' :,').split()
    yield 'all'
    if not attribution.source:
        yield 'no source'
    if len(raw.get('content') or []) > 1:
        yield 'content in several parts'
    if not {'say', 'says', 'said', 'saying', 'tell', 'tells', 'told', 'telling'} & set(words):
        yield 'cue other than say and tell'
    if len(words) > 1:
        yield 'cue of several words'
    if 1 <= len(attribution.content) <= 3:
        yield 'content of one to three words'
    if 'according to' in cue:
        yield '"according to"'
    line = text.find('\n')
    if raw.get('content') and 0 < line <= HEADLINE and max(e for _, e in raw['content']) <= line:
        yield 'headline'
    if attribution.cue and any(attribution.cue <= other.content for other in cues if other is not attribution):
        yield 'nested'
    if any(w in {'is', 'was', 'were', 'are', 'been', 'be'} for w in words[:-1]) and words[-1].endswith(('ed', 'en', 'id')):
        yield 'passive'


def main(gold_path, predicted_path, scorer_folder):
    sys.path.insert(0, scorer_folder)
    import score_attribution as scorer
    table = {}
    predictions = scorer.load(predicted_path)
    for key, document in scorer.load(gold_path).items():
        text = scorer.Text(document['text'])
        gold = [scorer.Attribution(a, text) for a in document['attributions']]
        found = [scorer.Attribution(a, text) for a in (predictions.get(key) or {}).get('attributions', [])]
        pairs = sorted((-scorer.f1_sets(g.content, p.content), i, k) for i, g in enumerate(gold)
                       for k, p in enumerate(found) if g.content & p.content)
        partner, used = {}, set()
        for agreement, i, k in pairs:
            if i not in partner and k not in used:
                partner[i] = (found[k], -agreement)
                used.add(k)
        for i, g in enumerate(gold):
            p, agreement = partner.get(i, (None, 0.0))
            for kind in kinds(g, document['text'], gold):
                row = table.setdefault(kind, [0, 0, 0, 0])
                row[0] += 1
                row[1] += agreement >= .5
                row[2] += agreement >= .5 and scorer.same_head(g, p)
                row[3] += p is not None and g.content_tokens == p.content_tokens
    print('| kind | in the gold | found | with the right source | content exact |\n| --- | ---: | ---: | ---: | ---: |')
    for kind, (n, *counts) in sorted(table.items(), key=lambda item: -item[1][0]):
        print(f'| {kind} | {n} | ' + ' | '.join(f'{c / n:.2f}' for c in counts) + ' |')


if __name__ == '__main__':
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
