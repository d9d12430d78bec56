"""An archive's file under fire: full discs, folders that may not be written, files that go away, other files, many readers.

Whatever happens is one line on standard error and an exit status, and nothing that was acknowledged is lost.
"""
import json
import os
import random
import shutil
import sqlite3
import subprocess
import time
import unittest

from archive_support import ELECTION, FERRY, STRIKE, ArchiveTest, page
from hostile_archive import hostile_costs
from support import MODEL, PROGRAM, Run, twosource

READING_VERBS = (["stories"], ["export"], ["check"], ["search", "ferry"], ["show", "3f"], ["show", "--report", "r1"])
SECONDS = 6  # that readers read beside a writer


def many(count, first=0):
    texts = (FERRY, ELECTION, STRIKE)
    return "".join(page(f"https://a.example/{number}", texts[number % 3].replace("Tuesday", f"Tuesday in week {number}"), id=f"r{number}")
                   for number in range(first, first + count))


def ids_of(run):
    return [json.loads(line)["id"] for line in run.out.splitlines()]


def acknowledged_by(lines):
    return {report["id"] for report in map(json.loads, lines) if report.get("outcome") in ("new", "same", "changed")}


class FileTest(ArchiveTest):
    def one_line(self, run, *words):
        self.assertEqual(run.status, 1, run.errors)
        self.assertEqual(len(run.error_lines), 1, run.errors)
        for word in words:
            self.assertIn(word, run.errors)

    def start_ingest(self, source):
        return subprocess.Popen([PROGRAM, "ingest", "--archive", str(self.archive), str(source), "--json"], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env=dict(os.environ, TWOSOURCE_MODEL=str(MODEL)), text=True)


@unittest.skipUnless(os.geteuid() == 0 and shutil.which("mount"), "needs a disc of its own, which root alone can mount")
class ADiscOfItsOwn(FileTest):
    def setUp(self):
        super().setUp()
        self.disc = self.folder / "disc"
        self.disc.mkdir()
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", self.disc], check=False, capture_output=True)
        if made.returncode != 0:
            self.skipTest("no disc can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", self.disc], check=False)
        self.archive = self.disc / "news.db"

    def remount(self, options):
        subprocess.run(["mount", "-o", f"remount,{options}", self.disc], check=True)

    def test_a_full_disc_keeps_what_was_acknowledged_and_the_rest_follows(self):
        source = self.write("many.jsonl", many(450))
        self.remount("size=2m")
        run = self.ingest(source, "--json", status=1)
        self.assertIn("disc is full", run.error_lines[-1])
        told = acknowledged_by(run.out.splitlines())
        self.assertGreater(len(told), 0)
        self.assertLessEqual(told, set(ids_of(self.run_on_archive("export"))))
        self.remount("size=64m")
        self.assertLessEqual(told, set(ids_of(self.run_on_archive("export"))))
        self.checked()
        self.ingest(source)
        self.checked()
        mended, self.archive = self.run_on_archive("export").out, self.folder / "undisturbed.db"
        self.ingest(source)
        self.assertEqual(mended, self.run_on_archive("export").out)

    def test_a_disc_that_may_only_be_read_can_be_asked_shown_and_checked(self):
        self.remount("size=8m")
        self.ingest_pages(page("https://a.example/ferry", FERRY, id="r1"))
        before = self.run_on_archive("export").out
        self.remount("ro")
        self.assertEqual(self.run_on_archive("export").out, before)
        [story] = self.stories()
        self.assertIn("Halmar", self.run_on_archive("show", story["id"]).out)
        self.checked()
        for verb, *more in (["ingest", self.write("b.jsonl", page("https://a.example/vote", ELECTION))], ["forget", "r1"], ["refresh"]):
            self.one_line(twosource(verb, "--archive", self.archive, *more), "may not be written")
        self.one_line(twosource("ingest", "--archive", self.disc / "new.db", self.folder / "b.jsonl"), "new.db")


@unittest.skipUnless(os.geteuid() == 0, "root alone can be somebody else")
class AFolderOfSomebodyElse(FileTest):
    def as_nobody(self, *arguments):
        environment = dict(os.environ, TWOSOURCE_MODEL=str(MODEL))
        try:
            return Run(subprocess.run([PROGRAM, *map(str, arguments), "--archive", self.archive], env=environment, capture_output=True, user=65534,
                                      group=65534, extra_groups=[], check=False))
        except PermissionError:
            self.skipTest("nobody may run the program here")

    def test_it_can_be_asked_and_not_written(self):
        self.folder.chmod(0o755)
        source = self.write("pages.jsonl", page("https://a.example/ferry", FERRY, id="r1"))
        self.ingest(source)
        run = self.as_nobody("export")
        if "data/" in run.errors:
            self.skipTest("nobody may read the data here")
        self.assertEqual((run.errors, ids_of(run)), ("", ["r1"]))
        self.assertEqual(self.as_nobody("search", "ferry").status, 0)
        self.assertEqual(self.as_nobody("check").out, "sound\n")
        for command in (["ingest", source], ["refresh"], ["forget", "r1"]):
            self.one_line(self.as_nobody(*command), "may not be written")
        (self.folder / "news.db-wal").write_bytes(b"changes")
        self.one_line(self.as_nobody("export"), "has changes in its log")
        (self.folder / "news.db-wal").unlink()
        self.archive.chmod(0)
        self.one_line(self.as_nobody("export"), "cannot be opened: Permission denied")
        self.archive = self.folder / "new.db"
        self.one_line(self.as_nobody("ingest", source), "is not there, and no file can be made there")


