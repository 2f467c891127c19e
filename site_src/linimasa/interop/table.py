"""A timeline as a table: events.csv (RFC 4180), and datapackage.json, which describes its columns
to programs (Frictionless Data Package 1, Tabular Data Resource).

It begins with a byte order mark: without one Excel reads letters beyond ASCII by the code page of
the machine. The Unicode Standard (2.6) permits it as a signature of UTF-8, and RFC 4180 has no word
on it; pandas, R, DuckDB, LibreOffice and Frictionless take it away.

A spreadsheet takes a text that begins with one of `=+-@` for a formula, which may call out: an
apostrophe goes before it (OWASP, "CSV Injection"), and away again where we read it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from functools import cache

from linimasa.site.jsonld import JsonValue, without_empty
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Entry
from linimasa.slug import slug
from linimasa.values import dataclass

FILE = "events.csv"
BETWEEN = "; "  # names and tags of one event
SIGNATURE = "\ufeff"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its name, its type in Table Schema, what it holds, and how it is
    read off an entry."""

    name: str
    type: str
    holds: str
    read: Callable[[Entry], object]


def _day(which: str) -> Callable[[Entry], object]:
    return lambda entry: getattr(entry.when, which) if entry.when else None


def _by(which: str) -> Callable[[Entry], object]:
    return lambda entry: getattr(entry.event.attribution, which, None)


def _where(which: str) -> Callable[[Entry], object]:
    def read(entry: Entry) -> object:
        place = entry.event.place
        hidden = place is not None and place.blurred and which != "name"
        return None if hidden else getattr(place, which, None)

    return read


def _picture(which: str) -> Callable[[Entry], object]:
    return lambda entry: getattr(entry.event.media, which, None) if entry.picture else None


COLUMNS = (
    Column("id", "string", "stays the same for ever", lambda e: e.event.id),
    Column("status", "string", "confirmed by a person, or draft", lambda e: e.event.status),
    Column("date", "string", "EDTF (ISO 8601-2); empty if undated", lambda e: e.event.date),
    Column("earliest", "date", "the first day that the date may mean", _day("earliest")),
    Column("latest", "date", "the last day that the date may mean", _day("latest")),
    Column("date_text", "string", "the date in the source's words", lambda e: e.event.date_text),
    Column("date_basis", "string", "what the date rests on", lambda e: e.event.date_basis),
    Column("said", "string", "EDTF: when it was said", lambda e: e.event.said),
    Column("kind", "string", "event, statement, allegation, …", lambda e: e.event.kind),
    Column("title", "string", "what happened, in the source's language", lambda e: e.event.title),
    Column("summary", "string", "a person's words about it", lambda e: e.event.summary),
    Column("name", "string", "who says so", _by("name")),
    Column("role", "string", "in which role", _by("role")),
    Column("via", "string", "the outlet that relays it", _by("via")),
    Column("quote", "string", "the words that prove it, verbatim", lambda e: e.event.quote),
    Column("locator", "string", "where in the source", lambda e: e.event.locator),
    Column("place", "string", "where it happened", _where("name")),
    Column("lat", "number", "latitude, WGS 84 degrees", _where("lat")),
    Column("lon", "number", "longitude, WGS 84 degrees", _where("lon")),
    Column(
        "picture",
        "string",
        "the path of a picture in the site",
        lambda e: e.picture.widest.path if e.picture else None,
    ),
    Column("picture_alt", "string", "what it shows", _picture("alt")),
    Column("picture_caption", "string", "its caption", _picture("caption")),
    Column("picture_credit", "string", "who made it", _picture("credit")),
    Column("picture_licence", "string", "its licence", _picture("licence")),
    Column("people", "string", "names, between semicolons", lambda e: BETWEEN.join(e.event.people)),
    Column("tags", "string", "between semicolons", lambda e: BETWEEN.join(e.event.tags)),
    Column("source", "string", "the source's id", lambda e: e.source.id),
    Column("source_title", "string", "its title", lambda e: e.source.title),
    Column("outlet", "string", "who published it", lambda e: e.source.outlet),
    Column("published", "string", "EDTF: when", lambda e: e.source.published),
    Column("url", "string", "the source's address", lambda e: e.source.url),
    Column("language", "string", "its language (BCP 47)", lambda e: e.source.language),
)
REQUIRED = ("id", "status", "kind", "source")
_DATES = frozenset({"date", "said", "published"})  # EDTF: "-0044" is a number
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def csv_header() -> str:
    """The line of column names, behind the byte order mark that tells that all of it is UTF-8."""
    return SIGNATURE + csv_line(column.name for column in COLUMNS)


def csv_row(entry: Entry) -> str:
    """An entry as a line, its end included."""
    return csv_line(
        guarded(value) if type(value) is str and column.name not in _DATES else value
        for column in COLUMNS
        for value in (column.read(entry),)
    )


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """What `guarded` made of a text, as it was."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


class _Line:
    """A file whose `write` hands back what it is given, and so does `writerow`."""

    @staticmethod
    def write(text: str) -> str:
        return text


@cache
def _write_row() -> Callable[[Iterable[object]], str]:
    import csv

    row: Callable[[Iterable[object]], str] = csv.writer(_Line()).writerow
    return row


def csv_line(values: Iterable[object]) -> str:
    """Values as a line of CSV (RFC 4180); None is empty."""
    return _write_row()(values)


def data_package(settings: SiteSettings) -> bytes:
    """datapackage.json."""
    fields: list[JsonValue] = [
        without_empty(
            {
                "name": column.name,
                "type": column.type,
                "description": column.holds,
                "constraints": {"required": True} if column.name in REQUIRED else None,
            }
        )
        for column in COLUMNS
    ]
    package = without_empty(
        {
            "profile": "tabular-data-package",
            "name": slug(settings.title) or "timeline",
            "title": settings.title,
            "description": settings.description,
            "homepage": settings.url,
            "resources": [
                {
                    "profile": "tabular-data-resource",
                    "name": "events",
                    "path": FILE,
                    "format": "csv",
                    "mediatype": "text/csv",
                    "encoding": "utf-8",
                    "schema": {"fields": fields, "primaryKey": "id"},
                }
            ],
        }
    )
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()
