"""Markdown files of `content/pages/` into documents: a title and safe HTML.

CommonMark through markdown-it-py with raw HTML off; markdown-it refuses `javascript:` and its
like in links. A picture on another host becomes a link, since the site asks nothing of others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from linimasa.errors import DataError, LinimasaError, Place, raise_problems
from linimasa.site.pictures import FOLDER, Album, Picture, image_attributes, known_place
from linimasa.values import dataclass
from linimasa.yamlio.events import read_text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# The first parts of addresses that the site itself uses.
RESERVED = frozenset(
    {
        "e",
        "source",
        "who",
        "where",
        "tag",
        "undated",
        "beyond",
        "explore",
        "changes",
        "search",
        "pagefind",
        "oembed",
        "on",
        "embed",
        "data",
        "media",
        "assets",
        "index",
        "404",
    }
)
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_OPENED = re.compile(r"\A---[ \t]*\ntitle:")
_FIELD = re.compile(r"(\w+):\s*(.*?)\s*")
_TO_MEDIA = re.compile(rf"(?:\.\./)+(?={FOLDER}/)")  # as an editor's preview wants it
_EXTERNAL = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//|[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Document:
    """One page that a person wrote. `body` is Markdown; `name` its address (`about`); `line` that
    of the body's first one in its file; `pictures` those of content/media/ in it, by the paths
    under which it names them."""

    name: str
    title: str
    body: str
    file: str
    line: int = 1
    pictures: tuple[tuple[str, Picture], ...] = ()

    @property
    def path(self) -> str:
        return f"{self.name}/"


def read_documents(pages_dir: Path, root: Path) -> tuple[Document, ...]:
    """All Markdown files of a folder and its sub-folders, by name; `index.md` is its folder's page.

    Raises DataError, or Problems, for files that are not UTF-8, have broken front matter or a name
    that the site uses itself, or are links to what lies outside the project.
    """
    documents: list[Document] = []
    problems: list[LinimasaError] = []
    for path in sorted(pages_dir.rglob("*.md")) if pages_dir.is_dir() else ():
        try:
            documents.append(_read(path, pages_dir, root))
        except LinimasaError as error:
            problems.append(error)
    raise_problems(problems)
    return tuple(documents)


def _read(path: Path, pages_dir: Path, root: Path) -> Document:
    file = path.relative_to(root).as_posix()
    name = path.relative_to(pages_dir).with_suffix("").as_posix().removesuffix("/index")
    _check_name(name, file)
    if not path.resolve().is_relative_to(root.resolve()):
        hint = "a page is published: put its text here, instead of a link to another file"
        raise DataError("is a link to a file outside the project", hint=hint, at=file)
    return parse_document(read_text(path, file).removeprefix("\ufeff"), name, file)


def _check_name(name: str, file: str) -> None:
    parts = name.split("/")
    if not all(_NAME.fullmatch(part) for part in parts):
        raise DataError(
            f"the name '{name}' cannot be an address",
            hint="use small Latin letters, digits, '-' and '_'",
            at=file,
        )
    if parts[0] in RESERVED or parts[0].isdigit():
        raise DataError(
            f"the address '{parts[0]}/' belongs to the timeline itself",
            hint="give the page another name",
            at=file,
        )


def parse_document(text: str, name: str, file: str) -> Document:
    """A page's Markdown with optional front matter (`title`); else its first heading names it."""
    text = text.replace("\r\n", "\n")
    fields, body = _front_matter(text, file)
    title = fields.get("title", "")
    if not title:
        found = re.match(r"\s*# +(.+?) *#*\n?(?:\n|\Z)", body)
        if found:
            title, body = found[1], body[found.end() :]
    line = text.removesuffix(body).count("\n") + 1
    return Document(name, title or _title_of(name), body, file, line)


def _title_of(name: str) -> str:
    return name.rpartition("/")[2].replace("-", " ").capitalize()


