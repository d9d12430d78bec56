"""The functions over Arrow give what the package gives, whatever parts a table is cut into; stored briefs come back as they were."""
import importlib.util
import pickle
import random
import re
import unittest

import twosource
from support import CHOIR, CLOSURE, HARBOUR, ODD

if importlib.util.find_spec("pyarrow") is not None:
    import pyarrow
    from twosource import batches


def without_place(reading):
    """Its JSON, but for its number in a list, which a row of a table has not."""
    return re.sub(r'"source":"[^"]*"', "", reading.to_json())


@unittest.skipIf(importlib.util.find_spec("pyarrow") is None, "not installed: pyarrow")
class Batches(unittest.TestCase):
    ROWS = [{"id": f"r{number}", "text": f"{text}\n\nIt was the report of number {number}.", "published": f"2031-0{1 + number % 3}-1{number % 9}"}
            for number, text in enumerate([HARBOUR, CLOSURE, CHOIR, *ODD] * 5)]

    def table(self, rows):
        return batches.read(pyarrow.Table.from_pylist(rows))

    def test_parts_of_a_table_give_what_the_whole_gives(self):
        whole = self.table(self.ROWS)
        parts = pyarrow.concat_tables(self.table(self.ROWS[at:at + 7]) for at in range(0, len(self.ROWS), 7))
        self.assertEqual(parts, whole)
        self.assertEqual([without_place(twosource.Reading.from_bytes(one)) for one in whole.column("reading").to_pylist()],
                         [without_place(reading) for reading in twosource.read(self.ROWS)])

    def test_stories_are_those_of_the_package_in_any_order(self):
        expected = {min(one.id for one in story): sorted(one.id for one in story) for story in twosource.group(twosource.read(self.ROWS))}
        table = self.table(self.ROWS)
        for seed in range(3):
            order = random.Random(seed).choices(range(table.num_rows), k=40) + list(range(table.num_rows))  # some there twice
            told = {}
            for row in batches.stories(table.take(order)).to_pylist():
                told.setdefault(row["story"], []).append(row["id"])
            self.assertEqual({name: sorted(ids) for name, ids in told.items()}, expected)

    def test_what_a_row_holds_that_is_no_report_is_an_error_of_its_own(self):
        rows = batches.read(pyarrow.table({"id": ["a", "b"], "text": [b"\xff\x00", None]})).to_pylist()
        self.assertTrue(all(row["error_code"] and row["reading"] is None for row in rows), rows)
        broken = batches.read(pyarrow.table({"id": ["a"], "report": [b"\x01\x02"]})).to_pylist()
        self.assertEqual(broken[0]["error_code"], "broken-input")
        failed = batches.read(pyarrow.table({"id": ["a"], "error_code": ["not-found"], "error": ["no such file"]})).to_pylist()
        self.assertEqual(failed[0]["error_code"], "not-found")

    def test_two_reports_of_one_id_are_refused(self):
        table = self.table([{"id": "a", "text": HARBOUR}, {"id": "a", "text": CHOIR}])
        with self.assertRaises(twosource.Error) as raised:
            batches.stories(table)
        self.assertEqual(raised.exception.code, "duplicate-id")

    def test_profiles_and_edges_that_are_none_are_refused(self):
        with self.assertRaises(twosource.Error):
            batches.stories(pyarrow.table({"id": ["a"], "profile": [b"no profile"]}))
        components = twosource._native.StoryComponents()
        with self.assertRaises(ValueError):
            components.join(b"1234567", b"12345678")
        with self.assertRaises(ValueError):
            components.join(b"12345678", b"")


class StoredBriefs(unittest.TestCase):
    def test_come_back_as_they_were(self):
        brief = twosource.link([{"id": "a", "text": HARBOUR, "outlet": "Courier"}, {"id": "b", "text": CLOSURE}, {"id": "c", "text": ODD[0]}])
        for again in (twosource.Brief.from_bytes(brief.to_bytes()), pickle.loads(pickle.dumps(brief))):
            for form in (twosource.Brief.to_text, twosource.Brief.to_markdown, twosource.Brief.to_html, twosource.Brief.to_json):
                self.assertEqual(form(again), form(brief))
            self.assertEqual(again.to_bytes(), brief.to_bytes())

    def test_whatever_is_altered_is_an_error(self):
        stored = twosource.link([{"id": "a", "text": HARBOUR}]).to_bytes()
        chance = random.Random(3)
        for _ in range(300):
            at = chance.randrange(len(stored))
            altered = bytearray(stored)
            altered[at] ^= 1 << chance.randrange(8)
            with self.assertRaises(twosource.Error):
                twosource.Brief.from_bytes(bytes(altered[:chance.choice([at, len(altered)])]))


if __name__ == "__main__":
    unittest.main()
