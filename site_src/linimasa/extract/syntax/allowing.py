"""What the words before a word let it be: a participle, a verb, an article, "that"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.lexicon import UNKNOWN
from linimasa.extract.syntax.rereading import last_told

HELPERS = frozenset("ABHEP")
_TELLING = frozenset("VPIABHEGe")
_PARTING = frozenset(("AmN", "ApN", "BmN", "BpN"))
_UNPARTED = re.compile("a?[pm][pmdDNW#a]*[AB]")
_JOINED_DONE = re.compile("k[ae]*e[^kcrqsxVABI]*c$")
_IN_COMMAS = re.compile("a?[pm][pmdDNW#a]*k[ya]*[AB]")


def is_helped(at: int, code: Sequence[str], words: Sequence[str], grammar: Grammar) -> bool:
    """Whether a phrase of two words parts a participle from its verb: "ha in seguito ammesso"; or
    a word that is no adverb else: "was last seen"."""
    if grammar.ambiguous and words[at - 1] in grammar.ambiguous.between:
        return at > 1 and code[at - 2] in HELPERS
    return "".join(code[max(0, at - 3) : at]) in _PARTING


def is_undergone(lower: str, at: int, code: Sequence[str], grammar: Grammar) -> bool:
    """Whether a verb with the shape of a participle is one, because the next verb is that of its
    clause: "Le pont construit en 1880 a été vendu", and so in commas."""
    if code[at - 1] not in "NWkc" or not grammar.participles.fullmatch(lower):
        return False
    joined = code[at - 1] == "c"  # "le pont, ouvert en 1932 et détruit en 1944, a été"
    if joined and not _JOINED_DONE.search("".join(code[:at])):
        return False
    behind = _IN_COMMAS if joined or code[at - 1] == "k" else _UNPARTED
    return behind.match("".join(code[at + 1 :])) is not None


def article_of(lower: str, last: str, grammar: Grammar) -> str:
    """An article that may be "of", or an adverb behind "has": French "ont même lancé"."""
    if lower in grammar.both:
        return "d" if last in "NWe#" else "D"
    return "a" if last in "AB" and lower in grammar.shifting else "D"


def point_of(at: int, code: Sequence[str], words: Sequence[str], grammar: Grammar) -> str:
    """The letter of a point of the compass behind a noun that looks like a verb: "la banlieue est
    de Brest"; else none."""
    placed = words[at] in grammar.compass and "".join(code[at - 1 : at + 3 : 2]) == "Nd"
    return UNKNOWN if placed and code[at + 2 : at + 3] == ["W"] else ""


def that_of(before: str, at: int, code: Sequence[str], grammar: Grammar) -> str:
    """ "that" behind a preposition, in "more than", behind a verb, or behind its noun."""
    if before in grammar.than:
        return "p"
    if code[at - 1] in "pmds":
        return "s"
    return "q" if last_told(code, at) in _TELLING or before in grammar.contents else "r"


def is_object(words: Sequence[str], at: int, code: Sequence[str], grammar: Grammar) -> bool:
    """Whether what looks like an article is the object of the verb behind it: "who *the* saw"; an
    article of one is none of a verb of several: "En 1366 *lo* ocuparon"."""
    before = words[at - 1]
    if before not in grammar.objects:
        return False
    several = before in grammar.singular and grammar.several.fullmatch(words[at])
    if grammar.drops and (several or grammar.pasts.fullmatch(words[at])):
        return True
    return code[at - 2] in "WYryN" if at > 1 else before not in grammar.heads
