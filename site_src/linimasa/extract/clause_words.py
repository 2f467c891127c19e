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
from linimasa.language import read

_ENDS = ("until", "before")  # what "not" is told until


@dataclass(frozen=True, slots=True)
class Grammar:
    """The table `[clauses]` of a language: `kinds` of whole words, then shapes in order."""

    kinds: Mapping[str, str]
    shaped: re.Pattern[str]  # each a group of its letter's name
    verbs: str
    objects: frozenset[str]
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
    awhile: frozenset[str]  # open a clause, but not behind a verb: "ditutup sementara"
    vague: frozenset[str]  # nouns that are little without what tells which one is meant: "kasus"
    nominal: frozenset[tuple[str, str]]  # pairs whose second word is no verb: "rumah sakit"
    heading: frozenset[str]  # nouns that are little without the one behind them: "kasus"

    unmarked: bool  # no ending tells one kind of word from another


@cache
def grammar_of(language: str) -> Grammar | None:
    """None for a language without the table."""
    table = cast("Mapping[str, object]", read(language).get("clauses", {}))
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
        objects=frozenset(_list(table, "objects")),
        passive=frozenset(_list(table, "passive")),
        pairs=tuple((first, second) for first, second in map(str.split, _list(table, "pairs"))),
        contents=frozenset(_list(table, "contents")),
        conjunctions=frozenset(words.conjunctions),
        verb_opens=bool(table.get("verb_opens", True)),
        few=frozenset(words.determiners) - {*words.possessives},
        partitive=frozenset(_list(table, "partitive")),
        than=frozenset(_list(table, "than")),
        singular=frozenset(_list(table, "singular")),
        alone=frozenset(_list(table, "alone")),
        torn=tuple(f" {phrase}" for phrase in _list(table, "torn")),
        closely=re.compile(_pattern(table, "closely")),
        tells_several="plural_verbs" in table,
        several=re.compile(_pattern(table, "plural_verbs")),
        says=_pattern(table, "says"),
        saying=re.compile(_pattern(table, "says")),
        asks=re.compile(_pattern(table, "asks")),
        aims=frozenset(_list(table, "aims")),
        found=_pattern(table, "found"),
        bids=re.compile(_pattern(table, "bids")),
        puts=re.compile(_pattern(table, "puts")),
        telling=re.compile(_pattern(table, "telling")),
        lacking=re.compile(rf"\b(?:{_pattern(table, 'lacking')})$"),
        degrees=frozenset(_list(table, "degrees")),
        complete=re.compile(_pattern(table, "complete")),
        unfinished=re.compile(
            rf"\b(?:{_pattern(table, 'lacking')}|{_pattern(table, 'unfinished')})$"
        ),
        conditions=frozenset(_list(table, "conditions")),
        supposing=_supposing(words, table),
        participles=re.compile(_pattern(table, "participles")),
        premodifiers=frozenset(_list(table, "premodifiers"))
        - {*words.articles, *words.determiners, *words.possessives},
        naming=frozenset(_list(table, "naming")),
        drops="nobodys" in table,
        nobodys=re.compile(_pattern(table, "nobodys")),
        owned=frozenset(_list(table, "owned")),
        provided=frozenset(_list(table, "provided")),
        indefinite=frozenset(_list(table, "indefinite")),
        settings=frozenset(_list(table, "settings")),
        amid=frozenset(_list(table, "amid")),
        held=re.compile(_pattern(table, "held")),
        made_nouns=_pattern(table, "made_nouns"),
        lasting=re.compile(_pattern(table, "lasting")),
        states=re.compile(_pattern(table, "states")),
        reduced="states" in table,
        agreement={
            ending: frozenset(articles)
            for ending, *articles in map(str.split, _list(table, "agreement"))
        },
        fused=dict(map(str.split, _list(table, "fused"))),
        unagreed=re.compile(_pattern(table, "unagreed")),
        personal=bool(table.get("personal")),
        speaking=re.compile(rf"(?i)\b(?:{_pattern(table, 'speaking')})(?!\w)"),
        whether=frozenset(_list(table, "whether")),
        manner=re.compile(_pattern(table, "adverb_forms")),
        beside=_list(table, "beside"),
        named_days=_list(table, "named_days"),
        until=related(words.code, *_ENDS, *(("since",) if table.get("verbal") else ())),
        reflexive=frozenset(_list(table, "reflexive")),
        offsets=frozenset(
            word.partition(" ")[0] for word in related(words.code, "before", "after")
        ),
        denying=frozenset(_list(table, "negations")),
        restricted=re.compile(rf"(?i)(?:{_pattern(table, 'restricted')})\s?$"),
        half_denied=re.compile(rf"(?i){_pattern(table, 'half_denied')}"),
        negated=re.compile(rf"(?i)\b{either(_list(table, 'negations'))}[^,;.]*$"),
        plurals=_list(table, "plurals"),
        agreeing=re.compile(_pattern(table, "agreeing")),
        shifting=frozenset(_list(table, "adverbs")) & {*_list(table, "premodifiers")},
        heads=frozenset((*words.articles, *words.determiners, *words.possessives)),
        likened=frozenset(_list(table, "subordinators")),
        apart=frozenset(_list(table, "apart")),
        places=frozenset(_list(table, "places")),
        of_one=frozenset(_list(table, "of_one")),
        of_several=frozenset(_list(table, "of_several")),
        many=_list(table, "many"),
        ones=frozenset(_list(table, "ones")),
        people=frozenset(_list(table, "people")),
        generic=frozenset(_list(table, "generic")),
        happens=re.compile(_pattern(table, "happens")),
        subjunctives=re.compile(_pattern(table, "subjunctives")),
        ambiguous=_ambiguous(table),
        verbal=bool(table.get("verbal")),
        bare=bool(table.get("bare")),
        agents=frozenset(_list(table, "agents")),
        awhile=frozenset(_list(table, "awhile")),
        vague=frozenset(_list(table, "vague")),
        nominal=frozenset(
            (first, second) for first, second in map(str.split, _list(table, "nominal"))
        ),
        unmarked=bool(table.get("bare")) and "ambiguous" not in table,
        among=frozenset(_list(table, "among")),
        compared=_list(table, "compared"),
        heading=frozenset(_list(table, "heading")),
        twofold=frozenset(_list(table, "adjuncts")) & {*words.breaks, *words.conceding},
        both=frozenset((*words.of, *_list(table, "of"))) & {*words.articles, *words.determiners},
    )


