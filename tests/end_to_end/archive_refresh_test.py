"""An archive after the program's data changed: what was read or linked by other rules is made anew, and can be stopped and gone on with."""
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import unittest

from archive_support import ELECTION, FERRY, ArchiveTest, page
from support import MODEL, PROGRAM, ROOT, twosource

DATA = pathlib.Path(os.environ.get("TWOSOURCE_DATA", ROOT / "data"))


class RefreshTest(ArchiveTest):
    """Each archive is made with data of which one file is spaced otherwise: the same rules under another hash."""

    def make(self, changed, *pages):
        data = self.folder / "other"
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(DATA, data, copy_function=os.link if os.stat(DATA).st_dev == os.stat(self.folder).st_dev else shutil.copy)
        path = data / changed
        text = path.read_bytes()
        path.unlink()  # it may be a link to the true one
        path.write_bytes(text + b"\n")
        source = self.write("pages.jsonl", "".join(pages))
        before = os.environ.get("TWOSOURCE_DATA")
        os.environ["TWOSOURCE_DATA"] = str(data)
        self.addCleanup(self.set_data, before)
        self.ingest(source)
        self.set_data(before)
        return source

    @staticmethod
    def set_data(value):
        if value is None:
            os.environ.pop("TWOSOURCE_DATA", None)
        else:
            os.environ["TWOSOURCE_DATA"] = value

    def fresh(self, source):
        """What an ingest of today makes of the same."""
        archive, self.archive = self.archive, self.folder / "fresh.db"
        self.ingest(source)
        contents = self.contents()
        self.archive = archive
        return contents

    def contents(self):
        return [self.run_on_archive("export").out, self.run_on_archive("stories", "--format", "jsonl").out]

    def pages(self, count=3):
        return [page("https://a.example/ferry", FERRY, id="ferry"), page("https://a.example/vote", ELECTION, id="vote"),
                page("https://b.example/ferry", FERRY.replace("12 passengers", "a dozen passengers"), id="ferry too", outlet="The Ledger")][:count]

    def test_what_was_read_by_other_rules_is_read_anew(self):
        source = self.make("en/reading/persons.json", *self.pages())
        ids = [story["id"] for story in self.stories()]
        older = self.contents()
        self.assertEqual(self.run_on_archive("refresh").out, "read 3 reports anew, linked 2 stories anew\n")
        self.assertNotEqual(self.contents(), older)  # who made it is part of what is told
        self.assertEqual(self.contents(), self.fresh(source))
        self.assertEqual([story["id"] for story in self.stories()], ids)
        self.checked()
        self.assertEqual(self.run_on_archive("refresh").out, "read 0 reports anew, linked 0 stories anew\n")

    def test_what_was_linked_by_other_rules_is_linked_anew_and_not_read(self):
        source = self.make("en/linking/claims.json", *self.pages())
        self.assertEqual(self.run_on_archive("refresh").out, "read 0 reports anew, linked 2 stories anew\n")
        self.assertEqual(self.contents(), self.fresh(source))
        self.checked()

    def test_a_version_that_does_not_stand_stays_as_it_was_read(self):
        self.make("en/reading/persons.json", *self.pages(1), page("https://a.example/ferry", FERRY.replace("12 passengers", "14 passengers")))
        self.assertEqual(self.run_on_archive("refresh").out, "read 1 reports anew, linked 1 stories anew\n")
        self.assertEqual(len(json.loads(self.run_on_archive("show", "--report", "ferry", "--changes", "--format", "json").out)["changes"]), 1)
        self.checked()

    def test_a_summary_that_is_damaged_is_made_anew(self):
        self.ingest_pages(*self.pages())
        whole = self.contents()
        self.sql("UPDATE story SET summary = '{'")
        self.assertIn("refresh", self.run_on_archive("stories", status=1).errors)
        self.assertEqual(self.run_on_archive("refresh").out, "read 0 reports anew, linked 2 stories anew\n")
        self.assertEqual(self.contents(), whole)

    def test_it_is_stopped_and_gone_on_with(self):
        source = self.make("en/reading/persons.json", *(page(f"https://a.example/{n}", FERRY.replace("Varn", f"Varn{n}"), id=f"r{n}") for n in range(250)))
        process = subprocess.Popen([PROGRAM, "refresh", "--archive", str(self.archive)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   env=dict(os.environ, TWOSOURCE_MODEL=str(MODEL)), text=True)
        while self.read_anew() == 0 and process.poll() is None:
            pass
        process.send_signal(signal.SIGTERM)
        out, _ = process.communicate()
        if process.returncode == 130:
            self.assertIn("stopped before the end", out)
        self.checked()
        twosource("refresh", "--archive", self.archive)
        self.assertEqual(self.contents(), self.fresh(source))

    def read_anew(self):
        """How many reports another maker has read than the first one."""
        database = sqlite3.connect(f"file:{self.archive}?mode=ro", uri=True)
        number = database.execute("SELECT count(*) FROM version WHERE maker > 1").fetchone()[0]
        database.close()
        return number


if __name__ == "__main__":
    unittest.main()
