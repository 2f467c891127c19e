"""The clause inside a sentence that its date dates, where that is not the main one.

"The firm extended the offer that it mailed on Friday": what happened on Friday is "it mailed the
offer". A clause of "which" is told of its noun, one of "after", "before" and "until" as it stands,
with the subject of the main clause where it has none of its own.
"""

from __future__ import annotations

from itertools import chain

from linimasa.extract.condensing.fronted import behind_front
from linimasa.extract.dates.other_times import (
    has_been,
    is_of_another,
    may_be_of_another,
    may_have_been,
)
from linimasa.extract.dates.participles import may_be_done, told_as_done
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.apposed import apposed_at, may_appose
from linimasa.extract.scope.aside_dates import aside_at
from linimasa.extract.scope.beside_clauses import asks
from linimasa.extract.scope.held_clauses import may_be_held, told_held
from linimasa.extract.scope.inner_clauses import (
    TIES,
    contact_clause,
    is_apart,
    led_clause,
    related_clause,
)
from linimasa.extract.scope.later_clauses import later_clause
from linimasa.extract.scope.later_verbs import told_later
from linimasa.extract.scope.news_clauses import is_granted, is_of_inner, may_be_past
from linimasa.extract.scope.opening_words import opener_of
from linimasa.extract.scope.parting import part_of
from linimasa.extract.scope.sharing import shared_at
from linimasa.extract.scope.sundered import may_be_sundered, sundered_at
from linimasa.extract.scope.tied_clauses import tied_clause, verb_of
from linimasa.extract.scope.years_said import year_said
from linimasa.extract.syntax.clause_ends import end_of
from linimasa.extract.syntax.clause_words import Grammar, grammar_of, is_inflected
from linimasa.extract.syntax.grammar import FINITE, Parsed, looked_up, parsed
from linimasa.extract.syntax.inserted import inserted_in, may_insert
from linimasa.extract.syntax.joined_verbs import before_next
from linimasa.extract.syntax.leading import led_in, may_lead
from linimasa.extract.syntax.linking import CLOSE, with_link
from linimasa.extract.syntax.mainclause import main_verb
from linimasa.extract.syntax.passives import done_to_noun, may_hang
from linimasa.extract.syntax.plain_dates import placed, undated

_END = ' .!"”'
_TO_WHICH = frozenset("rqY")  # what may be "which" in its place
_PAIR = 2
_LEADING = 90  # characters before a date of a participle that a sentence begins with
_LEADING_NOW = 40  # before one close to the day of issue
_LEAST = 16  # characters that tell something
_LEAST_OPENING = 12  # of the subject that a sentence begins with: "Menteri mundur"
_CLOSING = ' .!"”»'

_Span = tuple[int, int]


def aimed_at(
    sentence: str, content: _Span, dates: list[_Span], date: _Span, language: str, days: int
) -> list[_Span] | None:
    """The parts of `sentence[content]` that tell what a date dates, in the order of telling.

    None where the date is the main clause's, or may be; no part where the date is that of a clause
    or a participle that cannot be told alone. `days` are those from the day of issue to the date.
    """
    grammar = grammar_of(language)
    if grammar is None or not content[0] <= date[0] < content[1]:
        return None
    if late := told_later(sentence, content, dates, date, language):
        return late
    if said := year_said(sentence, content, dates, date, language):
        return said
    aside = aside_at(sentence, content, dates, date, language, days)
    if aside is not None:
        return aside
    parted = grammar.reduced and ";" in sentence[slice(*content)]
    part = part_of(sentence, content, dates, date, language) if parted else None
    whole = behind_front(sentence, part[-1] if part else content, dates, date, language)
    aimed = _aimed(sentence, whole, dates, date, language, days)
    return part if aimed is None else aimed


