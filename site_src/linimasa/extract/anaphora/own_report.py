"""Those whose own report leads in to what is told of them: "Dari keterangan KAI, mereka akan"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER


def by_report(title: str, text: str, words: Words) -> str:
    """A title that tells of "they", or begins with their report, told of the body whose report
    stands before it in its sentence; else the title."""
    opens, reports = _patterns(words.code)
    told = opens.match(title) if words.own_reports else None
    if told is None:
        return title
    at = text.lower().find(f", {told['told'].lower()}")
    found = reports.search(text, 0, at) if at > 0 else None
    return f"{found['who']} {title[told.start('verb') :]}" if found else title


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "They" and a word in front of a title, be it behind a report, and whose report ends where a
    search ends."""
    words = words_of(language)
    opens = words.own_reports
    several, name = either(words.several), rf"[{UPPER}][\w.&’'-]*"
    told = rf"(?:{opens}\s[^,]{{1,40}},\s)?(?P<told>(?i:{several})\s(?P<verb>\w+))"
    whose = rf"\b{opens}\s(?P<who>{name}(?:\s{name}){{0,3}})\Z"
    return re.compile(told), re.compile(whose)
