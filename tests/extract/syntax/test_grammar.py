"""The part of each word in a clause, by the word and by what stands before it."""

from __future__ import annotations

import pytest

from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import VERBS, has_finite, has_told, parsed


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("fr", "Le maire ferme le vieux quai", "DNVDNN"),
        ("fr", "La ferme du maire brûle", "DNdNV"),  # a noun behind its article
        ("fr", "Le maire les ferme", "DNDV"),  # which may be an object too
        ("fr", "Le quai a été fermé", "DNAEP"),
        ("fr", "Le quai fermé par le maire", "DNemDN"),
        ("fr", "Le maire dit que le quai, qui coule, est fermé", "DNVqDNkrVkBP"),
        ("fr", "Il n'a plus que deux quais", "YyAapDN"),
        ("es", "El alcalde pide a los vecinos que cierren", "DNVmDNrV"),
        ("es", "La lancha que se hundió era vieja", "DNryVBN"),
        ("it", "Il sindaco ha chiuso il molo del porto", "DNAPDNdN"),
        ("en", "The pier was last seen in May", "DNBaPpW"),
        ("en", "Fleming had left", "WAP"),  # a name
        ("en", "Work would begin", "NAI"),
        ("en", "The ferry left after that storm", "DNVpDN"),
        ("en", "All asked said the pier is old", "DeVDNBN"),
        ("en", "The port posted reduced profits", "DNVNN"),
        ("en", "A ferry named Hope sank", "DNeWV"),
        ("en", "A raid claimed at least nine lives", "DNVDD#N"),
        ("en", "That storm closed the pier", "DNVDN"),
        ("en", "The port said in Bern that the pier sank", "DNVpWqDNV"),
        ("en", "The mayor told the crew that he left", "DNVDNqYV"),
        ("en", "The firm sold the pier that it owned", "DNVDNrYV"),
        ("en", "A judge ordered that the pier be closed", "DNVqDNBP"),
        ("en", "The U.S. envoy left", "DWNV"),
        ("en", "It's late and they've sailed", "YBNcYAP"),
        ("en", "The hotbed is a 61%-owned seabed", "DNBD#N"),
        ("pt", "A ponte foi fechada após a tempestade", "DNBPpDN"),
    ],
)
def test_letters(language: str, text: str, code: str) -> None:
    read = parsed(text, language)
    assert read is not None
    assert read.code == code


def test_a_language_without_the_table() -> None:
    assert grammar_of("xx") is None
    assert parsed("The piers are closed", "xx") is None


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("es", "El alcalde pide barcos", True),
        ("fr", "Le maire du port de Brest", False),
        ("it", "Il sindaco ha chiuso il molo", True),
        ("xx", "The mayor closes the pier", False),
    ],
)
def test_a_verb_behind_its_subject(language: str, text: str, *, told: bool) -> None:
    assert has_told(text, language) is told


@pytest.mark.parametrize("language", ["en", "es", "fr", "id", "it", "pt"])
def test_a_word_alone_is_a_verb_where_its_letter_is(language: str) -> None:
    grammar = grammar_of(language)
    assert grammar is not None
    for word in filter(str.isalpha, grammar.kinds):
        for written in (word, word.capitalize()):
            read = parsed(written, language)
            assert read is not None
            assert has_finite(written, language) == (read.code in VERBS), written


SPACED = [
    ("en", "The mayor, Jane Hill,  left in 1998-2001.\n“So”  did he (again)."),
    ("fr", "L’été  d'hier, qu'il\tn’a vu."),
    ("id", "Wali kota Ma'ruf  (5/3) pergi."),
    ("en", "The ferry, an old one, sank (again) near U.S. docks; nobody’s left."),
    ("en", " The pier fell. "),
    ("id", "Rp2,5 juta hilang, kata Ma'ruf."),
]


@pytest.mark.parametrize(("language", "text"), SPACED)
def test_spans_are_those_of_the_words(language: str, text: str) -> None:
    read = parsed(text, language)
    assert read is not None
    stood = [text[start:end].lower().replace("'", "’") for start, end in read.spans]
    assert stood == [*read.words]
