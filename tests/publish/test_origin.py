"""Where an installed package came from: what its records, its checkout and its metadata say."""

from __future__ import annotations

import json
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest

from linimasa.publish.origin import origin_words
from support.remote import git

REPOSITORY = "https://git.example/ann/linimasa"
COMMIT = "1f" * 20


def package(root: Path, record: object = None, *urls: str) -> PathDistribution:
    """A package as pip leaves it, with a direct_url.json (PEP 610) if there is a `record`."""
    folder = root / "linimasa-3.1.dist-info"
    folder.mkdir(parents=True)
    lines = ["Metadata-Version: 2.1", "Name: linimasa", "Version: 3.1"]
    (folder / "METADATA").write_text("\n".join([*lines, *(f"Project-URL: {u}" for u in urls)]))
    if record is not None:
        text = record if isinstance(record, str) else json.dumps(record)
        (folder / "direct_url.json").write_text(text)
    return PathDistribution(folder)


def from_git(address: str, commit: str = COMMIT) -> dict[str, object]:
    return {"url": address, "vcs_info": {"vcs": "git", "commit_id": commit}}


@pytest.mark.parametrize(
    "address",
    [
        REPOSITORY,
        "ssh://git@git.example/ann/linimasa",
        "git@git.example:ann/linimasa",
    ],
)
def test_the_commit_that_was_installed_is_installed_again(tmp_path: Path, address: str) -> None:
    words = origin_words(package(tmp_path, from_git(address)))
    assert words == f'"linimasa @ git+{REPOSITORY}@{COMMIT}"'


def test_a_named_repository_is_asked_for_the_tag_of_the_version(tmp_path: Path) -> None:
    named = package(tmp_path, None, "Documentation, https://docs.example", f"Source, {REPOSITORY}")
    assert origin_words(named) == f'"linimasa @ git+{REPOSITORY}@v3.1"'


@pytest.mark.parametrize(
    "record",
    [
        None,
        "{",
        "[]",
        {},
        {"url": "https://files.example/linimasa-3.1.whl", "archive_info": {}},
        {"url": "file:///nowhere/at/all", "dir_info": {}},
        from_git("https://git.example/$(id)"),
        from_git("/srv/linimasa.git"),
        from_git(REPOSITORY, '1"; id'),
    ],
)
def test_else_it_is_asked_for_by_its_version(tmp_path: Path, record: object) -> None:
    assert origin_words(package(tmp_path, record)) == "linimasa==3.1"


def test_a_checkout_is_known_by_its_remote_once_that_has_its_commit(tmp_path: Path) -> None:
    checkout = tmp_path / "a checkout"
    checkout.mkdir()
    git(checkout, "init", "-q", "-b", "main")
    git(checkout, "remote", "add", "origin", f"{REPOSITORY}.git")
    (checkout / "a").write_text("a")
    git(checkout, "add", "a")
    git(checkout, "commit", "-qm", "a")
    record = {"url": checkout.as_uri(), "dir_info": {"editable": True}}
    assert origin_words(package(tmp_path / "one", record)) == "linimasa==3.1"
    git(checkout, "update-ref", "refs/remotes/origin/main", "HEAD")
    commit = git(checkout, "rev-parse", "HEAD").strip()
    words = origin_words(package(tmp_path / "two", record))
    assert words == f'"linimasa @ git+{REPOSITORY}.git@{commit}"'
