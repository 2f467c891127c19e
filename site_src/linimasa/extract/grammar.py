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
from linimasa.extract.rereading import Ambiguous, Places, pointing, reread
from linimasa.extract.unmarked import reread_unmarked
from linimasa.extract.words import words_of

CLOSED = "Ddpm#"  # a noun follows these, no verb
VERBS = "VAB"

_TOKEN = re.compile(r"\d[\d.,]*%?(?:-\w+)+|\d[\d.,]*\d|\w[\w/]*(?:[-.]\w+)*[’']?|[^\w\s]")
# with "Ma'ruf" and "Rp2,5" as one word
_JOINED = re.compile(
    r"[^\W\d_]{1,3}\d[\d.,]*\d|\d[\d.,]*(?:-\w+)+|\d[\d.,]*\d|\w[\w/]*(?:[-.’']\w+)*|[^\w\s]"
)
_MARKS = {",": "k", ";": "x", ":": "x", "–": "h", "—": "h", "-": "h", "_": "h", "(": "(", ")": ")"}
_UNKNOWN = "N"
_FITTED = frozenset("VABIPDYqs")  # the words before may make something else of these
_LITTLE = frozenset("DpmdsrcqYya")
_HELPERS = frozenset("ABHEP")
_TELLING = frozenset("VPIABHEGe")
_WITH_VERB = frozenset("yY")  # a verb follows these
_NOUNS = frozenset("NWe")
_MOST_PIECES = 32_768  # of a language that are remembered
_FINITE, _GUESSED = re.compile(f"[{VERBS}]"), re.compile("(?<=W)N(?=[Dd])")
_PARTING = frozenset(("AmN", "ApN", "BmN", "BpN"))
_LEAST_VERB = 5  # letters
_YEAR = 4  # digits
_DOES = re.compile("[NwY][VAB]")
_ALONE = {"P": "e", "q": "r"}  # what these are with nothing before them
_LEAST_ACRONYM = 3  # letters of a word that is no acronym else
_Span = tuple[int, int]


# What may become of a word's letter by the words before it, as bits of a mark: of one with a
# capital, one that is counted, one that is fitted in, a noun that is a verb behind a pronoun, or
# behind a noun of several; and whether the word tells the next one's letter, opens a clause, or is
# a past form.
_NAMED, _COUNTED, _FITS, _CLOSELY, _AGREES, _LEADS, _OPENS, _PAST = (1 << bit for bit in range(8))
_TURNS = _NAMED | _COUNTED | _FITS | _CLOSELY | _AGREES


class _Piece(NamedTuple):
    """What stands between two blanks, as words and marks in lower case, their letters ("w" for one
    with a capital) and what may become of each."""

    words: tuple[str, ...]
    letters: str
    marks: bytes


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
        return tuple(map(re.Match.span, _token(self.language).finditer(self.text)))

    @property
    def ambiguous(self) -> bool:
        """Whether past forms are participles, too."""
        grammar = grammar_of(self.language)
        return grammar is not None and grammar.ambiguous is not None

    def word(self, at: int) -> str:
        return self.words[at]


@cache
def _token(language: str) -> re.Pattern[str]:
    """A word or a mark; an apostrophe ends a word where it can be elided."""
    grammar = grammar_of(language)
    return _JOINED if grammar is not None and grammar.unmarked else _TOKEN


@lru_cache(maxsize=4096)
def parsed(text: str, language: str) -> Parsed | None:
    """The letters of a text, each by its word alone first, then by the words before it."""
    grammar, known = grammar_of(language), _lexicon(language)
    if grammar is None or known is None:
        return None
    pieces = [known[piece] for piece in text.split()]
    words = tuple([word for piece in pieces for word in piece.words])
    marks = b"".join([piece.marks for piece in pieces])
    marked = [(at, mark) for at, mark in enumerate(marks) if mark]
    letters = "".join([piece.letters for piece in pieces])
    code = list(letters.replace("w", "W"))
    if code:
        first = letters[0]
        code[0] = _first(words[0], language) if first == "w" else _ALONE.get(first, first)
    _set_in_turn(code, words, marked, grammar)
    if grammar.degrees and "r" in code:
        _set_degrees(code, words, grammar)
    if code[:2] in (["e", "W"], ["G", "W"]):
        code[0] = "W"  # "Fernando Díaz"
    if grammar.ambiguous:
        if code[:1] == ["W"] and code[1:2] and code[1] in "pmd" and marks[0] & _PAST:
            code[0] = "V"  # "Tired of the storm, the sailors left"
        leads = [at for at, mark in marked if mark & _LEADS]
        opens = [at for at, mark in marked if mark & _OPENS]
        past = [at for at, mark in marked if mark & _PAST]
        reread(code, words, Places(leads, opens, past), grammar.ambiguous)
        if words[:1] == (grammar.ambiguous.that,) and text.lstrip()[0].isupper():
            code[0] = pointing(code)
    found = "".join(code)
    if grammar.unmarked:
        found = reread_unmarked(found, words, grammar.twofold, words_of(language).places)
    if _FINITE.search(found) is None:
        found = _with_guess(found, words, grammar)
    return Parsed(text, language, found, words)


