"""A .jsonl file, an article a line (JSON Lines), into documents; broken lines into notices."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from linimasa.errors import Notice, Place, SourceError
from linimasa.ingest.boilerplate import strip_boilerplate
from linimasa.ingest.dates import as_edtf
from linimasa.ingest.document import Document, Reading, Worded
from linimasa.ingest.encoding import decode, marked_encoding
from linimasa.ingest.markup import without_markup
from linimasa.ingest.paragraphs import clean, paragraphs

MAX_LINE = 20_000_000  # bytes; as much as one file of plain text may have
_PUBLISHED = ("published", "date", "dct", "datePublished")


def read_jsonl(stream: BinaryIO, file: str) -> Reading:
    """Read `{"id", "text", "title"?, "published"|"date"|"dct"?, "url"?, "outlet"?, "authors"?,
    "lang"?, "licence"?}` line by line; other fields are passed over."""
    documents: list[Document] = []
    notices: list[Notice] = []
    for number, line in enumerate(_lines(stream), start=1):
        at = Place(file, number)
        try:
            fields = _fields(line, at)
            if fields is not None:
                documents.append(_document(fields, at))
        except SourceError as error:
            notices.append(Notice(error.message, error.hint, error.at))
    return Reading(tuple(documents), tuple(notices))


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines as UTF-8; None in the place of one that is too long."""
    start = stream.read(4)
    stream.seek(0)
    codec = marked_encoding(start)
    if codec in ("utf-16", "utf-32"):
        wide = io.TextIOWrapper(stream, encoding=codec, errors="replace")
        yield from (line.encode() for line in wide)
        return
    while line := stream.readline(MAX_LINE):
        if len(line) < MAX_LINE:
            yield line
            continue
        yield None
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_LINE)


def _fields(line: bytes | None, at: Place) -> Mapping[str, object] | None:
    """The object of a line, None for a blank one. Raises SourceError."""
    if line is None:
        limit = MAX_LINE // 1_000_000
        raise SourceError(f"is longer than {limit} MB and was passed over", at=at)
    if not line.strip():
        return None
    try:
        value = json.loads(decode(line).text)
    except json.JSONDecodeError as error:
        place = Place(at.file, at.line, error.colno)
        raise SourceError(f"is not JSON: {error.msg}", hint="one object a line", at=place) from None
    except (RecursionError, ValueError):
        raise SourceError("is not JSON that can be read", at=at) from None
    except SourceError as error:
        raise SourceError(error.message, hint="save the file as UTF-8", at=at) from None
    if not isinstance(value, dict):
        raise SourceError("is no JSON object", hint='{"id": …, "text": …}', at=at)
    return value


def _document(fields: Mapping[str, object], at: Place) -> Document:
    raw = fields.get("text")
    if not isinstance(raw, str) or not raw.strip():
        raise SourceError("has no text", hint='{"id": …, "text": …}', at=at)
    text = strip_boilerplate("\n".join(paragraphs(clean(without_markup(_encodable(raw))))))
    url = _string(fields, "url")
    name = next((name for name in _PUBLISHED if _string(fields, name)), "")
    stated = _string(fields, name)
    published = as_edtf(stated)
    return Document(
        text,
        _string(fields, "title"),
        published=published,
        published_basis="stated" if published else None,
        outlet=_string(fields, "outlet"),
        authors=_strings(fields, "authors") or _strings(fields, "author"),
        url=url,
        language=_string(fields, "lang") or _string(fields, "language"),
        licence=_string(fields, "licence") or _string(fields, "license"),
        key=_key(fields, url or text),
        worded=Worded(stated, name, at) if stated and not published else None,
    )


def _key(fields: Mapping[str, object], otherwise: str) -> str:
    """The line's id; without one, a hash of what is least likely to change."""
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str) and value.strip():
        return _encodable(value.strip())
    return hashlib.sha256(otherwise.encode()).hexdigest()[:8]


def _string(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    return (" ".join(_encodable(value).split()) or None) if isinstance(value, str) else None


def _strings(fields: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = fields.get(name)
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        return ()
    return tuple(
        _encodable(item).strip() for item in value if isinstance(item, str) and item.strip()
    )


def _encodable(text: str) -> str:
    """JSON can spell half a surrogate pair; no file can hold one."""
    return text.encode("utf-8", errors="replace").decode("utf-8")
