"""Names behind a word of place that are of no place: a person's, a firm's, a thing's.

A sentence alone does not always tell; the article does: "à Kadour" where it names "Ali Kadour",
"in Crisis" where it tells of a crisis.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.grammar import parsed
from linimasa.language import table_of, texts
from linimasa.places import Found

# Arabic words for a place in the names of places, and those of Romance ones
TOPONYMS = frozenset(
    re.findall(
        r"\w+",
        "bani beni deir bab beit kafr kfar wadi marsa midan ras sidi ain port porto puerto san",
    )
)

CHANNELS = frozenset(
    ("whatsapp", "instagram", "facebook", "tiktok", "youtube", "twitter", "telegram", "zoom", "x")
)

_ACTS = frozenset("VG")
_BEFORE = 40  # characters before a name in which the word before it stands
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)\s$")
_MARKS = '.!?:;\n“”"«»(…–—-'


@cache
def listed(language: str, kind: str) -> frozenset[str]:
    """Words of a kind in a language's table of places: those behind which a name that is not known
    is mostly none of a place (`anybody`), the last ones of names that are (`sites`, `regions`),
    nouns of a share of a firm (`holdings`)."""
    return frozenset(texts(table_of(language, "places"), kind))


def is_held(sentence: str, at: int, language: str) -> bool:
    """Whether the word of place at `at` follows a noun for a share: "its stake | in Aurora"."""
    held = listed(language, "holdings")
    return bool(held) and sentence[:at].rstrip().rpartition(" ")[2].lower() in held


def is_object(before: str, words: Words) -> bool:
    """Whether a verb stands right before a word that also leads whom something is done to, and is
    none of going: "condenó | a Hill", unlike "viajó | a Vigo"."""
    going = listed(words.code, "going")
    verb = before.rstrip().rpartition(" ")[2].lower() if going and before[-1:] == " " else ""
    read = parsed(verb, words.code) if verb and not verb.startswith(tuple(going)) else None
    return read is not None and read.code in _ACTS


def names_office(name: str, words: Words) -> bool:
    """Whether a name begins with an office, and ends as none of a site: "President Ada Hill"."""
    parts = name.lower().split()
    if words.roles.isdisjoint(parts[:2]):
        return False
    sites = listed(words.code, "sites") | listed(words.code, "regions") | words.place_nouns
    ends = (parts[0],) if parts[-1] in words.modifiers else (parts[0], parts[-1])
    return sites.isdisjoint(ends)  # "Ketua Polis Daerah": of what the office is


def place_within(name: str, found: Found, start: int, language: str) -> str:
    """A name up to what only follows the place that it begins with: "Iraq's | Saddam", "Cairo |
    and Madinet"; with a country, up to any word but a noun for a place: "Egypt | Looking"."""
    size = found.end - found.start
    rest = name[size:].lower().split()
    if found.start != start or found.adjective or not rest:
        return name
    words, (first, *others) = words_of(language), rest
    if first in ("'s", "’s") or first in words.coordinators or first in words.articles:
        return name[:size]
    sited = others[-1:] or [first]
    sites = listed(language, "sites") | listed(language, "regions") | words.place_nouns
    return name[:size] if found.kind == "territory" and sites.isdisjoint(sited) else name


def is_common(name: str, article: str) -> bool:
    """Whether a name of one word stands in the article as a common word, too."""
    return f" {name.lower()} " in article


def is_somebody(name: str, article: str, words: Words) -> bool:
    """Whether a name of one word stands in the article behind another, as that of a person does:
    "Ali | Kadour", not "En | Luxor", "Plaza | Tahrir"."""
    at = article.find(f" {name}")
    while at >= 0:
        before = _WORD_BEFORE.search(article, max(0, at - _BEFORE), at + 1)
        if before and _is_first_name(before, article, words):
            return True
        at = article.find(f" {name}", at + 1)
    return False


def _is_first_name(before: re.Match[str], article: str, words: Words) -> bool:
    first = before[1]
    if not first[0].isupper() or not article[: before.start()].rstrip(" ")[-1:].strip(_MARKS):
        return False
    lower = first.lower()
    groups = (words.openers, words.articles, words.places, words.place_nouns, TOPONYMS)
    return all(lower not in group for group in groups)
