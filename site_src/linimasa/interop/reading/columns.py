"""A plain table into events: which column is which field, by a person's word or by its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from linimasa.errors import DataError, DateError, UsageError
from linimasa.interop.reading.dates import read_date, span
from linimasa.interop.reading.sheet import Row, Table, unread
from linimasa.interop.reading.values import (
    Group,
    Item,
    Loss,
    Options,
    Reading,
    place,
    present,
    proof,
)
from linimasa.model import Kind
from linimasa.slug import slug
from linimasa.yamlio.events import EVENT_ID
from linimasa.yamlio.fields import suggestion
from linimasa.yamlio.scalars import Value

# Field -> names of columns that are taken for it, folded; the field's own name is too.
NAMES: Mapping[str, tuple[str, ...]] = {
    "date": (
        *("start", "start-date", "begin", "from", "when", "day", "year", "tanggal", "tgl"),
        *("waktu", "mulai", "tahun", "datum", "beginn", "jahr", "fecha", "inicio", "debut"),
    ),
    "end": (
        *("end-date", "to", "until", "selesai", "tanggal-selesai", "akhir", "tanggal-akhir"),
        *("sampai", "hingga", "ende", "fin", "fecha-fin", "date-fin", "date-de-fin"),
    ),
    "title": (
        *("headline", "event", "what", "name", "judul", "peristiwa", "kejadian", "titel"),
        *("ereignis", "titulo", "evento", "titre", "evenement"),
    ),
    "summary": (
        *("description", "text", "details", "notes", "keterangan", "deskripsi", "uraian"),
        *("ringkasan", "beschreibung", "descripcion", "resumen"),
    ),
    "quote": ("quotation", "kutipan", "zitat", "cita", "citation"),
    "place": ("where", "location", "lokasi", "tempat", "ort", "lugar", "lieu"),
    "lat": ("latitude", "lintang"),
    "lon": ("lng", "long", "longitude", "bujur"),
    "people": ("who", "persons", "tokoh", "orang", "personen", "personas", "personnes"),
    "tags": ("tag", "category", "categories", "group", "kategori", "topik", "kategorie"),
    "speaker": ("attribution", "said-by", "narasumber", "sumber-kutipan"),
    "url": ("link", "source-url", "tautan", "website", "source"),
    "kind": ("type", "jenis"),
    "status": (),
    "date_text": ("display-date",),
    "note": ("internal-note", "catatan"),
    "id": ("key", "nomor", "no"),
}
_STATUS = ("draft", "confirmed", "rejected")
_BETWEEN = re.compile(r"\s*[;|]\s*")


def read_table(table: Table, options: Options) -> Reading:
    """The events of a table. Raises UsageError where no column is the title, DataError where there
    is no row."""
    if not table.rows:
        hint = "the first line names the columns; each line below it is an event"
        raise DataError("has one line and no rows below it", hint=hint)
    columns = choose_columns(table.columns, options.columns)
    losses = list(table.losses)
    items = [_item(row, columns, options, losses) for row in table.rows]
    losses += unread(table, columns.values(), "--map FIELD=COLUMN, if it is a field")
    return Reading((Group({}, tuple(filter(None, items))),), tuple(losses), columns)


def choose_columns(columns: tuple[str, ...], mapped: Mapping[str, str]) -> dict[str, str]:
    """Field to column: those that a person mapped, then by name. Raises UsageError."""
    for field, column in mapped.items():
        if field not in NAMES:
            raise UsageError(f"there is no field '{field}'", hint=suggestion(field, NAMES))
        if column not in columns:
            raise UsageError(f"there is no column '{column}'", hint=suggestion(column, columns))
    found = dict(mapped)
    free = {slug(column): column for column in reversed(columns) if column not in mapped.values()}
    for field, names in NAMES.items():
        near = [free[name] for name in (slug(field), *names) if name in free]
        if field not in found and near:
            found[field] = near[0]
            free.pop(slug(near[0]))
    if "title" not in found:
        hint = f"--map title=COLUMN, of: {', '.join(columns)}"
        raise UsageError("no column is the title", hint=hint)
    return {field: found[field] for field in NAMES if field in found}


def _item(
    row: Row, columns: Mapping[str, str], options: Options, losses: list[Loss]
) -> Item | None:
    cells = {field: row.cells.get(column, "").strip() for field, column in columns.items()}
    get = cells.get
    if not get("title"):
        losses.append(Loss(row.line, "has no title: the row is left out"))
        return None
    try:
        date = _date(cells, options)
    except DateError as error:
        losses.append(Loss(row.line, f"{error.message}: the row is left out", error.hint))
        return None
    read = _Cells(row.line, losses)
    name = get("id") or ""
    fields = {
        "id": name if EVENT_ID.fullmatch(name) else None,
        "status": read.status(get("status") or "draft"),
        "date": date,
        "date_text": get("date_text"),
        "title": cells["title"],
        "kind": read.kind(get("kind")),
        "attribution": {"name": cells["speaker"]} if get("speaker") else None,
        "quote": get("quote"),
        "place": place(get("place"), read.number("lat", cells), read.number("lon", cells)),
        "people": listed(get("people")),
        "tags": listed(get("tags")),
        "summary": get("summary"),
        "note": get("note"),
        "evidence": proof(get("url") or "", row.line, losses),
    }
    return Item(row.line, {**present(fields), "date": date}, name)


def _date(cells: Mapping[str, str], options: Options) -> str | None:
    start, end = (
        read_date(cells.get(field, ""), options.order, options.language)
        for field in ("date", "end")
    )
    return span(start or "..", end) if end else start


class _Cells:
    """Reads cells that may not be what they should, noting each that is not."""

    def __init__(self, line: int, losses: list[Loss]):
        self.line, self.losses = line, losses

    def kind(self, text: str | None) -> str | None:
        if not text or text.lower() in get_args(Kind):
            return text and text.lower()
        message = f"'{text}' is no kind: it is left out"
        self.losses.append(Loss(self.line, message, f"kinds are: {', '.join(get_args(Kind))}"))
        return None

    def status(self, text: str) -> str:
        if text.lower() in _STATUS:
            return text.lower()
        message = f"'{text}' is no status: the event comes as a draft"
        self.losses.append(Loss(self.line, message, f"known are: {', '.join(_STATUS)}"))
        return "draft"

    def number(self, field: str, cells: Mapping[str, str]) -> float | None:
        text = cells.get(field)
        if not text:
            return None
        try:
            return float(text.replace(",", "."))
        except ValueError:
            self.losses.append(Loss(self.line, f"{field}: '{text}' is no number: it is left out"))
            return None


def listed(text: str | None) -> list[Value]:
    """Names between semicolons or bars; between commas where there is neither."""
    if not text:
        return []
    marks = _BETWEEN if _BETWEEN.search(text) else re.compile(r"\s*,\s*")
    return [part for part in marks.split(text.strip()) if part]
