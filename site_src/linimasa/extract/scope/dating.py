"""A sentence's expressions of time into the date of what is told and the date of its telling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from linimasa.edtf import parse
from linimasa.extract.dates.cues import cues_of
from linimasa.extract.dates.open_dates import opened
from linimasa.extract.dates.quoted_days import day_of_speaker
from linimasa.extract.dates.ranges import joined, same_elsewhere, without_hour
from linimasa.extract.dates.sifting import Reading, calendar_of, is_bare_hour
from linimasa.extract.lexis.sentences import quotations
from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.apposed import opens_done
from linimasa.extract.scope.days_of_telling import NEAR, belongs_to_speech, is_of_noun
from linimasa.extract.speech.announcing import points_back
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.relays import Relay, outlet_of
from linimasa.extract.syntax.clause_words import is_inflected
from linimasa.extract.syntax.grammar import is_participle
from linimasa.extract.syntax.particles import particled_of
from linimasa.extract.syntax.telling import has_verb
from linimasa.model import DateBasis
from linimasa.timex import Timex
from linimasa.values import dataclass

RELAY_WORDS = 4  # between an outlet and the date of its report: "yang diterima di Jakarta"
_COMMAS = frozenset(",，、،")
_DASHES = frozenset("-–—=")  # behind an outlet that opens an article: "Reuters —"
_LONG = 14  # days
_DAY = len("2000-01-01")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a sentence gives: EDTF (None where unresolved), its words and their span."""

    date: str | None
    words: str
    start: int
    end: int
    basis: DateBasis | None


@dataclass(frozen=True, slots=True)
class Dates:
    """A sentence's dates: those of what is told, that of the telling, that of the report."""

    told: tuple[Dated, ...]
    said: Dated | None
    report: Dated | None


def dates_of(
    text: str,
    span: tuple[int, int],
    timexes: Sequence[Timex],
    speech: Speech | None,
    relay: Relay | None,
    *,
    reading: Reading,
) -> Dates:
    """Sort the calendar expressions of the sentence `text[span]` by what they date."""
    sentence = text[span[0] : span[1]]
    quotes = quotations(sentence, reading.language)
    calendar = calendar_of(text, span, timexes, quotes, reading)
    # "She said so on Monday"
    announced = speech is not None and points_back(sentence, reading.language)
    report = None
    said: list[Dated] = []
    told: list[Dated] = []
    for one in _joined(text, calendar, reading):
        local = (one.start - span[0], one.end - span[0])
        free = not any(start <= local[0] and local[1] <= end for start, end in quotes)
        beside = speech is not None and (announced or speech.cue[0] <= local[0] < speech.cue[1])
        years = particled_of(reading.language) and _is_never_said(one, reading)
        relayed = not (beside or years) and _belongs_to_relay(
            local, relay, sentence, reading.language
        )
        if free and report is None and relayed:
            report = one
        elif free and speech is not None and _is_aside(local, sentence, speech, reading.language):
            continue
        elif (
            free
            and not (_lasts(one, calendar) or _is_never_said(one, reading))
            and not _tells_of_speaker(one, local, sentence, speech, reading)
            and (announced or belongs_to_speech(local, sentence, speech, quotes, reading.language))
        ):
            said.append(one)
        else:
            told.append(one)
    if said and speech and _is_report(speech, reading.language):
        report, said = report or said[0], []
    first, rest = _telling(_nearest(said, speech, span[0], reading.language))
    if first and not told and not rest and _tells_hour(sentence, timexes, speech, reading.language):
        rest = [first]
    if first and quotes:
        told = [_as_spoken(one, first, span[0], quotes, reading) for one in told]
    return Dates(tuple(sorted((*told, *rest), key=lambda one: one.start)), first, report)


def _as_spoken(
    one: Dated, said: Dated, offset: int, quotes: Sequence[tuple[int, int]], reading: Reading
) -> Dated:
    """A date in a quotation from the day on which that was said: "today", "kemarin"."""
    at, issue = one.start - offset, reading.published
    if one.date is None or not any(start <= at < end for start, end in quotes):
        return one
    day = day_of_speaker(one.date, one.words, said.date, issue and issue[:_DAY], reading.language)
    return one if day == one.date else replace(one, date=day)


