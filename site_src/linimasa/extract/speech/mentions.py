"""Whom the words of a cue mean: somebody by the fullest name, or the last speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from linimasa.extract.condensing.closing import is_oblique
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.held_offices import with_holders
from linimasa.extract.naming.names import Name, Registry, find_aliases, find_names
from linimasa.extract.naming.office_holders import in_office, office_holder
from linimasa.extract.naming.offices import (
    apart,
    departments,
    without_department,
    without_honours,
)
from linimasa.extract.naming.openers import person_before, tells_of_person
from linimasa.extract.naming.roles import is_office, split_role
from linimasa.extract.naming.tellers import (
    Who,
    holder,
    is_end_of_name,
    is_of_near,
    is_teller,
    name_behind,
    named_behind_office,
    names_what_of,
    noun_at,
    officer_aside,
    speaks_by_noun,
    with_name,
)
from linimasa.extract.speech.agreeing import agrees, person_meant
from linimasa.extract.speech.beside_names import (
    apposed_in,
    bracketed,
    first_of,
    less_where,
    role_beside,
)
from linimasa.extract.speech.described import is_cased
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.holding import self_told
from linimasa.extract.speech.personal import may_be_person
from linimasa.extract.speech.pointing import (
    is_pointing,
    names_no_person,
    other_than_last,
    points_back,
    with_lead,
)
from linimasa.extract.speech.uncased import Voice, named_alone
from linimasa.extract.speech.uncased_offices import last_of_kind, role_and_name
from linimasa.extract.speech.verbs_alone import (
    is_tied,
    is_whole_name,
    noun_of_another,
    stands_for_last,
    told_of_other,
    whole_noun,
)
from linimasa.extract.speech.voiced import is_pronoun
from linimasa.extract.speech.voices import Voices
from linimasa.language import table_of, texts

MEMORY = 8  # sentences for which "he added" still means the last speaker

_ELIDED = re.compile(r"^l[’'](?=[^\W\da-z_])")  # "l'ONU", but "L'Oréal"
_BEHIND = re.compile(r",\s([^\W\d_a-z][^,;:.]{2,40})(?=[,.]|$)")


class Mentions:
    """What an article has told of so far: its names, and who spoke last."""

    def __init__(self, words: Words, voices: Voices):
        self.names = Registry(words)
        self.last: Who | None = None
        self.quoted = False  # that one's words, not only what is said
        self.age = 0  # sentences since the last speech
        self.told: list[str] = []  # the sentences, where offices are in small letters
        self._subject: tuple[int, Who] | None = None  # of a sentence, by an office, and its number
        self._person: tuple[int, Who] | None = None  # who spoke last that "he" may mean, and where
        self._words = words
        self._voices = voices
        self._selfsame = frozenset(texts(table_of(words.code, "speech"), "selfsame"))

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

    def fullest(self, who: str) -> Who:
        """Whom words mean that hold a name, with its role or without one."""
        return self._known(*split_role(who, self._words))

    def _known(self, role: str | None, name: str) -> Who:
        """The fullest form of a name, or whoever has the office that it is, with the role."""
        name = self.names.resolve(name)
        name = name if role else self._holder(name)
        return name, role or self.names.roles.get(name)

    def _holder(self, name: str) -> str:
        """Whoever has an office that stands for a name, where offices have no article: "Menkes"."""
        loose = not self._words.bare_relatives
        return name if loose else office_holder(name, self.names.roles, self._words) or name

    def holding(self, who: str) -> Who:
        """Whoever has an office by what is told of it, "Bupati Kyre yang akrab disapa Siti ini", or
        the words themselves."""
        office = who
        for relative in self._words.relatives if self._words.bare_relatives else ():
            office = office.partition(f" {relative} ")[0]
        name = self._holder(office)
        if name == office and self.recent() and points_back(who, "", self.last, self._words):
            return self.recent() or (who, None)
        return (who, None) if name == office else (name, self.names.roles.get(name))

    def voiced(self, voice: Voice) -> Who | None:
        """Whom a voice in a script without capitals means; None where nobody has spoken lately."""
        role, name = role_and_name(named_alone(voice, self._words), self._words)
        if body := last_of_kind(name, self.told, self._words.code):
            return body, None
        if not name or is_pronoun(name, self._words):
            return self.recent()
        name = self.names.beginning(name) if len(name) > 1 else name  # "市" is no "市長"
        return name, role or self.names.roles.get(name)

    def of_himself(self, match: re.Match[str]) -> Who | None:
        """Who says of himself what stands before: "Captain Tom Dean is leaving Bern, he said"."""
        pronoun = match["verb"].partition(" ")[0].lower()
        lead = match.string[: match.start()].rstrip(" ,")
        name = self_told(lead, self._words) if pronoun in self._words.persons else None
        return self.fullest(name) if name else None

    def meant(self, match: re.Match[str]) -> Who | None:
        """Whom the speaker of a cue stands for, with what is told of the role behind the name.

        None where it stands for a last speaker and nobody has spoken lately.
        """
        who = bracketed(_ELIDED.sub("", match["who"].strip(" ,")), self._words)
        aside = match.groupdict().get("aside") or ""
        first = without_honours(first_of(aside, self._words), self._words)
        if self._voices.name.fullmatch(first) and any(map(self._is_role, who.split())):
            who, first = f"{who}, {first}", ""
        if apposed := apposed_in(who, first, match, self._words):
            return apposed
        if aside == "," and (role := self._leading_role(match)):
            return self.names.resolve(who), role
        article, _, rest = who.partition(" ")
        common = article.lower() in self._words.articles
        common = common and (rest.islower() or self._is_titled(rest))
        if common and not first and (called := _BEHIND.match(match.string, match.end())):
            first = less_where(
                called[1], self._voices.name, self._words
            )  # "said the owner, Jane Hill"
        first = (common and named_behind_office(first, self._words)) or first
        if common and not rest.islower() and " " not in first:
            first = ""  # no town behind an office with capitals
        if common and self._voices.name.fullmatch(first):  # "The owner, Acme, said"
            behind = match.string[: match.start("who")].rstrip()
            loose = behind[-1:].isalnum() and match.re is not self._voices.inverted
            return self.names.resolve(first), None if loose else rest
        named = self._named(who, match)
        if named is None and self._is_nobody(who):
            return None
        if named is None:
            return self.of_pronoun(who, alone=who.lower() in self._words.persons)
        name, role = named
        if role is None and name[:1].islower() and is_whole_name(first, self._words):
            return self.names.resolve(first), name  # "L'assessore alla Sanità, Paolo Riva,"
        return name, role or role_beside(first, aside, self._words)

    def _leading_role(self, match: re.Match[str]) -> str | None:
        """What somebody in commas is by what stands before: "Un pêcheur du port, | Jean Roche,"."""
        lead = match.string[: match.start("who")].rstrip()
        start = 1 + max((lead[:-1].rfind(mark) for mark in ",:;." + QUOTED + DATED), default=-1)
        role = noun_at(lead, start + len(lead[start:]) - len(lead[start:].lstrip()), self._words)
        return role if role and lead.endswith(f"{role},") else None

    def leading(self, outside: str, end: int) -> re.Match[str] | None:
        """The speaker before the first comma, "Toplantıda konuşan Kaya, …", or in front."""
        led = self._voices.led.match(outside, 0, end)
        if (
            led
            and not is_cased(led["who"])
            and (not outside[: led.start("who")].strip() or self._is_somebody(led["who"]))
        ):
            return led
        lead = self._voices.leading.match(outside, 0, end)
        if lead is None or is_cased(lead["who"]):
            return None
        if self._is_somebody(lead["who"]):
            return lead
        return None if is_oblique(lead["who"], self._words.code) else lead

    def led_by(self, lead: re.Match[str]) -> Who:
        """Whom the speaker that `leading` found stands for."""
        noun = lead.groupdict().get("noun")
        if noun and not self._is_somebody(lead["who"]):
            return f"{lead['who']}{noun}", None  # "İlçe sakinleri"
        return self.fullest(lead["who"])

    def _is_somebody(self, who: str) -> bool:
        """Whether words of a speaker are more than one, or a name told before."""
        known = self.names.full
        return " " in who.strip() or who.lower() in known or who.lower() in self._words.speakers

    def _is_role(self, word: str) -> bool:
        return is_office(word, self._words)

    def _is_titled(self, noun: str) -> bool:
        """Whether a noun with capitals ends with an office: "the Port Authority Spokesman"."""
        return self._words.comma_parts and self._is_role(noun.rpartition(" ")[2])

    def _named(self, who: str, match: re.Match[str]) -> Who | None:
        """Name and role of whom the words mean; None where they stand for the last speaker."""
        common = not any(part[0].isupper() for part in who.split()[1:] or [who])
        if common and speaks_by_noun(self._words.code):
            inverted = match.re in (self._voices.inverted, self._voices.according)
            return self._by_noun(who, match, inverted=inverted)
        last = self._means_last(who, match)
        told = None if last else self._told_of(who, match)
        if last or told:
            return told
        pointed = self._pointed(who) or self._holder(who)
        final = who.lower().rpartition(" ")[2]
        if pointed != who or final in self._words.demonstratives:
            known = (pointed, self.names.roles.get(pointed)) if pointed != who else None
            return known or other_than_last(who, self.recent(), self._words)
        if who.islower() and match.re in (self._voices.inverted, self._voices.according):
            return self._plainly(who, match)
        if common:
            return self.in_office(who)
        straight = match.re is self._voices.straight
        if straight and (found := officer_aside(who, match["aside"], self._words)):
            return found
        # "in Jakarta, Siti Rahma said"; but "Siti Rahma, the mayor of Jakarta, said"
        last = straight and (match.string[match.end("who")] != "," or is_tied(match, self._words))
        role, name = split_role(who, self._words, last=last)
        if names_what_of(role, name, self._words):
            noun = noun_at(match.string, match.start("who"), self._words)
            if noun and _is_more(f"{who.split(maxsplit=1)[0]} {noun}", who):
                return self._by_noun(who, match, inverted=True)
        if role and self._words.bare_relatives and names_no_person(name, self._words):
            name = f"{role} {name}"  # "menurut juru bicara Polda Bali"
            role = None
        known = self._known(role, name)
        lower = known[0].lower()
        return None if lower in self._words.pronouns or lower in self._words.openers else known

    def _means_last(self, who: str, match: re.Match[str]) -> bool:
        """Whether words tell of the last speaker instead of naming him, and of nobody else."""
        aside = match.groupdict().get("aside") or ""
        if aside[:1] == " " and aside.rpartition(" ")[2] in self._words.demonstratives:
            who = f"{who}{aside}"  # "Ketua Kyre dari Partai Karya itu mengatakan"
        noun = with_lead(who, match.string[: match.start("who")], self._words)
        if not points_back(noun, match.string[match.end("who") :], self.last, self._words):
            return False
        other = noun == who and (self._pointed(who) or self._holder(who)) != who
        return not other and self.recent() is not None

    def _told_of(self, who: str, match: re.Match[str]) -> Who | None:
        """Whoever has an office, with what it is of, that stands before a demonstrative, so that no
        name closes it: "eks pelatih Karya Kyre | itu"; None for other words."""
        behind = match.string[match.end("who") :].split(None, 1)[:1]
        shown = bool(behind) and behind[0].strip(",.") in self._words.demonstratives
        office = shown and self._words.bare_relatives and any(map(self._is_role, who.split()))
        return self.holding(who) if office else None

    def _plainly(self, who: str, match: re.Match[str]) -> Who | None:
        """ "the transport ministry": itself, unless it may stand for the last speaker."""
        plain = match["verb"].lower() in self._words.according or QUOTED not in match.string
        noun = noun_of_another(who, self.last, self._words, plain=plain)
        return (noun, None) if noun else None

    def _by_noun(self, who: str, match: re.Match[str], *, inverted: bool) -> Who | None:
        """ "el alcalde de León": who has the office, or the noun; None where one that tells of no
        office stands behind a quotation, for it may be the last speaker's."""
        verb, at = match.start("verb"), match.start("who")
        text = match.string[:verb] if verb > at else match.string
        noun = noun_at(text, at, self._words)
        whole = whole_noun(noun, who, self._words)
        since = self.told[-self.age : -1] if self.age else ()
        told = any(whole in sentence for sentence in since)  # of somebody else who is one
        if not told and stands_for_last(whole, text[at:], self.last, self._words):
            return self.recent()
        if not self._selfsame.isdisjoint(who.split()[:-1]):
            return None  # "the same source"
        if noun is None:
            return self._plainly(who, match) if inverted else (who, None)
        if noun.partition(" ")[0].lower() in self._words.papers:
            return None
        behind = match.re is not self._voices.according
        if behind and (name := name_behind(noun, match.string, match.start("who"), self._words)):
            return self.names.resolve(name), noun
        if not _is_more(noun, who) and (pointed := self._pointed(who)) is not None:
            return pointed, self.names.roles.get(pointed)
        if not inverted or is_teller(noun, self._words):
            return self.of_noun(noun)
        plain = match["verb"].lower() in self._words.according or QUOTED not in match.string
        return (noun, None) if plain or self.recent() is None else None

    def of_noun(self, noun: str) -> Who:
        """Who has an office, by the name that it ends with or as told before, else the noun."""
        if is_of_near(noun, self._words):
            return noun, None
        known = holder(noun, reversed(self.told), self._words) or with_name(noun, self._words)
        name, role = known or (noun, None)
        return (self.names.resolve(name) if role else name), role

    def in_office(self, who: str) -> Who:
        """Whoever has the office that words point back to, "the mayor", or the words: "the
        coastguard"."""
        return in_office(who, self.last, self.names.roles, self._words) or (who, None)

    def _is_nobody(self, who: str) -> bool:
        """Whether words before a verb are no speaker, "El informe señala", "Según informaron"."""
        first, _, rest = who.partition(" ")
        bare = rest if rest and first.lower() in self._words.articles else who
        leads = who.lower() in self._words.according
        return speaks_by_noun(self._words.code) and (leads or self.is_paper(bare))

    def is_paper(self, who: str) -> bool:
        """Whether words name what somebody wrote, but not whom: "the report"."""
        parts = who.split()
        if departments(self._words.code):  # "il piano Annan"
            parts = list(takewhile(str.islower, parts))
        return (who.islower() or len(parts) > 1) and not self._words.papers.isdisjoint(parts)

    def _pointed(self, who: str) -> str | None:
        """ "badan intelijen tersebut", "the agency" to the last name that holds the noun."""
        parts = who.split()
        if len(parts) > 1 and parts[-1].lower() in self._words.demonstratives:
            noun = " ".join(parts[:-1])
            one = self._holder(noun)
            return self.names.by_head(noun) or (one if one != noun else None)
        if len(parts) > 1 and parts[0].lower() in self._words.articles:
            rest = " ".join(parts[1:])
            name = self.names.by_head(rest) if rest.islower() else None
            # of two nouns the first is the head: no "porte-parole du premier ministre" is minister
            own = name is None or not name[0].islower() or name.split()[0] == parts[1]
            return name if own or not speaks_by_noun(self._words.code) else None
        return None


def _is_more(noun: str, who: str) -> bool:
    """Whether a noun has more of what it is of than the words by which it was found."""
    return len(apart(noun).split()) >= len(apart(who).split())
