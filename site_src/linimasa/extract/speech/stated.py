"""What an office states, told without anybody who does it, where the verb comes last.

By whom     "Valilikten yapılan açıklamada, …", "Valilik tarafından yapılan açıklamada, …"
Whose       "Bakanlığın açıklamasında … denildi", "AFAD açıklamasında …"
The last's  "Açıklamada, … kaydedildi"
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.names import UPPER
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.declined_outlets import is_outlet
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.mentions import Mentions
from linimasa.language import table_of, texts
from linimasa.places import names_place

_REACH = 60  # characters in which the verb stands
_OPENS = 160  # those in which the statement is named

_CLAIMS = ("allegation", "denial")

_Span = tuple[int, int]


def stated(outside: str, quotes: list[_Span], mentions: Mentions, words: Words) -> Speech | None:
    """The speech of a masked sentence that tells what stands in somebody's statement."""
    end = _ending(words.code).search(outside, max(0, len(outside) - _REACH))
    found = end and _statement(words.code).match(outside, 0, min(end.start(), _OPENS))
    if end is None or found is None:
        return None
    who = _issuer(found, mentions, words)
    if who is None:
        return None
    content = (found.end(), end.start())
    verb, direct = end["verb"].lower(), bool(quotes)
    claims = (words.kinds[kind][0].search(verb) for kind in _CLAIMS if kind in words.kinds)
    act = not direct and any(claims)
    return Speech(*who, (0, found.end()), content, verb, direct, act, 0, bare=not direct)


def _issuer(found: re.Match[str], mentions: Mentions, words: Words) -> Who | None:
    """Whose statement it is; whoever spoke last's where it is nobody's by name."""
    who = found["by"] or found["of"] or found["whose"]
    loose, nobody, houses = _nobodies(words.code)
    if not who:
        announced = _announced(mentions, words)
        return announced or (None if loose.search(found[0]) else mentions.recent())
    name = nominative(who, words.code)
    town = found["of"] and name not in houses and names_place(name, words.code)
    if is_outlet(name) or name in nobody or town:
        return None
    return mentions.fullest(name)


@cache
def _nobodies(language: str) -> tuple[re.Pattern[str], frozenset[str], frozenset[str]]:
    """How papers end that are not the last speaker's, "Raporda", names of nobody, and of houses
    that are no mere places."""
    table = table_of(language, "speech")
    loose = re.compile(rf"(?i:\b{table.get('stated_loose', '(?!)')}\w*)\Z")
    nobody, houses = (frozenset(texts(table, name)) for name in ("stated_nobody", "stated_houses"))
    return loose, nobody, houses


def _announced(mentions: Mentions, words: Words) -> Who | None:
    """Who has made a statement, as the sentence before tells: "Valilik dün açıklama yaptı"."""
    before = mentions.told[-2] if len(mentions.told) > 1 else ""
    if not (end := _first(words.code).search(before, max(0, len(before) - _REACH))):
        return None
    if whence := _whence(words.code).match(before, 0, end.start()):
        return mentions.fullest(nominative(whence["of"], words.code))
    lead = mentions.leading(before, end.start())
    return mentions.led_by(lead) if lead else None


def nominative(who: str, language: str) -> str:
    """The name of an office without the ending of its case: "Valilik[ten]", "Kara Bakanlığı['nın]",
    "Valiliği[nden]", "Bakanlığın" (of "Bakanlık")."""
    for pattern, plain in _cases(language):
        if (found := pattern.fullmatch(who)) is not None:
            return found[1] + plain
    return who


@cache
def _cases(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    ends = [one.rpartition("=") for one in texts(table_of(language, "speech"), "stated_cases")]
    return tuple((re.compile(rf"(.*){end}"), plain) for end, _, plain in ends)


@cache
def _statement(language: str) -> re.Pattern[str]:
    """Up to where what is stated begins."""
    table = table_of(language, "speech")
    cut = rf"[^\s,;:{QUOTED}{DATED}]"
    capital = rf"[{UPPER}]{cut}*"
    name = rf"{capital}(?:\s(?:ve\s)?{capital}){{0,6}}"
    small = rf"(?!{either(texts(table, 'stated_not'))}\b)[^\W\d_A-ZÇĞİÖŞÜ]{cut}*"
    low = rf"(?:\s(?:{small}|{DATED}+(?:[’']\w+)?))"
    paper, done = str(table.get("stated_in", "(?!)")), str(table.get("stated_done", "(?!)"))
    statement = rf"(?:\s\w+){{0,2}}?\s{paper}"
    body = str(table.get("stated_bodies", "(?!)"))
    lead = rf"(?:[^,;:{QUOTED}]{{1,80}}?\s)??"
    doer, whence = either(texts(table, "stated_by")), str(table.get("stated_from", "(?!)"))
    return re.compile(
        rf"\W*{lead}(?:(?P<by>{name})\s{doer}{low}{{0,5}}?\s{done}{statement}"
        rf"|(?P<of>{name}{whence}){low}{{0,5}}?\s{done}{statement}"
        rf"|(?P<whose>(?:{capital}\s(?:ve\s)?){{0,6}}{body}){low}{{0,5}}?{statement}"
        rf"|(?:{done}\s)?(?:\w+\s)?(?i:{paper}))(?=[,\s:])"
    )


@cache
def _first(language: str) -> re.Pattern[str]:
    """How a sentence ends that only tells that something is stated."""
    return re.compile(rf"\b(?:{table_of(language, 'speech').get('stated_first', '(?!)')})\W*\Z")


@cache
def _whence(language: str) -> re.Pattern[str]:
    """From whom, in front of such a sentence."""
    cut = rf"[^\s,;:{QUOTED}{DATED}]"
    name = rf"[{UPPER}]{cut}*(?:\s(?:ve\s)?[{UPPER}]{cut}*){{0,6}}"
    whence = table_of(language, "speech").get("stated_from", "(?!)")
    return re.compile(rf"\W*(?P<of>{name}{whence})\s")


@cache
def _ending(language: str) -> re.Pattern[str]:
    """The verb at the end of the sentence."""
    verbs = texts(table_of(language, "speech"), "stated")
    return re.compile(rf"\b(?P<verb>{either(verbs)})\W*\Z")
