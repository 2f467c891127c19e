"""Where what is said begins behind more than its verb: a clause that somebody is told without
"that", "told reporters | the pier was old", or a quotation, "said in a statement: | “…”".

Sentences come masked, as in `framing`.
"""

from __future__ import annotations

import re

from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.syntax.grammar import Parsed, parsed
from linimasa.extract.syntax.mainclause import main_verb
from linimasa.extract.syntax.telling import has_verb
from linimasa.language.numbers import writing_of

_WHEN = re.compile(rf"(?:\s\w{{1,6}})?\s{DATED}+")  # may stand between the two
# Those who are told, with what they are of and where: "a crowd of sailors in the port"
_HEARERS = re.compile("(?:D[DNW#e]*?[NW]+|[NW]+)(?:[dpm]D?[NW#e]*?[NW]+)*")
_OUTLET = re.compile(rf"(?:\s\w+)?\s{QUOTED}+")  # who is told may be masked
_ANNOUNCED = re.compile(rf"([^:;.{QUOTED}]{{0,90}}):\s*(?={QUOTED})")
_UNHEARD = frozenset(("", ",", ":"))


def told_clause(told: str, words: Words) -> int | None:
    """Where what is said begins in what stands behind "told"; None where no clause does.

    0 where the verb closes what it tells.
    """
    plain = _WHEN.sub(lambda found: " " * len(found[0]), told)
    if plain.lstrip()[:1] in _UNHEARD:
        return 0
    if masked := _OUTLET.match(plain):
        tied = plain[masked.end() :].split(None, 1)[:1]
        known = tied and tied[0] in words.conjunctions
        return plain.index(tied[0], masked.end()) + len(tied[0]) if known else masked.end()
    read = parsed(plain, words.code)
    found = _HEARERS.match(read.code) if read else None
    if read is None or found is None:
        return None
    mark = read.code[found.end() : found.end() + 1]
    if mark in {"x", "o"}:  # "told reporters: We left", "told reporters “we left”"
        return read.spans[found.end()][mark == "x"]
    opening = (at for at in range(1, found.end() + 1) if _opens(read, at))
    at = next((at for at in opening if main_verb(read.code[at:]) is not None), None)
    if at is None or not words.heard_of.isdisjoint(read.words[:at]):
        return None
    return read.spans[at][0]


def announced(match: re.Match[str], words: Words) -> int:
    """Where a quotation begins behind a colon and a phrase at most that goes with the verb of a
    cue; 0 without one."""
    found = _ANNOUNCED.match(match.string, match.end()) if ":" in match.string else None
    return found.end() if found and not has_verb(found[1], words) else 0


def is_of_either(said: str, name: str, words: Words) -> bool:
    """Whether "they" at the start of what is said may mean those who say it or those who are told:
    "Two people told the court that | they had seen him"."""
    if said.lstrip(" ,").partition(" ")[0].lower() not in words.several:
        return False
    last = name.rpartition(" ")[2]
    return last.islower() and (last.endswith("s") or last in writing_of(words.code).people)


def _opens(read: Parsed, at: int) -> bool:
    """Whether a subject begins behind those who are told; a name only where they are several, of
    whom it is none."""
    before, opens = read.code[at - 1], read.code[at : at + 1]
    several = before == "N" and read.word(at - 1).endswith("s")
    return before in "NW" and (opens in {*"DY#"} or (opens == "W" and several))
