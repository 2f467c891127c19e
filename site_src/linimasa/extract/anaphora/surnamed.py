"""A title that opens with a surname and an office, or a pronoun, told by the whole name: Korean.

"김 시장은 다리를 열었다" is "김민수 시장은 …", and "그는 …" likewise, by who was told of before. A
verb that another clause followed has the ending of one that closes: "전쟁이 일어났[고]".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.entitled import fullest, introduced
from linimasa.extract.naming.names import Registry
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.particles import particled_of, with_particle

_SHORT = re.compile(
    r"(?P<who>[가-힣]) (?P<office>(?:전 )?[가-힣]{2,8}?)(?P<end>은|는|이|가|의|측은)(?=\s)"
)
_PRONOUN = re.compile(r"(?:그|그녀)(?P<end>는|가)(?=\s)")
_LEAST = 22  # characters of a title that can do without it
_REACH = 4  # sentences for which a pronoun still means who spoke


def named_in_full(title: str, heard: Sequence[Heard], number: int, language: str) -> str:
    """A title with the name that its first words stand for, as it is where that is not known."""
    known = particled_of(language)
    if known is None:
        return title
    title = known.joined.sub("다", title)
    opening = known.held.match(title)  # of a date that is gone: "[16일] 치러진 선거에서"
    title = title[opening.end() :] if opening and len(title) > _LEAST else title
    short, pronoun = _SHORT.match(title), _PRONOUN.match(title)
    found = None
    if short:
        who = _known(heard[: number + 1], language, (short["who"], short["office"]))
        found = f"{who} {title[short.start('office') :]}" if who else None
    elif pronoun and (last := _last(heard, number)):
        name, role = last
        told = f"{name} {role.split()[-1]}" if role else name
        found = with_particle(told, title[pronoun.start("end") :])
    return found if found and len(found) <= MAX_TITLE else title


def _known(heard: Sequence[Heard], language: str, short: Who) -> str | None:
    words = words_of(language)
    names = Registry(words)
    for name, role in _told(heard, language):
        names.learn(name, role)
    name, _ = fullest(short, names, words)
    return name if len(name) > 1 and " " not in name else None


def _told(heard: Sequence[Heard], language: str) -> Iterator[Who]:
    for one in heard:
        yield from introduced(one.text, words_of(language))


def _last(heard: Sequence[Heard], number: int) -> Who | None:
    """Who spoke last before a sentence, not long ago, by name and office."""
    before = heard[max(0, number - _REACH) : number]
    speech = next((one.speech for one in reversed(before) if one.speech), None)
    return (speech.name, speech.role) if speech and speech.role else None
