"""The speaker of a speech in the form of a name, or nobody's speech."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.naming.name_forms import formed
from linimasa.extract.naming.names import UPPER
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.memory import Memory
from linimasa.language import table_of, texts


def accepted(speech: Speech, outside: str, said: frozenset[str], memory: Memory) -> Speech | None:
    """A speech of a masked sentence with its speaker's whole name in the form of one; `said` are
    the words of the sentence. None where no name is left."""
    words = memory.words
    found = speech
    if formed(speech.name, words.code) != speech.name:
        named = in_form(speech, memory)
        if named is None:
            return None
        found = named
    ties, rest = _abroad(words.code)
    return found if ties.isdisjoint(said) else _with_rest(found, outside, rest)


def in_form(speech: Speech, memory: Memory) -> Speech | None:
    """A speech whose speaker has the form of a name; None where no name is left."""
    words = memory.words
    name = formed(speech.name, words.code)
    if name is None or name == speech.name:
        return speech if name else None
    pronoun = name.lower() in words.pronouns
    common = name[:1].islower() or name.rpartition(" ")[2].islower()
    if common and not pronoun:  # "[but] officials"
        return replace(speech, name=name)
    mentions = memory.mentions
    before = speech.name.rpartition(" ")[0]
    if pronoun and before and before not in mentions.names.ordered:
        return speech  # "Admiral Zheng He"; but "Lord Cole | He" where Lord Cole is told of
    who = mentions.recent_as(name.lower()) if pronoun else mentions.fullest(name)
    if who and formed(who[0], words.code) != who[0]:
        who = None if pronoun else (name, None)
    if who is None:
        return None
    return replace(speech, name=who[0], role=who[1] or (None if pronoun else _role(speech, name)))


def _role(speech: Speech, name: str) -> str | None:
    """An office with what stands between it and a name in small letters: "Tycoon [investor]"."""
    between = speech.name.removesuffix(name).strip() if speech.role else ""
    return f"{speech.role} {between}" if between.islower() else speech.role


def _with_rest(speech: Speech, outside: str, rest: re.Pattern[str]) -> Speech:
    """A speech with the whole of a foreign name, of which the words of the sentence's own language
    showed only the first: "según Friends | of the Harbour"."""
    at = outside.find(speech.name, speech.cue[0], speech.cue[1])
    more = rest.match(outside, at + len(speech.name)) if at >= 0 else None
    if more is None:
        return speech
    start, end = speech.content
    content = (max(start, more.end()), end) if start >= speech.cue[1] else speech.content
    cue = speech.cue[0], max(speech.cue[1], more.end())
    return replace(speech, name=speech.name + more[0], cue=cue, content=content)


@cache
def _abroad(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """Words that tie foreign names, and what such a name goes on with."""
    ties = texts(table_of(language, "speech"), "abroad_ties")
    if not ties:
        return frozenset(), re.compile("(?!)")
    word = rf"[{UPPER}][\w-]+"
    return frozenset(ties), re.compile(
        rf"(?:\s{either(ties)}){{1,2}}\s{word}(?:(?:\s{either(ties)}){{0,2}}\s{word}){{0,5}}"
    )
