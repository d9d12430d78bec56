"""The desk takes reports in: by its form, and from a folder that is watched."""
import time
import unittest

from serve_support import Server
from support import REPORT, FolderTest, twosource

PAGE = """<!doctype html><html><head><title>Lock gate fails at Varn</title>
<meta property="og:site_name" content="Varn Courier"><meta property="article:published_time" content="2031-05-14T09:30:00Z">
</head><body><article><h1>Lock gate fails at Varn</h1>
<p>The western lock gate at Varn failed on Wednesday morning and four barges were held back, harbour master Ilse Brandt said.</p>
<p>Engineers from the company that runs the lock were on their way, she said, and nobody was hurt in the failure.</p>
<p>The harbour authority said that it expected traffic to start again on Friday, once the gate had been lifted out.</p>
</article></body></html>"""


class TakingIn(FolderTest):
    def setUp(self):
        super().setUp()
        self.archive = self.folder / "news.db"
        first = self.write("first/a.txt", REPORT)
        self.assertEqual(twosource("ingest", "--archive", self.archive, first).status, 0)

    def serve(self, *options):
        server = Server(self.archive, *options)
        self.addCleanup(lambda: server.process.poll() is None and server.stop())
        return server

    def reports(self, server):
        return [report for story in server.json("/api/stories")["stories"] for report in story["reports"]]

    def wait(self, holds, seconds=120):
        end = time.monotonic() + seconds
        while not holds():
            self.assertLess(time.monotonic(), end, "it did not come")
            time.sleep(0.1)


class ByForm(TakingIn):
    def test_pasted_words(self):
        server = self.serve()
        words = "The mill at Oster will be pulled down in June, mayor Ole Brun said on Monday.\r\n\r\nHe gave no reason."
        answer = server.send("/add", {"outlet": "Oster News", "published": "2031-05-12", "title": "Mill to go", "url": "", "text": words})
        self.assertEqual(answer.status, 303)
        page = server.get(answer.headers["Location"])
        self.assertIn("Oster News", page)
        self.assertIn("Mon 12 May 2031", page)
        self.assertIn("He gave no reason.", page)
        self.assertEqual(len(self.reports(server)), 2)

    def test_a_file_tells_by_itself_what_it_can(self):
        server = self.serve()
        answer = server.send("/add", {"outlet": "", "published": ""}, ("../../page.html", PAGE.encode()))
        self.assertEqual((answer.status, answer.headers["Location"]), (303, "/r/page.html"))
        page = server.get("/r/page.html")
        self.assertIn("Varn Courier", page)
        self.assertIn("2031-05-14T09:30:00Z", page)

    def test_a_file_of_several(self):
        server = self.serve()
        lines = "\n".join('{"text": "The bridge at %s was closed on Monday, the police said."}' % name for name in ("Ost", "Vest"))
        answer = server.send("/add", {}, ("two.jsonl", (lines + "\n{broken\n").encode()))
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.text.count(">new<"), 2)
        self.assertEqual(answer.text.count(">refused<"), 1)

    def test_what_is_none_is_told_and_what_was_typed_is_kept(self):
        server = self.serve()
        for fields, file, said in (({"outlet": "Oster News", "text": " \n"}, None, "Paste a report"),
                                   ({"outlet": "Oster News", "published": "May", "text": "words"}, None, "The date is none"),
                                   ({"outlet": "Oster News", "url": "javascript:x", "text": "words"}, None, "https://"),
                                   ({"outlet": "Oster News"}, ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(100)), "a.png")):
            answer = server.send("/add", fields, file)
            self.assertEqual(answer.status, 400, said)
            self.assertIn('value="Oster News"', answer.text)
            self.assertIn(said, answer.text)
        self.assertEqual(len(self.reports(server)), 1)

    def test_another_site_cannot_give_any(self):
        server = self.serve()
        sent = {"Content_Type": "multipart/form-data; boundary=x", "Origin": "http://evil.example"}
        self.assertEqual(server.ask("/add", "POST", "--x--", **sent).status, 403)
        own = {"Origin": f"http://127.0.0.1:{server.port}"}
        for content_type, body in (("multipart/form-data; boundary=x", "nonsense"), ("text/plain", "nonsense"), ("multipart/form-data", "--x--")):
            self.assertEqual(server.ask("/add", "POST", body, Content_Type=content_type, **own).status, 400)
        self.assertEqual(server.ask("/add", "POST", "x" * 1_100_000, Content_Type="multipart/form-data; boundary=x", **own).status, 413)


class ByFolder(TakingIn):
    def test_what_a_folder_receives_comes_in(self):
        watched = self.folder / "inbox"
        watched.mkdir()
        self.write("inbox/there.txt", REPORT.replace("harbour", "quarry"))
        server = self.serve("--watch", str(watched))
        self.wait(lambda: len(self.reports(server)) == 2)
        self.write("inbox/sub/page.html", PAGE)
        self.write("inbox/.hidden.txt", REPORT.replace("harbour", "hidden"))
        self.write("inbox/picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100))
        self.wait(lambda: len(self.reports(server)) == 3)
        self.wait(lambda: "picture.txt" in server.get("/status"))
        self.assertIn(str(watched), server.get("/status"))
        server.process.send_signal(15)
        errors = server.process.communicate(timeout=30)[1].decode()
        self.assertEqual(errors.count("picture.txt"), 1, "it is told once")
        again = self.serve("--watch", str(watched))
        self.wait(lambda: "3 same" in again.get("/status") or "2 same" in again.get("/status"))
        self.assertEqual(len(self.reports(again)), 3)

    def test_a_file_that_is_being_written_is_left_alone(self):
        watched = self.folder / "inbox"
        watched.mkdir()
        server = self.serve("--watch", str(watched))
        sentence = "The quarry at Varn will close on Friday, mayor Ana Duarte said.\n\n"
        with open(watched / "slow.txt", "w", encoding="utf-8") as file:
            for _ in range(8):
                file.write(sentence)
                file.flush()
                time.sleep(0.4)
        self.wait(lambda: len(self.reports(server)) == 2)
        report = server.json("/api/reports/slow.txt")
        self.assertEqual(len(report["versions"]), 1, "it was read once, whole")

    def test_a_folder_that_is_none(self):
        run = twosource("serve", "--archive", self.archive, "--watch", self.folder / "none")
        self.assertEqual(run.status, 2)
        self.assertIn("--watch", run.errors)


if __name__ == "__main__":
    unittest.main()
