"""Kinds of German clauses whose verb closes them."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.model import Article

KINDS = """
ruling: Das Landgericht Kiel wies die Klage am 14. Mai 2024 ab.
ruling: Die Klage der Werft wurde am Montag abgewiesen.
ruling: Der Gerichtshof verwarf am Montag die Revision der Reederei.
ruling: Das Gericht sprach den Lotsen am Montag frei.
ruling: Das Gericht gab der Klage am Montag statt.
ruling: Das Landgericht verurteilte den Lotsen am Montag wegen Mordes.
ruling: Das Gericht entschied am Montag, dass die Mole gesperrt bleibt.
ruling: Die Mole muss gesperrt bleiben, urteilte das Landgericht Kiel am Montag.
denial: Die Werft wies am Montag die Vorwürfe zurück.
denial: Die Werft hat die Vorwürfe am Montag zurückgewiesen.
statement: Der Lotse wies am Montag auf die Gefahr hin.
event: Der Bürgermeister verurteilte die Tat am Montag scharf.
allegation: Der Lotse soll am 3. Mai zwei Boote versenkt haben.
allegation: Der Lotse soll am 3. Mai nach Kiel geflohen sein.
allegation: Die Polizei sucht drei Männer, die am 3. Mai ein Boot gestohlen haben sollen.
allegation: Die Staatsanwaltschaft wirft ihm vor, im Mai 2023 ein Boot versenkt zu haben.
allegation: Die Staatsanwaltschaft hat am Montag Anklage wegen Mordes erhoben.
planned: Die neue Mole soll am 3. Juli 2024 eröffnet werden.
"""


@pytest.mark.parametrize("line", KINDS.strip().splitlines())
def test_a_kind(line: str) -> None:
    kind, _, text = line.partition(": ")
    article = Article(id="a", file="a", text=text, language="de", published="2024-05-20")
    assert extract(article)[0].kind == kind
