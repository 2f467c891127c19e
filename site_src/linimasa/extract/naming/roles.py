"""Roles parted from names: "Juru Bicara Gedung Putih | John Kirby", "Jane Hill, the mayor"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.offices import (
    apart,
    called,
    departments,
    is_of_place,
    joined,
    name_start,
    office_and_name,
    office_behind,
    office_ties,
    speaks_for,
    with_short_rank,
    without_determiner,
    without_honours,
)
from linimasa.extract.naming.subject_forms import in_subject_form
from linimasa.language import table_of, texts
from linimasa.language.writing import capital_nouns
from linimasa.places import names_place

_PERSON = 2  # words of a name behind a body's
_SHORT = 2  # letters of an acronym

# A German adjective behind an article
ADJECTIVE = "[a-zäöüß-]{2,30}e[nmrs]?"
_DESCRIBED = re.compile(rf"(?:{ADJECTIVE}\s+){{1,2}}(?=[A-ZÄÖÜ])")


def split_role(text: str, words: Words, *, last: bool = False) -> tuple[str | None, str]:
    """ "Juru Bicara Gedung Putih, John Kirby" into role and name; None and the name without one.

    On either side of a comma a role is what holds a word for an office; without one the name is
    the first, or the `last`, of the two. Without a comma a role is the words up to the last such
    word before a name, with what the office is of.
    """
    text = text.strip(" ,")
    if " " not in text:
        return None, text
    text = _before_network(without_honours(without_opener(text, words), words), words)
    text = _as_offices(text, words) if words.verb_second else text
    if (short := with_short_rank(text, words)) != text:
        role, name = split_role(short, words, last=last)
        if words.ranks[0] not in f"{role} {name}".split():
            return role, name
    head, comma, tail = text.rpartition(", ")
    tail = tail.lstrip()
    if comma and tail:
        if head.islower() and tail[0].isupper():  # "putra sulungnya, Budi Santoso"
            return without_determiner(head, words), tail
        if apposed := _office_last(head, tail, words):
            return tail, apposed
        if any(is_office(part, words) for part in head.split()):
            rank, name = split_role(tail, words)
            return ", ".join(part for part in (head.strip(" ,"), rank) if part), name
        if _is_office_of(tail, head, words, last=last):
            return tail, head
        text = tail if last else head.strip(" ,")
    if departments(words.code):
        role, name = _parted(apart(text).split(), words)
        return role and joined(role), joined(name)
    return _parted(text.split(), words)


def _office_last(head: str, tail: str, words: Words) -> str | None:
    """The name in front of a comma that has a title of its own before an office behind it: "padre
    Mario Rossi, direttore della Sala"; None elsewhere, and where offices have no department."""
    first, _, name = head.partition(" ")
    if not departments(words.code) or not is_office(tail.partition(" ")[0], words):
        return None
    titled = first.islower() and is_office(first, words) and " " in name
    return name if titled and tail[0].islower() and name.istitle() else None


def _is_office_of(office: str, name: str, words: Words, *, last: bool) -> bool:
    """Whether words behind a comma are the office of who stands before it; where nothing closes it,
    so that a name would be the `last`, only words without one: "Siti Rahma, Camat Kyre |
    mengatakan"."""
    if not last:
        return any(is_office(part, words) for part in office.split()[:-1])
    first, *others = office.split()
    if not words.bare_relatives or first.lower() not in words.roles or not others:
        return False
    parts = name.split()
    person = len(parts) > 1 and all(part[:1].isupper() for part in parts)
    if not person or names_place(name, words.code):
        return False
    return _parted(office.split(), words)[0] is None


