"""Dates out of files' names."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.ingest.dates import day_in_name
from linimasa.ingest.sources import read_file
from support.project import project


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("03_de_2024-10-22.txt", "2024-10-22"),
        ("20241022-kapal.html", "2024-10-22"),
        ("kapal.2024.10.22.md", "2024-10-22"),
        ("2024-10-22_2024-10-22.txt", "2024-10-22"),
        ("2024-10-22_2024-10-23.txt", None),
        ("2024-13-22.txt", None),
        ("2024-02-30.txt", None),
        ("000_46f20241022e.txt", None),
        ("320241022.txt", None),
        ("2024-10.txt", None),
        ("kapal.txt", None),
    ],
)
def test_the_day_in_a_name(name: str, day: str | None) -> None:
    assert day_in_name(name) == day


def test_it_counts_only_where_nothing_states_the_day(tmp_path: Path) -> None:
    files = {
        "seeds/a-2024-10-22.txt": "Kapal tiba kemarin.\n",
        "seeds/b-2024-10-22.md": "---\ndate: 2024-10-20\n---\nKapal tiba kemarin.\n",
    }
    root = project(tmp_path, files)
    named, stated = (read_file(root / file, root).articles for file in files)
    assert [(a.published, a.published_basis) for a in (*named, *stated)] == [
        ("2024-10-22", "inferred"),
        ("2024-10-20", "stated"),
    ]
