"""The ways to name an outlet, surest first, as patterns made of a language's words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.outlets import outlets_of
from linimasa.extract.lexis.triggers import Gate, spelled, triggers
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER, name_pattern
from linimasa.extract.speech.citing_outlets import OWNER, cited_outlets, links_to, papers_by_end
from linimasa.extract.speech.declined_outlets import declined_ways
from linimasa.extract.speech.final_outlets import final_ways
from linimasa.extract.speech.fused_outlets import fused_ways
from linimasa.extract.speech.particled import particled_outlets
from linimasa.extract.speech.reporting import reported_when, reporting_words, unnamed_medium
from linimasa.extract.speech.uncased_outlets import outlet_patterns
from linimasa.extract.syntax.field_words import fields_of
from linimasa.language import table_of, texts
from linimasa.language.writing import calendar_words
from linimasa.values import dataclass

# Where a report is from, and of which day, before its outlet: "Norvik, May 22, | IRNA -- "
_PLACE_AND_DAY = rf"(?:[{UPPER}][\w. ]{{1,25}},\s){{1,2}}"
_GAP = r"(?:\s+(?:l[’'])?)"
_ARTICLE = "The "  # of a name that is told by its other word


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to name an outlet, surest first; the gate has their numbers. `names` are the words
    that only names of outlets need, each as these write it."""

    patterns: tuple[re.Pattern[str], ...]
    gate: Gate
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Outlets:
    """What a language's outlets look like: those `known`, with the `words` without which there is
    none, and those `named` beside a word for an outlet; what edition may follow, and what may stand
    between them and the word before."""

    known: str
    words: frozenset[str]
    named: str
    edition: str
    links: str
    days: str


# A way as a pattern, and the words without one of each of which nothing is found.
_Way = tuple[str, tuple[frozenset[str], ...]]


@cache
def ways_of(language: str) -> Ways:
    """Words are caseless; names show by capitals."""
    words = words_of(language)
    if words.uncased:
        patterns = particled_outlets(language) or outlet_patterns(language)
        return Ways(patterns, Gate([()] * len(patterns)))
    ends = texts(table_of(language, "speech"), "outlet_ends")
    every = (one.removeprefix(_ARTICLE) for one in outlets_of(language))
    written = spelled(every, _heads(language), ends)
    outlets = _outlets(words, ends, frozenset(written))
    when = reported_when(words, outlets.days)
    ways = (
        *declined_ways(words),
        *final_ways(words),
        *cited_outlets(words, outlets.known, outlets.named, outlets.words),
        *fused_ways(words, when),
        *_relayed(words, outlets),
        *_reported(words, outlets, when),
        *_reported_after(words, outlets),
        *_told(words, outlets),
        *_itself(words, outlets),
        *_in_datelines(words, outlets),
    )
    others = (words for _, need in ways for words in need if not words >= outlets.words)
    loose = triggers(words.media).union(*others)
    return Ways(
        tuple(re.compile(pattern) for pattern, _ in ways),
        Gate(need for _, need in ways),
        {word: forms for word, forms in written.items() if word not in loose},
    )


def _outlets(words: Words, ends: tuple[str, ...], known_words: frozenset[str]) -> _Outlets:
    known = rf"(?:(?:[Tt]he\s)?{either(outlets_of(words.code))}{_headed(words)})(?!\w)"
    if ends:  # "the Norvik Gazette"
        known = rf"(?:{known}|{papers_by_end(ends)})"
    days = either(calendar_words(words.code))
    return _Outlets(
        known=known,
        words=known_words,
        named=rf"(?!(?i:{days})\b)(?:[Tt]he\s+)?{name_pattern(words)}",
        edition=_edition(rf"(?!(?i:{days})\b)"),
        links=links_to(words, whole=bool(ends)),
        days=days,
    )


