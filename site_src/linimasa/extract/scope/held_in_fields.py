"""The same as `held_dates` where the verb stands second, as in German.

"Nach seiner Wahl [2015] zog er nach Bern": what stands before the verb is one phrase, so the year
is the noun's. "Kritiker erinnern an die Flut von [1962]": what "von" ties is the noun's, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.dates.dated_fields import dated_reading, word_at
from linimasa.extract.syntax.fields import Reader
from linimasa.extract.syntax.linking import CLOSE

_NOUN = "(?:D?[jWVg#]{0,3}[NM]+#*)"
_HELD = re.compile(
    f"(?P<tie>P?)(?P<noun>(?P<head>{_NOUN})(?P<of>(?:d{_NOUN}|g[jW]{{0,2}}[NM]+){{0,3}}))(?P<by>[Pd]?)$"
)
_OPENED = frozenset("kxSR")
_LEAST = 12  # characters that tell something

_Span = tuple[int, int]


def held_in_fields(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str, days: int
) -> list[_Span] | None:
    """As `held_dates.held_at`; None for another language."""
    if not content[0] <= date[0] < content[1]:
        return None
    read = dated_reading(sentence, content, dates, language)
    at = word_at(read, date[0] - content[0]) if read else None
    if read is None or not at:
        return None
    inside = [one for one in dates if content[0] <= one[0] < content[1]]
    news = days >= -CLOSE and not any(one != date for one in inside)
    ranged = not read.fields.ranges.isdisjoint(sentence[slice(*date)].split())
    found = None if ranged else _held(read, at, news=news)
    return found and [(content[0] + start, content[0] + end) for start, end in found]


def _held(read: Reader, at: int, *, news: bool) -> list[_Span] | None:
    found = _HELD.search(read.code[:at])
    fore = read.fore()
    if found is None or fore is None or not _OPENED.isdisjoint(read.code[fore[1] : at]):
        return None
    first, verb = found.start("noun"), fore[1]
    amid = first < verb < at
    of = bool(found["by"]) and read.word(at - 1) in read.words.tied
    of = of and read.fields.ranges.isdisjoint(read.tokens[at + 1 : at + 2])
    listed = read.code[first - 1 : first] == "C"  # "mit dem Leih- und | Pachtgesetz vom"
    if amid or listed or (at < verb and not _OPENED.isdisjoint(read.code[:at])):
        return None
    tie = read.word(first - 1) if found["tie"] else ""
    if found["tie"]:
        # as of two dates the second: "warnte am Montag vor einem Engpass im [Herbst]"
        other = bool(found["by"]) and read.fields.then in map(read.word, range(first))
        held = tie not in read.fields.coincident and (of or (at < verb and not news) or other)
    elif at < verb:
        held = of and not news and _is_present(read, verb)
    else:
        own = _is_happening(read, found) and (news or not _is_present(read, verb))
        held = of and not own
    return _told(read, found) if held else None


def _is_present(read: Reader, verb: int) -> bool:
    """Whether a verb has a form of now: "regelt", "hat"; no "hielt"."""
    word = read.word(verb)
    past = re.fullmatch(read.words.verb_forms, word) is not None
    return word in read.fields.presents or (word.endswith("t") and not past)


def _is_happening(read: Reader, found: re.Match[str]) -> bool:
    return read.fields.happenings.fullmatch(read.word(found.end("head") - 1)) is not None


def _told(read: Reader, found: re.Match[str]) -> list[_Span]:
    """A noun for what happens, with what it is of, less its article; no part of another."""
    start, head = found.span("head")
    if not found["of"] or not _is_happening(read, found):
        return []
    while start < head - 1 and read.code[start] == "D":
        start += 1
    if read.code[start] not in "NM":
        return []  # "der schweren Flut von": an adjective has the form of its case
    end = found.end("of")
    told = read.stretch(start, end)
    return [told] if told[1] - told[0] >= _LEAST else []
