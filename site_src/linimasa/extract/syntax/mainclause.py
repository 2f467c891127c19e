"""The main clause of a sentence whose subject stands before its verb.

Its verb is found by the letters of its words (see `grammar`), then its subject, less what stands
between the two in commas and what leads in to them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.grammar import VERB_FIRST, VERBS, Parsed, parsed
from linimasa.values import dataclass

_Range = tuple[int, int]  # of words and marks

NOMINAL = "DNW#Y"  # opens a subject
_OPENS = "rqs"  # opens a clause of its own
_FINITE = re.compile(f"[{VERBS}]")
_PLAIN = re.compile(f"[^{_OPENS}(]*$")  # nothing that opens a clause or an aside
_CHAIN = re.compile(r"[yam]*?[VAB](?:[ay]*(?:[PIGEH]|[dm]y?[IEH]))*")
_LEAD = re.compile(r"[ay]*$")
# "a year after" leads in, as a noun with an article though it begins
_WHEN = re.compile("D?[N#]{1,2}p")
_OBJECT = re.compile("(?<![pmd])(?:D[NW#]|(?<![pmdD])[NW#])")
_PHRASES = re.compile("k[^k]*k|[pmd][DNW#eacd]*")
_PLACED = re.compile("[pm]D?[NW]*W$")
_PLACE = re.compile("W{1,2}[ya]*")
# What looks like a verb between commas, behind a name, and a verb behind the second
_ANXIOUS = re.compile("Wdy?I")  # "Soucieux de vendre, Brest a"
_APPOSED = re.compile("(?<=[WN])kV[^kVAB]*k[ya]*[AB]")
_NAME, _PAIR = re.compile("W+"), 2
_LAST_NAME = re.compile("W*cW+")
# "Jean Dean, mayor of Brest, and …", "Dean, Hill and Reed"
_LISTED_NAME = re.compile("W+(?:k[^VAB]*?kc|(?:kW+)+c(?=W))")
_BETWEEN_NAMES = re.compile("W{1,5}c[Wc]+")
_ADDRESS, _AT_ADDRESS = re.compile("[W#o()]+[ya]*"), re.compile("r[^k]*p[NW#]*[W#]$")
_PLACES = re.compile("c?W{1,3}[ya]*|p[W#oDN]{1,5}")  # and a day
_STUMP = re.compile(
    "^ek(?:[^VABqx]*k)?(?=[WD][^kVAB]*[VAB]|Y[ya]*[VAB])|k(?:e|[pm]|pI?)(?=k|o?$)|^e(?:k(?=[ya]*[VAB])|(?=[ya]*[VA]))"
)
_ALONE = 2  # words from "while" to the comma behind the next one
_LEAST_CLAUSE = 5  # words from "which" to its verb, and one more
# A noun phrase behind the phrase that leads in without a comma: "en su página | el Consejo"
_ANEW = re.compile(r"(?<=[NW#e])D")
_CHUNKS = re.compile("[^k]+")
_CLAUSES = re.compile("[rqs]")


@dataclass(frozen=True, slots=True)
class Clause:
    """The main clause of a sentence, as ranges of words: the parts of its subject, and the rest.

    `verb` is the first word of the verb with its pronouns, `told` the end of its chain of verbs.
    """

    subject: tuple[_Range, ...]
    verb: int
    told: int


def clause_in(read: Parsed) -> Clause | None:
    """The main clause; None where no verb is found outside the clauses that depend on another."""
    return _clause_of(read.text, read.language)


@lru_cache(maxsize=64)  # each step of a title asks it of the same sentence
def _clause_of(text: str, language: str) -> Clause | None:
    read = parsed(text, language)
    at = main_verb(read.code) if read else None
    if read is None or at is None:
        return None
    lead = _LEAD.search(read.code[:at])
    verb = lead.start() if lead else at
    chain = _CHAIN.match(read.code, verb)
    told = chain.end() if chain and chain.end() > at else at + 1
    subject = ((0, verb),) if _points_back(read, verb) else _subject(read, verb, at)
    return Clause(subject, verb, told)


@lru_cache(maxsize=64)  # each step of a title asks it of the same sentence
def main_verb(code: str) -> int | None:
    """The first finite verb that no "which", "that" or "when" before it opens a clause for."""
    first = _FINITE.search(code)
    if first and _APPOSED.match(code, first.start() - 1):
        first = _FINITE.search(code, code.find("k", first.end()))  # "Dean, figure of the port, was"
    if first is None or _PLAIN.match(code, 0, first.end()):
        return first and first.start()
    opened, taken, depth = -1, False, 0
    for at, kind in enumerate(code):
        depth += (kind == "(") - (kind == ")")
        if depth > 0:
            continue
        if kind in _OPENS:
            opened, taken = at, taken and code[at - 1 : at] == "c"
        elif kind in "kxh":
            # a clause of some length has a verb, be it unknown; "while afloat," has none
            bare = code[opened] == "s" and at - opened == _ALONE
            opened = -1 if taken or bare or at - opened > _LEAST_CLAUSE else opened
        elif kind in VERBS:
            if not opened and code[0] == "s" and "k" in code[at:]:
                taken = True
                continue  # "When the ferry stopped and rang, …"
            joined = code[:at].rstrip("ya").endswith("c")
            if opened < 0 or (taken and not joined and code[at - 1] not in VERBS):
                return at
            taken = True
    return None


def _subject(read: Parsed, verb: int, at: int) -> tuple[_Range, ...]:
    """The subject before a verb, less what only leads in and what is put in between commas."""
    head = _head(read.code[:verb])
    chunks = [match.span() for match in _CHUNKS.finditer(head)]
    nominal = _nominal(read, head, chunks)
    if is_condition(read):
        return ((0, verb),)
    if not nominal:
        return _late(read, head, chunks)
    first, last = nominal[0], chunks[-1]
    if _is_added(read, head, chunks, nominal):
        first = nominal[1]
    if first == chunks[0] != last and _is_placed(head, chunks, unmarked=read.grammar.unmarked):
        return (first,)
    joined = "c" in _CLAUSES.split(head[slice(*last)], maxsplit=1)[0]
    listed = joined and len(nominal) == len(chunks) > 1
    if first != last and (
        _ends_with_place(head, first, chunks) or _holds_offices(read, chunks[1:-1])
    ):
        return ((first[0], last[1] + head.endswith("k")),)
    if head[last[0]] == "d" and not agrees(read, first[0], at):
        return (last,)  # French "de violents combats"
    apart = head[last[0]] == "d" and head.endswith("k")  # "the man, of 34 years, was"
    if (head[last[0]] in "cd" and not apart) or (listed and not head.endswith("k")):
        return ((first[0], last[1]),)
    if not head.endswith("k") and (
        first == last or head[last[0]] in _anew(read) or _led(read, head, last) != last
    ):
        return (_led(read, head, last),)
    if agrees(read, first[0], at) or "c" in head[slice(*first)]:
        return (_led(read, head, first),)
    return ((first[0], _listed(head, first, chunks) or last[1]),)


def _holds_offices(read: Parsed, between: list[_Range]) -> bool:
    return read.grammar.unmarked and any(joins_offices(read, one) for one in between)


def joins_offices(read: Parsed, chunk: _Range) -> bool:
    """Whether a piece between commas is a name, and the office of the next one: "Bupati Kota, Siti
    Rahma dan Camat Teluk, Budi Salim"."""
    if not _BETWEEN_NAMES.fullmatch(read.code, *chunk):
        return False
    return read.word(read.code.find("c", *chunk) + 1) in words_of(read.language).roles


