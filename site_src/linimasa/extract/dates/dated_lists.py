"""Things in a row, each with a date of its own, that share the verb behind the last.

"1923'te Mardin, 1931'de Manisa milletvekili oldu" is, of 1923, "Mardin milletvekili oldu", and
"1986年に環境次官、1987年に通産次官を歴任した" is, of 1986, "環境次官を歴任した".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.naming.closing_subjects import subject_before
from linimasa.language import table_of
from linimasa.language.writing import unspaced

_MOST_LEAD = 45  # characters before the first date that may be the subject of all

_Span = tuple[int, int]


def listed_at(text: str, dates: Sequence[_Span], date: _Span, language: str) -> str | None:
    """The title of what one of the dates of such a row dates, None where it stands in none."""
    patterns = _patterns(language) if len(dates) > 1 else None
    if patterns is None:
        return None
    item, final = patterns
    spans = sorted(dates)
    first = last = spans.index(date) if date in spans else len(spans)
    if first == len(spans):
        return None
    while last + 1 < len(spans) and item.fullmatch(text, spans[last][1], spans[last + 1][0]):
        last += 1
    while first and item.fullmatch(text, spans[first - 1][1], spans[first][0]):
        first -= 1
    closing = final.match(text, spans[last][1]) if last > first else None
    if closing is None:
        return None
    own = closing if spans[last] == date else item.match(text, date[1])
    gap = "" if unspaced(language) else " "
    told = f"{own['item'] if own else ''}{gap}{closing['tail'].rstrip(' .。')}"
    lead = text[: spans[0][0]].strip()
    led = lead.endswith((",", "は", "、"))
    if len(lead) > _MOST_LEAD:
        lead = subject_before(lead, language)
        led = bool(lead)
    title = f"{lead}{gap}{told}" if led else told
    return title if len(title) <= MAX_TITLE else None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """What stands between two dates of a row, and behind the last."""
    table = table_of(language, "events")
    item, final = (str(table.get(name, "")) for name in ("listed_item", "listed_last"))
    return (re.compile(item), re.compile(final)) if item and final else None
