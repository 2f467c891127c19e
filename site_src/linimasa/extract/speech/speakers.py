"""Who says what a sentence says: direct and indirect speech, references back to an earlier speaker.

An article is followed sentence by sentence; the rules of scripts with capitals are those of
`linimasa.extract.speech.rules`, others are read by their voices alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from linimasa.extract.condensing.apposing import with_plain_offices
from linimasa.extract.condensing.headings import behind_site, report_start
from linimasa.extract.lexis.edges import is_amid
from linimasa.extract.lexis.masks import DATED, QUOTED, masked
from linimasa.extract.lexis.sentences import quotations
from linimasa.extract.lexis.triggers import words_in
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.capital_offices import as_printed, with_small_offices
from linimasa.extract.naming.fielded import as_written, with_fields_joined
from linimasa.extract.naming.low_particles import lowered, raised
from linimasa.extract.naming.nicknames import without_nicknames
from linimasa.extract.speech.definite_nouns import with_whom_meant
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.insets import with_dashes
from linimasa.extract.speech.long_offices import with_long_office
from linimasa.extract.speech.memory import Memory
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.speech.own_speech import own_speech
from linimasa.extract.speech.parted_verbs import with_whole_verbs
from linimasa.extract.speech.rules import Rules
from linimasa.extract.speech.uncased import voices_in
from linimasa.extract.speech.uncased_bounds import nouns_of
from linimasa.extract.speech.voiced import speech_of

_HEADED = 3  # sentences in which a paper may give its address

_Span = tuple[int, int]


class Listener:
    """Follows an article sentence by sentence, remembering its names and its last speaker."""

    def __init__(self, language: str):
        self.words = words_of(language)
        self._memory = Memory(language)
        self._low: set[str] = set()  # words whose particle is in small letters
        self._rules = Rules(language, self._memory)
        self._sentences = 0
        self._bodies = nouns_of(language).bodies

    @property
    def mentions(self) -> Mentions:
        """What was told up to the sentence at hand."""
        return self._memory.mentions

    def pass_by(self, sentence: str, *, follows: bool = False) -> None:
        """Take the next sentence for one whose speech nobody asks for, but a later one may mean."""
        self._memory.put_off(partial(self._overhear, sentence, follows=follows))

    def _overhear(self, sentence: str, *, follows: bool) -> None:
        self._rules.passing = True
        self.hear(sentence, follows=follows)
        self._rules.passing = False

    def hear(
        self,
        sentence: str,
        relay: _Span | None = None,
        dates: Sequence[_Span] = (),
        *,
        follows: bool = False,
        opens: int = 0,
    ) -> Speech | None:
        """The speech of the next sentence, None where nobody speaks.

        `relay` is the span of words such as "dilansir melalui Reuters", which are nobody's speech;
        `dates` are the spans of expressions of time, which are nobody's name; `follows` tells that
        the sentence stands behind another in its paragraph; `opens`, where it begins behind the
        place and the date of a report.
        """
        self._memory.follows = follows
        sentence, plain = raised(sentence, self._low, self.words.code), sentence
        quotes = list(quotations(sentence, self.words.code))
        if self.words.case_places:  # a name in marks, with its ending: "“Deniz Töreni”ne"
            quotes = [one for one in quotes if not sentence[one[1] : one[1] + 1].isalpha()]
        sentence, quotes = without_nicknames(sentence, quotes, self._bodies)
        whole = [
            (start, end)
            for start, end in dates
            if not (is_amid(sentence, start) or is_amid(sentence, end))
        ]
        said = words_in(sentence)
        outside = with_plain_offices(masked(sentence, whole, DATED), said, self.words)
        outside = with_fields_joined(outside, said, self.words.code)
        outside = with_small_offices(outside, said, self.words.code)
        if self._sentences < _HEADED:
            opens = opens or behind_site(outside, self.words)
        self._sentences += 1
        outside = f"{' ' * opens}{outside[opens:]}" if opens else outside
        left = bool(quotes) and quotes[-1][1] == len(sentence) and sentence[-1] not in '”"»」'
        told = masked(outside, [relay], QUOTED) if relay else outside
        self._memory.put_off(partial(self._memory.learn, told, left_open=left))
        outside = masked(outside, [*quotes, relay] if relay else quotes, QUOTED)
        if not opens and (head := report_start(outside)):
            outside = f"{' ' * head}{outside[head:]}"
        speech = (
            self._uncased(outside, quotes, relay)
            if self.words.uncased
            else self._rules.speech(with_whole_verbs(outside, said, self.words), quotes, said)
        )
        if speech is None:
            return None
        if relay and not quotes and not sentence[: speech.content[1]].strip(" ,")[relay[1] :]:
            speech = _of_act(speech, relay, len(sentence), self.words)
        if quotes:
            speech = with_long_office(speech, sentence, outside, self.words)
        if self.words.verb_second:
            speech = with_whom_meant(speech, outside, self._memory, self.words)
        self._memory.put_off(partial(self._memory.at_hand.heard, speech))
        name = as_written(lowered(speech.name, self._low, plain), self.words.code)
        role = speech.role and as_written(speech.role, self.words.code)
        name = as_printed(name, sentence, self.words.code)
        role = role and as_printed(role, sentence, self.words.code)
        return with_dashes(replace(speech, name=name, role=role), sentence, quotes, self.words)

    def _uncased(self, outside: str, quotes: list[_Span], relay: _Span | None) -> Speech | None:
        """Script without capitals: the first voice that names somebody, or points back."""
        own = own_speech(self.words.code)
        if own:
            speech = own(outside, quotes, self.mentions, self.words)
            return speech or self._memory.going_on(outside, quotes)
        if relay:  # the name of an outlet is no quotation
            quotes = [one for one in quotes if not one[0] < relay[1] <= one[1]]
        for voice in voices_in(outside, self.words.code, relay[1] if relay else 0):
            who = self.mentions.voiced(voice)
            if who:
                return speech_of(voice, who, outside, quotes, self.words)
        return self._memory.going_on(outside, quotes)


def _of_act(speech: Speech, relay: _Span, end: int, words: Words) -> Speech:
    """An act behind an outlet alone, which is not what is said: "Interrogé par l'AFP, | le maire a
    promis une loi"."""
    if relay[0] or not speech.content[0] < speech.content[1] <= speech.cue[0]:
        return speech
    act = speech.verb not in words.plain
    return replace(speech, content=(speech.cue[1], end), act=act, act_from=speech.cue[0])
