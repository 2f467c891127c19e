"""Which words make a stretch of text worth parsing; the others only help."""

from __future__ import annotations

from collections.abc import Mapping

TRIGGERS = [
    "MONTH",
    "MONTH_ADJECTIVE",
    "WEEKDAY",
    "UNIT",
    "EACH_UNIT",
    "DAYPART_PLURAL",
    "DAYPART_HABIT",
    "WEEKDAY_PLURAL",
    "WEEKDAY_PAST",
    "UNITS",
    "ONE_UNIT",
    "SEASON",
    "DAYPART",
    "DAYPART_STRONG",
    "DEICTIC",
    "HOLIDAY",
    "REFERENCE",
    "REFERENCE_ASIDE",
    "YEAR",
    "DMY",
    "DMY_SHORT",
    "ISO",
    "CLOCK",
    "DM",
    "DOTTED_DAY",
    "MY",
    "DECADE_WORD",
    "CENTURY_WORD",
    "FREQUENCY",
    "FREQUENCY_SAID",
    "ERA",
    "AMPM",
    "LABEL_CLOCK",
    "HOUR_CUE",
    "WEEKDAY_PART",
    "WEEKDAY_BARE",
    "WEEKDAY_PLURAL",
    "DAYPART_HABIT",
    "MINUTES_AFTER",
    "LABEL_DAY",
    "WEEKEND",
    "WEEKEND_NAMED",
    "QUARTER",
    "HALF_YEAR",
    "HOUR_NAME",
    "HEAD",
    "UNIT_ADJECTIVE",
    "AGE_ADJECTIVE",
    "UNIT_TAIL",
    "HIJRI_MONTH",
    "HIJRI_ERA",
    "SEASON_ADVERB",
    "MONTH_TOLD",
    "ZONE",
    "OCLOCK",
    "YEAR_END",
    "AGO_YEAR",
    "NUMBER",
    "Q",
    "CENTURY_NAME",
    "DECADE_NAME",
    "HOUR_MARK",
    "MONTH_MARK",
    "DAY_MARK",
    "YEAR_ERA",
    "WEEKDAY_OF_WEEK",
    "SEASON_OF_YEAR",
    "YEAR_MARK",
    "YEAR_PART",
    "MODIFIER_AFTER",
    "WHOLE",
    "REFERENCE_NOUN",
    "PERIOD",
    "MONTH_WEEK",
    "ERA_BEFORE",
    "HALF_TO",
    "QUARTER_INTO",
    "QUARTER_LESS",
    "THIRD_LESS",
    "TEN_LESS",
    "WEEK_NUMBER",
    "BASIC",
]
# Where it takes two: "'98", "the 24th", "the 80s", "60-an", "los 90".
TRIGGER_PAIRS = [
    "CLOCK_NAME (?=ORDINAL)",
    "ORDINAL (?=HALF_PAST|QUARTER_AFTER|THIRD_AFTER|QUARTER_LESS|THIRD_LESS|TEN_LESS)",
    "DAY (?=DAY_ENDING)",
    "(?:HOUR_TO|HOUR_FROM) (?=NWORD|INT)",
    "NWORD (?=HALF_HOUR)",
    "APOSTROPHE (?=YY)",
    "FISCAL (?=YY)",
    "THE (?=DAY (?!DOT)SUFFIX)",
    "THE (?=YY HYPHEN? DECADE_SUFFIX)",
    "YY (?=HYPHEN DECADE_SUFFIX)",
    "MODIFIER (?=HYPHEN? YY HYPHEN? DECADE_SUFFIX)",
    "DECADE_THE (?=APOSTROPHE? YY)",
]
_TRIGGER_SET = frozenset(TRIGGERS)
_COMMON = frozenset(
    {"A", "THE", "OF", "ON", "AND", "TO", "RELATION", "DOT", "HYPHEN", "APOSTROPHE"}
)


def mark_heads(
    words: Mapping[str, dict[str, str]],
    phrases: Mapping[str, Mapping[tuple[str, ...], Mapping[str, str]]],
) -> None:
    """Make every phrase that says a time hold a trigger: a word that has no other use, if any."""
    for options in phrases.values():
        for parts, entry in options.items():
            told = any(not _TRIGGER_SET.isdisjoint(words[part]) for part in parts)
            if told or _TRIGGER_SET.isdisjoint(entry):
                continue
            rare = [part for part in parts if _COMMON.isdisjoint(words[part])]
            words[max(rare or parts, key=len)].setdefault("HEAD", "")
