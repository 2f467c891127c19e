"""Which of several main clauses a date stands in, where the verb of each stands second.

"In Bern wird gebaut, gestern wurde die Mole gesperrt" is, of yesterday, "Die Mole wurde gesperrt".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.condensing.fielding import is_clause, opens_clause, subject_of, tells_what
from linimasa.extract.dates.dated_fields import dated_reading
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.fields import Reader, reading
from linimasa.extract.syntax.linking import with_link

_JOINTS = frozenset("kC")
_MARKS = frozenset((";", ":", "-", "–", "—"))
_VERBS = frozenset("VW")
_NOUNS = re.compile("(?<=[NM#])C(?=D?[jNM#])")  # "in Bern [und] Basel"
_FINITE = re.compile("V")
_LAST = re.compile("[VW]*(?:[kx]|$)")  # behind a verb that closes its clause

_Span = tuple[int, int]


def coordinated_at(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> list[_Span] | None:
    """The main clause of `sentence[content]` around a date, after the subject of the one before
    where it has none of its own; it goes on to the end unless a later one has a date, too. None
    where there is but one."""
    if fields_of(language) is None or not content[0] <= date[0] < content[1]:
        return None
    after = any(date[0] < start < content[1] for start, _ in dates)
    alone = not after and _joint(language).search(sentence, content[0] + 1, date[0]) is None
    if alone and sentence.find(", ", date[1], content[1]) < 0:
        return None  # the date is the first clause's, and the last
    # with what ties them: "und [am 3. Juli] | sperrte Bern den Hafen"
    tied = [(with_link(sentence, one[0], language, one[1]), one[1]) for one in dates]
    read = dated_reading(sentence, content, tied, language)
    if read is None:
        return None
    text = read.title
    others = [start - content[0] for start, _ in dates if content[0] <= start != date[0]]
    told = len(text) if alone else max((*others, date[0] - content[0]))
    starts = _starts(read, text, told)
    begun = [at for at in starts if read.spans[at][0] <= date[0] - content[0]]
    later = [at for at in starts if at not in begun]
    own = alone and later and _has_own_subject(read, starts[later[0]], later[0])
    ends = (read.spans[starts[at]][0] for at in later)
    ends = (end for end in ends if own or any(end <= one for one in others))
    last = next(ends, len(text))
    first = read.spans[begun[-1]][0] if begun else 0
    if (first, last) == (0, len(text)):
        return None
    again = [one for one in others if first <= one < date[0] - content[0]]
    if again and "," in text[again[-1] : date[0] - content[0]]:
        return None  # a clause that is not understood may begin there
    pieces = [(first, last)]
    if begun and read.code[begun[-1]] in _VERBS:
        subject = _subject(read, text, starts, begun)
        if subject is None:
            return None
        pieces = [subject, *pieces]
    return [(content[0] + start, content[0] + end) for start, end in pieces]


def _has_own_subject(read: Reader, joint: int, start: int) -> bool:
    """Whether behind the first comma of a sentence a clause begins that tells of somebody else:
    "Soldaten stürmten das Haus, [die Polizei sperrte die Straße]"; no list goes on there."""
    verb = _FINITE.search(read.code, start)
    plain = read.code[joint] == "k" and _JOINTS.union("x").isdisjoint(read.code[:joint])
    listed = verb is None or "C" in read.code[start : verb.start()]
    return plain and not listed and read.code[start] not in _VERBS


@cache
def _joint(language: str) -> re.Pattern[str]:
    """What may join two clauses."""
    return re.compile(rf"[,;:]\s|\s[-–—]\s|\s{either(words_of(language).coordinators)}\s")


def _starts(read: Reader, text: str, last: int) -> dict[int, int]:
    """Where each main clause but the first begins, before the `last` date, and what joins it to
    the one before."""
    found: dict[int, int] = {}
    whole = 0
    for joint in range(1, len(read.code) - 1):
        if read.spans[joint][0] > last:
            break
        if joint <= whole or not (read.code[joint] in _JOINTS or read.tokens[joint] in _MARKS):
            continue
        start = joint + 1
        while start + 1 < len(read.code) and _ties(read, start):
            start += 1
        joined = read.code[joint] != "k" or start > joint + 1 or _goes_on(read, whole, start)
        before = text[read.spans[whole][0] : read.spans[joint][0]].rstrip()
        if not whole and not is_clause(before, read.words.code):
            continue
        if read.code[joint] == "C" and _is_inner(read, whole, joint):
            continue
        if not joined and tells_what(before, read.words.code):
            continue
        if _opens(read, text, start, joined=joined):
            found[start] = joint
            whole = start
    return found


def _ties(read: Reader, at: int) -> bool:
    """Whether a word goes on with joining: ", und", ", denn"."""
    word = read.word(at)
    return read.code[at] == "C" or word in read.words.contrasting or word in read.fields.causal


def _opens(read: Reader, text: str, start: int, *, joined: bool) -> bool:
    """Whether a main clause begins at a word: its verb is not its last word."""
    words = read.words
    breaks = {*words.breaks} - {
        *words.title_openers,
        *read.fields.causal,
    }  # "aber am Montag verlor sie"
    inner = read.word(start) in breaks and read.code[start + 1 : start + 2] in {*"DRXa"}
    if inner or read.word(start) in {*words.relatives, *words.wanted, *read.fields.asking}:
        return False  # whether "der" is an article is asked by `opens_clause`
    clause = text[read.spans[start][0] :]
    if not opens_clause(clause, words.code, joined=joined):
        return False
    ahead = reading(clause, words.code)
    fore = ahead.fore() if ahead else None
    if ahead is None or fore is None or "k" in ahead.code[: fore[1]]:
        return False
    return _LAST.match(ahead.code, fore[1] + 1) is None


def _goes_on(read: Reader, first: int, at: int) -> bool:
    """Whether a verb behind a comma is one more of the subject before it: "Dean ging nach Bern,
    [heiratete] die Lotsin und"; not one that tells who says it, or a main clause that is led in."""
    words, word = read.words, read.word(at)
    said = {*words.plain, *words.clausal, *words.before, *words.after}
    led = {read.word(first)} & {*words.breaks, *words.conceding}
    before = _NOUNS.sub("", read.code[first : at - 1])
    plain = _JOINTS.union("x").isdisjoint(before)
    alone = read.code[at] == "V" and read.code[at + 1 : at + 2] not in {*"RXk"}
    return alone and plain and not led and word not in said


