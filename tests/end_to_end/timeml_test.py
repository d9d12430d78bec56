"""twosource read --format timeml: valid by the schema, and the report's text and times are in it."""
import json
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

from support import EXAMPLES, REPORT, ROOT, FolderTest, twosource

SCHEMA = ROOT / "schemas" / "timeml.1.2.1.xsd"


class Timeml(FolderTest):
    def assert_valid(self, document):
        path = self.write("document.xml", document)
        self.assertIsNotNone(shutil.which("xmllint"), "xmllint is missing: apt-get install libxml2-utils")
        checked = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMA, path], capture_output=True,
                                 text=True, check=False)
        self.assertEqual(checked.returncode, 0, checked.stderr)

    def test_the_examples_are_valid(self):
        for folder in EXAMPLES:
            for report in sorted(folder.glob("*.txt")) or [folder]:
                with self.subTest(report):
                    run = twosource("read", report, "--format", "timeml")
                    self.assertEqual(run.status, 0, run.errors)
                    self.assert_valid(run.out)

    def test_the_golden_file_is_valid(self):
        self.assert_valid((ROOT / "tests/golden/talks.timeml.xml").read_text(encoding="utf-8"))

    def test_text_and_times_are_those_of_the_json(self):
        text = REPORT + "\r\nIn the past three weeks & on \x1b[1mFriday, every Monday <b>since 1996</b>.\n"
        report = self.write("reports.jsonl", json.dumps({"text": text, "published": "2023-02-21", "title": "A & B"}))
        reading = json.loads(twosource("read", report).out)
        document = twosource("read", report, "--format", "timeml").out
        self.assert_valid(document)
        body = ElementTree.fromstring(document.encode()).find("TEXT")
        self.assertEqual("".join(body.itertext()), reading["text"].replace("\x1b", "\ufffd"))
        self.assertEqual([(time.get("tid"), time.get("type"), time.get("value")) for time in body],
                         [(time["id"], time["type"], time["value"]) for time in reading["timexes"]])
        self.assertGreater(len(body), 4)


if __name__ == "__main__":
    unittest.main()
