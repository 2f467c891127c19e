"""An article into candidates for events: one for each date that its sentences tell of.

Emit, then rank: nearly nine in ten sentences with a calendar date tell an event, so each is a
candidate, and `score` says how much it matters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from linimasa.extract.anaphora.leaning import weighed
from linimasa.extract.anaphora.pointing import only_points
from linimasa.extract.anaphora.retelling import standing_alone
from linimasa.extract.condensing.closing import is_half
from linimasa.extract.condensing.faults import is_fragment
from linimasa.extract.condensing.fielding import has_no_verb
from linimasa.extract.credited import is_credited
from linimasa.extract.dates.more_than_dates import asserts, is_entry, tells_something
from linimasa.extract.dates.offset_dates import with_offset_dates
from linimasa.extract.dates.sifting import Reading
from linimasa.extract.details import kind_of, numbers_of, people_of
from linimasa.extract.lexis.masks import DATED, masked
from linimasa.extract.lexis.read_as import as_given, read_as
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.where import place_of
from linimasa.extract.past_plans import without_past_plans
from linimasa.extract.preparing import day_of_issue, open_spans
from linimasa.extract.quoting import anchored
from linimasa.extract.repeats import without_repeats
from linimasa.extract.salience import salience
from linimasa.extract.scope.clauses import own_clause
from linimasa.extract.scope.dating import Dated, Dates, dates_of, is_of_speaker
from linimasa.extract.scope.preceding import preceding
from linimasa.extract.scope.spans_of_dates import local, times_in, told_once
from linimasa.extract.side_by_side import is_finer, placed, ruled
from linimasa.extract.speech.deeds import own_part
from linimasa.extract.speech.going_on import Spoken, goes_on, spoken_in
from linimasa.extract.speech.hearing import Heard, listen
from linimasa.extract.speech.relays import outlet_of
from linimasa.extract.syntax.clause_words import is_unmarked
from linimasa.extract.titling.dated_titles import days_to, titles_of
from linimasa.extract.titling.titles import make_title
from linimasa.extract.titling.told_as_nouns import without_report
from linimasa.extract.titling.wording import Titled, title_of
from linimasa.extract.unmoored import unmoored
from linimasa.model import Article, Attribution, Candidate, DateBasis, Kind, Location, Quantity
from linimasa.timex import Head, dated_heads, put_off_to, tag

MOST_CLAUSES = 8  # dates of a sentence that each get the title of their own clause

_UNKNOWN = "und"
_OF_WORDS = frozenset(("denial", "allegation", "ruling"))  # kinds that words of the sentence tell
_NO_DATES = Dates((), None, None)


class _Shared(NamedTuple):
    """What every date of a sentence shares."""

    attribution: Attribution | None
    place: Location | None
    people: tuple[str, ...]
    numbers: tuple[Quantity, ...]


class _Told(NamedTuple):
    """What one date of a sentence makes of it."""

    title: str
    kind: Kind
    score: float
    reasons: tuple[str, ...]
    date: str | None
    words: str | None
    basis: DateBasis | None
    noun: bool = False


def extract(
    article: Article, *, threshold: float = 0.0, domain: str = "auto", details: bool = True
) -> tuple[Candidate, ...]:
    """The candidates of an article, in the order of its text, with a score of at least `threshold`.

    `article` is as `prepare` returns it. `domain` is auto, news or narrative (see `timex.tag`).
    Without `details` no people and numbers are looked for.
    """
    language = article.language or _UNKNOWN
    given, article = article, read_as(article)
    timexes = tag(article.text, language=language, dct=day_of_issue(article), domain=domain)
    if not timexes:
        return ()
    reading = Reading(language, article.published, open_spans(article, language, timexes))
    timexes = unmoored(timexes, reading.open_spans, language)
    timexes = with_offset_dates(article.text, timexes, language)
    heads = {one.below: one for one in dated_heads(article.text, timexes)}
    sentences = listen(article.text, language, timexes, subjects=details)
    last = max(1, len(sentences) - 1)
    found: list[Candidate] = []
    loose: list[Candidate] = []
    spoken: Spoken | None = None
    for number, sentence in enumerate(sentences):
        place = number / last
        here: list[Candidate] = []
        if sentence.timexes and not is_credited(article.text, sentence.span, language):
            here = _candidates(article, sentence, place, reading, details=details)
        if not here and spoken and goes_on(sentence, number, spoken, language):
            here = [_continued(article, sentence, spoken.day, place, details=details)]
        head = None if here else heads.get(sentence.span.start)
        if head:
            here = [_headed(article, sentence, head, place, details=details)]
        if here:
            here = [_standing_alone(one, sentences, number, language) for one in here]
            here = weighed(here, sentences, number, language)
            spoken = spoken_in(here, number) or spoken
            times = _times_of(sentence)
            tells = asserts(sentence.text, times, language)
            listed = head is not None or is_entry(sentence.text, times)
            for one in here:
                known = listed or one.noun
                whole = tells and (known or not is_fragment(one.title, words_of(language)))
                whole = whole and (known or not _is_verbless(one, language))
                (found if whole else loose).append(one)
    found = found or loose  # a heading is told where nothing else is
    found = list(without_past_plans(article, found))
    kept = [one for one in without_repeats(found, language) if one.score >= threshold]
    return anchored(given, kept if given is article else as_given(given, kept))


def _is_verbless(one: Candidate, language: str) -> bool:
    """Whether neither a title nor its sentence has a verb, where a language tells so."""
    return has_no_verb(one.title, language) and has_no_verb(one.quote, language)


def _standing_alone(
    found: Candidate, heard: Sequence[Heard], number: int, language: str
) -> Candidate:
    def plain(sentence: Heard) -> str:
        return title_of(sentence._replace(moments=sentence.dates), _NO_DATES, language)

    title = standing_alone(found.title, heard, number, language, plain)
    return found if title is found.title else replace(found, title=title)


def _times_of(sentence: Heard) -> list[tuple[int, int]]:
    offset = sentence.span.start
    times = [local(one, offset) for one in sentence.timexes]
    return [*times, *sentence.dates]


def _continued(
    article: Article, sentence: Heard, day: str, place: float, *, details: bool
) -> Candidate:
    """A sentence without a date as a statement of the day on which its speaker spoke."""
    language = article.language or _UNKNOWN
    shared = _shared(article, sentence, _NO_DATES, details=details)
    score, reasons = salience(sentence.text, day, place, article.title, shared.attribution)
    title = title_of(sentence, _NO_DATES, language)
    told = _Told(title, "statement", score, reasons, day, None, "inferred")
    return _candidate(sentence, shared, told, None, language)


def _headed(
    article: Article, sentence: Heard, head: Head, place: float, *, details: bool
) -> Candidate:
    """What stands below a date of a chronology, told of that date."""
    language = article.language or _UNKNOWN
    shared = _shared(article, sentence, _NO_DATES, details=details)
    dated = Dated(head.edtf, head.words, sentence.span.start, sentence.span.start, "stated")
    title = Titled(title_of(sentence, _NO_DATES, language))
    event = _as_told(article, sentence, shared, title, dated, place)
    if event.kind == "planned" and article.published is None:  # chronologies tell in the present
        event = event._replace(kind="event")
    return _candidate(sentence, shared, event, None, language)


def _candidates(
    article: Article, sentence: Heard, place: float, reading: Reading, *, details: bool
) -> list[Candidate]:
    language = reading.language
    dates = dates_of(
        article.text,
        (sentence.span.start, sentence.span.end),
        sentence.timexes,
        sentence.speech,
        sentence.relay,
        reading=reading,
    )
    told = told_once(dates)
    quoted = dates.said
    times = times_in(sentence, dates)
    if not tells_something(sentence.text, [*times, *sentence.dates], language):
        return []
    statement = quoted if told else dates.said or dates.report
    if statement and statement.date in {one.date for one in told}:
        statement = None
    if not told and not statement:
        return []
    many = len(told) > MOST_CLAUSES
    title = title_of(sentence, dates, language) if many or statement else ""
    shared = _shared(article, sentence, dates, details=details)
    said = dates.said or dates.report
    found: list[Candidate] = []
    for one, clause in titles_of(article, sentence, dates, title if many else None, language):
        own = _without_speech(sentence, one, language)
        if own is sentence:
            whose, when = shared, said.date if said else None
        else:
            whose, when = shared._replace(attribution=_attribution(own, language)), None
        event = _as_told(article, own, whose, clause, one, place)
        found.append(_candidate(sentence, whose, event, when, language))
    if statement:
        shared = shared._replace(attribution=_of_outlet(shared.attribution, sentence, language))
        event = _as_told(article, sentence, shared, Titled(title), statement, place, spoken=True)
        basis: DateBasis | None = event.basis if dates.said else "report"
        found.append(_candidate(sentence, shared, event._replace(basis=basis), None, language))
    for earlier, span in preceding(sentence, dates, language):
        speech = sentence.speech
        told_by = speech is not None and speech.content[0] <= span[0] < speech.content[1]
        own = sentence if told_by else sentence._replace(speech=None)
        whose = shared if told_by else shared._replace(attribution=None)
        clause = Titled(make_title(sentence.text, span, [], language, []))
        event = _as_told(article, own, whose, clause, earlier, place)
        found.append(_candidate(own, whose, event, None, language))
    apart = [one for one in found if not is_finer(one, found)] if len(found) > 1 else found
    return [placed(ruled(one, found), found, language) for one in apart]


def _without_speech(sentence: Heard, dated: Dated, language: str) -> Heard:
    """The clause of a date that stands before another's words, which are not of it: "A patient died
    on Tuesday[, but the ministry denies a link]", or tells of who speaks: "The firm, which sank
    in 2016[, denies a link]"; else the whole sentence."""
    date = local(dated, sentence.span.start)
    end = own_clause(sentence.text, sentence.speech, date, language)
    if not end and sentence.speech:
        apart = is_of_speaker(date, sentence.text, sentence.speech, language)
        end = date[1] if apart else 0
    return sentence._replace(text=sentence.text[:end], speech=None) if end else sentence


