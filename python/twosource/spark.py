"""The same functions over Spark's DataFrames: every row is read where it is, by one engine a worker process.

>>> from twosource import spark                                                      # doctest: +SKIP
>>> reports = session.read.json("reports/")        # text, and where known id, outlet, title, published, url…
>>> readings = spark.read(reports)                                                   # doctest: +SKIP
>>> stories = spark.stories(readings)                                                # doctest: +SKIP
>>> spark.brief(readings.join(stories, "id"), "md")                                  # doctest: +SKIP

Each report gives the bytes that the program gives, however the rows are divided. The packages twosource and twosource-en must be
installed where the workers run, of one version everywhere.
"""
from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ._engine import Engine
from ._errors import Error
from ._native import Reading
from ._readings import Brief

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

_READINGS = "id string, outlet string, published string, reading binary, error_code string, error string"
_STORIES = "id string, story string"
_BRIEFS = "story string, reports array<string>, brief string, error_code string, error string"
_FORMS = {"text": Brief.to_text, "md": Brief.to_markdown, "html": Brief.to_html, "json": Brief.to_json}


@functools.cache
def _engine(model: str | None, data: str | None) -> Engine:
    """One engine a worker process, kept from task to task. Spark has as many workers as cores: one thread each."""
    return Engine(model, data=data, threads=1)


def _row(engine: Engine, report: dict[str, Any]) -> tuple[Any, ...]:
    given = report.get("id")
    try:
        reading = engine.read(report)
    except Error as error:
        return given, report.get("outlet"), None, None, error.code, str(error)
    published = reading.published.value if reading.published else None
    return reading.id, reading.outlet, published, reading.to_bytes(tokens=False), None, None


def _read(options: tuple[str | None, str | None], batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    engine = _engine(*options)
    for batch in batches:
        yield _batch([_row(engine, report) for report in batch.to_pylist()], _READINGS)


def _batch(rows: list[tuple[Any, ...]], schema: str) -> pyarrow.RecordBatch:
    import pyarrow
    kinds = {"string": pyarrow.string(), "binary": pyarrow.binary(), "array<string>": pyarrow.list_(pyarrow.string())}
    fields = [field.split(" ") for field in schema.split(", ")]
    columns = list(zip(*rows)) or [()] * len(fields)
    arrays = [pyarrow.array(column, kinds[kind]) for column, (_, kind) in zip(columns, fields)]
    return pyarrow.RecordBatch.from_arrays(arrays, [name for name, _ in fields])


def read(reports: DataFrame, *, model: str | None = None, data: str | None = None) -> DataFrame:
    """Reads each row: a report in the columns text (or html), id, outlet, title, published, url, authors, language.

    Gives one row for each: id, outlet, published, and the Reading as bytes without tokens (`Reading.from_bytes`), or
    error_code and error in their place. Partitions of 200 to 500 reports keep all cores busy: `repartition(n)` before.
    """
    options = model, data
    return reports.mapInArrow(lambda batches: _read(options, batches), _READINGS)


def _readings(table: pyarrow.Table) -> list[Reading]:
    """Those of a table that could be read, in the order of their ids: whatever order a shuffle gave."""
    found = [Reading.from_bytes(bytes) for bytes in table.column("reading").to_pylist() if bytes is not None]
    return sorted(found, key=lambda reading: reading.id)


def _stories(options: tuple[str | None, str | None], table: pyarrow.Table) -> pyarrow.Table:
    import pyarrow
    rows = [(reading.id, min(one.id for one in story))
            for story in _engine(*options).group(_readings(table)) for reading in story]
    return pyarrow.Table.from_batches([_batch(rows, _STORIES)])


def stories(readings: DataFrame, *, model: str | None = None, data: str | None = None) -> DataFrame:
    """Sorts what `read` gave into stories, as `twosource.group` does on one machine: id, and the story that it is of.

    A story is named by the smallest id of its reports. All is sorted by one task, which holds every Reading: some ten
    thousand reports a gigabyte.
    """
    one = readings.where("reading is not null").select("reading").groupBy()
    options = model, data
    return one.applyInArrow(lambda table: _stories(options, table), _STORIES)


def _brief(options: tuple[str | None, str | None], form: str, key: tuple[Any, ...], table: pyarrow.Table) -> pyarrow.Table:
    import pyarrow
    found = _readings(table)
    ids = [reading.id for reading in found]
    row: tuple[Any, ...]
    try:
        row = key[0].as_py(), ids, _FORMS[form](_engine(*options).link(found)), None, None
    except Error as error:
        row = key[0].as_py(), ids, None, error.code, str(error)
    return pyarrow.Table.from_batches([_batch([row], _BRIEFS)])


def brief(readings: DataFrame, form: str = "json", *, model: str | None = None, data: str | None = None) -> DataFrame:
    """Links the Readings of each story (the column `story`) and writes its brief: story, reports, brief.

    `form` is "text", "md", "html" or "json", which is the linked story itself.
    """
    if form not in _FORMS:
        raise ValueError(f"form is one of {', '.join(_FORMS)}, not '{form}'")
    each = readings.where("reading is not null").select("story", "reading").groupBy("story")
    options = model, data
    return each.applyInArrow(lambda key, table: _brief(options, form, key, table), _BRIEFS)
