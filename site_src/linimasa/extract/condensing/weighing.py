"""What a clause loses by the words at which it ends, beside what it loses by their letters.

A noun that is none in particular says little without the clause that tells of it, "approved a
decree [that …]"; what holds on a condition is another thing without it; where something is done,
behind what it is done to, is lost more easily in such a clause than what a verb may want.
"""

from __future__ import annotations

import re

from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import VERBS, Parsed
from linimasa.extract.syntax.mainclause import takes_noun

_CONDITION = 40.0  # with "if"
_ANY = 9.0  # with the clause that tells of "a decree"
_KNOWN = 3.0  # of "the decree"
_THAN = 20.0  # with what something is compared with: "more robust [than ever]"
_SETTING = -6.0  # with where it is, behind an object
_WANTED = 45.0  # with the phrase that a verb wants
_CLINGING = 14.0  # with that of its noun
_FOR = 3.0  # with what it is for
_WHILE = 1.0  # with what happens at the same time: Spanish "al entrar"
_JOINED = re.compile(f"c[^kc]*?[{VERBS}]")
_OPENED = re.compile("(?:(?<=[NW])s|k[rq])(?=[DW#])")
_STRESS = re.compile("[oay]*B[aE]*")
_VERB = re.compile(f"[{VERBS}]+P?")
_UNASKED = frozenset("NW#ek")  # "if" behind these is no "whether"
_INSIDE = frozenset("NWae#")


_OF_WHAT = 30.0  # with what a noun is of that is nothing without it
_BIDDING = 2  # words of a verb of which one bids
_NEAR = 4  # words of a verb and what denies it
_AIM = 22.0  # with what something is done for, where only its place tells that


def weighed(text: Parsed, at: int, told: int, grammar: Grammar, lost: float | None) -> float | None:
    """The weight of what goes before a word of a clause whose verb ends at `told`, None where it
    may not end; `lost` as its letters have it."""
    code, word = text.code, text.words[at]
    if grammar.drops and is_cleft(text, at, told):
        return None
    if word in grammar.until and grammar.ambiguous and _is_denied(text, told, grammar):
        return None  # "did not open [until …]"
    if lost is None:
        if grammar.ambiguous is not None and _is_purpose(text, at, told, grammar):
            return _AIM
        doing = code[at + 1 : at + 2] == "I" and word in grammar.amid
        return _WHILE if doing else None
    if wanted := _wanted(text, at, grammar) if code[at] in "pm" else 0:
        return lost + wanted
    if grammar.provided and _is_provided(text, at, grammar):
        lost += _CONDITION
    if word in grammar.conjunctions and _is_compared(text, at, grammar):
        return lost + _THAN
    if code[at] in "dr":
        return lost + _told_of(text, at, told, grammar)
    if code[at : at + 2] == "pI" and grammar.drops:
        return lost + (_AIM if text.words[at - 1] in grammar.aims else _FOR)
    return lost + (_SETTING if word in grammar.settings and _is_set(code, at, told) else 0)


def _wanted(text: Parsed, at: int, grammar: Grammar) -> float:
    """The weight of a phrase that the word before it wants; 0 where it is one like others."""
    if grammar.ambiguous is None:
        return 0
    found = grammar.governing.fullmatch(f"{text.words[at - 1]} {text.words[at]}")
    return (_CLINGING if found["noun"] else _WANTED) if found else 0


def _is_set(code: str, at: int, told: int) -> bool:
    """Whether a phrase stands behind the object of a clause of "which"."""
    related = code.rfind("r", told, at) if code[at] == "m" else -1
    verb = _VERB.search(code, related, at) if related >= 0 else None
    return verb is not None and takes_noun(code, verb.end(), at)


def _told_of(text: Parsed, at: int, told: int, grammar: Grammar) -> float:
    """What a noun loses with "of" or "which" behind it."""
    code = text.code
    if code[at] == "d":
        asked = code[at + 1 : at + 2] in {*"Iy"}
        needed = grammar.needy and (
            _is_asked_for(text, at, told) if asked else _is_needed(text, at)
        )
        return _OF_WHAT if needed else 0
    if not grammar.indefinite:
        return 0
    joined = _JOINED.search(code, told, at)  # a clause that would go with it
    return _ANY if not joined and _is_any(text, at, grammar) else _KNOWN


def _is_needed(text: Parsed, at: int) -> bool:
    """Whether a noun is nothing without what follows, by itself, "the opening [of]", because both
    make one, French "un mandat [d'arrêt]", or that is counted: "une vague [de 50 raids]"."""
    grammar, of = text.grammar, text.word(at)
    if "#" in text.code[at + 1 : at + 3]:
        return True
    bare = text.code[at - 1 : at + 2] == "NdN" and of not in grammar.of_one | grammar.of_several
    return bare or _is_needy(text, at)


def _is_needy(text: Parsed, at: int) -> bool:
    """Whether a noun before a word, or before its adjective, is nothing without what it is of."""
    needy, code, words = text.grammar.needy, text.code, text.words
    while code[at - 1] in "NP":
        at -= 1
        if words[at] in needy or words[at].rstrip("s") in needy:
            return True
    return False


def _is_asked_for(text: Parsed, at: int, told: int) -> bool:
    """Whether "to" and a verb tell what a noun is for, or what somebody was asked to do: "a demandé
    aux juges [de partir]"."""
    if _is_needy(text, at) or text.code[told - 1] == "B":
        return True  # "est content [de rentrer]"
    return text.grammar.asks.match(f"{text.part(max(0, told - 2), told)} ".lower()) is not None


def _is_denied(text: Parsed, told: int, grammar: Grammar) -> bool:
    """Whether "not" stands amid a verb, or a little before it."""
    return not grammar.denying.isdisjoint(text.words[max(0, told - _NEAR) : told])


def _is_purpose(text: Parsed, at: int, told: int, grammar: Grammar) -> bool:
    """Whether "to" only tells what for: "flooded the square | to hear him", not "a plan to"."""
    code = text.code
    if code[at : at + 2] != "mI" or code[at - 1] not in "NW#":
        return False
    if text.words[at - 1].rstrip("s") in grammar.aims:
        return False
    near = text.words[max(0, told - _BIDDING) : told]
    return not any(grammar.bids.match(f"{word} ") for word in near)


def is_cleft(text: Parsed, at: int, told: int) -> bool:
    """Whether a clause ends in or right behind what it stresses: "fue tras la visita | cuando las
    ventas subieron", "è dagli schermi, | che il sindaco ha parlato"."""
    code = text.code
    if _STRESS.fullmatch(code, 0, told) is None or code[told:].lstrip("a")[:1] not in {*"pm"}:
        return False
    opened = _OPENED.search(code, told)
    return opened is not None and at < opened.end()


def _is_provided(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether a condition stands behind a word in its sentence, none of "whether", "even if"."""
    if grammar.provided.isdisjoint(text.words):
        return False
    end = text.code.find("x", at)
    return any(
        text.code[behind] == "s"
        and text.words[behind] in grammar.provided
        and text.code[behind - 1] in _UNASKED
        for behind in range(at, end if end >= 0 else len(text.code))
    )


def _is_compared(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether "than" stands behind "more", or a word behind it: "more robust [than ever]"."""
    near = {text.words[before] for before in range(max(0, at - 2), at)}
    return text.code[at] == "p" or (text.code[at] == "r" and not near.isdisjoint(grammar.than))


def _is_any(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether the noun before a word has no article, or that of "a"."""
    first = at - 1
    while first and text.code[first] in _INSIDE:
        first -= 1
    return text.code[first] != "D" or text.words[first] in grammar.indefinite
