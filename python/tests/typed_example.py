"""What mypy --strict must find nothing in."""
from __future__ import annotations

from pathlib import Path

import twosource


def speakers(folder: Path) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for reading in twosource.read(folder):
        for attribution in reading.attributions:
            if attribution.speaker is not None:
                said.setdefault(attribution.speaker.name, []).append(attribution.content.text)
    return said


def brief(texts: list[str]) -> str:
    engine = twosource.Engine(threads=2)
    stories = engine.group(texts)
    first: twosource.Reading = stories[0][0]
    published = first.published
    day: str | None = None if published is None else published.value
    return engine.link(stories[0]).to_text() + (day or "")


def streamed(texts: list[str]) -> list[str]:
    return [one.id if isinstance(one, twosource.Reading) else one.code for one in twosource.stream(texts)]
