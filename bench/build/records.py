"""Made-up records, the same for everybody: as events files of linimasa, and as Markdown files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

EVENTS_A_SOURCE = 50
_FIRST_DAY = dt.date(2015, 1, 1)
_DAYS = 3650  # ten years, some 120 months
_LETTERS = "abcdefghijkmnpqrstuvwxyz234567"
_WORDS = (
    *("dermaga", "nelayan", "kapal", "muatan", "gudang", "petugas", "izin", "gelombang", "angin"),
    *("pasar", "jaring", "perahu", "syahbandar", "penumpang", "jadwal"),
)


@dataclass(frozen=True, slots=True)
class Record:
    """One event. `source` is the id of the article that tells of it."""

    id: str
    day: dt.date
    title: str
    quote: str
    name: str
    via: str
    place: str
    source: str
    tags: tuple[str, ...]


def make_records(events: int) -> list[Record]:
    """So many records over ten years, 50 to a source, with 40 names, 25 places and 26 tags."""
    return [_record(number) for number in range(events)]


def _record(number: int) -> Record:
    first, second = _WORDS[number % 15], _WORDS[number * 7 % 11]
    return Record(
        id=f"e-{_code(number)}",
        day=_FIRST_DAY + dt.timedelta(days=number * 7919 % _DAYS),
        title=f"Peristiwa bernomor {number} di kota pelabuhan tentang {first}",
        quote=f"Pejabat itu menyebut peristiwa bernomor {number} dalam sebuah pernyataan tertulis "
        f"tentang {first} dan {second}, dan meminta warga menunggu kabar dari kantor pelabuhan.",
        name=f"Pejabat {number % 40}",
        via=f"Kantor {number % 7}",
        place=f"Kota {number % 25}",
        source=f"sumber-{number // EVENTS_A_SOURCE:04}",
        tags=tuple(dict.fromkeys((f"perihal {first}", f"urusan {second}"))),
    )


def _code(number: int) -> str:
    code = ""
    for _ in range(6):
        number, rest = divmod(number, len(_LETTERS))
        code = _LETTERS[rest] + code
    return code


def write_project(root: Path, records: Sequence[Record]) -> None:
    """A project of linimasa."""
    folder = root / "content" / "events"
    folder.mkdir(parents=True)
    settings = (
        "title: Ukuran\nlanguage: id\nurl: https://pantai.example/\ndrafts: label\n"
        "event_pages: on\n"  # as the others, for any number of events
    )
    (root / "linimasa.yaml").write_text(settings)
    for first in range(0, len(records), EVENTS_A_SOURCE):
        some = records[first : first + EVENTS_A_SOURCE]
        source = some[0].source
        head = f"source:\n  id: {source}\n  title: Sumber {source}\n  published: 2025-01-02\n"
        blocks = "".join(map(_yaml, some))
        (folder / f"{source}.yaml").write_text(f"{head}  language: id\nevents:\n{blocks}")


def _yaml(record: Record) -> str:
    return f"""\
  - id: {record.id}
    status: confirmed
    date: {record.day}
    date_basis: stated
    title: {record.title}
    kind: statement
    attribution: {{name: {record.name}, via: {record.via}}}
    quote: {record.quote}
    place: {{name: {record.place}}}
    tags: [{", ".join(record.tags)}]
"""


def write_markdown(folder: Path, records: Iterable[Record], form: str) -> None:
    """A file `<id>.md` for each record; `form` has the names of its fields in braces."""
    folder.mkdir(parents=True, exist_ok=True)
    for record in records:
        values = {name: getattr(record, name) for name in Record.__slots__}
        values["tags"] = ", ".join(record.tags)
        text = form.format(**values, year=record.day.year, month=f"{record.day:%Y-%m}")
        (folder / f"{record.id}.md").write_text(text)
