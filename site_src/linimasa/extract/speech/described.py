"""Who speaks behind a clause that tells of him, where the verb comes last.

By name        "Soruları yanıtlayan Kaya, …", "Dün konuşan Bakan Ali Kaya “…”"
By a noun      "Adını vermeyen bir yetkili, …", "İki yetkili ise …"
As the last    "Maça değinen deneyimli hoca, …"
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import body_pattern, name_pattern
from linimasa.extract.speech.speaker_nouns import titled_name

_REACH = 320  # characters in which a speaker stands

_CASED = re.compile(r"[’'][^\W\d_]+$")  # a name with the ending of a case: "Kaya'nın"


def is_cased(who: str) -> bool:
    """Whether a name has the ending of a case, and so is no subject: "Ali Kaya'nın"."""
    found = _CASED.search(who)
    return found is not None and found[0][1:].islower()


def described(
    outside: str, quotes: list[tuple[int, int]], end: int, words: Words
) -> re.Match[str] | None:
    """Who speaks in a masked sentence whose verb stands at `end`: with the groups `who`, a name,
    and `noun` behind it, `some`, who has none, or `one`, for whoever spoke last."""
    if not words.described:
        return None
    opens, behind = _patterns(words.code)
    if opens.match(outside, 0, end):
        return None
    for found in behind.finditer(outside, 0, min(end, _REACH)):
        mark = outside.find(QUOTED, found.end(), found.end() + 2)
        amid = mark >= 0 and all(mark != start for start, _ in quotes)  # an outlet
        if not (amid or is_cased(found["who"] or "")):
            return found
    return None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = words_of(language)
    name = rf"{body_pattern(words)}{titled_name(words, name_pattern(words), joined=False)}"
    low = r"[^\W\d_A-ZÇĞİÖŞÜ][^\W\d_]*"
    noun = rf"(?i:{either(words.described)})(?:{words.noun_plurals})?(?!\w)"
    some = rf"(?i:{either(words.determiners)})\s(?:{low}\s){{0,3}}?{noun}"
    several = rf"(?:{low}\s){{0,2}}?(?i:{either(words.described)})(?:{words.noun_plurals})(?!\w)"
    one = rf"(?:{low}\s){{0,2}}?{noun}"
    row = rf"\s?,\s(?:{name_pattern(words)})(?:\s?,|\s{either(words.coordinators)}\s)"
    close = rf"(?!{row})(?=\s?,|\s{either(words.topics)}\s|\s?{QUOTED})"
    behind = rf"(?:\s(?P<noun>{words.plurals}|{noun})|(?:\s{low}){{1,3}}?)?"
    clause = rf"(?<!\w)(?:{words.participle_ends}|{QUOTED})\s"
    return (
        re.compile(rf"\W*{name}(?<![’']\w)(?<![’']\w\w)(?<![’']\w\w\w)(?:\s\([^()]{{1,20}}\))?,"),
        re.compile(
            rf"(?:{clause}|\A\W*)(?P<some>{some}|{several}){close}"
            rf"|{clause}(?:(?P<who>{name}){behind}|(?P<one>{one})){close}"
        ),
    )
