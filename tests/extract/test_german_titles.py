"""Titles of German sentences: no source, the verb second, and questions that stay questions."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.lexis.words import words_of
from linimasa.extract.titling.declaring import main_clause
from linimasa.extract.titling.sourcing import unsourced
from linimasa.model import Article

TITLES = """
Wie die Hafenwache am Mittwoch mitteilte, wurde der alte Lotse bei dem Sturm schwer verletzt.
= Der alte Lotse wurde bei dem Sturm schwer verletzt

Im vergangenen Jahr wurden in Bern nach Angaben des Hafenamtes rund 2.500 Kutter gebaut.
= In Bern wurden rund 2.500 Kutter gebaut

Am Samstag warteten nach Angaben der Veranstalter mehr als 2.000 Gäste im Hafen auf die Fähre.
= Mehr als 2.000 Gäste warteten im Hafen auf die Fähre

Dem Bericht zufolge sank die Fähre am 3. Mai 2023 vor der Insel.
= Die Fähre sank vor der Insel

Am Montag ist der Streit um den früheren Lotsen Jan Dean (SPD) beigelegt worden.
= Der Streit um den früheren Lotsen Jan Dean (SPD) ist beigelegt worden

2005 haben sich die zwei um Plätze beim Club Bern beworben.
= Die zwei haben sich um Plätze beim Club Bern beworben

Er soll am 24. Februar 2020 absichtlich mit einem Kutter in eine Gruppe von Booten gefahren sein.
= Er soll absichtlich mit einem Kutter in eine Gruppe von Booten gefahren sein

Der Streit um vier Kutter, die im Hafen sanken, hat am Dienstag im Saal zu keinem Ende geführt.
= Der Streit um vier Kutter, die im Hafen sanken, hat im Saal zu keinem Ende geführt

Bereits 2016 hatte die Werft, damals noch unter dem Namen MWS Bernhafen, Insolvenz angemeldet.
= Die Werft hatte Insolvenz angemeldet

Der Streit wird am Freitag, den 3. Mai, fortgesetzt.
= Der Streit wird fortgesetzt

Am frühen Sonntagmorgen 5.15 Uhr verursachte ein Lotse einen Unfall.
= Ein Lotse verursachte einen Unfall

Das Boot sank am 13. Mai 2024, kurz vor 07:30 Uhr, vor der Mole in Bern.
= Das Boot sank vor der Mole in Bern

Nordkyre Der Streit um den Kutter ist am Montag beigelegt worden.
= Der Streit um den Kutter ist beigelegt worden

Hat der Kapitän schon im Mai von dem Leck gewusst?
= Hat der Kapitän von dem Leck gewusst?

Warum wurde die Mole im Sommer 2022 nicht gesperrt?
= Warum wurde die Mole nicht gesperrt?

Warum hat die Reederei im vergangenen Jahr trotz der guten Zahlen in allen wichtigen Häfen so viele
Lotsen entlassen?
= Warum hat die Reederei trotz der guten Zahlen so viele Lotsen entlassen?

Seit Montag wird an der alten Mole wieder gebaut.
= An der alten Mole wird wieder gebaut

Am Mittwoch wurde bekannt, dass die Reederei Insolvenz angemeldet hat.
= Die Reederei hat Insolvenz angemeldet

Die Hafenmeisterin sagte am Montag, dass die Brücke über den Rhein gesperrt werden müsse.
= Die Brücke über den Rhein müsse gesperrt werden

Die Prüfer gehen davon aus, dass der Lotse am Abend des 3. Juni allein gehandelt hat.
= Die Prüfer gehen davon aus, dass der Lotse allein gehandelt hat

Am 27. Mai begann die Bergung, ein Werk von Tauchern, an der zwölf Schlepper teilnahmen.
= Die Bergung begann

Am 15. Mai wurde ein Vertrag zwischen den Häfen und der Reederei geschlossen.
= Ein Vertrag zwischen den Häfen und der Reederei wurde geschlossen

Am 2. Mai wurden ein alter und ein neuer Kutter vor der Insel versenkt.
= Ein alter und ein neuer Kutter wurden vor der Insel versenkt

1969 war auch das Jahr, in dem der Hafen brannte.
= 1969 war auch das Jahr, in dem der Hafen brannte

Nach den Worten der Lotsen wird ein am 26. August begonnener Umbau gestoppt.
= Umbau begonnen

Am 8. Mai 2023 besuchte die Kanzlerin Bern.
= Die Kanzlerin besuchte Bern

Am 9. Mai 2023 begann der Angriff fremder Boote mit zwölf Schüssen.
= Der Angriff fremder Boote begann mit zwölf Schüssen

Nach langer, von Stürmen gestörter Fahrt mit Kuttern, bei der drei Lotsen starben, begann am
3. Mai 2023 der Bau der Mole.
= Der Bau der Mole begann

Am Abend fahre ich nach Bern, denn morgen beginnt die Regatta.
= Ich fahre nach Bern

