"""Who speaks and the verb that tells it, beside a date: what of that goes from a title."""

from __future__ import annotations

from linimasa.extract.condensing.cleaning import QUOTES
from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.dating import Dates
from linimasa.extract.speech.framing import Speech

_QUOTES = (*QUOTES, "''", "``")
_LEAD = 2  # words between a verb and the day of it

_Span = tuple[int, int]


def dated_cue(text: str, cue: _Span, dates: Dates, offset: int, language: str) -> _Span:
    """The same of a speaker: "[Der Zeuge sagte am Montag], der Angeklagte lüge"."""
    if not dates.said or not words_of(language).verb_second:
        return cue
    start, end = dates.said.start - offset, dates.said.end - offset
    between = text[cue[1] : start].split()
    beside = cue[1] <= start and len(between) < _LEAD and "," not in "".join(between)
    return (cue[0], end) if beside else cue


def is_of_pronoun(text: str, speech: Speech, dates: Dates, offset: int, language: str) -> bool:
    """Whether only a pronoun stands between "that" and a date, which means nobody without who says
    it: "erklärte, dass [er 2019]"."""
    if not dates.said or not words_of(language).verb_second:
        return False
    start = dates.said.start - offset
    opened = text[: speech.cue[1]].rstrip().rpartition(" ")[2].lower()
    between = text[speech.cue[1] : start].split()
    that = opened in words_of(language).conjunctions and speech.cue[1] <= start
    return that and 0 < len(between) < _LEAD and "," not in between[0]


def with_rest(text: str, content: _Span, cue: _Span, dates: list[int]) -> _Span:
    """A cue behind a quotation with what follows, where that has no date and quotes nothing: "“…”,
    [Jane Hill told the crew in Kyre, when asked about it]"."""
    quoted = content[1] <= cue[0] and text[slice(*content)].rstrip(" ,").endswith(_QUOTES)
    plain = quoted and all(one < cue[1] for one in dates)
    return (cue[0], len(text)) if plain and not any(map(text[cue[1] :].count, _QUOTES)) else cue
