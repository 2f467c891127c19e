"""Who speaks in a script without capitals: Arabic, Chinese, Japanese (for Korean, `particled`).

A speaker is the run of letters that a mark, a particle or a verb bounds. Three orders of words are
known: verb, speaker, what is said (Arabic); speaker, verb (Chinese); speaker with a particle, what
is said, verb at the end (Japanese). Every repetition is bounded, so that time grows with
the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.uncased_bounds import (
    with_article,
    with_field,
    without_object,
    without_paper,
)
from linimasa.extract.speech.uncased_patterns import DONE, MARKS, NAMES, Patterns, patterns_of

OWNED = re.compile(r"\w{3,}(?:ه|ها|هم|هن)")  # "which he signed [it]", "his": with a pronoun
_NOUN = re.compile(r"[一-鿿ァ-ヶー\d]\Z")
_TIES = ("の", "も")  # between a date and what is of it, or "too" of the date itself

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks as written (empty for "he" or nobody), `cue` its span with its verb or particle,
    the verb, and the span of what is said."""

    who: str
    cue: _Span
    verb: str
    content: _Span


def voices_in(outside: str, language: str, relay: int) -> Iterator[Voice]:
    """What may be a speaker in a sentence with its quotations and dates masked, surest first;
    `relay` is where the words for its outlet end, 0 without one."""
    patterns, words = patterns_of(language), words_of(language)
    source = patterns.source.match(outside, relay) if relay else None
    if source:
        led = bool(outside[source.end() :].strip(" .،,"))
        yield _voice(source, (source.end(), len(outside)) if led else None)
    for pattern in (
        patterns.labelled,
        patterns.learned,
        patterns.issued,
        patterns.published,
        patterns.after,
        patterns.according,
    ):
        match = pattern.search(outside)
        if match and not (_amid(match) or _is_of_date(match)):
            voice = _voice(match, (match.end(), len(outside)) if match.start() < 8 else None)
            yield replace(voice, who=with_article(voice.who, voice.verb, words.code))
    yield from _passed_on(outside, patterns, relay)
    yield from _ended(outside, patterns)
    for match in (patterns.quoted.search(outside), patterns.leading.match(outside)):
        if match:
            yield _voice(match, (match.end(), len(outside)))
    match = patterns.inverted.search(outside)
    if match:
        lead = outside[: match.start()].rstrip(" ،,")
        late = lead.endswith(QUOTED) and len(lead) > relay + 1
        voice = _voice(match, None if late else (match.end(), len(outside)))
        who = _fitted(voice, match, words)
        yield replace(voice, who=_whole(who, match["apposed"], words))
    for match in patterns.straight.finditer(outside):
        if DONE in match["who"] or _amid(match) or _is_clause(match["who"], words):
            continue
        if patterns.nobody.fullmatch(match["who"]):
            continue
        closes = not outside[match.end() :].strip(f" 。.，,“”{QUOTED}")
        late = closes and match.start() > 0
        yield _voice(match, None if late else (match.end(), len(outside)))


def _passed_on(outside: str, patterns: Patterns, relay: int) -> Iterator[Voice]:
    """Whom an outlet quotes: what is said stands between that and the verb of the outlet."""
    match = patterns.passed_on.search(outside)
    match = match or (patterns.quoted_on.match(outside, relay) if relay else None)
    if match is None:
        return
    end = patterns.ending.search(outside, max(match.end(), len(outside) - 24))
    yield _voice(match, (match.end(), end.start() if end else len(outside)))


def _fitted(voice: Voice, match: re.Match[str], words: Words) -> str:
    """Who speaks, behind the verb, less what is announced, and with the place of an office."""
    if not voice.who:
        return voice.who
    said = " ".join(voice.who.split())
    who = without_paper(said, words.code)
    if who != said:
        return who
    if voice.verb in words.accusing or not match[0].endswith(words.conjunctions):
        who = without_object(who, words.code)
    return with_field(who, match.string, match.end("who"), words) if who == said else who


def _whole(who: str, apposed: str | None, words: Words) -> str:
    """An office alone with the name that stands behind it in commas."""
    office = bool(apposed) and who.partition(" ")[0] in words.roles
    first = apposed.partition(" ")[0] if apposed else ""
    named = first not in words.roles and first not in words.asides and DATED not in first
    few = who.count(" ") < NAMES and apposed is not None and apposed.count(" ") <= NAMES
    return f"{who} {apposed}" if office and named and few else who


