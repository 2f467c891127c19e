"""Which of several clauses or objects a date stands in that "and" or "but" joins, where past forms
are participles, too.

A date behind the joint   "The pier burnt down, but [in 1946] ferries came back"   Ferries came back
Objects of one verb       "She became a clerk in 1961 and a pilot [in 1978]"   She became a pilot

A date of the first is told without the second, and the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.sharing import shared_at
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed
from linimasa.extract.syntax.mainclause import Clause, clause_in
from linimasa.extract.syntax.plain_dates import placed, read_undated

_PAIR = 2  # dates that share a verb
_NEAR = 30  # characters before a date in which what joins its clause stands
_FEW = 4  # words, with one that joins
_TIES = frozenset("pm")
_BEGINS = re.compile(
    "(?:k(?:[GeP][^VABkrqsxh]*k)?)?(?P<who>Y|[DW#N][DNW#adeop]*?)(?<![adeop])[ya]*[VAB]"
)

_TELLS = re.compile("[^VAB]*[VAB]|[DNW#]+e[^VABkrqsxh]*$")  # "The line | opened in 1865"
_PLAIN = re.compile("[DNW#adpmco()]*")
_JOINT = re.compile("kca*|ca*|ka*(?=[pm]?[DNW#])")
_HELPED = re.compile("[kc](?P<verb>B[ya]*P)(?=[^VABP]*$)")  # "…, was made"
_NAME = re.compile(r"(?:(?<=[ak])|^)W+(?=(?:\([^()]*\))?$)")  # a subject, "Jane Hill (1931-99)"
_NAMES = re.compile("W+[pmao]*")  # with a date
_ONLY_NAMES = re.compile("W+(?:cW+)*[pmao]*")
_OF_NOUN = re.compile("(?:[pm]?D?N+[pmd])+(?=W)")  # "mergers of | Bern"
_ENDS = re.compile("[krxhsq(]")
_ADVERBS = re.compile("a*")

_Span = tuple[int, int]


def joined_at(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> list[_Span] | None:
    """The parts of `sentence[content]` that tell what a date dates; none where they cannot be told
    in their order, None where nothing is joined so."""
    grammar = grammar_of(language)
    if grammar is None or grammar.ambiguous is None or not content[0] <= date[0] < content[1]:
        return None
    inside = sorted(one for one in dates if content[0] <= one[0] < content[1])
    led = _is_led(sentence, content[0], inside, language)
    if not led and (len(inside) < _PAIR or not _is_parted(sentence, inside, language)):
        return None
    read = read_undated(sentence, content, dates, language)
    clause = clause_in(read) if read else None
    if read is None or clause is None:
        return None
    places = [read.place(one - content[0]) for one, _ in inside]
    at = read.place(date[0] - content[0])
    found = _clause(read, clause, places, at) if led else None
    if found is None and len(inside) >= _PAIR:
        found = _object(read, clause, places, at)
    return placed(found, content[0], inside)


def _is_led(sentence: str, start: int, dates: Sequence[_Span], language: str) -> bool:
    """Whether a word that joins stands a word or two before a date."""
    joints = _joints(language)
    for at, _ in dates:
        if not joints.isdisjoint(sentence[max(start, at - _NEAR) : at].split()[-_FEW:]):
            return True
    return False


@cache
def _joints(language: str) -> frozenset[str]:
    """What may join two clauses or objects."""
    words = words_of(language)
    return frozenset((*words.coordinators, *words.contrasting))


def _is_parted(sentence: str, dates: Sequence[_Span], language: str) -> bool:
    """Whether a mark or a word that joins stands right behind a date that another follows."""
    joints = words_of(language).coordinators
    behind = (sentence[end : end + 2] for _, end in dates[:-1])
    words = (sentence[end:].split(" ", 2)[1:2] for _, end in dates[:-1])
    return any(one[:1] == "," for one in behind) or any({*one} & {*joints} for one in words)


def _clause(read: Parsed, clause: Clause, dates: Sequence[int], at: int) -> list[_Span] | None:
    """The clause around a date, of those that begin with a date behind what joins them."""
    begins: list[tuple[int, int]] = []  # the joint, and the subject
    for one in dates:
        joint = _joint_before(read, one)
        new = _BEGINS.match(read.code, one + 1) if joint else None
        if joint and new and _TELLS.match(read.code, 0, joint):
            begins.append((joint, new.start("who")))
    if not begins:
        return None
    before = [one for one in begins if one[0] <= at]
    after = [joint for joint, _ in begins if joint > at]
    joint, start = before[-1] if before else (0, 0)
    end = after[0] if after else len(read.code)
    named = _NAME.search(read.code[: clause.subject[0][1]]) if len(clause.subject) == 1 else None
    words = words_of(read.language)
    several = read.word(start) in words.several
    if named and read.code[start] == "Y" and not several:  # of a person's name no "it" is told
        if read.word(start) in words.persons:
            return [read.stretch(*named.span()), read.stretch(start + 1, end)]
        return [] if dates[0] < joint else [read.stretch(0, end)]
    return [read.stretch(start, end)] if start or after else None


def _joint_before(read: Parsed, date: int) -> int | None:
    """The word at which what joins begins, right before a date with its preposition."""
    at = date - (read.code[date - 1] in _TIES)
    while at and read.code[at - 1] == "a":
        at -= 1
    if not at or read.code[at - 1] != "c":
        return None
    return at - 1 - (read.code[at - 2] == "k")


def _object(read: Parsed, clause: Clause, dates: Sequence[int], at: int) -> list[_Span] | None:
    """The verb with that of its objects which a date dates, each of which has one."""
    verb = _verb(read, clause, dates, at)
    if verb is None:
        return None
    lead, told = verb
    dates = [one for one in dates if one >= told] if len(lead) > 1 else dates
    parts = _parts(read, told, dates)
    if len(parts) < _PAIR:
        return None
    own = next((number for number, one in enumerate(parts) if one[0] <= at < one[1]), None)
    while own and not _has_noun(read, parts[own], dates):
        own -= 1  # "in 2017 and 2018"
    first = _ADVERBS.match(read.code, told)
    start = first.end() if first else told
    if own is None:
        return [*lead, read.stretch(start, parts[0][1])] if at < told else None
    begin, end = _less_date(read, parts[own], dates)
    forms = read.grammar.ambiguous
    if own and forms and read.code[told - 1] == "I" and read.word(begin) in forms.bases:
        return shared_at(read, at, dates)  # "will build ferries in 2025 and [sell] them in 2026"
    if start >= dates[0] - 1 and parts[0][0] <= dates[0] < parts[0][1]:
        whole = [read.stretch(0, parts[0][1])]
        return whole if own == 0 else []  # "Bern fell in 1870 and Kyre in 1871"
    if own == 0:
        return [*lead, read.stretch(*parts[0])]
    if _is_subject(read, clause, (told, parts[0][1]), (begin, end)):
        return []  # "Bern held the games in 1952 and Kyre in 1994"
    start = _behind(read, start, (told, parts[0][1]), (begin, end))
    if start < 0:
        return []
    kept = [read.stretch(told, start)] if start > told else []
    return [*lead, *kept, read.stretch(begin, end)]


def _has_noun(read: Parsed, part: _Span, dates: Sequence[int]) -> bool:
    """Whether an object is more than its date and what ties that: "effective [1 July]"."""
    links = words_of(read.language).date_links
    nouns = (at for at in range(*_less_date(read, part, dates)) if read.code[at] in "DNW#")
    return any(read.word(at) not in links for at in nouns)


def _behind(read: Parsed, start: int, first: _Span, later: _Span) -> int:
    """Up to where the first object is told before one that begins with or without a preposition;
    -1 where that is none of the first."""
    begin = later[0]
    if read.code[begin] in _TIES:
        return next((i for i in range(*first) if read.word(i) == read.word(begin)), -1)
    of_noun = _OF_NOUN.match(read.code, start, first[1])
    if of_noun and _ONLY_NAMES.fullmatch(read.code, *later):
        return of_noun.end()  # "opened shops in Bern in 1961, Kyre in 1978"
    return start + (read.code[start] in _TIES)  # "moved to Bern in 1961 and Kyre in 1978"


def _is_subject(read: Parsed, clause: Clause, first: _Span, later: _Span) -> bool:
    """Whether a name is rather one more subject than one more object: the subject is a name, too,
    and the first object is none."""
    subject = read.code[slice(*clause.subject[0])]
    names = [_NAMES.fullmatch(one) for one in (subject, read.code[slice(*later)])]
    return all(names) and "W" not in read.code[slice(*first)]


def _verb(
    read: Parsed, clause: Clause, dates: Sequence[int], at: int
) -> tuple[list[_Span], int] | None:
    """The main verb with its subject, or the last one that "and" joins to it before the dates
    behind it; and where it ends."""
    told = clause.told
    behind = next((one for one in dates if one >= told), None)
    if behind is None or at > dates[-1]:
        return None
    later = max((i for i in range(told, behind) if read.code[i] in "VAB"), default=None)
    helped = _HELPED.search(read.code, told, max(at, told))
    if helped and len(clause.subject) == 1 and any(helped.end() <= one <= at for one in dates):
        joint = helped.start("verb")
        return [read.stretch(*clause.subject[0]), read.stretch(joint, helped.end())], helped.end()
    if later is None:
        return [read.stretch(0, told)], told
    joint = later
    while joint and read.code[joint - 1] in "ya":
        joint -= 1
    if read.code[joint - 1] != "c" or read.code[later] != "V" or len(clause.subject) != 1:
        return None
    if any(one < later for one in dates):
        return None
    return [read.stretch(*clause.subject[0]), read.stretch(joint, later + 1)], later + 1


def _parts(read: Parsed, told: int, dates: Sequence[int]) -> list[_Span]:
    """The objects behind a verb, parted where what joins them stands beside a date; none where they
    do not have a date each, or hold more than nouns."""
    cuts: list[_Span] = []
    for joint in _JOINT.finditer(read.code, told):
        after = joint.end() + (read.code[joint.end() : joint.end() + 1] in {*_TIES})
        shared = next((one for one in dates if joint.start() < one < joint.end()), None)
        if joint.start() - 1 in dates or after in dates or shared:
            cuts.append((joint.start(), shared or joint.end()))
    last = next((one for one in reversed(dates) if one >= told), told)
    closing = _ENDS.search(read.code, last)
    end = closing.start() if closing else len(read.code)
    starts = [told, *(last for _, last in cuts)]
    ends = [*(first for first, _ in cuts), end]
    parts = list(zip(starts, ends, strict=True))
    leading = any(one < told for one in dates)
    for number, (start, last) in enumerate(parts):
        held = sum(start <= one < last for one in dates)
        if held != (0 if number == 0 and leading else 1):
            return []
        if number and _PLAIN.fullmatch(read.code, start, last) is None:
            return []
    return parts


def _less_date(read: Parsed, part: _Span, dates: Sequence[int]) -> _Span:
    """An object less the date that it begins or ends with, and its preposition."""
    start, end = part
    own = next(one for one in dates if start <= one < end)
    if set(read.code[start:own]) <= {*"pma"}:
        return own + 1, end
    while start < own and read.code[start] == "a":
        start += 1
    return start, end
