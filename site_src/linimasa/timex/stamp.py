"""Which expressions are the stamp of a page or a report, not part of what it tells."""

from __future__ import annotations

import re
from functools import cache

from linimasa.language import table_of, texts
from linimasa.timex.value import Timex, replace

# Behind the date of a report, its outlet and a dash: "(AFP) -", "(EFE).-", "/ТАСС/."
_OUTLET = re.compile(r"\s?(?:\([^()\n]{2,40}\)\s?\.?(?:--?|[–—])|/\w{2,12}/\.?)\s?")
_CAPITALS = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2}")
_STATE = re.compile(r",\s(?:(?:[A-Z][a-z]{0,4}\.){1,2}|[A-Z]{2})$")  # "DOVER, Del.", "RENO, NV"
_NEAR = 80  # code points beside a stamp in which its line begins and ends
_HEAD = 1000  # code points in which who wrote an article stands with its day
_PROSE = 60  # code points of a line that is no entry of a calendar
# Who wrote or published it: words with a capital, an address ("tirto.id"), and what joins them
_WHO = r"(?:[^\W\d_a-zß-ÿ][\w.’'&-]*+|[a-z]+(?:[A-Z]\w*|\.[a-z]{2,3}))"
_WRITERS = rf"{_WHO}(?:(?:,?\s|\s?[,/&]\s?)(?:[a-zà-ÿ]{{1,4}}\s)?{_WHO}){{0,7}}"
_PARTED = re.compile(rf"(?:{_WRITERS}\s*[•·|]\s*){{1,3}}")
_NAMED = re.compile(rf"{_WRITERS}\s*(?:[•·|,:–—-]|\Z)(?:\s[a-z]{{2,3}})?")  # "Ana Ruiz, el"
_BARRED = re.compile(r"\s*[|•·]|\s/\s")
_CLOCK = re.compile(
    r"[\s,|•·–—-]*(?:[a-zà-ÿ]{1,5}\s)?\d{1,2}[.:h]\d\d(?:[.:]\d\d)?(?:\s?(?:[AaPp]\.?[Mm]\.?|Uhr|[A-Z]{2,5}|h))?\s*"
)


def roles(text: str, timexes: list[Timex], language: str) -> tuple[Timex, ...]:
    """The expressions with `role` filled in where they are stamps."""
    return tuple(
        replace(timex, role="dateline")
        if timex.role is None and _is_stamp(text, timex, language)
        else timex
        for timex in timexes
    )


def _is_stamp(text: str, timex: Timex, language: str) -> bool:
    """A full date alone on its line, or that opens one before a bar ("May 3, 2024 at 6 pm | …"), or
    after a place in capitals that opens a line, and may stand again behind it ("BERN | Mon May 3,
    2021 7:31 pm EDT BERN (Reuters) - …"), or before an outlet in brackets ("Bern, 3 May (AFP) -"),
    or behind who wrote it ("Jane Hill • 3 May 2024 08:56")."""
    if timex.type not in ("DATE", "TIME") or timex.earliest is None:
        return False
    if timex.earliest != timex.latest:
        return False
    line = text.rfind("\n", max(0, timex.start - _NEAR), timex.start)
    if line < 0 and timex.start > _NEAR:
        return False  # a long line
    stop = text.find("\n", timex.end, timex.end + _NEAR)
    before = text[line + 1 : timex.start].strip(" \t-|•·:,(")
    after = text[timex.end : timex.end + _NEAR if stop < 0 else stop].strip(" \t-|•·:,)")
    if _OUTLET.match(text, timex.end) and (not before or _is_capital(_STATE.sub("", before))):
        return True
    if not before:
        return timex.explicit and (not after or _BARRED.match(text, timex.end) is not None)
    if timex.explicit and line < _HEAD and _is_byline(text, line + 1, timex, language):
        return True
    if len(before) < 40 and _is_place(before):
        # "이스라엘군이 17일(현지시간)": in a script without capitals any word may stand so
        marks = "-–—(:" if before[-1:].lower() != before[-1:] else "-–—:"
        ahead = text[timex.end : timex.end + 4].lstrip(" )")[:1]
        parted = bool(ahead) and ahead in marks
        return parted or (timex.explicit and (not after or after.startswith(before)))
    return False


def _is_byline(text: str, start: int, timex: Timex, language: str) -> bool:
    """Whether only who wrote or published it stands before a day at the end of a line, with the
    hour, a sign between, or a word that says so; not a line among others, as a calendar has."""
    behind, _, below = text[timex.end :].partition("\n")
    after = behind.strip(" \t)")
    if after and not (_CLOCK.fullmatch(behind) or _BARRED.match(behind)):
        return False
    lead = text[start : timex.start].strip(" \t-–—(")
    clock = bool(after) or timex.type == "TIME"
    led = _bylines(language).match(lead)
    named = led is not None and _NAMED.fullmatch(lead[led.end() :])
    if not (named or _PARTED.fullmatch(lead) or (clock and _NAMED.fullmatch(lead))):
        return False
    return len(below.strip().partition("\n")[0]) >= _PROSE


@cache
def _bylines(language: str) -> re.Pattern[str]:
    """Words before the name of who wrote an article: "By Jane Hill"."""
    return re.compile(rf"(?i:{page_words(language, 'bylines')})\s*:?\s+")


def page_words(language: str, name: str) -> str:
    """The words of a list that a page says beside its day, as a pattern that never matches for
    none: the longest first."""
    words = texts(table_of(language, "pages"), name)
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)"


def _is_capital(text: str) -> bool:
    """A place of up to three words, each with a capital."""
    words = text.replace("-", " ").split()
    return _CAPITALS.fullmatch(text) is not None and all(word[0].isupper() for word in words)


def _is_place(text: str) -> bool:
    """A place in capitals; one word in a script without them."""
    if text != text.upper() or not any(map(str.isalpha, text)):
        return False
    return text != text.lower() or " " not in text
