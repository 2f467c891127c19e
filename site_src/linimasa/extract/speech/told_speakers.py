"""Who speaks, less what only tells of him, in a script without capitals."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.words import Words
from linimasa.extract.speech.uncased import Voice
from linimasa.extract.speech.uncased_bounds import DEFINITE, nouns_of
from linimasa.extract.speech.uncased_patterns import NAMES
from linimasa.language import table_of, texts
from linimasa.places import names_place

_FEMALE = ("ة", "ى", "ا", "اء")  # end an adjective of a noun with the first


@cache
def _told_of(language: str) -> frozenset[str]:
    """Nouns that are nobody without a clause that tells of them."""
    return frozenset(texts(table_of(language, "speech"), "told_of"))


def named_alone(voice: Voice, words: Words) -> str:
    """Who speaks, less whom a verb such as "accused" has for its object behind a name, and a clause
    before it that only tells of him."""
    if words.telling_clause:  # "昨年就任した | 木村知事", but "空港を管理する会社"
        bare = re.sub(words.telling_clause, "", voice.who)
        return voice.who if bare in _told_of(words.code) else bare
    *who, last = voice.who.split(" ")
    if who and last in words.asides:  # "عائلته | عبر"
        return " ".join(who)
    if voice.verb not in words.accusing or not who:
        return voice.who
    heads = who[-1] in words.roles or who[-1] in nouns_of(words.code).bodies
    alone = len(who) == 1 and who[0].startswith(DEFINITE) and not last.startswith(DEFINITE)
    many = len(who) > NAMES and last.startswith(DEFINITE)
    accused = alone or many or _is_object(who[-1], last, words) or names_place(last, words.code)
    return " ".join(who) if accused and not heads else voice.who  # "تتهم المحكمة | كوشيب"


def _is_object(before: str, last: str, words: Words) -> bool:
    """Whether the last of two words with their article is no adjective of the one before, but a
    body or several whom it calls on: "طالبت العائلات | الحكومة", "دعت اللجنة | الناخبين"."""
    if not (before.startswith(DEFINITE) and last.startswith(DEFINITE)):
        return False
    body = last.removeprefix(DEFINITE[0]) in nouns_of(words.code).bodies
    body = body or last in texts(table_of(words.code, "speech"), "called_on")
    return body or (before.endswith(_FEMALE[0]) and not last.endswith(_FEMALE))
