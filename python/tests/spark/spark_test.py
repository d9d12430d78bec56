"""Spark gives what one machine gives, byte for byte, however the rows are divided and whatever fails on the way.

The rules are those of the package but for one number: of more than a hundred reports only those published within weeks are
compared, as else of more than five thousand, so that three hundred reports make windows enough. The reports are read once by
the program, and by Spark for the partitions.
"""
import json
import pathlib
import random
import re
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import news
import pyarrow
import twosource
from faults import killed_once, raising_once
from pyspark.sql import SparkSession
from support import EXAMPLES, program
from twosource import batches, spark
from twosource._engine import _data_folder

ROW = "id string, outlet string, published string, text string"


def without_place(line):
    """But for where it came from, which a row has no file for."""
    return re.sub(r'"source":"[^"]*"', "", line)


def rules_with_small_windows(folder):
    """The package's data, of which stream.json alone is another."""
    own = pathlib.Path(_data_folder(None))
    data = pathlib.Path(folder) / "data"
    shutil.copytree(own, data, copy_function=lambda source, target: pathlib.Path(target).symlink_to(source))
    rules = data / "en/linking/stream.json"
    changed = rules.read_text(encoding="utf-8").replace('"live_reports": 5000', '"live_reports": 100')
    rules.unlink()
    rules.write_text(changed, encoding="utf-8")
    return str(data)


def told_by(rows):
    """The stories of rows of id and story."""
    told = {}
    for row in rows:
        told.setdefault(row.story, []).append(row.id)
    return {name: sorted(ids) for name, ids in told.items()}


class Cluster(unittest.TestCase):
    """A session of two cores, where a task may fail three times."""

    @classmethod
    def setUpClass(cls):
        cls.session = (SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
                       .config("spark.sql.shuffle.partitions", "3").config("spark.log.level", "OFF").getOrCreate())
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.session.stop()
        cls.folder.cleanup()

    def mark(self):
        return str(self.path / f"mark{random.randrange(1 << 60)}")


