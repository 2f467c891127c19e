"""A Korean title that is too long, told with whom it tells of and its last verbs alone.

"[경찰은] 용의자를 잡으려다 … 덤벼들자 [총을 쏘고 달아났다]", not its beginning.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.filling import compiled
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.particles import particled_of

_LEAST = 12  # characters of what is told with the last verbs


def last_predicates(title: str, words: Words, most: int) -> str | None:
    """Whom a title tells of, and as much as fits behind a verb that another follows, or where
    that has somebody of its own what stands before it."""
    topic = compiled(words.title_topic).match(title)
    if topic is None:
        return None
    for joint in compiled(words.verb_joints).finditer(title, topic.end()):
        rest = title[joint.end() :]
        if len(rest) < _LEAST:
            break
        if topic.end() + len(rest) <= most and not compiled(words.own_subject).search(rest):
            return topic[0] + rest
    known = particled_of(words.code)
    ends = [one.end() for one in _ended(words.code).finditer(title, topic.end(), most)]
    closed = [end for end in ends if known and known.joined.search(title[:end])]
    return title[: closed[-1]] if closed else None


@cache
def _ended(language: str) -> re.Pattern[str]:
    """A verb of what is past, which is given the ending of one that closes."""
    return re.compile(rf"(?:{words_of(language).clause_ends})(?=\s)")
