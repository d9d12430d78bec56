"""The same functions over Arrow: what Spark (`twosource.spark`), Ray, DuckDB and Daft call on the parts of a large table.

>>> import pyarrow
>>> from twosource import batches
>>> reports = pyarrow.table({"id": ["a", "b"], "text": ["Mayor Ana Duarte closed the harbour of Brenholm.", ""]})
>>> readings = batches.read(reports)
>>> readings.column("error_code").to_pylist()
[None, 'empty']
>>> stories = batches.stories(readings)
>>> stories.to_pylist()
[{'id': 'a', 'story': 'a'}]
>>> linked = batches.link(readings.join(stories, "id"))
>>> linked.column("reports").to_pylist()
[['a']]
>>> print(batches.brief(linked, "md").column("brief")[0].as_py().splitlines()[0])
# Mayor Ana Duarte closed the harbour of Brenholm

Each takes a table (or a record batch) and gives a table, keeps no state, and opens one engine a process. `read`, `link` and
`brief` may be given any part of the rows (`link`: all rows of a story); `stories` is given all of them, or does its work in
the parts that `story_graph` names. The packages must be of one version wherever that runs. pyarrow is needed.
"""
from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Union

import pyarrow

from . import _native
from ._engine import Engine
from ._errors import Error
from ._native import Reading
from ._readings import Brief

Rows = Union[pyarrow.Table, pyarrow.RecordBatch]

READINGS = pyarrow.schema([
    ("id", pyarrow.string()), ("outlet", pyarrow.string()), ("published", pyarrow.string()),
    ("key", pyarrow.int64()), ("day", pyarrow.int32()), ("profile", pyarrow.binary()), ("reading", pyarrow.binary()),
    ("made_by", pyarrow.string()), ("error_code", pyarrow.string()), ("error", pyarrow.string())])
"""What `read` gives: the Reading as bytes (`Reading.from_bytes`), and by what stories are told apart (`key`, `day`, `profile`)."""
STORIES = pyarrow.schema([("id", pyarrow.string()), ("story", pyarrow.string())])
EDGES = pyarrow.schema([("one", pyarrow.int64()), ("other", pyarrow.int64())])
COMPONENTS = pyarrow.schema([("key", pyarrow.int64()), ("component", pyarrow.int64())])
LINKED = pyarrow.schema([
    ("story", pyarrow.string()), ("reports", pyarrow.list_(pyarrow.string())), ("json", pyarrow.string()),
    ("linked", pyarrow.binary()), ("error_code", pyarrow.string()), ("error", pyarrow.string())])
"""What `link` gives: the linked story as JSON and as bytes (`Brief.from_bytes`)."""
BRIEFS = pyarrow.schema([
    ("story", pyarrow.string()), ("reports", pyarrow.list_(pyarrow.string())), ("brief", pyarrow.string()),
    ("error_code", pyarrow.string()), ("error", pyarrow.string())])

FORMS = {"text": Brief.to_text, "md": Brief.to_markdown, "html": Brief.to_html, "json": Brief.to_json}


@dataclass(frozen=True)
class Maker:
    """Which engine does the work. Where `made_by` is given, one of another program, model or data is refused."""
    model: str | None = None
    data: str | None = None
    made_by: str | None = None


@functools.cache
def _opened(model: str | None, data: str | None) -> Engine:
    """One engine a process, of one thread: engines of tables have as many processes as cores."""
    return Engine(model, data=data, threads=1)


def made_by(engine: Engine) -> str:
    """What an engine is, in one line: whoever mixes two of these gets an Error."""
    return f"twosource {engine._native.program}, {engine.model}, data {engine.data}"


def engine(maker: Maker) -> Engine:
    """This process's engine. Raises Error where it is another than the maker's."""
    found = _opened(maker.model, maker.data)
    if maker.made_by not in (None, made_by(found)):
        raise Error("invalid-argument", f"is {made_by(found)}; where the work was begun it is {maker.made_by}. "
                    "Install the same twosource, twosource-en and model on every worker", "this worker")
    return found


