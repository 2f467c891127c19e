"""An article into its sentences, each with who speaks in it and through which outlet."""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from linimasa.extract.condensing.headings import behind_day, dateline_outlet, wire
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, masked
from linimasa.extract.lexis.sentences import Span, split_sentences
from linimasa.extract.lexis.words import words_of
from linimasa.extract.speech.announcing import said_before, tells_before
from linimasa.extract.speech.credits import credit_line
from linimasa.extract.speech.deeds import is_deed
from linimasa.extract.speech.enclosed import goes_on_with, may_go_on, still_said
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.left_open import all_said, left_open, speaker_of
from linimasa.extract.speech.outlets_again import with_outlets_again
from linimasa.extract.speech.relays import Relay, find_relay
from linimasa.extract.speech.speakers import Listener
from linimasa.ingest import related_spans
from linimasa.language.writing import unspaced
from linimasa.timex import Timex

LEAD = 4  # sentences that open an article
STATED_REACH = 3  # sentences that may go on with a dated statement
RELAY_REACH = 4  # sentences for which a relay holds for the same speaker, either way

_GAP = 4  # signs between two sentences, and the first of a quotation
_OPENING = frozenset('「『“"')
_DAY = re.compile(r"\d{4}-\d\d-\d\d")  # EDTF
_DIGIT = re.compile(r"\d")
_DAYS = frozenset({"DATE", "TIME"})


def _is_day(timex: Timex) -> bool:
    """Whether an expression is a place in time: "vor drei Tagen" is, by its date, a duration."""
    return timex.type in _DAYS or (
        timex.type == "DURATION" and (timex.edtf is not None or timex.anchored)
    )


def _is_moment(timex: Timex) -> bool:
    """Whether it is no date of what is told, but a day or an hour: also one without a place in
    time, counted on from what the text does not tell ("two days later")."""
    if timex.type == "TIME" or timex.value == "PRESENT_REF":
        return True
    if timex.edtf is None:
        return timex.anchored and "X" not in timex.value
    return bool(_DAY.fullmatch(timex.edtf))


def _spans(timexes: Iterable[Timex], within: Span) -> tuple[tuple[int, int], ...]:
    start = within.start
    return tuple([(one.start - start, one.end - start) for one in timexes])


class Heard(NamedTuple):  # as many are made as there are sentences
    """A sentence, its expressions of time, its speech and its own relay; `via` is the outlet that
    answers for it, `subject` the name that its first noun points back to, where it is asked for,
    nobody speaks and a time is named ("the agency", "badan itu").

    `dates` are the spans of its expressions of time, names of elections and such left out; of these
    `moments` are hours, days and "now".
    """

    span: Span
    text: str
    speech: Speech | None
    relay: Relay | None
    via: str | None = None
    timexes: Sequence[Timex] = ()
    subject: str | None = None
    dates: tuple[tuple[int, int], ...] = ()
    moments: tuple[tuple[int, int], ...] = ()


def listen(
    text: str, language: str, timexes: Sequence[Timex], *, subjects: bool = True
) -> list[Heard]:
    """Every sentence outside related links, in order; with its subject where `subjects` are wanted.

    A sentence without a time is listened to where a statement may go on in it, or an outlet be
    known by it: else its speech is None.
    """
    listener = Listener(language)
    starts = [one.start for one in timexes]
    spans = list(own_sentences(text, language, timexes))
    second = words_of(language).verb_second
    relays = _relays(text, spans, language)
    led = any(relays[:LEAD])
    quoted = [one for one in left_open(text, spans) if _is_dated(one, spans, starts)]
    asked = {number for one in quoted for number in (one.start - 1, *one)}
    heard: list[Heard] = []
    last, said = -STATED_REACH, ""  # who spoke last with a date, and in which sentence
    before = 0  # where the last sentence ends
    enclosed = False  # the last sentence may tell what the speaker before it said
    for number, (span, relay) in enumerate(zip(spans, relays, strict=True)):
        sentence = text[span.start : span.end]
        follows, before = "\n" not in text[before : span.start], span.end
        hear = partial(listener.hear, sentence, _phrase(relay), follows=follows)
        first, end = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first == end:
            speech, near = None, number - last <= STATED_REACH and _DIGIT.search(sentence)
            after = heard and heard[-1].timexes and tells_before(sentence, language)
            if near or relay or after or enclosed or number in asked or (led and number < LEAD):
                spoken = [(relay.start, relay.end)] if relay and relay.adjunct and second else []
                speech = hear(dates=spoken)
            else:
                listener.pass_by(sentence, follows=follows)
            one = Heard(span, sentence, speech, relay)
        else:
            one = _dated(span, sentence, relay, timexes[first:end], hear, language)
            if subjects and one.speech is None:
                one = one._replace(subject=_subject(sentence, listener))
        if one.speech and heard:
            heard[-1] = _told_behind(heard[-1], one, one.speech, text, language)
        enclosed = follows and _may_go_on(heard[-1:], one, language)
        if one.speech and (one.timexes or one.speech.name == said):
            last, said = number, one.speech.name
        heard.append(one)
    _answer(heard, quoted)
    _go_on(heard, text, language)
    if heard and heard[0].relay is None and words_of(language).dateline:
        outlet = dateline_outlet(text[: heard[0].span.start], language)
        heard[0] = heard[0]._replace(via=outlet) if outlet else heard[0]
    return _relayed(heard, credit_line(text, language))


