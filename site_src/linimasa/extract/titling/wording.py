"""The title of a sentence, or of the clause in it that one of its dates dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from linimasa.extract.condensing.cleaning import cleaned
from linimasa.extract.condensing.faults import faults
from linimasa.extract.condensing.headings import dateline
from linimasa.extract.dates.bracketed import bracketed_at
from linimasa.extract.dates.contrasting import contrasted_in
from linimasa.extract.dates.dated_clauses import told_of_noun
from linimasa.extract.dates.dated_lists import listed_at
from linimasa.extract.dates.lives import life_at
from linimasa.extract.dates.occurring import without_occurring
from linimasa.extract.dates.sifting import compared_in
from linimasa.extract.lexis.edges import MAX_TITLE, capitalized, is_amid
from linimasa.extract.lexis.sentences import quotations
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
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.speech.relays import Relay
from linimasa.extract.syntax.clause_words import grammar_of, is_inflected
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.linking import CLOSE
from linimasa.extract.syntax.mainclause import clause_in
from linimasa.extract.syntax.particles import particled_of
from linimasa.extract.syntax.telling import has_verb, helps_on
from linimasa.extract.titling.cues import (
    behind_setting,
    behind_source,
    is_object,
    parts,
    resumed,
    with_apposition,
)
from linimasa.extract.titling.dated_cues import dated_cue, is_of_pronoun, with_rest
from linimasa.extract.titling.own_deeds import saying_of
from linimasa.extract.titling.titles import make_title, of_whom
from linimasa.extract.titling.told_as_nouns import told_apart, told_from, wants_doer
from linimasa.timex import Timex

_LEAD = 2  # words before a date without which it would be another verb's
_SHORT_FORM = re.compile(r"\s\([\w-]{2,12}\)")
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
    content, cuts = _content(sentence, dates, language, of)
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


def _content(
    sentence: Heard, dates: Dates, language: str, of: Dated | None
) -> tuple[_Span, list[_Span]]:
    """The part of a sentence that is told, and what is cut from it."""
    speech, text, offset = sentence.speech, sentence.text, sentence.span.start
    relay = None if _is_verbs_hearer(sentence, language) else sentence.relay
    cuts = [_report(text, relay, dates, offset, language)] if relay else []
    heard = None if speech else _told_outlet(text, sentence.relay, language)
    content = speech.content if speech else heard or (0, len(text))
    stamped = bool(speech) and content[1] <= dateline(text)  # nothing is said in a dateline
    act = speech and (speech.bare or (speech.act and not speech.whole))
    if speech and (stamped or act or is_object(text, speech, words_of(language))):
        content = (of_whom(text, speech.act_from, words_of(language)), len(text))
        if _is_told_before(sentence, dates, language) or _is_led(text[: content[0]], language):
            content = (0, len(text))
        elif words_of(language).final and speech.name:
            content = _without_office(sentence, content, times_in(sentence, dates))
        if said := saying_of(text, speech, sentence.dates, language):
            cuts.append(said)
    elif speech and (
        _is_halved(text, speech, language) or is_of_pronoun(text, speech, dates, offset, language)
    ):
        content = (0, len(text))
    elif speech and (behind := _behind_quote(sentence, dates, language)):
        content = behind, len(text)
    elif speech and (goes_on := resumed(text, speech)):
        content = (0, len(text))
        cuts.append(goes_on)
    elif speech:
        asked = (of,) if of else dates.told
        quoted = _dated_quote(text, speech, [one.start - offset for one in asked], language)
        content = quoted or behind_setting(text, speech, times_in(sentence, dates), language)
        cue = with_apposition(text, speech, words_of(language))
        cue = dated_cue(text, cue, dates, offset, language)
        cuts.append(with_rest(text, content, cue, [one.start - offset for one in dates.told]))
        if parts(text, cue, words_of(language)):
            content = (0, len(text))
    halved = is_amid(text, content[0]) or is_amid(text, content[1])
    return (0, len(text)) if halved else content, cuts


def _is_halved(text: str, speech: Speech, language: str) -> bool:
    """Whether a cue takes the verb of what stands before it: "The loss was | confirmed by"."""
    words = words_of(language)
    if speech.content[1] > speech.cue[0] or speech.verb not in words.according:
        return False
    return helps_on(parsed(text[slice(*speech.content)], language))


def _is_verbs_hearer(sentence: Heard, language: str) -> bool:
    """Whether a verb would lose the outlet that hears what nobody known says: "he told | the Norvik
    Post in an interview"."""
    relay, words = sentence.relay, words_of(language)
    if relay is None or sentence.speech or not relay.told or relay.adjunct:
        return False
    before = [one for one in sentence.text[: relay.start].split() if one not in words.articles]
    return bool(before) and before[-1] in words.told and before[-1] in words.after


