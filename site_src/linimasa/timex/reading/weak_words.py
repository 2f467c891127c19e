"""Words for times that may be others: each kind counts with what stands beside it."""

from __future__ import annotations

from linimasa.timex.reading.bare_years import Verdict, relation_after, relation_before
from linimasa.timex.rules.rule import Atom
from linimasa.timex.words.items import Item
from linimasa.timex.words.style import Style

_TIME_RELATIONS = frozenset(
    {"in", "since", "until", "during", "before", "after", "by", "from", "between", "on", "at"}
)
DAY_RELATIONS = frozenset({"on", "by", "until", "since", "before", "after", "from", "between"})
_BESIDE = frozenset({"AND", "COMMA", "TO", "HYPHEN", "ON", "RELATION"})


def _relation(atom: Atom, items: list[Item]) -> str | None:
    return relation_before(atom.start, items) or relation_after(atom.end, items)


def _weak_name(atom: Atom, items: list[Item], style: Style) -> Verdict | None:
    """A month, a season or an hour with a name that is also a word."""
    relation = _relation(atom, items)
    timely = relation in _TIME_RELATIONS or (relation == "to" and atom.expression.kind == "month")
    if timely and _is_capital(atom, items):
        return "meant"
    word = items[atom.end - 1]
    if _opens_months(atom, items):
        return "meant"
    unsure = "SHORT" in word.classes or ("GUARD" in word.classes and not style.small_names)
    if (unsure or style.loose) and _is_next_month(atom, items):
        return "meant"
    if atom.expression.kind == "clock":
        told = "APPROX" in items[atom.start].classes  # "around noon"
        loose = style.loose or "POINT" in items[atom.end - 1].classes  # "三点见"
        return "meant" if told else "message" if loose else None
    if style.plural and word.text.istitle() and word.text.endswith(style.plural):
        return None  # "Lawrence Summers"
    known = "GUARD" not in word.classes or (word.text[:1].isupper() and atom.start > 0)
    return "aside" if atom.expression.kind == "part" and known and style.loose else None


def _opens_months(atom: Atom, items: list[Item]) -> bool:
    """Whether a month follows that it leads to: "May to July"."""
    ahead = items[atom.end : atom.end + 2]
    if len(ahead) < 2 or "MONTH" not in ahead[1].classes:
        return False
    return "TO" in ahead[0].classes and "AND" not in ahead[0].classes


def _is_next_month(atom: Atom, items: list[Item]) -> bool:
    """Whether a month stands before it in a list: "July and Aug.", "January-March"."""
    behind = items[max(0, atom.start - 2) : atom.start]
    if len(behind) < 2 or "MONTH" not in behind[0].classes or not _is_capital(atom, items):
        return False
    if "COMMA" in behind[1].classes:  # "April, May and June"
        ahead = items[atom.end : atom.end + 2]
        return len(ahead) == 2 and "AND" in ahead[0].classes and "MONTH" in ahead[1].classes
    return not {"AND", "TO", "HYPHEN"}.isdisjoint(behind[1].classes)


def _weak_weekday(atom: Atom, items: list[Item], style: Style) -> Verdict | None:
    """ "Wed", "Sat": with a preposition; in a message a mark beside it is enough."""
    if not style.loose:
        return None
    previous = items[atom.start - 1].classes if atom.start else {}
    if items[atom.start].text[:1].isupper() and previous.get("RELATION") in DAY_RELATIONS:
        return "meant"
    return None if _BESIDE.isdisjoint(previous) else "message"


def _weak_day(atom: Atom, items: list[Item], style: Style) -> Verdict | None:
    if _relation(atom, items) or _in_brackets(atom, items):
        return "meant"
    beside = [*items[atom.end : atom.end + 1], *items[max(0, atom.start - 1) : atom.start]]
    told = atom.expression.kind == "date" or any(
        not _BESIDE.isdisjoint(item.classes) for item in beside
    )
    return "message" if told and (style.loose or atom.expression.kind == "date") else None


def _weak_part(atom: Atom, items: list[Item], style: Style) -> Verdict | None:
    the = style.loose and "THE" in items[atom.start].classes
    if atom.expression.repeat or (the and relation_before(atom.start, items) == "in"):
        return "meant"
    return "aside" if style.loose else None


def _weak_unit(atom: Atom, items: list[Item], style: Style) -> Verdict | None:
    """ "the year", "the week"; in a message "day" alone."""
    e = atom.expression
    the = "THE" in items[atom.start].classes
    following = items[atom.end] if atom.end < len(items) else None
    if following and items[atom.end - 1].tight and "HYPHEN" in following.classes:
        return None  # "the quarter-to-quarter comparison"
    if the and e.shift and (e.shift.unit == "quarter" or (style.loose and e.shift.unit != "day")):
        return "meant"
    if "GUARD" in items[atom.end - 1].classes:
        return None  # "yr dog"
    return "message" if style.loose else None


def _is_capital(atom: Atom, items: list[Item]) -> bool:
    """Seasons are written small; months and days that are also words only count with a capital."""
    first = items[atom.end - 1].text[:1]
    caseless = first.upper() == first.lower()
    return atom.expression.kind in ("part", "clock") or first.isupper() or caseless


def _in_brackets(atom: Atom, items: list[Item]) -> bool:
    return (
        atom.start > 0
        and "OPEN" in items[atom.start - 1].classes
        and atom.end < len(items)
        and "CLOSE" in items[atom.end].classes
    )


WEAK = {
    "month": _weak_name,
    "part": _weak_name,
    "clock": _weak_name,
    "weekday": _weak_weekday,
    "day": _weak_day,
    "date": _weak_day,
    "daypart": _weak_part,
    "unit": _weak_unit,
    "bare": lambda *_: "message",
    "set": lambda *_: "message",
    "reference": lambda *_: "aside",
}