def has_told(text: str, language: str) -> bool:
    """Whether a verb stands right behind what may be its subject, which no other word changes."""
    known = _lexicon(language)
    if known is None:
        return False
    return _DOES.search("".join([known[piece].letters for piece in text.split()])) is not None


def _with_guess(code: str, words: Sequence[str], grammar: Grammar) -> str:
    """Where no verb is known, a word of a verb's shape between a name and an article is one."""
    at = next((one.start() for one in _GUESSED.finditer(code)), None)
    if at is None or len(words[at]) < _LEAST_VERB or not grammar.closely.fullmatch(words[at]):
        return code
    if code[at + 1] == "d" and words[at + 1] not in grammar.both:
        return code
    return f"{code[:at]}V{code[at + 1 :]}"


def _set_degrees(code: list[str], words: Sequence[str], grammar: Grammar) -> None:
    """ "harga yang lebih kuat": no clause opens before an adjective, it is the noun's."""
    for at in range(len(code) - 1):
        follows = code[at + 2 : at + 3]
        if code[at] == "r" and words[at + 1] in grammar.degrees and follows != ["V"]:
            code[at] = "d"


def _set_in_turn(
    code: list[str], words: Sequence[str], marked: Sequence[tuple[int, int]], grammar: Grammar
) -> None:
    """Set the letters of marked words anew, each by those before it."""
    for at, mark in marked:
        if not (at and mark & _TURNS):
            continue
        kind, last = code[at], code[at - 1]
        if mark & _NAMED and last not in "xho(":
            code[at] = "W"  # "El Cairo", amid a sentence
        if mark & _COUNTED and words[at - 1] in grammar.partitive:
            code[at - 1] = "p"  # "of whom two" tells nothing
        if kind == "Y" and last == "y" and words[at - 1] in grammar.whether:
            code[at - 1] = "s"  # "s'il", not "s'ouvre"
        if mark & _FITS and kind == code[at]:
            code[at] = _fitted(kind, at, code, words, grammar)
        elif (mark & _CLOSELY and last in _WITH_VERB) or (
            mark & _AGREES and last in _NOUNS and words[at - 1].endswith(grammar.plurals)
        ):
            code[at] = "V"


def _first(lower: str, language: str) -> str:
    """The letter of a word with a capital that opens a sentence: of a verb, else a name."""
    kind = _shape(lower, language)
    if kind == "P":
        return "e"
    grammar = grammar_of(language)
    if kind == "V" and grammar is not None and not grammar.verb_opens:
        return "W"
    return kind if kind in "VABG" and lower != "a" else "W"


class _Lexicon(dict[str, _Piece]):
    """What stands between two blanks -> its words and marks; forgotten where it is too much."""

    def __init__(self, language: str, grammar: Grammar):
        super().__init__()
        self._language, self._grammar = language, grammar
        self._twofold = grammar.both | grammar.shifting
        self._token = _token(language)
        self._lesser = "Dmpda" if grammar.unmarked else "Dmpd"  # "Pasar Baru"

    def __missing__(self, piece: str) -> _Piece:
        if len(self) >= _MOST_PIECES:
            self.clear()
        tokens = self._token.findall(piece)
        if tokens == [piece]:
            found = self._word(piece)
        else:
            parts = [self[token] for token in tokens]
            words = tuple([word for part in parts for word in part.words])
            letters = "".join([part.letters for part in parts])
            found = _Piece(words, letters, b"".join([part.marks for part in parts]))
        self[piece] = found
        return found

    def _word(self, word: str) -> _Piece:
        lower = word.lower().replace("'", "’")
        kind = _shape(lower, self._language)
        if word[0].isupper() and (kind not in _LITTLE or _is_acronym(word, kind)):
            # French "à" loses its accent as a capital
            kind = "m" if kind == "A" and word == "A" else "w"
        mark = self._mark(lower, kind) | (
            _NAMED if kind in self._lesser and word[0].isupper() else 0
        )
        return _Piece((lower,), kind, bytes((mark,)))

    def _mark(self, lower: str, kind: str) -> int:
        grammar = self._grammar
        mark = _COUNTED if kind == "#" or lower in grammar.few else 0
        if kind in _FITTED and (kind != "D" or lower in self._twofold):
            mark |= _FITS
        if kind == _UNKNOWN and grammar.closely.fullmatch(lower):
            mark |= _CLOSELY
        if kind == _UNKNOWN and grammar.agreeing.fullmatch(lower):
            mark |= _AGREES
        return mark | (_ambiguities(lower, grammar.ambiguous) if grammar.ambiguous else 0)


