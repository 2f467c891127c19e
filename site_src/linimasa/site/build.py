"""A project into its site. This module shows the whole way: load, plan, draw, write."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, field, replace
from functools import partial
from typing import TYPE_CHECKING

from linimasa.config import nav_place
from linimasa.errors import ConfigError, LinimasaError, noting, raise_problems
from linimasa.forks import uncollected
from linimasa.site.digests import digest_of
from linimasa.site.inputs import fingerprint, program
from linimasa.site.memory import Left, Memory, read_memory, write_memory
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Counts
from linimasa.values import dataclass
from linimasa.yamlio.fields import suggestion
from linimasa.yamlio.places import event_place

if TYPE_CHECKING:
    from pathlib import Path

    from linimasa.config import Config
    from linimasa.model import EventFile
    from linimasa.site.documents import Document
    from linimasa.site.draw import Piece
    from linimasa.site.kept import Kept
    from linimasa.site.stage import Drawn

MEMORY = "site.json"

Tell = Callable[[int, int], None]
"""Called while pages are drawn: how many, of how many."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: pages of the site, files written and removed (relative to `output`), and
    the seconds that each step took."""

    output: Path
    pages: int
    counts: Counts
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def changed(self) -> bool:
        """Whether any file differs, or would differ, from what stood there before."""
        return bool(self.written or self.removed)


@uncollected()
def build_site(
    config: Config,
    *,
    check_only: bool = False,
    jobs: int = 1,
    tell: Tell | None = None,
    kept: Kept | None = None,
    preview: bool = False,
) -> BuildReport:
    """Build the site of a project into its output folder; with `check_only`, write nothing. A
    `preview` is what `plan_site` plans by itself: without Pagefind.

    Only pages whose key differs from the last build's are drawn, by `jobs` processes, and all of
    them before the first file is written. A process that builds again hands over what it `kept`.
    Raises LinimasaError: DataError for content, TemplateError for a template, BuildError for the
    rest, Problems for several.
    """
    from linimasa.site.kept import Kept
    from linimasa.site.output import told_of

    clock = _Clock()
    with clock.step("look"):
        memory = left_by_build(config)
        inputs = fingerprint(config, texts=memory.texts)
        same = inputs != "" and inputs == memory.inputs and memory.whole(config.output_dir)
    if same:
        counts = Counts(**memory.counts)
        return BuildReport(config.output_dir, memory.pages, counts, seconds=clock.seconds)
    kept = kept or Kept(once=True)
    kept.looks.update(memory.looks)
    laid = None if preview else memory.files
    counts, planned = plan_site(config, kept, clock, jobs, laid=laid)
    with clock.step("keys"):
        pieces = _all_of(planned)
        if memory.files:  # else nothing is up to date, whatever its key
            from linimasa.site.stage import work_out_keys

            work_out_keys(pieces)
    written, removed, left = _made(config, memory, pieces, clock, check_only, jobs, tell)
    pages = sum(piece.page is not None for piece in pieces)
    if not check_only:
        with clock.step("remember"):
            now = Memory(inputs, pages, asdict(counts), left, kept.looks, kept.texts)
            if now != memory:
                with told_of(config.memory_dir / MEMORY):
                    write_memory(now, config.memory_dir / MEMORY)
    return BuildReport(config.output_dir, pages, counts, written, removed, clock.seconds)


def _all_of(planned: Iterable[Piece]) -> tuple[Piece, ...]:
    """All pieces. Where some cannot be planned, what is wrong with drawing the others is told too:
    one page of every template shows it."""
    pieces: list[Piece] = []
    problems: list[LinimasaError] = []
    with noting(problems):
        pieces.extend(planned)
    if problems:
        firsts = {piece.page.template: piece for piece in reversed(pieces) if piece.page}
        for piece in firsts.values():
            with noting(problems):
                piece.make()
    raise_problems(problems)
    return tuple(pieces)


def left_by_build(config: Config) -> Memory:
    """What the last build into the output folder left there."""
    return read_memory(config.memory_dir / MEMORY)


def plan_site(
    config: Config,
    kept: Kept | None = None,
    clock: _Clock | None = None,
    jobs: int = 1,
    first: Collection[str] = (),
    laid: Mapping[str, Left] | None = None,
) -> tuple[Counts, Iterator[Piece]]:
    """Everything that the site is made of, nothing of it drawn yet; the pages of some files can be
    had `first`. Where nothing is said of what the last build `laid` down, Pagefind is not asked: a
    preview searches by one file. Raises as `build_site` does, but for what only drawing shows."""
    from linimasa.site.kept import Kept

    kept, clock = kept or Kept(once=True), clock or _Clock()
    kept.laid = laid or {}
    settings = _settings(config)
    with clock.step("read"):
        event_files, documents = _read(config, kept, jobs)

    # Only now, so that with several processes they are imported while another one reads.
    from linimasa.site.documents import with_pictures
    from linimasa.site.draw import plan_pieces
    from linimasa.site.library import Library
    from linimasa.site.messages import read_messages
    from linimasa.site.outline import make_outline
    from linimasa.site.pagefind import has_pagefind
    from linimasa.site.pictures import Album
    from linimasa.site.standing import own_pages, stand
    from linimasa.site.timeline import make_timeline

    messages = read_messages(settings.language)
    with clock.step("plan"):
        hide = config.drafts == "hide"
        place_of = partial(event_place, config.root, [file.path for file in event_files])
        album = Album(config.root / "content", place_of, kept.looks)
        documents = tuple(with_pictures(document, album) for document in documents)
        timeline = make_timeline(
            event_files, hide_drafts=hide, entry_of=kept.entry, picture_of=album.of_event
        )
        own = own_pages(config.event_pages, len(timeline.entries))
        timeline = replace(timeline, entries=stand(timeline.entries, kept.place, own=own))
        kept.only(event_files, timeline.entries)
        album.forget_others()
        pagefind = laid is not None and has_pagefind()
        library = Library(config.root)
        headers = (file.source.show_text for file in event_files)
        kept.texts = settings.show_text or any(headers)
        outline = make_outline(
            settings, messages, timeline, documents, pagefind=pagefind, library=library
        )
    pieces = plan_pieces(
        outline,
        root=config.root,
        templates=config.templates_dir,
        album=album,
        base=program(),
        kept=kept,
        first=first,
    )
    return timeline.counts, pieces


def _read(
    config: Config, kept: Kept, jobs: int
) -> tuple[tuple[EventFile, ...], tuple[Document, ...]]:
    """The events and the pages of a project. Raises Problems, or the only one: all that is wrong
    with these, with the settings that only a site has, and with the templates as they stand."""
    from linimasa.site.documents import read_documents
    from linimasa.site.look import check_look
    from linimasa.yamlio.events import read_events
    from linimasa.yamlio.names import read_names

    problems: list[LinimasaError] = []
    event_files: tuple[EventFile, ...] = ()
    documents: tuple[Document, ...] = ()
    with noting(problems):
        names = read_names(config.names_path, config.root)
    with noting(problems):
        event_files = read_events(config.root, config.events_dir, kept.files, jobs, _import_rest)
    with noting(problems):
        documents = read_documents(config.pages_dir, config.root)
        _check_nav(config, documents)
    problems += check_look(config)
    if problems:
        from linimasa.site.templates import syntax_errors

        problems += syntax_errors(config.templates_dir, config.root)
    raise_problems(problems)
    if kept.once:
        kept.files.clear()  # the text of every file
    return tuple(map(names.of_file, event_files)), documents


def _import_rest() -> None:
    """What planning and drawing want of the program: half of what a build imports."""
    import linimasa.site.draw
    import linimasa.site.stage  # noqa: F401 -- that is all


def _made(
    config: Config,
    memory: Memory,
    pieces: Sequence[Piece],
    clock: _Clock,
    check_only: bool,  # noqa: FBT001 -- handed on
    jobs: int,
    tell: Tell | None,
) -> tuple[tuple[str, ...], tuple[str, ...], dict[str, Left]]:
    """Draw and write what is not up to date: the files written, those removed, and all of ours."""
    from linimasa.site.output import check_places, look, orphans, remove, staged, take_over
    from linimasa.site.stage import draw_pieces

    output = config.output_dir
    with clock.step("compare"):
        left, stale, known = _compare(pieces, memory, output)
        check_places((piece.file for piece in stale), output)
    done = 0

    def drawn_more(number: int) -> None:
        nonlocal done
        done += number
        if tell:
            tell(done, len(stale))

    with staged(output, check_only=check_only) as stage:
        with clock.step("draw"):
            drawn = draw_pieces(stale, known, stage, jobs, drawn_more)
        fresh = [one for one in drawn if one.changed]
        removed = orphans(memory.files, (piece.file for piece in pieces), output)
        if stage is not None:
            with clock.step("write"):
                _forget(config, memory, left, fresh)
                take_over(stage, output)
                remove(removed, output)
            for one in drawn:
                file = one.piece.file
                left[file] = one.laid or look(f"{output}/{file}", one.piece.key, one.digest)
    return tuple(sorted(one.piece.file for one in fresh)), removed, left


def _compare(
    pieces: Sequence[Piece], memory: Memory, output: Path
) -> tuple[dict[str, Left], list[Piece], dict[str, str]]:
    """The files that may stay, the pieces to be drawn, and the digests of what stands there."""
    left, stale, known = {}, [], {}
    for piece in pieces:
        was = memory.files.get(piece.file)
        target = f"{output}/{piece.file}"
        if was is not None and was.stands(target):
            if was.key == piece.key:
                left[piece.file] = was
                continue
            known[piece.file] = was.digest
        else:
            try:
                with open(target, "rb") as file:  # noqa: PTH123 -- asked for every page
                    known[piece.file] = digest_of(file.read())
            except OSError:
                pass
        stale.append(piece)
    return left, stale, known


def _forget(
    config: Config, memory: Memory, left: Mapping[str, Left], fresh: Sequence[Drawn]
) -> None:
    """Before the first file changes: all that is, or will be, ours, without a claim on those that
    are about to change."""
    if fresh:
        changing = dict.fromkeys((*memory.files, *(one.piece.file for one in fresh)), Left())
        write_memory(Memory(files={**changing, **left}), config.memory_dir / MEMORY)


class _Clock:
    """The seconds that each step took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start


def _check_nav(config: Config, documents: tuple[Document, ...]) -> None:
    """Raise ConfigError, or Problems, for names in the menu that no page has."""
    known = ["about", *(document.name for document in documents)]
    raise_problems(
        ConfigError(
            f"there is no page '{name}' in content/pages/",
            hint=suggestion(name, known),
            at=nav_place(config, name),
        )
        for name in config.nav
        if name not in known
    )


def _settings(config: Config) -> SiteSettings:
    return SiteSettings(
        title=config.title,
        language=config.language,
        description=config.description or "",
        url=config.url,
        author=config.author,
        licence=config.licence,
        accent=config.accent,
        nav=tuple(config.nav),
        show_text=config.show_text,
        order=config.order,
        lanes=config.lanes,
        appearance=config.appearance,
    )
