"""Sentences of our own with the events that a reader takes from them, a file per language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from linimasa.extract import extract
from linimasa.model import Article, Attribution, Candidate
from support.gold import parameters, read_cases

GOLD = Path(__file__).parent / "gold"
FILES = sorted(GOLD.glob("*.toml"))
DAY = "2024-05-20"
CASES = parameters(FILES, "case")


def _told(candidate: Candidate, wanted: dict[str, str]) -> dict[str, str]:
    """What the gold says of an event, and only that."""
    who = candidate.attribution or Attribution()
    fields = {key: getattr(candidate, key) for key in ("date", "said", "kind", "title")}
    every = fields | {"name": who.name, "role": who.role, "via": who.via}
    return {key: every[key] or "" for key in wanted}


@pytest.mark.parametrize(("language", "case"), CASES)
def test_a_sentence_gives_the_events_of_its_gold(language: str, case: dict[str, Any]) -> None:
    day = case.get("dct", DAY)
    article = Article(id="a", file="a", text=case["text"], language=language, published=day)
    found, wanted = extract(article), case["events"]
    told = [_told(one, gold) for one, gold in zip(found, wanted, strict=False)]
    assert told == wanted
    assert [one.date for one in found] == [gold["date"] for gold in wanted]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_language_has_its_twelve_cases_and_all_kinds(path: Path) -> None:
    cases = read_cases(path, "case")
    kinds = {event.get("kind") for case in cases for event in case["events"]}
    assert len(cases) >= 12
    assert {"statement", "planned", "denial", "allegation", "ruling", "event"} <= kinds
