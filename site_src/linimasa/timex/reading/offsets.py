"""What lies so far from another time: "two days after Christmas", "an hour before noon"."""

from __future__ import annotations

from linimasa.timex.reading.parse import Found
from linimasa.timex.rules.joints import with_clock
from linimasa.timex.rules.joints_sets import ended, set_at
from linimasa.timex.value import A_WEEK, Expression, Shift, replace
from linimasa.timex.words.vocabulary import Vocabulary

_MINUTES = {"hour": 60, "minute": 1}
_UNITS = frozenset({"day", "week", "fortnight", "month", "year", "decade"})
_MARKS = frozenset(
    {"day", "date", "dated", "weekday", "holiday", "clock", "deictic", "nth_of", "day_of_month"}
)
_DAYS = frozenset({"day", "date", "holiday", "nth_of", "deictic"})
_MAX_STEPS = 4  # digits
_ITS_WEEK = Shift("week", 0, "told")  # of "the weekend"
_DASHES = frozenset("-–—")
_NEAR = 9  # code points between the hours of a range


def with_offsets(
    text: str, found: list[tuple[int, Found]], words: Vocabulary
) -> list[tuple[int, Found]]:
    """The same, each stretch of time that is counted from what follows it joined with that."""
    joined: list[tuple[int, Found]] = []
    later = False  # whether the hour right before is one of the afternoon that was told as "8"
    for offset, hit in found:
        e = hit.expression
        if joined and (moved := _moved(text, joined[-1], (offset, hit), words)):
            joined[-1] = moved
            later = e.kind == "clock" and moved[1].expression.hour == (e.hour or 0) + 12
            continue
        if joined and _ends_set(text, joined[-1], (offset, hit)):
            joined.append((offset, replace(hit, expression=ended(joined[-1][1].expression, e))))
            continue
        ends = later and e.kind == "clock" and _ends_range(text, joined[-1], (offset, hit))
        told = replace(hit, expression=replace(e, hour=(e.hour or 0) + 12)) if ends else hit
        later = False
        joined.append((offset, told))
    return joined


def _ends_set(text: str, left: tuple[int, Found], right: tuple[int, Found]) -> bool:
    """Whether an hour ends what begins at one and comes again: "every day from 9 to 5"."""
    (start, a), (offset, b) = left, right
    if a.expression.kind != "set" or ":" not in (a.expression.repeat or ""):
        return False
    between = text[start + a.end : offset + b.start].strip()
    told = b.relation in ("to", "until") or between in _DASHES
    e = b.expression
    hour = e.hour is not None and e.kind in ("clock", "deictic") and e.weekday is None
    return told and hour and len(between) <= _NEAR


def _ends_range(text: str, left: tuple[int, Found], right: tuple[int, Found]) -> bool:
    """Whether an hour, before noon as it is told, ends what another begins: "from 8 to 10"."""
    (start, a), (offset, b) = left, right
    first, last = a.expression.hour or 0, b.expression.hour or 0
    between = text[start + a.end : offset + b.start]
    return 0 < last < 12 and last + 12 > first and len(between) <= _NEAR


def _moved(
    text: str, left: tuple[int, Found], right: tuple[int, Found], words: Vocabulary
) -> tuple[int, Found] | None:
    (start, a), (offset, b) = left, right
    between = text[start + a.end : offset + b.start].strip().lower().lstrip("., ")
    told = _with_hour(a.expression, b.expression, between, text[: start + a.start], words)
    if told is None and a.relation != "for":
        told = _from_there(a.expression, b.expression, between, words)
    return (start, replace(a, end=offset + b.end - start, expression=told)) if told else None


def _is_ahead(before: str, words: Vocabulary) -> bool:
    """Whether the word before a stretch of time makes it the way to a point: "in two days"."""
    last = before.lower().split()[-1:]
    return bool(last) and last[0] in words.lists.get("ahead", ())


