"""Who an article has told of so far: its names, who spoke last, and whom a pronoun then means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.held_offices import with_holders
from linimasa.extract.naming.names import Name, Registry, find_aliases, find_names
from linimasa.extract.naming.office_holders import office_holder
from linimasa.extract.naming.offices import (
    without_department,
)
from linimasa.extract.naming.openers import person_before, tells_of_person
from linimasa.extract.naming.tellers import (
    Who,
    is_end_of_name,
)
from linimasa.extract.speech.agreeing import agrees, person_meant
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.personal import may_be_person
from linimasa.extract.speech.pointing import (
    is_pointing,
)
from linimasa.extract.speech.verbs_alone import (
    told_of_other,
)

MEMORY = 8  # sentences for which "he added" still means the last speaker


class LastSpeakers:
    """The names that an article has told so far, and who spoke last."""

    def __init__(self, words: Words):
        self.names = Registry(words)
        self.last: Who | None = None
        self.quoted = False  # that one's words, not only what is said
        self.age = 0  # sentences since the last speech
        self.told: list[str] = []  # the sentences, where offices are in small letters
        self._subject: tuple[int, Who] | None = None  # of a sentence, by an office, and its number
        self._person: tuple[int, Who] | None = None  # who spoke last that "he" may mean, and where
        self._words = words

    def heard(self, speech: Speech) -> None:
        """Remember who has spoken now."""
        self.last = (speech.name, speech.role)
        if may_be_person(speech.name, self._words):
            self._person = len(self.told), self.last
        self.quoted = speech.direct
        self.names.learn(speech.name, speech.role)
        self.age = 0
        self._subject = None

    def learn(self, sentence: str) -> None:
        """Remember the names of a sentence, with their offices and short forms."""
        every = find_names(sentence, self._words.code)
        for found in with_holders(sentence, every, self._words):
            if not self._is_named(found):  # no "Kapolres Kyre", whom the article has named
                name = without_department(found.name, sentence, self._words)
                self.names.learn(name, found.role)
            if found.acronym and not is_end_of_name(found, self._words):
                self.names.learn_alias(found.name, found.acronym)
        if self._words.selves:
            self._begins(sentence, every)
        for name, alias in find_aliases(sentence, self._words):
            self.names.learn_alias(name, alias)

    def _is_named(self, found: Name) -> bool:
        """Whether an office and what it is of stand for somebody who was named with both."""
        office = f"{found.role} {found.name}"
        return found.role is not None and self._holder(office) != office

    def _begins(self, sentence: str, names: Sequence[Name]) -> None:
        """Remember who a sentence tells of from its beginning on, if he has an office, where a verb
        of speech behind a quotation in the next may mean him: "Ketua Siti Rahma menemui warga"."""
        if not names:
            return
        name, role, _ = names[0]
        lead, _, told = sentence.partition(name)
        if lead.strip() != (role or "") or is_pointing(told, self._words):
            return
        full = self.names.resolve(name)
        office = role or self.names.roles.get(full)
        alone = self._words.coordinators.isdisjoint(f"{lead} {name}".split())
        if office and alone:
            acts = re.match(rf"(?:\s\w+)?\s{self._words.undergone}", told) is None
            self._subject = (len(self.told), (full, office)) if acts else None

    def recent(self) -> Who | None:
        """The last speaker, or whom the sentence before tells of; None when that is too long
        ago."""
        if self._subject and len(self.told) - self._subject[0] <= 1:
            return self._subject[1]
        return self.last if self.age <= MEMORY else None

    def going_on(self) -> Who | None:
        """The last speaker, whom a verb without a subject means; None where the sentence before
        tells of somebody else."""
        other = self.age > 1 and told_of_other(self.told[:-1], self.last, self._words)
        return None if other else self.recent()

    def recent_as(self, pronoun: str) -> Who | None:
        """The last speaker whom a pronoun may mean: "she" is no agency."""
        last = self.recent()
        if last is None or pronoun.lower() not in self._words.persons:
            return last
        if may_be_person(last[0], self._words):
            return last
        person = self._person
        if person is None or len(self.told) - person[0] > MEMORY:
            return None
        since = self.told[person[0] : -1]
        return None if any(tells_of_person(one, self._words) for one in since) else person[1]

    def agreeing(self, verb: str) -> Who | None:
        """Whom the pronoun of a verb means, "a-t-il dit": the last speaker, if it agrees, or who
        opens the sentence before where nobody has spoken."""
        first, _, last = verb.rpartition(" ")
        pronoun = last if last.lower() in self._words.persons else first.partition(" ")[0]
        who = self.recent_as(pronoun)  # "sagte er", as "he said"
        if who is None:
            if self._words.bare_relatives and not pronoun:  # "katanya", which ends with it
                pronoun = min(self._words.persons, default=pronoun)
            return self.opener(pronoun) or person_meant(verb, self.told, self._words.code)
        return who if agrees(verb, who, self.told, self.age, self._words.code) else None

    def opener(self, pronoun: str) -> Who | None:
        """Whom "he" means that says something where nobody has spoken lately: whoever the sentence
        before tells of, with an office or how old he is."""
        return person_before(self.told[:-1], pronoun.lower(), self._words)

    def of_pronoun(self, pronoun: str, *, alone: bool) -> Who | None:
        """Whom "he" means that says something: whoever the sentence before tells of, if that is
        somebody who has not spoken, where the pronoun opens its sentence (`alone`); else the last
        speaker. None where who that is has no name."""
        if not (alone and self._words.selves and self.age > 1 and len(self.told) > 1):
            return self.recent_as(pronoun)
        first = next(iter(re.findall(r"\w+", self.told[-2])), "")
        name = self.names.full.get(first.lower()) if first[:1].isupper() else None
        if name and self.last and name != self.last[0]:
            return name, self.names.roles.get(name)
        other = first.lower() in self._words.people or first.lower() in self._words.roles
        return None if other else self.recent()

    def speaking(self, pronoun: str, *, alone: bool, direct: bool) -> Who | None:
        """Whom a pronoun before a verb of speech means."""
        known = self.recent() is not None
        who = self.of_pronoun(pronoun, alone=alone) if known else None
        if who is None and (direct or (known and self._words.collectives)):
            return self.opener(pronoun)
        return who

    def officer(self) -> Who | None:
        """Whom "sagte er" means behind what is quoted where nobody has spoken yet: the last name
        that was told with an office."""
        if not self._words.verb_second or self.recent():
            return None
        names = self.names
        last = next((one for one in reversed(names.ordered) if one in names.roles), None)
        return (last, names.roles[last]) if last else None

    def _holder(self, name: str) -> str:
        """Whoever has an office that stands for a name, where offices have no article: "Menkes"."""
        loose = not self._words.bare_relatives
        return name if loose else office_holder(name, self.names.roles, self._words) or name
