"""Words of a date into the weekdays that they name, in any language that CLDR knows.

The names are CLDR's, through Babel, and those of the language's own vocabulary of time, which has
their inflected forms besides ("в пятницу"). Abbreviations count only beside a number.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from linimasa.language import read
from linimasa.timex.words.general import general_tables

_JOINERS = re.compile("[\u200c\u200d\u00a0\\s]+")
_DIGIT = re.compile(r"\d")
# Scripts that do not part their words with blanks: Thai, Lao, Myanmar, Khmer, Kana, Han, Hangul
# (whose particles follow the word at once).
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class _Names:
    """Patterns for names that hang on their capital and for those that do not; the weekday (1 is
    Monday) of every name; those of them that need a number beside them."""

    exact: re.Pattern[str]
    folded: re.Pattern[str]
    days: Mapping[str, int]
    short: frozenset[str]


def weekdays_in(words: str, language: str) -> Iterator[tuple[int, str]]:
    """Each weekday that is named, 1 for Monday, with its name; none for an unknown language."""
    names = _names(language)
    text = _joined(words)
    has_number = bool(_DIGIT.search(text))
    seen: set[int] = set()
    for pattern, where in ((names.exact, text), (names.folded, text.casefold())):
        for found in pattern.finditer(where):
            day = names.days[found[0]]
            if day not in seen and (has_number or found[0] not in names.short):
                seen.add(day)
                yield day, found[0]


@cache
def _names(language: str) -> _Names:
    """The names of a language; a word that names two days, or a month, names none."""
    own = _own(language)
    capitals = {word for _, word in own if word[:1].isupper() and _has_lower(own)}
    sensitive = {word.casefold() for word in capitals}
    days: defaultdict[str, set[int]] = defaultdict(set)
    full: set[str] = set()
    for day, word in (*own, *_cldr(language)):
        bare = _joined(word.rstrip("."))
        key = bare if bare in capitals else bare.casefold()
        if key not in sensitive:
            days[key].add(day)
            full.update(() if word.endswith(".") else (key,))
    months = _months(language)
    clear = {
        word: next(iter(found))
        for word, found in days.items()
        if word and len(found) == 1 and word.casefold() not in months
    }
    return _Names(
        exact=_pattern(capitals & clear.keys()),
        folded=_pattern(clear.keys() - capitals),
        days=clear,
        short=frozenset(clear.keys() - full),
    )


def _has_lower(own: Iterable[tuple[int, str]]) -> bool:
    """Where names are else written small, a capital tells a name from a word: Minggu, minggu."""
    return any(word[:1].islower() for _, word in own)


def _own(language: str) -> tuple[tuple[int, str], ...]:
    tables = read(language).get("timex") or general_tables(language)
    table = tables.get("weekday") if isinstance(tables, Mapping) else None
    if not isinstance(table, Mapping):
        return ()
    return tuple((int(day), word) for day, words in table.items() for word in words)


def _cldr(language: str) -> Iterator[tuple[int, str]]:
    locale = _locale(language)
    for context in ("format", "stand-alone"):
        names = locale.days.get(context, {}) if locale else {}
        for day, word in names.get("wide", {}).items():
            yield day + 1, word
        for day, word in names.get("abbreviated", {}).items():
            yield from _abbreviated(day + 1, word)


def _abbreviated(day: int, word: str) -> Iterator[tuple[int, str]]:
    """As `Fri.`, which needs a number beside it; one sign of Han or Hangul as `(金)`."""
    bare = word.rstrip(".")
    if not bare or _DIGIT.search(bare):
        return
    if _UNSPACED.match(bare):
        yield from ((day, f"({bare})"), (day, f"（{bare}）"))
        if len(bare) > 1:
            yield day, bare
    elif len(bare) > 1:
        yield day, f"{bare}."


def _months(language: str) -> frozenset[str]:
    locale = _locale(language)
    if locale is None:
        return frozenset()
    tables = (locale.months[context] for context in ("format", "stand-alone"))
    words = (
        word
        for table in tables
        for width in ("wide", "abbreviated")
        for word in table.get(width, {}).values()
    )
    return frozenset(word.casefold().rstrip(".") for word in words)


def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, the longest first: شنبه is also the end of دوشنبه."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(_bounded, longest)) or r"(?!)")


def _bounded(word: str) -> str:
    start = "" if _UNSPACED.match(word) or not word[0].isalnum() else r"(?<!\w)"
    end = "" if _UNSPACED.match(word[-1]) or not word[-1].isalnum() else r"(?!\w)"
    return f"{start}{re.escape(word)}{end}"


def _joined(text: str) -> str:
    return _JOINERS.sub(" ", unicodedata.normalize("NFC", text)).strip()
