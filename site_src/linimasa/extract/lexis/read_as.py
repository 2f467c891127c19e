"""An article as it is read: each sign at its place, but quotations in double marks, marks as wide
as the writing beside them, what dashes set apart as commas tell it (`asides`), and offices that are
told as a list without its commas, which else would part a speaker from what is said.

"Menteri Pendidikan, Kebudayaan, dan Riset Siti Rahma" has one name in it, and one office.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.asides import with_plain_asides
from linimasa.extract.lexis.marked_names import with_plain_names
from linimasa.extract.lexis.words import words_of
from linimasa.language.writing import unspaced
from linimasa.model import Article, Candidate

_MOST = 700  # characters of a quotation
_NEAR = 120  # characters of an office before and behind one of its commas
# An apostrophe closes none: neither "state's", nor "states'" where a stop closes it later
_PRINTED = re.compile(
    rf"(?<![^\s(\[—–-])‘(?=\S)"
    rf"(?P<told>[^‘\n]{{1,{_MOST}}}?[,.!?…]’(?=[\s—–)]|\Z)|[^‘\n]{{1,{_MOST}}}?’(?!\w))"
)
_TYPED = re.compile(
    rf"(?<![^\s(\[—–-])'(?=[^\W\d_a-zà-ÿ])"
    rf"(?P<told>(?:[^'\n]|(?<=\w)'(?=\w)){{8,{_MOST}}}[,.!?…]'(?=[\s—–)]|\Z))"
)
_PRIME = "′"  # in the place of an apostrophe: "1918′de"
_APOSTROPHE = re.compile(r"(?<=\w)′(?=[^\W\d_])")
_WIDE = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！"}
_NARROW = re.compile("(?<=[^\0-~\\s])[,:;?!]|[,:;?!](?=[^\0-~\\s])")
_COMMA = "\u02cc"  # a letter that stands nowhere else, for the commas of an office


def read_as(article: Article) -> Article:
    """The article with signs as they are read, each at its place; the same where all are."""
    text = _with_double_marks(article.text)
    if _PRIME in text:
        text = _APOSTROPHE.sub("’", text)
    language = article.language or ""
    if unspaced(language):
        text = _with_wide_marks(text)
    elif (" –" in text or " -" in text) and not words_of(language).uncased:
        text = with_plain_asides(text, language)
    if words_of(language).marked_ends:
        text = with_plain_names(text, language)
    if words_of(language).office_fields and _COMMA not in text:
        text = _with_whole_offices(text, language)
    return article if text == article.text else replace(article, text=text)


def _with_wide_marks(text: str) -> str:
    """A text whose marks are those of its writing: "当日,警方通报:" as "当日，警方通报：".
    Between numbers and letters of other writings they stay: "9:40"."""
    if not any(map(text.__contains__, _WIDE)):
        return text
    return _NARROW.sub(lambda mark: _WIDE[mark[0]], text)


def _with_whole_offices(text: str, language: str) -> str:
    """A text without the commas of offices; looked for where one is followed by what one is for."""
    parts: list[str] = []
    after = 0
    for item in _part(language).finditer(text):
        if item.start() < after:
            continue
        near = max(after, item.start() - _NEAR)
        start = max(near, text.rfind("\n", near, item.start()) + 1)
        office = _listed(language).search(text, start, item.end() + _NEAR)
        if office:
            parts += text[after : office.start()], office[0].replace(",", _COMMA)
            after = office.end()
    return "".join((*parts, text[after:]))


def as_given(article: Article, found: list[Candidate]) -> list[Candidate]:
    """Candidates of what was read with their signs as they stand in the article."""
    if _COMMA in article.text:  # its own: none was put in
        return [replace(one, quote=article.text[one.start : one.end]) for one in found]
    given = [_as_given(article, one) for one in found]
    narrow = {ord(wide): sign for sign, wide in _WIDE.items() if wide not in article.text}
    if narrow and unspaced(article.language or ""):
        given = [replace(one, title=one.title.translate(narrow)) for one in given]
    if _PRIME not in article.text or "’" in article.text:
        return given
    return [replace(one, title=one.title.replace("’", _PRIME)) for one in given]


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
def _item(language: str) -> re.Pattern[str]:
    """Behind a comma, what an office is for."""
    return re.compile(rf",\s(?:{words_of(language).office_fields})(?![\w-])")


@cache
def _part(language: str) -> re.Pattern[str]:
    """The same, or the last of them behind "and"."""
    words = words_of(language)
    joint = either(words.coordinators)
    return re.compile(rf",\s(?:{joint}\s)?(?:{words.office_fields})(?![\w-])")


@cache
def _listed(language: str) -> re.Pattern[str]:
    """An office whose fields of work are a list, up to the "and" before the last."""
    words = words_of(language)
    capital = r"[A-Z][\w-]*"
    heads = either(words.roles.union(words.office_heads))
    item = rf"{_item(language).pattern}(?:\s{capital}){{0,2}}"
    return re.compile(
        rf"(?<!\w)(?i:{heads})(?:\s{capital}){{1,5}}(?:{item}){{0,5}},?"
        rf"\s{either(words.coordinators)}\s(?={capital})"
    )
