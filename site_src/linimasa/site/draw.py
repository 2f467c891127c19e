"""An outline into the pieces of its site: every file with its key, and how to make it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from pathlib import Path

from linimasa.errors import BuildError, LinimasaError, raise_problems
from linimasa.interop.exports import exports, quote_places
from linimasa.site.assets import read_assets
from linimasa.site.atlas import outlines_svg, small_outlines
from linimasa.site.card import CARD, FONT, draw_card
from linimasa.site.chunks import Streamed
from linimasa.site.colour import ACCENT
from linimasa.site.data import atom_feed, events_json, robots
from linimasa.site.digests import digest, digest_of
from linimasa.site.documents import Document, links_of
from linimasa.site.embed import FOLDER as FRAMES
from linimasa.site.embed import Embed, oembed_file, with_embeds
from linimasa.site.explore import FOLDER, LISTS, index_file, list_file, month_file
from linimasa.site.kept import Kept
from linimasa.site.keys import Keys
from linimasa.site.links import file_of
from linimasa.site.look import light_scheme
from linimasa.site.outline import Outline, Page
from linimasa.site.pagefind import FOLDER as PAGEFIND
from linimasa.site.pagefind import pagefind_files, pagefind_version
from linimasa.site.pictures import Album
from linimasa.site.plan import plan_pages
from linimasa.site.render import Drawing, Painter
from linimasa.site.search import INDEX, index_script, record, row_lines
from linimasa.site.settings import SiteSettings
from linimasa.site.sitemap import sitemap_files
from linimasa.site.spots import spot_of
from linimasa.site.strip import Strip
from linimasa.values import dataclass

PICTURE = 50  # pages that are drawn while a camera's picture is made small: some 50 ms
_HOW_TO_LINK = (
    "pages are written about.md or /2024/10/; pictures lie in content/media/, and are written"
    " /media/NAME"
)
UNLISTED = ("404.html", FRAMES)  # pages that no search engine is told of


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of the site (relative, POSIX). While its key stays, so do the bytes that `make`
    gives; it raises TemplateError or BuildError. `known_by` is the key, or what works it out when
    it is first asked for. `page` is None for what is no page. `weight` is the work that it is, in
    pages."""

    file: str
    known_by: str | Callable[[], str]
    make: Callable[[], bytes]
    page: Page | None = None
    weight: int = 1

    @property
    def key(self) -> str:
        """What stands for all that the bytes hang on."""
        if isinstance(self.known_by, str):
            return self.known_by
        key = self.known_by()
        object.__setattr__(self, "known_by", key)
        return key


def plan_pieces(
    outline: Outline,
    *,
    root: Path,
    templates: Path,
    album: Album,
    base: str = "",
    kept: Kept | None = None,
    first: Collection[str] = (),
) -> Iterator[Piece]:
    """Everything that the site is made of. `templates` are the project's own; `album` has
    the pictures that the outline shows; `base` stands for the program, in
    every key; what is `kept` of an earlier build saves work. The pages of some files can be had
    `first`: before the keys of the others are worked out.

    Raises BuildError, or Problems, in the end: for pictures that are missing, two pages of one
    address, links of written pages that lead nowhere.
    """
    kept = kept or Kept()
    painter = Painter(outline, templates, root, kept)
    thorough = any(templates.rglob("*.html")) if templates.is_dir() else False
    base = digest(base, outline.messages.digest)
    keys = Keys(outline, painter.closures, base, kept, thorough=thorough)
    pages: list[Page] = []
    embeds: list[Embed] = []
    problems = list(album.problems)
    files: set[str] = set()
    pieces = chain(
        (
            Piece(file_of(page.path), partial(keys.page, page), Drawing(painter, page), page)
            for page in _in_order(with_embeds(outline, plan_pages(outline), embeds), first, pages)
        ),
        _ready(read_assets(templates, outline.settings)),
        (Piece(one.file, one.key, one.make, weight=PICTURE) for one in album.files()),
        _mapped(outline, base),
        _carded(outline, keys, root, templates),
        _explored(outline, keys),
        _searched(outline, keys, kept),
        _data(outline, keys, kept),
        _ready({"robots.txt": robots(outline.settings), ".nojekyll": b""}),
        _oembeds(outline.settings, embeds),
        _sitemap(outline.settings, pages),
    )
    yield from _addressed(pieces, files, problems)
    raise_problems([*problems, *_lost_links(outline.documents, files)])
    keys.finish()


def _in_order(pages: Iterable[Page], first: Collection[str], planned: list[Page]) -> Iterator[Page]:
    """Some pages first; `planned` gets all of them, as they were planned."""
    others = []
    for page in pages:
        planned.append(page)
        if file_of(page.path) in first:
            yield page
        else:
            others.append(page)
    yield from others


def _data(outline: Outline, keys: Keys, kept: Kept) -> Iterator[Piece]:
    """What shows the whole timeline, and is no page."""
    streamed = Streamed(partial(events_json, outline, kept))
    yield Piece("events.json", partial(keys.data, "events.json"), streamed)
    yield Piece("feed.xml", partial(keys.data, "feed.xml"), partial(atom_feed, outline, kept))
    for file, make in exports(outline, kept).items():
        more = quote_places(outline) if file == "annotations.jsonl" else ()
        yield Piece(file, partial(keys.data, file, *(repr(one.shows) for one in more)), make)


