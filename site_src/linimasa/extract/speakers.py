"""Who says what a sentence says: direct and indirect speech, references back to an earlier speaker.

The rules, in order: a verb of speech before a name behind a quotation; a word that stands for the
last speaker; "menurut", "according to"; a name before a verb of speech; a common noun with a
demonstrative ("badan itu"), resolved to the last name that holds it; a pronoun before a verb.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from linimasa.extract.names import Registry, find_names, name_pattern, split_role
from linimasa.extract.sentences import quotations
from linimasa.extract.words import either, words_of

MEMORY = 8  # sentences for which "he added" still means the last speaker


@dataclass(frozen=True, slots=True)
class Speech:
    """A sentence's speaker. `cue` is the span of name and verb; `content` that of what is said.

    `direct` tells that the words themselves are quoted. `verb` is as written, in lower case.
    """

    name: str
    role: str | None
    cue: tuple[int, int]
    content: tuple[int, int]
    verb: str
    direct: bool


@dataclass(frozen=True, slots=True)
class _Patterns:
    name: re.Pattern[str]
    inverted: re.Pattern[str]
    again: re.Pattern[str]
    according: re.Pattern[str]
    straight: re.Pattern[str]
    pronoun: re.Pattern[str]
    common: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language)
    name = name_pattern(words)
    roles, shows = either(words.roles), either(words.demonstratives)
    # An office in small letters ("juru bicara polisi Siti"), or a noun that points back.
    titled = rf"(?:(?i:{roles})(?:\s+[a-zà-ž]+){{0,4}}\s+)?{name}(?:,\s+{name})?"
    pointing = rf"(?:[a-zà-ž]+\s+){{1,3}}(?i:{shows})\b|(?i:the)\s+(?:[a-zà-ž]+\s?){{1,2}}"
    before, after = either(words.before), either(words.after)
    adverbs = rf"(?:\s+(?i:{either(words.adverbs)}))*"
    conjunction = rf"(?:\s*,)?(?:\s+(?i:{either(words.conjunctions)}))?"
    starting = (
        rf"(?:[A-Z][a-zà-ž]+(?:\s+[a-zà-ž]+){{0,2}})\s+(?i:{shows})\b"
        rf"|[Tt]he\s+[a-z]+(?:\s+(?!{either(words.adverbs)}\b)[a-z]+)?"
    )
    # A name behind "di", "from" and their like is a place, not the speaker.
    behind = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in words.places)
    aside = r"\s*\([^)]{1,40}\)|(?:\s*\([^)]{1,40}\))?(?:,[^,\"“”]{2,80}){1,4},"
    ties = either((*words.relays, *words.places, *words.date_links, *words.told))
    office = rf"(?:(?!(?i:{ties})\b)[a-zà-ž]+\s+){{1,3}}(?:{name})"
    return _Patterns(
        name=re.compile(name),
        inverted=re.compile(rf"\b(?P<verb>(?i:{before}))\s+(?P<who>{titled}|{pointing}|{office})"),
        again=re.compile(rf"\b(?P<verb>(?i:{either(words.again)}))\b"),
        according=re.compile(
            rf"\b(?P<verb>(?i:{either(words.according)}))\s+(?P<who>{titled}|{pointing})"
        ),
        straight=re.compile(
            rf"{behind}(?P<who>{titled}|{starting})(?P<aside>{aside})?"
            rf"{adverbs}\s+(?P<verb>{after})\b{conjunction}"
        ),
        pronoun=re.compile(
            rf"\b(?P<who>(?i:{either(words.pronouns)})){adverbs}\s+(?P<verb>(?i:{after}))\b{conjunction}"
        ),
        common=re.compile(
            rf"\b(?P<who>(?:(?i:an?|the|two|three|several|some)\s+)?(?:[a-zà-ž-]+\s+){{0,2}}"
            rf"(?i:{either(words.speakers)})\b(?:\s+(?:for|of|at|from)\s+[\w .'’-]{{2,50}}?)?)"
            rf"{adverbs}\s+(?P<verb>(?i:{after}))\b{conjunction}"
        ),
    )


class Listener:
    """Follows an article sentence by sentence, remembering its names and its last speaker."""

    def __init__(self, language: str):
        self.words = words_of(language)
        self.patterns = _patterns(language)
        self.names = Registry()
        self.last: tuple[str, str | None] | None = None
        self.age = 0

    def hear(self, sentence: str, relay: tuple[int, int] | None = None) -> Speech | None:
        """The speech of the next sentence, None where nobody speaks.

        `relay` is the span of words such as "dilansir melalui Reuters", which are nobody's speech.
        """
        self.age += 1
        self._learn(sentence)
        quotes = quotations(sentence)
        outside = _masked(sentence, [*quotes, relay] if relay else quotes)
        rules: tuple[Callable[[str, list[tuple[int, int]]], Speech | None], ...] = (
            self._inverted,
            self._again,
            self._according,
            self._straight,
            self._pronoun,
            self._common,
        )
        speech = next((found for rule in rules if (found := rule(outside, quotes))), None)
        if speech:
            self.last = (speech.name, speech.role)
            self.names.learn(speech.name, speech.role)
            self.age = 0
        return speech

    def _learn(self, sentence: str) -> None:
        for found in find_names(sentence, self.words):
            self.names.learn(found.name, found.role)
            if found.acronym:
                self.names.learn_acronym(found.name, found.acronym)

    def _inverted(self, outside: str, quotes: list[tuple[int, int]]) -> Speech | None:
        for match in self.patterns.inverted.finditer(outside):
            lead = outside[: match.start()].rstrip(" \x00")
            if (quotes and lead.endswith((",", ""))) or lead.endswith((",", "”", '"')):
                return self._speech(match, (0, match.start()), direct=bool(quotes))
        return None

    def _again(self, outside: str, quotes: list[tuple[int, int]]) -> Speech | None:
        match = self.patterns.again.search(outside)
        if not match or not self._recent():
            return None
        content = (
            (0, match.start()) if match.start() > len(outside) // 3 else (match.end(), len(outside))
        )
        return self._by_last(match, content, direct=bool(quotes))

    def _according(self, outside: str, quotes: list[tuple[int, int]]) -> Speech | None:
        match = self.patterns.according.search(outside)
        if not match:
            return None
        first = not outside[: match.start()].strip(" ,\x00")
        content = (match.end(), len(outside)) if first else (0, match.start())
        return self._speech(match, content, direct=bool(quotes))

    def _straight(self, outside: str, quotes: list[tuple[int, int]]) -> Speech | None:
        match = self.patterns.straight.search(outside)
        if match is None:
            return None
        # "Siti mengatakan, pihaknya meyakini bahwa …": what is said begins behind the second verb.
        lead = re.compile(r"[\s,]*").match(outside, match.end())
        again = self.patterns.pronoun.match(outside, lead.end() if lead else match.end())
        content = ((again or match).end(), len(outside))
        return self._speech(match, content, direct=bool(quotes))

    def _pronoun(self, outside: str, quotes: list[tuple[int, int]]) -> Speech | None:
        match = self.patterns.pronoun.search(outside)
        if not match or not self._recent():
            return None
        return self._by_last(match, (match.end(), len(outside)), direct=bool(quotes))

    def _common(self, outside: str, quotes: list[tuple[int, int]]) -> Speech | None:
        """Somebody without a name: "a spokesperson for the airline said"."""
        match = self.patterns.common.search(outside)
        if not match:
            return None
        behind = not outside[match.end() :].strip(" .,\x00") or outside[: match.start()].endswith(
            ", "
        )
        content = (0, match.start()) if behind else (match.end(), len(outside))
        verb = match["verb"].lower()
        return Speech(match["who"].strip(), None, match.span(), content, verb, bool(quotes))

    def _recent(self) -> bool:
        return self.last is not None and self.age <= MEMORY

    def _by_last(
        self, match: re.Match[str], content: tuple[int, int], *, direct: bool
    ) -> Speech | None:
        if self.last is None:
            return None
        name, role = self.last
        return Speech(name, role, match.span(), content, match["verb"].lower(), direct)

    def _speech(
        self, match: re.Match[str], content: tuple[int, int], *, direct: bool
    ) -> Speech | None:
        who = match["who"].strip(" ,")
        aside = match.groupdict().get("aside") or ""
        first = aside.rpartition(")")[2].strip(" ,").split(",")[0].strip()
        named = self.patterns.name.fullmatch(first)
        if named and who.split()[0].lower() in self.words.roles:
            who, first = f"{who}, {first}", ""
        pointed = self._pointed(who)
        if pointed is not None:
            role, name = self.names.roles.get(pointed), pointed
        elif who.split()[-1].lower() in self.words.demonstratives or who.islower():
            return self._by_last(match, content, direct=direct) if self._recent() else None
        else:
            role, name = split_role(who, self.words)
            name = self.names.resolve(name)
            role = role or self.names.roles.get(name)
        alone = aside.count(",") <= 2  # one adjunct, not one of several
        if role is None and first and (alone or first.split()[0].lower() in self.words.roles):
            role = first
        if name.lower() in self.words.pronouns:
            return self._by_last(match, content, direct=direct) if self._recent() else None
        return Speech(name, role, match.span(), content, match["verb"].lower(), direct)

    def _pointed(self, who: str) -> str | None:
        """ "badan intelijen tersebut", "the agency" to the last name that holds the noun."""
        parts = who.split()
        shows = self.words.demonstratives
        if len(parts) > 1 and parts[-1].lower() in shows:
            return self.names.by_head(" ".join(parts[:-1]))
        if len(parts) > 1 and parts[0].lower() in shows and " ".join(parts[1:]).islower():
            return self.names.by_head(" ".join(parts[1:]))
        return None


def _masked(sentence: str, quotes: list[tuple[int, int]]) -> str:
    """The sentence with its quotations blanked, so that offsets stay."""
    letters = list(sentence)
    for start, end in quotes:
        letters[start:end] = "\x00" * (end - start)
    return "".join(letters)
