"""The fields of a sentence with dates, where a verb stands second."""

from __future__ import annotations

from collections.abc import Sequence

from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.fields import Reader, reading
from linimasa.extract.syntax.plain_dates import with_adverb

_CLOSING = ' .!"”“»'

_Span = tuple[int, int]


def dated_reading(
    sentence: str, content: _Span, dates: Sequence[_Span], language: str
) -> Reader | None:
    """`sentence[content]` less what closes it, with an adverb in place of each date, so that all
    places stay; None for a language whose verb does not stand second."""
    fields = fields_of(language)
    if fields is None:
        return None
    told = sentence[: content[1]].rstrip(_CLOSING)
    return reading(with_adverb(told, dates, fields.then)[content[0] :], language)


def word_at(read: Reader, character: int) -> int | None:
    """The word that stands for a date that begins at a character; None behind the last."""
    return next((at for at, span in enumerate(read.spans) if span[1] > character), None)
