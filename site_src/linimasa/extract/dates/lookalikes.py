"""What looks like a date and dates nothing told: a house's number, the years of somebody's life.

"calle Roca al [1600]", "中山路[15号]"; "Ana Roca ([1923-1999]) pintó el puerto". A life is no
event of its own, but its brackets are cut from titles as a date is.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import compiled, pattern_of
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.clause_words import is_inflected, related
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.grammar import looked_up, parsed
from linimasa.extract.syntax.happening_nouns import is_happening
from linimasa.extract.syntax.telling import has_verb
from linimasa.language import table_of, texts
from linimasa.timex import Timex

_MOST_LIFE = 70  # characters of places and days of birth and death
_PART = r"[^()\d–—]{0,30}(?:\d{1,2}[^()\d–—]{1,20})?\d{4}"
_LIFE = re.compile(rf"{_PART}\s?[-–—]\s?{_PART}")
_YEARS = re.compile(r"\((?:\*\s?)?(\d{4})\s?[-–—/]\s?(?:†\s?)?(\d{4})\)")
_LEAST_LIFE = 20  # years, where nothing but a noun's capital tells it from a name
_NAMED = re.compile(r"[A-ZÀ-Ý][\w.'’-]*\s?\Z")
_OPENING, _CLOSING = '«"“「『', '»"”」』'
_MOST_NAME = 34  # characters of a name between marks of quotation
_PARTS = frozenset("，。！？；：")
_PLATE = frozenset("*＊×ABCDEFGHJKLMNPQRSTUVWXYZ")
_BEHIND = re.compile(r"\s([^\W\d_]+)")
_YEAR = 4  # digits
_TITLED = re.compile(r"[’']s\s[“‘\"']?[A-Z]")
_TIE = 12  # characters in which the word before a feast stands
_REACH = 60  # characters before a number in which its street begins


def is_house(text: str, timex: Timex, words: Words) -> bool:
    """Whether a day or a year alone is a house's number, or ends a car's: "粤A**[9号]"."""
    numbered = timex.text[:-1].isdigit() and bool(words.streets)
    if numbered and (
        text.endswith(words.streets, 0, timex.start)
        or text[timex.start - 1 : timex.start] in _PLATE
    ):
        return True
    if not words.addresses or not timex.text.isdigit():
        return False
    before = text[max(0, timex.start - _REACH) : timex.start]
    return compiled(words.addresses).search(before) is not None


def is_no_day(text: str, timex: Timex, language: str) -> bool:
    """Whether words for a time are a name, or are counted from what is told behind them, or only
    tell how something is today."""
    if not words_of(language).uncased:
        today = timex.text.lower() in texts(table_of(language, "events"), "as_today")
        return today and _described(language).match(text, timex.end) is not None
    return _is_in_marks(text, timex) or _is_counted_on(text, timex, language)


def is_of_work(text: str, timex: Timex, language: str) -> bool:
    """Whether a year only tells which book, film or song is meant: one in brackets behind marks of
    quotation, where no verb before tells that it came out, and in a language with words for these
    "her [1966] novel", "by editing [1974]'s All Ashore"."""
    if not (timex.text.isdigit() and timex.end - timex.start == _YEAR):
        return False
    if text[timex.start - 1 : timex.start] == "(" and text[timex.end : timex.end + 1] == ")":
        before = text[max(0, timex.start - _REACH) : timex.start - 1].rstrip()
        closed = bool(before) and before[-1] in _CLOSING
        return closed and _publishing(language).isdisjoint(before.lower().split())
    works = _works(language)
    if works is None:
        return False
    *_, tie, before = ["", "", *text[max(0, timex.start - _REACH) : timex.start].split()]
    if works.match(text, timex.end) and before.lower().endswith(_heads(language)):
        return tie not in related(language, "in", "at")  # "said in a [2017] film"
    return _TITLED.match(text, timex.end) is not None and before[-1:].isalnum()


@cache
def _works(language: str) -> re.Pattern[str] | None:
    """What such a year stands before."""
    works = texts(table_of(language, "events"), "works")
    return re.compile(rf"\s(?:[a-z-]+\s){{0,2}}{either(works)}\b") if works else None


@cache
def _publishing(language: str) -> frozenset[str]:
    """Verbs of what comes out in such a year: "merilis"."""
    return frozenset(texts(table_of(language, "events"), "publishing"))


@cache
def _heads(language: str) -> tuple[str, ...]:
    """The ends of words that such a year stands behind."""
    words = words_of(language)
    heads = (*words.articles, *words.determiners, *words.possessives)
    return (*heads, "'s", "’s", "s’", "s'")


def _is_in_marks(text: str, timex: Timex) -> bool:
    """Whether words without a number are all that marks of quotation hold: the paper «الغد»."""
    if not timex.start or text[timex.start - 1] not in _OPENING:
        return False
    closed = text[timex.end : timex.end + 1] in _CLOSING
    return closed and timex.end < len(text) and not any(map(str.isdigit, timex.text))


def is_in_name(text: str, timex: Timex, language: str) -> bool:
    """Whether a year is part of a name between marks of quotation, and not of what is said: no stop
    or comma stands between them: "“[2024年]东港灯节”开幕"."""
    if timex.edtf is None or not timex.edtf.isdigit():
        return False
    events = table_of(language, "events")
    for marks in texts(events, "name_marks"):
        opens, closes = marks[0], marks[1]
        at = text.rfind(opens, max(0, timex.start - _MOST_NAME), timex.start)
        end = text.find(closes, timex.end, at + _MOST_NAME) if at >= 0 else -1
        if end < 0 or text.find(closes, at, timex.start) >= 0:
            continue
        said = text.endswith(texts(events, "name_sayings"), 0, at)
        return not said and _PARTS.isdisjoint(text[at:end])
    return False


def _is_counted_on(text: str, timex: Timex, language: str) -> bool:
    """Whether a time is counted from what is told behind it, and not from today: "بعد أسبوع [من]
    الحادث"."""
    events = table_of(language, "events")
    counted = timex.text.startswith(texts(events, "counted_after"))
    return counted and _counted_from(language).match(text, timex.end) is not None


