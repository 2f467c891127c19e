"""A date that a participle takes for itself, where the verb of a clause comes last, and what tells
of a noun stands before that.

"3 Mayıs'ta [gözaltına alınan] Ali Kaya, 5 Mayıs'ta tutuklandı" tells of 3 May who that is, and
nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.dates.dated_clauses import behind_ending
from linimasa.extract.dates.undating import tells_noun_behind
from linimasa.extract.lexis.edges import MAX_TITLE, capitalized
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.closing_subjects import (
    Closing,
    closing_of,
    is_verb,
    may_act,
    tells_of_noun,
)

_WORD = re.compile(r"[^\s,;]+")
_FAR = 9  # words from a date to its participle
_MARKED = re.compile(r"[,;:()\"“”«»]")
_MOST_NOUN = 6  # words of the noun behind it

_Span = tuple[int, int]


def is_inner(text: str, dates: Sequence[_Span], date: _Span, language: str) -> bool | None:
    """Whether a date is that of a noun's clause in `text`: True where the main clause has another
    one, False where it has none; None where the date may be the main clause's."""
    closing = closing_of(language)
    if closing is None or not closing.has_participles:
        return None
    end, own = _participle(text, date, closing)
    if end and any(_is_main(text, end, one, closing) for one in dates if one[0] > end):
        return True
    if own and _opens(text, date):
        return None  # "Kaya, [26 Nisan'da] çıkarıldığı mahkemece tutuklandı"
    told = text.startswith(closing.adnominal, date[1]) or text.endswith(
        closing.adnominal, date[0], date[1]
    )
    return False if told or tells_noun_behind(text, date, language) else None


def without_inner(text: str, dates: Sequence[_Span], date: _Span, language: str) -> list[_Span]:
    """What the main clause is told without of its date: others that a participle before it takes
    for itself, of which one that the text opens with goes with that."""
    closing = closing_of(language) if len(dates) > 1 else None
    if closing is None:
        return []
    cuts: list[_Span] = []
    for one in (one for one in dates if one[0] < date[0]):
        if is_inner(text, dates, one, language):
            end, _ = _participle(text, one, closing)
            joined = text[end:].split(maxsplit=1)[0] in closing.joints
            cuts.append((one[0], one[1] if joined or text[: one[0]].strip() else end))
    return cuts


def inner_title(text: str, dates: Sequence[_Span], date: _Span, language: str) -> str:
    """What the date of a noun's clause dates: that with the noun, "Gözaltına alınan Ali Kaya";
    none where it is not clear how far the noun goes, or who does it stands elsewhere."""
    closing = closing_of(language)
    end, own = _participle(text, date, closing) if closing else (0, False)
    if closing is None or not end or own:
        return ""
    after = min((one[0] for one in dates if one[0] >= end), default=len(text))
    mark = _MARKED.search(text, end, after)
    noun = text[end : mark.start() if mark else after].strip()
    if noun.rpartition(" ")[2] in closing.particles:
        noun = noun.rpartition(" ")[0]
    if not _is_whole(noun, closing, marked=mark is not None and mark[0] == ","):
        return ""
    lead = text[max(text.rfind(one, 0, date[0]) for one in ',;:“”"') + 1 : date[0]].strip()
    if lead and not closing.phrases.fullmatch(lead):
        before, last = lead.rpartition(" ")[2], noun.rpartition(" ")[2]
        apart = closing.phrases.fullmatch(before) or closing.ends.fullmatch(before)
        if not apart or closing.cased.fullmatch(last):
            return ""  # "Kaptanın [3 Mart'ta kurulan] vakfı"
        lead = ""
    title = f"{lead} {text[behind_ending(text, date, language) : end].strip()} {noun}".strip()
    fits = len(title) <= MAX_TITLE and not _MARKED.search(title)
    return capitalized(title, words_of(language)) if fits else ""


def _is_whole(noun: str, closing: Closing, *, marked: bool) -> bool:
    """Whether the words behind a participle are the noun that it tells of, in the form of a
    subject; one that no comma marks may have the ending of an object."""
    words = noun.split()
    if not (0 < len(words) <= _MOST_NOUN and may_act(noun, closing)):
        return False
    if any(is_verb(word, closing) or tells_of_noun(word, closing) for word in words):
        return False
    return marked or closing.cased.fullmatch(words[-1]) is None


def _participle(text: str, date: _Span, closing: Closing) -> tuple[int, bool]:
    """Where the participle ends that a date may belong to, and whether it has its own subject;
    0 where none is."""
    if text.startswith((",", ";"), date[1]):
        return 0, False
    for number, word in enumerate(_WORD.finditer(text, date[1])):
        parted = text[word.end() : word.end() + 1] in {*",;"}
        if number == _FAR or is_verb(word[0], closing):
            break
        if tells_of_noun(word[0], closing):
            return (0 if parted else word.end()), closing.owned.fullmatch(word[0]) is not None
        if parted:
            break
    return 0, False


def _opens(text: str, date: _Span) -> bool:
    """Whether a date stands behind a comma, as behind the subject of its clause."""
    return text[: date[0]].endswith(", ")


def _is_main(text: str, start: int, date: _Span, closing: Closing) -> bool:
    """Whether a date is that of the main clause, and of one that begins before a place."""
    end, own = _participle(text, date, closing)
    if end and not (own and _opens(text, date)):
        return False
    words = _WORD.finditer(text, start, date[0])
    return not any(is_verb(word[0], closing) for word in words)
