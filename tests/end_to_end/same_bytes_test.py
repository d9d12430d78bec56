"""The same input gives the same bytes: with every instruction set, any number of threads, one report at a time or all."""
import os
import unittest

from support import EXAMPLES, FolderTest, twosource

KERNELS = {"plain": [2], "avx2": [1, 7], "avx512": [1, 2, 7]}  # and the numbers of threads to run each with; plain is slow
# A sanitizer makes the slow kernels take half an hour for all examples; one shows it as much.
READ = EXAMPLES[:1] if os.environ.get("TWOSOURCE_SANITIZE") else EXAMPLES
LAYERS = ["--layers", "tokens,sentences,entities,timexes,attributions,propositions,statements,events"]


def read(*arguments, kernels=None):
    """One run of `read` with every layer, by the kernels of a name; None where this processor has none of that name."""
    os.environ.pop("TWOSOURCE_KERNELS", None)
    if kernels:
        os.environ["TWOSOURCE_KERNELS"] = kernels
    try:
        run = twosource("read", *arguments, *LAYERS)
    finally:
        os.environ.pop("TWOSOURCE_KERNELS", None)
    if kernels and "names no kernels" in run.errors:
        return None
    assert run.status == 0, run.errors
    return run.out


class SameBytes(FolderTest):
    @classmethod
    def setUpClass(cls):
        cls.expected = read(*READ, "--threads", "1")

    def test_with_every_instruction_set_and_number_of_threads(self):
        for kernels, thread_counts in KERNELS.items():
            for threads in thread_counts:
                with self.subTest(kernels=kernels, threads=threads):
                    out = read(*READ, "--threads", threads, kernels=kernels)
                    if out is None:
                        self.skipTest(f"this processor has no {kernels}")
                    self.assertEqual(out, self.expected)

    def test_one_report_at_a_time_or_all_together(self):
        for folder in READ:
            lines = read(folder).splitlines()
            reports = sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".jsonl"})
            alone = [line for report in reports for line in read(report).splitlines()]
            self.assertEqual([line.split('"text":', 1)[1] for line in alone],
                             [line.split('"text":', 1)[1] for line in lines])

    def test_an_instruction_set_that_does_not_exist(self):
        os.environ["TWOSOURCE_KERNELS"] = "abacus"
        self.addCleanup(os.environ.pop, "TWOSOURCE_KERNELS", None)
        run = twosource("read", EXAMPLES[0])
        self.assertEqual((run.status, run.out, len(run.error_lines)), (1, "", 1), run.errors)
        self.assertIn('TWOSOURCE_KERNELS: "abacus" names no kernels', run.errors)
        self.assertIn("plain", run.errors)


if __name__ == "__main__":
    unittest.main()
