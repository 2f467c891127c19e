"""A new project: complete, readable by our own readers, and never over anything that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.config import load_config, parse_config
from linimasa.errors import ProjectError
from linimasa.project.scaffold import Language, plan_project, write_project
from linimasa.yamlio.sidecar import parse_sidecar


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("title", ["Pemilu 2024", "Uji: coba # satu", "no", "2024", '"', "—"])
def test_its_settings_read_back(language: Language, title: str, tmp_path: Path) -> None:
    planned = plan_project(title, language)
    config = parse_config(planned["linimasa.yaml"], tmp_path)
    assert (config.title, config.language, config.drafts) == (title, language, None)


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_setting_that_is_commented_out_reads_once_it_is_not(
    language: Language, tmp_path: Path
) -> None:
    lines = plan_project("T", language)["linimasa.yaml"].splitlines()
    settings = [
        line for line in lines if not line.startswith("# ") or line[2:].split(":")[0].islower()
    ]
    plain = [line.removeprefix("# ") if ": " in line else line for line in settings]
    text = "\n".join(line for line in plain if line.split(":")[0].isidentifier())
    config = parse_config(text, tmp_path)
    assert config.url is not None
    assert config.accent == "#8a1c1c"


def test_both_samples_have_a_sidecar_that_names_their_language() -> None:
    planned = plan_project("T", "en")
    sidecars = [parse_sidecar(text, path) for path, text in planned.items() if "meta" in path]
    assert {sidecar.language for sidecar in sidecars} == {"id", "en"}
    assert {sidecar.licence for sidecar in sidecars} == {"CC0-1.0"}


def test_it_is_written_whole_beside_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    write_project(tmp_path, plan_project("T", "en"))
    assert load_config(tmp_path).title == "T"
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_nothing_is_written_over_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "linimasa.yaml").write_text("mine")
    with pytest.raises(ProjectError, match=r"already has linimasa\.yaml"):
        write_project(tmp_path, plan_project("T", "en"))
    assert [path.name for path in tmp_path.iterdir()] == ["linimasa.yaml"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("")
    with pytest.raises(ProjectError, match="is a file"):
        write_project(tmp_path / "there", plan_project("T", "en"))
