"""A Word document (Office Open XML, ECMA-376) into one document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, BinaryIO
from zipfile import BadZipFile, ZipFile

from lxml.etree import QName

from linimasa.errors import SourceError
from linimasa.ingest.boilerplate import strip_boilerplate
from linimasa.ingest.document import Document, Reading
from linimasa.ingest.paragraphs import clean, own_title, split_title
from linimasa.ingest.quiet import quiet

if TYPE_CHECKING:
    from docx.opc.coreprops import CoreProperties

MAX_BODY = 60_000_000  # bytes of the main part; a book of a thousand pages has 5 MB
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # MS-CFB: an old .doc, or a .docx with a password
_MAIN = "word/document.xml"
_SKIPPED_STYLES = re.compile(r"(?i)toc|caption|header|footer")
_TITLE_STYLES = re.compile(r"(?i)title|heading ?1$")
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}
# Deleted or moved away, what only older programs show, and properties (whose tab is a stop).
_GONE = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr"})
# What the template that python-docx comes with says of itself; no one has written it.
_TEMPLATE_AUTHOR = "python-docx"
_TEMPLATE_MADE = datetime(2013, 12, 23, 23, 15, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    style: str


def read_docx(stream: BinaryIO, file: str) -> Reading:
    """Read a .docx. Its day of making is a hint at its date of publication, and no more.

    Raises SourceError where it is broken or encrypted.
    """
    _check(stream, file)
    with quiet("docx"):
        try:
            return Reading((_read(stream),))
        except Exception as error:  # whatever a broken file breaks in the library, the others go on
            what = str(error) or type(error).__name__
            raise SourceError(f"is no DOCX that can be read: {what}", at=file) from error


def _check(stream: BinaryIO, file: str) -> None:
    start = stream.read(len(_OLE))
    stream.seek(0)
    if start == _OLE:
        hint = "save it as .docx without a password"
        raise SourceError("is an old Word file, or encrypted", hint=hint, at=file)
    try:
        with ZipFile(stream) as archive:
            size = archive.getinfo(_MAIN).file_size if _MAIN in archive.namelist() else 0
    except (BadZipFile, OSError, ValueError) as error:
        raise SourceError(f"does not unpack: {error}", hint="it is damaged", at=file) from None
    stream.seek(0)
    if size > MAX_BODY:
        limit = f"DOCX is read up to {MAX_BODY // 1_000_000} MB"
        raise SourceError(f"is too large when unpacked; {limit}", hint="split it", at=file)


def _read(stream: BinaryIO) -> Document:
    import docx

    opened = docx.Document(stream)
    core = opened.core_properties
    lines = list(_lines(opened.element.body))
    title = own_title(core.title)
    headed = bool(lines) and _TITLE_STYLES.match(lines[0].style) is not None
    texts = [line.text for line in lines]
    if headed:
        title, texts = title or texts[0], texts[1:]
    elif title is None:
        title, texts = split_title(texts)
    published = _made(core)
    return Document(
        strip_boilerplate("\n".join(texts)),
        title,
        published=published,
        published_basis="inferred" if published else None,
        authors=_authors(core),
    )


def _lines(container: Any) -> Iterator[_Line]:
    """The paragraphs below an element in their order; a row of a table is one line.

    What a tracked change inserts counts, what it deletes or moves away does not. The text of a
    box follows the paragraph that it hangs on.
    """
    for element in container.iterchildren("{*}*"):
        kind = QName(element).localname
        if kind == "p":
            yield from _paragraph(element)
        elif kind == "tr":
            yield from _row(element)
        elif kind not in _GONE:
            yield from _lines(element)


def _row(row: Any) -> Iterator[_Line]:
    cells = (" ".join(line.text for line in _lines(cell)) for cell in row.iter("{*}tc"))
    text = " | ".join(filter(None, cells))
    if text:
        yield _Line(text, "")


def _paragraph(paragraph: Any) -> Iterator[_Line]:
    style = str(paragraph.style or "")
    if _SKIPPED_STYLES.match(style):
        return
    boxes: list[Any] = []
    text = "".join(_pieces(paragraph, boxes))
    yield from (_Line(line, style) for line in clean(text).split("\n") if line)
    for box in boxes:
        yield from _lines(box)


def _pieces(element: Any, boxes: list[Any]) -> Iterator[str]:
    for child in element.iterchildren("{*}*"):
        kind = QName(child).localname
        if kind == "t":
            yield child.text or ""
        elif kind == "txbxContent":
            boxes.append(child)
        elif kind in _BREAKS:
            yield _BREAKS[kind]
        elif kind not in _GONE:
            yield from _pieces(child, boxes)


def _authors(core: CoreProperties) -> tuple[str, ...]:
    names = (name.strip() for name in re.split(r"[;,]", core.author or ""))
    return tuple(name for name in names if name and name != _TEMPLATE_AUTHOR)


def _made(core: CoreProperties) -> str | None:
    made = core.created
    if made is None:
        return None
    moment = made if made.tzinfo else made.replace(tzinfo=UTC)
    return None if moment == _TEMPLATE_MADE else moment.date().isoformat()
