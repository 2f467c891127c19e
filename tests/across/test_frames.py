"""Titles that are one form of words with something else in it."""

from __future__ import annotations

import pytest

from linimasa.across.frames import in_one_frame


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The strike at the port of Tual began", "The strike at the port of Tual ended", True),
        ("A court in Tual freed Omar Hale", "A court in Tual freed Ida Hale", True),
        ("The mayor of Tual resigned", "The mayor of Tual resigned", False),
        ("The mayor of Tual resigned", "The mayor of Tual resigned in tears", False),
        ("The mayor of Tual resigned", "Tual lost its mayor", False),
    ],
)
def test_one_frame(one: str, other: str, *, same: bool) -> None:
    assert in_one_frame(one, other) == in_one_frame(other, one) == same
