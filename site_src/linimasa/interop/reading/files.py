"""A file of another program into what it says: which reader it is for, by its name and content."""

from __future__ import annotations

import json
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
from linimasa.interop.reading.values import Options, Reading

FORMATS = (".csv", ".tsv", ".xlsx", ".ics", ".mw", ".json")


def read_file(data: bytes, name: str, options: Options) -> Reading:
    """The timeline in a file of this name. Raises UsageError or DataError, with the file as
    its place, where it is no such file at all."""
    try:
        return _read(data, PurePath(name).suffix.lower(), options)
    except LinimasaError as error:
        if error.at is not None:
            raise
        error.at = Place(name)
        raise


def _read(data: bytes, ending: str, options: Options) -> Reading:
    if ending in (".csv", ".tsv"):
        return _table(read_csv(data), options)
    if ending == ".xlsx":
        return _table(read_workbook(data), options)
    if ending == ".ics":
        return read_calendar(decode(data).text)
    if ending in (".mw", ".markwhen"):
        return read_markwhen(decode(data).text, options)
    if ending == ".json":
        return _json(decode(data).text, options)
    raise UsageError("is of no format that is read", hint=f"read are {', '.join(FORMATS)}")


def _table(table: Table, options: Options) -> Reading:
    if options.columns:
        return read_table(table, options)
    if is_our_table(table.columns):
        return read_our_table(table)
    return read_sheet(table, options) if is_sheet(table.columns) else read_table(table, options)


def _json(text: str, options: Options) -> Reading:
    try:
        data: Any = json.loads(text)
    except ValueError as error:
        raise DataError(f"is no JSON: {error}") from None
    if not isinstance(data, dict) or "events" not in data:
        hint = "read are events.json of a site, and the JSON of TimelineJS"
        raise DataError("has no events", hint=hint)
    return read_our_json(text) if "sources" in data else read_sheet(table_of_json(text), options)
