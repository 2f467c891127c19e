"""Who speaks, less what only tells of him, in a script without capitals."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.words import Words
from linimasa.extract.speech.uncased import NAMES, Voice
from linimasa.extract.speech.uncased_bounds import DEFINITE, nouns_of
from linimasa.language import table_of, texts
from linimasa.places import names_place


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
    bodied = last.removeprefix(DEFINITE[0]) in nouns_of(words.code).bodies
    accused = len(who) == 1 and who[0].startswith(DEFINITE)
    accused = accused and (bodied or not last.startswith(DEFINITE))
    if accused and voice.verb in words.accusing:
        return who[0]  # "تتهم المحكمة | كوشيب"
    wants = voice.verb in words.accusing and len(who) > NAMES and last.startswith(DEFINITE)
    return " ".join(who) if wants or _accuses_place(voice, who, last, words) else voice.who


def _accuses_place(voice: Voice, who: list[str], last: str, words: Words) -> bool:
    """Whether a speaker accuses a town or a country behind its name: "اتهم الوزير | إسرائيل"."""
    if voice.verb not in words.accusing or not who or not names_place(last, words.code):
        return False
    return who[-1] not in words.roles and who[-1] not in nouns_of(words.code).bodies
