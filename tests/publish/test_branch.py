"""Publishing to a branch of a repository served by `git http-backend`, over HTTP."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from linimasa.errors import LinimasaError, PublishError
from linimasa.publish import Options, Preview, Report, publish, roll_back
from publish.conftest import Place
from support.remote import bare, commit_file, git


def yes(_: Preview) -> bool:
    return True


def published(place: Place, **options: object) -> Report:
    return publish(place.config, Options(**options), yes)  # type: ignore[arg-type] # fields by name


def test_the_first_time_makes_the_branch(place: Place) -> None:
    before = place.state()
    report = published(place)
    assert report.preview.first
    assert report.commit == place.published()
    files = place.files(place.published())
    assert {"index.html", ".nojekyll", "e/e-aaaaaa/index.html", "404.html"} <= files
    assert files == set(report.preview.changes.added)
    assert place.state() == before
    assert git(place.remote, "rev-list", "--count", "gh-pages") == "1"
    message = git(place.remote, "log", "-1", "--format=%B", "gh-pages")
    assert message.startswith("Publish Banjir besar di Kali Ciliwung\n")
    assert f"Linimasa-Source: {git(place.root, 'rev-parse', 'HEAD')}" in message


def test_again_adds_one_commit_with_what_changed(place: Place) -> None:
    first = published(place).commit
    place.change("Pengerukan sungai dimulai", "Sungai mulai dikeruk")
    before = place.state()
    report = published(place)
    assert git(place.remote, "rev-parse", f"{report.commit}^") == first
    changes = report.preview.changes
    assert "e/e-cccccc/index.html" in changes.changed
    assert (changes.added, changes.removed) == ((), ())
    assert "Sungai mulai dikeruk" in place.show("gh-pages", "e/e-cccccc/index.html")
    assert place.state() == before


def test_a_page_that_is_gone_is_removed(place: Place) -> None:
    published(place)
    place.change("e-cccccc\n    status: draft", "e-cccccc\n    status: rejected")
    report = published(place)
    assert "e/e-cccccc/index.html" in report.preview.changes.removed
    assert "e/e-cccccc/index.html" not in place.files("gh-pages")


def test_nothing_changed_makes_no_commit(place: Place) -> None:
    first = published(place).commit
    report = published(place)
    assert report.commit is None
    assert not report.preview.changes
    assert place.published() == first


def test_no_is_no(place: Place) -> None:
    seen: list[Preview] = []

    def no(preview: Preview) -> bool:
        seen.append(preview)
        return False

    assert publish(place.config, Options(), no).commit is None
    assert "index.html" in seen[0].changes.added
    assert place.published() == ""


def test_a_dry_run_stores_nothing(place: Place) -> None:
    objects = git(place.root, "count-objects")
    report = published(place, dry_run=True)
    assert "index.html" in report.preview.changes.added
    assert place.published() == ""
    assert git(place.root, "count-objects") == objects


def test_a_foreign_branch_is_refused_until_adopted(place: Place, tmp_path: Path) -> None:
    other = place.other_clone(tmp_path / "other", "gh-pages")
    commit_file(other, "hand-made.html", "x", "By hand")
    git(other, "push", "-q", "origin", "gh-pages")
    theirs = place.published()
    with pytest.raises(PublishError, match=r"not written by linimasa .*By hand.*--adopt"):
        published(place)
    assert place.published() == theirs
    report = published(place, adopt=True)
    assert git(place.remote, "rev-parse", f"{report.commit}^") == theirs
    assert "hand-made.html" in report.preview.changes.removed
    assert published(place).commit is None  # from now on it is ours


def test_domain_and_well_known_are_kept_whoever_wrote_them(place: Place, tmp_path: Path) -> None:
    published(place)
    other = place.other_clone(tmp_path / "other", "gh-pages")
    commit_file(other, "CNAME", "river.example.org\n", "Create CNAME")
    commit_file(other, ".well-known/proof/token", "x", "Proof")
    git(other, "push", "-q", "origin", "gh-pages")
    place.change("Pengerukan sungai dimulai", "Sungai mulai dikeruk")
    report = published(place)
    assert {"CNAME", ".well-known/proof/token"} <= place.files("gh-pages")
    assert report.preview.address == "https://river.example.org/"
    assert "https://river.example.org/e/e-cccccc/" in place.show("gh-pages", "sitemap.xml")


def test_what_others_changed_on_our_branch_is_not_overwritten(place: Place, tmp_path: Path) -> None:
    published(place)
    other = place.other_clone(tmp_path / "other", "gh-pages")
    theirs = commit_file(other, "index.html", "mine now", "Edit by hand")
    git(other, "push", "-q", "origin", "gh-pages")
    with pytest.raises(PublishError, match="Edit by hand"):
        published(place)
    assert place.published() == theirs


@pytest.mark.parametrize("keep", [None, 1])
@pytest.mark.parametrize("first", [True, False])
def test_a_race_is_lost_with_grace(
    place: Place, tmp_path: Path, keep: int | None, *, first: bool
) -> None:
    if not first:
        published(place)
        place.change("Pengerukan sungai dimulai", "Sungai mulai dikeruk")
    other = place.other_clone(tmp_path / "other", "gh-pages")

    def meanwhile(_: Preview) -> bool:
        commit_file(other, "new.html", "x", "Quicker")
        git(other, "push", "-q", "origin", "gh-pages")
        return True

    before = place.state()
    with pytest.raises(PublishError, match="changed by somebody else meanwhile"):
        publish(place.config, Options(keep_history=keep), meanwhile)
    assert place.published() == git(other, "rev-parse", "HEAD")
    assert place.state() == before


def test_a_short_history(place: Place) -> None:
    titles = ["Pengerukan sungai dimulai", "Satu", "Dua", "Tiga", "Empat"]
    published(place)
    for old, new in itertools.pairwise(titles):
        place.change(old, new)
        published(place, keep_history=3)
    assert git(place.remote, "rev-list", "--count", "gh-pages") == "3"
    told = [place.show(f"gh-pages~{n}", "e/e-cccccc/index.html") for n in range(3)]
    assert [title in text for title, text in zip(["Empat", "Tiga", "Dua"], told, strict=True)]
    place.change("Empat", "Lima")
    published(place, keep_history=1)
    assert git(place.remote, "rev-list", "--count", "gh-pages") == "1"
    assert "Lima" in place.show("gh-pages", "e/e-cccccc/index.html")


def test_rolling_back_goes_one_publish_further_each_time(place: Place) -> None:
    titles = ["Pengerukan sungai dimulai", "Satu", "Dua"]
    published(place)
    for old, new in itertools.pairwise(titles):
        place.change(old, new)
        published(place)
    before = place.state()
    for title in ("Satu", "Pengerukan sungai dimulai"):
        report = roll_back(place.config, Options(), yes)
        assert title in place.show("gh-pages", "e/e-cccccc/index.html")
        assert report.preview.rolls_back_to
    with pytest.raises(PublishError, match="no earlier publish"):
        roll_back(place.config, Options(), yes)
    assert place.state() == before
    assert git(place.remote, "rev-list", "--count", "gh-pages") == "5"
    published(place)
    assert "Dua" in place.show("gh-pages", "e/e-cccccc/index.html")
    roll_back(place.config, Options(), yes)
    assert "Pengerukan sungai dimulai" in place.show("gh-pages", "e/e-cccccc/index.html")


def test_rolling_back_in_a_short_history(place: Place) -> None:
    titles = ["Pengerukan sungai dimulai", "Satu", "Dua", "Tiga"]
    published(place)
    for old, new in itertools.pairwise(titles):
        place.change(old, new)
        published(place)
    for title in ("Dua", "Satu"):
        roll_back(place.config, Options(keep_history=4), yes)
        assert title in place.show("gh-pages", "e/e-cccccc/index.html")
    assert git(place.remote, "rev-list", "--count", "gh-pages") == "4"


def test_a_remote_may_forbid_to_shorten_history(place: Place) -> None:
    published(place)
    place.change("Pengerukan sungai dimulai", "Satu")
    git(place.remote, "config", "receive.denyNonFastForwards", "true")
    with pytest.raises(PublishError, match="does not let anyone shorten the history"):
        published(place, keep_history=1)
    assert published(place).commit == place.published()


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("echo Only teachers may publish here >&2", "origin refused: Only teachers may publish"),
        (":", r"origin refused: \[remote rejected\] \(pre-receive hook declined\)"),
    ],
)
def test_a_remotes_own_reason_is_told(place: Place, says: str, told: str) -> None:
    hook = place.remote / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\n{says}\nexit 1\n")
    hook.chmod(0o755)
    with pytest.raises(PublishError, match=told):
        published(place)
    assert place.published() == ""


def test_rolling_back_keeps_the_domain_and_needs_something_to_go_back_to(
    place: Place, tmp_path: Path
) -> None:
    with pytest.raises(PublishError, match="never published"):
        roll_back(place.config, Options(), yes)
    published(place)
    place.change("Pengerukan sungai dimulai", "Satu")
    published(place)
    other = place.other_clone(tmp_path / "other", "gh-pages")
    commit_file(other, "CNAME", "river.example.org\n", "Create CNAME")
    git(other, "push", "-q", "origin", "gh-pages")
    roll_back(place.config, Options(), yes)
    assert "Pengerukan" in place.show("gh-pages", "e/e-cccccc/index.html")
    assert "CNAME" in place.files("gh-pages")


def test_a_folder_of_a_branch_leaves_the_rest_alone(place: Place, tmp_path: Path) -> None:
    other = place.other_clone(tmp_path / "other", "site")
    commit_file(other, "readme.md", "x", "A branch of ours")
    git(other, "push", "-q", "origin", "site")
    report = published(place, branch="site", folder="docs", adopt=True)
    assert {"readme.md", "docs/index.html", "docs/.nojekyll"} <= place.files("site")
    assert all(path.startswith("docs/") for path in report.preview.changes.added)
    commit_file(other, "readme.md", "y", "Elsewhere on it")
    git(other, "pull", "-q", "--rebase", "origin", "site")
    git(other, "push", "-q", "origin", "site")
    place.change("Pengerukan sungai dimulai", "Satu")
    published(place, branch="site", folder="docs/")
    assert place.show("site", "readme.md") == "y"
    with pytest.raises(PublishError, match=r"readme.md is a file of the branch"):
        published(place, branch="site", folder="readme.md", adopt=True)


def test_who_adopts_a_folder_has_not_adopted_the_rest(place: Place, tmp_path: Path) -> None:
    other = place.other_clone(tmp_path / "other", "site")
    commit_file(other, "readme.md", "x", "A branch of ours")
    git(other, "push", "-q", "origin", "site")
    published(place, branch="site", folder="docs", adopt=True)
    with pytest.raises(PublishError, match=r"holds files that linimasa did not put there"):
        published(place, branch="site")
    with pytest.raises(PublishError, match=r"holds files that linimasa did not put there"):
        roll_back(place.config, Options(branch="site"), yes)
    published(place, branch="site", folder="class")
    assert {"readme.md", "docs/index.html", "class/index.html"} <= place.files("site")
    place.change("Pengerukan sungai dimulai", "Satu")
    published(place, branch="site", folder="docs")
    roll_back(place.config, Options(branch="site", folder="docs"), yes)
    assert published(place, branch="site", folder="docs").commit
    assert published(place, branch="site", adopt=True).commit
    assert "readme.md" not in place.files("site")


def test_a_site_with_something_wrong_is_not_published(place: Place) -> None:
    place.change("date_text: Jumat", "date_text: Kamis")
    with pytest.raises(LinimasaError, match="D103 the words say kamis"):
        published(place)
    place.change("date: 2024-06\n", "date: 2024-66\n")
    with pytest.raises(LinimasaError, match=r"(?s)D103.*D101"):
        published(place)
    assert place.published() == ""


def test_the_project_may_lie_below_its_repository(place: Place) -> None:
    (place.root / "sub").mkdir()
    git(place.root, "mv", "linimasa.yaml", "content", "sub/")
    git(place.root, "commit", "-qm", "moved")
    (place.root / "loose.txt").write_text("none of the project's")
    report = publish(Place(place.root / "sub", place.remote, place.host).config, Options(), yes)
    assert report.commit == place.published()
    assert "index.html" in place.files("gh-pages")


def test_bytes_are_published_as_they_were_built(place: Place) -> None:
    git(place.root, "config", "core.autocrlf", "true")
    attributes = "*.html text eol=crlf\n*.json filter=none\n"
    commit_file(place.root, ".gitattributes", attributes, "attributes")
    (place.root / "content" / "pages" / "baris.md").write_bytes(b"# A\r\n\r\nB\r\n")
    git(place.root, "add", "-A")
    git(place.root, "commit", "-qm", "page")
    report = published(place)
    assert "\r" not in place.show(str(report.commit), "index.html")
    assert published(place).commit is None


def test_hooks_and_variables_of_another_repository_do_not_mislead(
    place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    report = published(place)
    monkeypatch.undo()
    assert report.commit == place.published()
    assert not (tmp_path / "index").exists()


def test_a_remote_that_is_pushed_to_elsewhere_is_looked_at_there(place: Place) -> None:
    fork = bare(place.remote.with_name("fork.git"))
    git(place.root, "push", "-q", str(fork), "main")
    first = published(place).commit
    git(place.root, "remote", "set-url", "--push", "origin", f"{place.address}/fork.git")
    report = published(place)
    assert report.preview.first
    assert git(fork, "rev-parse", "gh-pages") == report.commit
    assert place.published() == first
    assert published(place).commit is None


def test_what_was_not_committed_is_told(place: Place) -> None:
    (place.root / "content" / "pages" / "new.md").write_text("# New\n")
    published(place, allow_dirty=True)
    message = git(place.remote, "log", "-1", "--format=%B", "gh-pages")
    head = git(place.root, "rev-parse", "HEAD")
    assert f"Linimasa-Source: {head} and changes that were not committed" in message
    assert published(place, allow_dirty=True).commit is None


def test_a_name_that_differs_only_by_case_from_what_stays(place: Place, tmp_path: Path) -> None:
    other = place.other_clone(tmp_path / "other", "site")
    commit_file(other, "DOCS/readme.md", "x", "Ours")
    git(other, "push", "-q", "origin", "site")
    with pytest.raises(PublishError, match=r"DOCS only by case|docs only by case"):
        published(place, branch="site", folder="docs", adopt=True)
    commit_file(other, "docs2/A", "x", "Two of theirs")
    commit_file(other, "docs2/a", "x", "Two of theirs")
    git(other, "rm", "-rq", "DOCS")
    git(other, "commit", "-qm", "Theirs")
    git(other, "push", "-q", "origin", "site")
    assert published(place, branch="site", folder="docs", adopt=True).commit


@pytest.mark.parametrize(
    ("url", "cname", "shown_at"),
    [
        (None, None, None),
        (None, "peta.example", None),
        ("https://peta.example/", "peta.example", None),
        ("https://peta.example/", "lain.example", "https://lain.example/"),
    ],
)
def test_an_address_that_is_not_the_branchs_is_noticed(
    place: Place, tmp_path: Path, url: str | None, cname: str | None, shown_at: str | None
) -> None:
    if cname:
        other = place.other_clone(tmp_path / "other", "gh-pages")
        commit_file(other, "CNAME", f"{cname}\n", "Domain")
        git(other, "push", "-q", "origin", "gh-pages")
    config = replace(place.config, url=url)
    report = publish(config, Options(adopt=True), yes)
    assert report.preview.shown_at == shown_at
    assert report.preview.address == (url or (f"https://{cname}/" if cname else None))
    home = place.show("gh-pages", "index.html")
    assert (f'rel="canonical" href="{report.preview.address}"' in home) == bool(url or cname)
