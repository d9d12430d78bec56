"""twosource read: JSON by the schema, offsets in code points, standard input, CoNLL-U."""
import json
import unittest

import jsonschema

from support import EXAMPLES, REPORT, ROOT, FolderTest, twosource


def schema(name):
    return json.loads((ROOT / "schemas" / name).read_text(encoding="utf-8"))


def spans_in(value):
    """Every {"start", "end"} pair inside a JSON value."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int):
            yield value["start"], value["end"]
        for inner in value.values():
            yield from spans_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_in(inner)


PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour to close | The Digby Packet</title>
<meta property="og:site_name" content="The Digby Packet"><link rel="canonical" href="https://packet.example/harbour">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour to close", "datePublished":
"2031-03-18T23:30:00-05:00", "author": {"name": "Jane Roe"},}</script></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Harbour to close</h1><p class="byline">By Jane Roe</p>
<p>The harbour of Digby will close on Friday, mayor Ana Duarte said on Tuesday after a storm tore two ferries loose.</p>
<aside class="related"><h3><a href="/mill">Mayor denies a fire at the mill</a></h3></aside>
<p>"Nobody was hurt, and nobody will sail before the piers are mended," she told reporters on the
quay, where two of the ferries lay on their sides.</p></article>
<section id="comments"><p>The mayor lies, as she has always done, and everybody in this town knows it well enough.</p></section>
</body></html>
"""


class Read(FolderTest):
    def test_a_saved_page_is_read_as_its_article(self):
        page = self.write("harbour.html", PAGE)
        run = twosource("read", page)
        self.assertEqual((run.status, run.errors), (0, ""))
        reading = json.loads(run.out)
        jsonschema.validate(reading, schema("twosource.reading.1.schema.json"))
        self.assertEqual(reading["title"], "Harbour to close")
        self.assertEqual((reading["outlet"], reading["authors"]), ("The Digby Packet", ["Jane Roe"]))
        self.assertEqual((reading["published"]["value"], reading["published_at"]), ("2031-03-18", "2031-03-19T04:30:00Z"))
        self.assertEqual(reading["page"]["published"], "json-ld")
        self.assertEqual([block["kind"] for block in reading["blocks"]], ["headline", "paragraph", "paragraph"])
        self.assertNotIn("html", reading)
        self.assertNotIn("mill", reading["text"])
        speakers = {reading["entities"][int(a["speaker"][1:]) - 1]["name"] for a in reading["attributions"] if a["speaker"]}
        self.assertEqual(speakers, {"Ana Duarte"})

    def test_a_page_in_json_lines_gives_the_same(self):
        line = json.dumps({"id": "harbour.html", "html": PAGE}).encode()
        self.assertEqual(json.loads(twosource("read", "-", stdin=line).out)["blocks"],
                         json.loads(twosource("read", self.write("harbour.html", PAGE)).out)["blocks"])

    def test_a_page_without_an_article_is_one_line(self):
        index = "<html><body>" + "<h3><a href=x>Council votes on the bridge</a></h3>" * 12 + "</body></html>"
        run = twosource("read", self.write("index.html", index), self.write("a.txt", REPORT))
        self.assertEqual(run.status, 1)
        self.assertEqual(len(run.out.splitlines()), 1)
        self.assertEqual(len(run.error_lines), 1)
        self.assertIn("is an index page", run.error_lines[0])

    def test_the_examples_are_valid_readings(self):
        validator = jsonschema.Draft202012Validator(schema("twosource.reading.1.schema.json"))
        run = twosource("read", *EXAMPLES, "--layers",
                        "tokens,sentences,entities,timexes,attributions,propositions,statements,events")
        self.assertEqual(run.status, 0, run.errors)
        readings = [json.loads(line) for line in run.out.splitlines()]
        self.assertGreaterEqual(len(readings), 6)
        for reading in readings:
            with self.subTest(reading["id"]):
                self.assertEqual([error.message for error in validator.iter_errors(reading)], [])
                self.assertGreater(len(reading["attributions"]), 3)
                length = len(reading["text"])
                for start, end in spans_in({key: value for key, value in reading.items() if key != "text"}):
                    self.assertTrue(0 <= start <= end <= length, (start, end, length))

    def test_the_moment_of_a_report_is_kept_where_time_and_zone_are_given(self):
        self.write("in.jsonl", json.dumps({"text": REPORT, "published": "2031-05-14T23:30:00+01:00", "version_of": "r0",
                                           "fetched_at": "2031-05-15T06:00Z"}))
        reading = json.loads(twosource("read", self.folder).out)
        self.assertEqual(reading["published"]["value"], "2031-05-14")
        self.assertEqual((reading["published_at"], reading["fetched_at"], reading["version_of"]),
                         ("2031-05-14T22:30:00Z", "2031-05-15T06:00:00Z", "r0"))
        story = json.loads(twosource("brief", self.folder, "--format", "json").out)
        self.assertEqual(story["reports"][0]["published_at"], "2031-05-14T22:30:00Z")

    def test_offsets_count_code_points(self):
        report = self.write("emoji.txt", "😀 “Ça va,” mayor Ana Duarte said on Tuesday.\n")
        reading = json.loads(twosource("read", report).out)
        duarte = next(entity for entity in reading["entities"] if entity["name"].endswith("Duarte"))
        mention = duarte["mentions"][0]
        self.assertIn("Ana Duarte", reading["text"][mention["start"]:mention["end"]])

    def test_standard_input_is_a_report(self):
        run = twosource("read", "-", stdin=REPORT.encode())
        self.assertEqual(run.status, 0, run.errors)
        self.assertEqual(json.loads(run.out)["text"], REPORT)

    def test_output_comes_in_the_order_of_input_whatever_the_threads(self):
        lines = [json.dumps({"id": f"r{n}", "text": REPORT * (1 + n * 7 % 5)}) for n in range(40)]
        archive = self.write("archive.jsonl", "\n".join(lines) + "\n")
        one = twosource("read", archive, "--threads", 1)
        eight = twosource("read", archive, "--threads", 8)
        self.assertEqual([json.loads(line)["id"] for line in one.out.splitlines()], [f"r{n}" for n in range(40)])
        self.assertEqual(one.out, eight.out)

    def test_ids_are_paths_relative_to_the_path_given(self):
        self.write("in/b/two.txt", REPORT)
        self.write("in/a.jsonl", json.dumps({"text": REPORT}) + "\n")
        run = twosource("read", self.folder / "in", "--layers", "sentences")
        self.assertEqual([json.loads(line)["id"] for line in run.out.splitlines()], ["a.jsonl:1", "b/two.txt"])

    def test_layers_select_what_is_printed(self):
        report = self.write("report.txt", REPORT)
        reading = json.loads(twosource("read", report, "--layers", "timexes").out)
        self.assertIn("timexes", reading)
        self.assertNotIn("tokens", reading)
        self.assertNotIn("entities", reading)

    def test_conllu_has_ten_columns(self):
        report = self.write("report.txt", REPORT)
        run = twosource("read", report, "--format", "conllu")
        rows = [line.split("\t") for line in run.out.splitlines() if line and not line.startswith("#")]
        self.assertTrue(rows)
        self.assertEqual({len(row) for row in rows}, {10})
        self.assertIn("Duarte", [row[1] for row in rows])


if __name__ == "__main__":
    unittest.main()
