"""Colours and fonts of linimasa.yaml: read, or told what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.appearance import Appearance, FontFile, Fonts, Scheme
from linimasa.config import parse_config
from linimasa.errors import LinimasaError


def read(text: str) -> Appearance:
    return parse_config(f"title: T\n{text}", Path("/p")).appearance


def test_nothing_said_is_the_theme_s_own() -> None:
    assert read("") == Appearance()


def test_colours_and_fonts_are_read() -> None:
    text = """\
colours:
  light: {paper: "#ffffff", ink: "#222222"}
  dark: {accent: "#FFCC00"}
fonts:
  text: "'Noto Serif', Georgia, serif"
  controls: [Inter, system-ui]
  files:
    - {family: Inter, file: fonts/inter.woff2, weight: 200 900}
    - {family: 思源宋体, file: s.otf, weight: bold, style: italic}
"""
    assert read(text) == Appearance(
        Scheme("#ffffff", "#222222"),
        Scheme(accent="#FFCC00"),
        Fonts(
            ("Noto Serif", "Georgia", "serif"),
            ("Inter", "system-ui"),
            (
                FontFile("Inter", "fonts/inter.woff2", "200 900"),
                FontFile("思源宋体", "s.otf", "bold", "italic"),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("colours: {light: {paper: red}}", "2:26", "no colour"),
        ("colours: {lihgt: {}}", "2:11", "did you mean 'light'?"),
        ("fonts: {text: 'a; } body { color: red'}", "2:15", "no name of a font"),
        ("fonts: {text: 'Georgia, url(x)'}", "2:15", "no name of a font"),
        ("fonts: {files: [{family: A}]}", "2:17", "a font has no file"),
        ("fonts: {files: [{family: A, file: a.css}]}", "2:35", "woff2, woff, ttf, otf"),
        ("fonts: {files: [{family: A, file: a.otf, weight: heavy}]}", "2:50", "no weight"),
        ("fonts: {files: [{family: 'A\"', file: a.otf}]}", "2:26", "no name of a font"),
        ("fonts: {files: [{family: A, file: a.otf, style: oblique}]}", "2:49", "italic"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text: str, place: str, words: str) -> None:
    with pytest.raises(LinimasaError) as error:
        read(text)
    assert str(error.value.at) == f"linimasa.yaml:{place}"
    assert words in f"{error.value.message} {error.value.hint}"
