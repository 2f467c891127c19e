"""What happened on a day, where the main clause only tells of it.

"Polisi menjelaskan kronologi kecelakaan bus yang terjadi di Kyre pada Senin": what happened on
Monday is the accident. For a language in which no ending tells words apart (`grammar.unmarked`).
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of, words_of_kind
from linimasa.extract.syntax.grammar import Parsed
from linimasa.extract.syntax.happening_nouns import is_happening
from linimasa.extract.syntax.mainclause import main_verb

_NOUN = re.compile("[DNW#]+")
_OTHER = re.compile("[VABkxrsqh]")

_Span = tuple[int, int]


def may_be_held(lead: str, language: str) -> bool:
    """Whether the words before a date hold a clause of what happened, by its verb."""
    held = _held(language)
    return held is not None and held.search(lead) is not None


@cache
def _held(language: str) -> re.Pattern[str] | None:
    grammar, which = grammar_of(language), words_of_kind("r", language)
    if grammar is None or not grammar.unmarked:
        return None
    return re.compile(rf"\s{either(which)}\s(?:{grammar.held.pattern})\s")


def told_held(read: Parsed, opener: int, at: int, offset: int) -> list[_Span] | None:
    """The parts that tell what happened by the clause of "which" at `opener` up to the date `at`;
    None where the main verb tells more than that."""
    verb, main, grammar = opener + 1, main_verb(read.code), read.grammar
    if main is None or main >= opener or not grammar.held.fullmatch(read.word(verb)):
        return None
    words = words_of(read.language)
    if read.word(main) not in grammar.sundering.union(words.after):
        return None
    end = at - (read.code[at - 1] == "k")
    if _OTHER.search(read.code, verb + 1, end) or not (start := _happening(read, main, opener)):
        return None
    found = read.stretch(start, opener), read.stretch(verb, end)
    return [(offset + first, offset + end) for first, end in found]


def _happening(read: Parsed, main: int, opener: int) -> int:
    """The noun for what happens between a verb and "which"; 0 without one."""
    if not _NOUN.fullmatch(read.code, main + 1, opener):
        return 0  # "mengumumkan kenaikan gaji dalam rapat yang berlangsung"
    told = (one for one in range(main + 1, opener) if is_happening(read.word(one), read.language))
    return next(told, 0)
