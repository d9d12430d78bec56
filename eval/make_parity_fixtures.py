#!/usr/bin/env python3
"""Writes tests/parity/fixtures/LANGUAGE/*.json: what spaCy itself says of the texts in tests/parity/texts/LANGUAGE/*.txt.

The fixtures are spaCy's answer to every layer (tokens, tags, lemmas, parse, names); tests/parity holds the native
pipeline to them. They are made again only when a model or a text changes:

    "$(scripts/spacy_env)" eval/make_parity_fixtures.py models/en_core_web_sm-3.8.0 models/fr_core_news_sm-3.8.0

A text listed in PRESET is also analysed with sentence starts given beforehand, as Twosource gives those of a report's
blocks: token.is_sent_start is set before the parser runs. Offsets count code points.
"""
import json
import pathlib
import sys

import spacy

from spacy_answers import analyse, line_starts

ROOT = pathlib.Path(__file__).resolve().parent.parent / "tests" / "parity"
COLUMNS = ["start", "end", "space_after", "is_space", "norm", "tag", "pos", "morph", "lemma", "head", "dep",
           "sentence_start", "entity", "entity_type"]
EVERY_SEVENTH = "every seventh token"
LINES = "lines"
PRESET = {"en": [("news_summit", LINES), ("all_caps", LINES), ("spacing", LINES), ("sentences_short", EVERY_SEVENTH)],
          "fr": [("langue", LINES)]}


def rows(doc):
    for token in doc:
        yield [token.idx, token.idx + len(token), bool(token.whitespace_), token.is_space, token.norm_, token.tag_,
               token.pos_, str(token.morph), token.lemma_, token.head.i, token.dep_, bool(token.is_sent_start),
               token.ent_iob_, token.ent_type_]


def write(nlp, name, text, sentence_starts):
    doc = analyse(nlp, text, sentence_starts)
    head = {
        "made_with": f"spaCy {spacy.__version__}, {nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}",
        "text": text,
        "sentence_starts": sentence_starts,
        "columns": COLUMNS,
    }
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows(doc))
    body = json.dumps(head, ensure_ascii=False, indent=1)[:-2] + ',\n "tokens": [\n' + lines + "\n ]\n}\n"
    json.loads(body)
    (ROOT / "fixtures" / nlp.lang / f"{name}.json").write_text(body, encoding="utf-8", newline="")
    return len(doc), len(list(doc.sents))


def write_all(nlp):
    (ROOT / "fixtures" / nlp.lang).mkdir(parents=True, exist_ok=True)
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in sorted((ROOT / "texts" / nlp.lang).glob("*.txt"))}
    jobs = [(name, text, []) for name, text in texts.items()]
    for name, kind in PRESET.get(nlp.lang, []):
        text = texts[name]
        starts = line_starts(text) if kind == LINES else [token.idx for token in nlp.make_doc(text)][::7]
        jobs.append((f"{name}_preset", text, starts))
    total_tokens = total_sentences = 0
    for name, text, starts in jobs:
        tokens, sentences = write(nlp, name, text, starts)
        total_tokens += tokens
        total_sentences += sentences
        print(f"{name}: {tokens} tokens, {sentences} sentences")
    print(f"{nlp.lang}: {total_tokens} tokens, {total_sentences} sentences")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for model in sys.argv[1:]:
        write_all(spacy.load(model))


if __name__ == "__main__":
    main()
