"""Which outlet an article's last line, or its head, credits with what is told."""

from __future__ import annotations

import pytest

from linimasa.extract.speech.credits import credit_line

CREDITED = [
    ("de", "Die Mühle brannte.\n\nQuelle: dpa, AFP", "dpa"),
    ("de", "Die Mühle brannte. (APA, 3.5.2024)", "APA"),
    ("de", "Die Mühle brannte. (dpa/3.5.)", "dpa"),
    ("es", "El molino ardió. (EFE, 3 mayo)", "EFE"),
    ("en", "The mill burned.\n\nSource: Reuters", "Reuters"),
    ("de", "Ulm (AFP) Die Mühle brannte.", "AFP"),
    ("de", "Quern (dpa) - Die Mühle brannte.", "dpa"),
    ("de", "Bad Kissingen (dpa) Die Mühle brannte.", "dpa"),
    ("de", "Die Mühle brannte. (AFP, 10.30 Uhr)", "AFP"),
]
NOT_CREDITED = [
    ("en", "The mill burned.\nPhoto: AFP, Reuters"),
    ("en", "The mill burned.\nRead more: BBC, CNN"),
    ("de", "Die Mühle brannte.\nBilder: AFP, Reuters"),
    ("de", "Die Mühle brannte.\nVideo: n-tv"),
    ("es", "El molino ardió.\nFoto: EFE, Reuters"),
    ("it", "Il mulino è bruciato.\nFoto: Ansa, Reuters"),
    ("pt", "O moinho ardeu.\nFoto: Reuters, AFP"),
    ("fr", "Le moulin a brûlé.\nPhoto : AFP"),
    ("tr", "Değirmen yandı.\nFotoğraf: AA, Reuters"),
    ("id", "Kincir terbakar.\nFoto: ANTARA, AFP"),
    ("de", "Die Mühle ist am Freitag zu sehen. (ProSieben, 20.15 Uhr)"),
    ("es", "La película se emite el viernes. (laSexta, 22.30)"),
    ("it", "Il film va in onda venerdì. (La7, ore 21)"),
    ("tr", "Film cuma günü yayımlanacak. (TRT, 20.30)"),
    ("de", "Der Müller (RTL) Ole Dahl ging am Freitag."),
]


@pytest.mark.parametrize(("language", "text", "outlet"), CREDITED)
def test_an_outlet_is_credited(language: str, text: str, outlet: str) -> None:
    assert credit_line(text, language) == outlet


@pytest.mark.parametrize(("language", "text"), NOT_CREDITED)
def test_pictures_links_and_programmes_credit_nobody(language: str, text: str) -> None:
    assert credit_line(text, language) is None
