"""The pages of a built site into the links among them that lead nowhere. No network is used.

A page is read by patterns and not by a parser: a site has up to a million links, and a finding
needs the line and column of an attribute, which no parser of HTML tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from linimasa.check.findings import BROKEN_LINK, NO_ANCHOR, NO_RESOURCE, Finding
from linimasa.errors import Place

PAGES = (".html", ".htm", ".svg")
FEEDS = (".xml",)

# A comment or a script's contents, where nothing is a tag; or a tag with its attributes.
_TAG = re.compile(
    r"<!--.*?-->|<(?P<raw>script|style|textarea|title)\b(?P<head>[^>]*)>.*?</(?P=raw)\s*>"
    r"""|<(?P<name>[A-Za-z][^\s/>]*)(?P<rest>(?:[^'">]|"[^"]*"|'[^']*')*)>""",
    re.DOTALL | re.IGNORECASE,
)
# The attributes that matter; another's value is passed over whole, whatever it looks like.
_ATTRIBUTE = re.compile(
    r"""(?<![^\s"'/])(?P<key>id|name|(?:xlink:)?href|src(?:set)?|poster|data)\s*=\s*"""
    r"""(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))"""
    r"""|"[^"]*"|'[^']*'""",
    re.IGNORECASE,
)
_ADDRESSES = frozenset({"href", "xlink:href", "src", "srcset", "poster", "data"})
_XML_ADDRESS = re.compile(r"""(?:<loc>|href=["'])(?P<address>[^<"']+)""")
_CSS_ADDRESS = re.compile(r"""url\(\s*["']?(?P<address>[^"')]+)["']?\s*\)""")
_RESOURCES = frozenset({"img", "script", "source", "video", "audio", "iframe", "embed", "object"})


@dataclass(frozen=True, slots=True)
class Link:
    """An address as a page has it, unescaped; `offset` is where it stands, in code points."""

    address: str
    offset: int
    resource: bool


@dataclass(frozen=True, slots=True)
class Page:
    """What a page offers to links, and which it has."""

    links: tuple[Link, ...]
    ids: frozenset[str]


def check_links(
    folder: Path, files: Mapping[str, int], name: str, url: str | None
) -> Iterator[Finding]:
    """Every link of every page, stylesheet and feed below `folder` that leads to no file of
    `files` (compared with their case), or to no place in it."""
    site = _Site(folder, frozenset(files), url)
    for file in files:
        for link in site.links(file):
            problem = site.problem(file, link)
            if problem:
                code, message = problem
                yield Finding(_place(folder, name, file, link.offset), code, message)


class _Site:
    """All files of a site, and what their pages hold, each read when it is first asked for."""

    def __init__(self, folder: Path, files: frozenset[str], url: str | None):
        self.folder = folder
        self.files = files
        self.base = urlsplit(url) if url else None
        self._ids: dict[str, frozenset[str]] = {}

    def links(self, file: str) -> tuple[Link, ...]:
        """The links of a file, whichever kind it is."""
        if file.endswith(PAGES):
            page = read_page(self._text(file))
            self._ids[file] = page.ids
            return page.links
        pattern = {".css": _CSS_ADDRESS, **dict.fromkeys(FEEDS, _XML_ADDRESS)}.get(
            Path(file).suffix
        )
        if pattern is None:
            return ()
        return tuple(
            Link(unescape(found["address"]), found.start("address"), resource=True)
            for found in pattern.finditer(self._text(file))
        )

    def problem(self, file: str, link: Link) -> tuple[str, str] | None:
        """What is wrong with a link, as a code and a sentence."""
        where = self._resolve(file, link.address)
        if where is None:
            return None
        target, fragment = where
        if target not in self.files and f"{target}/index.html".lstrip("/") in self.files:
            target = f"{target}/index.html".lstrip("/")
        if target not in self.files:
            code = NO_RESOURCE if link.resource else BROKEN_LINK
            return (
                code,
                f"{_shown(link.address)} leads to {target or 'nothing'}, which is not there",
            )
        if fragment and not self._has(target, fragment):
            return NO_ANCHOR, f"{_shown(link.address)}: {target} has nothing of the id '{fragment}'"
        return None

    def _resolve(self, file: str, address: str) -> tuple[str, str] | None:
        """The file that an address means and its fragment; None where it leaves the site."""
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            return address, ""
        path = parts.path
        if parts.scheme or parts.netloc:
            if self.base is None or (parts.scheme, parts.netloc) != self.base[:2]:
                return None
            path = path or "/"
        if path.startswith("/"):
            root = self.base.path if self.base else "/"
            if not f"{path}/".startswith(root):
                return None if parts.netloc else (path, "")
            path, file = path[len(root) :] or "index.html", ""
        target = _join(file, unquote(path)) if path else file
        return target, unquote(parts.fragment)

    def _has(self, file: str, fragment: str) -> bool:
        if not file.endswith(PAGES) or fragment == "top" or fragment.startswith(":~:"):
            return True
        if "=" in fragment:  # what a page is to show, as the explore page's address says it
            return True
        if file not in self._ids:
            self._ids[file] = read_page(self._text(file)).ids
        return fragment in self._ids[file]

    def _text(self, file: str) -> str:
        return _text(self.folder / file)


def read_page(html: str) -> Page:
    """The links and ids of a page of HTML or SVG."""
    links: list[Link] = []
    ids: set[str] = set()
    for tag in _TAG.finditer(html):
        part = "rest" if tag["name"] else "head"
        if "=" not in (tag[part] or ""):
            continue
        name = (tag["name"] or tag["raw"]).lower()
        for key, value, offset in _attributes(tag[part], tag.start(part)):
            if key == "id" or (key == "name" and name == "a"):
                ids.add(value)
            elif key in _ADDRESSES and (key != "data" or name == "object"):
                links += _links(name, key, value, offset)
    return Page(tuple(links), frozenset(ids))


def _attributes(text: str, start: int) -> Iterator[tuple[str, str, int]]:
    for found in _ATTRIBUTE.finditer(text):
        if not found["key"]:
            continue
        key = found["key"].lower()
        group = next(one for one in ("double", "single", "bare") if found[one] is not None)
        yield key, unescape(found[group]), start + found.start(group)


def _links(tag: str, key: str, value: str, offset: int) -> Iterator[Link]:
    resource = tag in _RESOURCES or tag == "link" or key == "poster"
    if key == "srcset":
        for candidate in value.split(","):
            words = candidate.split()
            if words:
                yield Link(words[0], offset, resource=True)
    else:
        yield Link(value, offset, resource)


def _join(file: str, path: str) -> str:
    """A relative path as a file of the site: `../` from `2024/10/index.html` is `2024/index.html`.

    One that leads above the site keeps its `..`, and so is found nowhere.
    """
    folder = file.rpartition("/")[0]
    joined = normpath(f"{folder}/{path}" if folder else path)
    if joined == ".":
        return "index.html"
    return f"{joined}/index.html" if path.endswith("/") else joined


@lru_cache(maxsize=4)
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _place(folder: Path, name: str, file: str, offset: int) -> Place:
    text = _text(folder / file)
    line = text.count("\n", 0, offset) + 1
    return Place(f"{name}/{file}", line, offset - text.rfind("\n", 0, offset))


def _shown(address: str) -> str:
    return address if len(address) <= 120 else f"{address[:119]}…"
