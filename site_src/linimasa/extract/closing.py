"""A title that is too long in a language whose verb comes last: its end stays, its middle goes.

A sentence is first cut behind the verb of its first clause. Of what is still too long, the subject
in front of the first comma stays, and the words behind a clause or a phrase that the verb can do
without: "Harbour master Kaya, [having waited for the ferry,] the pier closed".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from linimasa.extract.filling import filled
from linimasa.extract.names import UPPER
from linimasa.extract.words import words_of
from linimasa.language import table_of

MOST_SUBJECT = 45  # characters before the first comma that may be a subject

_TELLING = 24  # characters; less tells little: "saldırı düzenlendi"

# "the pier that was closed by | Deniz Kaya"
_NAME = re.compile(rf"(?:\s[{UPPER}][^\W\d_]+(?![’'])){{1,4}}\s*$")
# The next of several: "Ali Kaya, | Deniz Demir, …"
_LISTED = re.compile(rf"\s[{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+){{1,3}},")
_WORD = re.compile(r"[^\s,;]+")


@dataclass(frozen=True, slots=True)
class Closing:
    """The table `[closing]` of a language."""

    verbs: re.Pattern[str]
    ends: re.Pattern[str]
    phrases: re.Pattern[str]
    objects: re.Pattern[str]
    particles: tuple[str, ...]
    markers: tuple[str, ...]  # behind a subject, which stays with it: Hindi "ने"
    oblique: re.Pattern[str]
    joints: frozenset[str]


@cache
def closing_of(language: str) -> Closing | None:
    """None for a language whose verb does not come last, or is not known."""
    table = table_of(language, "closing")
    if not table:
        return None
    words = words_of(language)
    joints = words.coordinators.union(words.breaks)
    return Closing(**{**filled(Closing, table), "joints": joints})


def closes(title: str, language: str) -> bool:
    """Whether a title ends with its verb; so for every language whose verb does not come last."""
    closing = closing_of(language)
    return closing is None or _is_verb(title.rpartition(" ")[2], closing)


def ends_clause(text: str, language: str) -> bool:
    """Whether a text ends as a clause does, with its verb or in a form of it that another follows;
    so for every language whose verb does not come last."""
    closing, last = closing_of(language), text.rstrip(" ,").rpartition(" ")[2]
    if closing is None:
        return True
    return _is_verb(last, closing) or closing.ends.fullmatch(last.lower()) is not None


def is_oblique(word: str, language: str) -> bool:
    """Whether a word has the shape of one that is no subject: "Toplantının", "Ankara'da"."""
    closing = closing_of(language)
    return closing is not None and closing.oblique.fullmatch(word.lower()) is not None


def closed(title: str, language: str, least: int, most: int) -> str | None:
    """The longest piece of `least` to `most` characters that ends with a verb; None without one."""
    closing = closing_of(language)
    if closing is None:
        return None
    clause = _first_clause(title, closing, least)
    if clause is None or len(clause) <= most:
        return clause
    short, heads = "", list(_parted(clause, closing))
    for several in ((closing.ends, closing.phrases), (closing.objects,)):
        for (head, rest), ends in product(heads, several):
            pieces = [f"{head}{piece}" for piece in (rest, *_pieces(rest, closing, ends))]
            fitting = [piece for piece in pieces if least <= len(piece) <= most]
            short = max((short, *fitting), key=len)
            if len(short) >= _TELLING:
                return short
    return short or None


def _first_clause(title: str, closing: Closing, least: int) -> str | None:
    """Up to the first verb with a comma, "and" or nothing behind it."""
    for match in _WORD.finditer(title):
        ahead = title[match.end() :].lstrip()
        parted = not ahead or ahead[0] in ",;" or ahead.partition(" ")[0] in closing.joints
        if parted and match.end() >= least and _is_verb(match[0], closing):
            return title[: match.end()]
    return None


def _is_verb(word: str, closing: Closing) -> bool:
    return not word[:1].isupper() and closing.verbs.fullmatch(word) is not None


def _parted(clause: str, closing: Closing) -> Iterator[tuple[str, str]]:
    """The subject in front of the first comma, with it, and the rest: all of it where it is short,
    a name at its end, or none."""
    head, rest = _subject_of(clause, closing)
    name = _NAME.search(head)
    for subject in (head.strip(), name[0].strip() if name else ""):
        told = subject.rpartition(" ")[2]
        named = told[:1].isupper() and not re.search("[’']", told)
        fits = rest and subject and len(subject) <= MOST_SUBJECT
        if fits and (named or not closing.oblique.fullmatch(told)):
            yield f"{subject}, ", rest.strip()
    for particle in closing.particles:  # "Kaya Tekstil ise […] iddiaları reddetti"
        subject, mark, rest = clause.partition(f" {particle} ")
        if mark and "," not in subject and len(subject) <= MOST_SUBJECT:
            yield f"{subject} ", rest.strip()
    for marker in closing.markers:
        subject, mark, rest = clause.partition(f" {marker} ")
        if mark and len(subject) <= MOST_SUBJECT:
            yield f"{subject} {marker} ", rest.strip()
    if not closing.markers:
        yield "", clause


def _subject_of(clause: str, closing: Closing) -> tuple[str, str]:
    """What stands before the first comma, and behind it; a phrase before the subject goes,
    "Limanda, […] gemi, …", and a list of names is no subject."""
    head, _, rest = clause.partition(",")
    ahead, comma, behind = rest.partition(",")
    named = _NAME.search(f" {head}")
    phrase = comma and not named and closing.oblique.fullmatch(head.rpartition(" ")[2])
    if phrase and not any(map(str.isdigit, f"{rest[:2]}{behind[:2]}")):
        head, rest = ahead.strip(), behind
    return ("", rest) if _LISTED.match(rest) and _NAME.search(f" {head}") else (head, rest)


def _pieces(body: str, closing: Closing, ends: re.Pattern[str]) -> Iterator[str]:
    """What tells something from a place on that ends a phrase, or a clause, before the verb."""
    for match in list(_WORD.finditer(body))[:-2]:
        behind = body[match.end() :]
        if not behind.startswith(",") and not ends.fullmatch(match[0].lower()):
            continue
        opens = _WORD.search(behind)
        if opens and opens[0] in closing.particles:
            yield behind[opens.end() :].lstrip(" ,;")
        elif opens and not closing.ends.fullmatch(opens[0].lower()):
            first, _, more = behind.lstrip(" ,;").partition(" ")
            yield more if first in closing.joints else f"{first} {more}".rstrip()
