"""Reports as Python has them, made ready for the engine."""
from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Union


@dataclass(frozen=True)
class Report:
    """One news report. `text` is enough, or `html` in its place: a web page, whose article is read.

    What is not given is found where the text or the page tells it: the id is its hash then.

    >>> import twosource
    >>> report = twosource.Report(text="The harbour will close on Friday, mayor Ana Duarte said.", outlet="Courier",
    ...                           published="2031-05-14", id="harbour")
    >>> reading = twosource.read(report)
    >>> reading.id, reading.outlet, reading.published.value
    ('harbour', 'Courier', '2031-05-14')
    """

    text: str | None = None
    title: str | None = None
    """Shown, not read: a headline that is to be read belongs into `text`."""
    outlet: str | None = None
    published: str | datetime.date | datetime.datetime | None = None
    """ISO 8601: a year, a month, a day, or a day with its time."""
    id: str | None = None
    url: str | None = None
    authors: str | list[str] | None = None
    language: str | None = None
    html: str | bytes | None = None
    """A web page, in any encoding."""
    fetched_at: str | datetime.datetime | None = None
    version_of: str | None = None
    """The id of the report that this is a later version of."""


OneReport = Union[str, Report, Mapping[str, Any]]
"""A report: its text, a Report, or a dict with the fields of one (others are passed over)."""
Reports = Union[OneReport, "os.PathLike[str]", Iterable[Union[OneReport, "os.PathLike[str]"]]]
"""Reports: one, a pathlib.Path of a file or a folder (whatever `twosource read` takes), or any number of these."""

_FIELDS = tuple(field.name for field in fields(Report))


def is_one(reports: object) -> bool:
    return isinstance(reports, (str, Report, Mapping))


def _plain(value: object) -> object:
    """A field as JSON has it. What tables have for "nothing" (NaN, NaT) is nothing."""
    if isinstance(value, (datetime.date, datetime.datetime)):
        return None if value != value else value.isoformat()
    if isinstance(value, float) and value != value:
        return None
    return value


def line_of(report: OneReport) -> tuple[str, bytes | None]:
    """A report as a line of JSON Lines, and its page where that is bytes. TypeError, ValueError for what JSON has no form for."""
    if isinstance(report, str):
        return json.dumps({"text": report}), None
    get = report.get if isinstance(report, Mapping) else lambda name: getattr(report, name)
    members = {name: _plain(value) for name in _FIELDS if (value := get(name)) is not None}
    html = members.get("html")
    if isinstance(html, (bytes, bytearray, memoryview)):
        members["html"] = "<p>"  # stands for the bytes, which follow
        return json.dumps(members), bytes(html)
    return json.dumps(members), None


def items(reports: Reports) -> Iterator[tuple[Any, ...]]:
    """Each report in the form that the native source takes; what is none becomes an error in its place."""
    if isinstance(reports, os.PathLike):
        yield "path", os.fspath(reports)
        return
    if is_one(reports):
        reports = [reports]  # type: ignore[list-item]
    for number, report in enumerate(reports):  # type: ignore[arg-type]
        place = f"reports[{number}]"
        if isinstance(report, os.PathLike):
            yield "path", os.fspath(report)
        elif is_one(report):
            try:
                line, html = line_of(report)
            except (TypeError, ValueError) as error:
                yield "error", f"has a field that is no text: {error}", place
            else:
                yield "json", line, html, place
        else:
            kind = type(report).__name__
            yield "error", f"is a {kind}; a report is a text, a dict, a twosource.Report or a pathlib.Path", place


