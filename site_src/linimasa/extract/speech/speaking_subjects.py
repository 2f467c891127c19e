"""The subject of a verb as somebody who may speak: its noun, or a name with an office before it."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.masks import DATED
from linimasa.extract.lexis.triggers import triggers
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.nobodies import is_nobodys, tellers
from linimasa.extract.naming.roles import without_opener
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.memory import Memory
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed, parsed
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.language import table_of, texts
from linimasa.values import dataclass

_Span = tuple[int, int]

# What leads in, the subject, of which the first or the last noun is the head, and what stands
# between it and its verb.
_SUBJECT = re.compile(
    "(?:[cas]*[apmsdDNe#]*k)?[ac]*(?P<subject>D*#?(?P<head>[NWe]+)(?:[dpm]+D*#?[NWe]+)*)"
    "(?:[eP]k?[pmd]D*[NW]+(?:dD*[NW]+)*)?(?:[apm]*k)?a*"
)
_DATES = re.compile(f"{DATED}+")
_CALLED = re.compile("D*(?P<role>[Ne]+)(?P<name>W{2,5})")


@dataclass(frozen=True, slots=True)
class Subject:
    """Where a subject stands, its words, the noun that is its head, and what tells who it is."""

    span: _Span
    words: str
    noun: str
    is_name: bool
    called: tuple[str, str] | None = None  # an office and a name


def knows_subjects(language: str) -> bool:
    """Whether the words of a language tell by their shape which of them is the verb."""
    grammar = grammar_of(language)
    if grammar is None or words_of(language).uncased:
        return False
    return grammar.reduced or grammar.unmarked or grammar.ambiguous is not None


@cache
def speaking_words(language: str) -> frozenset[str]:
    """Words of which one must stand in a sentence for a subject to speak in it."""
    words, own = words_of(language), table_of(language, "speech")
    gerunds = texts(own, "saying_gerunds")
    known = knows_subjects(language)
    return triggers(words.after, words.ambiguous, gerunds) if known else frozenset()


def subject_in(read: Parsed, start: int, end: int) -> Subject | None:
    """The subject that words [start, end) of a clause are, but for what leads in to it."""
    code = read.code
    if read.ambiguous and "s" in read.words:  # of whoever has somebody: "Norvik's chairman"
        code = "".join(
            "N" if word == "s" else kind for kind, word in zip(code, read.words, strict=True)
        )
    found = _SUBJECT.fullmatch(code, start, end)
    if found is None:
        return None
    first, last = found.span("subject")
    # adjectives stand in front of the noun, or behind
    head = found.end("head") - 1 if read.ambiguous else found.start("head")
    own = None if read.ambiguous else _CALLED.fullmatch(read.code, first, last)
    called = (read.part(*own.span("role")), read.part(*own.span("name"))) if own else None
    is_name = read.code[head] == "W"
    return Subject(
        read.stretch(first, last), read.part(first, last), read.word(head), is_name, called
    )


def subject_before(lead: str, memory: Memory) -> Subject | None:
    """The subject of the clause that masked words end with, where that is somebody."""
    read = parsed(_DATES.sub(lambda found: " " * len(found[0]), lead), memory.words.code)
    clause = clause_in(read) if read else None
    if read is None or clause is None or len(clause.subject) != 1:
        return None
    subject = subject_in(read, *clause.subject[0])
    return subject if subject and may_speak(subject, memory.words) else None


def may_speak(subject: Subject, words: Words) -> bool:
    """Whether a subject is somebody by its noun or its name."""
    if is_nobodys(subject.words, words):
        return False
    known = subject.noun in tellers(words.code) | words.collectives | words.people
    return known or subject.is_name or subject.called is not None


def meant(subject: Subject, memory: Memory) -> Who:
    """Who that is, by what was told before."""
    mentions, words = memory.mentions, memory.words
    if subject.called:
        role, name = subject.called
        return mentions.names.resolve(name), without_opener(role, words)
    if subject.is_name:
        return mentions.fullest(subject.words)
    grammar = grammar_of(words.code)
    if grammar is None or not grammar.reduced:
        return mentions.holding(subject.words)
    first, _, rest = subject.words.partition(" ")
    common = first.lower() in words.articles or first.lower() in words.determiners
    return mentions.of_noun(rest if common and rest else subject.words)
