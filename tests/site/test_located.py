"""Where names lie: kept for the next build, and the same whether they were kept or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from linimasa.places import locate as gazetteer
from linimasa.site import located
from linimasa.site.located import keep_places, where_lies

NAMES = ("Jakarta", "Prancis", "Pelabuhan Entah")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    located._remembered.cache_clear()
    yield tmp_path / "linimasa"
    located._remembered.cache_clear()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names that the gazetteer was asked for."""
    names: list[str] = []
    locate = gazetteer.locate

    def noted(name: str, language: str) -> object:
        names.append(name)
        return locate(name, language)

    monkeypatch.setattr(gazetteer, "locate", noted)
    return names


def again() -> None:
    """As in a new process."""
    located._remembered.cache_clear()


def test_what_was_kept_is_not_looked_up_again(asked: list[str]) -> None:
    first = [where_lies(name, "id", "en") for name in NAMES]
    keep_places("en")
    again()
    asked.clear()
    assert [where_lies(name, "id", "en") for name in NAMES] == first
    assert not asked
    jakarta, france, unknown = first
    assert jakarta and (jakarta[0], jakarta[-1]) == ("city", "ID")
    assert france and (france[0], france[-1]) == ("country", "FR")
    assert unknown is None


def test_new_names_are_kept_beside_those_that_were(folder: Path, asked: list[str]) -> None:
    for name in NAMES[:2]:
        where_lies(name, "id", "id")
        keep_places("id")
        again()
    asked.clear()
    assert all(where_lies(name, "id", "id") for name in NAMES[:2])
    assert not asked
    (kept,) = folder.iterdir()
    before = kept.stat().st_mtime_ns
    keep_places("id")
    assert kept.stat().st_mtime_ns == before


def test_no_more_than_so_many_are_kept(
    folder: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(located, "MOST", 1)
    for name in NAMES:
        where_lies(name, "id", "id")
        keep_places("id")
        again()
    asked.clear()
    where_lies(NAMES[-1], "id", "id")
    assert not asked
    where_lies(NAMES[0], "id", "id")
    assert asked == [NAMES[0]]


@pytest.mark.parametrize("damage", [b"", b"no seal at all, and much too long"])
def test_what_is_no_file_of_ours_is_looked_up_anew(
    folder: Path, asked: list[str], damage: bytes
) -> None:
    first = where_lies("Jakarta", "id", "id")
    keep_places("id")
    (kept,) = folder.iterdir()
    kept.write_bytes(damage)
    again()
    assert where_lies("Jakarta", "id", "id") == first
    assert len(asked) == 2
