"""Names in running text: found by capitals, parted from roles, resolved to the fullest form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from linimasa.extract.words import Words, either

MAX_WORDS = 10  # of a name; a heading in capitals is none, and each word would start another
_RECENT = 300  # names among which a common noun looks for the one that it stands for

_UPPER = "".join(filter(str.isupper, map(chr, range(0x590))))  # Latin, Greek, Cyrillic, Armenian
# Possessive throughout: a word is taken whole or not at all, so that time grows with the text.
_CAPITAL = rf"[{_UPPER}](?:\w++(?:[’'.-]++\w++){{0,5}}+|(?:[’'.-]++\w++){{1,5}}+|\.?)"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands, `text[start:end]`, with its role and its acronym in brackets."""

    start: int
    end: int
    name: str
    role: str | None = None
    acronym: str | None = None


def name_pattern(words: Words) -> str:
    """Capitalised words with particles between them, as a regular expression."""
    inner = either(word for word in words.particles if len(word) > 1)
    more = rf"(?:\s++(?:{inner}\s++)?(?:{_CAPITAL})){{0,{MAX_WORDS - 1}}}+"
    return rf"(?<!\w)(?:{_CAPITAL}){more}"


def split_role(text: str, words: Words) -> tuple[str | None, str]:
    """ "Juru Bicara Gedung Putih, John Kirby" into role and name; None and the name without one.

    A role is what stands before a comma when it opens with a word for an office, or the words for
    offices before a name.
    """
    text = text.strip(" ,")
    head, comma, tail = text.rpartition(", ")
    if comma and tail and head.split()[0].lower() in words.roles:
        return head.strip(" ,"), tail
    if comma:  # what follows is no name but a day: "kata Siti Rahma, Senin"
        text = head.strip(" ,")
    parts = text.split()
    if len(parts) > 2 and parts[0].lower().strip(".") in words.roles:
        return _role_by_length(parts, words)
    if len(parts) == 2 and parts[0].lower().strip(".") in words.roles:
        return parts[0], parts[1]
    return None, text


def _role_by_length(parts: list[str], words: Words) -> tuple[str | None, str]:
    """Without a comma the name is taken to be the last two words, or the one behind a role word."""
    last_role = max(i for i, part in enumerate(parts) if part.lower().strip(".") in words.roles)
    cut = max(last_role + 1, len(parts) - 2)
    if cut >= len(parts):
        return None, " ".join(parts)
    return " ".join(parts[:cut]), " ".join(parts[cut:])


@dataclass(slots=True)
class Registry:
    """Names told so far in an article, so that a short one finds its full form."""

    full: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    ordered: dict[str, None] = field(default_factory=dict)

    def learn(self, name: str, role: str | None = None) -> None:
        """Remember a name of two words or more, and the role it was told with."""
        if len(name.split()) < 2:
            return
        self.full[name.rsplit(maxsplit=1)[-1].lower()] = name
        self.full.setdefault(name.split(maxsplit=1)[0].lower(), name)
        if role:
            self.roles.setdefault(name, role)
        self.ordered.pop(name, None)
        self.ordered[name] = None

    def learn_acronym(self, name: str, acronym: str) -> None:
        """Remember that an acronym in brackets stands for the name before it."""
        self.full[acronym.lower()] = name

    def resolve(self, name: str) -> str:
        """The fullest form of a name of one word; a longer one stands for itself."""
        return self.full.get(name.lower(), name) if len(name.split()) == 1 else name

    def by_head(self, head: str) -> str | None:
        """The last name that holds a common noun: "badan itu" finds "Badan Intelijen Nasional"."""
        wanted = [word.lower() for word in head.split()]
        for name in islice(reversed(self.ordered), _RECENT):
            have = [word.lower() for word in name.split()]
            if all(word in have for word in wanted):
                return name
        return None


def find_names(text: str, words: Words) -> Iterator[Name]:
    """Every name of the text with its acronym in brackets, in order."""
    pattern = re.compile(rf"({name_pattern(words)})(?:\s*\(([A-Z][\w-]{{1,9}})\))?")
    for match in pattern.finditer(text):
        role, name = split_role(match[1], words)
        yield Name(match.start(1), match.end(1), name, role, match[2])
