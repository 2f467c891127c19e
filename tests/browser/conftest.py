"""The fixture project, built once, served from a sub-path, and Debian's Chromium to look at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from linimasa.config import load_config
from linimasa.site.build import build_site
from support.browsing import PATIENCE
from support.pictures import photograph, picture
from support.project import project
from support.timeline import CONFIG, SHOWING
from support.web import served

# --no-sandbox because continuous integration is root; the rest so that Chromium is silent.
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


expect.set_options(timeout=PATIENCE)

ANCIENT = """\
source: {id: purba, language: id}
events:
  - {id: e-purba1, status: confirmed, date: -0043-03-15, title: Sungai meluap di kota lama}
  - {id: e-purba2, status: draft, date: Y12000, title: Sungai akan kering, kind: planned}
"""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of the fixture project."""
    return _built(tmp_path_factory.mktemp("timeline"), SHOWING)


def _built(root: Path, files: Mapping[str, str]) -> Path:
    """A project of these files, and the picture that they show, built."""
    project(root, files)
    (root / "content" / "media").mkdir()
    (root / "content" / "media" / "kapal.jpg").write_bytes(photograph(picture(2400, 1600)))
    return build_site(load_config(root)).output


@pytest.fixture(scope="session")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same project with its words in Arabic, from right to left; it knows its address, hence
    has frames, and tells of years that have no page."""
    settings = CONFIG.replace("language: id", "language: ar") + "url: https://uji.example/repo/\n"
    files = {**SHOWING, "linimasa.yaml": settings, "content/events/purba.yaml": ANCIENT}
    return _built(tmp_path_factory.mktemp("arabic"), files)


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """The address of the site, below /repo/."""
    with served(built) as at:
        yield at


# For one module only: while it lasts, Playwright's loop would be in the way of asyncio.run in
# other modules' tests.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, with a fresh profile."""
    chromium = shutil.which("chromium")
    assert chromium, "Chromium is missing; `make test` installs it"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        yield launched
        launched.close()
