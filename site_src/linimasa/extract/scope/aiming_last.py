"""The same as `aiming` where the verb of such a clause stands last, as in German: "der Kutter, der
im Mai sank," is, of that May, "Der Kutter sank"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.dates.dated_fields import dated_reading, word_at
from linimasa.extract.naming.subject_forms import as_subject
from linimasa.extract.scope.whose_clauses import told_of_whose
from linimasa.extract.syntax.fields import CHUNKS, Reader, chunk_at
from linimasa.extract.syntax.inverting import is_wanted
from linimasa.extract.syntax.separating import halves_of, in_second_place

_MARKS = frozenset("kx")
_NOUN = re.compile("(?P<article>D)?(?P<inner>[jaWV#]*)(?P<head>[NM]+)$")
_ENDS = re.compile("[WV]*[VW]$")
_JOINED = re.compile("[WV]C(?=[^kxC]*[WV](?:[kxC]|$))")
_NAMED = re.compile("[NM]{2,}k$")  # "Jan Hügel, | der Lotse, der"
_WHOSE = re.compile("[jWV#]{0,2}[NM]")
_SEPARABLE = 4  # letters of a verb behind its prefix, at least: "statt|fand", not "an|nahm"

_Span = tuple[int, int]


def aimed_last(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> list[_Span] | None:
    """The parts of `sentence[content]` that tell what a date dates, in the order of telling; None
    where the date is the main clause's, or the clause that it stands in cannot be told alone."""
    inside = content[0] <= date[0] < content[1]
    read = dated_reading(sentence, content, dates, language) if inside else None
    at = word_at(read, date[0] - content[0]) if read else None
    if read is None or at is None:
        return None
    found = _clause(read, at)
    return found and [(content[0] + start, content[0] + end) for start, end in found]


def _clause(read: Reader, at: int) -> list[_Span] | None:
    """The clause around a word, if a comma and a word that opens it stand before it."""
    opens = max((i + 1 for i in range(at) if read.code[i] in _MARKS), default=0)
    ends = (i for i in range(at, len(read.code)) if read.code[i] in _MARKS)
    last = next(ends, len(read.code))
    opened, end = _joined(read.code, (opens + 1, last), at)
    verbs = _ENDS.search(read.code[:end])
    shared = end < last and _is_shared(read, end - 1, last - 1)
    if verbs is None or verbs.start() <= opened:
        return None
    alone = not shared and read.word(end - 1) not in read.words.auxiliaries
    halves = halves_of(read, end - 1) if alone else None
    if halves and (_goes_on(read, last) or read.word(opens + 1) in read.fields.whose):
        return None
    if alone and not halves and len(verbs[0]) == 1 and _is_separable(read, verbs):
        return None
    if _is_main(read, opened, end) or read.code[verbs.start() - 1] == "z":
        return None
    told = _told(read, opens, (opened, end), at, last if shared else None)
    return in_second_place(told, halves) if told and halves else told


def _goes_on(read: Reader, last: int) -> bool:
    """Whether what is told stands behind the comma that ends a clause: "mitteilte, | dass …"."""
    ends = (at for at in range(last + 1, len(read.code)) if read.code[at] in _MARKS)
    told = list(map(read.word, range(last + 1, next(ends, len(read.code)))))
    return bool(told) and (told[0] in read.words.wanted or is_wanted(" ".join(told), read.words))


def _told(
    read: Reader, opens: int, clause: _Span, at: int, shared: int | None
) -> list[_Span] | None:
    """What a clause tells by the word that `opens` it, its verb last: that of another clause, which
    ends before `shared`, where they have one."""
    opened, end = clause
    behind = (opened, end - 1)
    word = read.word(opens)
    if word in read.fields.apart:
        return _with_subject(read, (opens + 1, end - 1), at, opened) if not shared else None
    parted = opens and read.code[opens - 1] == "k"
    if parted and not shared and word in read.fields.whose:
        return told_of_whose(read, opens, behind) if opened == opens + 1 else None
    if parted and not shared and (behind_phrase := _behind_phrase(read, opens, at)):
        return _with_subject(read, (behind_phrase, end - 1), at, opened)
    related = parted and word in read.fields.relating
    if related and shared:
        return _with_noun(read, opens, (opened, end), shared - 1)
    return _with_noun(read, opens, behind, end - 1) if related else None


