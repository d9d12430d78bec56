#!/usr/bin/env python3
"""Compares the program's briefs of examples/ with those made by hand, line by line: eval/briefs/README.md.

    python3 eval/brief_lines.py [EXAMPLE]

present   of the lines by hand, the share that the program's short form has
right     of the lines by hand, the share that it has with the right label
evidence  of the passages of the lines that are there, the share that the program's line prints or marks
order     of pairs of IN SHORT's lines that are there, the share that stands in the order of the hand
asked     of the lines of the program's short form, the share that a line by hand asks for
"""
import itertools
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
BY_HAND = ROOT / "eval/briefs"
PROGRAM = ROOT / "build/release/twosource"
SIDES = {"charge", "denial", "answer"}
STATUS_OF_KIND = {"anonymous": "anonymous", "outlet": "unattributed"}


def split(cell):
    return [part.strip() for part in cell.split(",") if part.strip() not in ("", "-")]


def by_hand(path):
    """The lines of a file: {"kind", "labels", "whose", "says", "passages": [(report, words)], "dispute": number}."""
    made, dispute = [], 0
    for text in path.read_text(encoding="utf-8").splitlines():
        if text.startswith("    "):
            made[-1]["passages"].append(tuple(text.strip().split(": ", 1)))
        elif text:
            kind, labels, whose, says = text.split(" | ", 3)
            dispute += kind == "dispute"
            made.append({"kind": kind, "labels": split(labels), "whose": split(whose), "says": says, "passages": [],
                         "dispute": dispute})
    return [line for line in made if line["kind"] != "dispute"]


def place_of(passage, texts):
    report, words = passage
    if texts[report].count(words) != 1:
        sys.exit(f"brief_lines: not once in {report}: {words}")
    start = texts[report].index(words)
    return report, start, start + len(words)


def meet(one, other):
    """Whether two places share half of the shorter."""
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return one[0] == other[0] and 2 * shared >= min(one[2] - one[1], other[2] - other[1])


def evidence_place(evidence):
    return evidence["report"], evidence["start"], evidence["end"]


def shown_statement(claim, texts):
    """The statement whose passage is the claim's text, but for what stands in brackets."""
    def plain(text):
        return re.sub(r"\W+", "", re.sub(r"\[[^]]*\]", "", text))
    for statement in claim["statements"]:
        if plain(texts[statement["report"]][slice(*statement["passage"])]) == plain(claim["text"]):
            return statement
    return claim["statements"][0]


def claim_entry(claim, texts):
    """What the page prints of a claim in short, with its label."""
    shown = shown_statement(claim, texts)
    origins = {origin["id"]: origin for origin in claim["origins"]}
    sure = claim["confidence"] == "sure"
    origin = origins[shown["origin"]]
    marked = [statement for statement in claim["statements"] if statement is shown or statement["confidence"] == "sure"]
    return {"section": "claims", "status": claim["status"] if sure else STATUS_OF_KIND.get(origin["kind"], "single-origin"),
            "names": list(map(names_of, origins.values() if sure else [origin])),
            "places": [(shown["report"], *shown["passage"])] + list(map(evidence_place, marked))}


def names_of(origin):
    return " ".join(str(origin[key]) for key in ("label", "described", "party"))


def dispute_entry(claim):
    origins = {origin["id"]: origin for origin in claim["origins"]}
    sides = [{"stance": statement["stance"], "name": names_of(origins[statement["origin"]]),
              "places": [(statement["report"], *statement["passage"])]} for statement in claim["statements"]]
    return {"section": "disputed", "status": "contested", "names": [side["name"] for side in sides], "sides": sides,
            "places": [place for side in sides for place in side["places"]]}


def entries_of(story, texts):
    """The lines of the program's short form, in order."""
    short, claims = story["short"], {claim["id"]: claim for claim in story["claims"]}
    entries = [{"section": "lead", "places": [evidence_place(short["lead"])]}] if short["lead"] else []
    entries += [claim_entry(claims[claim], texts) for claim in short["claims"]]
    entries += [dispute_entry(claims[claim]) for claim in short["disputed"]]
    for number in short["open"]:
        question = story["open"][number]
        entries.append({"section": "open", "status": question["kind"],
                        "places": list(map(evidence_place, question["evidence"]))})
    for number in short["differences"]:
        difference = story["differences"][number]
        entries.append({"section": "differences", "status": difference["kind"], "explained": difference["explained"],
                        "places": list(map(evidence_place, difference["evidence"]))})
    return entries


SECTIONS = {"lead": {"lead"}, "claim": {"claims", "disputed"}, "charge": {"claims", "disputed"},
            "denial": {"claims", "disputed"}, "answer": {"claims", "disputed"}, "open": {"open"},
            "difference": {"differences", "disputed"}}


