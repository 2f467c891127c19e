"""Names with a particle in small letters that a hyphen ties to them: "Omar al-Haddad", "el-Sisi".

A name is found by its capitals, so that a sentence is read with one on the particle, and a name
found so is written as the article has it. Letters are changed only; places in a text stay.
"""

from __future__ import annotations

from functools import cache

from linimasa.language import table_of, texts

_SIZES = (2, 3)  # letters of a particle
_INNER = frozenset("-’'")  # behind these it is the rest of a word


def raised(text: str, low: set[str], language: str) -> str:
    """A text with a capital on each such particle; the words that got one join `low`."""
    at = text.find("-")
    while at >= 0:
        if text[at + 1 : at + 2].isupper() and (start := _start(text, at, language)) < at:
            text = f"{text[:start]}{text[start].upper()}{text[start + 1 :]}"
            low.add(text[start:].split(None, 1)[0].strip(".,;:!?()’'\"”"))
        at = text.find("-", at + 1)
    return text


def lowered(name: str, low: set[str], sentence: str) -> str:
    """A name as the article has it, less the capitals that its particles got; one that its
    sentence has as it is, stays."""
    if low.isdisjoint(words := name.split()) or name in sentence:
        return name
    return " ".join(f"{one[0].lower()}{one[1:]}" if one in low else one for one in words)


def _start(text: str, at: int, language: str) -> int:
    """Where a particle begins that ends before a hyphen; the hyphen's place without one."""
    for size in _SIZES:
        start = at - size
        if start >= 0 and text[start:at] in low_particles(language):
            before = text[start - 1 : start]
            return at if before.isalnum() or before in _INNER else start
    return at


@cache
def low_particles(language: str) -> frozenset[str]:
    return frozenset(texts(table_of(language, "speech"), "low_particles"))
