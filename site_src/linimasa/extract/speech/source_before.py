"""The source before a word for "according to": "der Polizei zufolge", "Kaya'ya göre"."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.condensing.closing import is_oblique
from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import FILL
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.names import UPPER
from linimasa.extract.naming.nobodies import tellers
from linimasa.extract.naming.offices import without_case
from linimasa.extract.naming.roles import as_office, is_office
from linimasa.extract.naming.subject_forms import is_weak
from linimasa.extract.speech.framing import Speech
from linimasa.extract.speech.mentions import Mentions
from linimasa.extract.speech.voices import Voices
from linimasa.language import table_of, texts
from linimasa.language.writing import capital_nouns

_LEAST_NAME = 2  # words of somebody behind a noun
_LEAST_END = 4  # letters of a noun that another ends with
_SUFFIX = re.compile(r"[’'][^\W\d_]+$")  # of a case, set off from a name: Kaya'ya


def source_before(outside: str, voices: Voices, words: Words) -> tuple[re.Match[str], str] | None:
    """The source and the word behind it, and the source without its case; None where it is a
    paper's, or stands in a case that sources do not have: "Eldeki raporlara göre"."""
    if not any(word in outside for word in words.according_after):
        return None
    match = voices.after.search(outside)
    if match is None:
        return None
    called = without_case(_SUFFIX.sub("", match["who"]), words)
    name = called.strip()
    if words.verb_second and name.lower().endswith(told := _told_of(words.code)):
        body = body_of(name, told, words)  # "Polizeiangaben zufolge"
        return (match, body) if body else None
    alone = (
        called == match["who"] and not match.string[match.end("who") : match.start("verb")].strip()
    )
    if alone and _cases(words.code):  # "Polise göre", not "TÜİK verilerine göre"
        plain = _without_ending(name, words)
        return (match, plain) if plain else None
    oblique = is_oblique(name, words.code) or name.lower() in words.documents
    return None if called == match["who"] and oblique else (match, called)


def _without_ending(name: str, words: Words) -> str | None:
    """Somebody told by a noun alone, less the ending of its case: "Uzmanlar[a]"; None for a thing,
    "Kanuna"."""
    found = ((one.fullmatch(name), plain) for one, plain in _cases(words.code))
    bare = (f"{match[1]}{plain}" for match, plain in found if match)
    known = tellers(words.code).union(words.speakers)
    return next((one for one in bare if one.lower() in known), None)


