"""Every kind of input through the real program: what is read, what is told, and that hostile files cost themselves alone."""
import gzip
import json
import os
import shutil
import subprocess
import unittest

from support import MODEL, PROGRAM, REPORT, FolderTest, twosource

PROSE = ("The harbour of Digby will close on Friday after a storm tore two ferries from their moorings, harbour master Ana Duarte "
         "said on Tuesday. Nobody was hurt, she said, and no ship would sail before the piers were mended. The ferry company "
         "denied that it had been warned of the storm.")


def page(title):
    return f"<!DOCTYPE html><html><title>{title}</title><article><h1>{title}</h1><p>{PROSE}</p></article></html>"


def response(address, body, headers="Content-Type: text/html\r\n"):
    body = body if isinstance(body, bytes) else body.encode()
    block = b"HTTP/1.1 200 OK\r\n" + headers.encode() + b"\r\n" + body
    return (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-03-18T09:30:00Z\r\n"
            f"Content-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"


def warc(count):
    return b"".join(gzip.compress(response(f"https://hnn.example/{i}", page(f"Harbour to close, day {i}"))) for i in range(count))


RSS = ("<rss version='2.0'><channel><title>Harbour News</title><item><title>Harbour to close</title><link>https://hnn.example/f</link>"
       "<pubDate>Tue, 18 Mar 2031 09:30:00 GMT</pubDate><content:encoded><![CDATA[<p>" + PROSE + "</p>]]></content:encoded></item>"
       "<item><title>Ferry to sail</title><link>https://hnn.example/g</link><description>In short.</description></item></channel></rss>")
NINJS = {"uri": "urn:cp:1", "pubstatus": "usable", "headlines": [{"value": "Harbour to close"}],
         "bodies": [{"contenttype": "text/plain", "value": PROSE}], "infosources": [{"name": "TASS"}], "copyrightholder": "Coastal Press"}


class Formats(FolderTest):
    def read(self, *more):
        run = twosource("read", self.folder, "--layers", "attributions", *more)
        return run, [json.loads(line) for line in run.out.splitlines()]

    def test_each_kind_of_file(self):
        self.write("a.warc.gz", warc(2))
        self.write("b.xml", RSS)
        self.write("c.json", json.dumps(NINJS, indent=1))
        self.write("d.jsonl.gz", gzip.compress(json.dumps({"id": "d", "text": REPORT}).encode()))
        run, readings = self.read()
        self.assertEqual([r["id"] for r in readings],
                         ["https://hnn.example/0", "https://hnn.example/1", "https://hnn.example/f", "urn:cp:1", "d"], run.errors)
        archived, fed, agency = readings[0], readings[2], readings[3]
        self.assertEqual((archived["url"], archived["fetched_at"]), ("https://hnn.example/0", "2031-03-18T09:30:00Z"))
        self.assertEqual((fed["outlet"], fed["published"]["value"], fed["title"]), ("Harbour News", "2031-03-18", "Harbour to close"))
        self.assertEqual((agency["outlet"], agency["page"]["agencies"]), ("Coastal Press", ["TASS"]))
        self.assertTrue(all(r["attributions"] for r in readings))
        self.assertEqual(run.status, 1)
        self.assertEqual(len(run.error_lines), 1, run.errors)
        self.assertIn("b.xml#2: is the summary that a feed gives of a report", run.errors)

    def test_standard_input_is_told_by_its_bytes(self):
        run = twosource("read", "-", "--layers", "attributions", stdin=warc(1))
        self.assertEqual(json.loads(run.out)["id"], "https://hnn.example/0", run.errors)

    def test_what_is_not_for_use_is_named(self):
        self.write("a.json", json.dumps({**NINJS, "pubstatus": "canceled"}))
        self.write("b.json", json.dumps({**NINJS, "embargoed": "2031-03-18T09:30:00Z"}))
        self.write("c.mhtml", "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n")
        run, readings = self.read()
        self.assertEqual(readings, [])
        for words in ("is cancelled by its provider", "is embargoed until 2031-03-18", "c.mhtml: is MHTML"):
            self.assertIn(words, run.errors)

    def test_hostile_files_cost_themselves_alone(self):
        for i in range(60):
            self.write(f"good{i:02}.txt", REPORT)
        self.write("bad0.txt.gz", gzip.compress(REPORT.encode())[:-9])
        self.write("bad1.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        self.write("bad2.warc", response("https://hnn.example/1", page("One"))[:-200])
        self.write("bad3.xml", "<!DOCTYPE rss [<!ENTITY a 'ha'>]><rss><channel>" + "<a>" * 5000)
        self.write("bad4.json", '{"uri":"u","type":"picture"}')
        self.write("bad5.txt.zst", b"\x28\xb5\x2f\xfd\x00\xf8\x09\x00\x00a")
        self.write("bad6\n\x1b[31m.txt", b"\0\0\0\0")
        run, readings = self.read()
        self.assertEqual(len(readings), 60, run.errors)
        self.assertEqual(len(run.error_lines), 7, run.errors)
        self.assertNotIn("\x1b", run.errors)
        self.assertEqual(run.status, 1)

    def test_a_bomb_stops_within_bounds(self):
        self.write("bomb.jsonl.gz", gzip.compress(bytes(1 << 20)) * 10_000)  # 10 MB that would be 10 GB
        with subprocess.Popen([PROGRAM, "read", str(self.folder), "--threads", "1"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              env={**os.environ, "TWOSOURCE_MODEL": str(MODEL)}) as run:
            errors = run.stderr.read()
            _, _, usage = os.wait4(run.pid, 0)
        self.assertIn(b"unpacks to more than 250 times its size", errors)
        if not os.environ.get("TWOSOURCE_SANITIZE"):
            self.assertLess(usage.ru_maxrss, 200 * 1024)

    @unittest.skipUnless(shutil.which("zstd"), "there is no zstd program here")
    def test_zstd_of_its_own_program(self):
        self.write("a.txt", REPORT)
        subprocess.run(["zstd", "-q", "--rm", str(self.folder / "a.txt")], check=True)
        _, readings = self.read()
        self.assertEqual(readings[0]["text"], REPORT)


if __name__ == "__main__":
    unittest.main()
