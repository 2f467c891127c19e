"""The words of a language with more than one part in a clause, where endings tell little."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Words of a language with more than one part: `past` forms that are participles, too, `bases`
    of verbs, `markers` and `modals` before a base, `openers` of phrases and clauses, `agents`
    behind a participle, `styled` pairs in which no clause opens, `articles`, those that may
    stand `alone`, and the `ending` of a pronoun that is a verb ("she 's"); `active` ones are no
    participles of a noun, behind `saying` ones a clause follows as it is."""

    past: re.Pattern[str]
    bases: frozenset[str]
    markers: frozenset[str]
    modals: frozenset[str]
    openers: frozenset[str]
    agents: frozenset[str]
    styled: frozenset[str]
    articles: frozenset[str]
    alone: frozenset[str]
    active: frozenset[str]
    saying: re.Pattern[str]
    at: str
    degrees: frozenset[str]  # behind `at`: "at least"
    rated: frozenset[str]  # what something is told for each of: "a share"
    tying: frozenset[str]
    naming: frozenset[str]
    accused: frozenset[str]  # behind a noun and before "of" they tell what it is: "suspected of"
    between: frozenset[str]  # of a helper and its participle: "was last seen"
    ending: str
    that: str
    stating: re.Pattern[str]  # a clause with "that" may stand behind a phrase behind these
    telling: re.Pattern[str]  # or behind somebody
    relating: frozenset[str]  # that a verb may stand right behind
    particles: frozenset[str]  # end a clause behind its verb: "took off"
    spanning: frozenset[
        str
    ]  # behind a subject they open a phrase: "the first flight since the crash"
    returning: re.Pattern[str]  # verbs that "back" goes with
    unhelped: frozenset[str]  # seldom done to somebody: "was elected and [retired]"
    leading: frozenset[str]  # markers, modals and the ending

    def is_third(self, word: str) -> bool:
        """Whether a word may be a verb of one who does it: "bans", "crushes", "applies"."""
        stems = (word[:-1], word[:-2], f"{word[:-3]}y") if word.endswith("s") else ()
        return not self.bases.isdisjoint(stems)

    def may_tell(self, word: str, ahead: str) -> bool:
        """Whether a word before a letter may be a verb, be it a noun, too: "protesters confront
        police", "the mayor names two captains"."""
        return word in self.bases or (ahead in "DW#" and self.is_third(word))
