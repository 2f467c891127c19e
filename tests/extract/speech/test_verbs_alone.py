"""Verbs of speech without a subject: what may stand behind them, and whom they mean."""

from __future__ import annotations

import re

import pytest

from linimasa.extract.lexis.words import words_of
from linimasa.extract.speech.verbs_alone import (
    is_tied,
    is_whole_name,
    noun_of_another,
    only_adjuncts,
    stands_for_last,
    tells_of_other,
    told_of_other,
    whole_noun,
)


@pytest.mark.parametrize(
    ("told", "language", "only"),
    [
        ("", "es", True),
        ("en rueda de prensa", "es", True),
        ("a los periodistas en León", "es", True),
        ("en León la ministra", "es", False),
        ("a la prensa Elena Prado", "es", False),
        ("al termine dell'incontro", "it", True),
        ("ieri il sindaco", "it", False),
        ("ainda", "pt", True),
    ],
)
def test_only_adjuncts_tell_to_whom_and_where(told: str, language: str, *, only: bool) -> None:
    assert only_adjuncts(told, language) is only


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("Elena Prado firmó el pacto.", True),
        ("La ministra firmó el pacto.", True),
        ("Roca firmó el pacto.", False),
        ("El muelle ardió.", False),
        ("Sin remedio.", False),
    ],
)
def test_a_sentence_tells_of_somebody_else_than_who_spoke(sentence: str, *, other: bool) -> None:
    assert tells_of_other(sentence, ("Juan Roca", "alcalde"), words_of("es")) is other


def test_a_noun_stands_for_the_last_speaker() -> None:
    words = words_of("es")
    source = ("fuente de la naviera", None)
    assert stands_for_last("edil", "el edil", ("Juan Roca", "alcalde"), words)
    assert stands_for_last("fuente", "la misma fuente", source, words)
    assert not stands_for_last("fuente", "otra fuente", source, words)
    assert not stands_for_last("edil", "el edil", source, words)
    assert not stands_for_last("edil", "el edil", ("Juan Roca", "ministro"), words)
    assert not stands_for_last("edil", "la edil", ("Juan Roca", "alcalde"), words)
    assert not stands_for_last("edil", "el edil", None, words)


def test_a_noun_loses_its_article_and_same() -> None:
    assert whole_noun(None, "las mismas fuentes", words_of("es")) == "fuentes"
    assert whole_noun("cittadino", "il primo cittadino", words_of("it")) == "primo cittadino"
    assert whole_noun("fuentes de la naviera", "fuentes", words_of("es")) == "fuentes de la naviera"


def test_a_preposition_stands_before_a_name() -> None:
    found = re.search("(?P<who>Radio Norte)", "En entrevista para Radio Norte, Juan Roca")
    alone = re.search("(?P<who>Radio Norte)", "Radio Norte, Juan Roca")
    assert found
    assert alone
    assert is_tied(found, words_of("es"))
    assert not is_tied(alone, words_of("es"))


def test_a_noun_of_another_is_no_last_speaker() -> None:
    words, last = words_of("es"), ("Elena Prado", "ministra de Pesca")
    assert noun_of_another("la policía de", last, words, plain=False) == "la policía"
    assert noun_of_another("el barco de Pesca", last, words, plain=False) is None


def test_the_last_sentence_tells_of_somebody_else_where_verbs_stand_alone() -> None:
    last = ("Juan Roca", "alcalde")
    assert told_of_other(["Elena Prado firmó el pacto."], last, words_of("es"))
    assert not told_of_other([], last, words_of("es"))
    assert not told_of_other(["Elena Prado signed the pact."], last, words_of("en"))


def test_a_whole_name_has_two_words() -> None:
    assert is_whole_name("Paolo Riva", words_of("it"))
    assert not is_whole_name("Riva", words_of("it"))
    assert not is_whole_name("assessore Riva", words_of("it"))
