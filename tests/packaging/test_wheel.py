"""The wheel: what lies in it, and that it works on its own, in a fresh environment elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONG = 600  # seconds that a subprocess may take on a loaded machine


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Run a command to its end and give what it printed; its failure is the test's."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**kept, "HOME": str(cwd), **environment},
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree, built without the network: hatchling is a test dependency."""
    folder = tmp_path_factory.mktemp("wheel")
    run(
        *(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT),
        cwd=folder,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def linimasa(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a fresh environment that holds the wheel.

    Its dependencies come from the environment that runs the tests, through a .pth file: to install
    them anew takes minutes. A .pth file named in another's folder is not read, and so the editable
    linimasa, which is itself only a .pth file there, stays out.
    """
    fresh = tmp_path_factory.mktemp("fresh") / "venv"
    run(sys.executable, "-m", "venv", fresh, cwd=fresh.parent)
    python = fresh / "bin" / "python"
    run(
        *(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
        *("--no-deps", "--no-index", wheel),
        cwd=fresh.parent,
    )
    (packages,) = fresh.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return fresh / "bin" / "linimasa"


def test_theme_messages_and_languages_are_inside(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    wanted = {
        "linimasa/py.typed",
        "linimasa/language/data/id.toml",
        "linimasa/language/data/en.toml",
        "linimasa/theme/base.html",
        "linimasa/theme/static/style.css",
        "linimasa/theme/messages/id/LC_MESSAGES/linimasa.mo",
        "linimasa/theme/messages/en/LC_MESSAGES/linimasa.mo",
    }
    assert wanted - inside == set()
    templates = {
        f"linimasa/theme/{file.relative_to(ROOT / 'templates').as_posix()}"
        for file in (ROOT / "templates").rglob("*")
        if file.is_file() and file.suffix != ".mo"
    }
    assert templates - inside == set()


def test_nothing_else_is_inside(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top.split("-")[0] for top in tops} == {"linimasa"}
    assert len(names) == len(set(names))
    assert not [name for name in names if "__pycache__" in name]
    assert [name for name in names if name.endswith(".json")] == [
        "linimasa/interop/events.schema.json",
        "linimasa/maps/data/outlines.json",
    ]


def test_it_is_the_wheel_that_runs(linimasa: Path, tmp_path: Path) -> None:
    code = "import linimasa; print(linimasa.__file__)"
    where = run(linimasa.parent / "python", "-c", code, cwd=tmp_path).strip()
    assert Path(where).is_relative_to(linimasa.parent.parent)
    assert run(linimasa, "--version", cwd=tmp_path).startswith("linimasa ")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_project_elsewhere_goes_from_articles_to_a_site(
    linimasa: Path, tmp_path: Path, language: str
) -> None:
    run(linimasa, "init", "demo", "--lang", language, cwd=tmp_path)
    demo = tmp_path / "demo"
    run(linimasa, "extract", cwd=demo)
    assert list((demo / "content" / "events").glob("*.yaml"))
    run(linimasa, "build", cwd=demo)
    home = (demo / "output" / "index.html").read_text(encoding="utf-8")
    assert f'<html lang="{language}"' in home
    assert list((demo / "output" / "e").glob("*/index.html"))
    assert ("Langsung ke isi" in home) == (language == "id")
    before = {p: p.read_bytes() for p in demo.rglob("*") if p.is_file()}
    run(linimasa, "extract", cwd=demo)
    run(linimasa, "build", cwd=demo)
    assert {p: p.read_bytes() for p in demo.rglob("*") if p.is_file()} == before