def _is_inner(read: Reader, start: int, joint: int) -> bool:
    """Whether "und" stands in a clause that depends on the main one: "…, die im Mai [und] im Juni
    sanken"; not behind its verb: "…, dass sie sanken, [und] hat"."""
    if read.code[joint - 1] in _VERBS and read.code[joint + 1] == "V":
        return False
    opened = max((at + 1 for at in range(start, joint) if read.code[at] in "kx"), default=start)
    return opened > start and (read.code[opened] == "S" or _depends(read, opened))


def _depends(read: Reader, at: int) -> bool:
    words = read.words
    opening = {*words.relatives, *words.comma_relatives, *words.wanted, *read.fields.asking}
    return read.word(at) in opening


def _subject(read: Reader, text: str, starts: dict[int, int], begun: Sequence[int]) -> _Span | None:
    """Where the subject stands of the last clause before that has one."""
    at = next((one for one in reversed(begun) if read.code[one] not in _VERBS), 0)
    end = read.spans[starts[next(one for one in begun if one > at)]][0]
    first = read.spans[at][0]
    clause = reading(text[first:end].rstrip(), read.words.code)
    found = clause.clause() if clause else None
    subject = subject_of(found, clause) if clause and found else None
    if clause is None or subject is None:
        return None
    stretch = clause.stretch(subject.start, subject.end)
    return first + stretch[0], first + stretch[1]
