"""The sheet that users of TimelineJS keep, and its JSON, into events.

https://timeline.knightlab.com/docs/json-format.html. Years count as people do: -44 is 44 BCE.
Cells of text hold HTML: a blockquote is the quote, all else the summary.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

from linimasa.edtf import parse
from linimasa.errors import DataError, DateError
from linimasa.interop.reading.dates import astronomical, clock, span
from linimasa.interop.reading.jsonplaces import element_lines
from linimasa.interop.reading.sheet import Row, Table, unread
from linimasa.interop.reading.shown import date_as_shown
from linimasa.interop.reading.values import Group, Item, Loss, Options, Reading, present, proof
from linimasa.interop.table import unguarded
from linimasa.interop.timelinejs import COLUMNS
from linimasa.yamlio.events import EVENT_ID
from linimasa.yamlio.scalars import Value

_ID = "unique_id"  # of a slide in JSON; no column of a sheet
_NO_PLACE = ("Media Thumbnail", "Background")  # columns that say how a slide looks
_BLOCKS = frozenset(("br", "p", "div", "li", "blockquote", "ul", "ol", "h1", "h2", "h3"))


def is_sheet(columns: tuple[str, ...]) -> bool:
    """Whether the columns of a table are those of TimelineJS."""
    return {"year", "headline"} <= {name.casefold() for name in columns}


def read_sheet(table: Table, options: Options) -> Reading:
    """The events of a sheet; a row of type `title` is about all of them."""
    losses = [*table.losses, *unread(table, COLUMNS)]
    source: dict[str, Value] = {}
    items = []
    for row in table.rows:
        reader = _Slide(row, options, losses)
        if reader.cell("Type").lower() == "title":
            source["title"] = reader.title() or None
            reader.lose_text()
        elif item := reader.item():
            items.append(item)
    return Reading((Group(present(source), tuple(items)),), tuple(losses))


class _Slide:
    """One row, read into an event; what does not fit is noted."""

    def __init__(self, row: Row, options: Options, losses: list[Loss]):
        self.line, self.options, self.losses = row.line, options, losses
        self.cells = {name.casefold(): value.strip() for name, value in row.cells.items()}

    def cell(self, column: str) -> str:
        return self.cells.get(column.casefold(), "")

    def lose(self, message: str, hint: str = "") -> None:
        self.losses.append(Loss(self.line, message, hint))

    def title(self) -> str:
        return " ".join(_Html(self.cell("Headline")).all().split())

    def lose_text(self) -> None:
        if self.cell("Text"):
            self.lose("the text of the title slide is left out", "put it into content/pages/")

    def item(self) -> Item | None:
        title, text = self.title(), _Html(self.cell("Text"))
        if not title:
            title = " ".join((text.rest() or text.quote).split())[:120]
        if not title:
            self.lose("has neither a headline nor a text: the row is left out")
            return None
        try:
            date = self.date()
        except (DateError, ValueError) as error:
            hint = error.hint if isinstance(error, DateError) else "years are numbers: 2024, -44"
            self.lose(f"{getattr(error, 'message', error)}: the row is left out", hint)
            return None
        shown = self.cell("Display Date")
        exact = date_as_shown(date, shown, self.options.language) if shown and date else None
        name = self.cell(_ID)
        fields: dict[str, Value] = {
            "id": name if EVENT_ID.fullmatch(name) else None,
            "status": "draft",
            "date": exact or date,
            "date_text": None if exact else shown,
            "title": title,
            "quote": text.quote,
            "summary": text.rest(),
            "tags": [tag for tag in (unguarded(self.cell("Group")), self.era()) if tag],
            "note": self.media(),
            "evidence": proof(self.cell("Link"), self.line, self.losses),
        }
        self.lose_looks(text)
        return Item(self.line, {**present(fields), "date": exact or date}, name)

    def era(self) -> str:
        """A span of time with a name is an event with a tag, here."""
        return "era" if self.cell("Type").lower() == "era" else ""

    def date(self) -> str | None:
        start, end = self.moment(""), self.moment("End ")
        if end and not start:
            return f"../{end}"
        return span(start, end) if start else None

    def moment(self, which: str) -> str:
        """A date from its columns; empty where there is no year. Raises DateError, ValueError."""
        year, month, day, time = (
            self.cell(f"{which}{part}") for part in ("Year", "Month", "Day", "Time")
        )
        if not year:
            if month or day:
                raise DateError("there is no year", hint="fill in the year")
            return ""
        text = astronomical(_number(year))
        for part in (month, day) if month else ():
            text += f"-{_number(part):02}" if part else ""
        if day and not month:
            raise DateError(f"day {day} has no month", hint="fill in the month")
        if time and day:
            text += clock(time)
        elif time:
            self.lose(f"the time {time} is left out: it is of no single day")
        return parse(text).text

    def media(self) -> str | None:
        """Media of other hosts as a note, which is never published, and told of."""
        url = self.cell("Media")
        if not url or url == self.cell("Link"):
            return None
        self.lose(f"the media {url} is kept as a note only", "pictures are files of the project")
        about = [self.cell("Media Caption"), self.cell("Media Credit")]
        return " · ".join(["Media: " + url, *filter(None, about)])

    def lose_looks(self, text: _Html) -> None:
        for column in _NO_PLACE:
            if self.cell(column):
                self.lose(f"{column} is left out: '{self.cell(column)}'")
        for address in text.addresses:
            self.lose(f"the link to {address} in the text is left out; its words are kept")


def _number(text: str) -> int:
    try:
        return int(float(text)) if float(text).is_integer() else int(text)
    except ValueError:
        raise ValueError(f"'{text}' is no number") from None


class _Html(HTMLParser):
    """HTML as text: the first blockquote apart, and the addresses of links and pictures."""

    def __init__(self, text: str):
        super().__init__()
        self.quote = ""
        self.addresses: list[str] = []
        self._parts: list[str] = []
        self._depth = 0
        self.feed(text)
        self.close()

    def all(self) -> str:
        """All words but the quote's, with their blanks."""
        return "".join(self._parts)

    def rest(self) -> str:
        """All words but the quote's, a line for each block."""
        return "\n".join(filter(None, (line.strip() for line in self.all().split("\n"))))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._depth += tag == "blockquote"
        self._break(tag)
        found = dict(attrs)
        address = found.get("href") or found.get("src")
        if address:
            self.addresses.append(address)

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag == "blockquote" and self._depth > 0
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.quote += data
        else:
            self._parts.append(data)

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS and not self._depth:
            self._parts.append("\n")


