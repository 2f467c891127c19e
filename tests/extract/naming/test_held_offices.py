"""Who has an office that stands in front of a comma."""

from __future__ import annotations

import pytest

from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.held_offices import with_holders
from linimasa.extract.naming.names import find_names

CASES = [
    ("id", "Kapolres Arjasa, AKBP Siti Rahma, datang.", [("Siti Rahma", "Kapolres Arjasa")]),
    (
        "id",
        "Ketua Partai Tani (PT), Dr. Siti Rahma, datang.",
        [("Siti Rahma", "Ketua Partai Tani")],
    ),
    ("id", "Bupati Garut, Jawa Barat, datang.", [("Bupati Garut", None), ("Jawa Barat", None)]),
    (
        "id",
        "Bupati Arjasa, Camat Kalisat, datang.",
        [("Bupati Arjasa", None), ("Camat Kalisat", None)],
    ),
    ("en", "Mayor Hill, Jane Dean, came.", [("Hill", "Mayor"), ("Jane Dean", None)]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_holders(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    names = with_holders(text, find_names(text, language), words_of(language))
    assert [(one.name, one.role) for one in names] == expected
