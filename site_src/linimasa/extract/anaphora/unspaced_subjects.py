"""Whom a pronoun means in Chinese, Japanese and Korean, and a subject that Japanese leaves out.

No capital shows a name, so subjects show by their particle (Japanese, Korean), by an office before
the name, or as what opens a sentence (Chinese). Where it is not clear who is meant, none is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from linimasa.extract.anaphora.life_stories import told_on
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.masks import DATED, QUOTED, masked
from linimasa.extract.lexis.sentences import quotations
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.particles import with_particle
from linimasa.language import table_of, texts
from linimasa.language.writing import unspaced

_REACH = 4  # sentences before
_AROUND = 30  # sentences on either side in which a name stands again
_MOST = 30  # signs of a subject
_CHINESE = 4  # signs of a name
_PERSON = 6  # signs of a name of another language
_KOREAN = 3  # syllables of most Korean names
_LEAST_TOLD = 2  # times that a name stands in an article at least


def with_subject(title: str, heard: Sequence[Heard], number: int, language: str) -> str | None:
    """A title with whom its pronoun means, or with the subject it lacks; None where it stands."""
    words = words_of(language)
    pronouns = _pronouns(language)
    if not pronouns:
        return None
    if who := told_on(title, heard, number, language):
        return f"{who}{title}"
    for pattern, fits in pronouns:
        found = pattern.match(title)
        if found:
            who = _meant(heard, number, fits, words)
            return with_particle(who, title[found.end("it") :]) if who else None
    if (
        words.noun_particle
        and number
        and heard[number].speech is None
        and not _has_subject(title, words)
    ):
        who = _topic(heard[number - 1], words)
        return f"{who}{words.topics[0]}{title}" if who and _lacks(heard[number], words) else None
    return None


@cache
def _pronouns(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    """Patterns of pronouns (`it`) that open a title, and what whoever they mean ends with."""
    table = table_of(language, "events").get("stand_for")
    if not isinstance(table, Mapping):
        return ()
    return tuple(
        (re.compile(rf"(?P<it>{it})"), re.compile(rf"(?:{fits})\Z") if fits else None)
        for it, fits in table.items()
    )


def _meant(
    heard: Sequence[Heard], number: int, fits: re.Pattern[str] | None, words: Words
) -> str | None:
    """The last subject that a pronoun may mean: a person where no pattern says what it `fits`."""
    if fits is not None and fits.pattern[3:-3] in words.place_heads:
        return _place(heard[:number], fits.pattern[3:-3])
    speech = heard[number].speech
    if speech and fits is None and not words.topics and _tells_of_himself(speech, words):
        return speech.name if len(speech.name) > 1 else f"{speech.name}{speech.role or ''}"
    if speech and not speech.direct and fits is not None and fits.search(speech.name):
        return speech.name  # "市公安局称，[该局]破获"
    if speech and speech.name not in heard[number].text and not speech.direct:
        return _called(speech, fits, words)
    for at in range(number - 1, max(-1, number - 1 - _REACH), -1):
        who = _topic(heard[at], words) if words.topics else None
        if who is None and not words.topics:
            who = _opening(heard, at, fits, words)
        spoken = heard[at].speech
        if who is None and spoken and spoken.name in heard[at].text:
            who = _called(spoken, fits, words)
        if who and _fits(who, fits, words):
            return who
        firm = who.partition(words.of[0])[0] if who and words.of else ""
        if firm and fits is not None and fits.search(firm):
            return firm  # "[トヨタ自動車]の佐藤社長"
    return None


def _tells_of_himself(speech: Speech, words: Words) -> bool:
    """Whether a pronoun in what somebody says, in his own words or others, is that person: "约翰逊
    表示，[他]…"; nobody is a body or a paper."""
    return (
        not speech.direct and len(speech.name) <= _PERSON and speech.name[-1] not in words.body_ends
    )


def _is_name(who: str, language: str) -> bool:
    """Whether a Chinese name is a person's, by its family."""
    return len(who) <= _CHINESE and who.startswith(texts(table_of(language, "events"), "surnames"))


def _place(before: Sequence[Heard], head: str) -> str | None:
    """The place of a kind that was told of last: "朝倉[市]"."""
    for one in reversed(before[-_REACH:]):
        found = _placed(head).findall(one.text)
        if found:
            return str(found[-1])
    return None


