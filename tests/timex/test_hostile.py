"""Texts made to hurt: a megabyte of one thing is read in time that grows as the text does."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import partial

import pytest

from linimasa.timex import infer_dct, tag
from linimasa.timex.reading.scan import scanner
from support.growth import assert_growth, tagging
from support.memories import memories

MEGABYTE = 1_000_000
SMALL = 20_000
_RATIO = 8  # of sizes compared
_SLACK = 3.5  # how much more than its share the longer text may cost: a square costs 8


def _repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _random(size: int, highest: int = 0x10FFFF) -> str:
    chance = random.Random(size)
    return "".join(
        chr(code)
        for code in (chance.randrange(1, highest) for _ in range(size))
        if not 0xD800 <= code <= 0xDFFF
    )


def _mixed(size: int) -> str:
    """Words of time in no order, so that no stretch of text comes twice."""
    words = re.findall(r"\S+", "the 3 of May , in 2019 last two weeks ago 10:15 pm ( Friday ) - Q3")
    chance = random.Random(size)
    return " ".join(chance.choice(words) for _ in range(size // 4))[:size]


HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": partial(_repeated, "1234567890"),
    "spaced digits": partial(_repeated, "7 "),
    "slashes": partial(_repeated, "1/"),
    "dots": partial(_repeated, "1.1."),
    "clocks": partial(_repeated, "10:"),
    "hyphens": partial(_repeated, "12-"),
    "months": partial(_repeated, "January February May "),
    "glued months": partial(_repeated, "MayJune"),
    "list of days": partial(_repeated, "May 3, 5, "),
    "number words": partial(_repeated, "twenty hundred thousand and "),
    "articles": partial(_repeated, "the the last the "),
    "brackets": partial(_repeated, "(((("),
    "commas": partial(_repeated, ", "),
    "blank": partial(_repeated, " \n"),
    "one word": partial(_repeated, "a"),
    "marks": partial(_repeated, "\u0301"),
    "Unicode": _random,
    "Han": partial(_repeated, "二〇二四年五月三日上午"),
    "any order": _mixed,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_work_grows_as_the_text_does(name: str, language: str) -> None:
    make, cost = HOSTILE[name], tagging(language)
    cost(make(SMALL))  # patterns are compiled when first met
    assert_growth(cost, make(SMALL), make(SMALL * _RATIO), most=_RATIO * _SLACK, least=0.01)


@pytest.mark.parametrize("name", ["digits", "slashes", "months", "Unicode", "marks", "one word"])
def test_a_megabyte_is_read_to_its_end(name: str) -> None:
    text = HOSTILE[name](MEGABYTE) + "\n\nIt rained on 12 March 1994."
    found = tag(text, language="en", dct="2024-10-18")
    assert (found[-1].text, found[-1].value) == ("12 March 1994", "1994-03-12")


def test_what_is_remembered_stays_bounded() -> None:
    reader = scanner("en")
    text = " ".join(f"May {number} 1{number:06}" for number in range(120_000))
    tag(text, language="en", dct="2024-10-18")
    assert max(map(len, memories(reader))) <= 100_000


@pytest.mark.parametrize("name", ["slashes", "list of days", "Unicode", "any order"])
def test_the_date_of_a_hostile_text_is_inferred_or_not(name: str) -> None:
    infer_dct(HOSTILE[name](MEGABYTE // 10), "en")
