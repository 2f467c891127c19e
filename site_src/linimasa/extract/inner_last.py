"""A date that a participle takes for itself, where the verb of a clause comes last, and what tells
of a noun stands before that.

"3 Mayıs'ta [gözaltına alınan] Ali Kaya, 5 Mayıs'ta tutuklandı" tells of 3 May who that is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.closing_subjects import Closing, closing_of, is_verb, tells_of_noun
from linimasa.extract.undating import tells_noun_behind

_WORD = re.compile(r"[^\s,;]+")
_FAR = 9  # words from a date to its participle

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
