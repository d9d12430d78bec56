"""Documents as windows of word pieces with the labels of the attributions that they hold."""
import gzip
import itertools
import json
import re

from pieces import CLS, SEP

LONGEST = 256     # pieces of a window, [CLS] and the last [SEP] included
LONGEST_LEAD = 64  # pieces of the paragraph before that a window repeats


def read(path, most=None):
    """The rows of a corpus; the first `most` of them."""
    with (gzip.open if str(path).endswith('.gz') else open)(path, 'rt', encoding='utf-8') as f:
        return [json.loads(line) for line in itertools.islice((line for line in f if line.strip()), most)]


class Document:
    """`pieces`: (id, start, end) of the whole text. `paragraphs`: [first, last) of pieces; no line end lies inside."""

    def __init__(self, row, cutter):
        self.row, self.text = row, row['text']
        self.pieces, self.paragraphs = [], []
        for m in re.finditer(r'[^\n]+', self.text):
            cut = [(i, s + m.start(), e + m.start()) for i, s, e in cutter.cut(m.group())]
            if cut:
                self.paragraphs.append((len(self.pieces), len(self.pieces) + len(cut)))
                self.pieces += cut
        n = len(self.pieces)
        self.tags = {role: [0] * n for role in ('source', 'cue', 'content')}
        self.ends = {role: [0] * n for role in ('source', 'cue', 'content')}
        self.relations = []  # {role: [pieces]}
        starts = [p[1] for p in self.pieces]
        ends = [p[2] for p in self.pieces]
        from bisect import bisect_left, bisect_right
        for a in row.get('attributions', []):
            relation = {}
            for role in ('source', 'cue', 'content'):
                relation[role] = []
                for s, e in a.get(role) or []:
                    inside = range(bisect_right(ends, s), bisect_left(starts, e))
                    for k in inside:
                        if self.tags[role][k] != 1:
                            self.tags[role][k] = 2
                    if inside:
                        self.tags[role][inside[0]] = 1
                        self.ends[role][inside[-1]] = 1
                    relation[role] += inside
            self.relations.append(relation)


def windows(paragraphs, first_paragraph=0, lead=True):
    """Windows over a document: [(pieces with None for [SEP], first piece that is its own), ...].

    As many whole paragraphs as fit; a paragraph that is longer than a window is cut. Each window but the first begins
    with what precedes it, up to LONGEST_LEAD pieces, so that everything is once seen with what stands before."""
    room = LONGEST - 2
    units = []  # stretches that are kept whole
    for first, last in paragraphs[first_paragraph:]:
        while last - first > room - LONGEST_LEAD - 1:
            units.append((first, first + room - LONGEST_LEAD - 1, False))
            first += room - LONGEST_LEAD - 1
        units.append((first, last, True))
    result, at = [], 0
    while at < len(units):
        pieces, own = [], units[at][0]
        if lead and at > 0:
            before, last, ends = units[at - 1]
            pieces = list(range(max(before, last - LONGEST_LEAD), last)) + [None] * ends
        while at < len(units) and len(pieces) + units[at][1] - units[at][0] <= room:
            first, last, ends = units[at]
            pieces += list(range(first, last)) + [None] * ends
            at += 1
        result.append((pieces[:-1] if pieces[-1] is None else pieces, own))
    return result


def ids_of(document, pieces):
    return [CLS] + [SEP if k is None else document.pieces[k][0] for k in pieces] + [SEP]
