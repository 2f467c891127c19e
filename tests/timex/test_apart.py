"""What a conversion ran together is read apart; long numbers of other kinds stay whole."""

from __future__ import annotations

import pytest

from linimasa.timex import tag
from linimasa.timex.apart import years_of


@pytest.mark.parametrize(
    ("digits", "years"),
    [
        ("20052006", ("2005", "2006")),
        ("20152015", ("2015", "2015")),
        ("199819992000", ("1998", "1999", "2000")),
        ("192019341920", ("1920", "1934", "1920")),
        ("20051006", ()),
        ("20062005", ()),
        ("19902010", ()),
        ("200520062010", ()),
        ("2005", ()),
        ("12342005", ()),
    ],
)
def test_only_years_that_go_up_are_years(digits: str, years: tuple[str, ...]) -> None:
    assert years_of(digits) == years


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "They won the cup in 20112012 and later.", ["2011", "2012"]),
        ("de", "Die Spielzeit 20112012 war kurz.", ["2011", "2012"]),
        ("id", "Musim 20112012 berakhir.", ["2011", "2012"]),
        ("en", "It ran in JuneJuly 2019.", ["June", "July 2019"]),
        ("de", "Die Ausstellung im JuniJuli 2019.", ["Juni", "Juli 2019"]),
        ("en", "Open from 4 June 20194 July 2019.", ["4 June 2019", "4 July 2019"]),
    ],
)
def test_run_together(language: str, text: str, read: list[str]) -> None:
    found = tag(text, language=language, dct="2019-10-02", domain="news")
    assert [timex.text for timex in found] == read


@pytest.mark.parametrize(
    "text",
    [
        "Call 555-20112012 or +20112012.",
        "Order 20112012-77 was sent to 0216 20112012.",
        "Ticket #20112012, path /20112012/a, mail 20112012@example.org.",
        "Build 20111012 of 123456789012.",
        "The amount of 20194 pounds.",
        "Ein Maimorgen und ein Maitag.",
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "id", "tr"])
def test_other_numbers_and_words_stay_whole(language: str, text: str) -> None:
    assert tag(text, language=language, dct="2019-10-02", domain="news") == ()
