"""Whether a number that looks like a date is part of a longer sign: a model, an address, money."""

from __future__ import annotations

from linimasa.timex.rules.rule import Atom
from linimasa.timex.words.items import Item
from linimasa.timex.words.tokens import UNSPACED

_LETTERS = frozenset({"LETTER_AM", "LETTER_PM"})
_COUNTED = frozenset({"PERCENT", "CURRENCY", "BIG", "NUMBER_SIGN"})
_BEFORE_YEARS = frozenset({"post", "pre"})  # with a hyphen: "post-1945"
_HOURS = frozenset({"CLOCK", "HM"})
_PREFIX = frozenset({"AND", "RELATION"})  # of a language that writes them with the next word


def is_glued(atom: Atom, items: list[Item], before: str, after: str) -> bool:
    """Whether a number is part of a model, an address or an amount: "F-16", "$1990", "12%"."""
    first, last = items[atom.start], items[atom.end - 1]
    previous = items[atom.start - 1] if atom.start else None
    following = items[atom.end] if atom.end < len(items) else None
    if _is_beside_slash(atom, items) or "AMPM" in last.classes:  # "#720pm"
        return False
    if first.text[:1].isdigit() and not ran_into(atom, items):
        if previous is None:
            if before and (_is_letter(before[-1]) or before[-1] in "_/\\=&"):
                return True
        elif (
            (
                previous.tight
                and _is_letter(previous.text[-1])
                and _PREFIX.isdisjoint(previous.classes)
            )
            or (not _COUNTED.isdisjoint(previous.classes) and "BIG" not in previous.classes)
            or (previous.tight and ("AT_SIGN" in previous.classes or "SLASH" in previous.classes))
            or (previous.tight and "HYPHEN" in previous.classes and _is_code(atom, items, before))
        ):
            return True
    if last.text[-1:].isdigit():
        if _is_listed_number(atom.end, items) and last.tight:
            return True
        if following is None:
            return last.tight and bool(after) and (_is_letter(after[0]) or after[0] in "_\\=")
        if not _COUNTED.isdisjoint(following.classes):
            return not (_opens_amount(atom.end, items) or _begins(atom, following))
        return last.tight and ("AT_SIGN" in following.classes or "SLASH" in following.classes)
    return False


def _begins(atom: Atom, following: Item) -> bool:
    """Whether a sentence begins behind a day in full: "4 May 2024", on the next line "People"."""
    e = atom.expression
    return e.day is not None and e.year is not None and following.text[:1].isupper()


def _opens_amount(at: int, items: list[Item]) -> bool:
    """Whether a currency goes with the number behind it: "in 2009 $5 billion were lost"."""
    behind = items[at + 1].text if at + 1 < len(items) else ""
    return "CURRENCY" in items[at].classes and behind[:1].isdigit()


def is_tag(atom: Atom, items: list[Item], before: str) -> bool:
    """Whether it is a word with a tag's sign before it: "#Friday"."""
    previous = items[atom.start - 1] if atom.start else None
    sign, tight = (previous.text, previous.tight) if previous else (before, before == "#")
    return sign.strip() == "#" and tight and items[atom.start].text[:1].isalpha()


def _is_beside_slash(atom: Atom, items: list[Item]) -> bool:
    """ "1870/71" and "27./28. Mai" in two parts."""
    e = atom.expression
    if e.kind in ("year", "part") and e.year and not e.weak:
        slash = items[atom.end] if atom.end < len(items) else None
        slashes = [items[atom.start - 1]] if atom.start else []
        slashes += [slash] if slash else []
        return any(item.tight and "SLASH" in item.classes for item in slashes)
    if e.hour is not None and _is_hour_of_two(atom, items):
        return True
    if e.kind not in ("day", "date", "dated") or atom.start < 2:
        return False
    first, second = items[atom.start - 2 : atom.start]
    return "SUFFIX" in first.classes and "SLASH" in second.classes


def _is_hour_of_two(atom: Atom, items: list[Item]) -> bool:
    """ "9.30/12.30 Uhr"."""
    sides = (items[max(0, atom.start - 2) : atom.start][::-1], items[atom.end : atom.end + 2])
    pairs = (side for side in sides if len(side) > 1 and "SLASH" in side[0].classes)
    return any(not _HOURS.isdisjoint(hour.classes) for _, hour in pairs)


def ran_into(atom: Atom, items: list[Item]) -> bool:
    """Whether a conversion lost the blank before it: "2005|2006", "4 May|4 May"."""
    previous = items[atom.start - 1] if atom.start else None
    if previous is None or not previous.tight:
        return False
    return previous.text[-1:].isdecimal() or (
        "MONTH" in previous.classes
        and atom.expression.kind in ("day", "date", "dated", "listed", "range")
    )


def runs_on(atom: Atom, items: list[Item]) -> bool:
    """Whether a number follows with no blank between: "2005|2006"."""
    following = items[atom.end] if atom.end < len(items) else None
    return following is not None and items[atom.end - 1].tight and following.text[:1].isdecimal()


def _is_listed_number(at: int, items: list[Item]) -> bool:
    """Whether a hyphen and a number that is no part of a date follow: 03-1234-5678."""
    if at + 1 >= len(items) or "HYPHEN" not in items[at].classes or not items[at].tight:
        return False
    number = items[at + 1].classes
    return len(number.get("INT", "")) > 3 and "YEAR" not in number


def _is_letter(char: str) -> bool:
    """Whether it goes on a number beside it; a sign of a script without blanks never does."""
    return char.isalnum() and not UNSPACED.match(char)


# before a hyphen that parts two dates: "2022年-2025年"
_DATED = frozenset({"MONTH", "MODIFIER", "AMPM", "YEAR_MARK", "MONTH_MARK", "APPROX_AFTER"})


def _is_code(atom: Atom, items: list[Item], before: str) -> bool:
    """Whether a letter or a long number stands right before the hyphen before it."""
    if "ERA" in items[atom.end - 1].classes:
        return False
    if atom.start < 2:
        return bool(before) and before[-1].isalpha() and before.lower() not in _BEFORE_YEARS
    item = items[atom.start - 2]
    if not _LETTERS.isdisjoint(item.classes):
        return _LETTERS.isdisjoint(items[atom.end - 1].classes)  # but "9p-1a"
    if "SUFFIX" in item.classes and atom.start > 2:  # "22.-24. juunil"
        item = items[atom.start - 3]
    return (
        item.tight
        and (
            item.text[-1:].isalpha()
            or not ({"DAY", "YEAR", "CLOCK", "HM", "DOTTED_DAY", "DM", "DMY"} & set(item.classes))
        )
        and not (_DATED & set(item.classes))
    )
