"""A sentence whose subject stands before its verb into what can be left out of it.

Its main verb is found by the letters of its words (see `grammar`), then its subject; what stands
between the two in commas, and what leads in to them, can go. Behind the verb the sentence may end
early at many places, the better ones at a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from linimasa.extract.grammar import VERB_FIRST, VERBS, Parsed
from linimasa.extract.words import words_of
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
# "and" with another subject, not with more that the one is of
_AND = re.compile("c(?=[DWYN#])(?=[^c]*$)")
_OBJECT = re.compile("(?<![pmd])(?:D[NW#]|(?<![pmdD])[NW#])")
_PHRASES = re.compile("k[^k]*k|[pmd][DNW#eacd]*")
_PLACED = re.compile("[pm]D?[NW]*W$")
_PLACE = re.compile("W{1,2}[ya]*")
# What looks like a verb between commas, behind a name, and a verb behind the second
_ANXIOUS = re.compile("Wdy?I")  # "Soucieux de vendre, Brest a"
_APPOSED = re.compile("(?<=[WN])kV[^kVAB]*k[ya]*[AB]")
_OF_WHICH = re.compile("[pm]r")  # ", among which"
_COUNTED = re.compile("c[o#]")  # ", compared with a loss of $1, | or 2 cents a share"
_NAME, _PAIR = re.compile("W+"), 2
_LISTED_NAME = re.compile("W+k[^VAB]*?kc")  # "Jean Dean, mayor of Brest, and …"
_OFFICE = re.compile("(?<![dpm])D[DNW]*N(?=WW(?!d))")  # "the French president | Jean Dean"
_PLACES = re.compile("c?W{1,3}[ya]*|p[W#oDN]{1,5}")  # and a day
_NAMES = re.compile("(?:W|(?<=W)o(?=W))+")
_LEAST_NAME = 2  # words behind an office that are told alone
_STUMP = re.compile(
    "^ek(?:[^VABqx]*k)?(?=[WD][^kVAB]*[VAB]|Y[ya]*[VAB])|k(?:e|[pm]|pI?)(?=k|o?$)|^e(?:k(?=[ya]*[VAB])|(?=[ya]*[VA]))"
)
_RELATED = re.compile("[^kcrqs]{2,}(?:r|p(?=y?I))")  # one noun with a clause
_IDENTITY = 16.0  # of one that tells which one is meant: "pria yang …"
LEAST_LOSS = 3.0  # of what a subject may lose: of an adverb, the lightest
_CLAUSE = 5.0  # the weight of a clause that a subject loses
_LONGEST = 24  # characters of prepositions of several words
_ALONE = 2  # words from "while" to the comma behind the next one
_LEAST_CLAUSE = 5  # words from "which" to its verb, and one more
_INSERTED = re.compile(
    "hc[^kh]*h|[kh](?:[rs][^kh]*[VAB][^kh]*[kh]|[pmeGh][^kh]*[kh]|[^khVAB]*[kh](?=[ya]*[VAB]|[qr]))"
)
# A noun phrase behind the phrase that leads in without a comma: "en su página | el Consejo"
_ANEW = re.compile(r"(?<=[NW#e])D")


# Where a subject may end: before a clause, a phrase, one that ties it.
_CLAUSAL = re.compile("[rqsxh(]|p(?=y?I)")
_PHRASAL = re.compile("[rqsxh(eGp]|k(?=N)")
_TIED = re.compile("[rqsxh(eGpm]|k(?=N)")
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


def clause_in(parsed: Parsed) -> Clause | None:
    """The main clause; None where no verb is found outside the clauses that depend on another."""
    at = main_verb(parsed.code)
    if at is None:
        return None
    lead = _LEAD.search(parsed.code[:at])
    verb = lead.start() if lead else at
    chain = _CHAIN.match(parsed.code, verb)
    told = chain.end() if chain and chain.end() > at else at + 1
    subject = ((0, verb),) if _points_back(parsed, verb) else _subject(parsed, verb, at)
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


def _subject(parsed: Parsed, verb: int, at: int) -> tuple[_Range, ...]:
    """The subject before a verb, less what only leads in and what is put in between commas."""
    head = _head(parsed.code[:verb])
    chunks = [match.span() for match in _CHUNKS.finditer(head)]
    nominal = _nominal(parsed, head, chunks)
    if _is_condition(parsed):
        return ((0, verb),)
    if not nominal:
        return _late(parsed, head, chunks)
    first, last = nominal[0], chunks[-1]
    if _is_added(parsed, head, chunks, nominal):
        first = nominal[1]
    if first == chunks[0] != last and _is_placed(head, chunks):
        return (first,)
    joined = "c" in _CLAUSES.split(head[slice(*last)], maxsplit=1)[0]
    listed = joined and len(nominal) == len(chunks) > 1
    if first != last and _ends_with_place(head, first, chunks):
        return ((first[0], last[1] + head.endswith("k")),)
    if head[last[0]] == "d" and not agrees(parsed, first[0], at):
        return (last,)  # French "de violents combats"
    apart = head[last[0]] == "d" and head.endswith("k")  # "the man, of 34 years, was"
    if (head[last[0]] in "cd" and not apart) or (listed and not head.endswith("k")):
        return ((first[0], last[1]),)
    if not head.endswith("k") and (
        first == last or head[last[0]] in _anew(parsed) or _led(parsed, head, last) != last
    ):
        return (_led(parsed, head, last),)
    fits = agrees(parsed, first[0], at) or "c" in head[slice(*first)]
    return (_led(parsed, head, first),) if fits else ((first[0], last[1]),)


def _points_back(parsed: Parsed, verb: int) -> bool:
    """Whether a word behind a comma only points back to a noun: "kapal yang bocor, itu"."""
    last = parsed.words[verb - 1] if verb > 1 else ""
    return parsed.code[verb - 2 : verb] == "kN" and last in words_of(parsed.language).demonstratives


def _late(parsed: Parsed, head: str, chunks: list[_Range]) -> tuple[_Range, ...]:
    """A subject behind a phrase that leads in without a comma, or none."""
    if not head.endswith("k"):
        return (_led(parsed, head, chunks[-1]),) if chunks else ()
    parted = next((one for one in chunks[:-1] if _led(parsed, head, one) != one), None)
    return (_led(parsed, head, parted),) if parted else ()


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


def _is_added(parsed: Parsed, head: str, chunks: list[_Range], nominal: list[_Range]) -> bool:
    """Whether the first noun only leads in to the next, "Target of a raid, the port …", or is a
    name that tells who was meant: "After the rescue of his son, Dean, the captain …"."""
    first = nominal[0]
    if len(nominal) >= _PAIR and _ANXIOUS.match(head, *first):
        return True
    if len(nominal) < _PAIR or head[nominal[1][0]] != "D":
        return False
    named = first != chunks[0] and _NAME.fullmatch(head, *first) is not None
    named = named and _is_meant(parsed, chunks[0])
    return named or head.startswith("Wd", first[0])


def _is_meant(parsed: Parsed, lead: _Range) -> bool:
    """Whether a phrase that leads in may mean somebody whose name follows: "his son"."""
    words = words_of(parsed.language)
    return any(
        parsed.word(at) in words.possessives
        or (parsed.word(at) in words.roles and parsed.code[at] in "NW")
        for at in range(*lead)
    )


def _nominal(parsed: Parsed, head: str, chunks: list[_Range]) -> list[_Range]:
    """The pieces between commas that may be a subject."""
    nominal = [chunk for chunk in chunks if head[chunk[0]] in NOMINAL]
    told = [chunk for chunk in nominal if not _is_when(parsed, head, chunk)]
    nominal = told or nominal
    if head[:1] not in NOMINAL and "N" not in _anew(parsed):
        nominal = [chunk for chunk in nominal if head[chunk[0]] != "N"]  # "born in Bern, town …"
    return nominal


def _is_when(parsed: Parsed, head: str, chunk: _Range) -> bool:
    """Whether a piece only tells when, as "a year after" does; "a raid in Bern" is a subject."""
    found = _WHEN.match(head, *chunk)
    if found is None or not parsed.ambiguous:
        return found is not None
    return parsed.word(found.end() - 1) in parsed.grammar.offsets


def _is_placed(head: str, chunks: list[_Range]) -> bool:
    """Whether a subject ends with places: "raids in Bern, Basel, and Rome, Italy, left"."""
    places = all(_PLACES.fullmatch(head, *chunk) for chunk in chunks[1:])
    return places and _PLACED.search(head, *chunks[0]) is not None


def _is_condition(parsed: Parsed) -> bool:
    """Whether a sentence opens with "if", or with those of whom it tells some: what comes of it
    is not told alone."""
    grammar, words = parsed.grammar, parsed.words
    return words[0] in grammar.conditions or not grammar.among.isdisjoint(words)


def _anew(parsed: Parsed) -> str:
    """What opens a subject behind a comma; a bare noun only where nouns need no article, a gerund
    in English: "Contrary to belief, providing help has …"."""
    gerunds = "G" if parsed.ambiguous and parsed.code[0] not in "DY#" else ""
    return ("DW#YN" if parsed.grammar.bare else "DW#Y") + gerunds


def agrees(parsed: Parsed, subject: int, verb: int) -> bool:
    """Whether it is not one that a noun's article tells, and several that its verb does."""
    if parsed.grammar.several.fullmatch(parsed.word(verb)) is None:
        return True
    if parsed.word(subject) in parsed.grammar.singular:
        return False
    return _LISTED_NAME.match(parsed.code, subject) is None


