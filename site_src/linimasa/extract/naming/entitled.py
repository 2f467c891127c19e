"""Whom the words of a speaker name, where particles end words: Korean offices, names and surnames.

An office stands behind its name ("김민수 시장", "마리 뒤퐁 프랑스 총리") or in front of it ("국방부
대변인 이영희"); behind somebody told before, it may have the surname alone ("김 시장").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.names import Registry
from linimasa.extract.naming.tellers import Who
from linimasa.extract.syntax.particles import (
    BEING,
    is_office,
    noun_before,
    particled_of,
    phrase_before,
)
from linimasa.places import opening_place

# behind a name: an acronym, or an age
_ACRONYM = re.compile(r"(?<=[가-힣])\((?:[A-Z][A-Za-z·]{1,9}|\d{1,3})\)(?=$|\s씨$)")
_FORMER = "전 "  # of an office that nobody has beside another: "김 전 대통령"
_NAME = 3  # syllables of a name, the surname with it
_SCHOOL = "대"  # "서울대" begins as a name does
_RECENT = 60  # names among which a surname looks for its own


def entitled(who: str, words: Words) -> Who:
    """A speaker as written into a name and an office: "이영희", "국방부 대변인"."""
    parts = _plain(_ACRONYM.sub("", who), words)
    if not parts:
        return who, None
    plain = [one if is_office(one, words) else one.removesuffix(BEING) for one in parts]
    office = max((i for i, one in enumerate(plain) if is_office(one, words)), default=None)
    if office is None:
        return " ".join(parts), None
    behind = parts[office + 1 :]
    if behind:
        if len(behind) > _NAME or _is_body(behind[-1], words):
            return " ".join(parts), None
        return " ".join(behind), " ".join((*parts[:office], plain[office]))
    named = [i for i in range(office) if _is_name(parts[i], words)]
    named = [i for i in named if not parts[i].endswith(_SCHOOL)] or named
    first = named[0] if named else _foreign(parts[:office], words)
    if first is None:
        return " ".join(parts), None
    known = bool(named) and _is_common(parts[first], words)
    last = first if known else _foreign_end(parts, first, office, words)  # "도널드 트럼프"
    if (
        named
        and first
        and not (_is_common(parts[first], words) or _is_body(parts[first - 1], words))
    ):
        first -= 1  # "에밀리 마르탱"
    return " ".join(parts[first : last + 1]), " ".join(parts[last + 1 :])


def _plain(who: str, words: Words) -> list[str]:
    """The words of a speaker without honorifics: "박정수 씨", "업체 측"."""
    parts = who.split()
    while len(parts) > 1 and parts[-1] in words.honorifics:
        parts.pop()
    last = next((one for one in words.honorifics if parts and parts[-1].endswith(one)), "")
    if last and len(parts[-1]) > len(last) + 1 and (len(last) > 1 or parts[-1][-1] == "씨"):
        parts[-1] = parts[-1].removesuffix(last)
    return parts


def _is_name(word: str, words: Words) -> bool:
    """Whether a word has the shape of a Korean name: "이영희"; with the age: "최모(58)"."""
    known = particled_of(words.code)
    plain = word.partition("(")[0]
    shaped = len(plain) == _NAME or (len(plain) == 2 and plain.endswith("모"))
    named = shaped and plain[0] in words.surnames
    return named and not _is_body(plain, words) and not (known and known.plain.fullmatch(plain))


def _is_common(word: str, words: Words) -> bool:
    known = particled_of(words.code)
    return known is not None and word[0] in known.common


def _is_body(word: str, words: Words) -> bool:
    known = particled_of(words.code)
    if known and known.named.fullmatch(word):
        return False  # "김재원"
    if known is None or known.bodies.fullmatch(word) or (word.isascii() and word.isupper()):
        return True
    place = opening_place(word, words.code)
    return place is not None and place.end == len(word)


def _foreign(parts: list[str], words: Words) -> int | None:
    """Where a name that has no Korean shape begins, behind what it has an office in."""
    return next((i for i, one in enumerate(parts) if not _is_body(one, words)), None)


def _foreign_end(parts: list[str], first: int, office: int, words: Words) -> int:
    """Its last word, before the words of the office."""
    last = first
    while last + 1 < office and not _is_body(parts[last + 1], words):
        last += 1
    return last


def fullest(who: Who, names: Registry, words: Words) -> Who:
    """Somebody by the fullest name that was told: of "김 시장" and "뒤퐁 총리"."""
    name, role = who
    known = list(islice(reversed(names.ordered), _RECENT))
    if len(name) == 1 and role:
        named = [one for one in known if one.startswith(name) and _is_name(one, words)]
        office = role.split()[-1]
        held = (one for one in named if (names.roles.get(one) or "").endswith(office))
        other = None if role.startswith(_FORMER) else next(iter(named), None)
        found = next(held, None) or other
        return (found, names.roles.get(found) or role) if found else (f"{name} {role}", None)
    if len(name) == 1 and words.honorifics:  # "김 씨"
        found = next((one for one in known if one.startswith(name) and _is_name(one, words)), None)
        return found or f"{name} {words.honorifics[0]}", names.roles.get(found or "")
    if role and " " not in name:
        found = next((one for one in known if one.endswith(f" {name}")), None)
        return (found or name), (names.roles.get(found or "") or role)
    if role is None and " " not in name:
        headed = (one for one in known if one != name and one.endswith(name) and " " not in one)
        name = next(headed, None) or names.beginning(name)  # "협회" of "대한축구협회"
    return name, role or names.roles.get(name)


def introduced(sentence: str, words: Words) -> Iterator[Who]:
    """Names that a sentence tells with an office, whether they speak or not."""
    parts = sentence.split()
    for at, word in enumerate(parts):
        bare = word.rstrip(".,)")
        if not is_office(bare, words):
            bare = noun_before(bare, words.code, topic=True) or (
                noun_before(bare, words.code, topic=False) or _OBJECT.sub("", bare)
            )
        if not is_office(bare, words):
            continue
        first = phrase_before(parts, at, words.code)
        name, role = entitled(" ".join((*parts[first:at], bare)), words)
        if role and len(name) > 1:
            yield name, role
        elif at + 1 < len(parts) and bare == word:
            name = noun_before(parts[at + 1], words.code, topic=True) or (
                noun_before(parts[at + 1], words.code, topic=False) or ""
            )
            if name and _is_name(name, words):
                yield name, " ".join(parts[first : at + 1])


_OBJECT = re.compile("(?:을|를|의|과|와|에게|에|도)$")
