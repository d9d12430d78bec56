#!/usr/bin/env python3
"""Measures twosource.spark beside the command and writes its part of docs/performance.md: `make bench-spark`.

    build/spark-env/bin/python bench/spark.py [--busy] [--groups REPORTS…]

Reports are those of examples/, sixteen times under ids of their own. Times are of this machine's clock, the best of two turns; with
--busy, for a machine that others use, they are left out. `--groups` names how many made profiles are sorted besides (100000 and
1000000 where none are), in processor time. TWOSOURCE names the command (build/release/twosource).
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import twosource
from pyspark.sql import SparkSession
from pyspark.sql import functions as f
from twosource import batches, spark

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("TWOSOURCE", str(ROOT / "build/release/twosource"))
PAGE = ROOT / "docs/performance.md"
MARK, END = "<!-- figures: written by make bench-spark -->", "<!-- end of spark's figures -->"
TIMES = 16
PARTITIONS = 4
TURNS = 2
HERE = "`bench/spark.py`"


def seconds(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def best(work, turns=TURNS):
    return min(seconds(work) for _ in range(turns))


def example_rows():
    found = [reading for folder in sorted((ROOT / "examples").glob("[0-9]-*")) for reading in twosource.read(folder)]
    return [{"id": f"{turn}/{reading.id}", "text": reading.text} for turn in range(TIMES) for reading in found]


def session(cores, log=None):
    builder = (SparkSession.builder.master(f"local[{cores}]").config("spark.ui.enabled", "false").config("spark.log.level", "OFF")
               .config("spark.ui.showConsoleProgress", "false").config("spark.sql.shuffle.partitions", str(PARTITIONS))
               .config("spark.eventLog.enabled", "false" if log is None else "true"))
    if log is not None:
        builder = builder.config("spark.eventLog.dir", f"file://{log}").config("spark.eventLog.rolling.enabled", "false").config(
            "spark.eventLog.compress", "false")
    return builder.getOrCreate()


def reading_seconds(cores, rows):
    """Of `read` alone: the workers and their engines are there before."""
    with_cores = session(cores)
    frame = with_cores.createDataFrame(rows, "id string, text string").repartition(PARTITIONS).persist()
    frame.count()

    def read():
        spark.read(frame).select(f.sum(f.length("reading"))).collect()

    def only_pass():
        frame.mapInArrow(lambda parts: parts, frame.schema).select(f.sum(f.length("text"))).collect()
    read()
    found = best(read), best(only_pass)
    with_cores.stop()
    return found


def command_seconds(rows, folder, threads):
    path = pathlib.Path(folder) / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    few = pathlib.Path(folder) / "few.jsonl"
    few.write_text(json.dumps(rows[0]) + "\n", encoding="utf-8")

    def read(given):
        return lambda: subprocess.run([PROGRAM, "read", given, "--threads", str(threads), "--quiet"], check=True,
                                      stdout=subprocess.DEVNULL)
    return best(read(path)) - best(read(few))


def shuffled(folder, name, work):
    """Bytes that tasks wrote for other tasks, by Spark's own log."""
    log = pathlib.Path(folder) / name
    log.mkdir()
    with_cores = session(2, log)
    work(with_cores)
    with_cores.stop()
    events = [json.loads(line) for path in log.iterdir() for line in path.read_text(encoding="utf-8").splitlines()]
    return sum(event["Task Metrics"]["Shuffle Write Metrics"]["Shuffle Bytes Written"] for event in events
               if event["Event"] == "SparkListenerTaskEnd" and event.get("Task Metrics"))


def read_and_tell_memory(parts):
    """Reads, and tells the most memory that the worker had."""
    import pyarrow
    for part in parts:
        batches.read(part)
    lines = pathlib.Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    held = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    yield pyarrow.RecordBatch.from_pydict({"kilobytes": [held]})


