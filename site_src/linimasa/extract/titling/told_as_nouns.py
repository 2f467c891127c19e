"""What is said as a noun of the verb that ends a sentence: "Kaya, [geminin battığı]nı bildirdi".

It is told by itself, less the ending of an object, where who does what it tells stands in it; else
that is who speaks, "Kulüp, kaptanla anlaştığını duyurdu", and nothing is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.condensing.cleaning import cleaned
from linimasa.extract.dates.undating import removable
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import MAX_TITLE, capitalized
from linimasa.extract.lexis.filling import filled
from linimasa.extract.lexis.masks import masked
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.closing_subjects import Closing, closing_of, may_act
from linimasa.extract.speech.hearing import Heard
from linimasa.language import table_of, texts
from linimasa.values import dataclass

_LEAST = 8  # characters of an assertion that may stay
_ALSO = 3  # words before the verb that tell how and to whom
_WITHIN = 2  # words of a phrase that tells where something was said
_NUMBER = re.compile(r"(?:^|\s)\d[\d.,]*\s[^\W\dA-Z]")

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Nouns:
    """The table `[told_as_nouns]` of a language."""

    told: re.Pattern[str]  # a noun of a verb: "battığı"
    manner: re.Pattern[str]  # how it was said: "yaptığı açıklamada,"
    within: re.Pattern[str]  # ends where and when: "toplantısında"
    owner: re.Pattern[str]  # who does it: "geminin"
    owned: re.Pattern[str]  # what may be his: "kaptanın | gemisini"
    lost: re.Pattern[str]  # what is anybody's own: "[5 kişinin] hayatını kaybettiğini"
    alone: re.Pattern[str]  # what needs nobody, "gerektiğini", or has what happens beside it
    done: re.Pattern[str]  # what is done to what is counted: "300 işçi alındığını"
    own: re.Pattern[str]  # what only who speaks does: "beklediğini"
    related: re.Pattern[str]  # nouns of what is somebody's: "müdürünün", "davasının"
    possessed: re.Pattern[str]  # first, what is the speaker's: "davasının"
    within_which: re.Pattern[str]  # behind whose it is: "Hamas'ın | elindeki"


@dataclass(frozen=True, slots=True)
class _Ends:
    """How a sentence ends that tells so, and how one opens that tells its source."""

    report: re.Pattern[str]
    passive: re.Pattern[str]
    joined: re.Pattern[str]  # each noun of several, and a verb that goes on: "… belirterek, …"
    cased: re.Pattern[str]
    parted: re.Pattern[str]  # who does it from what is done, by the comma of a date: "Yangının[,]"
    source: re.Pattern[str]
    amid: re.Pattern[str]  # the same behind what it tells of: "kaza[, tanıklara göre,]"


@cache
def _nouns(language: str) -> _Nouns | None:
    """None for a language that does not tell so."""
    table = table_of(language, "told_as_nouns")
    return _Nouns(**filled(_Nouns, table)) if table else None


@cache
def _ends(language: str) -> _Ends:
    table, speech = table_of(language, "told_as_nouns"), table_of(language, "speech")
    words, told, cases = words_of(language), str(table["told"]), str(table["cases"])
    more = rf"(?:\s[^\s,]+){{0,{_ALSO}}}?"
    active = either((*texts(speech, "plain"), *texts(table, "claims")))
    stated = either((*texts(speech, "stated"), *texts(table, "learnt")))
    named = (*words.documents, *texts(table, "sources"))
    sources = either((*named, *(f"İ{one[1:]}" for one in named if one[0] == "i")))
    ties = either(words.coordinators)
    according = rf"(?i:{sources})\s{either(words.according_after)},?"
    return _Ends(
        report=re.compile(rf"\s(?P<told>{told})(?:{cases}{more})?\s{active}\Z"),
        passive=re.compile(rf"\s(?P<told>{told})(?:{cases}?{more})?\s{stated}\Z"),
        joined=re.compile(
            rf"\s(?P<told>{told}){cases}(?:{more}\s(?P<verb>{either(texts(table, 'converbs'))})\b,?"
            rf"|,|\s{ties}(?=\s)|(?={more}\s{active}\W*\Z))"
        ),
        cased=re.compile(rf"(?<!\w)({told}){cases}(?=,|\s{ties}\s|\Z)"),
        parted=re.compile(rf"\A((?:\S+\s){{0,3}}{table['owner']}),"),
        source=re.compile(
            rf"(?:[^\s,;]+\s){{0,5}}?(?:{according}"
            rf"|(?i:{speech['stated_in']}),)\s"
        ),
        amid=re.compile(rf"(?<=\w),?\s{according}\s"),
    )


def told_from(sentence: Heard, language: str) -> int:
    """Where what is said begins in a sentence that tells it so; 0 where it is not told alone."""
    nouns, closing, speech = _nouns(language), closing_of(language), sentence.speech
    if nouns is None or closing is None or (speech and (speech.direct or not speech.bare)):
        return 0
    text = sentence.text.rstrip(" .!")
    end = _end_of(text, language)
    start = speech.cue[1] if speech else len(_opened_by(text, language))
    if not start or end is None or end.start() < start:
        return 0
    clause = text[: end.end("told")]
    clause = masked(clause, sentence.dates, " ")  # a day counts nothing
    first = _behind_manner(clause, start, nouns, closing)
    return first if _has_doer(clause[first:], nouns) else 0


def told_apart(sentence: Heard, date: _Span, times: Sequence[_Span], language: str) -> str:
    """What one date dates of several things that are told so, or of one before the verb that ends
    the sentence: "Kaya, [köprünün 2023'te açıldığı]nı belirterek, “…” dedi"; none where it is all,
    or who does it stands elsewhere."""
    nouns, closing, text = _nouns(language), closing_of(language), sentence.text
    if nouns is None or closing is None or not nouns.told.search(text):
        return ""
    speech, tells = sentence.speech, _ends(language).joined
    start = speech.cue[1] if speech and speech.cue[0] < date[0] else len(_opened_by(text, language))
    parts = list(tells.finditer(text, start))
    number = next((at for at, one in enumerate(parts) if date[1] <= one.start("told")), None)
    if number is None:
        return ""
    part, start = parts[number], parts[number - 1].end() if number else start
    last = number == len(parts) - 1 and _end_of(text.rstrip(" .!"), language) is not None
    apart = any(one < start or one > part.end() for one, _ in sentence.dates)
    if (last or not part["verb"]) and not (apart or number):
        return ""
    plain = masked(text, sentence.dates, " ")[: part.end("told")]
    first = _behind_manner(plain, start, nouns, closing)
    between = text[date[1] : first]
    if "," in between or len(between.split()) > _WITHIN or not _has_doer(plain[first:], nouns):
        return ""
    gone = (*removable(text, tuple(times), language), date)
    while (word := text[first:].partition(" ")[0]) in closing.joints:
        first += len(word) + 1  # "ancak | kararın …"
    told = cleaned(text, ((first, part.end("told")),), gone, language)
    told = _ends(language).parted.sub(r"\1", told)
    return capitalized(told, words_of(language)) if _LEAST <= len(told) <= MAX_TITLE else ""


def wants_doer(title: str, language: str) -> bool:
    """Whether a title that was told alone has lost who does what it tells."""
    nouns, end = _nouns(language), _end_of(title, language)
    return nouns is not None and end is not None and not _has_doer(title[: end.end("told")], nouns)


def without_report(title: str, sentence: Heard, language: str) -> str:
    """A title less the verb that tells who says it, and the source that it opens with."""
    nouns = _nouns(language)
    if nouns is None:
        return title
    ends = _ends(language)
    source = ends.source.match(title)
    told = ends.amid.sub(" ", title[source.end() :] if source else title)
    end = _end_of(told, language)
    speech = sentence.speech
    if end and not (speech and speech.name in told[: end.start()] and speech.cue[0] == 0):
        clause = told[: end.end("told")]
        alone = not _opened_by(told, language) and _has_doer(clause, nouns)
        if alone and not ends.passive.search(told):
            told = ends.cased.sub(r"\1", ends.parted.sub(r"\1", clause))
    short = told == title or len(told) < _LEAST
    return title if short else capitalized(told, words_of(language))


def _opened_by(text: str, language: str) -> str:
    """Who may speak, before the first comma: "Kıyı Postası gazetesi, …"."""
    lead, comma, _ = text.partition(", ")
    closing, nouns = (closing_of(language), _nouns(language)) if comma else (None, None)
    if closing is None or nouns is None or nouns.told.search(lead):
        return ""
    return lead if may_act(lead, closing) else ""


def _end_of(text: str, language: str) -> re.Match[str] | None:
    ends = _ends(language)
    return ends.report.search(text) or ends.passive.search(text)


def _behind_manner(clause: str, start: int, nouns: _Nouns, closing: Closing) -> int:
    """Where a clause begins behind what tells how and where something is said."""
    while clause[start : start + 1] in {" ", ","}:
        start += 1
    if manner := nouns.manner.match(clause, start):
        start = manner.end()
    lead, comma, _ = clause[start:].partition(", ")
    words = lead.split()
    if not comma or not words or nouns.told.search(lead):
        return start
    where = len(words) >= _WITHIN and nouns.within.fullmatch(words[-1])
    who = lead.islower() and len(words) <= _WITHIN and may_act(lead, closing)
    return start + len(lead) + len(comma) if where or who else start


def _has_doer(clause: str, nouns: _Nouns) -> bool:
    """Whether who does what the noun of a verb tells stands before it."""
    words = [one.strip("“”\"'’()") for one in clause.replace(",", "").split()]
    last = next((at for at, one in enumerate(words) if nouns.told.match(one)), len(words) - 1)
    verb = words[last]
    if nouns.own.match(verb):
        return False
    if nouns.alone.search(" ".join(words[max(0, last - 1) : last + 1])):
        return True
    owners = [at for at in range(last) if _is_owner(words, at, nouns)]
    if nouns.done.match(verb) and owners:
        return True
    free = 0
    for at, word in enumerate(words[:last]):
        if at in owners:
            free += 1
        elif nouns.owned.fullmatch(word) and not nouns.lost.match(word):
            beside = at and nouns.owner.fullmatch(words[at - 1])
            free = max(0, free - bool(beside or word[-1] in "ıiuü"))
    return free > 0 or (nouns.done.match(verb) is not None and _NUMBER.search(clause) is not None)


def _is_owner(words: list[str], at: int, nouns: _Nouns) -> bool:
    """Whether a word is who does something, and no noun of what is the speaker's."""
    if not nouns.owner.fullmatch(words[at]) or nouns.within_which.fullmatch(words[at + 1]):
        return False
    before = words[:at]
    whose = any(one[:1].isupper() or nouns.owner.fullmatch(one) for one in before)
    if whose:
        return True
    patterns = (nouns.related,) if at else (nouns.related, nouns.possessed)
    return not any(one.fullmatch(words[at].lower()) for one in patterns)