def _led(parsed: Parsed, head: str, chunk: _Range) -> _Range:
    """A subject behind a phrase that leads in without a comma."""
    start, end = chunk
    if head[start] in NOMINAL:
        return chunk
    for anew in _ANEW.finditer(head, start + 2, end):
        if parsed.word(anew.start()) != "s":  # of "the mayor's"
            return anew.start(), end
    return chunk


def narrower(parsed: Parsed, clause: Clause) -> Iterator[tuple[float, tuple[_Range, ...]]]:
    """Ever shorter forms of a subject, each with a weight: without a clause, phrases, the last
    noun that it is of. Where the verb tells of several, "and" stays."""
    if not clause.subject:
        return
    verb = next(at for at in range(clause.verb, len(parsed.code)) if parsed.code[at] in VERBS)
    several = not agrees(parsed, clause.subject[0][0], verb) and _is_joined(parsed, clause.subject)
    for weight, subject in _narrowed(parsed, clause):
        if (not several or _is_joined(parsed, subject)) and _is_paired(parsed, subject):
            yield weight, subject


def _is_paired(parsed: Parsed, subject: tuple[_Range, ...]) -> bool:
    """Whether what "both" opens has its "and" in a subject."""
    if not parsed.grammar.drops:
        return True
    words = [parsed.word(at) for part in subject for at in range(*part)]
    alike = {first for first, second in parsed.grammar.pairs if first == second}
    return all(words.count(word) != 1 for word in alike)


