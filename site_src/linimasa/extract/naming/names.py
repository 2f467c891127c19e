"""Names in running text: found by capitals, resolved to the fullest form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from linimasa.extract.lexis.alternation import either, ranges
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.roles import is_office, split_role
from linimasa.language import table_of, texts
from linimasa.language.writing import capital_nouns

MAX_WORDS = 10  # of a name; a heading in capitals is none, and each word would start another
_RECENT = 300  # names among which a common noun looks for the one that it stands for
_LEAST_NAME = 2  # words in front of another sentence's first
_MOST_ACRONYM = 4  # letters; a surname in capitals has more
_LONG = 7  # signs, which no shortened name has
_LEAST_LAST = 4  # words of "of", an office and a whole name
_REMEMBERED = 20_000  # names: those of a story come again and again

# Latin, Greek, Cyrillic, Armenian
UPPER = ranges("".join(filter(str.isupper, map(chr, range(0x590)))))
# Possessive throughout: a word is taken whole or not at all, so that time grows with the text. What
# is in brackets is an atomic group, for Python before 3.11.5 misreads the other (gh-106052).
_OWNED = 2  # words of whose something is
_LEAST_BLANKS = 3  # in the words of two who speak: "officials and the firm"
_REST = r"(?:\w++(?>(?:[’'.-]++\w++){0,5})|(?>(?:[’'.-]++\w++){1,5})\.?|\.?)"
_CAPITAL = rf"[{UPPER}]{_REST}"
# A capital first, which is what a search is quick at; only then, whether a word starts with it.
_FIRST = rf"[{UPPER}](?<!\w.){_REST}"
# where nouns have capitals, a genitive with its adjective: "Leiter [des städtischen] Hafens"
DESCRIBED_OWNER = "(?:des\\s++[a-zäöüß-]{3,30}+(?<=en)|der\\s++[a-zäöüß-]{3,30}+(?<=ischen))\\s++"
_POSSESSIVE = ("’s", "'s")
_ACRONYM = rf"\s*\(([{UPPER}][\w-]{{1,9}})\)"


class Name(NamedTuple):
    """A name in a text, with its role and its acronym in brackets."""

    name: str
    role: str | None = None
    acronym: str | None = None


def name_pattern(words: Words) -> str:
    """Capitalised words with particles between them, as a regular expression."""
    return _pattern(words.code)


@cache
def uncalled(language: str) -> str:
    """A pattern that fails before a noun that no name goes on with; nothing without such nouns."""
    own = table_of(language, "speech")
    whole, ends = texts(own, "uncalled"), texts(own, "uncalled_ends")
    return rf"(?!{either(whole)}\b|(?i:\w*{either(ends)})\b)" if whole and ends else ""


@cache
def _pattern(language: str) -> str:
    words = words_of(language)
    particles, coordinators = words.particles, words.coordinators
    inner = either(word for word in particles if len(word) > 1)
    tied = either(word for word in particles if len(word) > 1 and word not in coordinators)
    joined = rf"{inner}\s++|{tied}\s++{tied}\s++"
    if elided := [word[:-1] for word in particles if word.endswith("’")]:  # "Côte d'Ivoire"
        joined = rf"{either(elided)}[’']|{joined}"
    if capital_nouns(language):
        joined = rf"{DESCRIBED_OWNER}|{joined}"
    first, capital = _FIRST, _CAPITAL
    if clipped := texts(table_of(language, "speech"), "clipped"):  # "Md. Kasim Ab. Rahman"
        first, capital = (rf"(?:{either(clipped)}\.(?=\s)|{one})" for one in (first, capital))
    whole = rf"{first}(?>(?:\s++(?:{joined})?{uncalled(language)}{capital}){{0,{MAX_WORDS - 1}}})"
    alone = unowned(language)
    return rf"(?:{alone}|{whole})" if alone else whole


@cache
def unowned(language: str) -> str:
    """A pattern of bodies of nobody but a place, so that a man behind them is the clause's: "nach
    Angaben der [Polizei] der Fahrer"; nothing without such bodies."""
    own = table_of(language, "speech")
    bodies, doers = texts(own, "sources_alone"), str(own.get("doers_behind", ""))
    if not bodies or not doers:
        return ""
    return rf"(?<!\w){either(bodies)}\b(?=\s+der\s+{doers}\b)"


