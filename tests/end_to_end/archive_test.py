"""An archive from the outside: what goes in comes out, nothing that was acknowledged is lost, damage is told."""
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import time
import unittest

from archive_support import ELECTION, FERRY, FIRE, STRIKE, ArchiveTest, page
from kill_archive import survives
from support import EXAMPLES, MODEL, PROGRAM, twosource


class WhatGoesIn(ArchiveTest):
    def test_stories_are_shown_as_briefs_of_their_reports(self):
        for example in EXAMPLES[:2]:
            self.archive.unlink(missing_ok=True)
            self.ingest(example)
            [story] = self.stories()
            for form in (["--detail", "full"], ["--format", "json", "--passages", "full"]):
                self.assertEqual(self.run_on_archive("show", story["id"], *form).out, twosource("brief", example, *form).out)
            self.checked()

    def test_stories_of_several_reports_are_shown_as_they_were_linked(self):
        self.ingest_pages(*(page(f"https://{n}.example/ferry", FERRY.replace("12", str(12 + n)), outlet=f"Outlet {n}") for n in range(5)))
        [story] = self.stories()
        forms = (["--detail", "full"], ["--format", "json", "--passages", "full"], ["--format", "html"])
        shown = lambda: [self.run_on_archive("show", story["id"], *form).out for form in forms]
        kept = shown()
        record = self.ask("SELECT record FROM linked_story")
        # What it is linked from is not looked at.
        readings = self.ask("SELECT report, record FROM version")
        self.sql("UPDATE version SET record = x'00'")
        self.assertEqual(shown(), kept)
        for report, reading in readings:
            self.sql("UPDATE version SET record = ? WHERE report = ?", reading, report)
        # Where it is damaged it is linked anew, which gives the same; `check` tells it, `refresh` mends it.
        for damage in ("x'00'", "substr(record, 1, length(record) / 2)", "(SELECT text FROM version LIMIT 1)"):
            self.sql(f"UPDATE linked_story SET record = {damage}")
            self.assertEqual(shown()[0], kept[0])
            self.assertIn("what is kept of its linking", self.checked(status=1).errors)
        self.sql("UPDATE linked_story SET record = x'00'")
        self.assertIn("linked 1 stories", self.run_on_archive("refresh").out)
        self.assertEqual(self.ask("SELECT record FROM linked_story"), record)
        self.checked()
        # It goes with what it was linked from.
        self.run_on_archive("forget", "https://3.example/ferry")
        self.assertEqual(len(json.loads(self.run_on_archive("show", story["id"], "--format", "json").out)["reports"]), 4)
        self.run_on_archive("forget", "https://2.example/ferry")
        self.assertEqual(self.ask("SELECT * FROM linked_story"), [])
        self.checked()

    def test_the_same_again_is_the_same(self):
        self.assertEqual(self.ingest(EXAMPLES[0]).out.split(":")[1].split(",")[0].strip()[:3], "new")
        before = self.run_on_archive("export").out
        again = self.ingest(EXAMPLES[0]).out
        self.assertIn("new 0", again)
        self.assertIn("refused 0", again)
        self.assertEqual(self.run_on_archive("export").out, before)

    def test_a_report_keeps_its_id_and_another_of_that_name_gets_a_number(self):
        self.ingest_pages(page("https://a.example/1", FERRY, id="lead"), page("https://b.example/2", ELECTION, id="lead"))
        ids = sorted(report for story in self.stories() for report in story["reports"])
        self.assertEqual(ids, ["lead", "lead (2)"])

    def test_what_a_feed_says_of_an_article_is_kept_until_the_article_comes(self):
        address = "https://paper.example/ferry"
        feed = self.write("feed.xml", "<rss version='2.0'><channel><title>Coastal Press</title><item><title>Ferry hits lock gate</title>"
                          f"<link>{address}</link><guid>f1</guid><description>The Halmar hit the gate at Varn.</description>"
                          "</item></channel></rss>")
        self.assertIn("new 1", self.ingest(feed).out)
        self.assertEqual(self.stories(), [])
        self.assertIn("same 1", self.ingest(feed).out)
        self.assertIn("changed 1", self.ingest_pages(page(address, FERRY)))
        [story] = self.stories()
        self.assertIn("Halmar", self.run_on_archive("show", story["id"]).out)
        self.assertIn("same 1", self.ingest(feed).out)
        self.checked()

    def test_what_its_provider_cancels_goes_and_stays_away(self):
        item = {"uri": "urn:hnn:7", "pubstatus": "usable", "headline": "Ferry struck gate", "body_text": FERRY}
        ingested = lambda **changed: self.ingest(self.write("item.json", json.dumps({**item, **changed})),
                                                 status=1 if "pubstatus" in changed else 0)
        ingested()
        self.assertEqual(len(self.stories()), 1)
        self.assertIn("is cancelled by its provider; not read; what was kept of it is forgotten",
                      ingested(pubstatus="canceled").errors)
        self.assertEqual(self.stories(), [])
        self.assertIn("forgotten 1", ingested(body_text=FERRY + "\n\nTwo were hurt.\n").out)
        self.checked()

    def test_what_an_agency_sends_anew_under_one_name_is_a_version(self):
        item = {"uri": "urn:hnn:7", "type": "composite", "headline": "Ferry struck gate"}
        first, second = (self.ingest(self.write("item.json", json.dumps({**item, "version": str(n), "body_text": text}))).out
                         for n, text in enumerate((FERRY, FERRY.replace("12 passengers", "14 passengers"))))
        self.assertIn("new 1", first)
        self.assertIn("new 0, same 0, changed 1", second)
        [change] = json.loads(self.run_on_archive("show", "--report", "urn:hnn:7", "--changes", "--format", "json").out)["changes"]
        self.assertEqual(change["words"][0]["added"], "14")
        self.checked()

    def test_what_cannot_be_taken_is_told_and_the_rest_goes_on(self):
        self.write("in/a.txt", FERRY)
        self.write("in/b.txt", "")
        run = self.ingest(self.folder / "in", status=1)
        self.assertEqual(run.out, "read 2: new 1, same 0, changed 0, refused 1 (1 empty)\n")
        self.assertEqual(len(run.error_lines), 1)
        self.assertIn("b.txt", run.errors)

    def test_lists_name_nobody_who_is_only_described(self):
        self.ingest_pages(page("https://a.example/1", FERRY.replace("Brandt told reporters", "a police spokesman told reporters")))
        [story] = self.stories()
        self.assertIn("Ilse Brandt", story["entities"])
        self.assertNotIn("a police spokesman", story["entities"])

    def test_hits_have_the_date_that_their_story_tells(self):
        self.ingest(EXAMPLES[0])
        hits = json.loads(self.run_on_archive("search", "--json", "tagus").out)["hits"]
        bases = {hit["report"]: hit["published"]["basis"] for hit in hits}
        self.assertEqual((bases["severn-courier-tagus"], bases["atlas.txt"]), ("given", "linked"))
        self.assertIn("Wed 16 Oct 2024   Atlas", self.run_on_archive("search", "tagus").out)
        [story] = self.stories()
        self.assertLessEqual(story["from"], "2024-10-16")

    def test_progress_is_shown_on_a_terminal_alone(self):
        source = self.write("pages.jsonl", page("https://a.example/1", FERRY) + page("https://a.example/2", ELECTION))
        master, terminal = os.openpty()
        process = subprocess.Popen([PROGRAM, "ingest", "--archive", str(self.archive), str(source)], stdout=subprocess.DEVNULL, stderr=terminal,
                                   env=dict(os.environ, TWOSOURCE_MODEL=str(MODEL)))
        os.close(terminal)
        shown = b""
        with process, os.fdopen(master, "rb", buffering=0) as screen:
            try:
                while piece := screen.read(4096):
                    shown += piece
            except OSError:  # the terminal is closed on the other side
                pass
        self.assertIn(b"reports read: 2 of 2", shown)
        self.assertIn(b"stories linked: 2 of 2", shown)
        self.assertEqual(self.ingest(source).errors, "")

    def test_json_tells_each_report_and_the_sum(self):
        source = self.write("pages.jsonl", page("https://a.example/1?utm_source=x", FERRY, id="ferry"))
        lines = [json.loads(line) for line in self.ingest(source, "--json").out.splitlines()]
        self.assertEqual(lines[0], {"outcome": "new", "source": f"{source}:1", "key": "https://a.example/1", "id": "ferry"})
        self.assertEqual((lines[1]["schema"], lines[1]["read"], lines[1]["new"]), ("twosource.ingest/1", 1, 1))