def _is_report(speech: Speech, language: str) -> bool:
    """Whether the day is a report's: of an outlet, where none shows by a capital, or on which
    something was learnt, "a-t-on appris mardi"."""
    words = words_of(language)
    alone = words.uncased and not speech.role  # not "BBC发言人"
    return speech.verb in words.learnt or (alone and outlet_of(speech.name, language) is not None)


def _tells_hour(
    sentence: str, timexes: Sequence[Timex], speech: Speech | None, language: str
) -> bool:
    """Whether an hour is told of the day of the telling: "at 7.30, Jane Hill said on Monday"."""
    apart = _in_clause(sentence, speech, language)
    return not apart and any(is_bare_hour(one, language) for one in timexes)


def _in_clause(sentence: str, speech: Speech | None, language: str) -> bool:
    """Whether who says it stands in a clause that is no part of what is told, so that an hour of
    that is of a day before: "gegen 19.40 Uhr …, wie die Polizei am Mittwoch mitteilte"."""
    words = words_of(language)
    if speech is None or not words.verb_second:
        return False
    cue = sentence[slice(*speech.cue)].lstrip(" ,").lower()
    return cue.partition(" ")[0] in words.relay_leads


def _lasts(one: Dated, calendar: Sequence[Timex]) -> bool:
    """Whether a date is made of two, from one day to another: nothing is said so long."""
    return sum(one.start <= each.start < one.end for each in calendar) > 1


def _is_never_said(one: Dated, reading: Reading) -> bool:
    """Whether nothing is said at a date: behind the day of the article, or, where what is said
    stands before its verb, in a year: "Bakan, 1998'de kapanan …"."""
    if one.date is None:
        return False
    told = parse(one.date)
    if particled_of(reading.language) and told.precision != "day":
        return True
    if words_of(reading.language).final and told.precision not in ("day", "month"):
        return True
    if told.precision != "day" or "/" in one.date:
        return False  # "kata Siti saat rapat akhir tahun": an aside
    day = parse(reading.published).latest if reading.published else None
    return isinstance(told.earliest, date) and isinstance(day, date) and told.earliest > day


def _nearest(said: list[Dated], speech: Speech | None, offset: int, language: str) -> list[Dated]:
    """The dates beside a speaker; first the one right before the verb that ends a sentence, where
    particles tell who speaks, "법원은 21일 영장을 발부했다고 | 22일 밝혔다"; or the one between a
    verb and its speaker: "arrêté lundi, il “regrette”, a dit [mardi] son avocat"."""
    if speech is None or len(said) < 2:
        return said
    if particled_of(language):
        return sorted(said, key=lambda one: one.start - offset < speech.content[1])
    if not (is_inflected(language) or words_of(language).verb_second):
        return said
    first, end = speech.cue
    return sorted(said, key=lambda one: not first <= one.start - offset < end)


def _telling(said: list[Dated]) -> tuple[Dated | None, list[Dated]]:
    """Of the dates beside a speaker, that of the telling, which names a day, and the others told.

    "… kata Siti saat rapat akhir tahun, Senin (4/10/2024)": what is less than a day is an aside.
    """
    days = [one for one in said if one.date and parse(one.date).precision == "day"]
    if not days:
        return (said[0] if said else None), said[1:]
    return days[0], days[1:]


def _joined(text: str, timexes: list[Timex], reading: Reading) -> list[Dated]:
    """Two ends of a range become one date; relations open a date at one end."""
    found: list[Dated] = []
    skip = False
    for index, one in enumerate(timexes):
        if skip:
            skip = False
            continue
        following = timexes[index + 1] if index + 1 < len(timexes) else None
        both = joined(text, one, following, reading.language) if following else None
        again = same_elsewhere(text, one, following, reading.language) if following else None
        if again:
            words = text[one.start : again]
            found.append(Dated(_days(one.edtf), words, one.start, again, _basis(one)))
            skip = True
        elif both and following:
            words = text[one.start : following.end]
            found.append(Dated(_days(both), words, one.start, following.end, _basis(one)))
            skip = True
        else:
            edtf = _days(opened(text, one, reading))
            found.append(Dated(edtf, one.text, one.start, one.end, _basis(one)))
    return found


