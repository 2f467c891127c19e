"""What stands between two blanks into its words and marks, each with its letter by itself.

The letters are those of `grammar`, which fits them to their neighbours. A dictionary remembers what
was read: most of an article is looked up, and only what is new is matched against shapes.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from linimasa.extract.syntax.ambiguous_words import Ambiguous
from linimasa.extract.syntax.clause_words import Grammar, grammar_of

UNKNOWN = "N"
CAPITAL = "w"  # of what a word with one is, only its place tells
# What may become of a word's letter by the words before it, as bits of a mark: of one with a
# capital, one that is counted, one that is fitted in, a noun that is a verb behind a pronoun, or
# behind a noun of several; and whether the word tells the next one's letter, opens a clause, or is
# a past form.
NAMED, COUNTED, FITS, CLOSELY, AGREES, LEADS, OPENS, PAST = (1 << bit for bit in range(8))

# A number that a word is glued to is that word's: "10th", "2024since".
_TOKEN = re.compile(
    r"[A-Z](?:\.[A-Z])+\.|\d[\d.,]*%?(?:[-–]\w+)+|\d[\d.,]*\d(?!\w)|\w[\w/]*(?:[-.]\w+)*[’']?|[^\w\s]"
)
# with "Ma'ruf" and "Rp2,5" as one word
_JOINED = re.compile(
    r"[^\W\d_]{1,3}\d[\d.,]*\d(?!\w)|\d[\d.,]*(?:-\w+)+|\d[\d.,]*\d(?!\w)"
    r"|\w[\w/]*(?:[-.’']\w+)*|[^\w\s]"
)
_MARKS = {",": "k", ";": "x", ":": "x", "–": "h", "—": "h", "-": "h", "_": "h", "(": "(", ")": ")"}
_FITTED = frozenset("VABIPDYqs")  # the words before may make something else of these
_LITTLE = frozenset("DpmdsrcqYya")
_BEHIND = frozenset(',.;:)”"!?')  # marks that are tokens of their own behind a word
_MOST_PIECES = 32_768  # of a language that are remembered
_PAIR = 2  # a word and the mark behind it
_LEAST_ACRONYM = 3  # letters of a word that is no acronym else


class Piece(NamedTuple):
    """What stands between two blanks, as words and marks in lower case, their letters (CAPITAL for
    a name's) and what may become of each, a byte of bits."""

    words: tuple[str, ...]
    letters: str
    marks: bytes


class Lexicon(dict[str, Piece]):
    """What stands between two blanks -> its words and marks; forgotten where it is too much."""

    def __init__(self, language: str, grammar: Grammar):
        super().__init__()
        self._language, self._grammar = language, grammar
        self._twofold = grammar.both | grammar.shifting
        self._token = token_of(language)
        self._lesser = frozenset("Dmpda" if grammar.unmarked else "Dmpd")  # "Pasar Baru"

    def __missing__(self, piece: str) -> Piece:
        if len(self) >= _MOST_PIECES:
            self.clear()
        found = self[piece] = self._word(piece) if piece.isalpha() else self._read(piece)
        return found

    def _read(self, piece: str) -> Piece:
        if piece[-1] in _BEHIND and piece[:-1].isalpha():  # as most are
            word, mark = self[piece[:-1]], self[piece[-1]]
            return Piece(
                word.words + mark.words, word.letters + mark.letters, word.marks + mark.marks
            )
        tokens = self._token.findall(piece)
        if tokens == [piece]:
            return self._word(piece)
        words, letters, marks = zip(*[self[token] for token in tokens], strict=True)
        return Piece(tuple(chain.from_iterable(words)), "".join(letters), b"".join(marks))

    def _word(self, word: str) -> Piece:
        lower = word.lower().replace("'", "’")
        capital = word[0].isupper()
        kind = _of_name(lower, self._language) if capital else shape(lower, self._language)
        if capital and (kind not in _LITTLE or _is_acronym(word, kind)):
            # French "à" loses its accent as a capital
            kind = "m" if kind == "A" and word == "A" else CAPITAL
        mark = self._mark(lower, kind) | (NAMED if capital and kind in self._lesser else 0)
        return Piece((lower,), kind, bytes((mark,)))

    def _mark(self, lower: str, kind: str) -> int:
        grammar = self._grammar
        mark = COUNTED if kind == "#" or lower in grammar.few else 0
        if kind in _FITTED and (kind != "D" or lower in self._twofold):
            mark |= FITS
        if kind == UNKNOWN:
            if grammar.closely.fullmatch(lower):
                mark |= CLOSELY
            if grammar.agreeing.fullmatch(lower):
                mark |= AGREES
        return mark | (_ambiguities(lower, grammar.ambiguous) if grammar.ambiguous else 0)


@cache
def token_of(language: str) -> re.Pattern[str]:
    """A word or a mark; an apostrophe ends a word where it can be elided."""
    grammar = grammar_of(language)
    return _JOINED if grammar is not None and grammar.unmarked else _TOKEN


@cache
def lexicon_of(language: str) -> Lexicon | None:
    """None for a language without a grammar."""
    grammar = grammar_of(language)
    return Lexicon(language, grammar) if grammar else None


def spans_of(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where each word and mark of a text stands. What stands between two blanks mostly is one."""
    known, token = lexicon_of(language), token_of(language)
    found: list[tuple[int, int]] = []
    pieces = text.split()
    # one blank between two, as mostly: then each begins where its neighbour's blank ends
    even = len(pieces) - 1 + sum(map(len, pieces)) == len(text)
    end = -1
    for piece in pieces:
        start = end + 1 if even else text.index(piece, max(0, end))
        end = start + len(piece)
        count = len(known[piece].letters) if known is not None else 0
        if count == 1:
            found.append((start, end))
        elif count == _PAIR and piece[-1] in _BEHIND and piece[:-1].isalpha():
            found += (start, end - 1), (end - 1, end)
        else:
            found += map(re.Match.span, token.finditer(text, start, end))
    return tuple(found)


@lru_cache(maxsize=16_384)
def shape(lower: str, language: str) -> str:
    """The letter of a word or mark, by a list or by its shape."""
    grammar = grammar_of(language)
    if not lower[0].isalnum():
        return _MARKS.get(lower, "o")
    if lower[0].isdigit():
        return "#"
    if grammar is None or lower in grammar.kinds:
        return grammar.kinds[lower] if grammar else UNKNOWN
    found = _shaped(lower, grammar)
    if "-" in lower and found != "V":
        bare = lower.rpartition("-t-")[0] or lower.partition("-")[0]
        return "V" if _shaped(bare, grammar) == "V" else found
    return found


def _shaped(lower: str, grammar: Grammar) -> str:
    found = grammar.shaped.fullmatch(lower)
    return found.lastgroup or UNKNOWN if found else UNKNOWN


def _of_name(lower: str, language: str) -> str:
    """The letter of a word with a capital, as far as a name's is not all that it may have: no shape
    tells one of a name, not "-ly" of "Emily"."""
    grammar = grammar_of(language)
    if grammar is None or lower in grammar.kinds or not lower[0].isalnum():
        return shape(lower, language)
    return UNKNOWN


def _ambiguities(lower: str, known: Ambiguous) -> int:
    """What `reread` wants to know of a word, as bits."""
    past = known.past.fullmatch(lower) is not None
    return LEADS * (lower in known.leading) | OPENS * (lower in known.openers) | PAST * past


def _is_acronym(word: str, kind: str) -> bool:
    """ "WHO", but not "The" of a headline in capitals."""
    return word.isupper() and (len(word) > _LEAST_ACRONYM or (kind == "r" and len(word) > 1))
