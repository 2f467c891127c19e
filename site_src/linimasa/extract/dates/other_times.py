"""Dates of a noun or an infinitive, where the verb of the clause tells of another time.

"The city has not forgotten the fire of [1985]"; "After his election in [2015] the mayor closed two
schools"; "She denied having been there in [May]": told without its date, each would be of a day on
which it was not.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.syntax.clause_words import Grammar, grammar_of, related, words_of_kind
from linimasa.extract.syntax.grammar import FINITE, Parsed

_MOST = 12  # words between "after" and the date of its noun
_ELIDED = re.compile("['’]")
_HAVING = re.compile("H[ya]*(?:Ea*)?P[pmdDNW#a]*$")  # "having been robbed in"
_BEEN = re.compile("p[ya]*(?:H[ya]*(?:Ea*)?|Ea*)P[^kVABrqsx(h]*$")
_CLEFT = re.compile("y?[YD]?Ba?p")  # "It was after the visit in [2008] that"
_APPOSED = re.compile("[NW]k(?:D|[pm]D?)?N[pmdDNW#a]*$")  # "Jane Hill, winner of the prize in"
_CLOSED = re.compile("k[ya]*[VAB]")
_PHRASE = frozenset("pmdDNW#ae")
_NOUN = re.compile("[NWe]")
_OF_NOUN = re.compile("[NWe]a*d$")
_LED = re.compile("[pm]D*[NW#a]+(?:d[DNW#a]+)*d$")  # "In the elections of [1986] she won"
_TIES = ("before", "after")


def may_be_of_another(lead: str, link: str, behind: str, language: str) -> bool:
    """Whether what ties a date, the words before that or the comma behind the date may tie it to
    another word than the verb."""
    if link.strip().lower().replace("'", "’") in words_of_kind("d", language):
        return True
    if "," in lead:
        tied = link.lower().split()[:1]
        if (
            behind.startswith(",")
            or not behind.strip(" .")
            or not _since(language).isdisjoint(tied)
        ):
            return True
    return not _ties(language).isdisjoint(_ELIDED.sub(" ", lead).lower().split())


def is_of_another(read: Parsed, at: int) -> bool:
    """Whether a date at the word `at` is that of a noun: of one before "of", but not of a phrase
    that leads in; of one that commas put in; of the one behind "after"; or that of an infinitive of
    the past."""
    code = read.code[:at]
    if _CLEFT.match(code):
        return False
    if _HAVING.search(code) or _is_apposed(read, at):
        return True
    first = max(0, *(code.rfind(kind) + 1 for kind in "kxh(cqrs"))
    if _OF_NOUN.search(code) and _LED.fullmatch(code, first) is None:
        return True
    ties = _ties(read.language)
    for before in range(at - 1, max(-1, at - _MOST - 1), -1):
        if read.words[before] in ties:
            return _NOUN.search(code, before + 1) is not None
        if code[before] not in _PHRASE:
            return False
    return False


def may_have_been(lead: str, grammar: Grammar) -> bool:
    """Whether the words before a date may have an infinitive of the past behind "after"."""
    return not grammar.apart.isdisjoint(lead.lower().split())


def has_been(read: Parsed, at: int) -> bool:
    """Whether a date is that of an infinitive of the past behind "after", which no other time can
    have: "Après s'être enfui [lundi], il a été arrêté"."""
    found = _BEEN.search(read.code[:at])
    return found is not None and read.word(found.start()) in read.grammar.apart


def _is_apposed(read: Parsed, at: int) -> bool:
    """Whether a date is that of a noun in commas, or of one that ends a sentence, or of what
    somebody is since: "Jane Hill, mayor since [1998]", "in power since [1969]"."""
    code = read.code
    found = _APPOSED.search(code[:at])
    if found is None:
        return False
    if _CLOSED.match(code, at + 1):
        return code[found.start() + 2] not in "pm"
    told = not FINITE.isdisjoint(code[: found.start()])
    if read.word(at - 1) in _since(read.language):
        return told
    return told and code[at + 1 :] in {"", "o"} and code[found.start() + 2] == "N"


@cache
def _since(language: str) -> frozenset[str]:
    return frozenset(one.partition(" ")[0] for one in related(language, "since"))


@cache
def _ties(language: str) -> frozenset[str]:
    """Behind these something was, or is to be: the first words of "after" and "before", and the
    infinitives of "have"."""
    grammar = grammar_of(language)
    if grammar is None:
        return frozenset()
    tied = (one.partition(" ")[0] for one in related(language, *_TIES))
    return grammar.apart.union(words_of_kind("H", language), tied)
