"""Lives and histories that Chinese tells on in clauses without a subject."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article


def _told(text: str, language: str = "zh") -> list[tuple[str | None, str]]:
    article = Article(id="a", file="a", text=text, language=language, published="2020-01-01")
    found = extract(article)
    return [(one.date, one.title) for one in found]


def test_a_life_is_told_on_with_its_name() -> None:
    text = "1990年，王小明毕业于兰州大学，1991年进入沈阳机床厂。2006年，出任总经理。"
    assert _told(text) == [
        ("1990", "王小明毕业于兰州大学"),
        ("1991", "王小明进入沈阳机床厂"),
        ("2006", "王小明出任总经理"),
    ]


def test_a_school_is_told_on_with_its_last_name() -> None:
    text = "1939年，省政府决定在延安创办自然科学院，1940年改为延安理学院，1943年并入延安大学。"
    assert _told(text) == [
        ("1939", "省政府决定在延安创办自然科学院"),
        ("1940", "自然科学院改为延安理学院"),
        ("1943", "延安理学院并入延安大学"),
    ]


@pytest.mark.parametrize(
    "date",
    [
        "慶応4年(1868)7月29日",
        "慶応4年（1868年）7月29日",
        "1868年(慶応4年)7月29日",
        "1868(慶応4)年7月29日",
    ],
)
def test_a_year_that_is_told_twice_is_one(date: str) -> None:
    assert _told(f"{date}に二本松城が落城しました。", "ja") == [
        ("1868-07-29", "二本松城が落城しました")
    ]


def test_an_era_stands_in_brackets_alone() -> None:
    assert _told("東海道新幹線が（昭和39年）開業した。", "ja")[0][0] == "1964"


def test_a_day_that_is_awaited_is_to_come() -> None:
    article = Article(
        id="a",
        file="a",
        text="新線の開業を30日に控え、記念式典が25日、中央駅(横浜市)で開かれた。",
        language="ja",
        published="2019-11-25",
    )
    found = [(one.date, one.place and one.place.name) for one in extract(article)]
    assert found == [("2019-11-30", "横浜市"), ("2019-11-25", "横浜市")]


def test_a_place_of_another_year_is_left() -> None:
    text = "王小明1990年毕业于兰州大学，2006年出任总经理。"
    article = Article(id="a", file="a", text=text, language="zh", published="2020-01-01")
    places = [one.place and one.place.name for one in extract(article)]
    assert places == ["兰州", None]


def test_a_comma_of_a_page_and_what_is_before_a_province() -> None:
    text = "王小明是黄梅人,1978年考入山东大学。27日举行大会,选举张学群为云南省高级人民法院院长。"
    article = Article(id="a", file="a", text=text, language="zh", published="2013-01-27")
    found = [(one.title, one.place and one.place.name) for one in extract(article)]
    assert found[0][0] == "王小明是黄梅人,考入山东大学"
    assert found[1][1] == "云南省"
