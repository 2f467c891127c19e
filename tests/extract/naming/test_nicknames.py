"""Nicknames in marks, and what only looks like one."""

import pytest

from linimasa.extract.lexis.sentences import quotations
from linimasa.extract.naming.nicknames import nicknames


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
    assert [sentence[a:b] for a, b in nicknames(sentence, quotations(sentence))] == called