def _relays(text: str, spans: Sequence[Span], language: str) -> list[Relay | None]:
    """The outlet of each sentence that names one, also as one that was named before."""
    relays = [find_relay(text[span.start : span.end], language) for span in spans]
    if not words_of(language).verb_second or not any(relays):
        return relays
    sentences = [text[span.start : span.end] for span in spans]
    return with_outlets_again(relays, sentences, language)


def _told_behind(told: Heard, one: Heard, speech: Speech, text: str, language: str) -> Heard:
    """A sentence, with who says it where only the one behind tells that."""
    if told.speech and not _is_supposed(told.speech, language):
        return told
    if not tells_before(one.text, language) or _leads_on(text, one.span.end, language):
        return told
    return told._replace(speech=said_before(told.text, speech), subject=None)


def _is_supposed(speech: Speech, language: str) -> bool:
    """Whether only the sentence before told who speaks, which the one behind may tell, too: "…市长
    说。“…。”| 一名渔民告诉记者。"."""
    return unspaced(language) and speech.direct and not speech.verb


def _leads_on(text: str, end: int, language: str) -> bool:
    """Whether a quotation stands behind a sentence that says "so", which then points ahead:
    "市長はこう語った。「…」"."""
    return unspaced(language) and text[end : end + _GAP].lstrip()[:1] in _OPENING


def _may_go_on(before: Sequence[Heard], one: Heard, language: str) -> bool:
    """Whether a sentence that nobody is said to speak in may go on with what the one before it, in
    its paragraph, tells of somebody's words."""
    if not (one.timexes and before) or one.speech or one.relay:
        return False
    outside = masked(one.text, _spans(one.timexes, one.span), DATED)
    return may_go_on(outside, before[0].text, before[0].speech, language)


def _go_on(heard: list[Heard], text: str, language: str) -> None:
    """Put in who speaks in sentences between two of his."""
    for number in range(1, len(heard) - 1):
        last, one, after = heard[number - 1 : number + 2]
        if not last.speech or not after.speech or not _may_go_on([last], one, language):
            continue
        apart = text.find("\n", last.span.end, one.span.start) >= 0
        if not apart and goes_on_with(last.speech, after.speech):
            said = still_said(one.text, last.speech)
            heard[number] = one._replace(speech=said, subject=None)


