"""Rules for times of day: clocks with their zones, parts of the day."""

from __future__ import annotations

from linimasa.timex.calendar.days import afternoon
from linimasa.timex.rules.rule import Built, Hit, Rule
from linimasa.timex.value import Expression, replace


def _clock(hit: Hit) -> Built:
    text = hit.get("t", "CLOCK") or hit.get("t", "HM")
    if text is None:
        hour = hour_of(hit)
        minute = hit.number("m", "MIN") or hit.number("m", "N") or 0
        if minute > 59:
            return None
        text = f"{hour:02}:{minute:02}"
    parts = [int(part) for part in text.split(":")]
    hour = parts[0]
    if hour > 24:
        return None
    half = hit.get("half", "AMPM")
    hour = in_half(hour, half)
    if hour == 24 and parts[1]:
        hour = 0
    return Expression(
        "clock",
        hour=hour,
        minute=parts[1],
        second=parts[2] if len(parts) > 2 else None,
        zone=_zone(hit),
        weak=not (half or any(map(hit.has, ("cue", "zone", "z", "sign"))))
        and "HM" in hit.items[hit.at("t")].classes,
    )


def hour_of(hit: Hit) -> int:
    """The hour in digits or words; "une heure" is one."""
    if name := hit.get("t", "HOUR_NAME"):
        return int(name[:2])
    hour = hit.number("t", "HOUR") or hit.number("t", "N") or hit.number("t", "ORDINAL")
    return hour if hour is not None else 1 if hit.get("t", "A") is not None else 0


def _first_hour(hit: Hit) -> Built:
    """The first of "from 10 to 2 pm", "2 to 4 pm": in the half of day that lets it be first."""
    told = hit.get("c", "CLOCK") or hit.get("r", "HOUR") or hit.get("r", "N") or "0"
    hour, last = hour_of(hit), int(told.split(":")[0])
    half = hit.get("half", "AMPM")
    if half and max(hour, last) <= _HALF_DAY and hour % _HALF_DAY > last % _HALF_DAY:
        half = {"am": "pm", "pm": "am"}.get(half, half)
    return _at(in_half(hour, half), 0)


def _hour_before(hit: Hit) -> Built:
    """The first of "from 3 to 3:30": said in a message."""
    return replace(_at(hour_of(hit), 0), weak=True)


def _ordinal_hour(hit: Hit) -> Built:
    """ "о п'ятій годині", "о сьомій вечора": the hours are counted as the first, the second."""
    hour = hit.number("t", "ORDINAL") or 0
    if not 1 <= hour <= 24:
        return None
    hour = in_half(hour, hit.get("half", "AMPM") or hit.get("z", "AMPM"))
    return Expression("clock", hour=hour, minute=0)


def in_half(hour: int, half: str | None) -> int:
    """The hour out of 24: "am", "pm", or a part of day in which the hours run through twelve."""
    if half is None or hour > 12:
        return hour
    if half in ("am", "pm"):
        return hour % 12 + (12 if half == "pm" else 0)
    if half == "noon":
        return hour + 12 if hour < 6 else hour
    if half == "night":
        return hour + 12 if hour >= 6 else hour
    return hour  # "morning": twelve in the morning is noon


def _hour_the(hit: Hit) -> Built:
    """ "a las 10", "às nove": bare, it counts unless a noun follows it."""
    built = _clock(hit)
    if not isinstance(built, Expression):
        return built
    sure = any(hit.has(group) for group in ("cue", "m", "half", "zone"))
    return replace(built, weak=not sure)


def _zone(hit: Hit) -> str | None:
    if not hit.has("sign"):
        return (
            hit.get("zone", "ZONE")
            or hit.get("z", "ZONE")
            or ("+00:00" if hit.has("zulu") else None)
        )
    sign = "-" if "HYPHEN" in hit.items[hit.at("sign")].classes else "+"
    offset = hit.get("offset", "CLOCK") or f"{hit.number('offset', 'HOUR') or 0:02}:00"
    return f"{sign}{offset}" if int(offset[:2]) <= 14 else None


def _half_to(hit: Hit) -> Built:
    """ "halb neun" is half an hour before nine."""
    return _at((hour_of(hit) or 13) - 1, 30)


