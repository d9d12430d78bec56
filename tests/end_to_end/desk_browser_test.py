"""The desk in a real browser: Debian's Chromium on the real program and an archive by real ingest."""
import gzip
import re
import time
import unittest

from browser import BrowserTest
from support import twosource

LATER = """{outlet}: {what}

VARN, 14 May 2031 - {what}, harbour master Ilse Brandt said on Wednesday. She said that nobody was hurt.

The company that runs the lock, Varn Locks, did not answer questions."""


class InBrowser(BrowserTest):
    def open(self, target):
        self.browser.open(f"http://127.0.0.1:{self.server.port}{target}")

    def stories(self):
        return self.server.json("/api/stories")["stories"]

    def write_report(self, name, outlet, what):
        return self.write(name, LATER.format(outlet=outlet, what=what))


class Pages(InBrowser):
    def test_from_a_line_of_the_brief_to_its_claim_and_its_source(self):
        story = self.stories()[0]["id"]
        self.open(f"/s/{story}")
        self.browser.keys("j")
        line = self.browser.focused()
        self.assertRegex(line, f"/s/{story}/c/C")
        self.browser.keys("o")
        self.browser.wait_for("h1.claim")
        self.assertEqual(self.browser.run("return location.pathname"), line)
        drawn = self.browser.one("svg").text
        told = self.browser.run("const list = document.querySelector('.graph details'); list.open = true; return list.innerText")
        for label in re.findall(r"^\S+", drawn, re.M):
            self.assertIn(label, told)
        self.browser.one(".origin a").click()
        self.browser.wait_for("mark")
        self.browser.keys("u")  # a report's story
        self.browser.wait_for(".brief")

    def test_a_claim_is_marked_in_all_reports_side_by_side(self):
        story = self.stories()[0]["id"]
        self.open(f"/s/{story}/beside")
        first = self.browser.run("return location.href")
        deeds = [one.text for one in self.browser.all(".deed")]
        self.assertTrue(all(deeds))
        self.browser.keys("j", "j")
        self.assertNotEqual(self.browser.run("return location.href"), first)
        claim = self.browser.run("return new URLSearchParams(location.search).get('claim')")
        chosen = [one.text for one in self.browser.all(".columns .chosen")]
        self.assertTrue(chosen)
        shown = self.server.json(f"/api/stories/{story}")
        quotes = {" ".join(statement["quote"].split()) for one in shown["claims"] if one["id"] == claim
                  for statement in one["statements"]}
        self.assertLessEqual({" ".join(text.split()) for text in chosen}, quotes)
        after = self.browser.run("return [...document.querySelectorAll('.deed')].map(one => one.textContent)")
        self.open(f"/s/{story}/beside?claim={claim}")  # the same without the script
        self.assertEqual([one.text for one in self.browser.all(".deed")], after)
        self.assertEqual(self.browser.complaints(), [])

    def test_nothing_is_asked_of_anybody_else_and_nothing_is_wrong(self):
        story = self.stories()[0]
        own = f"http://127.0.0.1:{self.server.port}/"
        for target in ("/", f"/s/{story['id']}", f"/s/{story['id']}/claims", f"/s/{story['id']}/beside", f"/s/{story['id']}/reports",
                       "/search?q=said", "/add", "/status", "/help"):
            self.open(target)
            self.assertEqual(self.browser.complaints(), [], target)
        asked = [one for one in self.browser.requests() if not one.startswith("data:")]
        self.assertTrue(all(one.startswith(own) for one in asked), asked)

    def test_no_page_is_wider_than_its_window(self):
        story = self.stories()[0]["id"]
        claim = self.server.json(f"/api/stories/{story}")["claims"][0]["id"]
        for width in (320, 360, 768, 1440):
            self.browser.size(width)
            for target in ("/", f"/s/{story}", f"/s/{story}/claims", f"/s/{story}/beside", f"/s/{story}/reports",
                           f"/s/{story}/c/{claim}", "/search?q=said", "/add", "/status", "/help"):
                self.open(target)
                wide = self.browser.run("return document.documentElement.scrollWidth")
                self.assertLessEqual(wide, width, (target, width))


