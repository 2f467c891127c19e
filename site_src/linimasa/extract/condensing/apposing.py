"""What stands between an office and its name, where both begin with capitals: the place, "Kepala
Badan Kyre[, Jawa Timur], Siti Rahma", or "selaku".

A sentence keeps its length: what is left out is blanks, behind one comma.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.condensing.cutting import relating
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.triggers import triggers
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.tellers import speaks_by_noun
from linimasa.extract.syntax.telling import verbs_of
from linimasa.language import table_of, texts
from linimasa.places import names_place

_NAME = r"[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,4}"
_PLACED = re.compile(rf",\s+(?P<places>{_NAME}(?:,\s+{_NAME}){{0,2}}),\s+(?P<next>{_NAME})")
_COMMA = re.compile(r",\s+")
_STARTS = re.compile(r"[,;:\x00\x01]|\.\s")
_BRACKETED = re.compile(r"\b(?P<noun>[^\W\d_A-Z][\w-]+)\s\([^()\d]{1,16}\)(?=\s\w)")
_REACH = 90  # characters before a place in which an office stands
_LEAST_COMMAS = 2


def with_plain_offices(outside: str, said: frozenset[str], words: Words) -> str:
    """A masked sentence in which a name stands behind its office and one comma; `said` are the
    words of the sentence in small letters."""
    if not words.bare_relatives:
        return _without_party(outside, words) if "(" in outside else outside
    parting = _parting(words.code)
    if not parting[0].isdisjoint(said):
        outside = parting[1].sub(lambda found: f",{' ' * (len(found[0]) - 1)}", outside)
    for kind in ("degree", "office_rest"):
        rest = _left_out(words.code, kind)
        if not rest[0].isdisjoint(said):
            outside = rest[1].sub(lambda found: " " * len(found[0]), outside)
    if outside.count(",") < _LEAST_COMMAS:
        return outside
    at = 0
    while found := _PLACED.search(outside, at):
        end = _end_of_places(found, words) if _is_office(outside, found.start(), words) else 0
        if end:
            start = found.start("places")
            outside = f"{outside[:start]}{' ' * (end - start)}{outside[end:]}"
        at = max(end, found.start() + 1)
    return outside


def without_places(title: str, words: Words) -> str:
    """A title less the larger places behind the first, "di Desa Kyre[, Kecamatan Bern]"; a list of
    places goes before a verb, "Warga [di Kyre, Bern, dan Ulm] mengungsi"."""
    if not words.bare_relatives:
        return title
    title = _without_apposed(title, words)
    title = _larger(words.code).sub(lambda found: _unless_other(found, words), title)
    return _listed(words.code).sub("", title, count=1) if len(title) > MAX_TITLE else title


def _unless_other(found: re.Match[str], words: Words) -> str:
    """Nothing for a place; what is found for anything else, and for what may be the subject behind
    a phrase in front: "Dalam perjanjian itu, | Surabaya diserahkan"."""
    first = found.string.partition(" ")[0].lower()
    led = first in words.phrases or first in words.conceding or first in words.places
    subject = led and "," not in found.string[: found.start()]
    if subject and found.string[found.end() :][:1] == " ":
        return found[0]
    return "" if _is_place(found["place"], words) else found[0]


@cache
def _larger(language: str) -> re.Pattern[str]:
    """A name between commas, or behind one and before a verb, that stands in no list."""
    listed = rf"(?:,\s{_NAME}){{0,4}},?\s{either(words_of(language).coordinators)}\s[A-Z]"
    return re.compile(rf"(?<=[\w)]),\s(?P<place>{_NAME})(?!\s[A-Z])(?!{listed})(?=,\s|\s|\Z)")


def _without_apposed(title: str, words: Words) -> str:
    """Without a name behind a comma in a clause of "which" that goes on: "Rapat yang dipimpin
    menteri[, Siti Rahma] itu ditunda"; nothing else changes."""
    head, _, rest = title.partition(", ")
    if not relating(words.code).search(head):
        return title
    parts = rest.split()
    start = next((at for at, part in enumerate(parts) if part in words.demonstratives), 0)
    named = start and all(part[0].isupper() for part in parts[:start])
    return " ".join((head, *parts[start:])) if named else title


@cache
def _listed(language: str) -> re.Pattern[str]:
    """Several places behind a preposition, and before a verb."""
    words, verbs = words_of(language), verbs_of(language)
    tied, verb = either(words.coordinators), verbs.pattern if verbs else r"(?!)"
    where = rf"\s{either(words.places)}\s{_NAME}(?:,\s{_NAME})+,?\s{tied}\s{_NAME}"
    return re.compile(rf"{where}(?=\s{verb})")


def _without_party(outside: str, words: Words) -> str:
    """The same less a party or a name for the office right behind its noun: "le maire [(PS)] de
    Lille", where offices are in small letters."""
    if not speaks_by_noun(words.code):
        return outside
    for found in _BRACKETED.finditer(outside):
        if found["noun"] in words.roles:
            gap = " " * (found.end() - found.end("noun"))
            outside = f"{outside[: found.end('noun')]}{gap}{outside[found.end() :]}"
    return outside


def _is_office(outside: str, end: int, words: Words) -> bool:
    """Whether an office stands before a comma, with nothing but words up to there."""
    lead = outside[max(0, end - _REACH) : end]
    starts = [one.end() for one in _STARTS.finditer(lead)]
    office = lead[starts[-1] if starts else 0 :].split()
    return not words.roles.isdisjoint(part.lower().strip(".") for part in office)


def _end_of_places(found: re.Match[str], words: Words) -> int:
    """Behind the comma of the last of the places before a name; 0 where none is one, or nothing
    but places follows."""
    start = end = found.start("places")
    for part in (*_COMMA.split(found["places"]), found["next"]):
        if not _is_place(part, words):
            return end if end > start else 0
        end = found.string.index(part, end) + len(part) + 1
    return 0


def _is_place(name: str, words: Words) -> bool:
    parts = name.lower().split()
    known = parts[0] in words.place_nouns or words.modifiers.issuperset(parts)
    return known or names_place(name, words.code)


@cache
def _left_out(language: str, kind: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """What a university gave, behind a name, ", S.H., M.Hum", " SIK MH", or the rest of an office,
    "Ketua RT[ 05]": a word of each in small letters, and a pattern of one."""
    table = table_of(language, "speech")
    first = map(str.lower, texts(table, f"{kind}_words"))
    return frozenset(first), re.compile(pattern_of(table, kind))


@cache
def _parting(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """Words that stand between a name and its office, and a pattern of them with a capital
    behind."""
    told = texts(table_of(language, "speech"), "serving")
    pattern = re.compile(rf"(?<=\w)\s{either(told)}\s(?=[A-Z])")
    return triggers(told), pattern
