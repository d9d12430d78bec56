#!/usr/bin/env python3
"""Measures the Python package beside the command: docs/performance.md, "Python".

    build/python-test/bin/python bench/python.py [REPORTS.jsonl]

Reports are those of examples/, each six times under ids of its own, where none are given. What takes turns with the
command, and the import, is told in processor time, which a busy machine disturbs least; medians of three turns. TWOSOURCE names the
command (build/release/twosource).
"""
import concurrent.futures
import json
import os
import pathlib
import pickle
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("TWOSOURCE", str(ROOT / "build/release/twosource"))
TURNS = 3


def seconds(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def processor_seconds(work):
    """Of this process, all its threads, and those that it waits for."""
    begin = os.times()
    work()
    end = os.times()
    return sum(end[:4]) - sum(begin[:4])


def memory(kind):
    for line in pathlib.Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(kind + ":"):
            return int(line.split()[1]) / 1024
    return 0


def example_lines(times=6):
    import twosource
    texts = [reading for folder in sorted((ROOT / "examples").glob("[0-9]-*")) for reading in twosource.read(folder)]
    return [{"id": f"{turn}/{reading.id}", "text": reading.text, "outlet": reading.outlet} for turn in range(times)
            for reading in texts]


def import_time():
    def run(program):
        return lambda: subprocess.run([sys.executable, "-c", program], check=True)
    return statistics.median(processor_seconds(run("import twosource")) - processor_seconds(run("pass"))
                             for _ in range(TURNS))


def stream_growth(count):
    """MB that a stream of short reports adds between its first thousand and its end, in a process of its own."""
    program = f"""
import sys; sys.path.insert(0, {str(ROOT / 'bench')!r})
import python as bench, twosource
texts = ({{"id": str(n), "text": f"Mayor Ana Duarte said that pier {{n}} will close."}} for n in range({count}))
for number, reading in enumerate(twosource.stream(texts)):
    if number == 1000: first = bench.memory("VmRSS")
print(bench.memory("VmHWM") - first)
"""
    return float(subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout)


def rates(path, lines, threads):
    """Reports in a second of processor time: the command's, which starts anew each time, and the package's with what a start takes."""
    import twosource
    command = [PROGRAM, "read", str(path), "--threads", str(threads), "--quiet", "-o", "/dev/null"]
    ours, theirs = [], []
    for _ in range(TURNS):
        theirs.append(len(lines) / processor_seconds(lambda: subprocess.run(command, check=True)))
        ours.append(len(lines) / processor_seconds(lambda: twosource.Engine(threads=threads).read(path).to_json()))
    return statistics.median(theirs), statistics.median(ours)


def two_threads(lines):
    """How much more two Python threads read on one engine than one does."""
    import twosource
    engine = twosource.Engine(threads=1)
    half = len(lines) // 2
    ratios = []
    for _ in range(TURNS):
        one = seconds(lambda: [engine.read(line) for line in lines])
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            both = seconds(lambda: list(pool.map(lambda part: [engine.read(line) for line in part],
                                                 (lines[:half], lines[half:]))))
        ratios.append(one / both)
    return statistics.median(ratios)


def main():
    for wheel in sorted((ROOT / "dist").glob("*.whl")):
        print(f"| {wheel.name} | {wheel.stat().st_size / 1e6:.1f} MB |")
    print(f"| import | {import_time():.3f} s |")
    import twosource
    if len(sys.argv) > 1:
        lines = [json.loads(line) for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    else:
        lines = example_lines()
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "reports.jsonl"
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        for threads in (1, 2):
            command, package = rates(path, lines, threads)
            print(f"| read, {threads} threads: command, package, ratio | {command:.1f}, {package:.1f} reports a processor second, {package / command:.3f} |")
    print(f"| two Python threads on one engine | {two_threads(lines):.2f} × one |")
    readings = twosource.read(lines)
    for name in ("attributions", "entities", "propositions", "reports"):
        taken = statistics.median(seconds(readings.table(name).__arrow_c_stream__) for _ in range(TURNS))
        print(f"| table {name} | {1000 * taken / len(readings):.3f} ms a report |")
    sizes = [len(pickle.dumps(reading)) for reading in readings]
    print(f"| pickled Reading, median and largest | {statistics.median(sizes):.0f}, {max(sizes)} bytes |")
    print(f"| stream of 10,000 short reports | {stream_growth(10_000):.1f} MB above its start |")


if __name__ == "__main__":
    main()
