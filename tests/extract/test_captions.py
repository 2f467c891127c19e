"""What a picture's credit ends is a caption, and no event."""

from __future__ import annotations

import pytest

from linimasa.extract.events import extract
from linimasa.model import Article


def _count(text: str, language: str) -> int:
    return len(extract(Article(id="a", file="a", text=text, language=language)))


CAPTIONS = [
    ("fr", "Jane Hill accueillie à son arrivée le 3 mai 2021 à Brest. © AFP"),
    ("fr", "Le port a brûlé le 3 mai 2021 (crédits : archives)"),
    ("fr", "Le port a brûlé le 3 mai 2021. [JANE HILL / AFP]"),
    ("it", "Jane Hill al suo arrivo a Lecce il 3 maggio 2021. (Foto Archivio)"),
    ("en", "The port burned on 3 May 2021. © Jane Hill"),
]


@pytest.mark.parametrize(("language", "text"), CAPTIONS)
def test_a_caption_is_no_event(language: str, text: str) -> None:
    assert _count(text, language) == 0
    assert _count(f"{text}\n\n{text.partition(' (')[0].partition('. ')[0]}.", language) == 1


TOLD = [
    ("fr", "Le port a brûlé le 3 mai 2021 (photo ci-dessus)."),
    ("fr", "Le port a brûlé le 3 mai 2021 (AFP)"),
    ("fr", "Le port a brûlé le 3 mai 2021. © 2021 AFP"),  # of a page
    ("fr", f"{'Le port est grand. ' * 15}Le port a brûlé le 3 mai 2021. © AFP"),  # run into it
]


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_what_has_no_credit_is_told(language: str, text: str) -> None:
    assert _count(text, language) == 1
