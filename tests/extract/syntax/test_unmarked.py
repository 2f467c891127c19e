"""Letters and titles in a language whose words take no endings."""

from __future__ import annotations

import pytest

from linimasa.extract.syntax.grammar import parsed


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kapal milik mereka tenggelam", "WNYV"),
        ("Dermaga menolak kapal mereka", "WVNN"),  # whose it is
        ("Kota meminta dewan untuk segera membuka dermaga", "WVNpaIN"),
        ("Dermaga rusak akibat nelayan mengantuk", "WVsNV"),
        ("Dermaga rusak akibat badai", "WVpN"),
        ("Kapal berlayar di tengah badai", "WVpNN"),
        ("Nelayan sudah tiga bulan menjadi pelaut", "Wa#NBN"),
        ("Warga membakar Pasar Baru", "WVWW"),  # a name, not "just"
    ],
)
def test_letters(text: str, code: str) -> None:
    read = parsed(text, "id")
    assert read is not None
    assert read.code == code
