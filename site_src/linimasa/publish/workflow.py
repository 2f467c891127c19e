"""A project into the workflow that lets GitHub's own machines check, build and deploy it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from linimasa.config import CONFIG_NAME, Config
from linimasa.errors import LinimasaError, Place, PublishError
from linimasa.publish.git import Git
from linimasa.publish.origin import origin_words
from linimasa.site.engines import LITTLE
from linimasa.site.pagefind import PACKAGE, pagefind_version
from linimasa.yamlio.events import read_events

FILE = ".github/workflows/pages.yml"

# Major versions are pinned: within one, the actions' authors keep inputs and outputs as they are.
# upload-pages-artifact leaves dot files out since v4, so .nojekyll and .well-known are asked for.
_TEXT = """\
# Written by `linimasa publish --workflow`: checks the timeline, builds it, and deploys it to Pages.
# Once, in the repository's Settings, Pages: choose "GitHub Actions" as the source.
name: Pages

on:
  push:
    branches: [@BRANCH@]
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      contents: read
      pages: read
@DEFAULTS@    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-python@v7
        with:
          python-version: "3.13"
      - id: pages
        uses: actions/configure-pages@v6
      - name: Install linimasa
        run: python -m pip install @INSTALL@
      - name: Check the content
        run: linimasa check
      - name: Build
        run: linimasa build
        env:
          LINIMASA_URL: ${{ steps.pages.outputs.base_url }}
      - name: Check the site
        run: linimasa check
        env:
          LINIMASA_URL: ${{ steps.pages.outputs.base_url }}
      - uses: actions/upload-pages-artifact@v5
        with:
          path: @OUTPUT@
          include-hidden-files: true

  deploy:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v5
"""

_YAML_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null"})


@dataclass(frozen=True, slots=True)
class Workflow:
    """A file to write, and what stands there now (None for nothing)."""

    path: Path
    text: str
    present: str | None


def plan_workflow(config: Config) -> Workflow:
    """The workflow of a project, at its repository's root. Raises PublishError.

    It runs when the default branch is pushed.
    """
    if config.drafts is None:
        message = "what becomes of unreviewed drafts is not chosen"
        hint = f"write `drafts: label` or `drafts: hide` into {CONFIG_NAME}"
        raise PublishError(message, hint=hint, at=Place(CONFIG_NAME))
    git = Git(config.root)
    top = git.ask("rev-parse", "--show-toplevel")
    if top is None:
        raise PublishError(f"{config.root} is in no git repository", hint="git init")
    below = git.text("rev-parse", "--show-prefix").strip("/")
    branch = _default_branch(git)
    path = Path(top) / FILE
    present = path.read_text(encoding="utf-8") if path.is_file() else None
    install = install_words(Path(top), below) + _search_words(config)
    return Workflow(path, workflow_text(below, branch, install), present)


def _search_words(config: Config) -> str:
    """What pip installs besides, so that a large site is searched there as it is here."""
    version = pagefind_version()
    try:
        files = read_events(config.root, config.events_dir) if version else ()
    except LinimasaError:  # the build there will tell of it
        return ""
    many = sum(len(file.events) for file in files) > LITTLE
    return f" {PACKAGE}=={version}" if many else ""


def _default_branch(git: Git) -> str:
    """The remote's, where a clone knows it; else the one that is checked out."""
    known = git.ask("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD")
    if known:
        return known.removeprefix("origin/")
    return git.ask("symbolic-ref", "--quiet", "--short", "HEAD") or "main"


def workflow_text(below: str, branch: str, install: str) -> str:
    """The text; `below` is the project's folder in its repository, "" for its root."""
    defaults = f"    defaults:\n      run:\n        working-directory: {_quoted(below)}\n"
    filled = {
        "@BRANCH@": _quoted(branch),
        "@DEFAULTS@": defaults if below else "",
        "@INSTALL@": install,
        "@OUTPUT@": _quoted(f"{below}/output" if below else "output"),
    }
    text = _TEXT
    for mark, value in filled.items():
        text = text.replace(mark, value)
    return text


def install_words(top: Path, below: str) -> str:
    """What pip installs: this version, from where it came; in linimasa's own repository, what is
    checked out."""
    try:
        project = tomllib.loads((top / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        own = project["name"] == "linimasa"
    except (OSError, ValueError, KeyError, TypeError):
        own = False
    if not own:
        return origin_words(distribution("linimasa"))
    return "/".join([".."] * len(below.split("/"))) if below else "."


def _quoted(text: str) -> str:
    """A name as YAML; in quotes unless it is as plain as most are, and no word of YAML's own."""
    plain = all(char.isalnum() or char in "-_/." for char in text) and text[:1].isalpha()
    return (
        text if plain and text.lower() not in _YAML_WORDS else "'" + text.replace("'", "''") + "'"
    )
