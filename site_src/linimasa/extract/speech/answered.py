"""The speech of a cue and of somebody whom it names, unless its words tell no speech at all."""

from __future__ import annotations

import re

from linimasa.extract.naming.nobodies import is_owner, is_second, somebody
from linimasa.extract.naming.roles import as_office
from linimasa.extract.naming.subject_forms import in_subject_form, is_of_one, word_before
from linimasa.extract.naming.tellers import Who, with_adjective
from linimasa.extract.naming.undetermined import named
from linimasa.extract.speech.framing import Speech, names_something, told
from linimasa.extract.speech.hearers import declares, is_half_said
from linimasa.extract.speech.memory import Memory
from linimasa.extract.speech.subordinate import is_subordinate

_Span = tuple[int, int]


def answered(
    match: re.Match[str],
    who: Who | None,
    content: _Span,
    memory: Memory,
    *,
    direct: bool,
    passing: bool,
) -> Speech | None:
    """The speech of `who`, whose cue a pattern has found; where one is `passing` by, only who that
    is."""
    words = memory.words
    name = who and somebody(who[0], words)
    if not (who and name) or is_subordinate(match, words):
        return None
    if is_owner(who[0], match, words):
        return None
    unsaid = is_half_said(match, words) or names_something(match, words)
    if unsaid or is_second(match, words.code) or declares(match, words):
        return None
    if words.verb_second:
        before, code = word_before(match), words.code
        name = in_subject_form(name, before, code)
        name = as_office(name, words) if is_of_one(before, code) else name
    who = with_adjective(name, match, words), who[1] and " ".join(who[1].split())
    if passing:
        return Speech(named(who[0], words), who[1], match.span(), content, "", direct)
    return told(match, who, content, words, memory.voices, direct=direct)
