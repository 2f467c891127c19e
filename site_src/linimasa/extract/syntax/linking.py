"""The words that tie a date to its sentence, and what follows it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.clause_words import grammar_of, related
from linimasa.extract.syntax.grammar import parsed
from linimasa.extract.syntax.telling import has_verb
from linimasa.extract.syntax.tying import last_word, with_length
from linimasa.language import table_of, texts
from linimasa.language.writing import unspaced

CLOSE = 7  # days around the day of issue: the news itself, of which the main clause tells

_LINKED = 32  # characters before a date in which what ties it to its sentence stands
_AHEAD = 16  # and behind it
_HOUR = re.compile(r"(?<![\w.,:])\d{1,2}(?:[.:]\d{2})?\s\Z")
_ADVERBIAL = re.compile(r"\d{4}|[^\W\d_A-Z]+")


@lru_cache(maxsize=128)  # each title of a sentence asks it of each date
def with_link(sentence: str, start: int, language: str, end: int | None = None) -> int:
    """The cut taken back over the words that tie a date to its sentence: "on", "pada bulan".

    A word that opens a clause stays where a verb follows the date's `end`: "after [Monday] fell".
    """
    words = words_of(language)
    single = words.verb_second and end is not None and _ADVERBIAL.fullmatch(sentence, start, end)
    if single and last_word(sentence[:start]) in words.comma_relatives:
        return start  # behind an article: "in den [1994] erschienenen Briefen"
    date = start = _with_hour(sentence, start, language)
    if end is not None and unspaced(language) and sentence.endswith(words.noun_ties, 0, end):
        return _planned(language, sentence, start)  # "在[10月的]施政报告": "in" is the noun's
    while _may_be_linked(sentence, start, language) and (
        match := links_of(language).search(sentence, max(0, start - _LINKED), start)
    ):
        link, found = match[0].strip().lower(), match[0].strip()
        if link in words.ranging and end is not None and not _ends_range(sentence, end, words):
            break  # "从[三月]开工到完工"
        if _frames(link, sentence, end, words) or (
            match.start() > 0 and _is_named(found, words, linked=start < date)
        ):
            break  # "[在]去年十月大会后成为"; "class A on Monday"; "wahana ke Bulan [pada Mei]"
        if start < date and link in words.loose_links and _is_plain(sentence[start:date], words):
            break  # "took over [in May]"
        counted = _is_counted(sentence[: match.start()].rstrip(), words)  # "5 tahun pada Mei"
        ahead = sentence[: match.start()].rstrip()[-1:]
        each = link in words.periods and last_word(sentence[: match.start()]) in words.per
        if (
            each
            or (counted and link in words.periods)
            or (ahead == "," and link in words.comma_relatives)
        ):
            break  # ", die [im Mai] sank"
        if start < date and words.verb_second and link in words.comma_relatives + words.owners:
            break  # "der [bis Mai] gesperrte Hafen"
        opens = end is not None and link in words.breaks and _tells(next_word(sentence, end), words)
        if opens or (ahead.isalnum() and _is_told(link, sentence, match.start(), end, words)):
            break
        start = match.start()
    before = sentence[max(0, start - _LINKED) : start]
    may = words.ended and before.rstrip().lower().endswith(words.ended)
    ended = _ended(language).search(sentence, start - len(before), start) if may else None
    return ended.start() if ended else with_length(sentence, start, date, language)


def _is_told(link: str, sentence: str, start: int, end: int | None, words: Words) -> bool:
    """Whether what ties a date is the verb of the clause: Malay "sesi akademik bermula [pada Mei]",
    not "Pasar itu mulai Senin ditutup"."""
    if link not in words.begins or has_verb(sentence[:start], words):
        return False
    return end is None or not _tells(next_word(sentence, end), words)


def _planned(language: str, sentence: str, start: int) -> int:
    """The start of a date with what only says that it was planned: "[原定于22日举行的]音乐会"."""
    planned = texts(table_of(language, "events"), "planned_links")
    return start - next((len(one) for one in planned if sentence.endswith(one, 0, start)), 0)


def _is_named(found: str, words: Words, *, linked: bool) -> bool:
    """Whether a capital amid a sentence tells that a word ties no date: a letter alone, or, where
    another word ties it (`linked`), one for a time that also names something."""
    letter = len(found) == 1 and found.isupper()
    return letter or (linked and found.istitle() and found.lower() in words.periods)


def _with_hour(sentence: str, start: int, language: str) -> int:
    """The start of a date with the hour whose half of the day it begins with: "[2] petang ini"."""
    halves = _halves(language) if sentence[start - 2 : start - 1].isdigit() else ()
    if not halves or sentence[start:].partition(" ")[0].lower() not in halves:
        return start
    hour = _HOUR.search(sentence, max(0, start - _AHEAD), start)
    return hour.start() if hour else start


@cache
def _halves(language: str) -> frozenset[str]:
    """The first words of the halves of the day, where a noun stands before what is told of it."""
    grammar = grammar_of(language)
    halves = table_of(language, "timex").get("ampm") if grammar and grammar.unmarked else None
    told = (one for group in halves.values() for one in group) if isinstance(halves, dict) else ()
    return frozenset(str(one).partition(" ")[0] for one in told)


def _is_plain(link: str, words: Words) -> bool:
    """Whether what ties a date is one word that does so by itself, as "in" does, not "about"."""
    return link.strip().lower() in related(words.code, "in", "on", "at", "until", "since", "during")


def _frames(link: str, sentence: str, end: int | None, words: Words) -> bool:
    """Whether what ties a date ties a noun behind it, too: "在[去年十月]大会后"."""
    if end is None or link not in words.framing:
        return False
    return _framed(words.code).match(sentence, end) is not None


@cache
def _framed(language: str) -> re.Pattern[str]:
    return re.compile(words_of(language).framed or r"(?!)")


@cache
def _ended(language: str) -> re.Pattern[str]:
    """A stretch of which a date is the end: "for the six months ended [3 May]"."""
    words = words_of(language)
    if not words.ended:
        return re.compile(r"(?!)")
    return re.compile(
        rf"\b{either(words.date_links)}\s{either(words.articles)}\s(?:[\w-]+\s){{1,3}}{either(words.ended)}\s$",
        re.IGNORECASE,
    )


def _may_be_linked(sentence: str, start: int, language: str) -> bool:
    """Whether the word before a place may end what ties a date; most are no such word."""
    first = start - _LINKED if start > _LINKED else 0  # a call less than by `max`
    last = sentence[first:start].split()[-1:]
    plain = bool(last) and last[0].isascii() and last[0].isalpha()
    return not plain or last[0].lower() in _link_ends(language)


@cache
def _link_ends(language: str) -> frozenset[str]:
    """The last words of what ties a date; of words with marks in them, what stands behind these."""
    links = (link.lower().replace("’", "'") for link in words_of(language).date_links)
    return frozenset(re.split(r"[\W_]+", link)[-1] for link in links)


def _tells(word: str, words: Words) -> bool:
    """Whether a verb follows, in a language whose verbs are known or not looked for."""
    return not words.uncased and has_verb(word, words)


def _is_counted(before: str, words: Words) -> bool:
    """Whether a number ends a text, as a word where a language's clauses have no endings."""
    grammar = grammar_of(words.code)
    if before[-1:].isdigit() or grammar is None or not grammar.unmarked:
        return before[-1:].isdigit()
    return grammar.kinds.get(last_word(before)) == "#"