def _days(edtf: str | None) -> str | None:
    """A date to the day: the hour stays in the words, for a timeline is told in days."""
    if edtf is None:
        return None
    plain = without_hour(edtf)
    first, slash, last = plain.partition("/")
    return first if slash and first == last and "T" in edtf else plain


def _basis(timex: Timex) -> DateBasis | None:
    if timex.edtf is None:
        return None
    return "stated" if timex.explicit else "relative"


def _is_aside(local: tuple[int, int], sentence: str, speech: Speech, language: str) -> bool:
    """Whether a date outside a quotation, which tells all, is only of a noun: what it is about."""
    aside = speech.direct and speech.quote is not None
    return aside and is_of_noun(local, sentence, language)


def _tells_of_speaker(
    one: Dated, local: tuple[int, int], sentence: str, speech: Speech | None, reading: Reading
) -> bool:
    """Whether a month or a year, or a day long before that of the article, stands in a clause
    between a speaker and a verb: "The firm, which bought the pier in 2019, said"."""
    if speech is None or one.date is None:
        return False
    if parse(one.date).precision == "day" and not _is_long_ago(one.date, reading):
        lead = sentence[speech.cue[0] : local[0]]
        if not opens_done(lead, reading.language):
            return False
    return is_of_speaker(local, sentence, speech, reading.language)


def _is_long_ago(told: str, reading: Reading) -> bool:
    """Whether a day lies so far before that of the article that nothing is told as said on it."""
    first = parse(told).earliest
    day = parse(reading.published).earliest if reading.published else None
    if not (isinstance(first, date) and isinstance(day, date)):
        return False
    return (day - first).days > _LONG


def is_of_speaker(date: tuple[int, int], sentence: str, speech: Speech, language: str) -> bool:
    """Whether a date stands in a clause between a speaker and a verb, or with a participle there:
    "La alcaldesa, elegida en 2019, pidió"."""
    if not speech.cue[0] <= date[0] < speech.cue[1]:
        return False
    _, comma, lead = sentence[speech.cue[0] : date[0]].rpartition(",")
    opens = cues_of(language).clause.match(lead.strip()) if comma else None
    first = lead.split(None, 1)[:1] if comma and is_inflected(language) else []
    done = bool(first) and is_participle(first[0], language)
    return (done or opens is not None) and "," in sentence[date[1] : speech.cue[1]]


def _belongs_to_relay(
    local: tuple[int, int], relay: Relay | None, sentence: str, language: str
) -> bool:
    """Whether a date is that of the report: "dikutip dari Reuters, Kamis"; no clause between.

    Behind words such as "によると", "göre" stands what is told, and so does its date.
    """
    if relay is None or relay.figures:
        return False  # "Berdasarkan data Bloomberg, Jumat (26/4) rupiah melemah"
    last = words_of(language).final and not words_of(language).uncased
    if relay.told and (last or particled_of(language)):
        return False  # "AFP통신에 | 여성이 2018년 들어왔다고 말했다", where the verb comes last
    if relay.adjunct and words_of(language).bare_relatives:
        return False  # "ujar Siti kepada Antara, Senin": the day on which she says it
    if relay.start <= local[0] < relay.end:
        return True  # "路透社18日援引消息报道"
    if not 0 <= local[0] - relay.end <= NEAR:
        return False
    if sentence[: relay.end].rstrip()[-1] in _DASHES or sentence.startswith("(", relay.start):
        return False
    if sentence.endswith(words_of(language).according_after, 0, relay.end):
        return False
    between = sentence[relay.end : local[0]].rstrip(" ,(")
    words = words_of(language)
    if words.uncased and not {*words.conjunctions}.isdisjoint(between.split()):
        return False  # "لوكالة فرانس برس | بأن المستشفى افتتح"
    opens = words.verb_second and sentence[relay.start :].lower().startswith(words.according)
    if opens and has_verb(between, words):
        return False  # "Laut Reuters | sank der Tanker am 3. Mai"
    return _COMMAS.isdisjoint(between) and len(between.split()) <= RELAY_WORDS
