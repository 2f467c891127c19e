"""A day's sentences into the one that tells it best, its title, and the articles that agree."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from linimasa.extract.alone import is_cut, opens_within
from linimasa.extract.events import extract
from linimasa.extract.story.centrality import Centrality
from linimasa.extract.story.collecting import Collection, Mention, Teller
from linimasa.extract.story.ranking import Day
from linimasa.extract.titles import make_title
from linimasa.model import Article

SHORT = 40  # characters; what is shorter is a heading or a link
LONG = 300  # characters; a reader takes in a sentence of up to so many
ALIKE = 0.15  # cosine from which two sentences on one day tell of the same; by reading pairs
MOST_TITLED = 5  # sentences of a day that are given a title to choose by
MOST_COMPARED = 200  # sentences of a day; more do not change which is the most central

_FAULT = 0.6  # of its worth keeps a sentence for each thing that keeps it from standing alone
_CUT = 0.8  # of its worth keeps a sentence whose title does not hold all that it asserts
_MARKS = "\"“”„«»'‘’(-–— "


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a timeline: `sources` are ids of articles, that of the quote first."""

    date: str
    title: str
    quote: str
    sources: tuple[str | int, ...]
    score: float


def tell(
    day: Day, collection: Collection, centrality: Centrality, told: Container[str] = ()
) -> Entry:
    """The entry of a day, in the words of the article that tells it best. `told` are the quotes of
    other days, which are better not told again."""
    best, title = _best(day, collection, centrality, told)
    same = centrality.among([best.terms])
    alike = (one.teller for one in day.mentions if same.near(one.terms) >= ALIKE)
    tellers = dict.fromkeys((best.teller, *alike))
    sources = tuple(collection.tellers[number].id for number in tellers)
    return Entry(day.date, title, best.quote, sources, day.score)


def _best(
    day: Day, collection: Collection, centrality: Centrality, told: Container[str]
) -> tuple[Mention, str]:
    """The sentence nearest to all that is said of the day and to the story, with its title.

    What does not stand alone is worth less, what is told of another day, and what makes no whole
    title.
    """
    compared = day.mentions[:MOST_COMPARED]
    shared = centrality.among([one.terms for one in compared])

    def worth(one: Mention) -> float:
        near = shared.near(one.terms) + centrality.of(one.terms)
        faults = _faults(one, collection.tellers[one.teller].language) + (one.quote in told)
        return near * _FAULT**faults

    def whole(pair: tuple[Mention, str]) -> float:
        return _CUT if is_cut(pair[1], collection.tellers[pair[0].teller].language) else 1.0

    titled = [
        (one, _title(one, collection.tellers[one.teller]))
        for one in sorted(compared, key=worth, reverse=True)[:MOST_TITLED]
    ]
    return max(titled, key=lambda pair: worth(pair[0]) * whole(pair))


def _faults(one: Mention, language: str) -> int:
    """What keeps a sentence from telling an event by itself."""
    quote = one.quote
    return sum(
        (
            not SHORT <= len(quote) <= LONG,
            opens_within(quote, language),
            quote[:1].islower() or quote[:1] in "\"“„«'‘`",
            quote.rstrip(_MARKS)[-1:] in ("?", ":"),
            "://" in quote,
            not one.apart,
            one.lag is not None and one.lag < 0,
        )
    )


def _title(one: Mention, teller: Teller) -> str:
    """As for any event of that sentence; of several the one of the day."""
    article = Article("-", "-", one.quote, language=teller.language, published=teller.published)
    found = extract(article, details=False)
    dated = next((each for each in found if each.date == one.day), None)
    chosen = dated or next(iter(found), None)
    return chosen.title if chosen else make_title(one.quote, (0, len(one.quote)), [], "und")
