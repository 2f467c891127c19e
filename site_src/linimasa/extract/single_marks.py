"""Quotations in single marks, as papers of Britain and India have them, with double ones."""

from __future__ import annotations

import re
from dataclasses import replace

from linimasa.model import Article, Candidate

_MOST = 700  # characters of a quotation
# An apostrophe closes none: neither "state's", nor "states'" where a stop closes it later
_PRINTED = re.compile(
    rf"(?<![^\s(\[—–-])‘(?=\S)(?P<told>[^‘\n]{{1,{_MOST}}}?[,.!?…]’(?=[\s—–)]|\Z)|[^‘\n]{{1,{_MOST}}}?’(?!\w))"
)
_TYPED = re.compile(
    rf"(?<![^\s(\[—–-])'(?=[^\W\d_a-zà-ÿ])(?P<told>(?:[^'\n]|(?<=\w)'(?=\w)){{8,{_MOST}}}[,.!?…]'(?=[\s—–)]|\Z))"
)


def doubled(article: Article) -> Article:
    """An article with “ and ” for the single marks of what is said in it, each sign at its place;
    the same where there are none."""
    text = _with_double_marks(article.text)
    return article if text == article.text else replace(article, text=text)


def as_given(article: Article, found: list[Candidate]) -> list[Candidate]:
    """Candidates with their quotes as they stand in the article."""
    return [replace(one, quote=article.text[one.start : one.end]) for one in found]


def _with_double_marks(text: str) -> str:
    if "‘" in text:
        text = _PRINTED.sub(_doubled, text)
    return _TYPED.sub(_doubled, text) if " '" in text or "\n'" in text else text


def _doubled(match: re.Match[str]) -> str:
    return f"“{match['told'][:-1]}”"
