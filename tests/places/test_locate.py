"""One place by its name alone."""

from __future__ import annotations

import pytest

from linimasa.places.gazetteer import City, cities, cities_named
from linimasa.places.locate import locate


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("Vladivostok", "id", "RU-Vladivostok"),
        ("Paris", "en", "FR-Paris"),
        ("Bogor, Indonesia", "id", "ID-Bogor"),
        ("Moskwa (Rusia)", "id", "RU-Moscow"),
        ("القاهرة", "ar", "EG-Cairo"),
        ("北京", "zh", "CN-Beijing"),
        ("Lima", "id", "PE-Lima"),
    ],
)
def test_cities(name: str, language: str, code: str) -> None:
    found = locate(name, language)
    assert isinstance(found, City)
    assert found.code == code


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [("Rusia", "id", "RU"), ("Korea Utara", "id", "KP"), ("US", "en", "US"), ("日本", "ja", "JP")],
)
def test_countries(name: str, language: str, code: str) -> None:
    assert locate(name, language) == code


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Rusia timur", "id"),  # somewhere in a country is not the country
        ("Paris, Texas", "en"),  # no country, so no way to tell
        ("Bogor, Malaysia", "id"),
        ("Uni Eropa", "id"),
        ("lima", "id"),
        ("us", "en"),
        ("Tanjung Perak", "id"),
        ("", "en"),
    ],
)
def test_what_is_left_alone(name: str, language: str) -> None:
    assert locate(name, language) is None


def test_looking_up_one_name_finds_what_the_whole_table_has() -> None:
    table = cities()
    for name in list(table)[::997]:
        assert cities_named(name) == table[name]
    assert cities_named("ID") == ()
    assert cities_named("") == ()
