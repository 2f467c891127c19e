"""Which expressions are the stamp of a page or a report, not part of what it tells."""

from __future__ import annotations

import re

from linimasa.timex.value import Timex, replace

# Behind the date of a report, its outlet and a dash: "(AFP) -", "(EFE).-", "/ТАСС/."
_OUTLET = re.compile(r"\s?(?:\([^()\n]{2,40}\)\s?\.?(?:--?|[–—])|/\w{2,12}/\.?)\s?")
_CAPITALS = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2}")
_STATE = re.compile(r",\s(?:(?:[A-Z][a-z]{0,4}\.){1,2}|[A-Z]{2})$")  # "DOVER, Del.", "RENO, NV"
_NEAR = 80  # code points beside a stamp in which its line begins and ends


def roles(text: str, timexes: list[Timex]) -> tuple[Timex, ...]:
    """The expressions with `role` filled in where they are stamps."""
    return tuple(
        replace(timex, role="dateline") if timex.role is None and _is_stamp(text, timex) else timex
        for timex in timexes
    )


def _is_stamp(text: str, timex: Timex) -> bool:
    """A full date alone on its line, or that opens one before a bar ("May 3, 2024 at 6 pm | …"), or
    after a place in capitals that opens a line, and may stand again behind it ("BERN | Mon May 3,
    2021 7:31 pm EDT BERN (Reuters) - …"), or before an outlet in brackets ("Bern, 3 May (AFP) -").
    """
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
        return timex.explicit and (not after or text[timex.end :].lstrip(" ")[:1] == "|")
    if len(before) < 40 and _is_place(before):
        parted = text[timex.end : timex.end + 4].lstrip(" )")[:1] in ("-", "–", "—", "(", ":")
        return parted or (timex.explicit and (not after or after.startswith(before)))
    return False


def _is_capital(text: str) -> bool:
    """A place of up to three words, each with a capital."""
    words = text.replace("-", " ").split()
    return _CAPITALS.fullmatch(text) is not None and all(word[0].isupper() for word in words)


def _is_place(text: str) -> bool:
    """A place in capitals; one word in a script without them."""
    if text != text.upper() or not any(map(str.isalpha, text)):
        return False
    return text != text.lower() or " " not in text
