"""Parts of a list or range lend each other what they lack: "3, 5 and 8 May", "1998-2002"."""

from __future__ import annotations

from itertools import pairwise

from linimasa.timex.rules.joints_sets import ended, set_at
from linimasa.timex.rules.rule import Atom
from linimasa.timex.value import Expression, Shift, replace
from linimasa.timex.words.items import Item
from linimasa.timex.words.style import Style

_LINKS = frozenset({"TO", "AND", "HYPHEN", "COMMA", "SLASH"})
_BEFORE = frozenset({"THE", "ON", "CLOCK_CUE", "CLOCK_NAME"})  # "às três ou às quatro"
_HALVES = frozenset({"AMPM", "DAYPART", "DAYPART_STRONG", "HOUR_NAME"})
_NOON = 12
_MAX_GAP = 3  # items between two parts of one list
_WEEKDAYS = "XXXX-WXX-"  # every week on the day behind it


def share(atoms: list[Atom], items: list[Item], style: Style) -> list[Atom]:
    """Lend from right to left, and from the year on the left; then join what stands as one."""
    if len(atoms) == 1 and atoms[0].expression.kind != "listed":
        return [*atoms]
    shared: list[Atom] = []
    for each in reversed(atoms):
        atom = each
        right = shared[-1] if shared else None
        if right and _linked(atom, right, items):
            lent = _lend(atom.expression, right.expression)
            if style.range_durations and (whole := _range(atom, right, items)):
                shared[-1] = whole
                continue
            night = not style.apart and _is_night(atom, items)
            if (style.joined_ranges and _is_one(atom, right, items)) or night:
                shared.pop()
                until = None if night else _last(right.expression)
                shared.append(Atom(atom.start, right.end, replace(lent, until=until, weak=False)))
                continue
            atom = Atom(atom.start, atom.end, lent)
        if atom.expression.kind != "listed":
            shared.append(atom)
    return _repeated(_halves(_ended(shared[::-1], items), items), items)


def _ended(atoms: list[Atom], items: list[Item]) -> list[Atom]:
    """The same, where what ends a range has its year from what begins it: "2021年1月到3月"."""
    for at, (left, right) in enumerate(pairwise(atoms)):
        a, b = left.expression, right.expression
        if a.year is None or b.year is not None or a.kind not in ("month", "date"):
            continue
        kind = {"month": "month", "date": "day"}[a.kind]
        plain = b.kind == kind and not b.shift and b.direction is None
        if plain and a.year > 0 and _linked(left, right, items) and _leads(left, items, right):
            later = (b.month or 0, b.day or 0) >= (a.month or 0, a.day or 0)
            atoms[at + 1] = right.with_(kind=a.kind, year=a.year + (not later), weak=False)
    return atoms


def _halves(atoms: list[Atom], items: list[Item]) -> list[Atom]:
    """The same, where "5" in "4 pm to 5" is in the afternoon, too, and surely an hour; where "7" in
    "7 to 9 in the evening" is; and where "10 pm to 6 am" ends on the next day."""
    for at, (left, right) in enumerate(pairwise(atoms)):
        a, b = left.expression, right.expression
        if b.kind not in ("clock", "dated") or b.hour is None:
            continue
        if a.kind == "set" and ":" in (a.repeat or "") and _linked(left, right, items):
            atoms[at + 1] = replace(right, expression=ended(a, b))  # "每天9点到17点"
        if a.hour is None:
            continue
        if not _linked(left, right, items):
            continue
        told, bare = (_tells_half(each, items) for each in (left, right))
        later = b.hour + 12 if told and not bare and a.hour >= 12 > b.hour else b.hour
        hour = later if later > a.hour else b.hour
        leads = _is_range(left, right, items)
        if leads and not bare and _is_before(b, a):
            hour = b.hour + _NOON  # "from 9 to 5"
        changes: dict[str, object] = {
            "hour": hour,
            "weak": a.weak and b.weak and "AND" not in items[left.end].classes,
        }
        if bare and not told and a.hour < 12 <= a.hour + 12 < hour:
            atoms[at] = left.with_(hour=a.hour + 12)
        elif b.kind == "clock" and a.hour > _NOON > hour and leads:
            changes |= {"kind": "deictic", "shift": Shift("day", 1, "told")}
        atoms[at + 1] = right.with_(**changes)
    return atoms


