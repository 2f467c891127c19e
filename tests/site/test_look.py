"""Colours and fonts of a project: in the style sheet, and readable."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.appearance import Appearance, FontFile, Fonts, Scheme
from linimasa.check import check_site
from linimasa.config import load_config
from linimasa.errors import LinimasaError, Problems
from linimasa.site.build import build_site
from linimasa.site.colour import contrast
from linimasa.site.look import DARK, LEAST, LIGHT, look_css, shown_accents
from linimasa.site.theme import theme_dir
from support.project import project

COLOUR = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
EVENTS = "source: {id: a}\nevents: [{id: e-aaaaa1, date: 2024, title: A}]\n"


def pairs_of(css: str) -> dict[str, tuple[str, str]]:
    found = re.findall(r"--(\w+):light-dark\((#\w{6}),(#\w{6})\)", css)
    return {name: (light, dark) for name, light, dark in found}


def test_the_theme_s_own_colours_are_those_of_its_style_sheet() -> None:
    style = (theme_dir() / "static/style.css").read_text(encoding="utf-8")
    for scheme, which in ((LIGHT, 0), (DARK, 1)):
        for name in ("paper", "ink"):
            pair = re.search(rf"--{name}: light-dark\((#\w+), (#\w+)\)", style)
            assert pair is not None
            assert getattr(scheme, name) == pair.groups()[which]
    assert f"--accent-light: {LIGHT.accent}" in style
    assert f"--accent-dark: {DARK.accent}" in style


def test_nothing_said_adds_nothing() -> None:
    assert look_css(Appearance(), None) == ""


@given(COLOUR, COLOUR, st.none() | COLOUR)
def test_on_any_paper_all_that_nobody_chose_can_be_read(
    light: str, dark: str, accent: str | None
) -> None:
    css = look_css(Appearance(Scheme(light), Scheme(dark)), accent)
    pairs = pairs_of(css)
    accents = re.findall(r"--accent-(?:light|dark):(#\w{6})", css)
    assert pairs["paper"] == (light, dark)
    for which, paper in enumerate((light, dark)):
        for colour in (pairs["ink"][which], pairs["soft"][which], accents[which]):
            assert contrast(colour, paper) >= LEAST
        assert contrast(pairs["ink"][which], pairs["tint"][which]) >= LEAST


def test_what_is_chosen_stays_and_print_is_white() -> None:
    css = look_css(Appearance(Scheme("#ffffff", "#222222", "#005f3a")), "#8a1c1c")
    pairs = pairs_of(css)
    assert (pairs["paper"][0], pairs["ink"][0]) == ("#ffffff", "#222222")
    assert pairs["paper"][1] == DARK.paper
    assert "--accent-light:#005f3a" in css
    assert css.startswith("@media screen{")


def test_fonts_are_named_and_come_along() -> None:
    files = (FontFile("Noto Serif", "fonts/n s.woff2", "200 900", "italic"),)
    css = look_css(Appearance(fonts=Fonts(("Noto Serif", "serif"), ("Inter",), files)), None)
    assert '--serif:"Noto Serif",serif;--sans:"Inter"' in css
    assert 'src:url("fonts/n%20s.woff2") format("woff2")' in css
    assert "font-display:swap" in css


def build(root: Path, settings: str) -> Path:
    files = {"linimasa.yaml": f"title: T\n{settings}", "content/events/a.yaml": EVENTS}
    return build_site(load_config(project(root, files))).output


def test_a_font_of_the_project_is_part_of_the_site(tmp_path: Path) -> None:
    project(tmp_path, {"templates/static/fonts/a.woff2": "wOF2"})
    fonts = "fonts: {text: 'Own, serif', files: [{family: Own, file: fonts/a.woff2}]}\n"
    output = build(tmp_path, fonts)
    assert 'url("fonts/a.woff2")' in (output / "assets/style.css").read_text()
    assert check_site(output, "output") == ()
    (tmp_path / "templates/static/fonts/a.woff2").unlink()
    with pytest.raises(LinimasaError) as error:
        build(tmp_path, fonts)
    assert str(error.value.at) == "linimasa.yaml:2:57"
    assert "there is no fonts/a.woff2 in templates/static/" in error.value.message


def test_colours_that_cannot_be_read_are_told_with_the_nearest(tmp_path: Path) -> None:
    text = 'colours:\n  light: {ink: "#888888"}\n  dark: {paper: "#000000", accent: "#600000"}\n'
    with pytest.raises(Problems) as error:
        build(tmp_path, text)
    told = [(str(one.at), one.message, one.hint) for one in error.value.problems]
    assert [at for at, _, _ in told] == ["linimasa.yaml:3:16", "linimasa.yaml:4:36"]
    assert told[0][1].startswith("the ink #888888 has a contrast of 3.5 with the light paper")
    for (_, _, hint), paper in zip(told, (LIGHT.paper, "#000000"), strict=True):
        nearest = re.search(r"#\w{6}", hint)
        assert nearest is not None
        assert contrast(nearest[0], paper or "") >= LEAST


def test_the_lanes_that_the_explore_page_begins_with(tmp_path: Path) -> None:
    page = (build(tmp_path, "lanes: source\n") / "explore/index.html").read_text()
    assert '"usual": {"lanes": "source"}' in page
    page = (build(tmp_path, "lanes: who\n") / "explore/index.html").read_text()
    assert '"usual": {}' in page  # nobody is named


def test_an_accent_that_is_changed_to_be_read_is_told() -> None:
    assert shown_accents("#8f2d1b").startswith("#8f2d1b (light) and #")
    assert shown_accents("#ffcc00") != ""
