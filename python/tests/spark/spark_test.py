"""Spark gives what the program gives, byte for byte, however the rows are divided."""
import json
import pathlib
import re
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import twosource
from pyspark.sql import SparkSession
from support import EXAMPLES, program  # before made_reports: it says where that is
from made_reports import made_reports
from twosource import spark


def without_place(line):
    """But for where it came from, which a row has no file for."""
    return re.sub(r'"source":"[^"]*"', "", line)


class Spark(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = (SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
                       .config("spark.sql.shuffle.partitions", "3").config("spark.log.level", "ERROR").getOrCreate())
        cls.lines = [report.line() for report in made_reports(120)]
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name) / "made.jsonl"
        cls.path.write_text("".join(json.dumps(line) + "\n" for line in cls.lines), encoding="utf-8")

    @classmethod
    def tearDownClass(cls):
        cls.session.stop()
        cls.folder.cleanup()

    def reports(self, partitions, lines=None):
        return self.session.createDataFrame(lines or self.lines).repartition(partitions)

    def test_readings_are_the_programs_over_any_partitions(self):
        expected = {json.loads(line)["id"]: without_place(line)
                    for line in program("read", self.path).splitlines(keepends=True)}
        self.assertEqual(len(expected), len(self.lines))
        for partitions in (1, 2, 7):
            rows = spark.read(self.reports(partitions)).collect()
            read = {row.id: without_place(twosource.Reading.from_bytes(bytes(row.reading)).to_json()) for row in rows}
            self.assertEqual(read, expected, partitions)

    def test_a_report_that_cannot_be_read_is_a_row_with_its_error(self):
        lines = [{"id": "a", "text": "Mayor Ana Duarte closed the harbour."}, {"id": "b", "text": ""}, {"id": "c", "text": None}]
        rows = {row.id: row for row in spark.read(self.session.createDataFrame(lines, "id string, text string")).collect()}
        self.assertEqual([(id, rows[id].error_code, rows[id].reading is None) for id in "abc"],
                         [("a", None, False), ("b", "empty", True), ("c", "broken-input", True)])
        self.assertTrue(rows["b"].error)

    def test_stories_and_briefs_are_those_of_one_machine(self):
        lines = [{"id": reading.id, "text": reading.text, "outlet": reading.outlet}
                 for folder in EXAMPLES for reading in twosource.read(folder)]
        here = twosource.group(twosource.read(lines))
        expected = {min(reading.id for reading in story): story for story in here}
        for partitions in (1, 7):
            readings = spark.read(self.reports(partitions, lines)).persist()
            stories = spark.stories(readings).persist()
            told = {}
            for row in stories.collect():
                told.setdefault(row.story, set()).add(row.id)
            self.assertEqual(told, {name: {reading.id for reading in story} for name, story in expected.items()})
            for form in ("json", "md"):
                briefs = {row.story: row.brief for row in spark.brief(readings.join(stories, "id"), form).collect()}
                self.assertEqual(briefs, {name: spark._FORMS[form](twosource.link(story)) for name, story in expected.items()})


if __name__ == "__main__":
    unittest.main()
