"""Places in running text, folded to one code whatever the language."""

from __future__ import annotations

import pytest

from linimasa.places import find_places, names_place


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("en", "North Korea and the US signed it.", ["KP", "US"]),
        ("en", "They told us of a Ukrainian ship.", ["UA"]),
        ("en", "North Korean and U.S. envoys met.", ["KP", "US"]),
        ("id", "Korut dan AS bertemu di Jenewa.", ["KP", "US", "CH-Geneva"]),
        ("de", "Der südkoreanische Minister sprach in Moskau.", ["KR", "RU-Moscow"]),
        ("fr", "Le ministre ukrainien est arrivé à Varsovie.", ["UA", "PL-Warsaw"]),
        ("fr", "Le port de Côte d'Ivoire a rouvert.", ["CI"]),
        ("ja", "北朝鮮の兵士がウラジオストクに着いた。", ["KP", "RU-Vladivostok"]),
        ("ko", "북한군이 블라디보스토크로 이동했다.", ["KP", "RU-Vladivostok"]),
        ("ar", "وصل الوفد إلى كوريا الشمالية", ["KP"]),
        ("en", "Mr John Seoul arrived.", []),
        ("id", "Lima orang tewas. Kita berduka.", []),
        ("und", "Nothing is here.", []),
    ],
)
def test_places(language: str, text: str, codes: list[str]) -> None:
    assert [place.code for place in find_places(text, language)] == codes


def test_spans_are_those_of_the_words() -> None:
    text = "The delegation left Iraq’s capital for Hanoi."
    assert [text[p.start : p.end] for p in find_places(text, "en")] == ["Iraq", "Hanoi"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("It rained in Valencia.", "VE"),
        ("Spain was hit; it rained in Valencia.", "ES"),
    ],
)
def test_of_several_cities_that_of_the_country_which_is_named(text: str, country: str) -> None:
    assert find_places(text, "en")[-1].country == country


def test_adjectives_only_tell_whose_something_is() -> None:
    first, second = find_places("A Russian ship left Russia.", "en")
    assert (first.adjective, second.adjective) == (True, False)


def test_a_name_of_a_place_and_nothing_more() -> None:
    assert names_place("Jakarta", "en")
    assert not names_place("Jakarta harbour", "en")
    assert not names_place("the harbour", "en")
    assert names_place("东京", "zh")
