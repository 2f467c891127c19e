"""Whether a text is news or tells history, where nobody says which."""

from __future__ import annotations

from linimasa.timex import tag

YEARS = "Suap terjadi pada Juni 2023 dan Mei 2022, sejak 2021. Ia mangkir pada 18 Agustus."


def _days(text: str) -> list[str]:
    return [one.value for one in tag(text, language="id", dct="2025-08-30") if one.text[:2] == "18"]


def test_a_day_of_the_last_week_told_in_full_is_that_of_news() -> None:
    assert _days(f"Hadi ditahan Kamis (28/8/2025). {YEARS}") == ["2025-08-18"]
    assert _days(f"Hadi ditahan 28 Agustus 2019. {YEARS}") == ["2021-08-18"]
