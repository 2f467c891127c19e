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
_ATTRIBUTES = re.compile("[jWV]{1,3}[NM]")  # "zu [ersten schweren Kämpfen]"
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
    "counting",
    "numerals",
    "partial",
    "adjuncts",
    "complements",
    "including",
    "over",
    "being",
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
    counting: frozenset[str]
    numerals: frozenset[str]
    partial: frozenset[str]
    adjuncts: frozenset[str]
    complements: frozenset[str]
    including: frozenset[str]
    over: frozenset[str]
    being: frozenset[str]
    seconds: frozenset[str]  # words of the pairs
    manner: re.Pattern[str]
    nouns: re.Pattern[str]
    views: re.Pattern[str]
    reports: re.Pattern[str]
    attached: re.Pattern[str]
    agents: re.Pattern[str]
    masculine_dates: re.Pattern[str]
    indefinite: re.Pattern[str]
    declares: re.Pattern[str]
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
        views=re.compile(table["views"]),
        reports=re.compile(table["reports"]),
        masculine_dates=re.compile(table["masculine_dates"], re.IGNORECASE),
        indefinite=re.compile(table["indefinite"]),
        agents=re.compile(table["agents"]),
        attached=re.compile(table["attached"].strip()),
        declares=re.compile(table["declares"]),
        lacking=re.compile(rf"\b(?:{table['lacking']})$"),
        participles=re.compile(table["participles"]),
        seconds=seconds,
        **sets,
    )


def lettered(tokens: list[str], words: Words, fields: Fields) -> str:
    """A letter for each word of a title: by itself, then by its neighbours."""
    language = words.code
    passive = not set(words.passives).isdisjoint(tokens) or "worden" in tokens
    code = [_letter(word, language, first=not at) for at, word in enumerate(tokens)]
    for at, word in enumerate(tokens):
        if code[at] == "N":
            ahead = tokens[at + 1] if at + 1 < len(tokens) else ""
            code[at] = _noun(code, at, word, ahead, fields)
        elif code[at] not in "kx#":
            code[at] = _fitted(code, at, word if at else word.lower(), words, fields)
            if code[at] == "d" and code[at + 1] == "j" and word in fields.masculine:
                # "sank in Bern | der alte Kutter"
                code[at] = "D" if tokens[at + 1].endswith("e") else "d"
            elif at and code[at - 1] in "NM" and code[at] in "Pd":
                behind = tokens[at + 1 : at + 2]
                loose = bool(behind) and (
                    (code[at + 1] == "D" and behind[0] not in fields.numerals)
                    or (passive and _is_agent(behind[0], code[at + 1], fields))
                )
                code[at] = _tie(tokens[at - 1].lower(), word, code[at], fields, loose=loose)
    _pair(code, tokens, fields)
    _join(code, tokens, fields)
    _count(code, tokens, fields)
    return "".join(code)


def _pair(code: list[str], tokens: list[str], fields: Fields) -> None:
    """Tie both of two to a noun: "ein Vertrag zwischen den Häfen [und der Stadt]"."""
    for at, word in enumerate(tokens):
        if code[at] == "d" and word in fields.pairing and "C" in code[at : at + _FAR]:
            code[code.index("C", at)] = "d"


def _join(code: list[str], tokens: list[str], fields: Fields) -> None:
    """Make one part of two words: "mehr als", "als auch", "vor allem"."""
    for at, word in enumerate(tokens):
        if at and word in fields.seconds:
            pair = f"{tokens[at - 1].lower()} {word}"
            if pair in fields.amounts and code[at + 1 : at + 2] == ["#"]:
                code[at - 1 : at + 1] = "##"
            elif pair in fields.joints:
                code[at - 1 : at + 1] = "CC"
            elif pair in fields.adverbs:
                code[at - 1 : at + 1] = "aa"


def _count(code: list[str], tokens: list[str], fields: Fields) -> None:
    """Make one number of "rund 300" and "mindestens zwei"."""
    for at in range(len(tokens) - 2, -1, -1):
        over = tokens[at].lower() in fields.over and (not at or code[at - 1] in "Da")
        if code[at] not in "aP" or not (over or tokens[at].lower() in fields.counting):
            continue
        if code[at + 1] == "#":
            code[at] = "#"
        elif code[at + 1] == "D" and tokens[at + 1] in fields.numerals:
            code[at : at + 2] = "##"


def _is_agent(word: str, kind: str, fields: Fields) -> bool:
    """Whether a word behind "von" may open by whom something is done."""
    if kind in "jWV":
        return word.endswith("en")
    return fields.agents.fullmatch(word.lower()) is not None


def _tie(noun: str, word: str, kind: str, fields: Fields, *, loose: bool) -> str:
    """A preposition that ties what follows to a noun, or a `loose` one: by whom it is done."""
    if word == "von":
        return "P" if loose and noun not in fields.partial else kind
    return "d" if kind == "P" and fields.attached.fullmatch(f"{noun} {word}") else kind


def _noun(code: list[str], at: int, word: str, ahead: str, fields: Fields) -> str:
    """A noun, or whose the next one is: "sank [Berns] neue Mole"."""
    if word.endswith("s") and _OWNED.match("".join(code[at - 1 : at + 6])):
        return "D"
    if word.endswith("s") and code[at - 1] == "N" and at and fields.nouns.fullmatch(ahead):
        return "D"  # "erkannte Bern [Algeriens] Unabhängigkeit an"
    return "M" if at and code[at - 1] == "N" and fields.nouns.fullmatch(word) else "N"


def _fitted(code: list[str], at: int, word: str, words: Words, fields: Fields) -> str:
    """A letter that those before and behind it allow."""
    kind, before = code[at], code[at - 1] if at else "x"
    ahead = code[at + 1] if at + 1 < len(code) else "x"
    if ahead in "kxC" and before != "x" and word in fields.prefixes:
        return "G"
    if before in "NM#" and ahead in "DNjaWV#P" and word in _owners(words.code):
        return "d"
    if kind == "D" and before in "DjWV" and word in fields.numerals:
        return "#"
    if kind == "D":
        return _article(word, before, "".join(code[at + 1 : at + _FAR]) or "x", words)
    if kind == "a" and before + ahead == "NN" and word in words.particles:
        return "N"  # "Juan de Lara"
    if kind == "V" and before == "j" and ahead in "NM" and word.endswith(("te", "ten", "ter")):
        return "j"  # "junge [gesuchte] Männer"
    if kind == "j" and ahead == "R" and word.endswith("e"):
        return "V"  # "mache ich"
    if word == "zu" and ahead in "WV":
        return "P" if _ATTRIBUTES.match("".join(code[at + 1 : at + 5])) else "z"
    if word in fields.ranges and before + ahead == "##":
        return "#"
    return "P" if word in fields.both and before != "k" else kind


def _article(word: str, before: str, behind: str, words: Words) -> str:
    """An article, or a pronoun: "wandten sich diese gegen"; "das Boot war ihre, als …"."""
    if _PARTED.match(behind):
        return "D"  # "eine [im Mai gebaute] Mole"
    alone = behind[0] in "kxP" or (before == "x" and behind[0] == "V")
    if word in words.determiners and alone and before not in "PD#":
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
    if (first or token.islower()) and fields.manner.fullmatch(word):
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
