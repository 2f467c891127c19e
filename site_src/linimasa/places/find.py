"""Places named in a text: territories and cities, each with a code that no language changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, count, islice
from typing import Literal

from linimasa.places.gazetteer import City, cities, city_words
from linimasa.places.territories import (
    NAME_HEAD,
    UNIONS,
    Territories,
    code_of,
    fold_name,
    territories_of,
)
from linimasa.values import dataclass

PROMINENT = 100  # thousands of inhabitants: a smaller city is one only where its country is named
MOST_WORDS = 4  # of a city's name

_MAX_REMEMBERED = 65_536  # words

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[’'][^\W\d_]+)*")
_MARKS = '.,;:!?()"“”'  # around a word
_TAIL = re.compile(r"[’'][^\W\d_]{0,4}$")  # "Iraq's", "Ankara'da"
# Scripts that part no words by blanks, or tie particles to them.
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f]+")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ -]$")
_WORD_BEHIND = re.compile(r"[ -]([^\W\d_]+)")
_STARTS = re.compile(r"(?:^|[.!?\n“\"])\s*$")
_GAPS = (" ", "-", ". ")
_LONGEST = 12  # letters of a name in such a script

Kind = Literal["territory", "union", "city"]


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a text, `text[start:end]`: `code` is ISO 3166-1, or the city's own.

    `country` is the code of the country that it lies in; `adjective` tells that the words only say
    whose something is ("North Korean", "nordkoreanische").
    """

    start: int
    end: int
    kind: Kind
    code: str
    country: str
    city: City | None = None
    adjective: bool = False


def find_places(text: str, language: str) -> tuple[Found, ...]:
    """The places of a text in order, the longest name at each; ambiguous cities by their context:
    the country that the text names, then the number of inhabitants.
    """
    found = [*_spaced(text, language), *_unspaced(text, language)]
    if not found:
        return ()
    countries = {one.country for one in found if one.kind == "territory"}
    chosen = (_chosen(one, countries) for one in sorted(found, key=lambda one: one.start))
    return tuple(one for one in chosen if one is not None)


def names_place(text: str, language: str) -> bool:
    """Whether a text is the name of a place, and nothing more."""
    if text.isascii() and not _reaches(language)[text.partition(" ")[0]]:
        return False  # as mostly: no place has a name that begins so
    return any((one.start, one.end) == (0, len(text)) for one in find_places(text, language))


def opening_place(text: str, language: str) -> Found | None:
    """The place that a text begins with, behind a mark or two at the most."""
    first = _WORD.match(text) or _WORD.match(text, 1) or _WORD.match(text, 2)
    if first is None:
        return None
    words = islice(_WORD.finditer(text, first.start()), _reaches(language)[first[0]])
    found = _longest(text, list(words), language) or next(_unspaced(text, language), None)
    return _chosen(found, set()) if found and found.start <= first.start() else None


def _spaced(text: str, language: str) -> Iterator[Found]:
    reaches = _reaches(language)
    end = 0
    for word in _beginnings(text, reaches):
        if word.start() >= end:
            reach = reaches[word[0]]
            words = islice(_WORD.finditer(text, word.start()), reach) if reach > 1 else (word,)
            found = _longest(text, list(words), language)
            if found:
                yield found
                end = found.end


def _beginnings(text: str, reaches: _Reaches) -> Iterator[re.Match[str]]:
    """The words that some place begins with; few of what blanks part has one."""
    pieces = text.split(" ")
    start = done = 0
    for number in compress(count(), map(reaches.__getitem__, pieces)):
        start += sum(map(len, pieces[done:number])) + number - done
        done = number
        for word in _WORD.finditer(text, start, start + len(pieces[number])):
            if reaches[word[0]]:
                yield word


def _longest(text: str, words: list[re.Match[str]], language: str) -> Found | None:
    """The longest place that begins with the first of some words."""
    for size in range(_close(text, words), 0, -1):
        found = _named(text, words[:size], language)
        if found:
            return found
    return None


