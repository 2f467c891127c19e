"""The outlet through which a sentence's words reached the article: "dikutip melalui Reuters"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from itertools import pairwise

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.triggers import Gate, spelled, triggers, words_as, words_in
from linimasa.extract.lexis.words import Words, outlets_of, words_of
from linimasa.extract.naming.names import UPPER, name_pattern
from linimasa.extract.speech.announcing import leads_back
from linimasa.extract.speech.citing_outlets import (
    OWNER,
    cited_outlets,
    end_of_hearer,
    is_given,
    links_to,
    opens_hearer,
    papers_by_end,
)
from linimasa.extract.speech.declined_outlets import (
    MARKS,
    declined_ways,
    is_called_outlet,
    is_outlet,
    is_subject,
    named_in,
)
from linimasa.extract.speech.final_outlets import final_ways
from linimasa.extract.speech.fused_outlets import fused_ways, with_article
from linimasa.extract.speech.own_speech import own_outlets
from linimasa.extract.speech.particled import particled_outlets
from linimasa.extract.speech.reporting import (
    parts_of_day,
    reported_when,
    reporting_words,
    unnamed_medium,
)
from linimasa.extract.speech.uncased_outlets import outlet_patterns
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import looked_up
from linimasa.extract.syntax.lettering import fields_of
from linimasa.language import table_of, texts
from linimasa.language.writing import calendar_words
from linimasa.values import dataclass

# Where a report is from, and of which day, before its outlet: "Norvik, May 22, | IRNA -- "
_PLACE_AND_DAY = rf"(?:[{UPPER}][\w. ]{{1,25}},\s){{1,2}}"

_NEAR_VERB = 7  # words before an outlet among which a verb of speech is its speaker's
_SECOND, _MOST_SECOND = 40, 3  # characters and words in which a second outlet stands
_NEXT_WORD = re.compile(r"\s([a-z]+)")
_ARTICLE = "The "  # of a name that is told by its other word
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


@dataclass(frozen=True, slots=True)
class _Ways:
    """The ways to name an outlet, surest first; the gate has their numbers. `names` are the words
    that only names of outlets need, each as these write it."""

    patterns: tuple[re.Pattern[str], ...]
    gate: Gate
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@cache
def _ways(language: str) -> _Ways:
    """Words are caseless; names show by capitals."""
    words = words_of(language)
    if words.uncased:
        patterns = particled_outlets(language) or outlet_patterns(language)
        return _Ways(patterns, Gate([()] * len(patterns)))
    names = outlets_of(language)
    ends = texts(table_of(language, "speech"), "outlet_ends")
    written = spelled((one.removeprefix(_ARTICLE) for one in names), _heads(language), ends)
    known_words = frozenset(written)
    known = rf"(?:(?:[Tt]he\s)?{either(names)}{_headed(words)})(?!\w)"
    if ends:  # "the Norvik Gazette"
        known = rf"(?:{known}|{papers_by_end(ends)})"
    links = links_to(words, whole=bool(ends))
    days = either(calendar_words(language))
    apart = words.articles and not _tells(language)
    whole = _edition(rf"(?!(?i:{days})\b)")
    edition = "" if apart else whole  # "à l'AFP | Jane Hill"
    named = rf"(?!(?i:{days})\b)(?:[Tt]he\s+)?{name_pattern(words)}"
    medium = rf"(?P<name>(?i:{either(words.media)}))\s+{either(words.relatives)}\s+"
    relays, told, after = (
        either(group) for group in (words.relays, words.told, words.according_after)
    )
    source = either((*words.reported, *words.according))
    told_of = rf"(?:(?!{either(words.of)}\b)[^\W\d_A-Z]{{2,15}}\s)?"
    medial = rf"(?:{either(words.articles)}\s+|l[’'])?{either(words.outlet_nouns)}"
    lead = rf"(?:\b{either(words.relay_leads)}\s+)?"
    led = rf"(?:,?\s(?i:{either(words.relay_leads)})\s(?:[^\W\d_]{{1,20}}\s){{0,3}})?"
    spoken = r"(?:[’'][^\W\d_]+)?(?:\s+[\w’'-]{1,20}){0,4}?"  # "Reuters'ın … göre"
    gap = r"(?:\s+(?:l[’'])?)"
    hearers = _hearers(words)
    own = _quoting(words, known, named)
    when, any_medium = reported_when(words, days), unnamed_medium(words)
    reporting = reporting_words(words, when)
    of_papers = rf"\s{either(words.documents)}\s{either(words.of)}"
    papers = rf"(?:{of_papers})?" if when else ""  # "según [informaciones de] la cadena"
    itself, mark = _reporting(words)
    dateline = "(?!)" if words.bare_relatives else _PLACE_AND_DAY  # there it is the paper's own
    opened = "[“\"«‘']?" if when else ""  # "segundo a [“]TV Norte”"
    ways = (
        *declined_ways(words),
        *final_ways(words),
        *cited_outlets(words, known, named, known_words),
        *fused_ways(words, when),
        (
            rf"(?i:{lead}\b{relays}{links}){gap}{own}(?P<name>{known}{whole}|{named})",
            (triggers(words.relays),),
        ),
        (
            rf"(?i:{lead}\b{relays}{links})\s+(?P<name>{_documents(words)})",
            (triggers(words.relays), triggers(words.documents)),
        ),
        (
            rf"{medium}(?i:{relays}{links})(?!\w)",
            (triggers(words.relays), triggers(words.media)),
        ),
        (
            rf"(?i:{lead}\b{reporting}{when}{links}){gap}{opened}(?P<name>{known}{whole})",
            (triggers(words.reported), known_words),
        ),
        (
            rf"(?i:{lead}\b{either(words.according)}{links}){gap}{opened}(?P<name>{known}{whole})",
            (triggers(words.according), known_words),
        ),
        (
            rf"(?i:{lead}\b{source}{when}{papers}\s+{medial})\s+{told_of}[“\"«']?(?P<name>{named})",
            (triggers(words.outlet_nouns),),
        ),
        (
            rf"(?i:{lead}\b{source}{when})\s+{any_medium}",
            (triggers(texts(table_of(language, "speech"), "unnamed_media")),),
        ),
        (
            rf"(?P<name>{known}){spoken}\s+(?i:{after})\b",
            (triggers(words.according_after), known_words),
        ),
        (
            rf"\b(?i:{either(words.media)})\s+(?P<name>{named}){spoken}\s+(?i:{after})\b",
            (triggers(words.according_after), triggers(words.media)),
        ),
        (
            rf"(?P<told>)(?P<name>{known})(?:[’'][^\W\d_]{{1,3}})?\s+(?i:{either(words.told_after)})",
            (triggers(words.told_after), known_words),
        ),
        (
            rf"(?P<told>(?i:\b{told}(?:\s+the)?{links}))(?:\s+|(?<=[’'])){OWNER}(?P<name>{known}{edition}|{_media(words)})",
            (triggers(words.told), known_words | triggers(words.media)),
        ),
        (
            rf"{hearers}(?i:{either(words.outlet_nouns)})\s[“„\"«']?(?P<name>{named})",
            (triggers(words.told), triggers(words.outlet_nouns)),
        ),
        (
            rf"{led}(?<!\w){itself}(?P<name>{known}){mark}\s+(?i:{either(words.reporting)})\b",
            (triggers(words.reporting), known_words),
        ),
        (rf"\((?P<name>{known})(?:/\w+)?\)\s*[-–—]", (known_words,)),
        (rf"(?P<head>)\((?P<name>{known})\)\.\s?[-–—]\s", (known_words,)),
        (rf"\A{dateline}(?P<head>)(?P<name>{known})\s?(?:--?|[–—])\s", (known_words,)),
        (rf"\A\W?\((?P<name>{known})\)\s(?=[{UPPER}])", (known_words,)),
    )
    others = (words for _, need in ways for words in need if not words >= known_words)
    loose = triggers(words.media).union(*others)
    return _Ways(
        tuple(re.compile(pattern) for pattern, _ in ways),
        Gate(need for _, need in ways),
        {word: forms for word, forms in written.items() if word not in loose},
    )


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


def find_relay(sentence: str, language: str) -> Relay | None:
    """The first relay of a sentence, None where no outlet is named."""
    ways = _ways(language)
    if not ways.gate.passed(words_in(sentence)):
        return None  # mostly, however names are written
    for number in ways.gate.passed(words_as(sentence, ways.names)):
        match = ways.patterns[number].search(sentence)
        found = named_in(match, language) if match else None
        if match and found and not _is_no_outlet(match, sentence, language):
            # The verb of "told Reuters" is the speaker's.
            told = "told" in match.groupdict()
            heard = "heard" if "heard" in match.groupdict() else "name"
            adjunct = bool(told and match["told"]) and not _tells(language)
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


@cache
def _tells(language: str) -> bool:
    """Whether a verb is among the words before an outlet that hears: "told", not only "to"."""
    words = words_of(language)
    verbs = {*words.before, *words.after}
    return words.uncased or not verbs.isdisjoint(words.told)


def _is_no_outlet(match: re.Match[str], sentence: str, language: str) -> bool:
    """Whether what looks like an outlet is somebody, or only says whose what follows is: "quoting
    the Norvik | prosecutor's office"."""
    name = match["name"]
    if _is_somebody(name, language) or _is_hearer(match, sentence, words_of(language)):
        return True
    if "told" in match.groupdict() and (
        is_subject(match, language) or is_given(match, sentence, language)
    ):
        return True
    if "told" in match.groupdict() and _is_only_on(match, sentence, words_of(language)):
        return True
    if not is_called_outlet(match, words_of(language)):
        return True
    behind = _NEXT_WORD.match(sentence, match.end("name"))
    words, grammar = words_of(language), grammar_of(language)
    if behind is None or grammar is None or grammar.ambiguous is None or is_outlet(name, language):
        return False
    kept = {*words.outlet_nouns, *words.relay_links, *words.reporting}
    noun = looked_up(behind[1], language)[0].letters == "N"
    return noun and behind[1] not in kept and not name[:1].islower()


