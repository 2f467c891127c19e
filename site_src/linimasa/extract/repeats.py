"""Candidates that only repeat what their article tells elsewhere, left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from linimasa.edtf import parse
from linimasa.extract.lexis.sentences import quotations
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.model import Candidate

REPORT_LAG = 2  # days by which an outlet's report may follow what it reports
_NIGHT = 1  # days over which a night goes; what is longer is no day
_SAME = 2  # words that two tellings of a day share
_SUBJECT = 4  # words of a title among which its subject is pointed to

# The beginnings of longer words, which a noun and its verb share; of scripts of signs two of these.
_TERM = re.compile("(?=([\u3400-\u9fff]{2}))|([^\\W\\d_\u3040-\u9fff]{5})[^\\W\\d_\u3040-\u9fff]*")


def without_repeats(candidates: Iterable[Candidate], language: str = "und") -> list[Candidate]:
    """The candidates less two kinds of echo.

    The day on which an outlet reported, where the article dates the thing itself; and "today" in
    a quotation of somebody whose statement of that very day stands already.
    """
    found = list(candidates)
    told = [one for one in found if one.date_basis != "report"]
    kept: list[Candidate] = []
    stated: dict[tuple[str | None, str | None], list[Candidate]] = {}
    for one in found:
        speaker = _speaker(one)
        if one.date_basis == "report" and _is_dated_elsewhere(one, told, language):
            continue
        if one.kind == "statement" and one.said is None:
            stated.setdefault((speaker, one.date), []).append(one)
        elif one.date_basis == "relative" and _is_stated(one, stated.get((speaker, one.date), ())):
            continue
        kept.append(one)
    return kept


def _is_stated(told: Candidate, stated: Sequence[Candidate]) -> bool:
    """Whether what somebody tells of a day is part of what he stated on it: what is quoted, and
    what shares two words with it."""
    if _speaker(told) is None or not stated:
        return False
    if quotations(told.quote):
        return True
    terms = _terms(told.title)
    return any(len(terms & _terms(one.title)) >= _SAME for one in stated)


def _is_dated_elsewhere(report: Candidate, told: Sequence[Candidate], language: str) -> bool:
    """Whether a day just before that of a report is told of the same: of the same speaker, where
    one is named, else in a word of its title; what is about "it" is about what was told."""
    day = _day(report.date)
    near = [one for one in told if day and _precedes(_day(one.date), day)]
    if not near:
        return False
    speaker = _speaker(report)
    if speaker is not None and not speaker.islower():
        return any(_speaker(one) == speaker for one in near)
    if _points_back(report.title or "", language):
        return True
    title, quote = _terms(report.title), _terms(report.quote)
    return any(
        not (title if one.quote == report.quote else quote).isdisjoint(_terms(one.title))
        for one in near
    )


def _points_back(title: str, language: str) -> bool:
    """Whether a title's subject is what was told before: "it", "its load", "kapal itu"."""
    first = re.findall(r"\w+", title.lower())[:_SUBJECT]
    words, grammar = words_of(language), grammar_of(language)
    if not first or not set(words.demonstratives).isdisjoint(first):
        return bool(first)
    owned = grammar is not None and any(one.endswith(grammar.owning) for one in first)
    return owned or first[0] in words.pronouns or first[0] in words.possessives


def _precedes(told: date | None, day: date) -> bool:
    return told is not None and 0 <= (day - told).days <= REPORT_LAG


def _speaker(one: Candidate) -> str | None:
    return one.attribution.name if one.attribution else None


def _terms(title: str | None) -> set[str]:
    return {match[1] or match[2] for match in _TERM.finditer((title or "").lower())}


def _day(edtf: str | None) -> date | None:
    """The day that is meant, of a night the first; None of a week."""
    if edtf is None:
        return None
    parsed = parse(edtf)
    first, last = parsed.earliest, parsed.latest
    longer = first is not None and last is not None and (last - first).days > _NIGHT
    return first if parsed.precision == "day" and not longer else None
