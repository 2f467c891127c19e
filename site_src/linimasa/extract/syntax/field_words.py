"""The words of the clauses of a language whose verb stands second, as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import filled
from linimasa.extract.lexis.words import words_of
from linimasa.language import read


@dataclass(frozen=True, slots=True)
class Fields:
    """The table `[fields]` of a language."""

    finite: re.Pattern[str]
    opens: re.Pattern[str]
    prefixes: frozenset[str]
    separable: re.Pattern[str]  # a verb with such a prefix, which stands apart in second place
    apart: frozenset[str]  # what opens a clause of another time: "nachdem", "bis"
    which: frozenset[str]  # behind a preposition
    whose: frozenset[str]  # of these, before a noun
    this: frozenset[str]  # alone, the noun right before it
    relating: frozenset[str]  # "which", as its clause's subject
    subjects: frozenset[str]  # articles and pronouns that a subject may begin with
    genitive: frozenset[str]  # articles of whom something is
    of_one: frozenset[str]  # and of one whose noun has an ending for it: "des Turmes"
    recast: frozenset[str]  # an article and "which", its subject's form: "[von] der Fähre, die"
    objects_related: frozenset[str]  # "which", as its clause's object alone
    kept_articles: frozenset[str]  # an article and "which", of one form as an object
    definite: frozenset[str]  # articles of what is known
    neither: frozenset[str]  # before the second of two who do not: "weder … noch"
    hearers: frozenset[str]  # articles of those who are told something
    hearing: frozenset[str]  # pronouns of whom something is said to
    doers: frozenset[str]  # pronouns that can only be a subject
    meaning: frozenset[str]  # a subject's article and the pronoun that may mean it
    rivals: frozenset[str]  # an object's article and a pronoun that may mean it
    female: re.Pattern[str]  # an office of a woman
    plural_verbs: re.Pattern[str]
    happenings: re.Pattern[str]  # nouns for what happens
    coincident: frozenset[str]  # prepositions of what is at the noun's own time
    presents: frozenset[str]  # verbs of now
    then: str  # an adverb that stands in the place of a date
    idle: frozenset[str]
    oblique: frozenset[str]
    objects: frozenset[str]
    copulas: frozenset[str]
    kept: frozenset[str]
    asking: frozenset[str]
    roles: frozenset[str]
    fixed: frozenset[str]
    focus: frozenset[str]
    fused: frozenset[str]  # prepositions that hold an article
    due: frozenset[str]  # before a day for which something is meant
    masculine: frozenset[str]
    amounts: frozenset[str]
    joints: frozenset[str]
    adverbs: frozenset[str]  # of two words
    both: frozenset[str]
    aims: frozenset[str]
    ranges: frozenset[str]
    pairing: frozenset[str]
    counting: frozenset[str]
    of_both: frozenset[str]
    per: frozenset[str]
    numerals: frozenset[str]
    partial: frozenset[str]
    adjuncts: frozenset[str]
    complements: frozenset[str]
    including: frozenset[str]
    over: frozenset[str]
    being: frozenset[str]
    been: frozenset[str]  # close a clause of what was
    linking: frozenset[str]
    spans: frozenset[str]
    late: frozenset[str]
    likening: frozenset[str]
    causal: frozenset[str]
    helping: frozenset[str]
    correlates: frozenset[str]
    seconds: frozenset[str]  # words of the pairs
    manner: re.Pattern[str]
    nouns: re.Pattern[str]
    actors: re.Pattern[str]
    views: re.Pattern[str]
    reports: re.Pattern[str]
    outlet_articles: frozenset[str]  # before an outlet
    outlet_sources: frozenset[str]  # before what it reports, which is one of these
    outlet_reports: frozenset[str]
    outlet_tails: frozenset[str]  # behind its name in marks, with a hyphen
    perfect: frozenset[str]  # verbs that close with what an outlet has done, one of `reported`
    reported: frozenset[str]
    said_by: frozenset[str]  # participles of speech that are no other form of their verb
    heard_at: frozenset[str]  # before an outlet to which something is told
    heard: tuple[str, ...]  # "it was said", of nobody
    heard_from: re.Pattern[str]  # behind that, before who says it
    attached: re.Pattern[str]
    agents: re.Pattern[str]
    moving: re.Pattern[str]
    happened: str  # all of a title that only says that something was
    belonging: re.Pattern[str]
    lengths: re.Pattern[str]
    offsets: tuple[str, ...]
    masculine_dates: re.Pattern[str]
    indefinite: re.Pattern[str]
    declares: re.Pattern[str]
    lacking: re.Pattern[str]
    governs: re.Pattern[str]  # a preposition, a verb that wants it, and the end of that
    participles: re.Pattern[str]
    yearly: re.Pattern[str]  # what a year behind it belongs to


@cache
def fields_of(language: str) -> Fields | None:
    """None for a language whose verb does not stand second, or is not known."""
    table = cast("Mapping[str, str]", read(language).get("fields", {}))
    if not table:
        return None
    words = words_of(language)
    verbs = rf"{either(words.verbs)}|{words.verb_forms}|{table['finite']}"
    read_as_is = filled(Fields, table)
    pairs = frozenset.union(*(read_as_is[name] for name in ("amounts", "joints", "adverbs")))
    own = {
        "opens": re.compile(rf"(?:{verbs})(?=\s)"),
        "lengths": re.compile(rf"\b{table['lengths']}$"),
        "masculine_dates": re.compile(table["masculine_dates"], re.IGNORECASE),
        "attached": re.compile(table["attached"].strip()),
        "lacking": re.compile(rf"\b(?:{table['lacking']})$"),
        "seconds": frozenset(pair.rpartition(" ")[2] for pair in pairs),
    }
    return Fields(**{**read_as_is, **own})
