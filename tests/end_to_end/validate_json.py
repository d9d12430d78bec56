#!/usr/bin/env python3
"""validate_json.py SCHEMA < output.jsonl: is every line valid against the JSON Schema, and does all evidence cut out its quote?

Exit status: 0 all valid; 1 a line that is not (each fault on standard error); 2 nothing to validate.
"""
import json
import sys

from jsonschema import Draft202012Validator


def evidence_in(value):
    """All evidence objects anywhere inside a JSON value."""
    if isinstance(value, dict):
        if {"report", "start", "end", "quote"} <= value.keys():
            yield value
        for inner in value.values():
            yield from evidence_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from evidence_in(inner)


def false_quotes(record):
    """Evidence whose quote is not what its offsets cut out, where the record carries the reports' texts."""
    texts = {report["id"]: report["text"] for report in record.get("reports", []) if "text" in report}
    for evidence in evidence_in(record):
        text = texts.get(evidence["report"])
        if text is not None and text[evidence["start"] : evidence["end"]] != evidence["quote"]:
            yield f"quote and cut differ: {evidence}"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    lines, faults = 0, 0
    for number, line in enumerate(sys.stdin.buffer, start=1):
        record = json.loads(line.decode("utf-8"))
        lines += 1
        found = [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(record)]
        for fault in found + list(false_quotes(record)):
            faults += 1
            print(f"line {number}: {fault}", file=sys.stderr)
    if lines == 0:
        print("nothing to validate", file=sys.stderr)
        return 2
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
