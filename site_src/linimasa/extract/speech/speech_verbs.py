"""Patterns of verbs of speech, and of what stands between them, a speaker and what is said."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.tellers import speaks_by_noun
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.language import table_of

_ANY_WORD = rf"[\w{DATED}{QUOTED}]+(?:(?<={DATED}),(?=\s{DATED}))?"  # "on Tuesday, 12 March, that"
_CLOSED = re.compile(r"[.,;:!?()]")
_LONGEST_END = 48  # characters of a verb, with a date, that a sentence ends with
_MOST_SUBJECT = 60  # characters of what is said in which its verb stands
_MOST_TOLD = 4  # words between a verb and its conjunction


def verbs_in_front(words: Words) -> tuple[str, ...]:
    """Verbs before their speaker: any of them where a language turns them round behind a quote."""
    return tuple(dict.fromkeys((*words.before, *words.after))) if words.inverts else words.before


def as_opening(group: tuple[str, ...]) -> str:
    """Words in small letters, or as they open a sentence; "Said" inside it is a name."""
    return rf"(?:{either(group)}|(?<![^\W\d_]\s)(?<![^\W\d_],\s)(?i:{either(group)}))"


def saying_verb(words: Words) -> str:
    """Verbs of speech; those that are nouns as well only before a clause."""
    opens = rf"\s*(?:,|:\s*(?:{QUOTED}|{either(words.articles)}\s)|[.!?]\s*\Z)"
    clause = rf"(?={opens}|{dates_between(words)}\s+{either(words.conjunctions)}\b)"
    halved = f"|{_halved(words)}" if words.halves else ""
    return rf"(?:{either(words.after)}|{either(words.ambiguous)}{clause}{halved})"


def _halved(words: Words) -> str:
    """The first of two halves of a verb that embrace its clause: "[hat] höhere Preise
    angekündigt"."""
    ends = "|".join(rf"(?<=\s{re.escape(half)})" for half in words.halves)
    return rf"{either(words.helping)}(?=[^.,;:!?()]{{1,200}}+(?:{ends}))"


def half_of(match: re.Match[str], words: Words) -> str:
    """The half of a verb that ends the clause of a cue: "hat … [angekündigt]"."""
    clause = _clause_behind(match)
    return next((half for half in words.halves if clause.endswith(half)), clause)


def is_shared(match: re.Match[str], words: Words) -> bool:
    """Whether a first half is of two verbs: "hat zwei Boote gebaut und angekündigt"."""
    if match["verb"].lower() not in words.helping:
        return False
    clause, participle = _clause_behind(match).split(), _participle(words.code)
    joints = (at for at, word in enumerate(clause) if at and word in words.coordinators)
    return any(participle.fullmatch(clause[at - 1]) for at in joints)


def is_wished_for(said: str, verb: str, words: Words) -> bool:
    """Whether what is said would stand ill without its verb: "déplore que | le quai ait fermé"."""
    if verb not in words.ambiguous:
        return False
    return _wished(words.code).search(said, 0, _MOST_SUBJECT) is not None


@cache
def _wished(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern_of(table_of(language, 'speech'), 'wished')})\b")


def _clause_behind(match: re.Match[str]) -> str:
    """What stands behind the verb of a cue up to the end of its clause."""
    return _CLOSED.split(match.string[match.end("verb") :], maxsplit=1)[0]


@cache
def _participle(language: str) -> re.Pattern[str]:
    """The shape of the second half of any verb."""
    return re.compile(pattern_of(table_of(language, "speech"), "participle"))


def dates_between(words: Words) -> str:
    """Dates between a speaker and a verb."""
    return rf"\.?(?:\s*,?(?:\s+{either(words.date_links)}){{0,2}}\s*\(?{DATED}++\)?,?){{0,2}}"


def lead_to_verb(words: Words) -> str:
    """All that may stand between a speaker and a verb, which is no participle."""
    adverbs = rf"(?:\s+(?i:{either(words.adverbs)})){{0,3}}"
    active = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in words.passives)
    again = dates_between(words) if words.verb_second else ""  # "hatte am Freitag | erklärt"
    return rf"{dates_between(words)}{adverbs}{again}\s+{active}"


def ends_with_verb(outside: str, words: Words) -> bool:
    """Whether a sentence may end with a verb of speech behind a comma, where "he" is left out."""
    end = len(outside) - outside.rfind(", ")
    return end < _LONGEST_END and speaks_by_noun(words.code) and words.inverts


def conjunction_behind(words: Words) -> str:
    conjunction = rf"(?i:{either(words.conjunctions)})\b"
    told = rf"(?:(?<=told)|(?!\s+{either(words.unheard)}\s))" if words.unheard else ""
    if speaks_by_noun(words.code):  # not "afirmou [na segunda-feira] esperar que"
        when = rf"(?:\s+(?:\w{{1,4}}\s+)?{DATED}+,?)?"
        told = rf"(?!{when}\s+[^\W\d_]{{2,}}[aei]re?\s){told}"
    heard = rf"{told}(?:\s+{_unclaimed(words)}{_ANY_WORD}){{1,{_MOST_TOLD}}}?"
    loose = rf"\s+{words.loose_that}|" if words.loose_that else ""
    return rf"(?:{loose}(?:\s*,)?(?:\s+{conjunction}|{heard}(?:\s*,)?\s+{conjunction})?)"


def _unclaimed(words: Words) -> str:
    """No word that what is told would lose its meaning without, nor a quotation: "said there was
    [no evidence] that", "said [he did not] believe that"."""
    grammar = grammar_of(words.code)
    nouns = grammar.contents if grammar else frozenset()
    return rf"(?!{QUOTED}|(?i:{either(words.untold | nouns)})\b)"


def ahead_of_verb(words: Words) -> str:
    """At least what a verb with its comma and conjunction looks at, and a letter more; all of it,
    where another half of it may end the clause."""
    if words.halves:
        return r"(?s:.*)"
    longest = max(map(len, words.conjunctions), default=0)
    return rf"(?:\s*,)?(?>(?:\s+{_ANY_WORD}){{0,{_MOST_TOLD}}})\s*+(?s:.{{0,{longest + 3}}})"
