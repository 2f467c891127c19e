"""The last clauses of a title that is too long, where the verb ends a sentence and whom it tells of
stands behind what leads in: "…罪に問われた会社役員2人に対し、[東港地裁は懲役2年を言い渡した]";
or whom and the last clauses, "[最高裁は]…の判決で、[合憲とする判断を示した]".
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.condensing.last_predicates import last_predicates
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.language import table_of, texts

_COMMA = "、"
_HEAD = 30  # characters up to the particle behind whom a title tells of
_LEAST_CLAUSE = 12
_ENDED = re.compile("[ただ](?:後|あと|ところ|ものの|が|一方|ほか|うえ|際)、")
_CLAUSE = re.compile("[てでしりずればみきえけせがめび]、")  # of a list the parts are nouns


def last_clauses(title: str, words: Words, least: int, most: int) -> str | None:
    """As many of its last clauses as fit, the one with whom they tell of among them; None where
    the one before that does not lead in to it."""
    if words.verb_joints:
        return last_predicates(title, words, most)
    if not (words.topics and words.final and _COMMA in title):
        return None
    topic = _topic(words.code).search(title)
    if topic and topic.end() <= _HEAD and _COMMA not in title[: topic.end()]:
        return _with_predicate(title, topic.end(), most, words)
    begins = title.rfind(_COMMA, 0, topic.start()) + 1 if topic else 0
    if topic is None or not begins or not least <= len(title) - begins <= most:
        return None
    if not title.endswith(_lead_ins(words.code), 0, begins - 1):
        return None  # "漁が始まり、港は活気に包まれた": of two
    at = title.find(_COMMA, max(0, len(title) - most - 1), begins) + 1
    return title[at or begins :]


def _with_predicate(title: str, head: int, most: int, words: Words) -> str | None:
    """Whom a title tells of, and as many of its last clauses as fit; None where they have somebody
    of their own, or are the end of a list."""
    who = title[:head]
    if _ENDED.search(title, head, most):
        return None  # whole as far as that
    for match in _CLAUSE.finditer(title, head):
        rest = title[match.end() :]
        if len(rest) < _LEAST_CLAUSE:
            break
        own = any(map(rest.__contains__, words.topics[:2]))
        if head + len(rest) <= most and not own:
            return f"{who}{rest}"
    return None


@cache
def _lead_ins(language: str) -> tuple[str, ...]:
    """End a clause that leads in: "2人に対し、"."""
    return texts(table_of(language, "events"), "lead_ins")


@cache
def _topic(language: str) -> re.Pattern[str]:
    """Behind a comma, whom a clause tells of."""
    topic = either(words_of(language).topics[:1])
    return re.compile(rf"(?<=[\w」）)]){topic}")
