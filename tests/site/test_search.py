"""What the search page looks through: rows, folded words, and the files of Pagefind."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from linimasa.config import load_config
from linimasa.errors import BuildError
from linimasa.site import pagefind
from linimasa.site.assets import read_assets
from linimasa.site.build import build_site
from linimasa.site.engines import LITTLE, MOST, engine_of, search_advice
from linimasa.site.explore import DASHED, KIND_NAMES
from linimasa.site.pagefind import digits_of, pagefind_files
from linimasa.site.search import (
    INDEX,
    KIND,
    UNREVIEWED,
    folded,
    record,
    row_of,
)
from support.project import project, tree
from support.timelines import NOWHERE, SETTINGS, SOURCE, draw, event, events_file, outline, text_of

SCRIPT = 4 * 1024  # bytes, gzipped


def test_the_script_is_small() -> None:
    script = read_assets(NOWHERE, SETTINGS)["assets/search.js"]
    assert len(gzip.compress(script, 9)) <= SCRIPT


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Straße, STRASSE", "strasse strasse"),
        ("İstanbul ışık", "istanbul isik"),
        ("L’Étoile – 3.5%", "l etoile 3 5"),
        ("الســفينةُ إلى أحمد", "السفينه الي احمد"),
        ("北京 大学城A", "北京 京 大学 学城 城 a"),
        ("हिन्दी में", "हिन्दी में"),
        ("ﬁn Ⅷ", "fin viii"),
        ("!?", ""),
    ],
)
def test_words_are_folded(text: str, words: str) -> None:
    assert folded(text) == words


def test_a_row_has_what_is_shown_and_searched() -> None:
    drawn = outline()
    rows = {row[0]: row for row in (row_of(e, drawn.words, "en") for e in drawn.timeline.entries)}
    dates = "1 Okt 2024 – 20 Okt 2024"
    id_, code, when, title, name, language, names, quote = rows["e-aaaaa4"]
    assert code == 1 + DASHED + UNREVIEWED + KIND * KIND_NAMES.index("event")
    assert (id_, title, name, language) == (
        "e-aaaaa4",
        "Kapal tunda tiba di Tanjung Perak",
        "Rahma Adi",
        "id",
    )
    assert str(names).split("\n")[:3] == ["Tanjung Perak", "kapal", SOURCE.title]
    assert str(quote).startswith("Kapal tunda tiba pada")
    assert str(when).startswith("kira-kira") or when != dates
    assert rows["e-aaaaa6"][1] == 5  # undated


def test_a_date_is_found_as_its_file_writes_it() -> None:
    drawn = outline(events_file([event("e-aaaaaa", "2024-10-07", title="Kapal")]))
    (entry,) = drawn.timeline.entries
    assert "2024-10-07" in str(row_of(entry, drawn.words, "id")[6]).split("\n")
    assert "2024 10 07" in record(entry, drawn.words)


def test_what_is_empty_at_the_end_of_a_row_is_left_out() -> None:
    bare = replace(SOURCE, title=None, outlet=None)
    drawn = outline(events_file([event("e-aaaaaa", None, title="Kapal")], bare))
    row = row_of(drawn.timeline.entries[0], drawn.words, "id")
    assert row[:4] == ["e-aaaaaa", 5, drawn.words.short(None), "Kapal"]
    assert len(row) <= 7


def test_a_site_of_few_events_has_one_script() -> None:
    drawn = draw()
    text = text_of(drawn, INDEX)
    rows = json.loads(text.removeprefix("linimasaSearch=").rstrip(";\n"))
    assert sorted(row[0] for row in rows) == [f"e-aaaaa{n}" for n in range(1, 7)]
    assert not [file for file in drawn.files if file.startswith("pagefind/")]
    assert "wasm" not in text_of(drawn, "search/index.html")
    assert "../data/search.js" in text_of(drawn, "search/index.html")


def test_how_many_events_are_searched_by_what() -> None:
    assert engine_of(0, pagefind=True) == ""
    assert engine_of(LITTLE, pagefind=True) == "script"
    assert engine_of(LITTLE + 1, pagefind=True) == "pagefind"
    assert engine_of(MOST, pagefind=False) == "script"
    assert engine_of(MOST + 1, pagefind=False) == ""


def test_what_is_said_where_pagefind_is_not_installed() -> None:
    assert search_advice(MOST + 1, pagefind=True) == ("", "")
    assert search_advice(LITTLE, pagefind=False) == ("", "")
    assert "one file" in search_advice(LITTLE + 1, pagefind=False)[0]
    assert "no search page" in search_advice(MOST + 1, pagefind=False)[0]
    assert 'pip install "linimasa[search]"' in search_advice(MOST, pagefind=False)[1]


def test_without_events_there_is_nothing_to_search() -> None:
    empty = draw(events_file([]))
    assert "search/index.html" not in empty.files
    assert "search/" not in text_of(empty, "index.html")


def records() -> tuple[list[tuple[str, str]], list[str]]:
    drawn = outline()
    entries = drawn.timeline.entries
    return [(e.id, record(e, drawn.words)) for e in entries], [f'["{e.id}"]' for e in entries]


def test_the_same_records_give_the_same_bytes_in_any_order() -> None:
    told, rows = records()
    files = pagefind_files(told, rows)
    assert files == pagefind_files(told[::-1], rows[::-1])
    assert not [file for file in files if "fragment" in file or "-ui" in file]
    found: dict[str, list[str]] = {}
    for file, data in files.items():
        if file.startswith("pagefind/rows/"):
            for id_, row in json.loads(data).items():
                assert file == f"pagefind/rows/{id_.rpartition('_')[2][:2]}.json"
                found[id_] = row
    assert sorted(row[0] for row in found.values()) == [f"e-aaaaa{n}" for n in range(1, 7)]


def test_more_records_are_cut_into_more_files() -> None:
    assert digits_of(10_000) == 2
    assert digits_of(100_000) == 3


def test_a_program_that_fails_is_told_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho no room >&2\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: program)
    with pytest.raises(BuildError, match="Pagefind failed: no room"):
        pagefind_files(*records())


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A site of three events is a large one; what is noted here are the runs of Pagefind."""
    monkeypatch.setattr("linimasa.site.engines.LITTLE", 2)
    noted: list[int] = []
    run = pagefind._run

    def counted(site: Path, output: Path) -> None:
        noted.append(len(list(site.iterdir())))
        run(site, output)

    monkeypatch.setattr(pagefind, "_run", counted)
    return noted


