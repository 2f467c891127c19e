"""The order in which new fields are written; a file keeps the order that a person gave it."""

from __future__ import annotations

SOURCE_ORDER = [
    "id",
    "title",
    "outlet",
    "authors",
    "url",
    "archive",
    "file",
    "published",
    "published_basis",
    "language",
    "collected",
    "collected_by",
    "licence",
    "show_text",
    "sha256",
    "wire",
]
EVENT_ORDER = [
    "id",
    "status",
    "into",
    "date",
    "date_text",
    "date_basis",
    "said",
    "title",
    "kind",
    "attribution",
    "quote",
    "prefix",
    "suffix",
    "locator",
    "place",
    "people",
    "numbers",
    "tags",
]
# What a person adds; the machine writes none of it.
PERSON_ORDER = [
    "summary",
    "key",
    "media",
    "sensitive",
    "public_note",
    "note",
    "reviewed",
    "corrections",
    "translation",
    "evidence",
    "series",
]
