"""The clause between semicolons that a date stands in, which is told alone.

"Nació en Lugo [en 1920]; murió en Roma [en 1999]": what happened in 1999 is "murió en Roma".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.syntax.grammar import VERBS, parsed
from linimasa.extract.syntax.mainclause import clause_in, main_verb
from linimasa.extract.syntax.plain_dates import undated

_BRACKETS = re.compile(r"\([^()]*\)")
_LEAST = 12  # characters that tell something
_GOES_ON = re.compile(f"(?:[ckya]|[pm](?=a))*[{VERBS}]")  # of the subject before

_Span = tuple[int, int]


def part_of(
    sentence: str, content: _Span, dates: Sequence[_Span], date: _Span, language: str
) -> list[_Span] | None:
    """The parts of `sentence[content]` that such a clause tells, the last of which is the clause;
    the subject of the first before it, where it has none of its own. None where it has no verb."""
    plain = _BRACKETS.sub(lambda found: " " * len(found[0]), sentence)  # nothing in these parts it
    if ";" not in plain:
        return None
    first = plain.rfind("; ", content[0], date[0])
    last = plain.find(";", date[1], content[1])
    start, end = (first + 2 if first >= 0 else content[0]), (last if last >= 0 else content[1])
    plain = undated(sentence[:end], list(dates), language)
    read = parsed(plain[start:], language)
    if read is None or main_verb(read.code) is None or end - start < _LEAST:
        return None
    if start == content[0] or not _GOES_ON.match(read.code):
        return [(start, end)]
    before = parsed(plain[content[0] : plain.find(";", content[0])], language)
    clause = clause_in(before) if before else None
    if before is None or clause is None or len(clause.subject) > 1:
        return [(start, end)]
    named = [one for one in clause.subject if one[0] < one[1]]
    opens, closes = before.stretch(*named[0]) if named else (0, 0)  # whoever all of it is of
    return [(content[0] + opens, content[0] + closes), (start, end)]
