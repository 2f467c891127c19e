"""What a reader hands on: documents as they stand in a file, before they have an id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO, Protocol

from linimasa.errors import Notice, Place
from linimasa.model import PublishedBasis


@dataclass(frozen=True, slots=True)
class Worded:
    """A date of publication that stands in no form of a file's, for somebody who reads dates in
    words: the name of its field, and where its value stands."""

    words: str
    field: str
    at: Place


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a file: its article as text, and what the file itself says of it.

    `text` has paragraphs on lines of their own, furniture taken out. `published` is EDTF;
    `published_basis` is "inferred" where the file only hints at it (when it was made), so that a
    dateline in the text is the better witness. `key` tells the documents of one file apart.
    `pages` are code point offsets into `text`. `worded` is what is yet to become `published`.
    """

    text: str
    title: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    licence: str | None = None
    pages: tuple[int, ...] = ()
    key: str | None = None
    worded: Worded | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its documents, and notices of what could not be read in it."""

    documents: tuple[Document, ...] = ()
    notices: tuple[Notice, ...] = ()


class Reader(Protocol):
    """A reader of one format. `file` is the path that notices and errors name.

    Raises SourceError for a file that cannot be read at all.
    """

    def __call__(self, stream: BinaryIO, file: str) -> Reading: ...
