"""The addresses of all pages for search engines: one sitemap, or several under an index.

https://www.sitemaps.org/protocol.html: at most 50,000 addresses and 50 MB a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from linimasa.site.links import absolute_link, as_html

MOST = 50_000  # addresses in one file
MOST_BYTES = 52_428_800
FILE = "sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_DECLARATION = "<?xml version='1.0' encoding='utf-8'?>"
_AROUND = 64  # bytes of markup around one address, and more


def sitemap_files(base: str, paths: Sequence[str]) -> Mapping[str, partial[bytes]]:
    """What makes each of the files, by their names: `sitemap.xml`, which where one is not enough is
    the index of `sitemap-1.xml` and so on."""
    parts = tuple(_parts(base, paths))
    if len(parts) < 2:
        return {FILE: partial(_addresses, base, paths)}
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    made = (partial(_addresses, base, part) for part in parts)
    return {FILE: partial(_index, base, names), **dict(zip(names, made, strict=True))}


def _parts(base: str, paths: Sequence[str]) -> Iterator[Sequence[str]]:
    """The paths, cut where a file would hold too many, or might be too large."""
    first = size = 0
    for number, path in enumerate(paths):
        # a byte becomes three by percent signs, or five as an entity of XML
        more = 5 * len(base) + 5 * len(path.encode()) + _AROUND
        if number - first == MOST or size + more > MOST_BYTES:
            yield paths[first:number]
            first, size = number, 0
        size += more
    yield paths[first:]


def _addresses(base: str, paths: Sequence[str]) -> bytes:
    return _file("urlset", "url", base, paths)


def _index(base: str, names: Sequence[str]) -> bytes:
    return _file("sitemapindex", "sitemap", base, names)


def _file(root: str, each: str, base: str, paths: Sequence[str]) -> bytes:
    found = (as_html(absolute_link(base, path)) for path in paths)
    lines = "".join(f" <{each}>\n  <loc>{address}</loc>\n </{each}>\n" for address in found)
    return f'{_DECLARATION}\n<{root} xmlns="{_NAMESPACE}">\n{lines}</{root}>\n'.encode()
