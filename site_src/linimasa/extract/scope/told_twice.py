"""Two dates of a sentence that would have one title, which tells of one of them alone.

"The chief gave them an ultimatum on [Tuesday] that ends on [Saturday]": what is told was on
Tuesday. It is of the date that stands beside the main verb, or opens the sentence; the other's is
that of something which the title does not tell. Dates in a row share what is told: "in 2003 and
2007", "built in 1930 and rebuilt in 1985".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import FINITE, Parsed, parsed
from linimasa.extract.syntax.linking import links_of
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.extract.syntax.plain_dates import undated

_BOUND = re.compile("[kxh(rqs]")
_FAR = 100  # words that a mark between a date and its verb counts for
_OPENING = re.compile("[pmD]*")  # before a date that opens a sentence, or stands between commas
_ALONE = re.compile("h|k[DNW#Y]")  # behind it, where a subject follows the second comma
_STAMP = re.compile("[xh]")  # behind the hour with which a line opens

_WORDS = re.compile(r"\w+\s*|\W")

_Span = tuple[int, int]


def strays(
    sentence: str, times: Sequence[_Span], told: Sequence[tuple[_Span, str]], language: str
) -> frozenset[_Span]:
    """Those of the dates in `told`, each with its title, whose title another date of it has too
    that stands nearer to the main verb. `times` are all dates of the sentence."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.reduced:
        return frozenset()
    read = parsed(undated(sentence, times, language), language)
    if read is None:
        return frozenset()
    found: set[_Span] = set()
    for title in {title for _, title in told}:
        shared = [date for date, other in told if other == title]
        if len(shared) > 1 and not _are_in_row(sentence, shared, title, language):
            costs = {date: _distance(read, read.place(date[0])) for date in shared}
            least = min(costs.values())
            found.update(date for date in shared if costs[date] > least)
    return frozenset(found)


def _are_in_row(sentence: str, dates: Sequence[_Span], title: str, language: str) -> bool:
    """Whether no more than what ties dates stands between each and the next, or their title tells
    what "and" joins there."""
    parts = [sentence[first[1] : then[0]] for first, then in pairwise(sorted(dates))]
    return all(_ties(part, language) or _is_told(part, title, language) for part in parts)


def _ties(part: str, language: str) -> bool:
    between, openers = links_of(language, joined=True), words_of(language).title_openers
    plain = "".join(one for one in _WORDS.findall(part) if one.strip() not in openers)
    return not plain.strip() or between.fullmatch(plain) is not None


def _is_told(part: str, title: str, language: str) -> bool:
    joined = part.split()[:1]
    if not joined or joined[0] not in words_of(language).coordinators:
        return False
    told = links_of(language).sub("", part).strip()  # less what ties the second date
    return f" {told} " in f"{title} "


def _distance(read: Parsed, at: int) -> int:
    """How far a date, a word, is from the main verb: in marks and words that open a clause first,
    in other words then."""
    clause, code = clause_in(read), read.code
    if clause is None or _leads(code, at):
        return 0
    within = at < clause.verb  # "the boy missing since [Monday] was found on Friday"
    first, last = (at + 1, clause.verb) if within else (clause.told, at)
    stamp = not at and _STAMP.match(code, 1) is not None
    marks = within + len(_BOUND.findall(code, first, last))
    return _FAR * (marks + stamp * len(code)) + last - first


def _leads(code: str, at: int) -> bool:
    """Whether a date opens a sentence, or stands between commas by itself before any verb."""
    before = code[:at]
    if not FINITE.isdisjoint(before) or not {"r", "q", "s"}.isdisjoint(before):
        return False
    start = before.rfind("k") + 1
    closed = _ALONE.match(code, at + 1) if start else not _STAMP.match(code, at + 1)
    return bool(closed) and _OPENING.fullmatch(before, start) is not None
