"""Somebody without a name or an office beside a quotation: "“…,” said one sailor", "a neighbour,
who saw it, said: “…”".

Only where words tell that it is somebody: sentences come masked, as in `framing`.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, QUOTED, WHEN
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.undetermined import named
from linimasa.extract.speech.framing import Speech
from linimasa.extract.syntax.telling import has_verb

_Span = tuple[int, int]

_MASKS = re.compile(f"[{DATED}{QUOTED}]+")


def somebody_quoted(outside: str, quotes: list[_Span], words: Words) -> Speech | None:
    """The speech of a sentence that begins or ends with a quotation, by somebody beside it."""
    if not quotes or not words.unnamed:
        return None
    behind = outside.startswith(QUOTED)
    patterns = _behind(words.code) if behind else _before(words.code)
    found = next((match for one in patterns if (match := one.match(outside))), None)
    if found is None or has_verb(found["who"], words) or _tells_more(outside, found, words):
        return None
    quote = (0, found.end("quote")) if behind else (found.start("quote"), len(outside))
    cue = (min(found.start("who"), found.start("verb")), found.end("cue"))
    name = named(found["who"], words)
    return Speech(name, None, cue, quote, found["verb"].lower(), direct=True)


def _tells_more(outside: str, found: re.Match[str], words: Words) -> bool:
    """Whether a clause outside of the quotation has a date: "“…,” said a friend of Hill, who died
    on Friday", unlike one beside the verb, "said a friend on Friday, who knew her"."""
    if DATED in found["aside"]:
        return True
    when = WHEN.match(outside, found.end("cue"))
    rest = outside[when.end() if when else found.end("cue") :]
    return DATED in rest and has_verb(_MASKS.sub("", rest), words)


@cache
def _behind(language: str) -> tuple[re.Pattern[str], ...]:
    """Behind a quotation, on either side of the verb."""
    who, aside, verb, end = _parts(language)
    return (
        re.compile(
            rf"(?P<quote>{QUOTED}+)[\s,]*(?P<cue>{verb}(?:\s{DATED}+)?\s{who})(?P<aside>){end}"
        ),
        re.compile(rf"(?P<quote>{QUOTED}+)[\s,]*(?P<cue>{who}{aside}\s{verb})\b[^:{QUOTED}]*$"),
    )


@cache
def _before(language: str) -> tuple[re.Pattern[str], ...]:
    """Before one, and a colon."""
    who, aside, verb, _ = _parts(language)
    return (re.compile(rf"(?P<cue>{who}{aside}\s{verb})\b[^:;{QUOTED}]*:\s*(?P<quote>{QUOTED})"),)


def _parts(language: str) -> tuple[str, str, str, str]:
    """Who, what is told of him between commas, the verb, and where a noun ends."""
    words = words_of(language)
    inner = rf"[^\s,;:.()A-Z{QUOTED}{DATED}][^\s,;:.(){QUOTED}{DATED}]*"
    who = (
        rf"(?P<who>(?i:{either(words.unnamed)})\s{inner}(?:\s[^\s,;:.(){QUOTED}{DATED}]+){{0,6}}?)"
    )
    aside = rf"(?P<aside>(?:,(?!\s?[A-Z])[^{QUOTED}:]{{2,90}},)?)"  # with a name, that is meant
    verb = rf"(?P<verb>{either((*words.before, *words.after))})"
    return who, aside, verb, rf"(?=,(?!\s[A-Z])|[.;]|\s(?:\w+\s)?{DATED}|\s*$)"
