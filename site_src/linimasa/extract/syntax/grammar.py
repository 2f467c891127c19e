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
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from functools import cache, lru_cache
from itertools import chain, compress
from operator import itemgetter

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.allowing import (
    HELPERS,
    article_of,
    is_helped,
    is_object,
    is_undergone,
    point_of,
    that_of,
)
from linimasa.extract.syntax.clause_words import Grammar, grammar_of
from linimasa.extract.syntax.lexicon import (
    AGREES,
    CAPITAL,
    CLOSELY,
    COUNTED,
    FITS,
    LEADS,
    NAMED,
    OPENS,
    PAST,
    UNKNOWN,
    Piece,
    lexicon_of,
    shape,
    spans_of,
)
from linimasa.extract.syntax.rereading import Places, last_told, pointing, reread
from linimasa.extract.syntax.unmarked import Neighbours, reread_unmarked
from linimasa.values import dataclass

CLOSED = "Ddpm#"  # a noun follows these, no verb
VERBS = "VAB"
FINITE = frozenset(VERBS)
VERB_FIRST = re.compile(f"[ya]*[{VERBS}]")

_WITH_VERB = frozenset("yY")  # a verb follows these
_NOUNS = frozenset("NWe")
_LIKENED = _NOUNS | {"a"}  # "désigné hier | comme candidat"
_GUESSED = re.compile("N(?<=W.)(?=[Dd])")
_LEAST_VERB = 5  # letters
_YEAR = 4  # digits
_BEHIND = re.compile("N(?<=[qr]N)(?=[DpmI#W])|D(?<=[NWe]D)(?![DNW#])|D(?<=dD)(?![DNW#rq])")
_NAMING = re.compile("mW[kVAB]")
_DOES = re.compile("[NwY][VAB]")
_ALONE = {"P": "e", "q": "r"}  # what these are with nothing before them
_NAMELIKE, _NAMES = frozenset("eG"), frozenset(("eW", "GW", "eA", "eB", "GA", "GB", "GV"))
_TIES = frozenset("pmd")
_ASKED = LEADS | OPENS | PAST
_TURNS = NAMED | COUNTED | FITS | CLOSELY | AGREES
_NAME_FIRST = re.compile("eW{0,3}[ya]*[VAB]")  # "René vivait", "Robert Hill est mort"
_HEAD = 7  # words in which such a name and its verb stand
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text with the letter of each of its words and marks."""

    text: str
    language: str
    code: str
    words: tuple[str, ...]  # in lower case, with one kind of apostrophe
    grammar: Grammar = field(repr=False, compare=False)
    _kept: list[tuple[_Span, ...]] = field(default_factory=list, repr=False, compare=False)

    @property
    def spans(self) -> tuple[_Span, ...]:
        """Where each of them stands, looked for once it is asked for."""
        if not self._kept:
            self._kept.append(spans_of(self.text, self.language))
        return self._kept[0]

    @property
    def ambiguous(self) -> bool:
        """Whether past forms are participles, too."""
        return self.grammar.ambiguous is not None

    def word(self, at: int) -> str:
        return self.words[at]

    def place(self, character: int) -> int:
        """The word that stands at a character."""
        return bisect_right(self.spans, character, key=itemgetter(1))

    def stretch(self, start: int, end: int) -> _Span:
        """Where the words [start, end) stand in the text, at least one."""
        return self.spans[start][0], self.spans[end - 1][1]

    def part(self, start: int, end: int) -> str:
        """The text from one word up to another, as it stands."""
        return self.text[self.spans[start][0] : self.spans[end - 1][1]]


@cache
def _neighbours(language: str) -> Neighbours | None:
    """None for a language whose words have endings."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.unmarked:
        return None
    heads = (head for head, _ in grammar.nominal | grammar.counted)
    told = grammar.twofold.union(grammar.awhile, grammar.attributes, grammar.moving, heads)
    return Neighbours(
        twofold=grammar.twofold,
        places=words_of(language).places,
        nominal=grammar.nominal,
        awhile=grammar.awhile,
        attributes=grammar.attributes,
        counted=grammar.counted,
        moving=grammar.moving,
        told=told,
    )