def _parted(parts: list[str], words: Words) -> tuple[str | None, str]:
    """Role and name of words without a comma."""
    if departments(words.code) and len(parts) > 1 and is_office(parts[1], words):
        first = parts[0].lower().replace("'", "’")
        parts = parts[first in words.articles or first in words.determiners :]
    text = " ".join(parts)
    lead = next((i for i, part in enumerate(parts) if part[:1].isupper()), 0)
    tie = parts[lead - 1].lower()
    owned = tie in words.of or tie in office_ties(words.code)
    if owned and lead == len(parts) - 1 and not words.modifiers:
        return None, text  # "juez de Brest": nobody by name
    if lead and is_office(parts[0], words) and (found := office_and_name(parts, lead, words)):
        return found
    if 0 < lead < len(parts) and is_office(parts[0], words) and not words.modifiers:
        # "senador demócrata | Luis Prado", "segretario della Uil Porti | Mario Rossi"
        whole = owned and all(part[0].isupper() for part in parts[lead:])
        lead = max(lead, len(parts) - _PERSON) if whole else lead
        return " ".join(parts[:lead]), " ".join(parts[lead:])
    offices = _offices(parts, words)
    if not offices or speaks_for(parts, offices[-1], words) or _is_body(parts, words):
        return None, text
    if offices[0] and (behind := office_behind(parts, words)):
        return " ".join(parts[behind:]), " ".join(parts[:behind])
    cut = _behind_office(parts, offices[-1], words)
    if parts[cut].lower() in words.coordinators:  # "members such as Iran and Iraq"
        return None, text
    while departments(words.code) and cut < len(parts) - 1 and parts[cut].islower():
        cut += 1  # "Premier ministre britannique | Jean Roche"
    cut -= _follows_first(parts, cut, words)
    office = parts[:cut]
    while office and office[-1].strip(".") in words.ranks:
        office.pop()
    return _told_apart(office, parts[cut:], words) or (None, text)


def _is_body(parts: list[str], words: Words) -> bool:
    """Whether an office is only amid the name of a body: "Dışişleri Bakanlığı"."""
    return bool(words.body_cases) and parts[-1] in words.bodies


def _before_network(text: str, words: Words) -> str:
    """An office less the network that something is written on: "ministre | sur son compte X."."""
    lead, _, network = text.rpartition(" ")
    if not words.networks or not lead.islower() or not network[0].isupper():
        return text
    ties = {one.partition(" ")[0] for one in words.networks}
    parts = lead.split()
    at = next((at for at, part in enumerate(parts) if at and part in ties), len(parts))
    return " ".join(parts[:at]) if at < len(parts) else text


def _follows_first(parts: list[str], cut: int, words: Words) -> bool:
    """Whether what looks like the start of a name is an initial behind the first of it: "Menteri
    Kominfo | Tommy B. Laksana", but no title, "Bupati Garut | H. Rudy"."""
    initial = words.bare_relatives and len(parts[cut]) == len("B.") and parts[cut][1] == "."
    if not initial or parts[cut] == "H." or cut <= 1:
        return False
    first = parts[cut - 1]
    known = is_office(first, words) or first.lower() in words.modifiers or first.isupper()
    return first[0].isupper() and not known and not names_place(first, words.code)


def _offices(parts: list[str], words: Words) -> list[int]:
    """Where words are offices, less a title that is a name behind one: "Jaksa penuntut umum | Raja
    Hidayat"."""
    offices = [i for i, part in enumerate(parts[:-1]) if is_office(part, words)]
    while len(offices) > 1 and parts[offices[-1]].lower() in called(words.code):
        offices.pop()
    return offices


def _told_apart(office: list[str], name: list[str], words: Words) -> tuple[str | None, str] | None:
    """An office and a name; None where the name is only what the office is of."""
    if spoken := _spoken_for(office, name, words):
        return spoken
    if office and words.bare_relatives and office[-1].lower() in words.coordinators:
        return None  # "Kepala Pusat Gempa dan | Tsunami BMKG"
    tied = words.verb_second and office and office[-1].lower() in words.of
    if tied or name[-1].strip(".").lower() in words.firms or _is_of_name(office, name[0], words):
        return None
    if office and words.modifiers and not words.of and _is_field(office, name, words):
        return None
    return " ".join(office) or None, " ".join(name)


def _is_field(office: list[str], name: list[str], words: Words) -> bool:
    """Whether what stands behind an office is only what or where it is of: "Menteri | Keuangan",
    "Gubernur | Bali"."""
    if all(part.lower() in words.modifiers or is_office(part, words) for part in name):
        return True
    if len(name) == 1 and is_of_place(office, name[0], words):  # "Bupati | Asahan"
        return True
    if name[0].lower() in words.office_heads:  # "Ketua | Tim Penyidik", "Kepala | Desa Sukamaju"
        return True
    return names_place(" ".join(name), words.code)


def _spoken_for(office: list[str], whom: list[str], words: Words) -> tuple[str, str] | None:
    """Who speaks through somebody without a name, in the form of a subject: "Sprecherin | [der]
    Werft", "Sprecher | [des] Hafenamt[s]"; None for another office, and an adjective's forms."""
    if not words.verb_second or not office[1:] or office[-1].lower() not in words.of:
        return None
    *role, tie = office
    heads = tuple(words.roles.intersection(words.speakers))
    if not role[-1].lower().endswith(heads) or (len(whom) > 1 and whom[0].endswith("en")):
        return None
    name = " ".join(whom)
    return " ".join(role), in_subject_form(name, tie, words.code)


