"""The source before a word for "according to": "der Polizei zufolge", "Kaya'ya göre"."""

from __future__ import annotations

import re

from linimasa.extract.condensing.closing import is_oblique
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.offices import without_case
from linimasa.extract.speech.voices import Voices

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
    oblique = is_oblique(name, words.code) or name.lower() in words.documents
    return None if called == match["who"] and oblique else (match, called)
