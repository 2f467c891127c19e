"""What stands before a story's first words."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.condensing.headings import without_heading
from linimasa.extract.lexis.words import words_of
from linimasa.model import Article

TOLD = "The old ferry sank off the cape"


@pytest.mark.parametrize(
    "heading",
    [
        "BERN (Reuters) - ",
        "By Ann Cole BERN, Switzerland (Reuters) - ",
        "BERN, KOMPAS.com – ",
        "Bern (dpa/lsw) – ",
        "Bern (AFP/dpa) - ",
        "Bern · ",
        "ANN COLE, REPORTER: ",
        "10.42 – ",
        "Home | Ferries | ",
        "* ",
        "| | ",
        "Last updated Help ",
        "-LRB- updated -RRB- ",
    ],
)
def test_a_heading_goes(heading: str) -> None:
    assert without_heading(heading + TOLD, words_of("en")) == TOLD


@pytest.mark.parametrize(
    ("language", "title", "left"),
    [
        ("ja", "【東京＝山田太郎】政府は港の閉鎖を決めた", "政府は港の閉鎖を決めた"),
        ("zh", "新华社北京电（记者王明）旧渡轮在海角沉没", "旧渡轮在海角沉没"),
    ],
)
def test_a_heading_in_a_script_without_blanks(language: str, title: str, left: str) -> None:
    assert without_heading(title, words_of(language)) == left


@pytest.mark.parametrize("title", [TOLD, "The OECD said: nobody knows", "Ferry 12 - a story"])
def test_what_heads_nothing_stays(title: str) -> None:
    assert without_heading(title, words_of("en")) == title


def test_capitals_without_an_end_are_read_once() -> None:
    assert without_heading("A" * 200_000, words_of("en")) == "A" * 200_000


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Norton Foods Inc. (NASDAQ: NRTN) opened a new plant in Dover on 3 May 2024.",
            "Norton Foods Inc. opened a new plant in Dover",
        ),
        (
            "DOVER, Del., May 3, 2024 /PRWire/ -- Norton Foods has opened a plant in Dover today.",
            "Norton Foods has opened a plant in Dover",
        ),
    ],
)
def test_a_press_release_begins_behind_its_wire(text: str, title: str) -> None:
    article = Article(id="a", file="a", text=text, language="en", published="2024-05-03")
    assert [one.title for one in extract(article)] == [title]


def test_the_signs_of_notes_are_in_no_title() -> None:
    text = "Das Rathaus[2] wurde 1876 erbaut.[3] 1930 wurde ein neues Rathaus[b] eröffnet.[7]"
    article = Article(id="a", file="a", text=text, language="de", published="2024-05-03")
    assert [one.title for one in extract(article)] == [
        "Das Rathaus wurde erbaut",
        "Ein neues Rathaus wurde eröffnet",
    ]
