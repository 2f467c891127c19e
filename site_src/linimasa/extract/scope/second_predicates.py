"""What a subject did later, told behind "and" without it, where past forms are participles, too.

"Dean was known for his piers, and was knighted [in 2004]" tells of 2004 "Dean was knighted". A
gerund with its own date is left out of the first, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed
from linimasa.extract.syntax.linking import CLOSE
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.extract.syntax.plain_dates import placed, read_undated

_JOINT = re.compile("k?c(?P<verb>[ya]*[VAB])|k(?=[ya]*G)")
_INNER = re.compile("[rqs]")
_SUBJECT = re.compile("(?:W+|D[DNW#]*[NW])$")

_Span = tuple[int, int]


def second_at(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str, days: int
) -> list[_Span] | None:
    """The subject of `sentence[content]` with the verb behind "and" that a date stands behind,
    `days` from the day of issue; the first verb without the second where that has a date; None
    where no second is told apart: by a comma, a date of the first, or where both do not fit."""
    grammar = grammar_of(language)
    if grammar is None or grammar.ambiguous is None or not content[0] <= date[0] < content[1]:
        return None
    others = [one for one in dates if one != date and content[0] <= one[0] < content[1]]
    parted = abs(days) > CLOSE and _marked(language).search(sentence, content[0], date[0])
    long = content[1] - content[0] - (date[1] - date[0]) > MAX_TITLE
    if not (others or parted or (long and _joins(language, sentence[content[0] : date[0]]))):
        return None
    read = read_undated(sentence, content, dates, language)
    if read is None:
        return None
    at = read.place(date[0] - content[0])
    loose = not (others or parted)
    found = _told(read, at, [read.place(one - content[0]) for one, _ in others], loose=loose)
    return placed(found, content[0], [date]) or None


def _joins(language: str, before: str) -> bool:
    """Whether "and" stands before a date."""
    return not words_of(language).coordinators.isdisjoint(before.split())


@cache
def _marked(language: str) -> re.Pattern[str]:
    """ "And" behind a comma."""
    return re.compile(rf",\s{either(words_of(language).coordinators)}\s")


def _told(read: Parsed, at: int, others: Sequence[int], *, loose: bool) -> list[_Span] | None:
    clause = clause_in(read)
    subject = clause.subject[0] if clause and len(clause.subject) == 1 else None
    closed = read.code.find("x", clause.told) if clause else -1
    end = len(read.code) if closed < 0 else closed
    if clause is None or subject is None or not clause.told <= at < end:
        return None
    joints = [
        one
        for one in _JOINT.finditer(read.code, clause.told, end)
        if (one["verb"] or one.start() == at + 1)  # "Bern and the ferries, still waiting, were"
        and _INNER.search(read.code, clause.told, one.start()) is None
    ]
    before = [one for one in joints if one["verb"] and one.start() < at]
    later = [*(one.start() for one in joints if one.start() > at), end]
    parts = pairwise(later)
    dated = (start for start, last in parts if any(start < one < last for one in others))
    after = next(dated, end)
    if after < end and read.code[at + 1] == "k":
        after = at + 1  # "in 1931, studied in Bern and died"
    if not before:
        return [read.stretch(0, after)] if after < end else None
    joint = before[-1]
    marked = read.code[joint.start()] == "k"
    named = _SUBJECT.search(read.code[: subject[1]])
    who = subject if read.code[subject[0]] in "DWY" else named and named.span()
    if loose and not _is_apart(read, subject[0], joint.end() - 1, at):
        return None
    if who is None or not (marked or loose or any(one < joint.start() for one in others)):
        return None
    return [read.stretch(*who), read.stretch(joint.start("verb"), after)]


def _is_apart(read: Parsed, start: int, verb: int, at: int) -> bool:
    """Whether "and" surely joins a verb to another behind a subject that begins at a word, and a
    date tells of it: not "the torn and beaten coat", "followed a [weekend] visit", "and said"."""
    grammar, joint = read.grammar, read.code.rfind("c", 0, verb)
    if grammar.ambiguous is None or not {*"ho"}.isdisjoint(read.code[start:joint]):
        return False
    adjective = grammar.ambiguous.past.fullmatch(read.word(joint - 1))
    tells = grammar.saying.fullmatch(read.word(verb))
    return not (adjective or tells) and read.code[at - 1] != "D"
