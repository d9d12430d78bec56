"""The same functions over Spark's DataFrames: every row is read where it is, by one engine a worker process.

>>> from twosource import spark                                                      # doctest: +SKIP
>>> spark.register(session)                                                          # doctest: +SKIP
>>> reports = session.read.format("twosource").load("reports/")                      # doctest: +SKIP
>>> readings = spark.read(reports).persist()                                         # doctest: +SKIP
>>> stories = spark.stories(readings)                                                # doctest: +SKIP
>>> linked = spark.link(readings.join(stories, "id"))                                # doctest: +SKIP
>>> spark.brief(linked, "md")                                                        # doctest: +SKIP

Reports, stories and briefs are the bytes that one machine gives, however the rows are divided. The packages twosource and
twosource-en must be installed where the workers run, of one version everywhere: others are refused. docs/spark.md has the
rest.
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Callable

from . import batches
from ._errors import Error
from .batches import Maker

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import Column, DataFrame, Row, SparkSession

_READINGS = ("id string, outlet string, published string, key bigint, day int, profile binary, reading binary, "
             "made_by string, error_code string, error string")
_STORIES = "id string, story string"
_EDGES = "one bigint, other bigint"
_COMPONENTS = "key bigint, component bigint"
_LINKED = "story string, reports array<string>, json string, linked binary, error_code string, error string"
_BRIEFS = "story string, reports array<string>, brief string, error_code string, error string"
_WINDOW_DAYS = 63
_COMPONENTS_A_TASK = 2000  # reports, about


def _maker(model: str | None, data: str | None) -> Maker:
    """The driver's own engine, which those of the workers must equal."""
    return Maker(model, data, batches.made_by(batches.engine(Maker(model, data))))


