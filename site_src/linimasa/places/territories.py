"""Names of territories and of their people in one language to codes of ISO 3166-1.

CLDR has the names of territories in every language (Babel carries them); the table `[territories]`
of a language's file has what it lacks: short names, adjectives, seats of power that stand for a
country. An adjective that its name and an ending of the language make ("Ukrain-ian") needs none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import cast

from linimasa.language import read
from linimasa.values import dataclass

UNIONS = frozenset({"EU", "UN"})  # they act as a country does, but are no place
SHORTEST = 4  # letters of a name that an ending makes an adjective of
NAME_HEAD = 3  # letters at least before an ending

_CODE = re.compile(r"[A-Z]{2}")
_NONE = frozenset({"EZ", "QO", "XA", "XB", "ZZ"})  # codes of CLDR for no territory
_BRACKET = re.compile(r"\s*[(（]([^()（）]+)[)）]")


@dataclass(frozen=True, slots=True)
class Territories:
    """Folded names to codes; `stems` are those to which an ending of `endings` may be added.

    `words` are names of cities that are words of the language ("lima" is five); `adjectives` are
    those names that only say whose something is, where they take a capital as others do. `heads`
    are the first letters of what an ending or a beginning may follow, `most_words` those of the
    longest name.
    """

    names: Mapping[str, str]
    stems: Mapping[str, str]
    prefixes: Mapping[str, str]
    endings: frozenset[str]
    words: frozenset[str]
    adjectives: frozenset[str]
    first_words: Mapping[str, int]
    heads: frozenset[str]
    most_words: int


def fold_name(name: str) -> str:
    """A name without case; one of capitals only keeps them, lest "US" be "us"."""
    plain = (name if name.isascii() else _plain(name)).replace(".", "")
    return plain if plain.isupper() and len(plain) <= SHORTEST else plain.casefold()


def _plain(name: str) -> str:
    """A name in one form of its signs, and with one kind of apostrophe: "Côte d'Ivoire"."""
    return unicodedata.normalize("NFKC", name).replace("’", "'")


@cache
def territories_of(language: str) -> Territories:
    """The territories as a language (BCP 47) names them; none for one that CLDR does not know."""
    further = cast("Mapping[str, list[str]]", read(language).get("territories", {}))
    words = frozenset(further.get("words", ()))
    nouns = frozenset(map(fold_name, further.get("nouns", ())))
    adjectives: set[str] = set()
    endings = frozenset(further.get("endings", ()))
    names: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    for code, name in _cldr(language):
        names.setdefault(fold_name(name), code)
    for code, named in further.items():
        for word in named if _CODE.fullmatch(code) else ():
            if word.endswith("*"):
                prefixes[fold_name(word[:-1])] = code
            else:
                names[fold_name(word)] = code
                if nouns and fold_name(word) not in nouns:
                    adjectives.add(fold_name(word))
    stems = {stem: code for name, code in names.items() for stem in _stems(name)}
    firsts = first_words((*names, *prefixes))
    stems |= names
    return Territories(
        names=names,
        stems=stems,
        prefixes=prefixes,
        endings=endings,
        words=words,
        adjectives=frozenset(adjectives),
        first_words=firsts,
        heads=frozenset(name[:NAME_HEAD] for name in (*prefixes, *(stems if endings else ()))),
        most_words=max(firsts.values(), default=1),
    )


def first_words(names: Iterable[str]) -> dict[str, int]:
    """The first word of each name, its case folded, to the words of the longest that it begins."""
    found: dict[str, int] = {}
    for name in names:
        first, *rest = re.split(r"[ -]", name.casefold())
        found[first] = max(found.get(first, 0), len(rest) + 1)
    return found


def _cldr(language: str) -> Iterator[tuple[str, str]]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return
    for code, name in locale.territories.items():
        if not _CODE.fullmatch(code) or code in _NONE:
            continue
        yield code, _BRACKET.sub("", name)
        inside = _BRACKET.search(name)  # "Myanmar (Burma)"
        if inside and code == "MM":
            yield code, inside[1]


def _stems(name: str) -> Iterator[str]:
    """The name less its last vowel, from which adjectives are made: Ukrain(e), Ital(y)."""
    if len(name) > SHORTEST and name[-1] in "aeiouyая":
        yield name[:-1]


@lru_cache(maxsize=65_536)
def code_of(phrase: str, language: str) -> str | None:
    """The code of a name or an adjective, whole; None for other words."""
    known = territories_of(language)
    folded = fold_name(phrase)
    code = known.names.get(folded) or known.names.get(phrase.casefold() if len(phrase) > 3 else "")
    if code or folded[:NAME_HEAD] not in known.heads:
        return code
    for cut in range(len(folded) - 1, NAME_HEAD - 1, -1):
        head, tail = folded[:cut], folded[cut:]
        if head in known.prefixes and " " not in tail:
            return known.prefixes[head]
        if cut >= SHORTEST and tail in known.endings and head in known.stems:
            return known.stems[head]
    return known.prefixes.get(folded)
