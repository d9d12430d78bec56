#!/usr/bin/env python3
"""Who speaks, on the statements of labelled claims: reports that no rule was written on.

    python3 eval/claim_speakers.py CLAIMS.jsonl... < READINGS.jsonl             # the figures of both halves
    python3 eval/claim_speakers.py --errors CLAIMS.jsonl... < READINGS.jsonl    # the errors of half one, by kind

CLAIMS: happenings with {"reports": [{"id", "text"}], "claims": [{"statements": [{"report", "start", "end", "speaker",
"cue", "via"}]}]}; READINGS: lines of `twosource read --format jsonl` of all their reports.

The happenings are split once and for all: by sorted id, alternating, both happenings of one topic on one side. Rules
are mended on half one; half two only checks them, so its texts are never printed.

A statement is under the smallest attributed content that holds at least half of it and whose cue it does not hold,
else under the one around that where nobody speaks ("it was said that"). Figures of each half:

own        share of the statements in the outlet's own voice that no attribution covers
attributed share of the others that one does, with a speaker or a description; the rest are over these:
speaker    share whose speaker is the right one: the entity's name or, without an entity, the source's words
unnamed    P, R, F1 of the sources given as anonymous
via        P, R, F1 of the relays named, with the named speakers around it, as a brief tells them; not its own outlet
"""
import argparse
import collections
import functools
import importlib.util
import json
import os
import pathlib
import re
import sys

SHARED = pathlib.Path(os.environ.get("TWOSOURCE_SHARED", pathlib.Path(__file__).resolve().parents[2] / "shared"))
UNNAMED = re.compile(r"^unnamed: | \(unnamed\)$|^unidentified ")


@functools.cache
def speaker_scorer():
    """What tells whether two names are one, where speakers are scored on other reports."""
    spec = importlib.util.spec_from_file_location("score_speakers", SHARED / "score/score_speakers.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def halves(happenings):
    """{happening: 'one' or 'two'}."""
    topics = sorted({topic(happening) for happening in happenings})
    side = {name: ("one", "two")[place % 2] for place, name in enumerate(topics)}
    return {happening: side[topic(happening)] for happening in happenings}


def topic(happening):
    return re.sub(r"ecb(plus)?$", "", happening)


def initials(name):
    return "".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper())


def same_body(told, wanted):
    """One name or a part of it, or its initials."""
    one, two = speaker_scorer().norm(told), speaker_scorer().norm(wanted)
    if not one or not two:
        return False
    short, full = sorted((told, wanted), key=len)
    acronym = re.sub(r"\W", "", re.sub(r"^(the|a|an) ", "", short, flags=re.IGNORECASE))
    return one in two or two in one or (acronym.isupper() and len(acronym) > 1 and acronym == initials(full))


def same_speaker(told, wanted, person):
    """A label names whom several reports name, each in its own way: a surname, a short name are as right."""
    one, two = speaker_scorer().norm(told).split(), speaker_scorer().norm(wanted).split()
    if not one or not two:
        return False
    if one == two or speaker_scorer().same_words(told, wanted):
        return True
    short, full = sorted((one, two), key=len)
    owner = re.search(r"['’]s? ", wanted if full == two else told)
    if set(short) <= set(full) and (short[-1] == full[-1] or (not owner and (person or "of" in full))):
        return True
    return same_body(told, wanted) and not (one[0] in two or two[0] in one)


class Reading:
    def __init__(self, line):
        self.outlet = re.sub(r"\W", "", line.get("outlet") or "").lower()
        self.text = line["text"]
        self.entities = {entity["id"]: entity for entity in line["entities"]}
        self.attributions = {attribution["id"]: attribution for attribution in line["attributions"]}
        self.chars = {key: (speaker_scorer().chars(attribution["content"]), speaker_scorer().chars(attribution["cue"]))
                      for key, attribution in self.attributions.items()}

    def over(self, statement):
        """The attribution that a statement is under."""
        place = set(range(statement["start"], statement["end"]))
        best = None
        for key, (content, cue) in self.chars.items():
            if 2 * len(place & content) < len(place) or (cue and cue <= place):
                continue
            if best is None or len(content) < len(self.chars[best][0]):
                best = key
        while best is not None and not self.attributions[best].get("speaks", True):
            best = self.attributions[best]["within"]
        if best is None:
            return None
        found = self.attributions[best]
        return self.attributions[found["paper"]] if found.get("paper") else found

    def named(self, attribution):
        """(the speaker's name, whether a person's)."""
        entity = self.entities.get(attribution["speaker"])
        if entity:
            return entity["name"], entity["type"] == "PERSON"
        return " ".join(self.text[start:end] for start, end in attribution["source"]), False

    def relays(self, attribution):
        """Those of the attribution and, as a brief tells it, the named speakers around it."""
        told = [self.entities[relay["entity"]]["name"] if relay["entity"] else self.text[relay["start"]:relay["end"]]
                for relay in attribution["via"]]
        outer = self.attributions.get(attribution["within"])
        while outer:
            name, _ = self.named(outer)
            if outer["speaker"] and outer["naming"] != "outlet" and outer["act"] != "deny":
                told.append(name)
            outer = self.attributions.get(outer["within"])
        norm = speaker_scorer().norm
        own = {norm(self.named(attribution)[0]), norm(attribution["described"])}
        others = [name for name in told if norm(name) not in own and not self.is_own(norm(name))]
        return list({norm(name): name for name in others}.values())

    def is_own(self, name):
        """The report's own outlet, which may be given by its address."""
        return bool(self.outlet) and name.replace(" ", "") in self.outlet


