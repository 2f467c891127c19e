"""How an outlet is named where the verb stands second and nouns have capitals, as in German.

In marks, with an office and an article in its case, and parted from its verb by the rest of its
clause: "wie die „Bote“-Zeitung am Montag unter Berufung auf Kohl berichtete", "nach einem Bericht
des „Boten“", "sagte Kohl der „Neuen Zeit“", "nach dpa-Informationen".
"""

from __future__ import annotations

import re

from linimasa.extract.alternation import either
from linimasa.extract.lettering import fields_of
from linimasa.extract.names import UPPER
from linimasa.extract.triggers import Need, triggers
from linimasa.extract.words import Words, outlets

MARKS = '„“”"»«‚‘'

_CAPITAL = rf"[{UPPER}]\w{{1,30}}+(?:-\w{{1,30}}+)?"
_SMALL = "[a-z]{3}(?![a-zäöüß])"  # "dpa"

_Way = tuple[str, Need]


def declined_ways(words: Words) -> tuple[_Way, ...]:
    """The patterns with the group `name`, surest first, each with the words that it needs; none for
    another language."""
    fields = fields_of(words.code)
    if fields is None:
        return ()
    capitals = rf"{_CAPITAL}(?:\s(?:am\s)?{_CAPITAL}){{0,3}}|{_SMALL}"
    loose = rf"(?P<known>(?!{either(fields.definite)}\s)(?:{capitals}))"
    marked = rf"[{MARKS}][{UPPER}][^{MARKS}]{{1,40}}[{MARKS}](?:-{either(fields.outlet_tails)})?"
    article = rf"(?:(?i:{either(fields.outlet_articles)})\s)?"
    kind = rf"(?:(?:[a-zäöüß-]{{2,30}}\s)?(?i:{either(words.outlet_nouns)})\s(?:der\s)?)?"
    name = rf"(?P<name>{marked}|{agency(words)}|{loose})"
    named = rf"{article}{kind}{name}"
    led = rf"(?P<led>(?i:{either(fields.outlet_articles)})\s{kind}|{kind[:-1]})?"
    itself = (
        rf"{led}(?P<name>(?(led){marked}|(?!))|{agency(words)}|{loose})"  # no "das Boot „Bote“"
    )
    programme = rf"(?:-[{MARKS}][^{MARKS}]{{1,40}}[{MARKS}])?"
    report = rf"(?:[a-zäöüß]{{2,20}}\s)?(?i:{either(fields.outlet_reports)})"
    reporting = rf"(?i:{either((*words.reporting, *words.relays))})\b"
    leads, told = either(words.relay_leads), either(words.told)
    who = rf"(?P<told>)\b(?i:{told})(?:\s[^,;:{MARKS}]{{2,60}}?)?\s"
    ways: tuple[_Way, ...] = (
        (
            rf"\b(?i:{leads})\s{named}(?:\s[^,;:]{{1,120}}?)?\s{reporting}(?=\W)",
            (triggers(words.relay_leads), triggers(words.reporting, words.relays)),
        ),
        (
            rf"\b(?i:{either(fields.outlet_sources)})\s{report}\s{named}(?:\szufolge)?",
            (triggers(fields.outlet_sources), triggers(fields.outlet_reports)),
        ),
        (
            rf"\b(?i:{either(words.according)})\s{named}",
            (triggers(words.according),),
        ),
        (
            rf"\b(?i:{either(fields.outlet_sources)})\s(?P<name>{loose})-(?i:{either(fields.outlet_reports)})",
            (triggers(fields.outlet_sources),),
        ),
        (
            rf"{itself}\s{either(words.according_after)}\b",
            (triggers(words.according_after),),
        ),
        (
            rf"{who}(?P<heard>{either(fields.hearers)}\s){kind}{name}(?:\s\([^()]{{1,30}}\))?",
            (triggers(words.told),),
        ),
        (
            rf"{who}(?P<heard>{either(fields.heard_at)}\s)(?P<name>{loose}){programme}",
            (triggers(words.told), triggers(fields.heard_at)),
        ),
        (
            rf"(?P<past>){itself}\s{either(fields.perfect)}\s(?:[^,;:{MARKS}]{{1,60}}?\s)?{either(fields.reported)}(?!\w)",
            (triggers(fields.perfect), triggers(fields.reported)),
        ),
        (rf"{itself}\s{reporting}", (triggers(words.reporting, words.relays),)),
        (
            rf"\b{reporting}(?:\s[a-zäöüß]{{2,20}}){{0,2}}?\s{named}",
            (triggers(words.reporting, words.relays),),
        ),
    )
    return ways


def named_in(match: re.Match[str]) -> tuple[str, int] | None:
    """The name of a match and where its relay ends; of words with capitals only as many as are an
    outlet's name, None where none are."""
    name, last = match["name"], match.end("name") == match.end()
    if match.groupdict().get("known") is None:
        return name, match.end()
    while name:
        if is_outlet(name) or is_outlet(name.removesuffix("s")):
            return name, match.start("name") + len(name) if last else match.end()
        name = name.rpartition(" ")[0]
    return None


def is_outlet(name: str) -> bool:
    """Whether a name is one of the known agencies, broadcasters and papers."""
    return name.removeprefix("the ").strip() in outlets()


def agency(words: Words) -> str:
    """An outlet by its last word: "Deutschen Presse-Agentur", "Neuen Berner Zeitung"."""
    capital = rf"[{UPPER}]\w{{1,30}}"
    return rf"(?:{capital}\s){{1,3}}(?:{capital}-)?(?i:{either(words.outlet_nouns)})\b"
