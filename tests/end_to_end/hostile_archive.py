#!/usr/bin/env python3
"""Takes in good reports with one hostile file in a hundred among them: each must cost itself alone.

    tests/end_to_end/hostile_archive.py [--reports 5000] [--seed 1]

By hand: at 5,000 it takes some minutes; archive_files_test.py runs a small form of it. What becomes of the good reports is compared byte
for byte with what becomes of them alone.
"""
import argparse
import gzip
import json
import os
import pathlib
import random
import resource
import sys
import tempfile
import time

import hostile_shapes
from archive_support import ELECTION, FERRY, STRIKE
from support import twosource

LAUGHS = ("<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY {b} '{'&' + a + ';'}{'&' + a + ';'}'>" for a, b in zip("abcdefghi", "bcdefghij"))
          + "]><rss version='2.0'><channel><item><title>&j;</title><description>&j;</description></item></channel></rss>")
ITEM = "<item><guid>g</guid><link>https://feed.example/{n}</link><title>{n}</title><pubDate>{date}</pubDate><description>{text}</description></item>"
FEED = "<rss version='2.0'><channel><title>Feed</title>" + "".join(
    ITEM.format(n=n, date=date, text=FERRY) for n, date in enumerate(("1 Jan 2099", "1 Jan 1970 00:00 GMT", "soon", "", "Tue,"))) + "</channel>"
WINDOW = b"\x28\xb5\x2f\xfd\x00\xf8" + b"\x01\x00\x00"  # a zstd frame that wants 2 TiB, and an empty last block
HOSTILE = {  # what a file is called, and what it holds
    "picture.html": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "deep.html": lambda: b"<html><body>" + b"<div>" * 100_000,
    "tag.html": lambda: b"<html><body><p " + b"a " * 30_000 + b">The port was shut.</p>",
    "zeros.txt": lambda: bytes(100_000),
    "empty.txt": lambda: b"",
    "odd.txt": lambda: bytes(random.Random(7).randbytes(20_000)),
    "cut.html.gz": lambda: gzip.compress(b"<html><body><p>" + b"The port was shut. " * 900)[:-40],
    "bomb.html.gz": lambda: gzip.compress(bytes(400_000_000), 1),
    "laughs.xml": lambda: LAUGHS.encode(),
    "broken.xml": lambda: b"<rss><channel><item><title>a</titel>",
    "broken.warc": lambda: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" * 20,
    "broken.jsonl": lambda: b'{"text": "The port was shut.\n{"text": 7}\n[[[[[[\n{"text":"\\ud800"}\n',
    "deep.json": lambda: b"[" * 200_000,
    "brackets.txt": lambda: hostile_shapes.SHAPES["deep-brackets"](40_000).encode(),
    "word.txt": lambda: hostile_shapes.SHAPES["one-word"](40_000).encode(),
    "large.html": lambda: b"<html><body>" + b"<p>The port was shut.</p>" * 4_000_000,
    "nested.html": lambda: b'<html><script type="application/ld+json">' + b'{"a":[' * 10_000 + b"</script><body><p>The port was shut.</p>",
    "script.html": lambda: b"<html><body><script>" + b"let port = 'shut';" * 2000 + b"</script>",
    "charset.html": lambda: "<html><meta charset='x-user-defined'><p>Le port était fermé.</p>".encode("latin-1"),
    "window.html.zst": lambda: WINDOW,
    "dates.xml": lambda: FEED.encode(),
    "many.xml": lambda: b"<rss><channel>" + b"<item/>" * 300_000,
    "atom.rss": lambda: b"<rss><feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Port</title></entry></feed></rss>",
    "lengths.warc": lambda: b"".join(b"WARC/1.0\r\nWARC-Type: response\r\n" + length + b"\r\nHTTP/1.1 200 OK\r\n\r\nWARC/1.0\r\n\r\n"
                                     for length in (b"", b"Content-Length: 99999999999999999999\r\n", b"Content-Length: 0x7\r\n")),
    "item.json": lambda: b'{"uri":"urn:x:1","type":"picture"}\n{"uri":"urn:x:2","pubstatus":"withheld"}\n{"uri":"urn:x:3","body_xhtml":"<p>"}',
    "\x1b[2J\nname.txt": lambda: b"\xff\xfe\x00",
}


def good_report(number, chance):
    town = f"{chance.choice('BDFGKLMNPRSTV')}{chance.choice('aeiou')}{chance.choice('lrnst')}{chance.choice('aeiou')}{number // 7}"
    text = chance.choice((FERRY, ELECTION, STRIKE))
    for name in ("Varn", "Quell", "Solden"):
        text = text.replace(name, town)
    return {"id": f"good {number}", "url": f"https://a.example/{number}", "outlet": "Coastal Press", "published": f"2031-05-{1 + number % 28:02}",
            "text": text}


def write(folder, reports, per_file, seed):
    """Files of so many reports each, behind each of them a hostile one; the good ones."""
    chance = random.Random(seed)
    kinds = list(HOSTILE)
    for start in range(0, reports, per_file):
        lines = (json.dumps(good_report(number, chance)) + "\n" for number in range(start, min(reports, start + per_file)))
        (folder / f"{start:07}.jsonl").write_text("".join(lines), encoding="utf-8")
    good = sorted(folder.iterdir())
    for number, path in enumerate(good):
        name = kinds[number % len(kinds)]
        (folder / f"{path.stem}-{name}").write_bytes(HOSTILE[name]())
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "loop").symlink_to(".", target_is_directory=True)
    os.mkfifo(folder / "pipe.txt")
    return good


def good_ones(archive):
    return [line for line in twosource("export", "--archive", archive).out.splitlines() if json.loads(line)["id"].startswith("good ")]


def hostile_costs(reports, per_file, seed, folder):
    """What was wrong; nothing where each hostile file cost itself alone."""
    mixed = folder / "mixed"
    mixed.mkdir()
    good = write(mixed, reports, per_file, seed)
    alone = twosource("ingest", "--archive", folder / "alone.db", *good, seconds=7200)
    if alone.status != 0:
        return f"good reports alone: {alone.errors}"
    run = twosource("ingest", "--archive", folder / "mixed.db", mixed, seconds=7200)
    if run.status != 1:
        return f"ended with {run.status}: {run.errors}"
    untold = [line for line in run.error_lines if "mixed" not in line]
    if untold:
        return f"lines that name no file: {untold[:3]}"
    if good_ones(folder / "mixed.db") != good_ones(folder / "alone.db"):
        return "good reports were read otherwise"
    return twosource("check", "--archive", folder / "mixed.db").errors


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="twosource-") as folder:
        wrong = hostile_costs(arguments.reports, 100, arguments.seed, pathlib.Path(folder))
    if wrong:
        sys.exit(wrong)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{arguments.reports} good reports, each hostile file cost itself alone; {time.monotonic() - began:.0f} s, {peak:.0f} MB at most")


if __name__ == "__main__":
    main()
