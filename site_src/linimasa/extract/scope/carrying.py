"""Of which of several nouns in a row "which" tells, where no ending shows it.

"jasad pendaki yang hilang" tells of the climber, "agenda kunjungan presiden yang akan menyambangi"
of the president: the nouns before only say what there is of them. For a language whose nouns have
no article and no ending (`grammar.unmarked`).
"""

from __future__ import annotations

from linimasa.extract.syntax.grammar import Parsed
from linimasa.extract.syntax.happening_nouns import is_happening

_Span = tuple[int, int]


def innermost(read: Parsed, noun: _Span, verb: int) -> _Span:
    """A noun before "which" less the words in front that it only belongs to, unless something is
    done to these; where a clause tells that something was held, as far as what happens: "penyebab
    | kebakaran yang terjadi", but "jasad pendaki yang ditemukan"."""
    start, end = noun
    grammar, told = read.grammar, read.word(verb)
    held = grammar.held.fullmatch(told) is not None
    if told.startswith(grammar.undergoing) and not held:
        return noun
    while start < end - 1 and read.word(start) in grammar.carrying:
        if held and is_happening(read.word(start), read.language):
            break
        start += 1
    return start, end


def is_little(read: Parsed, noun: _Span, end: int) -> bool:
    """Whether one noun that others were left out before, and its verb are all that a clause up to
    a word tells: "kebakaran [yang] terjadi"."""
    start, last = noun
    alone = start > 0 and read.word(start - 1) in read.grammar.carrying and last == start + 1
    return alone and not {*"NW#"} & {*read.code[last + 1 : end]}


def tallies(read: Parsed, opener: int, head: int) -> bool:
    """Whether a noun before "which" is a number of something, of which the main verb tells:
    "Jumlah wisatawan yang datang [pada April] mencapai 5.000 orang"."""
    return head < opener - 1 and read.word(head) in read.grammar.tallied
