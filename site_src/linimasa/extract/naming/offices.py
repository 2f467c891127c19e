"""An office and what it is of, before a name in a language whose nouns are small letters.

"ministre de la Défense Jean Roche": of what stands behind "de la", the department, the acronym or
the place is the office's; the rest is a name, or nobody's: "procureur de la Cour".
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.words import Words, words_of
from linimasa.language import table_of, texts
from linimasa.places import names_place

_PERSON = 2  # words of a name behind for whom somebody speaks

_ELIDED = re.compile(r"\b((?:[^\W\d_A-Z]{1,6}|L)[’'])(?=[^\W\d_])")  # "l'ONU" as two words
_MOST = 3  # words of a department: "Casa Blanca"
_SHORTEST = 2  # letters of an acronym
_MOST_OFFICE = 5  # words
_MOST_NAMES = 3  # of a person


def office_and_name(parts: list[str], lead: int, words: Words) -> tuple[str | None, str] | None:
    """The office and the name, None where nobody is told by name, of words of which the first with
    a capital is at `lead`; None where that does not tell of what the office is, or where."""
    if not departments(words.code):
        return None
    if parts[lead - 1].lower() in words.places and _department(parts[lead:], words):
        return None, " ".join(parts[: lead - 1])  # "commandant | à Tripoli"
    if not _is_owned(parts, lead, words):
        return None
    start = _last_field(parts, lead, words)
    cut = _behind_fields(parts, start, words)
    if start != lead:
        cut = max(cut, start + 1)  # "ministro de Interior y Fomento": a field that is not known
        if len(parts) - cut < _PERSON:
            return None, " ".join(parts)  # "secretaria de Pesca y Comercio Exterior"
    if cut == lead:
        return None
    while cut < len(parts) - 1 and parts[cut].islower() and not is_tie(parts[cut], words):
        cut += 1  # "secrétaire d’État américain | Paul Morel"
    cut = _behind_place(parts, cut, words)
    office, name = " ".join(parts[:cut]), " ".join(parts[cut:])
    return (office, name) if name else (None, office)


def _behind_place(parts: list[str], cut: int, words: Words) -> int:
    """Where a name begins behind a place that tells which body an office is of, which leaves two
    words: "presidente della Regione Umbria | Elena Prati"; one word alone is the place."""
    rest = len(parts) - cut
    placed = parts[cut - 1].lower() in texts(table_of(words.code, "speech"), "placed")
    if not placed or rest == _PERSON:
        return cut
    return len(parts) - _PERSON if rest > _PERSON else len(parts)


def _behind_fields(parts: list[str], start: int, words: Words) -> int:
    """Where what an office is of ends that begins at a word, the same where nothing is known."""
    cut = start
    while cut < len(parts):
        found = cut + _department(parts[cut : cut + _MOST], words)
        if found == cut:
            break
        cut = found
        behind = next(
            (at for at in range(cut, len(parts)) if not is_tie(parts[at], words)), len(parts)
        )
        if behind == cut or not _department(parts[behind : behind + _MOST], words):
            break
        cut = behind
    return cut


def _last_field(parts: list[str], lead: int, words: Words) -> int:
    """Where the last of the fields of an office begins, which "and" joins, a capital while
    speakers are looked for: "ministro de Interior Y | Justicia Juan Roca"."""
    joints = [at for at in range(lead + 1, len(parts) - 1) if parts[at] in _joints(words.code)]
    at = joints[-1] + 1 if joints else lead
    while at < len(parts) - 1 and is_tie(parts[at], words):
        at += 1
    return at


@cache
def _joints(language: str) -> frozenset[str]:
    return frozenset(word.upper() for word in words_of(language).coordinators if len(word) == 1)


def apart(text: str) -> str:
    """A text with a blank behind what is elided, so that a name begins a word."""
    return _ELIDED.sub(r"\1 ", text) if "’" in text or "'" in text else text


def joined(text: str) -> str:
    """The same without that blank."""
    return text.replace("’ ", "’").replace("' ", "'")


def _is_owned(parts: list[str], lead: int, words: Words) -> bool:
    """Whether "of", with or without an article, stands before a word."""
    before = [part.lower() for part in parts[max(0, lead - 2) : lead]]
    return bool(before) and (
        before[-1] in words.of
        or (before[-1].replace("'", "’") in words.articles and before[0] in words.of)
        or is_tie(before[-1], words)
    )


def is_tie(word: str, words: Words) -> bool:
    """Whether a word is "of", an article, or both in one."""
    return word.lower().replace("'", "’") in _tying(words.code)


@cache
def _tying(language: str) -> frozenset[str]:
    """ "of" with its articles, as the grammar of a language has them."""
    words, of = words_of(language), texts(table_of(language, "clauses"), "of")
    return frozenset((*words.of, *words.articles, *of, *office_ties(language)))


@cache
def office_ties(language: str) -> tuple[str, ...]:
    """What else stands before what an office is of: "assessore [alla] Cultura"."""
    return texts(table_of(language, "speech"), "office_ties")


@cache
def departments(language: str) -> frozenset[str]:
    """What ministers, heads and spokesmen are of, in small letters."""
    return frozenset(texts(table_of(language, "speech"), "departments"))


def is_town(name: str, words: Words) -> bool:
    """Whether a name is only a place, no body that offices are of: "Brest", not "le Kremlin"."""
    return names_place(name, words.code) and name.lower() not in departments(words.code)


def without_department(name: str, sentence: str, words: Words) -> str:
    """A name less what the office right before it is of: "ministra della [Difesa] Elena Prado"."""
    if " " not in name:
        return name
    parts = name.split()
    if len(parts) <= _SHORTEST or parts[0].lower() not in departments(words.code):
        return name
    *before, tie = ["", *apart(sentence.partition(name)[0]).split()[-_MOST_OFFICE - 2 :]]
    tied = is_tie(tie, words) or tie in words.coordinators
    office = tied and any(one.lower() in words.roles for one in before)
    return " ".join(parts[1:]) if office else name


def _department(parts: list[str], words: Words) -> int:
    """How many of the first words are what an office is of."""
    for count in range(min(_MOST, len(parts)), 0, -1):
        told = joined(" ".join(parts[:count]))
        if told.lower() in departments(words.code) or names_place(told, words.code):
            return count
    acronyms = 0
    while acronyms < len(parts) and len(parts[acronyms]) >= _SHORTEST and parts[acronyms].isupper():
        acronyms += 1
    return acronyms


def name_start(parts: list[str], cut: int, words: Words) -> int | None:
    """Where a name begins behind an office and what is known of it, which ends at `cut`; for
    languages without a word for "of".

    Behind the noun of an office that stands last, "Mersin Valisi | Ali Hamza Demir"; behind a place
    or an acronym, "Jubir KPK | Siti Ayu Lestari"; or at a word that only begins names, "Ketua
    majelis hakim | Ni Made Ayu Lestari". None where nothing tells.
    """
    if words.final:
        return cut
    last = len(parts) - 1
    while cut < last and parts[cut].islower():
        cut += 1  # "Jaksa penuntut umum"
    closed, names = cut, _givens(words.code)
    for at in range(cut, last):
        if parts[at] in names:
            continue  # "Ahmad", a town as well
        firsts = {max(at - 1, cut), at} if at + 1 < last else ()  # "Wali Kota Bima Saputra"
        place = any(names_place(" ".join(parts[first : at + 1]), words.code) for first in firsts)
        if place or (len(parts[at]) > _SHORTEST and parts[at].isupper()):
            closed = at + 1
    while cut < closed < last and parts[closed].lower() in words.modifiers:
        if parts[closed] in names:
            break
        closed += 1
    known = closed > cut or (len(parts[cut - 1]) > _SHORTEST and parts[cut - 1].isupper())
    headed = parts[closed].lower() in _heading(words.code)
    if known and len(parts) - closed <= _MOST_NAMES and not headed:
        return closed
    if parts[cut - 1].lower() in _sole(words.code) and len(parts) - cut <= _MOST_NAMES:
        return cut
    return next((at for at in range(cut, last) if parts[at] in names), None)


def office_behind(parts: list[str], words: Words) -> int | None:
    """Where an office begins behind a name of two words or more with no comma between, in a
    language without a word for "of": "Budi Santoso | Ketua RT"; None where a body's name may stand
    first."""
    if words.of or words.final or not words.bare_relatives:
        return None
    at = next((i for i, part in enumerate(parts) if part.lower() in words.roles), 0)
    if not _SHORTEST <= at <= _MOST_NAMES or at + 1 >= len(parts) or parts[at] in words.ranks:
        return None
    if parts[at].lower() in called(words.code) or any(
        _is_of_body(part, words) for part in parts[:at]
    ):
        return None
    return at if _is_of_body(parts[at + 1], words) else None


def is_of_office(word: str, words: Words) -> bool:
    """Whether a word goes on with what or where an office is of, and begins no name."""
    lower = word.lower()
    if word in _givens(words.code) or lower in words.roles or lower in _heading(words.code):
        return lower in words.office_heads
    return _is_of_body(word, words) or names_place(word, words.code)


def is_of_place(office: list[str], name: str, words: Words) -> bool:
    """Whether one word behind an office that is of a place is the place: "Bupati | Asahan"."""
    local = texts(table_of(words.code, "speech"), "local")
    return office[-1].lower() in local and name not in _givens(words.code)


def _is_of_body(word: str, words: Words) -> bool:
    """Whether a word is part of what an office is of, by itself."""
    lower = word.lower()
    acronym = len(word) >= _SHORTEST and word.isupper() and word.isalpha()
    known = lower in words.modifiers or lower in words.roles or lower in _heading(words.code)
    return acronym or known or lower in words.office_heads


def office_before(outside: str, start: int, words: Words) -> str | None:
    """The office that stands before a speaker, all of it before the name, where a sentence opens
    with that: "Sanat tarihçisi | Selin Aktaş'a göre"."""
    lead = outside[:start].strip()
    parts = lead.split()
    if not 0 < len(parts) <= _MOST_OFFICE or not all(part.isalpha() for part in parts):
        return None
    offices = parts[-1].lower() in words.roles or _tells_office(words.code).search(parts[-1])
    return lead if offices else None


@cache
def _tells_office(language: str) -> re.Pattern[str]:
    """The end of a word for what somebody does."""
    return re.compile(str(table_of(language, "speech").get("professions", r"(?!)")))


@cache
def _sole(language: str) -> frozenset[str]:
    """Offices that are of nothing more: "Kapolri | Listyo Adi Prabowo"."""
    return frozenset(texts(table_of(language, "speech"), "sole"))


@cache
def _givens(language: str) -> frozenset[str]:
    """Words with which the names of persons begin."""
    titles = (one.capitalize() for one in called(language))
    return frozenset((*texts(table_of(language, "speech"), "givens"), *titles))


@cache
def called(language: str) -> frozenset[str]:
    """Titles that are names as well, and so no office behind one."""
    return frozenset(texts(table_of(language, "speech"), "called"))


@cache
def _heading(language: str) -> frozenset[str]:
    """Nouns that are little without the one behind them."""
    return frozenset(texts(table_of(language, "clauses"), "heading"))


def without_determiner(office: str, words: Words) -> str:
    """ "seorang warga" less its first word."""
    first, _, rest = office.partition(" ")
    return rest if rest and first in words.determiners else office


def without_honours(text: str, words: Words) -> str:
    """A name less what honours it; behind an office a comma instead: "Rektor Kyre[ Prof.] Hill"."""
    honours = _honours(words.code) if words.honours else None
    if honours is None or (found := honours.search(text)) is None:
        return text
    before, behind = text[: found.start()].rstrip(), text[found.end() :]
    return f"{before.rstrip(' ,')}, {behind}" if before else behind


@cache
def _honours(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)(?:{words_of(language).honours})\s+)+(?=[A-Z])")


def with_short_rank(text: str, words: Words) -> str:
    """A rank of several words as a short one, which parts an office from a name: "Kapolres Kyre
    [Komisaris Besar Polisi] Jane Hill"."""
    found = _long_ranks(words.code).search(text) if words.ranks else None
    if found is None:
        return text
    return f"{text[: found.start()]}{words.ranks[0]}{text[found.end() :]}"


