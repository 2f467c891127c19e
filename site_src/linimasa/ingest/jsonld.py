"""The JSON-LD of a page into what it says of its article (schema.org Article and its kinds)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from linimasa.ingest.dates import as_edtf

# schema.org types that are the article itself, and those that may only be the page around it.
_ARTICLE = re.compile(r"Article|BlogPosting|Report\b|Reportage|Review|Liveblog", re.IGNORECASE)
_PAGE = re.compile(r"WebPage|ItemPage|CreativeWork|VideoObject", re.IGNORECASE)
# Where a page keeps its own article; lists of others (itemListElement) are not followed.
_OWN = ("@graph", "mainEntity", "mainEntityOfPage", "@list")
_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_MAX_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Linked:
    """What JSON-LD says; `published` is EDTF, with time and zone where they are stated."""

    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


def read_linked(scripts: Iterable[str]) -> Linked:
    """The first article that a page's `application/ld+json` scripts describe.

    What the article lacks, the page around it may say. JSON that does not parse is still
    searched for its one date.
    """
    nodes: list[Mapping[str, object]] = []
    dates: list[str] = []
    for script in scripts:
        try:
            value = json.loads(_bare(script), strict=False)
        except (ValueError, RecursionError):
            dates += set(_DATE.findall(script))
        else:
            nodes += _nodes(value, 0)
    chosen = [node for node in nodes if _is(node, _ARTICLE)][:1]
    chosen += [node for node in nodes if _is(node, _PAGE)][:1]
    return _linked(chosen, dates)


def _bare(script: str) -> str:
    """Without the comment or CDATA marks that some systems put around it."""
    return re.sub(
        r"^\s*(?://)?\s*(?:<!\[CDATA\[|<!--)|(?://)?\s*(?:\]\]>|-->)\s*$", "", script
    ).strip(" \n\t;")


def _nodes(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in _OWN:
            if key in value:
                yield from _nodes(value[key], depth + 1)


def _is(node: Mapping[str, object], kind: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(kind.search(str(name)) for name in (types if isinstance(types, list) else [types]))


def _linked(nodes: list[Mapping[str, object]], dates: list[str]) -> Linked:
    stated = [_text(node.get("datePublished")) for node in nodes]
    if len(set(dates)) == 1:
        stated += dates
    return Linked(
        published=next((date for value in stated if (date := as_edtf(value))), None),
        title=_first(_text(node.get("headline")) for node in nodes),
        outlet=_first(_name(node.get("publisher")) for node in nodes),
        authors=next((found for node in nodes if (found := _names(node.get("author")))), ()),
        url=_first(_address(node) for node in nodes),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(value).split()) or None


def _name(value: object) -> str | None:
    names = _names(value)
    return names[0] if names else None


def _names(value: object) -> tuple[str, ...]:
    """Names of people or organisations, given as texts, objects, or lists of them."""
    found: dict[str, None] = {}
    for item in value if isinstance(value, list) else [value]:
        name = _text(item.get("name") if isinstance(item, dict) else item)
        if name and not name.startswith(("http:", "https:")):
            found[name] = None
    return tuple(found)


def _address(node: Mapping[str, object]) -> str | None:
    page = node.get("mainEntityOfPage")
    inside = page.get("@id") if isinstance(page, dict) else page
    address = _text(node.get("url")) or _text(inside)
    return address if address and address.startswith(("http://", "https://")) else None
