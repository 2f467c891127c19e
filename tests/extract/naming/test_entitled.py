"""Speakers into a name and an office, where particles end words."""

from __future__ import annotations

import pytest

from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.entitled import entitled, fullest, introduced
from linimasa.extract.naming.names import Registry

_WORDS = words_of("ko")


@pytest.mark.parametrize(
    ("who", "name", "office"),
    [
        ("김민수 시장", "김민수", "시장"),
        ("국방부 대변인 이영희", "이영희", "국방부 대변인"),
        ("마리 뒤퐁 프랑스 총리", "마리 뒤퐁", "프랑스 총리"),
        ("이영희", "이영희", None),
        ("박정수 씨", "박정수", None),
    ],
)
def test_an_office_stands_on_either_side(who: str, name: str, office: str | None) -> None:
    assert entitled(who, _WORDS) == (name, office)


def test_a_surname_alone_is_who_was_told_before() -> None:
    names = Registry(_WORDS)
    names.learn("김민수", "시장")
    assert fullest(("김", "시장"), names, _WORDS) == ("김민수", "시장")
    assert fullest(("박", "시장"), names, _WORDS) == ("박 시장", None)


def test_who_is_told_with_an_office_is_known() -> None:
    assert list(introduced("김민수 시장은 다리를 열었다", _WORDS)) == [("김민수", "시장")]
