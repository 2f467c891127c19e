"""Numbers in signs that stand without blanks: 二〇二四, 二十五, 一九九０, 3万, 第三.

Signs are read by place (一九九五), or by their tens and hundreds (二十五). Which sign means what is
data: classes DIGIT, FACTOR, POINT and ORDINAL_SIGN.
"""

from __future__ import annotations

from collections.abc import Sequence

from linimasa.timex.words.numerals import Numerals, ascii_digits
from linimasa.timex.words.vocabulary import Classes, Vocabulary

_NOTHING: Classes = {}
_MAX_SIGNS = 16
MAX_READ = 2 * _MAX_SIGNS + 3  # tokens: the ordinal's, a number, the point, a fraction, one behind
_MIN_ROUND = 100  # from here on a number that is told in hundreds is no day, hour or short year
_NEXT_PAIRS = frozenset({"12", "23", "34", "45", "56", "35"})  # 两三天: two or three days
# What a number may count.
COUNTED = frozenset(
    {
        "UNIT",
        "YEAR_MARK",
        "MONTH_MARK",
        "DAY_MARK",
        "HOUR_MARK",
        "MINUTE_MARK",
        "CENTURY_NAME",
    }
)
# What may follow a number, as one sign, though a longer word begins with it: 二十日前.
_TAKES_NUMBER = COUNTED | {"MORE"}
_STAYS = _TAKES_NUMBER | {"KEPT", "DECADE_NAME", "QUARTER", "FRAC"}


def read_signs(tokens: list[str], at: int, vocabulary: Vocabulary) -> tuple[int, Classes]:
    """The number that starts at a token: its end and classes; (at, {}) where there is none.

    `tokens` are in lower case, with the space after them.
    """
    words = vocabulary.words
    first = words.get(tokens[at].rstrip(), _NOTHING)
    if "ORDINAL_SIGN" in first and at + 1 < len(tokens):
        end, value = _run(tokens, at + 1, words)
        plain = value if isinstance(value, int) else None
        return (end, {"ORDINAL": str(plain)}) if plain is not None else (at, _NOTHING)
    digits = tokens[at][:1].isdecimal()
    if not (digits or "DIGIT" in first or "FACTOR" in first):
        return at, _NOTHING
    end, found = _run(tokens, at, words)
    if found is None or (digits and all(token[0].isdecimal() for token in tokens[at:end])):
        return at, _NOTHING
    fraction = _fraction(tokens, end, words)
    if fraction and found != "X" and isinstance(found, str | int):
        return fraction[0], {"N": f"{int(found)}.{fraction[1]}"}
    return end, _classes(found, vocabulary.numerals)


def takes_number(single: Classes, phrase: Classes) -> bool:
    """Whether the sign behind a number stands alone there, whatever word begins with it."""
    return not _TAKES_NUMBER.isdisjoint(single) and _STAYS.isdisjoint(phrase)


Value = str | int | float | None
"""Digits by place as a string, a number told in tens as int; "X" where it is two at once."""


def _run(tokens: list[str], at: int, words: dict[str, Classes]) -> tuple[int, Value]:
    """The longest run of signs without blanks between them, and what it means."""
    signs: list[str] = []
    factors: list[int] = []  # 0 for digits
    end = at
    while end < min(len(tokens), at + _MAX_SIGNS):
        bare = tokens[end].rstrip()
        classes = words.get(bare, _NOTHING)
        if "DIGIT" in classes:
            signs.append(classes["DIGIT"])
            factors.append(0)
        elif "FACTOR" in classes:
            signs.append("")
            factors.append(int(classes["FACTOR"]))
        elif bare[:1].isdecimal() and bare.replace(".", "", 1).isdecimal():
            signs.append(ascii_digits(bare))
            factors.append(0)
        else:
            break
        end += 1
        if bare != tokens[end - 1]:
            break
    if not signs:
        return at, None
    return end, _value(signs, factors)


def _value(signs: Sequence[str], factors: Sequence[int]) -> Value:
    if not any(factors):
        text = "".join(signs)
        spoken = len(signs) == len(text) == 2 and text in _NEXT_PAIRS
        return None if "." in text else "X" if spoken else text
    total = section = 0.0
    current = ""
    for sign, factor in zip(signs, factors, strict=True):
        if not factor:
            if current and current != "0":
                return "X"  # 二三十: twenty or thirty
            current = sign
        elif factor < 10_000:
            section += float(current or 1) * factor
            current = ""
        else:
            total = (total + section + float(current or 0) or 1) * factor
            section, current = 0.0, ""
    value = total + section + float(current or 0)
    return int(value) if value == int(value) else value


def _fraction(tokens: list[str], at: int, words: dict[str, Classes]) -> tuple[int, str] | None:
    """What follows the point of 三点五 as "5", unless it is an hour: 三点五分, 三点十五."""
    if at + 1 >= len(tokens) or "POINT" not in words.get(tokens[at], _NOTHING):
        return None
    end = at + 1
    digits = ""
    while end < min(len(tokens), at + _MAX_SIGNS):
        sign = words.get(tokens[end].rstrip(), _NOTHING)
        if "DIGIT" not in sign:
            break
        digits += sign["DIGIT"]
        end += 1
    after = words.get(tokens[end].rstrip(), _NOTHING) if end < len(tokens) else _NOTHING
    hour = (
        not {"MINUTE_MARK", "QUARTER_MARK"}.isdisjoint(after)
        or after.get("FACTOR") == "10"
        or not digits
    )
    return None if hour else (end, digits)


def _classes(value: Value, numerals: Numerals) -> Classes:
    if value == "X":
        return {"QUANTITY": "X"}
    if isinstance(value, str):
        return numerals.classes(value)
    if isinstance(value, float) or value is None:
        return {"N": f"{value:g}"}
    if value < _MIN_ROUND:  # 二十 is twenty, and never the year 20
        return {key: text for key, text in numerals.classes(str(value)).items() if key != "YY"}
    year = {"YEAR": str(value)} if 1900 <= value <= 2099 and value % 100 else {}
    return {"N": str(value), "INT": str(value), **year}
