"""From a project on the disk to its site on the disk: all or nothing, and only what changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from linimasa.config import load_config
from linimasa.errors import LinimasaError, Problems, TemplateError
from linimasa.site.build import BuildReport, build_site
from support.html import broken_links
from support.project import project, tree

EVENTS = """\
source:
  id: kabar-pelabuhan
  published: 2024-10-24
  language: id
events:
  - id: e-aaaaa1
    status: confirmed
    date: 2024-10-18
    date_text: Jumat (18/10/2024)
    date_basis: stated
    title: Dermaga ketiga dibuka
    quote: Dermaga ketiga dibuka pada Jumat (18/10/2024).
  - id: e-aaaaa2
    status: draft
    date: 2024-06
    title: Perjanjian pelabuhan ditandatangani
    quote: Pada bulan Juni perjanjian pelabuhan ditandatangani.
"""
FILES = {
    "content/events/kabar-pelabuhan.yaml": EVENTS,
    "content/pages/about.md": "# Tentang kami\n\nIsi.\n",
    "content/pages/metode.md": "---\ntitle: Metode\n---\n[tentang](about.md)\n",
}


def build(root: Path, *, check_only: bool = False) -> BuildReport:
    return build_site(load_config(root), check_only=check_only)


def test_a_project_becomes_a_site_whose_links_are_good(tmp_path: Path) -> None:
    report = build(project(tmp_path, FILES))
    files = tree(tmp_path / "output")
    assert set(report.written) == set(files)
    assert report.counts.total == 2
    assert {"index.html", "2024/06/index.html", "e/e-aaaaa1/index.html", ".nojekyll"} <= set(files)
    assert broken_links(files) == []


def test_building_again_writes_nothing(tmp_path: Path) -> None:
    build(project(tmp_path, FILES))
    output = tmp_path / "output"
    before = {p: p.stat().st_mtime_ns for p in output.rglob("*") if p.is_file()}
    for _ in range(2):
        assert not build(tmp_path).changed
    assert {p: p.stat().st_mtime_ns for p in output.rglob("*") if p.is_file()} == before


def test_two_builds_of_one_project_are_the_same_to_the_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        build(project(tmp_path / name, FILES))
    assert tree(tmp_path / "one/output") == tree(tmp_path / "two/output")


def test_a_withdrawn_event_leaves_no_page(tmp_path: Path) -> None:
    build(project(tmp_path, FILES))
    (tmp_path / "output/CNAME").write_text("pantai.example")
    project(tmp_path, {"content/events/kabar-pelabuhan.yaml": EVENTS.replace("draft", "rejected")})
    report = build(tmp_path)
    assert "e/e-aaaaa2/index.html" in report.removed
    assert not (tmp_path / "output/e/e-aaaaa2").exists()
    assert not (tmp_path / "output/2024/06").exists()
    assert (tmp_path / "output/CNAME").exists()
    assert broken_links({k: v for k, v in tree(tmp_path / "output").items() if k != "CNAME"}) == []


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        (
            "content/events/kabar-pelabuhan.yaml",
            EVENTS + "   broken",
            "content/events/kabar-pelabuhan",
        ),
        ("content/pages/metode.md", "---\nlayout: x\n---\n", "content/pages/metode.md:2:1"),
        ("templates/event.html", "\n{{ nowhere }}\n", "templates/event.html:2"),
        ("linimasa.yaml", "titel: x\n", "linimasa.yaml:1"),
        ("linimasa.yaml", "title: T\nnav:\n  - about\n  - metod\n", "linimasa.yaml:4:5"),
        ("linimasa.yaml", "title: T\nnav: metod\n", "did you mean 'metode'"),
        (
            "content/events/kabar-pelabuhan.yaml",
            EVENTS + "    media: {file: kapal.jpg, alt: Kapal}\n",
            "content/events/kabar-pelabuhan.yaml:18:19",
        ),
    ],
)
def test_a_build_that_fails_changes_nothing(
    tmp_path: Path, name: str, text: str, place: str
) -> None:
    build(project(tmp_path, FILES))
    before = tree(tmp_path / "output")
    project(tmp_path, {name: text})
    with pytest.raises(LinimasaError) as error:
        build(tmp_path)
    assert place in str(error.value)
    assert tree(tmp_path / "output") == before


def test_the_mistakes_of_all_pages_are_told_at_once(tmp_path: Path) -> None:
    project(tmp_path, {**FILES, "content/pages/e.md": "E", "content/pages/2024.md": "2024"})
    (tmp_path / "content/pages/c.md").write_bytes(b"C\n\xff\n")
    with pytest.raises(Problems) as error:
        build(tmp_path)
    places = [str(problem.at) for problem in error.value.problems]
    assert places == ["content/pages/2024.md", "content/pages/c.md:2", "content/pages/e.md"]


def test_what_is_wrong_in_yaml_and_in_pages_is_told_at_once(tmp_path: Path) -> None:
    broken = EVENTS.replace("2024-10-18\n", "2024-13\n")
    page = {"content/pages/metode.md": "---\nlayout: x\n---\n"}
    project(tmp_path, {**FILES, **page, "content/events/kabar-pelabuhan.yaml": broken})
    assert places_of_problems(tmp_path) == [
        "content/events/kabar-pelabuhan.yaml:8:11",
        "content/pages/metode.md:2:1",
    ]


def test_links_and_pictures_that_are_not_there_are_told_at_once(tmp_path: Path) -> None:
    text = "[a](/2024/10/) [b](abuot.md)\nand ![c](tiada.png) [d][e]\n\n[e]: /e/x/\n"
    page = f"---\ntitle: T\n---\n\n{text}"
    media = EVENTS + "    media: {file: kapal.jpg, alt: Kapal}\n"
    files = {"content/pages/metode.md": page, "content/events/kabar-pelabuhan.yaml": media}
    project(tmp_path, {**FILES, **files})
    assert places_of_problems(tmp_path) == [
        "content/events/kabar-pelabuhan.yaml:18:19",
        "content/pages/metode.md:5:20",
        "content/pages/metode.md:6:10",
        "content/pages/metode.md:8:6",
    ]


def test_a_link_is_missed_as_soon_as_its_page_is_gone(tmp_path: Path) -> None:
    project(tmp_path, {**FILES, "content/pages/metode.md": "[siapa](/e/e-aaaaa2/)"})
    build(tmp_path)
    gone = EVENTS.replace("status: draft", "status: rejected")
    project(tmp_path, {"content/events/kabar-pelabuhan.yaml": gone})
    with pytest.raises(LinimasaError, match=r"metode\.md:1:9: /e/e-aaaaa2/ leads to nothing"):
        build(tmp_path)


def places_of_problems(root: Path) -> list[str]:
    with pytest.raises(Problems) as error:
        build(root)
    return [str(problem.at) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("deepest", "place", "message"),
    [
        ("\n{{ entry.none }}", "templates/c.html:2", "has no attribute 'none'"),
        ("\n{% if %}", "templates/c.html:2", "Expected an expression"),
        ("{% include 'd.html' %}", "templates/c.html:1", "no template 'd.html'"),
        ("{% include 'b.html' %}", "templates/c.html:1", "leads back to itself"),
    ],
)
def test_a_template_error_tells_the_way_to_it(
    tmp_path: Path, deepest: str, place: str, message: str
) -> None:
    event = (
        '{% extends "theme/event.html" %}{% block content %}\n{% include "b.html" %}{% endblock %}'
    )
    templates = {"event": event, "b": '\n\n{% include "c.html" %}', "c": deepest}
    named = {f"templates/{name}.html": text for name, text in templates.items()}
    project(tmp_path, {**FILES, **named})
    with pytest.raises(TemplateError, match=message) as error:
        build(tmp_path)
    assert str(error.value.at) == place
    assert error.value.hint.startswith("reached by templates/b.html:3, templates/event.html:2")
    assert "theme/base.html:" in error.value.hint


def test_a_template_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    project(tmp_path, {**FILES, "templates/event.html": "{% extends 'theme/event.html' %}"})
    (tmp_path / "templates/base.html").write_bytes(b"\n\xff")
    with pytest.raises(TemplateError, match=r"templates/base\.html:2: is not UTF-8"):
        build(tmp_path)


def test_a_template_that_is_a_folder_is_named(tmp_path: Path) -> None:
    project(tmp_path, FILES)
    (tmp_path / "templates/event.html").mkdir(parents=True)
    with pytest.raises(TemplateError, match=r"templates/event\.html: is a folder"):
        build(tmp_path)


def test_a_template_error_names_the_event(tmp_path: Path) -> None:
    project(tmp_path, {**FILES, "templates/event.html": "{{ entry.none }}"})
    with pytest.raises(TemplateError, match="event e-aaaaa2"):
        build(tmp_path)
    assert not (tmp_path / "output").exists()


def test_a_check_writes_nothing_and_tells_what_would_be(tmp_path: Path) -> None:
    project(tmp_path, FILES)
    report = build(tmp_path, check_only=True)
    assert report.changed
    assert not (tmp_path / "output").exists()


def test_hidden_drafts_are_counted_as_withheld(tmp_path: Path) -> None:
    config = "title: Pelabuhan kita\nlanguage: id\ndrafts: hide\n"
    report = build(project(tmp_path, {**FILES, "linimasa.yaml": config}))
    assert (report.counts.total, report.counts.withheld) == (1, 1)
    assert not [name for name, data in tree(tmp_path / "output").items() if b"e-aaaaa2" in data]


def test_a_build_elsewhere_leaves_the_project_as_it_is(tmp_path: Path) -> None:
    root = project(tmp_path / "here", FILES)
    build(root)
    before = tree(root)
    fresh = tmp_path / "fresh" / "site"
    report = build_site(replace(load_config(root), output=fresh))
    assert report.output == fresh
    assert tree(root) == before
    output = {k.removeprefix("output/"): v for k, v in before.items() if k.startswith("output/")}
    assert tree(fresh) == output


def test_without_its_memory_a_build_removes_nothing_and_writes_only_what_differs(
    tmp_path: Path,
) -> None:
    build(project(tmp_path, FILES))
    (tmp_path / ".linimasa/site.json").unlink()
    (tmp_path / "output/index.html").write_text("spoilt")
    (tmp_path / "output/old.html").write_text("of an earlier build, as far as anybody knows")
    report = build(tmp_path)
    assert (report.written, report.removed) == (("index.html",), ())


def test_a_title_is_drawn_where_it_is_shown_and_a_quote_on_its_page_and_its_source_s(
    tmp_path: Path,
) -> None:
    build(project(tmp_path, FILES))
    quote = EVENTS.replace("quote: Dermaga ketiga", "quote: Wah, dermaga ketiga")
    project(tmp_path, {"content/events/kabar-pelabuhan.yaml": quote})
    assert {name for name in build(tmp_path).written if name.endswith(".html")} == {
        "e/e-aaaaa1/index.html",
        "source/kabar-pelabuhan/index.html",
    }
    title = EVENTS.replace("title: Dermaga", "title: Dermaga yang")
    project(tmp_path, {"content/events/kabar-pelabuhan.yaml": title})
    assert {name for name in build(tmp_path).written if name.endswith(".html")} == {
        "index.html",
        "2024/index.html",
        "2024/10/index.html",
        "e/e-aaaaa1/index.html",
        "e/e-aaaaa2/index.html",
        "explore/index.html",
        "on/10-18/index.html",
        "source/kabar-pelabuhan/index.html",
    }


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("content/events/lain.yaml", "templates/event.html:1"),
        ("content/pages/metode.md", "templates/event.html:1"),
    ],
)
def test_templates_are_told_of_with_what_is_wrong_elsewhere(
    tmp_path: Path, wrong: str, told: str
) -> None:
    broken = {wrong: "[x](nowhere.md)\n", "templates/event.html": "{% if %}"}
    with pytest.raises(Problems) as caught:
        build(project(tmp_path, {**FILES, **broken}))
    places = [str(problem.at) for problem in caught.value.problems]
    assert any(place.startswith(wrong) for place in places)
    assert places.count(told) == 1
    assert not (tmp_path / "output").exists()
