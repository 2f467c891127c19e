"""A relative clause that tells nothing but a date, which goes with it.

"gempa yang terjadi pada Senin itu merusak …" is "gempa itu merusak …". For a language in which such
a clause has no ending to be known by (`grammar.unmarked`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.condensing.cutting import relating
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.linking import with_link
from linimasa.extract.syntax.mainclause import main_verb
from linimasa.language import table_of, texts

_REACH = 60  # characters before a date in which such a clause begins
_MOST_NOUN = 6  # words of a noun with a phrase
_BARE = re.compile("r[ya]*A?V$")
_TOLD_NEXT = re.compile("[ya]*[VAB][^kxsrq]*$")
_PLACED = re.compile(r"\)?,\s(?=di\s)(?P<place>)")
_GOES_ON = frozenset("pmNIW#c")  # the clause has more than its date

_Span = tuple[int, int]


def with_relative(sentence: str, date: _Span, content: Sequence[_Span], language: str) -> _Span:
    """The cut of a date with the relative clause that it leaves nothing of but the verb; less a
    word that points back to the noun. What is told of `sentence` is its `content`, which may be
    that very clause."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.unmarked:
        return date
    start = with_link(sentence, date[0], language, date[1])
    words = words_of(language)
    before = sentence[max(0, start - _REACH) : start].rstrip(" ,")
    opens = list(relating(language).finditer(before))
    read = parsed(before[opens[-1].start() :], language) if opens else None
    if read is None or not _BARE.match(read.code) or not grammar.complete.fullmatch(read.words[-1]):
        return date
    end = _before_pointer(sentence, date, words.demonstratives)
    ahead = parsed(sentence[end:].lstrip(" )").partition(" ")[0], language)
    pointing = sentence[end:].strip().partition(" ")[0].strip(".,;")
    goes_on = ahead and ahead.code[:1] in _GOES_ON and pointing not in words.demonstratives
    if goes_on or pointing in words.equating or ranks(before[: opens[-1].start()], language):
        return date  # "Lokasi yang digeledah pada Senin adalah …", "penyanyi pertama yang tewas"
    begins = max(0, start - _REACH) + opens[-1].start()
    whole = next((one for one in content if one[0] <= begins < one[1]), None)
    if whole is None or not _is_told(sentence, whole, (begins, end), language):
        return date
    placed = _PLACED.match(sentence, end)  # "lomba yang diadakan pada Senin, di Palu"
    return begins, placed.start("place") if placed else end


def ranks(noun: str, language: str) -> bool:
    """Whether a noun at the end of a text is one of a row, which is nothing without what tells of
    which: "orang pertama dari desa itu"."""
    return not _ranking(language).isdisjoint(noun.lower().split()[-_MOST_NOUN:])


@cache
def _ranking(language: str) -> frozenset[str]:
    table = table_of(language, "timex", "ordinal")
    ordinals = [word for number in table for word in texts(table, number)]
    return frozenset((*ordinals, *texts(table_of(language, "clauses"), "ranking")))


def restricting(sentence: str, date: _Span, language: str) -> tuple[_Span, ...]:
    """The word that only makes much of a date, which goes with it: "korban [baru] ditemukan pada
    Senin", not "dermaga baru dibuka"."""
    words = words_of(language)
    start = with_link(sentence, date[0], language, date[1]) if words.restricting else 0
    before = sentence[max(0, start - _REACH) : start]
    if words.restricting.isdisjoint(before.split()):
        return ()
    found = list(_restricting(language).finditer(before))
    if not found:
        return ()
    lead, read = (
        parsed(text, language) for text in (before[: found[-1].start()], before[found[-1].end() :])
    )
    if lead is None or read is None or not _TOLD_NEXT.match(read.code):
        return ()
    acts = lead.words and lead.words[-1] in words.roles.union(words.speakers)
    if not acts and lead.code[-1:] not in {*"VAac"}:
        return ()
    first = max(0, start - _REACH)
    return ((first + found[-1].start(), first + found[-1].end()),)


@cache
def _restricting(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=\s){either(words_of(language).restricting)}\s")


def _is_told(sentence: str, whole: _Span, clause: _Span, language: str) -> bool:
    """Whether what is left without the clause has a verb of its own."""
    left = f"{sentence[whole[0] : clause[0]]} {sentence[clause[1] : whole[1]]}"
    read = parsed(left, language)
    return read is not None and main_verb(read.code) is not None


def _before_pointer(sentence: str, date: _Span, pointers: tuple[str, ...]) -> int:
    """Where a date ends, less "itu" at its end."""
    head, _, last = sentence[slice(*date)].rpartition(" ")
    return date[0] + len(head) if last in pointers else date[1]
