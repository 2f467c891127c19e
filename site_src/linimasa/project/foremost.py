"""The events of a project that matter most: those of the days of which most is told.

The days are ranked as in `extract --jsonl --top`, by what a project's events say in place of its
articles: what a person has corrected, added or rejected counts as it now stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from linimasa.config import Config
from linimasa.edtf import parse
from linimasa.extract.story import Centrality, Collection, Day, Mention, Span, best_days
from linimasa.extract.story.telling import alike, kept_with, worth_of
from linimasa.merge.memory import read_memory
from linimasa.model import Event, EventFile, Source, Status
from linimasa.yamlio.events import read_events

_KEY = 10.0  # times more counts what a person has marked as key, …
_CONFIRMED = 2.0  # … and what a person has confirmed
_UNSCORED = 1.0  # the score of what a person wrote


@dataclass(frozen=True, slots=True)
class Foremost:
    """An event that matters; `sources` are the ids of those that tell of it, its own first; `score`
    is that of its day, from 0 to 1 (the best day)."""

    source: Source
    event: Event
    sources: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class _Told:
    """An event of one source, and the event that it is part of: itself, or what it merged into."""

    source: Source
    event: Event
    head: tuple[Source, Event]
    score: float


def foremost(
    config: Config, top: int, span: Span, status: Status | None = None
) -> tuple[Foremost, ...]:
    """The events of the `top` days that matter most, one a day, in order of time; of one status if
    it is given. Days with what a person marked as key come first. Only what is dated to a day of
    the years 1 to 9999 counts. Raises DataError, or Problems."""
    files = read_events(config.root, config.events_dir)
    collection = Collection()
    told: defaultdict[tuple[int, str, str], list[_Told]] = defaultdict(list)
    for number, (file, events) in enumerate(_by_file(config, files)):
        source = file.source
        sentences = [(date, _sentence(one.event)) for date, one in events]
        language = source.language or "und"
        collection.add_told(source.id, language, source.published, sentences)
        for (date, sentence), (_, one) in zip(sentences, events, strict=True):
            told[number, date, sentence].append(one)
    centrality = Centrality(collection)
    every = best_days(collection, centrality, len(collection.mentions), span)
    days = [
        (
            day,
            [
                (mention, one)
                for mention in day.mentions
                for one in told[mention.teller, mention.day, mention.quote]
            ],
        )
        for day in every
    ]
    found: list[tuple[str, Foremost]] = []
    for day, mentions in sorted(days, key=lambda pair: (not _has_key(pair[1]), -pair[0].score)):
        rows = _best(day, mentions, collection, centrality, status)
        found += [(day.date, row) for row in rows[: top - len(found)]]
        if len(found) == top:
            break
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _has_key(mentions: Sequence[tuple[Mention, _Told]]) -> bool:
    return any(one.head[1].key for _, one in mentions)


def _best(
    day: Day,
    mentions: Sequence[tuple[Mention, _Told]],
    collection: Collection,
    centrality: Centrality,
    status: Status | None,
) -> list[Foremost]:
    """The event that tells a day best, near to all that is said of it and to the story; each that a
    person has marked as key, where there are such."""
    shared = centrality.among([one.terms for one, _ in mentions])

    def worth(pair: tuple[Mention, _Told]) -> float:
        mention, told = pair
        language, event = collection.tellers[mention.teller].language, told.head[1]
        kept = kept_with(event.title, language, event.kind, dated=True)
        weight = _KEY if event.key else _CONFIRMED if event.status == "confirmed" else 1.0
        value = worth_of(mention, shared, centrality, language)
        return value * kept * weight * (1 + told.score)

    chosen = sorted(
        (pair for pair in mentions if status in (None, pair[1].head[1].status)),
        key=worth,
        reverse=True,
    )
    keys: dict[str, tuple[Mention, _Told]] = {}
    for pair in chosen:
        if pair[1].head[1].key:
            keys.setdefault(pair[1].head[1].id, pair)
    rows = list(keys.values()) or chosen[:1]
    return [_row(day, mention, told, collection, centrality) for mention, told in rows]


def _row(
    day: Day, mention: Mention, told: _Told, collection: Collection, centrality: Centrality
) -> Foremost:
    tellers = alike(mention, day.mentions, centrality)
    sources = (str(collection.tellers[number].id) for number in tellers)
    source, event = told.head
    return Foremost(source, event, tuple(dict.fromkeys((source.id, *sources))), day.score)


def _by_file(
    config: Config, files: Sequence[EventFile]
) -> Iterator[tuple[EventFile, list[tuple[str, _Told]]]]:
    """Each file with its events and the day of each: that of what it merged into, as it stands now.
    What is not dated to the day is left out, and what is rejected."""
    every = {event.id: (file.source, event) for file in files for event in file.events}
    for file in files:
        memory = read_memory(config.root, file.path)
        found: defaultdict[str, list[_Told]] = defaultdict(list)
        for event in file.events:
            head = _head(event, every)
            day = _day(head[1])
            if day is None or "rejected" in (event.status, head[1].status):
                continue
            known = memory.events.get(event.id) if memory else None
            score = known.score if known else _UNSCORED
            found[day].append(_Told(file.source, event, head, score))
        yield file, [(day, one) for day, events in found.items() for one in events]


def _head(event: Event, every: Mapping[str, tuple[Source, Event]]) -> tuple[Source, Event]:
    """What an event merged into, and that into another, to the last; itself where into none."""
    found = every[event.id]
    while found[1].into:  # no circles: reading refuses them
        found = every[found[1].into]
    return found


def _day(event: Event) -> str | None:
    when = parse(event.date) if event.date else None
    if when is None or when.earliest is None or when.earliest != when.latest:
        return None
    return when.earliest.isoformat()


def _sentence(event: Event) -> str:
    return event.quote or event.title