def _quarter_into(hit: Hit) -> Built:
    """ "четверть шестого" is a quarter of an hour after five."""
    return _at((hour_of(hit) or 13) - 1, 15)


def _quarter_of(hit: Hit) -> Built:
    """ "Viertel nach acht", "Viertel vor acht"."""
    hour = hour_of(hit)
    return _at(hour, 15) if hit.has("after") else _at((hour or 24) - 1, 45)


def _clock_name(hit: Hit) -> Built:
    """ "الساعة الخامسة والنصف", "الساعة الثامنة إلا ربعا": the hour has its name before it."""
    hour = hour_of(hit)
    if not 1 <= hour <= 24:
        return None
    half = hit.get("half", "AMPM")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    minutes = {"p30": 30, "p20": 20, "p15": 15, "m15": -15, "m20": -20, "m10": -10, "m5": -5}
    total = hour * 60 + next((minutes[name] for name in minutes if hit.has(name)), 0)
    return Expression("clock", hour=total // 60, minute=total % 60, zone=hit.get("zone", "ZONE"))


def _cued(hit: Hit) -> Built:
    """ "в 15.30", "στις 15.30": the preposition is one of time."""
    hour, minute, *_ = (int(part) for part in (hit.get("t", "HM") or "").split(":"))
    return _at(hour, minute)


def _half_past(hit: Hit) -> Built:
    """ "half past eight"."""
    hour = hour_of(hit)
    return _at(hour + 12 if hit.get("half", "AMPM") == "pm" and hour < 12 else hour, 30)


def _approx_clock(hit: Hit) -> Built:
    """ "vers 18 h": the word says place as well, but not before an hour."""
    return Expression("approx", mod=hit.get("a", "APPROX_CLOCK"))


def _hour_past(hit: Hit) -> Built:
    """ "trois heures et demie", "otto meno un quarto"; the second part may count back."""
    hour = in_half(hour_of(hit), hit.get("half", "AMPM"))
    back = hit.number("past", "MINUTES_BEFORE")
    minute = back if back is not None else hit.number("past", "MINUTES_AFTER") or 0
    return _at(hour + minute // 60, minute % 60)


def _minutes_to_bare(hit: Hit) -> Built:
    """ "twintig voor acht", with nothing that says so: in a message."""
    built = _hour_past(hit)
    return replace(built, weak=not hit.has("half")) if isinstance(built, Expression) else None


def _at(hour: int | None, minute: int) -> Expression | None:
    if hour is None or not (0 <= hour <= 24 and 0 <= minute <= 59):
        return None
    if hour == 24 and minute:
        hour = 0
    return Expression("clock", hour=hour, minute=minute)


def _hour_and_fives(hit: Hit) -> Built:
    """ "seis e quinze da manhã"; "five and six in the morning" are two hours."""
    minute = hit.number("m", "N") or 0
    return _clock(hit) if minute % 5 == 0 and minute not in (0, 5) else None


def _named_hour(hit: Hit) -> Built:
    hour, minute = (int(part) for part in (hit.get("t", "HOUR_NAME") or "").split(":"))
    weak = "GUARD" in hit.items[hit.at("t")].classes
    return Expression("clock", hour=hour, minute=minute, zone=hit.get("zone", "ZONE"), weak=weak)


def _hour_daypart(hit: Hit) -> Built:
    """ "4 in the morning", "eight at night"."""
    hour = hour_of(hit)
    if hour is None or not 1 <= hour <= 12:
        return None
    return _at(afternoon(hour, hit.get("p", "DAYPART")), 0)


def _hour_digits(hit: Hit) -> Built:
    """ "430pm", "0735 GMT"."""
    hour, minute = divmod(hit.number("t", "HHMM") or 0, 100)
    half = hit.get("half", "AMPM")
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    zone = _zone(hit) or hit.get("zone2", "ZONE")
    return Expression("clock", hour=hour, minute=minute, zone=zone)


def _hour_plain(hit: Hit) -> Built:
    """ "at 1015": an hour, unless it may be a year of our time."""
    number = hit.number("t", "HHMM") or 0
    if _YEARS[0] <= number <= _YEARS[1]:
        return Expression("year", year=number, weak=True)
    return Expression("clock", hour=number // 100, minute=number % 100, weak=True)


_HALF_DAY = 12  # hours
_TO = "(?:TO|HYPHEN|(?<=HOUR_FROM_WORD (?:HOUR|NWORD))AND)"
_YEARS = (1840, 2059)
_OFFSET = "(?P<sign>PLUS|(?<=TEE CLOCK)HYPHEN)(?P<offset>CLOCK(?!AMPM)|(?<=PLUS)HOUR)"
_ZONE = f"(?:(?P<zulu>ZULU)|(?P<zone>ZONE)?(?:{_OFFSET})?)"

RULES = (
    Rule(
        "clock",
        "(?:TEE|(?P<cue>LABEL_CLOCK))? (?P<t>CLOCK) (?:OCLOCK|HOUR_UNIT|HOURS_WORD|LETTER_HOUR)?"
        f" (?P<half>AMPM)? {_ZONE}",
        _clock,
    ),
    Rule(
        "dotted",
        f"(?:(?P<cue>LABEL_CLOCK) (?P<t>HM) OCLOCK? (?P<half>AMPM)? {_ZONE})",
        _clock,
    ),
    Rule(
        "dotted_zone",
        "(?P<t>HM) (?P<cue>OCLOCK|HOUR_UNIT)?"
        " (?:(?P<half>AMPM) (?P<zone>ZONE)?|(?P<z>ZONE)|(?:(?<=OCLOCK)|(?<=HOUR_UNIT)))",
        _clock,
    ),
    Rule(
        "dotted_the",
        f"(?<=CLOCK_AT)CLOCK_CUE (?P<cue>)(?P<t>HM) HOUR_UNIT? (?P<half>AMPM)? {_ZONE}",
        _clock,
    ),
    Rule(
        "dotted_part",
        "(?P<cue>(?P<t>(?<=DAYPART)HM|(?<=DEICTIC)HM(?=CLOSING)))",
        _clock,
    ),
    Rule(
        "hour_after",
        "(?<=HOUR_CUE)(?P<cue>)(?P<t>HOUR(?!UNIT|N|OCLOCK|PERCENT|BIG|MONTH|SLASH)|HM(?!PERCENT|BIG)"
        "|NWORD(?=COMMA|DOT|OPEN|CLOSE|AND|TO|AMPM|DAYPART|¶))"
        f" (?P<half>AMPM)? {_ZONE}",
        _clock,
    ),
    Rule(
        "part_hour",
        "(?:(?<=DAYPART|DEICTIC_PART)|(?<=CLOCK CLOSING)"
        "|(?<=(?:LABEL_CLOCK|DAYPART|DEICTIC_PART) HOUR CLOSING))"
        "(?P<cue>(?P<t>HOUR)) (?=CLOSING)",
        _clock,
    ),
    Rule(
        "hour_minute",
        "(?P<t>HOUR|NWORD|A(?=HOUR_UNIT (?:MIN|NWORD) AMPM))"
        " (?:OCLOCK|HOUR_UNIT) (?P<m>MIN|NWORD) MINUTE_UNIT?"
        f" (?!UNIT|OCLOCK|BIG) (?P<half>AMPM)? {_ZONE}",
        _clock,
    ),
    Rule(
        "minute_the",
        "(?<=CLOCK_AT)CLOCK_CUE (?P<t>HOUR|NWORD|A) (?:OCLOCK|HOUR_UNIT|MINUTE_AND)"
        f" (?P<m>MIN|NWORD) (?!UNIT|BIG) (?P<half>AMPM)? {_ZONE}",
        _clock,
    ),
    Rule(
        "hour_the",
        "(?<=CLOCK_AT)CLOCK_CUE (?P<t>HOUR|NWORD|A) (?P<cue>OCLOCK|(?<=HOUR)HOUR_UNIT)?"
        " (?!UNIT|BIG|PERCENT|MONTH|N|SPAN_BEFORE|AGO|SPAN_AFTER|MINUTES_AFTER)"
        f" (?P<half>AMPM)? {_ZONE}",
        _hour_the,
    ),
    Rule(
        "hour_and",
        "(?:(?<=CLOCK_CUE)|LABEL_CLOCK )(?P<t>HOUR|NWORD|A) MINUTE_AND (?P<m>MIN|NWORD)"
        " (?:(?P<half>AMPM)|(?=COMMA|DOT|CLOSE|¶|OF_DAY (?:WEEKDAY|DEICTIC)))",
        _clock,
    ),
    Rule(
        "hour_and_half",
        "(?<!RELATION)(?P<t>HOUR|NWORD) MINUTE_AND (?P<m>MIN|NWORD) (?P<half>AMPM)",
        _hour_and_fives,
    ),
    Rule("half_past", "HALF_PAST (?P<t>HOUR|NWORD) (?!UNIT) (?P<half>AMPM)?", _half_past),
    Rule(
        "half_to",
        "LABEL_CLOCK? HALF_TO (?P<t>HOUR|NWORD|ORDINAL|(?<=(?:CLOCK_CUE|DEICTIC) HALF_TO)A)"
        " (?!UNIT) OCLOCK?",
        _half_to,
    ),
    Rule("quarter_into", "QUARTER_INTO (?P<t>HOUR|NWORD|ORDINAL) (?!UNIT) OCLOCK?", _quarter_into),
    Rule(
        "quarter_of",
        "(?:(?P<after>QUARTER_PAST)|QUARTER_TO) (?P<t>HOUR|NWORD|ORDINAL|HOUR_NAME)"
        " (?!UNIT) OCLOCK?",
        _quarter_of,
    ),
    Rule(
        "hour_range",
        "(?<!DAY_PLAIN)(?P<t>HOUR|NWORD)"
        f" (?={_TO} (?:CLOCK_CUE? (?P<r>HOUR|NWORD)|(?P<c>CLOCK))"
        " (?:(?P<half>AMPM)|ON THE? DAYPART))",
        _first_hour,
    ),
    Rule(
        "hour_cued",
        "(?<=CLOCK_CUE)(?P<t>HOUR|NWORD) (?=HOUR_CUE (?P<r>HOUR|NWORD) (?P<half>AMPM))",
        _first_hour,
    ),
    Rule(
        "hour_listed",
        "(?<!WEEKDAY)(?P<cue>)(?P<t>HOUR|HM|NWORD)"
        " (?=(?:TO|HYPHEN|AND|SLASH) (?:HOUR|HM|NWORD|CLOCK) OCLOCK)",
        _clock,
    ),
    Rule("hour_of_day", "(?<=CLOCK_CUE)(?P<t>HOUR) (?=OF THE? (?:WEEKDAY|DEICTIC_DAY))", _clock),
    Rule("hour_from", "(?<=CLOCK_CUE)(?P<t>HOUR|NWORD) (?=TO (?:HOUR|NWORD) HOUR_UNIT)", _clock),
    Rule(
        "hour_before",
        "(?<=HOUR_FROM_WORD)(?P<t>HOUR) (?=TO CLOCK(?!AMPM|LETTER_AM|LETTER_PM))",
        _hour_before,
    ),
    Rule("hour_half", f"(?P<t>HOUR|NWORD) PLUS? (?P<half>AMPM) {_ZONE}", _clock),
    Rule("hour_named", f"(?P<t>HOUR|NWORD) (?P<cue>OCLOCK) (?P<half>AMPM)? {_ZONE}", _clock),
    Rule(
        "hour_label",
        "(?P<cue>LABEL_CLOCK) (?P<t>HOUR|NWORD)"
        " (?!(?!DAYPART)UNIT(?!WEEKDAY)|AGO|SPAN_AFTER|SUFFIX MONTH)"
        f" (?:OCLOCK (?:(?P<m>MIN|NWORD)(?!UNIT|BIG|OCLOCK))?)? (?P<half>AMPM)? {_ZONE}",
        _clock,
    ),
    Rule(
        "hour_past",
        "(?P<t>(?<=CLOCK_CUE)(?:HOUR|NWORD|A)|HOUR_NAME"
        "|(?:HOUR|NWORD|A)(?=HOUR_UNIT (?:MINUTES_AFTER AMPM|MINUTES_LESS)))"
        " HOUR_UNIT? (?P<past>MINUTES_AFTER) (?!UNIT) (?P<half>AMPM)?",
        _hour_past,
    ),
    Rule(
        "minutes_to_bare",
        "(?P<past>MINUTES_BEFORE) (?P<t>HOUR|NWORD) (?:(?P<half>AMPM)|(?=COMMA|DOT|CLOSE|¶))",
        _minutes_to_bare,
    ),
    Rule(
        "minutes_to",
        "(?<=CLOCK_CUE)(?P<past>MINUTES_BEFORE) (?P<t>HOUR|NWORD) (?!UNIT) (?P<half>AMPM)?",
        _hour_past,
    ),
    Rule(
        "hour_cue",
        f"(?<=CLOCK_CUE)(?P<t>HOUR|NWORD) (?P<cue>HOUR_UNIT) (?P<m>MIN|NWORD)? (?P<half>AMPM)?"
        f" {_ZONE}",
        _clock,
    ),
    Rule("hour_part", f"(?P<t>HOUR|NWORD|A) (?P<cue>HOUR_UNIT) (?P<half>AMPM) {_ZONE}", _clock),
    Rule("approx_clock", "(?P<a>APPROX_CLOCK) (?=HOUR|NWORD|CLOCK|HM|HOUR_NAME)", _approx_clock),
    Rule(
        "ordinal_hour",
        "(?P<cue>LABEL_CLOCK)? (?P<t>ORDINAL) (?:OCLOCK (?P<half>AMPM)?|(?P<z>AMPM))",
        _ordinal_hour,
    ),
    Rule(
        "ordinal_range",
        "(?<=RELATION)(?P<t>ORDINAL) (?=(?:TO|AND) CLOCK_NAME? ORDINAL (?P<half>AMPM))",
        _ordinal_hour,
    ),
    Rule("hour_daypart", "(?P<t>HOUR|NWORD) ON THE? (?P<p>DAYPART)", _hour_daypart),
    # "10:35 a.m. (0735 GMT)": the same hour elsewhere.
    Rule(
        "hour_elsewhere",
        "(?<=AMPM|CLOCK|HM|ZONE|OCLOCK)OPEN (?:HHMM|CLOCK|HM|HOUR) AMPM? ZONE CLOSE",
        lambda _: [],
    ),
    Rule("hour_digits", f"(?P<t>HHMM) (?:(?P<half>AMPM) {_ZONE}|(?P<zone2>ZONE))", _hour_digits),
    Rule(
        "hour_plain",
        "(?:(?<=CLOCK_PLAIN)|(?<=DAYPART COMMA))(?P<t>HHMM) (?=COMMA|DOT|CLOSE|AND|TO|DEICTIC|¶)",
        _hour_plain,
    ),
    Rule(
        "clock_name",
        "(?:(?<=CLOCK_NAME)|(?=ORDINAL (?:HALF_PAST|QUARTER_AFTER|THIRD_AFTER|QUARTER_LESS"
        "|THIRD_LESS|TEN_LESS)))"
        "(?P<t>ORDINAL|HOUR|NWORD) (?!UNIT|OCLOCK|CLOCK)"
        "(?:(?P<p30>HALF_PAST)|(?P<p15>QUARTER_AFTER)|(?P<p20>THIRD_AFTER)|(?P<m15>QUARTER_LESS)"
        "|(?P<m20>THIRD_LESS)|(?P<m10>TEN_LESS)|(?P<m5>FIVE_LESS))?"
        " (?P<half>AMPM)? (?P<zone>ZONE)?",
        _clock_name,
    ),
    Rule("hm_cue", "(?<=CLOCK_CUE)(?P<t>HM) (?!UNIT|BIG|PERCENT|CURRENCY|N|TIMES)", _cued),
    Rule("hour_zone", "(?P<t>HOUR) (?P<zone>ZONE)", _clock),
    Rule("named_hour", "(?P<t>HOUR_NAME) (?P<zone>ZONE)?", _named_hour),
)
