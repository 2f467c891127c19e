"""Whom German "er", "sie" and "es" mean in a title."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article


def _titles(text: str) -> list[str]:
    article = Article(id="a", file="a.txt", text=text, language="de", published="2024-05-20")
    return [one.title for one in extract(article)]


@pytest.mark.parametrize(
    ("before", "sentence", "title"),
    [
        # a thing by the gender of its article, a company by the number of its verb
        ("Die Mühle wurde 1880 gebaut.", "Sie brannte 1910 ab.", "Die Mühle brannte ab"),
        ("Das Haus wurde 1880 gebaut.", "Es wurde 1945 zerstört.", "Das Haus wurde zerstört"),
        (
            "Die Werft Nordwasser entließ am Montag 300 Leute.",
            "Am Freitag meldete sie Insolvenz an.",
            "Die Werft Nordwasser meldete Insolvenz an",
        ),
        (
            "Die Lotsen streikten am Montag.",
            "Sie fordern seit Mai mehr Lohn.",
            "Die Lotsen fordern mehr Lohn",
        ),
        # a person by the full name, with the office
        ("Paul Stein wurde 1950 in Kiel geboren.", "Er starb 2010.", "Paul Stein starb"),
        (
            "Ministerin Anna Kohl besuchte am Montag die Werft.",
            "Am Freitag tritt er zurück.",
            "Er tritt zurück",
        ),
        # an object, too
        (
            "Die Mühle wurde 1880 gebaut.",
            "Der Müller Karl Brandt kaufte sie 1890.",
            "Der Müller Karl Brandt kaufte die Mühle",
        ),
        # not where the verb has another number, or an object may be meant
        ("Die Werft entließ am Montag 300 Leute.", "Sie klagten im Mai.", "Sie klagten"),
        (
            "Die Polizei nahm am Montag eine Frau fest.",
            "Sie wurde am Freitag entlassen.",
            "Sie wurde entlassen",
        ),
        # "es" that means nothing
        ("Das Haus wurde 1880 gebaut.", "Es gab 1946 einen Brand.", "Es gab einen Brand"),
        # who leads in stands in the title already
        (
            "Die Stadt schlief.",
            "Als Paul Stein am 3. Mai 2024 nach Hause kam, sah er die Polizei.",
            "Als Paul Stein nach Hause kam, sah er die Polizei",
        ),
        # who says so
        (
            "Die Stadt schlief.",
            "Er werde am 1. Juni 2024 nach Bern ziehen, sagte Minister Paul Stein.",
            "Paul Stein werde nach Bern ziehen",
        ),
        (  # whoever tells it
            "Der Lotse Max Anders ist tot.",
            "Er starb am Mittwoch in Bern, wie der Skiverband mitteilte.",
            "Der Lotse Max Anders starb in Bern",
        ),
        (  # unless somebody else, or something, was just told of
            "Der Hafen liegt still.",
            "Er werde am 1. Juni 2024 verkauft, sagte Minister Paul Stein.",
            "Er werde verkauft",
        ),
    ],
)
def test_a_pronoun_is_told_by_whom_it_means(before: str, sentence: str, title: str) -> None:
    assert title in _titles(f"{before} {sentence}")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # a sentence between whose subject is of another gender
        (
            "Die Halle brannte 1944 aus. Der Bau dauerte drei Jahre. 1954 wurde sie eröffnet.",
            "Die Halle wurde eröffnet",
        ),
        # a later clause of the same sentence
        (
            "Der Lotse Paul Stein zog 1910 nach Bern, und 1912 wurde er Richter.",
            "Der Lotse Paul Stein wurde Richter",
        ),
        # a name that stood in another case
        (
            (
                "Die Halle ist ein Werk des Architekten Hermann Vogt. Vogt erlebte das Ende nicht: "
                "Er war 1938 in Zürich gestorben."
            ),
            "Hermann Vogt war in Zürich gestorben",
        ),
    ],
)
def test_whom_a_pronoun_means_may_be_told_earlier(text: str, title: str) -> None:
    assert _titles(text)[-1] == title


def test_of_a_chain_of_pronouns_the_first_subject_is_meant() -> None:
    text = (
        "Paul Stein wurde 1950 in Kiel geboren. Er studierte 1969 in Hamburg. 1975 wurde er Lotse."
    )
    assert _titles(text)[-1] == "Paul Stein wurde Lotse"


def test_an_office_goes_where_a_title_would_be_too_long() -> None:
    text = (
        "Der Vorstandsvorsitzende Paul Stein trat am Montag zurück. "
        "Er kehrte im Mai 2023 mit der ganzen Mannschaft von einer langen Fahrt nach Bern zurück."
    )
    assert _titles(text)[-1] == (
        "Paul Stein kehrte mit der ganzen Mannschaft von einer langen Fahrt nach Bern zurück"
    )


@pytest.mark.parametrize("nothing", ["(Foto)", "...", "(a) (b)."])
def test_what_has_no_words_beside_a_pronoun_is_nobody(nothing: str) -> None:
    text = f"Paul Stein wurde 1950 in Kiel geboren.\n\n{nothing}\n\nEr starb 1990 in Graz."
    assert _titles(text)[-1].endswith("starb in Graz")
