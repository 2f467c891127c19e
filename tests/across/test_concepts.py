"""Words of any language to what they tell of."""

from __future__ import annotations

import pytest

from linimasa.across.concepts import concepts_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Tentara itu ditangkap"),
        ("ms", "Tentara itu ditangkap"),
        ("en", "The soldiers were arrested"),
        ("de", "Die Soldaten wurden festgenommen"),
        ("fr", "Les soldats arrêtés"),
        ("ru", "Солдаты были задержаны"),
        ("zh", "士兵被逮捕"),
        ("ja", "兵士を逮捕した"),
        ("ko", "군인이 체포됐다"),
    ],
)
def test_the_same_in_every_language(language: str, text: str) -> None:
    assert set(concepts_of(text, language)) >= {"soldier", "arrest"}


def test_marked_words_stand_for_themselves_or_for_all_that_hold_them() -> None:
    assert "training" in set(concepts_of("pelatihan", "id"))
    assert "fire" not in set(concepts_of("firefly", "en"))


def test_a_language_without_words() -> None:
    assert list(concepts_of("Gloob", "und")) == []
