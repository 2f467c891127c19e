"""How an outlet is named where the verb stands second and nouns have capitals, as in German.

In marks, with an office and an article in its case, and parted from its verb by the rest of its
clause: "wie die „Bote“-Zeitung am Montag unter Berufung auf Kohl berichtete", "nach einem Bericht
des „Boten“", "sagte Kohl der „Neuen Zeit“", "nach dpa-Informationen".
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.outlets import outlets, outlets_of
from linimasa.extract.lexis.triggers import Need, triggers
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER
from linimasa.extract.syntax.field_words import Fields, fields_of
from linimasa.language import table_of, texts

MARKS = '„“”"»«‚‘'

# "der Bonner | „Bote“"
_TOWN = rf"[{UPPER}][a-zäöüß]{{2,20}}er\s(?=[{MARKS}])"
# in small letters: "„taz“", but not "die „neue“ Chefin"
_LOW_MARKED = rf"[{MARKS}][a-z][\w.-]{{1,14}}[{MARKS}](?!\s[{UPPER}])"
_CAPITAL = rf"[{UPPER}]\w{{1,30}}+(?:-\w{{1,30}}+)?"
_SMALL = "[a-z]{3}(?![a-zäöüß])"  # "dpa"

_Way = tuple[str, Need]


class _Names(NamedTuple):
    """Patterns of an outlet with the group `name`."""

    loose: str  # capitals alone
    headed: str  # in any shape, with a noun for what it is
    led: str  # the same with an article
    itself: str  # as a subject: in marks only behind an article or a noun, no "das Boot „Bote“"


def _names(words: Words, fields: Fields) -> _Names:
    capitals = rf"{_CAPITAL}(?:\s(?:am\s)?{_CAPITAL}){{0,3}}|{_SMALL}"
    loose = rf"(?P<known>(?!{either(fields.definite)}\s)(?:{capitals}))"
    tail = rf"(?:-{either(fields.outlet_tails)})?"
    marked = rf"(?:[{MARKS}][{UPPER}][^{MARKS}]{{1,40}}[{MARKS}]{tail}|{_LOW_MARKED})"
    articles = either(fields.outlet_articles)
    kind = rf"(?:(?:[a-zäöüß-]{{2,30}}\s)?(?i:{either(words.outlet_nouns)})\s(?:der\s)?)?"
    headed = rf"{kind}(?:{_TOWN})?(?P<name>{marked}|{agency(words)}|{loose})"
    led = rf"(?P<led>(?i:{articles})\s{kind}(?:{_TOWN})?|{kind[:-1]}|\A(?=[{MARKS}]))?"
    return _Names(
        loose=loose,
        headed=headed,
        led=rf"(?:(?i:{articles})\s)?{headed}",
        itself=rf"{led}(?P<name>(?(led){marked}|(?!))|{agency(words)}|{loose})",
    )


def declined_ways(words: Words) -> tuple[_Way, ...]:
    """The patterns with the group `name`, surest first, each with the words that it needs; none for
    another language."""
    fields = fields_of(words.code)
    if fields is None:
        return ()
    names = _names(words, fields)
    report = rf"(?:[a-zäöüß]{{2,20}}\s)?(?i:{either(fields.outlet_reports)})"
    reporting = rf"(?i:{either((*words.reporting, *words.relays))})\b"
    leads = either(words.relay_leads)
    return (
        (
            rf"\b(?i:{leads})\s{names.led}(?:\s[^,;:]{{1,120}}?)?\s{reporting}(?=\W)",
            (triggers(words.relay_leads), triggers(words.reporting, words.relays)),
        ),
        (
            rf"\b(?i:{either(fields.outlet_sources)})\s{report}\s{names.led}(?:\szufolge)?",
            (triggers(fields.outlet_sources), triggers(fields.outlet_reports)),
        ),
        (
            rf"\b(?i:{either(words.according)})\s{names.led}",
            (triggers(words.according),),
        ),
        (
            rf"\b(?i:{either(fields.outlet_sources)})\s(?P<name>{names.loose})-(?i:{either(fields.outlet_reports)})",
            (triggers(fields.outlet_sources),),
        ),
        (
            rf"{names.itself}\s{either(words.according_after)}\b",
            (triggers(words.according_after),),
        ),
        *_told(words, fields, names),
        (
            rf"(?P<past>){names.itself}\s{either(fields.perfect)}\s(?:[^,;:{MARKS}]{{1,60}}?\s)?{either(fields.reported)}(?!\w)",
            (triggers(fields.perfect), triggers(fields.reported)),
        ),
        (rf",\sso\s{names.led}(?=\W*\Z)", (frozenset({"so"}),)),
        (rf"{names.itself}\s{reporting}", (triggers(words.reporting, words.relays),)),
        (
            rf"\b{reporting}(?:\s[a-zäöüß]{{2,20}}){{0,2}}?\s{names.led}",
            (triggers(words.reporting, words.relays),),
        ),
    )


def _told(words: Words, fields: Fields, names: _Names) -> tuple[_Way, ...]:
    """Who told the outlet something may stand between: "sagte Dean | der „Berner Neuen“"."""
    programme = rf"(?:-[{MARKS}][^{MARKS}]{{1,40}}[{MARKS}])?"
    who = rf"(?P<told>)\b(?i:{either(words.told)})(?:\s[^,;:{MARKS}]{{2,60}}?)?\s"
    return (
        (
            rf"{who}(?P<heard>{either(fields.hearers)}\s){names.headed}(?:\s\([^()]{{1,30}}\))?",
            (triggers(words.told),),
        ),
        (
            rf"{who}(?P<heard>{either(fields.heard_at)}\s)(?P<name>{names.loose}){programme}",
            (triggers(words.told), triggers(fields.heard_at)),
        ),
    )


def named_in(match: re.Match[str], language: str) -> tuple[str, int] | None:
    """The name of a match and where its relay ends; of words with capitals only as many as are an
    outlet's name, None where none are."""
    name, last = match["name"], match.end("name") == match.end()
    if match.groupdict().get("known") is None:
        return name, match.end()
    first, _, rest = name.partition(" ")
    if first.lower().endswith(words_of(language).outlet_nouns) and is_outlet(rest, language):
        return rest, match.end()  # "der US-Sender | CNN"
    while name:
        if is_outlet(name, language) or is_outlet(name.removesuffix("s"), language):
            return name, match.start("name") + len(name) if last else match.end()
        name = name.rpartition(" ")[0]
    return None


