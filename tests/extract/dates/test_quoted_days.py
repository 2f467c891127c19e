"""Days in a quotation, from the day on which it was said."""

from __future__ import annotations

import pytest

from linimasa.extract.dates.quoted_days import day_of_speaker


@pytest.mark.parametrize(
    ("told", "words", "said", "language", "day"),
    [
        ("2024-05-20", "today", "2024-05-19", "en", "2024-05-19"),
        ("2024-05-19", "kemarin", "2024-05-17", "id", "2024-05-16"),
        ("2024-05-21", "tomorrow", "2024-05-19", "en", "2024-05-20"),
        ("2024-05-20", "today", "2024-05-20", "en", "2024-05-20"),  # said in today's paper
        ("2024-05-20", "Monday", "2024-05-19", "en", "2024-05-20"),  # the same from any day
        ("2024-05-20", "today", "2024-04-01", "en", "2024-05-20"),  # long ago
        ("2024-05", "this month", "2024-05-19", "en", "2024-05"),
        ("2024-05-20", "today", None, "en", "2024-05-20"),
    ],
)
def test_a_day_is_counted_from_the_speakers(
    told: str, words: str, said: str | None, language: str, day: str
) -> None:
    assert day_of_speaker(told, words, said, "2024-05-20", language) == day
