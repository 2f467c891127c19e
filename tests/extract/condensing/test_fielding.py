"""German sentences by their fields: a shorter whole clause, its subject before its verb."""

from __future__ import annotations

import pytest

from linimasa.extract.condensing.fielding import fielded, is_heading, opens_clause

MOST = 90

SHORTER = """
Das Boot, ein alter Kutter aus dem Norden, ist im Sturm vor der kleinen Insel gesunken,
weil niemand an Bord gewesen war.
= Das Boot ist im Sturm vor der kleinen Insel gesunken

In der Schule am Hafen wurden von der Stadt einige neue Kurse und Vorträge zum Schutz der Küste
vorgestellt.
= einige neue Kurse und Vorträge wurden von der Stadt zum Schutz der Küste vorgestellt

Die Reederei wies den Bericht der Zeitung am Ende einer langen Sitzung im Rathaus von Bern
entschieden zurück und klagte.
= Die Reederei wies den Bericht der Zeitung am Ende einer langen Sitzung entschieden zurück

Weiter südlich erreichten die Truppen der ersten Armee nach langen Märschen die Stadt Bern,
ohne auf einen Gegner zu treffen.
= Weiter südlich erreichten die Truppen der ersten Armee nach langen Märschen die Stadt Bern

Die Räte beschlossen gegen den Willen der Bürger der Stadt am Rand der Alpen, die Mole neu zu bauen.
= Die Räte beschlossen gegen den Willen der Bürger der Stadt, die Mole neu zu bauen

Während des Sturms setzten die Behörden eine Belohnung von 100.000 Franken für die Finder des
gesunkenen Bootes aus, das allen fehlte.
= Während des Sturms setzten die Behörden eine Belohnung von 100.000 Franken aus

Die Umfrage über den Zustand der alten Molen hat im Rathaus der Stadt am Hafen für Unruhe gesorgt,
weil niemand sie erwartet hatte.
= Die Umfrage über den Zustand der alten Molen hat im Rathaus der Stadt für Unruhe gesorgt

Der Versuch der Reeder, den Hafen für Gäste zu öffnen, scheiterte am Widerstand der Räte der Stadt.
= Der Versuch, den Hafen für Gäste zu öffnen, scheiterte am Widerstand der Räte der Stadt

Eine hohe Welle riss eine von einem alten Schmied aus Bern gebaute und bemalte Brücke am Hafen ein.
= Eine hohe Welle riss eine von einem alten Schmied aus Bern gebaute und bemalte Brücke ein

Die Fischer der Insel, die Reeder sowie die Lotsen verkauften nach dem Sturm den Kutter im Hafen.
= Die Fischer der Insel, die Reeder sowie die Lotsen verkauften nach dem Sturm den Kutter

Weil die Flut den Hafen, den größten der Insel, sperrte, verließen die Fischer
die ganze Bucht wieder.
= die Fischer verließen die ganze Bucht wieder

Die neue Mole am Ende der langen Bucht ist für die Zukunft der Fischer und der Reeder entscheidend.
= Die neue Mole ist für die Zukunft der Fischer und der Reeder entscheidend

Die Fischer der Insel und ihre Freunde klagten zunehmend über eine neue Steuer der Stadt und über
den Lärm im Hafen.
= Die Fischer der Insel und ihre Freunde klagten über eine neue Steuer der Stadt im Hafen

Der alte Kapitän erhielt den Oberbefehl über eine 15.000 Mann starke Flotte von Kuttern aus den
Häfen des Nordens.
= Der alte Kapitän erhielt den Oberbefehl über eine 15.000 Mann starke Flotte

Nachdem die Insel um Hilfe für ihre Kutter gebeten hatte, schickten die Städte des Nordens elf
Schlepper los.
= die Städte des Nordens schickten elf Schlepper los
"""


@pytest.mark.parametrize("both", SHORTER.strip().split("\n\n"))
def test_a_shorter_clause_is_whole(both: str) -> None:
    sentence, _, title = both.replace("\n", " ").partition(" = ")
    assert fielded(sentence.rstrip("."), "de", 18, MOST) == title


def test_what_is_not_understood_is_left() -> None:
    assert fielded("Wer wann das Boot verließ, das im Sturm sank, " * 3, "de", 18, MOST) is None
    assert fielded("The boat sank in the storm. " * 5, "en", 18, MOST) is None


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Der große Krieg (1935–1936)", True),
        ("Verlag am Hafen, Bern 2000", True),
        ("Das Boot sank 1935", False),
        ("Ein Boot weniger seit 1935.", False),
    ],
)
def test_a_heading_has_no_verb_and_no_stop(text: str, heading: bool) -> None:
    assert is_heading(text, "de") is heading


@pytest.mark.parametrize(
    ("clause", "joined", "opens"),
    [
        ("am Sonntag war das Wetter besser", False, True),
        ("der am Sonntag starb", False, False),
        ("sagte der Wirt am Sonntag", False, False),
        ("begann am Sonntag mit dem Bau", True, True),
        ("weil am Sonntag niemand kam", False, False),
    ],
)
def test_a_clause_that_stands_alone(clause: str, joined: bool, opens: bool) -> None:
    assert opens_clause(clause, "de", joined=joined) is opens