def _is_dated(told: range, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a time is named in sentences; `starts` are where each begins that is."""
    first, last = spans[told.start].start, spans[told.stop - 1].end
    return bisect_left(starts, first) < bisect_left(starts, last)


def _answer(heard: list[Heard], quoted: Sequence[range]) -> None:
    """Put in who says the dated sentences of a quotation over paragraphs."""
    for told in quoted:
        spoken = [one.speech for one in heard]
        for number in told:
            one = heard[number]
            speech = None if one.speech else speaker_of(number, spoken, told)
            if speech and one.timexes:
                said = all_said(one.text, speech)
                heard[number] = one._replace(speech=said, subject=None)


def _phrase(relay: Relay | None) -> tuple[int, int] | None:
    return (relay.start, relay.end) if relay and not relay.adjunct else None


def _dated(
    span: Span,
    sentence: str,
    relay: Relay | None,
    timexes: Sequence[Timex],
    hear: Callable[..., Speech | None],
    language: str,
) -> Heard:
    """A sentence that names a time, with who speaks in it."""
    days = [each for each in timexes if _is_day(each) and each.role != "name"]
    dates, moments = _spans(days, span), _spans(filter(_is_moment, days), span)
    spoken = (*dates, (relay.start, relay.end)) if relay and relay.adjunct else dates
    speech = hear(dates=spoken, opens=_opening(sentence, span, days))
    if speech and is_deed(sentence, speech, language):
        speech = None
    return Heard(span, sentence, speech, relay, None, timexes, None, dates, moments)


def _opening(sentence: str, span: Span, days: Sequence[Timex]) -> int:
    """Where a report begins behind its place and its date, "LISBON, March 12 - "; 0 without."""
    if not days or days[0].role != "dateline":
        return 0
    return behind_day(sentence, days[0].end - span.start)


def _relayed(heard: Sequence[Heard], credit: str | None) -> list[Heard]:
    """Each with its outlet; without any in the article, as they are."""
    if credit is None and not any(one.relay for one in heard):
        return list(heard)
    found = ((one, one.via or _via(heard, index) or credit) for index, one in enumerate(heard))
    return [one._replace(via=via) if via else one for one, via in found]


def own_sentences(text: str, language: str, timexes: Sequence[Timex]) -> Iterator[Span]:
    """The sentences of the article itself, in order: those outside related links."""
    skipped = related_spans(text)
    spans = split_sentences(text, language, [(one.start, one.end) for one in timexes])
    if words_of(language).uncased:
        spans = tuple(_behind_wire(text, span, language) for span in spans)
    return (span for span in spans if not _meets(span, skipped)) if skipped else iter(spans)


def _behind_wire(text: str, span: Span, language: str) -> Span:
    """A sentence without an agency's dateline, whose date is the report's."""
    end = wire(text[span.start : span.end], language)
    return Span(span.start + end, span.end) if end < span.end - span.start else span


def _subject(sentence: str, listener: Listener) -> str | None:
    match = _pointing(listener.words.code).match(sentence)
    if match is None:
        return None
    heads = (match["two"], match["one"], match["before"])
    found = (listener.mentions.names.by_head(head.lower()) for head in heads if head)
    return next((name for name in found if name), None)


@cache
def _pointing(language: str) -> re.Pattern[str]:
    """A noun behind an article, or before a word that points back, at a sentence's start."""
    words = words_of(language)
    word = r"[^\W\d_]{3,30}"
    return re.compile(
        rf"(?i:{either(words.articles)})\s+(?P<two>(?P<one>{word})(?:\s{word})?)\b"
        rf"|(?P<before>{word}(?:\s{word})?)\s(?i:{either(words.demonstratives)})\b"
    )


def _meets(span: Span, skipped: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence shares a letter with any of the spans, which are in order and apart."""
    before = bisect(skipped, (span.end,)) - 1  # the last one that starts before its end
    return before >= 0 and span.start < skipped[before][1]


def _via(heard: Sequence[Heard], index: int) -> str | None:
    """A sentence's own relay, else the nearest one told with the same speaker."""
    one = heard[index]
    if one.relay:
        return one.relay.name
    if one.speech is None:
        return _lead_relay(heard, index)
    back, on = (_same_relay(heard, index, one.speech.name, step) for step in (-1, 1))
    near = min(filter(None, (back, on)), default=None)
    relay = heard[near[1]].relay if near else None
    return relay.name if relay else _lead_relay(heard, index)


def _same_relay(heard: Sequence[Heard], index: int, name: str, step: int) -> tuple[int, int] | None:
    """How far, and where, the next sentence of a speaker stands that has a relay, on one side; not
    where nothing of his is told for too long on the way."""
    last = index
    at = index + step
    while 0 <= at < len(heard) and abs(at - last) <= RELAY_REACH:
        relay, theirs = heard[at].relay, heard[at].speech
        if theirs and theirs.name == name:
            if relay and not relay.alone:
                return abs(at - index), at
            last = at if step < 0 else last
        at += step
    return None


def _lead_relay(heard: Sequence[Heard], index: int) -> str | None:
    """A relay in the first sentences covers what stands before it and is not another's speech."""
    for one in heard[index + 1 : LEAD]:
        if one.relay and not one.relay.told and not one.relay.alone:
            return None if one.relay.joined else one.relay.name
        if one.speech:
            return None
    return None