def _aimed(
    sentence: str, content: _Span, dates: list[_Span], date: _Span, language: str, days: int
) -> list[_Span] | None:
    """The same of clauses without a semicolon."""
    grammar = grammar_of(language)
    if grammar is None:
        return None
    inside = [one for one in dates if content[0] <= one[0] < content[1]]
    alone = len(inside) < _PAIR
    near = abs(days) <= CLOSE
    news = grammar.unmarked and alone and near
    before = sentence[content[0] : date[0]]
    told_of = news and may_be_held(before, language)
    at_end = news and not told_of and not sentence[date[1] : content[1]].strip(_CLOSING)
    past = news and may_be_past(before, grammar, days)
    if at_end and not past:
        return None  # the day of the news, at the end of all
    plain = undated(sentence[: content[1]], dates, language)
    long = not content[0] and len(plain) > MAX_TITLE and not -CLOSE <= days <= 0
    done = _done(plain, content, inside, date, language, close=alone and near)
    done = _sundered(plain, content, inside, date, language, days) if done is None else done
    if done is not None:
        return done
    hangs, joined = may_hang(plain, date, grammar), long or grammar.reduced
    lead, of_news = plain[content[0] : date[0]], alone and near
    if not of_news and _is_complement(lead, grammar):
        return []  # "convicted of killing a patient [in May]", "adjourned until [3 May]"
    owned = not of_news or may_have_been(lead, grammar)
    owned = owned and _may_be_owned(plain, content, date, language)
    if not (hangs or owned or _may_open(lead, grammar, language, joined=joined)):
        return None
    read = parsed(plain[content[0] :], language)
    if read is None or not FINITE.intersection(read.code):
        return None
    at = read.place(date[0] - content[0])
    opener = opener_of(read, at, grammar, news=news, past=past)
    close = near and not _is_dated(read, opener, content[0], dates)
    if news and not (is_of_inner(read, opener, at) or _is_amid_subject(read, opener, at)):
        return _of_news(read, opener, at, content[0], held=told_of)
    hung = hangs and opener is None
    noun = done_to_noun(read, at, grammar, close=close) if hung else None
    found = _told(read, opener, at, noun, long=long, close=close)
    if not found:
        if of_news and not days and grammar.reduced:
            return None  # the main clause's day as well
        other = owned and (has_been(read, at) if of_news else is_of_another(read, at))
        return [] if other or _is_inner(read, opener, at, close=close) else found
    found = _alone(read, found, opener, at, [read.place(one - content[0]) for one, _ in dates])
    return placed(found, content[0], [date])


def _sundered(
    plain: str, content: _Span, inside: list[_Span], date: _Span, language: str, days: int
) -> list[_Span] | None:
    """What a date tells that the main clause comes after; no part where that is no clause by
    itself, None where it may be another's, as the day of issue is."""
    start = content[0]
    may = is_inflected(language) and may_be_sundered(plain[start : date[0]], language)
    read = parsed(plain[start:], language) if may else None
    if read is None or FINITE.isdisjoint(read.code):
        return None
    told = sundered_at(read, read.place(date[0] - start), second=min(inside) < date)
    if told is None or not (told or days):
        return None
    return [(start + first, start + end) for first, end in told]


def _of_news(
    read: Parsed, opener: int | None, at: int, offset: int, *, held: bool
) -> list[_Span] | None:
    """What a day of news tells that is not the main clause's, where its words may hold that."""
    if opener is None:
        return [] if is_granted(read, at) else None
    return told_held(read, opener, at, offset) if held else None


def _is_inner(read: Parsed, opener: int | None, at: int, *, close: bool) -> bool:
    """Whether a date surely is that of a clause of "which" or "although", or where no ending tells
    words apart of another behind the main one."""
    tied = opener is not None and read.grammar.unmarked and is_apart(read, opener, read.grammar)
    main = main_verb(read.code) if tied else None
    if opener is not None and main is not None and main < opener:
        return True
    return _is_related(read, opener, close=close) or is_granted(read, at)


