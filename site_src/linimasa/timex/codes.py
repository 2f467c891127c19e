"""Tokens, and whole stretches between blanks, into codes: dictionaries that remember.

Most of a text is read by them alone: it is cut at its blanks, every piece is looked up, and only
where a piece with a trigger turns up are there tokens.
"""

from __future__ import annotations

import re
from string import ascii_lowercase

from linimasa.timex.apart import CUT, Apart
from linimasa.timex.tokens import tokens
from linimasa.timex.vocabulary import PLAIN, Vocabulary

LINE_END = "¶"  # stands for a line feed behind a token
MAX_PIECE = 100  # code points; in a longer piece the same would be read again and again
_MAX_REMEMBERED = 100_000  # a hostile text cannot fill memory
_WORD_AND_MARKS = re.compile(r"([^\w\s]*+)([A-Za-z]++)((?:'s)?+[^\w\s]*+)")
_START = 4  # letters by which most words are told to be none of ours


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
        self._starts = _starts(words, apart)

    def __missing__(self, piece: str) -> str:
        if len(self) >= _MAX_REMEMBERED:
            self.clear()
        if len(piece) > MAX_PIECE:
            return CUT
        if not self._starts or not piece.isascii():
            word = ""
        elif piece.isalpha():
            word = piece
        else:
            parts = _WORD_AND_MARKS.fullmatch(piece)
            word = parts[2] if parts else ""
        # Most words are told by how they start to be none of ours.
        if not word or word[:_START].lower() in self._starts:
            return self._read(piece)
        before, _, behind = piece.partition(word)
        codes = (before and self[before]) + PLAIN + (behind and self[behind])
        self[piece] = codes
        return codes

    def _read(self, piece: str) -> str:
        found = "".join(map(self._codes.__getitem__, tokens(piece)))
        codes = self[piece] = LINE_END if piece == "\n" else found
        return codes


def _starts(words: Vocabulary, apart: Apart) -> frozenset[str]:
    """How every word starts that has a class or may be several; empty where that cannot be told:
    where words are put together of parts."""
    if words.joined.recipes or words.joined.numbers.small or words.style.dotless_i:
        return frozenset()
    known = {*words.words, *words.exact}
    known |= {word + suffix for word in words.words for suffix in words.style.suffixes}
    known |= {name + letter for name in apart.names for letter in ascii_lowercase}
    return frozenset(word[:_START].lower() for word in known)
