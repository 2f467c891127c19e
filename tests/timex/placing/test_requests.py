"""Requests of our own, asked at a known minute, each with what a careful reader marks."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from linimasa.timex import tag

ASKED = "2016-11-07T16:12"
REQUESTS = [
    pytest.param(path.stem, text, wanted, id=f"{path.stem}-{number}")
    for path in sorted((Path(__file__).parents[1] / "requests").glob("*.toml"))
    for number, (text, wanted) in enumerate(tomllib.loads(path.read_text("utf-8")).items(), 1)
]


@pytest.mark.parametrize(("language", "text", "wanted"), REQUESTS)
def test_a_request_is_read_as_it_is_meant(language: str, text: str, wanted: list[str]) -> None:
    found = tag(text, language=language, dct=ASKED)
    assert [f"{timex.text} = {timex.value}" for timex in found] == wanted
