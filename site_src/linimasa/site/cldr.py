"""What pages show of CLDR in one language, as plain data.

Babel, which carries CLDR, takes a tenth of a small build to import and to ask. What it says of a
language that sites are in is kept for a user, and asked for again where its release is another.
"""

from __future__ import annotations

import datetime as dt
import marshal
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any

from linimasa.site.digests import digest
from linimasa.site.inputs import installation, program, release_of
from linimasa.site.usercache import cached
from linimasa.values import dataclass

if TYPE_CHECKING:
    from babel import Locale

# Plain "en" is American in CLDR ("October 18, 2024"); international English puts the day first.
_LOCALES = {"en": "en_001"}
_WEEKDAY = "MMMMEd"
_SKELETONS = ("yMMMMd", "yMMMd", "yMMMM", "yMMM", "MMMMd", _WEEKDAY, "Hm")
_NUMBERS = (1234, 12_345, 123_456, 1_234_567, 9_876_543_210)  # that show where numbers are parted

Token = tuple[str, str | int | tuple[str, ...]]
"""A part of a pattern: its field, or nothing, and its text, its number of digits, or its names."""


@dataclass(frozen=True, slots=True)
class Cldr:
    """One language: its tag (BCP 47), the direction of its script (`ltr`, `rtl`), the names of
    months that stand alone, what parts thousands (None where that is not all to it), and the names
    of other languages, by their tags, that have no more than a language in them."""

    tag: str
    direction: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    thousands: str | None
    patterns: Mapping[str, Sequence[Token]] = field(compare=False)  # the tag tells
    languages: Mapping[str, str] = field(compare=False)

    def day(self, day: dt.date, skeleton: str, *, days: str = "", year: str = "") -> str:
        """A day by a CLDR skeleton such as `yMMMMd`; `days` stands in for the day of the month
        ("1–20"), `year` for the year ("45 BCE")."""
        instead = {"d": days, "y": year}
        parts = []
        for letter, said in self.patterns[skeleton]:
            words = instead.pop(letter, "")
            parts.append(words or _shown(day, letter, said))
        return "".join(parts)

    def clock(self, hour: int, minute: int) -> str:
        """A time of day, of 24 hours."""
        numbers = {"H": hour, "m": minute}
        parts = self.patterns["Hm"]
        return "".join(f"{numbers[one]:0{said}}" if one else str(said) for one, said in parts)


def _shown(day: dt.date, field: str, said: str | int | tuple[str, ...]) -> str:
    if isinstance(said, str):
        return said
    if isinstance(said, tuple):
        return said[day.weekday() if field == "E" else day.month - 1]
    number = {"d": day.day, "M": day.month, "y": day.year}[field]
    return f"{number:0{said}}"


def read_cldr(language: str) -> Cldr:
    """The data of a language that the site has words in."""
    key = digest(program(), release_of("babel"))
    name = f"cldr-{language}-{installation()}"
    return Cldr(*marshal.loads(cached(name, key, lambda: marshal.dumps(_ask(language)))))  # noqa: S302 -- the user's own file, written here


def locale_name(language: str) -> str:
    """Babel's name of the locale that the site's words of a language go with."""
    return _LOCALES.get(language, language)


def _ask(language: str) -> tuple[Any, ...]:
    """The fields of `Cldr`, of what Babel says."""
    from babel import Locale

    locale = Locale.parse(locale_name(language))
    names = locale.months["stand-alone"]
    return (
        str(locale).replace("_", "-"),
        str(locale.text_direction),
        *(tuple(str(names[width][n]) for n in range(1, 13)) for width in ("wide", "abbreviated")),
        _thousands(locale),
        {skeleton: _tokens(skeleton, locale) for skeleton in _SKELETONS},
        _languages(locale),
    )


def _thousands(locale: Locale) -> str | None:
    from babel.numbers import format_decimal

    mark = format_decimal(_NUMBERS[0], locale=locale).strip("1234")
    regular = (
        f"{number:,}".replace(",", mark) == format_decimal(number, locale=locale)
        for number in _NUMBERS
    )
    return mark if all(regular) else None


def _languages(locale: Locale) -> dict[str, str]:
    from babel import Locale
    from babel.localedata import locale_identifiers

    plain = (code for code in locale_identifiers() if "_" not in code and code != "root")
    names = {code: Locale.parse(code).get_display_name(locale) for code in sorted(plain)}
    return {code: str(name) for code, name in names.items() if name}


def _tokens(skeleton: str, locale: Locale) -> tuple[Token, ...]:
    """The pattern for a skeleton, with months as long as the skeleton asks for."""
    from babel.dates import tokenize_pattern

    return tuple(
        ("", said) if isinstance(said, str) else _field(*said, locale)
        for _, said in tokenize_pattern(_pattern(skeleton, locale))
    )


def _pattern(skeleton: str, locale: Locale) -> str:
    import re

    from babel.dates import match_skeleton

    patterns = locale.datetime_skeletons
    if skeleton in patterns:
        found = str(patterns[skeleton].pattern)
    else:
        found = str(patterns[match_skeleton(skeleton, patterns) or "yMMMd"].pattern)
        month = re.search("M{3,}", skeleton)
        found = re.sub("M{3,}", month[0], found) if month else found
    return re.sub("E+", "EEEE", found) if skeleton == _WEEKDAY else found


def _field(field: str, size: int, locale: Locale) -> Token:
    """A field of a pattern (UTS 35, "Date Field Symbol Table"). Raises KeyError for one that no
    pattern of ours has."""
    width = {3: "abbreviated", 4: "wide"}
    if field in "ML" and size > 2:
        names = locale.months["format" if field == "M" else "stand-alone"][width[size]]
        return "M", tuple(str(names[month]) for month in range(1, 13))
    if field in "Ec":
        named = locale.days["format" if field == "E" else "stand-alone"][width[size]]
        return "E", tuple(str(named[day]) for day in range(7))
    if field == "y" and size == 2:
        raise KeyError("a year of two digits")
    return {"d": "d", "M": "M", "L": "M", "y": "y", "H": "H", "m": "m"}[field], size
