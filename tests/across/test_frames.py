"""Titles that are one form of words with something else in it."""

from __future__ import annotations

import pytest

from linimasa.across.frames import slots_of

STRIKE = "The strike at the port of Tual began"


@pytest.mark.parametrize(
    ("other", "slots"),
    [
        ("The strike at the port of Tual ended", ("began", "ended")),
        ("The strike at the town hall of Tual began", ("port", "town hall")),
        (STRIKE, None),
        (f"{STRIKE} in tears", None),
        ("At the port of Tual they struck", None),
    ],
)
def test_what_differs_in_one_frame(other: str, slots: tuple[str, str] | None) -> None:
    assert slots_of(STRIKE, other) == slots
    assert slots_of(other, STRIKE) == (slots and slots[::-1])
