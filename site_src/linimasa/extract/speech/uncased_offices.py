"""An office and a name of a speaker, parted, in a script without capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.offices import office_ties
from linimasa.extract.speech.uncased_bounds import (
    AND,
    DEFINITE,
    FOR,
    WITH,
    end_of_body,
    is_definite,
    is_role,
    nouns_of,
)
from linimasa.extract.speech.uncased_patterns import NAMES
from linimasa.language import table_of, texts
from linimasa.language.writing import unspaced
from linimasa.places import names_place

_TIES = (FOR, WITH)  # before a body: "المتحدث [بحركة] كذا"
_FIELD = 3  # words of a second field of an office, and the first name behind it
_MOST_BODY = 12  # letters of a body's name
_RECENT = 6  # sentences in which a body was told
_BRACKETS = re.compile(r"[（(][^（()）]{0,40}[)）]")


def role_and_name(who: str, words: Words) -> tuple[str | None, str]:
    """ "外交部发言人毛宁" into office and name, "尹錫悦大統領" and "김영호 장관" likewise.

    The name stands behind the last word for an office; where nothing does, before it.
    """
    plain = _BRACKETS.sub("", who).strip()
    if unspaced(words.code):
        plain = plain.rstrip("0123456789")  # "邱明13日表示", where the day is not read as one
    if titled := _titled(words.code).fullmatch(plain):  # "附近居民 | 李女士"
        return _role_of_titled(titled, words)
    for honorific in words.honorifics:
        if plain.endswith(honorific) and len(plain) > len(honorific) + 1:
            return _of_office(plain.removesuffix(honorific).strip(), words)
    first, _, rest = plain.partition(" ")
    if rest and is_role(first, words):  # "رئيسها التنفيذي أمين …", whose name is an office, too
        return _opening_role(plain, len(first), rest, words)
    last = max(
        ((_last_end(plain, one, words), one) for one in words.roles if one in plain), default=None
    )
    if last is None or not last[0]:
        return None, plain
    behind = plain[last[0] :].strip()
    if behind:
        return _opening_role(plain, last[0], behind, words)
    return _closing_role(plain, words)


def _role_of_titled(titled: re.Match[str], words: Words) -> tuple[str | None, str]:
    """What somebody with a title is; no clause that tells of him, nor another in front: "李先生和王
    女士" are two."""
    role = titled["role"]
    if role.endswith(texts(table_of(words.code, "speech"), "title_joints")):
        return None, titled[0]
    return (None if not role or role.endswith(words.of) else role), titled["name"]


def _closing_role(plain: str, words: Words) -> tuple[str | None, str]:
    """An office behind a name, "尹錫悦[大統領]", or alone."""
    office = max((one for one in words.roles if plain.endswith(one)), key=len, default="")
    name = plain.removesuffix(office).strip()
    if words.country_prefixes and re.search(rf"[ァ-ヶー][{words.country_prefixes}]\Z", name):
        office, name = name[-1] + office, name[:-1]  # "トランプ[米]大統領"
    if name.endswith(words.role_prefixes):  # "石破茂[前]首相"
        office, name = name[-1] + office, name[:-1]
    before = max((name.rfind(one) + len(one) for one in words.of if one in name), default=0)
    held = name[before:].strip() and not name.endswith(office_ties(words.code))
    if not held or names_place(name, words.code):  # an office alone
        return None, plain  # "外務省の報道官", "美国总统", "应急管理局相关负责人"
    return office, name[before:].strip()


def last_of_kind(name: str, told: Sequence[str], language: str) -> str | None:
    """The last body of the kind that a name points back to: "同庁" is "気象庁"; None where it
    points to none."""
    same = _same_kind(language).fullmatch(name)
    if same is None:
        return None
    kind = re.compile(
        rf"(?<![一-鿿ァ-ヶー])(?!同)[^\W\d_ぁ-ん]{{1,{_MOST_BODY}}}{same['kind']}(?![一-鿿])"
    )
    found = (kind.findall(sentence) for sentence in reversed(told[-_RECENT:]))
    return next((names[-1] for names in found if names), None)


@cache
def _same_kind(language: str) -> re.Pattern[str]:
    return re.compile(pattern_of(table_of(language, "speech"), "same_kind"))


@cache
def _titled(language: str) -> re.Pattern[str]:
    """Somebody by a family's name, with what he is in front: "市民王先生"."""
    titles = texts(table_of(language, "speech"), "titles")
    family = either(texts(table_of(language, "events"), "surnames"))
    named = rf"(?P<role>.{{2,20}}|)(?P<name>{family}{either(titles)})"
    return re.compile(rf"(?!{family}.{either(titles)}|{family}..{either(titles)}){named}")


def _last_end(plain: str, role: str, words: Words) -> int:
    """Where the last word for an office ends; 0 where blanks part words and it is only part of
    one: "천문연구원과"."""
    start = plain.rfind(role)
    end = start + len(role)
    whole = plain[:start].rpartition(" ")[2] in {"", DEFINITE[0]}
    if nouns_of(words.code).bodies and not whole:
        return 0  # "الدولي"
    return end if unspaced(words.code) or plain[end : end + 1] in {"", " "} else 0


