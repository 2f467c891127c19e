"""Whether something is put off to a day: "davayı [3 Mayıs'a] erteledi", told of in the past though
the day is yet to come."""

from __future__ import annotations

import re
from functools import cache

from linimasa.timex.reading.scan import scanner
from linimasa.timex.words.vocabulary import Vocabulary


def put_off_to(text: str, end: int, language: str) -> bool:
    """Whether something is put off to the day whose expression ends at a place of a text."""
    return is_put_off(text, end, scanner(language).words)


def is_put_off(text: str, end: int, words: Vocabulary) -> bool:
    """The same, with the words of the language."""
    behind = words.listed.get("put_off")
    return behind is not None and _put_off(behind).match(text, end) is not None


@cache
def _put_off(behind: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(behind))
