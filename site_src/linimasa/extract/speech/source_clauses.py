"""Who speaks in a clause that only tells the source of the main one, in German.

Behind    "Ein Mann starb am Dienstag, wie die Polizei am Mittwoch mitteilte."
In front  "Wie die Polizei am Mittwoch mitteilte, starb am Dienstag ein Mann."
Amid      "Ein Mann ist, wie die Polizei am Mittwoch mitteilte, am Dienstag gestorben."
Heard     "Der Mann sei gestorben, hieß es am Mittwoch in einer Erklärung der Polizei."
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER, find_names, uncalled
from linimasa.extract.naming.roles import is_office
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.framing import Speech, is_quoted
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.syntax.field_words import fields_of
from linimasa.language import table_of

_LOW = r"[a-zäöüß-]{2,30}"
_DAY = rf"(?:{_LOW}\s)?{DATED}++\s"

_Span = tuple[int, int]


def clause_speech(
    outside: str, quotes: list[_Span], mentions: Mentions, words: Words
) -> Speech | None:
    """The speech of a masked sentence that such a clause closes or opens."""
    behind, front = _clauses(words.code)
    match = behind.search(outside) or front.match(outside) or _heard(outside, words)
    who = _who(match, mentions, words) if match else None
    if match is None or who is None:
        return None
    opens, amid = match.re is front, outside[match.end() :].startswith(",")
    content = (match.end() if opens else 0), (len(outside) if opens or amid else match.start())
    direct = is_quoted(match, outside, quotes, words)
    return Speech(*who, match.span(), content, match["verb"].lower(), direct)


def _who(match: re.Match[str], mentions: Mentions, words: Words) -> Who | None:
    """Whom the subject of such a clause means; None for what is only written."""
    if match.groupdict().get("pronoun"):
        return mentions.recent() or _in_clause_before(match, words)
    who = match["who"]
    if not words.papers.isdisjoint(who.lower().split()):
        return None
    return mentions.fullest(f"{who}{match['of'] or ''}")


def _in_clause_before(match: re.Match[str], words: Words) -> Who | None:
    """The person with an office who is the subject of the clause before: "Nicht antreten wird
    Minister Ole Dahl, wie [er] betonte"; nobody behind a preposition or another noun."""
    lead = match.string[: match.start()]
    named = find_names(lead, words.code)
    held = [one for one in named if one.role and is_office(one.role.partition(" ")[0], words)]
    if len(held) != 1 or held[0].role is None:
        return None
    before = lead[: lead.find(held[0].role)].split()
    sole = all(part[0].islower() for part in before[1:]) and {*words.phrases}.isdisjoint(before)
    return (held[0].name, held[0].role) if sole else None


@cache
def _clauses(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Such a clause behind what is told or amid it, and in front of it."""
    words, fields = words_of(language), fields_of(language)
    if fields is None:
        return re.compile(r"(?!)"), re.compile(r"(?!)")
    subject = rf"(?:{_DAY})?(?:(?P<pronoun>{either(words.pronouns)})|{subject_noun(words)})"
    rest = rf"[^,;:{QUOTED}]{{0,90}}?"
    unsaid = table_of(language, "speech").get("unsaid", r"(?!)")
    verb = rf"\s(?P<verb>(?!{unsaid}){fields.reports.pattern})"
    clause = rf"(?i:{either(words.relay_leads)})\s{subject}(?!\w){rest}{verb}"
    return (
        re.compile(rf",\s{clause}(?=[\s.!?]*\Z|,\s)"),
        re.compile(rf"\W{{0,3}}{clause},"),
    )


def _heard(outside: str, words: Words) -> re.Match[str] | None:
    """ "hieß es" with who says it, at the end of a sentence."""
    fields = fields_of(words.code)
    may = fields is not None and any(map(outside.__contains__, fields.heard))
    return _heard_from(words.code).search(outside) if may else None


@cache
def _heard_from(language: str) -> re.Pattern[str]:
    words, fields = words_of(language), fields_of(language)
    if fields is None:
        return re.compile(r"(?!)")
    verb = rf"(?P<verb>{either(fields.heard)})\s(?:{_DAY})?{fields.heard_from.pattern}"
    end = rf"(?=(?:\s(?:{_LOW}\s)?{DATED}+)?[\s.!?]*\Z)"
    return re.compile(rf"[,{QUOTED}]\s{verb}\s{subject_noun(words)}{end}")


def subject_noun(words: Words) -> str:
    """A subject, perhaps with whose it is."""
    heads = either((*words.articles, *words.determiners, *words.possessives))
    name = rf"[{UPPER}][\w’'-]{{1,40}}+"
    further = rf"\s{uncalled(words.code)}{name}"
    names = rf"{name}(?>(?:{further}){{0,4}})(?:\s{either(words.coordinators)}\s{name})?"
    whose = (
        rf"\s(?:in(?=\s[{UPPER}])|{either(words.of)})\s(?:{_LOW}\s)?{name}(?>(?:\s{name}){{0,3}})"
    )
    return (
        rf"(?P<head>{heads}\s(?:{_LOW}\s){{0,2}}?)?(?P<who>{names})(?P<of>(?(head){whose}|(?!)))?"
    )