def _is_joined(parsed: Parsed, subject: tuple[_Range, ...]) -> bool:
    return any("c" in parsed.code[slice(*part)] for part in subject)


def _narrowed(parsed: Parsed, clause: Clause) -> Iterator[tuple[float, tuple[_Range, ...]]]:
    start, end = clause.subject[-1]
    code, last = parsed.code, end
    if _is_condition(parsed):
        return
    few = words_of(parsed.language).determiners
    offices = [
        match.span()
        for match in _OFFICE.finditer(code, start, end)
        if parsed.ambiguous or parsed.word(match.start()) not in few
    ]
    if offices:
        edges = [start, *(edge for office in offices for edge in office), end]
        yield 6.0, (*clause.subject[:-1], *zip(edges[::2], edges[1::2], strict=True))
    if len(untitled := _untitled(parsed, start, end)) > 1:
        yield 9.0, (*clause.subject[:-1], *untitled)
    loose = code.find("a", start, end)
    if loose > start and is_manner(parsed, loose):
        yield LEAST_LOSS, (*clause.subject[:-1], (start, loose), (loose + 1, end))
    bare = parsed.grammar.bare
    clausal = _IDENTITY if code[start + 1 : start + 2] == "r" and bare else _CLAUSE
    for weight, kinds in (
        (clausal, _CLAUSAL),
        (8.0, _PHRASAL),
        (10.0, _TIED),
    ):
        related = _RELATED.match(code, start, last) if weight == _CLAUSE else None
        since = related.end() - 1 if related else _last_of(parsed, start, last)
        found = kinds.finditer(code, since, last)
        places = [one.start() for one in found if _may_end(code, one.start())]
        ends = [place for place in places if not is_torn(parsed, place)]
        for shorter in reversed(ends):
            yield weight, ((start, shorter),)
        end = min([end, *ends])
    if code[end - 3 : end] == "NNN" and not bare:
        yield 12.0, ((start, end - 1),)
    for at in range(end - 1, _last_of(parsed, start, end), -1):
        kept = set(code[start:at]) & {*"NW#"} and code[at - 1] in "NW#e"
        if code[at] == "d" and kept and not is_torn(parsed, at):
            yield 27.0, ((start, at),)


