"""twosource search: two hundred reports in an archive, and what answers each question, exactly."""
import datetime
import json
import pathlib
import re
import shutil
import tempfile
import unicodedata
import unittest

import jsonschema

from made_reports import made_reports
from support import ROOT, twosource

# Forms that the reports print of the words asked for, where there are several.
FORMS = {"close": {"closed"}, "crack": {"crack"}, "worker": {"workers"}, "workers": {"workers"}, "pump": {"pumps"},
         "take": {"take"}, "flood": {"flooded"}, "deny": {"denied"}, "denied": {"denied"}, "sell": {"sold"},
         "accept": {"accepted"}, "hurt": {"hurt"}, "lose": {"lost"}, "catch": {"caught"}}


def folded(text):
    plain = unicodedata.normalize("NFD", text.lower())
    return re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)))


def has(words):
    """Whether a report has a word in one of its forms, or a phrase as printed."""
    wanted = folded(words)

    def holds(made):
        there = folded(made.title + " . " + made.text)
        if len(wanted) == 1:
            return bool((FORMS.get(wanted[0], set()) | {wanted[0]}) & set(there))
        return any(there[at:at + len(wanted)] == wanted for at in range(len(there)))

    return holds


def day(iso):
    return datetime.date.fromisoformat(iso)


def names(name):
    return lambda made: name in (made.speaker, made.denied_by)


def called(part):
    return lambda made: part in made.speaker.split() + made.denied_by.split()


# Questions and which reports answer them.
REPORTS = {
    "harbour": has("harbour"),
    "HARBOUR": has("harbour"),
    "zurich": lambda made: made.place == "Zürich",
    "Zürich": lambda made: made.place == "Zürich",
    "harbour strike": lambda made: has("harbour")(made) and has("strike")(made),
    "close": has("close"),
    "flood": has("flood"),
    "pump": has("pump"),
    "sell": has("sell"),
    "worker": has("worker"),
    '"close"': lambda made: False,
    '"closed"': lambda made: "closed" in made.text,
    '"heavy rain"': has("heavy rain"),
    '"rain heavy"': lambda made: False,
    '"twenty one"': lambda made: made.event == 4,
    "twenty-one": lambda made: made.event == 4,
    '"said that"': lambda made: True,
    "ferry OR tunnel": lambda made: made.thing in ("ferry", "tunnel"),
    "ferry OR tunnel strike": lambda made: made.thing in ("ferry", "tunnel") and made.event == 2,
    'ferry OR "heavy rain" OR dam': lambda made: made.thing in ("ferry", "dam") or made.event == 1,
    "market -strike": lambda made: made.thing == "market" and made.event != 2,
    'market -"heavy rain" -strike': lambda made: made.thing == "market" and made.event not in (1, 2),
    "-statement": lambda made: False,
    "harb*": has("harbour"),
    "invest*": lambda made: made.event == 4,
    "flo* oslo": lambda made: made.event == 1 and made.place == "Oslo",
    "librar* -lisbon": lambda made: made.thing == "library" and made.place != "Lisbon",
    "latest": lambda made: True,
    "nosuchword": lambda made: False,
    'entity:"Ana Duarte"': names("Ana Duarte"),
    "entity:duarte": called("Duarte"),
    'entity:"ana duarte" bridge': lambda made: names("Ana Duarte")(made) and made.thing == "bridge",
    "entity:Vaz OR entity:Brandt": lambda made: called("Vaz")(made) or called("Brandt")(made),
    'entity:"Ana Duarte" entity:"Rui Vaz"': lambda made: {made.speaker, made.denied_by} == {"Ana Duarte", "Rui Vaz"},
    "-entity:Duarte ferry": lambda made: not called("Duarte")(made) and made.thing == "ferry",
    "place:Hamburg": lambda made: made.place == "Hamburg",
    "place:Toronto OR place:Nairobi fire": lambda made: made.place in ("Toronto", "Nairobi") and made.event == 3,
    "ferry -place:Oslo": lambda made: made.thing == "ferry" and made.place != "Oslo",
    'place:"Ana Duarte"': lambda made: False,
    'outlet:"The Ledger"': lambda made: made.outlet == "The Ledger",
    'outlet:"the ledger" OR outlet:"Coastal Post" dam': lambda made: made.outlet in ("The Ledger", "Coastal Post")
                                                                     and made.thing == "dam",
    'dam -outlet:"Northern Wire"': lambda made: made.thing == "dam" and made.outlet != "Northern Wire",
    'outlet:"Évora Diário" harbour': lambda made: made.outlet == "Évora Diário" and made.thing == "harbour",
    "outlet:Nobody": lambda made: False,
    "after:2031-04-01": lambda made: made.day >= day("2031-04-01"),
    "before:2031-01-10": lambda made: made.day < day("2031-01-10"),
    "bridge after:2031-02 before:2031-03": lambda made: made.thing == "bridge" and made.day.month == 2,
    "after:2031-02-03 before:2031-02-10": lambda made: day("2031-02-03") <= made.day < day("2031-02-10"),
    "after:2032": lambda made: False,
    "airport entity:Keller after:2031-02": lambda made: made.thing == "airport" and called("Keller")(made)
                                                        and made.day >= day("2031-02-01"),
}

