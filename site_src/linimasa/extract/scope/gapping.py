"""Two dates that share a clause, each with its own part of it, where the verb stands second.

"Die Burg wurde [1632] von Bern und [1645] von Basel erobert" is, of 1632, "Die Burg wurde von Bern
erobert".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.dates.dated_fields import dated_reading, word_at
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.linking import with_link

_PAIR = re.compile(
    "(?P<first>a(?P<one>[^kxCVWGS]+))(?P<joint>k?C)a(?P<other>[^kxCVWGS]+)(?P<end>[WVG]*)(?=[kx]|$)"
)
_TWO = 2  # dates that share a clause

_Span = tuple[int, int]


def gapped_at(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> list[_Span] | None:
    """The parts of `sentence[content]` that tell what one of two dates dates; None where they are
    no such pair: their parts begin alike."""
    if len(dates) < _TWO or fields_of(language) is None:
        return None
    inside = sorted(one for one in dates if content[0] <= one[0] < content[1])
    if date not in inside or len(inside) < _TWO:
        return None
    tied = [(with_link(sentence, one[0], language, one[1]), one[1]) for one in inside]
    read = dated_reading(sentence, content, tied, language)
    clause = read.clause() if read and read.code else None
    if read is None or clause is None:
        return None
    at = word_at(read, with_link(sentence, date[0], language, date[1]) - content[0])
    for pair in _PAIR.finditer(read.code, clause.verb + 1):
        alike = pair["one"][0] == pair["other"][0] and "D" not in pair["one"][:1]
        alike = alike and read.word(pair.start("one")) == read.word(pair.start("other"))
        told = {pair.start(): "one", pair.end("joint"): "other"}.get(-1 if at is None else at)
        if told is None or not alike:
            continue
        parts = [read.stretch(0, pair.start()), read.stretch(*pair.span(told))]
        parts += [read.stretch(*pair.span("end"))] if pair["end"] else []
        return [(content[0] + start, content[0] + end) for start, end in parts]
    return None
