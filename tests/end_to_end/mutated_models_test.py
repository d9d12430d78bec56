"""A model folder from outside, damaged: one clear error that names the file, or a run like any other; never a crash.

Every file of the model is cut at several places and has bytes changed at several places, the same ones in every run.
"""
import random
import shutil
import unittest

from support import MODEL, REPORT, FolderTest, twosource

CUTS = 4
CHANGES = 6
USED = {"model", "moves", "cfg", "patterns", "lookups.bin", "tokenizer", "config.cfg", "meta.json"}


def cut(content, chance):
    """Shorter at places that differ from file to file: nothing left, a byte missing, and some between."""
    yield "empty", b""
    yield "last byte", content[:-1]
    for _ in range(CUTS - 2):
        size = chance.randrange(len(content))
        yield f"cut at {size}", content[:size]


def changed(content, chance):
    """One bit, one byte, or a run of bytes other than it was. Headers are hit more often than their share."""
    for number in range(CHANGES):
        at = chance.randrange(min(len(content), 64) if number % 2 == 0 else len(content))
        damaged = bytearray(content)
        if number % 3 == 0:
            damaged[at] ^= 1 << chance.randrange(8)
        elif number % 3 == 1:
            damaged[at] = chance.choice([0x00, 0x7F, 0x80, 0xFF, 0xDF, 0xC6])
        else:
            run = min(4, len(content) - at)
            damaged[at:at + run] = bytes(chance.randrange(256) for _ in range(run))
        yield f"changed at {at}", bytes(damaged)


class MutatedModels(FolderTest):
    def setUp(self):
        super().setUp()
        self.report = self.write("report.txt", REPORT)
        self.model = self.folder / "model"
        shutil.copytree(MODEL, self.model)

    def run_with(self, path, content):
        """Runs with one file's bytes replaced, and checks that it ends well."""
        path.write_bytes(content)
        run = twosource("read", self.report, "--model", self.model)
        self.assertIn(run.status, (0, 1), run.errors)
        self.assertNotIn("exception", run.errors.lower())
        if run.status == 0:
            self.assertEqual(run.out.count("\n"), 1)
        else:
            self.assertEqual((run.out, len(run.error_lines)), ("", 1), run.errors)
            self.assertIn(str(path.relative_to(self.model)).split("/")[0], run.errors)
        return run

    def test_every_file_cut_and_changed(self):
        for path in sorted(self.model.rglob("*")):
            if not path.is_file() or path.name not in USED or path.stat().st_size < 8:
                continue
            name = str(path.relative_to(self.model))
            whole = path.read_bytes()
            chance = random.Random(name)
            for what, content in [*cut(whole, chance), *changed(whole, chance)]:
                with self.subTest(file=name, damage=what):
                    self.run_with(path, content)
            path.write_bytes(whole)


if __name__ == "__main__":
    unittest.main()