def _ends_range(sentence: str, end: int, words: Words) -> bool:
    return sentence[:end].endswith(words.range_ends) or sentence.startswith(
        words.range_followers, end
    )


def next_word(sentence: str, end: int) -> str:
    return sentence[end : end + 40].strip().partition(" ")[0]


@cache
def links_of(language: str, *, joined: bool = False) -> re.Pattern[str]:
    words = words_of(language)
    if joined:
        between = either((*words.coordinators, *words.date_links, ",", "–", "-", "&"))
        joint = rf"(?<!,\s){either(words.date_joints)}"  # not ", ended on"
        return re.compile(rf"(?:\s*(?:{between}|{joint})){{1,3}}\s*", re.IGNORECASE)
    if words.uncased:  # "由于" is no "于"
        held = "".join(f"(?<!{re.escape(word)})" for word in words.linked)
        edge = "" if unspaced(language) else r"(?<!\w)"
        return re.compile(rf"{edge}(?i:{either(words.date_links)}){held}\s*[(（]?$")
    gap = r"(?:\s+|(?<=[’'])\s*)"
    links = {*words.date_links, *(link.replace("’", "'") for link in words.date_links)}
    return re.compile(rf"\b{either(links)}{gap}$", re.IGNORECASE)


def ahead_of(sentence: str, end: int, language: str) -> str:
    """The letters of what follows a date."""
    whole = sentence.find(" ", end + _AHEAD)  # no half of a word
    read = parsed(sentence[end:whole] if whole >= 0 else sentence[end:], language)
    return read.code if read else ""