def _each(function: Callable[[pyarrow.RecordBatch], pyarrow.Table]) -> Callable[..., Iterator[pyarrow.RecordBatch]]:
    def over(parts: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for part in parts:
            yield from function(part).to_batches()
    return over


def register(session: SparkSession) -> None:
    """Makes `session.read.format("twosource").load(PATH)` read what `twosource read` takes, a file or a folder.

    One row for each report: id, outlet, title, url, published, source, and the report itself as bytes, which `read` takes; what
    cannot be opened is a row with error_code and error. A partition holds 300 reports (the option `reports`): lines of JSON
    Lines are counted, a packed file, a web archive or a feed is one partition. PATH must be there on every worker.
    """
    from ._spark_source import ReportFiles
    session.dataSource.register(ReportFiles)


def read(reports: DataFrame, *, model: str | None = None, data: str | None = None) -> DataFrame:
    """Reads each row: a report in the columns text (or html), id, outlet, title, published, url, authors, language; or a row of
    `format("twosource")`.

    Gives one row for each: id, outlet, published, the Reading as bytes without tokens (`Reading.from_bytes`), and by what
    stories are told apart (key, day, profile); or error_code and error in their place. Partitions of 200 to 500 reports keep
    all cores busy: `repartition(n)` before.
    """
    maker = _maker(model, data)
    return reports.mapInArrow(_each(lambda part: batches.read(part, maker)), _READINGS)


def _surveyed(profiles: DataFrame, maker: Maker) -> Row:
    """How many reports there are, on which days; what keeps them from being sorted is raised."""
    from pyspark.sql import functions as f
    one_id = profiles.groupBy("id").agg(
        f.count("*").alias("times"), f.min("profile_hash").alias("least"), f.max("profile_hash").alias("most"),
        f.min("day").alias("first"), f.max("day").alias("last"), f.min("made_by").alias("maker"), f.max("made_by").alias("other"))
    found = one_id.agg(
        f.count("*").alias("reports"), f.sum("times").alias("rows"), f.min("first").alias("first"), f.max("last").alias("last"),
        f.min("maker").alias("maker"), f.max("other").alias("other"),
        f.min(f.when(f.col("least") != f.col("most"), f.col("id"))).alias("differing")).first()
    assert found is not None
    for line in (found.maker, found.other):
        if line not in (None, maker.made_by):
            raise Error("invalid-argument", f"some were read by {line}, and this is {maker.made_by}: read all with one", "the Readings")
    if found.differing is not None:
        raise Error("duplicate-id", f'two reports that differ have the id "{found.differing}": give each an id of its own',
                    "the Readings")
    return found


def _windows(day: Column, first: int, last: int, length: int, look_back: int) -> Column:
    """The numbers of the windows that need a report: its own, and the next one where that looks back so far; of a report
    without a day all, and none, which stands for the window of those without a day."""
    from pyspark.sql import functions as f
    own = f.floor(day / f.lit(length))
    after = f.when(day - own * length >= length - look_back, f.array(own, own + 1)).otherwise(f.array(own))
    every = f.concat(f.sequence(f.lit(first // length), f.lit(last // length)), f.array(f.lit(None).cast("bigint")))
    return f.when(day.isNull(), every).otherwise(after)


def _edges(profiles: DataFrame, survey: Row, window_days: int, maker: Maker) -> DataFrame:
    from pyspark.sql import functions as f
    windows = batches.windows(survey.reports, maker)
    step, look_back = windows
    if step == 0:
        return profiles.select("id", "profile").groupBy().applyInArrow(
            lambda table: batches.edges(table, None, True, windows, maker), _EDGES)
    length = -(-max(window_days, look_back) // step) * step
    numbers = _windows(f.col("day"), survey.first or 0, survey.last or 0, length, look_back)

    def of_window(key: tuple[Any, ...], table: pyarrow.Table) -> pyarrow.Table:
        number = key[0].as_py()
        days = (0, 0) if number is None else (number * length, length)
        return batches.edges(table, days, number is None, windows, maker)

    return profiles.select("id", "profile", f.explode(numbers).alias("window")).groupBy("window").applyInArrow(of_window, _EDGES)


def _components(parts: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    yield from batches.components(parts).to_batches(max_chunksize=1 << 16)


def stories(readings: DataFrame, *, model: str | None = None, data: str | None = None,
            window_days: int = _WINDOW_DAYS) -> DataFrame:
    """Sorts what `read` gave into stories, as `twosource.group` does on one machine: id, and the story that it is of.

    A story is named by the smallest id of its reports; a report that is there twice is one. It runs a first job at once, which
    counts the reports and finds their days, so persist or write the Readings before; of them only profiles travel (some 2 kB a
    report), which stay persisted. `window_days`: of how many days one task finds the edges; it changes no story.
    """
    from pyspark.sql import functions as f
    from pyspark.storagelevel import StorageLevel
    maker = _maker(model, data)
    profiles = (readings.where("profile is not null").select("id", "key", "day", "profile", "made_by")
                .withColumn("profile_hash", f.xxhash64("profile")).persist(StorageLevel.MEMORY_AND_DISK))
    survey = _surveyed(profiles, maker)
    if (survey.rows or 0) > survey.reports:
        profiles = profiles.dropDuplicates(["id"])
    edges = _edges(profiles, survey, window_days, maker)
    components = edges.repartition(1).mapInArrow(_components, _COMPONENTS)
    labelled = profiles.join(components, "key", "left").select("id", "profile", f.coalesce("component", "key").alias("component"))
    tasks = max(1, survey.reports // _COMPONENTS_A_TASK)
    return (labelled.withColumn("task", f.pmod(f.xxhash64("component"), f.lit(tasks))).groupBy("task")
            .applyInArrow(lambda table: batches.stories_of(table, maker), _STORIES))


def link(readings: DataFrame, *, model: str | None = None, data: str | None = None) -> DataFrame:
    """Links the Readings of each story (the columns story and reading): story, reports, json, and linked, its bytes.

    `json` is the line of the schema twosource.story/1; `linked` is what `brief` prints and `Brief.from_bytes` reads. What
    cannot be linked is a row with its error.
    """
    maker = _maker(model, data)
    each = readings.where("reading is not null and story is not null").select("story", "reading").groupBy("story")
    return each.applyInArrow(lambda table: batches.link(table, maker), _LINKED)


def brief(linked: DataFrame, form: str = "json") -> DataFrame:
    """Prints what `link` gave: story, reports, brief. `form` is "text", "md", "html" or "json", which is the linked story itself."""
    if form not in batches.FORMS:
        raise ValueError(f"form is one of {', '.join(batches.FORMS)}, not '{form}'")
    return linked.mapInArrow(_each(lambda part: batches.brief(part, form)), _BRIEFS)
