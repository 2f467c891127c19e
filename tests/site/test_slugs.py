"""Names as parts of addresses."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.site.slugs import slugs, spelling
from linimasa.slug import MAX_BYTES, fold, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("John Kirby", "john-kirby"),
        ("  Tanjung   Perak ", "tanjung-perak"),
        ("Saint-Étienne", "saint-etienne"),
        ("Ōsaka", "osaka"),
        ("Łódź", "łodz"),
        ("Иван Петров", "иван-петров"),
        ("القاهرة", "القاهرة"),
        ("東京", "東京"),
        ("สมชาย ใจดี", "สมชาย-ใจดี"),
        ("हिन्दी", "हिन्दी"),
        ("C++", "c"),
        ("../../etc", "etc"),
        ("a/b?c#d%e", "a-b-c-d-e"),
        ("!!!", ""),
        ("CON", "con-x"),
    ],
)
def test_a_slug_is_readable(name: str, expected: str) -> None:
    assert slug(name) == unicodedata.normalize("NFC", expected)


def test_names_that_share_a_slug_get_different_ones_in_any_order() -> None:
    names = ["C", "C++", "C#", "!", "?"]
    found = slugs(names)
    assert found == slugs(reversed(names))
    assert len(set(found.values())) == len(names)
    assert found["c"] == "c"


def test_a_new_name_changes_no_slug_that_spells_its_name_in_full() -> None:
    assert slugs(["Kapal Api"])["kapal api"] == slugs(["Kapal Api", "Kapal, Api!"])["kapal api"]


def test_spellings_of_one_name() -> None:
    assert fold("  TANJUNG perak") == fold("Tanjung Perak")
    assert spelling(["PERAK", "Perak", "Perak"]) == "Perak"


@given(st.lists(st.text(min_size=1, max_size=80), max_size=8))
def test_any_names_become_different_folders_of_one_level(names: list[str]) -> None:
    found = slugs(names)
    assert set(found) == {fold(name) for name in names}
    assert len(set(found.values())) == len(found)
    for short in found.values():
        assert short
        assert not set(short) & set("/\\?#% .\0")
        assert len(short.encode()) <= MAX_BYTES + 8