class WhatIsTheSame(ArchiveTest):
    """Issue: a page that is fetched again is the same, a version, or another report."""

    def setUp(self):
        super().setUp()
        self.ingest_pages(page("https://a.example/ferry", FERRY))

    def outcome(self, *pages):
        return self.ingest_pages(*pages).split(": ")[1].split(", refused")[0]

    def changes(self):
        run = self.run_on_archive("show", "--report", "https://a.example/ferry", "--changes", "--format", "json")
        return json.loads(run.out)["changes"]

    def test_white_space_and_what_leads_to_a_page_change_nothing(self):
        self.assertEqual(self.outcome(page("https://a.example/ferry", FERRY.replace("\n\n", "\n\n\n").replace("was hurt", "was  hurt"))),
                         "new 0, same 1, changed 0")
        self.assertEqual(self.outcome(page("http://www.a.example/ferry/?utm_medium=mail&fbclid=1#top", FERRY)), "new 0, same 1, changed 0")

    def test_what_a_page_holds_around_its_article_changes_nothing(self):
        def saved(menu, teaser):
            paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in FERRY.split("\n\n"))
            return json.dumps({"url": "https://a.example/saved", "published": "2031-05-14", "outlet": "Coastal Press", "html":
                               f"<html><head><title>Ferry</title></head><body><nav>{menu}</nav><article><h1>Ferry hits lock gate</h1>"
                               f"{paragraphs}</article><aside>{teaser}</aside><footer>Imprint</footer></body></html>"}) + "\n"
        self.assertEqual(self.outcome(saved("Home Sport", "Read on: a fire")), "new 1, same 0, changed 0")
        self.assertEqual(self.outcome(saved("Home Weather Sport", "Read on: a strike")), "new 0, same 1, changed 0")

    def test_a_figure_that_changed_is_a_version(self):
        self.assertEqual(self.outcome(page("https://a.example/ferry", FERRY.replace("12 passengers", "14 passengers"))),
                         "new 0, same 0, changed 1")
        [change] = self.changes()
        self.assertEqual([(word["gone"], word["added"]) for word in change["words"]], [("12", "14")])
        self.assertTrue(any("12 passengers" in (touched["gone"] or "") and "14 passengers" in (touched["added"] or "")
                            for touched in change["statements"]), change["statements"])
        # both texts are known from here on
        self.assertEqual(self.outcome(page("https://a.example/ferry", FERRY)), "new 0, same 1, changed 0")
        self.assertEqual(len(self.stories()), 1)
        self.checked()

    def test_a_quote_that_was_taken_out_is_told(self):
        self.outcome(page("https://a.example/ferry", FERRY.replace("Nobody was hurt, Brandt told reporters. ", "")))
        [change] = self.changes()
        self.assertTrue(any("Nobody was hurt" in (touched["gone"] or "") and touched["added"] is None
                            for touched in change["statements"]), change["statements"])

    def test_a_title_alone_is_a_version(self):
        self.assertEqual(self.outcome(page("https://a.example/ferry", FERRY, title="Ferry strikes gate")), "new 0, same 0, changed 1")
        self.assertEqual([(change["title_before"], change["title_after"]) for change in self.changes()], [(None, "Ferry strikes gate")])

    def test_what_was_fetched_earlier_does_not_stand(self):
        later = FERRY.replace("12 passengers", "14 passengers")
        self.outcome(page("https://a.example/ferry", later, fetched_at="2031-05-14T12:00:00Z"))
        self.outcome(page("https://a.example/ferry", FERRY.replace("12", "13"), fetched_at="2031-05-14T10:00:00Z"))
        report = json.loads(self.run_on_archive("show", "--report", "https://a.example/ferry", "--format", "json").out)
        self.assertIn("14 passengers", report["reading"]["text"])
        self.assertEqual([version["stands"] for version in report["versions"]], [False, True, False])

    def test_one_text_at_another_outlet_is_a_copy(self):
        self.assertEqual(self.outcome(page("https://b.example/ferry", FERRY, outlet="The Ledger")), "new 1, same 0, changed 0")
        report = json.loads(self.run_on_archive("show", "--report", "https://b.example/ferry", "--format", "json").out)
        self.assertEqual(len(report["copies"]), 1)
        self.assertGreater(report["copies"][0]["share"], .9)
        self.assertEqual(report["copies"][0]["passages"][0]["here"], report["copies"][0]["passages"][0]["there"])
        self.assertEqual(len(self.stories()), 1)


