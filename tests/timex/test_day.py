"""A few words into the one day that they are."""

from __future__ import annotations

import pytest

from linimasa.timex.day import day_named


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("fr", "8 avril 2025", "2025-04-08"),
        ("de", "12.06.2025", "2025-06-12"),
        ("en", "06/12/2025", "2025-06-12"),
        ("id", "06/12/2025", "2025-12-06"),
        ("fr", "15 Maret 2025", "2025-03-15"),
        ("xx", "15 Maret 2025", "2025-03-15"),
        (None, "May 8, 2025", "2025-05-08"),
        ("zh", "2025年4月8日", "2025-04-08"),
        ("id", "Selasa, 8 April 2025 | 14:30 WIB", "2025-04-08T14:30+07:00"),
        ("fr", "Mardi 8 avril 2025 à 14h30", "2025-04-08T14:30"),
        (None, "06/12/2025", None),
        ("en", "May 2025", None),
        ("en", "8 April", None),
        ("en", "Friday", None),
        ("en", "yesterday", None),
        ("en", "April 31, 2025", None),
        ("en", "8 or 9 April 2025", None),
        ("en", "8 April 2025, 10am to 12pm", None),
        ("en", "before 8 April 2025", None),
        ("en", f"{'8 April 2025 ' * 20}", None),
        ("en", "", None),
    ],
)
def test_the_day_that_words_are(language: str | None, words: str, day: str | None) -> None:
    assert day_named(words, language) == day
