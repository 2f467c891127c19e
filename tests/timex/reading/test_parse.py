"""Years of an era with the Western one beside them are parsed as one year."""

from __future__ import annotations

import pytest

from linimasa.timex import tag


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("天正14年(1586)、城が落ちた。", "1586"),
        ("慶応4年(1868)7月29日に城が落ちた。", "1868-07-29"),
        ("1600年(慶長5年)、城が落ちた。", "1600"),
        ("1972(昭和47)年2月1日に合併した。", "1972-02-01"),
        ("鉄道は（昭和39年）開業した。", "1964"),
    ],
)
def test_a_year_of_an_era_and_its_western_one(text: str, edtf: str) -> None:
    assert [one.edtf for one in tag(text, language="ja", dct="2020-01-01")] == [edtf]