class WhatPeopleDecide(ArchiveTest):
    def setUp(self):
        super().setUp()
        self.pages = [page("https://a.example/ferry", FERRY, id="ferry"), page("https://a.example/vote", ELECTION, id="vote"),
                      page("https://a.example/strike", STRIKE, id="strike")]
        self.ingest_pages(*self.pages)

    def groups(self):
        return sorted(sorted(story["reports"]) for story in self.stories())

    def test_rulings_last_and_can_be_taken_back(self):
        apart = [["ferry"], ["strike"], ["vote"]]
        self.assertEqual(self.groups(), apart)
        ids = {story["reports"][0]: story["id"] for story in self.stories()}
        self.run_on_archive("stories", "--same", ids["ferry"], ids["vote"])
        self.assertEqual(self.groups(), [["ferry", "vote"], ["strike"]])
        # the younger id leads to the older one
        run = self.run_on_archive("show", ids["vote"])
        self.assertIn(ids["ferry"], run.errors)
        self.ingest_pages(*self.pages, page("https://a.example/ferry", FERRY.replace("12 passengers", "14 passengers")))
        self.assertEqual(self.groups(), [["ferry", "vote"], ["strike"]])
        self.run_on_archive("stories", "--undo")
        self.assertEqual(self.groups(), apart)
        self.assertIn("(taken back)", self.run_on_archive("stories", "--rulings").out)
        self.assertIn("no ruling", self.run_on_archive("stories", "--undo", status=1).errors)
        self.checked()

    def test_a_report_is_ruled_out_of_its_story(self):
        self.ingest_pages(page("https://b.example/ferry", FERRY.replace("12 passengers", "a dozen passengers"), id="ferry too"))
        self.assertIn(["ferry", "ferry too"], self.groups())
        story = next(story["id"] for story in self.stories() if "ferry" in story["reports"])
        self.run_on_archive("stories", "--not-same", story, "ferry too")
        self.assertIn(["ferry too"], self.groups())

    def test_what_is_forgotten_is_gone_and_stays_so(self):
        self.run_on_archive("forget", "vote")
        self.assertEqual(self.groups(), [["ferry"], ["strike"]])
        self.assertIn("forgotten 1", self.ingest_pages(*self.pages))
        self.checked()
        for path in self.folder.glob("news.db*"):
            self.assertNotIn(b"Duarte", path.read_bytes(), path)
            self.assertNotIn(b"duarte", path.read_bytes(), path)
        self.assertIn("vote", self.run_on_archive("forget", "vote", status=1).errors)

    def test_days_choose_stories(self):
        self.ingest_pages(page("https://a.example/old", FIRE, published="2029-01-02"))
        run = self.run_on_archive("stories", "--format", "jsonl", "--until", "2030-01-01")
        self.assertEqual([(story["from"], story["to"]) for story in map(json.loads, run.out.splitlines())], [("2029-01-02", "2029-01-02")])
        self.assertIn("2031-05-40", self.run_on_archive("stories", "--since", "2031-05-40", status=2).errors)