def is_outlet(name: str, language: str = "") -> bool:
    """Whether a name is one of the known agencies, broadcasters and papers."""
    return name.removeprefix("the ").strip() in _known(language)


@cache
def _known(language: str) -> frozenset[str]:
    return frozenset(outlets_of(language) if language else outlets())


def is_called_outlet(match: re.Match[str], words: Words) -> bool:
    """Whether a name that no list has is an outlet's, by its end, by marks about it or by the noun
    before it; somebody else may report something, too: "berichtete die Hafenmeisterei Holstein"."""
    if fields_of(words.code) is None or match.groupdict().get("known"):
        return True
    before = match.string[: match.start("name")].rstrip().lower()
    if before.endswith(words.outlet_nouns) or is_outlet(match["name"], words.code):
        return True
    marked = match.string[match.start("name") - 1 : match.start("name")] in MARKS
    whole = match["name"].lower().rstrip(MARKS)
    return marked or match["name"][0] in MARKS or whole.endswith(_ends(words.code))


def is_subject(match: re.Match[str], language: str) -> bool:
    """Whether what looks like an outlet that is told something says it, by an article that only a
    feminine one has when it hears: "teilte der | WDR mit"; or is part of a word for somebody:
    "sagte der | SWR-Intendant"."""
    speech = table_of(language, "speech")
    masculine, text = texts(speech, "masculine_outlets"), match.string
    start = match.start("name")
    if not masculine or not text[:start].endswith(texts(speech, "hearing_feminines")):
        return False
    word = text[start:].partition(" ")[0].rstrip(".,;:!?")
    first, hyphen, _ = word.partition("-")
    joined = hyphen != "" and is_outlet(first, language) and not is_outlet(word, language)
    return joined or any(part.endswith(masculine) for part in match["name"].split())


@cache
def _ends(language: str) -> tuple[str, ...]:
    return texts(table_of(language, "fields"), "outlet_ends") + words_of(language).outlet_nouns


def agency(words: Words) -> str:
    """An outlet by its last word: "Deutschen Presse-Agentur", "Neuen Berner Zeitung"."""
    capital = rf"[{UPPER}]\w{{1,30}}"
    return rf"(?:{capital}\s){{1,3}}(?:{capital}-)?(?i:{either(words.outlet_nouns)})\b"
