"""An event's coded fields into words of the site's language, and its quote into marked parts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from linimasa.model import Event, Quantity
from linimasa.site.messages import Messages, read_messages
from linimasa.site.timeline import Entry
from linimasa.values import dataclass

if TYPE_CHECKING:
    from decimal import Decimal

# Up to 15 digits; one with a zero in front is a code, not a quantity.
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,11})(?:\.\d{1,3})?")


@dataclass(frozen=True, slots=True)
class QuotePart:
    """A stretch of a quote; `marked` where it is the words that give the date."""

    text: str
    marked: bool


def quote_parts(quote: str, date_text: str | None) -> tuple[QuotePart, ...]:
    """A quote cut at its date words: their first occurrence, whatever spaces lie between them."""
    words = (date_text or "").split()
    found = re.search(r"\s+".join(map(re.escape, words)), quote, re.IGNORECASE) if words else None
    if not found:
        return (QuotePart(quote, marked=False),)
    cuts = (
        QuotePart(quote[: found.start()], marked=False),
        QuotePart(found[0], marked=True),
        QuotePart(quote[found.end() :], marked=False),
    )
    return tuple(part for part in cuts if part.text)


def kind_words(event: Event, messages: Messages) -> str:
    """What kind of event it is: "statement", "allegation"."""
    return kinds_in(messages.language)[event.kind]


@cache
def kinds_in(language: str) -> Mapping[str, str]:
    """The words for every kind of event."""
    _ = read_messages(language).gettext
    return {
        "event": _("event"),
        "statement": _("statement"),
        "allegation": _("allegation"),
        "denial": _("denial"),
        "ruling": _("ruling"),
        "planned": _("planned"),
        "correction": _("correction"),
    }


def basis_words(entry: Entry, messages: Messages) -> str:
    """Why the event has this date: what the date rests on, in words."""
    return _bases(messages.language)[entry.event.date_basis if entry.event.date else "none"]


@cache
def _bases(language: str) -> Mapping[str | None, str]:
    _ = read_messages(language).gettext
    return {
        "none": _("the source does not say when, or says it relative to a day that is not known"),
        "stated": _("stated in the text"),
        "relative": _("reckoned from the day the source was published"),
        "report": _("the day of the report"),
        "published": _("the day the source was published"),
        "inferred": _("inferred from the context"),
        None: "",
    }


def quantity_words(quantity: Quantity, messages: Messages) -> str:
    """A number and its unit: "3.000 tentara". What is no plain decimal stands as it is."""
    value = quantity.value
    if _DECIMAL.fullmatch(value):
        value = messages.number(_number(value))
    return f"{value} {quantity.unit}".rstrip()


def _number(text: str) -> int | Decimal:
    if text.isdecimal():
        return int(text)
    from decimal import Decimal

    return Decimal(text)


def stance_words(stance: str, messages: Messages) -> str:
    """How a further proof stands to the event."""
    _ = messages.gettext
    known = {
        "supports": _("supports it"),
        "contradicts": _("contradicts it"),
        "context": _("gives context"),
    }
    return known.get(stance, stance)
