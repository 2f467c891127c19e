"""The words that give the date, marked in the quote."""

from __future__ import annotations

import pytest

from linimasa.site.eventwords import quote_parts


@pytest.mark.parametrize(
    ("quote", "date_text", "marked"),
    [
        ("Kapal tiba Jumat (18/10/2024) pagi.", "Jumat (18/10/2024)", "Jumat (18/10/2024)"),
        ("Pada Bulan\n Juni kapal tiba.", "bulan Juni", "Bulan\n Juni"),
        ("Senin ini dan Senin itu.", "Senin", "Senin"),
        ("Kapal tiba.", "kemarin", None),
        ("Kapal tiba.", None, None),
        ("Kapal tiba.", " ", None),
        ("a.c abc", "a.c", "a.c"),
    ],
)
def test_marking(quote: str, date_text: str | None, marked: str | None) -> None:
    parts = quote_parts(quote, date_text)
    assert "".join(part.text for part in parts) == quote
    assert [part.text for part in parts if part.marked] == ([marked] if marked else [])
