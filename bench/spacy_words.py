"""spacy_words.py MODEL REPORTS.jsonl: times spaCy's pipeline over the texts, one by one, in one process.

Prints {"load": seconds, "seconds": seconds, "tokens": count, "memory": bytes at the peak}.
"""
import json
import resource
import sys
import time

start = time.perf_counter()
import spacy  # noqa: E402  (its loading is part of what is timed)

nlp = spacy.load(sys.argv[1])
load = time.perf_counter() - start
with open(sys.argv[2], encoding="utf-8") as file:
    texts = [json.loads(line)["text"] for line in file]
nlp(texts[0])
start = time.perf_counter()
tokens = sum(len(nlp(text)) for text in texts)
print(json.dumps({"load": load, "seconds": time.perf_counter() - start, "tokens": tokens,
                  "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))
