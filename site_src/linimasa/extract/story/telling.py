"""A day's sentences into the one that tells it best, its title, and the articles that agree."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from math import prod
from typing import NamedTuple

from linimasa.extract.anaphora.alone import is_cut, opens_within
from linimasa.extract.condensing.faults import is_fragment
from linimasa.extract.events import extract
from linimasa.extract.lexis.masks import masked
from linimasa.extract.lexis.sentences import quotations
from linimasa.extract.lexis.words import words_of
from linimasa.extract.story.centrality import Centrality, Centroid
from linimasa.extract.story.collecting import Collection, Mention, Teller
from linimasa.extract.story.ranking import Day
from linimasa.extract.titling.titles import make_title
from linimasa.model import Article, Kind

SHORT = 50  # characters; what is shorter is a heading or a link
LONG = 300  # characters; a reader takes in a sentence of up to so many
ALIKE = 0.15  # cosine from which two sentences on one day tell of the same; by reading pairs
MOST_TITLED = 8  # sentences of a day that are given a title to choose by
MOST_COMPARED = 200  # sentences of a day; more do not change which is the most central

_FAULT = 0.65  # of its worth keeps a sentence for each thing that keeps it from standing alone
# And what part of its worth if its title …
_CUT = 0.8  # … does not hold all that it asserts
_LOOSE = 0.7  # … points back
_TORN = 0.6  # … has no verb
_UNDATED = 0.7  # … tells of no day, or another
_SAID = 0.95  # … is what somebody said on that day
_AHEAD = 0.85  # … is what was yet to come
_STORY = 2.0  # times more counts nearness to the story than that to the day
_LEADING = 1.1  # times more is a sentence worth that opens an article, written to stand alone
_ON_AIR = re.compile(r"\W*(?:[A-Z][A-Z.'’-]+[ ,]*)+(?:\([^()]*\)\s?)?:")  # "JANE HILL: …"
_WORD = re.compile(r"\w+")
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
    tellers = alike(best, day.mentions, centrality)
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
        language = collection.tellers[one.teller].language
        value = worth_of(one, shared, centrality, language)
        return value * _FAULT if one.quote in told else value

    tried = [
        (one, _titled(one, collection.tellers[one.teller]))
        for one in sorted(compared, key=worth, reverse=True)[:MOST_TITLED]
    ]
    best, titled = max(tried, key=lambda pair: worth(pair[0]) * pair[1].kept)
    return best, titled.title


def worth_of(one: Mention, day: Centroid, centrality: Centrality, language: str) -> float:
    """What a sentence is worth that tells of a day: how near it is to all that is said of it, and
    to the story; less for each thing that keeps it from standing alone."""
    near = day.near(one.terms) + _STORY * centrality.of(one.terms)
    return near * (_LEADING if one.leads else 1) * _FAULT ** _faults(one, language)


def kept_with(title: str, language: str, kind: Kind | None, *, dated: bool) -> float:
    """The part of its worth that a sentence keeps with this title, of an event of that kind."""
    faults = (
        (_CUT, is_cut(title, language)),
        (_LOOSE, opens_within(title, language)),
        (_TORN, is_fragment(title, words_of(language))),
        (_UNDATED, not dated),
        (_SAID, kind == "statement"),
        (_AHEAD, kind == "planned"),
    )
    return prod(weight for weight, here in faults if here)


def alike(one: Mention, others: Iterable[Mention], centrality: Centrality) -> dict[int, None]:
    """The numbers of the articles that tell of a day the same as one sentence, its own first."""
    same = centrality.among([one.terms])
    near = (each.teller for each in others if same.near(each.terms) >= ALIKE)
    return dict.fromkeys((one.teller, *near))


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
            _ON_AIR.match(quote) is not None,
            _is_talk(quote, language),
            not one.apart,
            one.lag is not None and one.lag < 0,
        )
    )


def _is_talk(quote: str, language: str) -> bool:
    """Whether somebody speaks for himself, or to somebody: "we saw", "as you know"."""
    first = words_of(language).first_persons
    if not first:
        return False
    told = masked(quote, quotations(quote, language), " ")
    return not first.isdisjoint(_WORD.findall(told.lower()))


class _Titled(NamedTuple):
    """A title, and what part of its worth a sentence keeps with it."""

    title: str
    kept: float


def _titled(one: Mention, teller: Teller) -> _Titled:
    """As for any event of that sentence; of several the one of the day."""
    language = teller.language
    article = Article("-", "-", one.quote, language=language, published=teller.published)
    found = extract(article, details=False)
    dated = next((each for each in found if each.date == one.day), None)
    chosen = dated or next(iter(found), None)
    plain = chosen.title if chosen else None
    title = plain or make_title(one.quote, (0, len(one.quote)), [], "und")
    kind = chosen.kind if chosen else None
    return _Titled(title, kept_with(title, language, kind, dated=dated is not None))