@lru_cache(maxsize=4096)
def parsed(text: str, language: str) -> Parsed | None:
    """The letters of a text, each by its word alone first, then by the words before it."""
    grammar, known = grammar_of(language), lexicon_of(language)
    if grammar is None or known is None:
        return None
    pieces = list(map(known.__getitem__, text.split()))
    if not pieces:
        return Parsed(text, language, "", (), grammar)
    parts, letters, marks = zip(*pieces, strict=True)
    words = tuple(chain.from_iterable(parts))
    every = b"".join(marks)
    marked = list(compress(enumerate(every), every))
    code = list("".join(letters).replace(CAPITAL, "W"))
    first = letters[0][0]
    code[0] = _first(words[0], language) if first == CAPITAL else _ALONE.get(first, first)
    _set_in_turn(code, words, marked, grammar)
    if grammar.degrees and "r" in code:
        _set_degrees(code, words, grammar)
    if _opens_name(code, words, grammar) or (code[0] == "e" and _is_called(code, grammar)):
        code[0] = "W"
    if grammar.drops:
        _set_behind(code, words, grammar)
    if grammar.ambiguous:
        code[0] = _opening(code, marks[0][0])
        reread(code, words, _places(marked), grammar.ambiguous)
        if words[0] == grammar.ambiguous.that and text.lstrip()[0].isupper():
            code[0] = pointing(code)
    found = "".join(code)
    neighbours = _neighbours(language)
    if neighbours:
        found = reread_unmarked(found, words, neighbours)
    if FINITE.isdisjoint(found):
        found = _with_guess(found, words, grammar)
    return Parsed(text, language, found, words, grammar)


def _places(marked: Sequence[tuple[int, int]]) -> Places:
    """Where words stand that `reread` asks about."""
    asked = [(at, mark) for at, mark in marked if mark & _ASKED]
    return Places(
        [at for at, mark in asked if mark & LEADS],
        [at for at, mark in asked if mark & OPENS],
        [at for at, mark in asked if mark & PAST],
    )


def has_finite(text: str, language: str) -> bool:
    """Whether a finite verb stands in a text of a language whose clauses are known."""
    known = lexicon_of(language)
    if known is not None and text.isalpha():  # a word alone, which no other changes
        (lower,), kind, _ = known[text]
        return (_first(lower, language) if kind == CAPITAL else kind) in VERBS
    read = parsed(text, language)
    return read is not None and not FINITE.isdisjoint(read.code)


def is_participle(word: str, language: str) -> bool:
    """Whether a word by itself is a participle, by its shape."""
    return grammar_of(language) is not None and shape(word, language) == "P"


def looked_up(text: str, language: str) -> list[Piece]:
    """What stands between the blanks of a text, by itself; none where no clauses are known."""
    known = lexicon_of(language)
    return [] if known is None else list(map(known.__getitem__, text.split()))


def letters_of(text: str, language: str) -> str:
    """The letters of words by themselves, CAPITAL for a name's; none where no clauses are known."""
    return "".join([piece.letters for piece in looked_up(text, language)])


def _set_behind(code: list[str], words: Sequence[str], grammar: Grammar) -> None:
    """ "el año próximo": an adjective behind its noun, where it may stand before it; "que cessem as
    hostilidades": a verb behind "that", by its shape. Where subjects may be left out."""
    for one in _BEHIND.finditer("".join(code)):
        at = one.start()
        if code[at] == "N" and grammar.closely.fullmatch(words[at]):
            code[at] = "V"
        elif code[at] == "D" and words[at] in grammar.premodifiers:
            code[at] = "N"


def _opens_name(code: Sequence[str], words: Sequence[str], grammar: Grammar) -> bool:
    """Whether the first word is part of a name: "Fernando Díaz", "Prado havia sido preso"; "Al Ahli
    ganó", not "Al Gobierno le preocupa"."""
    if code[0] in _NAMELIKE and "".join(code[:2]) in _NAMES:
        return True
    return words[0] in grammar.naming and bool(_NAMING.match("".join(code[:3])))


def _is_called(code: Sequence[str], grammar: Grammar) -> bool:
    """Whether a name with the shape of a participle opens a sentence: "André | vivait"."""
    return not grammar.verb_opens and _NAME_FIRST.match("".join(code[:_HEAD])) is not None


def _opening(code: Sequence[str], mark: int) -> str:
    """The letter of the first word, by the next: "Tired of the storm, the sailors left" begins with
    a past form, "Waring, which …" with a name."""
    if code[0] == "G":
        return "W" if code[1:2] == ["k"] else "G"
    tied = mark & PAST and code[0] == "W" and not _TIES.isdisjoint(code[1:2])
    return "V" if tied else code[0]


def has_told(text: str, language: str) -> bool:
    """Whether a verb stands right behind what may be its subject, which no other word changes."""
    return _DOES.search(letters_of(text, language)) is not None


