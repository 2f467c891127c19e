"""Where the subject of a verb of speech begins, whose end is the speaker's name.

Sentences come masked, as in `framing`.
"""

from __future__ import annotations

import re

from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.names import UPPER
from linimasa.extract.naming.roles import is_office
from linimasa.extract.syntax.telling import has_verb

_MOST_LEAD = 10  # words before a name that are its subject's
_MOST_APPOSED = 4  # words that a name in commas tells of: "Ayah korban, | Budi,"
_FEW = 4  # words before a name that has an article
_PARTING = frozenset(f",:{QUOTED}{DATED}")  # a subject from a name
_ELIDED = re.compile(r"\b[Ll][’']$")
_CAPITALS_LAST = re.compile(rf"(?:\b[{UPPER}][\w.]*\s){{1,3}}$")


def subject_start(match: re.Match[str], words: Words) -> int:
    """Where the subject begins that a name closes: "La guérilla marxiste des FARC"."""
    lead, start = match.string[: match.start()], match.start()
    if elided := _ELIDED.search(lead):
        lead, start = lead[: elided.start()], elided.start()
        before = lead.rstrip().rpartition(" ")[2].lower()
        if before not in {*words.phrases, *words.of}:
            return start  # "menée par | l'Otan" goes on
    if words.bare_relatives:
        return _clause_start(match, words)
    parts = lead.split()
    if not words.coordinators.isdisjoint(parts[-_FEW:]) and not has_verb(lead, words):
        # "The Vatican, Europe and | Bern asked"
        return 1 + max(lead.rfind(mark) for mark in f":;{QUOTED}")
    if not 0 < len(parts) <= _FEW or parts[0].lower() not in words.articles:
        return start
    return start if set(lead) & _PARTING else 0


def _clause_start(match: re.Match[str], words: Words) -> int:
    """Where a clause begins that has no verb before a name, "Keluarga korban di Teluk menuntut",
    but what tells that somebody is called so: "Pria yang akrab disapa Gus | Hendra"."""
    text = match.string
    start = _behind_mark(text, match.start())
    lead = text[start : match.start()]
    if not lead.strip() and text[start - 1 : start] == ",":
        return _apposed(text, start, words)
    called = _CAPITALS_LAST.sub("", lead).rstrip().endswith(tuple(words.aliases))
    alone = not called and (len(lead.split()) > _MOST_LEAD or has_verb(lead, words))
    return match.start() if alone else start


def _apposed(text: str, start: int, words: Words) -> int:
    """Where what somebody is begins whose name stands behind a comma: "Ayah korban, | Budi (52),
    melaporkan"; else where the name does."""
    first = _behind_mark(text, start - 1)
    told = text[first : start - 1].split()
    person = 1 < len(told) <= _MOST_APPOSED and is_office(told[0], words)
    return first if person and not has_verb(" ".join(told), words) else start


def _behind_mark(text: str, end: int) -> int:
    """Where what follows the last mark before a place begins."""
    return max((text.rfind(mark, 0, end) for mark in _PARTING), default=-1) + 1
