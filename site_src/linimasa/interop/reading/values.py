"""What a reader of another program's timeline hands on: events as fields, and what was lost.

Fields are those of `content/events/*.yaml`, as plain values. They are read by the strict reader
before they are written (see `linimasa.project.importing`), so that a reader here need not check
what that one does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from linimasa.yamlio.scalars import Value

Order = Literal["dmy", "mdy"]

_OUR_ADDRESS = re.compile(r"(?:/e/|#)(e-[a-z0-9]+(?:-[a-z0-9]+)*)/?(?:index\.html)?$")


@dataclass(frozen=True, slots=True)
class Options:
    """What a person says about a file: the order of day and month in `1/2/2024`, which column is
    which field, and the language (BCP 47) in which dates are put into words."""

    order: Order | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Item:
    """An event: its line (from 1), its fields, and what names it in its file beside its words."""

    line: int
    fields: Mapping[str, Value]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """What could not be carried over: where it stands (a line, from 1), why, what to do."""

    line: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The events of one source, and the fields of its header; no `id` where the file has none."""

    source: Mapping[str, Value]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read. `columns` tells which field was taken from which column of a table; `ours`
    is true of what this program wrote, whose ids and sources stay."""

    groups: tuple[Group, ...]
    losses: tuple[Loss, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    ours: bool = False


def present(fields: Mapping[str, Value]) -> dict[str, Value]:
    """The fields that say something. Zero does."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {}, False)}


def place(name: str | None, lat: float | None = None, lon: float | None = None) -> Value:
    """A place with what is known of it, None where that is nothing."""
    found = {"name": name or None, "lat": lat, "lon": lon}
    return {key: value for key, value in found.items() if value is not None} or None


def our_id(address: str) -> str | None:
    """The id of the event that an address of a site of ours leads to."""
    found = _OUR_ADDRESS.search(address)
    return found[1] if found else None


def proof(address: str, line: int, losses: list[Loss]) -> Value:
    """An address as evidence; what a browser would not open is noted instead."""
    if address and not address.startswith(("http:", "https:")):
        losses.append(Loss(line, f"'{address}' is no address: it is left out"))
        return None
    return [{"url": address}] if address else None