def _with_guess(code: str, words: Sequence[str], grammar: Grammar) -> str:
    """Where no verb is known, a word of a verb's shape between a name and an article is one."""
    found = _GUESSED.search(code)
    at = found.start() if found else -1
    if at < 0 or len(words[at]) < _LEAST_VERB or not grammar.closely.fullmatch(words[at]):
        return code
    if code[at + 1] == "d" and words[at + 1] not in grammar.both:
        return code
    return f"{code[:at]}V{code[at + 1 :]}"


def _set_degrees(code: list[str], words: Sequence[str], grammar: Grammar) -> None:
    """ "harga yang lebih kuat": no clause opens before an adjective, it is the noun's."""
    for at in range(len(code) - 1):
        if code[at] == "r" and words[at + 1] in grammar.degrees and code[at + 2 : at + 3] != ["V"]:
            code[at] = "d"


def _set_in_turn(
    code: list[str], words: Sequence[str], marked: Sequence[tuple[int, int]], grammar: Grammar
) -> None:
    """Set the letters of marked words anew, each by those before it."""
    for at, mark in marked:
        if not (at and mark & _TURNS):
            continue
        kind, last = code[at], code[at - 1]
        if mark & NAMED and last not in "xho(":
            code[at] = "W"  # "El Cairo", amid a sentence
        if mark & COUNTED and words[at - 1] in grammar.partitive:
            code[at - 1] = "p"  # "of whom two" tells nothing
        if kind == "Y" and last == "y" and words[at - 1] in grammar.whether:
            code[at - 1] = "s"  # "s'il", not "s'ouvre"
        if mark & FITS and kind == code[at]:
            code[at] = _fitted(kind, at, code, words, grammar)
        elif (mark & CLOSELY and last in _WITH_VERB) or (
            mark & AGREES and last in _NOUNS and words[at - 1].endswith(grammar.plurals)
        ):
            code[at] = "V"


def _first(lower: str, language: str) -> str:
    """The letter of a word with a capital that opens a sentence: of a verb, else a name."""
    kind = shape(lower, language)
    if kind == "P":
        return "e"
    grammar = grammar_of(language)
    if kind == "V" and grammar is not None and not grammar.verb_opens:
        return "W"
    return kind if kind in "VABGa" and lower != "a" else "W"


def _fitted(kind: str, at: int, code: Sequence[str], words: Sequence[str], grammar: Grammar) -> str:
    """A letter that the words before it allow."""
    last, before = code[at - 1], words[at - 1]
    if uninflected := _bare(kind, words[at], last, grammar) or point_of(at, code, words, grammar):
        return uninflected
    if (kind in VERBS and last in CLOSED) or (kind == "I" and last == "D"):
        counted = last == "#" and not before.isdigit() and grammar.pasts.fullmatch(words[at])
        free = kind == "B" and last == "#" and grammar.drops  # "magnitudo 4.2 è"
        free = free or bool(counted) or _is_free(kind, last, before, grammar)
        free = free or is_object(words, at, code, grammar)
        return kind if free else UNKNOWN
    if kind == "V":
        bound = last == "P" or (last == "I" and not grammar.bare)  # "ha dato prova", "tener viva"
        done = grammar.headlined and not bound and is_undergone(words[at], at, code, grammar)
        return UNKNOWN if bound else "e" if done else kind
    if kind == "P":
        if last_told(code, at) in HELPERS and last not in CLOSED:
            return "P"
        return UNKNOWN if last in CLOSED else "P" if is_helped(at, code, words, grammar) else "e"
    if kind == "D":
        return article_of(words[at], last, grammar)
    if kind == "Y" and last in "pmdD":
        return "D" if last == "D" else UNKNOWN  # "i loro alleati"
    if kind == "s":
        return "p" if last in _LIKENED and words[at] in grammar.likened else kind
    if kind == "q":
        compared = at > 1 and words[at - 2] in grammar.than and _is_compared(code, at)
        return "p" if compared else that_of(before, at, code, grammar)
    return kind


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
        counted = last == "#" and lower != "am" and not (kind == "V" and lower.endswith("s"))
        return kind if counted else ""  # "of whom two died", not "nine lives"
    return "I" if grammar.bare and last in "pm" else ""


def _is_compared(code: Sequence[str], at: int) -> bool:
    """Whether no verb follows "than": "más robusta *que* nunca"."""
    return at + 1 < len(code) and code[at + 1] not in _WITH_VERB and code[at + 1] not in VERBS
