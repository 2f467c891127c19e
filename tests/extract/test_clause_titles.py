"""Titles in languages whose clauses are known, from the sentence of an article on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from linimasa.extract import extract
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.model import Article
from support.gold import read_cases

DATA = Path(__file__).parent / "data"
NAMES = (
    "clause_titles",
    "english_titles",
    "french_titles",
    "german_titles",
    "indonesian_titles",
    "romance_titles",
    "other_times",
    "whole_titles",
)
CASES = [case for name in NAMES for case in read_cases(DATA / f"{name}.toml", "case")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:30])
def test_titles(case: dict[str, Any]) -> None:
    article = Article(
        id="a", file="a", text=case["text"], language=case["language"], published="2024-05-20"
    )
    titles = [one.title for one in extract(article)]
    assert titles == case["titles"]
    assert all(len(title) <= MAX_TITLE for title in titles)
