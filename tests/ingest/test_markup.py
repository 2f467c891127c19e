"""HTML left in plain text."""

from __future__ import annotations

import pytest

from linimasa.ingest.markup import without_markup


def test_tags_and_entities() -> None:
    text = (
        "<div><h1>Bridge reopens</h1><p>The <b>Stone Bridge</b> was "
        "&quot;reopened&quot; on 4&nbsp;May.</p>"
        "<script>var day = '<p>2018</p>';</script><!-- 5 May --><p>It cost &#163;2m.</p></div>"
    )
    lines = [line for line in without_markup(text).split("\n") if line]
    assert lines == [
        "Bridge reopens",
        'The Stone Bridge was "reopened" on 4\u00a0May.',
        "It cost £2m.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In HTML, <p> opens a paragraph and </p> closes it.",
        "a < b and b > c and c < d, on 3 May; x << y << z <<< w",
        "<name> <date> <place>",
        "Smith & Sons; Q&A; R&D",
    ],
)
def test_what_is_no_markup_stays(text: str) -> None:
    assert without_markup(text) == text


@pytest.mark.parametrize("opening", ["<p ", "<script ", "<!-- "])
def test_openings_without_an_end_stay(opening: str) -> None:
    text = opening * 50_000
    assert without_markup(f"{text}<b><b><b>") == text
