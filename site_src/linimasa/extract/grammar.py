"""The grammar of a language whose subject stands before its verb: each word's part in a clause.

A sentence becomes a string of letters, one a word or mark, over which clauses are found by
patterns that are the same for all languages; the words are data, the table `[clauses]`.

    D  article, determiner, adjective before a noun   V  finite verb
    N  noun, adjective                                 A  "has", before a participle
    W  the same with a capital                         B  "is"
    #  number                                          P  participle of the verb before it
    Y  pronoun that is a subject                       e  participle of the noun before it
    y  pronoun or "not" that goes with a verb          I  infinitive
    H, E  A and B as infinitives and the like          G  gerund
    d  "of"                                            a  adverb
    p  preposition of a phrase that is not needed      c  "and"
    m  preposition of one that may be
    r  "which"        q  "that", behind a verb         s  "when", "because"
    k  comma          x  colon, semicolon              h  dash     ( )  brackets     o  other marks
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple, cast

from linimasa.extract.rereading import Ambiguous, reread
from linimasa.extract.words import Words, either, words_of
from linimasa.language import read

CLOSED = "Ddpm#"  # a noun follows these, no verb
VERBS = "VAB"

_TOKEN = re.compile(r"\d[\d.,]*(?:-\w+)+|\d[\d.,]*\d|\w[\w/]*(?:[-.]\w+)*[’']?|[^\w\s]")
_MARKS = {",": "k", ";": "x", ":": "x", "–": "h", "—": "h", "-": "h", "(": "(", ")": ")"}
_UNKNOWN = "N"
_FITTED = frozenset("VABIPDYqs")  # the words before may make something else of these
_LITTLE = frozenset("DpmdsrcqYya")
_HELPERS = frozenset("ABHEP")
_TELLING = frozenset("VPIABHEGe")
_WITH_VERB = frozenset("yY")  # a verb follows these
_BEFORE_VERB = _WITH_VERB | frozenset("NWe")
_MOST_PIECES = 32_768  # of a language that are remembered
_YEAR = 4  # digits
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The table `[clauses]` of a language: `kinds` of whole words, then `shapes` in order."""

    kinds: Mapping[str, str]
    shapes: tuple[tuple[str, re.Pattern[str]], ...]
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
    several: re.Pattern[str]
    says: str
    asks: re.Pattern[str]
    lacking: re.Pattern[str]
    conditions: frozenset[str]
    whether: frozenset[str]
    beside: tuple[str, ...]  # "the eve": of something
    named_days: tuple[str, ...]  # ", the day": on which something is
    until: tuple[str, ...]
    negated: re.Pattern[str]
    manner: re.Pattern[str]
    plurals: tuple[str, ...]  # endings of nouns of several, and the shape of verbs behind them
    agreeing: re.Pattern[str]
    shifting: frozenset[str]  # adverbs that are adjectives, too
    heads: frozenset[str]  # articles and what stands in their place
    likened: frozenset[str]  # behind a noun these open a phrase: "parties as the …"
    ambiguous: Ambiguous | None
    bare: bool  # clauses and verbs stand as objects and behind prepositions without more


class _Word(NamedTuple):
    """A word alone: in lower case, and its letter.

    What its letter may yet become by the words before it: of a `named` one W, of one that is
    `counted` that of the word before, of one that is `fitted` whatever fits.
    """

    lower: str
    letter: str
    named: bool
    counted: bool
    fitted: bool


@dataclass(frozen=True)  # no slots: where the words stand is kept once it is asked for
class Parsed:
    """A text with the letter of each of its words and marks."""

    text: str
    language: str
    code: str
    words: tuple[str, ...]  # in lower case, with one kind of apostrophe

    @cached_property
    def spans(self) -> tuple[_Span, ...]:
        """Where each of them stands."""
        return tuple([match.span() for match in _TOKEN.finditer(self.text)])

    @property
    def ambiguous(self) -> bool:
        """Whether past forms are participles, too."""
        grammar = grammar_of(self.language)
        return grammar is not None and grammar.ambiguous is not None

    def word(self, at: int) -> str:
        return self.words[at]


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
        shapes=tuple((kind, re.compile(shape)) for kind, shape in shapes),
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
        several=re.compile(_pattern(table, "plural_verbs")),
        says=_pattern(table, "says"),
        asks=re.compile(_pattern(table, "asks")),
        lacking=re.compile(rf"\b(?:{_pattern(table, 'lacking')})$"),
        conditions=frozenset(_list(table, "conditions")),
        whether=frozenset(_list(table, "whether")),
        manner=re.compile(_pattern(table, "adverb_forms")),
        beside=_list(table, "beside") or ("\0",),
        named_days=_list(table, "named_days") or ("\0",),
        until=_until(words.code) or ("\0",),
        negated=re.compile(rf"(?i)\b{either(_list(table, 'negations'))}[^,;.]*$"),
        plurals=_list(table, "plurals") or ("\0",),
        agreeing=re.compile(_pattern(table, "agreeing")),
        shifting=frozenset(_list(table, "adverbs")) & {*_list(table, "premodifiers")},
        heads=frozenset((*words.articles, *words.determiners, *words.possessives)),
        likened=frozenset(_list(table, "subordinators")),
        ambiguous=_ambiguous(table),
        bare=bool(table.get("bare")),
        both=frozenset(words.of) & {*words.articles, *words.determiners},
    )


