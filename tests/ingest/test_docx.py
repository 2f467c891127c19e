"""DOCX files made by python-docx: body, tables, tracked changes, and files that are none."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from linimasa.errors import SourceError
from linimasa.ingest import docx as module
from linimasa.ingest.document import Document
from linimasa.ingest.docx import read_docx

BODY = "Kapal itu tiba di pelabuhan pada Senin pagi."
MORE = "Bupati menyambut awak kapal itu sehari kemudian di kantornya."


def packed(opened: Any) -> BytesIO:
    stream = BytesIO()
    opened.save(stream)
    stream.seek(0)
    return stream


def read(stream: BytesIO) -> Document:
    return read_docx(stream, "x.docx").documents[0]


def test_paragraphs_and_title() -> None:
    opened = docx.Document()
    opened.add_heading("Kapal Sinar Laut Tiba", 0)
    opened.add_paragraph(BODY)
    opened.add_heading("Latar belakang", 2)
    opened.add_paragraph("Baca juga: Banjir Melanda Tiga Desa")
    opened.add_paragraph(MORE).add_run().add_break()
    opened.paragraphs[-1].add_run("Akhir.")
    opened.core_properties.author = "python-docx"
    document = read(packed(opened))
    assert document.title == "Kapal Sinar Laut Tiba"
    assert document.text.split("\n") == [BODY, "Latar belakang", MORE, "Akhir."]
    assert (document.published, document.authors) == (None, ())


def test_the_title_among_the_properties() -> None:
    opened = docx.Document()
    opened.add_paragraph(BODY)
    opened.core_properties.title = "Kapal tiba"
    assert read(packed(opened)).title == "Kapal tiba"
    opened.core_properties.title = "Microsoft Word - laporan.docx"
    assert read(packed(opened)).title is None


def test_the_properties_are_hints() -> None:
    opened = docx.Document()
    opened.add_paragraph(BODY)
    opened.core_properties.author = "Budi; Sari"
    opened.core_properties.created = datetime(2024, 9, 3, 1, 15, tzinfo=UTC)
    document = read(packed(opened))
    assert document.authors == ("Budi", "Sari")
    assert (document.published, document.published_basis) == ("2024-09-03", "inferred")


def test_tables_stand_where_they_are() -> None:
    opened = docx.Document()
    opened.add_paragraph(BODY)
    table = opened.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Tanggal", "Korban", "2 Mei 1998", "12"), strict=True):
        cell.text = text
    opened.add_paragraph(MORE)
    lines = read(packed(opened)).text.split("\n")
    assert lines == [BODY, "Tanggal | Korban", "2 Mei 1998 | 12", MORE]


def test_tracked_changes_links_and_controls() -> None:
    opened = docx.Document()
    opened.add_paragraph(BODY)
    space = nsdecls("w")
    paragraph = (
        f"<w:p {space}><w:r><w:t>Kapal </w:t></w:r><w:del><w:r><w:delText>lama</w:delText></w:r>"
        "</w:del><w:ins><w:r><w:t>baru </w:t></w:r></w:ins><w:moveFrom><w:r><w:t>tadi</w:t></w:r>"
        "</w:moveFrom><w:hyperlink><w:r><w:t>tiba</w:t></w:r></w:hyperlink>"
        "<w:r><w:tab/><w:t>pada 2 Mei.</w:t></w:r></w:p>"
    )
    control = f"<w:sdt {space}><w:sdtContent>{paragraph}</w:sdtContent></w:sdt>"
    opened.element.body.insert(1, parse_xml(control))
    assert read(packed(opened)).text.split("\n") == [BODY, "Kapal baru tiba pada 2 Mei."]


def test_an_empty_document_has_no_text() -> None:
    assert read(packed(docx.Document())).text == ""


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04 nothing", "does not unpack"),
        (b"no zip", "does not unpack"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old Word file, or encrypted"),
    ],
)
def test_files_that_are_none(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        read(BytesIO(data))
    assert str(caught.value.at) == "x.docx"


def test_a_zip_that_is_no_docx() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as parts:
        parts.writestr("a.txt", "x")
    with pytest.raises(SourceError, match="no DOCX"):
        read(stream)


def test_a_file_that_unpacks_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = docx.Document()
    opened.add_paragraph(BODY * 100)
    monkeypatch.setattr(module, "MAX_BODY", 1000)
    with pytest.raises(SourceError, match="too large"):
        read(packed(opened))
