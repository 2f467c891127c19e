"""How an outlet is named that cites somebody, papers that are known by the end of their name, and
outlets behind "to" and "with"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.triggers import Need, triggers
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER
from linimasa.language import table_of, texts

OWNER = rf"(?:[{UPPER}][\w-]+[’']s\s)?"  # whose an outlet is: "Britain's Sunday Times"
_OF_OUTLET = re.compile(
    rf"[’']s(?:\s[a-z]+){{0,2}}(?:\s[{UPPER}][\w’-]+){{1,3}}(?:\s(?:of|and)(?:\sthe)?\s[{UPPER}][\w’-]+)?"
)


def cited_outlets(
    words: Words, known: str, named: str, known_words: frozenset[str]
) -> tuple[tuple[str, Need], ...]:
    """The patterns with the group `name`, each with the words that it needs: "Reuters quoted" Jane
    Hill "as saying", "Kyodo News said," citing the police."""
    speech = table_of(words.code, "speech")
    citing, cited = texts(speech, "citing"), texts(speech, "cited")
    if not citing:
        return _introduced(words, known, named, known_words)
    reporting = either((*words.outright, *words.reporting))
    behind = rf",?\s{either(citing)}\b"
    noun = rf"(?:\s{either((*words.outlet_nouns, *words.media, *words.relay_links))}){{0,2}}"
    tail = either(texts(speech, "cited_as"))
    has = rf"(?:\s{either(words.adverbs)})?"
    return (
        (
            rf"\A(?P<cites>(?i:{either(citing)}))\s[^,;:]{{3,80}},\s(?P<name>{known}){noun}\s{reporting}",
            (triggers(citing), known_words),
        ),
        (
            rf"(?P<name>{known}){noun}(?:\s{reporting})?(?={behind})",
            (triggers(citing), known_words),
        ),
        (
            rf"(?P<name>{known}){noun}{has}\s{either(cited)}\b(?=[^.;]*?\s{tail}\b)",
            (triggers(cited), known_words),
        ),
    )


def papers_by_end(ends: tuple[str, ...]) -> str:
    """Names of two words or more that end as papers' do, "Norvik Gazette", without whose they are:
    "Britain's | Sunday Times"."""
    the = rf"(?![{UPPER}][\w-]+[’']s\s[{UPPER}][\w.-]+\s[{UPPER}])(?:[Tt]he\s)?"
    where = rf"(?:\sof\s[{UPPER}][a-z]+)?(?!\w|\sof\s|\s\d)"  # "the Sunday Times of Norvik"
    return rf"{the}(?:[{UPPER}][\w.’'-]{{1,20}}\s){{1,3}}{either(ends)}{where}"


def links_to(words: Words, *, whole: bool) -> str:
    """What ties an outlet to a verb, "told [the newspaper]", but nothing of a name of which the
    `whole` is wanted: "the | Daily Mirror"."""
    name = rf"(?!(?-i:(?!The\s)[{UPPER}]\w+\s[{UPPER}][a-z]))" if whole else ""
    return rf"(?:\s+{name}{either(words.relay_links)}){{0,4}}"


def opens_hearer(match: re.Match[str], language: str) -> bool:
    """Whether a preposition stands before an outlet that hears something, which goes with it:
    "confirmed [to Reuters] that"."""
    return bool(_speaking(language)) and not _by_verb(match, language)


def is_given(match: re.Match[str], sentence: str, language: str) -> bool:
    """Whether nobody speaks to an outlet behind a preposition: "sold its data | to Reuters"."""
    speaking = _speaking(language)
    if not speaking or _by_verb(match, language) or match["name"].islower():
        return False
    lead = sentence[: match.start()].lower().replace("“", " ").replace("”", " ").split()
    near = {word.strip(",.:;\"'’") for word in lead}
    return speaking.isdisjoint(near)


def end_of_hearer(sentence: str, end: int, language: str) -> int:
    """Where somebody of an outlet ends who hears something, "spoke with the BBC['s Jane Hill]", or
    its programme: "told the BBC['s Morning Tide programme]"."""
    whose = _OF_OUTLET.match(sentence, end) if _speaking(language) else None
    if whose is None:
        return end
    programme = _programme(language).match(sentence, whose.end())
    return programme.end() if programme else whose.end()


@cache
def _programme(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{either(texts(table_of(language, 'speech'), 'programmes'))}\b")


def _by_verb(match: re.Match[str], language: str) -> bool:
    """Whether a verb of speech stands right before an outlet: "told the BBC"."""
    words = words_of(language)
    first = (match.groupdict().get("told") or "").partition(" ")[0].lower()
    return not first or first in words.after or first in words.before


@cache
def _speaking(language: str) -> frozenset[str]:
    """Words of which one stands before "to" or "with" and an outlet that hears something: verbs of
    speech, and others; none for a language that does not tell them."""
    spoken = texts(table_of(language, "speech"), "spoken_to")
    words = words_of(language)
    return frozenset((*spoken, *words.before, *words.after)) if spoken else frozenset()


def _introduced(
    words: Words, known: str, named: str, known_words: frozenset[str]
) -> tuple[tuple[str, Need], ...]:
    """An outlet, or a name behind the noun for one, before its verb and "that", or to which
    somebody speaks: "El periódico El Faro reveló que", "dijo a la cadena Sur"."""
    own = table_of(words.code, "speech")
    verbs, only = texts(own, "as_outlets"), texts(own, "only_outlets")
    if not verbs:
        return ()
    noun = rf"{either(words.outlet_nouns)}\s+"
    head = rf"(?i:{either(words.articles)}\s+|l[’'])"
    name = rf"[“\"«']?(?P<name>{named})"
    hearing = [one for one in words.told if one not in words.articles]
    told = rf"\b{either(hearing)}(?:\s+|(?<=[’']))(?:{either(words.articles)}\s+)?"
    that = rf"(?=[^.;:]{{0,60}}?\s{either(words.conjunctions)}\b)"
    verb = rf"[”\"»']?\s+(?i:{either(verbs)})\b{that}"
    reports = [one for one in verbs if one not in words.plain]
    nouns = (triggers(words.outlet_nouns),)
    return (
        (rf"(?<!\w){head}{either(only)}\s+{name}{verb}", (triggers(only),)),
        (
            rf"(?<![\w’'])(?P<name>{known})\s+(?i:{either(reports)})\b{that}",
            (triggers(reports), known_words),
        ),
        (rf"(?P<told>(?i:{told}){noun}){name}", nouns),
    )