def _is_related(read: Parsed, opener: int | None, *, close: bool) -> bool:
    """Whether a word opens a clause of "which", not one told behind a quotation's end; for a date
    close to the day of issue, behind a comma or a dash, or with a verb of its own."""
    if not opener or read.code[opener] != "r":
        return False
    before = read.code[opener - 1]
    main = main_verb(read.code) if read.grammar.reduced else None
    if main is not None:
        if read.code[main - 1] == "Y" and read.word(main - 1) in words_of(read.language).clefting:
            return False  # "C'est à Brest que le procès s'est ouvert [mardi]"
        return main < opener and before != "o" and not asks(read, main, opener, read.grammar)
    if not read.ambiguous:
        return False
    return before in "kh" if close else before != "o"


def _may_be_owned(plain: str, content: _Span, date: _Span, language: str) -> bool:
    """Whether a date may be that of another word than the verb, by what stands around it."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.reduced:
        return False
    linked = with_link(plain, date[0], language)
    lead, link = plain[content[0] : linked], plain[linked : date[0]]
    return may_be_of_another(lead, link, plain[date[1] :], language)


def _is_complement(lead: str, grammar: Grammar) -> bool:
    """Whether a date behind some words is that of what their verb is about."""
    may = lead.endswith(grammar.complementing_ends)
    may = may or any(mark in lead for mark in grammar.complementing)
    return may and grammar.complements.search(lead) is not None


def _told(
    read: Parsed, opener: int | None, at: int, noun: list[_Span] | None, *, long: bool, close: bool
) -> list[_Span] | None:
    """What a clause tells by the word that opens it, or the main one; else a participle."""
    grammar = read.grammar
    if opener is None:
        found = _in_main(read, at, grammar, noun, long=long)
    else:
        found = _opened(read, opener, at, grammar, close=close)
    if found is None and grammar.reduced:
        return told_as_done(read, at, lambda start: end_of(read, start), grammar, close=close)
    return found


def _done(
    plain: str, content: _Span, inside: list[_Span], date: _Span, language: str, *, close: bool
) -> list[_Span] | None:
    """What a participle tells of its date: one that the content begins with, unless the date may be
    that of all of it (`close`), one between commas, or one of several with one helping verb, that
    have dates, too. `inside` are the dates of the content."""
    start, at = content[0], date[0] - content[0]
    early = "," in plain[date[1] :] and at <= _LEADING
    leads = early and (not close or _may_be_led(plain[start : date[0]], language))
    leads = leads and _leads(plain[start:], language)
    may = early or not plain[date[1] :].strip(_END)
    lead = plain[start : date[0]]
    inserts = may and may_insert(lead, language)
    apposes = early and may_appose(lead, language)
    found = leads or inserts or apposes or len(inside) >= _PAIR
    read = parsed(plain[start:], language) if found else None
    if read is None:
        return None
    leads = leads and (not close or _is_done_by_now(read))
    told = led_in(read, read.place(at), at) if leads else None
    if told is None and leads and read.ambiguous:
        told = led_clause(read, read.place(at))
    if told is None and inserts:
        told = inserted_in(read, read.place(at))
    if told is None and apposes:
        told = apposed_at(read, read.place(at))
    if told is None and len(inside) >= _PAIR:
        told = shared_at(read, read.place(at), [read.place(one - start) for one, _ in inside])
    return [(start + first, start + end) for first, end in told] if told is not None else None


def _may_be_led(lead: str, language: str) -> bool:
    """Whether a date close to the day of issue may be that of a participle in front alone, by what
    stands before it; where the verb shows that the main clause tells of now."""
    grammar = grammar_of(language)
    short = len(lead) <= _LEADING_NOW and "," not in lead
    return short and grammar is not None and grammar.headlined


def _is_done_by_now(read: Parsed) -> bool:
    """Whether a participle in front tells what was done, and the main verb has the form of the
    present: "Lancée [lundi], cette opération vise à", not "Interrogé [lundi], le maire nie", nor
    "Reportée à [lundi], la finale se joue"."""
    main, grammar = main_verb(read.code), read.grammar
    if main is None or read.code[main] != "V" or not grammar.present.fullmatch(read.word(main)):
        return False
    done = read.word(0)
    if done in words_of(read.language).with_dates:
        return False
    return not grammar.held.fullmatch(done) or grammar.lasting.fullmatch(done) is not None


def _leads(text: str, language: str) -> bool:
    """Whether a participle or a clause of "when" may lead in to the main clause."""
    first = text.partition(" ")[0].lower()
    return first in words_of(language).conceding or may_lead(text, language)


def _in_main(
    read: Parsed, at: int, grammar: Grammar, noun: list[_Span] | None, *, long: bool
) -> list[_Span] | None:
    """What a date in the main clause tells that is not told of its first verb: of a `noun`, if that
    is known, or of the second of two clauses."""
    return noun or (later_clause(read, at, alone=not long) if long or grammar.reduced else None)


def _is_dated(read: Parsed, opener: int | None, start: int, dates: list[_Span]) -> bool:
    """Whether the main clause has a date of its own before the clause that a word opens, so that
    one in that is its: "said on Friday that he left the firm, which sank this week"."""
    if opener is None or not read.ambiguous:
        return False
    before = start + read.spans[opener][0]
    return any(start <= first and end <= before for first, end in dates)


def _opened(
    read: Parsed, opener: int, at: int, grammar: Grammar, *, close: bool
) -> list[_Span] | None:
    """What a clause tells, by the word that opens it."""
    if is_apart(read, opener, grammar):
        return tied_clause(read, opener, at, grammar)
    if read.code[opener] == "Y":
        return contact_clause(read, opener, at)
    if read.code[opener] == "r":
        vague = read.ambiguous and read.word(opener - 1) in grammar.vague
        # not of "the kind that struck the town"
        return [] if vague else related_clause(read, opener, at, grammar, close=close)
    return None


def _is_amid_subject(read: Parsed, opener: int | None, at: int) -> bool:
    """Whether "which" tells of a sentence's subject, and the main verb follows a date in it: "Kapal
    yang tenggelam [Rabu] itu mengangkut 53 orang"."""
    if opener is None:
        return False
    main = main_verb(read.code)
    plain = read.code[opener] == "r" and TIES.search(read.code, 0, opener) is None
    return plain and main is not None and at < main


