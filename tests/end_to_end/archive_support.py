"""Archives in tests: reports of own making that they take in, and a test that has one."""
import json
import sqlite3

from support import FolderTest, twosource

FERRY = ("VARN (Coastal Press) — The ferry Halmar carried 12 passengers when it struck the lock gate at Varn on Tuesday, harbour master "
         "Ilse Brandt said.\n\nNobody was hurt, Brandt told reporters. The gate will be closed until Friday.\n\n"
         "The operator, Nordline, said it would check the bow thruster of the Halmar.\n")
ELECTION = ("QUELL (Coastal Press) — Mayor Ana Duarte won the vote in Quell on Sunday with 54 percent, the election office said.\n\n"
            "Her rival Piet Roos conceded the election and wished Duarte well.\n\nTurnout was 61 percent, the office said.\n")
STRIKE = ("SOLDEN (Coastal Press) — Bus drivers in Solden will strike on Monday for higher pay, their union said.\n\n"
          "The transport company Solbus called the strike reckless. Talks had failed on Thursday, union leader Mara Lind said.\n")
FIRE = ("UMBER (Coastal Press) — A fire destroyed the old grain mill of Umber in the night, the fire brigade said.\n\n"
        "Fire chief Jon Aske said that nobody had been inside. The cause was not known.\n")


def page(url, text, **more):
    return json.dumps({"url": url, "text": text, "published": "2031-05-14", "outlet": "Coastal Press"} | more) + "\n"


class ArchiveTest(FolderTest):
    def setUp(self):
        super().setUp()
        self.archive = self.folder / "news.db"

    def run_on_archive(self, verb, *arguments, status=0):
        run = twosource(verb, "--archive", self.archive, *arguments)
        self.assertEqual(run.status, status, run.errors)
        return run

    def ingest(self, *arguments, status=0):
        return self.run_on_archive("ingest", *arguments, status=status)

    def ingest_pages(self, *pages, status=0):
        return self.ingest(self.write("pages.jsonl", "".join(pages)), status=status).out

    def stories(self):
        return [json.loads(line) for line in self.run_on_archive("stories", "--format", "jsonl").out.splitlines()]

    def sql(self, statement, *values):
        database = sqlite3.connect(self.archive)
        with database:
            database.create_function("unpacked", 1, lambda blob: "")
            database.execute(statement, values)
        database.close()

    def ask(self, question):
        database = sqlite3.connect(self.archive)
        rows = database.execute(question).fetchall()
        database.close()
        return rows

    def checked(self, status=0):
        return self.run_on_archive("check", status=status)
