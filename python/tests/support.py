"""What the tests of the installed package share: the program to compare with, and texts of their own."""
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("TWOSOURCE", str(ROOT / "build/release/twosource"))
EXAMPLES = sorted((ROOT / "examples").glob("[0-9]-*"))
# A sanitizer takes ten times as long, and shows as much on less.
SANITIZED = bool(os.environ.get("TWOSOURCE_SANITIZE"))
sys.path.append(str(ROOT / "tests/end_to_end"))  # made_reports; behind this folder, which has a support.py too

HARBOUR = "The harbour of Brenholm will close on Friday, mayor Ana Duarte said."
CLOSURE = "Brenholm’s harbour will close on Friday, the mayor, Ana Duarte, told a meeting on Tuesday evening."
CHOIR = "The choir of Vell has cancelled its concerts, its conductor Ivo Tarn said on Monday."
# What cuts words wrongly where bytes, code points and UTF-16 units are mixed up.
ODD = ["“We checked 😀 every bolt,” Zoë Brandt told Reuters on Tuesday. 👩‍👩‍👧 An aide said the board denied 😀 the fault.",
       "Zoe\u0308 Bra\u0301ndt, the mayor of Sa\u0303o Vell, said the bridge was safe\r\n\r\nShe said it would open on Friday.\r\n",
       "\U00010330\U00010331 — “𝔘𝔫𝔦𝔠𝔬𝔡𝔢,” said minister Rui Vaz in Brenholm. 🌧 It would rain all day on Friday, according to Ms Vaz.\n"]


def program(*arguments, stdin=b"", data=None, statuses=(0,)):
    """What the program prints, which is something; by the rules of another folder `data`."""
    rules = {} if data is None else {"TWOSOURCE_DATA": data}
    done = subprocess.run([PROGRAM, *map(str, arguments), "--quiet"], input=stdin, capture_output=True, check=False,
                          env={**os.environ, **rules})
    assert done.returncode in statuses and done.stdout, done.stderr.decode("utf-8")
    return done.stdout.decode("utf-8")


def threads_of_this_process():
    return len(os.listdir("/proc/self/task"))
