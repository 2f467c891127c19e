"""Every link of every page leads somewhere inside the site, over HTTP and from file://."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import urlopen

from support.web import read_page

PUBLIC = "https://example.org/"
ICON = "data:image/svg+xml,"
# Where the outlines and the cities of the map are from.
THANKED = ("https://www.naturalearthdata.com", "https://www.geonames.org")
LICENCES = "https://creativecommons.org/licenses/"


def fetch(url: str) -> tuple[int, str, str]:
    """The status, type and text that a URL answers with."""
    try:
        with urlopen(url, timeout=20) as answer:
            return 200, answer.headers.get_content_type(), answer.read().decode("utf-8", "replace")
    except HTTPError as error:
        with error:
            return error.code, "", ""


def crawl(address: str) -> dict[str, tuple[int, list[str], list[str]]]:
    """Status, links (absolute) and ids of everything that home leads to."""
    seen: dict[str, tuple[int, list[str], list[str]]] = {}
    waiting = [address]
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        status, kind, text = fetch(url)
        links, ids = read_page(text) if kind == "text/html" else ([], [])
        seen[url] = (status, [urljoin(url, link) for link in links], ids)
        waiting += [urldefrag(link).url for link in seen[url][1] if link.startswith(address)]
    return seen


def test_every_link_and_anchor_resolves_over_http(address: str, built: Path) -> None:
    seen = crawl(address)
    assert {url: status for url, (status, _, _) in seen.items() if status != 200} == {}
    missing = [
        (url, link)
        for url, (_, links, _) in seen.items()
        for link in links
        if link.startswith(address)
        and urldefrag(link).fragment
        and unquote(urldefrag(link).fragment) not in seen[urldefrag(link).url][2]
    ]
    assert missing == []
    reached = {urlsplit(url).path.removeprefix("/repo/") or "index.html" for url in seen}
    pages = {file.relative_to(built).as_posix() for file in built.rglob("*.html")}
    assert pages - {unquote(path) for path in reached} == {"404.html"}


def test_no_link_leaves_the_site_but_to_sources_licences_and_thanks(address: str) -> None:
    outside = {
        link
        for _, links, _ in crawl(address).values()
        for link in links
        if not link.startswith((address, PUBLIC, ICON, LICENCES, *THANKED))
    }
    assert outside == set()


def test_every_link_names_a_file_for_file_urls(built: Path) -> None:
    broken: list[tuple[Path, str]] = []
    for page in built.rglob("*.html"):
        links, _ = read_page(page.read_text(encoding="utf-8"))
        paths = [urldefrag(link).url for link in links if not urlsplit(link).scheme]
        local = [path for path in paths if path]  # without one it leads within the page
        if page.name == "404.html":  # no file is opened in its place
            assert local == ["/"]
            continue
        assert not [path for path in local if path.startswith("/")], page
        broken += [(page, path) for path in local if not (page.parent / unquote(path)).is_file()]
    assert broken == []


def test_ids_are_unique_on_every_page(built: Path) -> None:
    for page in built.rglob("*.html"):
        _, ids = read_page(page.read_text(encoding="utf-8"))
        assert len(ids) == len(set(ids)), page
