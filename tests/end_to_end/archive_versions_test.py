"""Archives as earlier versions left them (tests/golden/archives, one for each schema) are brought up to date with all that they hold.

The file of the schema of today is renewed with TWOSOURCE_UPDATE_GOLDEN=1 until that is released, and never after.
"""
import gzip
import json
import os
import unittest

from archive_support import ELECTION, FERRY, ArchiveTest, page
from support import ROOT, twosource

FOLDER = ROOT / "tests/golden/archives"
PAGES = (page("https://a.example/ferry", FERRY, id="ferry"), page("https://a.example/vote", ELECTION, id="vote"),
         page("https://b.example/ferry", FERRY, id="copy", outlet="The Ledger"),
         page("https://a.example/ferry", FERRY.replace("12 passengers", "14 passengers")))
# Of a schema and later ones: so many reports of one story that it is kept as it was linked.
MORE = {3: (page("https://c.example/ferry", FERRY, id="third", outlet="The Post"),
            page("https://d.example/ferry", FERRY, id="fourth", outlet="The Sun"))}
TODAY = 3


def pages(schema):
    return [*PAGES, *(one for since, more in MORE.items() if since <= schema for one in more)]


class EarlierVersions(ArchiveTest):
    def test_each_is_brought_up_to_date(self):
        fixtures = sorted(FOLDER.glob("schema-*.db.gz"))
        self.assertTrue(fixtures)
        for fixture in fixtures:
            with self.subTest(fixture.name):
                for path in self.folder.glob("news.db*"):
                    path.unlink()
                self.archive.write_bytes(gzip.decompress(fixture.read_bytes()))
                asked = twosource("stories", "--archive", self.archive)
                if asked.status != 0:
                    self.assertIn("is of an older version: 'twosource refresh'", asked.errors)
                self.run_on_archive("refresh")
                self.checked()
                schema = int(fixture.name.removeprefix("schema-").split(".")[0])
                ids = {json.loads(one)["id"] for one in pages(schema) if "id" in json.loads(one)}
                self.assertEqual({json.loads(line)["id"] for line in self.run_on_archive("export").out.splitlines()}, ids)
                self.assertEqual(sorted(sorted(story["reports"]) for story in self.stories()), [sorted(ids - {"vote"}), ["vote"]])
                [change] = json.loads(self.run_on_archive("show", "--report", "ferry", "--changes", "--format", "json").out)["changes"]
                self.assertEqual(change["words"][0]["added"], "14")
                self.assertIn("speaker", json.loads(self.run_on_archive("search", "--json", "speaker:\"Ilse Brandt\"").out)["hits"][0])

    @unittest.skipUnless(os.environ.get("TWOSOURCE_UPDATE_GOLDEN"), "only renews a file")
    def test_and_the_one_of_today_is_renewed(self):
        self.ingest_pages(*pages(TODAY))
        self.sql("VACUUM")
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"schema-{TODAY}.db.gz").write_bytes(gzip.compress(self.archive.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    unittest.main()
