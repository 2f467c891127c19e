"""All rules in their order: what says more stands before what says less."""

from __future__ import annotations

from functools import cache

from linimasa.timex import (
    rules_calendar,
    rules_clock,
    rules_events,
    rules_hijri,
    rules_lasting,
    rules_marked,
    rules_periods,
    rules_quarters,
    rules_relative,
    rules_sets,
    rules_spans,
    rules_spoken,
    rules_within,
    rules_worded,
    rules_years,
)
from linimasa.timex.rules import Built, Hit, Matcher, Rule
from linimasa.timex.value import Expression
from linimasa.timex.vocabulary import Vocabulary


def _direction(hit: Hit) -> Built:
    count = (hit.get("x", "SHIFT_AFTER") or "0").split()[0]
    return Expression("direction", direction=int(count))


_ORDER = """
rate
week_times
each_after
era_year
span_first
marked_decade
marked_century
marked_before
modifier_of
nowadays
today
day_of_event
deictic
each_bare
each_date
units_each
per_counted
each_other
each
times
unit_once
night_between
weekdays_ago
plural_weekday
plural_part
per
per_outside
each_unit
per_unit
frequency
week_number
iso
numeric
year_month_day
approx_clock
lasting
minutes_past
minutes_left
minutes_lacking
half_hour
marked_clock
marked_month
listed_month
clock
dotted
dotted_zone
dotted_the
dotted_part
part_hour
hour_minute
half_to
hour_past
clock_name
hm_cue
minute_the
hour_and
quarter_into
minutes_to
quarter_of
half_past
hour_range
hour_range
hour_listed
hour_from
hour_half
hour_part
hour_cue
hour_the
hour_after
hour_named
ordinal_hour
day_of_told
worded_day
worded_year
month_short_year
shift_ahead
day_shifted
day_from
day_until
second_day
weekday_shifted
shift_weekday
weekday_bare
day_bracketed
day_month
ordinal_month
nth_of
last_unit
nth_after
nth_in
weekday_day
month_day
month_year
listed_numeric
listed_dotted
listed_day
marked_day
year_marked
hijri_date
hijri_month
hijri_year
hijri_feast
year_end_short
year_tailed
owned_year
years_tailed
ordinal_tailed
weekday_of_week
season_of_year
short_marked_year
part_of_year
whole
year_month
year_closed
period_year_ago
quarter_of_year
year_of_amount
year_ago
year_end
age
era_range
era
era_before
period_quarter
year_ago_quarter
year_ago_span
period
shift_period
shift_day
years
half_part
quarter_last
quarter_short
quarter
quarter_hyphen
century_pair
century_listed
century_word
century
decade_in_century
decade_before
decade
decade_label
decade_of_century
decade_bare
decade_word
span_plural_after
span_plural
one_span
one_ago
ago_lasts
one_ago_before
vague_ago
ago_half
ago_before
ago_final
from_event
ago
span
span_inner
span_end
span_dual
span_after
ago_before_plural
ago_plural
day_in_month
shifted_century
shifted_year
shift_before
shift_after
half
half_of_century
half_named
half_named_after
half_of
half_after
quarter_after
century_after
label_year
label_year_words
label_year_short
fiscal
hour_label
hour_elsewhere
hour_digits
hour_plain
hour_at
hour_beside
hour_until
hour_daypart
hour_zone
named_hour
habit
counted_pair
weekends
unit_adjective
age_adjective
half_ago
half_unit
duration_half
duration
unit_tail
one_unit
short_date
short_numeric
dotted_day
short_year
word_year
bare_year
month
month_adjective
holiday
habit_weekday
weekday
weekday_part
weekend
season
season_bare
part_day
part
day_of_month
day_ending
day_plain
day_beside
worded_date
reference
reference_noun
reference_aside
plural
week_ended
ending_unit
week_of
whole_unit
unit
unit_bare
modifier
approx_after
approx
modifier_after
direction
"""


def all_rules() -> tuple[Rule, ...]:
    """Every rule once, in the order in which they are tried."""
    rules = (
        *rules_calendar.RULES,
        *rules_years.RULES,
        *rules_spans.RULES,
        *rules_quarters.RULES,
        *rules_hijri.RULES,
        *rules_clock.RULES,
        *rules_clock.PARTS,
        *rules_relative.RULES,
        *rules_events.RULES,
        *rules_sets.RULES,
        *rules_periods.RULES,
        *rules_lasting.RULES,
        *rules_worded.RULES,
        *rules_marked.RULES,
        *rules_within.RULES,
        *rules_spoken.RULES,
        Rule("direction", "(?P<x>SHIFT_AFTER)", _direction),
    )
    by_name = {rule.name: rule for rule in rules}
    return tuple(by_name[name] for name in _ORDER.split())


@cache
def _matchers() -> dict[str, Matcher]:
    return {}


def matcher(vocabulary: Vocabulary) -> Matcher:
    """The rules compiled for a vocabulary, once per language."""
    known = _matchers()
    if vocabulary.language not in known:
        known[vocabulary.language] = Matcher(all_rules(), vocabulary)
    return known[vocabulary.language]
