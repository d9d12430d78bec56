#!/usr/bin/env python3
"""Scores what is made of saved web pages: the body of the article and what is told beside it.

    eval/extraction.py PROGRAM [--half even|odd] [--worst N]

PROGRAM is eval_pages. The body's measure is that of the article-extraction-benchmark: precision and recall over 4-word
shingles, means over pages, F1 of the two means. The gold of the first set has no summary, that of fundus has; a body
here is headings, paragraphs, lists and quotations, and for fundus the summary. Pages are halved by their place in the
gold: rules were made looking at the even ones, the odd ones give the other figure.
"""
import argparse
import collections
import gzip
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = pathlib.Path(os.environ.get("TWOSOURCE_SHARED", ROOT.parent / "shared")) / "corpora/extraction"
WORD = re.compile(r"\w+")
BODY = {"paragraph", "heading", "list", "quote", "dateline"}


def shingles(text):
    words = WORD.findall(text)
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))) if words else {}


def body_of(page, kinds):
    return "\n".join(words for kind, words in page.get("blocks") or [] if kind in kinds)


def body_figures(pairs):
    """(precision, recall) of each page; F1, P and R of the means."""
    pages = []
    for gold, found in pairs:
        want, got = collections.Counter(shingles(gold)), collections.Counter(shingles(found))
        both = sum((want & got).values())
        pages.append((both / sum(got.values()) if got else None, both / sum(want.values()) if want else None))
    means = [[value for value in column if value is not None] for column in zip(*pages)]
    p, r = (sum(column) / len(column) for column in means)
    return pages, {"f1": round(2 * p * r / (p + r), 4), "p": round(p, 4), "r": round(r, 4)}


def key(text):
    return re.sub(r"[^\w]", "", unicodedata.normalize("NFKC", text).lower())


def outlet_fits(gold, found, host):
    """Of fundus' class names: "EuronewsEN", "TheMirror"; what is the host's name, as well."""
    want = key(re.sub(r"(EN|TZ|Eu)$", "", gold)).removeprefix("the")
    got = key(found).removeprefix("the")
    return bool(got) and (want == got or want in got or (len(got) >= 4 and (got in want or got in key(host))))


def field_figures(golds, pages):
    right = collections.Counter()
    for gold, page in zip(golds, pages):
        told = page.get("published") or ""
        right["day"] += bool(gold["published"]) and told == gold["published"][:10]
        right["outlet"] += outlet_fits(gold["outlet"], page.get("outlet") or "", gold["url"].split("/")[2])
        right["authors"] += sorted(map(key, gold["authors"])) == sorted(map(key, page.get("authors") or []))
        right["title"] += key(gold["title"] or "") == key(page.get("title") or "")
    return {field: round(count / len(golds), 4) for field, count in right.items()}


def pages_of(program, folder, golds):
    """What the program makes of the pages of a gold."""
    with tempfile.TemporaryDirectory() as scratch:
        paths = []
        for gold in golds:
            paths.append(pathlib.Path(scratch) / f"{len(paths)}.html")
            paths[-1].write_bytes(gzip.decompress((folder / "html" / f"{gold['id']}.html.gz").read_bytes()))
        out = subprocess.run([program, ROOT / "data", *paths], capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def half_of(rows, half):
    return rows if half is None else rows[0 if half == "even" else 1::2]


def measure(program, half=None, worst=0):
    figures = {}
    for name, folder, kinds in (("news", CORPUS, BODY), ("fundus", CORPUS / "fundus", BODY | {"keypoint"})):
        golds = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
        golds = half_of([gold for gold in golds if gold.get("english", True)], half)
        pages = pages_of(program, folder, golds)
        scores, figures[name] = body_figures([(gold["articleBody"] or "", body_of(page, kinds)) for gold, page in zip(golds, pages)])
        if name == "fundus":
            figures[name] |= field_figures(golds, pages)
        ranked = sorted(zip(scores, golds), key=lambda pair: sum(value or 0 for value in pair[0]))
        for (p, r), gold in ranked[:worst]:
            print(f"  {name} {gold['url'][:90]}: P {p or 0:.3f} R {r or 0:.3f}")
    return figures


def measure_halves(program):
    """Figures by set and half: what rules were made on, and what they were not."""
    halves = {half: measure(program, half) for half in ("even", "odd")}
    return {name: {half: halves[half][name] for half in halves} for name in halves["even"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--half", choices=["even", "odd"])
    parser.add_argument("--worst", type=int, default=0)
    options = parser.parse_args()
    for name, figures in measure(options.program, options.half, options.worst).items():
        print(name + ": " + ", ".join(f"{figure} {value:.4f}" for figure, value in figures.items()))


if __name__ == "__main__":
    main()
