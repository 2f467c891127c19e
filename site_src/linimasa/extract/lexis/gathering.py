"""What is gathered from several lists of words of a language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.triggers import triggers
from linimasa.language import available, read, table_of, texts


def words_of_kind(
    speech: Mapping[str, object], words: tuple[str, ...]
) -> tuple[re.Pattern[str], frozenset[str] | None]:
    """Words that tell a kind, and what a text must hold one of; in a script without capitals verbs
    take endings, so anywhere, or behind what is written together with a word: Arabic "و"."""
    if together := speech.get("written_together"):
        whole = either([one for one in words if one[0] != " "])
        apart = either([one for one in words if one[0] == " "])
        return re.compile(rf"(?<!\w){together}{whole}|{apart}"), None
    if speech.get("uncased"):
        return re.compile(either(words)), None
    return re.compile(rf"\b{either(words)}\b", re.IGNORECASE), triggers(words)


def abbreviations_of(language: str) -> frozenset[str]:
    """A language's own; for one without a file, those of all languages."""
    codes = (language,) if read(language) else available()
    return frozenset(
        word for code in codes for word in texts(table_of(code, "sentences"), "abbreviations")
    )


def openers_of(speech: Mapping[str, object], events: Mapping[str, object]) -> frozenset[str]:
    """Words that take a capital only because they open a sentence, and are no part of a name."""
    spoken = (
        "coordinators",
        "before",
        "according",
        "conjunctions",
        "adverbs",
        "relays",
        "articles",
        "determiners",
        "before_names",
    )
    told = ["places", "date_links", "openers", "breaks"]
    if speech.get("tied_clauses"):  # and has no article, so that any phrase may open a sentence
        told.append("phrases")
    found = {word for name in spoken for word in texts(speech, name)}
    return frozenset(found.union(word for name in told for word in texts(events, name)))
