"""The date of an article that its file states in words into EDTF, by somebody who reads dates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from linimasa.errors import Notice
from linimasa.ingest.document import Document
from linimasa.language import detect

_SHOWN = 60  # characters of what is no date

DayReader = Callable[[str, str], str | None]
"""Words and the language of their article to the one day that they are, as EDTF, or None."""


def published(
    document: Document, read_day: DayReader | None
) -> tuple[Document, tuple[Notice, ...]]:
    """The document with the date of its words; a notice where they are no day. Where nobody reads
    dates they are passed over."""
    if document.worded is None or read_day is None:
        return document, ()
    words = document.worded.words
    day = read_day(words, document.language or detect(document.text).language)
    if day:
        return replace(document, published=day, published_basis="stated", worded=None), ()
    shown = f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words
    message = f"{document.worded.field}: '{shown}' is not a date that is read here"
    return document, (Notice(message, "write it as YYYY-MM-DD", document.worded.at),)
