"""Counts and compounds in languages that write every noun with a capital, as German does.

There a capital tells no name, but it tells a noun from a verb: "1500 Panzer" counts, "1939 begann"
is a year.
"""

from __future__ import annotations

from linimasa.timex.reading.bare_years import relation_before
from linimasa.timex.rules.rule import Atom
from linimasa.timex.words.items import Item

_CLUB = 4  # letters
_TOLD = (1700, 2060)  # a number below is as often a count before an adjective
_NEVER_COUNT = frozenset({"OPEN", "HYPHEN", "MODIFIER"})  # no count follows them
_INFLECTED = ("e", "en", "er", "es", "em")  # as an adjective is before a noun
_SINCE = frozenset({"since", "until", "after", "during"})
_TO_HOUR = frozenset({"TO_HOUR", "AFTER_HOUR", "PAST_HOUR"})
_COUNTED = frozenset({"PERCENT", "CURRENCY", "BIG"})
_IN_COMPOUND = frozenset({"weekday", "month", "part", "daypart", "holiday"})


def is_none(atom: Atom, items: list[Item], before: str, after: str) -> bool:
    """Whether an atom is no expression; `before`, `after` are the tokens around the run."""
    if atom.expression.kind == "year" and atom.expression.weak:
        return not _is_year(atom, items, before, after)
    if atom.expression.kind == "month" and _is_given_name(atom, items, after):
        return True
    return _is_compound(atom, items, before, after) or _counts(atom, items, after)


def _is_given_name(atom: Atom, items: list[Item], after: str) -> bool:
    """Whether a month is somebody's first name: "von [Jan] Weber"."""
    alone = atom.expression.weak and atom.end == len(items) and after[:1].isupper()
    named = alone and "GUARD" in items[atom.end - 1].classes
    return named and relation_before(atom.start, items) == "from"


def _is_year(atom: Atom, items: list[Item], before: str, after: str) -> bool:
    """Whether a bare number of four digits is a year."""
    previous = items[atom.start - 1].classes if atom.start else {}
    if "COUNTER" in previous:
        return False  # "Resolution 1405"
    following = items[atom.end] if atom.end < len(items) else None
    word = following.text if following else after.strip()
    plain = following is None or not following.classes
    modern = _TOLD[0] <= (atom.expression.year or 0) <= _TOLD[1]
    if "INT" in previous or (following and not {"UNIT", "N"}.isdisjoint(following.classes)):
        return False
    if following and "AUXILIARY" in following.classes:
        return True
    if not plain or not word[:1].isalpha():
        return modern or "APPROX" not in items[atom.start].classes
    if not _NEVER_COUNT.isdisjoint(previous):
        return True
    told = "APPROX" not in items[atom.start].classes
    if word[:1].islower() and told and (modern or not word.endswith(_INFLECTED)):
        return True
    if not modern or not told:
        return previous.get("RELATION") in _SINCE and word[:1].islower()
    behind_noun = not atom.start and before[:1].isupper() and not _is_club(before.strip())
    return behind_noun or previous.get("RELATION") in _SINCE


def _is_club(word: str) -> bool:
    """Whether a word is letters that a club's name begins with: "TSV [1860] München", "VfB"."""
    return len(word) <= _CLUB and sum(one.isupper() for one in word) > 1 and word.isalpha()


def _counts(atom: Atom, items: list[Item], after: str) -> bool:
    """Whether an hour without its word counts what follows: "um 20 Stellen"."""
    if atom.expression.kind != "clock" or "N" not in items[atom.end - 1].classes:
        return False
    if atom.end > atom.start + 2 and not _TO_HOUR.isdisjoint(items[atom.end - 2].classes):
        return False  # "um 20 vor 9 Bescheid sagen"
    following = items[atom.end] if atom.end < len(items) else None
    word = following.text if following else after.strip()
    plain = following is None or not following.classes or not _COUNTED.isdisjoint(following.classes)
    return plain and word[:1].isupper()  # "um 20 Stellen", "um zwei Prozent"


def _is_compound(atom: Atom, items: list[Item], before: str, after: str) -> bool:
    """Whether a name of time is part of a word with a hyphen: "Winter-Biathlon"."""
    start = atom.start + ("THE" in items[atom.start].classes)
    if atom.expression.kind not in _IN_COMPOUND or atom.end > start + 1:
        return False
    if _is_hyphen(atom.end, items) and items[start].tight:
        following = items[atom.end + 1].text if atom.end + 1 < len(items) else after
        if following[:1].isalpha() and not _is_time(atom.end + 1, items):
            return True
    if not (start and _is_hyphen(start - 1, items)):
        return False
    behind = items[start - 2] if start > 1 else None
    word = behind.text if behind else before
    tight = behind.tight if behind else before == before.rstrip()
    return tight and word[-1:].isalpha() and not (behind and _is_time(start - 2, items))


def _is_hyphen(at: int, items: list[Item]) -> bool:
    return at < len(items) and items[at].text == "-" and items[at].tight


def _is_time(at: int, items: list[Item]) -> bool:
    return at < len(items) and not {
        *("WEEKDAY", "MONTH", "SEASON", "DAYPART", "DAYPART_STRONG", "HOLIDAY"),
    }.isdisjoint(items[at].classes)