def _alone(
    read: Parsed, found: list[_Span], opener: int | None, at: int, dates: list[int]
) -> list[_Span] | None:
    """What a date tells less what another's verb tells; None where it is too little."""
    if read.grammar.unmarked and _tells_little(read, opener, found):
        return None
    if opener is None or read.grammar.reduced:
        return found
    return before_next(read, found, at, dates)


def _tells_little(read: Parsed, opener: int | None, found: list[_Span]) -> bool:
    """Whether a clause is too short to stand alone, "perang pecah", or leaves out who did it: "yang
    diumumkannya"."""
    verb = None if opener is None else verb_of(read, opener + 1)
    owned = verb is not None and read.word(verb).endswith(read.grammar.owning)
    least = _LEAST if found[0][0] else _LEAST_OPENING
    return owned or sum(end - start for start, end in found) < least


def _may_open(lead: str, grammar: Grammar, language: str, *, joined: bool) -> bool:
    """Whether the words before a date have one that may open a clause, each looked at by itself."""
    pieces = looked_up(lead, language)
    letters = "".join([piece.letters for piece in pieces])
    if not _TO_WHICH.isdisjoint(letters) or (joined and "c" in letters):
        return True
    if may_be_done(letters, grammar):
        return True
    return not grammar.apart.isdisjoint(chain.from_iterable([piece.words for piece in pieces]))
