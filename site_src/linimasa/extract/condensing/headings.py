"""What stands before a story's first words: a dateline, a byline, who is on the air, a menu."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.outlets import outlets
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER
from linimasa.extract.syntax.telling import has_verb
from linimasa.places import names_place, opening_place

# Of a live report.
_CLOCK = re.compile(
    r"\d{1,2}(?:\s?[hH]\s?|[.:])\d{0,2}\s?h?\s*[:–—-]\s+|\d{1,2}\s?[hH]\s?\d{2}\s+|\d{1,2}\s?[,:]\s+(?=\D)"
)
# Without a dash, an outlet in brackets behind it: "Bern, May 12 (IANS) The council"
_PLACE_AND_DAY = re.compile(rf"[{UPPER}][\w.’' -]{{1,30}},(?:\s[\w.]{{1,10}}){{1,3}}\s")
# With a dash and no blank: "BOSTON—The council", "NORVIK, Maine—The council"
_GLUED = re.compile(
    rf"[{UPPER}]{{4,}}(?:[ .][{UPPER}]{{2,}}){{0,2}}(?:, [{UPPER}][\w. ]{{1,14}})?"
    rf"[—–](?=[{UPPER}\"“])"
)
_MOST_PLACE = 48  # characters of that
_OUTLET = re.compile(rf"\(([^()]{{2,30}})\)\s+(?=[{UPPER}\"“])")
# Without any mark: "TOKYO The council"
_PLACE_ALONE = re.compile(
    rf"([{UPPER}]{{4,20}}|[{UPPER}]{{2,20}}(?:\s[{UPPER}]{{2,20}}){{1,2}})\s(?=[{UPPER}][^\W{UPPER}])"
)
# A place, an outlet, a date in brackets and a dash: "MAKASSAR, 3 March (AFP) - ".
_DATELINE = re.compile(
    rf"\W*+(?:(?:[({UPPER}\d/]|-[LR]RB-|\|)[^\s_]{{0,30}}+(?:\s+|(?=_))){{1,9}}(?:--?|[–—_]),?\s+"
)
# Who is on the air: "JANE HILL, REPORTER: …".
_ON_AIR = re.compile(r"(?>(?:[A-Z][A-Z.’'-]{1,30}+(?:[ ,]++|(?=:))){1,8}):\s+(?=\S)")
# without which no outlet is looked for, of which there are many
_AGENCY_END = re.compile(r"(?:\)|-RRB-)\s*[–—_-]")
_FRAMED = re.compile(r"\s*【[^】]{1,40}】\s*|\s*[（(][^（()）]{1,20}(?:通信|社|新聞|電)[)）]\s*")
_BRACKETED = re.compile(r"-?LRB-.{0,60}?-RRB-\s*")
# Words with capitals, dates and outlets, which are masked, before a dash; one is all capitals
_ITEM = rf"[{QUOTED}{DATED}]++|\([^()]{{2,40}}\)|\d{{1,4}}+|[{UPPER}][\w.’'-]*+"
_HEAD = re.compile(
    rf"(?:\W{{0,2}}(?:(?:{_ITEM})[,.]{{0,2}}+\s*+){{1,8}}(?<=[\s.])(?:--?|[–—])\s+){{1,2}}"
    rf"|[{UPPER}]{{3}}[{UPPER} ]{{0,30}},?\s{QUOTED}+\s"
)
_PLACED = re.compile(rf"[{UPPER}]{{4}}")
# Behind the date of a report, and perhaps its outlet: "LISBON, March 12 (AFP) - "
_DASH = re.compile(
    r"[.,]?\s?(?:/\w{2,12}/(?:\.|\s(?:--?|[–—]))|(?:\([^()]{1,40}\)\.?\s?)?(?:--?|[–—_]))\s"
)
# A paper by its address, with where it writes from: "Jakarta, KABAR.COM,- ", "Kabar.com, Ambon "
_SITE = re.compile(
    rf"(?:[{UPPER}][\w ]{{1,25}},\s)?[\w-]{{2,25}}\.(?i:co\.id|com|id|net|co|news)\b(?:"
    rf"(?P<dash>(?:,?\s[{UPPER}][\w ]{{1,25}})?,?\s?(?:--?|[–—])\s?)|,\s(?P<place>[{UPPER}]\w+)\s"
    rf")(?=[{UPPER}\d])"
)
_NEAR_SITE = 60  # characters in which its stop stands
_MARKS = frozenset("|*•·")
# not in brackets: "(Nasdaq | TSX: NRV)"
_BAR = re.compile(r"(?:\s|\A)\|\s(?![^()]{1,40}\))|(?:\s|\A)\\?[*•·]\s")
_LEAST = 12  # characters behind a heading
_LEAST_DENSE = 4  # signs, in a script without blanks
_FAR = 160  # characters before an outlet in brackets, with a headline or a byline among them


def without_heading(title: str, words: Words) -> str:
    """A title without what only heads its sentence."""
    if not _MARKS.isdisjoint(title):
        parts = _BAR.split(title)
        title = next((one for one in reversed(parts) if _tells(one, words)), title)
        title = title.lstrip("|*•·, ")
    title = title[behind_site(title, words) :]
    title = title[_behind_place(title, words.code) :]
    for opening in _openings(title, words.stamps):
        match = opening.match(title)
        if match and len(title) - match.end() >= (_LEAST if " " in title else _LEAST_DENSE):
            title = title[match.end() :]
    return title


def behind_site(sentence: str, words: Words) -> int:
    """Where a sentence begins behind the address of a paper; 0 without one."""
    found = _SITE.match(sentence) if "." in sentence[:_NEAR_SITE] else None
    if found is None or not (found["dash"] or names_place(found["place"], words.code)):
        return 0
    return found.end()


def _behind_place(sentence: str, language: str) -> int:
    """Where a sentence begins behind the place in capitals of its report; 0 without one."""
    found = _PLACE_ALONE.match(sentence) if sentence[1:4].isupper() else None
    if found is None or not names_place(found[1].title(), language):
        return 0
    first, *more = sentence[found.end() :].split(None, 2)[:2]
    words = words_of(language)  # who may begin what is told, unlike "CAIRO University"
    begins = {*words.determiners, *words.articles, *words.roles, *words.speakers, *words.people}
    begins -= words.collectives
    opens = {first.lower(), " ".join([first, *more]).lower()}
    known = not begins.isdisjoint(opens) or opening_place(sentence[found.end() :], language)
    return found.end() if known else 0


def dateline(sentence: str) -> int:
    """Where a sentence begins behind the dateline of an agency; 0 without one."""
    head = sentence[:_FAR]
    bracketed = "(" in head or "-LRB-" in head
    match = _agency().match(sentence) if bracketed and _AGENCY_END.search(sentence) else None
    return match.end() if match else _behind_place_and_day(sentence)


def _behind_place_and_day(sentence: str) -> int:
    opened = sentence.find("(", 0, _MOST_PLACE)
    if opened < 0 or not _PLACE_AND_DAY.fullmatch(sentence, 0, opened):
        return 0
    named = _OUTLET.match(sentence, opened)
    return named.end() if named and named[1] in outlets() else 0


def report_start(outside: str) -> int:
    """Where a masked sentence begins behind the place and the outlet of its report, "ANKARA (AA) -
    ", "KABAR.ID, Ambon - "; 0 without them."""
    head = _HEAD.match(outside)
    return head.end() if head and _PLACED.search(head[0]) else 0


