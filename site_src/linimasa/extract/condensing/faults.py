"""What is wrong with a title, so that another wording of the same event may be taken instead."""

from __future__ import annotations

import re
from functools import lru_cache

from linimasa.extract.condensing.closing import closes
from linimasa.extract.condensing.fielding import begins_with_verb, is_clause
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import VERBS, Parsed, parsed
from linimasa.extract.syntax.happening_nouns import tells_noun
from linimasa.extract.syntax.low_clauses import low_faults
from linimasa.extract.syntax.mainclause import main_verb

UNTOLD = 8  # nothing is told
_HALVED = 4  # an ellipsis
_BARE = 4  # no verb, or none but in a clause that depends on what is not there
_TORN = 3  # the end wants more
_UNCLEAR = 2  # not understood as one clause
_OBJECT = 3  # the same, and the noun behind it may be its object
_HEADLESS = 2  # a verb first, whose subject stands before what was taken
_SAID = 2  # who says it is told
_PARTED = 3  # a subject, a comma and another's verb
_WISHED = 3  # what would be said with "that" is told without it
_TIED = 1  # opens with what ties it to something before

_NAME_DONE = re.compile("W{2,}e")  # "Mario Rossi arrestato"
_DONE_ALONE = re.compile("e(?:[pm]D?[NW]|N(?!N*e)|e(?:[dpm]|$))")
_NOUN_DONE = re.compile("(?:V|[D#]{0,2}[NW][DNW#d]*)e")  # "Pont construit", "Deux ponts construits"
_DONE = re.compile("e(?:[pm][NW]+)?D[DNW#]")  # "Lanciata l'offensiva"
_ASKS = re.compile("[WNsrq]?[AB]y*Y")  # "Why did she", "Has it"
_OPENS = re.compile("[rqskxh]")
_STRANDED = re.compile("r[^kxh]*[VGPI][pm]$")  # "a question which they are looking at"
_FINITE = re.compile(f"[{VERBS}]")
_VERB_FIRST = re.compile("[ya]*[VABP]")
_OBJECT_FIRST = re.compile("[ya]*[VA]P?[D#]")
_SUBJECT = re.compile("[DW][DNW#de]*k[ya]*[VAB]")
_WHERE = re.compile("(?:p?D?[NW#aok]{1,5}){1,3}")
_HEARER = re.compile("(?<![VABqrs])Vm[NW]{1,2}$")
_SOON = 7  # words behind a verb in which "that" stands
_NEAR = 30  # characters in which the last verb stands
_WANTS = "DpmdscrqAHE"


def faults(title: str, words: Words, *, headless: bool) -> int:
    """The weight of all that is wrong; 0 for a sound title, and where clauses are not known
    but for an ellipsis. `headless`: something of the sentence stands before what the title tells.
    """
    halved = _HALVED if title.endswith("…") else 0
    read = parsed(title, words.code)
    if not closes(title, words.code):
        return halved + _BARE
    if read is None:
        halved += low_faults(title, words)
        if title.endswith("?") or is_clause(title, words.code):
            return halved
        return halved + _UNCLEAR + (_HEADLESS if begins_with_verb(title, words.code) else 0)
    return halved + _weighed(read, headless=headless)


def is_fragment(title: str, words: Words) -> bool:
    """Whether a title asks, or has no verb, where all clauses of its language have one."""
    return _is_fragment(title, words.code)


@lru_cache(maxsize=64)  # each date of a sentence, and then its article, asks for the same
def _is_fragment(title: str, language: str) -> bool:
    grammar = grammar_of(language)
    if grammar is not None and grammar.unmarked:
        return grammar.thin.search(title) is not None and _is_thin(title, language)
    known = grammar is not None and (grammar.verbal or grammar.ambiguous)
    read = parsed(title, language) if known else None
    if grammar is None or read is None:
        return False
    if grammar.ambiguous is None:
        return _FINITE.search(read.code) is None and not (_is_done(read) or tells_noun(read))
    if main_verb(read.code) is not None:
        return _ASKS.match(read.code) is not None
    born = _NAME_DONE.match(read.code)
    if tells_noun(read) or (born and read.word(born.end() - 1) in words_of(language).lives):
        return False
    # what may be a verb that no list has stands between two words: "protesters confront police"
    return not any(
        grammar.ambiguous.may_tell(read.word(at), read.code[at + 1])
        for at in range(1, len(read.words) - 1)
    )


def _is_done(read: Parsed) -> bool:
    """Whether a participle opens a title, as in headlines, with the ending of the noun behind; or
    stands behind a noun without an article."""
    if read.grammar.agreement and _DONE_ALONE.match(read.code):  # "Né à Paris", of nobody told
        grammar = read.grammar
        if not (grammar.states.fullmatch(read.words[0]) or grammar.held.fullmatch(read.words[0])):
            return True
    if read.grammar.agreement and _NAME_DONE.match(read.code):
        return True
    if read.grammar.headlined:  # "coupe", a noun or a verb
        done = _NOUN_DONE.match(read.code)
        return done is not None and read.words[0] not in words_of(read.language).articles
    found = _DONE.match(read.code) if read.grammar.agreement else None
    if found is None:
        return False
    articles = (all_ for end, all_ in read.grammar.agreement.items() if read.words[0].endswith(end))
    return read.word(found.end() - 2) in next(articles, ())


