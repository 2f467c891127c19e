"""Days with slashes in one text are read in one order."""

from __future__ import annotations

import pytest

from linimasa.timex import tag


def days(text: str, language: str = "en") -> list[str | None]:
    return [one.edtf for one in tag(text, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 12/03/2024 it rained, on 13/3/24 too.", ["2024-03-12", "2024-03-13"]),
        ("On 13/03/2024 it rained, on 5/4/2024 at 9:30 too.", ["2024-03-13", "2024-04-05T09:30"]),
        ("On 12/03/2024 it rained, on 12/23/2024 too.", ["2024-12-03", "2024-12-23"]),
        ("On 12/03/2024 it rained, on 05/04/2024 too.", ["2024-12-03", "2024-05-04"]),
        (
            "On 12/03/2024, 12/23/2024 and 13/03/2024 it rained.",
            ["2024-12-03", "2024-12-23", "2024-03-13"],
        ),
        ("On Sunday, 12/03/2023, it rained, on 13/03/2024 too.", ["2023-12-03", "2024-03-13"]),
    ],
)
def test_one_order(text: str, expected: list[str]) -> None:
    assert days(text) == expected


def test_months_first_where_days_mostly_are() -> None:
    assert days("Hujan pada 12/03/2024 dan 05/24/2024.", "id") == ["2024-12-03", "2024-05-24"]