def _ambiguities(lower: str, known: Ambiguous) -> int:
    """What `reread` wants to know of a word, as bits."""
    past = known.past.fullmatch(lower) is not None
    return _LEADS * (lower in known.leading) | _OPENS * (lower in known.openers) | _PAST * past


@cache
def _lexicon(language: str) -> _Lexicon | None:
    """None for a language without a grammar."""
    grammar = grammar_of(language)
    return _Lexicon(language, grammar) if grammar else None


def _is_acronym(word: str, kind: str) -> bool:
    """ "WHO", but not "The" of a headline in capitals."""
    return word.isupper() and (len(word) > _LEAST_ACRONYM or (kind == "r" and len(word) > 1))


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
    if bare == lower:  # as most are: all shapes at once
        found = grammar.shaped.fullmatch(lower)
        return found.lastgroup or _UNKNOWN if found else _UNKNOWN
    for kind, shape in grammar.shapes:
        if shape.fullmatch(lower) or (kind == "V" and bare != lower and shape.fullmatch(bare)):
            return kind
    return _UNKNOWN


def _fitted(kind: str, at: int, code: Sequence[str], words: Sequence[str], grammar: Grammar) -> str:
    """A letter that the words before it allow."""
    last, before = code[at - 1], words[at - 1]
    if uninflected := _bare(kind, words[at], last, grammar):
        return uninflected
    if (kind in VERBS and last in CLOSED) or (kind == "I" and last == "D"):
        free = _is_free(kind, last, before, grammar) or _is_object(before, at, code, grammar)
        return kind if free else _UNKNOWN
    if kind == "V" and (last == "P" or (last == "I" and not grammar.bare)):
        return _UNKNOWN  # "ha dato prova", "tener viva"
    if kind == "P":
        if _told(at, code) in _HELPERS and last not in CLOSED:
            return "P"
        return _UNKNOWN if last in CLOSED else "P" if _is_helped(at, code, words, grammar) else "e"
    if kind == "D":
        return _article(words[at], last, grammar)
    if kind == "Y" and last in "pmdD":
        return "D" if last == "D" else _UNKNOWN  # "i loro alleati"
    if kind == "s":
        return "p" if last in _NOUNS and words[at] in grammar.likened else kind
    if kind == "q":
        return _that(before, at, code, grammar)
    return kind


def _is_helped(at: int, code: Sequence[str], words: Sequence[str], grammar: Grammar) -> bool:
    """Whether a phrase of two words parts a participle from its verb: "ha in seguito ammesso"; or
    a word that is no adverb else: "was last seen"."""
    if grammar.ambiguous and words[at - 1] in grammar.ambiguous.between:
        return at > 1 and code[at - 2] in _HELPERS
    return "".join(code[max(0, at - 3) : at]) in _PARTING


def _article(lower: str, last: str, grammar: Grammar) -> str:
    """An article that may be "of", or an adverb behind "has": French "ont même lancé"."""
    if lower in grammar.both:
        return "d" if last in "NWe#" else "D"
    return "a" if last in "AB" and lower in grammar.shifting else "D"


def _is_free(kind: str, last: str, before: str, grammar: Grammar) -> bool:
    """Whether a verb may stand behind a word alone, behind a year ("in 1962 lived"), and "is"
    behind an adjective."""
    if before in grammar.alone or (kind == "A" and before in grammar.objects):
        return True
    if grammar.bare or (kind == "V" and last != "#"):
        return False
    return before not in grammar.heads if last == "D" else last == "#" and len(before) == _YEAR


def _bare(kind: str, lower: str, last: str, grammar: Grammar) -> str:
    """The letter of a verb that some languages leave as it is behind a preposition ("untuk
    menutup"), or behind a number ("of whom two died"); else none."""
    if kind not in VERBS:
        return ""
    if grammar.ambiguous:
        return "V" if kind == "V" and last == "#" and not lower.endswith("s") else ""
    return "I" if grammar.bare and last in "pm" else ""


def _that(before: str, at: int, code: Sequence[str], grammar: Grammar) -> str:
    """ "that" behind a preposition, in "more than", behind a verb, or behind its noun."""
    if before in grammar.than:
        return "p"
    if code[at - 1] in "pmds":
        return "s"
    return "q" if _told(at, code) in _TELLING or before in grammar.contents else "r"


def _is_object(before: str, at: int, code: Sequence[str], grammar: Grammar) -> bool:
    """Whether what looks like an article is the object of the verb behind it: "who *the* saw"."""
    if before not in grammar.objects:
        return False
    return code[at - 2] in "WYryN" if at > 1 else before not in grammar.heads


def _told(at: int, code: Sequence[str]) -> str:
    """The letter of the last word before one but adverbs and pronouns."""
    while at and code[at - 1] in "ay":
        at -= 1
    return code[at - 1] if at else ""
