"""Tables for a language without a file of its own, from dateparser's vocabulary and CLDR.

Both are data: months, weekdays, units, the words for today and for three weeks ago, and how a date
is put together; `lacking.toml` adds what they lack. They become the same tables as a language's
TOML file, and so the same grammar.
dateparser's data modules are read as files, since importing dateparser takes over half a second.
"""

from __future__ import annotations

import importlib.util
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from babel import Locale, UnknownLocaleError

from linimasa.timex.words.lacking import with_lacking

MONTHS = {
    name: number
    for number, name in enumerate(
        (
            *("january", "february", "march", "april", "may", "june"),
            *("july", "august", "september", "october", "november", "december"),
        ),
        1,
    )
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), 1
    )
}
_ALIASES = {"no": "nb", "iw": "he"}  # codes that the data have under another
UNITS = ("second", "minute", "hour", "day", "week", "month", "year")

_MIN_NAME = (
    5  # code points; a shorter name that CLDR does not give in full needs a number beside it
)
_MIN_UNIT = 3  # "h", "j", "mn" are more often something else
_STEP = re.compile(r"(?P<ahead>in )?(?P<count>\d) (?P<unit>\w+)(?P<past> ago)?")
_AMOUNT = re.compile(r"\\d\+{0,2}(?:\[[.,]+\]\?\\d\*\+?)?")
_FIELD = re.compile(r"'(?:[^']|'')*'|[A-Za-z]+|[^A-Za-z']+")
_NAMES = {"M": "month", "L": "month", "y": "year", "d": "day", "E": "weekday", "c": "weekday"}

Table = dict[str, list[str]]


def general_tables(language: str) -> Mapping[str, object]:
    """The `[timex.*]` tables of a language (BCP 47); those of numbers alone for an unknown one."""
    language = _ALIASES.get(language.partition("-")[0], language)
    words = _dateparser(language)
    locale = _locale(language)
    pattern = locale.date_formats["long"].pattern if locale else "d MMMM y"
    short = locale.date_formats["short"].pattern if locale else "d/M/y"
    style = {"order": _order(short), "year_first": pattern.lstrip("'")[:1] == "y"}
    tables: dict[str, object] = {"style": style}
    tables["month"] = _named(words, MONTHS, _cldr(locale, "months"))
    tables["weekday"] = _named(words, WEEKDAYS, _cldr(locale, "days"))
    units = {unit: _units(words, unit) for unit in UNITS}
    tables["unit"] = units
    tables["deictic"] = _deictics(words)
    before, after = _steps(words, units)
    tables["ago_before"], tables["ago"] = before, after
    tables["number"] = _numbers(words)
    tables["ampm"] = {
        name: [word for word in _list(words, name) if len(word) > 1] for name in ("am", "pm")
    }
    marks = _marks(pattern)
    marks["year_mark"] += units["year"]
    marks["label_year"] = units["year"]
    tables["words"] = {name: sorted(set(found)) for name, found in marks.items()}
    return with_lacking(tables, language)


def _locale(language: str) -> Locale | None:
    try:
        return None if language == "und" else Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def _dateparser(language: str) -> Mapping[str, object]:
    """The module `dateparser.data.date_translation_data.<language>`, as a mapping."""
    spec = importlib.util.find_spec("dateparser")
    if spec is None or not spec.origin or not re.fullmatch(r"[A-Za-z-]+", language):
        return {}
    folder = Path(spec.origin).parent / "data" / "date_translation_data"
    for name in (language, language.split("-", maxsplit=1)[0]):
        file = folder / f"{name}.py"
        found = importlib.util.spec_from_file_location(f"_dateparser_{name}", file)
        if file.is_file() and found and found.loader:
            module = importlib.util.module_from_spec(found)
            found.loader.exec_module(module)
            info = module.info
            return info if isinstance(info, Mapping) else {}
    return {}


def _list(words: Mapping[str, object], name: str) -> list[str]:
    found = words.get(name, ())
    return [str(word) for word in found] if isinstance(found, Iterable) else []


def _pairs(words: Mapping[str, object], name: str) -> Iterator[tuple[str, list[str]]]:
    found = words.get(name)
    if isinstance(found, Mapping):
        yield from ((str(key), _list(found, key)) for key in found)


def _order(short: str) -> str:
    """ "dmy", "mdy" or "ymd", as CLDR writes a short date."""
    letters = [char for char in short if char in "dMy"]
    return "".join(dict.fromkeys(letters)).lower() or "dmy"


def _cldr(locale: Locale | None, what: str) -> dict[int, tuple[str, str]]:
    """Number (from 1, Monday first) -> (full name, abbreviation)."""
    if locale is None:
        return {}
    forms = (locale.months if what == "months" else locale.days)["format"]
    first = 0 if what == "months" else 1
    return {key + first: (forms["wide"][key], forms["abbreviated"][key]) for key in forms["wide"]}