def _is_hearer(match: re.Match[str], sentence: str, words: Words) -> bool:
    """Whether what looks like an outlet hears what the subject of its clause reports: "Dean
    meldete | der Wache den Brand"."""
    lead = sentence[: match.start()].rstrip()
    inner = words.verb_second and lead[-1:].isalnum() and not is_outlet(match["name"], words.code)
    if not inner or lead.rpartition(" ")[2] in words.relay_leads or leads_back(lead, words.code):
        return False
    if any(noun in match[0].lower() for noun in words.outlet_nouns):
        return False
    verb = match[0].partition(" ")[0].lower()
    return verb in words.relays


def _is_only_on(match: re.Match[str], sentence: str, words: Words) -> bool:
    """Whether nobody speaks on an outlet that a preposition of any place stands before: "le film
    passe | sur Arte"; unlike "Sur RTL, il a dit", "a annoncé mardi | sur RTL"."""
    on = texts(table_of(words.code, "speech"), "told_on")
    if not match[0].lower().startswith(on or "\0"):
        return False
    lead = sentence[: match.start()].rstrip(' ,«»“”"').split()
    guests = texts(table_of(words.code, "speech"), "guests")
    verbs = (*words.before, *words.after, *words.ambiguous, *guests)
    if not lead:  # "Sur France 2, | le film a été vu"
        told = words_in(sentence[match.end() :])  # "il a cependant confirmé"
        silent = told.isdisjoint(verb.rpartition(" ")[2] for verb in verbs)
        return silent or not sentence.startswith(",", match.end())
    of_noun = lead[-2:-1] and lead[-2].lower() in {*words.articles, *words.determiners}
    if of_noun and lead[-1].islower() and lead[-1] not in words.roles.union(words.speakers):
        return True  # "a annoncé un reportage | sur Arte"
    near = lead[-_NEAR_VERB:]
    parts = {*near, *map(" ".join, pairwise(near))}
    return parts.isdisjoint(verbs)


def _is_somebody(name: str, language: str) -> bool:
    """Whether what looks like an outlet is a person with an office: "berichtete Direktor Hill"."""
    *offices, last = name.split()
    named = bool(offices) and last[0].isupper() and all(one[0].isupper() for one in offices[1:])
    roles = words_of(language).roles
    return named and any(one.lower() in roles for one in offices) and not is_outlet(name, language)


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
