"""Whether a date is the day on which something was said, not that of what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.dates.cues import cues_of
from linimasa.extract.dates.stated_in import is_stated_in
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import words_of
from linimasa.extract.scope.clauses import clause_before
from linimasa.extract.speech.bounded import bounded_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.syntax.linking import links_of
from linimasa.extract.syntax.particles import particled_of
from linimasa.extract.syntax.telling import has_verb
from linimasa.language.writing import unspaced

_ASIDE_WORDS = 2  # on either side of a date that stands in what is said, before its quoted part
_SAID_MORE = 8  # characters behind a date that still tell something
_NEAR_WORDS = 3  # behind a date among which such a verb stands
_QUOTES = re.compile('["“「]')
NEAR = 40  # characters between a cue of speech or a relay and the date that belongs to it


@cache
def _before_content(language: str) -> re.Pattern[str]:
    """What opens the content behind a date: ") that", ", bahwa"."""
    return re.compile(rf"[\s,)]*{either(words_of(language).conjunctions)}\b", re.IGNORECASE)


def belongs_to_speech(
    local: tuple[int, int],
    sentence: str,
    speech: Speech | None,
    quotes: Sequence[tuple[int, int]],
    language: str,
) -> bool:
    """Whether a date is that of the telling: outside the quotation, or beside name and verb."""
    if speech is None:
        return False
    beside = speech.cue[0] <= local[0] < speech.cue[1]
    if not beside and is_of_noun(local, sentence, language):
        return False
    if speech.direct and quotes:
        apart = _is_behind_both(local, sentence, speech, language)
        return not (apart or _is_apart(local, sentence, speech, quotes, language))
    if speech.content[1] <= speech.cue[0]:  # what is said comes first: "…, kata Siti, Senin (4/10)"
        clause = cues_of(language).clause.search(sentence, speech.cue[1], max(local[0], 0))
        return local[0] >= speech.cue[0] and not clause
    words = words_of(language)
    if unspaced(language) and is_stated_in(sentence, local[1], language):
        return True
    # "Kaya, … kapandığını pazar günü duyurdu"
    last = words.final and _ends_content(local, sentence, speech, language)
    if last or speech.cue[0] <= local[0] < speech.cue[1]:  # "Siti, Senin (4/10), mengatakan …"
        return True
    if local[1] <= speech.cue[0]:  # "Senin (4/10), Siti mengatakan …"
        act = speech.act and not bounded_of(language)
        return not (act or clause_before(sentence, speech, local, language))
    return speech.verb not in words.according_after and _opens(local, sentence, speech, language)


def _ends_content(local: tuple[int, int], sentence: str, speech: Speech, language: str) -> bool:
    """Whether only the verb stands behind a date, and where and how it was said: "…aldığını [salı
    günü] yaptığı açıklamada bildirdi"."""
    if local[0] >= speech.content[1]:
        return True
    told = _told_in(language).match(sentence, local[1])
    return told is not None and not sentence[told.end() : speech.content[1]].strip()


@cache
def _told_in(language: str) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(words.dated_tail if words.dated_tail and not words.uncased else r"(?!)")


def is_of_noun(local: tuple[int, int], sentence: str, language: str) -> bool:
    """Whether a date is that of a verb before a noun, where particles tell who speaks, and nothing
    is said there: "14일 발생한 화재에 대해 …", not "14일 열린 회견에서"."""
    known = particled_of(language)
    if known is None:
        return False
    ahead = _QUOTES.split(sentence[local[1] : local[1] + NEAR], 1)[0]
    near = ahead.split()[:_NEAR_WORDS]
    return any(map(known.adnominal.fullmatch, near)) and not known.settings.search(ahead)


def _is_behind_both(local: tuple[int, int], sentence: str, speech: Speech, language: str) -> bool:
    """Whether a date stands behind a quotation and its speaker, who tells more behind them: "“…”
    diyen Kaya, hattın martta açılacağını belirtti"."""
    words = words_of(language)
    if not words.final or speech.verb not in words.before or local[0] < speech.cue[1]:
        return False
    if speech.content[1] > speech.cue[0]:
        return False  # "Kaya, pazartesi “…” dedi"
    return has_verb(sentence[local[1] :], words)


def _opens(local: tuple[int, int], sentence: str, speech: Speech, language: str) -> bool:
    """Whether a date stands between a speaker and what is said, not in it."""
    words = words_of(language)
    cue = sentence[slice(*speech.cue)].rstrip()
    if words.uncased and words.conjunctions and cue.endswith(words.conjunctions):
        return False  # "أوضحت الباحثة أن الشعاب التي اكتشفت [العام الماضي]"
    between = sentence[speech.cue[1] : local[0]]
    if not 0 <= len(between) <= NEAR or not _continues(sentence[local[1] :]):
        return False
    if _before_content(language).match(sentence, local[1]):
        return True  # "told them in Seoul on Monday that …"
    if particled_of(language):  # "시장은 지난 20일 …"
        between = links_of(language).sub("", between)
    if unspaced(language) or words.final:  # "市長は20日、…": right behind the speaker
        parted = "，" in between and not words.final  # "通报，3月16日…": what it tells
        return not parted and not between.strip("、，, ")
    most = 0 if "," in sentence[speech.cue[1] - 1 : local[0]] else 1 if speech.act else 3
    return len(between.replace(",", " ").split()) <= most


def _is_apart(
    local: tuple[int, int],
    sentence: str,
    speech: Speech,
    quotes: Sequence[tuple[int, int]],
    language: str,
) -> bool:
    """Whether a date stands in what is said before or behind a quotation: "“…”, she said, adding
    that it sank on Monday"."""
    last = quotes[-1][1]
    added = cues_of(language).clause.search(sentence, last, max(local[0], last))
    return added is not None or _leads_to_quote(local, sentence, speech, quotes)


def _leads_to_quote(
    local: tuple[int, int], sentence: str, speech: Speech, quotes: Sequence[tuple[int, int]]
) -> bool:
    """Whether a date stands in what is said before its quoted part: "She said the fire of 1988 had
    been “no accident”", unlike "She said at the port on Monday: “…”"."""
    between = sentence[speech.cue[1] : max(local[0], speech.cue[1])]
    ahead = sentence[local[1] : quotes[0][0]]
    before = speech.cue[1] <= local[0] < quotes[0][0] and speech.content[0] >= speech.cue[1]
    return before and min(len(between.split()), len(ahead.split())) >= _ASIDE_WORDS


def _continues(rest: str) -> bool:
    """Whether behind the date the content still follows: "mengatakan pada Senin bahwa …"."""
    return len(rest.strip(' .,”"')) > _SAID_MORE
