"""Somebody whom a sentence tells of from its beginning on."""

import pytest

from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.openers import opening_person


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The mayor, Ann Cole, opened the school.", ("Ann Cole", "The mayor")),
        ("KYRE, Norvik - Mayor Ann Cole opened it.", ("Ann Cole", "Mayor")),
        ("Former coach Ann Cole left the club.", ("Ann Cole", "Former coach")),
        ("The head of the union, Ann Cole, left.", ("Ann Cole", "The head of the union")),
        ("Ann Cole, 42, was held in Kyre.", ("Ann Cole", None)),
        ("Ann Cole, the mayor of Kyre, opened it.", ("Ann Cole", None)),
        ("Mr Cole opened it.", None),
        ("The captain of the ship left Kyre.", None),
        ("Mayor Ann Cole and Tom Hill opened it.", None),
        ("Police held Ann Cole, 42, in Kyre.", None),
        ("Kyre United won.", None),
    ],
)
def test_a_person_with_an_office_or_an_age_opens_a_sentence(
    sentence: str, found: tuple[str, str | None] | None
) -> None:
    assert opening_person(sentence, "she", words_of("en")) == found
