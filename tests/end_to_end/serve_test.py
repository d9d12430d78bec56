"""twosource serve: the real program as a server, asked as a browser asks, and as nobody should."""
import csv
import http.client
import json
import pathlib
import re
import signal
import socket
import tempfile
import threading
import unittest
import urllib.parse

import jsonschema

from serve_support import Links, Server
from support import EXAMPLES, FolderTest, twosource

TOKEN = "a-token-of-twenty-letters"


class Desk(FolderTest):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory(prefix="twosource-")
        cls.archive = pathlib.Path(cls.scratch.name) / "news.db"
        done = twosource("ingest", "--archive", cls.archive, *EXAMPLES[:2])
        assert done.status == 0, done.errors
        cls.server = Server(cls.archive)
        cls.story = cls.server.json("/api/stories")["stories"][0]

    @classmethod
    def tearDownClass(cls):
        assert cls.server.stop() == 0
        cls.scratch.cleanup()

    def test_every_link_leads_somewhere_and_changes_nothing(self):
        before = twosource("export", "--archive", self.archive, "--format", "jsonl").out
        seen, open_links = set(), ["/"]
        while open_links:
            link = open_links.pop()
            address = link.split("#")[0]
            if address in seen or not address.startswith("/"):
                self.assertTrue(address == "" or address in seen or re.match("https?://|data:,$", address), link)
                continue
            seen.add(address)
            response = self.server.ask(address)
            self.assertEqual(response.status, 200, address)
            if response.headers["Content-Type"].startswith("text/html") and not response.headers["Content-Disposition"]:
                self.assertIn('href="/style-', response.text)
                open_links += Links(response.text).links
        kinds = {re.match("/style-|/[a-z]*", address).group() for address in seen}
        self.assertLessEqual({"/", "/s", "/r", "/o", "/e", "/search", "/status", "/help", "/add", "/style-", "/api"}, kinds)
        self.assertTrue(any(re.match("/s/[^/]+/c/", address) for address in seen))
        self.assertEqual(twosource("export", "--archive", self.archive, "--format", "jsonl").out, before)

    def test_a_story_exports_what_the_program_shows(self):
        for ending, form in (("txt", "text"), ("md", "md"), ("html", "html"), ("json", "json")):
            shown = twosource("show", self.story["id"], "--archive", self.archive, "--format", form,
                              *(["--detail", "full"] if form in ("text", "md") else []))
            self.assertEqual(self.server.get(f"/s/{self.story['id']}/brief.{ending}"), shown.out, ending)

    def test_a_search_finds_what_the_program_finds(self):
        found = json.loads(twosource("search", "said", "--archive", self.archive, "--json").out)
        self.assertEqual(self.server.json("/api/search?q=said"), found)
        page = self.server.get("/search?q=said")
        places = [page.find(f"/r/{urllib.parse.quote(hit['report'], safe='')}?mark=") for hit in found["hits"]]
        self.assertNotIn(-1, places)
        self.assertGreater(len(places), 2)

    def test_tables_open_as_tables(self):
        story = self.server.json(f"/api/stories/{self.story['id']}")
        rows = list(csv.DictReader(self.server.get(f"/s/{self.story['id']}/claims.csv").removeprefix("\ufeff").splitlines()))
        self.assertEqual([(row["claim"], row["report"]) for row in rows],
                         [(claim["id"], statement["report"]) for claim in story["claims"]
                          for statement in claim["statements"]])
        hits = list(csv.DictReader(self.server.get("/search.csv?q=said").removeprefix("\ufeff").splitlines()))
        self.assertEqual([row["report"] for row in hits], [hit["report"] for hit in self.server.json("/api/search?q=said")["hits"]])

    def test_a_question_that_is_none(self):
        page = self.server.ask("/search?" + urllib.parse.urlencode({"q": 'speaker:"Ana'}))
        self.assertEqual(page.status, 200)
        self.assertIn('role="alert"', page.text)
        self.assertIn('value="speaker:&quot;Ana"', page.text)
        answer = self.server.ask("/api/search?q=speaker:")
        self.assertEqual((answer.status, json.loads(answer.text)["error"]["code"]), (400, "invalid-argument"))

    def test_what_is_not_there(self):
        for address in ("/nothing", "/s/ffff", f"/s/{self.story['id']}/c/C-gone", "/r/gone", "/s/a/b/c/d", "/favicon.ico"):
            self.assertEqual(self.server.ask(address).status, 404, address)
        for address in ("/api/stories/ffff", "/api/nothing", "/api/reports/gone"):
            answer = self.server.ask(address)
            self.assertEqual((answer.status, json.loads(answer.text)["error"]["code"]), (404, "not-found"), address)

    def test_a_claim_says_why_it_stands_so_whatever_was_looked_at_before(self):
        claims = self.server.json(f"/api/stories/{self.story['id']}")["claims"]
        for address in (f"/s/{self.story['id']}", f"/s/{self.story['id']}/c/{claims[0]['id']}", f"/s/{self.story['id']}/claims",
                        f"/s/{self.story['id']}/c/{claims[1]['id']}"):
            self.assertEqual("Why it stands as it does" in self.server.get(address), "/c/" in address, address)

    def test_the_beginning_of_an_id_leads_to_its_story(self):
        answer = self.server.ask("/s/" + self.story["id"][:6] + "/claims")
        self.assertEqual((answer.status, answer.headers["Location"]), (308, f"/s/{self.story['id']}/claims"))

    def test_openapi_describes_what_is_answered(self):
        document = self.server.json("/api/openapi.json")
        report = urllib.parse.quote(self.story["reports"][0], safe="")
        asked = {"/api/stories": "/api/stories", "/api/stories/{id}": f"/api/stories/{self.story['id']}",
                 "/api/reports/{key}": f"/api/reports/{report}", "/api/reports/{key}/changes": f"/api/reports/{report}/changes",
                 "/api/news": "/api/news?since=0", "/api/search": "/api/search?q=said", "/api/sources": "/api/sources?q=said"}
        self.assertEqual(asked.keys(), document["paths"].keys())
        for path, address in asked.items():
            schema = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
            jsonschema.validate(self.server.json(address), schema)
        jsonschema.validate(self.server.json("/api/nothing"), document["components"]["schemas"]["Error"])

    def test_every_response_has_the_policy(self):
        for address in ("/", "/nothing", "/api/stories", "/%", f"/s/{self.story['id']}/brief.json"):
            headers = self.server.ask(address).headers
            self.assertIn("default-src 'none'", headers["Content-Security-Policy"], address)
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff", address)
        self.assertIn("Content-Security-Policy", self.server.raw(b"nonsense\r\n\r\n"))

    def test_pages_hold_no_script_and_no_style_of_their_own(self):
        for address in ("/", f"/s/{self.story['id']}", "/search?q=said"):
            self.assertNotRegex(self.server.get(address), r"<script>|</script>\s*[^<\s]|<style| style=| on[a-z]+=")

    def test_other_names_and_other_sites_are_refused(self):
        self.assertEqual(self.server.ask("/", Host="evil.example").status, 421)
        for headers in ({}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
            self.assertEqual(self.server.ask("/undo", "POST", "", **headers).status, 403)
        own = {"Origin": f"http://127.0.0.1:{self.server.port}"}
        self.assertEqual(self.server.ask("/undo", "POST", "", **own, Sec_Fetch_Site="cross-site").status, 403)
        self.assertEqual(self.server.ask("/undo", "POST", "{}", **own, Content_Type="application/json").status, 415)
        for method in ("PUT", "DELETE", "OPTIONS", "TRACE", "BREW"):
            self.assertEqual(self.server.ask("/", method).status, 405, method)

    def test_what_breaks_the_protocol(self):
        host = b"Host: 127.0.0.1\r\n"
        for sent, status in (
                (b"GET / HTTP/1.1\r\n" + host + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
                (b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\na", 400),
                (b"POST / HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n", 400),
                (b"POST / HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n", 400),
                (b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 2000000\r\n\r\n", 413),
                (b"GET / HTTP/1.1\r\n" + host + b"A: " + b"a" * 40000 + b"\r\n\r\n", 431),
                (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 10000 + b"\r\n", 431),
                (b"GET / HTTP/1.1\n\n", 400),
                (b"GET / HTTP/1.1\r\n\r\n", 421),
                (b"GET / HTTP/1.1\r\n" + host + host + b"\r\n", 421),
                (b"GET http://other/ HTTP/1.1\r\n" + host + b"\r\n", 400),
                (b"GET /..%2f..%2fetc/passwd HTTP/1.1\r\n" + host + b"\r\n", 404),
                (b"GET /../etc/passwd HTTP/1.1\r\n" + host + b"\r\n", 400),
                (b"GET /%00 HTTP/1.1\r\n" + host + b"\r\n", 400),
                (b"GET /search?q=%ff HTTP/1.1\r\n" + host + b"\r\n", 400),
                (b"GET /search?q=" + b"a" * 10000 + b" HTTP/1.1\r\n" + host + b"\r\n", 414)):
            answer = self.server.raw(sent)
            self.assertTrue(answer.startswith(f"HTTP/1.1 {status} "), (sent[:120], answer[:60]))
            self.assertEqual(self.server.ask("/help").status, 200, "the next one is answered")

    def test_head_and_a_connection_that_stays(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        connection.request("HEAD", "/help")
        head = connection.getresponse()
        self.assertEqual(head.read(), b"")
        connection.request("GET", "/help")
        page = connection.getresponse().read()
        connection.close()
        self.assertEqual(int(head.headers["Content-Length"]), len(page))

    def test_many_at_once_get_the_same(self):
        expected = self.server.get("/")
        got = []
        threads = [threading.Thread(target=lambda: got.append(self.server.get("/"))) for _ in range(40)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(got, [expected] * 40)

    def test_a_hundred_connections_and_no_more(self):
        kept = [socket.create_connection(("127.0.0.1", self.server.port), timeout=60) for _ in range(100)]
        self.assertTrue(self.server.raw(b"").startswith("HTTP/1.1 503 "))
        for connection in kept:
            connection.close()
        for _ in range(100):  # until the server has seen them go
            if self.server.raw(b"GET /help HTTP/1.1\r\nHost: localhost\r\n\r\n").startswith("HTTP/1.1 200 "):
                return
        self.fail("nobody is answered any more")


class Changes(FolderTest):
    def setUp(self):
        super().setUp()
        self.archive = self.folder / "news.db"
        self.assertEqual(twosource("ingest", "--archive", self.archive, EXAMPLES[0]).status, 0)

    def serve(self, *options):
        server = Server(self.archive, *options)
        self.addCleanup(lambda: server.process.poll() is None and server.stop())
        return server

    def test_a_report_is_set_apart_and_taken_back(self):
        server = self.serve()
        story = server.json("/api/stories")["stories"][0]
        report = story["reports"][-1]
        answer = server.post("/rule", ruling="not-same", one=story["id"], other=report)
        self.assertEqual((answer.status, answer.headers["Location"]), (303, f"/s/{story['id']}/reports"))
        apart = server.json("/api/stories")["stories"]
        self.assertEqual(sorted(len(one["reports"]) for one in apart), sorted([1, len(story["reports"]) - 1]))
        self.assertIn("not the same", server.get("/status"))
        self.assertEqual(server.post("/undo").status, 303)
        self.assertEqual(len(server.json("/api/stories")["stories"]), 1)
        self.assertEqual(server.post("/undo").status, 404, "nothing is left to take back")

    def test_what_is_new_and_what_changed(self):
        server = self.serve()
        story = server.json("/api/stories")["stories"][0]
        self.assertNotIn("seen", story)
        self.assertIn(">new<", server.get("/"))
        self.assertEqual(server.post("/seen", stories=story["id"]).status, 303)
        self.assertEqual(server.json("/api/stories")["stories"][0]["seen"], "seen")
        self.assertEqual(server.json("/api/stories?unseen=1")["stories"], [])
        server.post("/rule", ruling="not-same", one=story["id"], other=story["reports"][-1])
        self.assertIn("changed", [one.get("seen") for one in server.json("/api/stories?unseen=1")["stories"]])
        server.post("/unseen", stories=story["id"])
        self.assertEqual({one.get("seen") for one in server.json("/api/stories")["stories"]}, {None})
        self.assertEqual(server.post("/seen", stories="gone").status, 404)

    def test_a_ruling_that_makes_no_sense(self):
        server = self.serve()
        story = server.json("/api/stories")["stories"][0]["id"]
        for form, status in (({"ruling": "perhaps", "one": story, "other": story}, 400), ({}, 400),
                             ({"ruling": "same", "one": story, "other": "gone"}, 404),
                             ({"ruling": "same", "one": story, "other": story}, 400)):
            self.assertEqual(server.post("/rule", **form).status, status, form)

    def test_what_another_program_takes_in_is_shown(self):
        server = self.serve()
        before = len(server.json("/api/stories")["stories"])
        self.assertEqual(twosource("ingest", "--archive", self.archive, EXAMPLES[1]).status, 0)
        self.assertGreater(len(server.json("/api/stories")["stories"]), before)

    def test_an_archive_that_goes_and_comes_again(self):
        server = self.serve()
        self.assertEqual(server.ask("/").status, 200)
        kept = self.archive.read_bytes()
        self.archive.unlink()
        gone = server.ask("/")
        self.assertEqual(gone.status, 404)
        self.assertIn(str(self.archive), gone.text)
        self.archive.write_bytes(b"no archive" * 1000)
        self.assertEqual(server.ask("/").status, 400)
        self.archive.unlink()
        self.archive.write_bytes(kept)
        self.assertEqual(server.ask("/").status, 200)

    def test_a_token_is_asked_for_where_one_is_set(self):
        server = self.serve("--token", TOKEN)
        self.assertIn(f"/?token={TOKEN}", server.address)
        self.assertEqual(server.ask("/").status, 401)
        first = server.ask(f"/status?token={TOKEN}")
        self.assertEqual((first.status, first.headers["Location"]), (303, "/status"))
        cookie = first.headers["Set-Cookie"].split(";")[0]
        self.assertEqual(server.ask("/status", Cookie=cookie).status, 200)

    def test_other_machines_need_a_token(self):
        run = twosource("serve", "--archive", self.archive, "--host", "0.0.0.0")
        self.assertEqual((run.status, run.out), (2, ""))
        self.assertIn("needs a --token", run.errors)

    def test_what_cannot_be_served(self):
        for options, status, said in ((["--archive", self.folder / "none.db"], 1, "none.db"),
                                      (["--archive", self.archive, "--host", "::1::"], 2, "--host"),
                                      (["--archive", self.archive, "--port", "70000"], 2, "--port")):
            run = twosource("serve", *options)
            self.assertEqual((run.status, len(run.error_lines) <= 2), (status, True), run.errors)
            self.assertIn(said, run.errors)
        server = self.serve()
        run = twosource("serve", "--archive", self.archive, "--port", server.port)
        self.assertEqual(run.status, 1)
        self.assertIn(f"127.0.0.1:{server.port}: cannot listen there", run.errors)

    def test_it_ends_when_asked(self):
        for sent in (signal.SIGTERM, signal.SIGINT):
            server = Server(self.archive)
            kept = socket.create_connection(("127.0.0.1", server.port))
            self.assertEqual(server.stop(sent), 0)
            kept.close()


if __name__ == "__main__":
    unittest.main()
