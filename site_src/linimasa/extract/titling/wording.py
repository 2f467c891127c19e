"""The title of a sentence, or of the clause in it that one of its dates dates."""

from __future__ import annotations

from typing import NamedTuple

from linimasa.extract.condensing.cleaning import cleaned
from linimasa.extract.condensing.faults import faults
from linimasa.extract.dates.bracketed import bracketed_at
from linimasa.extract.dates.contrasting import contrasted_in
from linimasa.extract.dates.dated_clauses import told_of_noun
from linimasa.extract.dates.dated_lists import listed_at
from linimasa.extract.dates.lives import life_at
from linimasa.extract.dates.occurring import without_occurring
from linimasa.extract.dates.sifting import compared_in
from linimasa.extract.lexis.edges import MAX_TITLE, capitalized
from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.adding import is_added
from linimasa.extract.scope.aiming import aimed_at
from linimasa.extract.scope.aiming_last import aimed_last
from linimasa.extract.scope.apart_relatives import without_relatives
from linimasa.extract.scope.attached import attached_at
from linimasa.extract.scope.behind_colons import behind_colon
from linimasa.extract.scope.clauses import clause_before, clause_of, part_of
from linimasa.extract.scope.coordinating import coordinated_at
from linimasa.extract.scope.dating import Dated, Dates
from linimasa.extract.scope.gapping import gapped_at
from linimasa.extract.scope.held_dates import held_at
from linimasa.extract.scope.held_in_fields import held_in_fields
from linimasa.extract.scope.inner_last import inner_title, is_inner, without_inner
from linimasa.extract.scope.joined_clauses import joined_at
from linimasa.extract.scope.led_clauses import led_at
from linimasa.extract.scope.participles_last import told_by_participle, without_participles
from linimasa.extract.scope.second_predicates import second_at
from linimasa.extract.scope.spans_of_dates import local, times_in, told_once
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.clause_words import grammar_of, is_inflected
from linimasa.extract.syntax.linking import CLOSE
from linimasa.extract.titling.cues import behind_source
from linimasa.extract.titling.titles import make_title
from linimasa.extract.titling.told_as_nouns import told_apart, told_from, wants_doer
from linimasa.extract.titling.told_part import told_part

_LEAD = 2  # words before a date without which it would be another verb's
_ROOM = 5  # characters of another word

_Span = tuple[int, int]


class Titled(NamedTuple):
    """A title; `own`: what it tells is of the date that it was asked for; `noun`: it is a noun that
    holds that."""

    text: str
    own: bool = True
    noun: bool = False


class _Part(NamedTuple):
    """A part of a sentence, which begins at `offset` of the article, that is told as a sentence:
    its `content`, what is cut from that, and its dates."""

    text: str
    offset: int
    content: _Span
    cuts: list[_Span]
    times: list[_Span]


def title_of(sentence: Heard, dates: Dates, language: str) -> str:
    """What is said without who says it; an act of speech with its verb, and its speaker by name."""
    return titled(sentence, dates, language).text


def titled(
    sentence: Heard, dates: Dates, language: str, of: Dated | None = None, days: int = 0
) -> Titled:
    """The same, where `of` is given of the clause with that one of its dates, `days` from the day
    of issue; empty where that date only tells which thing a noun means."""
    if of and words_of(language).final:
        cuts = [*times_in(sentence, dates), *sentence.moments]
        apart = told_apart(sentence, local(of, sentence.span.start), cuts, language)
        if apart:
            return Titled(apart)
    noun = told_from(sentence, language)
    told = _titled(sentence, dates, language, of, days, noun)
    lost = noun and wants_doer(told.text, language)
    return _titled(sentence, dates, language, of, days, 0) if lost else told


