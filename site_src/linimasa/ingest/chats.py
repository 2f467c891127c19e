"""The export of a chat (WhatsApp, Telegram, LINE) into its days, each with what was written on it.

A message is read on its own day, so that "last night" and "tomorrow" are told from there. What the
program itself says ("Anna left") has no writer, and is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

LEAST = 3  # messages of a chat
MOST_LINES = 8  # of a message, in the middle
LEAST_WORDS = 3  # of a message by which a day is worth a document

_STAMP = (
    r"(?P<first>\d{1,4})[./-](?P<second>\d{1,2})[./-](?P<third>\d{2,4}),?\s+"
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?P<half>\s?[apAP]\.?\s?[mM]\.?)?(?:\s?UTC[+-][\d:]+)?"
)
# Stamped "[12/03/2024, 09:14:22] Anna: …" or "12.03.24, 09:14 - Anna: …"; a head of its own line
# "Anna, [04.05.2023 18:22]".
_FORMS = (
    re.compile(rf"\[{_STAMP}\]\s+(?:(?P<writer>[^:]{{1,50}}):\s(?P<said>.*)|.*)"),
    re.compile(rf"{_STAMP}\s+[-–]\s(?:(?P<writer>[^:]{{1,50}}):\s(?P<said>.*)|.*)"),
    re.compile(rf"(?P<writer>[^:\[\]]{{1,60}}), \[{_STAMP}\]:?(?P<said>)"),
)
# A day on a line of its own, and below it "08:15<tab>Anna<tab>…", as LINE has them.
_DAY_LINE = re.compile(
    r"(?:[^\W\d_]{2,3}, )?(?P<first>\d{1,4})[./](?P<second>\d{1,2})[./](?P<third>\d{2,4})"
    r"(?:\s?\([^()]{1,4}\)|\s[^\W\d_]+)?"
)
_TABBED = re.compile(r"\d{1,2}:\d\d(?:\s?[AP]M)?\t(?P<writer>[^\t]{1,50})\t(?P<said>.*)")
_UNSAID = re.compile(r"\s*(?:(?:<[^<>]*>|\[[^\][]*\]|https?://\S++)\s*)*")  # "<Media omitted>"
_MARKS = str.maketrans({"\u200e": None, "\u200f": None, "\u202f": " "})
_WORD = re.compile(r"[^\W\d_]{2,}")
_CENTURY = 2000
_LONGEST = 31  # days of a month
_SHORT = 100  # a year below is one of this century

_Parts = tuple[int, int, int]  # of a date, in the order in which they stand


class ChatDay(NamedTuple):
    """A day (ISO) and its messages, a line each: "Anna: The bridge is closed"."""

    day: str
    text: str


class _Message(NamedTuple):
    parts: _Parts
    half: bool  # whether its hour is one of two halves of the day
    writer: str | None
    lines: list[str]


def days_of_chat(text: str) -> tuple[ChatDay, ...]:
    """The days of a chat on which something is told, in the order of the text; nothing for a text
    that is none."""
    lines = [line.strip() for line in text.translate(_MARKS).split("\n") if line.strip()]
    messages = _messages(lines) or _tabbed(lines)
    if len(messages) < LEAST or len(lines) > MOST_LINES * len(messages):
        return ()
    order = _order([one.parts for one in messages], halves=any(one.half for one in messages))
    days: dict[date, list[str]] = {}
    for one in messages:
        day = _day(one.parts, order)
        if day and one.writer and one.lines:
            said = "\n".join(one.lines)
            days.setdefault(day, []).append(f"{one.writer}: {said}")
    told = {day: messages for day, messages in days.items() if _is_told(messages)}
    return tuple(ChatDay(day.isoformat(), "\n".join(told[day])) for day in told)


def _messages(lines: Sequence[str]) -> list[_Message]:
    """Every message with its lines; none where the first line is of no message."""
    found: list[_Message] = []
    for line in lines:
        met = next(filter(None, (form.fullmatch(line) for form in _FORMS)), None)
        if met:
            parts = (int(met["first"]), int(met["second"]), int(met["third"]))
            found.append(_Message(parts, bool(met["half"]), met["writer"], []))
        elif not found:
            return []
        said = met["said"] if met else line
        if said and not _UNSAID.fullmatch(said):
            found[-1].lines.append(said)
    return found


def _tabbed(lines: Sequence[str]) -> list[_Message]:
    """The same where the day of messages stands above them."""
    found: list[_Message] = []
    parts: _Parts | None = None
    for line in lines:
        day, met = _DAY_LINE.fullmatch(line), _TABBED.fullmatch(line)
        if day:
            parts = (int(day["first"]), int(day["second"]), int(day["third"]))
        elif met and parts:
            found.append(_Message(parts, half=False, writer=met["writer"], lines=[met["said"]]))
        elif found:
            found[-1].lines.append(line)
    return found


def _is_told(messages: Iterable[str]) -> bool:
    bare = (message.partition(": ")[2] for message in messages)
    return any(len(_WORD.findall(one)) >= LEAST_WORDS for one in bare)


# ---- their dates -----------------------------------------------------------------------------


def _order(found: Sequence[_Parts], *, halves: bool) -> str:
    """What the parts of all the dates are: years first, else as one of them can only be read;
    else as they go on in time. Of orders that do, the one with halves of a day has months first.
    """
    if any(first > _LONGEST for first, _, _ in found):
        return "ymd"
    fit = [order for order in ("mdy", "dmy") if all(_day(parts, order) for parts in found)]
    steady = [order for order in fit if _goes_on([_day(parts, order) for parts in found])]
    wanted = "mdy" if halves else "dmy"
    left = steady or fit
    return wanted if wanted in left or not left else left[0]


def _goes_on(days: Iterable[date | None]) -> bool:
    return all(a is None or b is None or a <= b for a, b in pairwise(days))


def _day(parts: _Parts, order: str) -> date | None:
    year, month, day = (parts[order.index(letter)] for letter in "ymd")
    try:
        return date(year if year >= _SHORT else _CENTURY + year, month, day)
    except ValueError:
        return None
