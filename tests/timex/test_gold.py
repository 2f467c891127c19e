"""Sentences of our own with the expressions that a careful reader marks, a file per language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from linimasa.timex import Timex, tag
from support.gold import parameters, read_cases

GOLD = Path(__file__).parent / "gold"
FILES = sorted(GOLD.glob("*.toml"))
CASES = parameters(FILES, "sentence")


def _told(timex: Timex, wanted: dict[str, str]) -> dict[str, str | None]:
    """What the gold says of an expression, and only that; an absent `mod` means none."""
    return {key: getattr(timex, key) for key in {"text", "type", "value", "mod", *wanted}}


@pytest.mark.parametrize(("language", "sentence"), CASES)
def test_a_sentence_is_read_as_its_gold_says(language: str, sentence: dict[str, Any]) -> None:
    wanted = sentence["timexes"]
    settings = {key: sentence[key] for key in ("dct", "domain") if key in sentence}
    found = tag(sentence["text"], language=language, **{"domain": "news", **settings})
    told = [_told(timex, gold) for timex, gold in zip(found, wanted, strict=False)]
    shown = [timex.text for timex in found]
    assert shown == [gold["text"] for gold in wanted]
    assert told == [{"mod": None, **gold} for gold in wanted]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_language_has_its_sixty_sentences_and_all_types(path: Path) -> None:
    sentences = read_cases(path, "sentence")
    assert len(sentences) >= 60
    types = {timex["type"] for sentence in sentences for timex in sentence["timexes"]}
    assert types == {"DATE", "TIME", "DURATION", "SET"}
    assert any(not sentence["timexes"] for sentence in sentences)
