"""Reports made to hurt: every shape is read and briefed without harm, in time and memory of the order of an ordinary report's.

Time is processor time beside that of an ordinary report of the same size in the same run, so that it does not matter how fast
this machine is; the bound is wide, for a busy one. How time grows, up to the largest report there may be, bench/hostile tells.
"""
import os
import subprocess
import unittest

import hostile_shapes
from support import MODEL, PROGRAM, REPORT, FolderTest, twosource

SIZE = 5_000  # code points
MOST_TIME = 15  # times the ordinary report's; where every character is a token, it is five times
MOST_BYTES_PER_CHARACTER = 4_000  # where every character is a token


class HostileTexts(FolderTest):
    def briefed(self, text):
        """(the page, processor seconds, peak bytes) of a brief of a report and another of `text`."""
        self.write("reports/b.txt", text)
        page = self.folder / "page.html"
        child = subprocess.Popen([PROGRAM, "brief", str(self.folder / "reports"), "--format", "html", "-o", str(page), "--threads", "1",
                                  "--quiet"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                 env={**os.environ, "TWOSOURCE_MODEL": str(MODEL)})
        errors = child.stderr.read()
        child.stderr.close()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.assertIn(child.returncode, (0, 1), errors)
        self.assertLessEqual(errors.count(b"\n"), 1, errors)
        return page.read_text(encoding="utf-8"), used.ru_utime + used.ru_stime, used.ru_maxrss * 1024

    def test_every_shape_is_briefed_in_the_order_of_an_ordinary_report(self):
        self.write("reports/a.txt", REPORT)
        _, ordinary, ordinary_memory = self.briefed(hostile_shapes.repeated(REPORT, SIZE))
        for name, make in hostile_shapes.SHAPES.items():
            with self.subTest(name):
                page, seconds, memory = self.briefed(REPORT + make(SIZE))
                self.assertTrue(page.rstrip().endswith("</html>"))
                if not os.environ.get("TWOSOURCE_SANITIZE"):  # time and memory are the sanitizer's
                    self.assertLess(seconds, MOST_TIME * ordinary)
                    self.assertLess(memory - ordinary_memory, MOST_BYTES_PER_CHARACTER * SIZE)

    def test_more_than_a_million_characters_is_refused_in_one_line(self):
        self.write("good.txt", REPORT)
        self.write("large.txt", "The mayor said no. " * 270_000)
        run = twosource("read", self.folder)
        self.assertEqual((run.status, run.out.count("\n"), len(run.error_lines)), (1, 1, 1), run.errors)
        self.assertIn("large.txt: ", run.errors)
        self.assertIn("split", run.errors)

    @unittest.skipIf(os.environ.get("TWOSOURCE_SANITIZE"), "memory is the sanitizer's")
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
