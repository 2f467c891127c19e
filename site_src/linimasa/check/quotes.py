"""Quotes against their sources: each must stand there word for word, blanks and line ends aside."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Protocol

from linimasa.check.findings import NO_SOURCE, NOT_IN_SOURCE, Finding
from linimasa.config import Config
from linimasa.errors import LinimasaError
from linimasa.ingest import KnownSources, read_sources
from linimasa.ingest.sources import Ingested
from linimasa.language import detect
from linimasa.model import Article
from linimasa.yamlio.header import recorded_sources
from linimasa.yamlio.nodes import Node
from linimasa.yamlio.sidecar import SUFFIX

NEAR = 60  # of 100; a passage less like the quote is not worth showing
SHOWN = 160  # characters of that passage


class File(Protocol):
    """An events file as nodes."""

    @property
    def source(self) -> Node | None: ...
    @property
    def events(self) -> tuple[Node, ...]: ...


class Sources:
    """The articles of a project, read when the first is asked for."""

    def __init__(self, config: Config, headers: Mapping[str, Node | None]):
        self._config = config
        self._headers = headers
        self._folded: dict[str, str] = {}

    @cached_property
    def _ingested(self) -> Ingested:
        config = self._config
        try:
            known = KnownSources(recorded_sources(config.root, config.events_dir))
        except LinimasaError:  # the strict reader tells of it
            known = KnownSources()
        return read_sources(config.root, config.seeds_dir, known)

    @cached_property
    def _articles(self) -> Mapping[str, Article]:
        """By file and by id; a file and an id never look alike, for files have a folder."""
        articles = self._ingested.articles
        return {**{one.id: one for one in articles}, **{one.file: one for one in articles}}

    def find(self, source: Node | None) -> Article | None:
        """The article of a header, by its `file` if it names one, else by its `id`."""
        if source is None:
            return None
        return self._articles.get(_text(source, "file") or _text(source, "id"))

    def find_id(self, source_id: str) -> Article | None:
        """The article of a source's id."""
        header = self._headers.get(source_id)
        return self.find(header) if header else self._articles.get(source_id)

    def folded(self, article: Article) -> str:
        """Its text, for finding quotes in."""
        if article.file not in self._folded:
            self._folded[article.file] = fold(article.text)
        return self._folded[article.file]

    def trouble(self, file: str) -> str:
        """Why the article of a file is not there."""
        if (self._config.root / file.partition("#")[0]).exists():
            for notice in self._ingested.notices:
                at = notice.at.file if notice.at else None
                if at in (file, file.partition("#")[0], f"{file}{SUFFIX}"):
                    return f"{at} {notice.message}"
        return f"there is no article {file}"

    def language(self, source: Node | None) -> str | None:
        """The language that the header states, else that of the article."""
        stated = _text(source, "language") if source else ""
        if stated:
            return stated
        article = self.find(source)
        return (article.language or detect(article.text).language) if article else None


def check_quotes(files: Iterable[File], sources: Sources) -> Iterator[Finding]:
    """Every quote of every event that is not rejected. A source that is only an address, with no
    article in seeds/, cannot be looked into, and is passed over."""
    for file in files:
        live = [event for event in file.events if _text(event, "status") != "rejected"]
        if any(event.get("quote") for event in live):
            article = sources.find(file.source)
            yield from _quotes(live, article, sources)
            if article is None:
                yield from _missing(file.source, sources)
        for event in live:
            yield from _evidence(event, sources)


def fold(text: str) -> str:
    """Every run of blanks and line ends as one blank, letters composed (NFC)."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _quotes(events: Iterable[Node], article: Article | None, sources: Sources) -> Iterator[Finding]:
    for event in events:
        quote = event.get("quote")
        if quote is not None and article is not None:
            yield from _quote(quote, article, sources)


def _quote(quote: Node, article: Article, sources: Sources) -> Iterator[Finding]:
    wanted = fold(quote.text) if quote.kind == "scalar" else ""
    text = sources.folded(article)
    if wanted and wanted not in text:
        message = f"the quote does not stand in {article.file}"
        yield Finding(quote.at, NOT_IN_SOURCE, message, _nearest(wanted, text))


def _missing(source: Node | None, sources: Sources) -> Iterator[Finding]:
    file = source.get("file") if source else None
    if file is not None and file.value is not None:
        hint = "put it back, or correct `file`; if you took it out, delete this file as well"
        yield Finding(file.at, NO_SOURCE, sources.trouble(file.text), hint)


def _evidence(event: Node, sources: Sources) -> Iterator[Finding]:
    evidence = event.get("evidence")
    for item in evidence.items if evidence else ():
        quote, source = item.get("quote"), item.get("source")
        article = sources.find_id(source.text) if source and quote else None
        if quote is not None and article is not None:
            yield from _quote(quote, article, sources)


def _nearest(quote: str, text: str) -> str:
    """A hint that shows the passage most like the quote, where one is like it at all."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    found = partial_ratio_alignment(quote, text, score_cutoff=NEAR)
    if found is None:
        return "copy it from there word for word"
    passage = text[found.dest_start : found.dest_end].strip()
    shown = passage if len(passage) <= SHOWN else f"{passage[: SHOWN - 1]}…"
    return f"nearest there: “{shown}”"


def _text(node: Node, key: str) -> str:
    value = node.get(key)
    return value.text if value and value.kind == "scalar" and value.value is not None else ""
