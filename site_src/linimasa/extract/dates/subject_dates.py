"""Dates that are what a sentence tells of: "[La journée de samedi] a commencé", "a retenu [la date
du 3 mai]"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.syntax.grammar import letters_of
from linimasa.language import table_of, texts

_AHEAD = 40  # characters behind a date in which its verb and what follows stand
_TOLD = re.compile("[ya]*(?:(?:B|A[ya]*E)a*P(?!D)|A[ya]*PD?|A[ya]*E(?!a*P)|[VB](?!a*P))(?![VAB])")
_DONE = re.compile("[ya]*(?:A[ya]*E|B)[ya]*P(?P<by>.)")


def is_subject(sentence: str, start: int, end: int, language: str) -> bool:
    """Whether a date is a noun of time in front of its verb, one that something is done to, or,
    in front, what is done by somebody: "[Le 3 mai 1790] fut célébré par"."""
    heads = _heads(language)
    if not heads:
        return False
    article, _, rest = sentence[start:end].replace("’", "'").replace("'", " ").partition(" ")
    if article.lower() not in _articles(language):
        return False
    head = rest.partition(" ")[0].lower()
    kind = heads.get(head, "")
    if kind == "things":
        return not sentence[:start].endswith((" à ", "À ", "A "))
    if sentence[:start].strip():
        return False
    whole = sentence.find(" ", end + _AHEAD)
    code = letters_of(sentence[end : whole if whole > 0 else None], language)
    if kind or _verb(language).fullmatch(sentence[end:].strip().partition(" ")[0]):
        return _TOLD.match(code) is not None
    done = _DONE.match(code)
    if done is None or done["by"] == "N":
        return done is not None
    return sentence[end:].split()[done.start("by")] in _agents(language)


@cache
def _heads(language: str) -> dict[str, str]:
    """Nouns of time that are told of, and those that something is done to, each with its kind."""
    table = table_of(language, "events")
    return {noun: kind for kind in ("subjects", "things") for noun in texts(table, f"dated_{kind}")}


@cache
def _verb(language: str) -> re.Pattern[str]:
    return re.compile(str(table_of(language, "events").get("tells_of_day", "(?!)")))


@cache
def _articles(language: str) -> frozenset[str]:
    return frozenset(texts(table_of(language, "events"), "dated_articles"))


@cache
def _agents(language: str) -> frozenset[str]:
    return frozenset(texts(table_of(language, "events"), "dated_by"))
