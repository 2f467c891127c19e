"""Tokens, and whole stretches between blanks, into codes: dictionaries that remember.

Most of a text is read by them alone: it is cut at its blanks, every piece is looked up, and only
where a piece with a trigger turns up are there tokens.
"""

from __future__ import annotations

import re
from string import ascii_lowercase

from linimasa.timex.words.apart import CUT, Apart
from linimasa.timex.words.tokens import tokens
from linimasa.timex.words.vocabulary import PLAIN, Vocabulary

LINE_END = "¶"  # stands for a line feed behind a token
MAX_PIECE = 100  # code points; in a longer piece the same would be read again and again
_MAX_REMEMBERED = 100_000  # a hostile text cannot fill memory
_START = 4  # letters by which most words are told to be none of ours
# Marks that are tokens of their own, whatever they stand beside; behind a number, before one, and
# within a word.
_MARKS = ".,;:!?()[]\"“”'‘’…-–—$&*/«»\r"
_BEHIND = '.,;:!?)"”…»\r'
_BEFORE = '("$“«'
_WITHIN = "-'’"
# Latin letters and what stands beside them: nothing that a token takes in with the letter before.
_LATIN = re.compile("[\x00-\u024f‘’“”…–—]*")


class Codes(dict[str, str]):
    """Token (with the space after it) -> code, and the line feeds in that space."""

    def __init__(self, words: Vocabulary, apart: Apart):
        super().__init__()
        self._words = words
        self._apart = apart

    def __missing__(self, token: str) -> str:
        if len(self) >= _MAX_REMEMBERED:
            self.clear()
        bare = token.rstrip()
        classes = self._words.classes(bare)
        code = CUT if self._apart.may_cut(bare, classes) else self._words.code(classes)
        code += LINE_END * (token.count("\n") if token != bare else 0)
        if len(token) <= MAX_PIECE:
            self[token] = code
        return code

    def uncut(self, token: str) -> str:
        """The code of a token that is no longer cut."""
        code = self[token]
        if code[0] != CUT:
            return code
        return self._words.code(self._words.classes(token.rstrip())) + code[1:]


class Pieces(dict[str, str]):
    """What stands between two blanks -> the codes of its tokens; CUT where it is too long."""

    def __init__(self, words: Vocabulary, codes: Codes, apart: Apart):
        super().__init__()
        self._codes = codes
        self._apart = apart
        self._lowered = words.lowered
        self._known = _known(words)
        names = (name + letter for name in apart.names for letter in ascii_lowercase)
        starts = {word[:_START] for word in (*self._known, *names)} if self._known else set()
        self._starts = frozenset(starts)

    def __missing__(self, piece: str) -> str:
        if len(self) >= _MAX_REMEMBERED:
            self.clear()
        if len(piece) > MAX_PIECE:
            return CUT
        alone = piece.isalpha()
        if alone and self._known and piece.isascii() and piece[:_START].lower() not in self._starts:
            self[piece] = PLAIN
            return PLAIN
        word = piece if alone else piece.strip(_MARKS)
        if self._known and (alone or word.isalpha()) and (word.isascii() or _is_latin(word)):
            codes = self._word(word)
            if not alone:
                start = piece.index(word)
                codes += self[piece[start + len(word) :]]
                if start:
                    codes = self[piece[:start]] + codes
        else:
            parts = _in_parts(piece)
            codes = "".join([self[part] for part in parts]) if parts else self._read(piece)
        self[piece] = codes
        return codes

    def _word(self, word: str) -> str:
        """The code of a Latin word. Most are told by how they start to be none of ours."""
        lower = word.lower() if word.isascii() else self._lowered(word)
        start = lower[:_START]
        if start.isascii() and start not in self._starts:
            return PLAIN
        known = lower in self._known or self._apart.may_cut(word, {})
        return self._codes[word] if known else PLAIN

    def _read(self, piece: str) -> str:
        if piece.isdecimal():
            return self._codes[piece]
        found = "".join(map(self._codes.__getitem__, tokens(piece)))
        return LINE_END if piece == "\n" else found


def _in_parts(piece: str) -> tuple[str, ...]:
    """A word or number and what stands before or behind it, each of which comes more often than
    the piece; empty where it is not made so. The tokens of the parts are those of the piece."""
    rest = piece.rstrip(_BEHIND)
    if rest and rest != piece:
        return rest, piece[len(rest) :]
    if piece[:1].isdecimal() or not (piece.isascii() or _is_latin(piece)):
        return ()
    rest = piece.lstrip(_BEFORE)
    if rest and rest != piece:
        return piece[: len(piece) - len(rest)], rest
    for mark in _WITHIN:
        word, found, rest = piece.partition(mark)
        if found and word.isalpha():
            return word, mark, rest
    return ()


def _is_latin(text: str) -> bool:
    return _LATIN.fullmatch(text) is not None


def _known(words: Vocabulary) -> frozenset[str]:
    """Every word that has a class, in lower case; empty where that cannot be told: where words are
    put together of parts."""
    if words.joined.recipes or words.joined.numbers.small or words.style.dotless_i:
        return frozenset()
    known = {*words.words, *words.exact}
    known |= {word + suffix for word in words.words for suffix in words.style.suffixes}
    return frozenset(map(str.lower, known))
