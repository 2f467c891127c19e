"""Names of bodies with two fields, which "and" joins: "Ministerio de Agricultura y Pesca".

A name is capitals with particles between them, and "and" is none, for it also joins two names. In
that of a body it is a capital while speakers are looked for, so that it is one name.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.language import table_of, texts


def with_fields_joined(outside: str, said: frozenset[str], language: str) -> str:
    """A masked sentence with a capital for "and" in such names; `said` are its words in small
    letters."""
    heads, pattern = _fielded(language)
    if heads.isdisjoint(said):
        return outside
    return pattern.sub(
        lambda found: f"{found[1]}{found[2].upper()}{(found[3] or '').title()}", outside
    )


def as_written(name: str, language: str) -> str:
    """Such a name with its "and"."""
    joint = _joint(language)
    return joint.sub(lambda found: found[0].lower(), name) if joint else name


@cache
def _joint(language: str) -> re.Pattern[str] | None:
    """None where no word of one letter joins two fields."""
    if not any(len(word) == 1 for word in words_of(language).coordinators):
        return None
    ties = rf"(?:\s(?:{_ties(language).title()}))?"
    return re.compile(rf"(?<=\w)\s(?:{_capitals(language)}){ties}(?=\s\w|(?<=[’'])\w)")


def _ties(language: str) -> str:
    """What else than "of" stands before a field: "assessore alla Cultura e [allo] Sport"."""
    ties = texts(table_of(language, "speech"), "office_ties")
    return "|".join(sorted(ties, key=len, reverse=True)).replace("’", "[’']") or r"(?!)"


def _capitals(language: str) -> str:
    ands = (word.upper() for word in words_of(language).coordinators if len(word) == 1)
    return "|".join(sorted(ands)) or r"(?!)"


@cache
def _fielded(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    heads = texts(table_of(language, "speech"), "fielded")
    ands = _capitals(language).lower()
    tie = r"(?:(?:[a-z]{1,6}\s+){1,2}|[a-z]{1,5}[’'])"
    capital = r"[^\W\d_a-zß-ÿ][\w-]+"
    name = rf"{either(heads)}(?:\s+{capital}){{0,3}}\s+{tie}{capital}(?:\s+{capital}){{0,3}}"
    more = rf"(\s+(?:{_ties(language)}))?"
    joined = rf"\b({name}\s+)({ands}){more}(?=\s*{tie}?{capital})"
    return frozenset(map(str.lower, heads)), re.compile(joined)