def _weighed(read: Parsed, *, headless: bool) -> int:
    verb = main_verb(read.code)
    if (verb is None or read.code.startswith("Ve")) and _is_done(read):
        return 0
    if verb is None:
        return _BARE + (_TIED if _OPENS.match(read.code) else 0)
    first = _VERB_FIRST.match(read.code)
    return (
        (_TORN if _is_torn(read) or _lacks(read) else 0)
        + (_TIED if _OPENS.match(read.code) and not _is_condition(read) else 0)
        + (_headless(read) if first and (headless or read.ambiguous) else 0)
        + (_SAID if _is_said(read, verb) else 0)
        + (_BARE if read.ambiguous and _says_nothing(read, verb) else 0)
        + (UNTOLD if read.grammar.unmarked and _is_lead(read, verb) else 0)
        + (_PARTED if _is_parted(read) else 0)
        + (_WISHED if is_wished(read, verb) else 0)
    )


def _headless(read: Parsed) -> int:
    """The weight of a verb whose subject stands before what was taken: more where a noun behind it
    may be its object: "levantará el bloqueo", not "murió el alcalde"."""
    grammar, first = grammar_of(read.language), _OBJECT_FIRST.match(read.code)
    if grammar is None or not grammar.drops or first is None:
        return _HEADLESS
    chain = range(first.end() - 1)
    told = [read.word(at) for at in chain if read.code[at] in "VAP"]
    itself = not grammar.reflexive.isdisjoint(read.words[: first.end()])
    return _HEADLESS if itself or grammar.happens.fullmatch(told[-1]) else _OBJECT


def _is_condition(read: Parsed) -> bool:
    """Whether a clause of "if" is told with the one behind it."""
    grammar = grammar_of(read.language)
    if grammar is None or not grammar.unmarked:
        return False
    return read.word(0) in grammar.conditions and "k" in read.code


def _is_parted(read: Parsed) -> bool:
    """Whether a comma parts the subject from its verb, where who says it was cut out."""
    grammar = grammar_of(read.language)
    return grammar is not None and grammar.drops and _SUBJECT.match(read.code) is not None


def is_wished(read: Parsed, verb: int) -> bool:
    """Whether what is told is only thought or wished, and by nobody: "il molo [sia] chiuso"."""
    grammar = grammar_of(read.language)
    if grammar is None or not grammar.verbal:
        return False
    return grammar.subjunctives.fullmatch(read.word(verb)) is not None


def _is_torn(read: Parsed) -> bool:
    """Whether a title ends with a word that wants another; "her" behind a verb may want none."""
    alone = read.words[-1] in read.grammar.whom and read.code[-2:-1] in {*VERBS, "P"}
    stranded = read.ambiguous and (_STRANDED.search(read.code) or _has_particle(read))
    return read.code[-1:] in {*_WANTS} and not (alone or stranded)


def _has_particle(read: Parsed) -> bool:
    """Whether a title ends with a word that is only part of its verb: "The plane took off"."""
    ambiguous = read.grammar.ambiguous
    if ambiguous is None or read.words[-1] not in ambiguous.particles:
        return False
    return read.code[-2:-1] in {"V", "P", "I"}


def _lacks(read: Parsed) -> bool:
    """Whether the last words are a verb that lacks something."""
    grammar = grammar_of(read.language)
    final = read.text[-_NEAR:].lower()
    if grammar is None:
        return False
    return grammar.unfinished.search(final) is not None


def told_by(title: str, words: Words) -> int:
    """The weight of telling who says it, as a title does whose verb leads to "that"."""
    read = parsed(title, words.code)
    verb = main_verb(read.code) if read else None
    return _SAID if read and verb is not None and _is_said(read, verb) else 0


def _says_nothing(read: Parsed, verb: int) -> bool:
    """Whether a title is only who says what is not told: "The papers reported Friday"."""
    grammar = grammar_of(read.language)
    says = grammar is not None and grammar.saying.fullmatch(read.word(verb))
    if not says or read.code[verb] != "V":
        return False
    words, rest = words_of(read.language), read.code[verb + 1 :]
    reports = read.word(verb) in words.plain - words.transitive
    return rest in {"", "W", "a", "pW"} or (reports and _WHERE.fullmatch(rest) is not None)


def _is_lead(read: Parsed, verb: int) -> bool:
    """Whether a title ends with the verb of who says it: "Jane Hill berkata"."""
    words = words_of(read.language)
    word = read.word(verb)
    return verb == len(read.words) - 1 and word in words.after and word not in words.transitive


def _is_thin(title: str, language: str) -> bool:
    """Whether a title tells only who said something, and who heard it: "Siti berkata kepada
    wartawan"; or, with no verb, as what something counts: "Rapat ini sebagai tahap awal"."""
    read = parsed(title, language)
    if read is None:
        return False
    heard = _HEARER.search(read.code)
    if heard is not None:
        return read.word(heard.start()) in words_of(language).plain
    return _FINITE.search(read.code) is None


def _is_said(read: Parsed, verb: int) -> bool:
    """Whether the verb only tells who says the rest."""
    said = read.code.find("q", verb, verb + _SOON)
    if said < 0:
        return False
    told = read.part(verb, said).lower()
    plain = words_of(read.language).plain
    return told in plain or any(told.startswith(f"{verb} ") for verb in plain)
