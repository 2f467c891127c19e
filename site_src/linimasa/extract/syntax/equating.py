"""A clause of "which" behind what only says what its subject is.

"Ki Hajar merupakan tokoh yang mendirikan sekolah [pada 1929]" tells that "Ki Hajar mendirikan
sekolah". For a language in which a clause has no ending to be known by (`grammar.unmarked`).
"""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.grammar import VERB_FIRST, Parsed
from linimasa.extract.syntax.mainclause import NOMINAL, clause_in

_NOUN = re.compile("[D#]?N{1,3}(?:kN{1,4}|k?cN{1,3})*")
_LOOSE = re.compile("c[ya]*$")  # "and" with what begins behind it

_Span = tuple[int, int]


def equated(read: Parsed, main: int, opener: int, clause: _Span, last: int) -> list[_Span] | None:
    """The parts that tell a clause of the subject of the verb `main`, which says what that is by no
    more than a noun before "which" at `opener`; from its `last` verb on, if "and" joins several."""
    words = words_of(read.language)
    if not main < opener or read.word(main) not in words.equating:
        return None
    if not (_NOUN.fullmatch(read.code, main + 1, opener) and VERB_FIRST.match(read.code, *clause)):
        return None
    alone = read.code[opener - 2] in "BDkc" or read.word(opener - 2) in read.grammar.doubling
    if not alone and read.word(opener - 1) in words.roles | words.people:
        return None  # "merupakan anak pejabat yang dilantik": who that is is not told
    whole = clause_in(read)
    if whole is None or whole.verb != main or len(whole.subject) != 1:
        return None
    loose = _LOOSE.search(read.code, *clause)
    told = max(clause[0], last), loose.start() if loose else clause[1]
    subject = whole.subject[0]
    nominal = read.code[subject[0]] in NOMINAL
    return [read.stretch(*subject), read.stretch(*told)] if nominal else None
