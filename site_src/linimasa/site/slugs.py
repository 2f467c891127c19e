"""Names in any script into the last part of an address: unique, stable, readable.

Latin letters lose their accents; letters of other scripts stay as they are (addresses may be
Unicode: RFC 3987), because a transliteration would be a guess. Spellings that differ only in
case or spaces are one name.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

MAX_BYTES = 96  # of a slug in UTF-8; file systems end at 255 and many scripts take 3 bytes a letter
# Names that Windows keeps for devices; a clone with such a folder fails there.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in "123456789")}
)


def fold(name: str) -> str:
    """The form under which spellings of one name are equal: NFKC, case folded, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def slug(name: str) -> str:
    """A name as an address part, not yet unique; empty for a name without letters or digits."""
    folded = unicodedata.normalize("NFC", "".join(_letters(fold(name))))
    joined = "-".join(part for part in folded.split("-") if part)
    short = joined.encode()[:MAX_BYTES].decode(errors="ignore").strip("-")
    return f"{short}-" if short in _DEVICES else short


def _letters(text: str) -> Iterable[str]:
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


def slugs(names: Iterable[str]) -> Mapping[str, str]:
    """Each folded name to its slug, all different.

    Where names share a slug ("C++" and "C"), the one that the slug spells in full keeps it; the
    others get six digits of the hash of their name, so that no slug depends on the order.
    """
    shared: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        shared[slug(name)].add(fold(name))
    chosen = {}
    for short, folded_names in shared.items():
        for folded in sorted(folded_names):
            plain = short and (len(folded_names) == 1 or folded.replace(" ", "-") == short)
            chosen[folded] = short if plain else f"{short or 'x'}-{_digest(folded)}"
    return chosen


def spelling(names: Iterable[str]) -> str:
    """The most frequent of several spellings of one name; the first in order among equals."""
    counts = Counter(" ".join(name.split()) for name in names)
    return min(counts, key=lambda name: (-counts[name], name))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:6]