def _ambiguous(table: Mapping[str, object]) -> Ambiguous | None:
    found = cast("Mapping[str, object]", table.get("ambiguous", {}))
    if not found:
        return None
    markers, modals = _list(found, "markers"), _list(found, "modals")
    return Ambiguous(
        past=re.compile(_pattern(found, "past")),
        bases=re.compile(either(_list(found, "bases"))),
        markers=frozenset(markers),
        modals=frozenset(modals),
        openers=frozenset(_list(found, "openers")),
        agents=frozenset(_list(found, "agents")),
        alone=frozenset(_list(found, "alone")),
        active=frozenset(_list(found, "active")),
        ending=str(found["ending"]),
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


def _until(language: str) -> tuple[str, ...]:
    """What ties a day that is waited for: "until", "before"."""
    times = cast("Mapping[str, object]", read(language).get("timex", {}))
    relations = cast("Mapping[str, list[str]]", times.get("relation", {}))
    return tuple(word for kind in ("until", "before") for word in relations.get(kind, []))


def _pattern(table: Mapping[str, object], name: str) -> str:
    return str(table.get(name, r"(?!)"))


def _list(table: Mapping[str, object], name: str) -> tuple[str, ...]:
    return tuple(cast("list[str]", table.get(name, [])))


@lru_cache(maxsize=4096)
def parsed(text: str, language: str) -> Parsed | None:
    """The letters of a text, each by its word alone first, then by the words before it."""
    grammar = grammar_of(language)
    if grammar is None:
        return None
    known, alone = _lexicon(language), list[_Word]()
    for piece in text.split():
        alone += known[piece]
    code = _in_turn(alone, grammar, language)
    if code[:2] in (["e", "W"], ["G", "W"]):
        code[0] = "W"  # "Fernando Díaz"
    words = tuple([word.lower for word in alone])
    if grammar.ambiguous:
        reread(code, words, grammar.ambiguous)
    return Parsed(text, language, "".join(code), words)


def _in_turn(alone: Sequence[_Word], grammar: Grammar, language: str) -> list[str]:
    """The letters of words, each by those before it."""
    code: list[str] = []
    before = last = ""
    for lower, letter, named, counted, fitted in alone:
        kind = letter
        if named and last and last not in "xho(":
            kind = "W"  # "El Cairo", amid a sentence
        if counted and before in grammar.partitive:
            last = code[-1] = "p"  # "of whom two" tells nothing
        if fitted and kind == letter:
            kind = _fitted(kind, lower, before, code, grammar)
        elif kind == "w":
            kind = "W" if code else _first(lower, language)
        elif last in _BEFORE_VERB and kind in "Ne" and _is_told(lower, last, before, grammar):
            kind = "V"
        code.append(kind)
        before, last = lower, kind
    return code


def _is_told(lower: str, last: str, before: str, grammar: Grammar) -> bool:
    """A verb by its ending, behind a pronoun, or one of several behind a noun of several."""
    if last in _WITH_VERB:
        return grammar.closely.fullmatch(lower) is not None
    return before.endswith(grammar.plurals) and grammar.agreeing.fullmatch(lower) is not None


def _first(lower: str, language: str) -> str:
    """The letter of a word with a capital that opens a sentence: of a verb, else a name."""
    kind = _shape(lower, language)
    if kind == "P":
        return "e"
    grammar = grammar_of(language)
    if kind == "V" and grammar is not None and not grammar.verb_opens:
        return "W"
    return kind if kind in "VABG" and lower != "a" else "W"


class _Lexicon(dict[str, tuple[_Word, ...]]):
    """What stands between two blanks -> its words and marks; forgotten where it is too much."""

    def __init__(self, language: str):
        super().__init__()
        grammar = grammar_of(language)
        self._language = language
        self._few = grammar.few if grammar else frozenset[str]()
        self._both = grammar.both | grammar.shifting if grammar else frozenset[str]()

    def __missing__(self, piece: str) -> tuple[_Word, ...]:
        if len(self) >= _MOST_PIECES:
            self.clear()
        tokens = _TOKEN.findall(piece)
        if tokens == [piece]:
            found: tuple[_Word, ...] = (self._word(piece),)
        else:
            found = tuple([word for token in tokens for word in self[token]])
        self[piece] = found
        return found

    def _word(self, word: str) -> _Word:
        lower, kind = _kind(word, self._language)
        named = kind in "Dmpd" and word[0].isupper()
        counted = kind == "#" or lower in self._few
        fitted = kind in _FITTED and (kind != "D" or lower in self._both)
        return _Word(lower, kind, named, counted, fitted)


@cache
def _lexicon(language: str) -> _Lexicon:
    return _Lexicon(language)


@lru_cache(maxsize=8192)
def _kind(word: str, language: str) -> tuple[str, str]:
    """A word in lower case and its letter; "w" for one with a capital."""
    lower = word.lower().replace("'", "’")
    kind = _shape(lower, language)
    if word[0].isupper() and (kind not in _LITTLE or (len(word) > 3 and word.isupper())):
        # French "à" loses its accent as a capital
        kind = "m" if kind == "A" and word == "A" else "w"
    return lower, kind


@lru_cache(maxsize=16_384)
def _shape(lower: str, language: str) -> str:
    grammar = grammar_of(language)
    if not lower[0].isalnum():
        return _MARKS.get(lower, "o")
    if lower[0].isdigit():
        return "#"
    if grammar is None or lower in grammar.kinds:
        return grammar.kinds[lower] if grammar else _UNKNOWN
    bare = lower.rpartition("-t-")[0] or lower.partition("-")[0]
    for kind, shape in grammar.shapes:
        if shape.fullmatch(lower) or (kind == "V" and bare != lower and shape.fullmatch(bare)):
            return kind
    return _UNKNOWN


def _fitted(kind: str, lower: str, before: str, code: Sequence[str], grammar: Grammar) -> str:
    """A letter that the words before it allow."""
    last = code[-1] if code else ""
    if uninflected := _bare(kind, last, grammar):
        return uninflected
    if (kind in VERBS and last and last in CLOSED) or (kind == "I" and last == "D"):
        free = _is_free(kind, last, before, grammar) or _is_object(before, code, grammar)
        return kind if free else _UNKNOWN
    if kind == "V" and last == "P":
        return _UNKNOWN  # "ha dato prova"
    if kind == "P":
        if _told(code) in _HELPERS and last not in CLOSED:
            return "P"
        return _UNKNOWN if last and last in CLOSED else "e"
    if kind == "D":
        return _article(lower, last, grammar)
    if kind == "Y" and last and last in "pmd":
        return _UNKNOWN
    if kind == "s":
        return "p" if last and last in "NWe" and lower in grammar.likened else kind
    if kind == "q":
        return _that(before, last, code, grammar)
    return kind


def _article(lower: str, last: str, grammar: Grammar) -> str:
    """An article that may be "of", or an adverb behind "has": French "ont même lancé"."""
    if lower in grammar.both:
        return "d" if last and last in "NWe#" else "D"
    return "a" if last and last in "AB" and lower in grammar.shifting else "D"


def _is_free(kind: str, last: str, before: str, grammar: Grammar) -> bool:
    """Whether a verb may stand behind a word alone, behind a year ("in 1962 lived"), and "is"
    behind an adjective."""
    if before in grammar.alone or (kind == "A" and before in grammar.objects):
        return True
    if grammar.bare or (kind == "V" and last != "#"):
        return False
    return before not in grammar.heads if last == "D" else last == "#" and len(before) == _YEAR


def _bare(kind: str, last: str, grammar: Grammar) -> str:
    """The letter of a verb that some languages leave as it is behind a preposition ("untuk
    menutup"), or behind a number ("of whom two died"); else none."""
    if kind not in VERBS or not last:
        return ""
    if grammar.ambiguous:
        return "V" if kind == "V" and last == "#" else ""
    return "I" if grammar.bare and last in "pm" else ""


def _that(before: str, last: str, code: Sequence[str], grammar: Grammar) -> str:
    """ "that" behind a preposition, in "more than", behind a verb, or behind its noun."""
    if before in grammar.than:
        return "p"
    if last and last in "pmds":
        return "s"
    return "q" if _told(code) in _TELLING or before in grammar.contents else "r"


def _is_object(before: str, code: Sequence[str], grammar: Grammar) -> bool:
    """Whether what looks like an article is the object of the verb behind it: "who *the* saw"."""
    return before in grammar.objects and len(code) > 1 and code[-2] in "WYryN"


def _told(code: Sequence[str]) -> str:
    """The letter of the last word but adverbs and pronouns."""
    return next((kind for kind in reversed(code) if kind not in "ay"), "")
