"""Names by the acronym in brackets behind them."""

from __future__ import annotations

import pytest

from linimasa.extract.condensing.shortening import shorten
from linimasa.extract.naming.acronyms import abbreviated, spelt_out


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Tim Dinas Perhubungan (DP) tiba", "Tim DP tiba"),
        ("Badan Pasar, Pelabuhan, dan Gudang (BPPG) tutup", "BPPG tutup"),
        ("Serikat Kapal-Kapal (SKK) rapat", "SKK rapat"),
        ("gubernur Seram Utara (Serut) datang", "gubernur Serut datang"),
        ("the Harbour Safety Office (H.S.O.) said", "the H.S.O. said"),
        ("das Amt für Hafenbau (AfH) teilte mit", "das AfH teilte mit"),
        ("L'Office mondial de la mer (OMM) a parlé", "L'OMM a parlé"),
        ("il Comitato Nazionale della Pesca (CNP) chiede", "il CNP chiede"),
    ],
)
def test_a_name_gives_way_to_its_acronym(text: str, short: str) -> None:
    assert abbreviated(text)[0] == short


@pytest.mark.parametrize(
    "text",
    [
        "Jane Dean (55) left",
        "Rahma (PKL) hadir",
        "the mayor of Bern (left) said",
        "Oficina del Puerto (HSO) abre",
        "the ferry (F) sank",
    ],
)
def test_other_brackets_stay(text: str) -> None:
    assert abbreviated(text) == (text, [])


def test_a_name_is_spelt_out_where_there_is_room() -> None:
    named = [("DP", "Dinas Perhubungan")]
    assert spelt_out("Tim DP tiba", named, 40) == "Tim Dinas Perhubungan tiba"
    assert spelt_out("Tim DP tiba", named, 20) == "Tim DP tiba"
    assert spelt_out("Tim DPRD tiba", named, 40) == "Tim DPRD tiba"


def test_a_title_that_is_too_long_keeps_what_is_told_by_acronyms() -> None:
    title = (
        "Tim penyelidik Komisi Pengawas Pelabuhan (KPP) menutup gudang "
        "Dinas Perikanan dan Kelautan Pulau (DPKP) Seram"
    )
    told = "Tim penyelidik Komisi Pengawas Pelabuhan menutup gudang DPKP Seram"
    assert shorten(title, "id") == told
