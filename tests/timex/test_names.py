"""Words of time inside names: a movement's day, a paper's weekday."""

from __future__ import annotations

import pytest

from linimasa.timex import tag


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "El movimiento 6 de abril llamó a la huelga.", "6 de abril"),
        ("es", "Se reunieron en la plaza 14 de Enero.", "14 de Enero"),
        ("es", "Los Pescadores del 6 de Abril llamaron a la huelga.", "6 de Abril"),
        ("es", "Tras la Revuelta del 14 de Enero volvió.", "14 de Enero"),
        ("pt", "A ponte 25 de Abril fechou.", "25 de Abril"),
        ("it", "Il corteo parte da piazza 25 aprile.", "25 aprile"),
        ("id", "Laga itu digelar di Stadion 10 November.", "10 November"),
        ("en", "The April 6 Youth Movement called a strike.", "April 6"),
    ],
)
def test_a_day_that_names_something_is_part_of_a_name(language: str, text: str, day: str) -> None:
    found = tag(text, language=language, dct="2024-05-20")
    assert [(one.text, one.role) for one in found] == [(day, "name")]


@pytest.mark.parametrize("text", ["Llegó el 2 de Mayo.", "Los Pescadores del 6 de abril."])
def test_a_day_with_a_capital_alone_or_behind_a_name_alone_is_a_day(text: str) -> None:
    assert [one.role for one in tag(text, language="es", dct="2024-05-20")] == [None]


def test_such_a_day_is_no_reference_for_what_follows() -> None:
    text = "El movimiento 6 de abril nació en 2008. Por la noche hubo una fiesta."
    found = tag(text, language="es", dct="2011-02-11", domain="narrative")
    assert found[-1].value.startswith("2008")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Le persone salvate sono almeno 1300."),
        ("en", "The rescued were more than 1900."),
        ("de", "Gerettet wurden mindestens 1900."),
        ("id", "Yang diselamatkan sedikitnya 1900."),
    ],
)
def test_at_least_so_many_is_no_year(language: str, text: str) -> None:
    assert tag(text, language=language, dct="2024-05-20") == ()


def test_until_at_least_a_year_is_one() -> None:
    (found,) = tag("It runs until at least 2030.", language="en", dct="2024-05-20")
    assert found.value == "2030"


def test_a_weekday_in_the_name_of_a_paper_is_no_time() -> None:
    assert tag("Jane Hill of the Sunday Times wrote it.", language="en", dct="2024-05-20") == ()
    found = tag("Offices closed on Sunday. Times change.", language="en", dct="2024-05-20")
    assert [one.value for one in found] == ["2024-05-19"]
