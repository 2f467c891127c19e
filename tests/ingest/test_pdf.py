"""Hand-made PDFs into text: pages, running heads, and files without text."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from linimasa.errors import SourceError
from linimasa.ingest.document import Reading
from linimasa.ingest.pdf import read_pdf
from support.pdf import make_pdf

FIRST = [
    "Kapal penumpang itu tiba di pelabuhan pada Senin pagi setelah tiga",
    "hari terombang-ambing di perairan utara bersama dua belas penum-",
    "pang yang sakit.",
]
JOINED = (
    "Kapal penumpang itu tiba di pelabuhan pada Senin pagi setelah tiga hari "
    "terombang-ambing di perairan utara bersama dua belas penumpang yang sakit."
)
SECOND = ["Bupati menyambut para awak kapal itu sehari kemudian di kantornya."]


def read(data: bytes) -> Reading:
    return read_pdf(BytesIO(data), "x.pdf")


def test_text_and_the_offsets_of_its_pages() -> None:
    document = read(make_pdf([FIRST, SECOND])).documents[0]
    assert document.text.split("\n") == [JOINED, *SECOND]
    first, second = document.pages
    assert first == 0
    assert document.text[second:] == SECOND[0]


def test_furniture_goes_and_the_offsets_follow() -> None:
    pages = [[*FIRST, "", "Baca juga: Banjir Melanda Tiga Desa"], SECOND]
    document = read(make_pdf(pages)).documents[0]
    assert document.text == f"{JOINED}\n{SECOND[0]}"
    assert document.text[document.pages[1] :] == SECOND[0]


def test_running_heads_and_page_numbers_go() -> None:
    names = ("Ambon", "Bitung", "Cilacap", "Dumai")
    bodies = [f"{name} menerima kapal itu dan melepasnya lagi setelah sehari." for name in names]
    pages = [["Laporan Pelabuhan", "", body, "", str(n)] for n, body in enumerate(bodies, start=1)]
    document = read(make_pdf(pages)).documents[0]
    assert document.text.replace("\n", " ") == " ".join(bodies)
    assert len(document.pages) == len(bodies)


def test_what_the_file_says_of_itself() -> None:
    info = {"Title": "Kapal Sinar Laut Tiba", "Author": "Budi; Sari"}
    document = read(make_pdf([FIRST], info=info)).documents[0]
    assert (document.title, document.authors) == ("Kapal Sinar Laut Tiba", ("Budi", "Sari"))
    named = read(make_pdf([FIRST], info={"Title": "Microsoft Word - a.docx"}))
    assert named.documents[0].title is None


def test_a_scan_has_no_text() -> None:
    with pytest.raises(SourceError, match="2 pages and no text") as caught:
        read(make_pdf([[], []]))
    assert "OCR" in caught.value.hint


def test_a_file_that_is_mostly_scanned_is_told_of() -> None:
    found = read(make_pdf([FIRST, [], []]))
    assert found.documents[0].text == JOINED
    assert "2 of its 3 pages" in found.notices[0].message


def test_an_encrypted_file() -> None:
    writer = PdfWriter(PdfReader(BytesIO(make_pdf([FIRST]))))
    writer.encrypt("rahasia", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    with pytest.raises(SourceError, match="encrypted"):
        read(stream.getvalue())


@pytest.mark.parametrize("data", [b"%PDF-1.7 nothing", b"no pdf at all", make_pdf([FIRST])[:300]])
def test_a_broken_file(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        read(data)
    assert str(caught.value.at) == "x.pdf"
