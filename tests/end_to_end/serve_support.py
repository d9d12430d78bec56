"""The desk as a process, for its tests."""
import html.parser
import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import urllib.parse

from support import EXAMPLES, MODEL, PROGRAM, FolderTest, twosource


class Links(html.parser.HTMLParser):
    """The addresses that a page leads to, and its forms."""

    def __init__(self, page):
        super().__init__()
        self.links, self.actions = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag in ("a", "link") and "href" in values:
            self.links.append(values["href"])
        if tag == "form":
            self.actions.append((values.get("method", "get"), values["action"]))


class Server:
    """The program, serving; what it says first is its address."""

    def __init__(self, archive, *options, port=0):
        environment = dict(os.environ, TWOSOURCE_MODEL=str(MODEL))
        self.process = subprocess.Popen([PROGRAM, "serve", "--archive", str(archive), "--port", str(port), "--quiet", *options],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        self.address = self.process.stdout.readline().decode().strip()
        self.port = int(re.search(r":(\d+)/", self.address).group(1))

    def ask(self, target, method="GET", body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, target, body, {name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        response.text = response.read().decode("utf-8")
        connection.close()
        return response

    def get(self, target):
        return self.ask(target).text

    def json(self, target):
        return json.loads(self.get(target))

    def post(self, target, **form):
        return self.ask(target, "POST", urllib.parse.urlencode(form), Origin=f"http://127.0.0.1:{self.port}",
                        Content_Type="application/x-www-form-urlencoded")

    def send(self, target, fields, file=None):
        """A form with a file: (its name, its bytes)."""
        boundary = "----a-boundary-of-the-tests"
        parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
                 for name, value in fields.items()]
        if file:
            parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{file[0]}"\r\n'
                         "Content-Type: application/octet-stream\r\n\r\n".encode() + file[1] + b"\r\n")
        body = b"".join(parts) + f"--{boundary}--\r\n".encode()
        return self.ask(target, "POST", body, Origin=f"http://127.0.0.1:{self.port}",
                        Content_Type=f"multipart/form-data; boundary={boundary}")

    def raw(self, sent, end=True):
        """What comes back for these bytes, until the server closes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as connection:
            connection.sendall(sent)
            if end:
                connection.shutdown(socket.SHUT_WR)
            got = b""
            while chunk := connection.recv(65536):
                got += chunk
        return got.decode("utf-8", "replace")

    def stop(self, sent=signal.SIGTERM):
        self.process.send_signal(sent)
        self.process.communicate(timeout=30)
        return self.process.returncode


class ArchiveTest(FolderTest):
    """Each test has a copy of one archive, made of some reports once."""

    REPORTS = EXAMPLES[:1]

    @classmethod
    def setUpClass(cls):
        cls.made = tempfile.TemporaryDirectory(prefix="twosource-")
        cls.addClassCleanup(cls.made.cleanup)
        done = twosource("ingest", "--archive", f"{cls.made.name}/news.db", *cls.REPORTS)
        assert done.status == 0, done.errors

    def setUp(self):
        super().setUp()
        self.archive = self.folder / "news.db"
        shutil.copy(f"{self.made.name}/news.db", self.archive)

    def serve(self, *options, port=0):
        server = Server(self.archive, *options, port=port)
        self.addCleanup(lambda: server.process.poll() is None and server.stop())
        return server
