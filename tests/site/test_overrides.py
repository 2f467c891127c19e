"""Overrides of the theme: what fits, and what would fail, or be lost without a word."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from linimasa.site.overrides import Override, read_overrides


def overrides(tmp_path: Path, files: Mapping[str, str]) -> tuple[tuple[Override, ...], list[str]]:
    """The overrides, and each misfit as a line, `!` before one that breaks the build."""
    for name, text in files.items():
        path = tmp_path / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found, misfits = read_overrides(tmp_path / "templates")
    lines = [f"{'!' if one.breaks else ''}{one.at} {one.message} [{one.hint}]" for one in misfits]
    return found, lines


def test_no_folder_has_no_overrides(tmp_path: Path) -> None:
    assert overrides(tmp_path, {}) == ((), [])


def test_what_fits_is_told_without_misfits(tmp_path: Path) -> None:
    extending = '{% extends "theme/home.html" %}{% block footer %}x{% endblock %}'
    using = '{% extends "theme/month.html" %}{% block head %}{% include "own.html" %}{% endblock %}'
    files = {"home.html": extending, "month.html": using, "own.html": "x", "404.html": "x"}
    found, misfits = overrides(tmp_path, {**files, "static/style.css": "", "static/logo.svg": ""})
    assert misfits == []
    assert found == (
        Override("404.html", "replaces"),
        Override("home.html", "extends"),
        Override("month.html", "extends"),
        Override("own.html", "adds"),
        Override("static/logo.svg", "adds"),
        Override("static/style.css", "replaces"),
    )


HOME, MACROS = '{% extends "theme/home.html" %}\n', '{% import "macros.html" as m %}\n'


@pytest.mark.parametrize(
    ("name", "text", "line", "hint"),
    [
        (
            "home.html",
            HOME + "{% block contnet %}x{% endblock %}",
            "templates/home.html:2 the block 'contnet' is in no template above: it is never shown",
            "did you mean 'content'?",
        ),
        (
            "mounth.html",
            "x",
            "templates/mounth.html:1 is no template of the theme: it is not used",
            "did you mean 'month.html'?",
        ),
        (
            "home.html",
            '{% extends "theme/hom.html" %}',
            "!templates/home.html:1 there is no template 'theme/hom.html'",
            "did you mean 'theme/home.html'?",
        ),
        (
            "404.html",
            "a\n{% endif %}",
            "!templates/404.html:2 Encountered unknown tag 'endif'.",
            "",
        ),
        (
            "404.html",
            MACROS + "{{ m.sourceline(1) }}",
            (
                "!templates/404.html:2 templates/404.html calls the macro 'sourceline', "
                "which the theme's macros.html lacks"
            ),
            "did you mean 'source_line'?",
        ),
        (
            "page.html",
            '{% extends "base.html" %}',
            "templates/page.html:1 lacks the theme's block 'content'",
            "{% extends 'theme/page.html' %} keeps all that is not changed",
        ),
    ],
)
def test_what_does_not_fit_has_a_place_and_a_hint(
    tmp_path: Path, name: str, text: str, line: str, hint: str
) -> None:
    assert f"{line} [{hint}]" in overrides(tmp_path, {name: text})[1]


def test_macros_that_the_theme_calls_are_missed(tmp_path: Path) -> None:
    _, misfits = overrides(tmp_path, {"macros.html": "{% macro row(entry) %}{% endmacro %}"})
    breaking = [line for line in misfits if line.startswith("!templates/macros.html:1 the theme's")]
    assert any("calls the macro 'rows', which templates/macros.html lacks" in x for x in breaking)
    assert any("lacks the theme's macro 'pager'" in line for line in misfits)


def test_a_template_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/404.html").write_bytes(b"\xff\xfe")
    _, misfits = read_overrides(tmp_path / "templates")
    assert [(str(one.at), one.breaks) for one in misfits] == [("templates/404.html", True)]


def test_a_template_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "templates/404.html").mkdir(parents=True)
    _, misfits = read_overrides(tmp_path / "templates")
    assert [(str(one.at), one.breaks) for one in misfits] == [("templates/404.html", True)]


def test_the_theme_fits_itself(tmp_path: Path) -> None:
    from linimasa.site.theme import theme_dir

    texts = {path.name: path.read_text("utf-8") for path in theme_dir().glob("*.html")}
    assert overrides(tmp_path, texts)[1] == []
