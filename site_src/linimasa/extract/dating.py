"""A sentence's expressions of time into the date of what is told and the date of its telling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from linimasa.edtf import parse
from linimasa.extract.relays import Relay
from linimasa.extract.sentences import quotations
from linimasa.extract.speakers import Speech
from linimasa.model import DateBasis
from linimasa.timex import Timex

NEAR = 40  # characters between a cue of speech or a relay and the date that belongs to it

_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_CLOCK = re.compile(r"(?:[a-z]+\s)?\d{1,2}(?:[.:]\d{2})?(?:\s?[A-Za-z.]{1,5})?")
_JOIN = re.compile(
    r"\s*(?:[-–—]|to|until|till|through|and|hingga|sampai(?: dengan)?|dan)\s*(?:\w+\s)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a sentence gives: EDTF (None where unresolved), its words and their span."""

    date: str | None
    words: str
    start: int
    end: int
    basis: DateBasis | None


@dataclass(frozen=True, slots=True)
class Dates:
    """A sentence's dates: those of what is told, that of the telling, that of the report."""

    told: tuple[Dated, ...]
    said: Dated | None
    report: Dated | None


def dates_of(
    text: str,
    span: tuple[int, int],
    timexes: Sequence[Timex],
    speech: Speech | None,
    relay: Relay | None,
    *,
    open_spans: frozenset[tuple[int, int]],
) -> Dates:
    """Sort the calendar expressions of the sentence `text[span]` by what they date."""
    sentence = text[span[0] : span[1]]
    dated = _joined(text, [one for one in timexes if is_calendar(one, open_spans=open_spans)])
    quotes = quotations(sentence)
    said = report = None
    told: list[Dated] = []
    for one in dated:
        local = (one.start - span[0], one.end - span[0])
        if said is None and _belongs_to_speech(local, sentence, speech, quotes):
            said = one
        elif report is None and _belongs_to_relay(local, relay):
            report = one
        else:
            told.append(one)
    return Dates(tuple(told), said, report)


def is_calendar(timex: Timex, *, open_spans: frozenset[tuple[int, int]]) -> bool:
    """Whether an expression is a place in time: no stamp, no name, no set, nothing vague.

    `open_spans` are expressions that a date of publication would resolve, were it known.
    """
    if timex.type == "TIME" and not timex.explicit and _CLOCK.fullmatch(timex.text):
        return False  # an hour of a day that another sentence names
    if timex.role is not None or timex.type == "SET":
        return False
    if (timex.start, timex.end) in open_spans:
        return True
    if timex.value in _VAGUE or timex.edtf is None:
        return False
    return timex.type != "TIME" or timex.explicit or "T" not in timex.edtf or timex.anchored


def _joined(text: str, timexes: list[Timex]) -> list[Dated]:
    """Two ends of a range become one date; relations open a date at one end."""
    found: list[Dated] = []
    skip = False
    for index, one in enumerate(timexes):
        if skip:
            skip = False
            continue
        following = timexes[index + 1] if index + 1 < len(timexes) else None
        joined = _range(text, one, following) if following else None
        if joined and following:
            words = text[one.start : following.end]
            found.append(Dated(joined, words, one.start, following.end, _basis(one)))
            skip = True
        else:
            found.append(Dated(_opened(one), one.text, one.start, one.end, _basis(one)))
    return found


def _range(text: str, one: Timex, other: Timex) -> str | None:
    if one.edtf is None or other.edtf is None or "/" in one.edtf + other.edtf:
        return None
    if one.relation not in ("from", "between", "since") and other.relation not in ("to", "until"):
        return None
    if not _JOIN.fullmatch(text, one.end, other.start):
        return None
    first, last = parse(one.edtf).first, parse(other.edtf).last
    return f"{one.edtf}/{other.edtf}" if first and last and first < last else None


def _opened(timex: Timex) -> str | None:
    """ "since August" is `2023-08/..`, "until May" `../2024-05`."""
    if timex.edtf is None or "/" in timex.edtf or timex.edtf[0] in "[{":
        return timex.edtf
    if timex.relation == "since":
        return f"{timex.edtf}/.."
    return f"../{timex.edtf}" if timex.relation == "until" else timex.edtf


def _basis(timex: Timex) -> DateBasis | None:
    if timex.edtf is None:
        return None
    return "stated" if timex.explicit else "relative"


def _belongs_to_speech(
    local: tuple[int, int],
    sentence: str,
    speech: Speech | None,
    quotes: list[tuple[int, int]],
) -> bool:
    """Whether a date is that of the telling: outside the quotation, or beside name and verb."""
    if speech is None:
        return False
    inside = any(start <= local[0] and local[1] <= end for start, end in quotes)
    if inside:
        return False
    if speech.direct and quotes:
        return True
    if (
        speech.content[1] <= speech.cue[0]
    ):  # what is said stands first: "…, kata Siti, Senin (4/10)"
        return local[0] >= speech.cue[0]
    between = sentence[speech.cue[1] : local[0]]
    beside = 0 <= local[0] - speech.cue[1] <= NEAR and not re.search(
        r"\w+\s+\w+\s+\w+\s+\w+", between
    )
    return beside and _continues(sentence[local[1] :])


def _continues(rest: str) -> bool:
    """Whether behind the date the content still follows: "mengatakan pada Senin bahwa …"."""
    return len(rest.strip(' .,”"')) > 25


def _belongs_to_relay(local: tuple[int, int], relay: Relay | None) -> bool:
    return relay is not None and 0 <= local[0] - relay.end <= NEAR
