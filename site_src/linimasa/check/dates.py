"""Dates in YAML into what is wrong with them: impossible, back to front, or not on that weekday."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from linimasa.check.findings import END_BEFORE_START, IMPOSSIBLE_DATE, WRONG_WEEKDAY, Finding
from linimasa.check.weekdays import weekdays_in
from linimasa.edtf import Edtf, parse
from linimasa.errors import DateError
from linimasa.yamlio.nodes import Node

DATES = ("date", "said", "published", "collected", "on")
MAX_RELATIVE_WORDS = 2  # "last Friday" is a Friday; "two days after Friday" is none
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check_dates(
    source: Node | None, events: tuple[Node, ...], language: Callable[[Node | None], str | None]
) -> Iterator[Finding]:
    """The dates of one file. `language` gives the language (BCP 47) of a source's words."""
    for node in (source, *events):
        yield from _impossible(node)
    for event in events:
        if _text(event, "status") != "rejected":
            yield from _wrong_weekday(event, source, language)


def _impossible(node: Node | None) -> Iterator[Finding]:
    for key, value in node.pairs if node else ():
        if key.text in DATES and value.kind == "scalar" and value.value is not None:
            try:
                parse(value.text)
            except DateError as error:
                code = END_BEFORE_START if "ends before" in error.message else IMPOSSIBLE_DATE
                yield Finding(value.at, code, f"{key.text}: {error.message}", error.hint)
        elif key.text == "corrections":
            for item in value.items:
                yield from _impossible(item)


def _wrong_weekday(
    event: Node, source: Node | None, language: Callable[[Node | None], str | None]
) -> Iterator[Finding]:
    words, when = event.get("date_text"), _parsed(_text(event, "date"))
    if words is None or words.kind != "scalar" or when is None:
        return
    days = _days(when)
    if not days or (_text(event, "date_basis") == "relative" and _is_reckoned(words.text)):
        return
    spoken = language(source)
    for day, word in weekdays_in(words.text, spoken) if spoken else ():
        if day not in {one.isoweekday() for one in days}:
            told = " or ".join(dict.fromkeys(DAYS[one.isoweekday() - 1] for one in days))
            message = f"the words say {word} ({DAYS[day - 1]}), but {when.text} is a {told}"
            hint = (
                "correct the date; or if the source errs, or means another day by it, leave the"
                " weekday out of date_text"
            )
            yield Finding(words.at, WRONG_WEEKDAY, message, hint)


def _days(when: Edtf) -> tuple[date, ...]:
    """The days that it may be, if they are fewer than a week, and so have not every weekday."""
    first, last = when.earliest, when.latest
    if first is None or last is None or (last - first).days > 5:
        return ()
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def _is_reckoned(words: str) -> bool:
    return len(words.split()) > MAX_RELATIVE_WORDS


def _parsed(text: str) -> Edtf | None:
    try:
        return parse(text) if text else None
    except DateError:
        return None


def _text(node: Node, key: str) -> str:
    value = node.get(key)
    return value.text if value and value.kind == "scalar" and value.value is not None else ""
