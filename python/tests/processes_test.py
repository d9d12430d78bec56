"""Threads, processes and signals: no thread between calls, forks go on, Ctrl-C keeps what was read."""
import concurrent.futures
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
import unittest

import twosource
from support import CHOIR, CLOSURE, HARBOUR, threads_of_this_process

TEXTS = [HARBOUR, CHOIR, CLOSURE] * 4
REPORTS = [{"id": str(number), "text": text} for number, text in enumerate(TEXTS)]


def read_all(_=None):
    return twosource.read(REPORTS).to_json()


def read_with(engine):
    return engine.read(REPORTS).to_json()


class Processes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.expected = read_all()

    def assert_no_thread(self, before):
        for _ in range(2000):  # one that was joined may stand in the list for a moment longer
            if threads_of_this_process() == before:
                break
            time.sleep(.001)
        self.assertEqual(threads_of_this_process(), before)

    def test_no_thread_is_there_between_calls(self):
        before = threads_of_this_process()
        engine = twosource.Engine(threads=4)
        engine.read(REPORTS)
        self.assert_no_thread(before)
        stream = engine.stream(REPORTS * 1)
        next(stream)
        self.assert_no_thread(before)
        self.assertEqual(len(list(stream)), len(REPORTS) - 1)
        engine.brief(REPORTS[:3])
        self.assert_no_thread(before)

    def test_a_fork_after_use_reads_on(self):
        stream = twosource.stream(REPORTS)
        next(stream)
        child = os.fork()
        if child == 0:
            os._exit(0 if read_all() == self.expected and len(list(stream)) == len(REPORTS) - 1 else 1)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), 0)
        self.assertEqual(len(list(stream)), len(REPORTS) - 1)

    def test_processes_of_every_kind_give_the_same_bytes(self):
        for method in ("fork", "spawn", "forkserver"):
            context = multiprocessing.get_context(method)
            with concurrent.futures.ProcessPoolExecutor(2, mp_context=context) as pool:
                self.assertEqual(list(pool.map(read_all, range(2))), [self.expected] * 2, method)
                self.assertEqual(pool.submit(read_with, twosource.Engine(threads=2)).result(), self.expected, method)

    def test_threads_share_an_engine(self):
        engine = twosource.Engine(threads=2)
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            self.assertEqual(list(pool.map(read_with, [engine] * 8)), [self.expected] * 8)
        results = []
        threads = [threading.Thread(target=lambda: results.append(engine.read(HARBOUR).to_json())) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(set(results)), 1)

    def test_the_gil_is_free_while_reading(self):
        ticks, done = [], threading.Event()

        def tick():
            while not done.is_set():
                ticks.append(None)
                time.sleep(.001)
        ticker = threading.Thread(target=tick)
        ticker.start()
        twosource.read("\n".join(TEXTS * 4))
        seen = len(ticks)
        done.set()
        ticker.join()
        self.assertGreater(seen, 5)


ENDLESS = """
import itertools, os, signal, threading, time
import twosource
def reports():
    for number in itertools.count():
        if number == 20:
            threading.Timer(.05, os.kill, (os.getpid(), signal.SIGINT)).start()
        yield {"id": str(number), "text": "The harbour will close on Friday, mayor Ana Duarte said."}
engine = twosource.Engine(threads=THREADS)
try:
    engine.read(reports())
except KeyboardInterrupt as stopped:
    assert len(stopped.readings) >= 1, stopped
    assert [reading.id for reading in stopped.readings] == [str(i) for i in range(len(stopped.readings))]
    print("kept")
assert engine.read("The harbour will close on Friday, mayor Ana Duarte said.").attributions
"""


class Signals(unittest.TestCase):
    def test_ctrl_c_ends_a_batch_and_keeps_what_was_read(self):
        for threads in ("1", "2"):
            done = subprocess.run([sys.executable, "-c", ENDLESS.replace("THREADS", threads)], capture_output=True, text=True,
                                  timeout=300, check=False)
            self.assertEqual((done.stdout, done.returncode), ("kept\n", 0), done.stderr)

    def test_ctrl_c_ends_a_stream(self):
        def reports():
            for number in range(10 ** 9):
                if number == 30:
                    os.kill(os.getpid(), signal.SIGINT)
                yield {"id": str(number), "text": HARBOUR}
        with self.assertRaises(KeyboardInterrupt):
            for _ in twosource.stream(reports()):
                pass


if __name__ == "__main__":
    unittest.main()
