"""What stands against publishing: each a clear error, and nothing changed anywhere."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest

from linimasa.errors import PublishError
from linimasa.publish import Options, publish, roll_back
from linimasa.publish.repository import _check_version
from publish.conftest import Place
from support.project import project
from support.remote import bare, git


def refusal(place: Place, **options: object) -> str:
    """The error of a publish, after seeing that neither side has changed."""
    refs = git(place.remote, "for-each-ref")
    state = place.state()
    with pytest.raises(PublishError) as caught:
        publish(place.config, Options(**options), lambda _: True)  # type: ignore[arg-type] # fields by name
    assert git(place.remote, "for-each-ref") == refs
    assert place.state() == state
    assert caught.value.hint
    return str(caught.value)


def _detach(place: Place) -> None:
    git(place.root, "checkout", "-q", "--detach")


def _untracked(place: Place) -> None:
    (place.root / "content" / "pages" / "new.md").write_text("# New\n")


def _changed(place: Place) -> None:
    path = place.root / "linimasa.yaml"
    path.write_text(path.read_text() + "accent: '#123456'\n")


def _undecided(place: Place) -> None:
    path = place.root / "linimasa.yaml"
    path.write_text(path.read_text().replace("drafts: label\n", ""))
    git(place.root, "commit", "-qam", "undecided")


def _no_permission(place: Place) -> None:
    git(place.remote, "config", "http.receivepack", "false")


def _protected(place: Place) -> None:
    hook = place.remote / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'error: protected branch' >&2\nexit 1\n")
    hook.chmod(0o755)


def _gone(place: Place) -> None:
    git(place.root, "remote", "set-url", "origin", f"{place.address}/gone.git")


def _unreachable(place: Place) -> None:
    git(place.root, "remote", "set-url", "origin", "http://127.0.0.1:1/river.git")


def _two_places(place: Place) -> None:
    git(place.root, "remote", "set-url", "--add", "--push", "origin", f"{place.address}/river.git")
    git(place.root, "remote", "set-url", "--add", "--push", "origin", f"{place.address}/fork.git")


def _nobody(place: Place) -> None:
    git(place.root, "config", "user.useConfigOnly", "true")


@pytest.mark.parametrize(
    ("prepare", "told"),
    [
        (_detach, "HEAD is detached"),
        (_untracked, "not committed: content/pages/new.md"),
        (_changed, "not committed: linimasa.yaml"),
        (_undecided, "linimasa.yaml: what becomes of unreviewed drafts is not chosen"),
        (_no_permission, "origin does not let you push to gh-pages"),
        (_protected, "origin does not let you push to gh-pages: error: protected branch"),
        (_two_places, "origin is pushed to 2 places at once"),
        (_gone, "the remote origin cannot be reached"),
        (_unreachable, "the remote origin cannot be reached"),
    ],
)
def test_a_repository_that_cannot_publish(
    place: Place, prepare: Callable[[Place], None], told: str
) -> None:
    prepare(place)
    assert told in refusal(place)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"branch": "main"}, "main is checked out here"),
        ({"branch": "a..b"}, "'a..b' cannot be the name of a branch"),
        ({"remote": "orgin"}, "there is no remote 'orgin' (did you mean 'origin'?)"),
        ({"remote": "--upload-pack=x"}, "there is no remote"),
        ({"folder": "../x"}, "'../x' cannot be a folder of the branch"),
        ({"folder": ".git"}, "'.git' cannot be a folder"),
    ],
)
def test_a_target_that_must_not_be(place: Place, options: dict[str, str], told: str) -> None:
    try:
        assert told in refusal(place, **options)
    except AssertionError:
        with pytest.raises(PublishError, match="cannot be the name"):  # it has no better hint
            publish(place.config, Options(branch=options["branch"]), lambda _: True)


def test_the_default_branch_and_one_checked_out_elsewhere(place: Place, tmp_path: Path) -> None:
    git(place.root, "switch", "-q", "-c", "work")
    assert "main is the default branch of origin" in refusal(place, branch="main")
    git(place.root, "worktree", "add", "-q", str(tmp_path / "tree"), "-b", "gh-pages")
    assert "gh-pages is checked out here" in refusal(place)


def test_dirty_content_can_be_published_all_the_same(place: Place) -> None:
    _untracked(place)
    report = publish(place.config, Options(allow_dirty=True), lambda _: True)
    assert "new/index.html" in place.files(str(report.commit))


def test_nobody(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_COMMITTER_NAME", "")
    assert "git does not know who you are" in refusal(place)


def test_a_shallow_clone(place: Place, tmp_path: Path) -> None:
    git(place.root, "commit", "-q", "--allow-empty", "-m", "second")
    git(place.root, "push", "-q", "origin", "main")
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", f"{place.address}/river.git", str(shallow))
    assert "shallow clone" in refusal(Place(shallow, place.remote, place.host))


def test_an_empty_remote(place: Place) -> None:
    bare(place.remote.with_name("empty.git"))
    git(place.root, "remote", "add", "empty", f"{place.address}/empty.git")
    assert "the remote empty has no branch yet" in refusal(place, remote="empty")


def test_no_git(place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    config = place.config
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PublishError, match="git is not installed"):
        publish(config, Options(), lambda _: True)


@pytest.mark.parametrize(
    ("said", "fine"),
    [
        ("git version 2.28.1", False),
        ("git version 1.99.0", False),
        ("git version 2.29.0.windows.1", True),
        ("git version 3.0.0 (Apple Git-160)", True),
        ("a git of one's own", True),
    ],
)
def test_a_git_that_is_too_old(said: str, *, fine: bool) -> None:
    with nullcontext() if fine else pytest.raises(PublishError, match=r"2\.29 or newer"):
        _check_version(said)


def test_no_repository_and_no_commit(tmp_path: Path, place: Place) -> None:
    root = project(tmp_path / "plain", {"linimasa.yaml": "title: T\ndrafts: hide\n"})
    config = Place(root, place.remote, place.host).config
    with pytest.raises(PublishError, match="is in no git repository"):
        publish(config, Options(), lambda _: True)
    git(root, "init", "-q")
    with pytest.raises(PublishError, match="has no commit yet"):
        roll_back(config, Options(), lambda _: True)