Am 17. Juni 2023 erklärte Jan Dean, Leiter der neu gebildeten Wache, die Sperrung der Mole.
= Jan Dean erklärte die Sperrung der Mole

Jan Dean ergänzte, dass 2023 rund 360 Stunden für die Mole gearbeitet worden sind, die halten soll.
= Rund 360 Stunden sind für die Mole gearbeitet worden

Im Mai 2023 tauchten überall gesuchte Boote auf.
= Gesuchte Boote tauchten überall auf

In der Kleinstadt Dorf in Sachsen sind am Dienstag bei einem Sturm zwei Lotsen getötet und fünf
weitere zum Teil schwer verletzt worden.
= In der Kleinstadt Dorf in Sachsen sind bei einem Sturm zwei Lotsen getötet worden

Das Boot war im Mai 2023 in Not geraten und von der Wache gerettet worden.
= Das Boot war in Not geraten und von der Wache gerettet worden

Dabei kamen am Samstag mindestens elf Lotsen ums Leben, darunter drei Kinder.
= Mindestens elf Lotsen kamen ums Leben, darunter drei Kinder

Wegen eines Streiks der Lotsen auf der Insel strich die Reederei am Mittwoch nahezu alle Fahrten von
und nach Bern.
= Die Reederei strich nahezu alle Fahrten von und nach Bern

Die am Donnerstag veröffentlichte Studie des Hafenamtes der Stadt kommt zu dem Schluss, dass die
Molen sicher sind.
= Die Studie des Hafenamtes der Stadt kommt zu dem Schluss, dass die Molen sicher sind

Am Vormittag war zunächst unklar, ob der Hafen am Mittwoch wieder geöffnet werden kann.
= Zunächst war unklar, ob der Hafen wieder geöffnet werden kann

Kurz vor Mitternacht am 31. Dezember 1999 trat der alte Hafenmeister überraschend zurück.
= Der alte Hafenmeister trat überraschend zurück

Drei Tage vor dem 24. Dezember 2023 sank die Fähre.
= Die Fähre sank

Jan Dean äußerte 2023 in einer Rede, die Mole halte seit 1990 jedem Sturm stand.
= Die Mole halte jedem Sturm stand

Als Jan Dean 2023 erneut als Leiter der Hafenwache von Bern bestätigt werden sollte, bildete sich
eine breit angelegte Gruppe um Ann Hill.
= Eine breit angelegte Gruppe bildete sich um Ann Hill

Am 6. Mai 2023 begann die Reise zur Insel, in deren Verlauf die Lotsen vier Boote zurückdrängten.
= Die Reise zur Insel begann

Am 9. Mai 2023 ging die Wahl Jan Deans zum Leiter der Wache ohne Streit zu Ende.
= Die Wahl Jan Deans zum Leiter der Wache ging ohne Streit zu Ende

Im Gegensatz zu seinem Vorgänger gelang es Dean 2023 während seiner Zeit im Hafen tatsächlich, die
alten Molen der ganzen Bucht weitgehend zu sichern.
= Es gelang Dean während seiner Zeit, die alten Molen der ganzen Bucht weitgehend zu sichern

In einem Haus am Hafen von Bern ist am Montag ein 54 Jahre alter Lotse bei einem Brand ums Leben
gekommen.
= Ein 54 Jahre alter Lotse ist bei einem Brand ums Leben gekommen

Am Montag drohten Kosten von zwei Milliarden Euro.
= Kosten von zwei Milliarden Euro drohten