@cache
def _cases(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    ends = [one.rpartition("=") for one in texts(table_of(language, "speech"), "source_cases")]
    return tuple((re.compile(rf"(.*){end}"), plain) for end, _, plain in ends)


def by_compound(outside: str, words: Words) -> Speech | None:
    """The speech of a masked sentence whose source is written as one with what it told: "nach
    ersten Polizeiangaben"."""
    told = _told_of(words.code)
    if not any(map(outside.__contains__, told)):
        return None
    match = _compound(words.code).search(outside)
    body = body_of(match["who"], told, words) if match else None
    if match is None or body is None:
        return None
    return Speech(body, None, match.span(), (0, len(outside)), "", direct=False)


def by_noun(outside: str, mentions: Mentions, words: Words) -> Speech | None:
    """The speech of a masked sentence whose source is told by more than its name: "nach Angaben der
    örtlichen Behörden", "laut einem Sprecher", "laut dem Bürgermeister von Bonn, Jan Kohl,"."""
    match = _by_noun(words.code).search(outside)
    if match is None:
        return None
    noun = match["who"].partition(" ")[0]
    known = next(
        (
            one
            for one in (noun, *map(noun.removesuffix, ("s", "es", "n", "en")))
            if is_told(one, words)
        ),
        None,
    )
    if known is None:
        return None
    told = f"{known}{match['who'][len(noun) :]}{match['of'] or ''}"
    name, role = (match["named"], told) if match["named"] else mentions.fullest(told)
    opens = not outside[: match.start()].strip(FILL)
    content = (match.end(), len(outside)) if opens else (0, len(outside))
    return Speech(name, role, match.span(), content, "", direct=False)


def less_subject(match: re.Match[str], words: Words) -> re.Match[str]:
    """The cue of a source amid a clause, less the subject that may stand behind it: "hat laut einer
    Studie von Experten | Bern", "wurden nach Angaben der Klinik | Ole Dahl und …"."""
    amid = match.string[: match.start()].rstrip()[-1:].isalnum()
    parts = match["who"].split(" ")
    if not amid or len(parts) == 1 or not capital_nouns(words.code):
        return match
    head = 1 if is_weak(parts[0], words.code) else 0
    noun, behind = parts[head], parts[head + 1 :]
    last = head + 1
    if behind and behind[0] in words.articles and is_office(as_office(noun, words), words):
        # "Sprechers der Werft | der Deich"
        last += next((at for at, one in enumerate(behind) if at and one in words.articles), 0)
        behind = behind if last > head + 1 else []
    elif behind and not _has_subject(noun, behind, match["verb"], words):
        return match
    if not behind:
        return match
    end = match.start("who") + len(" ".join(parts[:last]))
    return match.re.search(match.string, match.start(), end) or match


def _has_subject(noun: str, behind: list[str], verb: str, words: Words) -> bool:
    """Whether the subject of a clause stands behind its source: "Experten | Bern", "Klinik |
    Ole Dahl", "Landkreises | der Deich"; but "Sprechers der Werft", "Gewerkschaft Verdi"."""
    office = as_office(noun, words)
    if verb.lower().rpartition(" ")[2] in words.tied:  # "von"
        return office != noun
    if is_office(office, words):
        return False
    if behind[0] in words.articles:
        return True
    several = len(behind) >= _LEAST_NAME or is_office(behind[0], words)
    return several and all(part[:1].isupper() or part in words.coordinators for part in behind)


def is_told(noun: str, words: Words) -> bool:
    """Whether a noun is for somebody who says something, or ends with one: "Hafenministerium"."""
    told = noun.lower()
    return told.endswith(_teller_ends(words.code)) or told in tellers(words.code)


@cache
def _teller_ends(language: str) -> tuple[str, ...]:
    known = (*tellers(language), *texts(table_of(language, "speech"), "offices"))
    return tuple(one for one in known if len(one) >= _LEAST_END)


@cache
def _by_noun(language: str) -> re.Pattern[str]:
    words = words_of(language)
    name = rf"[{UPPER}][\w’-]{{1,40}}+"
    oblique = texts(table_of(language, "speech"), "source_heads")
    heads = either((*words.articles, *words.determiners, *oblique))
    low = "[a-zäöüß-]{3,25}(?:en|em|er|es)"
    return re.compile(
        rf"\b(?i:{either(words.according)})\s(?:{heads}\s)?(?:{low}\s){{0,2}}(?P<who>{name}(?:\s{name}){{0,3}})"
        rf"(?P<of>\s{either(words.of)}\s(?:{low}\s)?{name}(?:\s{name}){{0,2}})?"
        rf"(?:,\s(?P<named>{name}(?:\s{name}){{1,3}}),)?"
    )


def body_of(noun: str, told: tuple[str, ...], words: Words) -> str | None:
    """Who has told what a noun says with him: "Behörden", of "Behördenangaben"."""
    end = next(one for one in sorted(told, key=len, reverse=True) if noun.lower().endswith(one))
    body = noun[: -len(end)].rstrip("-")
    known = tellers(words.code)
    return next((one for one in (body, body.removesuffix("s")) if one.lower() in known), None)


@cache
def _told_of(language: str) -> tuple[str, ...]:
    return texts(table_of(language, "speech"), "told_of")


@cache
def _compound(language: str) -> re.Pattern[str]:
    low = "[a-zäöüß]{3,20}"
    leads = texts(table_of(language, "speech"), "source_leads")
    lead = either((*leads, *map(str.capitalize, leads)))
    return re.compile(
        rf"\b{lead}\s(?:{low}\s){{0,2}}(?P<who>[{UPPER}][\w-]{{2,30}}?{either(_told_of(language))})\b"
    )
