"""Words that a language makes of others: inflected ("letzt~"), joined ("Montagabend"), counted.

A table lists the parts; the words made of them are entries like any other, so that reading a text
costs nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

Entry = tuple[str, str, str]
"""Class, meaning, word or phrase."""

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
    """The words of `[timex.compound]`: "weekday tail_part" joins every word of the two tables.

    The meaning is that of both parts, with a blank between.
    """
    made: list[Entry] = []
    for name, pairs in recipes.items():
        for pair in pairs:
            first, second = pair.upper().split()
            tails = [(meaning, text) for key, meaning, text in entries if key == second]
            made += [
                (name.upper(), f"{meaning} {tail_meaning}", text.removeprefix("=") + tail)
                for key, meaning, text in entries
                if key == first and " " not in text and not text.endswith(".")
                for tail_meaning, tail in tails
            ]
    return made


def number_compounds(entries: Sequence[Entry], parts: Mapping[str, Sequence[str]]) -> list[Entry]:
    """Numbers that are one word: "einundzwanzig", "zweihundertdreißig", "neunzehnhundertachtzig".

    `[timex.number_compound]`: `joint` stands between ones and tens, `one` is the form that one has
    there, `hundred` and `thousand` are the words for them. Numbers below 10,000 are made.
    `ordinal` and `ordinal_high` end the ordinals below 20 and from there on.
    """
    if not parts:
        return []
    simple = {int(meaning): text for name, meaning, text in entries[::-1] if name == "NUMBER"}
    ones = [(1, text) for text in parts.get("one", ())]
    ones += [(value, simple[value]) for value in range(2, 10)]
    small: list[tuple[int, str]] = [
        (ten + value, one + joint + simple[ten])
        for ten in range(20, 100, 10)
        for value, one in ones
        for joint in parts.get("joint", ())
    ]
    ordinals = [
        ("ORDINAL", str(value), text + ending)
        for value, text in [*small, *((n, simple[n]) for n in (*range(2, 20), *range(20, 100, 10)))]
        for ending in parts.get("ordinal" if value < 20 else "ordinal_high", ())
    ]
    below = [(0, ""), *small, *((value, text) for value, text in simple.items() if value < 100)]
    below += ones[:1]
    large: list[tuple[int, str]] = []
    for hundred in parts.get("hundred", ()):
        counts = [(1, ""), *ones, *((n, simple[n]) for n in range(11, 20))]
        large += [
            (count * 100 + value, head + hundred + tail)
            for count, head in counts
            for value, tail in below
        ]
    for thousand in parts.get("thousand", ()):
        large += [
            (count * 1000 + value, head + thousand + tail)
            for count, head in [(1, ""), *ones]
            for value, tail in below
        ]
    numbers = [("NUMBER", str(value), text) for value, text in [*small, *large]]
    return numbers + ordinals
