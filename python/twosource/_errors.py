"""What can go wrong."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._readings import Readings


class Error(Exception):
    """What went wrong with one report or one call: a code for programs, a line for people.

    Of a batch it stands in `errors` and is not raised: the other reports are read.

    >>> import twosource
    >>> for error in twosource.read(["", "The harbour will close on Friday, mayor Ana Duarte said."]).errors:
    ...     print(error.code, "|", error)
    empty | reports[0]: is empty: there is nothing to read
    """

    def __init__(self, code: str, message: str, where: str = "", detail: str = "") -> None:
        super().__init__(code, message, where, detail)
        self.code = code
        """One of a fixed set: "empty", "not-text", "too-large", "duplicate-id", "model-not-found"…"""
        self.message = message
        """What is wrong, and what to do about it."""
        self.where = where
        """The file, the line, the place in a list of reports."""
        self.detail = detail
        """The field or the option that it is about, where it is one."""

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, self.message, self.where, self.detail)


class Interrupted(KeyboardInterrupt):
    """Ctrl-C during `read`: what was read before is kept.

    >>> import twosource
    >>> def reports():
    ...     yield "The harbour will close on Friday, mayor Ana Duarte said."
    ...     raise KeyboardInterrupt        # as Ctrl-C does
    >>> try:
    ...     readings = twosource.read(reports())
    ... except twosource.Interrupted as stopped:
    ...     readings = stopped.readings
    >>> len(readings)
    1
    """

    def __init__(self, readings: Readings) -> None:
        super().__init__(f"stopped; {len(readings)} Readings are kept in `readings`")
        self.readings = readings
        """The Readings and errors of the reports before."""
