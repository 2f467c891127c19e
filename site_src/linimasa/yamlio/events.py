"""Files of `content/events/` into `EventFile` values, or all that is wrong with them at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, MutableMapping, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import cast, get_args

from linimasa.errors import DataError, LinimasaError, Place, raise_problems
from linimasa.forks import share_out
from linimasa.model import (
    Attribution,
    Correction,
    DateBasis,
    Event,
    EventFile,
    Evidence,
    Kind,
    Location,
    Media,
    PublishedBasis,
    Quantity,
    Source,
    Stance,
    Status,
    Translation,
)
from linimasa.yamlio.fields import Fields
from linimasa.yamlio.nodes import Node
from linimasa.yamlio.references import dangling, doubles
from linimasa.yamlio.scalars import Value, render_flow
from linimasa.yamlio.strict import load, load_again

ENOUGH = 150_000  # characters that are worth another process: some 70 ms of reading
EVENT_ID = re.compile(r"e-[a-z0-9]+(?:-[a-z0-9]+)*")
_OWN_ID = "add a line `id: e-…` with small letters or digits of your choice, such as e-mine1"
_HOW_ALT = (
    'say what the picture shows, for those who cannot see it: `alt: …`; `alt: ""` where it only'
    " decorates"
)
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|(?:data|https?|blob|file):", re.IGNORECASE)
_SOURCE_ID = re.compile(r"\w+(?:[-.]\w+)*")


Kept = MutableMapping[str, tuple[str, EventFile]]
"""Files that were read before: their text and their value, by name."""


def read_events(
    root: Path,
    events_dir: Path,
    kept: Kept | None = None,
    jobs: int = 1,
    meanwhile: Callable[[], object] = lambda: None,
) -> tuple[EventFile, ...]:
    """All files of a project's events, in the order of their names, read by `jobs` processes: where
    it is worth more than one, this process does something else first, `meanwhile`.

    A file whose text is `kept` is not parsed again. Raises DataError, or Problems with those of
    all files, and of what is wrong between them.
    """
    files: list[EventFile] = []
    problems: list[LinimasaError] = []
    unread = ""
    kept = kept if kept is not None else {}
    paths = list_event_files(root, events_dir)
    if jobs > 1:
        _read_ahead(paths, root, kept, jobs, meanwhile)
    for path in paths:
        try:
            files.append(_read(path, _name(path, root), kept))
        except LinimasaError as error:
            problems.append(error)
            unread += path.read_bytes().decode(errors="replace") if path.is_file() else ""
    raise_problems([*problems, *doubles(files, root), *dangling(files, root, unread)])
    return tuple(files)


def list_event_files(root: Path, events_dir: Path) -> list[Path]:
    """The events files of a project, in the order of their names; hidden ones are no files of ours.

    Raises DataError, or Problems, for YAML that would go unread there, and for a file in place of
    the folder: no event is passed over in silence.
    """
    if events_dir.exists() and not events_dir.is_dir():
        hint = "it is the folder of events files: move it away"
        raise DataError("is a file", hint=hint, at=_name(events_dir, root))
    found = [p for p in sorted(events_dir.rglob("*.y*ml")) if p.suffix in (".yaml", ".yml")]
    seen = [p for p in found if not any(x.startswith(".") for x in p.relative_to(events_dir).parts)]
    hint = f"files of events end in .yaml and stand right in {_name(events_dir, root)}/"
    strays = [path for path in seen if path.parent != events_dir or path.suffix != ".yaml"]
    raise_problems(DataError("is not read", hint=hint, at=_name(path, root)) for path in strays)
    return seen


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def read_event_file(path: Path, root: Path) -> EventFile:
    """One file. Raises DataError or Problems, with places relative to `root`."""
    name = _name(path, root)
    return parse_event_file(read_text(path, name), name)


def _read_ahead(
    paths: Sequence[Path], root: Path, kept: Kept, jobs: int, meanwhile: Callable[[], object]
) -> None:
    """Have several processes read what is not kept. What does not read is left to be told of."""
    texts = []
    for path in paths:
        name = _name(path, root)
        with suppress(LinimasaError):
            if name not in kept:
                texts.append((name, read_text(path, name)))
    jobs = min(jobs, 1 + sum(len(text) for _, text in texts) // ENOUGH)
    if jobs == 1:
        return

    def read(numbers: Iterable[int]) -> list[tuple[int, EventFile]]:
        found = []
        for number in numbers:
            name, text = texts[number]
            with suppress(LinimasaError):
                found.append((number, parse_event_file(text, name)))
        return found

    queue = [[at] for at in range(len(texts))]
    for number, file in chain(*share_out(read, [queue], jobs, meanwhile=meanwhile)):
        name, text = texts[number]
        kept[name] = text, file


def _read(path: Path, name: str, kept: Kept) -> EventFile:
    text = read_text(path, name)
    known = kept.get(name)
    if known is None or known[0] != text:
        known = kept[name] = text, parse_event_file(text, name)
    return known[1]


def read_text(path: Path, name: str) -> str:
    """The text of a YAML file, its line ends untouched. Raises DataError where it is not UTF-8, or
    no file: to open a pipe would wait for ever."""
    if path.is_fifo():
        raise DataError("is no ordinary file", at=Place(name))
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        hint = "save it as UTF-8"
        raise DataError("is not UTF-8 text", hint=hint, at=Place(name, line)) from None
    except OSError as error:
        raise DataError(f"cannot be read: {error.strerror}", at=Place(name)) from error


def parse_event_file(text: str, file: str) -> EventFile:
    """The text of an events file into its value. Raises DataError or Problems."""
    return _parsed(load(text, file), file)


@lru_cache(maxsize=1)
def parse_again(text: str, file: str) -> EventFile:
    """The same for who also has a `Document` of that text, or asks for its value again."""
    return _parsed(load_again(text, file), file)


def _parsed(root: Node | None, file: str) -> EventFile:
    problems: list[LinimasaError] = []
    top = Fields(root, "the file", problems, Place(file, 1, 1))
    source, events = file_fields(top)
    problems += _doubles(root)
    raise_problems(problems)
    return EventFile(file, cast("Source", source), events)


def file_fields(top: Fields) -> tuple[Source | None, tuple[Event, ...]]:
    """The two fields of a file: its source and its events."""
    source = top.fields("source", _source)
    if source is None and not top.problems:
        hint = "a file of events begins with `source:` and its `id`"
        top.note("has no source", hint=hint, at=top.at)
    events = top.each("events", "an event", _event)
    top.finish()
    return source, events


def parse_fields(values: Mapping[str, Value], at: Place) -> Event:
    """An event of plain values, read as if they stood in a file. Raises DataError or Problems, all
    of them at one place."""
    problems: list[LinimasaError] = []
    event = _event(Fields(load(render_flow(values), at.file), "the event", problems, at))
    raise_problems(type(one)(one.message, hint=one.hint, at=at) for one in problems)
    return event


def _source(fields: Fields) -> Source:
    source = Source(
        id=fields.required("id"),
        file=fields.text("file"),
        published=fields.date("published"),
        published_basis=cast(
            "PublishedBasis | None", fields.word("published_basis", get_args(PublishedBasis))
        ),
        language=fields.text("language"),
        title=fields.text("title"),
        outlet=fields.text("outlet"),
        authors=fields.texts("authors"),
        url=fields.text("url"),
        archive=fields.text("archive"),
        collected=fields.date("collected"),
        collected_by=fields.text("collected_by"),
        sha256=fields.text("sha256"),
        licence=fields.text("licence"),
        wire=fields.text("wire"),
        show_text=fields.choice("show_text"),
    )
    fields.finish()
    if source.id and not _SOURCE_ID.fullmatch(source.id):
        message = f"'{source.id}' is no id for a source"
        fields.note(message, hint="letters, digits and single hyphens", field="id")
    return source


def _event(fields: Fields) -> Event:
    event = Event(
        id=fields.required("id", hint=_OWN_ID),
        status=cast("Status", fields.word("status", get_args(Status)) or "draft"),
        date=fields.date("date"),
        title=fields.required("title"),
        kind=cast("Kind", fields.word("kind", get_args(Kind)) or "event"),
        date_text=fields.text("date_text"),
        date_basis=cast("DateBasis | None", fields.word("date_basis", get_args(DateBasis))),
        said=fields.date("said"),
        attribution=fields.fields("attribution", _attribution, main="name"),
        quote=fields.text("quote"),
        prefix=fields.text("prefix"),
        suffix=fields.text("suffix"),
        locator=fields.text("locator"),
        place=fields.fields("place", _location, main="name"),
        people=fields.texts("people"),
        numbers=fields.each("numbers", "an entry of numbers", _quantity),
        tags=fields.texts("tags"),
        summary=fields.text("summary"),
        key=fields.flag("key"),
        media=fields.fields("media", _media, main="file"),
        sensitive=fields.flag("sensitive"),
        note=fields.text("note"),
        public_note=fields.text("public_note"),
        reviewed=fields.date("reviewed"),
        corrections=fields.each("corrections", "a correction", _correction),
        translation=_translations(fields),
        into=fields.text("into"),
        evidence=fields.each("evidence", "an entry of evidence", _evidence),
        series=fields.text("series"),
    )
    fields.finish()
    _check_event(event, fields)
    return event


def _check_event(event: Event, fields: Fields) -> None:
    if event.id and not EVENT_ID.fullmatch(event.id):
        hint = "an id is e- and small letters or digits, such as e-9k2m4x"
        fields.note(f"'{event.id}' is no id for an event", hint=hint, field="id")
    if event.status == "merged" and not event.into:
        hint = "add `into: e-…`, the id of the event that it is part of"
        fields.note("a merged event does not say into which", hint=hint, field="status")
    if event.into and event.status != "merged":
        hint = "write `status: merged`, or leave `into` out"
        fields.note(
            f"into is only for merged events; this one is {event.status}", hint=hint, field="into"
        )


def _attribution(fields: Fields) -> Attribution:
    value = Attribution(fields.text("name"), fields.text("role"), fields.text("via"))
    fields.finish()
    return value


def _location(fields: Fields) -> Location:
    value = Location(
        name=fields.text("name"),
        lat=fields.number("lat", -90, 90),
        lon=fields.number("lon", -180, 180),
        precision=fields.text("precision"),
        blurred=fields.flag("blurred"),
    )
    fields.finish()
    return value


def _quantity(fields: Fields) -> Quantity:
    value = Quantity(fields.required("value"), fields.text("unit") or "")
    fields.finish()
    return value


def _media(fields: Fields) -> Media:
    value = Media(
        file=fields.required("file"),
        alt=fields.stated("alt", _HOW_ALT),
        credit=fields.text("credit"),
        caption=fields.text("caption"),
        licence=fields.text("licence"),
    )
    fields.finish()
    if _ELSEWHERE.match(value.file):
        hint = "a site asks nothing of other hosts: download it into content/media/, name it here"
        fields.note(f"{value.file} is no file of the project", hint=hint, field="file")
    return value


def _correction(fields: Fields) -> Correction:
    day = fields.date("on")
    if day is None and fields.raw("on") is None:
        fields.note("a correction has no day", hint="add `on: YYYY-MM-DD`")
    value = Correction(
        day or "", fields.required("was"), fields.required("now"), fields.text("why")
    )
    fields.finish()
    return value


def _evidence(fields: Fields) -> Evidence:
    value = Evidence(
        source=fields.text("source"),
        url=fields.text("url"),
        quote=fields.text("quote"),
        locator=fields.text("locator"),
        stance=cast("Stance", fields.word("stance", get_args(Stance)) or "supports"),
    )
    fields.finish()
    if value.source is None and value.url is None:
        fields.note("evidence names no source", hint="add `source:` or `url:`")
    return value


def _translations(fields: Fields) -> tuple[Translation, ...]:
    """`translation: {en: {title: …, summary: …}}`, one entry a language."""
    found = fields.named("translation", _texts_of)
    return tuple(Translation(name, *texts) for name, texts in found.items())


def _texts_of(fields: Fields) -> tuple[str | None, str | None]:
    texts = (fields.text("title"), fields.text("summary"))
    fields.finish()
    return texts


def _doubles(root: Node | None) -> list[LinimasaError]:
    """An event id that stands twice in the file."""
    events = root.get("events") if root else None
    seen: dict[str, int | None] = {}
    problems: list[LinimasaError] = []
    for item in events.items if events else ():
        node = item.get("id")
        if node is None or node.kind != "scalar":
            continue
        if node.text in seen:
            hint = f"it stands first on line {seen[node.text]}"
            problems.append(DataError(f"the id {node.text} stands twice", hint=hint, at=node.at))
        seen.setdefault(node.text, node.at.line)
    return problems
