"""Whether a text is news or tells history, where nobody says which."""

from __future__ import annotations

import pytest

from linimasa.timex import tag

YEARS = "Suap terjadi pada Juni 2023 dan Mei 2022, sejak 2021. Ia mangkir pada 18 Agustus."


def _days(text: str) -> list[str]:
    return [one.value for one in tag(text, language="id", dct="2025-08-30") if one.text[:2] == "18"]


def test_a_day_of_the_last_week_told_in_full_is_that_of_news() -> None:
    assert _days(f"Hadi ditahan Kamis (28/8/2025). {YEARS}") == ["2025-08-18"]
    assert _days(f"Hadi ditahan 28 Agustus 2019. {YEARS}") == ["2021-08-18"]


@pytest.mark.parametrize(
    "text",
    [
        "In July she met the clerk. Two days later the bank called her.",
        "This week he spoke. The next day a rumour starts.",
        "Last year the mine closed. At the end of that day nobody was hurt.",
    ],
)
def test_a_day_after_what_is_no_day_is_no_day_of_news(text: str) -> None:
    *_, last = tag(text, language="en", dct="2024-11-17", domain="news")
    assert last.earliest is None or last.earliest != last.latest


def test_the_day_before_is_told_from_today_where_no_day_is_told() -> None:
    text = "The bank lost much this week. The day before, it had fired its head."
    *_, last = tag(text, language="en", dct="2024-11-17", domain="news")
    assert last.edtf == "2024-11-16"
