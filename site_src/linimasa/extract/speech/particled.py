"""Who speaks where particles end words, blanks part them and the verb comes last: Korean.

The speaker is a noun with a particle; what is said ends with one, too, or is quoted.

In front    "김민수 시장은 [20일] “…”고 말했다"
At the end  "“…”고 김민수 시장은 [20일] 말했다"
A source    "기상청에 따르면 …"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.outlets import outlets
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.entitled import entitled, fullest
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.framing import QUOTE, Speech
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.syntax.particles import Particled, particled_of, phrase_before
from linimasa.extract.syntax.subjects import Subject, subject_in, subject_noun
from linimasa.language import table_of

_WORD = re.compile(r"\S+")
_MOST_TAIL = 40  # characters between a quotation and the verb behind it
_MOST_PAPER = 5  # words of what somebody issued, and of whoever did
_ISSUING = ("의", "이", "가")  # particles of whoever issued it
_OTHERS = ("는", "을", "를", "에")  # those of others: "사고는 초기 조사에 따르면"
_LEAST = 12  # characters of what is said behind where it was said
_MOST_SETTING = 90  # characters of what is said in which its setting stands
_END = r"[\s.…!?\"'”’)]*\Z"

_Span = tuple[int, int]


class _Ending(NamedTuple):
    """How a sentence tells that something is said: where that ends, and the verb; `quoted` words,
    `act` where it is told with its verb."""

    end: int
    verb: str
    quoted: bool
    act: bool


@dataclass(frozen=True, slots=True)
class _Patterns:
    indirect: re.Pattern[str]
    quoted: re.Pattern[str]
    object: re.Pattern[str]
    late: re.Pattern[str]
    according: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    known, words = particled_of(language), words_of(language)
    if known is None:
        raise ValueError(language)
    date = rf"(?:{DATED}+\S{{0,8}}\s)?"
    late = rf"(?P<day>{date})"
    verb = rf"(?P<verb>{known.saying})"
    adverbs = rf"(?:{known.adverbs}\s)*"
    when = rf"{adverbs}{date}{adverbs}"
    said = rf"{when}{verb}{_END}"
    ends = rf"(?<![{QUOTED}])(?<!{QUOTED}이)(?P<end>{known.quotative})"
    quoting = rf"(?:{known.quoting})"
    return _Patterns(
        indirect=re.compile(rf"{ends}\s{said}"),
        quoted=re.compile(
            rf"\s?{quoting}(?:,?\s(?P<tail>.{{0,{_MOST_TAIL}}}?)(?P<verb>{known.predicate}))?{_END}"
        ),
        object=re.compile(
            rf"\s(?:{when}(?P<verb>{known.announcing}|{known.reckoning})"
            rf"|{known.so}\s(?P<so>{known.saying})){_END}"
        ),
        late=re.compile(
            rf"(?:{ends}|(?<={QUOTED}){quoting})\s{late}(?P<who>(?:(?!다고\s)[^,{QUOTED}{DATED}]){{2,60}}?)\s{said}"
        ),
        according=re.compile(rf"{either(words.according_after)}(?=[\s,])"),
    )


@cache
def particled_outlets(language: str) -> tuple[re.Pattern[str], ...]:
    """The ways to name an outlet that is no speaker: at the head of a report, before what it is
    asked or told, as somebody else's source."""
    known, words = particled_of(language), words_of(language)
    if known is None:
        return ()
    native = rf"[가-힣A-Za-z]{{1,10}}?{either(words.media)}"
    name = rf"(?P<name>{either(known.outlets)}(?:통신)?|{native}|{either(outlets())})"
    also = r"(?:\([^()]{1,12}\))?"
    first = r"(?:(?<=[\s\"“‘('])|\A)"
    # "현지 매체 카드나를 인용해", whose name no list has
    called = pattern_of(table_of(language, "speech"), "outlet_called")
    writer = r"(?:[가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4})*\s)"
    return (
        re.compile(
            rf"\A[(\[]\s?(?:[가-힣A-Za-z·]{{1,12}}\s?[=·]\s?)?{name}\s?[)\]]\s?"
            rf"(?:{writer}{{1,3}}(?:기자|특파원|통신원)\s?)?=?\s*"
        ),
        re.compile(rf"(?P<told>{first}){name}{also}{either(words.told_after)}"),
        re.compile(
            rf"{first}{called}(?P<name>[가-힣A-Za-z]{{2,12}}?){also}[을를]\s인용(?:해서?|하며)?,?(?=\s)"
        ),
        re.compile(rf"{first}{name}{also}[은는이가](?=\s(?:\S+\s){{0,5}}?{known.cited.pattern})"),
        re.compile(
            rf"{first}{name}{also}(?:\s등(?:\s[가-힣]{{2,4}}){{0,2}})?(?:의? 보도)?"
            rf"(?:을|를)?\s?인용(?:해서?|하며)?,?(?=\s)"
        ),
        re.compile(rf"{first}{name}{also}(?:\s등)?(?:의? 보도)?{either(words.according_after)}"),
    )


