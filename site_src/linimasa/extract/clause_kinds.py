"""Kinds that no verb tells alone, where the rest of it closes the clause: "wies die Klage ab" is a
ruling, "wies die Vorwürfe zurück" a denial."""

from __future__ import annotations

import re
from functools import cache
from typing import cast, get_args

from linimasa.language import table_of
from linimasa.model import Kind


def kind_of_clause(sentence: str, verb: str, language: str) -> Kind | None:
    """The kind that a clause tells, from the `verb` of speech on if it has one; None for others."""
    kinds, lower = _kinds(language), sentence.lower()
    if not kinds or _needed(language) not in lower:
        return None
    start = lower.find(verb) if verb else 0
    for kind, pattern in kinds:
        if pattern.match(sentence, start) if verb else pattern.search(sentence):
            return kind
    return None


@cache
def _kinds(language: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    table = table_of(language, "events", "clauses")
    known = cast("tuple[Kind, ...]", get_args(Kind))
    return tuple((kind, re.compile(str(table[kind]))) for kind in table if kind in known)


@cache
def _needed(language: str) -> str:
    """What stands, in small letters, in any clause of such a kind."""
    return str(table_of(language, "events", "clauses").get("needed", ""))
