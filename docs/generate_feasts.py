"""Write the table of feasts whose days are announced year by year, and of the Islamic months.

    pip install holidays hijridate && python docs/generate_feasts.py

`holidays` (MIT licence) gathers what governments and councils announced. Only the days are kept:
one line a feast, month and day of every year from the first on. `hijridate` (MIT licence) has the
calendar of Umm al-Qura: of each month is kept by how many days it differs from the reckoned one.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hijridate import Hijri
from holidays import country_holidays
from holidays.calendars.hindu import _HinduLunisolar

from linimasa.timex.calendar.days import reckoned_hijri_day

OUTPUT = Path(__file__).parents[1] / "site_src" / "linimasa" / "timex" / "feasts.toml"
BEYOND = {"nyepi": "moon 4 9 1", "waisak": "moon 5 20 14", "diwali": "moon 11 15 0"}
YEARS = range(1983, 2036)  # for which Indonesia's feasts are known
HEAD = """\
# Feasts whose days are announced year by year: the first year, then month and day of each.
# In other years a feast is reckoned by the new moon (`beyond`), which may miss by a day or a month.
# Months of the Islamic calendar: a word a year, a digit a month, two more than the days by which
# the calendar of Umm al-Qura is behind the reckoned one.
# Sources: the Python packages `holidays` and `hijridate` (MIT licence); made by
# docs/generate_feasts.py.

"""
HIJRI_YEARS = range(1343, 1501)
LEAST = -2  # days


def main() -> None:
    """Write the table."""
    indonesia = country_holidays("ID", years=YEARS, language="en_US")
    found = {
        "nyepi": [_named(indonesia, year, "Day of Silence") for year in YEARS],
        "waisak": [_named(indonesia, year, "Vesak Day") for year in YEARS],
        "diwali": [date(y, *day) for y, day in _HinduLunisolar.DIWALI_INDIA_DATES.items()],
    }
    lines = [_line(*feast) for feast in found.items()]
    OUTPUT.write_text(HEAD + "".join(lines) + _hijri(), encoding="utf-8")


def _hijri() -> str:
    words = [
        "".join(str(_behind(year, month) - LEAST) for month in range(1, 13)) for year in HIJRI_YEARS
    ]
    return f'[hijri]\nfirst = {HIJRI_YEARS[0]}\nmonths = "{" ".join(words)}"\n'


def _behind(year: int, month: int) -> int:
    return (Hijri(year, month, 1).to_gregorian() - reckoned_hijri_day(year, month, 1)).days


def _named(calendar: dict[date, str], year: int, name: str) -> date:
    return next(day for day, names in calendar.items() if day.year == year and name in names)


def _line(name: str, days: list[date]) -> str:
    listed = " ".join(day.strftime("%m-%d") for day in days)
    return f'[{name}]\nfirst = {days[0].year}\nbeyond = "{BEYOND[name]}"\ndays = "{listed}"\n\n'


if __name__ == "__main__":
    main()