def particled_speech(
    outside: str, quotes: list[_Span], mentions: Mentions, words: Words
) -> Speech | None:
    """The speech of a sentence with quotations and dates masked, None where nobody speaks."""
    late = _late(outside, words)
    subject, ending = late or (None, _ending(outside, quotes, words))
    if ending and subject is None:
        subject = _cited(outside, quotes, words)
    if ending and subject is None:
        subject = subject_in(outside, words, ending.end)
    source = None if subject else _source(outside, mentions, words)
    if source:
        return source
    if ending is None or not (subject or ending.quoted or outside[: ending.end].strip()):
        return None
    return _told(outside, quotes, ending, subject, (mentions, words))


def _cited(outside: str, quotes: list[_Span], words: Words) -> Subject | None:
    """Whom an outlet quotes that is its sentence's subject: "로이터통신은 | 소식통을 인용해"."""
    known = particled_of(words.code)
    found = known.cited.search(outside) if known else None
    if found is None:
        return None
    spans = [(one.start(), one.end()) for one in _WORD.finditer(outside, 0, found.end("noun"))]
    parts = [outside[slice(*one)] for one in spans]
    first = phrase_before(parts, len(parts) - 1, words.code)
    while DATED in parts[first] or QUOTED in parts[first]:
        first += 1
    start = spans[first][0]
    outlet = outside.rfind(QUOTED, 0, start) + 1
    if not outlet or any(end == outlet for _, end in quotes):
        return None
    return Subject(" ".join(parts[first:]), start, found.end())


def _ending(outside: str, quotes: list[_Span], words: Words) -> _Ending | None:
    patterns, known = _patterns(words.code), particled_of(words.code)
    telling = known.telling if known else re.compile(r"(?!)")
    indirect = patterns.indirect.search(outside)
    if indirect:
        kept = outside[: indirect.start("end")].endswith("아니") and indirect["end"] == "라고"
        act = kept or not telling.match(indirect["verb"])
        return _Ending(indirect.start("end"), indirect["verb"], quoted=False, act=act)
    last = quotes[-1][1] if quotes else -1
    quoted = patterns.quoted.match(outside, last) if last > 0 else None
    if quoted:
        verb = quoted["verb"] or ""
        act = not telling.match(verb) and bool(words.kinds["denial"][0].search(verb))
        return _Ending(last, verb, quoted=True, act=act)
    held = patterns.object.search(outside)
    if held and held.start():
        verb = held["verb"] or held["so"]
        return _Ending(held.start(), verb, quoted=False, act=True)
    return None


def _late(outside: str, words: Words) -> tuple[Subject, _Ending] | None:
    """Who speaks right before the verb, behind what is said, with the day of that: "…고 | 19일
    경찰이 밝혔다"."""
    match = _patterns(words.code).late.search(outside)
    if match is None:
        return None
    spans = [(one.start(), one.end()) for one in _WORD.finditer(outside, *match.span("who"))]
    parts = [outside[slice(*one)] for one in spans]
    known = particled_of(words.code)
    others = bool(known and len(parts) > 1 and known.others.fullmatch(parts[-1]))
    at = len(parts) - 1
    while at >= 0 and not (others or subject_noun(parts[at], words)):
        at -= 1
    if at < 0:
        return None
    first = phrase_before(parts, at, words.code)
    last = "" if others else subject_noun(parts[at], words) or ""
    who = " ".join((*parts[first:at], last)).rstrip()
    quoted = match["end"] is None
    ending = _Ending(
        match.start() if quoted else match.start("end"), match["verb"], quoted, act=False
    )
    start = match.start("day") if match["day"] else spans[first][0]
    return Subject(who, start, spans[at][1]), ending


