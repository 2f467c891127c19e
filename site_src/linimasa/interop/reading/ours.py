"""What this program published, events.json and events.csv, back into events and their sources."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from linimasa.errors import DataError
from linimasa.interop.reading.jsonplaces import element_lines
from linimasa.interop.reading.sheet import Row, Table, unread
from linimasa.interop.reading.values import Group, Item, Loss, Reading, place, present
from linimasa.interop.table import BETWEEN, unguarded
from linimasa.interop.table import COLUMNS as OUR_COLUMNS
from linimasa.yamlio.order import SOURCE_ORDER
from linimasa.yamlio.scalars import Value

_COLUMNS = tuple(column.name for column in OUR_COLUMNS)
_PICTURE = tuple(name for name in _COLUMNS if name.startswith("picture"))  # older ones lack them
_COPY = "copy it into content/media/ and write `media: {file: …, alt: …}`"
_WORKED_OUT = ("earliest", "latest", "path", "source")  # not fields, but read off them
_OF_SOURCE = {"source": "id", "source_title": "title", "outlet": "outlet"} | {
    name: name for name in ("published", "url", "language")
}
_TEXTS = (
    *("id", "status", "date", "date_text", "date_basis", "said", "kind", "title", "summary"),
    *("quote", "locator"),
)


def is_our_table(columns: tuple[str, ...]) -> bool:
    """Whether the columns of a table are those of events.csv."""
    return set(_COLUMNS) - set(_PICTURE) <= set(columns)


def read_our_table(table: Table) -> Reading:
    """The events of events.csv, by their sources."""
    losses = [*table.losses, *unread(table, _COLUMNS)]
    groups: dict[str, tuple[dict[str, Value], list[Item]]] = {}
    for written in table.rows:
        row = Row(written.line, {name: unguarded(text) for name, text in written.cells.items()})
        get = row.cells.get
        source = present({name: get(column) for column, name in _OF_SOURCE.items()})
        name = str(source.get("id", ""))
        item = _item(row, losses)
        if item:
            groups.setdefault(name, (source, []))[1].append(item)
    return Reading(_grouped(groups), tuple(losses), ours=True)


def _lost_picture(line: int, path: str) -> Loss:
    """A picture is a file of the site, and no part of what is read."""
    return Loss(line, f"the picture {path} is left out", _COPY)


def _grouped(groups: Mapping[str, tuple[dict[str, Value], list[Item]]]) -> tuple[Group, ...]:
    return tuple(Group(source, tuple(items)) for source, items in groups.values())


def _item(row: Row, losses: list[Loss]) -> Item | None:
    get = row.cells.get
    try:
        lat, lon = (float(text) if (text := get(name)) else None for name in ("lat", "lon"))
    except ValueError as error:
        losses.append(Loss(row.line, f"{error}: the row is left out"))
        return None
    if picture := get("picture"):
        losses.append(_lost_picture(row.line, picture))
    fields: dict[str, Value] = {name: get(name) for name in _TEXTS}
    who = {name: get(name) for name in ("name", "role", "via")}
    fields["attribution"] = present(who)
    fields["place"] = place(get("place"), lat, lon)
    for name in ("people", "tags"):
        fields[name] = [part for part in (get(name) or "").split(BETWEEN) if part]
    return Item(row.line, {**present(fields), "date": get("date") or None}, get("id") or "")


def read_our_json(text: str) -> Reading:
    """The events of events.json, by their sources. Raises DataError where it is none."""
    data: Any = json.loads(text)
    groups: dict[str, tuple[dict[str, Value], list[Item]]] = {}
    losses: list[Loss] = []
    lines = element_lines(text)
    sources, made = (_objects(data.get(name), name) for name in ("sources", "events"))
    for line, source in zip(lines["sources"], sources, strict=True):
        name = str(source.get("id", ""))
        losses += _unknown(source, SOURCE_ORDER, line)
        groups[name] = {key: source[key] for key in SOURCE_ORDER if key in source}, []
    for line, event in zip(lines["events"], made, strict=True):
        name = str(event.get("source", ""))
        fields = {key: value for key, value in event.items() if key not in _WORKED_OUT}
        fields["translation"] = _translations(event.get("translation"))
        if isinstance(picture := fields.pop("media", None), dict):
            losses.append(_lost_picture(line, str(picture.get("file"))))
        item = Item(line, {**present(fields), "date": event.get("date")}, str(event.get("id")))
        groups.setdefault(name, ({"id": name}, []))[1].append(item)
    return Reading(_grouped(groups), tuple(losses), ours=True)


def _objects(value: object, name: str) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise DataError(f"has no list of {name}", hint="events.json of a site is read")
    return value


def _translations(value: object) -> Value:
    """`[{language: en, title: …}]` as `{en: {title: …}}`, which a person writes."""
    return {
        str(one["language"]): {key: one[key] for key in ("title", "summary") if one.get(key)}
        for one in (value if isinstance(value, list) else ())
        if isinstance(one, dict) and "language" in one
    }


def _unknown(fields: Mapping[str, object], known: Iterable[str], line: int) -> list[Loss]:
    return [
        Loss(line, f"the source's '{name}' is left out") for name in fields if name not in known
    ]