def _is_range(left: Atom, right: Atom, items: list[Item]) -> bool:
    """Whether one leads to the other: "from ten to six", "between ten and six"."""
    return _leads(left, items, right) or _is_between(left, items)


def _leads(left: Atom, items: list[Item], right: Atom) -> bool:
    link = items[left.end].classes
    until = left.end == right.start  # "10'dan 6'ya kadar"
    return until or "TO" in link or "HYPHEN" in link


def _is_before(b: Expression, a: Expression) -> bool:
    """Whether the hour of `b` is none later in a morning than that of `a`, on the same day."""
    days = {(e.kind, e.weekday, e.month, e.day) for e in (a, b)}
    first, last = ((e.hour or 0, e.minute or 0) for e in (a, b))
    return last <= first < (_NOON, 0) and (b.kind == "clock" or len(days) == 1)


def _is_between(left: Atom, items: list[Item]) -> bool:
    return left.start > 0 and items[left.start - 1].classes.get("RELATION") == "between"


def _repeated(atoms: list[Atom], items: list[Item]) -> list[Atom]:
    """The same, where a list says that its days come again, or on which side of now they are.

    "Every Tuesday and Thursday", "Monday and Tuesday nights", "this Friday, Saturday".
    """
    if not any(atom.expression.weekday for atom in atoms):
        return atoms
    for at in range(1, len(atoms)):
        left, right = atoms[at - 1], atoms[at]
        again = (left.expression.repeat or "").startswith(_WEEKDAYS)
        if again and _is_dated_weekday(right) and _linked(left, right, items):
            atoms[at] = replace(right, expression=_again_at(right))
        elif _is_plain_weekday(right) and _linked(left, right, items):
            atoms[at] = _as_left(right, left.expression)
    listed = False  # whether the one behind is a day of such a list
    for at in range(len(atoms) - 2, -1, -1):
        left, right = atoms[at], atoms[at + 1]
        day, _, part = (right.expression.repeat or "").partition("T")
        plural = listed or bool(part) or "WEEKDAY_PLURAL" in items[right.start].classes
        again = plural and day.startswith(_WEEKDAYS)
        listed = again and _is_plain_weekday(left) and _linked(left, right, items)
        if listed:
            atoms[at] = _again(left, left.expression.daypart or part or None)
    return atoms


def _is_plain_weekday(atom: Atom) -> bool:
    e = atom.expression
    if e.kind != "weekday" or e.shift or e.repeat:
        return False
    return e.direction is None and e.hour is None


def _as_left(day: Atom, left: Expression) -> Atom:
    """A weekday behind another in a list, which may come again or be this, last or next week's."""
    if (left.repeat or "").startswith(_WEEKDAYS):
        return _again(day, day.expression.daypart)
    week = left.shift if left.kind in ("weekday", "dated") and left.day is None else None
    if week and week.unit == "week" and (day.expression.weekday or 0) > (left.weekday or 8):
        return day.with_(shift=week, weak=False)  # "Monday of next week to Wednesday"
    near = left.kind == "weekday" and left.direction is not None and left.day is None
    return day.with_(direction=left.direction, base=left.base, weak=False) if near else day


def _again(day: Atom, part: str | None) -> Atom:
    value = f"{_WEEKDAYS}{day.expression.weekday}" + (f"T{part}" if part else "")
    return Atom(day.start, day.end, Expression("set", repeat=value))


def _is_dated_weekday(atom: Atom) -> bool:
    e = atom.expression
    told = e.shift or e.direction is not None or e.day is not None
    return e.kind == "dated" and e.weekday is not None and not told


def _again_at(day: Atom) -> Expression:
    """ "every Monday and Wednesday at 6pm": the last day with its hour."""
    e = day.expression
    return set_at(Expression("set", repeat=f"{_WEEKDAYS}{e.weekday}"), e) or e


