"""The last clauses of a title that is too long, where the verb ends a sentence and whom it tells of
stands behind what leads in: "…罪に問われた会社役員2人に対し、[東港地裁は懲役2年を言い渡した]".
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.words import Words, words_of
from linimasa.language import table_of, texts

_COMMA = "、"


def last_clauses(title: str, words: Words, least: int, most: int) -> str | None:
    """As many of its last clauses as fit, the one with whom they tell of among them; None where
    the one before that does not lead in to it."""
    if not (words.topics and words.final and _COMMA in title):
        return None
    topic = _topic(words.code).search(title)
    begins = title.rfind(_COMMA, 0, topic.start()) + 1 if topic else 0
    if topic is None or not begins or not least <= len(title) - begins <= most:
        return None
    if not title.endswith(_lead_ins(words.code), 0, begins - 1):
        return None  # "漁が始まり、港は活気に包まれた": of two
    at = title.find(_COMMA, max(0, len(title) - most - 1), begins) + 1
    return title[at or begins :]


@cache
def _lead_ins(language: str) -> tuple[str, ...]:
    """End a clause that leads in: "2人に対し、"."""
    return texts(table_of(language, "events"), "lead_ins")


@cache
def _topic(language: str) -> re.Pattern[str]:
    """Behind a comma, whom a clause tells of."""
    topic = either(words_of(language).topics[:1])
    return re.compile(rf"(?<=[\w」）)]){topic}")
