"""An article into candidates for events: one for each date that its sentences tell of.

Emit, then rank: nearly nine in ten sentences with a calendar date tell an event, so each is a
candidate, and `score` says how much it matters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from linimasa.edtf import parse
from linimasa.extract.dating import Dated, Dates, dates_of
from linimasa.extract.details import kind_of, numbers_of, people_of, place_of
from linimasa.extract.relays import Relay, credit_line, find_relay
from linimasa.extract.salience import salience
from linimasa.extract.sentences import Span, split_sentences
from linimasa.extract.speakers import Listener, Speech
from linimasa.extract.titles import make_title
from linimasa.ingest import related_spans
from linimasa.language import detect
from linimasa.model import Article, Attribution, Candidate, DateBasis
from linimasa.timex import Timex, infer_dct, tag

LEAD = 4  # sentences that open an article
RELAY_REACH = 4  # sentences for which a relay holds for the same speaker, either way
CONTEXT = 32  # code points of prefix and suffix for a quote that is not unique (Web Annotation)

_UNKNOWN = "und"
_PROBE = "2000-01-01"  # any day: only which expressions it would resolve is looked at


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What is known of one sentence before its dates are read."""

    span: Span
    text: str
    speech: Speech | None
    relay: Relay | None
    via: str | None


def prepare(article: Article) -> Article:
    """Fill in the language and the day of publication where nothing states them.

    The day comes from the text's own datelines, never from today; else it stays None.
    """
    language = article.language or detect(article.text).language
    published, basis = article.published, article.published_basis
    if published is None or basis == "inferred":  # a dateline outweighs the file's own hints
        inferred = infer_dct(article.text, language)
        if inferred:
            published, basis = inferred.date, "inferred"
    elif basis is None:
        basis = "stated"
    return replace(article, language=language, published=published, published_basis=basis)


def extract(
    article: Article, *, threshold: float = 0.0, domain: str = "auto"
) -> tuple[Candidate, ...]:
    """The candidates of an article, in the order of its text, with a score of at least `threshold`.

    `article` is as `prepare` returns it. `domain` is auto, news or narrative (see `timex.tag`).
    """
    language = article.language or _UNKNOWN
    timexes = tag(article.text, language=language, dct=article.published, domain=domain)
    if not timexes:
        return ()
    open_spans = _open_spans(article, language)
    sentences = _listen(article.text, language)
    found: list[Candidate] = []
    for number, sentence in enumerate(sentences):
        inside = [t for t in timexes if sentence.span.start <= t.start < sentence.span.end]
        if inside:
            place = number / max(1, len(sentences) - 1)
            found += _candidates(article, language, sentence, inside, place, open_spans)
    chosen = [candidate for candidate in found if candidate.score >= threshold]
    return tuple(_anchored(article, candidate) for candidate in chosen)


def _open_spans(article: Article, language: str) -> frozenset[tuple[int, int]]:
    """Expressions such as "yesterday" in an article of unknown date: told, but left undated."""
    if article.published is not None:
        return frozenset()
    probe = tag(article.text, language=language, dct=_PROBE, domain="news")
    return frozenset((t.start, t.end) for t in probe if t.edtf and t.anchored and t.type == "DATE")


def _listen(text: str, language: str) -> list[_Sentence]:
    """Every sentence outside related links, with its speech and the relay that holds for it."""
    skipped = related_spans(text)
    listener = Listener(language)
    heard: list[tuple[Span, str, Speech | None, Relay | None]] = []
    for span in split_sentences(text, language):
        if any(start < span.end and span.start < end for start, end in skipped):
            continue
        sentence = text[span.start : span.end]
        relay = find_relay(sentence, language)
        speech = listener.hear(sentence, (relay.start, relay.end) if relay else None)
        heard.append((span, sentence, speech, relay))
    credit = credit_line(text)
    return [
        _Sentence(span, sentence, speech, relay, _via(heard, index) or credit)
        for index, (span, sentence, speech, relay) in enumerate(heard)
    ]


def _via(heard: Sequence[tuple[Span, str, Speech | None, Relay | None]], index: int) -> str | None:
    """A sentence's own relay, else the nearest one told with the same speaker."""
    _, _, speech, relay = heard[index]
    if relay:
        return relay.name
    if speech is None:
        return _lead_relay(heard, index)
    near = sorted(
        (abs(other - index), other)
        for other in range(max(0, index - RELAY_REACH), min(len(heard), index + RELAY_REACH + 1))
    )
    for _, other in near:
        _, _, theirs, relayed = heard[other]
        if relayed and theirs and theirs.name == speech.name:
            return relayed.name
    return _lead_relay(heard, index)