def _is_shared(read: Reader, at: int, last: int) -> bool:
    """Whether a participle has the helping verb of the last one: "der das Amt angenommen | und den
    Hafen geführt hat"."""
    helped = read.word(last) in read.words.auxiliaries
    return helped and read.fields.participles.fullmatch(read.word(at)) is not None


def _behind_phrase(read: Reader, opens: int, at: int) -> int | None:
    """Where a clause goes on behind "which" with its preposition: "auf dessen Mauern | 1572 …"."""
    which = opens + 1
    if (
        read.word(opens) not in read.words.phrases
        or which >= at
        or read.word(which) not in read.fields.which
    ):
        return None
    if read.word(which) not in read.fields.whose:
        return which + 1
    noun = _WHOSE.match(read.code, which + 1, at)
    return noun.end() if noun else None


def _is_main(read: Reader, start: int, end: int) -> bool:
    """Whether what closes a clause is no finite verb, which stands second then: "der Hafen [sei] im
    Mai geschlossen worden"."""
    inner = (read.word(at) for at in range(start, end - 1) if read.code[at] == "V")
    done = read.fields.participles.fullmatch(read.word(end - 1)) or read.word(end - 1) == "worden"
    return bool(done) and not read.words.auxiliaries.isdisjoint(inner)


def _joined(code: str, clause: _Span, at: int) -> _Span:
    """Of clauses that "und" joins, each with its verb, the one in which a word stands: "die geplant
    wurde und [am 30. Juni] begann"."""
    start, end = clause
    for joint in _JOINED.finditer(code, start, end):
        if joint.end() <= at:
            start = joint.end()
        else:
            return start, min(end, joint.start() + joint[0].index("C"))
    return start, end


def _is_separable(read: Reader, verbs: re.Match[str]) -> bool:
    """Whether the only verb would lose its prefix in second place: "stattfindet"."""
    word = read.word(verbs.start())
    return any(
        word.startswith(one) and len(word) - len(one) > _SEPARABLE for one in read.fields.prefixes
    )


def _with_subject(read: Reader, behind: _Span, at: int, opened: int) -> list[_Span] | None:
    """A clause of "nachdem": its subject, its finite verb, which stands last, and the rest, of
    several that "und" joins that of the one `opened` last."""
    first, finite = behind
    this = read.word(first) in read.fields.this
    if this and opened <= first and read.code[first + 1] not in {*"NMjWV"}:
        return _with_last_noun(read, first, behind)
    while first < finite and (first == at or read.code[first] == "a" or first + 1 == at):
        first += 1  # "bis mit [1. April] die Partnerschaft begann"
    chunk = chunk_at(read.code, first, CHUNKS)
    if chunk is None or chunk.kind not in "ns" or chunk.end > finite:
        return None
    if chunk.kind == "s" or (
        read.code[first] == "D" and read.word(first) not in read.fields.subjects
    ):
        return None  # whom "er" means is not told
    joined = opened > chunk.end
    before = [read.stretch(behind[0], first)] if first > behind[0] and not joined else []
    told = max(chunk.end, opened)
    rest = [read.stretch(told, finite)] if told < finite else []
    return [
        read.stretch(chunk.start, chunk.end),
        read.stretch(finite, finite + 1),
        *before,
        *rest,
    ]


def _with_last_noun(read: Reader, this: int, behind: _Span) -> list[_Span] | None:
    """A clause whose subject is the noun right before it by "this": "erlag dem Verfall, bis dieser
    gestoppt wurde" is "Dieser Verfall wurde gestoppt"."""
    end = behind[0] - 1
    noun = _NOUN.search(read.code[: end - (read.code[end - 1] == "k")])
    if noun is None or noun["article"] is None or len(noun["head"]) > 1:
        return None
    first, finite = this + 1, behind[1]
    rest = [read.stretch(first, finite)] if first < finite else []
    head = read.stretch(noun.start("head"), noun.end("head"))
    return [read.stretch(this, first), head, read.stretch(finite, finite + 1), *rest]


def _with_noun(read: Reader, opens: int, behind: _Span, finite: int) -> list[_Span] | None:
    """A clause of "der" that is its subject, with the noun before it."""
    first, end = behind
    sure = read.word(opens) in read.fields.masculine and _is_named(read, opens)
    if (not sure and _has_subject(read, behind)) or read.word(opens) in read.fields.objects_related:
        return _done_to(read, opens, behind)
    subject = _noun(read, opens)
    rest = [read.stretch(first, end)] if first < end else []
    return subject and [*subject, read.stretch(finite, finite + 1), *rest]


