#!/usr/bin/env python3
"""Measures the Python package beside the command: docs/performance.md, "Python".

    build/python-test/bin/python bench/python.py [REPORTS.jsonl]

Reports are those of examples/, each thirty times under ids of its own, where none are given. Rates are the median of five turns, the
command and the package taking turns. TWOSOURCE names the command (build/release/twosource).
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
TURNS = 5


def seconds(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def memory(kind):
    for line in pathlib.Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(kind + ":"):
            return int(line.split()[1]) / 1024
    return 0


def example_lines(times=30):
    import twosource
    texts = [reading for folder in sorted((ROOT / "examples").glob("[0-9]-*")) for reading in twosource.read(folder)]
    return [{"id": f"{turn}/{reading.id}", "text": reading.text, "outlet": reading.outlet} for turn in range(times)
            for reading in texts]


def import_time():
    times = []
    for _ in range(TURNS * 2):
        bare = seconds(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True))
        whole = seconds(lambda: subprocess.run([sys.executable, "-c", "import twosource"], check=True))
        times.append(whole - bare)
    return statistics.median(times)


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
    """Reports a second of the command and of the package, turn by turn."""
    import twosource
    engine = twosource.Engine(threads=threads)
    command = [PROGRAM, "read", str(path), "--threads", str(threads), "--quiet", "-o", "/dev/null"]
    start = statistics.median(seconds(lambda: subprocess.run([PROGRAM, "--version"], check=True, capture_output=True))
                              for _ in range(TURNS))
    ours, theirs = [], []
    for _ in range(TURNS):
        theirs.append(len(lines) / (seconds(lambda: subprocess.run(command, check=True)) - start))
        ours.append(len(lines) / seconds(lambda: engine.read(path).to_json()))
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
            print(f"| read, {threads} threads: command, package, ratio | {command:.1f}, {package:.1f} reports/s, {package / command:.3f} |")
    print(f"| two Python threads on one engine | {two_threads(lines):.2f} × one |")
    readings = twosource.read(lines)
    for name in ("attributions", "entities", "propositions", "reports"):
        taken = statistics.median(seconds(readings.table(name).__arrow_c_stream__) for _ in range(TURNS))
        print(f"| table {name} | {1000 * taken / len(readings):.3f} ms a report |")
    sizes = [len(pickle.dumps(reading)) for reading in readings]
    print(f"| pickled Reading, median and largest | {statistics.median(sizes):.0f}, {max(sizes)} bytes |")
    print(f"| stream of 100,000 short reports | {stream_growth(100_000):.1f} MB above its start |")


if __name__ == "__main__":
    main()
