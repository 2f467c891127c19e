"""Templates: overriding them, and errors that name their file, line and the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.errors import TemplateError
from support.html import read_html
from support.timelines import draw, text_of


def project(tmp_path: Path, template: str, text: str) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / template).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a\nb\n{{ entry.nothing }}\n", 3, "no attribute 'nothing'"),
        ("a\n{{ nowhere }}\n", 2, "'nowhere' is undefined"),
        ("a\n{% if %}\n", 2, "Expected an expression"),
        ("{% extends 'none.html' %}\n", 1, "no template 'none.html'"),
        ("a\n\n{{ 1 / 0 }}\n", 3, "division by zero"),
        ("{{ facet('who', 'nobody') }}", 1, "nobody"),
    ],
)
def test_an_error_names_the_template_its_line_and_the_event(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    templates = project(tmp_path, "event.html", text)
    with pytest.raises(TemplateError) as error:
        draw(templates=templates, root=tmp_path)
    assert str(error.value.at) == f"templates/event.html:{line}"
    assert message in error.value.message
    assert "while drawing /e/e-aaaaa1/ (event e-aaaaa1)" in error.value.message


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("{{ enty.path }}", "'enty' is undefined", "did you mean 'entry'? at hand here: "),
        ("{{ nowhere }}", "'nowhere' is undefined", "on every page: _, absolute_link, "),
        ("{{ entry.event.titel }}", "no attribute 'titel' (nearest: 'title')", ""),
        ("{{ entry.titel }}", "no attribute 'titel' (nearest: 'event.title')", ""),
        ("{% import 'macros.html' as m %}{{ m.pagr(1) }}", "(nearest: 'pager')", ""),
    ],
)
def test_an_undefined_name_is_told_with_the_names_at_hand(
    tmp_path: Path, text: str, message: str, hint: str
) -> None:
    templates = project(tmp_path, "event.html", text)
    with pytest.raises(TemplateError) as error:
        draw(templates=templates, root=tmp_path)
    assert message in error.value.message
    assert hint in error.value.hint
    assert "lipsum" not in error.value.hint


def test_one_block_of_a_page_of_the_theme_is_replaced(tmp_path: Path) -> None:
    text = """{% extends "theme/month.html" %}
{% import "macros.html" as m %}
{% block content %}<p class="own">{{ month.entries|length }}</p>{{ super() }}{% endblock %}"""
    site = draw(templates=project(tmp_path, "month.html", text), root=tmp_path)
    page = read_html(text_of(site, "2024/10/index.html"))
    assert page.one("p", **{"class": "own"}).text == "2"
    assert page.one("h1").text == "Oktober 2024"


def test_a_project_template_replaces_that_of_the_theme(tmp_path: Path) -> None:
    templates = project(tmp_path, "event.html", "<p>{{ entry.event.title }}</p>")
    site = draw(templates=templates, root=tmp_path)
    assert text_of(site, "e/e-aaaaa3/index.html") == "<p>Perjanjian pelabuhan ditandatangani</p>"
    assert "<!doctype html>" in text_of(site, "index.html")


def test_a_project_template_may_extend_the_one_it_replaces(tmp_path: Path) -> None:
    text = '{% extends "theme/home.html" %}{% block footer %}<p>Kaki kami</p>{% endblock %}'
    site = draw(templates=project(tmp_path, "home.html", text), root=tmp_path)
    page = read_html(text_of(site, "index.html"))
    assert page.one("footer").text == "Kaki kami"
    assert page.one("h1").text == "Pelabuhan kita"


def test_a_project_adds_and_replaces_static_files(tmp_path: Path) -> None:
    static = tmp_path / "templates/static"
    static.mkdir(parents=True)
    (static / "style.css").write_text("body{}")
    (static / "logo.svg").write_text("<svg/>")
    site = draw(templates=tmp_path / "templates", root=tmp_path)
    assert text_of(site, "assets/style.css") == "body{}"
    assert text_of(site, "assets/logo.svg") == "<svg/>"
