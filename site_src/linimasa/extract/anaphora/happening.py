"""A title that only says that something was, told with what it was.

"Dua bus bertabrakan di tol. Kecelakaan itu terjadi pada Jumat": what happened that Friday stands in
the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from linimasa.extract.condensing.faults import faults
from linimasa.extract.condensing.fielding import is_clause
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.telling import has_verb

_REACH = 4  # sentences back
_LEAST_CORE = 4  # letters that a noun shares with the verb that it is made of

_Titled = Callable[[Heard], str]


def happened(
    title: str, heard: Sequence[Heard], number: int, language: str, titled: _Titled
) -> str | None:
    """What happened, where the title of the sentence `heard[number]` only says that it did: the
    title of the article's first sentence, or of one with the noun's verb; None where that is not
    sure. `titled` makes the title of a sentence without any of its dates."""
    match = _only_was(language).fullmatch(title) if number else None
    if match is None:
        return None
    core = _core((match["noun"] or "").lower(), language)
    before = reversed(heard[max(0, number - _REACH) : number])
    named = (one for one in before if core and core in one.text.lower())
    sentence = next(named, heard[0] if number == 1 else None)
    return _told(sentence, words_of(language), titled) if sentence else None


def _told(sentence: Heard, words: Words, titled: _Titled) -> str | None:
    """The title of a sentence without a date and a speaker, if it is a whole clause of its own."""
    if sentence.dates or sentence.speech:
        return None
    title = titled(sentence)
    opens = title.partition(" ")[0].lower()
    leans = opens in words.standing | words.first_persons or "?" in title
    whole = has_verb(title, words) and is_clause(title, words.code)
    if leans or not whole or faults(title, words, headless=False):
        return None
    return None if _only_was(words.code).fullmatch(title) else title


@cache
def _core(noun: str, language: str) -> str:
    """What a noun shares with its verb: "penangkapan" with "menangkap"."""
    grammar = grammar_of(language)
    core = re.fullmatch(grammar.made_nouns, noun) if grammar else None
    return core["core"] if core and len(core["core"]) >= _LEAST_CORE else ""


@cache
def _only_was(language: str) -> re.Pattern[str]:
    """A noun that points back, and a verb that says no more than that it was."""
    grammar, fields, words = grammar_of(language), fields_of(language), words_of(language)
    if fields:
        return re.compile(fields.happened)
    if grammar is None or not grammar.unmarked:
        return re.compile(r"(?!)")
    made = rf"(?P<noun>(?i:{grammar.made_nouns}|{either(grammar.vague)}))(?:\s\w+)?"
    where = rf"(?:\s{either(words.places)}\s[^,]*)?"
    return re.compile(
        rf"(?:{made}|\w+)\s{either(words.demonstratives)}(?:\s{either(words.predicates)})?"
        rf"\s(?:{grammar.held.pattern}){where}"
    )