def carried(line, entry):
    """The passages of a line that an entry prints or marks."""
    return [passage for passage, place in zip(line["passages"], line["places"])
            if any(meet(place, other) for other in entry["places"])]


def has(line, entry):
    """Whether an entry carries a line."""
    if entry["section"] not in SECTIONS[line["kind"]]:
        return False
    found = carried(line, entry)
    return len({words for _, words in found}) > 1 if line["kind"] == "difference" else bool(found)


def named(line, names):
    return not line["whose"] or any(one in name for one in line["whose"] for name in names)


def is_right(line, entry, others):
    """Whether an entry that has a line labels it rightly; `others`: the lines of the same dispute."""
    if line["kind"] == "lead":
        return True
    if line["kind"] == "claim":
        return entry["status"] in line["labels"] and named(line, entry["names"])
    if line["kind"] == "open":
        return entry["status"] in line["labels"]
    if line["kind"] == "difference":
        return entry["section"] == "differences" and (entry["explained"] or entry["status"]) in line["labels"]
    if entry["section"] != "disputed":
        return False
    met = any((other["kind"] == "charge") != (line["kind"] == "charge") and has(other, entry) for other in others)
    return met and any(side["stance"] in line["labels"] and named(line, [side["name"]]) and
                       any(meet(place, other) for place in line["places"] for other in side["places"])
                       for side in entry["sides"])


def compare(lines, entries):
    """What the program's lines have of those by hand."""
    for line in lines:
        others = [other for other in lines if other["dispute"] == line["dispute"] and other["kind"] in SIDES]
        having = [number for number, entry in enumerate(entries) if has(line, entry)]
        right = [number for number in having if is_right(line, entries[number], others)]
        line["at"] = (right or having or [None])[0]
        line["present"], line["right"] = bool(having), bool(right)
        line["found"] = len({passage for number in having for passage in carried(line, entries[number])})
    asked = [any(has(line, entry) for line in lines) for entry in entries]
    pairs = [one["at"] < other["at"] for one, other in itertools.combinations(
        [line for line in lines if line["kind"] == "claim" and line["present"]], 2) if one["at"] != other["at"]]
    return {"lines": len(lines), "present": sum(line["present"] for line in lines),
            "right": sum(line["right"] for line in lines),
            "passages": sum(len(line["passages"]) for line in lines if line["present"]),
            "found": sum(line["found"] for line in lines), "pairs": len(pairs), "ordered": sum(pairs),
            "shown": len(entries), "asked": sum(asked), "unasked": [e for e, a in zip(entries, asked) if not a]}


def figures(counts):
    def share(part, whole):
        return round(counts[part] / counts[whole], 4) if counts[whole] else None
    return {"lines": counts["lines"], "present": share("present", "lines"), "right": share("right", "lines"),
            "evidence": share("found", "passages"), "order": share("ordered", "pairs"), "asked": share("asked", "shown")}


def score_example(name):
    """(the lines by hand with what was found of them, counts) of one example."""
    lines = by_hand(BY_HAND / f"{name}.lines")
    made = subprocess.run([PROGRAM, "brief", EXAMPLES / name, "--format", "json", "--passages", "full", "--quiet"],
                          capture_output=True, text=True, check=True).stdout
    story = json.loads(made)
    texts = {report["id"]: report["text"] for report in story["reports"]}
    for line in lines:
        line["places"] = [place_of(passage, texts) for passage in line["passages"]]
    counts = compare(lines, entries_of(story, texts))
    counts["unasked"] = [texts[entry["places"][0][0]][slice(*entry["places"][0][1:])] for entry in counts["unasked"]]
    return lines, counts


def score():
    """Figures of each example, and of all together."""
    total, scored = {}, {}
    for path in sorted(BY_HAND.glob("*.lines")):
        _, counts = score_example(path.stem)
        scored[path.stem] = figures(counts)
        for key, value in counts.items():
            total[key] = total[key] + value if key in total else value
    return {**scored, "all": figures(total)}


def main():
    if len(sys.argv) > 1:
        lines, counts = score_example(sys.argv[1])
        for line in lines:
            mark = "right  " if line["right"] else "there  " if line["present"] else "missing"
            print(f"{mark} {line['kind']:<10} {line['says']}")
        for words in counts["unasked"]:
            print(f"unasked {' '.join(words.split())[:110]}")
        print(json.dumps(figures(counts)))
        return
    for name, values in score().items():
        print(f"{name}: {json.dumps(values)}")


if __name__ == "__main__":
    main()
