"""Words as they are typed in haste, without their accents: "sabado", "apres-midi", "carsamba"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from linimasa.timex.words.compounds import Entry

_LEAST = 3  # letters: shorter ones are too often other words, "à" is no "a"
_LETTERS = range(0xC0, 0x180)  # of Latin scripts with marks
# What only says what is no time, or stands beside one in edited text.
_LEFT = frozenset({"IGNORE", "GUARD", "SKIP", "BIG", "COUNTER", "CLOSING", "HEAD", "SURE", "AGED"})


def without_accents(entries: Sequence[Entry], others: Iterable[str]) -> list[Entry]:
    """Every word and phrase again, its letters plain, where no word and none of `others` is so."""
    known = {text for _, _, text in entries} | {*others}
    table = _table()
    found = []
    for name, meaning, text in entries:
        if text.isascii() or name in _LEFT:
            continue
        bare = text.translate(table)
        if bare not in known and _is_long(text, bare):
            found.append((name, meaning, bare))
    return found


def _is_long(text: str, bare: str) -> bool:
    """Whether every word that changes has letters enough."""
    if " " not in text:
        return len(bare) >= _LEAST
    pairs = zip(text.split(), bare.split(), strict=False)
    return all(len(new) >= _LEAST for old, new in pairs if old != new)


@cache
def _table() -> dict[int, str]:
    """Each letter with a mark as the letter that it has, the dotless one of Turkish included."""
    letters = {code: unicodedata.normalize("NFD", chr(code))[0] for code in _LETTERS}
    return {**letters, 0x131: "i", 0x307: ""}