def _listed(head: str, first: _Range, chunks: list[_Range]) -> int:
    """Where a list of names ends that what commas put in follows: "Hill, Dean and Reed, the four
    pilots, have"; 0 where none does."""
    names = chunks[chunks.index(first) :]
    at = next((at for at, one in enumerate(names) if _LAST_NAME.fullmatch(head, *one)), 0)
    plain = all(_NAME.fullmatch(head, *one) for one in names[:at])
    return names[at][1] if at and plain and at < len(names) - 1 else 0


def _points_back(read: Parsed, verb: int) -> bool:
    """Whether a word behind a comma only points back to a noun: "kapal yang bocor, itu"."""
    last = read.words[verb - 1] if verb > 1 else ""
    return read.code[verb - 2 : verb] == "kN" and last in words_of(read.language).demonstratives


def _late(read: Parsed, head: str, chunks: list[_Range]) -> tuple[_Range, ...]:
    """A subject behind a phrase that leads in without a comma, or none."""
    if not head.endswith("k"):
        return (_led(read, head, chunks[-1]),) if chunks else ()
    parted = next((one for one in chunks[:-1] if _led(read, head, one) != one), None)
    return (_led(read, head, parted),) if parted else ()


def _ends_with_place(head: str, first: _Range, chunks: list[_Range]) -> bool:
    """Whether a place in a place ends a subject: "prices on the exchange in Bern, Switzerland"."""
    placed = "#" not in head[slice(*first)] and _PLACED.search(head, *chunks[-2])
    return bool(placed) and _PLACE.fullmatch(head, *chunks[-1]) is not None


def _head(code: str) -> str:
    """What stands before a verb, less what a colon parts from it: "One more storm: the port …"."""
    head = code.replace("h", "k")
    return (
        head.rpartition("x")[2].rjust(len(head), "k") if "x" in head and "(" not in head else head
    )


