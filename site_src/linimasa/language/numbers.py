"""Numbers that count something, as a language writes them: 3.000 tentara, 1만2000명, 3,000 men."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import cast

from linimasa.language.tables import read
from linimasa.language.writing import counts_glued
from linimasa.values import dataclass

_PLAIN = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number in a text: `text[start:end]` are its figures, `word` what follows them.

    `value` is the figures as a plain decimal, `factor` the word that multiplies it, if any.
    """

    start: int
    end: int
    value: str
    factor: str
    word: str

    def amount(self, language: str) -> float:
        """The number itself, its factor multiplied."""
        return float(self.value) * factors_of(language).get(self.factor.lower(), 1)


@dataclass(frozen=True, slots=True)
class Writing:
    """How a language writes numbers, and the words by which it counts people."""

    factors: Mapping[str, float]
    people: frozenset[str]
    units: tuple[str, ...]
    decimal_comma: bool
    glued: bool


@cache
def writing_of(language: str) -> Writing:
    """The table `[numbers]` of a language; plain figures only for one without it."""
    tables = cast("Mapping[str, Mapping[str, object]]", read(language))
    numbers = tables.get("numbers", {})
    people = cast("Sequence[str]", numbers.get("people", ()))
    style = cast("Mapping[str, object]", tables.get("timex", {}).get("style", {}))
    return Writing(
        factors=cast("Mapping[str, float]", numbers.get("factors", {})),
        people=frozenset(people),
        units=(*people, *cast("Sequence[str]", numbers.get("units", ()))),
        decimal_comma=bool(style.get("decimal_comma")),
        glued=counts_glued(language),
    )


def factors_of(language: str) -> Mapping[str, float]:
    """The words that multiply a number: `{"juta": 1000000}`."""
    return writing_of(language).factors


def counted(text: str, language: str) -> Iterator[Counted]:
    """Every number of a text with the word behind it, in order."""
    writing = writing_of(language)
    if writing.glued:
        yield from _glued(text, language)
        return
    for match in _pattern(language).finditer(text):
        value = decimal(match["value"], decimal_comma=writing.decimal_comma)
        if not _PLAIN.fullmatch(value):  # several figures in a row: "30.10.2011"
            continue
        yield Counted(
            match.start("value"),
            match.end("value"),
            value,
            " ".join((match["factor"] or "").split()),
            match["unit"],
        )


@cache
def _pattern(language: str) -> re.Pattern[str]:
    factors = _either(factors_of(language))
    return re.compile(
        # a digit first, which is what a search is quick at
        r"(?P<value>\d(?<![\w.,/:-].)(?:\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d*(?:[.,]\d+)*))"
        rf"(?P<factor>\s+(?i:{factors})\b\.?)?(?:[’'][^\W\d_]{{1,4}})?[\s-]+(?P<unit>[^\W\d_]+)"
    )


def _either(words: Mapping[str, float] | Sequence[str]) -> str:
    escaped = [re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))]
    return f"(?:{'|'.join(escaped)})" if escaped else r"(?!)"


def _glued(text: str, language: str) -> Iterator[Counted]:
    factors = factors_of(language)
    for match in _glued_pattern(language).finditer(text):
        value = 0.0
        for figures, factor in re.findall(r"([\d,.]+)\s*(\D?)", match["value"]):
            value += float(_figures(figures)) * factors.get(factor, 1)
        plain = f"{value:g}" if value % 1 else str(int(value))
        yield Counted(*match.span("value"), plain, "", match["unit"])


def _figures(figures: str) -> str:
    plain = figures.replace(",", "").strip(".")
    return plain if plain.count(".") <= 1 else plain.replace(".", "")


@cache
def _glued_pattern(language: str) -> re.Pattern[str]:
    writing = writing_of(language)
    signs = _either([factor for factor in writing.factors if len(factor) == 1])
    unit = _either(writing.units)
    return re.compile(
        rf"(?P<value>\d[\d,.]*{signs}?(?:\s?\d[\d,.]*{signs}?)?)\s?(?:余り|余|여|多)?\s?(?P<unit>{unit})"
    )


def decimal(text: str, *, decimal_comma: bool) -> str:
    """Turn "3.000" or "3,000" into 3000: a mark before three digits groups."""
    point, group = (",", ".") if decimal_comma else (".", ",")
    if text.isdecimal():
        return text
    plain = re.sub(rf"[{group}\s](?=\d{{3}}(?!\d))", "", text)
    return plain.replace(point, ".")
