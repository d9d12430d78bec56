#!/usr/bin/env python3
"""Where reports disagree, and where one is silent: our stories against the labels, by halves.

    python3 eval/claim_differences.py GOLD.jsonl... < STORIES.jsonl            # the figures of both halves
    python3 eval/claim_differences.py --show GOLD.jsonl... < STORIES.jsonl     # what is wrong and missed in half one

GOLD: happenings of the claims corpus; STORIES: lines of twosource.story/1, each of the reports of one happening. The halves
are those of claim_speakers.py: rules are mended on half one, and half two only checks them.

contested    P, R, F1 of the disputes: right where the claim holds two statements of one that the labels call contested
  .sure      the same of those printed without a mark
  .sides     P of the disputes of which one side holds an assertion and the other a denial of one labelled claim
differences  P, R, F1 of differences that nothing explains: right where two of its values are two of the evidence of a labelled one
             of its kind (overlapping words); a rendering is measured by itself, and by kind
absences     how many are told, of how many a labelled claim says whether the report tells it, and P: that it does not
"""
import argparse
import collections
import itertools
import json
import pathlib
import sys

import claim_parties
import claim_speakers

SPEAKING_FOR = ("asserts", "relays")


REACH = {"attribution": 200}  # code points: who says it, which the labels mark, stands before or behind what is said


def overlap(one, other, reach):
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return one["report"] == other["report"] and shared > -reach


def two_met(kind, ours, labelled):
    """Whether two of our values overlap two different pieces of the labelled evidence."""
    met = [{place for place, wanted in enumerate(labelled) if overlap(value, wanted, REACH.get(kind, 0))}
           for value in ours]
    return any(len(one | other) > 1 and one and other for one, other in itertools.combinations(met, 2))


def sides_meet(claim, gold):
    def told(stances):
        return any(ours["stance"] in stances and wanted["stance"] in stances and claim_parties.matches(ours, wanted)
                   for ours in claim["statements"] for wanted in gold["statements"])
    return told(SPEAKING_FOR) and told(("denies",))


class Tally:
    def __init__(self):
        self.n = collections.Counter()
        self.notes = []

    def note(self, kind, happening, *words):
        self.notes.append((kind, happening, words))

    def contested(self, happening, gold, claims):
        wanted = [claim for claim in gold if claim["status"] == "contested"]
        self.n["contested", "gold"] += len(wanted)
        self.n["contested.sure", "gold"] += len(wanted)
        met = {True: set(), False: set()}
        for claim in claims:
            if claim["status"] != "contested":
                continue
            held = {place for place, other in enumerate(wanted) if claim_parties.pairs_held(claim, other)}
            sure = claim["confidence"] == "sure"
            sides = any(sides_meet(claim, wanted[place]) for place in held)
            for name in ("contested", "contested.sure") if sure else ("contested",):
                self.n[name, "told"] += 1
                self.n[name, "right"] += bool(held)
            self.n["sides"] += sides
            for kind in {False, sure}:
                met[kind] |= held
            if not sides:
                self.note("dispute " + ("with other sides" if held else "false"), happening, claim)
        self.n["contested", "found"] += len(met[False])
        self.n["contested.sure", "found"] += len(met[True])
        for place, claim in enumerate(wanted):
            if place not in met[False]:
                self.note("dispute missed", happening, claim)

    def differences(self, happening, gold, differences):
        for wanted in gold:
            self.n[wanted["kind"], "gold"] += 1
            self.n["all", "gold"] += 1
        found = set()
        for difference in differences:
            same = [place for place, wanted in enumerate(gold)
                    if wanted["kind"] == difference["kind"] and two_met(wanted["kind"], difference["evidence"], wanted["evidence"])]
            found |= set(same)
            kind = difference["kind"]
            if difference["explained"]:
                self.n["explained", difference["explained"], "told"] += 1
                self.n["explained", difference["explained"], "right"] += bool(same)
                continue
            for name in (kind, "all"):
                self.n[name, "told"] += 1
                self.n[name, "right"] += bool(same)
            if not same:
                self.note("difference not labelled", happening, difference)
        for place in found:
            for name in (gold[place]["kind"], "all"):
                self.n[name, "found"] += 1

    def absences(self, happening, gold, claims):
        linking = [claim for claim in gold if claim_parties.linking(claim)]
        for claim in claims:
            best = claim_parties.best_claim(linking, claim)
            for absence in claim["absent_from"]:
                self.n["absences", "told"] += 1
                if best is None:
                    continue
                carried = [s for s in best["statements"] if s["report"] == absence["report"]]
                self.n["absences", "labelled"] += 1
                self.n["absences", "right"] += not carried
                if carried:
                    self.note("absence false", happening, claim, carried)

    def figures(self):
        def share(right, of):
            return round(self.n[right] / self.n[of], 4) if self.n[of] else 0.0

        def prf(name):
            p, r = share((name, "right"), (name, "told")), share((name, "found"), (name, "gold"))
            return {"p": p, "r": r, "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0,
                    "told": self.n[name, "told"], "gold": self.n[name, "gold"]}
        kinds = sorted({key[0] for key in self.n if key[-1] == "gold"} - {"contested", "contested.sure", "all"})
        explained = sorted({key[1] for key in self.n if key[0] == "explained"})
        return {"contested": {**prf("contested"), "sides": share("sides", ("contested", "told")),
                              "sure": prf("contested.sure")},
                "differences": {**prf("all"), "kinds": {kind: prf(kind) for kind in kinds},
                                "explained": {why: {"told": self.n["explained", why, "told"],
                                                    "right": self.n["explained", why, "right"]} for why in explained}},
                "absences": {"p": share(("absences", "right"), ("absences", "labelled")),
                             "told": self.n["absences", "told"], "labelled": self.n["absences", "labelled"]}}


def tallies(happenings, stories):
    side = claim_speakers.halves([happening["id"] for happening in happenings])
    of_reports = {frozenset(report["id"] for report in story["reports"]): story for story in stories}
    found = {"one": Tally(), "two": Tally()}
    for happening in happenings:
        story = of_reports[frozenset(report["id"] for report in happening["reports"])]
        tally = found[side[happening["id"]]]
        tally.contested(happening, happening["claims"], story["claims"])
        tally.differences(happening, happening["differences"], story["differences"])
        tally.absences(happening, happening["claims"], story["claims"])
    return found


def score(happenings, stories):
    return {half: tally.figures() for half, tally in tallies(happenings, stories).items()}


def told(record, happening):
    """The statements of a claim, or the values of a difference, a line each."""
    text = {report["id"]: report["text"] for report in happening["reports"]}
    for place in record.get("statements") or record.get("evidence"):
        words = " ".join(text[place["report"]][place["start"]:place["end"]].split())
        yield f"     {place.get('stance', '')} {place['report']} {place.get('speaker')} «{place.get('value', '')}» {words[:160]}"


def print_notes(tally):
    for kind, happening, (record, *others) in sorted(tally.notes, key=lambda note: note[0]):
        print(f"== {kind} | {happening['id']} {record.get('kind', '')} {record.get('confidence', '')} | {record['text'][:120]}")
        print("\n".join(told(record, happening)))
        for other in itertools.chain(*others):
            print(*told({"evidence": [other]}, happening))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--show", action="store_true", help="print what is wrong and missed in half one")
    parser.add_argument("gold", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    happenings = list(claim_parties.load(options.gold))
    found = tallies(happenings, [json.loads(line) for line in sys.stdin])
    if options.show:
        print_notes(found["one"])
    else:
        print(json.dumps({half: tally.figures() for half, tally in found.items()}, indent=1))


if __name__ == "__main__":
    main()