def _named(
    words: Mapping[str, object], names: Mapping[str, int], cldr: Mapping[int, tuple[str, str]]
) -> Table:
    """Number -> its names; one that ends in a full stop stands only beside a number."""
    capital = any(full[:1].isupper() for full, _ in cldr.values())
    table: Table = {}
    for name, number in names.items():
        full, short = cldr.get(number, ("", ""))
        found = {full}
        for word in (*_list(words, name), short):
            written = word[:1].upper() + word[1:] if capital else word
            if written.lower() == full.lower() or not _is_name(written):
                continue
            whole = len(written) >= _MIN_NAME or not _has_cases(written)
            found.add(written if whole else f"{written.rstrip('.')}.")
        table[str(number)] = sorted(word for word in found if _is_name(word))
    return table


def _is_name(word: str) -> bool:
    return len(word) > 1 and any(char.isalpha() for char in word) and word[0] not in "(（"


def _has_cases(word: str) -> bool:
    return word.upper() != word.lower()


def _units(words: Mapping[str, object], unit: str) -> list[str]:
    """Longer words, and one sign where a script has no letters' cases ("年")."""
    found = (word.lower() for word in _list(words, unit))
    return [word for word in found if len(word) >= _MIN_UNIT or not _has_cases(word)]


def _deictics(words: Mapping[str, object]) -> Table:
    """ "day -1" -> yesterday, "year 1" -> next year."""
    table: Table = {}
    for key, found in _pairs(words, "relative-type"):
        match = _STEP.fullmatch(key)
        if match and match["unit"] in ("day", "week", "month", "year"):
            count = int(match["count"]) * (1 if match["ahead"] else -1)
            names = [word for word in found if len(word) > 1 and not word[0].isdigit()]
            table.setdefault(f"{match['unit']} {count}", []).extend(names)
    return table


def _steps(words: Mapping[str, object], units: Mapping[str, list[str]]) -> tuple[Table, Table]:
    """What stands before and after a counted unit: ("il y a", "-1"), ("ago", "-1")."""
    before: Table = {"-1": [], "1": []}
    after: Table = {"-1": [], "1": []}
    known = sorted((word for unit in units.values() for word in unit), key=len, reverse=True)
    for key, found in _pairs(words, "relative-type-regex"):
        count = "-1" if key.endswith("ago") else "1"
        for pattern in found:
            head, tail = _around(pattern, known)
            if head and not tail and (count == "-1" or not _is_common(head)):
                before[count].append(head)
            elif tail and not head:
                after[count].append(tail)
    return _without_doubles(before), _without_doubles(after)


def _is_common(head: str) -> bool:
    """A short preposition before a number says place and amount more often than the future."""
    return _has_cases(head) and len(head) < _MIN_UNIT


def _around(pattern: str, units: Iterable[str]) -> tuple[str, str]:
    """What stands before and after a number and its unit, as in "il y a (NUMBER) jours"."""
    plain = _AMOUNT.sub("#", pattern).replace("(#)", "#")
    head, mark, tail = plain.partition("#")
    tail = tail.strip()
    unit = next((unit for unit in units if tail.startswith(unit)), None)
    if not mark or unit is None or re.search(r"[\\()\[\]?*+|]", head + tail):
        return "", ""
    return head.strip(), tail[len(unit) :].strip()


def _without_doubles(table: Table) -> Table:
    """A word that means both the past and the future means neither."""
    both = set(table["-1"]) & set(table["1"])
    return {key: sorted(set(found) - both) for key, found in table.items()}


def _numbers(words: Mapping[str, object]) -> Table:
    """Number words: dateparser replaces them by digits before it reads."""
    table: Table = {}
    found = words.get("simplifications", ())
    for entry in found if isinstance(found, Iterable) else ():
        for word, digits in entry.items() if isinstance(entry, Mapping) else ():
            is_word = word.isalpha() or all(unicodedata.category(c)[0] in "LM" for c in word)
            if is_word and str(digits).isdecimal() and 0 < int(digits) <= 100:
                table.setdefault(str(int(digits)), []).append(word)
    return table


def _marks(pattern: str) -> dict[str, list[str]]:
    """The words between the fields of a CLDR date: "d 'de' MMMM 'de' y", "y年M月d日"."""
    marks: dict[str, list[str]] = {"of": [], "suffix": [], "year_mark": []}
    field = ""
    for piece in _FIELD.findall(pattern):
        if piece[0].isascii() and piece[0].isalpha():
            field = _NAMES.get(piece[0], field)
            continue
        literal = piece.strip("' ,،、\u200e\u200f").strip()
        if literal:
            name = {"day": "suffix", "year": "year_mark"}.get(field, "of")
            marks[
                "of" if literal.isalpha() and name == "suffix" and _has_cases(literal) else name
            ].append(literal)
    return marks
