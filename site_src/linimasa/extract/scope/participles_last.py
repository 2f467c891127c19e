"""What a participle with a date of its own tells in German, where it is no verb of its clause.

An attribute   "Der [1880] erbaute Saal brannte"         Saal erbaut
In front       "[1924] gegründet, brannte die Mühle"     Mühle gegründet
Behind a noun  "Die Brücke, [1932] eingeweiht, brach"    Brücke eingeweiht
               "Jan Dahl (geboren [1956]) leitet"        Jan Dahl geboren

The clause itself is told of its own date without them. Several that share one helping verb are
told each with it: "Die Brücke wurde [1934] eröffnet und [1945] gesprengt".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from linimasa.extract.condensing.cleaning import cleaned
from linimasa.extract.condensing.fielding import subject_of
from linimasa.extract.dates.dated_fields import dated_reading, word_at
from linimasa.extract.lexis.edges import MAX_TITLE, capitalized
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.subject_forms import as_subject
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.fields import LATER, Reader
from linimasa.extract.syntax.linking import with_link

_PHRASE = "PP?(?:a|D?[jWVa#]{0,3}[NM]+#*(?:[dg]D?[jW#]{0,2}[NM]+){0,2}|#+)"
_FREE = re.compile(f"(?:[aXj]|{_PHRASE}(?:C(?:{_PHRASE}|D?[jW#]{{0,2}}[NM]+))?)*")
_OWNERS = "[dg]D?[jW#]{0,2}[NM]+"
_NOUN = re.compile(f"(?P<article>D)?(?P<inner>[jWVa#]{{0,3}})(?P<head>[NM]+(?:{_OWNERS})*)$")
_NAMED = re.compile(f"#?[NM]+(?:{_OWNERS})*")
_ALONE = re.compile(f"#?[NM](?:{_OWNERS})*")
_NAMED_BY = re.compile(f"#?[NM]{{2}}(?:{_OWNERS})*")  # "Berner Hafen"
_TRIED = re.compile(
    r"\([a-zäöüß]+(?:t|en)\s|[a-zäöüß](?:t|en)(?:[,)]|$|\s(?:und|oder|sowie)\s)|[a-zäöüß](?:t|en)e[nrsm]?\s"
)
_MARKS = frozenset("kx")
_VERBS = frozenset("VW")
_REACH = 14  # words between an article and the date of what stands before its noun
_LEAST = 18  # characters that tell something without a noun
_PAIR = 2

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Done:
    """A participle as words: `part` with all that goes with it, the place of itself in that, the
    `noun` that it tells of, and what a clause is whole without, from and up to a character;
    `inflected`: it has the ending of an adjective."""

    part: _Span
    at: int
    noun: _Span | None
    cut: _Span
    inflected: bool = False


def told_by_participle(
    sentence: str,
    content: _Span,
    dates: Sequence[_Span],
    date: _Span,
    language: str,
    *,
    news: bool,
) -> str | None:
    """What the participle tells that a date of `sentence[content]` dates; None where that is none.
    The only date of `news` is that of its clause, too."""
    read = _read(sentence, content, dates, language)
    at = _place(read, date, content[0]) if read else None
    if read is None or at is None:
        return None
    pieces: Iterable[list[_Span]] = _shared(
        read, at, [_place(read, one, content[0]) for one in dates]
    )
    if not pieces:
        done = None if news else _done(read, at, bare=sentence[slice(*date)].isdigit())
        pieces = _pieces(read, done) if done else ()
    others = without_participles(sentence, content, dates, date, language)
    cuts = (*((with_link(sentence, one[0], language), one[1]) for one in dates), *others)
    for told in pieces:
        spans = tuple((content[0] + start, content[0] + end) for start, end in told)
        title = " ".join(cleaned(sentence, spans, cuts, language).split())
        if title and len(title) <= MAX_TITLE:
            return capitalized(title, words_of(language))
    return None


def without_participles(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> list[_Span]:
    """What a clause is told without of a date: participles that others date."""
    if len(dates) < _PAIR:
        return []
    read = _read(sentence, content, dates, language)
    if read is None:
        return []
    others = [(_place(read, one, content[0]), one) for one in dates if one != date]
    done = [
        _done(read, at, bare=sentence[slice(*one)].isdigit())
        for at, one in others
        if at is not None
    ]
    cuts = [(content[0] + one.cut[0], content[0] + one.cut[1]) for one in done if one]
    return list({one: one for one in cuts if not one[0] <= date[0] < one[1]})


def _read(sentence: str, content: _Span, dates: Sequence[_Span], language: str) -> Reader | None:
    """The words of a sentence, dates as adverbs; None where no word ends as a participle does."""
    may = bool(fields_of(language)) and _TRIED.search(sentence, *content)
    return dated_reading(sentence, content, dates, language) if may else None


def _place(read: Reader, date: _Span, start: int) -> int | None:
    """The word that stands for a date of a content that starts at a character."""
    return word_at(read, date[0] - start) if date[0] >= start else None


def _done(read: Reader, at: int, *, bare: bool) -> Done | None:
    """The participle that a word dates, which stands for a `bare` year or another date."""
    if read.word(at - 1) in {*read.words.tied, *read.fields.due} and at:
        return None  # "der nach dem Sturm von [1870] gebaute", "der für [Mai] bestellte"
    return _attribute(read, at, bare=bare) or _in_front(read, at) or _behind_noun(read, at)


def _attribute(read: Reader, at: int, *, bare: bool) -> Done | None:
    """One before its noun: "der [1880] erbaute Saal"."""
    for article in range(at - 1, max(-1, at - _REACH), -1):
        if read.code[article] in _MARKS:
            return None
        if not _may_open(read, article, at, bare=bare):
            continue
        found = _attributes(read, article + 1)
        part = next((one for one in found if one[0] <= at < one[1]), None)
        if part is None:
            continue
        first = found[-1][1]
        while first < len(read.code) and read.code[first] in "jWV":
            first += 1  # "der 1880 erbaute [alte] Saal"
        noun = _NAMED.match(read.code, first)
        if noun is None:
            return None
        subject = read.word(article) not in read.fields.oblique
        if subject and read.code[noun.end() : noun.end() + 1] not in _VERBS:  # nor an object
            adjective = read.tokens[first].endswith("er") and read.code[first + 1 :][:1] == "N"
            noun = (_NAMED_BY if adjective else _ALONE).match(read.code, first) or noun
        end = noun.end()
        cut = read.spans[article][1], read.spans[found[-1][1] - 1][1]
        cased = _is_cased(read.word(article), read.word(first))
        return Done(part, part[1] - 1, None if cased else (first, end), cut, inflected=True)
    return None


def _may_open(read: Reader, article: int, at: int, *, bare: bool) -> bool:
    """Whether a word may be the article of a noun further behind, and is not the date's: "im [1911]
    eröffneten Saal", not "im [Mai]", "seit dem [3. Mai]"."""
    near, kind = article + 1 == at, read.code[article]
    if kind == "P":
        return near and bare and read.word(article) in read.fields.fused
    tied = near and not bare and article > 0 and read.code[article - 1] == "P"
    owner = kind == "d" and read.word(article) in read.fields.definite and (bare or not near)
    return (kind in "DRX" or owner) and not tied