# Questions for statements, and in which reports the statements stand.
STATEMENTS = {
    'speaker:"Ana Duarte"': names("Ana Duarte"),
    "speaker:Duarte": called("Duarte"),
    'speaker:"Rui Vaz" repair': lambda made: names("Rui Vaz")(made) and made.event == 0,
    'speaker:"Rui Vaz" harbour': lambda made: False,
    'speaker:"Ilse Brandt" -pumps': lambda made: names("Ilse Brandt")(made) and made.event != 1,
    'speaker:"Clara Jensen" outlet:"Coastal Post"': lambda made: names("Clara Jensen")(made)
                                                                and made.outlet == "Coastal Post",
    'speaker:"Tomas Keller" after:2031-03': lambda made: names("Tomas Keller")(made) and made.day >= day("2031-03-01"),
    "speaker:Novak OR speaker:Wallace appeal": lambda made: (called("Novak")(made) or called("Wallace")(made))
                                                            and made.event == 5,
}

WRONG = {
    '"open': "column 1: the quotation mark is not closed",
    "bridge author:x": "column 8: there is no filter 'author:'",
    "(a OR b)": "column 1: parentheses are not understood",
    "ab*": "column 1: a beginning before * must have 3 letters at least",
    "after:soon": "column 1: 'soon' is no date",
    "a OR": "column 3: OR stands between two words",
}


