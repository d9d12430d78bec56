"""`spark.read.format("twosource")`: the reports of files and folders as rows, in partitions by count."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow
from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition

from . import _native
from ._errors import Error

_REPORTS = ("id string, outlet string, title string, url string, published string, source string, report binary, "
            "error_code string, error string")
_COLUMNS = pyarrow.schema([(name, pyarrow.binary() if kind == "binary" else pyarrow.string())
                           for name, kind in (field.split(" ") for field in _REPORTS.split(", "))])
_A_PARTITION = 300
_A_BATCH = 64
_MARK = b"\xef\xbb\xbf"


@dataclass
class _Piece:
    """A file, or lines of a file of JSON Lines; an error that stands in the place of one."""
    path: str
    id: str
    lines: tuple[int, int, int] | None = None
    """Where the first of them begins, the number of the line before it, how many they are."""
    error: Error | None = None

    def rows(self) -> Iterator[dict[str, Any] | Error]:
        if self.error is not None:
            yield self.error
        elif self.lines is None:
            yield from _native.FileReports(self.path, self.id)
        else:
            yield from self._of_lines(*self.lines)

    def _of_lines(self, start: int, number: int, count: int) -> Iterator[dict[str, Any] | Error]:
        with open(self.path, "rb") as file:
            file.seek(start)
            for line in file:
                number += 1
                if line.strip():
                    yield from _native.reports_of_line(line.removeprefix(_MARK) if number == 1 else line,
                                                       f"{self.id}:{number}", f"{self.path}:{number}")
                count -= 1
                if count == 0:
                    return


@dataclass
class _Part(InputPartition):
    pieces: list[_Piece]


def _is_plain_lines(path: str) -> bool:
    """A file of JSON Lines by its name, which is not packed: it can be begun at any line."""
    if not path.lower().endswith(".jsonl"):
        return False
    try:
        with open(path, "rb") as file:
            return file.read(4096).removeprefix(_MARK).lstrip().startswith(b"{")
    except OSError:
        return False  # whoever reads it says what is wrong


def _pieces_of(path: str, id: str, most: int) -> Iterator[tuple[int, _Piece]]:
    """A file's pieces, each with how many reports it holds, about: what holds several and cannot be cut counts as full."""
    if not _is_plain_lines(path):
        several = not path.lower().endswith((".txt", ".html", ".htm", ".xhtml"))
        yield most if several else 1, _Piece(path, id)
        return
    start = end = before = lines = 0
    with open(path, "rb") as file:
        for line in file:
            end += len(line)
            lines += 1
            if lines - before == most:
                yield most, _Piece(path, id, (start, before, most))
                start, before = end, lines
    if lines > before:
        yield lines - before, _Piece(path, id, (start, before, lines - before))


class _Reader(DataSourceReader):
    def __init__(self, path: str, most: int) -> None:
        self._path = path
        self._most = most

    def partitions(self) -> list[InputPartition]:
        parts: list[InputPartition] = []
        pieces: list[_Piece] = []
        held = 0
        for file in _native.files_of(self._path):
            found = [(1, _Piece("", "", error=file))] if isinstance(file, Error) else _pieces_of(*file, self._most)
            for count, piece in found:
                if pieces and held + count > self._most:
                    parts.append(_Part(pieces))
                    pieces, held = [], 0
                pieces.append(piece)
                held += count
        return [*parts, _Part(pieces)] if pieces else parts

    def read(self, partition: InputPartition) -> Iterator[pyarrow.RecordBatch]:
        assert isinstance(partition, _Part)
        rows: list[dict[str, Any]] = []
        for piece in partition.pieces:
            for row in piece.rows():
                rows.append({"source": row.where, "error_code": row.code, "error": str(row)} if isinstance(row, Error) else row)
                if len(rows) == _A_BATCH:
                    yield pyarrow.RecordBatch.from_pylist(rows, schema=_COLUMNS)
                    rows = []
        yield pyarrow.RecordBatch.from_pylist(rows, schema=_COLUMNS)


class ReportFiles(DataSource):
    """The data source "twosource"; registered by `twosource.spark.register`."""

    @classmethod
    def name(cls) -> str:
        return "twosource"

    def schema(self) -> str:
        return _REPORTS

    def reader(self, schema: Any) -> DataSourceReader:
        path = self.options.get("path")
        if not path:
            raise ValueError('say what to read: spark.read.format("twosource").load("reports/")')
        most = int(self.options.get("reports", _A_PARTITION))
        if most < 1:
            raise ValueError(f"the option reports is how many a partition holds, at least 1, not {most}")
        return _Reader(path.removeprefix("file://"), most)