def shuffles(rows, folder):
    """Bytes a report for stories and for linking, megabytes of a worker, bytes of a profile and of a Reading in the mean."""
    kept, told = f"{folder}/readings", f"{folder}/stories"
    with_cores = session(2)
    frame = with_cores.createDataFrame(rows, "id string, text string").repartition(PARTITIONS)
    spark.read(frame).write.parquet(kept)
    sizes = with_cores.read.parquet(kept).agg(f.avg(f.length("profile")), f.avg(f.length("reading"))).first()
    memory = frame.repartition(1).mapInArrow(read_and_tell_memory, "kilobytes bigint").collect()[0].kilobytes
    with_cores.stop()

    def sort(with_cores):
        with_cores.conf.set("spark.sql.autoBroadcastJoinThreshold", "-1")  # as of tables that are too large for it
        with_cores.conf.set("spark.sql.adaptive.autoBroadcastJoinThreshold", "-1")
        spark.stories(with_cores.read.parquet(kept)).write.parquet(told)

    def link(with_cores):
        readings = with_cores.read.parquet(kept).select("id", "reading")
        spark.link(readings.join(f.broadcast(with_cores.read.parquet(told)), "id")).select("story").collect()
    return (shuffled(folder, "sorting", sort) / len(rows), shuffled(folder, "linking", link) / len(rows), memory / 1024, *sizes)


def groups(counts):
    done = subprocess.run([ROOT / "build/release/bench_story_groups", ROOT / "data/en/linking", *map(str, counts)], check=True,
                          capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def table(lines):
    return "\n".join(["| what | figure | command |", "| --- | --- | --- |", *(f"| {' | '.join(line)} |" for line in lines)])


def throughput(rows):
    count = len(rows)
    with tempfile.TemporaryDirectory() as folder:
        command = command_seconds(rows, folder, 2)
    two, passed = reading_seconds(2, rows)
    one, _ = reading_seconds(1, rows)
    return [
        (f"`twosource read --threads 2`, {count} reports of `examples/`, start left out", f"{count / command:.1f} reports/s", HERE),
        ("`spark.read` on local[2], workers warm; of the command's", f"{count / two:.1f} reports/s, {command / two:.2f} ×", HERE),
        ("local[2] beside local[1]", f"{one / two:.2f} ×", HERE),
        ("Spark's own share: the rows to Python and back", f"{passed / count * 1000:.2f} ms a report", HERE)]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--busy", action="store_true", help="leave out what only a quiet machine can tell")
    arguments.add_argument("--groups", nargs="*", type=int, default=[100_000, 1_000_000])
    given = arguments.parse_args()
    rows = example_rows()
    lines = [] if given.busy else throughput(rows)
    with tempfile.TemporaryDirectory() as folder:
        for_stories, for_linking, memory, profile, reading = shuffles(rows, folder)
    characters = sum(len(row["text"]) for row in rows) / len(rows)
    lines += [
        (f"a profile, a Reading without tokens, of {characters:,.0f} characters", f"{profile / 1000:.1f} kB, {reading / 1000:.1f} kB", HERE),
        ("shuffled for `stories`, one window, without broadcasts", f"{for_stories / 1000:.1f} kB a report", HERE),
        ("shuffled for `link`", f"{for_linking / 1000:.1f} kB a report", HERE),
        ("a worker that reads, at most", f"{memory:.0f} MB", HERE)]
    for one_count in groups(given.groups) if given.groups else []:
        lines.append((f"{one_count['reports']:,} made profiles into stories, one processor: edges, components",
                      f"{one_count['microseconds']} µs a report ({one_count['finding']}, {one_count['sorting']}), B³ F1 "
                      f"{one_count['bcubed_f1']:.3f}, largest component {one_count['largest']}", "`bench_story_groups`"))
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(MARK)
    after = rest.split(END)[1]
    PAGE.write_text(f"{before}{MARK}\n{table(lines)}\n{END}{after}", encoding="utf-8")
    print(table(lines))


if __name__ == "__main__":
    sys.exit(main())
