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
from functools import cache, lru_cache
from typing import cast

from linimasa.extract.words import Words, either, words_of
from linimasa.language import read

TOKEN = re.compile(r"\d+(?:[.,:]\d+)+|[^\s,;:()]+|[,;:()]")
_MARKS = {",": "k", ";": "x", ":": "x", "–": "x", "—": "x", "-": "x", "(": "x", ")": "x"}
_OWNED = re.compile("[^DdjPN#]N[aW]{0,2}[jVW]N")  # "sank [Berns] neue Mole"
_PARTED = re.compile(
    "(?:[aX]{0,3}PD?[jaW#]{0,3}[NM]+(?:d[jaW]{0,2}[NM]+)?){0,2}[aX]{0,3}(?:[jVW]{1,3}C)?[jVW]{1,3}[NM]"
)
_FAR = 16  # words behind an article in which its noun stands
_ADJECTIVE = re.compile(r"[a-zäöüß-]{2,}e[nrsm]?")


_SETS = (
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
    "masculine",
    "amounts",
    "joints",
    "adverbs",
    "both",
    "aims",
    "ranges",
    "pairing",
)


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
    masculine: frozenset[str]
    amounts: frozenset[str]
    joints: frozenset[str]
    adverbs: frozenset[str]  # of two words
    both: frozenset[str]
    aims: frozenset[str]
    ranges: frozenset[str]
    pairing: frozenset[str]
    seconds: frozenset[str]  # words of the pairs
    manner: re.Pattern[str]
    nouns: re.Pattern[str]
    lacking: re.Pattern[str]
    participles: re.Pattern[str]


@cache
def fields_of(language: str) -> Fields | None:
    """None for a language whose verb does not stand second, or is not known."""
    table = cast("Mapping[str, str]", read(language).get("fields", {}))
    if not table:
        return None
    words = words_of(language)
    verbs = rf"{either(words.verbs)}|{words.verb_forms}|{table['finite']}"
    opens = re.compile(rf"(?:{verbs})(?=\s)")
    sets = {name: frozenset(table[name]) for name in _SETS}
    pairs = sets["amounts"] | sets["joints"] | sets["adverbs"]
    seconds = frozenset(pair.rpartition(" ")[2] for pair in pairs)
    return Fields(
        finite=re.compile(table["finite"]),
        opens=opens,
        manner=re.compile(table["manner"]),
        nouns=re.compile(table["nouns"]),
        lacking=re.compile(rf"\b(?:{table['lacking']})$"),
        participles=re.compile(table["participles"]),
        seconds=seconds,
        **sets,
    )


def lettered(tokens: list[str], words: Words, fields: Fields) -> str:
    """A letter for each word of a title: by itself, then by its neighbours."""
    language = words.code
    code = [_letter(word, language, first=not at) for at, word in enumerate(tokens)]
    for at, word in enumerate(tokens):
        if code[at] == "N":
            code[at] = _noun(code, at, word, fields)
        elif code[at] not in "kx#":
            code[at] = _fitted(code, at, word if at else word.lower(), words, fields)
            if code[at] == "d" and code[at + 1] == "j" and word in fields.masculine:
                # "sank in Bern | der alte Kutter"
                code[at] = "D" if tokens[at + 1].endswith("e") else "d"
    for at, word in enumerate(tokens):
        if at and word in fields.seconds:
            pair = f"{tokens[at - 1].lower()} {word}"
            if pair in fields.amounts and code[at + 1 : at + 2] == ["#"]:
                code[at - 1 : at + 1] = "##"
            elif pair in fields.joints:
                code[at - 1 : at + 1] = "CC"
            elif pair in fields.adverbs:
                code[at - 1 : at + 1] = "aa"
    return "".join(code)


def _noun(code: list[str], at: int, word: str, fields: Fields) -> str:
    """A noun, or whose the next one is: "sank [Berns] neue Mole"."""
    if word.endswith("s") and _OWNED.match("".join(code[at - 1 : at + 6])):
        return "D"
    return "M" if at and code[at - 1] == "N" and fields.nouns.fullmatch(word) else "N"


def _fitted(code: list[str], at: int, word: str, words: Words, fields: Fields) -> str:
    """A letter that those before and behind it allow."""
    kind, before = code[at], code[at - 1] if at else "x"
    ahead = code[at + 1] if at + 1 < len(code) else "x"
    if ahead in "kxC" and before != "x" and word in fields.prefixes:
        return "G"
    if before in "NM#" and ahead in "DNjaWV#P" and word in _owners(words.code):
        return "d"
    if kind == "D":
        return _article(word, before, "".join(code[at + 1 : at + _FAR]) or "x", words)
    if kind == "a" and before + ahead == "NN" and word in words.particles:
        return "N"  # "Juan de Lara"
    if kind == "j" and ahead == "R" and word.endswith("e"):
        return "V"  # "mache ich"
    if word == "zu" and ahead in "WV":
        return "z"
    if word in fields.ranges and before + ahead == "##":
        return "#"
    return "P" if word in fields.both and before != "k" else kind


def _article(word: str, before: str, behind: str, words: Words) -> str:
    """An article, or a pronoun: "wandten sich diese gegen"; "das Boot war ihre, als …"."""
    if _PARTED.match(behind):
        return "D"  # "eine [im Mai gebaute] Mole"
    if word in words.determiners and behind[0] in "kxP" and before not in "PD#":
        return "R"
    return "X" if word in words.possessives and behind[0] in "kxPVWa" else "D"


@cache
def _owners(language: str) -> frozenset[str]:
    words = words_of(language)
    return frozenset((*words.owners, *words.tied))


def is_listed(word: str, words: Words) -> bool:
    """Whether a list has a word."""
    return word in _letters(words.code)


@lru_cache(maxsize=16_384)
def _letter(token: str, language: str, *, first: bool) -> str:
    """The letter of a word by itself; `first`: it has a capital because it opens the title."""
    fields, word = fields_of(language), token.lower()
    known = _MARKS.get(token) or _letters(language).get(word if first else token)
    if known or fields is None:
        return known or "a"
    if token[0].isdigit():
        return "#"
    if first and fields.manner.fullmatch(word):
        return "a"
    if token[0].isupper() or not token[0].isalpha():
        return "N"
    if re.fullmatch(words_of(language).verb_forms, word):
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
