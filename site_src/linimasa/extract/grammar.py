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
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from linimasa.extract.clause_words import Grammar, grammar_of
from linimasa.extract.rereading import reread

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
