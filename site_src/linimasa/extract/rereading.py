"""The letters of words that only their neighbours tell, where endings tell little.

English "closed" is a finite verb, a participle behind "was", or one of the noun before it; "close"
is an infinitive behind "to" and "will"; "after" opens a phrase or a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

_FINITE = frozenset("VAB")
_HELPERS = frozenset("ABHE")
_NOUNS = frozenset("NWe#)")
_NAMES = frozenset("NW")
_TIES = frozenset("pmd")
_OBJECTS = frozenset("DW#Y")
_BOUNDS = frozenset("kxrsqh(")
_REACH = 14  # words in which the verb of a clause stands


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Words of a language with more than one part: `past` forms that are participles, too, `bases`
    of verbs, `markers` and `modals` before a base, `openers` of phrases and clauses, `agents`
    behind a participle, `styled` pairs in which no clause opens, `articles`, those that may
    stand `alone`, and the `ending` of a pronoun that is a verb ("she 's"); `active` ones are no
    participles of a noun, behind `saying` ones a clause follows as it is."""

    past: re.Pattern[str]
    bases: re.Pattern[str]
    markers: frozenset[str]
    modals: frozenset[str]
    openers: frozenset[str]
    agents: frozenset[str]
    styled: frozenset[str]
    articles: frozenset[str]
    alone: frozenset[str]
    active: frozenset[str]
    saying: re.Pattern[str]
    ending: str
    leading: frozenset[str]  # markers, modals and the ending


class Places(NamedTuple):
    """Where in a sentence words stand that lead, that open, and that are past forms."""

    leads: Sequence[int]
    opens: Sequence[int]
    past: Sequence[int]


def reread(code: list[str], words: Sequence[str], places: Places, found: Ambiguous) -> None:
    """Set the letters anew, each by those of its neighbours."""
    for at in _spots(code, places.leads):
        if code[at] == "D" and words[at] == found.ending and "Y" in code[max(0, at - 2) : at]:
            code[at] = "B"
        elif code[at] == "N" and at and code[at - 1] == "Y":
            code[at] = "V"  # "they sail"
        elif words[at] in found.markers or words[at] in found.modals:
            _read_base(code, words, at, found)
    if _FINITE.isdisjoint(code):
        _read_unknown(code, words, found)
    if code and code[-1] == "D" and words[-1] in found.alone:
        code[-1] = "N"
    for at in [at for at in places.past if code[at] == "V"]:
        code[at] = _participle(code, words, at, found)
    _read_openers(code, words, places.opens, found)


def _read_openers(
    code: list[str], words: Sequence[str], opens: Sequence[int], found: Ambiguous
) -> None:
    """Mark whether "after" opens a clause or a phrase."""
    for at in opens:
        if code[at] in "psm" and " ".join(words[at - 1 : at + 1]) not in found.styled:
            code[at] = "s" if _is_told(code, at) else "p"


def _spots(code: Sequence[str], leads: Sequence[int]) -> Sequence[int]:
    """Where a word stands that tells the next one's letter, or one behind a subject."""
    if "Y" not in code:
        return leads
    told = [at for at, kind in enumerate(code) if at and kind == "N" and code[at - 1] == "Y"]
    return sorted({*leads, *told})


def _read_base(code: list[str], words: Sequence[str], at: int, found: Ambiguous) -> None:
    """Mark the verb behind "to" or "will"."""
    verb = at + 1
    while verb < len(code) and code[verb] in "ay":
        verb += 1
    if verb >= len(code) or code[verb] not in "NVBAEH":
        return
    takes = verb + 1 < len(code) and code[verb + 1] in _OBJECTS
    if code[verb] != "N" or takes or found.bases.fullmatch(words[verb]):
        code[verb] = {"B": "E", "A": "H"}.get(code[verb], code[verb] if code[verb] in "EH" else "I")


def _read_unknown(code: list[str], words: Sequence[str], found: Ambiguous) -> None:
    """Mark a verb that no list has, where no other is: no noun stands before an article; "the
    Council, an office of the city, calls on …", "Jane Hill reports from …"."""
    for at in range(1, len(code) - 1):
        noun = code[at] == "N" and code[at - 1] in "NWe)"  # "for 37 cents a share"
        if noun and words[at + 1] in found.articles and words[at].isalpha():
            code[at] = "V"
            return
    for at in range(1, len(code) - 1):
        bare = code[at] == "N" and code[at - 1] in "Wk" and code[at + 1] in "pmDW#"
        if bare and words[at].endswith("s") and found.bases.fullmatch(words[at][:-1]):
            code[at] = "V"
            return


def _participle(code: Sequence[str], words: Sequence[str], at: int, found: Ambiguous) -> str:
    """The part of a past form: finite, behind a helper, or of the noun before or behind it."""
    last = next((kind for kind in code[at - 1 :: -1] if kind not in "ay"), "") if at else ""
    if last and last in _HELPERS:
        return "P"
    if words[at] in found.active:
        return "V"
    ahead = code[at + 1] if at + 1 < len(code) else ""
    if last == "D" and ahead in _NAMES:
        return "N"  # "the newly elected council"
    before = code[at - 1] if at else ""
    agent = at + 1 < len(words) and words[at + 1] in found.agents
    if not at and ahead in {*"NW"} and _is_told(code, at):
        return "N"  # "Strapped drivers stayed at home"
    if not at:
        return "e" if _LED_BY.match("".join(code)) else "V"
    if agent and (before in _NOUNS or before == "k"):
        return "e"
    told = ahead in _TIES and _is_told(code, at)
    if before in _NOUNS and _is_second(code, words, at, found):
        inner = ahead == "N" and at > 1 and code[at - 2] in "dpmD" and words[at - 1][-1:] != "s"
        # "any possible spread", "sale of convertible subordinated notes"
        return "N" if inner or found.bases.fullmatch(words[at]) else "e"
    if ahead == "N" and before in {"k", "x"} and _is_told(code, at):
        return "N"  # ", strapped drivers stayed"
    if (before in _NOUNS and told) or (before == "k" and _PUT_IN.match("".join(code[at:]))):
        return "e"
    return "V"


def _is_second(code: Sequence[str], words: Sequence[str], at: int, found: Ambiguous) -> bool:
    """Whether its clause has a finite verb already, and not one that a clause may follow."""
    told = 0
    for before in range(at - 1, -1, -1):
        kind, word = code[before], words[before]
        if kind in "kxhc(":
            break
        if kind in "rqs" or word in found.openers:
            if not told:
                return False
            told -= 1  # the verb of a clause in it
        elif kind in _FINITE:
            if found.saying.fullmatch(word):
                return False
            told += code[before - 1 : before] != ["Y"]  # "the ferry he sold"
    return told > 0


# In front, before another clause: "Built [in May], the pier was …".
_LED_BY = re.compile(r"V[^kVAB]{1,24}k[^k]{0,24}[VAB]")
# Between commas, before a finite verb: ", built [in May], sank".
_PUT_IN = re.compile(r"V[^kVAB]{0,12}k[ya]*[VAB]")


def _is_told(code: Sequence[str], at: int) -> bool:
    """Whether a finite verb follows before the next clause."""
    for kind in code[at + 1 : at + _REACH]:
        if kind in _BOUNDS:
            return False
        if kind in _FINITE:
            return True
    return False
