"""A built site with one thing wrong each: links, anchors, pictures, names, sizes."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.check import check_site
from linimasa.config import load_config
from linimasa.site.build import build_site
from support.project import project
from support.timeline import FILES

URL = "https://example.org/repo/"


def site(folder: Path, **pages: str) -> Path:
    """A small site: names with __ for a slash, and _ for the dot of .html."""
    home = '<title>x</title><a href="a/index.html">a</a><h2 id="here">x</h2>'
    files = {"index_html": home, "a__index_html": "<p id=one>", **pages}
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def found(folder: Path, url: str | None = None) -> list[str]:
    return [str(one) for one in check_site(folder, "output", url=url)]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="a/">x</a><a href="a">x</a><a href=".">x</a><a href="#here">x</a>',
        "<a href='a/index.html#one'>x</a><a href=#here>x</a><a href='#top'>x</a><a href=''>x</a>",
        "<a id=here></a><a name=old></a><a href='#old'>x</a>",
        '<a href="mailto:a@example.org">x</a><a href="https://elsewhere.example/gone">x</a>',
        '<!-- <a href="gone"> --><script>"<a href=gone>"</script><style>a[href="gone"]{}</style>',
        '<a title="href=gone" href="a/?q=1#one">x</a><a href="a/#:~:text=x">x</a>',
        '<a href="a/#q=ship&amp;who=ann">x</a>',
        '<a data-href="gone" href="%61/index.html">x</a>',
        '<a href="&#97;/index.html">x</a><a href="https://example.org/repo/a/">x</a>',
        '<a href="/repo/a/#one">x</a><a href="/repo/">x</a><a href="https://example.org/repo/">x</a>',
        '<img src="data:image/png;base64,AA"><img srcset="a/index.html 1x, a/ 2x">',
        '<a href="https://example.org/another-repo/">x</a>',
    ],
)
def test_good_links(tmp_path: Path, body: str) -> None:
    page = f'<h2 id="here">x</h2>{body}'
    assert found(site(tmp_path, index_html=page), URL) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('<a href="b/">x</a>', ":2:10 L101 b/ leads to b/index.html, which is not there"),
        ('<a href="A/">x</a>', "L101 A/ leads to A/index.html"),
        ('<a href="../a/">x</a>', "L101 ../a/ leads to ../a/index.html"),
        ('<a href="/a/">x</a>', "L101 /a/ leads to /a/"),
        ('<a href="https://example.org/repo/b">x</a>', "L101"),
        ('<a href="#nowhere">x</a>', "L102 #nowhere: index.html has nothing of the id 'nowhere'"),
        ('<a href="a/#two">x</a>', "L102 a/#two: a/index.html has nothing"),
        ('<img alt="" src="a/p.jpg">', ":2:18 L103 a/p.jpg leads to a/p.jpg, which is not there"),
        ("<link rel=stylesheet href=a.css>", "L103 a.css"),
        ('<img srcset="a/ 1x, p.png 2x">', "L103 p.png"),
        ('<svg><use xlink:href="#gone"/></svg>', "L102 #gone"),
        ('<video poster="p.jpg"></video>', "L103 p.jpg"),
    ],
)
def test_a_broken_link(tmp_path: Path, body: str, told: str) -> None:
    (line,) = found(site(tmp_path, index_html=f"<h2 id=here></h2>\n{body}"), URL)
    assert line.startswith("output/index.html:2:")
    assert told in line


def test_feeds_and_styles_have_links_too(tmp_path: Path) -> None:
    site(tmp_path, s_css="a{background:url('p.png')}", sitemap_xml=f"<loc>{URL}gone/</loc>")
    lines = found(tmp_path, URL)
    assert [line.split(" (")[0] for line in lines] == [
        "output/s.css:1:19 L103 p.png leads to p.png, which is not there",
        f"output/sitemap.xml:1:6 L103 {URL}gone/ leads to gone/index.html, which is not there",
    ]


def test_what_is_the_same_in_many_pages_is_told_once(tmp_path: Path) -> None:
    pages = {f"p{n}_html": '<a href="gone.html">x</a>' for n in range(5)}
    (line,) = found(site(tmp_path, **pages))
    assert line.startswith("output/p0.html:1:10 L101")
    assert line.endswith("and in 4 more files")


def test_sizes(tmp_path: Path) -> None:
    site(tmp_path, big_bin="x" * 2000)
    lines = [str(one) for one in check_site(tmp_path, "output", max_file=1000, max_site=2000)]
    assert lines[0].startswith("output:1:1 F102 the site holds")
    assert lines[1].startswith("output/big.bin:1:1 F101 holds")


def test_names_that_differ_only_by_case(tmp_path: Path) -> None:
    site(tmp_path, a_txt="", A_txt="", B__x="", b__y="")
    assert [line.split(" (")[0] for line in found(tmp_path)] == [
        "output/a.txt:1:1 F103 differs from A.txt only by case",
        "output/b:1:1 F103 differs from B only by case",
    ]


def test_accents_that_are_written_in_two_ways_are_one_name(tmp_path: Path) -> None:
    (tmp_path / "caf\u00e9.txt").write_text("")
    (tmp_path / "cafe\u0301.txt").write_text("")
    assert [finding.code for finding in check_site(tmp_path, "output")] == ["F103"]


def test_links_and_control_characters_in_names(tmp_path: Path) -> None:
    site(tmp_path)
    (tmp_path / "link").symlink_to("index.html")
    (tmp_path / "folder").symlink_to("a")
    (tmp_path / "a\nb").write_text("")
    assert [line.split(" ")[:2] for line in found(tmp_path)] == [
        ["output/a\\nb:1:1", "F104"],
        ["output/folder:1:1", "F105"],
        ["output/link:1:1", "F105"],
    ]


def test_the_theme_itself_has_nothing_wrong(tmp_path: Path) -> None:
    files = {**FILES, "linimasa.yaml": FILES["linimasa.yaml"] + f"url: {URL}\n"}
    config = load_config(project(tmp_path, files))
    build_site(config)
    assert found(config.output_dir, config.url) == []
