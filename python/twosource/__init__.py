"""Twosource reads news reports and writes briefs that every line of which leads back to printed words.

>>> import twosource
>>> reading = twosource.read("The harbour will close on Friday, mayor Ana Duarte said.")
>>> for said in reading.attributions:
...     print(said.speaker.name, "|", said.content.text)
Ana Duarte | The harbour will close on Friday

`read` takes a text, a dict, a Report, any number of these, or a pathlib.Path; `stream` the same in constant memory;
`group` sorts reports into stories; `brief` writes one. `Engine` has them as methods, with a model of your choice.
"""
from ._engine import Engine, brief, group, link, read, stream
from ._errors import Error, Interrupted
from ._inputs import Report
from ._native import Reading, Words
from ._native import version as __version__
from ._readings import Brief, Readings
from ._tables import Table

__all__ = ["Brief", "Engine", "Error", "Interrupted", "Reading", "Readings", "Report", "Table", "Words", "__version__",
           "brief", "group", "link", "read", "stream"]
