"""Names of bodies with two fields."""

import pytest

from linimasa.extract.lexis.triggers import words_in
from linimasa.extract.naming.fielded import as_written, with_fields_joined


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("es", "El Instituto Regional de Mar y Pesca cerró.", "Mar Y Pesca"),
        ("es", "La Comisión Europea y Francia firmaron.", "Europea y Francia"),
        ("pt", "O Ministério da Cultura e do Desporto fechou.", "Cultura E do Desporto"),
        ("es", "Ana Roca y Luis Prado firmaron.", "Roca y Luis"),
    ],
)
def test_and_joins_two_fields_of_a_body(language: str, sentence: str, told: str) -> None:
    assert told in with_fields_joined(sentence, words_in(sentence), language)
    assert as_written(told, language) == told.replace(" Y ", " y ").replace(" E ", " e ")


def test_where_no_letter_joins_two_fields_a_name_stays_as_it_is() -> None:
    assert as_written("Ministry Y Fisheries", "en") == "Ministry Y Fisheries"
