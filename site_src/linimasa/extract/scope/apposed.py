"""The participle between commas behind a subject, in a language that tells it behind its noun.

"Le texte, adopté [mardi] par le Sénat, doit être revu": what happened on Tuesday is "Texte adopté
par le Sénat", though the sentence has no other date.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import Grammar, grammar_of
from linimasa.extract.syntax.grammar import FINITE, Parsed, letters_of, looked_up
from linimasa.extract.syntax.leading import agrees_with, without_article
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.language import table_of, texts

_COMMA = re.compile("k(?=a?[ePV])")
_INSERTED = re.compile("k(?=a?e[pmdDNWea#]*(?:c[eVP][pmdDNWea#]*)?$)")
_BEHIND = re.compile("[pmdDNWIea#]*(?=k|c[eVP])")  # "née [en 1920] à Brest et morte …"
_SECOND = re.compile("c(?=[eVP])")
_SUBJECT = re.compile("D?[DNW#]*[NW](?:[dpm][DNW#]*[NW])*")

_WHICH_DOES = re.compile("[rqs][ya]*(?:V|A[ya]*[Pe])")

_Span = tuple[int, int]


def may_appose(lead: str, language: str) -> bool:
    """Whether a participle may stand behind a comma in the words before a date."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.headlined or "," not in lead:
        return False
    letters = "".join([one.letters for one in looked_up(lead, language)])
    return _COMMA.search(letters) is not None


def opens_done(lead: str, language: str) -> bool:
    """Whether what a comma opens before a date tells what somebody did or underwent then, not only
    where he spoke: "Le suspect, arrêté [lundi], a nié", but "Le maire, interrogé [lundi], …"."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.headlined:
        return grammar is not None and grammar.drops and _opens_relative(lead, grammar, language)
    _, comma, aside = lead.rpartition(",")
    first, helped, *others = [*aside.split(), "", "", ""] if comma else ["", "", ""]
    if first in words_of(language).relatives and helped in _helping(language):
        # as in "Le ministre, qui a vu [lundi] les syndicats, a dit"
        return grammar.participles.fullmatch(others[0]) is not None
    if not first or not grammar.participles.fullmatch(first) or grammar.states.fullmatch(first):
        return False
    return not grammar.held.fullmatch(first) or grammar.lasting.fullmatch(first) is not None


def _opens_relative(lead: str, grammar: Grammar, language: str) -> bool:
    """The same of "which" and a verb, as in "El alcalde, que asumió [el lunes], dijo", but not of
    where somebody spoke."""
    _, comma, aside = lead.rpartition(", ")
    words = aside.lower().split() if comma else []
    letters = (
        letters_of(aside, language) if words and words[0] in words_of(language).relatives else ""
    )
    verb = _WHICH_DOES.match(letters)
    if verb is None or len(words) != len(letters):
        return False
    told = words[verb.end() - 1]
    return not (grammar.saying.match(told) or grammar.speeches.fullmatch(told))


@cache
def _helping(language: str) -> frozenset[str]:
    """Forms of "have"."""
    return frozenset(texts(table_of(language, "clauses"), "having"))


def apposed_at(read: Parsed, at: int) -> list[_Span] | None:
    """The subject and what was done to it on the date at a word; None where the date is not such a
    participle's, or that only says that its noun was: "Le maire, interrogé [lundi] par …"."""
    comma = _INSERTED.search(read.code[:at])
    behind = _BEHIND.match(read.code, at + 1) if comma else None
    if comma is None or behind is None or not FINITE.isdisjoint(read.code[: comma.start()]):
        return None
    second = _SECOND.search(read.code, comma.end(), at)
    done = second.end() if second else comma.end() + (read.code[comma.end()] == "a")
    clause = clause_in(read)
    if clause is None or len(clause.subject) != 1 or clause.verb < behind.end():
        return None
    if not _is_told(read, done, at):
        return None
    start = clause.subject[0][0]
    if not _SUBJECT.fullmatch(read.code, start, comma.start()):
        return None
    noun = read.stretch(start, comma.start())
    owned = read.word(start) in words_of(read.language).possessives
    if owned or not agrees_with(read, done, noun):
        return None
    return _title(read, without_article(read, noun), done, at, behind.end())


def _is_told(read: Parsed, done: int, at: int) -> bool:
    """Whether a participle tells what happened on the date at a word, not since it."""
    grammar = read.grammar
    bounds = {*grammar.until, *grammar.apart}.difference(words_of(read.language).whence)
    if not bounds.isdisjoint(read.words[done + 1 : at]):
        return False
    word = read.word(done)
    if grammar.states.fullmatch(word) or word in words_of(read.language).meant:
        return False
    return not grammar.held.fullmatch(word) or grammar.lasting.fullmatch(word) is not None


def _title(read: Parsed, noun: _Span, done: int, at: int, end: int) -> list[_Span]:
    """The noun, the participle and what goes with it, without the longest part of that where it
    has no room."""
    tie = at
    while tie > done + 1 and read.code[tie - 1] in "pmdD":
        tie -= 1
    told = [noun, read.stretch(done, tie)]
    if end <= at + 1:
        return told
    rest = [*told, read.stretch(at + 1, end)]
    return rest if sum(last - first + 1 for first, last in rest) <= MAX_TITLE else told
