"""What had been before: right behind such a verb a day without its year is none to come.

"Il processo era iniziato il 3 giugno", in May, is of last year; "era stato fissato il 3 giugno"
was a plan, and stays the next.
"""

from __future__ import annotations

import re

from linimasa.timex.words.vocabulary import Vocabulary

_BEFORE = 48  # code points before a day in which the verb stands
_WORD = re.compile(r"[^\W\d_]+|[^\w\s]")
_CHAIN = 2  # words between "had" and the participle: "had then been"


def had_been(text: str, start: int, words: Vocabulary) -> bool:
    """Whether a verb in the pluperfect that plans nothing stands right before a day."""
    had = words.lists.get("pluperfect")
    if not had:
        return False
    *chain, done = ["", *_WORD.findall(text[max(0, start - _BEFORE) : start].lower())]
    if done in words.lists.get("future", ()) or done in words.lists.get("planned", ()):
        return False
    return done.isalpha() and not had.isdisjoint(chain[-_CHAIN:])
