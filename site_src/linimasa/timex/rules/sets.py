"""Rules for what comes again: every Friday, twice a week, daily."""

from __future__ import annotations

from linimasa.timex.rules.rule import Built, Hit, Rule
from linimasa.timex.value import Expression

SETS = {
    "second": "PT1S",
    "minute": "PT1M",
    "hour": "PT1H",
    "day": "P1D",
    "week": "P1W",
    "fortnight": "P2W",
    "month": "P1M",
    "quarter": "P3M",
    "year": "P1Y",
    "decade": "P1DE",
    "century": "P1CE",
}


def _each(hit: Hit) -> Built:
    if hit.has("w") or hit.has("of"):
        value = _each_weekday(hit)
    elif hit.has("wp"):
        value = "XXXX-WXX-" + (hit.get("wp", "WEEKDAY_PART") or "").replace(" ", "T")
    elif hit.has("m"):
        value = f"XXXX-{hit.number('m', 'MONTH'):02}"
    elif hit.has("s"):
        value = f"XXXX-{(hit.get('s', 'SEASON') or '')[:2]}"
    elif hit.has("d"):
        value = f"XXXX-XX-XXT{hit.get('d', 'DAYPART') or hit.get('d', 'DAYPART_STRONG')}"
    elif hit.has("e"):
        value = "XXXX-WXX-WE"
    elif hit.has("counted"):
        told = hit.get("counted", "UNIT_ADJECTIVE") or hit.get("counted", "ONE_UNIT") or ""
        count, _, counted = told.rpartition(" ")
        value = SETS.get(counted, "P1D").replace("1", count if count.isdigit() else "1")
    elif hit.has("f"):
        value = hit.get("f", "FREQUENCY") or "P1D"
    else:
        named = (("u", "UNIT"), ("one", "ONE_UNIT"), ("one", "EACH_UNIT"), ("one", "PER_UNIT"))
        value = SETS.get(next((unit for each in named if (unit := hit.get(*each))), ""), "P1D")
        number = hit.get("n", "N") or hit.get("o", "ORDINAL")
        if number and number.isdigit():
            value = value.replace("1", number)
    return Expression("set", repeat=value)


def _each_feast(hit: Hit) -> Built:
    """ "every Christmas", by its day where that is the same each year."""
    name = hit.get("h", "HOLIDAY") or ""
    return Expression("set", repeat=f"XXXX-{name}" if name[:1].isdigit() else "P1Y")


def _each_weekday(hit: Hit) -> str:
    if hit.has("of"):  # "setiap malam Minggu"
        return f"XXXX-WXX-{hit.get('of', 'WEEKDAY')}T{hit.get('before', 'DAYPART')}"
    part = next((p for p in (hit.get("p", name) for name in _PARTS) if p), None)
    weekday = next((w for name in _WEEKDAYS if (w := hit.get("w", name))), None)
    return f"XXXX-WXX-{weekday}" + (f"T{part}" if part else "")


def _each_day(hit: Hit) -> Built:
    """ "every 5th of the month"."""
    if hit.get("u", "UNIT") not in ("month", None) or hit.get("day", "UNIT") not in ("day", None):
        return None
    day = hit.number("d", "DAY") or hit.number("d", "ORDINAL") or 0
    return Expression("set", repeat=f"XXXX-XX-{day:02}") if 1 <= day <= 31 else None


def _nth_weekday_each(hit: Hit) -> Built:
    """ "أول أحد من كل شهر"."""
    return Expression("set", repeat=f"XXXX-WXX-{(hit.get('nw', 'NTH_WEEKDAY') or '1 1')[-1]}")


def _each_half(hit: Hit) -> Built:
    """ "every half hour"."""
    half = {"hour": "PT30M", "day": "PT12H", "year": "P6M"}.get(hit.get("u", "UNIT") or "")
    return Expression("set", repeat=half) if half else None


def _frequency(hit: Hit) -> Built:
    return Expression("set", repeat=hit.get("f", "FREQUENCY"))


def _frequency_said(hit: Hit) -> Built:
    """ "quarterly", "weekdays": in news of what comes so, in a message when."""
    return Expression("set", repeat=hit.get("f", "FREQUENCY_SAID"), weak=True)


