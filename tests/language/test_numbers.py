"""Numbers that count something, in the writing of their language."""

from __future__ import annotations

import pytest

from linimasa.language.numbers import counted


@pytest.mark.parametrize(
    ("language", "text", "amounts"),
    [
        ("id", "Sebanyak 3.000 tentara dan 2 juta ton beras.", [(3000, "tentara"), (2e6, "ton")]),
        ("en", "Some 3,000 men and 1.5 million dollars.", [(3000, "men"), (1.5e6, "dollars")]),
        ("de", "Rund 11.000 Menschen und 2,5 Tonnen.", [(11000, "Menschen"), (2.5, "Tonnen")]),
        ("fr", "Plus de 12 000 personnes.", [(12000, "personnes")]),
        ("fr", "Le 30.10.2011 à 20 h, 50 personnes.", [(20, "h"), (50, "personnes")]),
        ("ko", "병력 1500여 명, 모두 1만2000명.", [(1500, "명"), (12000, "명")]),
        ("ja", "約3000人、1万5千人が参加。", [(3000, "人"), (15000, "人")]),
        ("zh", "约1.2万人和3艘船。", [(12000, "人"), (3, "艘")]),
    ],
)
def test_amounts(language: str, text: str, amounts: list[tuple[float, str]]) -> None:
    assert [(one.amount(language), one.word) for one in counted(text, language)] == amounts
