"""How a language writes what its words do not show: the table `[timex.style]`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Style:
    """How a language writes what its words do not show."""

    day_first: bool = True
    year_first: bool = False  # "2023 March 5" is a day
    joined_ranges: bool = False  # "27-28 May" is one expression, not two
    range_durations: bool = False  # "2005-2006" is a stretch of time, in hours
    span_dates: bool = False  # "the last 24 hours" is from one date to another, no duration
    ago_days: bool = False  # "two years ago" is a day
    winter_ends: bool = False  # a winter that is told of is named by the year in which it ends
    open_digits: bool = False  # a decade is 195X, a century 19XX
    open_weeks: bool = False  # in news, "the week" is one of the year: 1989-WXX
    decade_years: bool = False  # but in history, two decades last 20 years, a century P1C
    short_units: bool = False  # a decade is P1E, a century P1C, as TimeML has them
    post_years: bool = False  # in what somebody posts, a year is some day of it: 2014-XX-XX
    later_lasts: bool = False  # in news, "two days later" is marked as the two days
    decimal_comma: bool = False
    spaced_thousands: bool = False  # "10 000" is one number
    loose: bool = False  # bare words for times count in history and in messages
    counted_days: bool = False  # a number before "that day" counts days: "tiga hari itu"
    cut: bool = False  # words are written together, particles behind them
    plural: str = ""  # how a counted noun ends, where the language shows it
    singular: tuple[str, ...] = ()  # words that end so, and are nothing counted: "was"
    singular_endings: tuple[str, ...] = ()  # of such words: "virus", "crisis", "class"
    makes: tuple[str, ...] = ()  # makers, before whom a year is that of a model
    suffixes: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()  # written together with the word that they govern
    strict_years: bool = False  # four digits before a noun are a count, whatever stands before
    articles: bool = False  # the article before an expression is part of it
    bare_clock: bool = False  # the word before an hour is a preposition, and stays outside
    without: frozenset[str] = frozenset()  # rules that the language has no use for
    nouns: bool = False  # nouns have a capital
    small_names: bool = False  # months, weekdays and seasons have no capital
    named_by: tuple[str, ...] = ()  # nouns that a day names: "movimiento 6 de abril"
    small_months: bool = False  # months have a capital in names alone
    named_after: tuple[str, ...] = ()  # the same behind the day: "the April 6 Youth Movement"
    papers: tuple[str, ...] = ()  # "the Sunday Times"
    markets: tuple[str, ...] = ()  # "Pasar Minggu"
    week_name: str = ""  # a weekday that means the week where it opens a sentence: "Minggu lalu"
    apart: bool = False  # "am 5. Mai um 8 Uhr", "vom 5. auf den 6. Mai" are two expressions
    bare: tuple[str, ...] = ()  # kinds of expressions that stand without their article
    dotless_i: bool = False  # "I" is the capital of "ı", as in Turkish
    tens_after: bool = False  # "five and twenty"
    verb_last: bool = False  # the verb, and so the tense, stands behind an expression
    first_only: bool = False  # of the days of a month the first alone has a suffix: "le 1er"
    own_days: bool = (
        False  # a day alone is of the month of writing, whatever the verb or month behind it
    )
    news_days: bool = False  # of the month of writing or the one beside it, whatever was told
    early_news: bool = False  # "said early Saturday" in news of Friday: tomorrow begins elsewhere
    meets_for: bool = False  # what is "for" a day is planned: "called a meeting for Wednesday"
    verb_second: bool = False  # a day that opens a clause has the verb behind it
    of_what: tuple[str, ...] = ()  # behind a part of a day, before what happened then: "del sisma"
    lasting: tuple[str, ...] = ()  # behind these "last" is a verb: "will last six weeks"
    spaced_numbers: bool = False  # "ten one" is 11, "twenty first" the 21st, without a hyphen

    @property
    def own_values(self) -> bool:
        """Whether any value is written otherwise than most languages have it."""
        return (
            (self.span_dates or self.ago_days or self.open_digits or self.winter_ends)
            or (self.open_weeks or self.decade_years or self.short_units)
            or (self.later_lasts or self.post_years)
        )


def style_of(settings: Mapping[str, object]) -> Style:
    """The style that a table tells; `order = "mdy"` puts the month first."""
    told = {each.name: settings[each.name] for each in fields(Style) if each.name in settings}
    read = {
        name: value if isinstance(value, bool | str) else strings(value)
        for name, value in told.items()
    }
    without = frozenset(strings(settings.get("without", ())))
    order = settings.get("order", "dmy")
    year_first = bool(settings.get("year_first", order == "ymd"))
    orders = {"day_first": order == "dmy", "year_first": year_first}
    return Style(**{**read, **orders, "without": without})  # type: ignore[arg-type]  # as the table has it


def strings(value: object) -> tuple[str, ...]:
    """A string or a list of them as a tuple."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Iterable):
        return tuple(str(item) for item in value)
    return ()
