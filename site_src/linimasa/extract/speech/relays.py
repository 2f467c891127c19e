"""The outlet through which a sentence's words reached the article: "dikutip melalui Reuters"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.triggers import words_as, words_in
from linimasa.extract.lexis.words import words_of
from linimasa.extract.speech.citing_outlets import end_of_hearer, opens_hearer
from linimasa.extract.speech.declined_outlets import MARKS, is_outlet, named_in
from linimasa.extract.speech.fused_outlets import with_article
from linimasa.extract.speech.no_outlets import is_no_outlet
from linimasa.extract.speech.outlet_ways import tells_by_verb, ways_of
from linimasa.extract.speech.own_speech import own_outlets
from linimasa.extract.speech.reporting import parts_of_day
from linimasa.language import table_of, texts
from linimasa.values import dataclass

_SECOND, _MOST_SECOND = 40, 3  # characters and words in which a second outlet stands
_CASE = re.compile(r"[’'][^\W\d_s][^\W\d_]{0,2}$")  # of a name: "Haber'in"


@dataclass(frozen=True, slots=True)
class Relay:
    """The outlet's name and the span of the whole phrase in its sentence."""

    name: str
    start: int
    end: int
    told: bool = False  # somebody told it to the outlet, which reports no more than that
    joined: bool = False  # it opens another statement: "وذكرت وكالة رويترز أن"
    adjunct: bool = False  # "a EFE", with its preposition: it may part a verb from who speaks
    figures: bool = False  # it gives the sentence its figures: "berdasarkan data Kpler"
    alone: bool = False  # it tells of that sentence and no other: "contacté par l'AFP"


def find_relay(sentence: str, language: str) -> Relay | None:
    """The first relay of a sentence, None where no outlet is named."""
    ways = ways_of(language)
    if not ways.gate.passed(words_in(sentence)):
        return None  # mostly, however names are written
    for number in ways.gate.passed(words_as(sentence, ways.names)):
        match = ways.patterns[number].search(sentence)
        found = named_in(match, language) if match else None
        if match and found and not is_no_outlet(match, sentence, language):
            # The verb of "told Reuters" is the speaker's.
            told = "told" in match.groupdict()
            heard = "heard" if "heard" in match.groupdict() else "name"
            adjunct = bool(told and match["told"]) and not tells_by_verb(language)
            by_verb = told and not (adjunct or opens_hearer(match, language))
            cites = "cites" in match.groupdict()  # whom it cites stands before
            start = match.start(heard if by_verb or cites else 0)
            adjunct = adjunct or heard == "heard"
            if words_of(language).uncased and told:
                start = match.end()  # which goes with its speaker
            name = _clean(_CASE.sub("", found[0]))
            name = _untied(name, language)
            name = with_article(name, sentence[: match.start("name")].split()[-1:], language)
            if name.startswith(words_of(language).relay_kept):  # "وكالة | الأنباء المغربية"
                noun = sentence[: match.start("name")].split()[-1:]
                name = " ".join((*(one.removeprefix("ل") for one in noun), name))
            phrase = match[0].split()
            told_by = not {*phrase[:1], *phrase[-1:]}.isdisjoint(words_of(language).before)
            joined = words_of(language).uncased and (told_by or not match.start())
            told = told or "past" in match.groupdict()  # no source of the article's own
            lead = sentence[match.start() : match.start("name")].lower().split()
            figures = not words_of(language).figures.isdisjoint(lead)
            alone = figures or not _lone(language).isdisjoint(lead)
            alone = alone or _opens_with_outlet(match, language)
            end = end_of_hearer(sentence, found[1], language) if told else found[1]
            end = _end_of_publishing(sentence, end, language) if adjunct else end
            end = _end_of_sources(sentence, end, language) if alone else end
            if second := _second(sentence, end, language):
                name, end = f"{name}{second}", end + len(second)
            if "itself" in match.groupdict():
                start = end = match.end("name")  # who speaks is looked for, and is an outlet
            if "head" in match.groupdict():  # the heading's, with the day of the report
                start = end = match.start("name")
            return Relay(name, start, end, told, joined, adjunct, figures, alone)
    return None


