#!/usr/bin/env python3
"""Counts how far reports lie from the dates that they print, for data/en/reading/published.json.

    eval/dated_reports.py CORPORA > reports.jsonl
    eval_date_evidence data reports.jsonl > evidence.jsonl
    eval/train_report_dates.py CORPORA evidence.jsonl data/en/reading/published.json [--half 0|1]

Rewrites "shares", "past" and "future" of the file; thresholds and contexts stay. A kind of date that is rare leans on all
dates of its form. --half counts half of the reports, by their id, so that the other half can check. No randomness.
"""
import argparse
import bisect
import collections
import datetime
import hashlib
import json
import pathlib

import dated_reports

STRENGTH = 3.0  # pseudo-counts that a kind takes from all of its form
YEAR_STRENGTH = 1.0  # the same of years, whose kinds differ more
FLOOR = 0.3     # pseudo-count of every bucket
DECAY = 0.6     # of the share of each further day
JUDGED = {"day caption bound": 0.97}  # share within a week of kinds that are too rare to count


def half_of(name):
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % 2


def distance(form, day, date):
    if form == "year":
        return date.year - day.year
    if form != "day-of-year":
        return (date - day).days
    options = []
    for year in (date.year - 1, date.year, date.year + 1):
        try:
            options.append((date - day.replace(year=year)).days)
        except ValueError:  # 29 February
            options.append((date - day.replace(year=year, day=28)).days - 1)
    return min(options, key=abs)


def smoothed(counts, size, prior, strength):
    total = sum(counts.values())
    return [(counts[i] + strength * prior[i]) / (total + strength) for i in range(size)]


def spread(shares, edges, decay=DECAY):
    """What lies within a week spread over its days, less to the later ones: a rare kind's few counts are no pattern."""
    low, high = bisect.bisect_right(edges, 0), bisect.bisect_right(edges, 6)
    weight = [sum(decay**day for day in range(edges[i - 1], edges[i])) for i in range(low, high + 1)]
    near = sum(shares[low:high + 1])
    return shares[:low] + [near * part / sum(weight) for part in weight] + shares[high + 1:]


def with_near(shares, edges, near):
    """The same with this share within a week."""
    low, high = bisect.bisect_right(edges, 0), bisect.bisect_right(edges, 6)
    inside = sum(shares[low:high + 1])
    return [share * (near / inside if low <= i <= high else (1 - near) / (1 - inside)) for i, share in enumerate(shares)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora")
    parser.add_argument("evidence")
    parser.add_argument("rules")
    parser.add_argument("--half", type=int, choices=(0, 1))
    options = parser.parse_args()
    rules = json.loads(pathlib.Path(options.rules).read_text(encoding="utf-8"))
    date__id = {r["id"]: datetime.date.fromisoformat(r["date"]) for r in dated_reports.dated_reports(options.corpora)}
    edges = {True: rules["year_edges"], False: rules["edges"]}
    counts = collections.defaultdict(collections.Counter)
    past, future = collections.Counter(), collections.Counter()
    for line in dated_reports.lines(pathlib.Path(options.evidence)):
        date = date__id.get(line["id"])
        if date is None or (options.half is not None and half_of(line["id"]) != options.half):
            continue
        for found in line["dates"]:
            form, kind = found["kind"].split(" ")[0], found["kind"]
            away = distance(form, datetime.date.fromisoformat(found["day"]), date)
            counts[kind][bisect.bisect_right(edges[form == "year"], away)] += 1
        for weekday, mentions, direction in line["weekdays"]:
            away = (date.isoweekday() - weekday) * (1 if direction < 0 else -1) % 7
            (past if direction < 0 else future)[away] += min(mentions, rules["thresholds"]["most_counted"])
    by_form = collections.defaultdict(collections.Counter)
    for kind, found in counts.items():
        by_form[kind.split(" ")[0]].update(found)
    shares = {}
    for form, found in by_form.items():
        size = len(edges[form == "year"]) + 1
        shares[form] = smoothed(found, size, [1 / size] * size, FLOOR * size)
    for kind, found in counts.items():
        form = kind.split(" ")[0]
        prior = shares[form] if form == "year" else spread(shares[form], edges[False])
        shares[kind] = smoothed(found, len(prior), prior, YEAR_STRENGTH if form == "year" else STRENGTH)
    for kind, near in JUDGED.items():
        shares[kind] = with_near(spread(shares[kind.split(" ")[0]], edges[False], 1), edges[False], near)
    rules["shares"] = {kind: [round(share, 5) for share in shares[kind]] for kind in sorted(shares)}
    rules["past"] = [round((past[i] + 1) / (sum(past.values()) + 7), 4) for i in range(7)]
    rules["future"] = [round((future[i] + 1) / (sum(future.values()) + 7), 4) for i in range(7)]
    lines = []
    for key, value in rules.items():
        if key == "shares":
            inner = ",\n".join(f"  {json.dumps(kind)}: {json.dumps(value[kind])}" for kind in value)
            lines.append(f' "shares": {{\n{inner}\n }}')
        elif key == "contexts":
            inner = ",\n".join(f"  {json.dumps(context)}" for context in value)
            lines.append(f' "contexts": [\n{inner}\n ]')
        else:
            lines.append(f" {json.dumps(key)}: {json.dumps(value)}")
    pathlib.Path(options.rules).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print({"past": rules["past"], "future": rules["future"], "kinds": {k: sum(c.values()) for k, c in sorted(counts.items())}})


if __name__ == "__main__":
    main()
