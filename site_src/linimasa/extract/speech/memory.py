"""What an article has told up to the sentence at hand, learnt when it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from linimasa.extract.lexis.words import words_of
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.speech.reported_mood import UNSAID, quoted_on
from linimasa.extract.speech.voiced import told_of
from linimasa.extract.speech.voices import voices_of

_Span = tuple[int, int]


class Memory:
    """The names and the last speaker of the sentences heard so far.

    What a sentence adds to that is learnt when a later one asks for it: many articles never do.
    """

    def __init__(self, language: str):
        self.words = words_of(language)
        self.voices = voices_of(language)
        self.at_hand = Mentions(self.words, self.voices)  # without what is yet to be learnt
        self.follows = False  # the sentence is not its paragraph's first
        # a quotation was left open: in the sentence before, in this one
        self._open = (False, False)
        self._put_off: list[Callable[[], object]] = []  # what is yet to be learnt, in order

    @property
    def mentions(self) -> Mentions:
        """What was told up to the sentence at hand."""
        self._catch_up()
        return self.at_hand

    def put_off(self, learn: Callable[[], object]) -> None:
        """Have `learn` called before anything is asked for."""
        self._put_off.append(learn)

    def _catch_up(self) -> None:
        put_off, self._put_off = self._put_off, []
        for learn in put_off:
            learn()
            self._catch_up()  # a sentence that was passed by has put off its own

    def learn(self, sentence: str, *, left_open: bool) -> None:
        """What the sentence tells of names; `left_open`, where it ends amid a quotation."""
        self.at_hand.age += 1
        self.at_hand.told.append(sentence)
        self._open = self._open[1], left_open
        if self.words.uncased:
            for who in told_of(sentence, self.words):
                self.at_hand.names.learn(*who)
            return
        self.at_hand.learn(sentence)

    def going_on(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """A quotation of whoever spoke right before it."""
        if not (quotes and quotes[0][0] == 0) or outside.strip(UNSAID):
            return None
        follows = self.follows  # that of the sentences put off comes with what was told
        mentions = self.mentions
        return quoted_on(outside, mentions, follows=follows or self._open[0])