def _mapped(outline: Outline, base: str) -> Iterable[Piece]:
    """The outlines of the small maps."""
    settings = outline.settings
    accent = light_scheme(settings.appearance, settings.accent).accent or ACCENT
    own = outline.timeline.entries if outline.timeline.own_pages else ()
    spots = {spot_of(entry, settings.language): None for entry in own}
    spots |= {placed.spot: None for placed in outline.placed}
    for file, (frame, country) in small_outlines(filter(None, spots)).items():
        key = digest(base, repr(frame), country or "", accent)
        yield Piece(file, key, partial(outlines_svg, frame, country, accent))


def _carded(outline: Outline, keys: Keys, root: Path, templates: Path) -> Iterable[Piece]:
    """The picture of the whole site, for links to it from elsewhere: where its address is known."""
    font = templates / FONT
    stamp = _stamp(font)
    if not outline.settings.url:
        return
    card, strip = outline.card(), outline.strip(outline.timeline.dated)

    def make() -> bytes:
        found = strip.make()
        try:
            return draw_card(
                card, found if isinstance(found, Strip) else None, font if stamp else None
            )
        except OSError as error:
            at = font.relative_to(root).as_posix()
            raise BuildError(f"{at} is no font that can be read", hint=f"{error}") from error

    names = CARD, repr(card), outline.messages.digest, stamp
    yield Piece(CARD, partial(keys.places, *names, entries=outline.timeline.dated), make)


def _stamp(file: Path) -> str:
    """The size and the time of a file; empty where there is none."""
    try:
        status = file.stat()
    except OSError:
        return ""
    return f"{status.st_size} {status.st_mtime_ns}"


def _explored(outline: Outline, keys: Keys) -> Iterable[Piece]:
    """The data of the explore page."""
    axis, language = outline.axis, outline.settings.language
    if not axis.entries:
        return
    order = keys.places("axis", entries=[one.entry for one in axis.placed])
    yield Piece(f"{FOLDER}/index.json", order, partial(index_file, axis))
    for kind in LISTS:
        groups = getattr(outline.facets, kind)
        key = keys.members(kind, order, groups=groups)
        yield Piece(f"{FOLDER}/{kind}.json", key, partial(list_file, axis, groups))
    for name, month in axis.months.items():
        known_by = partial(keys.rows, name, language, entries=[one.entry for one in month])
        make = partial(month_file, month, outline.words, language)
        yield Piece(f"{FOLDER}/{name}.json", known_by, make)


def _searched(outline: Outline, keys: Keys, kept: Kept) -> Iterable[Piece]:
    """What the search page looks through. Pagefind alone knows its files' names, so it is run
    before any is drawn, unless those of the last build are of the same events."""
    entries, words = outline.timeline.entries, outline.words
    rows = partial(row_lines, entries, words, outline.settings.language, kept)
    if outline.search == "script":
        yield Piece(INDEX, partial(keys.data, INDEX), lambda: index_script(rows()))
    elif outline.search == "pagefind":
        key = keys.data(PAGEFIND, pagefind_version())
        records = ((entry.id, record(entry, words)) for entry in entries)
        made = cache(lambda: pagefind_files(records, tuple(rows())))
        ours = {file: left for file, left in kept.laid.items() if file.startswith(f"{PAGEFIND}/")}
        same = ours and all(left.key == key for left in ours.values())
        for file in ours if same else made():
            yield Piece(file, key, partial(_one_of, made, file))


def _one_of(made: Callable[[], Mapping[str, bytes]], file: str) -> bytes:
    return made()[file]


def _ready(files: dict[str, bytes]) -> Iterable[Piece]:
    """Pieces of what is small, and at hand."""
    for file, data in files.items():
        key = digest_of(data)
        yield Piece(file, key, partial(bytes, data))  # which are themselves


def _oembeds(settings: SiteSettings, embeds: Sequence[Embed]) -> Iterator[Piece]:
    """What other programs read of the frames that were planned."""
    site = repr(settings)
    for embed in embeds:
        key = digest(site, repr(embed))
        yield Piece(embed.file, key, partial(oembed_file, embed, settings))


def _sitemap(settings: SiteSettings, pages: Sequence[Page]) -> Iterator[Piece]:
    if settings.url:
        paths = [page.path for page in pages if not page.path.startswith(UNLISTED)]
        key = digest(settings.url, *paths)
        for file, make in sitemap_files(settings.url, paths).items():
            yield Piece(file, key, make)


def _addressed(
    pieces: Iterable[Piece], files: set[str], problems: list[LinimasaError]
) -> Iterator[Piece]:
    """The pieces that have an address of their own; `files` gets all addresses."""
    for piece in pieces:
        if piece.file in files:
            at = piece.page.subject if piece.page else ""
            message = f"Two pages would be written to {piece.file}."
            problems.append(BuildError(message, at=at or None))
        else:
            files.add(piece.file)
            yield piece


def _lost_links(documents: Iterable[Document], files: Collection[str]) -> Iterator[LinimasaError]:
    paths: list[str] = []
    for document in documents:
        for address, path, at in links_of(document):
            if file_of(path) not in files:
                from difflib import get_close_matches

                paths = paths or [file.removesuffix("index.html") for file in files]
                near = get_close_matches(path, paths, n=1)
                hint = f"did you mean /{near[0]}?" if near else _HOW_TO_LINK
                yield BuildError(f"{address} leads to nothing in the site", hint=hint, at=at)