def _lead_relay(
    heard: Sequence[tuple[Span, str, Speech | None, Relay | None]], index: int
) -> str | None:
    """A relay in the first sentences covers what stands before it and is not another's speech."""
    for _, _, speech, relay in heard[index + 1 : LEAD]:
        if relay:
            return relay.name
        if speech:
            return None
    return None


def _candidates(
    article: Article,
    language: str,
    sentence: _Sentence,
    timexes: list[Timex],
    place: float,
    open_spans: frozenset[tuple[int, int]],
) -> list[Candidate]:
    dates = dates_of(
        article.text,
        (sentence.span.start, sentence.span.end),
        timexes,
        sentence.speech,
        sentence.relay,
        open_spans=open_spans,
    )
    told = _told(dates)
    found = [_candidate(article, language, sentence, dates, one, place) for one in told]
    quoted = dates.said if sentence.speech and sentence.speech.direct else None
    statement = quoted if told else dates.said or dates.report
    if statement and statement.date not in {one.date for one in told}:
        found.append(_candidate(article, language, sentence, dates, statement, place, spoken=True))
    return found


def _told(dates: Dates) -> list[Dated]:
    """One date of each kind that a sentence tells: a span of years goes where a day stands too."""
    unique = {one.date or one.words: one for one in reversed(dates.told)}
    return sorted(unique.values(), key=lambda one: one.start)


def _candidate(
    article: Article,
    language: str,
    sentence: _Sentence,
    dates: Dates,
    dated: Dated,
    place: float,
    *,
    spoken: bool = False,
) -> Candidate:
    offset = sentence.span.start
    speech, relay = sentence.speech, sentence.relay
    every = [one for one in (*dates.told, dates.said, dates.report) if one]
    cuts = [(one.start - offset, one.end - offset) for one in every]
    times = list(cuts)
    if speech:
        cuts.append(speech.cue)
    if relay:
        cuts.append((relay.start, relay.end))
    content = speech.content if speech else (0, len(sentence.text))
    basis: DateBasis | None = dated.basis
    if spoken and dates.said is None:
        basis = "report"
    attribution = _attribution(sentence)
    score, reasons = salience(sentence.text, dated.date, place, article.title, attribution)
    said = dates.said or dates.report
    return Candidate(
        start=offset,
        end=sentence.span.end,
        score=score,
        date=dated.date,
        date_text=dated.words,
        date_basis=basis,
        title=make_title(sentence.text, content, cuts, language),
        kind=kind_of(
            sentence.text,
            spoken=spoken,
            verb=speech.verb if speech else "",
            future=_is_future(dated.date, article.published),
            language=language,
        ),
        quote=sentence.text,
        said=None if spoken or said is None else said.date,
        attribution=attribution,
        place=place_of(sentence.text, language),
        people=people_of(
            sentence.text,
            speech.name if speech else None,
            speech.role if speech else None,
            language,
        ),
        numbers=numbers_of(sentence.text, times, language),
        reasons=reasons,
    )


def _attribution(sentence: _Sentence) -> Attribution | None:
    speech = sentence.speech
    if speech is None and sentence.via is None:
        return None
    return Attribution(
        name=speech.name if speech else None,
        role=speech.role if speech else None,
        via=sentence.via,
    )


def _is_future(told: str | None, published: str | None) -> bool:
    if told is None or published is None:
        return False
    first, day = parse(told).earliest, parse(published).latest
    return isinstance(first, date) and isinstance(day, date) and first > day


def _anchored(article: Article, candidate: Candidate) -> Candidate:
    """Prefix and suffix for a quote that stands more than once; the page of a PDF as locator."""
    text = article.text
    if text.count(candidate.quote) > 1:
        candidate = replace(
            candidate,
            prefix=text[max(0, candidate.start - CONTEXT) : candidate.start].strip() or None,
            suffix=text[candidate.end : candidate.end + CONTEXT].strip() or None,
        )
    if article.pages:
        page = sum(start <= candidate.start for start in article.pages)
        candidate = replace(candidate, locator=f"p. {page}")
    return candidate