def _day_away(e: Expression, *, ahead: bool) -> Expression:
    """ "in zwei Tagen", "vor zwei Tagen", "il y a deux jours" as the day that it leads to."""
    shift = e.shift
    if e.kind == "duration" and shift is None and ahead:
        shift = _way(e)
    day = shift is not None and shift.unit in ("day", "week") and e.kind in ("ago", "duration")
    return replace(e, kind="deictic", shift=shift, amount=()) if day else e


def _way(e: Expression) -> Shift | None:
    """So many of one unit, which a stretch of time lasts, as steps ahead."""
    if len(e.amount) != 1 or e.span:
        return None
    number, unit = e.amount[0]
    return Shift(unit, int(number)) if number.isdigit() and len(number) <= _MAX_STEPS else None


def _with_hour(
    a: Expression, b: Expression, between: str, before: str, words: Vocabulary
) -> Expression | None:
    """ "morgen um 8 Uhr", where the language's news has two expressions."""
    if b.kind != "clock" or between not in words.lists.get("hour_links", ()):
        return None
    if a.kind == "set" and ":" in (a.repeat or ""):
        return None
    a = _day_away(a, ahead=_is_ahead(before, words))
    if a.kind == "set":
        return set_at(a, b)
    return with_clock(a, b) if a.kind in _MARKS - {"clock", "dated"} else None


def _from_there(a: Expression, b: Expression, between: str, words: Vocabulary) -> Expression | None:
    shift = a.shift
    # "deux jours après" + "Noël"
    if a.kind in ("ago", "deictic") and shift and shift.base == "told":
        near = not between or between in words.lists.get("offset_of", ())
        if near and shift.unit in _MINUTES and b.hour is not None:
            return _at_other_hour(b, shift.count * _MINUTES[shift.unit])
        marked = b.kind in _MARKS and b.offset is None and shift.unit in _UNITS
        return replace(b, offset=shift, weak=False) if near and marked else None
    ahead = a.kind == "ago" and shift and shift.count > 0 and shift.unit in _UNITS
    if ahead and between in words.lists.get("offset_after", ()) and b.kind in _DAYS:
        return replace(b, offset=shift, weak=False)  # "через два дня после Пасхи"
    if told := _weeks_on(a, b, between, words) or _week_of_told(a, b, between, words):
        return told
    told = _behind(a, b)
    if told and between in words.lists.get("offset_behind", ()):
        return told
    side = next((s for name, s in _SIDES if between in words.lists.get(name, ())), 0)
    if side and _is_bare_weekday(b) and a.kind in _DAYS and a.offset is None:
        return replace(a, offset=Shift(f"weekday {b.weekday}", side), weak=False)
    sign = next((s for name, s in _SIGNS if between in words.lists.get(name, ())), 0)
    if a.kind == "weekday" and a.base == "told" and a.direction and not between:
        sign = a.direction  # "la domenica dopo" + "Pasqua"
        a = replace(a, direction=None)
    if sign and _is_bare_weekday(a) and b.kind in _DAYS and b.offset is None:
        return replace(b, offset=Shift(f"weekday {a.weekday}", sign), weak=False)
    if sign and b.kind in _DAYS and not b.offset and (week := _week_beside(a, b, sign)):
        return week
    return _counted(a, b, sign) if sign and a.kind in _STRETCHES else None


def _week_of_told(
    a: Expression, b: Expression, between: str, words: Vocabulary
) -> Expression | None:
    """ "la settimana prima di" + "Natale"."""
    shift = a.shift if a.kind == "shift" else None
    if shift is None or (shift.unit, shift.base) != ("week", "told") or b.offset:
        return None
    told = b.kind in _DAYS and between in words.lists.get("offset_of", ())
    return replace(b, kind="week_of", offset=shift) if told else None


