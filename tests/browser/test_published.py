"""What was published, cloned anew, served below /repo/ and walked by a browser."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from playwright.sync_api import Browser, Request, Response

from linimasa.config import load_config
from linimasa.publish import Options, publish
from support.project import project
from support.remote import IDENTITY, bare, git, served_repositories
from support.timeline import CONFIG, FILES
from support.web import served

# The strip's links are SVG's, whose href is no string.
LEFT = "net::ERR_ABORTED"  # an image that is loaded late, when the page is left before it is
ABSOLUTE = "links => links.map(a => new URL(a.getAttribute('href'), document.baseURI).href)"
ADDRESS = "https://ann.github.io/repo/"


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of the branch that a publish over HTTP has made."""
    top = tmp_path_factory.mktemp("published")
    remote = bare(top / "served" / "repo.git")
    root = project(top / "project", {**FILES, "linimasa.yaml": f"{CONFIG}url: {ADDRESS}\n"})
    with pytest.MonkeyPatch.context() as patch, served_repositories(remote.parent) as host:
        for name, value in IDENTITY.items():
            patch.setenv(name, value)
        git(root, "init", "-q", "-b", "main")
        git(root, "remote", "add", "origin", f"{host.address}/repo.git")
        git(root, "add", "-A")
        git(root, "commit", "-qm", "first")
        git(root, "push", "-q", "origin", "main")
        publish(load_config(root), Options(), lambda _: True)
        git(top, "clone", "-q", "--branch", "gh-pages", f"{host.address}/repo.git", "clone")
    return top / "clone"


def canonical(url: str, home: str) -> str:
    """The public address of a page that is served here; a small view's is that of what it shows."""
    return ADDRESS + url.removeprefix(home).removeprefix("embed/").removesuffix("index.html")


def is_page(link: str) -> bool:
    """A feed or a file of data would be downloaded."""
    return link.endswith(("/", ".html"))


def test_every_page_of_the_published_branch_opens_in_a_browser(
    clone: Path, browser: Browser
) -> None:
    wrong: list[str] = []
    seen: set[str] = set()

    def refused(answer: Response) -> None:
        wrong.extend([f"{answer.status}: {answer.url}"] if answer.status >= 400 else [])

    def failed(request: Request) -> None:
        if request.failure != LEFT:
            wrong.append(f"failed: {request.url}")

    with served(clone) as home, browser.new_context() as context:
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
        page.on("requestfailed", failed)
        page.on("response", refused)
        waiting = [home]
        while waiting:
            url = waiting.pop()
            if url in seen:
                continue
            seen.add(url)
            page.goto(url)
            assert page.title(), url
            found = page.eval_on_selector_all("[href]", ABSOLUTE)
            links = {urldefrag(link).url for link in found}
            waiting += [link for link in links if link.startswith(home) and is_page(link)]
            away = {link for link in links if link.startswith(ADDRESS) and "/oembed/" not in link}
            assert away == set() or away == {canonical(url, home)}  # the rest is relative
        paths = {unquote(url.removeprefix(home)) or "index.html" for url in seen}
    pages = {file.relative_to(clone).as_posix() for file in clone.rglob("*.html")}
    assert wrong == []
    assert pages - paths == {"404.html"}
    assert (clone / ".nojekyll").is_file()
