"""What a build is made of, without reading it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from linimasa.config import load_config
from linimasa.site.build import build_site
from support.project import project
from support.timeline import SHOWING


def test_an_address_from_elsewhere_counts_though_no_file_changes(tmp_path: Path) -> None:
    files = {name: text for name, text in SHOWING.items() if "media" not in text}
    root = project(tmp_path, files)
    for path in root.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    plain = load_config(root)
    home = root / "output" / "index.html"
    found = []
    for url in (None, "https://a.example/", "https://b.example/", None):
        build_site(replace(plain, url=url))
        text = home.read_text(encoding="utf-8")
        found.append([name for name in "ab" if f'"https://{name}.example/"' in text])
    assert found == [[], ["a"], ["b"], []]


def test_a_file_in_place_of_another_of_its_size_and_time_counts(tmp_path: Path) -> None:
    files = {name: text for name, text in SHOWING.items() if "media" not in text}
    root = project(tmp_path, {"templates/about.html": "first", **files})
    for path in root.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    config = load_config(root)
    build_site(config)
    template = root / "templates" / "about.html"
    template.write_text("again")
    os.utime(template, (1_000_000_000, 1_000_000_000))
    build_site(config)
    assert (root / "output" / "about" / "index.html").read_text() == "again"
