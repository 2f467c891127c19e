"""Regular expressions that every Python of those supported reads in the same way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[1] / "site_src" / "linimasa"
# "(…)*+", "(…){1,3}+"; not the signs "()*+" in a list of them
POSSESSIVE = re.compile(r"[^(]\)(?:[*+?]|\{+[^{}]*(?:\{[^{}]*\})?[^{}]*\}+)\+")


@pytest.mark.parametrize(
    "line", [r"(?:[.,]\d+)*+", "(?:a|b)++", "(a){1,3}+", "(a){{0,{MOST - 1}}}+"]
)
def test_possessive_groups_are_recognised(line: str) -> None:
    assert POSSESSIVE.search(line)


@pytest.mark.parametrize("line", [r"(?>(?:[.,]\d+)*)", r"\w++", "(a){1,3}", 'r"()*+"'])
def test_others_are_not(line: str) -> None:
    assert POSSESSIVE.search(line) is None


def test_no_group_is_possessive() -> None:
    """Python before 3.11.5, Debian's among them, goes on behind what such a group tried in vain."""
    every = (*SOURCES.rglob("*.py"), *SOURCES.rglob("*.toml"))
    lines = ((path, line) for path in every for line in path.read_text("utf-8").splitlines())
    found = [f"{path.name}: {line}" for path, line in lines if POSSESSIVE.search(line)]
    assert found == []
