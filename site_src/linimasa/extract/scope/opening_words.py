"""The word that opens the clause in which a date stands."""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.inner_clauses import is_apart, is_contact
from linimasa.extract.scope.tied_clauses import verb_of
from linimasa.extract.syntax.clause_ends import BOUNDS
from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import FINITE, VERB_FIRST, Parsed
from linimasa.extract.syntax.joined_verbs import is_joined

_APPOSED = re.compile("(?<=[NW])k[DNW#dpma]+k$")
_ADDRESS = re.compile("[W#o()]+")  # the rest of where something is
_LED = re.compile("k[^k][pa]*$")
_PARTS = frozenset("k)")


def opener_of(
    read: Parsed, at: int, grammar: Grammar, *, news: bool = False, past: bool = False
) -> int | None:
    """The word that opens the clause in which a date stands, with no other mark or clause between;
    None in the main clause, and where the verb before a date may be the main one. `news`: the date
    mostly is the main clause's; `past`: but not for a clause of now."""
    ends = grammar.unmarked and not news and read.code[at + 1 : at + 2] in {"", *"koxc"}
    at = _before_comma(read, at) if past or ends else at
    told, last, end = 0, at, at
    for before in range(at - 1, -1, -1):
        kind = read.code[before]
        if before >= last:
            continue
        if grammar.unmarked and kind in _PARTS and (first := _beside(read.code, before, end)):
            last = first
            end = before if kind == "k" else end
            continue
        if told and kind == "k" and (aside := _APPOSED.search(read.code, 0, before + 1)):
            last = aside.start()
            continue  # "where Jane Hill[, the mayor,] lived"
        contact = kind == "Y" and told == 1 and is_contact(read, before)
        if kind == "r" or contact or is_apart(read, before, grammar):
            found = _as_opener(read, before, at, grammar, told=told > 0)
            if found is None:
                continue
            return found if found >= 0 else None
        if kind in BOUNDS or kind in "qs":
            return None
        if kind in FINITE and not (
            _is_helping(read, before) or is_joined(read, before) or _is_made(read, before)
        ):
            told += 1
            if told > 1:
                return None
    return None


def _before_comma(read: Parsed, at: int) -> int:
    """The place of a comma before a date, "yang wafat di Kyre[,] 3 Mei 1970", be it with what only
    leads in to that: "[, yakni pukul delapan pada] 3 Mei"; else that of the date."""
    led = _LED.search(read.code[:at])
    if led and read.word(led.start() + 1) in words_of(read.language).equating:
        return led.start()
    return at - (read.code[at - 1] == "k")


def _beside(code: str, mark: int, end: int) -> int:
    """Where what a mark goes with begins, if it ends no clause: brackets, and the comma in "di
    Jalan Pasar 3[, Kyre]", up to the next mark; else 0."""
    if code[mark] == ")":
        return max(0, code.rfind("(", 0, mark))
    rest = _ADDRESS.match(code, mark + 1, end)
    return mark if rest and (rest.end() == end or code[rest.end()] in "ak") else 0


def _as_opener(read: Parsed, before: int, at: int, grammar: Grammar, *, told: bool) -> int | None:
    """The place of a word that may open the clause of a date; less than 0 where it opens another's,
    None where it only ties a noun or the date: "since his arrest in [May]"."""
    kind = read.code[before]
    if before == at - 1 and kind == "p":
        return None  # "since 1990", unlike "after [yesterday] it fell"
    if kind == "p" and grammar.ambiguous and read.word(before) in grammar.ambiguous.spanning:
        return None  # "the first flight since the crash landed [on Tuesday]"
    apposed = grammar.reduced and kind == "r" and read.code[before - 1] == "k"
    apposed = apposed or (kind == "r" and _is_dated(read, before, at))
    if before == at - 1 and not (apposed or (grammar.bare and kind == "s")):
        return -1
    if told or verb_of(read, before + 1) is not None:
        return before
    return None if read.ambiguous and kind in "ps" else -1


def _is_dated(read: Parsed, opener: int, at: int) -> bool:
    """Whether a date stands between "who", or "which" behind a comma, and its verb: "who [last
    year] left", not "that [2024] was warm"."""
    ambiguous = read.grammar.ambiguous
    apart = read.code.find("k") == opener - 1  # of no noun that itself tells of one
    if ambiguous is None or not (apart or read.word(opener) in read.grammar.people):
        return False
    return VERB_FIRST.match(read.code, at + 1) is not None


def _is_made(read: Parsed, at: int) -> bool:
    """Whether "to be" only goes with a verb before it: "ditunjuk [menjadi] menteri"."""
    return read.grammar.unmarked and read.code[at] == "B" and read.code[at - 1 : at] in {*"VI"}


def _is_helping(read: Parsed, at: int) -> bool:
    """Whether a verb only goes with another behind it, as "has" and Indonesian "akan" do."""
    return read.code[at] in "AB" and read.code[at + 1 : at + 2] in FINITE
