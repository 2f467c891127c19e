"""What somebody says of himself told of him by name, where "that he" is one word: Arabic.

"قالت الشركة [إنها] ستغلق المصنع" has the title "الشركة ستغلق المصنع". Not where the verb agrees
with nobody, or may be another's: "إنه سيتم …", "إنه توفي".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.speech.uncased_bounds import DEFINITE, nouns_of
from linimasa.language import table_of, texts
from linimasa.values import dataclass

_HEAD = 12  # characters of a title by which its place in a sentence is known


@dataclass(frozen=True, slots=True)
class _Self:
    """How "that she" ends, which verbs are hers at the beginning of a title, and which verb of
    speech is one who she may be."""

    that: re.Pattern[str]
    does: re.Pattern[str]
    said: re.Pattern[str]


def of_oneself(title: str, heard: Sequence[Heard], number: int, language: str) -> str | None:
    """A title with the speaker's name in the place of "that he"; None where it may be another."""
    speech, selves = heard[number].speech, _selves(language)
    if not selves or speech is None or speech.direct or _speaks_for_others(speech, language):
        return None
    text = heard[number].text
    that = text[speech.cue[0] : speech.content[0]].rstrip().rpartition(" ")[2]
    if not text[speech.content[0] :].lstrip().startswith(title[:_HEAD]):
        return None
    meant = next((one for one in selves if one.that.search(that)), None)
    if meant is None or not (meant.does.match(title) and meant.said.search(speech.verb)):
        return None
    if _is_of_somebody_else(speech.name, title, language):
        return None
    told = f"{speech.name} {title}"
    return told if len(told) <= MAX_TITLE else None


def _is_of_somebody_else(name: str, title: str, language: str) -> bool:
    """Whether a body rather tells of somebody: an office that he will travel, the police that she
    fled."""
    events, first = table_of(language, "events"), name.partition(" ")[0]
    if first in texts(events, "rarely_of_themselves"):
        return not re.match(pattern_of(events, "surely"), title)
    body = {first, first.removeprefix(DEFINITE[0])}.isdisjoint(nouns_of(language).bodies)
    return not body and re.match(pattern_of(events, "personal"), title) is not None


def _speaks_for_others(speech: Speech, language: str) -> bool:
    """Whether "he" in what somebody says is rather another: a spokesman, a source, a report."""
    first = (speech.role or speech.name).partition(" ")[0]
    return first in texts(table_of(language, "events"), "never_of_himself")


@cache
def _selves(language: str) -> tuple[_Self, ...]:
    told = table_of(language, "events").get("of_himself", [])
    return tuple(
        _Self(*(re.compile(one[part]) for part in ("that", "does", "said")))
        for one in cast("list[dict[str, str]]", told)
    )