def _told_outlet(text: str, relay: Relay | None, language: str) -> _Span | None:
    """What somebody "told AFP", where who that is is not understood and no "that" leads to it."""
    if relay is None or not relay.told or relay.adjunct or text[relay.end : relay.end + 1] != " ":
        return None
    words, verb = words_of(language), text[: relay.start].split()[-1:]
    if not verb or verb[0] not in words.told or verb[0] not in words.after:
        return None
    read = parsed(text[relay.end :], language)
    clause = clause_in(read) if read else None
    whole = clause and clause.subject and not clause.subject[0][0] and text[relay.end + 1].isalpha()
    return (relay.end, len(text)) if whole else None


def _report(text: str, relay: Relay, dates: Dates, offset: int, language: str) -> _Span:
    """What tells of an outlet; with the day of its report, where the verb stands second, behind
    which what is told may look like a clause of that day: "Reuters meldete [am Montag], der …"."""
    start, end = local(dates.report, offset) if dates.report else (0, 0)
    beside = len(text[relay.end : start].split()) < _LEAD and words_of(language).verb_second
    short = _SHORT_FORM.match(text, relay.end)  # "lapor Agensi Bencana[ (NADMA)]"
    return relay.start, max(short.end() if short else relay.end, end if beside else 0)


def _dated_quote(text: str, speech: Speech, told: Sequence[int], language: str) -> _Span | None:
    """The quotation that is all that is said of what is dated; where particles tell who speaks, one
    of several."""
    if speech.quote is None or not told:
        return speech.quote
    quotes = quotations(text) if particled_of(language) else [speech.quote]
    return next((one for one in quotes if all(one[0] <= at < one[1] for at in told)), None)


def _without_office(sentence: Heard, content: _Span, times: list[_Span]) -> _Span:
    """What opens with a speaker whose office leaves no room for what is told, from the name on:
    "[Ulaştırma ve Altyapı Bakanı] Kemal Kaya, …"."""
    speech, text = sentence.speech, sentence.text
    long = content[1] - content[0] - sum(end - start for start, end in times)
    name = text.find(speech.name, content[0]) if speech and speech.role else -1
    office = text[content[0] : name].strip(" ,")
    if long <= MAX_TITLE or name < 0 or not speech or office != speech.role:
        return content
    if not text.startswith(",", name + len(speech.name)):
        return content  # "Kaya ise yaptığı açıklamada …", of which more can go
    return name, content[1]


def _behind_quote(sentence: Heard, dates: Dates, language: str) -> int | None:
    """Where the speaker stands who tells what is dated only behind a quotation that a participle
    ties to him: "“…” diyen | Kaya, hattın martta açılacağını belirtti"; else None."""
    speech, words = sentence.speech, words_of(language)
    if speech is None or not (speech.direct and words.final and speech.verb in words.before):
        return None
    told = [one.start - sentence.span.start for one in dates.told]
    at = sentence.text.find(speech.name.rpartition(" ")[2], *speech.cue)
    if at < 0 or not told or min(told) < speech.cue[1] or speech.content[1] > speech.cue[0]:
        return None
    start = sentence.text.find(speech.name, *speech.cue)
    closed = has_verb(sentence.text[speech.cue[1] :], words)
    return (at if start < 0 else start) if closed else None


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


def _is_led(lead: str, language: str) -> bool:
    """Whether only a phrase stands before an act whose verb stands second: "In a letter [of May]
    asked the mayor"."""
    words = words_of(language)
    return words.verb_second and "," not in lead and not has_verb(lead, words)


def _is_told_before(sentence: Heard, dates: Dates, language: str) -> bool:
    """Whether all that is dated stands in a clause before an act: "The ferry sank on Monday, but
    the mayor promised help"."""
    start, offset = sentence.speech.act_from if sentence.speech else 0, sentence.span.start
    last = max((one.end - offset for one in dates.told), default=start)
    between = sentence.text[last:start].lower().split() if last < start else []
    words = words_of(language)
    ties = words.coordinators.union(words.contrasting)
    whose = sentence.text[start:].partition(" ")[0].lower()
    if is_inflected(language) and between and between[-1] in words.relatives:
        return has_verb(sentence.text[:start], words)  # "raids hit Bern, where the mayor denied"
    if ties.isdisjoint(between[1:]) and not (between and whose in words.pronouns):
        return False  # "the day | after the mayor promised help"
    lead, comma, rest = sentence.text[:start].partition(",")
    opens = lead.split(" ", 1)[0].lower() in {*words.phrases, *words.breaks}
    return has_verb(rest if opens and comma else sentence.text[:start], words)


def times_in(sentence: Heard, dates: Dates) -> list[_Span]:
    """Where the dates of a sentence stand in it: what is told, then those of telling and report."""
    offset = sentence.span.start
    every = [one for one in (*dates.told, dates.said, dates.report) if one]
    return [local(one, offset) for one in every]


def local(one: Dated | Timex, offset: int) -> _Span:
    """Where a date stands in its sentence, which begins at `offset`."""
    return one.start - offset, one.end - offset


def told_once(dates: Dates) -> list[Dated]:
    """One date of each kind that a sentence tells: a span of years goes where a day stands too."""
    unique = {one.date or one.words: one for one in reversed(dates.told)}
    return sorted(unique.values(), key=lambda one: one.start)
