"""Sitemaps, and an index of them where one file would be too large."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

import pytest

from linimasa.site import sitemap
from linimasa.site.sitemap import MOST, sitemap_files

BASE = "https://pantai.example/kota/"
XML = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def read(data: bytes, root: str) -> list[str]:
    tree = ET.fromstring(data)
    assert tree.tag == XML + root
    return [str(one.text) for one in tree.iter(f"{XML}loc")]


def read_all(paths: Sequence[str]) -> tuple[list[str], list[int]]:
    """Every address of an index, and how many each of its files has."""
    made = {file: make() for file, make in sitemap_files(BASE, paths).items()}
    names = [name.removeprefix(BASE) for name in read(made.pop("sitemap.xml"), "sitemapindex")]
    assert names == list(made)
    assert max(map(len, made.values())) <= sitemap.MOST_BYTES
    parts = [read(made[name], "urlset") for name in names]
    return [address for part in parts for address in part], list(map(len, parts))


def test_as_many_addresses_as_one_file_may_have() -> None:
    paths = [f"e/{number}/" for number in range(MOST)]
    files = sitemap_files(BASE, paths)
    assert list(files) == ["sitemap.xml"]
    assert len(read(files["sitemap.xml"](), "urlset")) == MOST


def test_one_more_needs_an_index() -> None:
    paths = [f"e/{number}/" for number in range(MOST + 1)]
    addresses, numbers = read_all(paths)
    assert addresses == [BASE + path for path in paths]
    assert numbers == [MOST, 1]


def test_long_addresses_are_cut_by_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_BYTES", 4000)
    addresses, numbers = read_all([f"tag/pélabuhan & {'x' * number}/" for number in range(60)])
    assert len(addresses) == 60
    assert len(numbers) > 5
    assert addresses[0] == f"{BASE}tag/p%C3%A9labuhan%20%26%20/"
