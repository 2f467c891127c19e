"""A news page into its article: navigation, captions, links and share bars left behind."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from linimasa.errors import SourceError
from linimasa.ingest.document import Document
from linimasa.ingest.html import read_html

BODY = (
    (
        "Kapal penumpang Sinar Laut tiba di pelabuhan Tanjung Contoh pada Senin (2/9/2024) pagi "
        "setelah tiga hari terombang-ambing di perairan utara."
    ),
    (
        "Bupati Contoh, Sari Dewi, menyambut para awak kapal sehari kemudian di kantornya dan "
        "menyerahkan bantuan kepada dua belas penumpang yang sakit."
    ),
    (
        "“Kami akan memeriksa penyebab kerusakan mesin itu mulai besok,” kata kepala pelabuhan, "
        "Budi Santoso, kepada wartawan pada Selasa (3/9/2024)."
    ),
)
LINKED = """{"@context": "https://schema.org", "@graph": [
  {"@type": "WebPage", "datePublished": "2019-01-01"},
  {"@type": "NewsArticle", "headline": "Kapal Sinar Laut Tiba",
   "datePublished": "2024-09-03T08:15:00+07:00", "dateModified": "2024-09-05T01:00:00+07:00",
   "author": [{"@type": "Person", "name": "Wati Lestari"}],
   "publisher": {"@type": "Organization", "name": "Harian Contoh"},
   "mainEntityOfPage": {"@type": "WebPage", "@id": "https://example.org/kapal"}}]}"""
PAGE = """<!DOCTYPE html><html lang="id"><head><meta charset="utf-8">
<title>Kapal Sinar Laut Tiba - Harian Contoh</title>{head}</head><body>
<nav><ul><li><a href="/">Beranda</a></li><li><a href="/politik">Politik</a></li></ul></nav>
<div class="breadcrumb"><a href="/">Beranda</a> &gt; <a href="/daerah">Daerah</a></div>
<article><h1>Kapal Sinar Laut Tiba</h1>{dateline}
<div class="share-buttons"><a href="#">Facebook</a> <a href="#">Twitter</a> Bagikan</div>
<figure><img src="k.jpg" alt=""><figcaption>Kapal Sinar Laut bersandar. Foto: Harian Contoh/Ali
</figcaption></figure>
<p>{0}</p>
<p><strong>Baca juga: <a href="/b">Banjir Melanda Tiga Desa di Kabupaten Contoh</a></strong></p>
<p>{1}</p><div class="ads">ADVERTISEMENT</div><p>SCROLL TO CONTINUE WITH CONTENT</p><p>{2}</p>
<p>Baca Juga:</p><ul><li><a href="/c">Pasar Ikan Dibuka Lagi Setelah Badai</a></li>
<li><a href="/d">Nelayan Menunggu Cuaca Membaik di Utara</a></li></ul>
</article>
<aside class="terpopuler"><h3>Terpopuler</h3>
<p><a href="/e">Jalan Utama Ditutup</a></p><p>Rabu, 4 September 2024 | 08:00 WIB</p>
<p><a href="/f">Harga Beras Turun</a></p><p>Rabu, 4 September 2024 | 09:30 WIB</p></aside>
<footer><p>Hak cipta © 2024 Harian Contoh</p></footer></body></html>"""


def page(head: str = "", dateline: str = "") -> str:
    return PAGE.format(*BODY, head=head, dateline=dateline)


def script(linked: str) -> str:
    return f'<script type="application/ld+json">{linked}</script>'


def read(content: str | bytes) -> Document:
    data = content.encode() if isinstance(content, str) else content
    return read_html(BytesIO(data), "x.html").documents[0]


def test_a_news_page() -> None:
    document = read(page(script(LINKED)))
    assert document.text.split("\n") == list(BODY)
    assert document.title == "Kapal Sinar Laut Tiba"
    assert document.published == "2024-09-03T08:15:00+07:00"
    assert document.published_basis == "stated"
    assert (document.outlet, document.authors) == ("Harian Contoh", ("Wati Lestari",))


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (script(f"<!--{LINKED}-->"), "2024-09-03T08:15:00+07:00"),
        (script(LINKED[:-2]), None),
        (script('{"@type": "Article", "datePublished": "20240903"}'), "2024-09-03"),
        (script('{"@type": ["Article"], "datePublished": 5}'), None),
        (script("[" * 3000), None),
        (
            '<meta property="article:published_time" content="2024-09-03T01:15:00Z">',
            "2024-09-03T01:15:00Z",
        ),
        ('<meta name="pubdate" content="2024-09-03 08:15">', "2024-09-03T08:15:00"),
        ('<meta name="date" content="1970-01-01">', None),
    ],
)
def test_the_date_that_a_page_states(head: str, published: str | None) -> None:
    document = read(page(head))
    stated = document.published if document.published_basis == "stated" else None
    # JSON that does not parse is searched; two different dates in it are none
    assert stated == published


def test_a_date_beside_the_title_is_only_inferred() -> None:
    document = read(page(dateline='<div class="date">3 September 2024</div>'))
    assert document.published_basis in ("inferred", None)
    assert document.text.split("\n")[-3:] == list(BODY)


def test_declared_encodings() -> None:
    text = page().replace("penumpang", "pénumpang").replace("utf-8", "windows-1252")
    assert "pénumpang" in read(text.encode("cp1252")).text


def test_a_fragment_and_xhtml() -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY)
    assert read(paragraphs).text.split("\n") == list(BODY)
    xhtml = f'<?xml version="1.0" encoding="UTF-8"?>\n{page()}'
    assert BODY[0] in read(xhtml).text


def test_a_page_without_an_article_has_no_text() -> None:
    assert read("<html><body><nav><a href='/'>Beranda</a></nav></body></html>").text == ""


def test_what_is_no_page() -> None:
    with pytest.raises(SourceError, match="no text"):
        read(bytes(range(256)) * 8)
    with pytest.raises(SourceError, match="tags"):
        read("<b>a" * 200_001)


def test_nothing_is_said_on_the_terminal(tmp_path: Path) -> None:
    for name, content in {"a": "<html><body></body></html>", "b": page(script("{"))}.items():
        (tmp_path / f"{name}.html").write_text(content, encoding="utf-8")
    code = (
        "import sys, pathlib\nfrom linimasa.ingest import read_sources\n"
        "root = pathlib.Path(sys.argv[1])\n"
        "assert len(read_sources(root, root).articles) == 1"
    )
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", code, str(tmp_path)], capture_output=True, check=True
    )
    assert (done.stdout, done.stderr) == (b"", b"")
