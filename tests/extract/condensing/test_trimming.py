"""Sentences that are too long for a title, and the part of them that is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.extract.condensing.trimming import trimmed
from support.gold import read_cases

CASES = read_cases(Path(__file__).parents[1] / "data" / "trimmed.toml", "case")
MOST = 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"][:30])
def test_what_is_left(case: dict[str, str]) -> None:
    assert len(case["title"]) > MOST
    assert trimmed(case["title"], case["language"], 12, MOST) == case["short"]


@pytest.mark.parametrize("language", ["fr", "xx"])
def test_nothing_where_no_clause_is_found(language: str) -> None:
    assert trimmed("un petit port de pêche au bord de la mer " * 2, language, 12, MOST) is None


def test_an_end_far_off_fits_where_what_stands_before_it_may_go() -> None:
    lead = "The harbour board sold the ferry"
    gone = (
        ", after many long days of talks with the owners of all the boats in the old port of Kyre,"
    )
    rest = " and closed the pier because nobody had paid for it"
    assert trimmed(f"{lead}{gone}{rest}", "en", 24, 90) == f"{lead}{rest}"
