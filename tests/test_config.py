"""linimasa.yaml: defaults, and every mistake at once with its place and a hint."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.config import Config, find_project, load_config, parse_config
from linimasa.errors import ConfigError, LinimasaError, Problems, ProjectError


def problems_of(text: str) -> list[LinimasaError]:
    with pytest.raises(LinimasaError) as caught:
        parse_config(text, Path("/p"))
    return list(getattr(caught.value, "problems", [caught.value]))


def test_a_title_is_enough() -> None:
    assert parse_config("title: Kapal\n", Path("/p")) == Config(root=Path("/p"), title="Kapal")


def test_every_setting_is_read() -> None:
    text = """
title: Kapal
language: id
description: Tentang kapal.
url: https://example.org/kapal
author: Siti
licence: CC0-1.0
drafts: hide
accent: "#0a5c5c"
nav: [about, method]
extract: {threshold: 0.25, domain: narrative}
"""
    config = parse_config(text, Path("/p"))
    assert config.url == "https://example.org/kapal/"
    assert (config.language, config.drafts) == ("id", "hide")
    assert (config.extract_threshold, config.extract_domain) == (0.25, "narrative")
    assert config.nav == ("about", "method")


@pytest.mark.parametrize(
    ("line", "place", "message", "hint"),
    [
        ("titel: x", "linimasa.yaml:2:1", "no field 'titel'", "did you mean 'title'?"),
        ("language: in", "linimasa.yaml:2:11", "'in' is no language", "id"),
        ("drafts: hidden", "linimasa.yaml:2:9", "'hidden' is no drafts", "label, hide"),
        ("url: example.org", "linimasa.yaml:2:6", "no address for a site", "https://"),
        ("accent: '#123'", "linimasa.yaml:2:9", "no colour", "#8a1c1c"),
        ("extract: {threshold: 2}", "linimasa.yaml:2:22", "number from 0 to 1", ""),
        (
            "extract: {domain: new}",
            "linimasa.yaml:2:19",
            "'new' is no domain",
            "did you mean 'news'",
        ),
        ("nav: {a: b}", "linimasa.yaml:2:6", "must be a list of texts", "[one, two]"),
        ("title: again", "linimasa.yaml:2:1", "stands twice", "line 1"),
    ],
)
def test_a_mistake_has_a_place_and_a_hint(line: str, place: str, message: str, hint: str) -> None:
    (problem,) = problems_of(f"title: T\n{line}\n")
    assert str(problem.at) == place
    assert message in problem.message
    assert hint in problem.hint


def test_all_mistakes_are_told_at_once() -> None:
    found = problems_of("language: xx\ndrafts: no\nfoo: 1\n")
    assert len(found) == 4
    assert all(isinstance(problem, ConfigError) for problem in found)


def test_an_empty_file_lacks_a_title() -> None:
    assert "has no title" in problems_of("")[0].message


def test_a_project_is_found_from_below(tmp_path: Path) -> None:
    (tmp_path / "linimasa.yaml").write_text("title: T\n")
    below = tmp_path / "content" / "events"
    below.mkdir(parents=True)
    assert find_project(below) == tmp_path.resolve()
    assert load_config(tmp_path).events_dir == tmp_path.resolve() / "content" / "events"


def test_no_project_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ProjectError) as caught:
        find_project(tmp_path)
    assert "linimasa init" in caught.value.hint


def test_a_folder_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="nowhere: there is no such folder"):
        find_project(tmp_path / "nowhere")


def test_several_problems_are_one_exception() -> None:
    with pytest.raises(Problems):
        parse_config("language: xx\n", Path("/p"))
