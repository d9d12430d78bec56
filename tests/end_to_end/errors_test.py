"""Bad input: one clear line with file, place and remedy; the rest of the batch done; the exit status of the contract."""
import contextlib
import json
import os
import shutil
import subprocess
import unittest

from support import MODEL, PROGRAM, REPORT, FolderTest, twosource


class BadInput(FolderTest):
    """Each bad report stands beside a good one, which is read all the same."""

    def expect(self, bad_names, *wanted, good=1, status=1):
        self.write("zz_good.txt", REPORT)
        run = twosource("read", self.folder, "--layers", "attributions")
        self.assertEqual(run.out.count("\n"), good, run.errors)
        self.assertEqual(run.status, status, run.errors)
        self.assertEqual(len(run.error_lines), bad_names, run.errors)
        for words in wanted:
            self.assertIn(words, run.errors)
        self.assertNotIn("exception", run.errors.lower())
        return run

    def test_path_missing(self):
        good = self.write("good.txt", REPORT)
        run = twosource("read", self.folder / "none.txt", good)
        self.assertEqual((run.status, run.out.count("\n"), len(run.error_lines)), (1, 1, 1), run.errors)
        self.assertIn("none.txt: ", run.errors)

    def test_path_unreadable(self):
        self.write("x", "")
        os.symlink("loop.txt", self.folder / "loop.txt")  # unreadable for root too
        os.remove(self.folder / "x")
        self.expect(1, "loop.txt")

    def test_folder_with_nothing_in_it(self):
        run = twosource("brief", self.folder)
        self.assertEqual((run.status, run.out, len(run.error_lines)), (1, "", 1), run.errors)
        self.assertIn(str(self.folder), run.errors)

    def test_empty_file(self):
        self.write("empty.txt", "")
        self.expect(1, "empty.txt")

    def test_white_space_alone(self):
        self.write("blank.txt", " \n\n\t\n")
        self.expect(1, "blank.txt")

    def test_windows_1252_is_decoded_with_a_note(self):
        self.write("old.txt", "The caf\xe9 by the harbour \x93will stay open all summer,\x94 mayor Ana Duarte said on Tuesday, "
                              "although the city has not yet paid for its roof.\n".encode("latin-1"))
        run = self.expect(1, "old.txt", "Windows-1252", good=2, status=0)
        self.assertIn("“will stay open all summer,”", json.loads(run.out.splitlines()[0])["text"])

    def test_utf_16_is_decoded_by_its_mark(self):
        self.write("wide.txt", ("\ufeff" + REPORT).encode("utf-16-le"))
        run = twosource("read", self.folder)
        self.assertEqual(run.status, 0, run.errors)
        self.assertEqual(json.loads(run.out)["text"], REPORT)

    def test_binary_is_refused(self):
        self.write("picture.txt", bytes(range(256)) * 20)
        self.expect(1, "picture.txt")

    def test_nul_byte(self):
        self.write("nul.txt", "The mayor\0 said no.\n")
        self.expect(1, "nul.txt")

    def test_line_of_50_megabytes(self):
        self.write("long.txt", "word " * 10_000_000)
        self.expect(1, "long.txt")

    def test_jsonl_line_of_50_megabytes(self):
        good = json.dumps({"text": REPORT})
        self.write("long.jsonl", json.dumps({"text": "word " * 10_000_000}) + "\n" + good + "\n")
        self.expect(1, "long.jsonl:1", good=2)

    def test_broken_json_names_the_line(self):
        self.write("a.jsonl", json.dumps({"text": REPORT}) + "\n{\"text\": \n" + json.dumps({"text": REPORT}) + "\n")
        self.expect(1, "a.jsonl:2: ", good=3)

    def test_json_without_text(self):
        self.write("a.jsonl", '{"id": "x", "title": "t"}\n[1]\n')
        self.expect(2, "a.jsonl:1: ", "text", "a.jsonl:2#1: ")

    def test_json_with_a_wrong_date(self):
        self.write("a.jsonl", json.dumps({"text": REPORT, "published": "last Tuesday"}) + "\n")
        self.expect(1, "a.jsonl:1: ", "published")

    def test_duplicate_ids(self):
        self.write("a.jsonl", 2 * (json.dumps({"id": "same", "text": REPORT}) + "\n"))
        self.expect(1, "a.jsonl:2: ", "same", good=2)

    def test_another_language(self):
        self.write("fr.txt", "Le ministre des Affaires étrangères a déclaré mardi que son pays ne participerait pas à la "
                             "conférence prévue cette semaine, selon un communiqué publié à Paris.\n")
        self.expect(1, "fr.txt", "fr")

    def test_a_lone_surrogate_becomes_the_replacement_character(self):
        self.write("a.jsonl", '{"text": "The mayor \\ud800 said no."}\n')
        run = twosource("read", self.folder)
        self.assertEqual(run.status, 0, run.errors)
        self.assertIn("\ufffd", json.loads(run.out)["text"])
        self.assertIn("a.jsonl:1", run.errors)

    def test_escape_sequences_in_names_do_not_reach_the_terminal(self):
        self.write("a\x1b[31mred.txt", "")
        run = self.expect(1)
        self.assertNotIn("\x1b", run.errors)


