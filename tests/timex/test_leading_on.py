"""Words that shift a date, or lead on to what follows."""

from __future__ import annotations

import pytest

from linimasa.timex import tag


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Il sindaco è partito martedì dopo una riunione.", "martedì", "2024-04-16"),
        ("Il sindaco è partito martedì dopo aver parlato.", "martedì", "2024-04-16"),
        ("Il sindaco è partito martedì sera dopo la riunione.", "martedì sera", "2024-04-16"),
        ("Il sindaco è partito il 3 aprile dopo la riunione.", "il 3 aprile", "2024-04-03"),
        ("Il sindaco è partito il martedì dopo.", "il martedì dopo", "2024-04-23"),
        ("Il martedì seguente la riunione finì.", "Il martedì seguente", "2024-04-23"),
    ],
)
def test_after_a_day_is_no_day_after(text: str, words: str, day: str) -> None:
    (found,) = tag(text, language="it", dct="2024-04-19")
    assert (found.text, found.edtf) == (words, day)


def test_a_year_at_the_end_of_a_line_is_no_decade() -> None:
    found = tag("Von Anna Brandt - 23. Januar 2014\nEr brannte ab.", language="de")
    assert [one.edtf for one in found] == ["2014-01-23"]


def test_a_decade_is_one() -> None:
    (found,) = tag("In den 1990er Jahren brannte er ab.", language="de")
    assert found.edtf == "199X"