def _is_clause(who: str, words: Words) -> bool:
    """Whether the words before a verb of speech are half of a clause: "总统拒绝[所提的建议]"."""
    if re.match(words.consulting or r"(?!)", who):
        return True
    who = re.sub(words.telling_clause, "", who) if words.telling_clause else who
    end = max((who.rfind(one) + len(one) for one in words.roles if one in who), default=0)
    name = who[end:]
    return end > 0 and ("的" in name or name.startswith("所"))


def _amid(match: re.Match[str]) -> bool:
    """Whether only a date parts a cue from the words before it, whose clause it goes on with."""
    lead = match.string[: match.start()].rstrip()
    return lead.endswith(DATED) and lead.rstrip(f"{DATED} ")[-1:].isalpha()


def _is_no_speech(outside: str, end: re.Match[str]) -> bool:
    """Whether what looks like "said so" makes something of a noun: "2連勝[とした]"."""
    verb = end["verb"] or ""
    return verb.startswith("と") and _NOUN.search(outside[: end.start("verb")]) is not None


def _ended(outside: str, patterns: Patterns) -> Iterator[Voice]:
    """A speaker with a particle, and the verb at the end of the sentence."""
    end = patterns.ending.search(outside, max(0, len(outside) - 24))
    end = end or patterns.going.search(outside)
    if end is None or _is_no_speech(outside, end):
        return
    tails = patterns.tails
    closing = end.start("verb") if end["verb"] else end.start()
    named = [_speaking(pattern, outside, closing, patterns) for pattern in patterns.topics]
    for at, found in enumerate(named):
        if not found:
            continue
        last = found[-1]  # "…と運輸省は発表した"
        between = outside[last.end() : closing]
        near = not tails.sub("", between).strip("、, ")
        near = near or (
            end.start() == end.start("verb") and patterns.where.fullmatch(between) is not None
        )
        late = near and bool(outside[: last.start()].strip(f"、, {DATED}"))
        others = (one[0] for one in named[at + 1 :] if one) if at else ()
        first = min((found[0], *others), key=re.Match.start)  # "木村知事も、橋が崩落したと述べた"
        match = last if late else _also(outside, patterns) or first
        if _NOUN.search(end[0].rstrip(f"{MARKS} ")) and not patterns.briefly.search(match["who"]):
            return  # "大雨は収まる、と説明"
        told = patterns.settings.match(outside, match.end())
        told = told or patterns.apart.match(outside, match.end())
        begins = told.end() if told else match.end()
        content = (0, match.start()) if late else (begins, end.start())
        yield Voice(match["who"], match.span(), _ending_verb(end), content)
        return
    if verb := end["verb"]:
        yield Voice("", (end.start("verb"),) * 2, verb, (0, end.start()))


def _also(outside: str, patterns: Patterns) -> re.Match[str] | None:
    """Somebody who speaks, too, whoever else a clause has: "首相も、法案は成立すると述べた"."""
    found = patterns.also.match(outside)
    return found if found and patterns.briefly.search(found["who"]) else None


def _speaking(
    pattern: re.Pattern[str], outside: str, closing: int, patterns: Patterns
) -> list[re.Match[str]]:
    """Who may speak by a particle; none whose words go on behind a date: "17日[の攻撃で病院が]"."""
    return [
        one
        for one in pattern.finditer(outside, 0, closing)
        if not patterns.nobody.fullmatch(one["who"])
        and not patterns.quote_clause.match(outside, one.end())
        and not _is_of_date(one)
    ]


def _is_of_date(found: re.Match[str]) -> bool:
    """Whether what would speak only goes on behind a date: "20日[の発表]によると"."""
    ties = (found["who"] or "").startswith(_TIES)
    return ties and found.string[: found.start("who")].endswith(DATED)


def _ending_verb(end: re.Match[str]) -> str:
    """The verb that ends a sentence: one of speech, or any behind what is quoted and its particle:
    "「…」と[警戒した]"."""
    return end["verb"] or end[0]


def _voice(match: re.Match[str], content: _Span | None) -> Voice:
    told = content or (0, match.start())
    return Voice(match["who"] or "", match.span(), match["verb"], told)
