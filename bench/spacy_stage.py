"""spacy_stage.py MODEL REPORTS.jsonl MODE [ANSWERS]: spaCy over the texts, as bench_language_stage does.

MODE is "default" (nlp.pipe with its own batch size), "single" (text by text) or a number of processes (nlp.pipe with
n_process). Prints {"load": seconds, "seconds": seconds, "tokens": count}; ANSWERS gets a line for each token.
"""
import json
import sys
import time

start = time.perf_counter()
import spacy  # noqa: E402  (its loading is part of what is timed)

nlp = spacy.load(sys.argv[1])
load = time.perf_counter() - start
mode = sys.argv[3]
with open(sys.argv[2], encoding="utf-8") as file:
    texts = [json.loads(line)["text"] for line in file]


def analyse():
    if mode == "default":
        return nlp.pipe(texts)
    if mode == "single":
        return map(nlp, texts)
    return nlp.pipe(texts, n_process=int(mode))


nlp(texts[0])
start = time.perf_counter()
tokens = 0
kept = []
for doc in analyse():
    tokens += len(doc)
    if len(sys.argv) > 4:
        kept.append(doc)
seconds = time.perf_counter() - start
if len(sys.argv) > 4:
    with open(sys.argv[4], "w", encoding="utf-8") as file:
        for doc in kept:
            for token in doc:
                file.write(f"{len(token.text.encode())}\t{token.tag_}\t{token.pos_}\t{token.lemma_}\t"
                           f"{token.head.i - token.i}\t{token.dep_}\t{token.ent_type_}\n")
print(json.dumps({"load": load, "seconds": seconds, "tokens": tokens}))