@cache
def _counted_from(language: str) -> re.Pattern[str]:
    return re.compile(pattern_of(table_of(language, "events"), "counted_from"))


@cache
def _described(language: str) -> re.Pattern[str]:
    """How old or known somebody is, before a noun: "der [heute] | 43-Jährige"."""
    return re.compile(pattern_of(table_of(language, "events"), "described"))


def less_feasts(text: str, timexes: list[Timex], language: str) -> list[Timex]:
    """The dates less feasts that only say what a noun before them is of, "libur Natal [dan] Lebaran
    2024", "upacara Waisak", where another date is told beside them, or they are several days
    apart."""
    nouns = _of_feasts(language) if len(timexes) > 1 else ()
    if len(timexes) > 1 and _apart(language):
        return [one for one in timexes if not _is_before_noun(text, one, language)] or timexes
    of_noun: list[Timex] = []
    for one in timexes if nouns else ():
        if not (one.text[0].isalpha() and one.text.lower().startswith(_feasts(language))):
            continue
        between = text[of_noun[-1].end : one.start].strip() if of_noun else ""
        joined = between in words_of(language).coordinators
        if (
            joined
            or text.endswith(nouns, 0, one.start)
            or _is_noun_before(text, one.start, language)
        ):
            of_noun.append(one)
    others = [one for one in timexes if one not in of_noun]
    return others if others or len(of_noun) > 1 else timexes


def is_nouns_feast(text: str, start: int, end: int, language: str) -> bool:
    """Whether a feast stands right behind a noun, which is of it: "upacara | Waisak"; in a language
    with such nouns."""
    if not text[start].isalpha() or not _of_feasts(language):
        return False
    return text[start:end].lower().startswith(_feasts(language)) and _is_noun_before(
        text, start, language
    )


def _is_noun_before(text: str, start: int, language: str) -> bool:
    """Whether a noun that ties no date stands right before a place."""
    word = text[max(0, start - _REACH) : start].rstrip().rpartition(" ")[2].lower()
    plain = text[start - 1 : start] == " " and word.isalpha()
    read = parsed(word, language) if plain and word not in _links(language) else None
    return read is not None and read.code == "N"


@cache
def _links(language: str) -> frozenset[str]:
    words = words_of(language)
    return frozenset((*words.date_links, *words.periods, *words.date_tails))


def _is_before_noun(text: str, one: Timex, language: str) -> bool:
    """Whether a feast only says which thing a noun behind it is: "the Easter parade"."""
    if not (one.text[0].isalpha() and one.text.lower() in _feasts(language)):
        return False
    noun, before = _BEHIND.match(text, one.end), text[max(0, one.start - _TIE) : one.start].split()
    if noun is None or (before and before[-1].lower() in _apart(language)):
        return False
    return noun[1][0].isupper() or looked_up(noun[1], language)[0].letters == "N"


@cache
def _apart(language: str) -> frozenset[str]:
    return frozenset(texts(table_of(language, "events"), "feast_apart"))


@cache
def _of_feasts(language: str) -> tuple[str, ...]:
    nouns = texts(table_of(language, "events"), "feast_nouns")
    return tuple(f"{one} " for noun in nouns for one in (noun, noun.capitalize()))


@cache
def _feasts(language: str) -> tuple[str, ...]:
    every = table_of(language, "timex", "holiday")
    return tuple(name.lower() for key in every for name in texts(every, key))


def is_life(sentence: str, date: tuple[int, int], language: str) -> bool:
    """Whether a date stands in brackets behind a name that is not one of what happened, with no
    verb before: in what says from when to when somebody lived."""
    opens = sentence.rfind("(", max(0, date[0] - _MOST_LIFE), date[0])
    fields = fields_of(language) if opens >= 0 else None
    if fields is not None:
        years = _YEARS.match(sentence, opens)
        last = sentence[:opens].rstrip().rpartition(" ")[2].lower()
        inside = years is not None and date[1] <= years.end()
        long = years is not None and int(years[2]) - int(years[1]) >= _LEAST_LIFE
        return inside and long and fields.happenings.fullmatch(last) is None
    if opens < 0 or not is_inflected(language):
        return False
    closes = sentence.find(")", date[1], opens + _MOST_LIFE)
    if closes < 0 or not _LIFE.fullmatch(sentence, opens + 1, closes):
        return False
    lead = sentence[:opens]
    if _NAMED.search(lead) is None or has_verb(lead, words_of(language)):
        return False
    return not any(is_happening(word, language) for word in lead.lower().split())


def may_number(date: str, language: str) -> bool:
    """Whether a date may be the number of a law or a resolution: "loi [1905]", not "a voté une loi
    [lundi]" nor "une loi [le 3 mai]"."""
    return date[:1].isdigit() if is_inflected(language) else any(map(str.isdigit, date))
