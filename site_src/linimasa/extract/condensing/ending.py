"""Where a clause that is too long may end, and what is lost there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linimasa.extract.condensing.narrowing import is_manner
from linimasa.extract.condensing.unmarked_ends import lost_amid, lost_more
from linimasa.extract.condensing.wanting import complement
from linimasa.extract.condensing.weighing import weighed
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import VERB_FIRST, VERBS, Parsed
from linimasa.extract.syntax.mainclause import Clause, has_object

_LOST = {"k": 0, "x": 0, "h": 0, "(": 0, "s": 0, "r": 0, "G": 2, "e": 6, "p": 6, "m": 14, "d": 25}
_ENDING = frozenset((*_LOST, "c"))  # a clause may end before these
_VERBAL = re.compile("[ya]*[VABP]|[DNWay#]{1,3}[VAB]")
_TO_DO = 28  # with "to" and a verb that its noun is of: "the right to vote"
_NAMED = 7  # words of what something is, by itself no news
_TOLD_OF = 20  # with the clause that tells of it
_GOVERNED = 45  # with a phrase right behind a verb
_RESULT = 10  # with what came of it
_PURPOSE = 1  # what is lost with "to" and a verb
_JOINED = 12  # with "and" and a noun
_LISTED = 8  # with the rest of a list
_ADDED = 5  # with what stands behind a comma, and is no list
_BEYOND = 8  # with the end of what a colon opened
_RELATIVE = 3  # with a clause that tells of a noun without "which"
_SOON = 3  # words behind a verb in which what it asks for is yet to come
_TOLD_OF_IT = re.compile("[NW]D[DNW#]{1,5}[ya]*[VAB]")  # "the law | the council has passed"
_OFFSET = re.compile("k[Da#]+N[sp]")  # ", two months after"
_LISTED_VERB = re.compile("k[ya]*[VAB]")
_LISTED_DONE = re.compile("k[ya]*[GE]?[ya]*[ePG][^kV]*$")
_RESUMED = re.compile("k[^kVABrs]*k(?:[dm]y?[IEH]|[pm]?q)")


def endings(
    text: Parsed, clause: Clause, grammar: Grammar, most: int, fits: int
) -> Iterator[tuple[int, int, float]]:
    """The words before which the clause may end, if it is whole there: each with the end of what is
    then left, less a loose word, and the weight of what is lost."""
    start, loose = text.spans[clause.verb][0], words_of(text.language).loose_ends
    code, spans = text.code, text.spans
    may_end = _ENDING | {"B"} if grammar.unmarked else _ENDING
    for at in range(complement(text, clause, grammar), len(code)):
        told_of = (
            code[at] == "D" and grammar.ambiguous is not None and _TOLD_OF_IT.match(code, at - 1)
        )
        if code[at] not in may_end and not told_of:
            if grammar.unmarked and (amid := lost_amid(text, at, grammar)):
                yield at, at, amid
            continue
        result = code[at] == "B"
        if result and not _is_result(code, at, clause.told):
            continue
        if spans[at][0] - start > most or spans[at - 1][0] - start > fits:
            return  # the word before may go, too
        lost = _RESULT if result else _RELATIVE if told_of else _lost(code, at, clause.told)
        lost = weighed(text, at, clause.told, grammar, lost)
        if lost is not None:
            lost += lost_more(text, at, clause.told, grammar) if grammar.unmarked else 0
            end = at - 1 if text.words[at - 1] in loose or _is_tied(text, at, grammar) else at
            yield at, end, lost + (_BEYOND if "x" in code[clause.told : at] else 0)


def _is_result(code: str, at: int, told: int) -> bool:
    """Whether a verb of being tells what came of it: "turun 57 sen [menjadi 57,88 dollar]"."""
    return code[at - 1] in "N#W" and "V" in code[told - 1 : at] and "r" not in code[told:at]


def _is_tied(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether the adverb before a word only leads in to it: "ya | que", "mainly | in"."""
    if text.code[at - 1] != "a" or text.code[at] not in "pmdrq":
        return False
    if text.grammar.unmarked and text.word(at - 2) in words_of(text.language).periods:
        return False  # "bulan sebelumnya | yang"
    return text.code[at] in "rq" or is_manner(text, at - 1)


