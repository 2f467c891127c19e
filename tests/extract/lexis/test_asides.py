"""What two dashes set apart, as it is read."""

from __future__ import annotations

import pytest

from linimasa.extract.lexis.asides import with_plain_asides


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("El juez –que llegó ayer– firmó.", "El juez, que llegó ayer, firmó."),
        ("El juez -de Lugo, ya mayor- firmó.", "El juez (de Lugo, ya mayor) firmó."),
        ("Abrió la feria –la de abril–, dijo.", "Abrió la feria, la de abril,  dijo."),
        ("Abrió la feria –la de abril–.", "Abrió la feria, la de abril ."),
        ("El pacto franco-alemán cerró.", "El pacto franco-alemán cerró."),
        ("La casa –dijo Roca– abrirá.", "La casa –dijo Roca– abrirá."),
        ("Un acto -LRB- en Lugo -RRB- acabó.", "Un acto -LRB- en Lugo -RRB- acabó."),
    ],
)
def test_asides_are_read_as_brackets_or_commas_tell_them(given: str, read: str) -> None:
    assert with_plain_asides(given, "es") == read
    assert len(given) == len(read)
