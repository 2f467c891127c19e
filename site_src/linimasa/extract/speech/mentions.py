"""Whom the words of a cue mean: somebody by the fullest name, or the last speaker."""

from __future__ import annotations

import re
from itertools import takewhile

from linimasa.extract.condensing.closing import is_oblique
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.office_holders import in_office
from linimasa.extract.naming.offices import (
    apart,
    departments,
    without_honours,
)
from linimasa.extract.naming.roles import is_office, split_role
from linimasa.extract.naming.tellers import (
    Who,
    holder,
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
from linimasa.extract.speech.beside_names import (
    apposed_in,
    bracketed,
    first_of,
    less_where,
    role_beside,
)
from linimasa.extract.speech.described import is_cased
from linimasa.extract.speech.holding import self_told
from linimasa.extract.speech.last_speakers import LastSpeakers
from linimasa.extract.speech.pointing import (
    names_no_person,
    other_than_last,
    points_back,
    with_lead,
)
from linimasa.extract.speech.told_speakers import named_alone
from linimasa.extract.speech.uncased import Voice
from linimasa.extract.speech.uncased_holders import holder_of
from linimasa.extract.speech.uncased_offices import last_of_kind, role_and_name
from linimasa.extract.speech.verbs_alone import (
    is_tied,
    is_whole_name,
    noun_of_another,
    stands_for_last,
    whole_noun,
)
from linimasa.extract.speech.voiced import is_pronoun
from linimasa.extract.speech.voices import Voices
from linimasa.language import table_of, texts

_ELIDED = re.compile(r"^l[’'](?=[^\W\da-z_])")  # "l'ONU", but "L'Oréal"
_BEHIND = re.compile(r",\s([^\W\d_a-z][^,;:.]{2,40})(?=[,.]|$)")


class Mentions(LastSpeakers):
    """Whom the words mean that tell who speaks, by what an article has told so far."""

    def __init__(self, words: Words, voices: Voices):
        super().__init__(words)
        self._voices = voices
        self._selfsame = frozenset(texts(table_of(words.code, "speech"), "selfsame"))

    def fullest(self, who: str) -> Who:
        """Whom words mean that hold a name, with its role or without one."""
        return self._known(*split_role(who, self._words))

    def _known(self, role: str | None, name: str) -> Who:
        """The fullest form of a name, or whoever has the office that it is, with the role."""
        name = self.names.resolve(name)
        name = name if role else self._holder(name)
        return name, role or self.names.roles.get(name)

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
        if role is None and (held := holder_of(name, self.told, self.names.roles, self._words)):
            return held
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
        common = lead["who"].lower() in self._words.speakers  # "Polis yetkilileri"
        if noun and (common or not self._is_somebody(lead["who"])):
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
        """ "the transport ministry": itself, unless it may stand for the last speaker; where nouns
        have no article, the name that it ends short: "kementerian kesehatan [Kyre]"."""
        short = " " in who and self._words.bare_relatives
        if short and (full := self.names.beginning_with(who)):
            return full, None
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
