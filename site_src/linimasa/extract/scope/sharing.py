"""Participles, or verbs in their base form, that share one helping verb, each with its own date.

"The bridge was opened [in 1934] and blown up [in April 1945]" is, of 1934, "The bridge was opened",
and of 1945 "The bridge was blown up"; "It will open [in May] and close [in June]" alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.syntax.grammar import FINITE, Parsed
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.language import table_of, texts

_HELPED = re.compile("[ay]*[AB][ayE]*(?=P)|[ay]*A[ay]*(?=I)")
_ENDS = frozenset("rqsxh(")
_BEHIND = re.compile("a*(?:[pmkco]|$)")  # no object
_PAIR = 2

_Span = tuple[int, int]


def shared_at(read: Parsed, at: int, dates: Sequence[int]) -> list[_Span] | None:
    """The subject with what was done to it at the word `at`, one of the places of `dates`; None
    where no two participles of the main verb have dates."""
    clause = clause_in(read)
    helper = clause and _HELPED.match(read.code, clause.verb)
    if not clause or not helper:
        return None
    done = helper.end()
    if read.code[done] == "I" and not read.ambiguous:
        return None
    parts = _parts(read, done)
    part = next((one for one in parts if one[0] < at < one[1]), None)
    dated = sum(any(first < one < end for one in dates) for first, end in parts)
    if part is None or dated < _PAIR:
        return None
    if part[0] == done:
        return [read.stretch(0, part[1])]
    subject = [read.stretch(*one) for one in clause.subject]
    ambiguous, own = read.grammar.ambiguous, read.word(part[0])
    if ambiguous and "E" in helper[0] and own in ambiguous.bases:
        will = helper.start() + helper[0].index("A") + 1  # "will be built [and] open"
        return [*subject, read.stretch(clause.verb, will), read.stretch(*part)]
    active = ambiguous is not None and (own in ambiguous.active or own in ambiguous.unhelped)
    if ambiguous and (active or _is_of_life(read.word(done), own, read.language)):
        return [*subject, read.stretch(*part)]  # "was elected in 2010 and | resigned in 2012"
    return [*subject, read.stretch(clause.verb, done), read.stretch(*part)]


def _is_of_life(first: str, later: str, language: str) -> bool:
    """Whether somebody did it who was "born", as "raised" is not: "was born in Kyre and moved"."""
    table = table_of(language, "clauses", "ambiguous")
    return first in texts(table, "births") and later not in texts(table, "with_births")


def _parts(read: Parsed, start: int) -> list[_Span]:
    """Each participle of a helping verb, the first of which begins at a word, with what goes with
    it; none where another verb follows, or only a comma leads to the last: "was set to leave for
    talks, slated for Monday"."""
    goes_on = _is_base if read.code[start] == "I" else _is_participle
    if read.code[start - 1 : start + 1] == "EP" and read.ambiguous:
        goes_on = _is_either  # "will be published [and] come into force"
    parts: list[_Span] = []
    loose = False
    for one in range(start + 1, len(read.code)):
        kind = read.code[one]
        if kind in _ENDS:
            return [] if loose else [*parts, (start, one)]
        if kind in FINITE and one > start:
            return []
        joined = one + 1 + (read.code[one : one + 2] == "kc")
        if kind in "kc" and one > start and goes_on(read, joined):
            parts.append((start, one))
            start = joined
            loose = "c" not in read.code[one:joined]
    return [] if loose else [*parts, (start, len(read.code))]


def _is_either(read: Parsed, at: int) -> bool:
    return _is_base(read, at) or _is_participle(read, at)


def _is_base(read: Parsed, at: int) -> bool:
    """Whether a word behind "and" is a verb in its base form."""
    forms = read.grammar.ambiguous
    joined = read.code[at - 1] == "c" and at < len(read.words)
    if forms is None or not joined or read.code[at] not in "NVI":
        return False
    return read.words[at] in forms.bases


def _is_participle(read: Parsed, at: int) -> bool:
    """Whether a word is a participle, or may be, with no object behind it."""
    if at >= len(read.words) or not _BEHIND.match(read.code, at + 1):
        return False
    word, grammar = read.words[at], read.grammar
    shapes = [grammar.participles, *([grammar.ambiguous.past] if grammar.ambiguous else [])]
    return any(shape.fullmatch(word) for shape in shapes)
