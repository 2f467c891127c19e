"""Tables into rows: CSV of any delimiter and encoding that spreadsheets write, and XLSX."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from linimasa.errors import DataError
from linimasa.interop.reading.values import Loss

DELIMITERS = ",;\t|"
_SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # how Excel is told of its delimiter
_SAVE = "save the sheet as CSV"
_FIELD = 10_000_000  # characters of one cell; Python's own limit is 131,072


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its line (from 1), and its cells by the names of the columns."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """Names of columns, and the rows that have anything in them."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    losses: tuple[Loss, ...] = ()


def read_csv(text: str) -> Table:
    """The table of a CSV file. Raises DataError where it has no rows."""
    text = text.removeprefix("\ufeff")
    told = _SEP.match(text)
    body = text[told.end() :] if told else text
    before = 1 if told else 0
    csv.field_size_limit(_FIELD)
    reader = csv.reader(
        io.StringIO(body, newline=""), delimiter=told[1] if told else _delimiter(body)
    )

    def numbered() -> Iterator[tuple[int, list[str]]]:
        while True:
            line = reader.line_num + 1 + before
            try:
                yield line, next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise DataError(f"line {line} is no CSV: {error}") from error

    return _table(numbered())


def read_workbook(data: bytes) -> Table:
    """The table of the first sheet of an XLSX file that has anything in it. Raises DataError, also
    without openpyxl."""
    try:
        import openpyxl
    except ImportError:
        hint = f"install it with: pip install 'linimasa[xlsx]', or {_SAVE}"
        raise DataError("reading XLSX needs the package openpyxl", hint=hint) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions and styles that mean nothing here
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            sheets = {
                one.title: _filled(one.iter_rows(values_only=True)) for one in book.worksheets
            }
    except Exception as error:  # whatever zip and XML raise
        raise DataError(f"cannot be read as XLSX: {error}", hint=_SAVE) from error
    first, *others = [name for name, rows in sheets.items() if rows] or [""]
    table = _table(sheets.get(first, []))
    if not others:
        return table
    message = f"only the sheet '{first}' is read; left out: {', '.join(others)}"
    left = Loss(1, message, "save each as a file")
    return Table(table.columns, table.rows, (left, *table.losses))


def _filled(rows: Iterable[Iterable[object]]) -> list[tuple[int, list[str]]]:
    """The rows of a sheet that have anything in them, each with its number from 1."""
    cells = ((number, [_cell(one) for one in row]) for number, row in enumerate(rows, 1))
    return [(number, row) for number, row in cells if any(one.strip() for one in row)]


def _cell(value: object) -> str:
    """A cell of a spreadsheet as the text that CSV would have."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        day = value.time() == dt.time()
        return value.date().isoformat() if day else value.isoformat(timespec="minutes")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _delimiter(text: str) -> str:
    """The delimiter that cuts the first line with anything on it into the most columns."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=lambda mark: len(next(csv.reader([first], delimiter=mark))))


def _table(lines: Iterable[tuple[int, list[str]]]) -> Table:
    filled = ((line, cells) for line, cells in lines if any(cell.strip() for cell in cells))
    line, head = next(filled, (0, []))
    if not head:
        raise DataError("is empty")
    columns = [" ".join(name.split()) for name in head]
    losses = [
        Loss(line, f"the column '{name}' stands twice; only the first is read")
        for at, name in enumerate(columns)
        if name and name in columns[:at]
    ]
    rows = []
    for number, cells in filled:
        if any(cell.strip() for cell in cells[len(columns) :]):
            message = f"has {len(cells)} cells, but there are {len(columns)} columns"
            losses.append(Loss(number, message, "a text with the delimiter in it needs quotes"))
        pairs = reversed(list(zip(columns, cells, strict=False)))  # the first of a name wins
        rows.append(Row(number, {name: cell for name, cell in pairs if name}))
    return Table(tuple(dict.fromkeys(filter(None, columns))), tuple(rows), tuple(losses))


def unread(table: Table, used: Iterable[str], hint: str = "") -> list[Loss]:
    """The columns that are not used, each with how many rows have something there."""
    read = {name.casefold() for name in used}
    found = []
    for column in table.columns:
        rows = [row for row in table.rows if row.cells.get(column, "").strip()]
        if rows and column.casefold() not in read:
            count = f"{len(rows)} row{'' if len(rows) == 1 else 's'}"
            message = f"the column '{column}' is not carried over ({count})"
            found.append(Loss(rows[0].line, message, hint))
    return found
