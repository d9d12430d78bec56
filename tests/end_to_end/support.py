"""Runs the real program for the tests: TWOSOURCE names it, models/ holds the model (scripts/fetch_model)."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("TWOSOURCE", str(ROOT / "build/release/twosource"))
MODEL = next(iter(sorted((ROOT / "models").glob("*/config.cfg"))), pathlib.Path("models/none/config.cfg")).parent
EXAMPLES = sorted((ROOT / "examples").glob("[0-9]-*"))

REPORT = "PORTO (Wire) — The harbour will close on Friday, mayor Ana Duarte said on Tuesday.\n"


class Run:
    """What one run of the program gave."""

    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.errors = done.stderr.decode("utf-8")
        self.error_lines = self.errors.splitlines()


def twosource(*arguments, stdin=b"", cwd=None, model=True, seconds=600):
    environment = dict(os.environ)
    environment.pop("NO_COLOR", None)
    if model:
        environment["TWOSOURCE_MODEL"] = str(MODEL)
    return Run(subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd,
                              env=environment, timeout=seconds, check=False))


class FolderTest(unittest.TestCase):
    """A test with a scratch folder of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="twosource-"))
        self.addCleanup(shutil.rmtree, self.folder, True)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path
