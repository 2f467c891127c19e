"""The values that the stages hand on: articles, candidates, events, timelines.

    Article     one source as text, with what is known of it      (ingest, language)
    Candidate   a sentence that may be an event, with its reasons  (extract)
    Event       an event as a person's YAML file has it            (yamlio)
    EventFile   one such file: a source header and its events      (yamlio)

All are frozen. Dates are EDTF strings (ISO 8601-2; see `linimasa.edtf`), never datetimes, because
most of what articles say has less than a day's precision. Offsets count Unicode code points.
"""

from __future__ import annotations

from typing import Literal

from linimasa.values import dataclass

Status = Literal["draft", "confirmed", "rejected", "merged"]
DateBasis = Literal["stated", "relative", "report", "published", "inferred"]
PublishedBasis = Literal["stated", "inferred"]
Kind = Literal["event", "statement", "allegation", "denial", "ruling", "planned", "correction"]
Stance = Literal["supports", "contradicts", "context"]


@dataclass(frozen=True, slots=True)
class Article:
    """One source article as plain text, with the metadata that its file or sidecar states.

    `id` is a slug, unique in the project; `file` the path relative to the project, with POSIX
    slashes (for one line of a .jsonl file: `seeds/many.jsonl#line-id`). `text` has `\n` line ends
    and no NUL; paragraphs stand on lines of their own. `published` is EDTF, with time and zone
    where stated. `pages` holds the code point offset at which each page of a PDF starts.
    """

    id: str
    file: str
    text: str
    title: str | None = None
    language: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    archive: str | None = None
    collected: str | None = None
    collected_by: str | None = None
    sha256: str | None = None
    licence: str | None = None
    wire: str | None = None
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so: a name, the role in which they say it, and the outlet that relays it."""

    name: str | None = None
    role: str | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """Where: a name as the source has it; coordinates (WGS 84 degrees) only from a person."""

    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    blurred: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that the sentence states: `value` as a plain decimal, `unit` in its own words."""

    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of an article that may be an event: every field that the machine may fill.

    `text[start:end] == quote`. `date` is EDTF or None where the text gives no resolvable date.
    `score` is salience in [0, 1]; `reasons` name what it rests on, most important first. `noun`:
    the title is a noun that its date goes with, which needs no verb.
    """

    start: int
    end: int
    score: float
    date: str | None
    date_text: str | None
    date_basis: DateBasis | None
    title: str
    kind: Kind
    quote: str
    said: str | None = None
    attribution: Attribution | None = None
    prefix: str | None = None
    suffix: str | None = None
    locator: str | None = None
    place: Location | None = None
    people: tuple[str, ...] = ()
    numbers: tuple[Quantity, ...] = ()
    tags: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    noun: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """The header of an events file. It maps one to one to a CSL-JSON item. `show_text` says whether
    the site may show its whole text; None leaves it to the settings."""

    id: str
    file: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    language: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    archive: str | None = None
    collected: str | None = None
    collected_by: str | None = None
    sha256: str | None = None
    licence: str | None = None
    wire: str | None = None
    show_text: bool | None = None


@dataclass(frozen=True, slots=True)
class Media:
    """A picture that a person added; `file` is relative to `content/media/`. `alt` says what it
    shows, and is empty where it only decorates."""

    file: str
    alt: str
    credit: str | None = None
    caption: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A published correction: on a day (EDTF), what it said before and says now, and why."""

    on: str
    was: str
    now: str
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A further proof that a person added: a source of the project, or an address."""

    source: str | None = None
    url: str | None = None
    quote: str | None = None
    locator: str | None = None
    stance: Stance = "supports"


@dataclass(frozen=True, slots=True)
class Translation:
    """A title and a summary in another language (BCP 47 tag), written by a person."""

    language: str
    title: str | None = None
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event as a person's file has it. `date` None means undated, never today."""

    id: str
    status: Status
    date: str | None
    title: str
    kind: Kind = "event"
    date_text: str | None = None
    date_basis: DateBasis | None = None
    said: str | None = None
    attribution: Attribution | None = None
    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    locator: str | None = None
    place: Location | None = None
    people: tuple[str, ...] = ()
    numbers: tuple[Quantity, ...] = ()
    tags: tuple[str, ...] = ()
    summary: str | None = None
    key: bool = False
    media: Media | None = None
    sensitive: bool = False
    note: str | None = None
    public_note: str | None = None
    reviewed: str | None = None
    corrections: tuple[Correction, ...] = ()
    translation: tuple[Translation, ...] = ()
    into: str | None = None
    evidence: tuple[Evidence, ...] = ()
    series: str | None = None


@dataclass(frozen=True, slots=True)
class EventFile:
    """One file of `content/events/`: its path relative to the project, its header, its events."""

    path: str
    source: Source
    events: tuple[Event, ...]
