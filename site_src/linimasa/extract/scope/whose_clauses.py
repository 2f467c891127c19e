"""A clause of "dessen" and "deren" that is told of its own noun, where whose that is stands before
it as it would behind that: "der Fall [von Jan Dahl], dessen [Festnahme] zu Protesten führte" is
"Festnahme von Jan Dahl führte zu Protesten"."""

from __future__ import annotations

import re

from linimasa.extract.syntax.fields import CHUNKS, Reader, chunk_at

_OWNED = re.compile("[jWV#]{0,2}[NM]+")
_OWNER = re.compile("(?<=[NM])(?P<owner>d(?:[DjaWV#]|(?<=#)N)*[NM]+)k$")
_FREE = frozenset("pa")

_Span = tuple[int, int]


def told_of_whose(read: Reader, opens: int, behind: _Span) -> list[_Span] | None:
    """The parts of such a clause, which a word `opens` and whose verb stands at the end of what is
    `behind` that; None where its noun is not who does it, or whose it is stands in another form."""
    owned = _OWNED.match(read.code, opens + 1, behind[1])
    owner = _OWNER.search(read.code[:opens])
    if owned is None or owner is None:
        return None
    tie = read.word(owner.start("owner"))
    if tie not in read.words.tied and tie not in read.fields.genitive:
        return None  # "ein Film über Jan Dahl, dessen"
    at, finite = owned.end(), behind[1]
    while at < finite:
        chunk = chunk_at(read.code, at, CHUNKS)
        if chunk is not None and chunk.kind in _FREE and chunk.end <= finite:
            at = chunk.end
        elif read.code[at] in "VW":
            at += 1
        else:
            return None
    rest = [read.stretch(owned.end(), finite)] if owned.end() < finite else []
    return [
        read.stretch(owned.start(), owned.end()),
        read.stretch(*owner.span("owner")),
        read.stretch(finite, finite + 1),
        *rest,
    ]
