"""Bodies told as places."""

import pytest

from linimasa.extract.lexis.triggers import words_in
from linimasa.extract.speech.whence import without_whence


@pytest.mark.parametrize(
    ("language", "sentence", "left"),
    [
        ("es", "Desde la Fiscalía señalaron que huyó.", "la Fiscalía señalaron que huyó."),
        ("es", "Ayer, desde el puerto dijeron que no.", "Ayer,       el puerto dijeron que no."),
        ("es", "Desde el puerto salieron tres barcos.", "Desde el puerto salieron tres barcos."),
        ("it", "Dalla questura fanno sapere che no.", "questura fanno sapere che no."),
        ("it", "La nave è partita dalla costa.", "La nave è partita dalla costa."),
        ("en", "From the port they said no.", "From the port they said no."),
    ],
)
def test_from_goes_before_a_body_that_speaks(language: str, sentence: str, left: str) -> None:
    told = without_whence(sentence, words_in(sentence), language)
    assert len(told) == len(sentence)
    assert told.lstrip() == left