def _titled(
    sentence: Heard, dates: Dates, language: str, of: Dated | None, days: int, noun: int
) -> Titled:
    """The same, where what is said may begin as a noun."""
    text, offset = sentence.text, sentence.span.start
    compared = compared_in(text, sentence.dates, language)
    times = list(dict.fromkeys((*times_in(sentence, dates), *sentence.moments, *compared)))
    content, cuts = told_part(sentence, dates, language, of)
    content = (noun, len(text)) if noun else content
    cuts += contrasted_in(text, sentence.dates, language)
    dated = of or next(iter(dates.told), None)
    if dated is not None:
        part = part_of(text, content, dated.start - offset, language, own=of is not None)
        if of is not None and part == content and ": " in text:
            part = behind_colon(text, content, times, local(of, offset), language)
        if part != content and is_inflected(language):  # a sentence of several, told by itself
            first = part[0] if part[0] > content[0] else 0
            text, offset, content = (
                text[first : part[1]],
                offset + first,
                (part[0] - first, part[1] - first),
            )
            cuts, times = _shifted(cuts, first, part[1]), _shifted(times, first, part[1])
        else:
            content = part
    whole = _Part(text, offset, content, cuts, times)
    if of is None:
        return Titled(make_title(text, content, cuts, language, times))
    if "(" in text:
        date = local(of, offset)
        aside = life_at(text, times, date, language)
        aside = bracketed_at(text, times, date, language) if aside is None else aside
        if aside is not None:
            return Titled(aside)
    return _dated(sentence, whole, dates, language, of, days)


def _dated(
    sentence: Heard, part: _Part, dates: Dates, language: str, of: Dated, days: int
) -> Titled:
    """The title of what one date of a part dates."""
    text, offset, content, cuts, times = part
    date = local(of, offset)
    if ended := clause_before(text, sentence.speech, date, language):
        return Titled(make_title(text, (0, ended), [], language, times))
    if abs(days) <= CLOSE and (behind := behind_source(text, date, language)):
        return Titled(make_title(text, (behind, len(text)), cuts, language, times))
    speech = sentence.speech
    outside = speech is not None and not content[0] <= date[0] < content[1]
    quoted = outside and speech is not None and speech.direct
    of_noun = listed_at(text, times, date, language)
    of_noun = of_noun or told_of_noun(text, times, date, language, days, quoted=quoted)
    if of_noun is not None:
        return Titled(of_noun)
    inner = is_inner(text, times, date, language)
    if inner:
        told_inner = inner_title(text, times, date, language)
        return Titled(told_inner) if told_inner else _of_another(part, content, of, cuts, language)
    # what is told of a speaker: "Jane Hill, who was elected in 2023, said"
    aside = outside and (abs(days) > CLOSE or is_inflected(language))
    near, gone = ((0, len(text)), []) if aside else (content, cuts)
    news = len(times) == 1 and abs(days) <= CLOSE
    if told_done := told_by_participle(text, near, times, date, language, news=news):
        return Titled(told_done)
    cuts = [*cuts, *without_participles(text, near, times, date, language)]
    cuts += without_inner(text, times, date, language)
    cuts += without_relatives(text, near, times, date, language)
    without = cuts if not aside else gone, times
    aimed = _aimed(text, near, without, date, language, days)
    if aimed:
        return Titled(aimed)
    second = words_of(language).verb_second
    find = held_in_fields if second else held_at
    untold = second and aimed is None
    held = None if untold else find(text, near, times, date, language, days)
    if held and (noun := _told_as_noun(text, held, without, language)):
        return Titled(noun, noun=True)
    own = aimed is not None and held is None and (inner is None or abs(days) <= CLOSE)
    own = own and not is_added(text, near, date, language, days)
    told = [local(one, offset) for one in dates.told]
    alone = len(told_once(dates)) == 1
    pieces = content if alone else clause_of(text, content, told, date, language)
    if not own:
        return _of_another(part, pieces, of, cuts, language)
    return Titled(make_title(text, pieces, cuts, language, times))


