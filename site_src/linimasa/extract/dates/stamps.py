"""Stamps of a page, "Updated: 3 May 2024", beside sentences that tell what was published when."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import is_unmarked
from linimasa.extract.syntax.telling import has_verb
from linimasa.language import table_of, texts
from linimasa.values import dataclass

_TAIL = 60  # characters from the last date of a stamp on: ten, and a bracket
_OPENING = 3  # words in which the page stands that is told of
_DATE = "\x00"  # stands for each character of one


@dataclass(frozen=True, slots=True)
class _Stamps:
    """The patterns of a language; `pages` are nouns of the page itself, none where unknown."""

    stamp: re.Pattern[str]
    line: re.Pattern[str]  # what opens a line of stamps: "Posted 3 May 2024 by Jane | …"
    credited: re.Pattern[str]  # who made an article, behind its date: "2024-05-03 来源：…"
    words: re.Pattern[str]
    pages: frozenset[str]


def is_stamp(rest: str, language: str) -> bool:
    """Whether a sentence, its dates masked, only says when its page was published or changed, not
    "The report was published on Monday"."""
    stamps = _stamps_of(language)
    ends = len(rest) - rest.rfind(_DATE) <= _TAIL  # few do, and the pattern takes long
    found = stamps.stamp.match(rest) if ends else None
    if found:
        return not _tells(found, rest, stamps, language)
    if "|" in rest and stamps.line.match(rest):
        return True
    return rest.startswith(_DATE) and stamps.credited.match(rest) is not None


def _tells(found: re.Match[str], rest: str, stamps: _Stamps, language: str) -> bool:
    """Whether a verb stands before the word of a stamp, or between its dates, and the page itself
    is not what is told of: "This story was first published on …"."""
    words = words_of(language)
    opens = found["lead"].lower().split()[:_OPENING]
    if not stamps.pages or not stamps.pages.isdisjoint(opens):
        return False
    between = stamps.words.sub("", rest[found.end("first") :])
    return has_verb(found["lead"], words) or has_verb(between.replace(_DATE, " "), words)


@cache
def _stamps_of(language: str) -> _Stamps:
    words = words_of(language)
    # "Buku itu terbit pada …" tells of a book, "Terbit: …" of the page
    told, by = "", ""
    if is_unmarked(language):  # so does "oleh Siti Rahma diperbarui …"
        by = rf"(?P<by>(?i:{either(texts(table_of(language, 'pages'), 'bylines'))})\s(?=[A-Z]))?"
        told = r"(?(by)|(?:(?=[A-Z])|(?<![^\W\d_] )))"
    stamp = rf"(?i:{either(words.stamps)})"
    return _Stamps(
        stamp=re.compile(
            rf"(?P<lead>{by}[^\x00]{{0,60}}){told}{stamp}[^\x00]{{0,8}}(?P<first>\x00+)"
            rf"(?:[^\x00]{{0,40}}\x00+){{0,3}}[^\x00]{{0,{3 if words.uncased else 10}}}"
            r"(?:[（(][^\x00（()）]{0,40}[)）]?)?\Z"
        ),
        line=re.compile(rf"\W*{stamp}\W+(?:\w{{2,3}}\s)?\x00"),
        credited=re.compile(rf"[\s\x00]+(?:{either(words.credits)})\s?[:：]"),
        words=re.compile(stamp),
        pages=frozenset(texts(table_of(language, "pages"), "pages")),
    )
