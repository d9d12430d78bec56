"""Every public name is documented, every example runs, and types hold."""
import doctest
import importlib.util
import inspect
import os
import pathlib
import subprocess
import sys
import unittest

import twosource
import twosource._engine
import twosource._errors
import twosource._inputs
import twosource._readings
import twosource._tables
from support import ROOT, SANITIZED

MODULES = (twosource, twosource._engine, twosource._errors, twosource._inputs, twosource._readings, twosource._tables)
if importlib.util.find_spec("pyarrow") is not None:
    import twosource.batches
    MODULES += (twosource.batches,)
ROOT_OF_PACKAGE = pathlib.Path(twosource.__file__).parent


class Documentation(unittest.TestCase):
    def test_examples_run(self):
        attempted = 0
        for module in MODULES:
            result = doctest.testmod(module, verbose=False)
            self.assertEqual(result.failed, 0, module.__name__)
            attempted += result.attempted
        self.assertGreater(attempted, 40)

    def test_examples_of_the_documents_run(self):
        here = os.getcwd()
        os.chdir(ROOT)
        try:
            result = doctest.testfile(str(ROOT / "docs/python.md"), module_relative=False, verbose=False)
        finally:
            os.chdir(here)
        self.assertEqual(result.failed, 0)
        self.assertGreater(result.attempted, 10)

    def test_every_public_name_is_documented(self):
        for name in twosource.__all__:
            if name.startswith("__"):
                continue
            value = getattr(twosource, name)
            self.assertTrue(inspect.getdoc(value), name)
            for member, inner in vars(value).items() if inspect.isclass(value) else ():
                if not member.startswith("_") and callable(inner) and value.__module__ != "twosource._native":
                    self.assertTrue(inspect.getdoc(inner), f"{name}.{member}")

    @unittest.skipIf(SANITIZED, "a build with sanitizers writes no stub")
    def test_the_package_is_typed(self):
        self.assertTrue((ROOT_OF_PACKAGE / "py.typed").is_file())
        stub = (ROOT_OF_PACKAGE / "_native.pyi").read_text(encoding="utf-8")
        self.assertIn("def speaker(self) -> Entity | None", stub)

    @unittest.skipIf(SANITIZED, "a build with sanitizers writes no stub")
    @unittest.skipIf(importlib.util.find_spec("mypy") is None, "not installed: mypy")
    def test_an_example_of_use_is_clean_to_mypy(self):
        done = subprocess.run([sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", "/dev/null",
                               str(pathlib.Path(__file__).parent / "typed_example.py")], capture_output=True, text=True,
                              check=False)
        self.assertEqual((done.stdout, done.returncode), ("", 0))


if __name__ == "__main__":
    unittest.main()
