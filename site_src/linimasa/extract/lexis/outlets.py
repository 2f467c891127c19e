"""Names of outlets, as data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from linimasa.language import table_of, texts


@cache
def outlets() -> tuple[str, ...]:
    """Names of agencies, broadcasters and papers, one a line in the data file."""
    return listed("outlets")


def listed(name: str) -> tuple[str, ...]:
    """The lines of a data file, less comments."""
    lines = (files("linimasa.extract") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in lines.splitlines() if line and not line.startswith("#"))


@cache
def outlets_of(language: str) -> tuple[str, ...]:
    """The same with those that only one language knows, of several words also all in capitals."""
    own = texts(table_of(language, "speech"), "outlets")
    loud = (name.upper() for name in own if " " in name)
    return outlets() + tuple(dict.fromkeys((*own, *loud)))
