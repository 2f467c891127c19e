"""HTML read back: what the tests ask of a page, without a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

VOID = frozenset({"meta", "link", "img", "br", "hr", "input", "base"})


@dataclass
class Element:
    """An element with its attributes, children and text in between."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """All descendants of a tag with these attribute values (`class_` for class)."""
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [
            element
            for element in self.walk()
            if element.tag == tag and all(element.attributes.get(k) == v for k, v in wanted.items())
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        (found,) = self.all(tag, **attributes)
        return found

    @property
    def text(self) -> str:
        """All text, with single spaces."""
        return " ".join(self._raw_text().split())

    def _raw_text(self) -> str:
        parts = (c if isinstance(c, str) else c._raw_text() for c in self.children)
        return "".join(parts)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) != len(names):
            self.faults.append(f"<{tag}> has an attribute twice")
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag != tag:
            self.faults.append(f"</{tag}> closes <{self.open[-1].tag}>")
            return
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_html(text: str) -> Element:
    """A page as a tree. Asserts that every element is closed in order."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert not reader.faults, reader.faults
    assert len(reader.open) == 1, [element.tag for element in reader.open]
    return reader.root


def faults_of(page: Element) -> list[str]:
    """What the HTML standard or plain sense forbids, and is found in a page."""
    found = []
    ids = [e.attributes["id"] for e in page.walk() if "id" in e.attributes]
    found += [f"id {name} twice" for name in {n for n in ids if ids.count(n) > 1}]
    found += [f"id {name!r} has a space" for name in ids if re.search(r"\s", name) or not name]
    if len(page.all("h1")) != 1:
        found.append("not one h1")
    if not page.one("html").attributes.get("lang"):
        found.append("no lang")
    if not page.one("head").one("title").text:
        found.append("no title")
    for element in page.walk():
        for name in ("aria-labelledby", "aria-describedby"):
            wanted = element.attributes.get(name)
            if wanted and wanted not in ids:
                found.append(f"{name} to {wanted}, which is not there")
        if element.tag == "img" and "alt" not in element.attributes:
            found.append("a picture without alt")
        if element.tag == "a" and element.attributes.get("href") == "":
            found.append("an empty link")
        if any(name.startswith("on") or name == "style" for name in element.attributes):
            found.append(f"<{element.tag}> with inline script or style")
    return found


def broken_links(files: Mapping[str, bytes]) -> list[str]:
    """Links and other addresses of the site's pages that lead to no file or no id of it."""
    pages = {
        name: read_html(data.decode()) for name, data in files.items() if name.endswith(".html")
    }
    ids = {
        name: {e.attributes["id"] for e in page.walk() if "id" in e.attributes}
        for name, page in pages.items()
    }
    return [
        f"{name}: {address}"
        for name, page in pages.items()
        for address in _addresses(page)
        if not _leads_somewhere(name, address, files, ids)
    ]


# The page's own address, and the icon that is written into it.
_OWN = ("canonical", "icon")


def _addresses(page: Element) -> Iterator[str]:
    for element in page.walk():
        for name in ("href", "src"):
            if name in element.attributes and element.attributes.get("rel") not in _OWN:
                yield element.attributes[name]


def _leads_somewhere(
    here: str, address: str, files: Mapping[str, bytes], ids: Mapping[str, set[str]]
) -> bool:
    parts = urlsplit(address)
    if parts.scheme:
        return parts.scheme in ("http", "https", "mailto")
    if address.startswith("/") or parts.query:
        return (here, address) == ("404.html", "/")  # which answers at any depth
    target = normpath(join(dirname(here), unquote(parts.path))) if parts.path else here
    if target not in files:
        return False
    return not parts.fragment or unquote(parts.fragment) in ids[target]
