"""A participle that tells when something was done to the subject it stands behind.

"Doses shipped [on 20 April] arrived": on that day the doses were shipped, and what is told of them
is told of another. For a language whose past forms are participles, too (`Parsed.ambiguous`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.clause_words import Grammar, grammar_of
from linimasa.extract.syntax.grammar import VERB_FIRST, Parsed, letters_of, parsed
from linimasa.extract.syntax.linking import with_link
from linimasa.extract.syntax.mainclause import clause_in, main_verb

_NEAR = 32  # characters before a date in which its participle stands
_AHEAD = 40  # and behind it those in which the verb does
_LEAST = 10  # characters that tell something
_SUBJECT = re.compile("(?:[DWN#][DWN#adpm]*)?[NW]e")
_OBJECT = re.compile("(?:D?[DNW#]*[NW]d)?D?[DNW#]*[NW]$")
_PARTED = re.compile("[NW]D")
_TIED = re.compile("e[pma]*$")

_Span = tuple[int, int]


def may_hang(sentence: str, date: _Span, grammar: Grammar) -> bool:
    """Whether a past form stands before a date and a verb behind it, by the words alone."""
    if grammar.ambiguous is None:
        return False
    before = sentence[max(0, date[0] - _NEAR) : date[0]].split()[-2:]
    return any(grammar.ambiguous.past.fullmatch(word) for word in before)


def done_to_noun(read: Parsed, at: int, grammar: Grammar, *, close: bool) -> list[_Span] | None:
    """What was done to a noun at a date at the word `at`: to the subject, or to an object,
    "suspended the injunction issued [on Thursday]"; near the day of issue (`close`) to none in a
    phrase, which may tell when the rest was."""
    main, participle = main_verb(read.code), _participle(read, at)
    if main is None or participle is None or main > at:
        return _done_to_subject(read, at, grammar)
    found = _OBJECT.search(read.code[:participle])
    start = found.start() if found else participle
    if found and _PARTED.search(found[0]):
        return None  # "the fleet the island lost [in 1990]"
    words, ambiguous = words_of(read.language), grammar.ambiguous
    if ambiguous is None or start <= main or (close and read.code[start - 1] in "pmc"):
        return None
    loose = ambiguous.tying.union(ambiguous.naming)
    source = words.papers.union(words.statements)
    if read.word(participle) in loose or read.word(participle - 1) in source:
        return None
    told = read.stretch(start + is_article(read, start), participle + 1)
    return [told] if told[1] - told[0] >= _LEAST else None


def _done_to_subject(read: Parsed, at: int, grammar: Grammar) -> list[_Span] | None:
    """The subject with its participle and what more that has, as what a date at the word `at`
    tells: "Doses shipped"; less its article, so that the subject does not seem to act."""
    participle = _participle(read, at)
    main = main_verb(read.code)
    clause = clause_in(read)
    if participle is None or main is None or clause is None or main <= at:
        return None
    subject = next((one for one in clause.subject if one[0] < participle < one[1]), None)
    if subject is None or not _SUBJECT.fullmatch(read.code, subject[0], participle + 1):
        return None
    if is_source(read, participle - 1, main, grammar):
        return None
    start = subject[0] + is_article(read, subject[0])
    own = [read.stretch(start, participle + 1)]
    last = next(
        (one for one in range(at + 1, clause.verb) if read.code[one] in "kxh(rsq"), clause.verb
    )
    told = [*own, read.stretch(at + 1, last)] if last > at + 1 else own
    return told if sum(end - first for first, end in told) >= _LEAST else None


def is_article(read: Parsed, at: int) -> bool:
    """Whether a word is an article, and tells of no owner."""
    ambiguous, words = read.grammar.ambiguous, words_of(read.language)
    heads = ambiguous.articles if ambiguous else frozenset[str]()
    return read.word(at) in heads.difference(words.possessives)


def _participle(read: Parsed, at: int) -> int | None:
    """The word that tells what was done at a date behind it."""
    found = _TIED.search(read.code[:at])
    if (
        not found
        or not found.start()
        or read.word(found.start()) in words_of(read.language).date_joints
        or _is_marked(read, *found.span())
    ):
        return None  # "the six months ended 3 May", "devoted to | Friday's vote"
    return found.start()


def _is_marked(read: Parsed, start: int, end: int) -> bool:
    """Whether "to" stands among some words."""
    ambiguous = read.grammar.ambiguous
    return ambiguous is not None and not ambiguous.markers.isdisjoint(read.words[start:end])


def is_source(read: Parsed, noun: int, main: int, grammar: Grammar) -> bool:
    """Whether a sentence is about what a paper or its like says: "a report published on Monday"."""
    words: Words = words_of(read.language)
    verb = read.word(main)
    says = re.fullmatch(grammar.found, verb) or grammar.saying.fullmatch(verb)
    return bool(says) or (read.code[main] == "V" and read.word(noun) in words.papers)


def with_passive(sentence: str, date: _Span, content: Sequence[_Span], language: str) -> _Span:
    """The cut of a date with the participle before it, where a verb follows: "The doses [shipped on
    20 April] arrived"; not where that is all that is told, as `content` has it."""
    grammar = grammar_of(language)
    if grammar is None or not may_hang(sentence, date, grammar):
        return date
    start = with_link(sentence, date[0], language, date[1])
    whole = next((one for one in content if one[0] <= start < one[1]), None)
    if whole is None or whole[1] <= date[1]:
        return date
    behind = sentence[date[1] : whole[1]].strip()
    if not VERB_FIRST.match(letters_of(behind[:_AHEAD].rpartition(" ")[0], language)):
        return date
    read = parsed(sentence[slice(*whole)], language)
    if read is None:
        return date
    last = sum(span[1] <= start - whole[0] for span in read.spans) - 1
    if not _SUBJECT.fullmatch(read.code, 0, last + 1) or _participle(read, last + 1) is None:
        return date
    return whole[0] + read.spans[last][0], date[1]
