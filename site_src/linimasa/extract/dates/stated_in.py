"""In what something is said on a date, where the date stands before it and no blanks part words:
"5月9日の書簡で", "在5月9日的信中". Such a date is that of the telling, however far it is.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.filling import pattern_of
from linimasa.language import table_of


def is_stated_in(text: str, end: int, language: str) -> bool:
    """Whether what somebody wrote or held stands behind a date that ends there."""
    return _stated(language).match(text, end) is not None


@cache
def _stated(language: str) -> re.Pattern[str]:
    return re.compile(pattern_of(table_of(language, "events"), "stated_in"))