def _tells_half(atom: Atom, items: list[Item]) -> bool:
    """Whether a part of the day says in which half an hour lies."""
    hour = atom.expression.hour or 0
    if hour >= _NOON and any(
        item.classes.get("N") == str(hour - _NOON) for item in items[atom.start : atom.end]
    ):
        return True
    return any(not _HALVES.isdisjoint(item.classes) for item in items[atom.start : atom.end])


def _linked(left: Atom, right: Atom, items: list[Item]) -> bool:
    between = items[left.end : right.start]
    if not between and right.end < len(items):  # "7'den 9'a kadar"
        return items[right.end].classes.get("RELATION_AFTER") == "until"
    if not 1 <= len(between) <= _MAX_GAP:
        return False
    linked = [not _LINKS.isdisjoint(item.classes) for item in between]
    return linked[0] and all(
        link or not _BEFORE.isdisjoint(item.classes)
        for link, item in zip(linked, between, strict=True)
    )


def _is_night(left: Atom, items: list[Item]) -> bool:
    """ "the night from 5 to 6 May" is one night, that of the first day."""
    e = left.expression
    return e.kind == "listed" and e.daypart == "NI" and "TO" in items[left.end].classes


def _range(left: Atom, right: Atom, items: list[Item]) -> Atom | None:
    """Two days or two years as one stretch of time, with the word for between behind them."""
    a, b = _lend(left.expression, right.expression), right.expression
    days = a.kind in ("day", "date") and b.kind in ("day", "date")
    years = a.kind == b.kind == "year" and (a.year or 0) < (b.year or 0)
    if not (days or years) or a.until or b.until or right.start - left.end != 1:
        return None
    link = items[left.end].classes
    between = right.end < len(items) and items[right.end].classes.get("RELATION_AFTER") == "between"
    if "HYPHEN" not in link and not ("TO" in link and between):
        return None
    weak = a.weak and b.weak
    return Atom(left.start, right.end + between, replace(a, kind="range", until=b, weak=weak))


def _last(e: Expression) -> Expression:
    return e.until or e


def _lend(left: Expression, right: Expression) -> Expression:
    """What the left part lacks, from the right one."""
    right = replace(right, until=None)
    if left.kind == "listed" and right.kind in ("day", "date", "dated", "day_of_month"):
        return replace(
            right,
            day=left.day,
            year_by=right.month,
            weekday=None,
            hour=None,
            minute=None,
            daypart=left.daypart,
        )
    if left.kind == "day_of_month" and right.kind in ("day", "date") and not left.shift:
        return replace(right, day=left.day, weekday=left.weekday, weak=False)  # "dia 4 ou dia 5 de"
    if left.kind == "clock" and right.kind == "dated" and right.hour is not None:
        return replace(right, hour=left.hour, minute=left.minute, second=left.second)
    if left.kind == right.kind == "clock" and left.zone is None and right.zone:
        return replace(left, zone=right.zone)
    same = {left.kind, right.kind} <= {"day", "date", "dated"} or left.kind == right.kind
    if not same or left.year is not None or left.shift:
        return left
    if left.kind in ("day", "month", "part") and (right.year is not None or right.shift):
        year = right.year
        if year is not None and left.month and right.month and left.month > right.month:
            year -= 1
        kind = "date" if left.kind == "day" and year is not None else left.kind
        return replace(left, kind=kind, year=year, shift=right.shift, weak=False)
    if left.kind == "year":
        return replace(left, weak=left.weak and right.weak)
    if left.kind == "month" and left.direction is None and right.month:
        return replace(left, year_by=right.month if (left.month or 13) < right.month else None)
    return left


def _is_one(left: Atom, right: Atom, items: list[Item]) -> bool:
    """Whether the two are one expression in a style that joins: one of them cannot stand alone."""
    kinds = (left.expression.kind, right.expression.kind)
    if kinds[0] == "listed":
        between = items[left.end : right.start]
        gap = (right.expression.day or 0) - (left.expression.day or 0)
        apart = (
            {"COMMA"} if gap == 1 or _is_between(left, items) else {"COMMA", "AND"}
        )  # "5 and 8 May": none within
        listed = any(not apart.isdisjoint(item.classes) for item in between)
        return kinds[1] in ("day", "date") and not listed
    hyphen = any("HYPHEN" in item.classes for item in items[left.end : right.start])
    return kinds == ("year", "year") and hyphen
