"""The `[ingest]` tables of every language into the patterns that know a page's furniture.

All languages at once: what surrounds an article is read before its language is known, and pages
mix theirs ("ADVERTISEMENT" stands in Indonesian ones).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from linimasa.language import read, with_table

_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Furniture:
    """What the lines around an article look like. All patterns are met with `match` on a bare line.

    `heading`      a heading alone above a list of titles
    `before_title` a heading, a separator and a title on one line; group `title`
    `bare_title`   a heading of two words or more and a title, nothing between; group `title`
    `glued`        either of them inside a paragraph: in brackets, or after its last sentence, whose
                   last mark is met too
    `opening`      the first words of a caption, a credit or an imprint
    `credit`       brackets with a picture's credit, met with `search`, at the end of a line
    `promotion`    the first words of a call to subscribe; `channel` (by `search`) what to
    `words`        lines that are furniture as a whole, folded
    `share`        the words of a bar of buttons, folded
    `heads`        the first two letters of all that `match` looks for, or the sign that it is
    """

    heading: re.Pattern[str]
    before_title: re.Pattern[str]
    bare_title: re.Pattern[str]
    glued: re.Pattern[str]
    opening: re.Pattern[str]
    credit: re.Pattern[str]
    promotion: re.Pattern[str]
    channel: re.Pattern[str]
    words: frozenset[str]
    share: re.Pattern[str]
    heads: frozenset[str]

    def may_open(self, line: str) -> bool:
        """Whether a line begins as some heading, caption or promotion does."""
        return line[:2].casefold() in self.heads or line[:1] in self.heads


def fold(line: str) -> str:
    """A line as it is compared: case folded, single spaces, no marks around it."""
    return " ".join(line.casefold().split()).strip(" :.*_#[]()<>|»›«·•►▶-–—…")


@cache
def furniture() -> Furniture:
    """The patterns of all languages that have a file, compiled once."""
    related, lists = _phrases("related"), _phrases("lists")
    long = [phrase for phrase in related if " " in phrase]
    either, longer = _either(related), _either(long)
    separator = r"\s*[:\uff1a|»›>–—-]+\s*"
    alone = rf"(?:{either})\s*[:\uff1a]|(?:{_either([*long, *lists])})\s*[:\uff1a»›>]*"
    return Furniture(
        heading=_compile(rf"(?:{alone})\s*$"),
        before_title=_compile(rf"(?:{either}){separator}(?P<title>\S.*)$"),
        bare_title=_compile(rf"(?:{longer})\s+(?P<title>\S.*)$"),
        glued=_compile(  # one class in front, which is what a search is quick at
            rf"[(\[.!?”\"’](?:(?<=[(\[])\s*(?:{longer})\b\s*:?\s*[^()\[\]\n]{{1,200}}[)\]]"
            rf"|(?<![(\[])[ \t]+(?:{longer})\s*:\s*(?P<title>[^\n]{{1,200}})$)"
        ),
        opening=_compile(rf"(?:{_either(_phrases('openings'))})"),
        credit=_compile(
            rf"[(\[][^()\[\]]{{0,60}}(?:{_either(_phrases('credits'))})[^()\[\]]{{0,60}}[)\]]\W*$"
        ),
        promotion=_compile(rf"(?:{_either(_phrases('promotions'))})\b"),
        channel=_compile(rf"\b(?:{_either(_phrases('channels'))})"),
        words=frozenset(map(fold, _phrases("furniture"))),
        share=_compile(rf"(?:\W*\b(?:{_either(_phrases('share'))})\b\W*)+$"),
        heads=frozenset(
            phrase.split()[0][:2].casefold()
            for key in ("related", "lists", "openings", "promotions")
            for phrase in _phrases(key)
        ),
    )


@cache
def subjects() -> frozenset[str]:
    """What the head of an e-mail calls its subject, folded; of more languages, whose files take
    long to read, than the rest is."""
    return frozenset(_phrases("subjects", "mails"))


def _phrases(key: str, name: str = "ingest") -> list[str]:
    found: dict[str, None] = {}
    for code in with_table(name):
        table = read(code).get(name)
        values = table.get(key, ()) if isinstance(table, dict) else ()
        found.update(dict.fromkeys(str(value) for value in values))
    return list(found)


def _either(phrases: Iterable[str]) -> str:
    """An alternation, longest first, in which any run of spaces matches a space."""
    return "|".join(map(_spaced, sorted(phrases, key=len, reverse=True))) or _NEVER


def _spaced(phrase: str) -> str:
    escaped = r"\s+".join(re.escape(word) for word in phrase.split())
    return escaped[:-1] + r"\s*:" if escaped.endswith(":") else escaped


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)