def _is_named(read: Reader, opens: int) -> bool:
    """Whether nothing but a name stands before "der", which is its clause's subject then."""
    return opens > 1 and set(read.code[: opens - 1]) <= {*"NM"}


def _has_subject(read: Reader, behind: _Span) -> bool:
    """Whether a part of a clause may be its subject: none that a preposition takes."""
    at, end = behind
    while at < end:
        chunk = chunk_at(read.code, at, CHUNKS)
        if chunk is None or chunk.kind != "p":
            if read.code[at] in "DR" and read.word(at) in read.fields.subjects:
                return True
            at += 1
        else:
            at = chunk.end
    return False


def _done_to(read: Reader, opens: int, behind: _Span) -> list[_Span] | None:
    """A clause of "den" that somebody else does: "der Kutter, den der Lotse sah" is "der Lotse sah
    den Kutter"; of "die" and "das" where only a pronoun can be who does it."""
    first, finite = behind
    while first < finite and read.code[first] == "a":
        first += 1
    chunk = chunk_at(read.code, first, CHUNKS)
    if chunk is None or chunk.kind not in "ns" or chunk.end > finite:
        return None
    sure = read.word(opens) in read.fields.objects_related
    fits = read.word(first) in read.fields.subjects or read.code[first] in "NM"
    if not fits or not (sure or (chunk.kind == "s" and read.word(first) in read.fields.doers)):
        return None
    noun = _object(read, opens)
    before = [read.stretch(behind[0], first)] if first > behind[0] else []
    rest = [read.stretch(chunk.end, finite)] if chunk.end < finite else []
    return noun and [
        read.stretch(chunk.start, chunk.end),
        read.stretch(finite, finite + 1),
        *noun,
        *before,
        *rest,
    ]


def _object(read: Reader, opens: int) -> list[_Span] | None:
    """The noun before "den" as an object: with the relative for its article, but for one whose
    form is the same: "eine Mole, die", "die alten Molen, die"."""
    noun = _NOUN.search(read.code[: opens - 1])
    if noun is None or noun["article"] is None or read.code[noun.start() - 1 : noun.start()] == "k":
        return None
    start, article, relative = noun.start(), read.word(noun.start()), read.word(opens)
    if f"{article} {relative}" in read.fields.kept_articles:
        return [read.stretch(start, opens - 1)] if start else None
    if article != relative and (noun["inner"] or relative not in read.fields.objects_related):
        return None  # "den Molen, die": a form of several
    return [read.stretch(opens, opens + 1), read.stretch(start + 1, opens - 1)]


def _noun(read: Reader, opens: int) -> list[_Span] | None:
    """The noun before "der": in its own form if it may be a subject's, else with the relative for
    its article; the name before it, if it only says who that is."""
    fields, noun = read.fields, _NOUN.search(read.code[: opens - 1])
    if noun is None:
        return None
    start = noun.start()
    whole = read.stretch(start, opens - 1)
    tie = start if noun["article"] is not None else start - 1
    owned = tie >= 0 and read.word(tie) in fields.of_one
    recast = [read.stretch(opens, opens + 1), _head(read, noun, opens - 1, owned=owned)]
    if noun["article"] is None:
        if start > 0 and read.word(start - 1) in fields.genitive:
            return recast  # "zum Bau einer Mole, die"
        return [whole] if not noun["inner"] and (len(noun["head"]) > 1 or not start) else None
    if named := _NAMED.search(read.code[:start]):
        return [read.stretch(named.start(), named.end() - 1)]
    if read.code[start - 1 : start] == "k":
        return None  # "Ihr Boot, ein Kutter, der"
    article, relative = read.word(start), read.word(opens)
    if article in fields.of_one and len(noun["head"]) > 1:
        return None
    if article in fields.oblique or f"{article} {relative}" in fields.recast:
        return recast
    return None if article in fields.relating and article != relative else [whole]


def _head(read: Reader, noun: re.Match[str], end: int, *, owned: bool) -> _Span:
    """The noun of a match up to a word; one that is `owned` without the ending of that case: "des
    Turmes, der"."""
    start, last = read.stretch(noun.start("head"), end)
    word = read.tokens[noun.start("head")]
    return (start, last - len(word) + len(as_subject(word))) if owned else (start, last)
