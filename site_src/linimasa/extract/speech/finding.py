"""What every rule for who speaks stands on: whom a match means, and the speech that it makes."""

from __future__ import annotations

import re

from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.answered import answered
from linimasa.extract.speech.framing import Speech, behind_name
from linimasa.extract.speech.memory import Memory
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.speech.speaking_nouns import source_alone

_Span = tuple[int, int]


class Finding:
    """What was told so far, and the speech of somebody who is found."""

    def __init__(self, memory: Memory):
        self.words = memory.words
        self.voices = memory.voices
        self.passing = False  # only who speaks is asked
        self._memory = memory
        self._mentions = memory.at_hand

    @property
    def mentions(self) -> Mentions:
        """What was told up to the sentence at hand."""
        return self._memory.mentions

    def _by_last(self, match: re.Match[str], content: _Span, *, direct: bool) -> Speech | None:
        """Of whoever spoke last."""
        return self._told(match, self.mentions.going_on(), content, direct=direct)

    def _speech(self, match: re.Match[str], content: _Span, *, direct: bool) -> Speech | None:
        """Of whom the words of a match mean."""
        speech = self._told(match, self.mentions.meant(match), content, direct=direct)
        return speech and behind_name(source_alone(speech, match, self.words), match)

    def _told(
        self, match: re.Match[str], who: Who | None, content: _Span, *, direct: bool
    ) -> Speech | None:
        """Of somebody who is known; None where the words about the verb say otherwise."""
        return answered(match, who, content, self._memory, direct=direct, passing=self.passing)
