"""Words that a language makes of others: inflected ("letzt~"), joined ("Montagabend"), counted.

A table lists the parts. Inflected words are entries like any other; what is joined is read by its
parts when a text has it, as there is no end of such words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Entry = tuple[str, str, str]
"""Class, meaning, word or phrase."""

_NOTHING: dict[str, str] = {}
_MAX_WORD = 80  # letters; no word that says a time is longer
_MAX_COUNT = 1_000_000
_MARK = re.compile(r"~(\w*)")  # where endings go: the language's, or a set of them by its name


def expand(text: str, endings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """ "letzt~" with every ending; a phrase with several marks has the same ending at each.

    The name after the last mark tells which endings: "gün~case" has those of `[timex.endings]`.
    """
    names = _MARK.findall(text)
    if not names:
        yield text
        return
    for ending in endings[names[-1]]:
        yield _MARK.sub(ending, text)


def apostrophes(text: str) -> Iterator[str]:
    """A word with an apostrophe as it is typed, printed and, as a letter, encoded."""
    yield text
    if "'" in text:
        yield text.replace("'", "’")
        yield text.replace("'", "ʼ")


def compounds(entries: Sequence[Entry], recipes: Mapping[str, Sequence[str]]) -> list[Entry]:
    """The words of `[timex.compound]`, listed: "weekday tail_part" joins all of the two tables.

    The meaning is that of both parts, with a blank between.
    """
    return [
        (recipe.name, f"{meaning} {tail_meaning}", text + tail)
        for recipe in _recipes(entries, recipes)
        for text, meaning in recipe.heads.items()
        for tail, tail_meaning in recipe.tails.items()
    ]


@dataclass(frozen=True, slots=True)
class Numbers:
    """How a language writes numbers in one word: "einundzwanzig", "zweihundertdreißig".

    `[timex.number_compound]`: `joint` stands between ones and tens, `joint_behind` between tens and
    ones ("tjugofem"), `one` is the form that one has
    in a longer number, `hundred` and `thousand` are the words for them, and `link` may stand after
    them. `ordinal` and `ordinal_high` end the ordinals below 20 and from there on.
    """

    small: Mapping[str, int]  # below a hundred
    marks: tuple[tuple[str, int], ...] = ()
    links: tuple[str, ...] = ()
    ordinals: tuple[tuple[str, bool], ...] = ()  # whether it is of the high ones
    starts: frozenset[str] = frozenset()

    def read(self, word: str) -> dict[str, str]:
        """{NUMBER} or {ORDINAL} with its value; empty where the word is no number."""
        if word[:2] not in self.starts or len(word) > _MAX_WORD:
            return _NOTHING
        value = self.value(word, _MAX_COUNT)
        if value is not None:
            return {"NUMBER": str(value)}
        for ending, high in self.ordinals:
            value = self.value(word.removesuffix(ending), 100) if word.endswith(ending) else None
            if value is not None and value > 1 and high == (value >= 20):
                return {"ORDINAL": str(value)}
        return _NOTHING

    def value(self, word: str, limit: int) -> int | None:
        """The number that a word says, if it is below `limit`."""
        found = self.small.get(word)
        if found is not None:
            return found if found < limit else None
        for mark, factor in self.marks:
            head, told, tail = word.partition(mark)
            if not told or factor >= limit:
                continue
            count = self.value(head, 20 if factor == 100 else factor) if head else 1
            rest = self._rest(tail, factor)
            if count and rest is not None and count * factor < limit:
                return count * factor + rest
        return None

    def _rest(self, tail: str, limit: int) -> int | None:
        link = next((link for link in self.links if tail.startswith(link)), "")
        found = self.value(tail, limit) if tail else 0
        return self.value(tail.removeprefix(link), limit) if link and found is None else found


def numbers(entries: Sequence[Entry], parts: Mapping[str, Sequence[str]]) -> Numbers:
    """The reader for a table `[timex.number_compound]`; without one it reads nothing."""
    if not parts:
        return Numbers({})
    told = [(int(meaning), text) for name, meaning, text in entries if name == "NUMBER"]
    small = {text: value for value, text in told if value < 100 and " " not in text}
    ones = [(1, text) for text in parts.get("one", ())]
    ones += {value: text for value, text in told[::-1] if 1 < value < 10}.items()
    small |= {
        one + joint + text: ten + value
        for ten, text in told
        if ten in range(20, 100, 10)
        for value, one in ones
        for joint in parts.get("joint", ())
    }
    small |= {
        text + joint + one: ten + value
        for ten, text in told
        if ten in range(20, 100, 10)
        for value, one in ones
        for joint in parts.get("joint_behind", ())
    }
    small |= {text: value for value, text in ones[:1]}
    marks = [(text, 1000) for text in parts.get("thousand", ())]
    marks += [(text, 100) for text in parts.get("hundred", ())]
    ordinals = [(text, False) for text in parts.get("ordinal", ())]
    ordinals += [(text, True) for text in parts.get("ordinal_high", ())]
    starts = frozenset(text[:2] for text in (*small, *(mark for mark, _ in marks)))
    return Numbers(small, tuple(marks), tuple(parts.get("link", ())), tuple(ordinals), starts)


@dataclass(frozen=True, slots=True)
class Recipe:
    """Words of one class made of a head and a tail; `counted` where any number may be the head."""

    name: str
    heads: Mapping[str, str]
    tails: Mapping[str, str]
    counted: bool


def _recipes(entries: Sequence[Entry], recipes: Mapping[str, Sequence[str]]) -> Iterator[Recipe]:
    for name, pairs in recipes.items():
        for pair in pairs:
            first, second = pair.upper().split()
            heads = {
                text.removeprefix("=").lower(): meaning
                for key, meaning, text in entries
                if key == first and " " not in text and not text.endswith(".")
            }
            tails = {text: meaning for key, meaning, text in entries if key == second}
            yield Recipe(name.upper(), heads, tails, first == "NUMBER")


@dataclass(frozen=True, slots=True)
class Joined:
    """The words of a language that are written together, read by their parts."""

    numbers: Numbers = field(default_factory=lambda: Numbers({}))
    recipes: tuple[Recipe, ...] = ()
    ends: frozenset[str] = frozenset()  # the last two letters of a tail
    sizes: tuple[int, ...] = ()  # of tails

    @property
    def classes(self) -> frozenset[str]:
        """Every class that a word can have; it has one."""
        counted = {"NUMBER", "ORDINAL"} if self.numbers.small else set()
        return frozenset(counted | {recipe.name for recipe in self.recipes})

    def read(self, word: str) -> dict[str, str]:
        """The class of a word in lower case, with what it means; empty where it is none."""
        if found := self.numbers.read(word):
            return found
        if word[-2:] not in self.ends or len(word) > _MAX_WORD:
            return _NOTHING
        for size in self.sizes:
            head, tail = word[:-size], word[-size:]
            for recipe in self.recipes:
                if tail in recipe.tails and (meaning := self._head(head, recipe)) is not None:
                    return {recipe.name: f"{meaning} {recipe.tails[tail]}"}
        return _NOTHING

    def _head(self, head: str, recipe: Recipe) -> str | None:
        meaning = recipe.heads.get(head)
        if meaning is None and recipe.counted:
            meaning = self.numbers.read(head).get("NUMBER")
        return meaning


def joined(
    entries: Sequence[Entry],
    parts: Mapping[str, Sequence[str]],
    recipes: Mapping[str, Sequence[str]],
) -> Joined:
    """The reader for the tables `[timex.number_compound]` and `[timex.compound]`."""
    found = tuple(_recipes(entries, recipes))
    tails = {tail for recipe in found for tail in recipe.tails}
    return Joined(
        numbers(entries, parts),
        found,
        frozenset(tail[-2:] for tail in tails),
        tuple(sorted({len(tail) for tail in tails}, reverse=True)),
    )
