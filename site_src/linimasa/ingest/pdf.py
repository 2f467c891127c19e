"""A PDF with a layer of text into one document, with the offsets of its pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from linimasa.errors import Notice, Place, SourceError
from linimasa.ingest.boilerplate import cuts, moved, without
from linimasa.ingest.document import Document, Reading
from linimasa.ingest.pages import paragraphs_of_pages
from linimasa.ingest.paragraphs import clean, own_title, split_title
from linimasa.ingest.quiet import quiet

if TYPE_CHECKING:
    from pypdf import PdfReader

_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
)
_OCR = "it is probably a scan: put a layer of text into it (OCR), then add it again"


def read_pdf(stream: BinaryIO, file: str) -> Reading:
    """Read a PDF. Raises SourceError where it is broken, encrypted, or has no text."""
    from pypdf.errors import DependencyError, FileNotDecryptedError

    with quiet("pypdf"):
        try:
            return _read(stream, file)
        except SourceError:
            raise
        except (DependencyError, FileNotDecryptedError):
            hint = "save a copy without a password"
            raise SourceError("is encrypted", hint=hint, at=file) from None
        except Exception as error:  # whatever a broken file breaks in the library, the others go on
            what = str(error) or type(error).__name__
            raise SourceError(f"is no PDF that can be read: {what}", at=file) from error


def _read(stream: BinaryIO, file: str) -> Reading:
    from pypdf import PdfReader

    reader = PdfReader(stream)
    notices: list[Notice] = []
    pages = _pages(reader, file, notices)
    text, starts = paragraphs_of_pages(pages)
    if not text:
        count = f"{len(pages)} page{'' if len(pages) == 1 else 's'}"
        raise SourceError(f"has {count} and no text", hint=_OCR, at=file)
    notices += _scanned(pages, file)
    spans = cuts(text)
    document = Document(
        without(text, spans),
        own_title(_property(reader, "/Title")) or split_title(text.split("\n"))[0],
        authors=_authors(reader),
        pages=tuple(moved(start, spans) for start in starts),
    )
    return Reading((document,), tuple(notices))


def _pages(reader: PdfReader, file: str, notices: list[Notice]) -> list[list[str]]:
    """The lines of each page; a page that breaks the library is told of and is empty."""
    from pypdf.errors import DependencyError, FileNotDecryptedError

    pages = []
    for number in range(1, len(reader.pages) + 1):
        try:
            raw = reader.pages[number - 1].extract_text()
        except (DependencyError, FileNotDecryptedError):
            raise
        except Exception as error:  # noqa: BLE001 -- one broken page does not cost the others
            what = str(error) or type(error).__name__
            notices.append(Notice(f"page {number} cannot be read: {what}", at=Place(file)))
            raw = ""
        pages.append(clean(raw.translate(_LIGATURES)).split("\n"))
    return pages


def _scanned(pages: list[list[str]], file: str) -> list[Notice]:
    empty = [number for number, lines in enumerate(pages, start=1) if not any(lines)]
    if 2 * len(empty) < len(pages):
        return []
    return [Notice(f"{len(empty)} of its {len(pages)} pages hold no text", _OCR, Place(file))]


def _authors(reader: PdfReader) -> tuple[str, ...]:
    names = _property(reader, "/Author")
    return tuple(name.strip() for name in re.split(r"[;,]\s*", names) if name.strip())


def _property(reader: PdfReader, key: str) -> str:
    metadata = reader.metadata
    return clean(str(metadata.get(key) or "")).strip() if metadata else ""
