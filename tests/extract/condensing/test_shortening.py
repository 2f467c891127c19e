"""Titles that are too long: what goes first, and what is never left."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.extract.condensing.shortening import shorten
from linimasa.extract.lexis.edges import MAX_TITLE
from support.gold import read_cases

CASES = read_cases(Path(__file__).parents[1] / "data" / "long_titles.toml", "case")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"][:30])
def test_a_long_title(case: dict[str, str]) -> None:
    assert len(case["title"]) > MAX_TITLE
    assert shorten(case["title"], case["language"]) == case["short"]


@pytest.mark.parametrize("language", ["en", "id", "de", "zh", "xx"])
def test_a_title_that_fits_stays(language: str) -> None:
    assert shorten("The piers, near the cape, are closed", language) == (
        "The piers, near the cape, are closed"
    )
