from __future__ import annotations

import pytest

from linimasa.extract.dates.offset_dates import with_offset_dates
from linimasa.timex import tag


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("It sank three days before Christmas.", "en", ["2023-12-22"]),
        ("It closed for three days before Christmas.", "en", ["P3D", "2023-12-25"]),
        ("It took three days before the visit on May 3.", "en", ["P3D", "2024-05-03"]),
        ("For three days before Christmas it rained.", "en", ["P3D", "2023-12-25"]),
        ("In the two days after May 3 ten died.", "en", ["P2D", "2024-05-03"]),
        ("He spent two days before Christmas in jail.", "en", ["P2D", "2023-12-25"]),
        ("He left two days after Monday's vote.", "en", ["P2D", "2024-05-20"]),
        ("Exactly two days after May 3 she was found.", "en", ["2024-05-05"]),
        ("It sank two years before May 3, 2024.", "en", ["P2Y", "2024-05-03"]),
        ("Dimitió dos semanas después del 3 de mayo.", "es", ["2024-05-17"]),
        ("Deux jours plus tard, le 3 mai, il a coulé.", "fr", ["2024-05-03"]),
        ("It left three days ago, May 3 being a holiday.", "en", ["2024-05-17", "2024-05-03"]),
        ("Feribot 3 Mayıs'tan iki gün sonra battı.", "tr", ["2024-05-05"]),
        ("Noel üç gün önce kutlandı.", "tr", ["2023-12-25", "2024-05-17"]),
        ("استقال الرئيس بعد يومين من 3 مايو.", "ar", ["2024-05-05"]),
    ],
)
def test_a_day_is_counted_from_the_one_beside_it(
    text: str, language: str, values: list[str]
) -> None:
    found = with_offset_dates(text, tag(text, language=language, dct="2024-05-20"), language)
    assert [one.value for one in found] == values
    assert all(text[one.start : one.end] == one.text for one in found)