class _Reaches(dict[str, int]):
    """Words of the longest place that begins with a word, or a word of a piece; 0 where none is."""

    def __init__(self, language: str):
        super().__init__()
        self._language = language
        known = territories_of(language)
        self._most = max(MOST_WORDS, known.most_words)
        self._firsts, self._heads = known.first_words, known.heads

    def __missing__(self, word: str) -> int:
        if len(self) >= _MAX_REMEMBERED:
            self.clear()
        bare = word if word.isalpha() else word.strip(_MARKS)
        if self._is_plain(bare):
            reach = 0
        elif bare.isalpha():  # as most are, with marks around them
            reach = min(self._most, self._read(bare)) if bare == word else self[bare]
        else:
            reach = min(self._most, max(map(self._read, _WORD.findall(word)), default=0))
        self[word] = reach
        return reach

    def _is_plain(self, word: str) -> bool:
        """Whether a word, as most are, is in small letters and begins as no territory does."""
        small = word.isascii() and word.isalpha() and word.islower()
        return small and word not in self._firsts and word[:NAME_HEAD] not in self._heads

    def _read(self, word: str) -> int:
        first = word if word.isalpha() else _TAIL.sub("", word)
        folded = first.casefold()
        known = self._firsts.get(folded.replace(".", ""), 0)
        if not first[0].islower():
            known = max(known, city_words().get(folded, 0))
        return known or int(code_of(first, self._language) is not None)


@cache
def _reaches(language: str) -> _Reaches:
    return _Reaches(language)


def _close(text: str, words: list[re.Match[str]]) -> int:
    """How many of some words stand with only a blank or a hyphen between each two."""
    count, last = 1, len(words)
    while count < last and text[words[count - 1].end() : words[count].start()] in _GAPS:
        count += 1
    return count if last else 0


def _named(text: str, run: list[re.Match[str]], language: str) -> Found | None:
    start, end = run[0].start(), run[-1].end()
    phrase = _TAIL.sub("", text[start:end])
    code = code_of(phrase, language)
    if code:
        known = territories_of(language)
        folded = fold_name(phrase)
        exact = folded in known.names and phrase[:1].isupper() and folded not in known.adjectives
        kind: Kind = "union" if code in UNIONS else "territory"
        return Found(start, start + len(phrase), kind, code, code, adjective=not exact)
    folded = phrase.casefold()
    if not phrase[0].isupper() and phrase[0].lower() != phrase[0].upper():
        return None
    named = cities().get(folded, ())
    if not named or folded in territories_of(language).words:
        return None
    if _inside_name(text, start, start + len(phrase)):
        return None
    return Found(start, start + len(phrase), "city", named[0].code, named[0].country, named[0])


def _inside_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word stands right before or behind: "John Kirby", "Paris Hilton"."""
    before = _WORD_BEFORE.search(text[max(0, start - 30) : start])
    after = _WORD_BEHIND.match(text[end : end + 30])
    sentence_start = before and _STARTS.search(text[: start - len(before[0])])
    return bool(
        (before and before[1][0].isupper() and not sentence_start)
        or (after and after[1][0].isupper())
    )


def _unspaced(text: str, language: str) -> Iterator[Found]:
    if text.isascii():
        return
    known = territories_of(language)
    for run in _UNSPACED.finditer(text):
        at = run.start()
        while at < run.end():
            found = None
            for length in range(min(_LONGEST, run.end() - at), 0, -1):
                found = _glued(text[at : at + length], at, known)
                if found:
                    break
            if found:
                yield found
            at += length if found else 1


def _glued(piece: str, at: int, known: Territories) -> Found | None:
    code = known.names.get(piece)
    if code:
        kind: Kind = "union" if code in UNIONS else "territory"
        return Found(at, at + len(piece), kind, code, code)
    named = cities().get(piece, ()) if len(piece) > 1 else ()
    if not named or piece in known.words:
        return None
    return Found(at, at + len(piece), "city", named[0].code, named[0].country, named[0])


def _chosen(found: Found, countries: set[str]) -> Found | None:
    """A city of a name that several have: that of a country which the text names, or the largest.

    A small one counts only where its country is named.
    """
    if found.city is None:
        return found
    key = found.city.name.casefold()
    named = [city for city in cities().get(key, ()) if city.country in countries]
    city = named[0] if named else found.city
    if not named and city.thousands < PROMINENT and not city.capital:
        return None
    return Found(found.start, found.end, "city", city.code, city.country, city)
