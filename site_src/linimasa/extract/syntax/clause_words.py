"""The words and shapes of a language that make its clauses: the table `[clauses]`, compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from linimasa.extract.lexis.alternation import branched, either
from linimasa.extract.lexis.filling import NEVER, filled, pattern_of
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.ambiguous_words import Ambiguous
from linimasa.language import table_of, texts

_ENDS = ("until", "before")  # what "not" is told until


@dataclass(frozen=True, slots=True)
class _Table:
    """What the table has as it is."""

    objects: frozenset[str]
    whom: frozenset[str]  # "her": told of a noun, or of somebody by itself
    passive: frozenset[str]
    contents: frozenset[str]
    facts: frozenset[str]  # nouns of what holds: "the news that"
    anaphors: re.Pattern[str]  # stand for a noun before a verb: "éste", "la misma"
    pasts: re.Pattern[str]  # verbs of the past that no noun looks like
    than: frozenset[str]
    partitive: frozenset[str]
    singular: frozenset[str]
    alone: frozenset[str]
    closely: re.Pattern[str]
    says: str
    asks: re.Pattern[str]
    aims: frozenset[str]  # nouns that want "to" and a verb: "a plan to"
    found: str  # what data and reports do, last in a sentence: ", data showed"
    bids: re.Pattern[str]  # verbs of what somebody is made to do: "ordered the crew to"
    halved: re.Pattern[str]  # half without what stands behind their object, by group: what
    # `puts` something somewhere, `spends` a year doing, `names` somebody as, `accuses` of doing
    governing: re.Pattern[str]  # verbs, and the group `noun`, with the word that opens the phrase
    # that they want: "relied on", "a ban on"
    attending: frozenset[str]  # open what somebody does at the same time: "with the crew sleeping"
    complements: re.Pattern[str]  # end before a date not the verb's: "convicted of killing …"
    complementing: tuple[str, ...]  # one of these stands in each of them,
    complementing_ends: tuple[str, ...]  # or one of these ends it
    telling: re.Pattern[str]  # gerunds that a clause follows as it is
    degrees: frozenset[str]  # "more": behind "which" these tell of an adjective, not of a clause
    complete: re.Pattern[str]
    conditions: frozenset[str]
    participles: re.Pattern[str]
    naming: frozenset[str]  # prepositions that also begin a name
    nobodys: re.Pattern[str]  # verbs of nobody, or of whoever speaks
    owned: frozenset[str]  # "su": the subject's
    provided: frozenset[str]  # "if", behind what holds so
    indefinite: frozenset[str]  # articles of a noun that is none in particular
    settings: frozenset[str]  # prepositions of where something is
    amid: frozenset[str]  # with an infinitive: at the same time
    held: re.Pattern[str]  # participles that only say that something was, "held"
    attended: re.Pattern[str]  # and that only say who was there, "diketuai"
    made_nouns: str  # nouns made of verbs, with the `core` of both: "penangkapan"
    lasting: re.Pattern[str]  # of these, what is made or planned on one day for others, "signed"
    states: re.Pattern[str]  # participles of what something is: "armed"
    unagreed: re.Pattern[str]  # participles that stay as they are before their object
    personal: bool  # a person who is an object has a preposition
    whether: frozenset[str]
    beside: tuple[str, ...]  # "the eve": of something
    named_days: tuple[str, ...]  # ", the day": on which something is
    reflexive: frozenset[str]
    plurals: tuple[str, ...]  # endings of nouns of several, and the shape of verbs behind them
    agreeing: re.Pattern[str]
    apart: frozenset[str]  # "after", "until": their clause is of another time
    meanwhile: frozenset[str]  # "as", "when": their clause is of the same time
    places: frozenset[str]  # "where"
    of_one: frozenset[str]  # "of the", in one word, of one noun, and of several
    of_several: frozenset[str]
    many: tuple[str, ...]  # endings of several, where no article tells of how many a noun is
    ones: frozenset[str]  # "was": what one does
    people: frozenset[str]  # "who"
    generic: frozenset[str]  # "any", "each": of no one in particular
    happenings: re.Pattern[str]  # nouns for what happens: "siege"
    coincident: frozenset[str]  # prepositions of what is at the noun's own time: "in the siege"
    sundering: frozenset[str]  # and of what is at another: "after"
    awaiting: frozenset[str]  # verbs and prepositions of what is yet to come: "menanti"
    portions: frozenset[str]  # what a time has of itself: "for the rest of 1999"
    presents: frozenset[str]  # verbs of now, which no day before is told with: "has"
    earlier: tuple[str, ...]  # end a day told from another: "the year before"
    present: re.Pattern[str]  # forms of a verb that tell of now: "vise"
    recent: frozenset[str]  # of a stretch that ends now: "the past week"
    happens: re.Pattern[str]  # verbs without an object: "broke out"
    led: re.Pattern[str]  # participles of whom somebody leads: "menée par"
    befalls: re.Pattern[str]  # verbs of what happens, with an object or without: "left three dead"
    arranged: re.Pattern[str]  # verbs of what was only to be: "devait"
    subjunctives: re.Pattern[str]
    verbal: bool  # what has no verb is told only where nothing else is
    bare: bool  # clauses and verbs stand as objects and behind prepositions without more
    agents: frozenset[str]  # do what a passive verb before them tells
    among: frozenset[str]  # "of them", who stand in front
    thin: re.Pattern[str]  # stands in titles that may tell nothing: "sebagai tahap awal"
    moving: frozenset[str]  # prepositions that are verbs where no other is: "menuju"
    aliasing: frozenset[str]  # verbs with another name of a noun: "atau dikenal sebagai"
    existing: re.Pattern[str]  # opens what only says that there is something: "terdapat "
    describing: re.Pattern[str]  # verbs that tell how a noun is: "berbendera"
    attributes: frozenset[str]  # the same before its own verb, and no verb then: "berusia"
    compared: tuple[str, ...]  # what a number is nothing without: "di bawah"
    undergoing: tuple[str, ...]  # what a verb that somebody else does begins with: "di"
    owning: tuple[str, ...]  # "by him", "his" at the end of a word: "nya"
    only_pointing: tuple[str, ...]  # open a title of nothing that is named in it: "hal itu "
    doubling: frozenset[str]  # between two offices of one person: "sekaligus"
    dependent: tuple[str, ...]  # open a clause before the main one: "aunque", "después de que"
    granting: frozenset[str]  # "although"
    stating: frozenset[str]  # of what something is at no time: "merupakan"
    ongoing: frozenset[str]  # of now, and of what is to come: "masih", "akan"
    awhile: frozenset[str]  # open a clause, but not behind a verb: "ditutup sementara"
    charges: frozenset[str]  # nouns for what somebody is charged with: "korupsi"
    needy: frozenset[str]  # nouns that are nothing without what they are of: "ouverture"
    compass: frozenset[str]  # points of it that look like a verb: "la banlieue est de Brest"
    vague: frozenset[str]  # nouns that are little without what tells which one is meant: "kasus"
    heading: frozenset[str]  # nouns that are little without the one behind them: "kasus"
    carrying: frozenset[str]  # nouns of a row of which "which" does not tell: "jasad pendaki yang"
    tallied: frozenset[str]  # nouns for how many or how much something is: "jumlah"
    instancing: frozenset[str]  # behind a comma, what is named as one of several: "como"
    ranging: frozenset[str]  # open a row of two things, "desde", and the second of them, "al"
    ranged: frozenset[str]
    reacting: re.Pattern[str]  # verbs of what happened before: "condannato"
    speeches: re.Pattern[str]  # verbs of speaking somewhere: "compareció"
    personally: re.Pattern[str]  # what persons do with "se", and nobody else: "reunirá"
    current: frozenset[str]  # before a noun these tell which one is meant: "el [actual] alcalde"


@dataclass(frozen=True, slots=True)
class Grammar(_Table):
    """The table `[clauses]` of a language: `kinds` of whole words, then shapes in order."""

    kinds: Mapping[str, str]
    shaped: re.Pattern[str]  # each a group of its letter's name
    verbs: str
    pairs: tuple[tuple[str, str], ...]
    goals: Mapping[str, re.Pattern[str]]  # prepositions -> verbs that are little without: "ke"
    conjunctions: frozenset[str]
    both: frozenset[str]
    few: frozenset[str]
    verb_opens: bool
    torn: tuple[str, ...]
    tells_several: bool  # verbs of several have a shape of their own
    several: re.Pattern[str]  # that shape
    saying: re.Pattern[str]  # the same, compiled
    lacking: re.Pattern[str]
    unfinished: re.Pattern[str]  # the same, and what wants something behind it that is no date
    supposing: re.Pattern[str]  # the same in front, and others
    premodifiers: frozenset[str]  # adjectives that may stand before their noun
    drops: bool  # a verb needs no subject
    reduced: bool  # a participle behind a noun may have a date of its own
    agreement: Mapping[str, frozenset[str]]  # endings of participles -> the articles of their noun
    fused: Mapping[str, str]  # prepositions -> the article that they end with: "della", "la"
    headlined: bool  # in headlines a participle stands behind its noun, which has no article
    speaking: re.Pattern[str]  # words of whoever speaks: "I", "our"
    own_deeds: re.Pattern[str]  # "I will", which is told of a name with the same verb
    until: tuple[str, ...]
    offsets: frozenset[str]  # "two years after"
    negated: re.Pattern[str]
    denying: frozenset[str]  # "not"
    restricted: re.Pattern[str]  # "only", of two words that what they tell of stands behind
    half_denied: re.Pattern[str]  # a clause with one word only of a "not" of two
    manner: re.Pattern[str]
    shifting: frozenset[str]  # adverbs that are adjectives, too
    heads: frozenset[str]  # articles and what stands in their place
    likened: frozenset[str]  # behind a noun these open a phrase: "parties as the …"
    ambiguous: Ambiguous | None
    twofold: frozenset[str]  # open a phrase or a clause
    nominal: frozenset[tuple[str, str]]  # pairs whose second word is no verb: "rumah sakit"
    counted: frozenset[tuple[str, str]]  # the same where a verb tells how many: "korban tewas"
    unmarked: bool  # no ending tells one kind of word from another


@cache
def grammar_of(language: str) -> Grammar | None:
    """None for a language without the table."""
    table = table_of(language, "clauses")
    if not table:
        return None
    words = words_of(language)
    verbs = f"{_verbs(table)}|{pattern_of(table, 'shape')}"
    shapes = (
        ("V", rf"{either(words.verbs)}|{words.verb_forms or r'(?!)'}|{verbs}"),
        ("P", pattern_of(table, "participles")),
        ("G", pattern_of(table, "gerunds")),
        ("I", pattern_of(table, "infinitives")),
        ("a", pattern_of(table, "adverb_forms")),
    )
    return Grammar(
        **{**filled(_Table, table, NEVER), "happenings": _happenings(table)},
        kinds=_kinds(words, table),
        shaped=re.compile("|".join(f"(?P<{kind}>{branched(shape)})" for kind, shape in shapes)),
        verbs=verbs,
        pairs=tuple((first, second) for first, second in map(str.split, texts(table, "pairs"))),
        goals={tie: re.compile(verbs) for tie, verbs in map(str.split, texts(table, "goals"))},
        conjunctions=frozenset(words.conjunctions),
        verb_opens=bool(table.get("verb_opens", True)),
        few=frozenset(words.determiners) - {*words.possessives},
        torn=tuple(f" {phrase}" for phrase in texts(table, "torn")),
        tells_several="plural_verbs" in table,
        several=re.compile(pattern_of(table, "plural_verbs")),
        saying=re.compile(pattern_of(table, "says")),
        lacking=re.compile(rf"\b(?:{pattern_of(table, 'lacking')})$"),
        unfinished=re.compile(
            branched(rf"\b(?:{pattern_of(table, 'lacking')}|{pattern_of(table, 'unfinished')})$")
        ),
        supposing=_supposing(words, table),
        premodifiers=frozenset(texts(table, "premodifiers"))
        - {*words.articles, *words.determiners, *words.possessives},
        drops="nobodys" in table,
        reduced="states" in table,
        agreement={
            ending: frozenset(articles)
            for ending, *articles in map(str.split, texts(table, "agreement"))
        },
        fused=dict(map(str.split, texts(table, "fused"))),
        headlined=bool(table.get("headlined")),
        speaking=re.compile(rf"(?i)\b(?:{pattern_of(table, 'speaking')})(?!\w)"),
        own_deeds=re.compile(pattern_of(table, "own_deeds")),
        manner=re.compile(pattern_of(table, "adverb_forms")),
        until=related(
            words.code, *_ENDS, *(("since",) if {"verbal", "headlined"} & {*table} else ())
        ),
        offsets=frozenset(
            word.partition(" ")[0] for word in related(words.code, "before", "after")
        ),
        denying=frozenset(texts(table, "negations")),
        restricted=re.compile(rf"(?i)(?:{pattern_of(table, 'restricted')})\s?$"),
        half_denied=re.compile(rf"(?i){pattern_of(table, 'half_denied')}"),
        negated=re.compile(rf"(?i)\b{either(texts(table, 'negations'))}[^,;.]*$"),
        shifting=frozenset(texts(table, "adverbs")) & {*texts(table, "premodifiers")},
        heads=frozenset((*words.articles, *words.determiners, *words.possessives)),
        likened=frozenset(texts(table, "subordinators")),
        ambiguous=_ambiguous(table),
        nominal=_pairs(table, "nominal"),
        counted=_pairs(table, "counted"),
        unmarked=bool(table.get("bare")) and "ambiguous" not in table,
        twofold=frozenset(texts(table, "adjuncts")) & {*words.breaks, *words.conceding},
        both=frozenset((*words.of, *texts(table, "of"))) & {*words.articles, *words.determiners},
    )


def _happenings(table: Mapping[str, object]) -> re.Pattern[str]:
    return re.compile(branched(pattern_of(table, "happenings")))


@cache
def words_of_kind(letter: str, language: str) -> frozenset[str]:
    """The words of a letter of `Grammar.kinds`, "d" for "of"; none for a language without a
    grammar."""
    grammar = grammar_of(language)
    kinds = grammar.kinds.items() if grammar else ()
    return frozenset(word for word, kind in kinds if kind == letter)


def is_inflected(language: str) -> bool:
    """Whether a language has the table, and participles with the ending of their noun."""
    grammar = grammar_of(language)
    return grammar is not None and grammar.reduced


def is_unmarked(language: str) -> bool:
    """Whether a language has the table, and no ending tells one kind of word from another."""
    grammar = grammar_of(language)
    return grammar is not None and grammar.unmarked


def _supposing(words: Words, table: Mapping[str, object]) -> re.Pattern[str]:
    """A condition in front, behind no more than a word such as "but"."""
    ties = either((*words.coordinators, *words.contrasting))
    first = (*texts(table, "conditions"), *texts(table, "supposing"))
    return re.compile(rf"(?i)\W*(?:{ties},?\s+)??{either(first)}(?!\w)")


def _ambiguous(table: Mapping[str, object]) -> Ambiguous | None:
    found = cast("Mapping[str, object]", table.get("ambiguous", {}))
    if not found:
        return None
    leading = (*texts(found, "markers"), *texts(found, "modals"), str(found["ending"]))
    own = {
        "past": re.compile(branched(pattern_of(found, "past"))),
        "saying": re.compile(pattern_of(table, "says").removesuffix(r"\b")),
        "leading": frozenset(leading),
    }
    return Ambiguous(**{**filled(Ambiguous, found), **own})


def _pairs(table: Mapping[str, object], name: str) -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first, second in map(str.split, texts(table, name)))


def _verbs(table: Mapping[str, object]) -> str:
    """The shapes of finite verbs: each class's stems with each of its endings."""
    classes = cast("Sequence[Mapping[str, list[str]]]", table["verbs"])
    forms = (f"{either(one['stems'])}{either(one['endings'])}" for one in classes)
    return f"(?:{'|'.join(forms)})"