def _attributes(read: Reader, start: int) -> list[_Span]:
    """Participles before a noun that "und" joins, each with what goes with it."""
    parts: list[_Span] = []
    while True:
        for at in range(start, min(start + _REACH, len(read.code) - 1)):
            ends = read.code[at + 1] in "NMjWV#C" and _FREE.fullmatch(read.code, start, at)
            if ends and _stem(read, at):
                parts.append((start, at + 1))
                break
        else:
            return []
        if read.code[at + 1] != "C":
            return parts
        start = at + 2


def _stem(read: Reader, at: int) -> str | None:
    """A participle before a noun without its ending."""
    if not read.tokens[at].islower():
        return None
    for ending in ("en", "er", "es", "em", "e"):
        stem = read.tokens[at].removesuffix(ending)
        if stem != read.tokens[at] and read.fields.participles.fullmatch(stem):
            return stem
    return None


def _is_cased(article: str, noun: str) -> bool:
    """Whether a noun may have the ending of a case that no title begins with."""
    return article[-1:] in {*"nms"} and article != "das" and noun.endswith("n")


def _in_front(read: Reader, at: int) -> Done | None:
    """One that a sentence begins with: "[1924] gegründet, brannte die Mühle"."""
    comma = read.code.find("k")
    if comma < at or read.code[comma + 1 : comma + 2] not in _VERBS:
        return None
    part = next((one for one in _parts(read, 0, comma) if one[0] <= at < one[1]), None)
    if part is None:
        return None
    noun = None
    for first in range(comma + 2, len(read.code)):
        chunk = LATER["n"].match(read.code, first)
        if chunk and read.word(first) not in read.fields.oblique:
            noun = first, chunk.end()
            break
        if read.code[first] not in "aX":
            break
    return Done(part, _ending(read, part), noun, (0, read.spans[comma + 1][0]))


def _behind_noun(read: Reader, at: int) -> Done | None:
    """One between commas or in brackets behind its noun: "die Brücke, [1932] eingeweiht,"."""
    comma = max((i for i in range(at) if read.code[i] in _MARKS), default=-1)
    end = next((i for i in range(at, len(read.code)) if read.code[i] in _MARKS), len(read.code))
    noun = _NOUN.search(read.code[: max(comma, 0)])
    part = next((one for one in _parts(read, comma + 1, end) if one[0] <= at < one[1]), None)
    opens = read.tokens[comma] if comma >= 0 else ""
    if noun is None or part is None or opens not in {",", "("}:
        return None
    if opens == "(" and read.tokens[end : end + 1] != [")"]:
        return None
    if noun["article"] and _is_cased(read.word(noun.start()), read.word(comma - 1)):
        return None
    last = read.spans[end][1] if end < len(read.code) else read.spans[-1][1]
    return Done(part, _ending(read, part), (noun.start(), comma), (read.spans[comma][0], last))


