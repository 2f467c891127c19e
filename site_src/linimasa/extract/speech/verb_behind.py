"""Who speaks, told before the verb: "Jane Hill said", "she said", "a spokesperson said"."""

from __future__ import annotations

import re
from dataclasses import replace

from linimasa.extract.lexis.masks import FILL, QUOTED
from linimasa.extract.naming.nobodies import (
    is_led_in,
    is_nobodys,
    without_related,
    without_setting,
)
from linimasa.extract.naming.tellers import noun_at, speaks_by_noun
from linimasa.extract.speech.answering import (
    answering,
    is_of_pronoun,
    is_second_of_two,
    opens_relative,
    stands_amid,
    tells_of_noun,
    with_capitals,
)
from linimasa.extract.speech.deeds import does
from linimasa.extract.speech.finding import Finding
from linimasa.extract.speech.framing import Speech, amid, behind, closes, is_quoted, leads_in
from linimasa.extract.speech.holding import holder_of, owner_of
from linimasa.extract.speech.said import tells
from linimasa.extract.speech.voices import last_said

_LEAD = re.compile(r"[\s,]*")

_Span = tuple[int, int]


class VerbBehind(Finding):
    """The rules for somebody whose verb follows, surest first."""

    def _straight(self, outside: str, quotes: list[_Span]) -> Speech | None:
        match = answering(outside, self.words, self.voices)
        if match is None or stands_amid(match, outside, self.words) or does(match, self.words):
            return None
        if self.words.bare_relatives and is_of_pronoun(match, self.voices):
            return None
        if is_second_of_two(match, self.words) and (both := self._anybody(outside, quotes)):
            return both  # "Danish officials and | the manufacturer"
        direct = is_quoted(match, outside, quotes, self.words)
        owner = owner_of(match, outside, self.words)
        if owner:
            content = behind(match, self.words, self.voices)
            return self._told(match, (owner, None), content, direct=direct)
        late = closes(match, outside, self.words)
        held = holder_of(match, outside, self.words)
        if held:
            front = outside[: held[1]].strip(" ,")  # may be nothing but the quotation
            late = late or {*front} == {QUOTED}
            content = (0, held[1]) if late else behind(match, self.words, self.voices)
            speech = self._told(match, (held[0], None), content, direct=direct)
            if speech is None:
                return None
            cue = min(held[1], speech.cue[0]), speech.cue[1]
            return replace(speech, act_from=held[1], cue=cue)
        parts = amid(match, outside, self.words)
        # "The ship sank, Jane Hill said on Monday."
        if parts or (late and not leads_in(match, self.words)):
            content = (0, len(outside)) if parts else (0, match.start())
            return self._speech(match, content, direct=direct)
        # "Siti mengatakan, pihaknya meyakini bahwa …": what is said begins behind the second verb.
        lead = _LEAD.match(outside, match.end())
        again = self.voices.pronoun.match(outside, lead.end() if lead else match.end())
        content = (again.end(), len(outside)) if again else behind(match, self.words, self.voices)
        return self._speech(match, content, direct=direct)

    def _pronoun(self, outside: str, quotes: list[_Span]) -> Speech | None:
        match = self.voices.pronoun.search(outside)
        if match is None or outside.endswith("-", 0, match.start()):  # "a-t-|il dit"
            return None
        direct = is_quoted(match, outside, quotes, self.words)
        alone = not (match.start() or direct)
        who = self.mentions.speaking(match["who"], alone=alone, direct=direct)
        content = behind(match, self.words, self.voices)
        return self._told(match, who, content, direct=direct)

    def _common(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """Somebody without a name: "a spokesperson for the airline said"."""
        match = self.voices.common.search(outside, 0, last_said(outside, self.voices))
        amid = match and stands_amid(match, outside, self.words)
        if not match or amid or tells_of_noun(match, self.words):
            return None
        match = with_capitals(match, self.words, self.voices)
        if is_second_of_two(match, self.words) and (both := self._anybody(outside, quotes)):
            return both
        late = closes(match, outside, self.words)
        content = (0, match.start()) if late else behind(match, self.words, self.voices)
        who = match["who"].strip()
        if speaks_by_noun(self.words.code):
            who = noun_at(outside, match.start("who"), self.words) or who
        direct = is_quoted(match, outside, quotes, self.words)
        return self._told(match, self.mentions.in_office(who), content, direct=direct)

    def _anybody(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """Whatever stands before a plain verb, at either end of the sentence: "parliament said"."""
        for match in self.voices.anybody.finditer(outside):
            if tells(match["who"], self.words) or opens_relative(match["who"], self.words):
                continue
            behind_agency = match[0][0] == QUOTED  # of a dateline
            if (behind_agency and quotes) or is_nobodys(match["who"], self.words):
                continue
            late = closes(match, outside, self.words)
            lead = outside[: match.start()].strip(FILL)  # "On Monday, | diplomats close to …"
            opens = not lead or (behind_agency and lead.isupper())
            opens = opens or is_led_in(lead, match["who"], self.words)
            if opens or late or match[0][0] in "-–—_":
                content = (0, match.start()) if late else behind(match, self.words, self.voices)
                direct = is_quoted(match, outside, quotes, self.words)
                who = without_related(without_setting(match["who"], self.words.code), self.words)
                return self._told(match, self.mentions.holding(who), content, direct=direct)
        return None
