"""The letters of the words of a sentence whose verb stands second: each word's part in it.

D  article, determiner            P  preposition          C  "and"
N  noun, name                     d  "of", behind a noun  S  what opens a clause
#  number                         R  pronoun              z  "to", before a verb
V  verb                           X  its other cases      G  a verb's prefix
W  what may be a verb             j  adjective            k  comma
a  another word                                           x  other marks
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from linimasa.extract.words import Words, either, words_of
from linimasa.language import read

TOKEN = re.compile(r"\d+(?:[.,:]\d+)+|[^\s,;:()]+|[,;:()]")
_MARKS = {",": "k", ";": "x", ":": "x", "–": "x", "—": "x", "-": "x", "(": "x", ")": "x"}
_OWNED = re.compile("[^DdjPN#]N[aW]{0,2}[jVW]N")  # "sank [Berns] neue Mole"
_ADJECTIVE = re.compile(r"[a-zäöüß-]{2,}e[nrsm]?")


@dataclass(frozen=True, slots=True)
class Fields:
    """The table `[fields]` of a language."""

    finite: re.Pattern[str]
    opens: re.Pattern[str]
    prefixes: frozenset[str]
    idle: frozenset[str]
    oblique: frozenset[str]
    objects: frozenset[str]
    copulas: frozenset[str]
    kept: frozenset[str]
    asking: frozenset[str]
    roles: frozenset[str]
    fixed: frozenset[str]
    focus: frozenset[str]


@cache
def fields_of(language: str) -> Fields | None:
    """None for a language whose verb does not stand second, or is not known."""
    table = cast("Mapping[str, str]", read(language).get("fields", {}))
    if not table:
        return None
    sets = (
        "prefixes",
        "idle",
        "oblique",
        "objects",
        "copulas",
        "kept",
        "asking",
        "roles",
        "fixed",
        "focus",
    )
    words = words_of(language)
    verbs = rf"{either(words.verbs)}|{words.verb_forms}|{table['finite']}"
    opens = re.compile(rf"(?:{verbs})(?=\s)")
    return Fields(re.compile(table["finite"]), opens, *(frozenset(table[name]) for name in sets))


def lettered(tokens: list[str], words: Words, fields: Fields) -> str:
    """A letter for each word of a title: by itself, then by its neighbours."""
    code = [_letter(word, at, words, fields) for at, word in enumerate(tokens)]
    for at, word in enumerate(tokens):
        ahead = code[at + 1] if at + 1 < len(code) else "x"
        if at and code[at - 1] in "N#" and ahead in "DNjaWV#P" and word in _owners(words.code):
            code[at] = "d"
        elif (
            code[at] == "N" and word.endswith("s") and _OWNED.match("".join(code[at - 1 : at + 6]))
        ):
            code[at] = "D"
        elif (
            code[at] == "D" and word in words.determiners and ahead in "kxP" and code[at - 1] != "P"
        ):
            code[at] = "R"  # "wandten sich diese gegen"
        elif code[at] == "a" and word in words.particles and code[at - 1] + ahead == "NN":
            code[at] = "N"  # "Juan de Lara"
        elif code[at] == "j" and word.endswith("e") and ahead == "R":
            code[at] = "V"  # "mache ich"
        elif code[at] == "D" and word in words.possessives and ahead in "kxPVWa":
            code[at] = "X"
        elif word == "zu" and ahead in "WV":
            code[at] = "z"
        elif at and word in fields.prefixes and ahead in "kxC":
            code[at] = "G"
    return "".join(code)


@cache
def _owners(language: str) -> frozenset[str]:
    words = words_of(language)
    return frozenset((*words.owners, *words.tied))


def _letter(token: str, at: int, words: Words, fields: Fields) -> str:
    word = token.lower()
    known = _MARKS.get(token) or _letters(words.code).get(word if at == 0 else token)
    if known:
        return known
    if token[0].isdigit():
        return "#"
    if token[0].isupper() or not token[0].isalpha():
        return "N"
    if re.fullmatch(words.verb_forms, word):
        return "V"
    if fields.finite.fullmatch(word):
        return "W"
    return "j" if _ADJECTIVE.fullmatch(word) else "a"


@cache
def _letters(language: str) -> dict[str, str]:
    """The letters of words that are few; the later ones of a list count."""
    words, fields = words_of(language), fields_of(language)
    idle = fields.idle if fields else frozenset()
    oblique = fields.oblique if fields else frozenset()
    objects = fields.objects if fields else frozenset()
    roles = fields.roles if fields else frozenset()
    listed: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("S", words.breaks),
        ("a", (*words.adverbs, *words.title_openers, *words.loose_ends, *idle)),
        ("V", (*words.verbs, *words.auxiliaries)),
        ("P", (*words.phrases, *words.tied, *roles, *words.relay_leads)),
        ("R", (*words.pronouns, *words.subjects)),
        ("X", (*words.reflexives, *objects)),
        ("D", (*words.articles, *words.determiners, *words.possessives, *oblique)),
        ("C", tuple(words.coordinators)),
    )
    return {word: letter for letter, found in listed for word in found}