def _as_offices(text: str, words: Words) -> str:
    """A German office in the form of a subject: "[des] Präsident[en] Ole Dahl"."""
    parts = text.split(" ")
    at = next((at for at, part in enumerate(parts[:-1]) if part[:1].isupper()), -1)
    if at < 0 or not capital_nouns(words.code):
        return text
    parts[at] = as_office(parts[at], words)
    return " ".join(parts)


def as_office(noun: str, words: Words) -> str:
    """A German noun in the form of a subject, where that is an office: "Präsident[en]"."""
    if not noun.endswith(("n", "s")) or is_office(noun, words):
        return noun
    bare = (noun.removesuffix(end) for end in ("en", "n", "s", "es"))
    return next((one for one in bare if is_office(one, words)), noun)


def _is_of_name(office: list[str], name: str, words: Words) -> bool:
    """Whether a name is only what an office is of: "the mayor of Bern", "the head of the Port"."""
    tied = (
        office[-1:] if office[-1:] and office[-1].lower() not in words.articles else office[-2:-1]
    )
    return any(word.lower() in words.of for word in (*tied, name))


def is_office(word: str, words: Words) -> bool:
    """Whether a word is an office, in a language that writes nouns as one also with what it is
    of: "Polizeisprecher"; and with whose it is, "istrinya"."""
    office = word.lower().strip(".")
    if office in words.roles or (words.verb_second and office.endswith(_heads(words.code))):
        return True
    if not office.endswith(words.owned):
        return False
    owned = next((office.removesuffix(one) for one in words.owned if office.endswith(one)), "")
    return bool(owned) and (owned in words.roles or owned in words.people)


@cache
def _heads(language: str) -> tuple[str, ...]:
    return (*words_of(language).roles, *texts(table_of(language, "speech"), "offices"))


def _behind_office(parts: list[str], office: int, words: Words) -> int:
    """Where the name begins: behind what the office is of, which leaves at most two words.

    "Kepala Dinas Kesehatan Budi Santoso", "Minister of Energy Ann Cole"; without such words the
    name is all that follows.
    """
    cut = office + 1
    if parts[office].strip(".") in words.ranks:
        while cut < len(parts) - 1 and parts[cut] in words.ranks:
            cut += 1  # "Kombes Pol Siti Rahma"
        return cut
    tied = not words.of or parts[cut].lower() in words.of
    while cut < len(parts) - 1:
        word = parts[cut].lower()
        if word not in words.modifiers and word not in words.of:
            break
        cut += 1
        tied = tied and not (parts[office].lower() in words.portfolios and not words.of)
    if not words.of and (start := name_start(parts, cut, words)):
        return start
    acronyms = [i for i, part in enumerate(parts[:-1]) if i >= cut and _is_acronym(part)]
    if not (acronyms or words.of) and cut == office + 1 < len(parts) - 1:
        person = parts[office].lower() in words.speakers  # "Saksi | SN Rahman"
        acronyms = [cut] if _is_short(parts[cut:]) and not person else []
    if acronyms:  # "Jubir KPK Tessa Mahardhika", "Kepala SKK Migas Siti Rahma"
        cut, tied = acronyms[-1] + 1, True
    cut = max(cut, len(parts) - 2) if tied else cut
    split = cut == len(parts) - 2 and {part.lower() for part in parts[cut - 1 : cut + 1]}
    return cut + 1 if split and split <= words.modifiers else cut  # "Ketua KONI Jawa Barat Budi"


def _is_acronym(word: str) -> bool:
    return len(word) > 2 and word.isupper()


def _is_short(parts: list[str]) -> bool:
    """Whether an acronym of two letters opens what stands behind an office, and a name follows:
    "Ketua | MK Hendra"."""
    return (
        len(parts[0]) == _SHORT
        and parts[0].isalpha()
        and parts[0].isupper()
        and (parts[1][1:].islower())
    )


def without_opener(text: str, words: Words) -> str:
    """A name less the word that opens its sentence: "Namun Siti Rahma", "On Jane Hill"; where the
    verb stands second, less adjectives, too: "die [gemeinnützige] Stiftung"."""
    first, space, rest = text.partition(" ")
    while space and first.rstrip(",").lower() in words.openers and not rest.islower():
        text = rest.strip()
        if words.verb_second and (described := _DESCRIBED.match(text)):
            text = text[described.end() :]
        first, space, rest = text.partition(" ")
    return text
