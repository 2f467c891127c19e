"""The theme's templates, compiled once: the same site, and errors where they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from linimasa.config import load_config
from linimasa.errors import TemplateError
from linimasa.site import precompiled
from linimasa.site.build import build_site
from linimasa.site.folding import FoldingEnvironment
from linimasa.site.theme import theme_dir
from support.project import project, tree

EVENTS = """\
source: {id: pasar, language: id}
events:
  - {id: e-aaaaaa, status: confirmed, date: 2024-10-18, title: Pasar dibuka}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "linimasa"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words for which the theme was compiled."""
    words: list[str] = []
    original: Callable[..., bytes] = precompiled._compile

    def counted(environment: object, digest: str) -> bytes:
        words.append(digest)
        return original(environment, digest)

    monkeypatch.setattr(precompiled, "_compile", counted)
    return words


def build(folder: Path, **files: str) -> dict[str, bytes]:
    named = {name.replace("__", "/") + ".html": text for name, text in files.items()}
    root = project(folder, {"content/events/pasar.yaml": EVENTS, **named})
    build_site(load_config(root))
    return tree(root / "output")


def test_the_theme_is_compiled_once_and_draws_the_same(tmp_path: Path, compiled: list[str]) -> None:
    first = build(tmp_path / "one")
    assert build(tmp_path / "two") == first
    assert len(compiled) == 1


def test_what_a_project_has_of_its_own_is_drawn(tmp_path: Path, compiled: list[str]) -> None:
    build(tmp_path / "one")
    own = build(tmp_path / "two", templates__about="{% extends 'base.html' %}{# ours #}")
    assert b"<h1" not in own["about/index.html"]
    assert len(compiled) == 1


def test_an_error_in_the_theme_has_its_file_and_line(tmp_path: Path, compiled: list[str]) -> None:
    build(tmp_path / "one")
    broken = "{% macro mark(entry) %}{% endmacro %}"
    with pytest.raises(TemplateError) as raised:
        build(tmp_path / "two", templates__macros=broken)
    at = raised.value.at
    assert at is not None
    assert Path(at.file).parent == theme_dir()
    assert at.line
    assert len(compiled) == 1


@pytest.fixture
def translated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that were compiled one by one."""
    names: list[str] = []
    original = FoldingEnvironment._parse

    def noted(self: FoldingEnvironment, source: str, name: str | None, file: str | None) -> object:
        names.append(name or "")
        return original(self, source, name, file)

    monkeypatch.setattr(FoldingEnvironment, "_parse", noted)
    return names


OWN = "{% extends 'base.html' %}{% block content %}own{% endblock %}"


def test_what_a_project_has_of_its_own_is_compiled_once(
    tmp_path: Path, translated: list[str]
) -> None:
    first = build(tmp_path / "one", templates__about=OWN)
    translated.clear()
    assert build(tmp_path / "two", templates__about=OWN) == first
    assert not translated
    changed = build(tmp_path / "three", templates__about=OWN.replace("own", "other"))
    assert translated == ["about.html"]
    assert b"other" in changed["about/index.html"]


def test_an_error_is_told_of_where_the_template_lies_now(tmp_path: Path) -> None:
    late = "{% extends 'base.html' %}{% block content %}\n{{ page.nothing }}{% endblock %}"
    for folder in ("one", "two"):
        with pytest.raises(TemplateError) as raised:
            build(tmp_path / folder, templates__about=late)
        assert str(raised.value.at) == "templates/about.html:2"


@pytest.mark.parametrize("damage", [b"", b"neither a seal nor code"])
def test_a_file_that_is_not_ours_is_not_believed(
    tmp_path: Path, folder: Path, translated: list[str], damage: bytes
) -> None:
    first = build(tmp_path / "one", templates__about=OWN)
    (kept,) = folder.glob("templates-*")
    kept.write_bytes(damage)
    translated.clear()
    assert build(tmp_path / "two", templates__about=OWN) == first
    assert translated == ["about.html"]


def test_the_oldest_are_forgotten(
    tmp_path: Path, folder: Path, translated: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(precompiled, "MOST_BYTES", 4000)
    for number in range(4):
        build(tmp_path / f"{number}", templates__about=OWN.replace("own", f"{number}"))
    translated.clear()
    build(tmp_path / "last", templates__about=OWN.replace("own", "3"))
    assert not translated
    build(tmp_path / "first", templates__about=OWN.replace("own", "0"))
    assert translated == ["about.html"]
    (kept,) = folder.glob("templates-*")
    assert kept.stat().st_size < 8000


def test_constants_in_templates_follow_the_settings_and_the_page_of_each_site(
    tmp_path: Path,
) -> None:
    """What is kept for a user knows of no site's settings."""
    about = "{{ ['a', 'b']|in_order|join }} {{ href('sources' ~ '/') }}"
    own = {"templates__about": about, "templates__event": about}
    first = build(tmp_path / "one", **own)
    assert first["about/index.html"] == b"ab ../sources/index.html"
    assert first["e/e-aaaaaa/index.html"] == b"ab ../../sources/index.html"
    (tmp_path / "two").mkdir()
    (tmp_path / "two/linimasa.yaml").write_text("title: Pasar\norder: newest\n")
    assert build(tmp_path / "two", **own)["about/index.html"] == b"ba ../sources/index.html"