def _relayed(words: Words, outlets: _Outlets) -> tuple[_Way, ...]:
    """Verbs of quoting: "dikutip dari Reuters", "media that quotes"."""
    relays, links, lead = either(words.relays), outlets.links, _lead(words)
    own = _quoting(words, outlets.known, outlets.named)
    medium = rf"(?P<name>(?i:{either(words.media)}))\s+{either(words.relatives)}\s+"
    name = rf"(?P<name>{outlets.known}{outlets.edition}|{outlets.named})"
    return (
        (rf"(?i:{lead}\b{relays}{links}){_GAP}{own}{name}", (triggers(words.relays),)),
        (
            rf"(?i:{lead}\b{relays}{links})\s+(?P<name>{_documents(words)})",
            (triggers(words.relays), triggers(words.documents)),
        ),
        (
            rf"{medium}(?i:{relays}{links})(?!\w)",
            (triggers(words.relays), triggers(words.media)),
        ),
    )


def _reported(words: Words, outlets: _Outlets, when: str) -> tuple[_Way, ...]:
    """Words for a report or a source before whose it is: "according to the agency AFP"."""
    lead, links = _lead(words), outlets.links
    reporting, any_medium = reporting_words(words, when), unnamed_medium(words)
    of_papers = rf"\s{either(words.documents)}\s{either(words.of)}"
    papers = rf"(?:{of_papers})?" if when else ""  # "según [informaciones de] la cadena"
    opened = "[“\"«‘']?" if when else ""  # "segundo a [“]TV Norte”"
    source = either((*words.reported, *words.according))
    told_of = rf"(?:(?!{either(words.of)}\b)[^\W\d_A-Z]{{2,15}}\s)?"
    medial = rf"(?:{either(words.articles)}\s+|l[’'])?{either(words.outlet_nouns)}"
    name = rf"{opened}(?P<name>{outlets.known}{outlets.edition})"
    unknown = rf"[“\"«']?(?P<name>{outlets.named})"
    return (
        (
            rf"(?i:{lead}\b{reporting}{when}{links}){_GAP}{name}",
            (triggers(words.reported), outlets.words),
        ),
        (
            rf"(?i:{lead}\b{either(words.according)}{links}){_GAP}{name}",
            (triggers(words.according), outlets.words),
        ),
        (
            rf"(?i:{lead}\b{source}{when}{papers}\s+{medial})\s+{told_of}{unknown}",
            (triggers(words.outlet_nouns),),
        ),
        (
            rf"(?i:{lead}\b{source}{when})\s+{any_medium}",
            (triggers(texts(table_of(words.code, "speech"), "unnamed_media")),),
        ),
    )


def _reported_after(words: Words, outlets: _Outlets) -> tuple[_Way, ...]:
    """The same words behind whose it is: "Reuters'ın haberine göre"."""
    after = either(words.according_after)
    spoken = r"(?:[’'][^\W\d_]+)?(?:\s+[\w’'-]{1,20}){0,4}?"
    return (
        (
            rf"(?P<name>{outlets.known}){spoken}\s+(?i:{after})\b",
            (triggers(words.according_after), outlets.words),
        ),
        (
            rf"\b(?i:{either(words.media)})\s+(?P<name>{outlets.named}){spoken}\s+(?i:{after})\b",
            (triggers(words.according_after), triggers(words.media)),
        ),
    )


def _told(words: Words, outlets: _Outlets) -> tuple[_Way, ...]:
    """Verbs of telling and who hears: "told Reuters"."""
    told, known = either(words.told), outlets.known
    apart = words.articles and not tells_by_verb(words.code)
    edition = "" if apart else outlets.edition  # "à l'AFP | Jane Hill"
    name = rf"{OWNER}(?P<name>{known}{edition}|{_media(words)})"
    nouns = either(words.outlet_nouns)
    return (
        (
            rf"(?P<told>)(?P<name>{known})(?:[’'][^\W\d_]{{1,3}})?\s+(?i:{either(words.told_after)})",
            (triggers(words.told_after), outlets.words),
        ),
        (
            rf"(?P<told>(?i:\b{told}(?:\s+the)?{outlets.links}))(?:\s+|(?<=[’'])){name}",
            (triggers(words.told), outlets.words | triggers(words.media)),
        ),
        (
            rf"{_hearers(words)}(?i:{nouns})\s[“„\"«']?(?P<name>{outlets.named})",
            (triggers(words.told), triggers(words.outlet_nouns)),
        ),
    )