def _text(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else str(value)


def _reading_of(engine: Engine, report: dict[str, Any]) -> Reading:
    if report.get("error_code"):  # there was nothing to read where it came from
        raise Error(report["error_code"], report.get("error") or "could not be had")
    stored = report.get("report")
    return _native.read_stored(engine._native, stored) if isinstance(stored, bytes) else engine.read(report)


def _read_row(engine: Engine, maker: str, report: dict[str, Any]) -> tuple[Any, ...]:
    try:
        reading = _reading_of(engine, report)
        profile = _native.profile(engine._native, reading)
    except Error as error:
        code, what = error.code, str(error)
    except (TypeError, ValueError) as error:
        code, what = "invalid-argument", f"has a field that is no text: {error}"
    else:
        published = reading.published.value if reading.published else None
        return (reading.id, reading.outlet, published, _native.report_key(reading.id), _native.window_day(profile), profile,
                reading.to_bytes(tokens=False), maker, None, None)
    return _text(report.get("id")), _text(report.get("outlet")), None, None, None, None, None, maker, code, what


def _table(rows: list[tuple[Any, ...]], schema: pyarrow.Schema) -> pyarrow.Table:
    columns = list(zip(*rows)) or [()] * len(schema)
    return pyarrow.table([pyarrow.array(column, field.type) for column, field in zip(columns, schema)], schema=schema)


def read(reports: Rows, maker: Maker = Maker()) -> pyarrow.Table:
    """Reads each row: a report in the columns text (or html), id, outlet, title, published, url, authors, language; or, as
    `spark.read.format("twosource")` gives it, in `report`.

    One row for each (READINGS): the Reading as bytes, without tokens, or error_code and error in its place.
    """
    found = engine(maker)
    maker_line = made_by(found)
    return _table([_read_row(found, maker_line, report) for report in reports.to_pylist()], READINGS)


def _keys(column: pyarrow.ChunkedArray | pyarrow.Array) -> bytes:
    array = column.combine_chunks() if isinstance(column, pyarrow.ChunkedArray) else column
    start = array.offset * 8
    return bytes(memoryview(array.buffers()[1])[start:start + len(array) * 8]) if len(array) else b""


def _of_keys(one: bytes, other: bytes, schema: pyarrow.Schema) -> pyarrow.Table:
    arrays = [pyarrow.Array.from_buffers(pyarrow.int64(), len(column) // 8, [None, pyarrow.py_buffer(column)])
              for column in (one, other)]
    return pyarrow.table(arrays, schema=schema)


def _once(rows: Rows) -> tuple[list[str], list[bytes]]:
    """Ids and profiles of the reports among the rows, each report once."""
    found: dict[str, bytes] = {}
    for id, profile in zip(rows.column("id").to_pylist(), rows.column("profile").to_pylist()):
        if profile is None:
            continue
        if found.setdefault(id, profile) != profile:
            raise Error("duplicate-id", f'two reports that differ have the id "{id}": give each an id of its own')
    return list(found), list(found.values())


def edges(rows: Rows, days: tuple[int, int] | None, dayless: bool, windows: tuple[int, int],
          maker: Maker = Maker()) -> pyarrow.Table:
    """The edges of one window, of the columns id and profile (`include/twosource/story_graph.h` tells which rows it needs).

    `days`: the first day of the window and how many; None: all reports. `dayless`: of those without a day, too. `windows`:
    what `windows()` gave.
    """
    ids, profiles = _once(rows)
    return _of_keys(*_native.story_edges(engine(maker)._native, ids, profiles, days, dayless, windows), EDGES)


def windows(reports: int, maker: Maker = Maker()) -> tuple[int, int]:
    """How so many reports are cut: the days of which a window is a multiple (0: all are one window), the days it looks back."""
    return _native.story_windows(engine(maker)._native, reports)


def components(tables: Iterable[Rows]) -> pyarrow.Table:
    """Which reports hang together, of all edges, in whatever order: key, component."""
    found = _native.StoryComponents()
    for edges in tables:
        found.join(_keys(edges.column("one")), _keys(edges.column("other")))
    return _of_keys(*found.all(), COMPONENTS)


def stories_of(rows: Rows, maker: Maker = Maker()) -> pyarrow.Table:
    """The stories of whole components, of the columns id, profile and component (none: all rows are one)."""
    native = engine(maker)._native
    parts: dict[Any, list[int]] = {}
    labels = rows.column("component").to_pylist() if "component" in rows.schema.names else [0] * rows.num_rows
    for row, component in enumerate(labels):
        parts.setdefault(component, []).append(row)
    found = []
    for part in parts.values():
        ids, profiles = _once(rows.take(part))
        for story in _native.stories_of(native, ids, profiles):
            name = min(ids[i] for i in story)
            found += [(ids[i], name) for i in story]
    return _table(found, STORIES)


def stories(readings: Rows, maker: Maker = Maker()) -> pyarrow.Table:
    """Sorts what `read` gave into stories, as `twosource.group` does: id, and the story that it is of.

    A story is named by the smallest id of its reports. Rows with an error are in none; a report that is there twice is one.
    """
    ids, profiles = _once(readings)
    found = edges(readings, None, True, windows(len(ids), maker), maker)
    labels = components([found])
    component_of = dict(zip(labels.column("key").to_pylist(), labels.column("component").to_pylist()))
    keys = [_native.report_key(id) for id in ids]
    part = [component_of.get(key, key) for key in keys]
    return stories_of(pyarrow.table({"id": ids, "profile": profiles, "component": part}), maker)


def _readings(stored: list[bytes | None], maker: str) -> list[Reading]:
    """In the order of their ids, each once: whatever order a shuffle gave."""
    found = [Reading.from_bytes(bytes) for bytes in sorted({bytes for bytes in stored if bytes is not None})]
    for reading in found:
        by = reading.made_by
        line = f"twosource {by.program}, {by.model}, data {by.data}"
        if line != maker:
            raise Error("invalid-argument", f"was read by {line}, and this is {maker}: read all with one", reading.id)
    return sorted(found, key=lambda reading: reading.id)


def link(rows: Rows, maker: Maker = Maker()) -> pyarrow.Table:
    """Links the Readings of each story (the columns story and reading): one row for each story (LINKED).

    All rows of a story must be there. What cannot be linked is a row with its error.
    """
    found = engine(maker)
    of_story: dict[str, list[bytes | None]] = {}
    for story, reading in zip(rows.column("story").to_pylist(), rows.column("reading").to_pylist()):
        if story is not None:
            of_story.setdefault(story, []).append(reading)
    linked: list[tuple[Any, ...]] = []
    for story, stored in sorted(of_story.items()):
        readings = _readings(stored, made_by(found))
        ids = [reading.id for reading in readings]
        try:
            brief = found.link(readings)
            linked.append((story, ids, brief.to_json(), brief.to_bytes(), None, None))
        except Error as error:
            linked.append((story, ids, None, None, error.code, str(error)))
    return _table(linked, LINKED)


def brief(linked: Rows, form: str = "json") -> pyarrow.Table:
    """Prints what `link` gave: one row for each (BRIEFS). `form` is "text", "md", "html" or "json"."""
    if form not in FORMS:
        raise ValueError(f"form is one of {', '.join(FORMS)}, not '{form}'")
    rows: list[tuple[Any, ...]] = []
    for row in linked.select(["story", "reports", "linked", "error_code", "error"]).to_pylist():
        printed, code, what = None, row["error_code"], row["error"]
        if row["linked"] is not None:
            try:
                printed = FORMS[form](Brief.from_bytes(row["linked"]))
            except Error as error:
                code, what = error.code, str(error)
        rows.append((row["story"], row["reports"], printed, code, what))
    return _table(rows, BRIEFS)
