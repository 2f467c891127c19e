"""What stands in front of a main clause that is whole without it, where words take no endings.

"Mengenakan jaket biru, Siti membuka rapat": with no subject in front of it the verb that comes
first looks like the main one, and so does one of "akibat" or "seperti". A title that is too long
begins with the clause behind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of, is_unmarked
from linimasa.extract.syntax.grammar import Parsed, has_finite, parsed
from linimasa.extract.syntax.plain_dates import read_undated

_FRONTS = frozenset("VImps")
_OPENS = re.compile(
    "[VI]|[mps]a*[mps]?[^k]*[VABI]"
)  # a verb in front, or one of a phrase or a clause
_MAIN = re.compile(  # a name may stand in commas: "Ketua RT, Siti Rahma, membuka"
    r"a*[DNW#oY(][DNW#o()]*Y?(?:c[DNW#o]+)?(?:[pmd][DNW#o()]+){0,2}(?:k[NW][NWo]*k)?[ya]*[VAB]"
)

_LEAST = 20  # characters of a clause

_Span = tuple[int, int]


def without_front(title: str, language: str) -> str:
    """The main clause of a title whose beginning only leads in to it; else the title."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.unmarked or "," not in title:
        return title
    read = parsed(title, language)
    if read is None or read.code[0] not in _FRONTS or grammar.supposing.match(title):
        return title
    at = _comma(read)
    rest = title[read.spans[at][1] :].lstrip() if at else ""
    return rest if len(rest) >= _LEAST else title


def without_pointing(title: str, language: str) -> str:
    """A title less a verb without its subject in front that points back: "[Mengisi kekosongan itu,]
    Siti diangkat"."""
    lead, comma, _ = title.partition(", ")
    if not comma or not is_unmarked(language):
        return title
    points = not {*words_of(language).demonstratives}.isdisjoint(lead.split())
    leads = points and has_finite(lead.partition(" ")[0], language)
    return without_front(title, language) if leads else title


def behind_front(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> _Span:
    """Content less a verb without its subject in front, where a date stands in the main clause
    behind that: "Memulai usahanya, Siti mundur setelah dipecat [pada 1998]"."""
    lead = sentence[content[0] : date[0]]
    if not is_unmarked(language) or ", " not in lead or not has_finite(lead.split()[0], language):
        return content
    read = read_undated(sentence, content, dates, language)
    comma = _comma(read) if read else 0
    start = content[0] + read.spans[comma][1] if read and comma else 0
    return (start, content[1]) if 0 < start < date[0] else content


def _comma(read: Parsed) -> int:
    """The comma behind what stands in front; 0 where the main clause does not follow one at once,
    or has begun before it."""
    code = read.code
    at = code.find("k")
    if at < 0 or not _OPENS.match(code, 0, at):
        return 0
    while at > 0:
        if _MAIN.match(code, at + 1):
            return at
        end = code.find("k", at + 1)
        if end < 0 or not _goes_on(code, at + 1, end):
            return 0
        at = end
    return 0


def _goes_on(code: str, start: int, end: int) -> bool:
    """Whether what stands between two commas is more of the front: no clause of its own."""
    return {*"VAB"}.isdisjoint(code[start:end])
