"""Words as they are typed in haste, without their accents: "sabado", "apres-midi", "carsamba"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from linimasa.timex.compounds import Entry

_LEAST = 3  # letters: shorter ones are too often other words, "à" is no "a"


def without_accents(entries: Sequence[Entry], others: Iterable[str]) -> list[Entry]:
    """Every word and phrase again, its letters plain, where no word and none of `others` is so."""
    known = {text for _, _, text in entries} | {*others}
    found = []
    for name, meaning, text in entries:
        bare = _plain(text)
        if bare != text and bare not in known and _is_long(text, bare):
            found.append((name, meaning, bare))
    return found


def _is_long(text: str, bare: str) -> bool:
    """Whether every word that changes has letters enough."""
    pairs = zip(text.split(), bare.split(), strict=False)
    return all(len(new) >= _LEAST for old, new in pairs if old != new)


def _plain(text: str) -> str:
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFD", text).replace("ı", "i")
    return "".join([letter for letter in letters if not unicodedata.combining(letter)])
