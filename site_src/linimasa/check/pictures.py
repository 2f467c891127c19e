"""The pictures of events and pages into what is wrong with them: each is looked for and decoded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Protocol

from linimasa.check.findings import BAD_PICTURE, Finding, from_error
from linimasa.config import Config
from linimasa.errors import LinimasaError, Place
from linimasa.site.documents import read_documents, with_pictures
from linimasa.site.pictures import Album, known_place
from linimasa.yamlio.nodes import Node


class File(Protocol):
    """An events file as nodes."""

    @property
    def events(self) -> tuple[Node, ...]: ...


def check_pictures(config: Config, files: Iterable[File]) -> Iterator[Finding]:
    """Pictures that are not there, cannot be shown, are too large or cut off."""
    album = Album(config.root / "content", lambda event_id, *_: Place(event_id))
    for name, at in (found for file in files for found in _named(file.events)):
        album.find(name, known_place(at))
    with suppress(LinimasaError):  # the reader of pages tells of it
        for document in read_documents(config.pages_dir, config.root):
            with_pictures(document, album)
    problems = list(album.problems)
    for picture in album.files():
        try:
            picture.make()
        except LinimasaError as error:
            problems.append(error)
    for problem in problems:
        for found in from_error(problem, "content"):
            yield Finding(found.at, BAD_PICTURE, found.message, found.hint)


def _named(events: Iterable[Node]) -> Iterator[tuple[str, Place]]:
    for event in events:
        status, media = event.get("status"), event.get("media")
        file = media.get("file") if media else None
        rejected = status is not None and status.kind == "scalar" and status.text == "rejected"
        if file is not None and file.kind == "scalar" and file.value is not None and not rejected:
            yield file.text, file.at