class FilesThatGoAway(FileTest):
    def test_a_file_that_is_deleted_or_replaced_is_not_written_on(self):
        for replace in (False, True):
            with self.subTest(replaced=replace):
                self.archive.unlink(missing_ok=True)
                process = self.start_ingest(self.write("many.jsonl", many(410)))
                lines = [process.stdout.readline()]  # told when the first batch is written
                for path in self.folder.glob("news.db*"):
                    path.unlink()
                if replace:
                    sqlite3.connect(self.archive).execute("CREATE TABLE bookmark (url TEXT)")
                with process:
                    lines += process.stdout.readlines()
                    errors = process.stderr.read()
                self.assertEqual(process.returncode, 1)
                self.assertEqual(len(errors.splitlines()), 1, errors)
                self.assertIn("was deleted, moved or replaced", errors)
                self.assertLessEqual(len(acknowledged_by(lines)), 200)

    def test_a_folder_a_pipe_and_a_place_that_is_not_there_are_told(self):
        (self.folder / "folder.db").mkdir()
        os.mkfifo(self.folder / "pipe.db")
        source = self.write("a.jsonl", page("https://a.example/ferry", FERRY))
        for path in ("folder.db", "pipe.db", "nowhere/news.db"):
            self.archive = self.folder / path
            self.one_line(twosource("ingest", "--archive", self.archive, source), path)
            self.one_line(twosource("stories", "--archive", self.archive), path)


class OtherFiles(FileTest):
    def test_each_beginning_of_an_archive_is_told_by_every_verb(self):
        self.ingest_pages(page("https://a.example/ferry", FERRY, id="r1"), page("https://a.example/vote", ELECTION, id="r2"))
        whole = self.archive.read_bytes()
        source = self.write("a.jsonl", page("https://a.example/strike", STRIKE))
        for size in (1, 99, 100, 1000, 4096, 4097, len(whole) // 2, len(whole) - 1):
            for verb in (*READING_VERBS, ["ingest", source], ["refresh"], ["forget", "r1"]):
                with self.subTest(size=size, verb=verb[0]):
                    for path in self.folder.glob("news.db*"):
                        path.unlink()
                    self.archive.write_bytes(whole[:size])
                    run = twosource(verb[0], "--archive", self.archive, *verb[1:])
                    self.assertIn(run.status, (0, 1), run.errors)
                    if run.status == 1 and verb[0] != "check":
                        self.assertEqual(len(run.error_lines), 1, run.errors)
                    if size == len(whole) // 2 and verb[0] == "check":
                        self.assertIn("damaged", run.errors)

    def test_damaged_pages_end_no_verb_but_by_a_line(self):
        self.ingest_pages(page("https://a.example/ferry", FERRY, id="r1"), page("https://a.example/vote", ELECTION, id="r2"))
        whole = self.archive.read_bytes()
        chance = random.Random(15)
        for turn in range(12):
            damaged = bytearray(whole)
            start = chance.randrange(100, len(whole) - 600)
            damaged[start:start + 500] = chance.randbytes(500)
            for verb in READING_VERBS:
                with self.subTest(turn=turn, start=start, verb=verb[0]):
                    self.archive.write_bytes(damaged)
                    run = twosource(verb[0], "--archive", self.archive, *verb[1:])
                    self.assertIn(run.status, (0, 1), run.errors)
                    if run.status == 1 and verb[0] != "check":
                        self.assertEqual(len(run.error_lines), 1, run.errors)


class HostileFiles(FileTest):
    """A fuller run of the same is tests/end_to_end/hostile_archive.py."""

    def test_each_costs_itself_alone(self):
        self.assertFalse(wrong := hostile_costs(60, 2, 1, self.folder), wrong)


class ReadersBesideAWriter(FileTest):
    def test_readers_see_whole_batches_and_no_error(self):
        self.ingest(self.write("first.jsonl", many(200)))
        process = self.start_ingest(self.write("more.jsonl", many(600, first=200)))
        end = time.monotonic() + SECONDS
        sizes = set()
        while time.monotonic() < end and process.poll() is None:
            readers = [subprocess.Popen([PROGRAM, *verb, "--archive", str(self.archive)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                       for verb in (["export"], ["search", "--json", "ferry"])]
            (exported, errors), (found, more_errors) = (reader.communicate() for reader in readers)
            self.assertEqual((errors, more_errors), (b"", b""))
            sizes.add(len(exported.splitlines()))
            self.assertEqual(json.loads(found)["schema"], "twosource.search/1")
        process.terminate()
        process.communicate()
        self.assertLessEqual(sizes, {200, 400, 600, 800})
        self.checked()


if __name__ == "__main__":
    unittest.main()
