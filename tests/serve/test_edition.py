"""The site in memory: what a path names, what changed since when, and drawing what is stale."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.config import load_config
from linimasa.errors import DataError, LinimasaError, Place, Problems
from linimasa.serve.edition import Edition, File, adopt, draw
from linimasa.site.build import build_site, left_by_build, plan_site
from linimasa.site.draw import Piece
from linimasa.site.stage import MOST_PROBLEMS
from support.project import project, tree
from support.timeline import FILES


def edition(url: str | None = None, **since: int) -> Edition:
    names = {"home": "index.html", "month": "2024/10/index.html", "style": "assets/style.css"}
    names |= {"missing": "404.html", "data": "events.json", "picture": "media/a.png"}
    files = {names[name]: File("k", name.encode(), serial) for name, serial in since.items()}
    return Edition(files, url=url)


SITE = edition(home=1, month=1, missing=1, data=1)


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "index.html"),
        ("/2024/10/", "2024/10/index.html"),
        ("/2024/10", "2024/10/index.html"),
        ("/2024/10/index.html", "2024/10/index.html"),
        ("/events.json", "events.json"),
        ("/2024/", "404.html"),
        ("/nothing", "404.html"),
        ("/../secret.txt", "404.html"),
        ("//etc/passwd", "404.html"),
        ("/index.html\0", "404.html"),
        ("", "404.html"),
    ],
)
def test_what_answers_at_a_path(path: str, file: str) -> None:
    assert SITE.shown_at(path) == file


@pytest.mark.parametrize(
    ("url", "base"),
    [
        (None, "/"),
        ("https://name.github.io/", "/"),
        ("https://name.github.io/repo/", "/repo/"),
        ("https://example.org/a/b", "/a/b/"),
    ],
)
def test_the_base_path_is_that_of_the_address(url: str | None, base: str) -> None:
    assert Edition(url=url).base == base


def test_outside_the_base_path_there_is_nothing() -> None:
    site = edition("https://name.github.io/repo/", home=1, month=1)
    assert site.shown_at("/repo/2024/10/") == "2024/10/index.html"
    assert site.shown_at("/2024/10/") == "404.html"
    assert site.file_at("/repository/") is None


def test_what_changed_since() -> None:
    site = edition(home=1, month=3, style=3, data=3, picture=2, missing=1)
    assert site.changed("/2024/10/", 2)
    assert not site.changed("/2024/10/", 3)
    assert not site.changed("/", 1)
    asked = ("assets/style.css", "media/a.png", "media/gone.png")
    assert site.changed_parts(asked, 1) == ("/assets/style.css", "/media/a.png")
    assert site.changed_parts(asked, 2) == ("/assets/style.css",)
    assert site.changes(1) == 4


def test_a_page_that_goes_and_comes_again_changes_both_times() -> None:
    site = edition(home=1, month=1, missing=1)
    gone = site.only(["index.html", "404.html"], 2)
    assert (gone.changed("/2024/10/", 1), gone.shown_at("/2024/10/")) == (True, "404.html")
    assert not gone.changed("/2024/10/", 2)
    again, problems = draw([piece("2024/10/index.html", "k", b"month")], gone, 3, nobody)
    assert (again.changed("/2024/10/", 2), problems, dict(again.gone)) == (True, [], {})


def nobody(_done: int, _all: int) -> None:
    """Where nobody wants to know how far the work is."""


def piece(file: str, key: str, data: bytes | LinimasaError | OSError) -> Piece:
    def make() -> bytes:
        if isinstance(data, Exception):
            raise data
        return data

    return Piece(file, key, make)


def test_only_other_bytes_are_a_change() -> None:
    site = Edition({"index.html": File("old", b"home", 1)})
    same, _ = draw([piece("index.html", "new", b"home")], site, 2, nobody)
    assert same.files["index.html"] == File("new", b"home", 1)
    other, _ = draw([piece("index.html", "new", b"HOME")], site, 2, nobody)
    assert other.files["index.html"] == File("new", b"HOME", 2)


def test_what_cannot_be_drawn_stays_as_it_was_and_is_told_once() -> None:
    site = Edition({"a": File("old", b"A", 1), "b": File("old", b"B", 1)})
    broken = DataError("bad", at=Place("t.html", 3))
    pieces = [piece("a", "new", broken), piece("b", "new", broken), piece("c", "new", b"C")]
    after, problems = draw(pieces, site, 2, nobody)
    assert after.files == {**site.files, "c": File("new", b"C", 2)}
    assert problems == [broken]


def test_several_problems_in_one_page_are_all_told() -> None:
    both = Problems([DataError("one", at=Place("a", 1)), DataError("two", at=Place("a", 2))])
    _, problems = draw([piece("a", "new", both)], Edition(), 1, nobody)
    assert [problem.message for problem in problems] == ["one", "two"]


def test_a_broken_template_is_not_tried_on_every_page() -> None:
    asked: list[int] = []
    pieces = [piece(str(number), "new", DataError("bad")) for number in range(100)]
    draw(pieces, Edition(), 1, lambda done, _: asked.append(done))
    assert len(asked) == MOST_PROBLEMS


def test_a_picture_that_went_is_a_problem() -> None:
    gone = FileNotFoundError(2, "No such file or directory")
    _, (problem,) = draw([piece("media/a.png", "new", gone)], Edition(), 1, nobody)
    assert str(problem) == "media/a.png: cannot be read: no such file or directory"


def test_what_a_build_left_need_not_be_drawn(tmp_path: Path) -> None:
    config = load_config(project(tmp_path, FILES))
    build_site(config)
    found = adopt(left_by_build(config), config.output_dir, config.url)
    assert {name: file.data for name, file in found.files.items()} == tree(config.output_dir)
    _, pieces = plan_site(config)
    assert [piece.file for piece in pieces if found.is_stale(piece)] == []


def test_what_a_preview_left_need_not_be_drawn_of_many_events_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linimasa.site.engines.LITTLE", 0)
    monkeypatch.setattr("linimasa.site.pagefind.has_pagefind", lambda: True)
    config = load_config(project(tmp_path, FILES))
    build_site(config, preview=True)
    found = adopt(left_by_build(config), config.output_dir, config.url)
    _, pieces = plan_site(config)
    assert [piece.file for piece in pieces if found.is_stale(piece)] == []


def test_what_was_changed_since_is_not_adopted(tmp_path: Path) -> None:
    config = load_config(project(tmp_path, FILES))
    build_site(config)
    (config.output_dir / "index.html").write_text("mine")
    (config.output_dir / "404.html").unlink()
    left = left_by_build(config)
    found = adopt(left, config.output_dir, None).files
    assert left.files.keys() - found.keys() == {"index.html", "404.html"}


def test_what_is_wanted_first_is_planned_first_and_all_is_the_same(tmp_path: Path) -> None:
    url = "url: https://name.github.io/repo/\n"
    files = {**FILES, "linimasa.yaml": FILES["linimasa.yaml"] + url}
    config = load_config(project(tmp_path, files))
    plain = {piece.file: piece.key for piece in plan_site(config)[1]}
    wanted = {"e/e-cccccc/index.html", "about/index.html", "nowhere/index.html"}
    pieces = list(plan_site(config, first=wanted)[1])
    assert {piece.file for piece in pieces[:2]} == wanted - {"nowhere/index.html"}
    assert {piece.file: piece.key for piece in pieces} == plain
