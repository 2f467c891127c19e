"""Of whom a Chinese life, or the history of a school, is told on in clauses without a subject.

"1990年，[王小明]毕业于北京大学，1991年进入海尔。2006年出任总经理" are of one person;
"1939年创办[延安学院]，1943年并入延安大学" of one school, by the last name that it was given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, masked
from linimasa.extract.speech.hearing import Heard
from linimasa.language import table_of, texts

_REACH = 4  # sentences before
_HEAD = 6  # signs of a title by which it is found in its sentence


def told_on(title: str, heard: Sequence[Heard], number: int, language: str) -> str | None:
    """Who or what a title of the sentence `heard[number]` is of, where its verb opens it."""
    if _verb("career", language).match(title):
        return _person(heard, number, language)
    if _verb("renaming", language).match(title):
        return _body(title, heard, number, language)
    return None


def _person(heard: Sequence[Heard], number: int, language: str) -> str | None:
    for one in reversed(heard[max(0, number - _REACH) : number + 1]):
        text = masked(one.text, one.dates, DATED)
        found = _people(language).findall(text)
        if found:
            return str(found[-1]) if len(set(found)) == 1 else None
        if not _verb("career", language).match(text.lstrip(f"{DATED}，, ")):
            return None
    return None


def _body(title: str, heard: Sequence[Heard], number: int, language: str) -> str | None:
    own = heard[number].text
    at = own.find(title[:_HEAD])
    if at < 0:
        return None
    for text in (own[:at], *(one.text for one in reversed(heard[max(0, number - 1) : number]))):
        found = [one["who"] for one in _bodies(language).finditer(text)]
        if found:
            return str(found[-1])
    return None


@cache
def _verb(key: str, language: str) -> re.Pattern[str]:
    """The verbs of such a clause, where they open it."""
    return re.compile(str(table_of(language, "events").get(key, "")) or r"(?!)")


@cache
def _people(language: str) -> re.Pattern[str]:
    """A name at the head of a clause with such a verb."""
    surnames = either(texts(table_of(language, "events"), "surnames"))
    return re.compile(
        rf"(?:\A|[，,{DATED}])({surnames}[\u3400-\u9fff]{{1,2}})"
        rf"(?:，?{DATED}+，?)?(?={_verb('career', language).pattern})"
    )


@cache
def _bodies(language: str) -> re.Pattern[str]:
    """What is founded or renamed, with the new name (`who`)."""
    return _verb("founded", language)
