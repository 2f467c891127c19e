"""JSON Schemas (draft 7, which editors know best) of our YAML files, read off their strict readers.

A reader asks a `Fields` for one field after another, each as a text, a date, one of a few words. A
`_Recorder` in its place notes what it was asked for, so that there is no second list of fields.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from linimasa.config import config_fields
from linimasa.errors import Place
from linimasa.yamlio.events import EVENT_ID, file_fields
from linimasa.yamlio.fields import Fields

_T = TypeVar("_T")
Schema = dict[str, object]

DRAFT = "http://json-schema.org/draft-07/schema#"
_SCALAR = ("string", "number", "boolean")  # a plain number counts as the text that was written
_EDTF = "a date as EDTF: 2024, 2024-10, 2024-10-18, 2023-08/.., 2024-10~; null when unknown"

ABOUT: Mapping[str, str] = {
    "status": "confirmed by a person, or draft; rejected events are left out of the site",
    "into": "with merged: the id of the event that this one is part of",
    "date_text": "the date in the source's own words",
    "date_basis": "what the date rests on",
    "said": "when it was said, if the event has another date; EDTF",
    "title": "what happened, in one sentence",
    "attribution": "who says so: name, role, and the outlet that relays it",
    "quote": "the words that prove it, verbatim",
    "prefix": "the words before the quote, where the quote stands more than once",
    "suffix": "the words behind the quote, where the quote stands more than once",
    "locator": "where in the source, such as a page",
    "place": "where it happened; coordinates in WGS 84 degrees",
    "blurred": "coordinates are kept, and never published: only the cell of `precision: 10 km`",
    "summary": "a person's own words about it",
    "key": "shown among the key events",
    "sensitive": "never published",
    "note": "for yourself; never published",
    "public_note": "a note that is published",
    "file": "a file below the project: a source in seeds/, a picture in content/media/",
    "alt": "what the picture shows, for those who cannot see it; empty where it only decorates",
    "credit": "who made the picture",
    "licence": "a short name such as CC BY 4.0, or an id of SPDX",
    "show_text": "whether the site shows the whole text of a source, its quotes marked",
    "reviewed": "when a person looked at it",
    "translation": "title and summary in other languages, by BCP 47 tag",
    "evidence": "further proofs: a source of the project, or an address",
    "accent": 'a colour as "#8a1c1c", in quotes',
    "colours": 'paper, ink and accent of the light and of the dark scheme, each as "#rrggbb"',
    "fonts": "the families of text and of controls, and files of templates/static/ that have them",
    "lanes": "the lanes that the explore page begins with",
    "drafts": "whether events that nobody has confirmed are labelled or hidden",
    "event_pages": "whether each event has a page of its own: auto, up to 20,000 of them",
    "order": "whether lists begin with the oldest or the newest event",
    "nav": "the lists and pages that the head of every page links to",
    "url": "an address",
}


class _Recorder(Fields):
    """Fields of no file: they note what they are asked for, and have nothing."""

    __slots__ = ("properties", "wanted")

    def __init__(self, what: str = "") -> None:
        super().__init__(None, what, [], Place(""))
        self.properties: dict[str, Schema] = {}
        self.wanted: list[str] = []

    def schema(self) -> Schema:
        """An object with the fields that were asked for, and no other."""
        found: Schema = {"type": "object", "properties": self.properties}
        if self.wanted:
            found["required"] = self.wanted
        return {**found, "additionalProperties": False}

    def _add(self, name: str, schema: Schema) -> None:
        about = {"description": ABOUT[name]} if name in ABOUT else {}
        self.properties[name] = {**schema, **about}

    def text(self, name: str) -> str | None:
        self._add(name, {"type": [*_SCALAR, "null"]})
        return None

    def required(self, name: str, *, hint: str = "") -> str:
        self._add(name, {"type": list(_SCALAR)})
        self.wanted.append(name)
        return ""

    def stated(self, name: str, hint: str = "") -> str:
        return self.required(name)

    def word(self, name: str, allowed: Sequence[str]) -> str | None:
        self._add(name, {"enum": [*allowed, None]})
        return None

    def date(self, name: str) -> str | None:
        self._add(name, {"type": ["string", "integer", "null"], "description": _EDTF})
        return None

    def choice(self, name: str) -> bool | None:
        self._add(name, {"type": ["boolean", "null"]})
        return None

    def number(self, name: str, low: float, high: float) -> float | None:
        self._add(name, {"type": ["number", "null"], "minimum": low, "maximum": high})
        return None

    def texts(self, name: str) -> tuple[str, ...]:
        many = {"type": "array", "items": {"type": list(_SCALAR)}}
        self._add(name, {"anyOf": [many, {"type": [*_SCALAR, "null"]}]})
        return ()

    def fields(self, name: str, read: Callable[[Fields], _T], *, main: str = "") -> _T | None:
        self._add(name, {"anyOf": [_recorded(read), {"type": "null"}]})
        return None

    def named(self, name: str, read: Callable[[Fields], _T]) -> dict[str, _T]:
        self._add(name, {"type": ["object", "null"], "additionalProperties": _recorded(read)})
        return {}

    def each(self, name: str, what: str, read: Callable[[Fields], _T]) -> tuple[_T, ...]:
        self._add(name, {"type": ["array", "null"], "items": _recorded(read, what)})
        return ()


def _recorded(read: Callable[[Fields], object], what: str = "") -> Schema:
    recorder = _Recorder(what)
    read(recorder)
    return recorder.schema()


def events_schema() -> Schema:
    """The schema of a file in content/events/."""
    found = _recorded(file_fields)
    _within(found, "events", "items", "properties", "id")["pattern"] = f"^(?:{EVENT_ID.pattern})$"
    head = {"$schema": DRAFT, "title": "Events of one source, for linimasa"}
    return {**head, **found, "required": ["source"]}


def config_schema() -> Schema:
    """The schema of linimasa.yaml."""
    found = _recorded(lambda fields: config_fields(fields, Path()))
    return {"$schema": DRAFT, "title": "Settings of a timeline, for linimasa", **found}


def _within(schema: Schema, *way: str) -> Schema:
    """The part of a schema at the end of a way, from its properties on."""
    for step in ("properties", *way):
        inner = schema[step]
        assert isinstance(inner, dict)  # noqa: S101 -- narrows a schema of our own
        schema = inner
    return schema
