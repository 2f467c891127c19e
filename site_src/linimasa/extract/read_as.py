"""An article as it is read: each sign at its place, but quotations in double marks and offices that
are told as a list without its commas, which else would part a speaker from what is said.

"Menteri Pendidikan, Kebudayaan, dan Riset Siti Rahma" has one name in it, and one office.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from linimasa.extract.alternation import either
from linimasa.extract.words import words_of
from linimasa.model import Article, Candidate

_MOST = 700  # characters of a quotation
# An apostrophe closes none: neither "state's", nor "states'" where a stop closes it later
_PRINTED = re.compile(
    rf"(?<![^\s(\[—–-])‘(?=\S)"
    rf"(?P<told>[^‘\n]{{1,{_MOST}}}?[,.!?…]’(?=[\s—–)]|\Z)|[^‘\n]{{1,{_MOST}}}?’(?!\w))"
)
_TYPED = re.compile(
    rf"(?<![^\s(\[—–-])'(?=[^\W\d_a-zà-ÿ])"
    rf"(?P<told>(?:[^'\n]|(?<=\w)'(?=\w)){{8,{_MOST}}}[,.!?…]'(?=[\s—–)]|\Z))"
)
_COMMA = "\u02cc"  # a letter that stands nowhere else, for the commas of an office


def read_as(article: Article) -> Article:
    """The article with signs as they are read, each at its place; the same where all are."""
    text = _with_double_marks(article.text)
    listed = _listed(article.language or "")
    if listed and _COMMA not in text:
        text = listed.sub(lambda office: office[0].replace(",", _COMMA), text)
    return article if text == article.text else replace(article, text=text)


def as_given(article: Article, found: list[Candidate]) -> list[Candidate]:
    """Candidates of what was read with their signs as they stand in the article."""
    return [_as_given(article, one) for one in found]


def _as_given(article: Article, one: Candidate) -> Candidate:
    who, place = one.attribution, one.place
    name, role = (who.name, who.role) if who else (None, None)
    return replace(
        one,
        quote=article.text[one.start : one.end],
        title=_plain(one.title),
        attribution=who and replace(who, name=name and _plain(name), role=role and _plain(role)),
        place=place and replace(place, name=place.name and _plain(place.name)),
        people=tuple(map(_plain, one.people)),
    )


def _plain(text: str) -> str:
    return text.replace(_COMMA, ",")


def _with_double_marks(text: str) -> str:
    if "‘" in text:
        text = _PRINTED.sub(_doubled, text)
    return _TYPED.sub(_doubled, text) if " '" in text or "\n'" in text else text


def _doubled(match: re.Match[str]) -> str:
    return f"“{match['told'][:-1]}”"


@cache
def _listed(language: str) -> re.Pattern[str] | None:
    """An office whose fields of work are a list, up to the "and" before the last."""
    words = words_of(language)
    if not words.office_fields:
        return None
    capital = r"[A-Z][\w-]*"
    heads = either(words.roles.union(words.office_heads))
    item = rf",\s(?:{words.office_fields})(?![\w-])(?:\s{capital}){{0,2}}"
    return re.compile(
        rf"(?<!\w)(?i:{heads})(?:\s{capital}){{1,5}}(?:{item}){{1,5}},?"
        rf"\s{either(words.coordinators)}\s(?={capital})"
    )