def _front_matter(text: str, file: str) -> tuple[dict[str, str], str]:
    found = _FRONT.match(text)
    if not found:
        if _OPENED.match(text):
            hint = "write `---` on a line of its own below the title"
            raise DataError(
                "the front matter of a page has no end", hint=hint, at=Place(file, 1, 1)
            )
        return {}, text
    fields = {}
    for number, line in enumerate(found[1].splitlines(), start=2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        field = _FIELD.fullmatch(line)
        if not field or field[1] != "title":
            raise DataError(
                "the front matter of a page has one field, 'title'",
                hint="write `title: …` on a line of its own between the two `---`",
                at=Place(file, number, 1),
            )
        fields[field[1]] = _unquote(field[2])
    return fields, text[found.end() :]


def _unquote(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def with_pictures(document: Document, album: Album) -> Document:
    """The page with the pictures that it shows; the album notes those that are not there."""
    found = {}
    for address, line, column, shown in _links(document.body):
        path = _path_of(address)
        if shown and path is not None and path.startswith(f"{FOLDER}/"):
            name, at = unquote(path), Place(document.file, document.line + line, column + 1)
            found[name] = album.find(name.removeprefix(f"{FOLDER}/"), known_place(at))
    known = ((name, picture) for name, picture in found.items() if picture is not None)
    return replace(document, pictures=tuple(known))


def render_document(document: Document, link: Callable[[str], str]) -> str:
    """Its Markdown as HTML. `link` turns a site path such as `2024/10/` into a link from the
    page."""
    markdown, pictures = _markdown(), dict(document.pictures)
    tokens = markdown.parse(document.body)
    for token in _walk(tokens):
        _mend(token, link, pictures)
    return str(markdown.renderer.render(tokens, markdown.options, {}))


def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": False, "typographer": False})
    return markdown.enable(["table", "strikethrough"])


def links_of(document: Document) -> Iterator[tuple[str, str, Place]]:
    """The links of a page that stay in the site, and its pictures outside content/media/: each as
    it is written, the path that it leads to, and where it stands."""
    pictures = dict(document.pictures)
    for address, line, column, shown in _links(document.body):
        path = _path_of(address)
        if path is not None and shown and path.startswith(f"{FOLDER}/"):
            continue  # the album has it, or has noted why not
        if path is not None and unquote(path) not in pictures:
            yield address, unquote(path), Place(document.file, document.line + line, column + 1)


@lru_cache(maxsize=4096)
def _links(body: str) -> tuple[tuple[str, int, int, bool], ...]:
    """Every address in a text, with its line and column, both from 0, and whether it is that of a
    picture."""
    lines, found = body.split("\n"), []
    for block in _markdown().parse(body) if "](" in body or "]:" in body else ():
        for token in block.children or ():
            address = token.attrGet("href" if token.type == "link_open" else "src")
            if address is not None and token.type in ("link_open", "image"):
                first, _ = block.map or (0, 0)
                where = _where(str(address), lines, first)
                found.append((str(address), *where, token.type == "image"))
    return tuple(found)


def _where(address: str, lines: list[str], first: int) -> tuple[int, int]:
    """Where an address stands, at `first` or below it; it may be named at the end of a page, and
    be written with or without percent signs."""
    plain = unquote(address)
    below = range(first, len(lines))
    line = next((n for n in below if _column(plain, unquote(lines[n])) >= 0), first)
    return line, max(0, _column(plain, lines[line]), _column(address, lines[line]))


def _column(address: str, line: str) -> int:
    """Where a whole address stands in a line, from 0; -1 where it does not."""
    found = re.search(rf"(?:^|(?<=[\s(<:])){re.escape(address)}(?=$|[\s)>])", line)
    return found.start() if found else -1


def _walk(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.children:
            token.children = list(_without_far_pictures(token.children))
        yield token
        yield from _walk(token.children or [])


def _without_far_pictures(tokens: list[Token]) -> Iterator[Token]:
    """The tokens, with each picture on another host as a link to it, or in a link as its words."""
    from markdown_it.token import Token

    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.startswith("link_") else 0
        address = str(token.attrGet("src")) if token.type == "image" else ""
        if not _EXTERNAL.match(address):
            yield token
            continue
        text = Token("text", "", 0, content=token.content or address)
        link = Token("link_open", "a", 1, attrs={"href": address})
        yield from [text] if depth else [link, text, Token("link_close", "a", -1)]


def _mend(token: Token, link: Callable[[str], str], pictures: Mapping[str, Picture]) -> None:
    """The page's title is its only h1; links and pictures lead from this page."""
    if token.type in ("heading_open", "heading_close") and token.tag == "h1":
        token.tag = "h2"
    for attribute, kind in (("href", "link_open"), ("src", "image")):
        if token.type != kind:
            continue
        address = str(token.attrGet(attribute))
        picture = pictures.get(unquote(_path_of(address) or ""))
        if picture is None:
            token.attrSet(attribute, _mend_link(address, link))
        elif kind == "image":
            token.attrs |= image_attributes(picture, link)
        else:
            token.attrSet(attribute, link(picture.widest.path))


def _mend_link(address: str, link: Callable[[str], str]) -> str:
    """`other.md` and `/2024/10/` as links that work from here; all else as it stands."""
    path = _path_of(address)
    return address if path is None else link(path) + address[len(_bare(address)) :]


def _path_of(address: str) -> str | None:
    """The path of the site that an address leads to; None for another site, or this page."""
    if _EXTERNAL.match(address) or address.startswith(("#", "?")):
        return None
    path = _TO_MEDIA.sub("", _bare(address).lstrip("/"), count=1)
    return path.removesuffix(".md").removesuffix("/index") + "/" if path.endswith(".md") else path


def _bare(address: str) -> str:
    """An address without its query and fragment."""
    return re.split(r"[?#]", address, maxsplit=1)[0]
