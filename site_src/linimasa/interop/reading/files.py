"""A file of another program into what it says: which reader it is for, by its name and content."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from linimasa.errors import DataError, LinimasaError, Place, UsageError
from linimasa.ingest.encoding import decode
from linimasa.interop.reading.calendar import read_calendar
from linimasa.interop.reading.columns import read_table
from linimasa.interop.reading.markwhen import read_markwhen
from linimasa.interop.reading.ours import is_our_table, read_our_json, read_our_table
from linimasa.interop.reading.sheet import Table, read_csv, read_workbook
from linimasa.interop.reading.timelinejs import is_sheet, read_sheet, table_of_json
from linimasa.interop.reading.values import Loss, Options, Reading

FORMATS = (".csv", ".tsv", ".xlsx", ".ics", ".mw", ".markwhen", ".json")
_NO_JSON = "a comma, a bracket or a quotation mark is missing or too many there; or export it again"


def read_file(data: bytes, name: str, options: Options) -> Reading:
    """The timeline in a file of this name. Raises UsageError or DataError, with the file as
    its place, where it is no such file at all."""
    try:
        return _read(data, PurePath(name).suffix.lower(), name, options)
    except LinimasaError as error:
        if error.at is not None:
            raise
        error.at = Place(name)
        raise


def _read(data: bytes, ending: str, name: str, options: Options) -> Reading:
    if ending == ".xlsx":
        return _table(read_workbook(data), options)
    if ending not in FORMATS:
        raise UsageError("is of no format that is read", hint=f"read are {', '.join(FORMATS)}")
    decoded = decode(data)
    reading = _read_text(decoded.text, ending, name, options)
    if decoded.note is None:
        return reading
    return replace(reading, losses=(Loss(1, decoded.note), *reading.losses))


def _read_text(text: str, ending: str, name: str, options: Options) -> Reading:
    if ending in (".csv", ".tsv"):
        return _table(read_csv(text), options)
    if ending == ".ics":
        return read_calendar(text)
    return _json(text, name, options) if ending == ".json" else read_markwhen(text, options)


def _table(table: Table, options: Options) -> Reading:
    if options.columns:
        return read_table(table, options)
    if is_our_table(table.columns):
        return read_our_table(table)
    return read_sheet(table, options) if is_sheet(table.columns) else read_table(table, options)


def _json(text: str, name: str, options: Options) -> Reading:
    try:
        data: Any = json.loads(text)
    except json.JSONDecodeError as error:
        at = Place(name, error.lineno, error.colno)
        raise DataError(f"is no JSON: {error.msg}", hint=_NO_JSON, at=at) from None
    if not isinstance(data, dict) or "events" not in data:
        hint = "read are events.json of a site, and the JSON of TimelineJS"
        raise DataError("has no events", hint=hint)
    return read_our_json(text) if "sources" in data else read_sheet(table_of_json(text), options)
