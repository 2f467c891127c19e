"""A date in what the main clause only comes after, or in a noun that a participle tells of.

Romance languages put a date right behind its verb, be that an infinitive or a participle: of
"Después de ser detenido [el martes] en Vigo, el empresario quedó libre" Tuesday is the arrest's,
"Detenido en Vigo el empresario"; of "Dimitió tras el incendio ocurrido [el martes] en el puerto"
it is the fire's, "Incendio ocurrido en el puerto".
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.dates.participles import noun_of
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_ends import end_of
from linimasa.extract.syntax.clause_words import related
from linimasa.extract.syntax.grammar import FINITE, Parsed, letters_of
from linimasa.extract.syntax.happening_nouns import is_happening
from linimasa.extract.syntax.leading import agrees_with, subject_behind, without_article
from linimasa.extract.syntax.mainclause import clause_in

# "of being seen", "of having won", "the council rejecting", up to the date; who does it, if told
_DOING = "[dpm]?(?:(?:D[DNW#]*|W+)(?:[dpm]D?[DNW#]+)*)?[ya]*(?:H[ya]*)?(?:E[ya]*(?P<done>P)|[IEHP])"
_DONE_NEXT = re.compile(f"{_DOING}[ya]*$")
_DONE_BEFORE = re.compile(f"{_DOING}(?=[pmdDNW#aye]*$)")
_SUPPOSED = re.compile(r"[dp]?s[^kxh(rqsV]{0,12}?(?P<verb>V)")  # "de que el juez aceptara"
_OFFSET = re.compile("[D#]{0,2}[Na]?$")  # "Dos días | después de"
_GOVERNED = re.compile("(?P<tie>[pmd])(?:D?[DNW#a]*[NW]d)*$")
_OTHER, _TYING = frozenset("xh(rq"), frozenset("psm")
_ADDED = re.compile("k[ya]*(?:G|E(?P<done>P))[^kxhrqsVAB]*$")
_SOON = 3  # words behind a comma
_REACH = 14  # words between "after" and a date
_LEAST = 20  # characters that tell something without a verb

_Span = tuple[int, int]


def may_be_sundered(lead: str, language: str) -> bool:
    """Whether the words before a date have one for "after" or "before", or a comma and what may be
    a gerund behind it."""
    if not _ties(language).isdisjoint(lead.lower().split()):
        return True
    _, comma, behind = lead.rpartition(", ")
    letters = letters_of(" ".join(behind.split()[:_SOON]), language) if comma else ""
    return "G" in letters or "E" in letters


def sundered_at(read: Parsed, at: int, *, second: bool) -> list[_Span] | None:
    """What a date at a word tells, in the order of telling, where it stands in what the main clause
    comes after; no part where that is no clause by itself, None where it may be another's.
    `second`: another date stands before it."""
    if _is_added(read, at, second=second):
        return []
    for tie in range(at - 1, max(-1, at - _REACH), -1):
        if read.code[tie] in _OTHER:
            return None
        if read.code[tie] in _TYING and read.word(tie) in _ties(read.language):
            return _after(read, tie, _end(read, at), at)
    return None


def _end(read: Parsed, at: int) -> int:
    """The end of what stands before a date and its preposition."""
    while at and read.code[at - 1] in "pmD":
        at -= 1
    return at - (read.code[at - 1 : at] == "k")


def _after(read: Parsed, tie: int, end: int, at: int) -> list[_Span] | None:
    """What stands behind "after", the word `tie`, and before a date and what ties that."""
    between = read.code[tie + 1 : end]
    comma = read.code.find("k", at + 1)
    leads = _OFFSET.fullmatch(read.code, 0, tie) is not None and comma > 0
    supposed = _SUPPOSED.match(between)
    if supposed and (leads or supposed.end() == len(between)):
        word = read.word(tie + 1 + supposed.start("verb"))
        return [] if read.grammar.subjunctives.fullmatch(word) else None
    doing = (_DONE_BEFORE if leads else _DONE_NEXT).match(between)
    if doing is None or "k" in between:
        return None
    if doing["done"] is None:
        return []
    done = tie + 1 + doing.start("done")
    return _led(read, done, at, comma) if leads else _of_main(read, done, at)


def _led(read: Parsed, done: int, at: int, comma: int) -> list[_Span]:
    """The participle behind "after being", told of the subject behind the comma."""
    rest = [(done, at), (at + 1, comma)]
    told = [_untied(read, *one) for one in rest if one[1] > one[0]]
    noun = subject_behind(read, comma)
    if noun is None:
        whole = sum(end - start for start, end in told) >= _LEAST and _has_no_subject(read, comma)
        return told if whole else []
    if not agrees_with(read, done, noun):
        return []
    if not read.grammar.headlined:
        return [*told, noun]
    named = without_article(read, noun) == noun and read.code[done - 2] != "y"
    return [noun, *told] if named else []  # not "Enfui le marin"


def _untied(read: Parsed, start: int, end: int) -> _Span:
    """A stretch less what only ties the date behind it."""
    last = end
    while last > start + 1 and read.code[last - 1] in "pmdD":
        last -= 1
    return read.stretch(start, last)


def _has_no_subject(read: Parsed, comma: int) -> bool:
    return read.code[comma + 1 : comma + 2] in FINITE


def _of_main(read: Parsed, done: int, at: int) -> list[_Span]:
    """The same told of a name that is the main clause's subject before it."""
    clause = clause_in(read)
    if clause is None or len(clause.subject) != 1 or clause.verb > done:
        return []
    start, end = clause.subject[0]
    if read.code[start:end].strip("W"):
        return []
    told = [_untied(read, done, at)]
    last = end_of(read, at + 1)
    if last > at + 1:
        told.append(read.stretch(at + 1, last))
    return [read.stretch(start, end), *told]


