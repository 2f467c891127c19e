"""German names of bodies in the form that a subject has: "[des] Roten Kreuz[es]", "Rote Kreuz"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.language import table_of, texts

# The ending of a German noun of one syllable, or that hisses, and of another: "Amtes", "Turmes",
# but "Konzerns", "Gebäudes"
_GENITIVE = re.compile(r"(?:(?<=[bdfghklmnrstz])(?<!bäud)(?<!länd)(?<!birg)(?<!\bEnd)e)?s$")


def in_subject_form(name: str, before: str, language: str) -> str:
    """A name in the form of a subject, by the word that stands before it: "[des] Rote[n]
    Kreuz[es]", "[der] Deutsche[n] Bahn"."""
    return (
        _in_form(name, before.lower(), language) if before.lower() in _oblique(language) else name
    )


def word_before(match: re.Match[str]) -> str:
    """The word before who speaks in a cue, or the article that this begins with."""
    if "who" not in match.groupdict():
        return ""
    first = match["who"].partition(" ")[0]
    before = match.string[: match.start("who")].rpartition(" ")[0].rpartition(" ")[2]
    return first if first.islower() else before


def _in_form(name: str, before: str, language: str) -> str:
    first, _, rest = name.partition(" ")
    if rest and is_weak(first, language):
        return f"{first[:-1]} {_in_form(rest, before, language)}"
    owned = is_of_one(before, language)
    return f"{as_subject(first)} {rest}".rstrip() if owned else name


def is_of_one(before: str, language: str) -> bool:
    """Whether a word stands before one noun that has an ending for it: "des"."""
    return before.lower() in texts(table_of(language, "fields"), "of_one")


def is_weak(word: str, language: str) -> bool:
    """Whether a word is an adjective that the name of a body begins with, in another case than a
    subject's: "Roten"."""
    return _weak(language).fullmatch(word) is not None


def as_subject(noun: str) -> str:
    """A noun behind "des" without the ending of that case: "Amtes", "Konzerns"."""
    return noun if noun.isupper() else _GENITIVE.sub("", noun)


@cache
def _oblique(language: str) -> frozenset[str]:
    """Words before a name in another case than a subject's."""
    return frozenset(texts(table_of(language, "fields"), "oblique_heads"))


@cache
def _weak(language: str) -> re.Pattern[str]:
    """An adjective that such a name begins with."""
    return re.compile(str(table_of(language, "fields").get("weak_adjectives", r"(?!)")))
