"""The metadata beside a source."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.errors import LinimasaError
from linimasa.yamlio.sidecar import (
    Sidecar,
    parse_sidecar,
    read_sidecar,
    render_sidecar,
    sidecar_path,
)

WHOLE = Sidecar(
    id="pasar",
    title="Pasar: dibuka # lagi",
    outlet="Kabar Pantai",
    authors=("Sari", "Budi, S.H."),
    url="https://pantai.example/a?b=1#c",
    archive="https://arsip.example/a",
    published="2021-05-04T07:30:00+07:00",
    collected="2021-06",
    collected_by="Rina",
    retrieved="2021-06-01",
    licence="CC-BY-4.0",
    sha256="0" * 64,
    wire="Antara",
    language="id",
)


@pytest.mark.parametrize(
    "sidecar", [WHOLE, Sidecar(), Sidecar(title="no"), Sidecar(outlet="12:30")]
)
def test_a_sidecar_reads_back_as_it_was_written(sidecar: Sidecar) -> None:
    assert parse_sidecar(render_sidecar(sidecar), "a.meta.yaml") == sidecar


def test_it_stands_beside_its_source(tmp_path: Path) -> None:
    path = sidecar_path(tmp_path / "seeds" / "a.html")
    assert path == tmp_path / "seeds" / "a.html.meta.yaml"
    path.parent.mkdir()
    path.write_text("outlet: Kabar Pantai\n", encoding="utf-8")
    assert read_sidecar(path, tmp_path).outlet == "Kabar Pantai"


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("title: a\noutlett: b\n", 2, "outlet"),
        ("published: kemarin\n", 1, "kemarin"),
        ("[a]\n", 1, ""),
    ],
)
def test_a_mistake_names_the_line(text: str, line: int, word: str) -> None:
    with pytest.raises(LinimasaError) as caught:
        parse_sidecar(text, "seeds/a.txt.meta.yaml")
    problems = getattr(caught.value, "problems", [caught.value])
    at = problems[0].at
    assert (at.file, at.line) == ("seeds/a.txt.meta.yaml", line)
    assert word in f"{problems[0]} {problems[0].hint}"
