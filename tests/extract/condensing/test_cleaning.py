"""What is cut from a sentence, and what ties it."""

from __future__ import annotations

from linimasa.extract.condensing.cleaning import cleaned


def test_what_ties_a_date_goes_with_it() -> None:
    text = "On 3 May 2024, the pier burned down."
    assert cleaned(text, ((0, len(text)),), ((3, 13),), "en") == "the pier burned down"


def test_nothing_at_the_end_is_cut() -> None:
    text = "The pier burned down"
    assert cleaned(text, ((0, len(text)),), ((len(text),) * 2,), "en") == text
