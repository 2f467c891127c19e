"""A clause that only tells of a noun, with a date of its own, in scripts without capitals.

"2003年に[成立した]法律は昨年…改正された": the year is that of the law's coming, not of the main
clause. Japanese and Chinese put such a clause before its noun, Arabic behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.dates.inner_subjects import subject_from, told_inside
from linimasa.extract.dates.stated_in import is_stated_in
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.edges import MAX_TITLE, capitalized
from linimasa.extract.lexis.filling import compiled
from linimasa.extract.lexis.masks import masked
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.speech.uncased import OWNED
from linimasa.extract.syntax.linking import CLOSE, with_link
from linimasa.language import table_of, texts
from linimasa.language.writing import unspaced

_GONE = "\x00"
_DEFINITE = ("ال", "لل", "وال", "بال")
_FEMALE = ("ة", "ات", "اء", "ى")  # nouns whose adjective ends so, too
_COUNTED = ("ان", "ون", "ين")
_VERB = 4  # signs before a date in which a verb of it stands
_COMMA = "、"
_PARTED = frozenset("，；")
_BARE = re.compile(r"\d{4}|[^\W\d_]+")  # a year or a month alone
_MOST_WORDS = 5  # from a date to the verb of such a clause
_LEAST = 2  # words of a clause with its noun

_Span = tuple[int, int]


def told_of_noun(
    text: str,
    dates: Sequence[_Span],
    date: _Span,
    language: str,
    days: int,
    *,
    quoted: bool = False,
) -> str | None:
    """The title of what a date dates, where that is a clause which tells of a noun; empty where
    that cannot be told alone, None where the date may be the main clause's.

    `days` are those from the day of issue; a date near to it is the main clause's unless that has
    another one. `quoted`: it stands outside what somebody is quoted with, all that is told.
    """
    words = words_of(language)
    if words.named_clause:
        return _before_name(text, dates, date, days, words)
    if not (words.dated_clause or words.clause_pronouns):
        return None
    others = [one for one in dates if one != date]
    if words.clause_pronouns:
        return _behind_noun(text, others, date, days, words)
    if is_stated_in(text, date[1], language):
        return None
    plain = masked(text, others, _GONE)
    if words.inner_clause and (inside := told_inside(plain, others, date, days, words)):
        return inside
    if quoted and abs(days) > CLOSE and plain.startswith(words.noun_ties, date[1]):
        return ""
    return _before(plain, others, date, days, words)


def _before_name(
    text: str, dates: Sequence[_Span], date: _Span, days: int, words: Words
) -> str | None:
    """The clause that a sentence opens with, before whom it tells of by name, as Turkish has it:
    "1964'te [Bursa'da doğan Ali Kaya], okulu burada bitirdi"."""
    found = compiled(words.named_clause).match(text)
    if found is None or not date[1] <= found.end("clause"):
        return None
    if abs(days) <= CLOSE and not _has_behind(dates, found.end()):
        return None
    if text.count(" ", date[1], found.end("clause")) > _MOST_WORDS:
        return None  # "1451'de babasının ölümü üzerine dördüncü oğlu olan Ali Kaya, tahta oturdu"
    behind = text[behind_ending(text, date, words.code) : found.end()].strip(" ,")
    lead = text[: date[0]].strip(" ,")
    for piece in (lead, _led_by(words.code).split(lead)[-1]):
        title = f"{piece} {behind}".strip()
        if len(title) <= MAX_TITLE:
            return capitalized(title, words)
    return None


def _has_behind(dates: Sequence[_Span], end: int) -> bool:
    return any(start >= end for start, _ in dates)


@cache
def _led_by(language: str) -> re.Pattern[str]:
    """What ends a phrase that such a clause goes without."""
    return re.compile(rf"\b{either(words_of(language).lead_ends)}\s")


def behind_ending(text: str, date: _Span, language: str) -> int:
    """Where a date ends with its ending and the noun that ties it."""
    tail = _ending(language).match(text, date[1])
    return tail.end() if tail else date[1]


@cache
def _ending(language: str) -> re.Pattern[str]:
    """The ending of a date and the noun that ties it: "1964['te]", "1964 [yılında]"."""
    return re.compile(rf"[’']?\s?{either(words_of(language).date_tails)}\b")


def _before(
    plain: str, others: Sequence[_Span], date: _Span, days: int, words: Words
) -> str | None:
    """The same where the clause stands before its noun; the other dates are masked."""
    near, apart = abs(days) <= CLOSE, _has_other(plain, others, date)
    date = _together(plain, date, words.code) if words.noun_particle else date
    told = _happening(words.code).match(plain, date[1]) if apart and words.happening_ends else None
    if told and (told["noun"] or not plain[: date[0]].strip()):
        return plain[subject_from(plain, date[0], words) : date[0]] + told["clause"]
    if led := _led(plain, date, words.code):
        return None if near and not apart else led
    named = names_noun(words.noun_behind).match(plain, date[1])
    found = None if named else _before_noun(words.code).match(plain, date[1])
    if found is None or (apart and found[0].startswith(words.noun_ties)):
        ties = plain.startswith(words.noun_ties, date[1])
        tied = named is not None or (ties and not _carries(plain, date[1], words))
        amid = _amid(plain, date[0]) and bool(others) and "的" in words.noun_ties
        return "" if tied and ((apart and not near) or amid) else None
    if near and not apart:
        return None
    clause, noun = found["clause"], found["noun"]
    subject = plain[subject_from(plain, date[0], words) : date[0]]
    short = words.noun_particle and len(noun or "") == 1
    held = "を" in clause and plain.startswith("を", found.end())
    if days > 0 or held or (short and not subject):
        return None  # "来年4月に電池を積んだ新型車を発売する", "10日に盗んだ | 車で逃げ"
    if not noun:
        return "" if apart and not near else None
    if subject and noun.endswith(words.happenings):
        return f"{subject}{clause}"  # "児童が襲われた | 事件"
    if words.noun_particle in clause and noun.endswith(words.happenings):
        return clause
    if subject and len(subject) + len(clause) + len(noun) <= MAX_TITLE:
        return f"{subject}{clause}{noun}"  # "市が開いた会議"
    particle = words.noun_particle if _is_subject(clause, words.code) else ""
    turned = bool(particle) or (not words.noun_particle and unspaced(words.code))
    return f"{noun}{particle}{clause}" if turned else f"{clause}{noun}"


def _together(plain: str, date: _Span, language: str) -> _Span:
    """A date with another that is told with it: "[4日と9日]に発射した"."""
    before, behind = _joined(language)
    first, last = before.search(plain, 0, date[0]), behind.match(plain, date[1])
    end = last.end() if last else date[1]
    if plain.startswith(words_of(language).noun_ties, end):
        return date  # "2月と4月の2回"
    return first.start() if first else date[0], end


@cache
def _joined(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    joint = either([one for one in words_of(language).date_joints if one != _COMMA])
    return re.compile(rf"{_GONE}+{joint}\Z"), re.compile(rf"{joint}{_GONE}+")


@cache
def _happening(language: str) -> re.Pattern[str]:
    """A clause that tells what happened, up to the noun for it with which its sentence opens:
    "[去年11月、]児童が襲われた | 事件で、警察は…"."""
    words = words_of(language)
    nouns, ends = either(words.happenings), either(words.happening_ends)
    noun = rf"(?:{words.hearsay})?(?P<noun>{nouns}){ends}"
    return re.compile(
        rf"に?、?(?P<clause>[^。「」{_GONE}]{{4,80}}{words.past_ends})(?:{noun}|{words.charged})"
    )


def _amid(plain: str, at: int) -> bool:
    """Whether a date does not open its clause: "怀疑他与[上月28日]的劫案有关"."""
    return not _PARTED.intersection(plain[max(0, at - _VERB) : at]) and at > _VERB


def _led(plain: str, date: _Span, language: str) -> str | None:
    """The noun and the verb of a clause whose verb stands before the date:
    "成立于[1979年]的公司"."""
    verb = _verb(language).search(plain, max(0, date[0] - _VERB), date[0])
    noun = _led_noun(language).match(plain, date[1]) if verb else None
    return f"{noun['noun']}{verb['verb']}" if noun and verb else None


@cache
def _verb(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<verb>{either(words_of(language).dated_verbs)})[于於]\Z")


@cache
def _led_noun(language: str) -> re.Pattern[str]:
    return re.compile(words_of(language).led_clause or r"(?!)")


def _has_other(plain: str, others: Sequence[_Span], date: _Span) -> bool:
    """Whether a clause has a date beside that of a noun in it; in Chinese a comma parts clauses."""
    between = (
        plain[date[1] : one[0]] if one[0] >= date[1] else plain[one[1] : date[0]] for one in others
    )
    return any(_PARTED.isdisjoint(one) for one in between)


def _carries(plain: str, edge: int, words: Words) -> bool:
    """Whether the noun that a date is tied to only carries it: "19日から23日[の日程で]訪米した"."""
    tails = tuple(one for one in words.date_tails if len(one) > 1)
    return plain.startswith(tuple(one for one in tails if one.startswith(words.noun_ties)), edge)


@cache
def names_noun(pattern: str) -> re.Pattern[str]:
    """A noun right behind a date that is part of its name: "2025年度[補正予算案]"."""
    return re.compile(pattern or r"(?!)")


@cache
def _before_noun(language: str) -> re.Pattern[str]:
    return re.compile(words_of(language).dated_clause or r"(?!)")


@cache
def _subject(language: str) -> re.Pattern[str]:
    return re.compile(words_of(language).clause_subject or r"(?!)")


def _is_subject(clause: str, language: str) -> bool:
    """Whether what a clause tells of is its subject: an object is told, or a verb takes none."""
    return _subject(language).search(clause) is not None


@cache
def _pronoun(language: str) -> re.Pattern[str]:
    """ "Which" and what stands from it up to a date."""
    return re.compile(
        rf"(?P<lead>.*\s)?(?P<which>{either(words_of(language).clause_pronouns)})\s(?P<clause>[^،,.؛:\x00]{{2,70}})\Z",
        re.DOTALL,
    )


def _behind_noun(
    text: str, others: Sequence[_Span], date: _Span, days: int, words: Words
) -> str | None:
    """The same where the clause stands behind its noun: "الاتفاقية التي وقعت [عام 2024]"."""
    plain = masked(text, others, _GONE)
    tied = with_link(text, date[0], words.code, date[1])
    apart = bool(others) and abs(days) > CLOSE
    bare = tied == date[0] and _BARE.fullmatch(text, *date)
    if bare and apart and plain[max(0, tied - 2) : tied - 1].isalpha():
        return ""  # "زلزال [1999]"
    part = _participle(words.code).fullmatch(plain[:tied].rstrip())
    if part and (others or abs(days) > CLOSE) and not _is_site(part, words.code):
        noun = _noun(part["lead"].split())
        return f"{noun} {part['clause']}" if noun else ""
    found = _pronoun(words.code).fullmatch(plain[:tied].rstrip())
    if found is None or not found["lead"]:
        return None
    first = len(found["lead"])
    if not others and abs(days) <= CLOSE:
        return None
    clause = found["clause"].strip()
    lead = found["lead"].split()
    if abs(days) <= CLOSE and lead[-1].startswith(_DEFINITE[2]):
        return None  # "وزير الخارجية [والمغتربين] الذي"
    noun = lead[-1].strip("،,") if lead[-1].endswith(("،", ",")) else _noun(lead)
    if not noun or (found["which"] == words.clause_pronouns[0] and noun.endswith("ة")):
        return ""  # "وزير المالية | الذي" is told of the minister
    verb = clause.partition(" ")[0]
    if OWNED.fullmatch(verb):
        return f"{noun} {text[first:tied].strip()}"
    told = f"{verb} {noun} {clause.partition(' ')[2]}".strip()
    return told if len(told.split()) >= _LEAST else ""


@cache
def _participle(language: str) -> re.Pattern[str]:
    """A participle with its article behind a noun, and what stands from it up to a date."""
    parts = either(words_of(language).clause_participles)
    return re.compile(rf"(?P<lead>.*\s)(?P<clause>{parts}(?:\s[^،,.؛:\x00]{{2,60}})?)\Z", re.DOTALL)


def _is_site(part: re.Match[str], language: str) -> bool:
    """Whether "the signed" is rather "the site": no paper stands before it."""
    table = table_of(language, "events")
    signed = part["clause"].partition(" ")[0] in texts(table, "signed")
    return signed and part["lead"].split()[-1] not in texts(table, "signed_papers")


def _noun(lead: Sequence[str]) -> str:
    """The noun that a clause behind it tells of, with its adjective and what it is of."""
    at = len(lead) - 1
    while at > 0 and (_describes(lead[at], lead[at - 1]) or lead[at].startswith(_DEFINITE[1])):
        at -= 1
    if not lead or not lead[at].startswith(_DEFINITE):
        return ""
    if at > 0 and lead[at - 1].endswith("ة") and not lead[at - 1].startswith(_DEFINITE):
        at -= 1
    return " ".join(lead[at:])


def _describes(word: str, before: str) -> bool:
    """Whether a word is the adjective of the noun before it, by how both end."""
    if not (word.startswith(_DEFINITE) and before.startswith(_DEFINITE)):
        return False
    if word.endswith("ية"):
        return before.endswith(_FEMALE)
    return word.endswith("ي") and not before.endswith(_FEMALE + _COUNTED)