Wie jedes Jahr im Oktober trafen sich die Lotsen in Bern.
= Die Lotsen trafen sich in Bern
"""


@pytest.mark.parametrize("both", TITLES.strip().split("\n\n"))
def test_a_title(both: str) -> None:
    sentence, _, title = both.replace("\n", " ").partition(" = ")
    article = Article(id="a", file="a", text=sentence, language="de", published="2024-05-20")
    assert extract(article)[0].title == title


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("die Mole seit Mai gesperrt sei", "die Mole sei seit Mai gesperrt"),
        (
            "sich die Lage im Hafen verschlechtert habe",
            "die Lage habe sich im Hafen verschlechtert",
        ),
        (
            "in Bern viele Kutter versenkt worden waren",
            "in Bern waren viele Kutter versenkt worden",
        ),
        ("er den Kutter habe kaufen wollen", "er habe den Kutter kaufen wollen"),
        ("das Fest im Hafen stattfindet", None),
        ("Bern Teile der Insel abtreten musste", None),
        ("the ferry sank", None),
    ],
)
def test_what_is_said_as_a_clause_of_its_own(clause: str, told: str | None) -> None:
    assert main_clause(clause, words_of("de")) == told
    assert main_clause(clause, words_of("en")) is None


@pytest.mark.parametrize(
    ("title", "less"),
    [
        ("Laut einem Bericht der Wache sank die Fähre im Sturm", "sank die Fähre im Sturm"),
        ("Die Fähre sank nach Informationen der Wache im Sturm", "Die Fähre sank im Sturm"),
        ("Die Fähre sank, wie die Wache mitteilte, im Sturm", "Die Fähre sank im Sturm"),
        ("Die Fähre sank, wie die Wache mitteilte", "Die Fähre sank, wie die Wache mitteilte"),
        ("Nach dem Sturm sank die alte Fähre", "Nach dem Sturm sank die alte Fähre"),
        ("The ferry sank, laut Bern", "The ferry sank, laut Bern"),
    ],
)
def test_phrases_that_tell_a_source(title: str, less: str) -> None:
    assert unsourced(title, words_of("en" if title.startswith("The") else "de")) == less


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("1985 wurde Paul Stein Minister.", "Paul Stein wurde Minister"),
        (
            (
                "Die Richter sahen es als erwiesen an, dass der Lotse im August 2023 seine frühere "
                "Lebensgefährtin in deren Wohnung erstochen hatte."
            ),
            "Der Lotse hatte seine frühere Lebensgefährtin in deren Wohnung erstochen",
        ),
        (
            "Erst im März war bekannt geworden, dass Direktorin Elke Thoma die Werft verlässt.",
            "Direktorin Elke Thoma verlässt die Werft",
        ),
        (
            "Marx, der 1933 nach Zürich emigrierte, kehrte nie zurück.",
            "Marx emigrierte nach Zürich",
        ),
        ("Dort eröffnete Brandt 1903 eine Praxis.", "Dort eröffnete Brandt eine Praxis"),
        (
            "Alle Gäste konnten bis zum 3. Mai von Bord gebracht werden.",
            "Alle Gäste konnten von Bord gebracht werden",
        ),
        ("1985 war Brandt Bürgermeister von Bern.", "Brandt war Bürgermeister von Bern"),
        ("2010 wurde Minister Paul Stein verhaftet.", "Minister Paul Stein wurde verhaftet"),
    ],
)
def test_what_somebody_does_or_is_and_what_a_court_has_found(text: str, title: str) -> None:
    article = Article(id="a", file="a.txt", text=text, language="de", published="2024-05-23")
    assert [one.title for one in extract(article)] == [title]


def test_a_sentence_that_only_says_that_another_was_said_has_its_title() -> None:
    text = "Die Werft streicht 300 Stellen. Das teilte der Vorstand am Dienstag in Bern mit."
    article = Article(id="a", file="a.txt", text=text, language="de", published="2024-05-23")
    (found,) = extract(article)
    assert (found.date, found.kind) == ("2024-05-21", "statement")
    assert found.title == "Die Werft streicht 300 Stellen"
    assert found.attribution is not None
    assert found.attribution.name == "Vorstand"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # a later clause without a date is not told
        (
            "Am 3. Mai 1944 stürmten Soldaten das Haus, die Polizei sperrte die Straße.",
            ["Soldaten stürmten das Haus"],
        ),
        (
            "1830 besetzten Truppen Algier, Oran und Bern und bauten dort Häuser.",
            ["Truppen besetzten Algier, Oran und Bern und bauten dort Häuser"],
        ),
        # one behind "und" has its own date
        (
            (
                "Am 1. Juli 1962 stimmten sie ab: 99 % der Wähler votierten dafür und "
                "am 3. Juli 1962 erkannte Bern den Staat an."
            ),
            ["Sie stimmten ab", "Bern erkannte den Staat an"],
        ),
        # an object in front is no clause of "den"
        (
            "2014 führte Dean das Team zum Sieg, den Pokal mit der zweiten Elf gewann er 2009.",
            ["Dean führte das Team zum Sieg", "Den Pokal mit der zweiten Elf gewann er"],
        ),
        # a "ja" between commas closes no clause
        (
            (
                "2001 hat Dean auf die Wanderung der Völker hingewiesen, die ja, wie wir wissen, "
                "mit und ohne Grenzen stattfindet."
            ),
            ["Dean hat auf die Wanderung der Völker hingewiesen"],
        ),
    ],
)
def test_a_clause_of_several_is_told_of_its_date(text: str, titles: list[str]) -> None:
    article = Article(id="a", file="a.txt", text=text, language="de", published="2024-05-23")
    assert [one.title for one in extract(article)] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # a noun that looks like a verb
        (
            "Schloss Eichberg wurde 1563 erbaut und 1689 von Truppen niedergebrannt.",
            ["Schloss Eichberg wurde erbaut", "Schloss Eichberg wurde von Truppen niedergebrannt"],
        ),
        # an object before the subject of several
        (
            "Im April 1945 besetzten es amerikanische Soldaten.",
            ["Amerikanische Soldaten besetzten es"],
        ),
    ],
)
def test_the_subject_of_a_title_is_no_verb_and_no_object(text: str, titles: list[str]) -> None:
    article = Article(id="a", file="a.txt", text=text, language="de", published="2024-05-23")
    assert [one.title for one in extract(article)] == titles