def _is_added(read: Parsed, head: str, chunks: list[_Range], nominal: list[_Range]) -> bool:
    """Whether the first noun only leads in to the next, "Target of a raid, the port …", or is a
    name that tells who was meant: "After the rescue of his son, Dean, the captain …"."""
    first = nominal[0]
    if len(nominal) >= _PAIR and _ANXIOUS.match(head, *first):
        return True
    if len(nominal) < _PAIR or head[nominal[1][0]] != "D":
        return False
    named = first != chunks[0] and _NAME.fullmatch(head, *first) is not None
    named = named and _is_meant(read, chunks[0])
    return named or head.startswith("Wd", first[0])


def _is_meant(read: Parsed, lead: _Range) -> bool:
    """Whether a phrase that leads in may mean somebody whose name follows: "his son"."""
    words = words_of(read.language)
    return any(
        read.word(at) in words.possessives
        or (read.word(at) in words.roles and read.code[at] in "NW")
        for at in range(*lead)
    )


def _nominal(read: Parsed, head: str, chunks: list[_Range]) -> list[_Range]:
    """The pieces between commas that may be a subject."""
    nominal = [chunk for chunk in chunks if head[chunk[0]] in NOMINAL]
    told = [chunk for chunk in nominal if not _is_when(read, head, chunk)]
    nominal = told or nominal
    if head[:1] not in NOMINAL and "N" not in _anew(read):
        nominal = [chunk for chunk in nominal if head[chunk[0]] != "N"]  # "born in Bern, town …"
    return nominal


def _is_when(read: Parsed, head: str, chunk: _Range) -> bool:
    """Whether a piece only tells when, as "a year after" does; "a raid in Bern" is a subject."""
    found = _WHEN.match(head, *chunk)
    if found is None or not read.ambiguous:
        return found is not None
    return read.word(found.end() - 1) in read.grammar.offsets


def _is_placed(head: str, chunks: list[_Range], *, unmarked: bool) -> bool:
    """Whether a subject ends with places: "raids in Bern, Basel, and Rome, Italy, left"."""
    if unmarked:  # "Kios yang terbakar di Jalan Pasar 3, RT 2, Kyre ternyata …"
        rest = all(_ADDRESS.fullmatch(head, *chunk) for chunk in chunks[1:])
        return rest and _AT_ADDRESS.search(head, *chunks[0]) is not None
    places = all(_PLACES.fullmatch(head, *chunk) for chunk in chunks[1:])
    return places and _PLACED.search(head, *chunks[0]) is not None


def is_condition(read: Parsed) -> bool:
    """Whether a sentence opens with "if", or with those of whom it tells some: what comes of it
    is not told alone."""
    grammar, words = read.grammar, read.words
    return words[0] in grammar.conditions or not grammar.among.isdisjoint(words)


def _anew(read: Parsed) -> str:
    """What opens a subject behind a comma; a bare noun only where nouns need no article, a gerund
    in English: "Contrary to belief, providing help has …"."""
    gerunds = "G" if read.ambiguous and read.code[0] not in "DY#" else ""
    return ("DW#YN" if read.grammar.bare else "DW#Y") + gerunds


def agrees(read: Parsed, subject: int, verb: int) -> bool:
    """Whether it is not one that a noun's article tells, and several that its verb does."""
    if read.grammar.several.fullmatch(read.word(verb)) is None:
        return True
    if read.word(subject) in read.grammar.singular:
        return False
    return _LISTED_NAME.match(read.code, subject) is None


def _led(read: Parsed, head: str, chunk: _Range) -> _Range:
    """A subject behind a phrase that leads in without a comma."""
    start, end = chunk
    if head[start] in NOMINAL:
        return chunk
    for anew in _ANEW.finditer(head, start + 2, end):
        if read.word(anew.start()) != "s":  # of "the mayor's"
            return anew.start(), end
    return chunk


def has_object(code: str, start: int, end: int) -> bool:
    """Whether a noun that no preposition takes stands behind a verb."""
    return _OBJECT.search(code, start, end) is not None


def takes_noun(code: str, start: int, end: int) -> bool:
    """Whether a noun stands behind a verb outside all phrases and insertions."""
    return not {*"DNW#"}.isdisjoint(_PHRASES.sub("", code[start:end]))


def without_stumps(text: Parsed) -> str:
    """The text less what the cut of a date left of a phrase: ", held [in May], he won"."""
    gone = [match.span() for match in _STUMP.finditer(text.code)]
    for start, end in reversed(gone):
        # as in: "the works, begun, had an aim"
        whole = text.code[end : end + 1] == "k" and VERB_FIRST.match(text.code, end + 1)
        first, last = text.spans[start][0], text.spans[end if whole else end - 1][1]
        gap = " " if text.text[last : last + 1].isalnum() else ""
        return f"{text.text[:first]}{gap}{text.text[last:]}".lstrip()
    return text.text
