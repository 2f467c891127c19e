"""A title that is too long because it says first that there is something, and then what it does.

"Ada tiga kapal yang keluar dari teluk" is told as "Tiga kapal keluar dari teluk", where a clause
opens with a word like "yang" alone, and its noun can stand before a verb as it is.
"""

from __future__ import annotations

from linimasa.extract.lexis.edges import LEAST
from linimasa.extract.lexis.words import Words
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed, parsed

_CLAUSES = frozenset("ABIqsxhY")
_HELD = frozenset("VA")


def without_existing(title: str, words: Words) -> str:
    """A title that is too long as what the clause of "which" tells of its noun; not of what there
    is not, nor of "there is one who"."""
    grammar = grammar_of(words.code)
    found = grammar.existing.match(title) if grammar else None
    read = parsed(title[found.end() :], words.code) if found else None
    if read is None:
        return title
    relative = read.code.find("r")
    if relative < 1 or not _is_told(read, relative):
        return title
    end = read.code.find("k", 0, relative)  # with a name in commas, without that
    end = relative if end < 0 else end
    told = f"{read.part(0, end)} {read.text[read.spans[relative][1] :].lstrip()}"
    return told if len(told) >= LEAST else title


def _is_told(read: Parsed, relative: int) -> bool:
    """Whether "which" tells of a noun before it, that has no more than a verb of how it is."""
    grammar, code = read.grammar, read.code
    if code[relative + 1 : relative + 2] not in _HELD or code[0] not in "NWD#":
        return False
    if not _CLAUSES.isdisjoint(code[:relative]):
        return False
    verbs = (at for at in range(relative) if code[at] == "V")
    shown = all(grammar.describing.fullmatch(read.word(at)) for at in verbs)
    return shown and read.word(relative + 1) not in grammar.degrees
