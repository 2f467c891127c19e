"""Outlets in German sentences, with what is left for a title."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.speech.relays import find_relay
from linimasa.model import Article


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        ("Der Lotse sagte der „Berner Neuen“ (Dienstag), der Hafen bleibe zu.", "Berner Neuen"),
        ("Der Lotse sagte der Süddeutschen Zeitung, der Hafen bleibe zu.", "Süddeutschen Zeitung"),
        ("„Er bleibt zu“, sagte Paul Stein der „Boten“-Zeitung am Montag.", "Boten-Zeitung"),
        ("„Er bleibt zu“, sagte Paul Stein im Deutschlandfunk.", "Deutschlandfunk"),
        ("„Er bleibt zu“, sagte Paul Stein im ZDF-„Abendgespräch“.", "ZDF"),
        ("Nach einem Bericht des „Spiegel“ trat der Minister zurück.", "Spiegel"),
        ("Einem Bericht der „Welt am Sonntag“ zufolge trat er zurück.", "Welt am Sonntag"),
        ("Laut „Spiegel“ trat der Minister zurück.", "Spiegel"),
        ("Der Minister trat nach dpa-Informationen zurück.", "dpa"),
        ("Er trat nach Informationen der Deutschen Presse-Agentur ab.", "Deutschen Presse-Agentur"),
        ("Er trat zurück, wie der „Bote“ unter Berufung auf Freunde berichtete.", "Bote"),
        ("Wie die Nachrichtenagentur AFP am Montag meldete, trat er zurück.", "AFP"),
        ("Er trat zurück, berichtete der „Bote“.", "Bote"),
        ("Die Deutsche Presse-Agentur meldete, er sei tot.", "Deutsche Presse-Agentur"),
        ("Das Magazin „Focus“ berichtete, er sei tot.", "Focus"),
        ("Das Magazin „Focus“ hatte am Freitag berichtet, er sei tot.", "Focus"),
        ("Das bestätigte Direktor Ulf Stein dem Fernsehsender Sky.", "Sky"),
        ("„Nein“, sagte Ulf Stein den Zeitungen der Funke Mediengruppe.", "Funke Mediengruppe"),
        # what else stands in marks, or is told to whom
        ("Das Schiff „Marlin“ meldete am Montag einen Brand.", None),
        ("Der Kapitän sagte der Polizei, das Schiff sinke.", None),
        ("Nach einem Bericht der Stadt sank das Schiff.", None),
        ("Wie die Polizei am Montag berichtete, sank das Schiff.", None),
    ],
)
def test_an_outlet_is_named(sentence: str, via: str | None) -> None:
    relay = find_relay(sentence, "de")
    assert (relay.name if relay else None) == via


@pytest.mark.parametrize(
    ("sentence", "title", "name"),
    [
        (
            "Der Bürgermeister sagte dem „Boten“, der Hafen sei am Montag geschlossen worden.",
            "Der Hafen sei geschlossen worden",
            "Bürgermeister",
        ),
        (
            "Die Neue Zeitung meldete am Dienstag, der Hafen sei am Montag gesperrt worden.",
            "Der Hafen sei gesperrt worden",
            None,
        ),
        (
            "Der Hafen wurde am Montag gesperrt, wie der „Bote“ am Dienstag berichtete.",
            "Der Hafen wurde gesperrt",
            None,
        ),
    ],
)
def test_what_an_outlet_reports_is_told_without_it(
    sentence: str, title: str, name: str | None
) -> None:
    article = Article(id="a", file="a.txt", text=sentence, language="de", published="2024-05-23")
    found = extract(article)[0]
    assert found.title == title
    assert found.date == "2024-05-20"
    assert found.attribution is not None
    assert found.attribution.name == name


def test_an_outlet_that_tells_on_a_day_what_has_none_says_so() -> None:
    text = "Dies ging aus Papieren hervor, wie der Sender BBC am Dienstag berichtete."
    article = Article(id="a", file="a.txt", text=text, language="de", published="2024-05-23")
    (found,) = extract(article)
    assert (found.date, found.kind) == ("2024-05-21", "statement")
    assert found.attribution is not None
    assert (found.attribution.name, found.attribution.via) == ("BBC", None)
