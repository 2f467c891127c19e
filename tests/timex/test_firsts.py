"""What a rule can start with, read off its pattern."""

from __future__ import annotations

import pytest

from linimasa.timex.firsts import First, first_codes

CODES = {"A": "a", "B": "b", "BC": "bc", "NONE": "", "¶": "¶"}


@pytest.mark.parametrize(
    ("pattern", "codes", "empty"),
    [
        ("A", "a", False),
        ("A B", "a", False),
        ("A? B", "ab", False),
        ("(?P<x>A)? (?:B|¶)", "ab¶", False),
        ("A{0,2} BC", "abc", False),
        ("A{1,2} BC", "a", False),
        ("A|B", "ab", False),
        ("A? B?", "ab", True),
        ("(?<=A)B", "b", False),
        ("(?!A)B?", "b", True),
        ("NONE? A", "a", False),
        ("A NONE", "", False),
        ("A|B NONE", "a", False),
        ("A(?=NONE)", "", False),
        ("A(?!NONE)", "a", False),
    ],
)
def test_first_codes(pattern: str, codes: str, empty: bool) -> None:
    assert first_codes(pattern, CODES.__getitem__) == First(frozenset(codes), empty)


def test_a_construct_that_is_not_read_is_an_error() -> None:
    with pytest.raises(ValueError, match="not read"):
        first_codes("A*", CODES.__getitem__)