def _of_office(plain: str, words: Words) -> tuple[str | None, str]:
    """ "エコノミストの木内登英" into office and name."""
    for of in words.of:
        office, found, name = plain.rpartition(of)
        if found and name and office.endswith(tuple(words.roles)):
            return office, name
    return None, plain


def _opening_role(plain: str, end: int, behind: str, words: Words) -> tuple[str | None, str]:
    """An office in front: with the words that belong to it in Arabic, "وزير الخارجية المصري"."""
    parts, described = behind.split(), False
    if " " not in plain:  # "教育委員会", "总理办公室" are no offices
        body = len(behind) == 1 or behind.startswith(words.bodies)
        return (None, plain) if body else (plain[:end].strip(), behind)
    if parts[0] in words.asides:
        return None, plain  # "عضو [في] المجلس"
    behind_office = _titled_name_at(parts, words.code) or _behind_body(parts, words.code)
    if behind_office:
        name = " ".join(_before_office(parts[behind_office:], words))
        role = f"{plain[:end]} {' '.join(parts[:behind_office])}"
        return (role, name) if name else (None, plain)
    landed = not plain.startswith(DEFINITE)
    while len(parts) > 1 and (
        length := (landed and not described and _place_at(parts, words.code))
        or _of_office_at(parts, words, described=described)
    ):
        described = is_definite(parts[length - 1], words.code) if length < len(parts) else True
        for part in parts[:length]:
            end = plain.index(part, end) + len(part)
        del parts[:length]
    if len(parts) == 1 and len(plain[:end].split()) > 1 and not described:
        return None, plain  # "رئيس بلدية دير | حنا"
    son = parts[1:2] and parts[1] in nouns_of(words.code).sons
    if not parts or (parts[0].startswith(DEFINITE) and not son):
        return None, plain
    return plain[:end].strip(), " ".join(_before_office(parts, words))


def _of_office_at(parts: list[str], words: Words, *, described: bool) -> int:
    """How many words in front belong to an office: a body with its name, "[بلدية غزة] كريم حداد",
    a second office, "[ونائب] رئيس الوزراء", an adjective; 0 where none do."""
    first, nouns = parts[0], nouns_of(words.code)
    if parts[1] in nouns.sons:
        return 0  # "السعيد [بن] علي"
    if first in nouns.bodies or (first.startswith(_TIES) and first[1:] in nouns.bodies):
        return end_of_body(parts, 0, words.code)
    if (
        described
        and first.startswith(AND)
        and len(parts) > _FIELD
        and parts[1].startswith(DEFINITE)
    ):
        return 2  # "وزير التجارة [وحماية المستهلك]"
    joined = described and (first[1:] in words.modifiers or first[1:] in words.roles)
    whose = described and first.startswith(FOR) and len(parts) > NAMES  # "لأدنوك"
    if first in words.modifiers or whose or (first.startswith(AND) and joined):
        return 1
    return int(first.startswith(DEFINITE) or (described and is_definite(first, words.code)))


def _place_at(parts: list[str], language: str) -> int:
    """How many words in front name a place behind an office, "رئيس [فرنسا]", "مندوب [روسيا]
    الدائم"; 0 where none do, or nothing stands behind it."""
    if not nouns_of(language).bodies or len(parts) <= NAMES:
        return 0
    return next((end for end in (2, 1) if names_place(" ".join(parts[:end]), language)), 0)


def _titled_name_at(parts: list[str], language: str) -> int:
    """Where a name begins behind a title: "مدير المستشفى الدكتور | كريم حداد"; 0 without one."""
    titles, _, _ = _office_words(language)
    return next((at for at in range(len(parts) - 1, 0, -1) if parts[at - 1] in titles), 0)


def _behind_body(parts: list[str], language: str) -> int:
    """Where the body ends that an office speaks for: "المتحدث باسم وزارة النقل | كريم حداد"; 0
    where it speaks for none."""
    _, spoken_for, bodies = _office_words(language)
    at = next((at for at, part in enumerate(parts[:2]) if part in spoken_for), None)
    if at is None or not all(part.startswith(DEFINITE) for part in parts[:at]):
        return 0
    end = at + (3 if parts[at + 1 : at + 2] and parts[at + 1] in bodies else 2)
    while end < len(parts) and parts[end].startswith(DEFINITE):
        end += 1
    return end


@cache
def _office_words(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Titles right before a name, what stands between an office and the body that it speaks for,
    and nouns of bodies that are nothing without the next word."""
    table = table_of(language, "speech")
    named = ("name_titles", "spoken_for", "spoken_bodies")
    titles, spoken_for, bodies = (frozenset(texts(table, name)) for name in named)
    return titles, spoken_for, bodies


def _before_office(parts: list[str], words: Words) -> list[str]:
    """A name up to a second office behind it, or to whom is told: "كريم حداد | المتحدث باسم
    الوزارة", "كريم حداد | لرئيس البلدية"."""
    seconds = (
        at
        for at, part in enumerate(parts)
        if at >= NAMES
        and (part.startswith(DEFINITE) and part in words.roles)
        | (part.startswith(words.told) and part[1:] in words.roles)
    )
    return parts[: next(seconds, len(parts))]