@dataclass(slots=True)
class Registry:
    """Names told so far in an article, so that a short one finds its full form."""

    words: Words
    full: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    ordered: dict[str, None] = field(default_factory=dict)
    alone: set[str] = field(default_factory=set)
    stems: dict[str, str] = field(default_factory=dict)  # without their endings, where cases have

    def learn(self, name: str, role: str | None = None) -> None:
        """Remember a name of two words or more, and the role it was told with.

        A part that stood alone before is a name of its own: "Rusia" is not "Rusia Barat". Nor does
        one of two names that are told together stand for both.
        """
        name, parts = _whole(name, self.words.code)
        two = len(parts) > _LEAST_BLANKS and _are_two(name, self.words.code)
        if two or parts[0] in _sourcing(self.words.code):
            return  # "Angaben der Polizei"
        if role:
            self.roles.setdefault(name, role)
        if len(parts) < 2 and not self.words.uncased:
            self.alone.update(parts)
            return
        if self.words.coordinators.isdisjoint(parts):
            known = frozenset() if role else self.alone
            last, inner = _short_forms(name, self.words.code, person=bool(role))
            if last and last not in known:
                self.full[last] = name
            for part in inner:  # a person's names may stand alone
                if part not in known:
                    self.full.setdefault(part, name)
        if self.words.cases:
            for part in (name, parts[-1]):
                self.stems.setdefault(_stem(part.lower(), self.words.cases), name)
        self.ordered.pop(name, None)
        self.ordered[name] = None

    def learn_alias(self, name: str, alias: str) -> None:
        """Remember that an acronym in brackets, or a short form, stands for the name."""
        self.full[alias.lower()] = name

    def resolve(self, name: str) -> str:
        """The fullest form of a name of one word, or of the first of those of somebody with an
        office; another stands for itself, in another case for the name as it was told first."""
        if self.words.cases:
            return self.stems.get(_stem(name.lower(), self.words.cases), name)
        if len(name.split()) == 1:
            return self.full.get(name.lower(), name)
        if name in self.roles or name.partition(" ")[0].lower() in self.words.speakers:
            return name  # no ministry is whoever was told with it
        longer = (one for one in self.roles if one.startswith(f"{name} "))
        return next((one for one in longer if one[len(name) :].istitle()), name)

    def beginning(self, name: str) -> str:
        """The last name that begins with this one, as short names do where no blank parts them,
        or that is shortened to it: 국가정보원 to 국정원."""
        known = list(islice(reversed(self.ordered), _RECENT))
        longer = (one for one in known if one.startswith(name) or one.endswith(f" {name}"))
        return next(longer, None) or next((one for one in known if _shortens(name, one)), name)

    def beginning_with(self, noun: str) -> str | None:
        """The last name of a body that begins with a noun of several words, and that does not end
        with the name of who speaks for it: "kementerian kesehatan"."""
        known = islice(reversed(self.ordered), _RECENT)
        longer = (one for one in known if one.lower().startswith(f"{noun.lower()} "))
        most = noun.count(" ") + 2  # "Amerika Serikat"; a person has more, or an office
        bodies = (one for one in longer if one not in self.roles and one.count(" ") <= most)
        return next((one for one in bodies if not self._ends_with_other(one)), None)

    def by_head(self, head: str) -> str | None:
        """The last name that holds a common noun: "badan itu" finds "Badan Intelijen Nasional"."""
        wanted = set(head.lower().split())
        recent = islice(reversed(self.ordered), _RECENT)
        found = (name for name in recent if wanted.issubset(_parts(name)))
        return next((name for name in found if not self._ends_with_other(name)), None)

    def _ends_with_other(self, name: str) -> bool:
        """Whether a body and who speaks for it were taken for one name: "Kementerian Kesehatan
        Siti Rahma"."""
        return any(name.endswith(f" {one}") for one in self.roles)


