"""What changes in an archive, told by the desk while it happens."""
import contextlib
import http.client
import json
import socket
import threading
import time
import unittest

from serve_support import ArchiveTest
from support import REPORT, twosource


class Stream:
    """Listens to /events; keeps what comes."""

    def __init__(self, server, since="", last=None):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.connection.connect()
        self.socket = self.connection.sock
        self.connection.request("GET", f"/events?since={since}", headers={"Last-Event-ID": str(last)} if last is not None else {})
        self.response = self.connection.getresponse()
        self.lines = []
        self.thread = threading.Thread(target=self.listen, daemon=True)
        self.thread.start()

    def listen(self):
        try:
            while line := self.response.readline():
                self.lines.append(line.decode().rstrip("\n"))
        except (OSError, ValueError, AttributeError, http.client.HTTPException):
            pass  # it was closed

    def close(self):
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.thread.join(10)
        self.response.close()
        self.connection.close()

    def events(self):
        return [json.loads(line.removeprefix("data: ")) for line in self.lines if line.startswith("data: ")]

    def wait(self, count, seconds=60):
        end = time.monotonic() + seconds
        while len(self.events()) < count and time.monotonic() < end:
            time.sleep(0.02)
        return self.events()


class Events(ArchiveTest):
    def setUp(self):
        super().setUp()
        self.server = self.serve()

    def listen(self, **options):
        stream = Stream(self.server, **options)
        self.addCleanup(stream.close)
        return stream

    def ingest(self, name):
        path = self.write(name, REPORT.replace("harbour", name))
        self.assertEqual(twosource("ingest", "--archive", self.archive, path).status, 0)

    def test_a_reader_is_told_what_another_program_takes_in(self):
        stream = self.listen()
        self.assertEqual(stream.response.status, 200)
        self.assertEqual(stream.response.headers["Content-Type"], "text/event-stream")
        self.assertIn("default-src 'none'", stream.response.headers["Content-Security-Policy"])
        time.sleep(1)  # it knows what is there
        known = {story["id"] for story in self.server.json("/api/stories")["stories"]}
        self.ingest("quarry")
        told = stream.wait(1)
        now = {story["id"] for story in self.server.json("/api/stories")["stories"]}
        self.assertEqual([set(event["stories"]) for event in told], [now - known])

    def test_who_comes_back_misses_nothing_even_of_a_server_that_was_started_anew(self):
        before = self.server.json("/api/news?since=0")
        self.assertEqual(self.server.json(f"/api/news?since={before['moment']}"), {"moment": before["moment"], "stories": []})
        self.server.stop()
        self.ingest("quarry")
        self.server = self.serve()
        told = self.listen(since=0, last=before["moment"]).wait(1)
        self.assertEqual(len(told), 1)
        self.assertGreater(told[0]["moment"], before["moment"])
        self.assertEqual(len(told[0]["stories"]), 1)
        self.assertEqual(self.server.json(f"/api/news?since={before['moment']}"), told[0])

    def test_a_ruling_is_told(self):
        story = self.server.json("/api/stories")["stories"][0]
        stream = self.listen(since=self.server.json("/api/news?since=0")["moment"])
        self.server.post("/rule", ruling="not-same", one=story["id"], other=story["reports"][-1])
        told = stream.wait(1)
        self.assertIn(story["id"], told[0]["stories"])

    def test_a_hundred_listen_and_pages_are_answered(self):
        streams = [Stream(self.server) for _ in range(100)]
        self.assertTrue(all(stream.response.status == 200 for stream in streams))
        refused = Stream(self.server)
        self.assertEqual(refused.response.status, 503)
        refused.close()
        for _ in range(20):
            self.assertEqual(self.server.ask("/").status, 200)
        for stream in streams:
            stream.close()
        end = time.monotonic() + 10
        while (again := Stream(self.server)).response.status != 200:  # until the server has seen them go
            again.close()
            self.assertLess(time.monotonic(), end)
            time.sleep(0.1)
        again.close()

    def test_it_ends_with_the_server(self):
        stream = self.listen()
        self.assertEqual(self.server.stop(), 0)
        stream.thread.join(10)
        self.assertFalse(stream.thread.is_alive())

    def test_a_stream_is_no_page_for_others(self):
        self.assertEqual(self.server.ask("/events", Host="evil.example").status, 421)
        self.assertEqual(self.server.ask("/events", "HEAD").status, 200)
        self.assertEqual(self.server.ask("/events/more").status, 404)


if __name__ == "__main__":
    unittest.main()
