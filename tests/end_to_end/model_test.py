"""twosource model: listing, telling what is in a model, adding one; what cannot be run is refused by name."""
import os
import shutil
import unittest

from support import MODEL, REPORT, FolderTest, twosource


class Model(FolderTest):
    def setUp(self):
        super().setUp()
        before = os.environ.get("XDG_DATA_HOME")
        os.environ["XDG_DATA_HOME"] = str(self.folder / "home")
        self.addCleanup(os.environ.__setitem__ if before else os.environ.pop, "XDG_DATA_HOME", before)
        self.users = self.folder / "home/twosource/models"

    def copy_of_model(self, name, **changes):
        """A copy of the model, with texts of config.cfg replaced."""
        copy = self.folder / name
        shutil.copytree(MODEL, copy)
        config = copy / "config.cfg"
        text = config.read_text(encoding="utf-8")
        for old, new in changes.get("config", {}).items():
            self.assertIn(old, text)
            text = text.replace(old, new, 1)
        config.write_text(text, encoding="utf-8")
        return copy

    def test_list_tells_which_there_are(self):
        run = twosource("model", "list")
        self.assertEqual(run.status, 0, run.errors)
        self.assertIn(MODEL.name, run.out)
        self.assertIn("MIT", run.out)
        self.assertIn("* is taken where none is named", run.out)

    def test_info_tells_what_is_in_one(self):
        for name in (MODEL, MODEL.name):
            run = twosource("model", "info", name)
            self.assertEqual(run.status, 0, run.errors)
            for words in ("licence     MIT", "language    en\n", "runs        yes", "senter (disabled)",
                          "ner, 18 labels: CARDINAL", "made from   OntoNotes 5", f"place       {MODEL}"):
                self.assertIn(words, run.out)

    def test_info_of_what_is_not_there(self):
        run = twosource("model", "info", "xx_none-1.0.0")
        self.assertEqual((run.status, run.out, len(run.error_lines)), (1, "", 1), run.errors)
        self.assertIn("xx_none-1.0.0", run.errors)
        (self.folder / "empty").mkdir()
        self.assertIn("is no pipeline", twosource("model", "info", self.folder / "empty").errors)

    def test_info_of_one_that_cannot_be_run_says_why(self):
        copy = self.copy_of_model("bad", config={'factory = "ner"': 'factory = "transformer"'})
        run = twosource("model", "info", copy)
        self.assertEqual(run.status, 0, run.errors)
        self.assertIn('runs        no: ', run.out)
        self.assertIn('component "ner" (factory "transformer") cannot be run', run.out)

    def test_add_makes_a_model_known_by_its_name(self):
        inside = self.folder / "wheel/package"
        inside.mkdir(parents=True)
        self.copy_of_model("wheel/package/package-3.8.0")
        run = twosource("model", "add", self.folder / "wheel")
        self.assertEqual(run.status, 0, run.errors)
        added, = self.users.iterdir()
        self.assertIn(f"--model {added.name}", run.out)
        read = twosource("read", "-", "--model", added.name, stdin=REPORT.encode())
        self.assertEqual(read.status, 0, read.errors)
        self.assertIn(added.name, twosource("model", "list").out)
        again = twosource("model", "add", self.folder / "wheel")
        self.assertEqual((again.status, len(again.error_lines)), (1, 1), again.errors)
        self.assertIn("is there already", again.errors)

    def test_add_refuses_what_cannot_be_run(self):
        custom = self.copy_of_model("custom", config={"spacy.Tokenizer.v1": "spacy.ja.JapaneseTokenizer"})
        broken = self.copy_of_model("broken")
        (broken / "ner/model").write_bytes((broken / "ner/model").read_bytes()[:1000])
        wheel = self.write("some.whl", "PK")
        (self.folder / "nothing").mkdir()
        for path, words in ((custom, 'the tokenizer "spacy.ja.JapaneseTokenizer" cannot be run'), (broken, "ner/model"),
                            (wheel, "unpack it"), (self.folder / "nothing", "holds no pipeline"),
                            (self.folder / "none", "no such folder"), (self.folder, "holds several pipelines")):
            with self.subTest(path.name):
                run = twosource("model", "add", path)
                self.assertEqual((run.status, run.out, len(run.error_lines)), (1, "", 1), run.errors)
                self.assertIn(words, run.errors)
                self.assertFalse(self.users.exists() and any(self.users.iterdir()))

    def test_a_model_of_a_language_without_rules_is_refused_for_reports(self):
        copy = self.copy_of_model("swedish", config={'lang = "en"': 'lang = "sv"'})
        self.assertIn("runs        yes", twosource("model", "info", copy).out)
        run = twosource("read", "-", "--model", copy, stdin=REPORT.encode())
        self.assertEqual((run.status, run.out, len(run.error_lines)), (1, "", 1), run.errors)
        self.assertIn("sv", run.errors)


if __name__ == "__main__":
    unittest.main()
