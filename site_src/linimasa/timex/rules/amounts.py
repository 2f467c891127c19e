"""The number and the unit of what is counted: "two and a half years"."""

from __future__ import annotations

from linimasa.timex.rules.rule import Hit
from linimasa.timex.value import Amount

COUNT = (
    "(?P<n>N|A|QUANTITY) PLUS? (?:HYPHEN COUNT_SUFFIX)?"
    " (?:(?:HYPHEN? AND HYPHEN?)? (?P<half>FRAC|(?:A HYPHEN? HALF|HALF)))?"
)
# "1988 second quarter" counts no seconds, "Nomor 12 Tahun 2020" no years.
UNIT = (
    "HYPHEN? MORE{0,2} HYPHEN? (?P<u>UNIT) (?P<rest>HALF_AFTER)?"
    " (?!(?<=ORDINAL)(?:QUARTER|HALF_YEAR|CENTURY_NAME|PERIOD)|(?<=LABEL_YEAR)YEAR)"
)
PARTS_OF = {"minute": ("second", 60), "hour": ("minute", 60), "year": ("month", 12)}
_YEARS_OF = {"decade": 10, "century": 100}


def amount(hit: Hit) -> Amount:
    """The number and unit of a counted expression."""
    names = ["UNIT", "ONE_UNIT", "UNITS", "UNIT_TAIL", "UNIT_ADJECTIVE"]
    if not hit.has("n"):
        names.insert(0, "SINGLE_UNIT")
    unit = next((name for name in (hit.get("u", key) for key in names) if name), "day")
    if " " in unit:  # "півроку", "两个半小时"
        return with_half(*unit.split())
    number = "1" if not hit.has("n") else hit.get("n", "N") or hit.get("n", "QUANTITY") or "1"
    number, fraction = _split(hit, f"0{number}" if number[0] == "." else number)
    if not fraction:
        return ((number, unit),)
    if number == "0" and unit in _YEARS_OF:
        return ((f"{fraction * _YEARS_OF[unit]:g}", "year"),)
    smaller, parts = PARTS_OF.get(unit, (unit, 1))
    if smaller == unit or not number.isdigit():
        return ((f"{float(number) + fraction:g}", unit),)
    rest = (f"{fraction * parts:g}", smaller)
    return (rest,) if number == "0" else ((number, unit), rest)


def with_half(number: str, unit: str) -> Amount:
    """ "2.5" hours as two hours and 30 minutes."""
    whole, _, half = number.partition(".")
    if half != "5" or unit not in PARTS_OF or not whole.isdigit():
        return ((number, unit),)
    smaller, parts = PARTS_OF[unit]
    return ((whole, unit), (str(parts // 2), smaller))


def _split(hit: Hit, number: str) -> tuple[str, float]:
    """A number and the fraction that words add to it: "drei und ein halbes", "anderthalb"."""
    if number == "X":
        return number, 0
    if hit.has("half") or hit.has("rest"):
        return number, float(hit.get("half", "FRAC") or ".5")
    if (
        "." in number
        and hit.get("n", "QUANTITY") in (number, number[1:])
        and hit.get("u", "UNIT") != "minute"
    ):
        whole, _, rest = number.partition(".")
        return whole or "0", float(f".{rest}")
    return number, 0