class Search(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="twosource-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, True)
        cls.made = made_reports()
        lines = "".join(json.dumps(made.line()) + "\n" for made in cls.made)
        (cls.folder / "reports.jsonl").write_text(lines, encoding="utf-8")
        cls.archive = cls.folder / "news.db"
        run = twosource("ingest", cls.folder / "reports.jsonl", "--archive", cls.archive, "--quiet")
        assert run.status == 0, run.errors
        cls.schema = json.loads((ROOT / "schemas/twosource.search.1.schema.json").read_text(encoding="utf-8"))

    def search(self, query, *options):
        run = twosource("search", "--archive", self.archive, *options, "--", query)
        self.assertEqual(run.status, 0, run.errors)
        return run.out

    def found(self, query, *options):
        return json.loads(self.search(query, "--json", "--limit", "1000", *options))

    def test_each_question_finds_its_reports_exactly(self):
        self.assertGreaterEqual(len(REPORTS), 40)
        for query, answers in REPORTS.items():
            with self.subTest(query):
                found = self.found(query)
                expected = {made.id for made in self.made if answers(made)}
                self.assertEqual(found["of"], "reports")
                self.assertEqual({hit["report"] for hit in found["hits"]}, expected)
                self.assertEqual(len(found["hits"]), len(expected))
                self.assertEqual((found["count"], found["more"]), (len(expected), False))

    def test_what_one_says_is_told_statement_by_statement(self):
        for query, answers in STATEMENTS.items():
            with self.subTest(query):
                found = self.found(query)
                self.assertEqual(found["of"], "statements")
                expected = {made.id for made in self.made if answers(made)}
                answered = {hit["report"] for hit in found["hits"]}
                self.assertEqual(answered, expected)
                for hit in found["hits"]:
                    self.assertIn(hit["speaker"], self.report(hit["report"]).text)
                    self.assertIn(hit["cue_words"], ("said", "denied"))

    def report(self, name):
        return next(made for made in self.made if made.id == name)

    def test_newest_come_first(self):
        days = [hit["day"] for hit in self.found("bridge")["hits"]]
        self.assertEqual(days, sorted(days, reverse=True))

    def test_answers_hold_to_their_schema_and_quote_the_text(self):
        for query in [*REPORTS, *STATEMENTS]:
            found = self.found(query)
            jsonschema.validate(found, self.schema)
            for hit in found["hits"]:
                text = self.report(hit["report"]).text
                self.assertEqual(text[hit["start"]:hit["end"]], hit["quote"])
                self.assertLessEqual(len(hit["quote"]), 240)
                for start, end in hit["marks"]:
                    self.assertTrue(hit["start"] <= start < end <= hit["end"])

    def test_marks_are_what_was_looked_for(self):
        for hit in self.found('"heavy rain"')["hits"]:
            text = self.report(hit["report"]).text
            self.assertEqual([text[start:end] for start, end in hit["marks"]], ["heavy rain"])

    def test_statuses_are_those_of_the_stories(self):
        expected = set()
        for line in twosource("stories", "--archive", self.archive, "--format", "jsonl").out.splitlines():
            shown = twosource("show", json.loads(line)["id"], "--archive", self.archive, "--format", "json")
            story = json.loads(shown.out)
            for claim in story["claims"]:
                expected.update((claim["status"], one["report"], one["start"]) for one in claim["statements"])
        found = set()
        for status in ("contested", "corroborated", "single-origin", "anonymous", "unattributed"):
            hits = self.found(f"status:{status}")["hits"]
            found.update((hit["status"], hit["report"], hit["start"]) for hit in hits)
        self.assertTrue(any(status == "contested" for status, _, _ in found))
        self.assertEqual(found - expected, set())
        self.assertGreater(len(found), .95 * len(expected))

    def test_stories_are_found_by_their_ids(self):
        lines = twosource("stories", "--archive", self.archive, "--format", "jsonl").out.splitlines()
        for line in lines[:5]:
            story = json.loads(line)
            found = self.found(f"story:{story['id']}")
            self.assertEqual({hit["report"] for hit in found["hits"]}, set(story["reports"]))

    def test_whom_an_outlet_rests_on(self):
        sources = json.loads(self.search('outlet:"The Ledger"', "--sources", "--json"))
        schema = json.loads((ROOT / "schemas/twosource.sources.1.schema.json").read_text(encoding="utf-8"))
        jsonschema.validate(sources, schema)
        ledger = [made for made in self.made if made.outlet == "The Ledger"]
        self.assertEqual(sources["reports"], len(ledger))
        kinds = ("own_word", "named", "unnamed", "anonymous", "documents")
        self.assertEqual(sum(sources[kind] for kind in kinds), sources["statements"])
        for origin in sources["origins"]:
            if origin["type"] == "PERSON":
                self.assertEqual(origin["reports"], sum(names(origin["name"])(made) for made in ledger), origin)
        self.assertIn("Named most", self.search('outlet:"The Ledger"', "--sources"))

    def test_the_best_come_first_and_are_counted(self):
        found = self.found("bridge strike", "--best")
        self.assertEqual(found["order"], "best")
        self.assertEqual(found["ranked"], len(found["hits"]))

    def test_what_is_wrong_is_one_line_with_its_place(self):
        for query, message in WRONG.items():
            with self.subTest(query):
                run = twosource("search", "--archive", self.archive, "--", query)
                self.assertEqual(run.status, 2)
                self.assertEqual(len(run.error_lines), 1)
                self.assertIn(message, run.errors)

    def test_names_that_nobody_has_are_told(self):
        self.assertIn('nothing in the archive is entity:"Nobody Atall"', self.search('entity:"Nobody Atall"'))

    def test_text_shows_day_outlet_report_and_passage(self):
        out = self.search('"heavy rain" after:2031-02 before:2031-03')
        hit = self.found('"heavy rain" after:2031-02 before:2031-03')["hits"][0]
        self.assertIn("newest first", out.splitlines()[0])
        self.assertIn(f"({hit['report']}", out)
        self.assertIn(hit["outlet"], out)
        self.assertIn("by heavy rain", out)

    def test_the_same_bytes_again(self):
        self.assertEqual(self.search("bridge OR dam"), self.search("bridge OR dam"))


if __name__ == "__main__":
    unittest.main()
