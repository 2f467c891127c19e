"""Names as they sound, about, so that spellings of different languages meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65_536)
def sound(name: str) -> str:
    """A name as it sounds, about: Budanow is Budanov, Zelenskyy Zelensky."""
    plain = unicodedata.normalize("NFD", name.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for old, new in _SOUNDS:
        plain = plain.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", plain).rstrip("i")


_SOUNDS = (
    ("tsch", "c"), ("tch", "c"), ("dsch", "j"), ("dj", "j"), ("sch", "s"), ("ch", "h"),
    ("sh", "s"), ("kh", "h"), ("ou", "u"), ("oe", "u"), ("w", "v"), ("ff", "v"), ("y", "i"),
    ("j", "i"), ("ck", "k"), ("c", "k"), ("ts", "z"), ("ph", "f"),
)  # fmt: skip