def table_of_json(text: str) -> Table:
    """TimelineJS's JSON as the sheet that it could have been. Raises DataError."""
    data: Any = json.loads(text)
    slides = data.get("events")
    if not isinstance(slides, list):
        raise DataError("has no list of events")
    rows, losses = [], []
    lines = element_lines(text)
    for kind, member in (("", "events"), ("era", "eras"), ("title", "title")):
        value = data.get(member)
        found = value if isinstance(value, list) else [value] if value else []
        for line, slide in zip(lines.get(member, ()), found, strict=False):
            if isinstance(slide, dict):
                rows.append(Row(line, {**_cells(slide), "Type": kind}))
            else:
                losses.append(Loss(line, f"is no slide, but {slide!r}: it is left out"))
    return Table(COLUMNS, tuple(rows), tuple(losses))


def _cells(slide: Mapping[str, Any]) -> dict[str, str]:
    """A slide's members under the names of columns."""

    def of(*path: str) -> str:
        value: Any = slide
        for name in path:
            value = value.get(name) if isinstance(value, dict) else None
        return "" if value is None or isinstance(value, dict | list) else str(value)

    cells = {
        "Display Date": of("display_date") or of("start_date", "display_date"),
        "Headline": of("text", "headline"),
        "Text": of("text", "text"),
        "Media": of("media", "url"),
        "Media Credit": of("media", "credit"),
        "Media Caption": of("media", "caption"),
        "Media Thumbnail": of("media", "thumbnail"),
        "Background": of("background", "url"),
        "Group": of("group"),
        _ID: of("unique_id"),
        # the media of our own slides are the pages of their sources, or pictures that link there
        "Link": (of("media", "link") or of("media", "url"))
        if EVENT_ID.fullmatch(of("unique_id"))
        else "",
    }
    for which, member in (("", "start_date"), ("End ", "end_date")):
        cells |= {f"{which}{part.title()}": of(member, part) for part in ("year", "month", "day")}
        if hour := of(member, "hour"):
            time = [hour, of(member, "minute") or "0", of(member, "second")]
            cells[f"{which}Time"] = ":".join(part.zfill(2) for part in time if part)
    return cells
