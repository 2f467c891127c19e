"""Words without blanks between them: cut, numbers in signs, and text that wants to take long."""

from __future__ import annotations

import pytest

from linimasa.timex import tag
from linimasa.timex.words.cut import Cutter
from linimasa.timex.words.tokens import tokens
from linimasa.timex.words.vocabulary import vocabulary
from support.growth import assert_growth, tagging


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    return Cutter(vocabulary("ko"))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("지난주에는 비", ["지난주", "에는 ", "비"]),
        ("3개월간의", ["3", "개월간", "의"]),
        ("한달", ["한", "달"]),
        ("이주민의", ["이주민의"]),
        ("해일이", ["해일이"]),
        ("일본은", ["일본", "은"]),
    ],
)
def test_a_word_is_cut_where_known_words_cover_it(
    cutter: Cutter, text: str, parts: list[str]
) -> None:
    assert list(cutter.cut(tokens(text))) == parts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二〇二四年", "2024"),
        ("一九九０年", "1990"),
        ("二千零八年", "2008"),
        ("三百二十五年", "P325Y"),
        ("两三天", "PXD"),
        ("二三十年", "PXY"),
        ("3万年", "P30000Y"),
    ],
)
def test_numbers_in_signs(text: str, value: str) -> None:
    found = [timex.value for timex in tag(text, language="zh", dct="2024-10-24")]
    assert found == [value]


@pytest.mark.parametrize("language", ["zh", "ja", "ko", "th"])
@pytest.mark.parametrize(
    "unit", ["一", "十", "年", "第", "월", "한", "에", "วัน", "3月", "点五", "上"]
)
def test_hostile_repetition_takes_no_longer_than_its_length(language: str, unit: str) -> None:
    cost = tagging(language)
    cost(unit * 2_000)  # patterns are compiled when first met
    assert_growth(cost, unit * 2_000, unit * 16_000, most=28, least=0.02)  # a square costs 64
