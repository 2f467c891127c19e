"""A web page into one document: trafilatura for its text, JSON-LD and htmldate for its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from linimasa.errors import SourceError
from linimasa.ingest.boilerplate import strip_boilerplate
from linimasa.ingest.dates import as_edtf
from linimasa.ingest.document import Document, Reading
from linimasa.ingest.jsonld import read_linked
from linimasa.ingest.paragraphs import clean
from linimasa.ingest.quiet import quiet
from linimasa.ingest.text import decode_or_refuse, notes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD = 4096  # bytes in which a page must declare its encoding (WHATWG HTML 4.2.5.4: 1024)
_WHOLE = re.compile(r"<(?:html|head|body|!doctype)\b", re.IGNORECASE)
MAX_TAGS = (
    200_000  # four times those of the longest page of Wikipedia; above, minutes and gigabytes
)
_XML = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_BULLET = re.compile(r"^[-•*] +")
_FIRST_YEAR = "1990"  # of the web; dates before it are a system's zero
# Where pages state their date beside JSON-LD: names of meta elements and of microdata, in the
# order in which they are trusted.
_DATED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "publishdate", "publish-date", "publish_date", "pubdate",
    "dcterms.issued", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date",
    "citation_publication_date", "sailthru.date", "content_publisheddate", "date",
)  # fmt: skip


def read_html(stream: BinaryIO, file: str) -> Reading:
    """Read a page. Raises SourceError for bytes that are no text or no HTML."""
    data = stream.read()
    met = _CHARSET.search(data, 0, _HEAD)
    decoded = decode_or_refuse(data, file, met[1].decode("ascii") if met else None)
    with quiet("trafilatura", "htmldate", "courlan", "justext"):
        try:
            document = _document(_page(decoded.text))
        except SourceError as error:
            raise SourceError(error.message, hint=error.hint, at=file) from None
        except Exception as error:  # whatever a page breaks in the libraries, the others go on
            what = str(error) or type(error).__name__
            raise SourceError(f"cannot be read as HTML: {what}", at=file) from error
    return Reading((document,), notes(decoded, file))


def _page(text: str) -> str:
    """A page as its parser wants it: no NUL, no XML declaration, a fragment inside a page."""
    tags = text.count("<")
    if tags > MAX_TAGS:
        hint = "split it, or save its text as .txt"
        raise SourceError(f"has {tags:,} tags; HTML is read up to {MAX_TAGS:,}", hint=hint)
    page = _XML.sub("", text.replace("\x00", "")).strip()
    return page if _WHOLE.search(page, 0, _HEAD) else f"<html><body>{page}</body></html>"


def _document(page: str) -> Document:
    from trafilatura import extract_metadata, load_html

    tree = load_html(page)
    if tree is None:
        raise SourceError("is no HTML page")
    linked = read_linked(_scripts(tree))
    stated = _plausible(linked.published) or _stated(tree)
    found = extract_metadata(tree, date_config={"original_date": True, "extensive_search": False})
    guessed = None if stated else _plausible(as_edtf(found.date))
    title = linked.title or found.title
    return Document(
        _article(tree, title),
        title,
        published=stated or guessed,
        published_basis="stated" if stated else "inferred" if guessed else None,
        outlet=linked.outlet or found.sitename,
        authors=linked.authors or _authors(found.author),
        url=_address(found.url) or linked.url,
        licence=found.license,
    )


def _article(tree: HtmlElement, title: str | None) -> str:
    """The page's main text, a paragraph a line, without its title."""
    from trafilatura import bare_extraction

    from linimasa.ingest.pruning import prune

    prune(tree)
    found = bare_extraction(tree, include_comments=False, with_metadata=False)
    lines = clean(getattr(found, "text", None) or "").split("\n")
    if title and _same(lines[0], title):
        del lines[0]
    text = strip_boilerplate("\n".join(line for line in lines if line))
    return "\n".join(_BULLET.sub("", line) for line in text.split("\n"))


def _same(line: str, title: str) -> bool:
    return line.casefold().strip() == " ".join(title.split()).casefold()


def _scripts(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", "").lower():
            yield script.text or ""


def _stated(tree: HtmlElement) -> str | None:
    """The date in a meta element, microdata or `<time pubdate>`."""
    found: dict[str, str] = {}
    for element in tree.iter("meta", "time", "span", "abbr"):
        names = (element.get(key, "").lower() for key in ("property", "name", "itemprop"))
        value = element.get("content") or element.get("datetime") or element.get("title")
        date = _plausible(as_edtf(value))
        if date is None:
            continue
        for name in (*names, "pubdate" if "pubdate" in element.attrib else ""):
            found.setdefault(name, date)
    return next((found[name] for name in _DATED if name in found), None)


def _plausible(date: str | None) -> str | None:
    return date if date and date >= _FIRST_YEAR else None


def _authors(names: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in (names or "").split(";") if name.strip()))


def _address(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None
