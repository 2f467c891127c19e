"""What parts a subject from its verb where words take no endings, and goes from a long title.

"Pegawai yang malas[, titip absen, menunggu gaji,] akan dipecat", "Bulan baru [atau dikenal sebagai
bulan gelap] kembali muncul".
"""

from __future__ import annotations

import re

from linimasa.extract.lexis.edges import LEAST, MAX_TITLE
from linimasa.extract.lexis.words import Words
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed, parsed

# more of what a noun with "which" does, before a helping verb behind a comma
_LISTED = re.compile("^[aDN#]{0,3}[NW]r[^kxW]*(?P<gone>(?:k[^kxWrqs]+)+k)(?=A[ya]*V)")
_NAMED = re.compile("(?<=[NW])(?P<gone>cV[mp]?[NW]{1,5}?)(?=[ya]*[VA])")


def without_amid(title: str, words: Words) -> str:
    """A title that is too long less such a part."""
    grammar = grammar_of(words.code)
    if grammar is None or not grammar.aliasing or len(title) <= MAX_TITLE:
        return title
    listed = "," in title and title.count(" ") > 1
    named = not grammar.aliasing.isdisjoint(title.split())
    read = parsed(title, words.code) if listed or named else None
    if read is None:
        return title
    found = _LISTED.match(read.code) or (_alias(read) if named else None)
    return _without(read, found) if found else title


def _alias(read: Parsed) -> re.Match[str] | None:
    """Another name of a noun, told with a verb such as "called"."""
    found = _NAMED.search(read.code)
    aliased = found is not None and read.word(found.start() + 1) in read.grammar.aliasing
    return found if aliased else None


def _without(read: Parsed, found: re.Match[str]) -> str:
    start, end = found.span("gone")
    told = f"{read.part(0, start)} {read.text[read.spans[end][0] :]}"
    return told if len(told) >= LEAST else read.text
