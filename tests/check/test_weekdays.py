"""Weekdays in the words of a date, in the languages of CLDR."""

from __future__ import annotations

from datetime import date

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from linimasa.check.weekdays import weekdays_in


@pytest.mark.parametrize(
    ("language", "words", "days"),
    [
        ("id", "Jumat (18/10/2024)", [5]),
        ("id", "JUMAT, 18 Oktober 2024", [5]),
        ("id", "Minggu (20/10/2024)", [7]),
        ("id", "tiga minggu lalu", []),  # weeks
        ("en", "Friday, 18 October 2024", [5]),
        ("en", "Fri., Oct. 18", [5]),
        ("fr", "la mer, lun.", []),  # an abbreviation needs a number
        ("en", "from Friday to Sunday", [5, 7]),
        ("ru", "в пятницу, 18 октября", [5]),
        ("uk", "у п'ятницю, 18 жовтня", [5]),
        ("fr", "mar. 15 oct. 2024", [2]),
        ("fr", "15 mars 2024", []),
        ("es", "15 mar 2024", []),  # March, or Tuesday
        ("de", "Sonnabend, den 19. Oktober", [6]),
        ("zh", "10月18日星期五", [5]),
        ("zh", "周五", [5]),
        ("ja", "10月18日(金)", [5]),
        ("ja", "2024年10月18日", []),
        ("ko", "10월 18일 금요일", [5]),
        ("th", "วันศุกร์ที่ 18 ตุลาคม", [5]),
        ("fa", "دوشنبه ۱۴ اکتبر", [1]),
        ("fa", "سه‌شنبه ۱۵ اکتبر", [2]),
        ("ar", "الجمعة 18 أكتوبر", [5]),
        ("sw", "Ijumaa, 18 Oktoba", [5]),
        ("mi", "Paraire 18", [5]),
        ("tlh", "Friday", []),  # CLDR does not know it
    ],
)
def test_weekdays_that_are_named(language: str, words: str, days: list[int]) -> None:
    assert sorted(day for day, _ in weekdays_in(words, language)) == days


@pytest.mark.parametrize("language", sorted({x for x in locale_identifiers() if "_" not in x}))
def test_every_language_of_cldr_names_its_weekdays_in_a_full_date(language: str) -> None:
    locale = Locale.parse(language)
    names = locale.days["format"]["wide"]
    months = set(locale.months["format"]["wide"].values())
    days = [date(2024, 10, day) for day in range(14, 21)]
    told = {
        number: list(weekdays_in(f"{names[number]} {day.day}", language))
        for number, day in enumerate(days)
    }
    if len(set(names.values())) == 7:  # a few locales only repeat numbers
        wrong = [n for n, found in told.items() if [d for d, _ in found] != [n + 1]]
        assert {names[n] for n in wrong} <= months  # Breton calls Tuesday as it does March
