"""Whom an outlet cites, or who confirms something to one.

"…, Kyodo News reported, citing a port official", "Reuters quoted Jane Hill as saying that …", "The
arrest was confirmed to Reuters by Jane Hill". Sentences come masked, as in `framing`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.masks import DATED, FILL, QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.nobodies import head_of
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.declined_outlets import is_outlet
from linimasa.extract.speech.framing import Speech, told
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.speech.voices import Voices
from linimasa.language import table_of, texts

_NO_MARK = rf"[^,;:(){QUOTED}{DATED}]"
_WHO = rf"(?P<who>{_NO_MARK}{{3,90}}?)"
_ASIDE = (
    rf"(?P<aside>,\s(?!{QUOTED}){_NO_MARK}{{2,60}}?(?=[,.]?\s*\Z))?"  # at the end of a sentence
)
_LEAST = 8  # signs before a cue that are what is said, not only who cites


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words, speech = words_of(language), table_of(language, "speech")
    when = rf"(?:\s{either(words.date_links)})?\s{DATED}"
    ends = rf"(?=[,;.]?\s*\Z|[,;]|{when})"
    citing, cited = either(texts(speech, "citing")), either(texts(speech, "cited"))
    that = rf"(?:,?\s{either(words.conjunctions)}\b)?"
    of_papers = rf"(?:(?:\w+\s){{0,3}}{either((*words.papers, *words.statements))}\s(?:from|by)\s)?"
    reported = either((*words.reporting, *words.outright))
    reports = rf"(?:,\s(?:{QUOTED}+|{reported}\b){that})?"
    tail = either(texts(speech, "cited_as"))
    outlet = either((*words.outlet_nouns, *words.media, *words.relay_links))
    # ", the agency said"
    paper = rf",\s{either(words.articles)}\s(?:\w+\s){{0,2}}?{outlet}\s{reported}"
    confirmed = pattern_of(speech, "confirmed_to")
    return (
        re.compile(
            rf"(?P<lead>\A|{QUOTED}(?:\s\w+)?(?:\s{DATED}+)?|{paper}|,),?\s?(?P<verb>(?i:{citing}))\s{of_papers}{_WHO}{_ASIDE}{ends}{reports}"
        ),
        re.compile(
            rf"(?P<lead>\A|[,{QUOTED}]\s){_WHO}(?P<aside>)\s{either(words.passives)}(?:\s{either(words.adverbs)})?"
            rf"\s(?:{cited}|{QUOTED}+)(?:\s(?:by|in)\s{_NO_MARK}{{2,30}}?)?(?:{when}+)?\s(?P<verb>{tail})\b{that}"
            rf"(?:\sby\s{QUOTED}+|\s{QUOTED}+\Z)?"
        ),
        re.compile(
            rf"(?P<lead>{QUOTED}|(?:\A|(?<=,\s)){_NO_MARK}{{2,60}}?\s{cited})\s(?!by\s){_WHO}"
            rf"(?P<aside>,\s{_NO_MARK}{{2,90}},)?\s(?P<verb>{tail})\b{that}"
        ),
        re.compile(rf"(?P<lead>)(?P<verb>{confirmed})\s{_WHO}{_ASIDE}{ends}"),
    )


@cache
def _reported(language: str) -> re.Pattern[str]:
    """An outlet in front of what it reports, with the day of its report."""
    return re.compile(
        rf"{QUOTED}+(?:\s\w+\s{DATED}+)?\s{either(words_of(language).conjunctions)}\b"
    )


def cited(
    outside: str, quotes: list[tuple[int, int]], mentions: Mentions, voices: Voices, words: Words
) -> Speech | None:
    """The speech of whoever is cited, None where nobody is, or only what somebody wrote."""
    for pattern in _patterns(words.code):
        match = pattern.search(outside)
        if match is None or (match["lead"] == "," and (quotes or outside[0] != QUOTED)):
            continue  # only an outlet that opens the sentence cites at its end
        who = _somebody(match, mentions, words)
        if who is None:
            continue
        lead = outside[: match.start()].strip(FILL)
        content = (match.end(), len(outside))
        if len(lead) >= _LEAST:
            reported = _reported(words.code).match(outside) if match["lead"] == "," else None
            content = (reported.end() if reported else 0, match.start())
        speech = told(match, who, content, words, voices, direct=bool(quotes))
        start = match.end("lead") if match["lead"].startswith(QUOTED) else speech.cue[0]
        cue = (start, speech.cue[1])
        return replace(speech, cue=cue, act=False, bare=False, whole=False)
    return None


def _somebody(match: re.Match[str], mentions: Mentions, words: Words) -> Who | None:
    """Who is cited, by name, or by a noun for somebody."""
    who = match["who"].strip()
    parts = who.split()
    if parts[0] in words.according or is_outlet(who, words.code):
        return None
    if parts[-1][0].isupper() or match.groupdict().get("aside"):
        return mentions.meant(match)
    return (who, None) if _head(parts, words) in _tellers(words.code) else None


def _head(parts: list[str], words: Words) -> str:
    """The noun of somebody, behind which stands what he is of or knows: "two [people] familiar with
    the matter", but "court [documents]"."""
    tails = texts(table_of(words.code, "speech"), "cited_tails")
    ties = {*words.of, *words.phrases, *words.relatives, *tails}
    return head_of(parts, ties)[-1].lower()


@cache
def _tellers(language: str) -> frozenset[str]:
    words, own = words_of(language), texts(table_of(language, "speech"), "cited_people")
    return words.roles.union(words.speakers, words.people, own)
