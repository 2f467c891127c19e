"""The texts of sources, for the pages that may show them: read from `seeds/`, when one is drawn."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from pathlib import Path

from linimasa.errors import LinimasaError
from linimasa.model import Article, Source
from linimasa.site.facets import Group
from linimasa.site.later import Later
from linimasa.site.quotes import Quote, find_quotes, mark_text, quotes_of
from linimasa.values import dataclass
from linimasa.yamlio.sidecar import SUFFIX

Stamp = tuple[int, int] | None
"""The size of a file in bytes and its time in nanoseconds; None where there is none."""


@dataclass(frozen=True, slots=True)
class Library:
    """The seeds of the project at `root`."""

    root: Path

    def text(self, source: Source, quotes: tuple[Quote, ...]) -> Later:
        """The text of a source with its quotes marked, or None where its file is not there."""
        stamps, read = self._reader(source)

        def make() -> object:
            article = read()
            return mark_text(article.text, quotes) if article else None

        return Later(make, (source.file, stamps, quotes))

    def places(self, source: Source, quotes: tuple[Quote, ...]) -> Later:
        """Where quotes stand in the text of a source: first and last code point, by their ids."""
        stamps, read = self._reader(source)

        def make() -> dict[str, tuple[int, int]]:
            article = read()
            text = unicodedata.normalize("NFC", article.text) if article else ""
            return {quote.id: (start, end) for start, end, quote in find_quotes(text, quotes)[0]}

        return Later(make, ("places", source.file, stamps, quotes))

    def _reader(self, source: Source) -> tuple[tuple[Stamp, ...], Callable[[], Article | None]]:
        """What the text of a source hangs on, and what reads it."""
        path = self._path(source)
        if path is None:
            return (), lambda: None
        stamps = _stamp(path), _stamp(path.with_name(path.name + SUFFIX))
        return stamps, partial(_article, path, self.root, source.file or "", stamps)

    def _path(self, source: Source) -> Path | None:
        """The file of a source, which must lie in the project: a page is published."""
        if not source.file:
            return None
        path = self.root / source.file.partition("#")[0]
        inside = path.resolve().is_relative_to(self.root.resolve())
        return path if inside and path.is_file() else None


def shows_text(source: Source, *, default: bool) -> bool:
    """Whether the text of a source may be shown: its own header decides, else the settings."""
    return default if source.show_text is None else source.show_text


def places_in_texts(
    library: Library | None, groups: Iterable[Group], *, default: bool
) -> tuple[Later, ...]:
    """Where quotes stand in the texts of sources, as far as these may be shown."""
    return tuple(
        library.places(group.source, quotes_of(group))
        for group in (groups if library else ())
        if library and group.source and shows_text(group.source, default=default)
    )


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _article(path: Path, root: Path, name: str, stamps: tuple[Stamp, ...]) -> Article | None:
    try:
        return _articles(path, root, stamps).get(name)
    except LinimasaError:  # `linimasa check` and `extract` tell of it
        return None


@lru_cache(maxsize=2)  # a .jsonl holds many, which are drawn one after another
def _articles(path: Path, root: Path, _stamps: tuple[Stamp, ...]) -> dict[str, Article]:
    from linimasa.ingest import read_file

    return {article.file: article for article in read_file(path, root).articles}
