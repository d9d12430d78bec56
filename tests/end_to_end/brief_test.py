"""twosource brief, the main job: bytes to page, on the examples."""
import json
import re
import unittest

import jsonschema

from support import EXAMPLES, REPORT, ROOT, FolderTest, twosource
from validate_json import evidence_in, false_quotes


class Brief(FolderTest):
    def brief(self, folder, *options):
        run = twosource("brief", folder, *options)
        self.assertEqual(run.status, 0, run.errors)
        return run.out

    def test_json_is_valid_and_every_quote_is_its_cut(self):
        schema = json.loads((ROOT / "schemas/twosource.story.1.schema.json").read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema)
        for folder in EXAMPLES:
            with self.subTest(folder.name):
                story = json.loads(self.brief(folder, "--format", "json", "--passages", "full"))
                self.assertEqual([error.message for error in validator.iter_errors(story)], [])
                self.assertEqual(story["left_out"], [])
                self.assertGreater(len(list(evidence_in(story))), 20)
                self.assertEqual(list(false_quotes(story)), [])
                self.assertTrue(story["claims"])
                self.assertTrue(story["timeline"])

    def test_the_same_bytes_with_one_thread_and_with_eight(self):
        for form in ("text", "json", "html", "md"):
            with self.subTest(form):
                self.assertEqual(self.brief(EXAMPLES[0], "--format", form, "--threads", "1"),
                                 self.brief(EXAMPLES[0], "--format", form, "--threads", "8"))

    def test_the_page_needs_neither_network_nor_script(self):
        page = self.brief(EXAMPLES[0], "--format", "html")
        self.assertIn("Content-Security-Policy", page)
        self.assertIn("default-src 'none'", page)
        self.assertNotIn("<script", page.lower())
        self.assertIsNone(re.search(r'(src|href)="(?!#)(?!https?://)', page))
        targets = set(re.findall(r'href="#([^"]+)"', page))
        ids = set(re.findall(r'id="([^"]+)"', page))
        self.assertTrue(targets)
        self.assertEqual(targets - ids, set())

    def test_hostile_words_reach_neither_terminal_nor_page(self):
        for name in ("a", "b"):
            self.write(f"{name}.txt",
                       "PORTO, 3 May 2024 (Wire) — Mayor Ana Duarte <script>alert(1)</script> said on Friday that the "
                       "harbour \x1b[31mwill\u202e close. \"The port is javascript:alert(2) shut,\" Duarte said.\n"
                       "\nDuarte met dockers' leader Rui Prata in Porto on Thursday, the city said.\n")
        text = self.brief(self.folder, "--detail", "full")
        page = self.brief(self.folder, "--format", "html", "--passages", "full")
        markdown = self.brief(self.folder, "--format", "md")
        for shown in (text, page, markdown):
            self.assertNotIn("\x1b", shown)
            self.assertNotIn("\u202e", shown)
        self.assertNotIn("<script", page.lower())
        self.assertNotRegex(markdown.lower(), r"(?<!\\)<script")
        self.assertNotIn('href="javascript:', page.lower())

    def test_hostile_titles_outlets_authors_and_addresses_reach_neither(self):
        attack = "\"><script>alert(1)</script><img src=x onerror=alert(2)> \x1b]0;x\x07 \u202e </style> [x](javascript:y) "
        people = ", ".join(f"Ana{i} Duarte{i}" for i in range(500))
        for name in ("a", "b"):
            report = {"id": name + attack, "title": attack + "w" * 10000, "outlet": attack, "authors": [attack],
                      "url": "https://a.example/\"onmouseover=alert(3)", "published": "2024-05-03",
                      "text": REPORT + "\nGuests were " + people + ", the city said.\n\n" + "x" * 10000 + "\n"}
            self.write(name + ".jsonl", json.dumps(report) + "\n")
        page = self.brief(self.folder, "--format", "html", "--passages", "full")
        markdown = self.brief(self.folder, "--format", "md", "--detail", "full")
        text = self.brief(self.folder, "--detail", "full")
        for shown in (page, markdown, text):
            self.assertNotRegex(shown, "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
        body = page[page.index("<body>"):]
        self.assertNotRegex(body, r"<(script|img|style|iframe|link|meta)\b")
        self.assertNotRegex(body, r"<[^>]*\s(on\w+|style|src)\s*=")
        self.assertNotRegex(markdown, r"(?<!\\)<|(?<!\\)\]\((?!https://a\.example/)")
        self.assertLessEqual(max(map(len, text.splitlines())), 96)
        self.assertLess(len(page), 400000)

    def test_reports_of_another_story_are_left_out_and_named(self):
        self.write("other.txt", "LIMA — The national library of Peru will reopen its reading room in June after a fire, "
                                "its director Rosa Quispe said on Monday. Quispe thanked the fire brigade.\n")
        run = twosource("brief", EXAMPLES[0], self.folder, "--format", "json")
        story = json.loads(run.out)
        self.assertEqual([entry["report"] for entry in story["left_out"]], ["other.txt"])
        self.assertIn("other.txt: left out", run.errors)

    def test_reports_without_a_common_story_are_briefed_alone(self):
        self.write("a.txt", REPORT)
        self.write("b.txt", "LIMA — The national library of Peru will reopen its reading room in June, its director "
                            "Rosa Quispe said.\n")
        run = twosource("brief", self.folder, "--format", "json")
        self.assertEqual(len(run.out.splitlines()), 2)
        self.assertIn("briefed alone", run.errors)

    def test_one_report_is_briefed_too(self):
        report = self.write("a.txt", REPORT)
        self.assertIn("Duarte", self.brief(report))

    def test_explain_tells_why_of_words_ids_and_all_that_is_shown(self):
        story = json.loads(self.brief(EXAMPLES[0], "--format", "json"))
        shown = self.brief(EXAMPLES[0], "--explain", "all")
        for words in ("Statements", "whose word:", "because ", "How likely they are one claim"):
            self.assertIn(words, shown)
        claim = story["claims"][0]
        one = self.brief(EXAMPLES[0], "--explain", claim["id"])
        self.assertIn(claim["id"], one)
        self.assertEqual(one.count("Statements\n"), 1)
        self.assertIn(claim["id"], self.brief(EXAMPLES[0], "--explain", claim["statements"][0]["quote"].upper()))
        self.assertEqual(shown, self.brief(EXAMPLES[0], "--explain", "all", "--threads", "1"))

    def test_explain_of_no_such_claim_is_one_line_that_names_the_remedy(self):
        run = twosource("brief", EXAMPLES[0], "--explain", "a walrus on the roof")
        self.assertEqual((run.status, run.out, len(run.error_lines)), (2, "", 1), run.errors)
        self.assertIn("--explain: no claim has the id or prints the words “a walrus on the roof”", run.errors)
        self.assertIn("id of its JSON", run.errors)
        run = twosource("brief", EXAMPLES[0], "--explain", "all", "--format", "json")
        self.assertEqual((run.status, run.out), (2, ""), run.errors)

    def test_no_colour_away_from_a_terminal(self):
        self.assertNotIn("\x1b", self.brief(EXAMPLES[0]))


if __name__ == "__main__":
    unittest.main()
