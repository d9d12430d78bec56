#!/usr/bin/env python3
"""Kills an ingest at random times, many times over, and compares what comes of it with an undisturbed one.

    tests/end_to_end/kill_archive.py [--times 50] [--reports 2000] [--seed 1]

By hand: it takes some minutes; archive_test.py runs a small form of it. After each kill (KILL, TERM, INT and PIPE in turn) the archive is checked and every report that was
acknowledged is looked for; the same command goes on; at the end Readings and stories are compared byte for byte.
"""
import argparse
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

from archive_support import ELECTION, FERRY, STRIKE, page
from support import MODEL, PROGRAM, twosource

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGPIPE)


def made_reports(count, seed):
    """Reports of many small happenings, some of them twice, some of them changed later."""
    chance = random.Random(seed)
    lines = []
    for number in range(count):
        town = f"{chance.choice('BDFGKLMNPRSTV')}{chance.choice('aeiou')}{chance.choice('lrnst')}{chance.choice('aeiou')}{number // 7}"
        text = chance.choice((FERRY, ELECTION, STRIKE))
        for name in ("Varn", "Quell", "Solden"):
            text = text.replace(name, town)
        lines.append(page(f"https://{chance.choice('abc')}.example/{number // 2 if chance.random() < .1 else number}",
                          text.replace("Tuesday", chance.choice(("Monday", "Tuesday", "Friday"))), published=f"2031-05-{1 + number % 28:02}"))
    return "".join(lines)


def contents(archive):
    return [twosource(verb, "--archive", archive, *options).out
            for verb, *options in (("export",), ("stories", "--format", "jsonl"))]


def ended_ingest(archive, source, end, after):
    """Runs an ingest that gets a signal after some seconds; the ids that it acknowledged, and whether it came to its end."""
    process = subprocess.Popen([PROGRAM, "ingest", "--archive", str(archive), str(source), "--json"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, env=dict(os.environ, TWOSOURCE_MODEL=str(MODEL)))
    if end == signal.SIGPIPE:
        time.sleep(after)
        process.stdout.close()
        return set(), process.wait() == 0
    timer = threading.Timer(after, process.send_signal, [end])
    timer.start()
    with process:
        lines = process.stdout.read().splitlines()
    timer.cancel()
    status = process.returncode
    reports = [json.loads(line) for line in lines if line.endswith(b"}")]
    return {report["id"] for report in reports if report.get("outcome") in ("new", "same", "changed")}, status in (0, 1)


def survives(times, reports, seed, folder):
    """Kills an ingest so many times; how many runs came to their end, or what was wrong."""
    chance = random.Random(seed)
    source = folder / "reports.jsonl"
    source.write_text(made_reports(reports, seed), encoding="utf-8")
    undisturbed, killed = folder / "undisturbed.db", folder / "killed.db"
    began = time.monotonic()
    twosource("ingest", "--archive", undisturbed, source)
    took = time.monotonic() - began
    wanted = contents(undisturbed)
    acknowledged, ends = set(), 0
    for kill in range(times):
        ids, ended = ended_ingest(killed, source, SIGNALS[kill % 4], took * (.2 + chance.random() / 4))
        acknowledged |= ids
        ends += ended
        if not killed.exists():
            continue
        check = twosource("check", "--archive", killed)
        there = {json.loads(line)["id"] for line in twosource("export", "--archive", killed).out.splitlines()}
        if check.status != 0 or not acknowledged <= there:
            return f"kill {kill}: {check.errors}{sorted(acknowledged - there)[:5]}"
        if ended:
            if contents(killed) != wanted:
                return f"kill {kill}: came to something else"
            killed.unlink()
            acknowledged = set()
    twosource("ingest", "--archive", killed, source)
    return ends if contents(killed) == wanted else "the last run came to something else"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="twosource-") as folder:
        ends = survives(arguments.times, arguments.reports, arguments.seed, pathlib.Path(folder))
    if isinstance(ends, str):
        sys.exit(ends)
    print(f"{arguments.times} signals, {ends} runs to the end, all as undisturbed")


if __name__ == "__main__":
    main()
