"""Names in any script into ids, file names and parts of addresses.

Latin letters lose their accents; letters of other scripts stay as they are (addresses may be
Unicode: RFC 3987), because a transliteration would be a guess.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

MAX_BYTES = 96  # in UTF-8; file systems end at 255, and a suffix and an ending follow
# Names that Windows keeps for devices; a file of such a name cannot be checked out there.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in "123456789")}
)


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """The form under which spellings of one name are equal: NFKC, case folded, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@lru_cache(maxsize=65_536)
def slug(name: str) -> str:
    """A name in small letters and digits, parted by hyphens; empty if it has neither."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    spelt = unicodedata.normalize("NFC", "".join(_letters(folded)))
    joined = "-".join(part for part in spelt.split("-") if part)
    short = joined.encode()[:MAX_BYTES].decode(errors="ignore").strip("-")
    return f"{short}-x" if short in _DEVICES else short


def _letters(text: str) -> Iterator[str]:
    latin = False
    for character in unicodedata.normalize("NFD", text):
        category = unicodedata.category(character)
        if category.startswith("M"):
            # an accent on a Latin letter goes; a vowel sign of another script carries meaning
            if not latin:
                yield character
        elif category[0] in "LN":
            latin = "LATIN" in unicodedata.name(character, "")
            yield character
        else:
            latin = False
            yield "-"
