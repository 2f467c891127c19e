"""Markdown pages: titles, links, and nothing unsafe."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.errors import DataError
from linimasa.site.documents import (
    Document,
    links_of,
    parse_document,
    read_documents,
    render_document,
)
from linimasa.site.links import relative_link


def render(body: str) -> str:
    document = Document("about", "Tentang", body, "content/pages/about.md")
    return render_document(document, lambda path: relative_link("about/", path)).strip()


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("---\ntitle: Metode\n---\nIsi.\n", "Metode", "Isi.\n"),
        ('---\r\ntitle: "Metode: kami"\r\n---\r\nIsi.\r\n', "Metode: kami", "Isi.\n"),
        ("--- \ntitle: Metode\n---", "Metode", ""),
        ("# Metode\n\nIsi.\n", "Metode", "Isi.\n"),
        ("Isi saja.\n", "Cara kerja", "Isi saja.\n"),
        ("", "Cara kerja", ""),
    ],
)
def test_the_title_is_in_front_or_the_first_heading_or_the_name(
    text: str, title: str, body: str
) -> None:
    document = parse_document(text, "cara-kerja", "content/pages/cara-kerja.md")
    assert (document.title, document.body.lstrip("\n")) == (title, body)


def test_an_index_is_the_page_of_its_folder(tmp_path: Path) -> None:
    for name in ("foo/index", "foo/bar"):
        path = tmp_path / f"content/pages/{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("[x](foo/index.md)")
    found = read_documents(tmp_path / "content/pages", tmp_path)
    assert [document.path for document in found] == ["foo/bar/", "foo/"]
    assert {path for document in found for _, path, _ in links_of(document)} == {"foo/"}


def test_an_unknown_field_in_front_is_an_error_with_its_line() -> None:
    with pytest.raises(DataError) as error:
        parse_document("---\ntitle: A\nlayout: x\n---\n", "a", "content/pages/a.md")
    assert str(error.value.at) == "content/pages/a.md:3:1"


def test_front_matter_that_does_not_end_is_an_error() -> None:
    with pytest.raises(DataError, match="has no end"):
        parse_document("---\ntitle: A\n\nIsi.\n", "a", "content/pages/a.md")
    assert parse_document("---\nIsi.\n", "a", "content/pages/a.md").body == "---\nIsi.\n"


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("[x](metode.md)", '<p><a href="../metode/index.html">x</a></p>'),
        ("[x](/2024/10/)", '<p><a href="../2024/10/index.html">x</a></p>'),
        (
            "[x](metode.md?dari=awal#bagian)",
            '<p><a href="../metode/index.html?dari=awal#bagian">x</a></p>',
        ),
        ("[x](#bagian)", '<p><a href="#bagian">x</a></p>'),
        ("[x](https://a.example/)", '<p><a href="https://a.example/">x</a></p>'),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"),
        ("# Judul", "<h2>Judul</h2>"),
        ("![peta](/media/a.png)", '<p><img src="../media/a.png" alt="peta" /></p>'),
        (
            "![peta](https://a.example/a.png)",
            '<p><a href="https://a.example/a.png">peta</a></p>',
        ),
        (
            "[![peta](https://a.example/a.png)](https://b.example/)",
            '<p><a href="https://b.example/">peta</a></p>',
        ),
        ("![x](data:image/png;base64,AAAA)", '<p><a href="data:image/png;base64,AAAA">x</a></p>'),
    ],
)
def test_markdown_becomes_safe_html(body: str, html: str) -> None:
    assert render(body) == html


def test_pages_in_folders_keep_their_folder(tmp_path: Path) -> None:
    (tmp_path / "pages/sub").mkdir(parents=True)
    (tmp_path / "pages/about.md").write_text("# Tentang\n")
    (tmp_path / "pages/sub/more.md").write_text("# Lagi\n")
    assert [d.path for d in read_documents(tmp_path / "pages", tmp_path)] == ["about/", "sub/more/"]
    assert read_documents(tmp_path / "none", tmp_path) == ()


@pytest.mark.parametrize("name", ["2024", "who", "source/x", "Besar", "a b", "e"])
def test_names_that_the_site_uses_itself_are_errors(tmp_path: Path, name: str) -> None:
    path = tmp_path / "pages" / f"{name}.md"
    path.parent.mkdir(parents=True)
    path.write_text("# X\n")
    with pytest.raises(DataError) as error:
        read_documents(tmp_path / "pages", tmp_path)
    assert str(error.value.at) == f"pages/{name}.md"


def test_a_page_that_is_not_utf_8_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataError, match="not UTF-8"):
        read_documents(tmp_path, tmp_path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# T\n\n[a](b.md#c)", [("b.md#c", "b/", "p.md:3:5")]),
        ("[a](/explore/?x=1#q=kapal)", [("/explore/?x=1#q=kapal", "explore/", "p.md:1:5")]),
        (
            "---\ntitle: T\n---\n\n![a](/assets/x%20y.png) ![b](/media/x.png)",
            [("/assets/x%20y.png", "assets/x y.png", "p.md:5:6")],
        ),
        ("T\n\n- one\n- [a][b]\n\n[b]: /2024/", [("/2024/", "2024/", "p.md:6:6")]),
        ("[a](https://pantai.example/) [b](#c) <mailto:a@pantai.example>", []),
        ("`[a](b.md)`", []),
        (
            "![a](/assets/x.png)\n![b](x.png) ![c](x.pn)",
            [
                ("/assets/x.png", "assets/x.png", "p.md:1:6"),
                ("x.png", "x.png", "p.md:2:6"),
                ("x.pn", "x.pn", "p.md:2:18"),
            ],
        ),
    ],
)
def test_links_that_stay_in_the_site_have_their_places(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = links_of(parse_document(text, "p", "p.md"))
    assert [(address, path, str(at)) for address, path, at in found] == expected


def test_a_link_out_of_the_project_is_not_published(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("rahasia\n", encoding="utf-8")
    pages = tmp_path / "project" / "content" / "pages"
    pages.mkdir(parents=True)
    (pages / "leak.md").symlink_to(secret)
    with pytest.raises(DataError, match="outside the project") as error:
        read_documents(pages, tmp_path / "project")
    assert str(error.value.at) == "content/pages/leak.md"