@cache
def _placed(head: str) -> re.Pattern[str]:
    sign = "[一-鿿]"
    return re.compile(
        rf"(?<!{sign})(?!同)(?:{sign}{{2,3}}[県都府])?[一-鿿ァ-ヶ]{{1,6}}?{head}(?!{sign})"
    )


def _called(speech: Speech, fits: re.Pattern[str] | None, words: Words) -> str | None:
    """A speaker by name, in Japanese with the office behind it."""
    who = f"{speech.name}{speech.role or ''}" if words.topics and fits is None else speech.name
    if fits is None and not words.topics and not (speech.role or _is_name(who, words.code)):
        return None  # "起诉书" is nobody
    return who if fits is None or fits.search(who) else None


def _fits(who: str, fits: re.Pattern[str] | None, words: Words) -> bool:
    if fits is not None:
        return fits.search(who) is not None
    if who.endswith((*words.honorifics, *words.roles)) or not words.topics:
        return True
    return len(who) == _KOREAN and who[0] in words.surnames


def _topic(sentence: Heard, words: Words) -> str | None:
    """What a sentence tells of, by its particle: "[大谷選手]は"."""
    plain = masked(sentence.text, sentence.dates, DATED)
    plain = masked(plain, [*quotations(plain)], QUOTED)
    found = _topics(words.code).search(plain)
    return _told_clause(words.code).sub("", found["who"]) if found else None


@cache
def _told_clause(language: str) -> re.Pattern[str]:
    """A clause that only tells of a subject behind it."""
    return re.compile(pattern_of(table_of(language, "events"), "told_clause"))


@cache
def _topics(language: str) -> re.Pattern[str]:
    words = words_of(language)
    if not unspaced(language):
        word = rf"[^\s,.{DATED}{QUOTED}]"
        who = rf"(?P<who>(?:{word}{{1,12}}\s){{0,3}}?{word}{{2,14}}?)"
        return re.compile(
            rf"\A(?!{either(words.pointing)}\s?[는은가\s]){who}(?:은|는|이|가)(?=[\s{DATED}])"
        )
    signs = rf"[^、。「」\s{DATED}{QUOTED}]"
    opens = either((*words.pronouns, *words.pointing))
    return re.compile(
        rf"(?:\A|(?<=[、{DATED}]))(?!{opens})(?P<who>{signs}{{2,{_MOST}}}?)"
        rf"(?<![でにとらたいの]){either(words.topics[:2])}"
    )


def _has_subject(title: str, words: Words) -> bool:
    return any(topic in title for topic in words.topics)


def _lacks(sentence: Heard, words: Words) -> bool:
    """Whether a whole sentence, not only its title, has no subject, and wants one: no noun that
    closes it, "…で逮捕された[夫妻]。", and no fire that breaks out."""
    if _has_subject(sentence.text, words):
        return False
    return _subjectless(words.code).search(sentence.text) is None


@cache
def _subjectless(language: str) -> re.Pattern[str]:
    return re.compile(pattern_of(table_of(language, "events"), "subjectless"))


def _opening(
    heard: Sequence[Heard], at: int, fits: re.Pattern[str] | None, words: Words
) -> str | None:
    """A person by office and name in a sentence, or what opens it by its last signs."""
    text = masked(heard[at].text, heard[at].dates, DATED)
    if fits is not None:
        found = re.match(rf"[^，,。、{DATED}]{{1,{_MOST}}}?(?:{fits.pattern[3:-3]})", text)
        return found[0].rpartition("的")[2] if found else None
    article = "".join(one.text for one in heard[max(0, at - _AROUND) : at + _AROUND])
    named = [_name(article, one) for one in _people(words.code).finditer(text)]
    known = dict.fromkeys(name for name in named if name)
    return next(iter(known)) if len(known) == 1 else None


def _name(article: str, found: re.Match[str]) -> str | None:
    """The name that an office stands before: three signs or two, whichever the article repeats."""
    long, short = found["name"], found["name"][:2]
    if len(long) > len(short) and article.count(long) >= _LEAST_TOLD:
        return long
    return short if article.count(short) >= _LEAST_TOLD else None


@cache
def _people(language: str) -> re.Pattern[str]:
    """An office and a name behind it, or a name that opens a sentence."""
    words = words_of(language)
    surnames = either(texts(table_of(language, "events"), "surnames"))
    sign = "[\u3400-\u9fff]"
    return re.compile(rf"(?:\A|[，,]|{either(words.roles)})(?P<name>{surnames}{sign}{{1,2}})")
