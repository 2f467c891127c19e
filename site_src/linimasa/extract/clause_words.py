"""The words and shapes of a language that make its clauses: the table `[clauses]`, compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from linimasa.extract.alternation import branched, either
from linimasa.extract.rereading import Ambiguous
from linimasa.extract.words import Words, words_of
from linimasa.language import table_of, texts

_ENDS = ("until", "before")  # what "not" is told until


@dataclass(frozen=True, slots=True)
class Grammar:
    """The table `[clauses]` of a language: `kinds` of whole words, then shapes in order."""

    kinds: Mapping[str, str]
    shaped: re.Pattern[str]  # each a group of its letter's name
    verbs: str
    objects: frozenset[str]
    whom: frozenset[str]  # "her": told of a noun, or of somebody by itself
    passive: frozenset[str]
    pairs: tuple[tuple[str, str], ...]
    contents: frozenset[str]
    conjunctions: frozenset[str]
    both: frozenset[str]
    than: frozenset[str]
    partitive: frozenset[str]
    few: frozenset[str]
    verb_opens: bool
    singular: frozenset[str]
    alone: frozenset[str]
    torn: tuple[str, ...]
    closely: re.Pattern[str]
    tells_several: bool  # verbs of several have a shape of their own
    several: re.Pattern[str]  # that shape
    says: str
    saying: re.Pattern[str]  # the same, compiled
    asks: re.Pattern[str]
    aims: frozenset[str]  # nouns that want "to" and a verb: "a plan to"
    found: str  # what data and reports do, last in a sentence: ", data showed"
    bids: re.Pattern[str]  # verbs of what somebody is made to do: "ordered the crew to"
    puts: re.Pattern[str]  # that want a place
    telling: re.Pattern[str]  # gerunds that a clause follows as it is
    lacking: re.Pattern[str]
    degrees: frozenset[str]  # "more": behind "which" these tell of an adjective, not of a clause
    complete: re.Pattern[str]
    unfinished: re.Pattern[str]  # the same, and what wants something behind it that is no date
    conditions: frozenset[str]
    supposing: re.Pattern[str]  # the same in front, and others
    participles: re.Pattern[str]
    premodifiers: frozenset[str]  # adjectives that may stand before their noun
    naming: frozenset[str]  # prepositions that also begin a name
    drops: bool  # a verb needs no subject
    nobodys: re.Pattern[str]  # verbs of nobody, or of whoever speaks
    owned: frozenset[str]  # "su": the subject's
    provided: frozenset[str]  # "if", behind what holds so
    indefinite: frozenset[str]  # articles of a noun that is none in particular
    settings: frozenset[str]  # prepositions of where something is
    amid: frozenset[str]  # with an infinitive: at the same time
    held: re.Pattern[str]  # participles that only say that something was, "held"
    made_nouns: str  # nouns made of verbs, with the `core` of both: "penangkapan"
    lasting: re.Pattern[str]  # of these, what is made or planned on one day for others, "signed"
    states: re.Pattern[str]  # participles of what something is: "armed"
    reduced: bool  # a participle behind a noun may have a date of its own
    agreement: Mapping[str, frozenset[str]]  # endings of participles -> the articles of their noun
    fused: Mapping[str, str]  # prepositions -> the article that they end with: "della", "la"
    unagreed: re.Pattern[str]  # participles that stay as they are before their object
    personal: bool  # a person who is an object has a preposition
    speaking: re.Pattern[str]  # words of whoever speaks: "I", "our"
    whether: frozenset[str]
    beside: tuple[str, ...]  # "the eve": of something
    named_days: tuple[str, ...]  # ", the day": on which something is
    until: tuple[str, ...]
    reflexive: frozenset[str]
    offsets: frozenset[str]  # "two years after"
    negated: re.Pattern[str]
    denying: frozenset[str]  # "not"
    restricted: re.Pattern[str]  # "only", of two words that what they tell of stands behind
    half_denied: re.Pattern[str]  # a clause with one word only of a "not" of two
    manner: re.Pattern[str]
    plurals: tuple[str, ...]  # endings of nouns of several, and the shape of verbs behind them
    agreeing: re.Pattern[str]
    shifting: frozenset[str]  # adverbs that are adjectives, too
    heads: frozenset[str]  # articles and what stands in their place
    likened: frozenset[str]  # behind a noun these open a phrase: "parties as the …"
    apart: frozenset[str]  # "after", "until": their clause is of another time
    places: frozenset[str]  # "where"
    of_one: frozenset[str]  # "of the", in one word, of one noun, and of several
    of_several: frozenset[str]
    many: tuple[str, ...]  # endings of several, where no article tells of how many a noun is
    ones: frozenset[str]  # "was": what one does
    people: frozenset[str]  # "who"
    generic: frozenset[str]  # "any", "each": of no one in particular
    happens: re.Pattern[str]  # verbs without an object: "broke out"
    subjunctives: re.Pattern[str]
    ambiguous: Ambiguous | None
    verbal: bool  # what has no verb is told only where nothing else is
    bare: bool  # clauses and verbs stand as objects and behind prepositions without more
    twofold: frozenset[str]  # open a phrase or a clause
    agents: frozenset[str]  # do what a passive verb before them tells
    among: frozenset[str]  # "of them", who stand in front
    compared: tuple[str, ...]  # what a number is nothing without: "di bawah"
    undergoing: tuple[str, ...]  # what a verb that somebody else does begins with: "di"
    owning: tuple[str, ...]  # "by him", "his" at the end of a word: "nya"
    awhile: frozenset[str]  # open a clause, but not behind a verb: "ditutup sementara"
    vague: frozenset[str]  # nouns that are little without what tells which one is meant: "kasus"
    nominal: frozenset[tuple[str, str]]  # pairs whose second word is no verb: "rumah sakit"
    heading: frozenset[str]  # nouns that are little without the one behind them: "kasus"

    unmarked: bool  # no ending tells one kind of word from another


@cache
def grammar_of(language: str) -> Grammar | None:
    """None for a language without the table."""
    table = table_of(language, "clauses")
    if not table:
        return None
    words = words_of(language)
    verbs = f"{_verbs(table)}|{_pattern(table, 'shape')}"
    shapes = (
        ("V", rf"{either(words.verbs)}|{words.verb_forms or r'(?!)'}|{verbs}"),
        ("P", _pattern(table, "participles")),
        ("G", _pattern(table, "gerunds")),
        ("I", _pattern(table, "infinitives")),
        ("a", _pattern(table, "adverb_forms")),
    )
    return Grammar(
        kinds=_kinds(words, table),
        shaped=re.compile("|".join(f"(?P<{kind}>{branched(shape)})" for kind, shape in shapes)),
        verbs=verbs,
        objects=frozenset(texts(table, "objects")),
        whom=frozenset(texts(table, "whom")),
        passive=frozenset(texts(table, "passive")),
        pairs=tuple((first, second) for first, second in map(str.split, texts(table, "pairs"))),
        contents=frozenset(texts(table, "contents")),
        conjunctions=frozenset(words.conjunctions),
        verb_opens=bool(table.get("verb_opens", True)),
        few=frozenset(words.determiners) - {*words.possessives},
        partitive=frozenset(texts(table, "partitive")),
        than=frozenset(texts(table, "than")),
        singular=frozenset(texts(table, "singular")),
        alone=frozenset(texts(table, "alone")),
        torn=tuple(f" {phrase}" for phrase in texts(table, "torn")),
        closely=re.compile(_pattern(table, "closely")),
        tells_several="plural_verbs" in table,
        several=re.compile(_pattern(table, "plural_verbs")),
        says=_pattern(table, "says"),
        saying=re.compile(_pattern(table, "says")),
        asks=re.compile(_pattern(table, "asks")),
        aims=frozenset(texts(table, "aims")),
        found=_pattern(table, "found"),
        bids=re.compile(_pattern(table, "bids")),
        puts=re.compile(_pattern(table, "puts")),
        telling=re.compile(_pattern(table, "telling")),
        lacking=re.compile(rf"\b(?:{_pattern(table, 'lacking')})$"),
        degrees=frozenset(texts(table, "degrees")),
        complete=re.compile(_pattern(table, "complete")),
        unfinished=re.compile(
            rf"\b(?:{_pattern(table, 'lacking')}|{_pattern(table, 'unfinished')})$"
        ),
        conditions=frozenset(texts(table, "conditions")),
        supposing=_supposing(words, table),
        participles=re.compile(_pattern(table, "participles")),
        premodifiers=frozenset(texts(table, "premodifiers"))
        - {*words.articles, *words.determiners, *words.possessives},
        naming=frozenset(texts(table, "naming")),
        drops="nobodys" in table,
        nobodys=re.compile(_pattern(table, "nobodys")),
        owned=frozenset(texts(table, "owned")),
        provided=frozenset(texts(table, "provided")),
        indefinite=frozenset(texts(table, "indefinite")),
        settings=frozenset(texts(table, "settings")),
        amid=frozenset(texts(table, "amid")),
        held=re.compile(_pattern(table, "held")),
        made_nouns=_pattern(table, "made_nouns"),
        lasting=re.compile(_pattern(table, "lasting")),
        states=re.compile(_pattern(table, "states")),
        reduced="states" in table,
        agreement={
            ending: frozenset(articles)
            for ending, *articles in map(str.split, texts(table, "agreement"))
        },
        fused=dict(map(str.split, texts(table, "fused"))),
        unagreed=re.compile(_pattern(table, "unagreed")),
        personal=bool(table.get("personal")),
        speaking=re.compile(rf"(?i)\b(?:{_pattern(table, 'speaking')})(?!\w)"),
        whether=frozenset(texts(table, "whether")),
        manner=re.compile(_pattern(table, "adverb_forms")),
        beside=texts(table, "beside"),
        named_days=texts(table, "named_days"),
        until=related(words.code, *_ENDS, *(("since",) if table.get("verbal") else ())),
        reflexive=frozenset(texts(table, "reflexive")),
        offsets=frozenset(
            word.partition(" ")[0] for word in related(words.code, "before", "after")
        ),
        denying=frozenset(texts(table, "negations")),
        restricted=re.compile(rf"(?i)(?:{_pattern(table, 'restricted')})\s?$"),
        half_denied=re.compile(rf"(?i){_pattern(table, 'half_denied')}"),
        negated=re.compile(rf"(?i)\b{either(texts(table, 'negations'))}[^,;.]*$"),
        plurals=texts(table, "plurals"),
        agreeing=re.compile(_pattern(table, "agreeing")),
        shifting=frozenset(texts(table, "adverbs")) & {*texts(table, "premodifiers")},
        heads=frozenset((*words.articles, *words.determiners, *words.possessives)),
        likened=frozenset(texts(table, "subordinators")),
        apart=frozenset(texts(table, "apart")),
        places=frozenset(texts(table, "places")),
        of_one=frozenset(texts(table, "of_one")),
        of_several=frozenset(texts(table, "of_several")),
        many=texts(table, "many"),
        ones=frozenset(texts(table, "ones")),
        people=frozenset(texts(table, "people")),
        generic=frozenset(texts(table, "generic")),
        happens=re.compile(_pattern(table, "happens")),
        subjunctives=re.compile(_pattern(table, "subjunctives")),
        ambiguous=_ambiguous(table),
        verbal=bool(table.get("verbal")),
        bare=bool(table.get("bare")),
        agents=frozenset(texts(table, "agents")),
        undergoing=texts(table, "undergoing"),
        owning=texts(table, "owning"),
        awhile=frozenset(texts(table, "awhile")),
        vague=frozenset(texts(table, "vague")),
        nominal=frozenset(
            (first, second) for first, second in map(str.split, texts(table, "nominal"))
        ),
        unmarked=bool(table.get("bare")) and "ambiguous" not in table,
        among=frozenset(texts(table, "among")),
        compared=texts(table, "compared"),
        heading=frozenset(texts(table, "heading")),
        twofold=frozenset(texts(table, "adjuncts")) & {*words.breaks, *words.conceding},
        both=frozenset((*words.of, *texts(table, "of"))) & {*words.articles, *words.determiners},
    )


def is_inflected(language: str) -> bool:
    """Whether a language has the table, and participles with the ending of their noun."""
    grammar = grammar_of(language)
    return grammar is not None and grammar.reduced


def _supposing(words: Words, table: Mapping[str, object]) -> re.Pattern[str]:
    """A condition in front, behind no more than a word such as "but"."""
    ties = either((*words.coordinators, *words.contrasting))
    first = (*texts(table, "conditions"), *texts(table, "supposing"))
    return re.compile(rf"(?i)\W*(?:{ties},?\s+)??{either(first)}(?!\w)")


def _ambiguous(table: Mapping[str, object]) -> Ambiguous | None:
    found = cast("Mapping[str, object]", table.get("ambiguous", {}))
    if not found:
        return None
    markers, modals = texts(found, "markers"), texts(found, "modals")
    return Ambiguous(
        past=re.compile(branched(_pattern(found, "past"))),
        bases=frozenset(texts(found, "bases")),
        markers=frozenset(markers),
        modals=frozenset(modals),
        openers=frozenset(texts(found, "openers")),
        agents=frozenset(texts(found, "agents")),
        styled=frozenset(texts(found, "styled")),
        articles=frozenset(texts(found, "articles")),
        alone=frozenset(texts(found, "alone")),
        active=frozenset(texts(found, "active")),
        saying=re.compile(_pattern(table, "says").removesuffix(r"\b")),
        at=str(found.get("at", "")),
        degrees=frozenset(texts(found, "degrees")),
        rated=frozenset(texts(found, "rated")),
        tying=frozenset(texts(found, "tying")),
        naming=frozenset(texts(found, "naming")),
        between=frozenset(texts(found, "between")),
        ending=str(found["ending"]),
        relating=frozenset(texts(found, "relating")),
        that=str(found.get("that", "")),
        stating=re.compile(_pattern(found, "stating")),
        telling=re.compile(_pattern(found, "telling")),
        leading=frozenset((*markers, *modals, str(found["ending"]))),
    )


def _verbs(table: Mapping[str, object]) -> str:
    """The shapes of finite verbs: each class's stems with each of its endings."""
    classes = cast("Sequence[Mapping[str, list[str]]]", table["verbs"])
    forms = (f"{either(one['stems'])}{either(one['endings'])}" for one in classes)
    return f"(?:{'|'.join(forms)})"


def _kinds(words: Words, table: Mapping[str, object]) -> dict[str, str]:
    """Whole words by their letter; what comes later here outweighs what came before."""
    letters = (
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


def _pattern(table: Mapping[str, object], name: str) -> str:
    return str(table.get(name, r"(?!)"))