def is_inflected(language: str) -> bool:
    """Whether a language has the table, and participles with the ending of their noun."""
    grammar = grammar_of(language)
    return grammar is not None and grammar.reduced


def _supposing(words: Words, table: Mapping[str, object]) -> re.Pattern[str]:
    """A condition in front, behind no more than a word such as "but"."""
    ties = either((*words.coordinators, *words.contrasting))
    first = (*_list(table, "conditions"), *_list(table, "supposing"))
    return re.compile(rf"(?i)\W*(?:{ties},?\s+)??{either(first)}(?!\w)")


def _ambiguous(table: Mapping[str, object]) -> Ambiguous | None:
    found = cast("Mapping[str, object]", table.get("ambiguous", {}))
    if not found:
        return None
    markers, modals = _list(found, "markers"), _list(found, "modals")
    return Ambiguous(
        past=re.compile(branched(_pattern(found, "past"))),
        bases=frozenset(_list(found, "bases")),
        markers=frozenset(markers),
        modals=frozenset(modals),
        openers=frozenset(_list(found, "openers")),
        agents=frozenset(_list(found, "agents")),
        styled=frozenset(_list(found, "styled")),
        articles=frozenset(_list(found, "articles")),
        alone=frozenset(_list(found, "alone")),
        active=frozenset(_list(found, "active")),
        saying=re.compile(_pattern(table, "says").removesuffix(r"\b")),
        at=str(found.get("at", "")),
        degrees=frozenset(_list(found, "degrees")),
        rated=frozenset(_list(found, "rated")),
        tying=frozenset(_list(found, "tying")),
        naming=frozenset(_list(found, "naming")),
        between=frozenset(_list(found, "between")),
        ending=str(found["ending"]),
        relating=frozenset(_list(found, "relating")),
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
        ("a", _list(table, "adverbs")),
        ("D", _list(table, "premodifiers")),
        ("#", _numbers(words.code)),
        ("d", (*words.of, *_list(table, "of"))),
        ("m", (*words.phrases, *_list(table, "prepositions"))),
        ("s", (*words.breaks, *_list(table, "subordinators"))),
        ("p", _list(table, "adjuncts")),
        ("D", (*words.articles, *words.determiners, *words.possessives)),
        ("y", _list(table, "clitics")),
        ("Y", _list(table, "subjects")),
        ("r", words.relatives),
        ("q", words.conjunctions),
        ("c", (*words.coordinators, *_list(table, "joints"))),
        ("A", _list(table, "having")),
        ("B", _list(table, "being")),
    )
    kinds = {word: letter for letter, group in letters for word in group}
    bare = _list(table, "nonfinite")
    having = _list(table, "having")
    return kinds | {word: "H" if word in having else "E" for word in bare}


def _numbers(language: str) -> tuple[str, ...]:
    """The number words from two on."""
    times = cast("Mapping[str, object]", read(language).get("timex", {}))
    numbers = cast("Mapping[str, list[str]]", times.get("number", {}))
    return tuple(word for value, names in numbers.items() if value != "1" for word in names)


def related(language: str, *kinds: str) -> tuple[str, ...]:
    """What ties a day to a clause: "until", "before", "after"."""
    times = cast("Mapping[str, object]", read(language).get("timex", {}))
    relations = cast("Mapping[str, list[str]]", times.get("relation", {}))
    return tuple(word for kind in kinds for word in relations.get(kind, []))


def _pattern(table: Mapping[str, object], name: str) -> str:
    return str(table.get(name, r"(?!)"))


def _list(table: Mapping[str, object], name: str) -> tuple[str, ...]:
    return tuple(cast("list[str]", table.get(name, [])))
