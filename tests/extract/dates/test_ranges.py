"""Two expressions of time that make one date, in the words of each language."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

CASES = [
    ("en", "The fair was held from 3 to 5 May 2024.", ["2024-05-03/2024-05-05"]),
    ("en", "The fair was held between May 3 and May 5, 2024.", ["2024-05-03/2024-05-05"]),
    ("id", "Pameran digelar antara 3 dan 5 Mei 2024.", ["2024-05-03/2024-05-05"]),
    ("de", "Das Fest fand zwischen dem 3. und dem 5. Mai statt.", ["2024-05-03/2024-05-05"]),
    ("de", "Das Fest dauerte vom 3. bis zum 5. Mai.", ["2024-05-03/2024-05-05"]),
    ("fr", "La foire a eu lieu entre le 3 et le 5 mai.", ["2024-05-03/2024-05-05"]),
    ("es", "La feria se celebró entre el 3 y el 5 de mayo.", ["2024-05-03/2024-05-05"]),
    ("ko", "축제는 지난 3일부터 5일까지 열렸다.", ["2024-05-03/2024-05-05"]),
    ("ja", "祭りは5月3日から5日まで開かれた。", ["2024-05-03/2024-05-05"]),
    ("zh", "展览于5月3日至5日举行。", ["2024-05-03/2024-05-05"]),
    ("zh", "2022年-2023年，王明担任青山大学校长。", ["2022/2023"]),
    ("ja", "男は2022年5月～10月、倉庫に侵入した。", ["2022-05/2022-10"]),
    ("en", "She led the renewal of the bridge (2019-2021).", ["2019/2021"]),
    ("es", "Ana dirigió el museo (marzo 2005 – junio 2008).", ["2005-03/2008-06"]),
    ("en", "The mayor came on 3 May 2024 and left on 9 May 2024.", ["2024-05-03", "2024-05-09"]),
]


@pytest.mark.parametrize(("language", "text", "dates"), CASES)
def test_ranges(language: str, text: str, dates: list[str]) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    assert [one.date for one in extract(article)] == dates


def test_nothing_is_said_from_one_day_to_another() -> None:
    text = "국방부에 따르면 지난 3일부터 5일까지 1500여 명이 훈련했다."
    article = Article(id="a", file="a", text=text, language="ko", published="2024-05-20")
    (found,) = extract(article)
    assert (found.date, found.said) == ("2024-05-03/2024-05-05", None)


def test_a_day_behind_lawmakers_and_before_what_they_were_told() -> None:
    text = "Jane Hill told members of the council in Bonn on Friday that the bridge fell in May."
    article = Article(id="a", file="a", text=text, language="en", published="2024-06-20")
    assert [(one.date, one.said) for one in extract(article)] == [
        ("2024-05", "2024-06-14"),
        ("2024-06-14", None),
    ]
