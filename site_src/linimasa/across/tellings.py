"""What an event's words tell, as it can be compared: words, concepts, names, figures.

Words meet within one language only; names of places are folded to codes, names of people to how
they sound, and words to the concepts that they tell of, so that these meet across languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from linimasa.across.concepts import concepts_of
from linimasa.language.numbers import Counted, counted, writing_of
from linimasa.language.sounds import sound
from linimasa.language.writing import calendar_words, capital_nouns
from linimasa.model import Event
from linimasa.places import find_places

FIGURE_CONCEPTS = frozenset(
    {"soldier", "officer", "dead", "injured", "missing", "arrest", "refugee", "rescue"}
)  # what numbers of people mostly count in news
ACTORS = frozenset(
    {"intelligence", "spokesperson", "president", "minister", "parliament", "police", "court"}
)  # concepts that say who acts: a spy agency has another name in every language
BESIDE = 28  # characters on either side of a number in which what it counts is told
COMMON = 12  # a number up to this is told of too many things to tell anything alone
STEM = 6  # letters of a word that its forms share often enough

_WORD = re.compile(r"[^\W\d_]+")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?\s\Z")
_CAPITALS = re.compile(r"(?:(?<=\w )|(?<=\w[,;:] ))[^\W\d_]{3,}")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")

_Placed = tuple[int, str]  # where it begins, and what it is


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is told of: its amount, and what it counts, in every language."""

    amount: float
    kinds: frozenset[str]

    def alike(self, other: Figure) -> bool:
        """Whether both count the same kind of thing, so that they agree or differ."""
        return bool(self.kinds & other.kinds)

    def same(self, other: Figure) -> bool:
        """Whether both are one number: small ones only where they count the same."""
        telling = self.amount > COMMON or self.amount % 1 > 0
        return self.amount == other.amount and (telling or self.alike(other))


@dataclass(frozen=True, slots=True)
class Telling:
    """What a text tells. `concepts` are marked, so that none is a word; `acts` are both, what was
    done as it is told in one language. `names` has who acts too, `concepts` has not.
    """

    words: frozenset[str]
    concepts: frozenset[str]
    acts: frozenset[str]
    names: frozenset[str]
    figures: tuple[Figure, ...]


def tellings_of(event: Event, language: str) -> tuple[Telling, Telling]:
    """What an event tells as a whole, and what its title alone tells."""
    title, text, dated = event.title, event.quote or event.title, event.date_text or ""
    told = f"{title}\n{text}" if event.quote else title
    whom = "\n".join(event.people)
    speaker = event.attribution.name if event.attribution and event.attribution.name else ""
    words = [*_words(told, language)]
    names = [*_names(f"{told}\n{speaker}\n{whom}", event.people, language)]
    concepts, headed = {*concepts_of(told, language)}, {*concepts_of(title, language)}
    end = len(title)
    whole = _telling(
        (word for _, word in words),
        concepts,
        {name for _, name in names} | (ACTORS & {*concepts_of(whom, language)}),
        _figures(text, dated, language),
    )
    alone = _telling(
        (word for at, word in words if at < end),
        headed,
        {name for at, name in names if at < end},
        _figures(title, dated, language) if event.quote else (),
    )
    return whole, alone


def _telling(
    words: Iterable[str], concepts: set[str], names: set[str], figures: Iterable[Figure]
) -> Telling:
    told, marked = frozenset(words), frozenset(f"#{each}" for each in concepts - ACTORS)
    return Telling(
        told, marked, told | marked, frozenset(names | (ACTORS & concepts)), tuple(figures)
    )


def named(name: str, language: str) -> frozenset[str]:
    """A name as it is compared, empty for none and for an office."""
    return frozenset(one for _, one in _names(name, (name,) if name else (), language))


def _words(text: str, language: str) -> Iterator[_Placed]:
    """Words of four letters or more, cut to stems; pairs of signs where no blanks part them.

    Names are left out, and who acts: they are compared as such, and the same minister opens a
    bridge and visits a hospital on one day.
    """
    named = (match.span() for match in _CAPITALS.finditer(text) if match[0][0].isupper())
    names = frozenset() if capital_nouns(language) else frozenset(named)
    for match in _WORD.finditer(text):
        if match.span() not in names:
            yield from ((match.start(), stem) for stem in _stems(match[0], language))


