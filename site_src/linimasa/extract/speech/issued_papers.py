"""Whoever issued the paper that a sentence is told by: "according to figures released by the port
office", "data yang dirilis Dinas Perikanan menunjukkan …".
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.masks import DATED, FILL, QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.undetermined import named
from linimasa.extract.speech.announcing import somebody_named, whom_told
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.memory import Memory
from linimasa.extract.syntax.grammar import parsed
from linimasa.language import table_of, texts

_CLOSED = re.compile(rf"[,;:.()–—{QUOTED}{DATED}]")
_NAME = re.compile("[NW][NWe]*(?:dD?[NWe]+)*")
_REST = 60  # characters of where and when a paper was issued
_OWNER = ("'s", "’s")  # "by Holt's lawyers" names nobody
_ENDS = f" .!?{FILL}"
_FEW = 2  # words that only open a clause
_MOST = 12  # words between "according to" and what was done to a paper


def by_paper(outside: str, memory: Memory, *, direct: bool) -> Speech | None:
    """The speech of a masked sentence, of which one word tells what was done to a paper."""
    for frame in _frames(memory.words.code):
        match = frame.search(outside)
        who = whom_told(match, memory.mentions, memory.words) if match else None
        if match is None or who is None or who[0].endswith(_OWNER):
            continue
        shows = "shows" in frame.groupindex
        if not shows and _is_of_clause(outside, match):
            continue
        name, end = _whole(match, named(who[0], memory.words), memory.words)
        content = _content(outside, match.start(), max(end, match.end()), shows=shows)
        cue = match.start(), max(end, match.end(), content[0])
        return Speech(name, who[1], cue, content, match["verb"].lower(), direct)
    return None


def _is_of_clause(outside: str, match: re.Match[str]) -> bool:
    """Whether a source stands in commas behind the word that opens another clause: "aunque, [según
    el decreto emitido por Roca,] es legal"."""
    lead, last = outside[: match.start()].rstrip(), match.end()
    chunk = lead[:-1].rpartition(",")[2].split() if lead.endswith(",") else []
    return 0 < len(chunk) <= _FEW and outside[last:].strip(FILL) != ""


def _content(outside: str, start: int, end: int, *, shows: bool) -> tuple[int, int]:
    """What is said: all that stands before a source, or behind one that opens its sentence; what
    shows something in the middle of one has that behind it."""
    if shows and outside[end:].strip(_ENDS):
        return end, len(outside)
    if outside[:start].strip(FILL):
        return 0, start
    comma = outside.find(",", end, end + _REST)  # "by the defence [in court],"
    return (comma + 1 if comma > 0 else end), len(outside)


def _whole(match: re.Match[str], name: str, words: Words) -> tuple[str, int]:
    """A name with what it goes on with in small letters, "Croix | verte", and where it ends."""
    outside = match.string
    at = outside.find(name, match.start())
    if at < 0 or name.isupper():
        return name, match.end()  # an acronym goes on with nothing
    closed = _CLOSED.search(outside, at)
    told = outside[at : closed.start() if closed else len(outside)].rstrip()
    read = parsed(told, words.code) if told != name and "shows" not in match.re.groupindex else None
    whole = read is not None and not read.ambiguous and _NAME.fullmatch(read.code)
    return (told, at + len(told)) if whole else (name, at + len(name))


@cache
def issued_words(language: str) -> frozenset[str]:
    """What is done to a paper by whoever it is of."""
    return frozenset(texts(table_of(language, "speech"), "issued_words"))


@cache
def _frames(language: str) -> tuple[re.Pattern[str], ...]:
    """What such words stand in."""
    words, own = words_of(language), table_of(language, "speech")
    issued = pattern_of(own, "issued")
    if issued == "(?!)":
        return ()
    between = rf"(?:(?:[^\W\d_][\w’'-]*|{DATED}+)\s+){{0,{_MOST}}}?"
    links, papers = either(words.date_links), pattern_of(own, "issued_papers")
    done = rf"{between}{issued}(?:\s+(?:{links}\s+)?{DATED}+)?\s+{pattern_of(own, 'papers_by')}"
    somebody = somebody_named(words)
    return (
        re.compile(rf"\b(?P<verb>(?i:{either(words.according)}))\s+{done}{somebody}"),
        re.compile(
            rf"(?:\A|(?<=,\s)|(?<=\s-\s))\W*(?i:{papers})\s+{done}{somebody}"
            rf"(?:\s*\([^()]*\))?(?:,?\s+\(?(?:{links}\s+)?{DATED}+\)?,?)?"
            rf"(?P<shows>\s+(?P<verb>{pattern_of(own, 'issued_shows')})\b)"
            rf"(?:,|\s+{either(words.conjunctions)}\b)?"
        ),
    )
