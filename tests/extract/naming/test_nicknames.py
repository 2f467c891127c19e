"""Nicknames in marks, and what only looks like one."""

import pytest

from linimasa.extract.lexis.sentences import quotations
from linimasa.extract.naming.nicknames import without_nicknames


@pytest.mark.parametrize(
    ("sentence", "called"),
    [
        ('El alcalde Luis "Lucho" Paredes lo dijo.', ['"Lucho"']),
        ("Mayor Ann “Nan” Cole said so.", ["“Nan”"]),
        ('Ana Roca dijo "no" ayer.', []),
        ('"Lucho" Paredes lo dijo.', []),
        ('Ana Roca: "No" es "No" Luis.', []),
    ],
)
def test_nicknames_stand_between_names(sentence: str, called: list[str]) -> None:
    quotes = list(quotations(sentence))
    told, left = without_nicknames(sentence, quotes)
    assert [sentence[a:b] for a, b in quotes if (a, b) not in left] == called
    assert len(told) == len(sentence) and (told == sentence) is not bool(called)
