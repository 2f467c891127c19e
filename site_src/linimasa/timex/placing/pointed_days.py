"""Which day of a month is meant by a word before it that stays outside.

"지난 [28일]" is the last 28th, "오는 [10일]" the next 10th.
"""

from __future__ import annotations

from linimasa.timex.value import Expression, replace
from linimasa.timex.words.vocabulary import Vocabulary


def pointed(e: Expression, text: str, start: int, words: Vocabulary) -> Expression:
    """A bare day with the direction that the word right before it gives."""
    if e.direction is not None or e.shift is not None:
        return e
    if text.endswith(words.listed["last_days"], 0, start):
        return replace(e, direction=-1)
    if text.endswith(words.listed["next_days"], 0, start):
        return replace(e, direction=1)
    return e
