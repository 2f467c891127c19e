"""Accent colours stay readable."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.site.colour import DARK_PAGE, LEAST_CONTRAST, LIGHT_PAGE, contrast, readable
from linimasa.site.theme import theme_dir


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True), st.sampled_from([LIGHT_PAGE, DARK_PAGE]))
def test_any_accent_becomes_readable(colour: str, page: str) -> None:
    assert contrast(readable(colour, page), page) >= LEAST_CONTRAST


def test_a_readable_colour_stays() -> None:
    assert readable("#8F2D1B", LIGHT_PAGE) == "#8f2d1b"


def test_the_colours_of_the_theme_are_readable_in_both_schemes() -> None:
    style = (theme_dir() / "static/style.css").read_text(encoding="utf-8")
    pairs = dict(re.findall(r"--(\w+): light-dark\((#\w+, #\w+)\)", style))
    papers = pairs["paper"].split(", ")
    assert papers == [LIGHT_PAGE, DARK_PAGE]
    accents = re.findall(r"--accent-(?:light|dark): (#\w+)", style)
    for colours in (pairs["ink"].split(", "), pairs["soft"].split(", "), accents):
        for colour, paper, tint in zip(colours, papers, pairs["tint"].split(", "), strict=True):
            assert contrast(colour, paper) >= 4.5
            assert colour in pairs["soft"] or contrast(colour, tint) >= 4.5