def _itself(words: Words, outlets: _Outlets) -> tuple[_Way, ...]:
    """An outlet that reports: "laporan Reuters menyebut"."""
    led = rf"(?:,?\s(?i:{either(words.relay_leads)})\s(?:[^\W\d_]{{1,20}}\s){{0,3}})?"
    itself, mark = _reporting(words)
    return (
        (
            rf"{led}(?<!\w){itself}(?P<name>{outlets.known}){mark}\s+(?i:{either(words.reporting)})\b",
            (triggers(words.reporting), outlets.words),
        ),
    )


def _in_datelines(words: Words, outlets: _Outlets) -> tuple[_Way, ...]:
    """An outlet in the dateline that a report begins with: "NORVIK (Reuters) - "."""
    known, need = outlets.known, (outlets.words,)
    dateline = "(?!)" if words.bare_relatives else _PLACE_AND_DAY  # there it is the paper's own
    return (
        (rf"\((?P<name>{known})(?:/\w+)?\)\s*[-–—]", need),
        (rf"(?P<head>)\((?P<name>{known})\)\.\s?[-–—]\s", need),
        (rf"\A{dateline}(?P<head>)(?P<name>{known})\s?(?:--?|[–—])\s", need),
        (rf"\A\W?\((?P<name>{known})\)\s(?=[{UPPER}])", need),
    )


def _lead(words: Words) -> str:
    """What may stand before the word that leads to an outlet: "as reported by"."""
    return rf"(?:\b{either(words.relay_leads)}\s+)?"


def _headed(words: Words) -> str:
    """A name that begins with what it puts out: "Radio Norte"."""
    heads = _heads(words.code)
    return rf"|{either(heads)}\s{name_pattern(words)}" if heads else ""


def _heads(language: str) -> tuple[str, ...]:
    return texts(table_of(language, "speech"), "outlet_heads")


def _edition(barred: str = "") -> str:
    """What may go with an outlet's name, an address or an edition, of whose words none is `barred`:
    "Kompas.com", "BBC News Indonesia"."""
    return rf"(?:\.\w{{2,4}}\b){{0,2}}(?:\s{barred}[{UPPER}]\w+){{0,2}}"


def _documents(words: Words) -> str:
    """What an outlet quotes instead of a speaker: "keterangan tertulis"."""
    return rf"(?i:{either(words.documents)})\b"


def _media(words: Words) -> str:
    """Outlets without a name: "Australian news outlets", "state television"."""
    return rf"(?:[^\W\d_][\w-]{{1,30}}\s+){{0,2}}(?i:{either(words.media)})\b"


def _quoting(words: Words, known: str, named: str) -> str:
    """An outlet before the one that it quotes: "dikutip | Harian Kota dari | Reuters"."""
    if not words.relay_from:
        return ""
    behind = rf"\s{either(words.relay_from)}\s"
    site = rf"{known}{_edition()}|[{UPPER}\d]\w+\.(?:com|co\.id|id|net)"
    return rf"(?:(?:{site}){behind}(?=[{UPPER}])|{named}{behind}(?={known}))?"


def _reporting(words: Words) -> tuple[str, str]:
    """What stands about an outlet that reports itself: "laporan | Reuters menyebut", "media
    pemerintah, | CCTV|, melaporkan"."""
    if not words.report_nouns:
        return "", ""
    citing = rf"(?:,\s(?i:{either(words.relays)})\s[^,]{{3,60}},)?"  # ", mengutip sumber,"
    return rf"(?:(?i:{either(words.report_nouns)})(?:\s[\w-]+){{0,4}}?,?\s)?", f"{citing},?"


def _hearers(words: Words) -> str:
    """A verb of telling, who tells, and the article of whom it is told to: "sagte Dean der"."""
    fields = fields_of(words.code)
    if fields is None:
        return r"(?!)"
    heard = either(fields.hearers)
    return rf"(?P<told>)\b(?i:{either(words.told)})\s[^,;:.“”„»«\"]{{2,60}}?\s(?P<heard>{heard}\s)"


@cache
def tells_by_verb(language: str) -> bool:
    """Whether a verb is among the words before an outlet that hears: "told", not only "to"."""
    words = words_of(language)
    verbs = {*words.before, *words.after}
    return words.uncased or not verbs.isdisjoint(words.told)
