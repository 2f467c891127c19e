"""Somebody who is told of instead of named again."""

from __future__ import annotations

import pytest

from linimasa.extract.lexis.words import words_of
from linimasa.extract.speech.pointing import is_pointing, points_back, with_lead

LAST = ("Siti Rahma", "Menteri Pertanian")
CASES = [
    ("politikus Partai Tani", " itu, Senin", LAST, True),
    ("Menteri Pertanian itu", "", LAST, True),
    ("Menteri Keuangan itu", "", LAST, False),  # another one
    ("politikus Partai Tani", ", Senin", LAST, False),
    ("Anggota OPEC ini", "", ("OPEC", None), False),
    ("Kapal Tani itu", "", LAST, False),
]


@pytest.mark.parametrize(("who", "behind", "last", "expected"), CASES)
def test_points_back(who: str, behind: str, last: tuple[str, str | None], expected: bool) -> None:
    assert points_back(who, behind, last, words_of("id")) is expected


def test_the_whole_noun() -> None:
    words = words_of("id")
    assert with_lead("Tani itu", "Ketua Partai ", words) == "Ketua Partai Tani itu"
    assert with_lead("Tani itu", "Kapal, ", words) == "Tani itu"


def test_a_name_in_such_a_noun() -> None:
    words = words_of("id")
    assert is_pointing(" dari Partai Tani itu berkata", words)
    assert not is_pointing(" menemui warga, di desa itu", words)
    assert not is_pointing(" met the this", words_of("en"))
