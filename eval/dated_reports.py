#!/usr/bin/env python3
"""The dated reports of the corpora with their dates hidden, and how right the dates are that the program infers.

    eval/dated_reports.py CORPORA > reports.jsonl         # {"id", "text"} lines, no date

Scores count a report of NewsClusters not at all whose date lies more than DOUBTFUL days from the median of its happening's:
the scraper of that corpus read the day of its download, or of another version, there. Used by eval/accuracy and
eval/train_report_dates.py.
"""
import datetime
import gzip
import json
import pathlib
import statistics
import sys

DOUBTFUL = 14


def lines(path):
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def ordinal(date):
    return datetime.date.fromisoformat(date).toordinal()


def dated_reports(corpora):
    """[{"id", "part", "date", "text"}] of every corpus that says when its reports were published."""
    corpora = pathlib.Path(corpora)
    reports = []

    def add(part, documents, date, with_title=False):
        for document in documents:
            title = document.get("title") or "" if with_title else ""
            text = f"{title}\n\n{document['text']}".strip()
            if document.get(date) and text:
                reports.append({"id": f"{part}/{document['id']}", "part": part, "date": document[date][:10], "text": text})

    add("attribution-train", lines(corpora / "attribution/train.jsonl.gz"), "date")
    add("attribution-dev", lines(corpora / "attribution/dev.jsonl"), "date")
    for part in ("timebank", "aquaint"):
        add(part, lines(corpora / f"timex/{part}.jsonl"), "dct")
    add("timelines", lines(corpora / "timelines/docs.jsonl"), "date")
    clusters = lines(corpora / "stories/newsclusters.jsonl")
    days = {}
    for document in clusters:
        days.setdefault(document["event"], []).append(ordinal(document["date"]))
    median = {event: statistics.median_low(found) for event, found in days.items()}
    add("newsclusters", [d for d in clusters if abs(ordinal(d["date"]) - median[d["event"]]) <= DOUBTFUL], "date", True)
    add("ecbplus", lines(corpora / "stories/ecbplus.jsonl"), "date", True)
    return reports


def score(reports, readings):
    """Figures of the `published` of readings by id: how many are answered at each precision, and how many are right."""
    count = dict.fromkeys(("day", "day_right", "week_right", "month", "month_right", "year", "year_right", "in_range"), 0)
    for report in reports:
        published = (readings.get(report["id"]) or {}).get("published")
        if not published:
            continue
        value, precision, date = published["value"], published["precision"], report["date"]
        count[precision] += 1
        count[f"{precision}_right"] += date.startswith(value)
        count["in_range"] += published["earliest"] <= date <= published["latest"]
        if precision == "day":
            count["week_right"] += abs(ordinal(value) - ordinal(date)) < 7
    answered = count["day"] + count["month"] + count["year"]
    months = count["day"] + count["month"]

    def share(part, whole):
        return round(part / whole, 4) if whole else 0.0

    total = len(reports)
    return {
        "reports": total, "day": count["day"], "month": count["month"], "year": count["year"],
        "answered": {"day": share(count["day"], total), "month": share(months, total), "any": share(answered, total)},
        "right": {"day": share(count["day_right"], count["day"]), "week": share(count["week_right"], count["day"]),
                  "month": share(count["month_right"], count["month"]),
                  "year": share(count["year_right"], count["year"]), "range": share(count["in_range"], answered)},
    }


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for report in dated_reports(sys.argv[1]):
        print(json.dumps({"id": report["id"], "language": "en", "text": report["text"]}))


if __name__ == "__main__":
    main()
