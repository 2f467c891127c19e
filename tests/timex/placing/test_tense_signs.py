"""The tense beside an expression in a script that parts no words."""

from __future__ import annotations

import pytest

from linimasa.timex.placing.tense_signs import tells_by_signs, tense_in_signs
from linimasa.timex.reading.scan import scanner


@pytest.mark.parametrize(
    ("language", "text", "date", "tense"),
    [
        ("zh", "大桥将于10日开幕。", "10日", 1),
        ("zh", "大桥已于10日开幕。", "10日", -1),
        ("zh", "将于10日开幕，17日已售完。", "17日", -1),
        ("zh", "晨报10日报道，大桥将开幕。", "10日", -1),
        ("ja", "橋は10日に開通した。", "10日", -1),
        ("ja", "橋は10日に開通する。", "10日", 1),
        ("ja", "27日に会議を開くと発表した。", "27日", 0),
        ("en", "The pier opened on 10 May.", "10 May", None),
    ],
)
def test_the_clause_tells(language: str, text: str, date: str, tense: int | None) -> None:
    words, start = scanner(language).words, text.index(date)
    assert tells_by_signs(words) is (tense is not None)
    assert tense_in_signs(text, start, start + len(date), words) == tense
