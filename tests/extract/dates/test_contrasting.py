"""Dates that what is told is only contrasted with: they date nothing, and no title keeps them."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

CASES = [
    # the date that is meant instead
    ("id", "Pasar itu dibuka bukan pada 1924, melainkan 1942.", [("1942", "Pasar itu dibuka")]),
    (
        "id",
        "Pilkada digelar bukan pada 14 Mei, melainkan pada 27 November 2024.",
        [("2024-11-27", "Pilkada digelar")],
    ),
    (
        "id",
        "Sidang digelar pada Kamis (13/3/2025), bukan Jumat (14/3/2025) seperti kabar semula.",
        [("2025-03-13", "Sidang digelar")],
    ),
    # what it is unlike
    (
        "id",
        "Berbeda dengan 2011, tanggul di Randu tidak jebol pada 2024.",
        [("2024", "Tanggul di Randu tidak jebol")],
    ),
    (
        "id",
        "Tim itu lolos ke final pada 2018, berbeda dengan 2022 ketika kalah di semifinal.",
        [("2018", "Tim itu lolos ke final")],
    ),
    # not so where more is told of it, or "not" is another's
    (
        "id",
        "Banjir ini berbeda dengan banjir pada 2011 yang merusak 10 jembatan.",
        [("2011", "Banjir ini berbeda dengan banjir pada 2011 yang merusak 10 jembatan")],
    ),
    ("id", "Kapal itu bukan karam pada 1924.", [("1924", "Kapal itu bukan karam")]),
    # "not" with the verb, which the title goes without
    ("es", "El faro no se abrió en 1924, sino en 1942.", [("1942", "El faro se abrió")]),
    (
        "fr",
        "Le phare n'a pas été ouvert en 1924, mais en 1942.",
        [("1942", "Le phare a été ouvert")],
    ),
    ("it", "Il faro non fu aperto nel 1924, ma nel 1942.", [("1942", "Il faro fu aperto")]),
    ("pt", "O farol não foi aberto em 1924, mas em 1942.", [("1942", "O farol foi aberto")]),
    (
        "es",
        "El faro no se abrió en 1924, pero la isla lo celebró en 1942.",
        [("1924", "El faro no se abrió"), ("1942", "La isla lo celebró")],
    ),
    # unlike and like
    (
        "es",
        "A diferencia de 2011, cuando fueron a pie, los peregrinos viajaron en 2024 en autobús.",
        [("2024", "Los peregrinos viajaron en autobús")],
    ),
    (
        "fr",
        "Comme en 1998, l'équipe a gagné dimanche la finale.",
        [("2025-03-09", "L'équipe a gagné la finale")],
    ),
    (
        "pt",
        "Ao contrário de 2011, os peregrinos viajaram no domingo de autocarro.",
        [("2025-03-09", "Os peregrinos viajaram de autocarro")],
    ),
    # what a number is compared with
    (
        "it",
        "A febbraio le vendite sono salite del 5 % rispetto a febbraio dell'anno scorso.",
        [("2025-02", "Le vendite sono salite del 5 % rispetto a febbraio dell'anno scorso")],
    ),
    (
        "es",
        "El club ganó en 2020 más partidos que en 2015.",
        [("2020", "El club ganó más partidos que en 2015")],
    ),
    # Malay
    ("ms", "Jambatan itu dibina bukan pada 1924, tetapi 1942.", [("1942", "Jambatan itu dibina")]),
]


@pytest.mark.parametrize(("language", "text", "told"), CASES)
def test_what_a_date_is_contrasted_with(
    language: str, text: str, told: list[tuple[str, str]]
) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2025-03-14")
    assert [(one.date, one.title) for one in extract(article)] == told
