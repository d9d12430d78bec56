"""BERT's word pieces with code point offsets: the same cut as src/language/encoder/wordpiece.cc.

    pieces = WordPieces(vocabulary_lines).cut(text)      # [(id, start, end), ...]

Uncased: every code point is lower-cased, taken apart (NFD) and left without its combining marks; words end at white
space and around punctuation and CJK ideographs; a word is cut greedily into the longest pieces of the vocabulary.
"""
import unicodedata

LONGEST_WORD = 100
PAD, UNKNOWN, CLS, SEP = 0, 100, 101, 102


def is_punctuation(c):
    return 33 <= ord(c) <= 126 and not c.isalnum() or unicodedata.category(c).startswith('P')


def is_cjk(c):
    n = ord(c)
    return (0x4E00 <= n <= 0x9FFF or 0x3400 <= n <= 0x4DBF or 0x20000 <= n <= 0x2CEAF or 0xF900 <= n <= 0xFAFF
            or 0x2F800 <= n <= 0x2FA1F)


def plain(c):
    return ''.join(x for x in unicodedata.normalize('NFD', c.lower()) if unicodedata.category(x) != 'Mn')


class WordPieces:
    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.known = {}

    def cut(self, text):
        """(id, start, end) of every piece."""
        pieces, word, start = [], [], 0
        for i, c in enumerate(text + ' '):
            category = unicodedata.category(c)
            space = c in ' \t\n\r' or category == 'Zs'
            if space or is_punctuation(c) or is_cjk(c):
                if word:
                    pieces += self._word(word)
                    word = []
                if not space:
                    pieces += self._word([(x, i) for x in plain(c)])
            elif not category.startswith('C') and c != '�':
                word += [(x, i) for x in plain(c)]
        return pieces

    def _word(self, word):
        """`word`: [(plain character, offset), ...]"""
        string = ''.join(c for c, _ in word)
        if string not in self.known:
            self.known[string] = self._cut_word(string)
        return [(piece, word[s][1], word[e - 1][1] + 1) for piece, s, e in self.known[string]]

    def _cut_word(self, string):
        if not string:
            return []
        if len(string) > LONGEST_WORD:
            return [(UNKNOWN, 0, len(string))]
        cut, start = [], 0
        while start < len(string):
            end = len(string)
            while end > start and (('##' if start else '') + string[start:end]) not in self.ids:
                end -= 1
            if end == start:
                return [(UNKNOWN, 0, len(string))]
            cut.append((self.ids[('##' if start else '') + string[start:end]], start, end))
            start = end
        return cut
