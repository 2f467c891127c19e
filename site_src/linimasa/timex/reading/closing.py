"""What ends an expression after its name: "24 Ekim'de", "2003 yılında", "Pazartesi günü"."""

from __future__ import annotations

from linimasa.timex.rules.rule import Atom
from linimasa.timex.value import replace
from linimasa.timex.words.items import Item

_MAX_CLOSINGS = 3  # "2003 yılında" has one, "Mart'ın ayında" two

# What a word of `[timex.closing]` may end, by the name that the table has for it.
_ENDED = {
    "day": frozenset(
        {
            *("day", "date", "weekday", "listed", "deictic", "holiday", "day_of_month", "ago"),
            *("month", "year"),
        }
    ),
    "month": frozenset({"month", "date"}),
    "year": frozenset({"year", "decade", "month"}),
    "part": frozenset({"part"}),
    "daypart": frozenset({"daypart", "deictic", "weekday", "clock"}),
    "clock": frozenset({"clock", "daypart"}),
    "duration": frozenset({"duration"}),
}
_ENDINGS = frozenset({"modifier", "approx", "direction", "shift_before"})  # not ended by anything


def close(atoms: list[Atom], items: list[Item]) -> list[Atom]:
    """Every atom with the closing words behind it; a name that they end is meant as a time.

    What these words would say by themselves is dropped.
    """
    closed: list[Atom] = []
    for atom in atoms:
        if not closed or atom.start >= closed[-1].end:
            closed.append(_closed(atom, items))
    return closed


def _closed(atom: Atom, items: list[Item]) -> Atom:
    end = atom.end
    kind = atom.expression.kind
    while end < len(items) and end - atom.end < _MAX_CLOSINGS and _ends(items[end], kind):
        end += 1
    if end == atom.end:
        return atom
    return Atom(atom.start, end, replace(atom.expression, weak=False))


def _ends(item: Item, kind: str) -> bool:
    what = item.classes.get("CLOSING")
    if what is None or kind in _ENDINGS:
        return False
    return what == "any" or any(kind in _ENDED[name] for name in what.split())