def _of_another(
    part: _Part, pieces: _Span | list[_Span], of: Dated, cuts: list[_Span], language: str
) -> Titled:
    """What a main clause tells, of a date that is not its own, and with that: without it, it would
    be of another time."""
    text, times, date = part.text, part.times, local(of, part.offset)
    title = make_title(text, pieces, cuts, language, [one for one in times if one != date])
    if " ".join([*text[: date[0]].split()[-_LEAD:], of.words]) not in title:
        return Titled(make_title(text, pieces, cuts, language, times), own=False)
    words = words_of(language)
    wrong = faults(title, words, headless=False)
    plain = make_title(text, pieces, cuts, language, times) if wrong else title
    best = title if wrong <= faults(plain, words, headless=False) else plain
    if words.verb_second and len(title) - len(of.words) < len(plain) - _ROOM:
        best = plain  # with its date it would lose more
    return Titled(best, own=False)


def _shifted(spans: list[_Span], first: int, end: int) -> list[_Span]:
    """Those of the spans that stand in a part, as offsets into it."""
    return [
        (start - first, last - first) for start, last in spans if first <= start and last <= end
    ]


def _aimed(
    text: str,
    content: _Span,
    without: tuple[list[_Span], list[_Span]],
    date: _Span,
    language: str,
    days: int,
) -> str | None:
    """The title of a clause of its own that a date stands in, if it is sound; none where no clause
    is, None where one is that cannot be told. `without` are cuts and times, as `make_title` has
    them."""
    cuts, times = without
    pieces = _in_clause(text, content, times, date, language, days)
    if pieces == []:
        return None
    if pieces is None:  # where the verb goes to the second place, what is left needs no date
        pieces = aimed_last(text, content, times, date, language)
        cuts = [*cuts, date] if pieces else cuts
    if pieces is None:
        pieces = _parted(text, content, times, date, language)
    if pieces is None:
        pieces = led_at(text, content, times, date, language, days)
        if pieces == []:
            return None
    if not pieces:
        return ""
    titles = [make_title(text, pieces, cuts, language, times)]
    if text[slice(*date)] in titles[0] and _is_aside(text, date, language):
        titles.insert(0, make_title(text, pieces, [*cuts, date], language, times))
    words = words_of(language)
    unsound = None if is_inflected(language) else ""  # then the date is still not the main clause's
    return next((one for one in titles if not faults(one, words, headless=False)), unsound)


def _in_clause(
    text: str, content: _Span, times: list[_Span], date: _Span, language: str, days: int
) -> list[_Span] | None:
    """The parts of a sentence that a date tells, also of one of several clauses that are joined."""
    joined = joined_at(text, content, times, date, language)
    if joined is not None and (len(joined) != 1 or date[0] >= joined[0][1]):
        return joined
    whole = joined[0] if joined else content
    pieces = aimed_at(text, whole, times, date, language, days)
    if pieces is None:
        pieces = second_at(text, whole, times, date, language, days)
    return joined if pieces is None else pieces


def _parted(
    text: str, content: _Span, times: list[_Span], date: _Span, language: str
) -> list[_Span] | None:
    """The parts of a sentence that tell what one of its dates dates, where its verb stands second
    or a participle is attached."""
    pieces = gapped_at(text, content, times, date, language)
    if pieces is None:
        pieces = coordinated_at(text, content, times, date, language)
    return attached_at(text, content, date, language) if pieces is None else pieces


def _told_as_noun(
    text: str, pieces: list[_Span], without: tuple[list[_Span], list[_Span]], language: str
) -> str:
    """A noun for what happens as a title; none where it is too long."""
    title = cleaned(text, tuple(pieces), (*without[0], *without[1]), language)
    title = without_occurring(title, language)
    return capitalized(title, words_of(language)) if len(title) <= MAX_TITLE else ""


def _is_aside(text: str, date: _Span, language: str) -> bool:
    """Whether a date at the end of its clause is no more than when that was: "in 2002, which", not
    "the revolt of 2002, which", "since 2002"."""
    tie = text[: date[0]].rstrip().rpartition(" ")[2].lower()
    grammar = grammar_of(language)
    tied = tie in words_of(language).of or (grammar is not None and tie in grammar.until)
    return not tied and text[date[1] : date[1] + 1] in {"", ",", "."}