class Equality(Cluster):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.data = rules_with_small_windows(cls.folder.name)
        cls.rows = news.reports()
        engine = twosource.Engine(data=cls.data)
        unique = list({row["id"]: row for row in cls.rows}.values())
        cls.here = engine.read(unique)
        cls.unread = {unique[int(error.where[8:-1])]["id"]: error.code for error in cls.here.errors}
        cls.groups = engine.group(cls.here)
        cls.stories = {min(one.id for one in group): sorted(one.id for one in group) for group in cls.groups}
        cls.engine = engine
        cls.table = batches.read(pyarrow.Table.from_pylist(cls.rows), batches.Maker(data=cls.data))

    def frame(self, partitions, seed=0):
        """The reports as rows, in another order for each seed."""
        rows = random.Random(seed).sample(self.rows, len(self.rows))
        return self.session.createDataFrame([tuple(row[name] for name in ("id", "outlet", "published", "text")) for row in rows],
                                            ROW).repartition(partitions)

    def readings(self, partitions, seed=0):
        """What was read already, as rows in another order."""
        order = random.Random(seed).sample(range(self.table.num_rows), self.table.num_rows)
        return self.session.createDataFrame(self.table.take(order)).repartition(partitions)

    def told(self, readings, **options):
        return told_by(spark.stories(readings, data=self.data, **options).collect())

    def test_there_is_something_to_tell_apart(self):
        self.assertGreaterEqual(len(self.stories), 30)
        self.assertLess(len(self.stories), 90)
        self.assertGreaterEqual(max(map(len, self.stories.values())), 50)
        self.assertIn("empty", self.unread.values())
        self.assertGreaterEqual(sum(reading.published is None for reading in self.here), 10)
        # Borders of windows run through stories: what is looked at by itself on either side is not what the whole is.
        longest = max(self.groups, key=len)
        days = sorted(reading.published.earliest for reading in longest if reading.published)
        self.assertGreater(days[-1], days[0][:5] + "02-20")

    def test_readings_over_any_partitions_tasks_that_fail_and_killed_workers(self):
        path = self.path / "made.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in {row["id"]: row for row in self.rows}.values()), encoding="utf-8")
        expected = {json.loads(line)["id"]: without_place(line)
                    for line in program("read", path, data=self.data, statuses=(0, 1)).splitlines(keepends=True)}
        self.assertEqual(set(expected), {row["id"] for row in self.rows} - set(self.unread))
        for partitions, spoil in ((7, raising_once), (31, killed_once)):
            frame, mark = self.frame(partitions, partitions), self.mark()
            rows = spark.read(spoil(frame, mark), data=self.data).collect()
            self.assertTrue(pathlib.Path(mark).exists())
            self.assertEqual(len(rows), len(self.rows))
            read = {row.id: without_place(twosource.Reading.from_bytes(bytes(row.reading)).to_json())
                    for row in rows if row.reading is not None}
            self.assertEqual(read, expected, partitions)
            self.assertEqual({row.id: row.error_code for row in rows if row.error_code}, self.unread)

    def test_stories_over_any_partitions_windows_and_shuffles(self):
        for partitions, days in ((1, 28), (7, 42), (31, 63)):
            self.assertEqual(self.told(self.readings(partitions, partitions), window_days=days), self.stories, (partitions, days))

    def test_stories_without_adaptive_execution_and_with_many_shuffle_partitions(self):
        kept = {name: self.session.conf.get(name) for name in ("spark.sql.adaptive.enabled", "spark.sql.shuffle.partitions")}
        try:
            self.session.conf.set("spark.sql.adaptive.enabled", "false")
            self.session.conf.set("spark.sql.shuffle.partitions", "11")
            self.assertEqual(self.told(self.readings(5, 8)), self.stories)
        finally:
            for name, value in kept.items():
                self.session.conf.set(name, value)

    def test_stories_when_a_task_fails_and_workers_are_killed(self):
        for spoil in (raising_once, killed_once):
            mark = self.mark()
            self.assertEqual(self.told(spoil(self.readings(4, 3), mark)), self.stories, spoil.__name__)
            self.assertTrue(pathlib.Path(mark).exists())

    def test_linked_stories_and_briefs(self):
        expected = {name: self.engine.link(next(group for group in self.groups if min(one.id for one in group) == name))
                    for name in self.stories}
        readings = self.readings(3, 4)
        stories = self.session.createDataFrame([(id, name) for name, ids in self.stories.items() for id in ids], "id string, story string")
        mark = self.mark()
        linked = spark.link(killed_once(readings.join(stories, "id"), mark), data=self.data).persist()
        rows = {row.story: row for row in linked.collect()}
        self.assertTrue(pathlib.Path(mark).exists())
        self.assertEqual({name: row.json for name, row in rows.items()}, {name: brief.to_json() for name, brief in expected.items()})
        self.assertEqual({name: row.reports for name, row in rows.items()}, self.stories)
        for form, printed in batches.FORMS.items():
            briefs = {row.story: row.brief for row in spark.brief(linked, form).collect()}
            self.assertEqual(briefs, {name: printed(brief) for name, brief in expected.items()}, form)
        longest = max(self.stories, key=lambda name: len(self.stories[name]))
        path = self.path / "longest.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in {row["id"]: row for row in self.rows}.values()
                                if row["id"] in self.stories[longest]), encoding="utf-8")
        self.assertEqual(program("brief", path, "--format", "json", data=self.data), rows[longest].json)

    def test_reports_that_differ_under_one_id_are_refused(self):
        rows = [{"id": "a", "text": "Mayor Ana Duarte closed the harbour."}, {"id": "a", "text": "A choir of Vell sang, Ivo Tarn said."}]
        readings = spark.read(self.session.createDataFrame(rows, "id string, text string"))
        with self.assertRaises(twosource.Error) as raised:
            spark.stories(readings)
        self.assertEqual(raised.exception.code, "duplicate-id")

    def test_versions_are_not_mixed(self):
        with self.assertRaises(twosource.Error) as raised:
            spark.stories(self.readings(2))  # read by other rules than those of the package
        self.assertIn("read all with one", str(raised.exception))
        stories = self.session.createDataFrame([("r001", "r001")], "id string, story string")
        with self.assertRaisesRegex(Exception, "read all with one"):
            spark.link(self.readings(2).join(stories, "id")).collect()
        other = batches.Maker(data=self.data, made_by="twosource 0.0.9, of another day")
        with self.assertRaisesRegex(twosource.Error, "on every worker"):
            batches.read(pyarrow.table({"text": ["Mayor Ana Duarte closed the harbour."]}), other)


class Examples(Cluster):
    """By the package's own rules."""

    def test_stories_and_briefs_are_those_of_one_machine(self):
        lines = [{"id": reading.id, "text": reading.text, "outlet": reading.outlet}
                 for folder in EXAMPLES for reading in twosource.read(folder)]
        expected = {min(reading.id for reading in story): story for story in twosource.group(twosource.read(lines))}
        readings = spark.read(self.session.createDataFrame(lines).repartition(3)).persist()
        stories = spark.stories(readings).persist()
        self.assertEqual(told_by(stories.collect()),
                         {name: sorted(reading.id for reading in story) for name, story in expected.items()})
        briefs = {row.story: row.brief for row in spark.brief(spark.link(readings.join(stories, "id")), "md").collect()}
        self.assertEqual(briefs, {name: twosource.link(story).to_markdown() for name, story in expected.items()})

    def test_a_report_that_cannot_be_read_is_a_row_with_its_error(self):
        lines = [{"id": "a", "text": "Mayor Ana Duarte closed the harbour."}, {"id": "b", "text": ""}, {"id": "c", "text": None}]
        rows = {row.id: row for row in spark.read(self.session.createDataFrame(lines, "id string, text string")).collect()}
        self.assertEqual([(id, rows[id].error_code, rows[id].reading is None) for id in "abc"],
                         [("a", None, False), ("b", "empty", True), ("c", "broken-input", True)])
        self.assertTrue(rows["b"].error)

    def test_no_reports_are_no_stories(self):
        readings = spark.read(self.session.createDataFrame([("a", "")], "id string, text string"))
        self.assertEqual(spark.stories(readings).collect(), [])


if __name__ == "__main__":
    unittest.main()