@lru_cache(maxsize=_REMEMBERED)
def _stem(name: str, endings: str) -> str:
    """A name less the ending of each of its words: "сергея ковальчука", "сергей ковальчук"."""
    return re.sub(rf"(?<=\w\w\w)(?:{endings})\b", "", name)


def _are_two(name: str, language: str) -> bool:
    """Whether words are no name but two who speak: "officials and the firm"."""
    return any(pair in name for pair in _pairs(language))


@lru_cache(maxsize=_REMEMBERED)
def _short_forms(name: str, language: str, *, person: bool) -> tuple[str, tuple[str, ...]]:
    """The last word of a name that may stand for it, or none, and others; of bodies only the first
    does, and no acronym, "Norvik UN", nor what a body has: "Streifenwagen der Polizei"."""
    parts, words = _parts(name), words_of(language)
    owned = len(parts) > _OWNED and parts[-2] in words.of
    owned = owned and capital_nouns(language) and parts[-1].lower() in words.speakers
    last = "" if owned else parts[-1]
    if person:
        return last, parts[:-1]
    given = name.split()
    last = "" if _is_acronym(given[-1], name) else last
    return last, () if _is_acronym(given[0], name) else parts[:1]


def _is_acronym(part: str, name: str) -> bool:
    return 1 < len(part) <= _MOST_ACRONYM and part.isupper() and not name.isupper()


@lru_cache(maxsize=_REMEMBERED)
def _whole(name: str, language: str) -> tuple[str, tuple[str, ...]]:
    """A name less a word that begins another sentence, "Ann Cole | When", and its words in small
    letters."""
    parts = _parts(name)
    if len(parts) > _LEAST_NAME and parts[-1] in _opening(language):
        return name.rpartition(" ")[0], parts[:-1]
    return name, parts


@cache
def _opening(language: str) -> frozenset[str]:
    """Words that begin another sentence where they stand behind a name."""
    return frozenset(texts(table_of(language, "speech"), "name_late"))


@cache
def _pairs(language: str) -> tuple[str, ...]:
    """What parts such two, the second behind an article: " and the "."""
    words = words_of(language)
    return tuple(f" {tie} {one} " for tie in words.coordinators for one in words.articles)


@cache
def _sourcing(language: str) -> frozenset[str]:
    """The nouns in "according to", "nach [Angaben] der", and of what is written, "Bericht der"."""
    words = words_of(language)
    inner = (word for phrase in words.according for word in phrase.split()[1:])
    papers = words.papers if words.verb_second else frozenset[str]()
    return frozenset(inner).difference(words.of, words.articles).union(papers)


@lru_cache(maxsize=_REMEMBERED)
def _parts(name: str) -> tuple[str, ...]:
    """The words of a name in small letters."""
    return tuple(name.lower().split())


def _shortens(short: str, name: str) -> bool:
    """Whether a name is made of signs of a longer one, in order, from its first to its last: not
    "일본정부관계자", which is as long as what it would stand for."""
    if not 2 < len(short) < min(len(name), _LONG) or short[0] != name[0] or short[-1] != name[-1]:
        return False
    signs = iter(name)
    return short[0] > "\u2e80" and all(sign in signs for sign in short)


@lru_cache(maxsize=_RECENT)  # of a sentence when it is heard, and again when it is told
def find_names(text: str, language: str) -> tuple[Name, ...]:
    """Every name of the text with its acronym in brackets, in order."""
    found = _names(language).findall(text)
    return tuple(filter(None, (_told(name, acronym, language) for name, acronym in found)))


