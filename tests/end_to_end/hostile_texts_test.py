"""Reports made to hurt: every shape is read in time and memory in proportion to its size, and briefed without harm.

Time is processor time at two sizes, less that of one sentence, and peak memory beside that of an ordinary report of the same size; the bounds are wide, for a busy machine. bench/hostile
measures the same shapes at full size.
"""
import os
import subprocess
import unittest

import hostile_shapes
from support import MODEL, PROGRAM, REPORT, FolderTest, twosource

SMALL, LARGE = 2_500, 25_000
MOST_GROWTH = 3.0  # over what proportion gives; a quadratic shape has 10
LEAST = 0.045  # seconds below which a difference is noise: less than reading the ordinary report at the start takes
NOTHING = 0.15  # seconds at LARGE that need no growth to be looked at
MOST_BYTES_PER_CHARACTER = 4_000  # where every character is a token

measures = unittest.skipIf(os.environ.get("TWOSOURCE_SANITIZE"), "time and memory are the sanitizer's")


class HostileTexts(FolderTest):
    def measured(self, text):
        """(processor seconds, peak bytes) of reading one text."""
        path = self.write("report.txt", text)
        child = subprocess.Popen([PROGRAM, "read", str(path), "--threads", "1", "--quiet"], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.PIPE, env={**os.environ, "TWOSOURCE_MODEL": str(MODEL)})
        errors = child.stderr.read()
        child.stderr.close()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.assertIn(child.returncode, (0, 1), errors)
        self.assertLessEqual(errors.count(b"\n"), 1, errors)
        return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024

    @measures
    def test_time_and_memory_stay_in_proportion(self):
        start, _ = self.measured(REPORT)
        _, memory_of_a_report = self.measured(REPORT * (LARGE // len(REPORT)))
        # What is passed over at one size and read at the other (a text that is taken for no prose) grows from the cost of
        # ordinary words: how fast this machine is does not matter.
        ordinary, _ = self.measured(REPORT * (SMALL // len(REPORT)))
        for name, make in hostile_shapes.SHAPES.items():
            with self.subTest(name):
                large, memory = self.measured(make(LARGE))
                self.assertLess(memory - memory_of_a_report, MOST_BYTES_PER_CHARACTER * LARGE)
                if large - start < NOTHING:
                    continue
                small, _ = self.measured(make(SMALL))
                growth = (large - start) / max(small - start, ordinary - start, LEAST) / (LARGE / SMALL)
                self.assertLess(growth, MOST_GROWTH, f"{small:.2f} s, {large:.2f} s, {start:.2f} s at the start")

    def test_every_shape_is_briefed_beside_a_report(self):
        self.write("a.txt", REPORT)
        for name, make in hostile_shapes.SHAPES.items():
            with self.subTest(name):
                self.write("b.txt", REPORT + make(1_500))
                run = twosource("brief", self.folder, "--format", "html")
                self.assertIn(run.status, (0, 1), run.errors)
                self.assertTrue(run.out.rstrip().endswith("</html>"), run.errors)

    def test_more_than_a_million_characters_is_refused_in_one_line(self):
        self.write("good.txt", REPORT)
        self.write("large.txt", "The mayor said no. " * 270_000)
        run = twosource("read", self.folder)
        self.assertEqual((run.status, run.out.count("\n"), len(run.error_lines)), (1, 1, 1), run.errors)
        self.assertIn("large.txt: ", run.errors)
        self.assertIn("split", run.errors)

    @measures
    def test_a_stream_takes_the_same_memory_however_long(self):
        """JSON Lines through a pipe, ten times as many: the peak stays where it was."""
        peaks = []
        for reports in (300, 3_000):
            child = subprocess.Popen([PROGRAM, "read", "-", "--threads", "2", "--quiet"], stdin=subprocess.PIPE,
                                     stdout=subprocess.DEVNULL, env={**os.environ, "TWOSOURCE_MODEL": str(MODEL)})
            for number in range(reports):
                child.stdin.write(b'{"id": "%d", "text": "The harbour will close on Friday, Ana Duarte said."}\n' % number)
            child.stdin.close()
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(child.returncode, 0)
            peaks.append(used.ru_maxrss * 1024)
        self.assertLess(peaks[1] - peaks[0], 6 << 20, peaks)


if __name__ == "__main__":
    unittest.main()