def _parts(read: Reader, start: int, end: int) -> list[_Span]:
    """The participles between two places, which hold nothing else; "und" may join them."""
    parts: list[_Span] = []
    for at in range(start, end):
        if read.code[at] == "C" and read.fields.participles.fullmatch(read.word(at - 1)):
            parts.append((start, at))
            start = at + 1
    parts.append((start, end))
    return parts if all(_ending(read, one) >= 0 for one in parts) else []


def _ending(read: Reader, part: _Span) -> int:
    """Where the participle stands, which opens or closes its part; -1 where it is not alone."""
    start, end = part
    if end <= start:
        return -1
    for at, rest in ((end - 1, (start, end - 1)), (start, (start + 1, end))):
        done = read.fields.participles.fullmatch(read.word(at))
        if done and read.code[at] not in "NS" and _FREE.fullmatch(read.code, *rest):
            return at
    return -1


def _pieces(read: Reader, done: Done) -> Iterator[list[_Span]]:
    """The noun with all that is told of it, and with the participle alone."""
    start, end = done.part
    rest = [read.stretch(*one) for one in ((start, done.at), (done.at + 1, end)) if one[0] < one[1]]
    first, last = read.spans[done.at]
    stem = _stem(read, done.at) if done.inflected else None
    itself = first, first + len(stem) if stem else last
    if done.noun is not None:
        noun = _named(read, done.noun)
        yield [*noun, *rest, itself]
        yield [*noun, itself]
    elif stem is None and sum(last - first for first, last in rest) >= _LEAST:
        yield [*rest, itself]


def _named(read: Reader, noun: _Span) -> list[_Span]:
    """A noun without its article, and without adjectives, but for those of "die", whose form is
    the same; "der Angeklagte" with it, "[des] Malers Dean" without the ending."""
    start, end = noun
    first = next((at for at in range(start, end) if read.code[at] in "NM"), start)
    if read.word(start) == "der" and read.word(first).endswith("e"):
        return [read.stretch(start, end)]
    if read.code[start] in "DRX":
        start = start + 1 if read.word(start) == "die" else first
    if start and _owned_by(read, start):
        begins, ends = read.spans[start]
        whole = begins, ends - len(read.tokens[start]) + len(as_subject(read.tokens[start]))
        return [whole, *([read.stretch(start + 1, end)] if end > start + 1 else [])]
    return [read.stretch(start, end)]


def _owned_by(read: Reader, noun: int) -> bool:
    """Whether "des" stands before a noun and what is told of it."""
    before = next((at for at in range(noun - 1, -1, -1) if read.code[at] in "DkxVC"), 0)
    words = range(noun - 1, max(-1, noun - _REACH), -1)
    article = next((at for at in words if read.word(at) in read.fields.definite), before)
    return read.word(article) == "des"


def _shared(read: Reader, at: int, dates: Sequence[int | None]) -> list[list[_Span]]:
    """What one of several participles with a helping verb tells, of which two have dates."""
    clause = read.clause() if read.code and len(dates) >= _PAIR else None
    if clause is None or read.word(clause.verb) not in read.words.auxiliaries:
        return []
    parts, closing = _sharing(read, clause.verb + 1)
    part = next((one for one in parts if one[0] <= at < one[1]), None)
    dated = sum(any(at is not None and first <= at < end for at in dates) for first, end in parts)
    if part is None or dated < _PAIR:
        return []
    closed = [] if part == parts[-1] else [read.stretch(*one) for one in closing]
    if part == parts[0]:
        return [[read.stretch(0, part[1]), *closed]]
    subject = subject_of(clause, read)
    if subject is None:
        return []
    verb = read.stretch(clause.verb, clause.verb + 1)
    return [[read.stretch(subject.start, subject.end), verb, read.stretch(*part), *closed]]


def _sharing(read: Reader, start: int) -> tuple[list[_Span], list[_Span]]:
    """The parts behind a helping verb that end in a participle each; what closes all of them."""
    parts: list[_Span] = []
    for at in range(start + 1, len(read.code) + 1):
        kind, behind = read.code[at : at + 1], read.code[at + 1 : at + 2]
        if kind not in {*"kxC", ""}:
            continue
        closes = read.word(at - 1) in {*read.fields.helping, "worden"}
        last = at - 1 - closes
        if not read.words.auxiliaries.isdisjoint(map(read.word, range(start, last))):
            break  # "berichtet, Dean [habe …] gewusst"
        if last >= start and read.fields.participles.fullmatch(read.word(last)):
            parts.append((start, at))
            if closes or kind in {"x", ""} or behind in {*"VWSC", ""}:
                return parts, [(at - 1, at)] if closes else []
            start = at + 1
        elif kind != "C":
            break
    return parts, []
