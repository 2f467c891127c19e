"""Articles, one by one, into what a timeline is made from: sentences that name a day.

Of a text only those sentences are held, and its terms as numbers. A sentence that stood in an
earlier article (a wire copy, a list of links) counts for nothing.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from linimasa.edtf import parse
from linimasa.extract.preparing import day_of_issue, prepare
from linimasa.extract.speech.hearing import LEAD, own_sentences
from linimasa.extract.story.terms import Vocabulary
from linimasa.model import Article
from linimasa.timex import Timex, tag

Told = tuple[str, str]  # a day (ISO), and the sentence that tells of it

_UNKNOWN = "und"
_BOUNDS = frozenset({"since", "before", "after", "by", "from", "to", "between"})


@dataclass(frozen=True, slots=True)
class Teller:
    """An article; `published` is EDTF or None."""

    id: str | int
    language: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence that names a day (ISO), in the article of that number.

    `lag` counts the days from that day to the article's own, None where that is unknown. `apart`:
    it names no other day, and this one not merely as a bound ("since Friday"). `leads`: it is among
    the first sentences of the article.
    """

    day: str
    teller: int
    lag: int | None
    quote: str
    terms: array[int]
    apart: bool
    leads: bool


@dataclass(slots=True)
class Collection:
    """What was read so far; `sentences` counts those that were new."""

    tellers: list[Teller] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    sentences: int = 0
    _seen: set[int] = field(default_factory=set)

    def add(self, identity: str | int, raw: Article) -> None:
        """Read an article; its language and its day are found where `raw` does not say them."""
        article = prepare(raw)
        language = article.language or _UNKNOWN
        published = _day(article.published)
        timexes = tag(article.text, language=language, dct=day_of_issue(article))
        named = [one for one in timexes if _names_a_day(one)]
        starts = [timex.start for timex in named]
        own: set[int] = set()
        for place, span in enumerate(own_sentences(article.text, language, timexes)):
            quote = article.text[span.start : span.end]
            if not self._is_new(quote):
                continue
            terms = self.vocabulary.read(quote)
            own |= terms
            inside = named[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            told = _told(inside)
            numbers = array("l", sorted(terms)) if told else array("l")
            self.mentions += [
                Mention(
                    day,
                    len(self.tellers),
                    _lag(day, published),
                    quote,
                    numbers,
                    apart,
                    place < LEAD,
                )
                for day, apart in told
            ]
        self.vocabulary.count_article(own)
        self.tellers.append(Teller(identity, language, article.published))

    def add_told(
        self, identity: str | int, language: str, published: str | None, told: Iterable[Told]
    ) -> None:
        """Add an article of which its events are known, not its text: a day and a sentence each."""
        issued = _day(published)
        own: set[int] = set()
        read: dict[str, array[int] | None] = {}
        for day, quote in told:
            if quote not in read:
                terms = self.vocabulary.read(quote) if self._is_new(quote) else None
                read[quote] = None if terms is None else array("l", sorted(terms))
                own |= terms or set()
            numbers = read[quote]
            if numbers is not None:
                lag = _lag(day, issued)
                self.mentions.append(
                    Mention(day, len(self.tellers), lag, quote, numbers, apart=True, leads=False)
                )
        self.vocabulary.count_article(own)
        self.tellers.append(Teller(identity, language, published))

    def _is_new(self, quote: str) -> bool:
        key = hash(" ".join(quote.split()))
        if key in self._seen:
            return False
        self._seen.add(key)
        self.sentences += 1
        return True


def _names_a_day(timex: Timex) -> bool:
    """Whether it is one day, and neither part of a name nor the stamp of a page.

    "Until Friday" is left out too: it says when something else ends.
    """
    single = timex.earliest is not None and timex.earliest == timex.latest
    return single and timex.role is None and timex.relation != "until"


def _told(timexes: Sequence[Timex]) -> list[tuple[str, bool]]:
    """Each day once, and whether it alone dates what is told."""
    days = sorted({one.earliest for one in timexes if one.earliest})
    bound = {one.earliest for one in timexes if one.relation in _BOUNDS}
    return [(day, len(days) == 1 and day not in bound) for day in days]


def _day(edtf: str | None) -> date | None:
    return parse(edtf).latest if edtf else None


def _lag(day: str, published: date | None) -> int | None:
    return (published - date.fromisoformat(day)).days if published else None