def _may_end(code: str, at: int) -> bool:
    """Whether a subject may end before a word: not before a phrase that belongs to a participle,
    which tells nothing without it: "declared | in"."""
    owned = code[at] in "pmd" and code[at - 1] == "e" and code[at - 2 : at - 1] in {*"NWa"}
    return code[at - 1] in "NWe#Y" and not owned


def _untitled(parsed: Parsed, start: int, end: int) -> list[_Range]:
    """A subject less the offices before its names: "[Port Director] Jane Hill and …"."""
    words, kept = words_of(parsed.language), list[_Range]()
    for match in _NAMES.finditer(parsed.code, start, end):
        first, last = match.span()
        offices = [at for at in range(first, last) if parsed.word(at) in words.roles]
        name = offices[-1] + 1 if offices else last
        while name < last and parsed.word(name) in words.modifiers:
            name += 1
        placed = words.bare_relatives and last - name > _LEAST_NAME  # "Wali Kota Teluk Siti Rahma"
        if last - name >= _LEAST_NAME and not placed:
            kept.append((start, first))
            start = name
    return [*kept, (start, end)]


def is_manner(parsed: Parsed, at: int) -> bool:
    """Whether an adverb tells how, by its ending: "heavily"."""
    return parsed.grammar.manner.fullmatch(parsed.word(at)) is not None


def is_torn(parsed: Parsed, at: int) -> bool:
    """Whether the words before a word want it: "because | of", "dozens | of"."""
    last = parsed.spans[at - 1][1]
    before = parsed.text[max(0, last - _LONGEST) : last].lower().replace("'", "’")
    return f" {before}".endswith(parsed.grammar.torn)


def _last_of(parsed: Parsed, start: int, end: int) -> int:
    """Where the last of the subjects begins that "and" joins; "between … and" joins none."""
    joint = _AND.search(parsed.code, start, end)
    if joint is None:
        return start + 1
    opened = {one for one, other in parsed.grammar.pairs if other == parsed.word(joint.start())}
    paired = any(parsed.word(at) in opened for at in range(start, joint.start()))
    # what tells of a noun has its own joint, as in a firm that owns shares of Bern and Basel Ltd.
    told = not set(parsed.code[start : joint.start()]).isdisjoint("Ger")
    inner = parsed.ambiguous and told and parsed.code[joint.end()] != "D"
    return start + 1 if paired or inner else joint.end()


def insertions(code: str, start: int) -> list[_Range]:
    """What stands between commas behind a verb and can go: ", after two days,"; not where what
    follows only adds to it: ", after the visit of Dean, the mayor"."""
    found = (match.span() for match in _INSERTED.finditer(code, start))
    return [
        span
        for span in found
        if not (
            _adds(code, start, span)
            or _is_open(code, span)
            or _OF_WHICH.match(code, span[1])
            or _COUNTED.match(code, span[1])
        )
    ]


def _is_open(code: str, span: _Range) -> bool:
    """Whether what opens a clause in it has its verb behind it."""
    if code[span[0] + 1] == "r" and code[span[1] : span[1] + 1] in {*"pmGe"}:
        return True  # ", who signed the end of the law, [in force since …]"
    said = max(code.rfind(kind, *span) for kind in "qs")
    return said >= 0 and not set(code[said : span[1]]) & {*VERBS}


def _adds(code: str, start: int, span: _Range) -> bool:
    ahead = code[span[1] : span[1] + 1]
    passive = code[start - 1] == "P" and bool(set(code[max(0, start - 4) : start]) & {*"BE"})
    itself = "y" in code[max(0, start - 3) : start]
    return ahead in {*"DNW#"} and (passive or itself or has_object(code, start, span[0]))


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
