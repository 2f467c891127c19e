"""Who speaks in a clause that only tells the source of the main one, in German.

Behind    "Ein Mann starb am Dienstag, wie die Polizei am Mittwoch mitteilte."
In front  "Wie die Polizei am Mittwoch mitteilte, starb am Dienstag ein Mann."
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.alternation import either
from linimasa.extract.framing import Speech, is_quoted
from linimasa.extract.lettering import fields_of
from linimasa.extract.mentions import Mentions
from linimasa.extract.names import UPPER
from linimasa.extract.tellers import Who
from linimasa.extract.voices import DATED, QUOTED
from linimasa.extract.words import Words, words_of
from linimasa.language import table_of

_Span = tuple[int, int]


def clause_speech(
    outside: str, quotes: list[_Span], mentions: Mentions, words: Words
) -> Speech | None:
    """The speech of a masked sentence that such a clause closes or opens."""
    behind, front = _clauses(words.code)
    match = behind.search(outside) or front.match(outside)
    who = _who(match, mentions, words) if match else None
    if match is None or who is None:
        return None
    content = (match.end(), len(outside)) if match.re is front else (0, match.start())
    direct = is_quoted(match, outside, quotes)
    return Speech(*who, match.span(), content, match["verb"].lower(), direct)


def _who(match: re.Match[str], mentions: Mentions, words: Words) -> Who | None:
    """Whom the subject of such a clause means; None for what is only written."""
    if match["pronoun"]:
        return mentions.recent()
    who = match["who"]
    if not words.papers.isdisjoint(who.lower().split()):
        return None
    if match["of"]:
        return f"{who}{match['of']}", None
    return mentions.fullest(who)


@cache
def _clauses(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Such a clause behind what is told, and in front of it."""
    words, fields = words_of(language), fields_of(language)
    if fields is None:
        return re.compile(r"(?!)"), re.compile(r"(?!)")
    heads = either((*words.articles, *words.determiners))
    name = rf"[{UPPER}][\w’'-]{{1,40}}+"
    names = rf"{name}(?:\s{name}){{0,4}}+(?:\s{either(words.coordinators)}\s{name})?"
    low = r"[a-zäöüß-]{2,30}"
    whose = rf"\s{either(words.of)}\s(?:{low}\s)?{name}(?:\s{name}){{0,3}}+"
    day = rf"(?:{low}\s)?{DATED}++\s"
    noun = rf"(?P<head>{heads}\s(?:{low}\s){{0,2}}?)?(?P<who>{names})(?P<of>(?(head){whose}|(?!)))?"
    subject = rf"(?:{day})?(?:(?P<pronoun>{either(words.pronouns)})|{noun})"
    rest = rf"[^,;:{QUOTED}]{{0,90}}?"
    unsaid = table_of(language, "speech").get("unsaid", r"(?!)")
    verb = rf"\s(?P<verb>(?!{unsaid}){fields.reports.pattern})"
    clause = rf"(?i:{either(words.relay_leads)})\s{subject}(?!\w){rest}{verb}"
    return re.compile(rf",\s{clause}(?=[\s.!?]*\Z)"), re.compile(rf"\W{{0,3}}{clause},")
