"""Addresses of remotes into addresses of sites."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.publish.address import pages_address, public_address
from linimasa.publish.git import Git
from linimasa.publish.repository import Target
from support.remote import git


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("git@github.com:Ann/river.git", "https://ann.github.io/river/"),
        ("https://github.com/ann/river", "https://ann.github.io/river/"),
        ("https://token@github.com/ann/river.git/", "https://ann.github.io/river/"),
        ("ssh://git@ssh.github.com:443/ann/river.git", "https://ann.github.io/river/"),
        ("https://github.com/Ann/Ann.github.io.git", "https://ann.github.io/"),
        ("https://example.org/ann/river.git", None),
        ("/srv/github.com/ann/river.git", None),
        ("https://github.com.example.org/ann/river", None),
        ("", None),
    ],
)
def test_the_address_that_pages_gives(remote: str, address: str | None) -> None:
    assert pages_address(remote) == address


@pytest.mark.parametrize(
    ("folder", "address"),
    [
        ("", "https://ann.github.io/river/"),
        ("docs", "https://ann.github.io/river/"),
        ("preview/a", "https://ann.github.io/river/preview/a/"),
    ],
)
def test_a_folder_is_part_of_it_unless_pages_serves_it(
    tmp_path: Path, folder: str, address: str
) -> None:
    git(tmp_path, "init", "-q")
    git(tmp_path, "remote", "add", "origin", "git@github.com:ann/river.git")
    target = Target("origin", "gh-pages", folder)
    assert public_address(Git(tmp_path), target, None) == address