@lru_cache(maxsize=65_536)
def _stems(word: str, language: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", word).casefold()
    if _UNSPACED.match(plain):
        return tuple(plain[at : at + 2] for at in range(len(plain) - 1))
    tells = len(plain) > 3 and ACTORS.isdisjoint(concepts_of(plain, language))
    return (plain[:STEM],) if tells else ()


def _names(text: str, people: Iterable[str], language: str) -> Iterator[_Placed]:
    covered: list[tuple[int, int]] = []
    for place in find_places(text, language):
        covered.append((place.start, place.end))
        yield place.start, place.code
        if place.city is not None and place.city.capital:
            yield place.start, place.country  # "Moscow" says what Russia says
    for name in people:
        if name.islower():  # "the mayor" is another in every town
            continue
        yield from ((text.find(part), sound(part)) for part in _WORD.findall(name)[-1:])
    if capital_nouns(language):
        return
    for match in _CAPITALS.finditer(text):
        word = match[0]
        inside = any(start <= match.start() < end for start, end in covered)
        if word[0].isupper() and not inside and not _is_common(word, language):
            yield match.start(), sound(word)


@lru_cache(maxsize=65_536)
def _is_common(word: str, language: str) -> bool:
    """Whether a word with a capital is no name: a day, a month, what a concept tells already."""
    return word.casefold() in calendar_words(language) or bool([*concepts_of(word, language)])


def _figures(text: str, date_text: str, language: str) -> tuple[Figure, ...]:
    dated = text.find(date_text) if date_text else -1
    people = writing_of(language).people
    found: list[tuple[float, frozenset[str]]] = []
    for one in counted(text, language):
        if dated >= 0 and dated <= one.start < dated + len(date_text):
            continue
        if _dates(text, one, language):
            continue
        kinds = _kinds_beside(text, one, language)
        if not kinds and one.word.lower() in people:
            kinds = {"people"}
        found.append((one.amount(language), frozenset(kinds or {one.word.casefold()[:STEM]})))
    own = {kind for _, kinds in found if len(kinds) == 1 for kind in kinds}
    return tuple(Figure(amount, _own_kinds(kinds, own)) for amount, kinds in found)


def _own_kinds(kinds: frozenset[str], others: AbstractSet[str]) -> frozenset[str]:
    """What a number counts, less what only another does: of "12 died and 30 were hurt", beside 30
    stands that they died."""
    return (kinds - others or kinds) if len(kinds) > 1 else kinds


def _dates(text: str, one: Counted, language: str) -> bool:
    """Whether a number is that of a day or a year: a month beside it, or four plain figures."""
    before = _WORD_BEFORE.search(text, max(0, one.start - BESIDE), one.start)
    beside = {before[1].casefold() if before else "", one.word.casefold()}
    year = len(one.value) == 4 and one.value[:2] in ("18", "19", "20") and not one.factor
    return bool(beside & calendar_words(language)) or (year and not _counts_people(one, language))


def _counts_people(one: Counted, language: str) -> bool:
    return bool({*concepts_of(one.word, language)} & FIGURE_CONCEPTS)


def _kinds_beside(text: str, one: Counted, language: str) -> set[str]:
    """What is told behind a number, up to a mark or the next number, and a little before it. What
    stands between two numbers is the next one's where the first has what it counts in front:
    "killing 12 people and injuring 30"."""
    behind = re.match(r"[^\d,;.!?、。]*", text[one.end : one.end + BESIDE])
    before = re.search(r"[^\d,;.!?、。]*$", text[max(0, one.start - BESIDE // 2) : one.start])
    found = _counted_kinds(before[0] if before else "", language)
    end = one.end + (behind.end() if behind else 0)
    if found and text[end : end + 1].isdigit():
        return found
    return found | _counted_kinds(behind[0] if behind else "", language)


def _counted_kinds(text: str, language: str) -> set[str]:
    return set(concepts_of(text, language)) & FIGURE_CONCEPTS
