"""Pictures in `content/media/` into what pages show of them: which widths, under which addresses.

Only headers are read here; `scaling` makes the files. What was seen of a file is remembered by its
size and time, and a small picture is made anew only when the bytes of
its file, told by their digest, are others.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import astuple, field
from pathlib import Path
from typing import Protocol

from linimasa.errors import BuildError, LinimasaError, Place
from linimasa.model import Event
from linimasa.site.digests import digest, digest_of
from linimasa.site.scaling import ENDINGS, RECIPE, TYPES, Header, NoPictureError, read_header, scale
from linimasa.values import dataclass

FOLDER = "media"
WIDTHS = (480, 1200)  # pixels: a phone's column, and the column of text at two pixels a point
HIGHEST = 16_383  # pixels; WebP has no more, and what is higher is shown narrower
SIZES = "(max-width: 40rem) 92vw, 36rem"  # the column of text, in the theme's style.css
_RACY = 50_000_000  # nanoseconds: a file may change again within one tick of its disk's clock


class PlaceOf(Protocol):
    """Finds where a field of an event stands, for errors."""

    def __call__(self, event_id: str, *fields: str) -> Place: ...


@dataclass(frozen=True, slots=True)
class Scaled:
    """A picture in one width: its path in the site, and its size in pixels."""

    path: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the project: its file, a digest of the bytes, and its widths, narrowest first,
    none wider than the picture itself."""

    file: Path = field(repr=False)
    digest: str
    scaled: tuple[Scaled, ...]

    @property
    def widest(self) -> Scaled:
        return self.scaled[-1]

    @property
    def type(self) -> str:
        """The media type of what is made of it (RFC 6838)."""
        return TYPES[self.widest.path.rpartition(".")[2]]


def image_attributes(picture: Picture, link: Callable[[str], str]) -> dict[str, str | int | float]:
    """The attributes of an `img` that shows a picture; with its size, so that nothing jumps when it
    comes. `link` turns a path of the site into a link from the page."""
    found: dict[str, str | int | float] = {"src": link(picture.widest.path)}
    if len(picture.scaled) > 1:
        found["srcset"] = ", ".join(f"{link(one.path)} {one.width}w" for one in picture.scaled)
        found["sizes"] = SIZES
    size = {"width": picture.widest.width, "height": picture.widest.height}
    return {**found, **size, "loading": "lazy", "decoding": "async"}


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of a file: its size in bytes and its time in nanoseconds then, the digest of
    its bytes, and its header."""

    size: int
    time: int
    digest: str
    format: str
    width: int
    height: int


Looks = MutableMapping[str, Look]
"""What was seen of pictures, by their paths in the site, as builds remember it."""


@dataclass(frozen=True, slots=True)
class ToMake:
    """A file of the site that is made of a picture: its path, its key (the same key, the same
    bytes), and how to make it, which raises BuildError where the picture is cut off."""

    file: str
    key: str
    make: Callable[[], bytes]


def known_place(at: Place) -> Callable[[], Place]:
    """A place that is known, for who asks where only when something is wrong there."""
    return lambda: at


class Album:
    """The pictures of a project that its site shows. What is wrong with any is noted in `problems`,
    and the pages are planned without it."""

    def __init__(self, content: Path, place_of: PlaceOf, looks: Looks | None = None):
        self._content = content
        self._place_of = place_of
        self._looks: Looks = looks if looks is not None else {}
        self._shown: dict[str, tuple[Picture, Callable[[], Place]]] = {}
        self.problems: list[LinimasaError] = []

    def of_event(self, event: Event) -> Picture | None:
        """The picture of an event, if it has one that can be shown."""
        if event.media is None:
            return None
        return self.find(event.media.file, lambda: self._place_of(event.id, "media", "file"))

    def find(self, file: str, at: Callable[[], Place]) -> Picture | None:
        """The picture of a name, which is looked for in content/media/, then in content/."""
        path = _find(file, self._content)
        if path is None:
            hint = "put it into content/media/ and write its name there"
            self.problems.append(
                BuildError(f"there is no {file} in content/media/", hint=hint, at=at())
            )
            return None
        name = _name(path, self._content)
        if name not in self._shown:
            try:
                self._shown[name] = _picture(path, name, self._look(path, name)), at
            except NoPictureError as error:
                message = f"{file} {error.message}"
                self.problems.append(BuildError(message, hint=error.hint, at=at()))
                return None
        return self._shown[name][0]

    def forget_others(self) -> None:
        """Remember nothing of pictures that are no longer shown."""
        for name in self._looks.keys() - self._shown.keys():
            del self._looks[name]

    def files(self) -> Iterator[ToMake]:
        """Every file to be made of what was found, all of one width after all of another, so that
        processes that take turns have the same work."""
        for rank in range(len(WIDTHS)):
            for picture, at in self._shown.values():
                for one in picture.scaled[rank : rank + 1]:
                    key = digest(RECIPE, picture.digest, repr(one))
                    yield ToMake(one.path, key, _making(picture, one, at))

    def _look(self, path: Path, name: str) -> Look:
        """What a file's header says, and its digest; read only if it changed since the last look.

        Raises NoPictureError."""
        known, status = self._looks.get(name), path.stat()
        stamp = status.st_size, status.st_mtime_ns
        if known is not None and stamp == (known.size, known.time):
            return known
        header: Header = read_header(path)
        look = Look(*stamp, digest_of(path.read_bytes()), *astuple(header))
        if time.time_ns() - status.st_mtime_ns > _RACY:
            self._looks[name] = look
        return look


def _making(picture: Picture, one: Scaled, at: Callable[[], Place]) -> Callable[[], bytes]:
    def make() -> bytes:
        try:
            return scale(picture.file, one.width, one.height)
        except NoPictureError as error:
            message = f"{picture.file.name} {error.message}"
            raise BuildError(message, hint=error.hint, at=at()) from error

    return make


def _find(file: str, content: Path) -> Path | None:
    """A file below content/ that can be opened; links that lead out of it are no such files."""
    for folder in (content / FOLDER, content):
        try:
            path = (folder / file).resolve()
            with path.open("rb"):
                return path if path.is_relative_to(content.resolve()) else None
        except (OSError, ValueError):  # ValueError: a NUL in the name
            continue
    return None


def _name(path: Path, content: Path) -> str:
    inside = path.relative_to(content.resolve()).as_posix()
    return re.sub(rf"^(?:{FOLDER}/)?", f"{FOLDER}/", inside)


def _picture(path: Path, name: str, look: Look) -> Picture:
    ending = ENDINGS[look.format]
    most = max(1, min(look.width, look.width * HIGHEST // look.height))
    widths = [width for width in WIDTHS if width < most]
    if len(widths) < len(WIDTHS):
        widths.append(most)
    scaled = (
        Scaled(f"{name}/{width}.{ending}", width, max(1, round(look.height * width / look.width)))
        for width in widths
    )
    return Picture(path, look.digest, tuple(scaled))