class Keys(InBrowser):
    def test_an_editor_clears_the_stories_by_keyboard(self):
        self.open("/")
        self.browser.keys("j")
        first = self.browser.focused()
        self.browser.keys("m")
        self.browser.wait(lambda: [one.get("seen") for one in self.stories()].count("seen") == 1, "one is seen")
        self.browser.wait_for("li.seen")
        self.assertEqual(self.browser.focused(), first, "one stays where one was")
        self.browser.keys("z")
        self.browser.wait(lambda: not any(one.get("seen") for one in self.stories()), "it is taken back")
        self.browser.wait(lambda: not self.browser.all("li.seen"), "the page shows it")
        self.browser.keys("j", "x", "k", "x")
        self.assertEqual(len(self.browser.all(".when input:checked")), min(2, len(self.stories())))
        self.browser.keys("A")
        self.browser.wait(lambda: all(one.get("seen") for one in self.stories()), "all are seen")

    def test_a_report_is_set_apart_and_taken_back_without_loading_the_page(self):
        story = self.stories()[0]
        self.open(f"/s/{story['id']}/reports")
        self.browser.run("window.isThisPage = true")
        self.browser.keys("j", "j")
        self.browser.keys("n")
        self.browser.wait(lambda: len(self.stories()) > 2, "a story of its own")
        self.browser.wait(lambda: len(self.browser.all(".story-reports > li")) == len(story["reports"]) - 1, "it is gone")
        self.browser.keys("z")
        self.browser.wait(lambda: len(self.browser.all(".story-reports > li")) == len(story["reports"]), "it is back")
        self.assertTrue(self.browser.run("return window.isThisPage"))

    def test_none_acts_while_somebody_types_nor_with_another_key_nor_switched_off(self):
        self.open("/")
        self.browser.keys("/")
        self.browser.keys("gijkm?")
        self.assertEqual(self.browser.run("return document.activeElement.value"), "gijkm?")
        self.assertEqual(self.browser.all("dialog[open]"), [])
        self.browser.run("document.activeElement.blur()")
        for modifier in ("ctrlKey", "altKey", "metaKey"):
            self.browser.run("document.dispatchEvent(new KeyboardEvent('keydown', {key: '?', [arguments[0]]: true}))", modifier)
            self.assertEqual(self.browser.all("dialog[open]"), [], modifier)
        self.browser.keys("?")
        self.browser.wait_for("dialog[open]")
        self.browser.one("dialog input").click()
        self.browser.one("dialog form button").click()
        self.browser.wait(lambda: not self.browser.all("dialog[open]"), "it is closed")
        before = self.browser.focused()
        self.browser.keys("j")
        self.assertEqual(self.browser.focused(), before, "nothing has moved")
        self.browser.keys("?")
        self.assertEqual(self.browser.all("dialog[open]"), [])

    def test_who_comes_back_is_where_they_were(self):
        self.open("/")
        self.browser.keys("j", "j")
        at = self.browser.focused()
        self.browser.keys("o")
        self.browser.wait_for(".brief")
        self.browser.run("history.back()")
        self.browser.wait_for(".stories")
        self.browser.wait(lambda: self.browser.focused() == at, "the focus comes back")
        self.browser.keys("o")
        self.browser.wait_for(".brief")
        self.browser.keys("u")
        self.browser.wait_for(".stories")
        self.browser.wait(lambda: self.browser.focused() == at, "the focus comes back")


class Live(InBrowser):
    def test_what_another_program_takes_in_is_told_and_moves_nothing(self):
        self.open("/")
        time.sleep(1)  # the stream is open
        before = self.browser.run("return [scrollY, document.querySelector('main').getBoundingClientRect().top, "
                                  "document.querySelector('main').innerHTML]")
        path = self.write_report("later.txt", "The Ledger", "A ferry struck the lock gate at Varn")
        self.assertEqual(twosource("ingest", "--archive", self.archive, path).status, 0)
        bar = self.browser.wait_for("desk-live button", seconds=2)
        self.assertEqual(self.browser.run("return [scrollY, document.querySelector('main').getBoundingClientRect().top, "
                                          "document.querySelector('main').innerHTML]"), before)
        self.assertIn("1 story has changed", self.browser.one("desk-live").text)
        bar.click()
        self.browser.wait(lambda: "Varn" in self.browser.one("main").text, "it is shown")
        self.assertEqual(self.browser.all("desk-live button"), [])

    def test_ten_pages_of_one_browser_all_load_and_are_told_over_one_stream(self):
        driver = self.browser.driver
        self.open("/")
        for _ in range(9):
            driver.switch_to.new_window("window")
            self.open("/")
            self.assertTrue(self.browser.all(".stories"))
        time.sleep(1)
        path = self.write_report("later.txt", "The Ledger", "A ferry struck the lock gate at Varn")
        self.assertEqual(twosource("ingest", "--archive", self.archive, path).status, 0)
        for window in driver.window_handles:
            driver.switch_to.window(window)
            self.browser.wait_for("desk-live button", seconds=5)

    def test_a_server_that_was_away_is_found_again_and_nothing_is_missed(self):
        self.open("/")
        time.sleep(1)
        self.server.stop()
        path = self.write_report("later.txt", "The Ledger", "A ferry struck the lock gate at Varn")
        self.assertEqual(twosource("ingest", "--archive", self.archive, path).status, 0)
        self.server = self.serve(port=self.server.port)
        self.browser.wait_for("desk-live button", seconds=15)


    def test_script_and_style_are_small(self):
        page = self.server.get("/")
        sent = [self.server.get(re.search(f'"(/{kind}-[0-9a-f]+\\.{ending})"', page).group(1))
                for kind, ending in (("script", "js"), ("style", "css"))]
        self.assertLessEqual(sum(len(gzip.compress(one.encode())) for one in sent), 30 * 1024)


if __name__ == "__main__":
    unittest.main()