def _shared(article: Article, sentence: Heard, dates: Dates, *, details: bool) -> _Shared:
    """What no date of the sentence changes."""
    language = article.language or _UNKNOWN
    text, speech = sentence.text, sentence.speech
    relayed = [(sentence.relay.start, sentence.relay.end)] if sentence.relay else []
    plain = masked(text, [*sentence.dates, *relayed], DATED)
    who = _attribution(sentence, language)
    told = speech.content if speech and not speech.direct else None
    place = place_of(plain, language, told, article.text)
    place = None if who and place and place.name == who.name else place
    if not details:
        return _Shared(who, place, (), ())
    name, role = (who.name, who.role) if who else (None, None)
    people = people_of(plain, name or sentence.subject, role, language)
    taken = [*times_in(sentence, dates), *sentence.dates]
    return _Shared(who, place, people, numbers_of(text, taken, language))


def _as_told(
    article: Article,
    sentence: Heard,
    shared: _Shared,
    told: Titled,
    dated: Dated,
    place: float,
    *,
    spoken: bool = False,
) -> _Told:
    """What one date makes of a sentence; `spoken`: the date of the statement itself."""
    language, title = article.language or _UNKNOWN, told.text
    score, reasons = salience(
        sentence.text,
        dated.date,
        place,
        article.title,
        shared.attribution,
        fragment=not told.noun
        and (
            is_fragment(title, words_of(language))
            or only_points(title, language)
            or is_half(title, sentence.text, language)
        ),
        own=told.own,
        noun=told.noun,
    )
    own = _kind(article, sentence, told, dated, spoken=spoken)
    return _Told(title, own, score, reasons, dated.date, dated.words, dated.basis, told.noun)


