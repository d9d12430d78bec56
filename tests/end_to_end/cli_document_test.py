"""docs/cli.md shows what --help prints, letter for letter."""
import re
import shlex
import unittest

from support import ROOT, twosource


class CliDocument(unittest.TestCase):
    def test_every_help_text_is_the_programs(self):
        document = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
        shown = re.findall(r"```\n\$ twosource (.*?--help)\n(.*?)```", document, re.DOTALL)
        self.assertEqual([command for command, _ in shown], ["--help", "brief --help", "read --help", "ingest --help", "stories --help", "show --help",
                                                         "export --help", "check --help", "forget --help", "refresh --help", "search --help", "serve --help", "model --help", "model list --help",
                                                                 "model info --help", "model add --help"])
        for command, text in shown:
            with self.subTest(command):
                self.assertEqual(twosource(*shlex.split(command)).out.strip(), text.strip())


if __name__ == "__main__":
    unittest.main()
