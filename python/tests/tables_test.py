"""Tables, read by the libraries that people use; those that are not installed are left out, and told."""
import gc
import importlib.util
import json
import unittest

import twosource
from support import EXAMPLES, HARBOUR, ODD


def needs(*packages):
    missing = [package for package in packages if importlib.util.find_spec(package) is None]
    return unittest.skipIf(missing, f"not installed: {', '.join(missing)}")


LAYERS = ("reports", "attributions", "entities", "timexes", "propositions", "statements", "quotations", "events",
          "event_mentions", "openings", "quantities", "open_questions", "words", "tokens", "sentences", "blocks")
OF_BRIEF = ("claims", "statements", "differences", "timeline")


class Tables(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.readings = twosource.read(EXAMPLES[0])
        cls.odd = twosource.read(ODD)
        cls.brief = twosource.brief(EXAMPLES[0])

    def tables(self):
        for layer in LAYERS:
            if layer != "blocks":
                yield layer, self.readings.table(layer)
        for name in OF_BRIEF:
            yield name, getattr(self.brief, name)

    def test_a_capsule_is_given_without_any_library(self):
        for name, table in self.tables():
            self.assertIn("arrow_array_stream", repr(table.__arrow_c_stream__()), name)

    @needs("pyarrow")
    def test_every_table_is_sound_to_pyarrow(self):
        import pyarrow
        for name, table in self.tables():
            arrow = pyarrow.table(table)
            arrow.validate(full=True)
            self.assertIn("report" if name not in ("reports", "claims", "timeline") else arrow.column_names[0],
                          arrow.column_names, name)

    @needs("pyarrow")
    def test_columns_hold_what_json_holds(self):
        for readings in (self.readings, self.odd):
            lines = [json.loads(line) for line in readings.to_json().splitlines()]
            rows = readings.attributions.to_arrow().to_pylist()
            expected = [(line["id"], one) for line in lines for one in line["attributions"]]
            self.assertEqual(len(rows), len(expected))
            text = {line["id"]: line["text"] for line in lines}
            for row, (report, one) in zip(rows, expected):
                self.assertEqual((row["report"], row["id"], row["speaker"], row["act"]),
                                 (report, one["id"], one["speaker"], one["act"]))
                self.assertEqual([[span["start"], span["end"]] for span in row["content"]], one["content"])
                self.assertEqual(row["content_text"] or "",
                                 " … ".join(text[report][start:end] for start, end in one["content"]))

    @needs("pyarrow")
    def test_claims_and_statements_are_the_briefs(self):
        story = self.brief.to_dict()[0]
        claims = self.brief.claims.to_arrow().to_pylist()
        self.assertEqual([(one["claim"], one["text"], one["status"], one["label"]) for one in claims],
                         [(one["id"], one["text"], one["status"], one["label"]) for one in story["claims"]])
        statements = self.brief.statements.to_arrow().to_pylist()
        fields = ("report", "start", "end", "quote", "block", "number", "stance", "whose", "speaker")
        self.assertEqual([tuple(one[field] for field in fields) for one in statements],
                         [tuple(one[field] for field in fields) for claim in story["claims"] for one in claim["statements"]])
        differences = self.brief.differences.to_arrow().to_pylist()
        self.assertEqual([(one["text"], one["value"]) for one in differences],
                         [(one["text"], value["value"]) for one in story["differences"] for value in one["evidence"]])
        timeline = self.brief.timeline.to_arrow().to_pylist()
        self.assertEqual([(one["time"], one["text"], len(one["evidence"])) for one in timeline],
                         [(one["time"], one["text"], len(one["evidence"])) for one in story["timeline"]])

    @needs("pyarrow")
    def test_columns_outlive_what_they_were_made_of(self):
        engine = twosource.Engine(threads=1)
        arrow = engine.read([HARBOUR]).attributions.to_arrow()
        del engine
        gc.collect()
        self.assertEqual(arrow["speaker_name"].to_pylist(), ["Ana Duarte"])

    @needs("pandas", "pyarrow")
    def test_pandas(self):
        frame = self.readings.attributions.to_pandas()
        self.assertEqual(len(frame), sum(len(one.attributions) for one in self.readings))
        self.assertIn("speaker_name", frame.columns)

    @needs("polars")
    def test_polars(self):
        for name, table in self.tables():
            frame = table.to_polars()
            self.assertEqual(frame.height > 0, name not in ("events", "tokens"), name)

    @needs("duckdb", "pyarrow")
    def test_duckdb(self):
        import duckdb
        attributions = self.readings.attributions  # noqa: F841  the query names it
        rows = duckdb.sql("select count(*), count(speaker) from attributions").fetchall()
        self.assertEqual(rows[0], (sum(len(one.attributions) for one in self.readings),
                                   sum(said.speaker is not None for one in self.readings for said in one.attributions)))

    def test_no_readings_are_a_table_too(self):
        self.assertIn("arrow_array_stream", repr(twosource.Readings().entities.__arrow_c_stream__()))

    def test_a_capsule_that_nobody_takes_goes(self):
        for _ in range(200):
            self.readings.propositions.__arrow_c_stream__()


if __name__ == "__main__":
    unittest.main()
