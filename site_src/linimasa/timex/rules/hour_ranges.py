"""Rules for hours that lead from one to another: "tonight from 9 to 11", "yarın 14.00-15.00"."""

from __future__ import annotations

from collections.abc import Mapping

from linimasa.timex.rules.clock import in_half
from linimasa.timex.rules.minutes import HALF_DAY
from linimasa.timex.rules.rule import Built, Hit, Rule
from linimasa.timex.rules.spoken import CLOSED, LINK, bare_hour, sane_clock
from linimasa.timex.value import Expression


def _hour_span(hit: Hit) -> Built:
    """Each hour of "tonight from 9 to 11": said in a message."""
    hour = hit.number("t", "HOUR") or hit.number("t", "N") or 0
    return Expression("clock", hour=hour, minute=0, weak=True) if 1 <= hour <= 24 else None


def _hour_tonight(hit: Hit) -> Built:
    """The hour of "after 10 tonight"; "for 3 last night", "lost to 2 tonight" tell none."""
    bound = hit.items[hit.start - 1].classes.get("RELATION") in _BOUNDS
    return _hour_span(hit) if bound else None


def _hour_of_two(hit: Hit) -> Built:
    """Each hour of "tra le 13 e le 15": said in a message."""
    hour = hit.number("t", "HOUR") or hit.number("t2", "HOUR") or 0
    return Expression("clock", hour=hour, minute=0, weak=True) if 1 <= hour <= 24 else None


_BOUNDS = ("since", "until", "before", "after", "by", "from")


def _hour_between(hit: Hit) -> Built:
    """Each hour of "yarın 14.00-15.00", "bu sabah 7 ile 9 arasında"; "Sunday 3-2" is a score."""
    clock = hit.get("t", "HM")
    if clock:
        hour, minute = int(clock[:2]), int(clock[3:5])
        return Expression("clock", hour=hour, minute=minute) if minute % 5 == 0 else None
    last = hit.end if hit.has("last") else hit.end + 2
    behind = hit.items[last].classes if last < len(hit.items) else {}
    return sane_clock(hit.number("t", "HOUR") or 0, 0) if _is_between(behind) else None


def _is_between(classes: Mapping[str, str]) -> bool:
    return classes.get("RELATION_AFTER") == "between"


def _clock_range(hit: Hit) -> Built:
    """The first of "3:30-5:30 pm", "11:30 to 1 pm": in the half of day that lets it be first."""
    hour, minute, *_ = (int(part) for part in (hit.get("t", "CLOCK") or "0:0").split(":"))
    last = int((hit.get("r", "CLOCK") or hit.get("r", "HOUR") or "0").split(":")[0])
    half = hit.get("half", "AMPM")
    if half == "pm" and hour % HALF_DAY > last % HALF_DAY:
        half = "am"
    return Expression("clock", hour=in_half(hour, half), minute=minute)


_DAYS = "(?:DEICTIC|WEEKDAY|DAYPART|FREQUENCY|FREQUENCY_SAID|(?<=EACH)UNIT)"
_DAY_BEHIND = "(?:ON? DEICTIC_DAY|ON? THE? WEEKDAY|SHIFT_BEFORE DAYPART|ON THE? DAYPART)"
_HOURS = "(?:HOUR|NWORD|CLOCK|HM|HOUR_NAME)"

RULES = (
    Rule(
        "hour_span",
        f"(?:(?<={_DAYS} HOUR_FROM_WORD)"
        f"(?={_HOURS} {LINK} CLOCK_CUE? {_HOURS} (?:OCLOCK|HOUR_UNIT? {CLOSED}))"
        f"|(?<=HOUR_FROM_WORD)(?={_HOURS} {LINK} CLOCK_CUE? {_HOURS} {_DAY_BEHIND}))"
        "(?P<t>HOUR|NWORD)",
        _hour_span,
    ),
    Rule(
        "hour_span_end",
        f"(?:(?:(?<={_DAYS} HOUR_FROM_WORD (?:HOUR|NWORD) {LINK})"
        f"|(?<={_DAYS} HOUR_FROM_WORD (?:HOUR|NWORD) {LINK} CLOCK_CUE))"
        f"(?=(?:HOUR|NWORD) HOUR_UNIT? {CLOSED})"
        f"|(?:(?<=HOUR_FROM_WORD (?:HOUR|NWORD) {LINK})"
        f"|(?<=HOUR_FROM_WORD (?:HOUR|NWORD) {LINK} CLOCK_CUE))(?=(?:HOUR|NWORD) {_DAY_BEHIND}))"
        "(?P<t>HOUR|NWORD) (?:HOUR_UNIT(?=COMMA|DOT|CLOSE|¶))?",
        _hour_span,
    ),
    Rule(
        "hour_of_two",
        f"(?<=HOUR_FROM_WORD)(?P<t>HOUR) (?=AND CLOCK_CUE HOUR {CLOSED})"
        f"|(?<=HOUR_FROM_WORD HOUR AND CLOCK_CUE)(?P<t2>HOUR) {CLOSED}",
        _hour_of_two,
    ),
    Rule(
        "hour_tonight",
        "(?<=RELATION)(?P<t>HOUR|NWORD) (?=DEICTIC_PART|SHIFT_BEFORE DAYPART)",
        _hour_tonight,
    ),
    Rule(
        "hour_between",
        f"(?<={_DAYS})(?P<t>HM (?={LINK} HM (?:RELATION_AFTER|{CLOSED}))"
        f"|HOUR (?={LINK} HOUR RELATION_AFTER))",
        _hour_between,
    ),
    Rule(
        "hour_between_end",
        f"(?:(?<={_DAYS} (?:HOUR|HM) {LINK})|(?<=LABEL_CLOCK (?:HOUR|HM) {LINK}))"
        f"(?P<t>HM (?=RELATION_AFTER|{CLOSED})"
        "|HOUR (?P<last>(?=RELATION_AFTER)))",
        _hour_between,
    ),
    Rule(
        "hour_until",
        f"(?P<sure>(?<=(?:CLOCK|AMPM|HOUR_NAME) {LINK})|(?<=CLOCK {LINK} CLOCK_CUE)"
        f"|(?<=(?:LABEL_CLOCK|CLOCK_NAME) (?:HOUR|HM) {LINK})|(?<=(?:HOUR|HM) DAYPART {LINK}))"
        "(?P<t>HOUR|HM)"
        " (?=COMMA|DOT|CLOSE|DEICTIC|DAYPART|AMPM|¶)",
        bare_hour,
    ),
    Rule(
        "clock_range",
        "(?P<t>CLOCK) (?=(?:TO|HYPHEN) (?P<r>CLOCK|HOUR) (?P<half>AMPM))",
        _clock_range,
    ),
)
