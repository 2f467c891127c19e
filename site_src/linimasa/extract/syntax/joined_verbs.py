"""A clause with several verbs that "and" joins, each of which may have a date of its own.

"The firm, which sold its yard in 2019 and closed its dock last year, …". For a language in which
past forms are participles, too (`Parsed.ambiguous`), or verbs have no endings.
"""

from __future__ import annotations

import re

from linimasa.extract.syntax.grammar import FINITE, VERBS, Parsed

_BEHIND = re.compile("a*(?:[pmkco]|$)")  # no object
_VERB_FIRST = re.compile(f"[yam]*[{VERBS}]")

_Span = tuple[int, int]


def is_joined(read: Parsed, at: int) -> bool:
    """Whether a verb goes on with a clause, whose first verb stands before "and": "which sold its
    yard and | closed its dock"."""
    told = read.ambiguous or read.grammar.unmarked
    return told and read.code[:at].rstrip("ya").endswith("c")


def last_joined(read: Parsed, opener: int, verb: int, at: int) -> int:
    """Where the last verb that "and" joins begins before a date: "which sold its yard and | closed
    its dock [in May]"; else the word behind "which"."""
    joined = (one for one in range(at - 1, verb, -1) if read.code[one] in FINITE)
    last = next((one for one in joined if is_joined(read, one)), None)
    if last is None:
        return opener + 1
    while read.code[last - 1] in "ya":
        last -= 1
    return last


def is_shared(read: Parsed, helper: int, last: int) -> bool:
    """Whether "was" goes with a past form behind "and" that has no object, too: "which was built in
    1982 and | sold in 1990"."""
    ambiguous = read.grammar.ambiguous
    done = read.code[helper : helper + 2] == "BP" and read.code[last] in "VP"
    alone = _BEHIND.match(read.code, last + 1) is not None
    return bool(ambiguous and done and alone and read.word(last) not in ambiguous.active)


def before_next(read: Parsed, found: list[_Span], at: int, dates: list[int]) -> list[_Span]:
    """The same up to a verb that "and" joins and that has another date: "sold its yard [in 2019] |
    and closed its dock last year"."""
    later = min((one for one in dates if one > at), default=at)
    for one in range(at + 1, later):
        if read.code[one] == "c" and _VERB_FIRST.match(read.code, one + 1):
            end = min(found[-1][1], read.spans[one - 1][1])
            return [*found[:-1], (found[-1][0], end)] if found[-1][0] < end else found
    return found
