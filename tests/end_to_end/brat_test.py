"""twosource read --format text and brat: what brat would read is read back and compared with the report."""
import json
import re
import unittest

from support import EXAMPLES, REPORT, FolderTest, twosource


def read_back(text, ann):
    """Events with their arguments as words, as brat reads them; fails where a span does not cut out its words."""
    bound, events = {}, {}
    for line in ann.splitlines():
        name, rest = line.split("\t", 1)
        if name[0] == "T":
            where, words = rest.split("\t")
            kind, offsets = where.split(" ", 1)
            parts = [tuple(map(int, part.split(" "))) for part in offsets.split(";")]
            assert " ".join(text[start:end] for start, end in parts) == words, (line, parts)
            assert all("\n" not in text[start:end] for start, end in parts), line
            bound[name] = (kind, words)
        elif name[0] == "E":
            (kind, trigger), *arguments = (item.split(":") for item in rest.split(" "))
            assert bound[trigger][0] == kind, line
            events[name] = [kind, *((role, target) for role, target in arguments)]
    for event in events.values():
        for role, target in event[1:]:
            assert target in bound or target in events, (role, target)
    return bound, events


class Brat(FolderTest):
    def test_a_folder_has_text_annotations_and_configuration(self):
        folder = self.folder / "annotated"
        run = twosource("read", EXAMPLES[0], "--format", "brat", "-o", folder)
        self.assertEqual(run.status, 0, run.errors)
        readings = [json.loads(line) for line in twosource("read", EXAMPLES[0]).out.splitlines()]
        texts = sorted(folder.glob("*.txt"))
        self.assertEqual(len(texts), len(readings))
        types = re.findall(r"^(\w+)\tSource\?", (folder / "annotation.conf").read_text(encoding="utf-8"), re.MULTILINE)
        self.assertTrue((folder / "visual.conf").exists())
        by_text = {reading["text"]: reading for reading in readings}
        for path in texts:
            text = path.read_bytes().decode("utf-8")
            _, events = read_back(text, path.with_suffix(".ann").read_bytes().decode("utf-8"))
            self.assertEqual(len(events), len(by_text[text]["attributions"]))
            self.assertTrue({event[0] for event in events.values()} <= set(types))

    def test_one_report_may_go_to_standard_output(self):
        run = twosource("read", "-", "--format", "brat", stdin=REPORT.encode())
        self.assertEqual(run.status, 0, run.errors)
        bound, events = read_back(REPORT, run.out)
        self.assertEqual(len(events), 1)
        self.assertIn(("Source", "mayor Ana Duarte"), bound.values())

    def test_several_want_a_folder(self):
        lines = "".join(json.dumps({"id": name, "text": REPORT}) + "\n" for name in "ab")
        run = twosource("read", self.write("two.jsonl", lines), "--format", "brat")
        self.assertEqual(run.status, 1)
        self.assertIn("choose a folder with -o", run.errors)

    def test_no_id_leads_out_of_the_folder(self):
        lines = "".join(json.dumps({"id": name, "text": REPORT}) + "\n" for name in ("../../x", "__.._x", ".hidden"))
        folder = self.folder / "out"
        run = twosource("read", self.write("ids.jsonl", lines), "--format", "brat", "-o", folder)
        self.assertEqual(run.status, 0, run.errors)
        self.assertEqual(sorted(path.name for path in folder.glob("*.txt")), ["_.._.._x.txt", "_.hidden.txt", "__.._x.txt"])

    def test_a_file_in_the_way_is_told(self):
        run = twosource("read", self.write("a.txt", REPORT), "--format", "brat", "-o", self.write("taken", "x"))
        self.assertEqual(run.status, 1)
        self.assertIn("no folder for brat's files", run.errors)


CONVENTIONS = {
    "straight": '"We checked every bolt," said Ann Brandt, the minister. "Nobody will sail."\n',
    "curly": "“We checked every bolt,” said Ann Brandt, the minister. “Nobody will sail.”\n",
    "German": "„We checked every bolt“, said Ann Brandt, the minister. „Nobody will sail.“\n",
    "German, pointing inwards": "»We checked every bolt«, said Ann Brandt, the minister. »Nobody will sail.«\n",
    "guillemets": "«We checked every bolt», said Ann Brandt, the minister. «Nobody will sail.»\n",
    "French": "«\u202fWe checked every bolt\u202f», said Ann Brandt, the minister. «\u00a0Nobody will sail.\u00a0»\n",
    "typed": "``We checked every bolt,'' said Ann Brandt, the minister. ``Nobody will sail.''\n",
    "never closed": "Ann Brandt, the minister, said: “We checked every bolt. Nobody will sail.\n",
    "all-caps headline": "MINISTER STOPS FERRY\n\n“We checked every bolt,” said Ann Brandt, the minister.\n",
    "transcript": "HOST: Minister, what was done?\n\nANN BRANDT: We checked every bolt.\n\nHOST: Thank you, minister.\n",
    "bad OCR": "\" We checked every bolt , \" sa1d the c1erk , Ann Brandt said . The fer-\nry wi11 wait .\n",
    "one paragraph": "The ferry was old. It will wait until May. “We checked every bolt,” Ann Brandt said. Reyl denied it.\n",
}


class Text(FolderTest):
    def test_texts_in_other_conventions_tell_who_said_it(self):
        for name, text in CONVENTIONS.items():
            with self.subTest(name):
                reading = json.loads(twosource("read", "-", stdin=text.encode()).out)
                entities = {entity["id"]: entity["name"].lower() for entity in reading["entities"]}
                said = [a for a in reading["attributions"]
                        if any("every bolt" in reading["text"][start:end] for start, end in a["content"])]
                self.assertTrue(said, reading["attributions"])
                self.assertIn("ann brandt", [entities.get(a["speaker"]) for a in said])

    def test_text_is_for_people(self):
        run = twosource("read", "-", "--format", "text", stdin=REPORT.encode())
        self.assertEqual(run.status, 0, run.errors)
        self.assertRegex(run.out, r"Ana Duarte +says\n +The harbour will close on Friday\n")
        self.assertNotIn("\x1b", run.out)


if __name__ == "__main__":
    unittest.main()