def _is_added(read: Parsed, at: int, *, second: bool) -> bool:
    """Whether a date is that of a gerund behind a comma, which tells more than the clause before
    it: something done, ", siendo inaugurado [en 1950]", the `second` date of a sentence, or what
    follows from a clause of "which"."""
    found = _ADDED.search(read.code[:at])
    if found is None or FINITE.isdisjoint(read.code[: found.start()]):
        return False
    return second or found["done"] is not None or "r" in read.code[: found.start()]


def noun_done_at(read: Parsed, at: int) -> list[_Span] | None:
    """The noun and its participle right before a date, where a preposition other than "in" or
    "during" ties them to the clause; no part where they tell too little."""
    done = _end(read, at) - 1
    if done < 1 or read.code[done] != "e" or not read.grammar.held.fullmatch(read.word(done)):
        return None
    noun = noun_of(read, done, read.grammar) if read.code[done - 1] != "k" else None
    if noun is None:
        return None
    first = next(one for one, span in enumerate(read.spans) if span[1] > noun[0])
    if read.spans[first][0] < noun[0]:  # an article in the preposition: "del"
        first += 1
    found = _GOVERNED.search(read.code[:first])
    if found is None or FINITE.isdisjoint(read.code[: found.start()]):
        return None
    if read.word(found.start()) in _scenes(read.language):
        return None
    happens = any(is_happening(read.word(one), read.language) for one in range(first, done))
    if read.word(done) in words_of(read.language).occurring and not happens:
        return None  # "o roubo ao banco | ocorrido": of what stands before
    last = end_of(read, at + 1)
    owned = not words_of(read.language).possessives.isdisjoint(read.words[first:last])
    alone = not read.code[at + 1 : last].strip("o")
    alone = alone and {*"dW"}.isdisjoint(read.code[first:done])
    if owned or alone:
        return []  # of whom or where it was stands elsewhere
    told = [without_article(read, noun), read.stretch(done, done + 1)]
    if last > at + 1:
        told.append(read.stretch(at + 1, last))
    return told if sum(end - start for start, end in told) >= _LEAST else []


@cache
def _ties(language: str) -> frozenset[str]:
    """The first words of "before" and "after"."""
    return frozenset(one.partition(" ")[0] for one in related(language, "before", "after"))


@cache
def _scenes(language: str) -> frozenset[str]:
    """What is told with these is of the same time: "in a meeting held on Monday"."""
    return frozenset(related(language, "in", "during", "at"))