@cache
def _long_ranks(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern_of(table_of(language, 'speech'), 'long_ranks')})(?= )")


def without_case(name: str, words: Words) -> str:
    """The name of an office without the ending of its case: "Su Bakanlığı[nın]"."""
    inflected = _inflected(words.code).fullmatch(name.rstrip()) if words.body_cases else None
    return inflected[1] if inflected else name


@cache
def _inflected(language: str) -> re.Pattern[str]:
    words = words_of(language)
    return re.compile(rf"(.*{either(words.bodies)})(?:{words.body_cases})")


def speaks_for(parts: list[str], office: int, words: Words) -> bool:
    """Whether what stands behind an office is all for whom it speaks: "spokesman for | Norvik Port
    Court"; but "attorney for the family | Ben Hill", "spokesman for Africa | Tom Dean"."""
    if parts[office].lower() not in words.spokes or parts[office + 1].lower() not in words.of:
        return False
    whom = parts[office + 2 :]
    whom = whom[1:] if whom[0].lower() in words.articles else whom
    before, name = whom[:-_PERSON], whom[-_PERSON:]
    last = name[-1].lower()
    body = last in words.collectives or last in words.firms or last in words.modifiers
    if not before or body or not all(part[:1].isupper() for part in name):
        return True
    tied = before[-1] in words.of or before[-1] in words.coordinators
    low = before[-1].islower() and not tied
    return not (low or len(before) >= _PERSON or names_place(" ".join(before), words.code))