@cache
def _lone(language: str) -> frozenset[str]:
    """Words before an outlet that tells of one sentence alone: "contacté"."""
    return frozenset(texts(table_of(language, "speech"), "lone_relays"))


def _opens_with_outlet(match: re.Match[str], language: str) -> bool:
    """Whether an outlet stands before its verb, which else stands before it: it tells of that
    sentence alone: "Le Monde rapporte que"."""
    dateline = match[0].startswith("(")  # "(ANSA) – "
    ends = match.end() > match.end("name") and not dateline
    in_front = ends and "told" not in match.groupdict()
    unnamed = not match.start() and match["name"].islower()  # "Selon les médias locaux, …"
    return (in_front or unnamed) and bool(parts_of_day(language))


def _second(sentence: str, end: int, language: str) -> str:
    """Another outlet behind the first: "dilansir AFP[ dan Reuters]"; nothing without one."""
    tie, *parts = sentence[end : end + _SECOND].split()[: 1 + _MOST_SECOND] or [""]
    if sentence[end : end + 1] != " " or tie not in words_of(language).coordinators:
        return ""
    for count in range(len(parts), 0, -1):
        name = " ".join(parts[:count]).rstrip(",.;:")
        if is_outlet(name, language):
            return f" {tie} {name}"
    return ""


def _end_of_publishing(sentence: str, end: int, language: str) -> int:
    """Where what tells that an outlet told what it heard ends, or its name does: "a EFE[,
    parcialmente publicada] este sábado"."""
    found = _published(language).match(sentence, end)
    return found.end() if found else end


def _end_of_sources(sentence: str, end: int, language: str) -> int:
    """Where those from whom an outlet learnt something end, at the end of a sentence: "a appris
    l’AFP[ auprès du parquet]"."""
    found = _learnt(language).match(sentence, end)
    return found.end() if found else end


@cache
def _learnt(language: str) -> re.Pattern[str]:
    return re.compile(pattern_of(table_of(language, "speech"), "learnt_tail"))


@cache
def _published(language: str) -> re.Pattern[str]:
    published = texts(table_of(language, "speech"), "published")
    return re.compile(rf",?\s(?:\w{{3,}}mente\s)?{either(published)}\b")


def _clean(name: str) -> str:
    return (
        name.removeprefix("the ")
        .partition(" (")[0]
        .strip(f" ,.;:{MARKS}")
        .replace("“-", "-")
        .replace('"-', "-")
    )


def _untied(name: str, language: str) -> str:
    """An outlet's name without what stands around it: "香港《文汇报》", "ロシア国営タス通信"."""
    tailed = re.fullmatch(words_of(language).relay_tail or r"(?!)", name)
    return tailed[1] if tailed else name


def outlet_of(name: str, language: str) -> str | None:
    """The outlet that speaks for itself, without the noun before it, "laporan | Reuters"; None for
    another speaker, and where an outlet may be one."""
    words = words_of(language)
    if words.uncased:
        called = re.match(pattern_of(table_of(language, "speech"), "outlet_called"), name)
        name = _untied(name, language)
        known = (
            called is not None
            or name in own_outlets(language)
            or is_outlet(name, language)
            or name.endswith(words.media)
        )
        return name if known else None
    if not words.report_nouns:
        return None
    bare = _reporters(language).sub("", name)
    last = bare.rpartition(" ")[2]  # "media Qatar | Al Jazeera"
    if is_outlet(bare) or bare == name or not is_outlet(last):
        return bare if is_outlet(bare) else None
    return last


@cache
def _reporters(language: str) -> re.Pattern[str]:
    return re.compile(rf"^(?i:{either(words_of(language).report_nouns)})\s")
