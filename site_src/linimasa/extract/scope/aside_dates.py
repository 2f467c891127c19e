"""Dates of what stands beside a clause, in commas, brackets or a list, or leads in to it.

"La carta, firmada [ayer], tiene dos páginas": only the signing was yesterday. "Desde la caída del
rey [(1868)] gobernó la junta" and "varios incendios, como el incendio del teatro [en 1998]" tell
the noun of their dates, "Caída del rey"; "Ana Roca, alcaldesa [desde 2003], dimitió" and the like
tell nothing that happened then. For languages that leave subjects out and put participles behind
their noun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from linimasa.extract.dates.participles import told_as_done
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_ends import end_of
from linimasa.extract.syntax.clause_words import grammar_of, related
from linimasa.extract.syntax.grammar import FINITE, Parsed, letters_of
from linimasa.extract.syntax.happening_nouns import CHAIN, PHRASE, is_happening, says_what
from linimasa.extract.syntax.leading import subject_behind
from linimasa.extract.syntax.linking import CLOSE
from linimasa.extract.syntax.mainclause import main_verb
from linimasa.extract.syntax.plain_dates import placed, read_undated
from linimasa.values import dataclass

_OTHER = FINITE | {*"rqsx("}
_CLOSED = re.compile("[pmdDNW#ea]*(?:[kh]|o*$)")  # behind a date
_DONE = re.compile("a?e(?:[pm]N)?[pmDa]*")  # "signed on", "entered into force on"
_OFFICE = re.compile("D?D?a?N[NW#]*(?:[dpme]D?[DNW#]+)*[pm]D?")  # "mayor of Lugo in"
_SINCE = re.compile("(?:[mp]?D?[DN#]*[Ne]|e)(?:[dpm]D?[DNW#]+)*p")  # "in office since"
_PARTS = re.compile(PHRASE)
_TIE = re.compile("[pmdD(]*$")
_LEAST = 12  # characters that tell something
_LEAST_AHEAD = 3  # words before a date behind "since"

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Told:
    """The parts that tell what a date dates; `noun`: these are a noun."""

    told: list[_Span]
    noun: bool = False


_NOTHING = _Told([])


def aside_at(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str, days: int
) -> list[_Span] | None:
    """The parts of a sentence that tell what such a date of `sentence[content]` dates; no part
    where nothing does or a noun, None where it may be the clause's. `days` are those from the day
    of issue to the date."""
    found = _aside(sentence, content, tuple(dates), date, language, days)
    if found is None:
        return None
    if found.noun:
        return []
    return placed(found.told, content[0], [date])


def aside_noun_at(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str, days: int
) -> list[_Span] | None:
    """The same of a noun; None where no noun does."""
    found = _aside(sentence, content, tuple(dates), date, language, days)
    return placed(found.told, content[0], [date]) if found and found.noun else None


@lru_cache(maxsize=1)  # asked for a clause, then for a noun
def _aside(
    sentence: str, content: _Span, dates: tuple[_Span, ...], date: _Span, language: str, days: int
) -> _Told | None:
    grammar = grammar_of(language)
    if grammar is None or not grammar.instancing or not content[0] <= date[0] < content[1]:
        return None
    lead, close = sentence[content[0] : date[0]], days >= -CLOSE
    bracket = lead[-1:] == "(" and sentence[date[1] : date[1] + 1] == ")"
    opened = _openers(language).search(lead)
    aside = (
        not bracket and (", " in lead or "—" in lead or "–" in lead) and _has_aside(lead, language)
    )
    if not (bracket or opened or aside):
        return None
    read = read_undated(sentence, content, dates, language)
    if read is None:
        return None
    at = read.place(date[0] - content[0])
    found = _listed(read, at) if opened else None
    if found is None and main_verb(read.code) is None:
        return None
    if found is None and opened and read.words[0] in _whence(language):
        found = _led(read, at, close=close)
    if found is None and bracket:
        found = _happening(read, 0, at - 1) or (None if close else _NOTHING)
    if found is None and aside:
        found = _apposed(read, at, close=close)
    return found


def _has_aside(lead: str, language: str) -> bool:
    """Whether no verb stands behind the last mark before a date."""
    mark = max(lead.rfind(", "), lead.rfind("—"), lead.rfind("–"))
    return mark > 0 and FINITE.isdisjoint(letters_of(lead[mark + 1 :], language))


def _listed(read: Parsed, at: int) -> _Told | None:
    """One of two things in a row, "de la boda [(1902)] al bautizo [de 1904]", each with its date,
    as a title."""
    code, words, grammar = read.code, read.words, read.grammar
    start = at - 1
    while start >= 0 and not (
        words[start] in grammar.ranging and (not start or code[start - 1] in "xkh(")
    ):
        start -= 1
    if start < 0 or not _OTHER.isdisjoint(code[start:at].replace("(", "")):
        return None
    second = next((one for one in range(at - 1, start, -1) if _goes_on(read, one)), None)
    behind = at + 1 + read.code.startswith(")", at + 1)
    ahead = words[behind : behind + 1]
    if second is None and (not ahead or ahead[0] not in grammar.ranged):
        return None
    return _bare(read, (start if second is None else second) + 1, at)


def _goes_on(read: Parsed, at: int) -> bool:
    """Whether a word opens the second of two things behind the date of the first."""
    return read.words[at] in read.grammar.ranged and read.code[at - 1] in "a)k"


def _bare(read: Parsed, start: int, at: int) -> _Told | None:
    """What stands up to a date, less an article and what ties the date to it."""
    tie = _TIE.search(read.code[:at])
    end = tie.start() if tie else at
    while start < end and read.word(start) in read.grammar.heads:
        start += 1
    if start >= end or read.code[start] not in "NW":
        return None
    told = read.stretch(start, end)
    return _Told([told], noun=True) if told[1] - told[0] >= _LEAST else _NOTHING


def _happening(read: Parsed, first: int, end: int) -> _Told | None:
    """The nearest noun for what happens that ends at a word, with what it is of; none where it says
    too little, None without one."""
    chain = CHAIN.search(read.code[:end], first)
    if chain is None:
        return None
    parts = [one.span() for one in _PARTS.finditer(read.code, chain.start(), end)]
    for start, stop in reversed(parts):
        head = next((one for one in range(start, stop) if read.code[one] in "NW"), stop - 1)
        if is_happening(read.word(head), read.language):
            whole = says_what(read, start, head, end)
            return _bare(read, start, end) if whole else _NOTHING
    return None


def _led(read: Parsed, at: int, *, close: bool) -> _Told | None:
    """What a phrase or clause of "since" tells that a sentence begins with."""
    comma = read.code.find("k", at)
    if at < _LEAST_AHEAD or comma < 0 or "k" in read.code[:at]:
        return None
    if read.code[1] not in "sq":
        tie = _TIE.search(read.code[:at])
        loose = not _OTHER.isdisjoint(read.code[1:at].rstrip("("))
        found = None if loose else _happening(read, 1, tie.start() if tie else at)
        return found or (None if loose or close else _NOTHING)
    verb = next((one for one in range(2, comma) if read.code[one] in FINITE), None)
    if verb is None:
        return None
    if read.grammar.subjunctives.fullmatch(read.word(verb)):
        return _NOTHING  # what was done is no verb of its own: "firmara"
    if read.code[2:verb].strip("ya"):
        return None  # with a subject of its own
    noun = subject_behind(read, comma)
    return _Told([noun, read.stretch(2, comma)]) if noun else _NOTHING


def _apposed(read: Parsed, at: int, *, close: bool) -> _Told | None:
    """What a participle or a noun behind a comma or a dash tells of its date, or "like" there."""
    mark = max(read.code.rfind(one, 0, at) for one in "kh")
    tail, main = read.code[mark + 1 : at], main_verb(read.code)
    if mark < 1 or not tail or not _OTHER.isdisjoint(tail) or main is None:
        return None
    if read.word(mark + 1) in read.grammar.instancing:
        return _instance(read, mark + 1, at)
    closed = _CLOSED.match(read.code, at + 1)
    if closed is None or read.code[mark - 1] not in "NW)o":
        return None
    if _DONE.fullmatch(tail):
        if not close:
            return None  # as any participle
        if _is_at_once(read, mark):
            return None
        done = told_as_done(read, at, lambda start: end_of(read, start), read.grammar, close=False)
        if not done and FINITE.isdisjoint(read.code[:mark]):
            return None  # of the subject, whose gender nothing tells: "el acta, firmada [ayer]"
        return _Told(done or [])
    since = read.word(at - 1) in _whence(read.language)
    if since and close:
        return None  # "La ley, vigente desde [el lunes], prohíbe"
    within = main > at and closed[0].endswith(("k", "h"))
    told = (since and _SINCE.fullmatch(tail)) or (within and _OFFICE.fullmatch(tail))
    return _NOTHING if told else None


def _is_at_once(read: Parsed, mark: int) -> bool:
    """Whether a participle behind a mark only says when a subject was that its clause tells of:
    "El choque, ocurrido [el lunes], dejó dos heridos"."""
    grammar, done = read.grammar, read.word(mark + 1 + read.code.startswith("a", mark + 1))
    held = grammar.held.fullmatch(done) and not grammar.lasting.fullmatch(done)
    return bool(held) and FINITE.isdisjoint(read.code[:mark])


def _instance(read: Parsed, like: int, at: int) -> _Told | None:
    """What is named as one of several: ", como el incendio del teatro [en 1998]"."""
    if like + 1 == at:
        return None
    tie = _TIE.search(read.code[:at])
    return _happening(read, like + 1, tie.start() if tie else at) or _NOTHING


@cache
def _openers(language: str) -> re.Pattern[str]:
    """What opens a row of two things, behind a mark, or a phrase of "since"."""
    grammar = grammar_of(language)
    words = {*grammar.ranging, *_whence(language)} if grammar else ()
    return re.compile(rf"(?i)(?:^|[:,(—–-] ?){either(sorted(words))}(?!\w)")


@cache
def _whence(language: str) -> frozenset[str]:
    """Words for "since"."""
    since = (one.replace("'", "’") for one in related(language, "since"))
    return frozenset(since) | words_of(language).whence
