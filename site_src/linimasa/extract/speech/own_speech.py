"""The grammar of speech of a language that has one of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from linimasa.extract.lexis.words import Words
from linimasa.extract.speech.bounded import bounded_of, bounded_speech
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.speech.particled import particled_speech
from linimasa.extract.syntax.particles import particled_of

_Spans = list[tuple[int, int]]


@cache
def own_speech(
    language: str,
) -> Callable[[str, _Spans, Mentions, Words], Speech | None] | None:
    """What finds the speech of a masked sentence; None for a language of another grammar."""
    if particled_of(language):
        return particled_speech
    return bounded_speech if bounded_of(language) else None


@cache
def own_outlets(language: str) -> frozenset[str]:
    """Names of outlets that such a language has beside those known everywhere."""
    particled, bounded = particled_of(language), bounded_of(language)
    return frozenset(
        (*(particled.outlets if particled else ()), *(bounded.outlets if bounded else ()))
    )
