"""Tables: one layer of many Readings, or of a brief, as columns."""
from __future__ import annotations

from typing import TYPE_CHECKING, Callable

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow


class Table:
    """Columns for pandas, polars, pyarrow, DuckDB and whatever else reads Arrow's C stream; made when they are asked for.

    Nothing is needed to make them. What takes Arrow takes the table as it is: `polars.DataFrame(table)`,
    `pyarrow.table(table)`, `duckdb.sql("select speaker_name, count(*) from table group by all")`.

    >>> import twosource
    >>> readings = twosource.read(["The harbour will close on Friday, mayor Ana Duarte said."])
    >>> frame = readings.attributions.to_pandas()                                      # doctest: +SKIP
    >>> frame[["speaker_name", "cue_text", "content_text"]].iloc[0].to_list()          # doctest: +SKIP
    ['Ana Duarte', 'said', 'The harbour will close on Friday']
    """

    def __init__(self, name: str, export: Callable[[], object]) -> None:
        self._name = name
        self._export = export

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The columns as a capsule of Arrow's C stream interface. Another schema than the table's own is not made."""
        return self._export()

    def to_arrow(self) -> pyarrow.Table:
        """A pyarrow.Table (needs pyarrow)."""
        import pyarrow

        return pyarrow.table(self)

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas.DataFrame (needs pandas and pyarrow)."""
        return self.to_arrow().to_pandas()

    def to_polars(self) -> polars.DataFrame:
        """A polars.DataFrame (needs polars)."""
        import polars

        return polars.DataFrame(self)

    def __repr__(self) -> str:
        return f"<table {self._name}: to_pandas(), to_polars(), to_arrow()>"


