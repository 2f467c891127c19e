"""What keeps a title from being read alone."""

from __future__ import annotations

import pytest

from linimasa.extract.anaphora.alone import title_faults


@pytest.mark.parametrize(
    ("title", "language", "faults"),
    [
        ("The ferry Merdeka sank off Ambon", "en", 0),
        ("It sank off Ambon in the night", "en", 1),
        ("Its captain was saved off Ambon", "en", 1),
        ("However, the ferry sank off Ambon", "en", 1),
        ("The ferry sank", "en", 1),
        ("Ia tenggelam", "id", 2),
        ("The ferry Merdeka sank off the coast of …", "en", 1),
        ("渡轮在安汶附近沉没，十二人死亡", "zh", 0),
        ("渡轮沉没", "zh", 1),
    ],
)
def test_faults(title: str, language: str, faults: int) -> None:
    assert title_faults(title, language) == faults
