"""Write the table of feasts whose days are announced year by year, from the package `holidays`.

    pip install holidays && python docs/generate_feasts.py

`holidays` (MIT licence) gathers what governments and councils announced. Only the days are kept:
one line a feast, month and day of every year from the first on.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from holidays import country_holidays
from holidays.calendars.hindu import _HinduLunisolar

OUTPUT = Path(__file__).parents[1] / "site_src" / "linimasa" / "timex" / "feasts.toml"
BEYOND = {"nyepi": "moon 4 9 1", "waisak": "moon 5 20 14", "diwali": "moon 11 14 0"}
YEARS = range(1983, 2036)  # for which Indonesia's feasts are known
HEAD = """\
# Feasts whose days are announced year by year: the first year, then month and day of each.
# In other years a feast is reckoned by the new moon (`beyond`), which may miss by a day or a month.
# Source: the Python package `holidays` (MIT licence); made by docs/generate_feasts.py.

"""


def main() -> None:
    """Write the table."""
    indonesia = country_holidays("ID", years=YEARS, language="en_US")
    found = {
        "nyepi": [_named(indonesia, year, "Day of Silence") for year in YEARS],
        "waisak": [_named(indonesia, year, "Vesak Day") for year in YEARS],
        "diwali": [date(year, *_HinduLunisolar.DIWALI_DATES[year]) for year in YEARS],
    }
    OUTPUT.write_text(HEAD + "".join(_line(*feast) for feast in found.items()), encoding="utf-8")


def _named(calendar: dict[date, str], year: int, name: str) -> date:
    return next(day for day, names in calendar.items() if day.year == year and name in names)


def _line(name: str, days: list[date]) -> str:
    listed = " ".join(day.strftime("%m-%d") for day in days)
    return f'[{name}]\nfirst = {days[0].year}\nbeyond = "{BEYOND[name]}"\ndays = "{listed}"\n\n'


if __name__ == "__main__":
    main()
