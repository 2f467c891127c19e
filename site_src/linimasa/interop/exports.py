"""Every format that a timeline is published in, by the name of its file.

They are made a run of entries at a time (see `chunks`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import cast

from linimasa.interop.annotations import annotation_lines
from linimasa.interop.csl import bibliography
from linimasa.interop.geojson import feature
from linimasa.interop.ics import FOOT, calendar_event, calendar_head
from linimasa.interop.jsonfeed import json_feed
from linimasa.interop.markwhen import head as markwhen_head
from linimasa.interop.markwhen import line as markwhen_line
from linimasa.interop.table import csv_header, csv_line, csv_row, data_package
from linimasa.interop.timelinejs import COLUMNS, sheet_row, slide
from linimasa.site.chunks import Line, Streamed, lines, runs
from linimasa.site.data import SCHEMA, newest
from linimasa.site.kept import Kept
from linimasa.site.later import Later
from linimasa.site.library import places_in_texts
from linimasa.site.outline import Outline

SCHEMA_FILE = Path(__file__).with_name(SCHEMA)  # JSON Schema 2020-12 of events.json

Make = Callable[[], bytes]


def quote_places(outline: Outline) -> tuple[Later, ...]:
    """Where the quotes stand in those texts of sources that may be shown."""
    groups, default = outline.facets.source, outline.settings.show_text
    return places_in_texts(outline.library, groups, default=default)


def _annotations(outline: Outline) -> Make | None:
    """The annotations with places in texts, if there are any; they hang on more than the entry."""
    places = quote_places(outline)
    if not places:
        return None

    def chunks() -> Iterator[bytes]:
        spans: dict[str, tuple[int, int]] = {}
        for one in places:
            spans |= cast("dict[str, tuple[int, int]]", one.make())
        for entry in outline.timeline.entries:
            yield (annotation_lines(entry, outline.settings, spans) or "").encode()

    return Streamed(chunks)


def exports(outline: Outline, kept: Kept) -> Mapping[str, Make]:
    """File names and what makes each of the files of an outline."""
    settings, words, timeline = outline.settings, outline.words, outline.timeline
    site = f"{settings.url} {words.messages.digest}"  # what lines hang on beside their entry
    some = runs(timeline.entries)

    def text(name: str, head: Callable[[], str], line: Line, foot: str = "") -> Make:
        def chunks() -> Iterator[bytes]:
            yield head().encode()
            yield from lines(f"{name} {site}", some, line, kept)
            yield foot.encode()

        return Streamed(chunks)

    def array(name: str, head: str, line: Line) -> Make:
        return Streamed(lambda: _array(head, lines(f"{name} {site}", some, line, kept, ",\n ")))

    return {
        SCHEMA: SCHEMA_FILE.read_bytes,
        "events.csv": text("csv", csv_header, csv_row),
        "datapackage.json": partial(data_package, settings),
        "events.geojson": array(
            "geojson",
            '{"type": "FeatureCollection", "features": [',
            partial(feature, settings=settings),
        ),
        "events.ics": text(
            "ics",
            partial(calendar_head, settings),
            partial(calendar_event, settings=settings),
            FOOT,
        ),
        "timelinejs.json": array(
            "timelinejs",
            '{"scale": "human", "events": [',
            partial(slide, words=words, settings=settings),
        ),
        "timelinejs.csv": text(
            "sheet", partial(csv_line, COLUMNS), partial(sheet_row, words=words, settings=settings)
        ),
        "timeline.mw": text(
            "markwhen", partial(markwhen_head, settings), partial(markwhen_line, settings=settings)
        ),
        "annotations.jsonl": _annotations(outline)
        or text("annotation", str, partial(annotation_lines, settings=settings)),
        "csl.json": partial(bibliography, timeline.sources),
        "feed.json": lambda: json_feed(newest(timeline.entries, kept), settings, words),
    }


def _array(head: str, chunks: Iterator[bytes]) -> Iterator[bytes]:
    yield head.encode()
    first = next(chunks, None)
    if first is not None:
        yield b"\n " + first
        yield from chunks
        yield b"\n"
    yield b"]}\n"
