"""The package gives what the program prints, byte for byte."""
import json
import pathlib
import re
import tempfile
import unittest

import twosource
from support import EXAMPLES, ODD, SANITIZED, program  # first: it says where made_reports is
from made_reports import made_reports

FOLDERS = EXAMPLES[:1] if SANITIZED else EXAMPLES
MADE = 30 if SANITIZED else 300


class Examples(unittest.TestCase):
    def test_readings_are_the_programs(self):
        for folder in FOLDERS:
            readings = twosource.read(folder)
            self.assertEqual(readings.to_json(), program("read", folder), folder.name)
            self.assertEqual("\n".join(reading.to_text() for reading in readings), program("read", folder, "--format", "text"))

    def test_other_formats_are_the_programs(self):
        readings = twosource.read(EXAMPLES[0], tokens=True)
        layers = ["tokens", "words", "entities"]
        self.assertEqual(readings.to_json(layers), program("read", EXAMPLES[0], "--layers", ",".join(layers)))
        self.assertEqual("".join(one.to_conllu() for one in readings), program("read", EXAMPLES[0], "--format", "conllu"))
        self.assertEqual("".join(one.to_timeml() for one in readings), program("read", EXAMPLES[0], "--format", "timeml"))

    def test_a_layer_that_does_not_exist_is_named(self):
        with self.assertRaisesRegex(ValueError, "no layer 'verbs'"):
            twosource.read(EXAMPLES[0]).to_json(["verbs"])

    def test_briefs_are_the_programs(self):
        for folder in FOLDERS:
            brief = twosource.brief(folder)
            for name, form in (("text", brief.to_text()), ("md", brief.to_markdown()), ("html", brief.to_html()),
                               ("json", brief.to_json())):
                self.assertEqual(form, program("brief", folder, "--format", name), f"{folder.name}, {name}")

    def test_fuller_forms_are_the_programs(self):
        brief = twosource.brief(EXAMPLES[0])
        self.assertEqual(brief.to_text("full"), program("brief", EXAMPLES[0], "--detail", "full"))
        self.assertEqual(brief.to_json("full"), program("brief", EXAMPLES[0], "--format", "json", "--passages", "full"))

    def test_an_explanation_is_the_programs(self):
        brief = twosource.brief(EXAMPLES[0], explain=True)
        self.assertEqual(brief.explain(), program("brief", EXAMPLES[0], "--explain", "all"))


class Made(unittest.TestCase):
    """Reports of own making, and odd texts."""

    @classmethod
    def setUpClass(cls):
        cls.lines = [report.line() for report in made_reports(MADE)]
        cls.lines += [{"id": f"odd{number}", "text": text} for number, text in enumerate(ODD)]
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name) / "made.jsonl"
        cls.path.write_text("".join(json.dumps(line) + "\n" for line in cls.lines), encoding="utf-8")
        cls.expected = program("read", cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def without_place(self, lines):
        """But for where it came from, which a dict has no file for."""
        return re.sub(r'"source":"[^"]*"', "", lines)

    def test_a_files_readings_whatever_the_threads(self):
        for threads in (1, 5):
            self.assertEqual(twosource.Engine(threads=threads).read(self.path).to_json(), self.expected, threads)

    def test_dicts_reports_and_a_stream_give_the_same(self):
        expected = self.without_place(self.expected)
        self.assertEqual(self.without_place(twosource.read(self.lines).to_json()), expected)
        reports = [twosource.Report(**line) for line in self.lines]
        self.assertEqual(self.without_place(twosource.read(reports).to_json()), expected)
        streamed = "".join(reading.to_json() for reading in twosource.stream(iter(self.lines)))
        self.assertEqual(self.without_place(streamed), expected)

    def test_a_brief_of_many(self):
        brief = twosource.brief(self.path)  # text and Markdown are compared on the examples
        for name, form in (("html", brief.to_html()), ("json", brief.to_json())):
            self.assertEqual(form, program("brief", self.path, "--format", name), name)


if __name__ == "__main__":
    unittest.main()