class BadModel(FolderTest):
    def setUp(self):
        super().setUp()
        self.report = self.write("report.txt", REPORT)
        self.model = self.folder / "model"
        shutil.copytree(MODEL, self.model)

    def expect(self, *wanted):
        run = twosource("read", self.report, "--model", self.model)
        self.assertEqual((run.status, run.out, len(run.error_lines)), (1, "", 1), run.errors)
        for words in wanted:
            self.assertIn(words, run.errors)
        self.assertNotIn("exception", run.errors.lower())

    def test_absent(self):
        shutil.rmtree(self.model)
        self.expect("fetch_model", "--model")

    def test_empty(self):
        shutil.rmtree(self.model)
        self.model.mkdir()
        self.expect("meta.json", "incomplete")

    def test_incomplete(self):
        shutil.rmtree(self.model / "parser")
        self.expect("parser")

    def test_of_another_version(self):
        meta = json.loads((self.model / "meta.json").read_text())
        meta["spacy_version"] = ">=4.0.0,<5.0.0"
        (self.model / "meta.json").write_text(json.dumps(meta))
        self.expect("4.0.0")

    def test_with_an_unknown_component(self):
        config = (self.model / "config.cfg").read_text()
        (self.model / "config.cfg").write_text(config.replace('factory = "tagger"', 'factory = "transformer"'))
        self.expect("transformer")

    def test_every_file_truncated(self):
        for path in sorted(self.model.rglob("*")):
            used = path.name in {"model", "moves", "patterns", "lookups.bin", "tokenizer", "config.cfg", "meta.json"}
            if not path.is_file() or not used or path.parent.name == "senter":
                continue
            whole = path.read_bytes()
            with self.subTest(path=path.relative_to(self.model)):
                path.write_bytes(whole[: len(whole) // 2])
                self.expect(str(path.relative_to(self.model)))
            path.write_bytes(whole)


class BadOutput(FolderTest):
    def test_a_folder_that_is_not_there(self):
        report = self.write("report.txt", REPORT)
        run = twosource("brief", report, "-o", self.folder / "none" / "brief.txt")
        self.assertEqual((run.status, len(run.error_lines)), (1, 1), run.errors)
        self.assertIn("none/brief.txt", run.errors)

    def test_a_full_disk(self):
        report = self.write("report.txt", REPORT)
        run = twosource("brief", report, "-o", "/dev/full")
        self.assertEqual(run.status, 1)
        self.assertIn("/dev/full: cannot be written", run.errors)

    def test_what_cannot_be_written_is_not_read(self):
        line = json.dumps({"text": REPORT}).encode("utf-8") + b"\n"
        with subprocess.Popen([PROGRAM, "read", "-", "-o", "/dev/full"], stdin=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=dict(os.environ, TWOSOURCE_MODEL=str(MODEL))) as running:
            with self.assertRaises(BrokenPipeError):  # it ends long before its input does
                for _ in range(20):
                    running.stdin.write(line * 1000)
                    running.stdin.flush()
            errors = running.stderr.read().decode("utf-8")
            with contextlib.suppress(BrokenPipeError):
                running.stdin.close()
        self.assertEqual(running.returncode, 1)
        self.assertEqual(errors.count("/dev/full: cannot be written"), 1, errors)

    def test_a_failed_run_leaves_the_earlier_output_alone(self):
        kept = self.write("brief.txt", "earlier")
        run = twosource("brief", self.folder / "none.txt", "-o", kept)
        self.assertEqual(run.status, 1)
        self.assertEqual(kept.read_text(), "earlier")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["brief.txt"])


class BadCommandLine(unittest.TestCase):
    def test_exit_status_2(self):
        for arguments in (["brief"], ["bref"], ["brief", "x", "--format", "pdf"], ["read", "x", "--layers", "sounds"],
                          ["brief", "x", "--threads", "none"], ["--nonsense"]):
            with self.subTest(arguments):
                run = twosource(*arguments)
                self.assertEqual(run.status, 2)
                self.assertEqual(run.out, "")
                self.assertIn("--help", run.errors)


if __name__ == "__main__":
    unittest.main()
