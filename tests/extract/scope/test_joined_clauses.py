"""Dates behind what joins two clauses, and of several objects of one verb."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

TITLES = [
    # a date behind the joint
    ("The port slept, but in 1946 ferries returned.", ["Ferries returned"]),
    (
        "The line opened in 1865, but in 1931 the passenger trains were withdrawn.",
        ["The line opened", "The passenger trains were withdrawn"],
    ),
    (
        "His first piers were low, but in 1896, working in Bern, Hill began to use stone.",
        ["Hill began to use stone"],
    ),
    # whom a pronoun means that a name before it tells
    (
        "Jane Hill became mayor in 1961, and in 1970 she was elected judge.",
        ["Jane Hill became mayor", "Jane Hill was elected judge"],
    ),
    (
        "Adam Dean founded the field, and in 1949 it was named Bern.",
        ["Adam Dean founded the field, and it was named Bern"],
    ),
    # whom "they" means that one name before it does not tell
    (
        "Dean sent ferries to Bern in February, and by the end of March they had sunk a tug.",
        ["Dean sent ferries to Bern", "They had sunk a tug"],
    ),
    # a clause with more than one date
    (
        "The monks left the island in 1845 and returned in 1848, but in 1850 frost killed them.",
        ["The monks left the island", "The monks returned", "Frost killed them"],
    ),
    (
        "Jane Hill (1899-1971) was a pilot from Bern, and in 1934 she founded the yard.",
        ["Jane Hill founded the yard"],
    ),
    # two dates of one object
    ("The hospital won the prize in 2017 and 2018.", ["The hospital won the prize"] * 2),
    ("The port closed in 2017 and in 2018.", ["The port closed"] * 2),
    # objects
    (
        "Hill became a clerk in 1961 and a pilot in 1978.",
        ["Hill became a clerk", "Hill became a pilot"],
    ),
    (
        "Hill was made head of the board in 1989, and then in 1990 minister of fisheries.",
        ["Hill was made head of the board", "Hill was made minister of fisheries"],
    ),
    (
        "In 1961 Hill became a clerk and in 1978 a pilot.",
        ["Hill became a clerk", "Hill became a pilot"],
    ),
    (
        "The firm built a quay in 1901, a crane in 1912 and a dock in 1920.",
        ["The firm built a quay", "The firm built a crane", "The firm built a dock"],
    ),
    # with the preposition that both have
    (
        "Hill was raised to the bench in 1986 and to the high court in 1990.",
        ["Hill was raised to the bench", "Hill was raised to the high court"],
    ),
    # of what a comma ends, with a day of several words
    (
        "The yard moved to Bern, Norvik on 1 May 1979 and then to Kyre on 2 May 1986, where it is.",
        ["The yard moved to Bern, Norvik", "The yard moved to Kyre"],
    ),
    # of a second verb
    (
        "Hill was advanced to clerk in 1963 and was made pilot in 1973 and judge in Bern in 1991.",
        ["Hill was advanced to clerk", "Hill was made pilot", "Hill was made judge in Bern"],
    ),
    (
        "Hill studied in Bern and later obtained a licence in 1961 and a doctorate in 1978.",
        ["Hill later obtained a licence", "Hill later obtained a doctorate"],
    ),
]


@pytest.mark.parametrize(("text", "titles"), TITLES)
def test_each_date_has_its_own_part(text: str, titles: list[str]) -> None:
    found = extract(Article(id="a", file="a", text=text, language="en"))
    assert [one.title for one in found] == titles


@pytest.mark.parametrize(
    "text",
    [
        "Norvik fell in 1870 and Kyre in 1871.",
        "Norvik held the games in 1952 and Kyre in 1994.",
    ],
)
def test_a_part_that_would_stand_before_its_verb_is_not_sure(text: str) -> None:
    first, second = extract(Article(id="a", file="a", text=text, language="en"))
    assert first.title in {"Norvik fell", "Norvik held the games"}
    assert second.score < first.score


def test_what_it_means_behind_a_person_is_not_sure() -> None:
    text = "Adam Dean built the dam in 1911 and sold it in 1920, but in 1930 it burst."
    *first, last = extract(Article(id="a", file="a", text=text, language="en"))
    assert [one.title for one in first] == ["Adam Dean built the dam", "Adam Dean sold it"]
    assert last.score < 0.3
