"""Where a clause inside a sentence ends."""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.grammar import FINITE, Parsed

BOUNDS = frozenset("kxh()")  # marks that end a clause
_GOES_WITH = frozenset("cABr")  # before a verb: "and sank", "has sunk"
_ANOTHER = re.compile("c(?:[pmd]?D?)[rq]")  # "and in which"
_LED_THAT = re.compile("p[ad]?$")  # before "that" it is one word with it: "alors | que"


def end_of(read: Parsed, start: int, *, inner: bool = False) -> int:
    """Where a clause ends: at a mark, or before a verb that is the main one's; that of a clause
    inside it is not: "warned that the ferry would sink | were ignored". Behind the main one, an
    `inner` clause may have "to be": "karena dewan memotong anggaran menjadi satu miliar"."""
    by_adjective = read.grammar.unmarked  # "tak kuat | melanjutkan"
    told, opened = True, -1  # whether the last clause inside has its verb; "when", if any
    for at in range(start, len(read.code)):
        kind = read.code[at]
        if kind in BOUNDS or (kind == "c" and _ANOTHER.match(read.code, at)):
            return at
        if kind in FINITE:
            if inner and kind == "B":
                continue
            goes_with = read.code[:at].rstrip("ya")[-1:] in _GOES_WITH
            goes_with = goes_with or (by_adjective and read.code[at - 2 : at] == "AN")
            if told and not goes_with:
                if opened < 0:
                    return len(read.code[:at].rstrip("y"))  # "l’homme qui a fui | s’est rendu"
                led = _LED_THAT.search(read.code, start, opened)
                return led.start() if led else opened  # "left the port | when she was four"
            told = True
        elif kind in "rq":
            told = False
        elif kind == "s":
            opened = at
    return len(read.code)


def with_place(read: Parsed, end: int) -> int:
    """The end of a clause with the place behind the comma that only closes its date: "el crimen que
    ocurrió [el lunes], en la plaza"."""
    closes = read.grammar.drops and read.code[end - 1 : end + 1] == "ak"
    places = words_of(read.language).places if closes else ()
    placed = closes and read.code[end + 1 : end + 2] in {*"pm"} and read.words[end + 1] in places
    return end_of(read, end + 1) if placed else end
