"""What a rule can start with, read off its pattern."""

from __future__ import annotations

import pytest

from linimasa.timex.rules.firsts import First, all_first_codes

CODES = {"A": "a", "B": "b", "BC": "bc", "NONE": "", "¶": "¶"}


def _first(pattern: str) -> First:
    return all_first_codes([pattern], CODES.__getitem__)[0]


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
    first = _first(pattern)
    assert (first.codes, first.empty) == (frozenset(codes), empty)


@pytest.mark.parametrize(
    ("pattern", "pairs"),
    [
        ("A", "aa ab a-"),
        ("A B", "ab"),
        ("A B?", "aa ab a-"),
        ("A? B", "ab ba bb b-"),
        ("A(?=B)", "ab"),
        ("A(?=B?)", "aa ab a-"),
        ("A(?!B)", "aa ab a-"),
        ("A{1,2} B", "aa ab"),
        ("A{0,2} B", "aa ab ba bb b-"),
        ("A (?:A|(?=B))", "aa ab a-"),  # more than can match, never less
        ("(?<=B)A (?P<x>A)", "aa"),
        ("A NONE", ""),
    ],
)
def test_how_a_rule_can_start_with_two_codes(pattern: str, pairs: str) -> None:
    first = _first(pattern)
    after = {a: first.after(a) for a in "ab" if a in first.codes}
    told = [a + b for a in after for b in "ab-" if (codes := after[a]) is None or b in codes]
    assert told == pairs.split()


def test_a_construct_that_is_not_read_is_an_error() -> None:
    with pytest.raises(ValueError, match="not read"):
        _first("A*")