def _weeks_on(a: Expression, b: Expression, between: str, words: Vocabulary) -> Expression | None:
    """ "Montag in zwei Wochen", "heute in einer Woche", "Friday week", "a week on Friday"."""
    if between in words.lists.get("offset_on", ()) and a.amount == A_WEEK and _is_bare_weekday(b):
        return replace(b, offset=Shift("week", 1))
    if not between and (told := _weeks_beside(a, b)):
        return told
    if b.kind == "duration" and b.shift is None:
        ahead = between in words.lists.get("ahead", ()) or (not between and b.amount == A_WEEK)
        shift = _way(b) if ahead and not b.mod else None
    else:
        back = not between or between in words.lists.get("offset_back", ())
        shift = b.shift if back and b.kind in ("ago", "duration") else None
    if shift is None or shift.unit not in _UNITS or abs(shift.count) > _MAX_WEEKS:
        return None
    if _is_bare_weekday(a) and shift.unit in ("week", "fortnight"):
        weeks = shift.count * (2 if shift.unit == "fortnight" else 1)
        if not between and b.amount == A_WEEK:  # "Friday week"
            return replace(a, offset=Shift("week", weeks))
        return replace(a, shift=Shift("week", weeks))
    day = a.kind == "deictic" and a.shift is not None and a.shift.base == "dct" and not a.daypart
    return replace(a, offset=shift) if day and a.hour is None else None


def _weeks_beside(a: Expression, b: Expression) -> Expression | None:
    """ "a week tomorrow", "two weeks today", "a week ago yesterday", "a week ago Friday"."""
    ago = a.kind == "ago"
    shift = a.shift if ago else _way(a) if a.kind == "duration" and not a.mod else None
    if shift is None or shift.unit not in ("week", "fortnight") or abs(shift.count) > _MAX_WEEKS:
        return None
    if ago and shift.count < 0 and _is_bare_weekday(b):
        return replace(b, direction=-1, base="told", offset=shift)
    day = b.shift if b.kind == "deictic" and b.hour is None and not b.daypart else None
    same_way = day is not None and day.base == "dct" and day.count * shift.count >= 0
    return replace(b, offset=shift) if same_way else None


def _week_beside(a: Expression, b: Expression, sign: int) -> Expression | None:
    """ "The week before Easter", "the weekend after Easter"."""
    if a.kind == "unit" and a.amount == A_WEEK:
        return replace(b, kind="week_of", offset=Shift("week", sign))
    if not a.weekend or a.shift != _ITS_WEEK:
        return None
    near = Shift("weekday 7", -1) if sign < 0 else Shift("weekday 6", 1)
    return replace(b, kind="week_of", weekend=True, offset=near)


_MAX_WEEKS = 999
_SIDES = (("before_behind", -1), ("after_behind", 1))  # "クリスマス前の" + "金曜日"
_STRETCHES = ("duration", "event")
_SIGNS = (("offset_before", -1), ("offset_after", 1))


def _is_bare_weekday(e: Expression) -> bool:
    told = e.shift is not None or e.direction is not None or e.hour is not None
    return e.kind == "weekday" and not told


def _behind(a: Expression, b: Expression) -> Expression | None:
    """ "クリスマスの" + "二日後": how far from the day stands behind it."""
    from_told = b.kind == "deictic" and b.shift is not None and b.shift.base == "told"
    shift = b.shift if b.kind == "ago" or from_told else None
    if not shift or not shift.count or a.offset:
        return None
    if shift.unit in _MINUTES and a.hour is not None:  # "正午の30分前"
        return _at_other_hour(a, shift.count * _MINUTES[shift.unit])
    if shift.unit not in _UNITS or a.kind not in _DAYS:
        return None
    return replace(a, offset=shift, weak=False)


def _counted(a: Expression, b: Expression, sign: int) -> Expression | None:
    way = _way(a)
    if way is None or b.offset or b.kind not in _MARKS:
        return None
    if way.unit in _MINUTES and b.hour is not None:
        return _at_other_hour(b, sign * way.count * _MINUTES[way.unit])
    if way.unit not in _UNITS or b.kind == "clock":
        return None
    return replace(b, offset=Shift(way.unit, sign * way.count), weak=False)


def _at_other_hour(e: Expression, minutes: int) -> Expression:
    days, rest = divmod((e.hour or 0) * 60 + (e.minute or 0) + minutes, 24 * 60)
    offset = Shift("day", days) if days else None
    return replace(e, hour=rest // 60, minute=rest % 60, offset=offset, weak=False)