_WEEKDAYS = ("WEEKDAY", "WEEKDAY_PLURAL", "WEEKDAY_BARE")
_PARTS = ("DAYPART", "DAYPART_PLURAL", "DAYPART_STRONG")
_NAMED_EACH = (
    "(?:(?P<w>WEEKDAY|WEEKDAY_PLURAL)(?:ON? THE? (?P<p>DAYPART|DAYPART_STRONG))?"
    "|(?P<m>MONTH)|(?P<s>SEASON)|(?P<before>DAYPART) (?P<of>WEEKDAY)|(?P<d>DAYPART|DAYPART_STRONG)"
    "|(?P<e>WEEKEND)|(?P<wp>WEEKDAY_PART)|(?P<u>UNIT)|(?P<counted>UNIT_ADJECTIVE|ONE_UNIT))"
)

RULES = (
    Rule("plural_weekday", "(?P<w>WEEKDAY_PLURAL) (?:ON? THE? (?P<p>DAYPART))?", _each),
    Rule("plural_part", "(?P<w>WEEKDAY) (?P<p>DAYPART_PLURAL)", _each),
    Rule("each_day", "EACH THE? (?P<d>DAY) SUFFIX? OF (?:THE|EACH)? (?P<u>UNIT)", _each_day),
    Rule("each_day_label", "EACH LABEL_DAY (?P<d>DAY) SUFFIX? (?!OF? MONTH)", _each_day),
    Rule("day_each", "THE? LABEL_DAY? (?P<d>DAY|ORDINAL) SUFFIX? OF? EACH (?P<u>UNIT)", _each_day),
    Rule("nth_day_each", "THE? (?P<d>ORDINAL) (?P<day>UNIT) OF? EACH (?P<u>UNIT)", _each_day),
    Rule(
        "each_unit_day",
        "EACH (?P<u>UNIT) OF? (?P<d>ORDINAL|DAY) LABEL_DAY",
        _each_day,
    ),
    Rule("each_feast", "EACH (?P<h>HOLIDAY)", _each_feast),
    Rule("each_half", "EACH HALF A? (?P<u>UNIT)", _each_half),
    Rule(
        "each_nth",
        "EACH (?:ORDINAL|LAST_OF) (?P<w>WEEKDAY|WEEKDAY_PLURAL)"
        " (?:(?:OF|IN_MONTH) (?:THE|EACH)? UNIT)?",
        _each,
    ),
    Rule(
        "nth_each",
        "(?<!AND)THE? (?:ORDINAL|LAST_OF) (?P<w>WEEKDAY|WEEKDAY_BARE) OF? EACH UNIT",
        _each,
    ),
    Rule("nth_weekday_each", "(?P<nw>NTH_WEEKDAY) OF? EACH UNIT", _nth_weekday_each),
    Rule("nth_each_behind", "(?P<w>WEEKDAY) ORDINAL OF? EACH UNIT", _each),
    Rule("each_other", "(?:A|N) (?P<w>WEEKDAY) EVERY_OTHER", _each),
    Rule(
        "each",
        f"EACH (?:(?P<n>N)|(?P<o>ORDINAL))? (?:LABEL_WEEKDAY|LABEL_MONTH)? {_NAMED_EACH} (?!OLD)",
        _each,
    ),
    Rule(
        "times",
        "(?:ONCE|(?:N|QUANTITY) HYPHEN? TIMES) "
        "(?:(?:OF? A|EACH|PER|PER_OUTSIDE|OF|TIMES_PER) (?P<n>N)? (?P<u>UNIT)"
        "|ON? (?P<one>ONE_UNIT)|(?P<f>FREQUENCY))",
        _each,
    ),
    Rule(
        "each_times",
        "EACH (?P<n>N)? (?:(?P<u>UNIT)|(?P<one>ONE_UNIT)) ON (?:(?:N|QUANTITY) TIMES|ONCE)",
        _each,
    ),
    Rule("unit_once", "(?:(?P<n>N) (?P<u>UNIT)|(?P<one>ONE_UNIT)) ONCE", _each),
    Rule("per", "PER (?P<u>UNIT)", _each),
    Rule("per_outside", "(?<=PER_OUTSIDE)(?P<u>UNIT)", _each),
    Rule("each_unit", "EACH? (?P<n>N)? (?P<one>EACH_UNIT)", _each),
    Rule("per_unit", "(?P<one>PER_UNIT) (?:(?:N|QUANTITY) TIMES|ONCE)", _each),
    Rule("frequency", "(?P<f>FREQUENCY)", _frequency),
    Rule("frequency_said", "(?P<f>FREQUENCY_SAID)", _frequency_said),
)