def _kind(article: Article, sentence: Heard, told: Titled, dated: Dated, *, spoken: bool) -> Kind:
    """The kind of what one date makes of a sentence, by the words around the date."""
    language = article.language or _UNKNOWN
    distance = days_to(dated.date, article.published)
    if told.noun:
        return "planned" if distance > 0 else "event"
    at = local(dated, sentence.span.start)
    if article.published and distance >= 0 and put_off_to(sentence.text, at[1], language):
        return "planned"
    kind = partial(
        kind_of,
        spoken=spoken,
        verb=sentence.speech.verb if sentence.speech else "",
        clause=told.text,
        distance=distance,
        language=language,
    )
    own = kind(sentence.text)
    if own not in _OF_WORDS:
        return own
    if is_unmarked(language) and sentence.speech is None:
        return kind(told.text)  # which keeps its verb
    return kind(own_part(sentence.text, at, sentence.dates, language))


def _candidate(
    sentence: Heard, shared: _Shared, told: _Told, said: str | None, language: str
) -> Candidate:
    return Candidate(
        start=sentence.span.start,
        end=sentence.span.end,
        score=told.score,
        date=told.date,
        date_text=told.words,
        date_basis=told.basis,
        title=without_report(told.title, sentence, language),
        kind=told.kind,
        quote=sentence.text,
        said=said,
        attribution=shared.attribution,
        place=shared.place,
        people=shared.people,
        numbers=shared.numbers,
        reasons=told.reasons,
        noun=told.noun,
    )


def _attribution(sentence: Heard, language: str) -> Attribution | None:
    """Who says it; an outlet that reports for itself is no speaker but a relay."""
    speech = sentence.speech
    if speech is None and sentence.via is None:
        return None
    outlet = outlet_of(speech.name, language) if speech and not speech.role else None
    if outlet:  # unless it quotes another
        return Attribution(via=(sentence.relay and sentence.via) or outlet)
    return Attribution(
        name=speech.name if speech else None,
        role=speech.role if speech else None,
        via=sentence.via,
    )


def _of_outlet(who: Attribution | None, sentence: Heard, language: str) -> Attribution | None:
    """An outlet as who says so, where a clause of its own tells that, with the day: "…, wie der
    Sender BBC am Dienstag berichtete"; of what is told besides it stays the relay."""
    if who is None or who.name or not sentence.relay or not words_of(language).verb_second:
        return who
    opens = sentence.text[sentence.relay.start :].partition(" ")[0].lower()
    return Attribution(name=who.via) if opens in words_of(language).relay_leads else who