def _kinds(words: Words, table: Mapping[str, object]) -> dict[str, str]:
    """Whole words by their letter; what comes later here outweighs what came before."""
    letters = (
        ("N", texts(table, "nouns")),
        ("a", texts(table, "adverbs")),
        ("D", texts(table, "premodifiers")),
        ("#", _numbers(words.code)),
        ("d", (*words.of, *texts(table, "of"))),
        ("m", (*words.phrases, *texts(table, "prepositions"))),
        ("s", (*words.breaks, *texts(table, "subordinators"))),
        ("p", texts(table, "adjuncts")),
        ("D", (*words.articles, *words.determiners, *words.possessives)),
        ("y", texts(table, "clitics")),
        ("Y", texts(table, "subjects")),
        ("r", words.relatives),
        ("q", words.conjunctions),
        ("c", (*words.coordinators, *texts(table, "joints"))),
        ("A", texts(table, "having")),
        ("B", texts(table, "being")),
    )
    kinds = {word: letter for letter, group in letters for word in group}
    bare = texts(table, "nonfinite")
    having = texts(table, "having")
    return kinds | {word: "H" if word in having else "E" for word in bare}


def _numbers(language: str) -> tuple[str, ...]:
    """The number words from two on."""
    numbers = table_of(language, "timex", "number")
    return tuple(word for value in numbers if value != "1" for word in texts(numbers, value))


def related(language: str, *kinds: str) -> tuple[str, ...]:
    """What ties a day to a clause: "until", "before", "after"."""
    relations = table_of(language, "timex", "relation")
    return tuple(word for kind in kinds for word in texts(relations, kind))
