"""What spaCy says of a text, every layer, kept in build/parity-cache so that a second run is quick.

The cache holds one SQLite file for each model, named by a hash over the model's files and spaCy's version.
"""
import hashlib
import json
import pathlib
import sqlite3
import zlib

import spacy

ROOT = pathlib.Path(__file__).resolve().parent.parent
COLUMNS = ["start", "end", "space", "is_space", "norm", "tag", "pos", "morph", "lemma", "head", "dep", "sentence_start",
           "entity"]


def line_starts(text):
    """Offsets of lines that hold more than white space: where a report's blocks start."""
    starts, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            starts.append(at)
        at += len(line) + 1
    return starts


def tokenized(nlp, text, sentence_starts):
    """The tokens of a text, with a sentence set to start at the token that holds or follows each offset."""
    doc = nlp.make_doc(text)
    at = 0
    for start in sentence_starts:
        while at < len(doc) and doc[at].idx + len(doc[at]) <= start:
            at += 1
        if at < len(doc):
            doc[at].is_sent_start = True
    return doc


def analyse(nlp, text, sentence_starts):
    doc = tokenized(nlp, text, sentence_starts)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def columns_of(doc):
    """The layers of a document, one list each, as eval_layers prints them. Without parser or senter every text is one
    sentence, but for the starts that were given."""
    columns = {name: [] for name in COLUMNS}
    for token in doc:
        row = (token.idx, token.idx + len(token), int(bool(token.whitespace_)), int(token.is_space), token.norm_,
               token.tag_, token.pos_, str(token.morph), token.lemma_, token.head.i, token.dep_,
               int(token.i == 0 or bool(token.is_sent_start)),
               f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "")
        for name, value in zip(COLUMNS, row):
            columns[name].append(value)
    return columns


class Answers:
    """spaCy's answers of one model. The model is loaded when the first text is not in the cache."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        digest = hashlib.sha256(spacy.__version__.encode())
        for path in sorted(path for path in self.folder.rglob("*") if path.is_file()):
            digest.update(str(path.relative_to(self.folder)).encode() + b"\0" + path.read_bytes())
        cache = ROOT / "build/parity-cache"
        cache.mkdir(parents=True, exist_ok=True)
        self.cache = sqlite3.connect(cache / f"{self.folder.name}-{digest.hexdigest()[:16]}.sqlite")
        self.cache.execute("create table if not exists answers (text blob primary key, columns blob)")
        self._nlp = None
        self.made = 0

    @property
    def nlp(self):
        if self._nlp is None:
            self._nlp = spacy.load(self.folder)
        return self._nlp

    def __call__(self, text, sentence_starts):
        key = hashlib.sha256(json.dumps([text, sentence_starts]).encode()).digest()
        found = self.cache.execute("select columns from answers where text = ?", (key,)).fetchone()
        if found:
            return json.loads(zlib.decompress(found[0]))
        columns = columns_of(analyse(self.nlp, text, sentence_starts))
        self.cache.execute("insert into answers values (?, ?)", (key, zlib.compress(json.dumps(columns).encode(), 1)))
        self.made += 1
        if self.made % 50 == 0:
            self.cache.commit()
        return columns

    def close(self):
        self.cache.commit()
        self.cache.close()
