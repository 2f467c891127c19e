"""The speaker of a speech in the form of a name, or nobody's speech."""

from __future__ import annotations

from dataclasses import replace

from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.name_forms import formed
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.memory import Memory


def in_form(speech: Speech, memory: Memory, words: Words) -> Speech | None:
    """A speech whose speaker has the form of a name; None where no name is left."""
    name = formed(speech.name, words.code)
    if name is None or name == speech.name:
        return speech if name else None
    pronoun = name in words.pronouns
    common = name[:1].islower() or name.rpartition(" ")[2].islower()
    if common and not pronoun:  # "[but] officials"
        return replace(speech, name=name)
    mentions = memory.mentions
    who = mentions.recent_as(name) if pronoun else mentions.fullest(name)
    if who is None or formed(who[0], words.code) != who[0]:
        return None
    return replace(speech, name=who[0], role=who[1] or (None if pronoun else speech.role))