class WhatHappensToFiles(ArchiveTest):
    def refused(self, *words, verb="stories"):
        run = self.run_on_archive(verb, status=1)
        self.assertEqual(len(run.error_lines), 1, run.errors)
        for word in words:
            self.assertIn(word, run.errors)

    def test_each_wrong_file_is_one_line(self):
        self.refused("is not there", "twosource ingest")
        self.archive.write_bytes(b"Dear diary, " * 1000)
        self.refused("no SQLite database")
        self.archive.unlink()
        sqlite3.connect(self.archive).execute("CREATE TABLE bookmark (url TEXT)")
        self.refused("another program's database")
        self.archive.unlink()
        self.ingest_pages(page("https://a.example/ferry", FERRY))
        self.sql("UPDATE property SET value = '99' WHERE name = 'compatibility'")
        self.sql("UPDATE property SET value = '7.1.0' WHERE name = 'program'")
        self.sql("PRAGMA user_version = 99")
        self.refused("Twosource 7.1.0 or later")

    def test_a_truncated_file_is_told(self):
        self.ingest_pages(page("https://a.example/ferry", FERRY))
        whole = self.archive.read_bytes()
        self.archive.write_bytes(whole[:len(whole) // 2])
        run = self.run_on_archive("check", status=1)
        self.assertIn("damaged", run.errors)

    def test_a_second_writer_waits_and_is_told(self):
        self.ingest_pages(page("https://a.example/ferry", FERRY))
        other = sqlite3.connect(self.archive)
        other.execute("BEGIN IMMEDIATE")
        run = self.ingest(self.write("more.jsonl", page("https://a.example/vote", ELECTION)), status=1)
        self.assertIn("is being written by", run.errors)
        if pathlib.Path("/proc/locks").exists():
            self.assertIn(f"(process {os.getpid()})", run.errors)
        self.assertEqual(len(self.stories()), 1)  # readers go on
        other.rollback()
        other.close()

    def test_check_finds_each_damage(self):
        self.ingest_pages(page("https://a.example/ferry", FERRY, id="ferry"), page("https://a.example/vote", ELECTION, id="vote"),
                          page("https://b.example/ferry", FERRY, id="copy", outlet="The Ledger"))
        self.checked()
        whole = self.folder / "whole.db"
        shutil.copy(self.archive, whole)
        damages = [  # what was done, and words of the line that tells it
            ("UPDATE version SET text = x'00' WHERE rowid = 1", "its text"),
            ("UPDATE version SET text = (SELECT text FROM version WHERE rowid = 2) WHERE rowid = 1", "its Reading"),
            ("UPDATE version SET record = substr(record, 1, 50) WHERE rowid = 1", "its Reading"),
            ("UPDATE version SET words = 'x' WHERE rowid = 1", "others than their hash says"),
            ("DELETE FROM version WHERE rowid = 1", "no text of the version that stands"),
            ("DELETE FROM membership WHERE report = (SELECT min(id) FROM report)", "in no story"),
            ("UPDATE story SET size = 7 WHERE rowid = (SELECT min(rowid) FROM story)", "counted with other reports"),
            ("UPDATE version SET profile = x'01' WHERE rowid = 1", "its profile"),
            ("INSERT INTO story_link SELECT number, 'merged_into', number, 1 FROM story LIMIT 1", "went into itself"),
            ("UPDATE copy SET original = 12345", "that is not there"),
            ("INSERT INTO report_words (rowid, title, text) VALUES (1, 'nowhere', 'zebra')", "full text index"),
            ("UPDATE report SET id = id + (1 << 24) WHERE serial = 1", "no text of the version that stands"),
        ]
        for damage, words in damages:
            with self.subTest(damage):
                shutil.copy(whole, self.archive)
                self.sql(damage)
                self.assertIn(words, self.checked(status=1).errors)


class WhatAKillLeaves(ArchiveTest):
    """A fuller run of the same is tests/end_to_end/kill_archive.py."""

    def setUp(self):
        super().setUp()
        texts = (FERRY, ELECTION, STRIKE)
        self.source = self.write("many.jsonl", "".join(
            page(f"https://a.example/{number}", texts[number % 3].replace("Tuesday", f"Tuesday in week {number}"), id=f"r{number}")
            for number in range(420)))

    def start(self):
        environment = dict(os.environ, TWOSOURCE_MODEL=str(MODEL))
        return subprocess.Popen([PROGRAM, "ingest", "--archive", str(self.archive), str(self.source), "--json"],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)

    def acknowledged_before(self, end, after):
        """Ends an ingest by a signal once so many reports are acknowledged; their ids."""
        process = self.start()
        lines = []
        for line in process.stdout:
            lines.append(line)
            if len(lines) == after:
                time.sleep(random.random())
                process.send_signal(end)
        process.stdout.close()
        status = process.wait()
        return [report["id"] for report in map(json.loads, lines) if report.get("outcome") == "new"], status

    def test_what_was_acknowledged_is_there_and_the_rest_follows(self):
        undisturbed = self.folder / "undisturbed.db"
        self.archive, archive = undisturbed, self.archive
        self.ingest(self.source)
        wanted = self.run_on_archive("export").out
        self.archive = archive
        ids, status = self.acknowledged_before(signal.SIGKILL, 200)
        self.assertEqual(status, -signal.SIGKILL)
        self.checked()
        there = {json.loads(line)["id"] for line in self.run_on_archive("export").out.splitlines()}
        self.assertLessEqual(set(ids), there)
        self.assertGreaterEqual(len(ids), 200)
        self.ingest(self.source)
        self.assertEqual(self.run_on_archive("export").out, wanted)
        stories = self.stories()
        self.archive = undisturbed
        self.assertEqual(stories, self.stories())

    def test_signals_at_random_times_lose_nothing(self):
        self.assertIsInstance(result := survives(5, 210, 1, self.folder), int, result)

    def test_a_signal_ends_it_after_the_batch(self):
        _, status = self.acknowledged_before(signal.SIGTERM, 1)
        self.assertEqual(status, 130)
        self.assertIn("new", self.ingest(self.source).out)


if __name__ == "__main__":
    unittest.main()