@lru_cache(maxsize=_REMEMBERED)
def _told(text: str, acronym: str, language: str) -> Name | None:
    """A name as it stands, parted from its role; None for a word that only opens its sentence."""
    words, text = words_of(language), _less_sentence(text, language)
    role, name = _last_of(text, words) or split_role(text, words)
    name = name[:-2] if name.endswith(_POSSESSIVE) else name
    opens = not name or name.lower() in words.openers
    return None if opens else Name(name, role, acronym or None)


def _less_sentence(text: str, language: str) -> str:
    """A name less the sentence that begins in it behind what ends without a stop: "Ann Cole | When
    the Arab"."""
    amid, last = _beginning(language), _opening(language)
    if not last:
        return text
    parts = text.split()
    at = next((at for at, one in enumerate(parts) if at > 1 and one in amid), len(parts))
    if at == len(parts) > _LEAST_NAME and parts[-1].istitle() and parts[-1].lower() in last:
        at -= 1
    return text if at == len(parts) else " ".join(parts[:at])


@cache
def _beginning(language: str) -> frozenset[str]:
    """Words with a capital that no name holds."""
    broken = texts(table_of(language, "speech"), "name_broken")
    return frozenset(map(str.capitalize, broken))


def _last_of(text: str, words: Words) -> tuple[str, str] | None:
    """The office and the name with which a row of nouns ends, where all of them have capitals:
    "Inhalte der Rede von Minister Ole Dahl"."""
    if not words.verb_second or not capital_nouns(words.code):
        return None
    parts = text.split()
    ties = [at for at, part in enumerate(parts) if part in words.of]
    if not ties or len(parts) - ties[-1] < _LEAST_LAST:
        return None
    role, name = split_role(" ".join(parts[ties[-1] + 1 :]), words)
    return (role, name) if role and " " in name and is_office(role.split()[0], words) else None


def find_aliases(text: str, words: Words) -> Iterator[tuple[str, str]]:
    """Names with a short form behind "or": "Joko Widodo atau Jokowi"."""
    if not any(map(text.__contains__, _set_apart(words.code))):
        return
    for match in _aliased(words.code).finditer(text):
        _, full = split_role(match["name"] or match["own"], words)
        alias = match["alias"] or match["nick"]
        if _is_short_form(alias, full):
            yield full, alias


@cache
def _names(language: str) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(rf"({body_pattern(words)}{name_pattern(words)})(?:{_ACRONYM})?")


def body_pattern(words: Words) -> str:
    """The first of two words that "and" joins in the name of an office: "Kültür ve | Turizm
    Bakanlığı"."""
    if not words.bodies:
        return ""
    capital = rf"[{UPPER}]\w*"
    cases = rf"(?:{words.body_cases})?" if words.body_cases else ""
    rest = rf"(?:{capital}\s+){{0,4}}{either(words.bodies)}{cases}\b"
    return rf"(?:(?:{capital}\s+){{1,4}}{either(words.coordinators)}\s+(?={rest}))?"


@cache
def _set_apart(language: str) -> tuple[str, ...]:
    every = (*words_of(language).aliases, *_nicknaming(language))
    return tuple(f" {alias} " for alias in every)


@cache
def _nicknaming(language: str) -> tuple[str, ...]:
    """Between a short form and its name: "Herkis, sapaan akrab Heri Kiswanto"."""
    return texts(table_of(language, "speech"), "nicknaming")


@cache
def _aliased(language: str) -> re.Pattern[str]:
    words = words_of(language)
    name = name_pattern(words)
    back = rf"(?P<nick>{name}),\s+{either(_nicknaming(language))}\s+(?P<own>{name})"
    return re.compile(rf"(?P<name>{name})\s+(?:{either(words.aliases)})\s+(?P<alias>{name})|{back}")


def _is_short_form(alias: str, name: str) -> bool:
    """Whether an alias is made of its name: the initials, or the beginning of one of its words."""
    parts = name.split()
    initials = "".join(part[0] for part in parts)
    beginnings = {part[:3].lower() for part in parts}
    return len(alias.split()) == 1 and (alias == initials or alias[:3].lower() in beginnings)
