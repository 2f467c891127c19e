"""Who says a sentence in scripts with capitals: a rule a method, tried in one order.

The rules, in order: a clause that only tells the source; a verb of speech before a name behind a
quotation; a word that stands for the last speaker; "menurut", "according to"; a name before a verb
of speech; a common noun with a demonstrative ("badan itu"), resolved to the last name that holds
it; a pronoun before a verb; a paragraph that goes on with a quotation left open. Those of somebody
before a verb are in `verb_behind`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from linimasa.extract.lexis.masks import FILL, QUOTED
from linimasa.extract.lexis.triggers import words_in
from linimasa.extract.naming.offices import is_town, office_before
from linimasa.extract.naming.tellers import noun_at, speaks_by_noun
from linimasa.extract.speech.agreeing import subject_meant
from linimasa.extract.speech.announcing import (
    announced_by,
    announcement,
    announcing_words,
    leads_back,
    tells_before,
)
from linimasa.extract.speech.answering import names_subject
from linimasa.extract.speech.apposed import apposed
from linimasa.extract.speech.before_colons import before_colon
from linimasa.extract.speech.cited import cited
from linimasa.extract.speech.closing_verbs import with_plain_verb, with_plain_words
from linimasa.extract.speech.dropped_subjects import by_last_speaker
from linimasa.extract.speech.final_verbs import ended
from linimasa.extract.speech.framing import (
    Speech,
    around,
    behind,
    beside,
    closes,
    goes_on,
    has_subject,
    is_quoted,
    is_thing,
)
from linimasa.extract.speech.fronted import fronted, fronted_speech
from linimasa.extract.speech.hearers import is_no_subject, opens_nothing
from linimasa.extract.speech.holding import with_noun
from linimasa.extract.speech.in_form import accepted, in_form
from linimasa.extract.speech.issued_papers import by_paper, issued_words
from linimasa.extract.speech.light_verbs import with_light_verb
from linimasa.extract.speech.memory import Memory
from linimasa.extract.speech.quoted_somebody import somebody_quoted
from linimasa.extract.speech.reported_mood import reported
from linimasa.extract.speech.said_by_deed import as_speech, by_deed
from linimasa.extract.speech.second_verbs import by_second_verb
from linimasa.extract.speech.source_before import by_compound, by_noun, less_subject, source_before
from linimasa.extract.speech.source_clauses import clause_speech
from linimasa.extract.speech.speaking_nouns import is_led, is_no_teller, with_whole_noun
from linimasa.extract.speech.speaking_subjects import speaking_words
from linimasa.extract.speech.speech_verbs import ends_with_verb
from linimasa.extract.speech.verb_behind import VerbBehind
from linimasa.extract.speech.verbs_alone import only_adjuncts
from linimasa.extract.speech.voices import pronouns_told, speech_gate
from linimasa.extract.speech.whence import without_whence
from linimasa.extract.speech.whole_subjects import by_subject

_PARTING = " –—-"  # what is said from who says it: «…», — сказал Петров

_Span = tuple[int, int]
_Rule = Callable[[str, list[_Span]], "Speech | None"]


def _is_inset(match: re.Match[str]) -> bool:
    """Whether dashes part a cue from what is said: "Il molo – ha detto Rossi – è chiuso"."""
    dashes = ("–", "—")
    inset = match.string[: match.start()].rstrip().endswith(dashes)
    return inset and any(dash in match.string[match.end() :] for dash in dashes)


class Rules(VerbBehind):
    """What tells who speaks, in one language, of the article that `memory` follows."""

    def __init__(self, language: str, memory: Memory):
        super().__init__(memory)
        self._rules = self._in_order()
        self._gate = speech_gate(language)
        self._telling = issued_words(language).union(
            speaking_words(language), announcing_words(language)
        )

    def _in_order(self) -> tuple[_Rule, ...]:
        """In the order in which they are tried; that of `speech_gate`."""
        return (
            self._cited,
            self._apposed,
            self._clause,
            self._fronted,
            self._inverted,
            self._unnamed,
            self._again,
            self._bare,
            self._opening,
            self._according,
            self._after,
            self._ended,
            self._issued,
            self._straight,
            self._pronoun,
            self._common,
            self._anybody,
            self._deed,
        )

    def speech(self, outside: str, quotes: list[_Span], said: frozenset[str]) -> Speech | None:
        """By the first rule that finds some; `said` are the words of the sentence."""
        if not self.words.verb_second and tells_before(outside, self.words.code):
            announced = announcement(outside, self.mentions, self.words)
            if announced and (announced := in_form(announced, self._memory)):
                return announced
        outside = without_whence(outside, said, self.words.code)
        if QUOTED in outside:
            outside, plain = with_plain_verb(outside, said, self.words.code), outside
            said = said if outside is plain else with_plain_words(said, self.words.code)
        outside, plain = with_light_verb(outside, said, self.words.code), outside
        said = said if outside is plain else said.union(self.words.outright)
        for number in self._gate.passed(said):
            found = self._rules[number](outside, quotes)
            if found and (found := accepted(found, outside, said, self._memory)):
                return found
        found = self._beside_quotation(outside, quotes) if quotes else None
        if not (found or self._telling.isdisjoint(said)):
            found = announced_by(outside, said, self._memory, self.words)
            found = found or self._by_clause(outside, quotes, said)
        found = found and in_form(found, self._memory)
        if found or not self.words.verb_second:
            return found
        found = by_compound(outside, self.words) or by_noun(outside, self.mentions, self.words)
        return found or reported(outside, said, self.mentions, self.words)

    def _beside_quotation(self, outside: str, quotes: list[_Span]) -> Speech | None:
        found = self._colon(outside, quotes) or somebody_quoted(outside, quotes, self.words)
        if ":" in outside and not (found or self.passing):
            found = before_colon(outside, quotes, self._memory)
        return found or self._memory.going_on(outside, quotes)

    def _by_clause(self, outside: str, quotes: list[_Span], said: frozenset[str]) -> Speech | None:
        """Where no pattern knows a speaker: by what the verbs of clauses are told of."""
        memory = self._memory
        if self.passing:  # who goes on speaking is seldom told so
            return None
        if not issued_words(self.words.code).isdisjoint(said):
            found = by_paper(outside, memory, direct=bool(quotes))
            if found:
                return found
        if speaking_words(self.words.code).isdisjoint(said):
            return None
        found = by_subject(outside, quotes, memory) or by_second_verb(outside, quotes, memory)
        return found or by_last_speaker(outside, quotes, memory)

    def _cited(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """Whom an outlet cites: "Kyodo reported, citing a port official"."""
        return cited(outside, quotes, self.mentions, self.voices, self.words)

    def _apposed(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """A name beside what somebody is: "a neighbour, Jane Hill, said"."""
        found = apposed(outside, self.words)
        if found is None:
            return None
        match = found.match
        late = found.inverted or closes(match, outside, self.words)
        content = (0, match.start()) if late else behind(match, self.words, self.voices)
        direct = found.inverted or is_quoted(match, outside, quotes, self.words)
        return self._told(match, (found.name, found.role), content, direct=direct)

    def _clause(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """A clause of its own behind what is said: "…, wie die Polizei mitteilte"."""
        return clause_speech(outside, quotes, self.mentions, self.words)

    def _fronted(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """A verb and its speaker behind another phrase: "Am Dienstag sagte die Ministerin, …"."""
        match = fronted(outside, self.words)
        return match and fronted_speech(match, quotes, self.mentions, self.words, self.voices)

    def _inverted(self, outside: str, quotes: list[_Span]) -> Speech | None:
        for match in self.voices.inverted.finditer(outside):
            if is_no_subject(match, self.words):
                continue
            if names_subject(match, self.words):
                continue  # "Selon Paul Morel, Anne Leroy a été élue": two names, one of a subject
            lead = outside[: match.start()].rstrip(_PARTING)
            # A verb that also stands behind its speaker ("she said the …") must follow a mark.
            loose = quotes and match["verb"].lower() not in self.words.after
            led = lead.endswith(",") and has_subject(match, self.voices)
            led = led or (self.words.verb_second and opens_nothing(lead, match["who"], self.words))
            paper = self._mentions.is_paper(match["who"])
            if not quotes and (led or is_thing(match, self.words, paper=paper)):
                continue
            if quotes and is_no_teller(match, lead, self._mentions, self.words):
                continue
            after = loose or not lead or lead[-1] in f'{QUOTED},.?!”"'
            after = after or leads_back(lead, self.words.code) or _is_inset(match)
            after = after or is_led(match, self.voices, self.words)
            if after and not goes_on(match, outside, self.words):
                content = around(match, outside, quotes, self.words)
                speech = self._speech(match, content, direct=bool(quotes))
                return speech and with_whole_noun(speech, match, self.words)
        return None

    def _unnamed(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """A verb before somebody without a name, behind what is said: "kata polisi"."""
        # a clause in front of the verb is what is said
        told = quotes or self.words.tied_clauses or self.words.bare_relatives
        match = self.voices.unnamed.search(outside) if told else None
        lead = outside[: match.start()].rstrip() if match else ""
        if match is None or not lead.endswith((QUOTED, ",")) or is_no_subject(match, self.words):
            return None
        if goes_on(match, outside, self.words) or self._mentions.is_paper(match["who"]):
            return None
        if speaks_by_noun(self.words.code) and not lead.rstrip(" ,").endswith(QUOTED):
            return None
        who = with_noun(match["who"].strip(), outside[match.end() :], self.words)
        if speaks_by_noun(self.words.code):
            who = noun_at(outside, match.start("who"), self.words) or who
        speech = self._told(match, (who, None), (0, match.start()), direct=True)
        return speech and with_whole_noun(speech, match, self.words)

    def _again(self, outside: str, quotes: list[_Span]) -> Speech | None:
        match = self.voices.again.search(outside)
        if match is None:
            return None
        content = around(match, outside, quotes, self.words)
        own = None if quotes else self.mentions.of_himself(match)
        behind = bool(quotes) or outside[: match.start()].rstrip().endswith(",")
        own = own or (self.mentions.officer() if behind else None)
        if own:
            return self._told(match, own, content, direct=False)
        who = self.mentions.agreeing(match["verb"])
        if who is None and not quotes:
            lead, code = outside[: match.start()], self.words.code
            who = subject_meant(match["verb"], lead, self.mentions.told, code)
        return self._told(match, who, content, direct=bool(quotes))

    def _bare(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """A verb alone behind a quotation, in languages that leave "he" out: "…, añadió"."""
        late = quotes or ends_with_verb(outside, self.words)
        match = self.voices.bare.search(outside) if late else None
        if match is None or not self.mentions.recent():
            return None
        if not only_adjuncts(match.groupdict().get("rest") or "", self.words.code):
            return None
        if self.words.final and outside[: match.start()].strip(FILL):
            return None  # the speaker stands before the quotation
        return self._by_last(match, (0, match.start()), direct=True)

    def _opening(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """A verb alone in front, in the same languages: "Añadió que …"."""
        match = self.voices.opening.match(outside)
        if match is None or not self.mentions.recent():
            return None
        return self._by_last(match, (match.end(), len(outside)), direct=bool(quotes))

    def _according(self, outside: str, quotes: list[_Span]) -> Speech | None:
        match = self.voices.according.search(outside)
        if match and self.words.verb_second:
            match = less_subject(match, self.words)
        if match is None or self._mentions.is_paper(match["who"]):
            return None
        before = outside[: match.start()].rpartition(" ")[0].rpartition(" ")[2].lower()
        taken = (self.words.articles, self.words.determiners, self.words.predicates)
        if any(before in one for one in taken):
            return None  # Italian "un secondo gruppo", Indonesian "telah disampaikan BMKG"
        if match.groupdict().get("learnt") and is_town(match["who"], self.words):
            return None  # "dit-on au Caire"
        content = beside(match, outside, self.words)
        who = match["who"].lower()
        if who in self.words.pronouns or who in pronouns_told(self.words):
            return self._by_last(match, content, direct=bool(quotes))
        return self._speech(match, content, direct=bool(quotes))

    def _after(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """Words for "according to" that stand behind the speaker: "zufolge", "göre"."""
        source = source_before(outside, self.voices, self.words)
        if source is None:
            return None
        match, called = source
        content = beside(match, outside, self.words)
        if called.lower() in self.words.pronouns_after:  # "Ihm zufolge soll der Hafen öffnen"
            return self._by_last(match, content, direct=bool(quotes))
        name, role = self.mentions.fullest(called)
        office = office_before(outside, match.start(), self.words)
        if office is None:
            return self._told(match, (name, role), content, direct=bool(quotes))
        role = " ".join(filter(None, (office, role)))
        content = (match.end(), len(outside))
        speech = self._told(match, (name, role), content, direct=bool(quotes))
        return speech and replace(speech, cue=(0, speech.cue[1]))

    def _ended(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """The verb ends the sentence that its speaker opens: "Kaya, geminin battığını söyledi"."""
        if not self.words.final:
            return None
        return ended(outside, quotes, self.mentions, self.voices, self.words)

    def _issued(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """ "in a police statement"."""
        match = self.voices.issued.search(outside)
        if match is None:
            return None
        cue = match.span()
        return Speech(match["who"], None, cue, (0, match.start()), "", direct=bool(quotes))

    def _colon(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """A name, a colon and a quotation, as headlines have it: "Dean: “The bridge is safe”"."""
        match = self.voices.colon.match(outside) if quotes and ":" in outside else None
        if match is None:
            return None
        return self._speech(match, (match.end(), len(outside)), direct=True)

    def _deed(self, outside: str, quotes: list[_Span]) -> Speech | None:
        """Who says something by a deed: "The ministry raised the death toll to 26"."""
        deed = as_speech(outside, self.words.code)
        if deed is None:
            return None
        for number in self._gate.passed(words_in(deed.outside)):
            found = self._rules[number](deed.outside, quotes)
            if found:
                return by_deed(found, deed, self.mentions.recent(), self.words)
        return None
