"""examples/render_brief.py: the JSON of a brief is enough to make a page that shows the brief's lines."""
import html.parser
import json
import re
import subprocess
import sys
import unittest

from support import EXAMPLES, REPORT, ROOT, FolderTest, twosource

PROGRAM = ROOT / "examples/render_brief.py"


class Lines(html.parser.HTMLParser):
    """The lines of a page of the program: for each <li> in a section, (section, label, printed words, whose, marks)."""

    def __init__(self, page):
        super().__init__()
        self.section, self.lines, self.open = "", [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "section":
            self.section = attributes.get("id") or attributes.get("class", "")
        if tag == "li":
            self.lines.append((self.section, {"label": [], "printed": [], "whose": [], "mark": []}))
        kind = (attributes.get("class") or "").split()
        name = "label" if "chip" in kind and "mark" not in kind else "printed" if "printed" in kind else \
            "whose" if "whose" in kind else "mark" if tag == "a" and attributes.get("href", "").startswith("#") else None
        self.open.append((tag, name))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        names = [name for _, name in self.open if name]
        if names and self.lines:
            self.lines[-1][1][names[-1]].append(data)


def visible(page):
    """The text of a page, on one line."""
    text = html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"(?s)<style>.*?</style>", "", page)))
    return " ".join(text.split())


class RenderBrief(FolderTest):
    def rendered(self, *brief):
        story = twosource("brief", *brief, "--format", "json", "--quiet")
        self.assertEqual(story.status, 0, story.errors)
        run = subprocess.run([sys.executable, "-B", PROGRAM], input=story.out.encode("utf-8"), capture_output=True,
                             timeout=60, check=False)
        self.assertEqual((run.returncode, run.stderr), (0, b""))
        return run.stdout.decode("utf-8")

    def test_the_page_shows_the_lines_of_the_short_form(self):
        for folder in EXAMPLES:
            page = twosource("brief", folder, "--format", "html").out
            disputes = len(json.loads(twosource("brief", folder, "--format", "json").out)["short"]["disputed"])
            short = re.compile(f"in-short|timeline|disputed-[1-{disputes}]$" if disputes else "in-short|timeline")
            lines = [line for section, line in Lines(page).lines if short.match(section) and line["printed"]]
            self.assertGreater(len(lines), 10)
            for passages in ("around", "full"):
                with self.subTest(folder.name, passages=passages):
                    shown = visible(self.rendered(folder, "--passages", passages))
                    for line in lines:
                        for words in line["printed"] + line["label"]:
                            self.assertIn(" ".join(words.split()), shown)
                        for whose in line["whose"]:
                            if not whose.startswith("— date "):
                                self.assertIn(" ".join(whose.split()), shown)

    def test_every_mark_leads_to_its_passage(self):
        page = self.rendered(EXAMPLES[0])
        ids = re.findall(r'id="([^"]+)"', page)
        self.assertEqual(len(ids), len(set(ids)))
        links = set(re.findall(r'href="#([^"]+)"', page))
        self.assertGreater(len(links), 20)
        self.assertEqual(links - set(ids), set())

    def test_hostile_words_do_not_act(self):
        for name in ("a", "b"):
            self.write(f"{name}.txt", REPORT.replace("harbour", "<script>alert(1)</script> \x1b[31mharbour\u202e"))
        page = self.rendered(self.folder)
        self.assertNotIn("<script", page)
        self.assertNotIn("\x1b", page)
        self.assertNotIn("\u202e", page)

    def test_it_is_short_and_needs_the_standard_library_alone(self):
        source = PROGRAM.read_text(encoding="utf-8")
        self.assertLessEqual(len(source.splitlines()), 150)
        self.assertEqual(set(re.findall(r"(?m)^(?:import|from) (\w+)", source)), {"html", "json", "re", "sys"})


if __name__ == "__main__":
    unittest.main()
