"""spark.read.format("twosource"): what the program reads, as rows, in partitions by count."""
import gzip
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import twosource
from spark_test import Cluster
from support import CHOIR, CLOSURE, HARBOUR, ODD, program
from twosource import spark

PAGE = ("<html><head><title>Harbour to close</title><meta property='og:site_name' content='Courier'></head><body><article><h1>Harbour to "
        "close</h1><p>The harbour of Brenholm will close on Friday, mayor Ana Duarte said on Tuesday, after two storms in a week.</p>"
        "<p>Ships will be sent to Vell until the quay is mended, the harbour master, Ivo Tarn, told the council in a letter.</p>"
        "</article></body></html>")
FEED = ("<rss version='2.0'><channel><title>Courier</title><item><guid>i1</guid><title>Choir</title><description>"
        + (CHOIR + " ") * 12 + "</description></item></channel></rss>")


class Source(Cluster):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        spark.register(cls.session)
        cls.reports = cls.path / "reports"
        (cls.reports / "a").mkdir(parents=True)
        lines = [{"text": text + f" It was report {number}."} for number, text in enumerate([HARBOUR, CLOSURE, CHOIR, *ODD] * 4)]
        lines[5]["id"] = "named"
        packed = "".join(json.dumps(line) + "\n" for line in lines)
        (cls.reports / "a/lines.jsonl").write_bytes(b"\xef\xbb\xbf" + packed.replace("\n", "\r\n\n", 3).encode() + b"{broken\n")
        (cls.reports / "a/packed.jsonl.gz").write_bytes(gzip.compress(packed.replace('"named"', '"packed"').encode()))
        (cls.reports / "b.txt").write_text(ODD[1], encoding="utf-8")
        (cls.reports / "c.txt").write_text("", encoding="utf-8")
        (cls.reports / "d.html").write_text(PAGE, encoding="utf-8")
        (cls.reports / "e.xml").write_text(FEED, encoding="utf-8")
        (cls.reports / "f.jsonl").write_text("\n", encoding="utf-8")
        cls.program = sorted(program("read", cls.reports, statuses=(1,)).splitlines(keepends=True))

    def rows(self, path, **options):
        return self.session.read.format("twosource").options(**options).load(str(path))

    def test_gives_what_the_program_reads_however_it_is_cut(self):
        self.assertGreater(len(self.program), 50)
        for most in (1, 7, 300):
            frame = self.rows(self.reports, reports=most)
            rows = spark.read(frame).collect()
            read = [twosource.Reading.from_bytes(bytes(row.reading)).to_json() for row in rows if row.reading is not None]
            self.assertEqual(sorted(read), self.program, most)
            self.assertEqual(sorted(row.error_code for row in rows if row.error_code), ["broken-input", "empty", "empty"])

    def test_a_partition_holds_so_many_reports(self):
        sizes = [sum(1 for _ in part) for part in self.rows(self.reports / "a/lines.jsonl", reports=7).rdd.glom().collect()]
        self.assertGreaterEqual(len(sizes), 4)
        self.assertLessEqual(max(sizes), 7)
        # The lines; what is packed, by itself; the text and the pages; the feed; what has no line to cut at.
        self.assertEqual(self.rows(self.reports, reports=1000).rdd.getNumPartitions(), 5)

    def test_what_a_row_shows(self):
        rows = {row.id: row for row in self.rows(self.reports).collect()}
        self.assertEqual(rows["b.txt"].source, str(self.reports / "b.txt"))
        self.assertIn("named", rows)
        self.assertIn("a/lines.jsonl:1", rows)

    def test_what_is_not_there_is_a_row_with_its_error(self):
        rows = self.rows(self.path / "nothing").collect()
        self.assertEqual([(row.error_code, row.report) for row in rows], [("not-found", None)])
        with self.assertRaisesRegex(Exception, "at least 1"):
            self.rows(self.reports, reports=0).collect()
        with self.assertRaisesRegex(Exception, "say what to read"):
            self.session.read.format("twosource").load().collect()