def is_right(reading, attribution, wanted):
    name, person = reading.named(attribution)
    unnamed = UNNAMED.search(wanted)
    wanted = UNNAMED.sub("", wanted)
    if same_speaker(name, wanted, person):
        return True
    described = speaker_scorer().norm(attribution["described"]).split()
    words = speaker_scorer().norm(wanted).split()
    if unnamed:
        entity = reading.entities.get(attribution["speaker"])
        bare = not entity or all(mention["kind"] != "name" for mention in entity["mentions"])
        return bare and bool(set(words) & set(described + speaker_scorer().norm(name).split()))
    # "A harbour spokesman" is the harbour's word.
    return attribution["naming"] == "unnamed-on-record" and words[-1] in described


class Tally:
    def __init__(self):
        self.n = collections.Counter()
        self.errors = []

    def count(self, reading, statement):
        wanted, attribution = statement["speaker"], reading.over(statement)
        if attribution and attribution["naming"] == "outlet":
            attribution = None
        if wanted is None:
            self.n["own"] += 1
            self.n["own_right"] += attribution is None
            if attribution:
                self.note("own word attributed", reading, statement, attribution)
            return
        self.n["told"] += 1
        if attribution is None:
            self.note("not attributed", reading, statement, None)
            return
        self.n["attributed"] += 1
        right = is_right(reading, attribution, wanted)
        self.n["right"] += right
        if not right:
            self.note("speaker", reading, statement, attribution)
        unnamed, given = bool(UNNAMED.search(wanted)), attribution["anonymous"]
        self.n["unnamed_gold"] += unnamed
        self.n["unnamed_pred"] += given
        self.n["unnamed_right"] += unnamed and given
        if unnamed != given:
            self.note("named called unnamed" if given else "unnamed called named", reading, statement, attribution)
        self.count_relays(reading, statement, attribution)

    def count_relays(self, reading, statement, attribution):
        left, told = [UNNAMED.sub("", via) for via in statement["via"]], reading.relays(attribution)
        self.n["via_gold"] += len(left)
        self.n["via_pred"] += len(told)
        wrong = 0
        for relay in told:
            hit = next((via for via in left if same_body(relay, via)), None)
            if hit is None:
                wrong += 1
            else:
                left.remove(hit)
                self.n["via_right"] += 1
        if wrong:
            self.note("relay too many", reading, statement, attribution)
        if left:
            self.note("relay missed", reading, statement, attribution)

    def note(self, kind, reading, statement, attribution):
        self.errors.append((kind, reading, statement, attribution))

    def figures(self):
        def share(right, of):
            return round(self.n[right] / self.n[of], 4) if self.n[of] else 0.0
        def prf(key):
            return speaker_scorer().prf(self.n[f"{key}_right"], self.n[f"{key}_pred"], self.n[f"{key}_gold"])
        return {"own": share("own_right", "own"), "attributed": share("attributed", "told"),
                "speaker": share("right", "attributed"), "unnamed": prf("unnamed"), "via": prf("via"),
                "counts": dict(sorted(self.n.items()))}


def tallies(happenings, readings):
    side = halves([happening["id"] for happening in happenings])
    found = {"one": Tally(), "two": Tally()}
    read = {line["id"]: line for line in readings}
    for happening in happenings:
        reports = {report["id"]: Reading(read[report["id"]]) for report in happening["reports"] if report["id"] in read}
        for claim in happening["claims"]:
            for statement in claim["statements"]:
                if statement["report"] in reports:
                    found[side[happening["id"]]].count(reports[statement["report"]], statement)
    return found


def score(happenings, readings):
    return {half: tally.figures() for half, tally in tallies(happenings, readings).items()}


def print_errors(tally):
    kinds = collections.defaultdict(collections.Counter)
    for kind, reading, statement, attribution in tally.errors:
        told = "-"
        if attribution:
            told = (f"{reading.named(attribution)[0]} [{attribution['naming']}] «{attribution['described']}» "
                    f"via {reading.relays(attribution)} act {attribution['act']}")
        start, end = statement["start"], statement["end"]
        text = (f"{reading.text[max(0, start - 160):start]}⟦{reading.text[start:end]}⟧"
                f"{reading.text[end:end + 120]}").replace("\n", " ¶ ")
        kinds[kind][f"{statement['report']} gold {statement['speaker']} via {statement['via']} cue "
                    f"{statement['cue']} | told {told}\n      {text}"] += 1
    for kind, cases in sorted(kinds.items(), key=lambda item: -sum(item[1].values())):
        print(f"== {kind}: {sum(cases.values())}")
        for case, times in cases.items():
            print(f"  {times} x {case}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--errors", action="store_true", help="print the errors of half one")
    parser.add_argument("claims", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    happenings = [json.loads(line) for path in options.claims for line in path.read_text("utf-8").splitlines()]
    found = tallies(happenings, [json.loads(line) for line in sys.stdin])
    if options.errors:
        print_errors(found["one"])
    else:
        print(json.dumps({half: tally.figures() for half, tally in found.items()}, indent=1))


if __name__ == "__main__":
    main()
