"""A sentence into a title: one assertion, in the source's words, without attribution and date."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.words import either, words_of

MAX_TITLE = 90  # characters; what a list of events shows on one line of a wide screen

_MARKS = re.compile('["“”„«»「」]')
_SPACES = re.compile(r"\s+")
_LOOSE = re.compile(r"\s+([,.;:!?])|\(\s*\)|([,;:])\s*(?=[,;:.])")
# A word goes on over the edge of a cut, in a script that parts its words.
_GLUED = re.compile("[^\\W\u2e80-\uffff]{2}")
_EDGES = " \t,;:.–—-…!?\x00"


def make_title(
    sentence: str, content: tuple[int, int], cuts: list[tuple[int, int]], language: str
) -> str:
    """A title of at most 90 characters from `sentence[content]`, less the spans in `cuts`.

    `cuts` are the dates, the cue of the speaker and the relay, as offsets into the sentence. What
    is cut at the limit ends at a clause, else at a word with an ellipsis.
    """
    title = _cleaned(sentence, content, cuts, language)
    if len(title) < 12:
        title = _cleaned(sentence, (0, len(sentence)), [], language)
    if len(title) > MAX_TITLE:
        title = _shortened(title)
    return title[:1].upper() + title[1:] if title else sentence.strip()[:MAX_TITLE]


def _cleaned(
    sentence: str, content: tuple[int, int], cuts: list[tuple[int, int]], language: str
) -> str:
    letters = list(sentence)
    for first, end in cuts:
        if (first and _GLUED.match(sentence, first - 1)) or _GLUED.match(sentence, end - 1):
            continue  # half a word is no title's
        start = _with_link(sentence, first, language)
        letters[start:end] = "\x00" * (end - start)
    piece = "".join(letters[content[0] : content[1]]).replace("\x00", " ")
    piece = _SPACES.sub(" ", _MARKS.sub(" ", piece))
    piece = _LOOSE.sub(_tightened, piece)
    return _SPACES.sub(" ", _LOOSE.sub(_tightened, piece)).strip(_EDGES)


def _tightened(match: re.Match[str]) -> str:
    """A mark without the space before it; a space where empty brackets parted two words."""
    return match[1] or ("" if match[2] else " ")


def _with_link(sentence: str, start: int, language: str) -> int:
    """The cut taken back over the words that tie a date to its sentence: "on", "pada bulan"."""
    while match := _links(language).search(sentence, max(0, start - 24), start):
        start = match.start()
    return start


@cache
def _links(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{either(words_of(language).date_links)}\s+$", re.IGNORECASE)


def _shortened(title: str) -> str:
    """Cut at the last clause that fills two thirds of the room; else at a word."""
    room = title[:MAX_TITLE]
    clause = max(room.rfind(mark) for mark in (", ", "; ", " – ", " — ", ": "))
    if clause >= MAX_TITLE * 2 // 3:
        return room[:clause].strip(_EDGES)
    return room[: room.rfind(" ", 0, MAX_TITLE - 1)].strip(_EDGES) + "…"
