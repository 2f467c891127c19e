"""How a date is tied to the noun or the verb of a German sentence, whose verb stands second.

"das ganze [Jahr 2009]" and "ein [Abend]" are nouns; "wurde [1991] begonnen" is free; "[drei Tage
vor dem] 3. Mai" goes with how long before it.
"""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.low_nouns import low_nouns_of

_INFLECTED = re.compile("[a-zäöüß]{2,}e[nrsm]?")
_ARTICLE_FIRST = re.compile(r"\b(?:der|die|das|dem|den)\s\w")
_LONG_AGO = re.compile(r"(?:[A-ZÄÖÜ]\w+\s)?\d{4}")  # a year, perhaps with its month
_MADE = re.compile(r"\s(?:[a-zäöüß]+\s){0,2}[a-zäöüß]+(?:te|ne)n?(?=\s(?:[a-zäöüß]+\s)?[A-ZÄÖÜ])")
_REACH = 40  # characters before a date that tell what it is in its clause
_LENGTH = 24  # characters in which a length stands

_Span = tuple[int, int]


def is_noun(sentence: str, linked: int, date: _Span, language: str) -> bool:
    """Whether a date with an adjective or an article is a noun, or tells which one is meant: "die
    Stadt [von morgen]". `linked` is where the words that tie it begin."""
    words = words_of(language)
    if not words.verb_second:
        return False
    if _is_subject(sentence, linked, date, language):
        return True
    *_, opens, adjective = ["", "", *sentence[max(0, linked - _REACH) : linked].split()]
    articles = {*words.articles, *words.determiners, *words.possessives, *words.phrases}
    known = low_nouns_of(language) is None  # a noun may end as an adjective does: "de gemeente"
    if known and opens.lower() in articles and _INFLECTED.fullmatch(adjective):
        return True
    tied = sentence[linked : date[0]].strip().lower() in words.tied
    told = sentence[slice(*date)]
    return tied and told.isalpha() and told.islower() and adjective[:1].isupper()


def _is_subject(sentence: str, linked: int, date: _Span, language: str) -> bool:
    """Whether a date has the article of a subject or an object: "dass [der 8. Mai]", "ein
    [Abend]"; "der Nacht" is none."""
    words, fields = words_of(language), fields_of(language)
    last = last_word(sentence[:linked])
    if fields is None:
        return False
    if sentence[linked : date[0]].strip().lower() in fields.masculine:
        return fields.masculine_dates.match(sentence, *date) is not None
    if linked < date[0]:
        return fields.indefinite.fullmatch(last) is not None  # "ein [im Mai] gebautes Boot"
    return last in {*words.articles, *words.determiners} and last not in words.date_links


def with_participle(sentence: str, date: _Span, language: str) -> _Span:
    """The cut of a month or a year with a participle that tells nothing without it: "die [im Mai
    2023 gebaute] Fähre"."""
    fields = fields_of(language)
    if fields is None or not _LONG_AGO.fullmatch(sentence, *date):
        return date
    *_, mark, article, link = ["", "", "", *sentence[max(0, date[0] - _REACH) : date[0]].split()]
    made = _MADE.match(sentence, date[1]) if article.lower() in fields.definite else None
    tied = link.lower() in words_of(language).phrases and not mark.endswith(",")
    return (date[0], made.end()) if made and tied else date


def is_free(before: str, date: str, language: str) -> bool:
    """Whether a year behind `before` belongs to no noun: "wurde [1991] begonnen", "die Wahl [Anfang
    1991]"."""
    words = words_of(language)
    if not words.verb_second:
        return False
    last = before.rpartition(" ")[2]
    loose = last.islower() and last not in {*words.comma_relatives, *words.determiners}
    return (
        loose or not date.replace("/", "").isdigit() or _is_behind_subject(before, last, language)
    )


def _is_behind_subject(before: str, last: str, language: str) -> bool:
    """Whether a helping verb and its subject stand before a year, or any verb and a name: "wurde
    die Mühle [1990]", "eröffnete Dean [1990]"; not "wurde die Wahl [1990]"."""
    fields, words = fields_of(language), words_of(language)
    if fields is None or fields.yearly.fullmatch(last):
        return False
    *lead, _ = before[-_REACH:].split() or [""]
    if lead and re.fullmatch(words.verb_forms, lead[-1]):
        return True
    while lead and lead[-1] not in words.auxiliaries:
        word = lead.pop()
        if word in fields.masculine and lead and _tells(lead[-1], words):
            return True  # "erhielt der Turm [1838]"
        named = word[:1].isupper() and word[-1:].isalnum()
        plain = word in fields.definite or word in words.articles or _INFLECTED.fullmatch(word)
        if not (named or plain or word in words.determiners) or word in words.phrases:
            return False
    return bool(lead)


def _tells(word: str, words: Words) -> bool:
    """Whether a word is a finite verb by its list or its shape."""
    return word in words.verbs or re.fullmatch(words.verb_forms, word) is not None


def parts_dates(link: str, language: str) -> bool:
    """Whether a noun begins between two dates: "im Mai [und der] im Juni gesunkene Kutter"."""
    return words_of(language).verb_second and _ARTICLE_FIRST.search(link) is not None


def with_length(sentence: str, start: int, date: int, language: str) -> int:
    """Where a cut begins that takes with it how long before or after: "[drei Tage vor dem]"."""
    fields = fields_of(language)
    if fields is None or not sentence[start:date].lower().startswith(fields.offsets):
        return start
    length = fields.lengths.search(sentence, max(0, start - _LENGTH), start)
    return length.start() if length else start


def last_word(text: str) -> str:
    """The last word of a text in lower case."""
    return text[-_REACH:].rstrip().rpartition(" ")[2].lower()
