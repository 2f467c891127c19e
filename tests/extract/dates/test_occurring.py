from __future__ import annotations

import pytest

from linimasa.extract.dates.occurring import with_occurring, without_occurring


@pytest.mark.parametrize(
    ("sentence", "date", "language", "left"),
    [
        ("El robo ocurrido el lunes.", "el lunes", "es", "El robo."),
        ("El robo ocurrido el lunes cerró el banco.", "el lunes", "es", "El robo cerró el banco."),
        ("El robo ocurrido el lunes en Lugo.", "el lunes", "es", "El robo ocurrido en Lugo."),
        ("Le vol, survenu lundi, a été filmé.", "lundi", "fr", "Le vol, a été filmé."),
        ("La rapina avvenuta nel 2005.", "2005", "it", "La rapina."),
        ("The robbery seen on Monday.", "on Monday", "en", "The robbery seen."),
    ],
)
def test_a_participle_goes_with_its_date(
    sentence: str, date: str, language: str, left: str
) -> None:
    start = sentence.index(date)
    first, last = with_occurring(sentence, (start, start + len(date)), language)
    assert f"{sentence[:first].rstrip()}{sentence[last:]}" == left


def test_a_noun_goes_without_its_participle() -> None:
    assert without_occurring("Incendio del teatro, ocurrido", "es") == "Incendio del teatro"
    assert without_occurring("Incendio del teatro ocurrido en Lugo", "es").endswith("en Lugo")
