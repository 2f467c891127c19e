"""Pictures of events and pages that a check finds wanting, each at its place."""

from __future__ import annotations

from pathlib import Path

from linimasa.check import check_content
from linimasa.config import load_config
from support.pictures import noise, picture, saved
from support.project import project

EVENTS = """\
source: {id: kabar}
events:
  - {id: e-aaaaa1, title: A, media: {file: ada.png, alt: ""}}
  - {id: e-aaaaa2, title: B, media: {file: tiada.png, alt: ""}}
  - {id: e-aaaaa3, title: C, media: {file: potong.jpg, alt: ""}}
  - {id: e-aaaaa4, title: D, status: rejected, media: {file: ditolak.png, alt: ""}}
  - {id: e-aaaaa5, title: E, media: {file: ada.png}}
"""


def test_pictures_are_looked_for_and_decoded(tmp_path: Path) -> None:
    project(tmp_path, {"content/events/a.yaml": EVENTS, "content/pages/b.md": "![x](/media/y.png)"})
    (tmp_path / "content/media").mkdir()
    (tmp_path / "content/media/ada.png").write_bytes(saved(picture(), "PNG"))
    (tmp_path / "content/media/potong.jpg").write_bytes(saved(noise(64, 48))[:900])
    found = [str(one).partition(" (")[0] for one in check_content(load_config(tmp_path))]
    assert found == [
        "content/events/a.yaml:4:44 P101 there is no tiada.png in content/media/",
        "content/events/a.yaml:5:44 P101 potong.jpg cannot be read as a picture",
        "content/events/a.yaml:7:37 Y101 media has no alt",
        "content/pages/b.md:1:6 P101 there is no y.png in content/media/",
    ]
