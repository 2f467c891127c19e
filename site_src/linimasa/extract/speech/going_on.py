"""Sentences without a date in which the speaker of a dated statement goes on, and gives a number.

"The agency said on Friday that the ships had left. It put the number of sailors at 1,200." What
people are counted by is what sources dispute, so such a sentence is a statement of that day.
"""

from __future__ import annotations

from linimasa.extract.speech.hearing import STATED_REACH, Heard
from linimasa.language.numbers import counted, writing_of
from linimasa.model import Candidate
from linimasa.values import dataclass


@dataclass(frozen=True, slots=True)
class Spoken:
    """The last dated statement of an article: who said it, on which day (EDTF), where."""

    name: str
    day: str
    number: int


def spoken_in(found: list[Candidate], number: int) -> Spoken | None:
    """The dated statement among a sentence's candidates; the sentence is the article's nth."""
    for one in found:
        name = one.attribution.name if one.attribution else None
        day = one.date if one.kind == "statement" and one.said is None else one.said
        if name and day:
            return Spoken(name, day, number)
    return None


def goes_on(sentence: Heard, number: int, spoken: Spoken | None, language: str) -> bool:
    """Whether a sentence without a date of its own goes on with a statement, counting people."""
    if spoken is None or sentence.speech is None or sentence.speech.name != spoken.name:
        return False
    if number - spoken.number > STATED_REACH or sentence.dates:
        return False
    people = writing_of(language).people
    return any(one.word.lower() in people for one in counted(sentence.text, language))
