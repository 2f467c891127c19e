"""`linimasa publish` on the command line: what it says, what it asks, JSON, the workflow."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linimasa.cli.app import run
from support.project import project
from support.remote import IDENTITY, bare, commit_file, git

EVENTS = """\
source: {id: kabar}
events: [{id: e-aaaaa1, date: 2024-10-18, title: Dermaga, quote: Dermaga dibuka.}]
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a remote beside it, which is a path that ends as GitHub's would."""
    for name, value in IDENTITY.items():
        monkeypatch.setenv(name, value)
    remote = bare(tmp_path / "river.git")
    files = {
        "linimasa.yaml": "title: Sungai\ndrafts: label\n",
        "content/events/kabar.yaml": EVENTS,
        ".gitignore": "/output/\n/.linimasa/\n",
    }
    folder = project(tmp_path / "project", files)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "remote", "add", "origin", "git@github.com:Ann/river.git")
    git(folder, "config", f"url.{remote}.insteadOf", "git@github.com:Ann/river.git")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "first")
    git(folder, "push", "-q", "origin", "main")
    return folder


def test_it_tells_what_changes_where_it_is_and_how_to_take_it_back(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["publish", "--yes", "-C", str(root)]) == 0
    out = capsys.readouterr().out
    assert "+ .nojekyll" in out
    assert "0 changed, 0 removed (" in out
    assert "Published to gh-pages on origin as " in out
    assert out.endswith(
        "Next: once, in the repository's Settings, Pages: deploy from the branch gh-pages\n"
    )  # and nothing to go back to
    assert run(["publish", "--yes", "-C", str(root)]) == 0
    assert "Nothing has changed since the last publish to gh-pages on origin." in (
        capsys.readouterr().out
    )
    (root / "content" / "events" / "kabar.yaml").write_text(EVENTS.replace("Dermaga,", "Kapal,"))
    git(root, "commit", "-qam", "second")
    assert run(["publish", "--yes", "-C", str(root)]) == 0
    assert capsys.readouterr().out.endswith("To take it back: linimasa publish rollback\n")


def test_an_address_that_pages_does_not_give_is_warned_of(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clone = root.with_name("clone")
    git(root, "clone", "-q", str(root.with_name("river.git")), str(clone))
    git(clone, "switch", "-q", "--orphan", "gh-pages")
    commit_file(clone, "CNAME", "lain.example\n", "Domain")
    git(clone, "push", "-q", "origin", "gh-pages")
    settings = root / "linimasa.yaml"
    settings.write_text(settings.read_text() + "url: https://peta.example/\n")
    git(root, "commit", "-qam", "address")
    assert run(["publish", "--yes", "--adopt", "-C", str(root)]) == 0
    said = capsys.readouterr()
    told = "Pages shows the branch at https://lain.example/, but the site is told https://peta.example/"
    assert f"warning: {told}" in said.err
    assert "https://peta.example/ (it may take" in said.out


def test_without_a_person_it_wants_yes(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["publish", "-C", str(root)]) == 1
    assert "nobody is here to say yes" in capsys.readouterr().err
    assert git(root, "ls-remote", "origin", "gh-pages") == ""


def test_a_person_is_asked(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.confirm", asked.append)
    assert run(["publish", "--folder", "docs", "-C", str(root)]) == 0
    assert asked == ["Publish to gh-pages:docs on origin?"]
    assert "Nothing was published." in capsys.readouterr().out


def test_a_dry_run(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["publish", "--dry-run", "-C", str(root)]) == 0
    out = capsys.readouterr().out
    assert "Next: the same without --dry-run" in out
    assert "+ 404.html" in out
    assert git(root, "ls-remote", "origin", "gh-pages") == ""


def test_json_and_rollback(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["publish", "--yes", "--json", "-C", str(root)]) == 0
    first = json.loads(capsys.readouterr().out)
    assert (first["branch"], first["before"], first["removed"]) == ("gh-pages", None, [])
    (root / "content" / "events" / "kabar.yaml").write_text(EVENTS.replace("Dermaga,", "Kapal,"))
    git(root, "commit", "-qam", "second")
    assert run(["publish", "-y", "-q", "-C", str(root)]) == 0
    assert run(["publish", "rollback", "--yes", "--json", "-C", str(root)]) == 0
    back = json.loads(capsys.readouterr().out)
    assert back["rolls_back_to"] == first["commit"]
    assert "e/e-aaaaa1/index.html" in back["changed"]


def test_a_refusal_exits_1_and_a_wrong_option_2(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["publish", "--yes", "--remote", "nowhere", "-C", str(root)]) == 1
    assert "there is no remote 'nowhere'" in capsys.readouterr().err
    assert run(["publish", "forward", "-C", str(root)]) == 2
    assert run(["publish", "--keep-history", "0", "-C", str(root)]) == 2
    assert run(["publish", "rollback", "--workflow", "-C", str(root)]) == 2


def test_findings_are_told_with_their_place(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "content" / "events" / "kabar.yaml"
    path.write_text(EVENTS.replace("2024-10-18", "2024-10-48"))
    git(root, "commit", "-qam", "wrong")
    assert run(["publish", "--yes", "--no-color", "-C", str(root)]) == 1
    assert "content/events/kabar.yaml:2:31: error: D101 date: " in capsys.readouterr().err


def test_the_workflow_is_written_once_and_never_over_another(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = root / ".github" / "workflows" / "pages.yml"
    assert run(["publish", "--workflow", "--dry-run", "-C", str(root)]) == 0
    assert not path.exists()
    assert run(["publish", "--workflow", "-C", str(root)]) == 0
    text = path.read_text()
    assert run(["publish", "--workflow", "-C", str(root)]) == 0
    assert "is up to date" in capsys.readouterr().out
    path.write_text("mine\n")
    assert run(["publish", "--workflow", "-C", str(root)]) == 1
    assert path.read_text() == "mine\n"
    assert run(["publish", "--workflow", "--yes", "-C", str(root)]) == 0
    assert path.read_text() == text