def behind_day(sentence: str, day: int) -> int:
    """Where a sentence begins behind the day of its report, which ends at `day`: "LISBON, March 12
    | - "; 0 where no dash follows that."""
    dash = _DASH.match(sentence, day)
    return dash.end() if dash else 0


def wire(sentence: str, language: str) -> int:
    """Where a sentence in a script without capitals begins behind an agency's dateline; 0 without
    one."""
    words = words_of(language)
    match = _wire(words.stamps).match(sentence) or _placed(words.dateline).match(sentence)
    return match.end() if match else 0


def dateline_outlet(head: str, language: str) -> str | None:
    """The agency in brackets of a dateline without capitals: "بغداد (رويترز) - "."""
    own = _placed(words_of(language).dateline)
    found = own.search(head) if "name" in own.groupindex else _bracketed_outlet().search(head)
    return (found["name"] or None) if found else None


@cache
def _bracketed_outlet() -> re.Pattern[str]:
    return re.compile(rf"\((?P<name>{either(outlets())})\)")


def _openings(title: str, stamps: tuple[str, ...]) -> Iterator[re.Pattern[str]]:
    """What may open a title, by the marks that it has."""
    dashed, bracketed = any(map(title.__contains__, "-–—_")), "LRB-" in title
    if bracketed:  # "-LRB- By Jane Hill -- Agency -RRB- …"
        yield _BRACKETED
    if dashed and ("(" in title or "-LRB-" in title) and _AGENCY_END.search(title):
        yield _agency()
    if ":" in title:
        yield _stamp(stamps)
    if title.lower().startswith(stamps):
        yield _led(stamps)
    if dashed:
        yield _DATELINE
        yield _GLUED
    yield _CLOCK
    if ":" in title:
        yield _ON_AIR
    if bracketed:
        yield _BRACKETED
    if not title.isascii():
        yield _FRAMED
        yield _wire(stamps)


def _tells(part: str, words: Words) -> bool:
    return len(part) >= _LEAST and " " in part and has_verb(part, words)


@cache
def _agency() -> re.Pattern[str]:
    """All up to outlets in brackets and a dash: "By Jane Hill BERN (Reuters) - ", "(dpa/lsw) –"."""
    known = rf"(?:\(|-LRB-)\s?(?:\w{{2,9}}/)?{either(outlets())}(?:/\w{{2,9}})*\s?(?:\)|-RRB-)"
    return re.compile(rf".{{0,{_FAR}}}?{known}\s*(?:--?|[–—_])\s+")


@cache
def _stamp(stamps: tuple[str, ...]) -> re.Pattern[str]:
    """A headline and the stamp of its page: "Ferry sinks updated : "."""
    return re.compile(rf".{{0,{_FAR}}}?\b(?i:{either(stamps)})\s?:\s+(?=\S)")


@cache
def _led(stamps: tuple[str, ...]) -> re.Pattern[str]:
    """The stamp of a page without its date: "Last updated Help The ferry …"."""
    several = (one for one in stamps if " " in one)
    return re.compile(rf"(?i:{either(several)})\s+(?=[{UPPER}])")


@cache
def _placed(dateline: str) -> re.Pattern[str]:
    """The same of a language that tells how it writes one: "الرياض 18 مارس 2026 (واس) -"."""
    return re.compile(dateline or r"(?!)")


@cache
def _wire(stamps: tuple[str, ...]) -> re.Pattern[str]:
    """The dateline of an agency or a paper in Chinese: "新华社北京电（记者王明）", "（槟城讯）"."""
    return re.compile(
        rf"【?{either(stamps)}[^，。\s]{{0,20}}?[电電讯訊]】?(?:\s?[（(][^（()）]{{1,40}}[)）])?\s*"
        r"|[（(][^（()），。]{1,16}[电電讯訊][)）]\s*"
    )