def _lost(code: str, at: int, told: int) -> float | None:
    """The weight of what goes when a clause ends before a word; None where it may not end."""
    kind, ahead, before = code[at], code[at + 1 : at + 5], code[at - 1]
    if kind == "c":
        return _at_joint(code, at, told)
    if kind not in _LOST or (kind in "rsq" and before in "Ddpmc"):
        return None
    if kind == "k":
        return _at_comma(code, at, told)
    if kind == "h" and before + ahead[:1] == "WW":
        return None  # "the match Bern United | – Young Boys"
    if kind in "pmd" and ahead.lstrip("ya")[:1] in {"I", "E", "H"}:
        return {"p": _PURPOSE, "d": _TO_DO if before in "NW" else None}.get(kind)
    if kind in "pm" and ahead[:1] == "s":
        return 0 if kind == "p" else None
    if (
        kind == "r"
        and code[told - 1] == "B"
        and at - told <= _NAMED
        and not {*"pm"} & {*code[told:at]}
    ):
        return _TOLD_OF  # "hope is the word | which tells"
    if kind == "d" and (code[told - 1 : at] in {"BN", "BPN"} or code[at - 2 : at] == "D#"):
        return None  # "was the result | of", "el 13 | de mayo"
    if kind == "e" and code[told - 1] == "B":
        return _TOLD_OF  # "is the first court | charged with"
    return _GOVERNED if kind == "m" and before in "VPI" else _LOST[kind]


def _at_joint(code: str, at: int, told: int) -> float | None:
    """Nothing is lost before another clause, a little before one more noun."""
    ahead, before = code[at + 1 : at + 5], code[at - 1]
    verb = _VERBAL.match(ahead)
    begun = code[told:at].rpartition("k")  # ", with the council [and the port accusing …]"
    if verb and begun[1] and not set(begun[2]) & {*VERBS, *"PIGe"}:
        return None
    if code[told - 1] == "P" and ahead[:1] in {*"eP"} and before in "NW#":
        return 0  # "has entered the port | and fought the crew"
    if before in "PGI" and ahead[:1] == before:
        return None  # "is building | and selling the ferries"
    if verb and _LISTED_VERB.search(code, told, at):
        return None  # "they rose, took the port | and closed it"
    return 0 if verb else _JOINED


def _is_listed(code: str, at: int, told: int) -> bool:
    """Whether a comma stands amid what is done one after the other: "he rose, ran, | and fell",
    "being caught, | tried and hanged"."""
    if VERB_FIRST.match(code, at + 1):
        return _LISTED_VERB.search(code, told, at) is not None
    return code[at + 1 : at + 2] in {*"ePG"} and _LISTED_DONE.search(code, told, at) is not None


def _at_comma(code: str, at: int, told: int) -> float | None:
    """Less is lost before a clause or a phrase than before the rest of a list, or an object."""
    if _is_listed(code, at, told):
        return None
    if at - told < _SOON and _RESUMED.match(code, at):
        return None  # "managed, with the help of all, | to close"
    if code[at + 1 : at + 2] not in {*"DNW#"} or _OFFSET.match(code, at):
        return 0
    if code[told - 1] == "P" and set(code[max(0, told - 3) : told - 1]) & {*"BE"}:
        return _ADDED  # "were released, | a few days before"
    bare = code[at + 1 : at + 2] in {*"NW"}
    if bare and "c" not in code[at:]:
        return _ADDED
    return _LISTED if bare or code[told - 1] == "B" or has_object(code, told, at) else None
