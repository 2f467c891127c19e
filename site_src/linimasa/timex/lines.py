"""Lines of JSON into documents, one at a time; a line that does not read becomes a problem.

A line is an object `{"id", "text", "lang"?, "dct"?}`. Unknown keys are left alone, blank lines
skipped. Nothing is held but the line at hand, so memory does not grow with the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from linimasa.errors import Place
from linimasa.timex.calendar.issue import read_dct

_DAY = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_HINT = 'a line is one object such as {"id": "a1", "text": "…", "lang": "id", "dct": "2024-10-24"}'


@dataclass(frozen=True, slots=True)
class Document:
    """One line: `dct`, the document's date, is as written, with or without a time and zone; a month
    and a day of one digit have two."""

    id: str | int
    text: str
    language: str | None
    dct: str | None
    line: int


@dataclass(frozen=True, slots=True)
class LineProblem:
    """What is wrong with a line, and where. `skipped` is False where it is used all the same."""

    at: Place
    message: str
    hint: str = _HINT
    skipped: bool = True

    def __str__(self) -> str:
        return f"{self.at}: {self.message} ({self.hint})"


def read_documents(lines: Iterable[str | bytes], name: str) -> Iterator[Document | LineProblem]:
    """Read lines (text, or UTF-8 bytes) lazily. `name` is the file that problems are said of.

    A document whose `dct` is no date comes without it, behind a problem that says so.
    """
    for number, line in enumerate(lines, 1):
        try:
            text = line.decode("utf-8-sig") if isinstance(line, bytes) else line.lstrip("\ufeff")
        except UnicodeDecodeError as error:
            message = f"not UTF-8 (byte {error.start + 1} of the line)"
            yield LineProblem(Place(name, number), message, "convert the file to UTF-8")
            continue
        if text.strip():
            yield from _with_a_date_or_none(_read_line(text, Place(name, number)), name)


def _with_a_date_or_none(
    document: Document | LineProblem, name: str
) -> Iterator[Document | LineProblem]:
    if isinstance(document, Document) and document.dct and read_dct(document.dct) is None:
        message, hint = f'"dct" is no date: {document.dct!r}', "write it as YYYY-MM-DD"
        yield LineProblem(Place(name, document.line), message, hint, skipped=False)
        document = replace(document, dct=None)
    yield document


def _read_line(text: str, at: Place) -> Document | LineProblem:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        column = Place(at.file, at.line, error.colno)
        return LineProblem(column, f"not JSON: {error.msg}")
    except (RecursionError, ValueError) as error:
        return LineProblem(at, f"not JSON that can be read: {error}")
    if not isinstance(value, dict):
        return LineProblem(at, "not a JSON object")
    problem = _field_problem(value)
    if problem:
        return LineProblem(at, problem)
    line = at.line or 0
    # A lone surrogate cannot be written out again as UTF-8; one stands for one, so offsets hold.
    body = value["text"].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    name = value.get("id")
    return Document(
        id=line if name is None else name,
        text=body,
        language=value.get("lang") or None,
        dct=_in_two_digits(value.get("dct") or None),
        line=line,
    )


def _in_two_digits(dct: str | None) -> str | None:
    """ "2014-12-3" as "2014-12-03"; all else as it is."""
    day = _DAY.match(dct or "")
    if day is None or dct is None:
        return dct
    return f"{day[1]}-{day[2]:0>2}-{day[3]:0>2}{dct[day.end() :]}"


def _field_problem(value: dict[str, object]) -> str | None:
    if "text" not in value:
        return 'no "text"'
    if not isinstance(value["text"], str):
        return '"text" is not a string'
    for key in ("lang", "dct"):
        if not isinstance(value.get(key), str | None):
            return f'"{key}" is neither a string nor null'
    name = value.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int | None):
        return '"id" is neither a string nor a whole number'
    return None
