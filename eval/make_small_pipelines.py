#!/usr/bin/env python3
"""Makes build/parity-models/: small pipelines with what the fetched models lack, so that `make parity` can compare them.

    vectors   static word vectors, tagger, morphologizer with `extend`, parser, entity recogniser, edit-tree lemmatizer
    senter    a sentence recogniser in place of the parser, networks that share nothing, edit trees of the best three,
              a lookup lemmatizer for what they leave open, and a component that is disabled

spaCy trains them for some steps on the repository's own texts, tagged and parsed by the English model: their answers are
poor, but their weights are no longer noise. The seeds are fixed; the models are made again when this file changes.
"""
import hashlib
import pathlib
import random
import shutil

import numpy
import spacy
from spacy.lookups import Lookups
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build/parity-models"
STEPS = 150
VECTOR_WIDTH = 20

EMBED = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 32, "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY"],
         "rows": [500, 200, 300, 300, 20], "include_static_vectors": True}
ENCODE = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 32, "depth": 2, "window_size": 1, "maxout_pieces": 3}
TOK2VEC = {"@architectures": "spacy.Tok2Vec.v2", "embed": EMBED, "encode": ENCODE}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 32, "upstream": "tok2vec"}
CNN = {"@architectures": "spacy.HashEmbedCNN.v2", "width": 24, "depth": 3, "embed_size": 300, "window_size": 1,
       "maxout_pieces": 2, "subword_features": True, "pretrained_vectors": None}


def tagging(tok2vec):
    return {"@architectures": "spacy.Tagger.v2", "tok2vec": tok2vec}


def transitions(state_type, tok2vec):
    return {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": state_type, "extra_state_tokens": False,
            "hidden_width": 24, "maxout_pieces": 2, "use_upper": True, "tok2vec": tok2vec}


def with_vectors(words):
    """Static vectors for two words of three; every fifth shares the row of the word before it."""
    nlp = spacy.blank("en")
    chosen = [word for i, word in enumerate(words) if i % 3]
    rows = [i - (i % 5 == 4) for i in range(len(chosen))]
    data = numpy.random.default_rng(7).normal(size=(len(chosen), VECTOR_WIDTH)).astype("float32")
    nlp.vocab.vectors = spacy.vectors.Vectors(strings=nlp.vocab.strings, data=data)
    for word, row in zip(chosen, rows):
        nlp.vocab.vectors.add(word, row=row)
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    nlp.add_pipe("tagger", config={"model": tagging(LISTENER)})
    nlp.add_pipe("morphologizer", config={"model": tagging(LISTENER), "extend": True, "overwrite": False})
    nlp.add_pipe("parser", config={"model": transitions("parser", LISTENER)})
    nlp.add_pipe("ner", config={"model": transitions("ner", TOK2VEC)})
    nlp.add_pipe("trainable_lemmatizer", config={"model": tagging(LISTENER), "min_tree_freq": 1})
    return nlp


def with_senter(_words):
    nlp = spacy.blank("sv")
    nlp.add_pipe("senter", config={"model": tagging(CNN)})
    nlp.add_pipe("morphologizer", config={"model": tagging(CNN)})
    nlp.add_pipe("ner", config={"model": transitions("ner", CNN)})
    nlp.add_pipe("trainable_lemmatizer", config={"model": tagging(CNN), "min_tree_freq": 1, "top_k": 3, "backoff": None})
    nlp.add_pipe("tagger", config={"model": tagging(CNN)})
    return nlp


def train(nlp, docs):
    """Some steps on what another pipeline says of the texts."""
    examples = []
    for doc in docs:
        for sentences in minibatch(doc.sents, 3):
            part = doc[sentences[0].start:sentences[-1].end].as_doc()
            words, spaces = [t.text for t in part], [bool(t.whitespace_) for t in part]
            reference = spacy.tokens.Doc(nlp.vocab, words=words, spaces=spaces, tags=[t.tag_ for t in part],
                                         pos=[t.pos_ for t in part], morphs=[str(t.morph) for t in part],
                                         lemmas=[t.lemma_ for t in part], heads=[t.head.i for t in part],
                                         deps=[t.dep_ for t in part], sent_starts=[bool(t.is_sent_start) for t in part],
                                         ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in part])
            examples.append(Example(spacy.tokens.Doc(nlp.vocab, words=words, spaces=spaces), reference))
    optimizer = nlp.initialize(lambda: examples)
    optimizer.learn_rate = 0.01
    shuffler = random.Random(7)
    for _ in range(STEPS):
        nlp.update(shuffler.sample(examples, 16), sgd=optimizer, drop=0.0)


def finish(name, nlp, folder):
    if name == "senter":
        lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
        lookups = Lookups()
        lookups.add_table("lemma_lookup", {"harbour": "haven", "said": "säga", "was": "vara"})
        lemmatizer.initialize(lookups=lookups)
        nlp.add_pipe("sentencizer")
        nlp.disable_pipe("sentencizer")
    nlp.meta.update(name=f"small_{name}", version="1.0.0", license="Apache-2.0")
    nlp.to_disk(folder)


def make():
    """The folders, made where they are not there yet: name -> folder."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    stamp = hashlib.sha256(pathlib.Path(__file__).read_bytes()).hexdigest()
    folders = {name: FOLDER / name for name in ["vectors", "senter"]}
    if all((folder / "stamp").is_file() and (folder / "stamp").read_text() == stamp for folder in folders.values()):
        return folders
    english = spacy.load(ROOT / "models/en_core_web_sm-3.8.0")
    texts = [path.read_bytes().decode("utf-8") for path in sorted((ROOT / "tests/parity/texts/en").glob("*.txt"))]
    texts += [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("examples/*/*.txt"))]
    docs = [english(text) for text in texts]
    words = sorted({token.text for doc in docs for token in doc})
    for name, build in {"vectors": with_vectors, "senter": with_senter}.items():
        fix_random_seed(7)
        nlp = build(words)
        train(nlp, docs)
        shutil.rmtree(folders[name], ignore_errors=True)
        finish(name, nlp, folders[name])
        (folders[name] / "stamp").write_text(stamp)
    return folders


if __name__ == "__main__":
    make()
