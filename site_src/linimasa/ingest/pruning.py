"""A page's tree without what surrounds the article, before its text is taken out.

What a block is called (its class or id) is only a hint: a block goes if it also looks the part,
being short, or made of links, so that a site that calls its article "related-wrap" keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml.html import HtmlElement

from linimasa.ingest.furniture import furniture

_WORDS = re.compile(r"[a-z0-9]+|[A-Z][a-z0-9]*")


@dataclass(frozen=True, slots=True)
class _Kind:
    """Blocks of one kind: how they are called, and up to how many characters they are it."""

    names: re.Pattern[str]
    longest: int
    only_links: bool


_CAPTION = r"caption|credit|copyright"
_SHARE = r"\b(?:share|sharing|sosmed|social|socmed|bagikan|breadcrumbs?)\b"
_ADVERT = r"\b(?:advert\w*|ads?|iklan|newsletter|subscribe|paywall)\b"
_RELATED = (
    r"related|terkait|bacajuga|baca juga|lihatjg|linksisip|read others|readmore|read more|tags?\b"
    r"|recommend|rekomendasi|populer|popular|trending|most read|terkini|latest|sidebar"
)
_KINDS = (
    _Kind(re.compile(_CAPTION), 600, only_links=False),
    _Kind(re.compile(_SHARE), 400, only_links=False),
    _Kind(re.compile(_ADVERT), 400, only_links=False),
    _Kind(re.compile(_RELATED), 4000, only_links=True),
)
_CHECKED = ("div", "section", "aside", "ul", "ol", "p", "table", "span", "figcaption", "footer")
_MAX_BLOCK = max(kind.longest for kind in _KINDS)  # no longer block goes for its name
_MAX_RELATED = 400  # characters of a paragraph that is a heading and its link
_MOSTLY = 0.6  # of the characters that lie in links


def prune(tree: HtmlElement) -> None:
    """Take captions, share bars, related links, navigation and forms out of the tree, in place."""
    for element in list(tree.iter("nav", "figcaption", "form", "button", "dialog", "noscript")):
        _drop(element)
    match = furniture().before_title.match
    for element in list(tree.iter(*_CHECKED)):
        if element.getparent() is not None and not _holds_article(element):
            text = _text(element, _MAX_BLOCK)
            if _goes_by_name(element, text) or _is_related(element, text, match):
                _drop(element)


def _holds_article(element: HtmlElement) -> bool:
    return element.find(".//article") is not None or element.find(".//h1") is not None


def _goes_by_name(element: HtmlElement, text: str) -> bool:
    name = f"{element.get('class', '')} {element.get('id', '')}".strip()
    if not name:
        return False
    called = " ".join(_WORDS.findall(name)).lower()
    for kind in _KINDS:
        if len(text) <= kind.longest and kind.names.search(called):
            return not kind.only_links or _in_links(element, text) >= _MOSTLY
    return False


def _is_related(
    element: HtmlElement, text: str, match: Callable[[str], re.Match[str] | None]
) -> bool:
    """A paragraph that opens with "Baca juga:" and holds little else than a link."""
    met = match(text.lstrip("([ ")) if len(text) <= _MAX_RELATED else None
    return met is not None and _in_links(element, met["title"]) >= _MOSTLY


def _in_links(element: HtmlElement, text: str) -> float:
    linked = sum(len(_text(link, _MAX_BLOCK)) for link in element.iter("a"))
    return linked / max(1, len(text))


def _text(element: HtmlElement, enough: int) -> str:
    """The text of an element, single spaced; of a long one, somewhat more than `enough` of it."""
    found: list[str] = []
    length = 0
    for piece in element.itertext():
        found.append(piece)
        length += len(piece.strip())
        if length > enough:
            break
    return " ".join("".join(found).split())


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()  # keeps the text behind it
