"""Many Readings, and the brief that is made of them."""
from __future__ import annotations

import html
import json
from collections.abc import Iterable, Sequence
from typing import Any, overload

from . import _native
from ._errors import Error
from ._native import Reading
from ._tables import Table


def reading_of(stored: bytes) -> Reading:
    """What a pickled Reading is made of again."""
    return Reading.from_bytes(stored)


def brief_of(stored: bytes, errors: list[Error]) -> Brief:
    """What a pickled Brief is made of again."""
    brief = Brief.from_bytes(stored)
    brief.errors = errors
    return brief


class Readings(Sequence[Reading]):
    """The Readings of many reports, in their order, with the errors of those that could not be read.

    >>> import twosource
    >>> readings = twosource.read(["The harbour will close on Friday, mayor Ana Duarte said.", ""])
    >>> len(readings), len(readings.errors)
    (1, 1)
    >>> readings[0].attributions[0].speaker.name
    'Ana Duarte'
    """

    def __init__(self, readings: Iterable[Reading] = (), errors: Iterable[Error] = ()) -> None:
        self._readings = list(readings)
        self.errors = list(errors)
        """Reports that could not be read, each with its place."""

    @overload
    def __getitem__(self, index: int) -> Reading: ...
    @overload
    def __getitem__(self, index: slice) -> Readings: ...
    def __getitem__(self, index: int | slice) -> Reading | Readings:
        if isinstance(index, slice):
            return Readings(self._readings[index])
        return self._readings[index]

    def __len__(self) -> int:
        return len(self._readings)

    def __repr__(self) -> str:
        return f"<{len(self)} Readings, {len(self.errors)} errors>"

    def to_json(self, layers: list[str] | None = None) -> str:
        """JSON Lines, the bytes of `twosource read`."""
        return "".join(reading.to_json(layers) for reading in self._readings)

    def table(self, layer: str) -> Table:
        """One layer as a table: "reports", or the name of one of a Reading's lists ("statements", "quantities"…).

        One row for each record. `report`, `outlet` and `published` say of which report; `id` is the record's name in it.
        A column is named like its field in JSON and holds what JSON holds; beside a span its words (`content_text`),
        beside an entity its name (`speaker_name`).
        """
        if layer not in _native.reading_tables():
            raise ValueError(f"there is no table '{layer}'; there are {', '.join(_native.reading_tables())}")
        return Table(layer, lambda: _native.reading_table(self._readings, layer))

    @property
    def reports(self) -> Table:
        """The reports themselves: outlet, title, date, text, blocks."""
        return self.table("reports")

    @property
    def attributions(self) -> Table:
        """Who is given as saying what: source, cue, content, speaker, act."""
        return self.table("attributions")

    @property
    def entities(self) -> Table:
        """Persons, bodies and places, with their mentions."""
        return self.table("entities")

    @property
    def timexes(self) -> Table:
        """Time expressions with their values."""
        return self.table("timexes")

    @property
    def propositions(self) -> Table:
        """Clauses with predicate, arguments, polarity, modality and time."""
        return self.table("propositions")


class Brief:
    """What several reports say together: the four forms that `twosource brief` prints, and tables.

    >>> import twosource
    >>> brief = twosource.brief([{"id": "a", "text": "The harbour of Brenholm will close, mayor Ana Duarte said."},
    ...                          {"id": "b", "text": "Brenholm’s harbour will close, the mayor, Ana Duarte, said."}])
    >>> brief.to_dict()[0]["schema"]
    'twosource.story/1'
    """

    def __init__(self, stories: _native.Stories, errors: Iterable[Error] = ()) -> None:
        self._stories = stories
        self.errors = list(errors)
        """Reports that could not be read."""

    def __len__(self) -> int:
        """The number of stories: one, or one for each report where no two tell the same."""
        return len(self._stories)

    def to_text(self, detail: str = "short", width: int = 96) -> str:
        """For a terminal. `detail` is "short" or "full"."""
        return self._stories.to_text(detail, width)

    def to_markdown(self, detail: str = "short") -> str:
        """Markdown with footnotes."""
        return self._stories.to_markdown(detail)

    def to_html(self, passages: str = "around") -> str:
        """One page by itself, without script. `passages`: "around" the evidence, or "full" texts of the reports."""
        return self._stories.to_html(passages)

    def to_json(self, passages: str = "around") -> str:
        """One line for each story, schema twosource.story/1."""
        return self._stories.to_json(passages)

    def to_dict(self, passages: str = "around") -> list[dict[str, Any]]:
        """The stories as to_json() has them, as Python objects."""
        return [json.loads(line) for line in self.to_json(passages).splitlines()]

    def to_bytes(self) -> bytes:
        """The stories with their reports' texts as bytes, the same on any machine; explanations are not kept. pickle uses it."""
        return self._stories.to_bytes()

    @staticmethod
    def from_bytes(stored: bytes) -> Brief:
        """What to_bytes() gave; prints the same. Hostile bytes are an Error.

        >>> import twosource
        >>> brief = twosource.brief(["The harbour of Brenholm will close, mayor Ana Duarte said."])
        >>> twosource.Brief.from_bytes(brief.to_bytes()).to_text() == brief.to_text()
        True
        """
        return Brief(_native.Stories.from_bytes(stored))

    def __reduce__(self) -> tuple[Any, ...]:
        return brief_of, (self.to_bytes(), self.errors)

    def explain(self, claim: str = "", width: int = 96) -> str:
        """Why claims are what they are: those with the id or the words given, else those of the short form.

        Of a brief made with `explain=True`.
        """
        return self._stories.explain(claim, width)

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        return f"<brief of {len(self)} {'story' if len(self) == 1 else 'stories'}: print it, or to_html(), to_json()…>"

    def _repr_html_(self) -> str:
        """The page in a frame of its own that may run nothing, for notebooks."""
        page = html.escape(self.to_html(), quote=True)
        return f'<iframe sandbox="" srcdoc="{page}" style="width:100%;height:40em;border:0"></iframe>'

    def _table(self, name: str) -> Table:
        return Table(name, lambda: _native.story_table(self._stories, name))

    @property
    def claims(self) -> Table:
        """What is said, with its status, whose word it is, who asserts it."""
        return self._table("claims")

    @property
    def statements(self) -> Table:
        """The places that carry the claims, each with its words and its origin."""
        return self._table("statements")

    @property
    def differences(self) -> Table:
        """Where the reports differ: one row for each value."""
        return self._table("differences")

    @property
    def timeline(self) -> Table:
        """What happened when."""
        return self._table("timeline")
