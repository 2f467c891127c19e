"""The clause of one of several dates in a script of signs, between two commas.

"工程于[3月]开工，[5月]完工" is, of May, "工程完工".
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.linking import with_link
from linimasa.language import table_of, texts

_LEAST_SIGNS = 2  # of what is told behind a date, in a script of signs
_MOST_LED = 2  # before one that begins its clause: "并于"
_ADVERBIAL = re.compile("[在于於][^，]{2,20}[上中后後时時间間前里内內]")  # "在会议上"
MAX_SUBJECT = 60  # characters of a subject that a later clause is told of

_Span = tuple[int, int]


def dense_clause(
    sentence: str, content: _Span, dates: list[_Span], at: int, language: str
) -> list[_Span]:
    """The same in a script of signs: between two commas, after the words before the first date
    where a clause begins with its own: "工程于[3月]开工，[5月]完工"."""
    words = words_of(language)
    ends_so = f"(?<={words.clause_ends})" if words.clause_ends else ""
    comma = re.compile(rf"{ends_so}{either(words.commas)}")
    marks = [
        joint.start()
        for before, behind in pairwise(dates)
        if (joint := _comma(sentence, comma, before[1], behind[0], language))
    ]
    if len(marks) < len(dates) - 1:
        return [content]
    ends = [*marks, content[1]]
    led = _led_verb(sentence[content[0] : dates[0][0]], language)
    starts = (*([] if led else content[:1]), *(mark + 1 for mark in marks))
    short = [
        _is_short(sentence[date[1] : end], words) for date, end in zip(dates, ends, strict=True)
    ]
    if any(short[led > 0 :]) or _ADVERBIAL.fullmatch(sentence, content[0], ends[0]):
        return [content]
    if any(_depends(sentence, start, content[0], dates, words) for start in starts):
        return [content]
    opens = with_link(sentence, dates[0][0], language) <= content[0]
    if opens and any(
        _hangs(sentence, mark, date, words) for mark, date in zip(marks, dates[1:], strict=False)
    ):
        return [content]
    if at == 0:
        return [(content[0], with_link(sentence, dates[0][0], language) if led else ends[0])]
    clause = (marks[at - 1] + 1, ends[at])
    subject = (content[0], with_link(sentence, dates[0][0], language) - led)
    if led and sentence.startswith(words.noun_ties, dates[0][1]):
        subject = (dates[0][1] + 1, marks[0])  # "始建于[1908年]的老车站，…"
    elif sentence[slice(*subject)] in _planned(language):
        noun = max(sentence.rfind(tie, dates[0][1], marks[0]) for tie in words.noun_ties) + 1
        subject = (noun or subject[0], marks[0])  # "即将于[6月]上映的影片，…"
    if (
        _has_own(sentence, clause[0], dates[at], words)
        or not 0 < len(sentence[slice(*subject)].strip("，")) <= MAX_SUBJECT // 3
    ):
        return [clause]
    return [subject, clause]


def _depends(sentence: str, start: int, first: int, dates: list[_Span], words: Words) -> bool:
    """Whether a clause is nothing without the one before it; but the first may point back,
    "这座桥", and a plan stands by itself that its date follows, "预计[明年]竣工"."""
    opens = next((one for one in words.depending if sentence.startswith(one, start)), "")
    if start == first and sentence.startswith(words.pointing, start):
        return False
    plans = opens in _planned(words.code)
    return bool(opens) and not (plans and any(one[0] == start + len(opens) for one in dates))


def _has_own(sentence: str, start: int, date: _Span, words: Words) -> bool:
    """Whether a clause has a subject of its own before its date: "[桥梁]5月6日关闭", not "并于"."""
    lead = sentence[start : with_link(sentence, date[0], words.code)].strip("，")
    ties = {
        *words.adverbs,
        *_planned(words.code),
        *words.coordinators,
        *words.openers,
        *words.depending,
    }
    return date[0] - start > _MOST_LED or (len(lead) == _MOST_LED and lead not in ties)


@cache
def _planned(language: str) -> frozenset[str]:
    return frozenset(texts(table_of(language, "events"), "planned"))


def _is_short(told: str, words: Words) -> bool:
    """Whether too little is left of a clause behind its date: but "动工" is a whole one."""
    return len(told) < _LEAST_SIGNS and told not in words.dated_verbs


def _hangs(sentence: str, mark: int, date: _Span, words: Words) -> bool:
    """Whether a clause with its date is nothing without the one before it, which may be long: by
    what opens it, "1996年[已]达九百亿元", or what ends that one, "…[宣布]，"."""
    opened = sentence.startswith(words.hanging, date[1])
    return opened or sentence.endswith(words.announces, 0, mark)


def _comma(
    sentence: str, comma: re.Pattern[str], start: int, end: int, language: str
) -> re.Match[str] | None:
    """The one that a later date opens its clause behind, else the first:
    "1939年，该校成立[，]1940年并入延安大学"."""
    opened = comma.match(sentence, with_link(sentence, end, language) - 1, end)
    return opened or comma.search(sentence, start, end)


def _led_verb(lead: str, language: str) -> int:
    """How many signs a verb has before what ties the first date to it: "该厂[成立]于2014年"."""
    verbs = words_of(language).dated_verbs
    tied = [f"{verb}于" for verb in verbs if lead.endswith((f"{verb}于", f"{verb}於"))]
    return max(map(len, tied), default=1) - 1