def _events(*titles: str) -> dict[str, str]:
    events = "".join(
        f"  - {{id: e-{n}, status: confirmed, date: 2024-0{n}, title: {title}}}\n"
        for n, title in enumerate(titles, start=1)
    )
    return {"content/events/a.yaml": f"source: {{id: a, language: id}}\nevents:\n{events}"}


def _spoil(output: Path) -> None:
    path = next((output / "pagefind" / "rows").iterdir())
    path.write_text("{}")


def test_an_index_is_made_anew_only_when_events_changed(tmp_path: Path, runs: list[int]) -> None:
    root = project(tmp_path / "a", _events("Satu", "Dua", "Tiga"))

    def built() -> dict[str, bytes]:
        build_site(load_config(root))
        return {f: d for f, d in tree(root / "output").items() if f.startswith("pagefind/")}

    first = built()
    assert runs == [3]
    project(root, {"content/pages/metode.md": "# Metode\n"})
    assert built() == first
    assert runs == [3]
    _spoil(root / "output")
    assert built() == first
    project(root, _events("Satu", "Dua", "Empat"))
    changed = built()
    assert changed != first
    fresh = project(tmp_path / "b", _events("Satu", "Dua", "Empat"))
    project(fresh, {"content/pages/metode.md": "# Metode\n"})
    build_site(load_config(fresh))
    assert tree(root / "output") == tree(fresh / "output")
    project(root, _events("Satu", "Dua"))
    assert built() == {}
    assert (root / "output" / INDEX).is_file()


def test_without_the_extra_one_file_is_searched(
    tmp_path: Path, runs: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagefind, "has_pagefind", lambda: False)
    root = project(tmp_path, _events("Satu", "Dua", "Tiga"))
    files = tree(build_site(load_config(root)).output)
    assert INDEX in files
    assert not runs
