"""What counts on from a day that the text does not tell."""

from __future__ import annotations

import pytest

from linimasa.timex import tag

ADRIFT = {
    "en": "Ten years later the bridge stood again, and nobody asked who had paid.",
    "id": "Sepuluh tahun kemudian jembatan itu berdiri lagi.",
    "de": "Zehn Jahre später stand die Brücke wieder.",
    "fr": "Dix ans plus tard, le pont était debout.",
    "es": "Diez años después el puente volvió a levantarse.",
    "it": "Dieci anni dopo il ponte era di nuovo in piedi.",
    "pt": "Dez anos depois, a ponte estava de pé.",
    "zh": "十年后，这座桥又建成了。",
    "ja": "10年後、橋は再び架けられた。",
}


@pytest.mark.parametrize("language", ADRIFT)
def test_what_is_counted_from_nothing_told_is_not_still_to_come(language: str) -> None:
    [one] = tag(ADRIFT[language], language=language, dct="2024-10-18")
    assert (one.value, one.edtf, one.earliest) == ("2034", None, None)


def test_a_sentence_before_that_tells_another_time_does_not_help() -> None:
    text = "He spoke on Monday about the war. Forty years later the mission went to the island."
    *_, last = tag(text, language="en", dct="2024-10-18")
    assert last.edtf is None


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "The bridge fell in 1982. Ten years later it stood again.", "1992"),
        (
            "en",
            "She will travel to Rome on Monday. Two days later she will meet him.",
            "2024-10-23",
        ),
        ("en", "Parliament meets on Friday and votes two weeks later.", "2024-10-28/2024-11-03"),
        ("zh", "两天后将举行选举。", "2024-10-20"),
        ("tr", "İki gün sonra seçim yapılacak.", "2024-10-20"),
        ("zh", "两年后，公司计划上市。", "2026"),
        ("ja", "2年後、同社は上場を計画している。", "2026"),
        ("id", "Dua tahun kemudian, perusahaan berencana melantai di bursa.", "2026"),
        ("es", "Dos años después, la empresa planea salir a bolsa.", "2026"),
        (
            "id",
            "Sidang dimulai Senin (14/10/2024). Dua minggu kemudian putusan dibacakan.",
            "2024-10-28/2024-11-03",
        ),
    ],
)
def test_what_is_told_or_planned_has_its_day(language: str, text: str, edtf: str) -> None:
    *_, last = tag(text, language=language, dct="2024-10-18")
    assert last.edtf == edtf