def _told(
    outside: str,
    quotes: list[_Span],
    ending: _Ending,
    speaker: Subject | None,
    context: tuple[Mentions, Words],
) -> Speech | None:
    mentions, words = context
    who = _who(speaker.who, mentions, words) if speaker else mentions.recent()
    if who is None:
        return None
    start, end = (speaker.start, speaker.end) if speaker else (0, 0)
    before = speaker is not None and start >= ending.end
    content = (0, ending.end) if before or speaker is None else (end, ending.end)
    direct = ending.quoted and any(last - first >= QUOTE for first, last in quotes)
    quote = _quote(outside, quotes, ending) if direct and not ending.act else None
    act = ending.act
    if not (direct or act):
        content = _behind_setting(outside, content, words)
    bare = (
        not (direct or before)
        and speaker is not None
        and not _has_subject(outside[slice(*content)], words)
    )
    return Speech(
        *who,
        (start, end),
        content,
        ending.verb,
        direct,
        act=act,
        act_from=0 if before and act else start,
        bare=bare,
        quote=quote,
    )


def _quote(outside: str, quotes: list[_Span], ending: _Ending) -> _Span | None:
    """The quotation that is all that is said; of several parted by little, the first."""
    said = [one for one in quotes if one[1] - one[0] >= QUOTE and one[1] <= ending.end]
    if not said or quotes[-1][1] != ending.end or said[-1] != quotes[-1]:
        return None
    return said[0]


def _behind_setting(outside: str, content: _Span, words: Words) -> _Span:
    """What is said behind where it was said: "기자회견에서 | …", "성명을 통해 | …"."""
    known = particled_of(words.code)
    start, end = content
    stop = min(end, start + _MOST_SETTING)
    found = known.settings.finditer(outside, start, stop) if known else ()
    last = max((one.end() for one in found), default=start)
    return (last, end) if end - last >= _LEAST else content


def _has_subject(told: str, words: Words) -> bool:
    return any(subject_noun(word, words) for word in told.split() if DATED not in word) or (
        QUOTED in told
    )


def _who(who: str, mentions: Mentions, words: Words) -> Who | None:
    known = particled_of(words.code)
    if known and known.same.fullmatch(who):
        return mentions.recent()
    recent = mentions.recent()
    if known and recent and recent[1] is None and known.side.fullmatch(who):
        return recent
    return fullest(entitled(who, words), mentions.names, words)


def _source(outside: str, mentions: Mentions, words: Words) -> Speech | None:
    """Whom "according to" names, and what is said behind it."""
    found = _patterns(words.code).according.search(outside)
    known = particled_of(words.code)
    if found is None or known is None:
        return None
    end = _issuer_end(outside[: found.start()], known)
    spans = [(one.start(), one.end()) for one in _WORD.finditer(outside, 0, end)]
    parts = [outside[slice(*one)] for one in spans]
    if not parts or QUOTED in parts[-1] or DATED in parts[-1]:
        return None
    first = phrase_before(parts, len(parts) - 1, words.code)
    who = _who(" ".join(parts[first:]), mentions, words)
    if who is None:
        return None
    content = (found.end(), len(outside))
    return Speech(*who, (spans[first][0], found.end()), content, found[0].strip(), direct=False)


def _issuer_end(lead: str, known: Particled) -> int:
    """Where whoever issued what is quoted ends: "통계청| 자료", "경찰|이 발표한 조사"."""
    if issued := known.issued.search(lead):
        return issued.start()
    spans = [(one.start(), one.end()) for one in _WORD.finditer(lead)]
    for first, last in reversed(spans[-_MOST_PAPER:-1]):
        word = lead[first:last]
        particle = last - (word[-1] in _ISSUING)
        if DATED in word or word[-1] in _OTHERS or known.qualifying.fullmatch(word):
            continue
        if paper := known.papers.match(lead, particle) or known.papers.match(lead, last):
            return paper.start()
    if not spans or not known.papers.match(lead, spans[-1][0]):
        return len(lead)
    before = lead[slice(*spans[-2])] if len(spans) > 1 else ""
    return (
        0 if known.qualifying.fullmatch(before) else spans[-1][0]
    )  # nobody's: "초기 조사에 따르면"
