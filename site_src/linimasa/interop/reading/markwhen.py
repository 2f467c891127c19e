"""Markwhen text (https://markwhen.com) into events: ours, and as people write it by hand.

Read are dates in numbers and words, ranges, front matter, groups and sections, tags, and the lines
below an event. Dates that are counted from today or from another event are listed as not read.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from linimasa.edtf import is_valid
from linimasa.errors import DateError, LinimasaError
from linimasa.interop.markwhen import JOINER
from linimasa.interop.reading.dates import astronomical, read_date, span
from linimasa.interop.reading.values import (
    Group,
    Item,
    Loss,
    Options,
    Order,
    Reading,
    our_id,
    present,
)
from linimasa.yamlio.scalars import Value
from linimasa.yamlio.strict import load

_EVENT = re.compile(r"\s*(?:[-*]\s+)?(?P<date>[^\s:#\[(].{0,80}?):(?![\d/])\s*(?P<text>.*)")
_DATE_LIKE = re.compile(
    r"[-\d/Y\[{.]|now\b|today\b|yesterday\b|tomorrow\b|after\b|before\b|by\b|in \d"
)
_RELATIVE = re.compile(
    r"(?i)now|today|yesterday|tomorrow|.*\b(after|before|days?|weeks?|months?|years?)\b.*|!.*"
)
_GROUP = re.compile(r"\s*(?:group|section)\s+(?P<name>.+)|(?P<marks>#{1,6})\s+(?P<heading>.+)")
_GROUP_END = re.compile(r"\s*end(?:\s*)(?:group|section)\s*", re.IGNORECASE)
_HEADER = re.compile(
    r"\s*(title|description|author|view|edit|timezone|key|dateFormat|#[\w-]+)\s*:\s*(.*)"
)
_TAG = re.compile(r"(?:(?<=\s)|^)#(\w[\w-]*)")
_EXACT = re.compile(r"\s\(EDTF ([^()]+)\)$")
_LINK = re.compile(r"!?\[([^\]]*)\]\(([^()\s]*)\)")
_TAGS = re.compile(r"tags:\s*(\[.*\])")
_ID = re.compile(r"(?:^|\s)!\w+", re.ASCII)  # what relative dates name an event by
_SIDES = re.compile(r"\s*/\s*|\s+[-–]\s+")
_ERAS = re.compile(r"(?i)(\d{1,5})\s?(BCE?|CE|AD)(?:\s?[–-]\s?(\d{1,5})\s?(BCE?|CE|AD))?")
_DAY_FIRST = re.compile(r"d+[/.-]M+", re.ASCII)


def read_markwhen(text: str, options: Options) -> Reading:
    """The events of a text, and all lines that are none and belong to none."""
    state = _State(options.order, options.language)
    lines = re.split(r"\r\n?|\n", text.removeprefix("\ufeff"))  # no line ends at a U+2028
    first = state.front_matter(lines)
    for number, line in enumerate(lines[first:], first + 1):
        state.line(number, line)
    state.close()
    source = present({"title": state.title})
    return Reading((Group(source, tuple(state.items)),), tuple(state.losses))


@dataclass(slots=True)
class _Open:
    """The event whose lines are being read."""

    line: int
    date: str
    text: str
    groups: tuple[str, ...]
    below: list[str] = field(default_factory=list)


class _State:
    def __init__(self, order: Order | None, language: str):
        self.order, self.language = order, language
        self.title: str | None = None
        self.items: list[Item] = []
        self.losses: list[Loss] = []
        self.groups: list[str] = []
        self.event: _Open | None = None
        self.skipping = False  # below an event that could not be read
        self.begun = False  # behind the header

    def lose(self, line: int, message: str, hint: str = "") -> None:
        self.losses.append(Loss(line, message, hint))

    def front_matter(self, lines: list[str]) -> int:
        """Read what stands between two lines of dashes at the top; the number of its lines."""
        marks = [at for at, line in enumerate(lines) if line.strip() == "---"][:2]
        if len(marks) < 2 or any(line.strip() for line in lines[: marks[0]]):
            return 0
        try:
            root = load("\n".join(lines[marks[0] + 1 : marks[1]]), "")
        except LinimasaError as error:
            self.lose(marks[0] + 1, f"the front matter does not read: {error.message}")
            root = None
        for key, value in root.pairs if root else ():
            self.setting(marks[0] + 1 + key.line, key.text, value.text)
        return marks[1] + 1

    def setting(self, line: int, name: str, value: str) -> None:
        if name == "title":
            self.title = value.replace(JOINER, "")
        elif name == "dateFormat" and self.order is None:
            self.order = "dmy" if _DAY_FIRST.match(value) else None
        elif name not in ("author", "key", "timezone", "dateFormat"):
            self.lose(line, f"'{name}' of the header is left out")

    def line(self, number: int, line: str) -> None:
        if not line.strip() or line.lstrip().startswith("//"):
            return
        header = _HEADER.fullmatch(line)
        if header and not self.begun:
            self.setting(number, header[1], header[2])
            return
        if self.grouping(line):
            return
        found = _EVENT.fullmatch(line)
        if found and _DATE_LIKE.match(found["date"]):
            self.open(number, found["date"].strip(), found["text"].strip())
        elif found and (date := self.words(found["date"].strip())):
            self.begin(number, date, found["text"].strip())
        elif self.event:
            self.event.below.append(line.strip())
        elif not self.skipping:
            self.lose(number, f"is no event: {line.strip()[:60]}")

    def grouping(self, line: str) -> bool:
        if _GROUP_END.fullmatch(line):
            self.close()
            self.groups = self.groups[:-1]
            return True
        found = _GROUP.fullmatch(line)
        if not found:
            return False
        self.close()
        self.begun, self.skipping = True, False
        if found["marks"]:
            self.groups = self.groups[: len(found["marks"]) - 1]
        self.groups.append(_TAG.sub("", found["name"] or found["heading"]).strip())
        return True

    def words(self, text: str) -> str | None:
        """A date in words, such as `18 Oct 2024`; None for words that are no date."""
        try:
            return read_date(text, self.order, self.language) if re.search(r"\d", text) else None
        except DateError:
            return None

    def open(self, number: int, date: str, text: str) -> None:
        self.close()
        try:
            self.begin(number, self.date(date), text)
        except DateError as error:
            self.lose(number, f"{error.message}: the event is left out", error.hint)
            self.begun = self.skipping = True

    def begin(self, number: int, date: str, text: str) -> None:
        self.close()
        self.begun, self.skipping = True, False
        self.event = _Open(number, date, text, tuple(self.groups))

    def date(self, text: str) -> str:
        """A date or a range. Raises DateError."""
        if is_valid(text):
            return text
        if found := _ERAS.fullmatch(text):
            return span(_year(found[1], found[2]), _year(found[3], found[4]) if found[3] else "")
        sides = _SIDES.split(text)
        if len(sides) == 2 and all(sides) and all(len(side) > 2 for side in sides):
            start = self.side(sides[0])
            return f"{start}/.." if sides[1] == "now" else span(start, self.side(sides[1]))
        return self.side(text)

    def side(self, text: str) -> str:
        if _RELATIVE.fullmatch(text):
            hint = "write its date"
            raise DateError(f"'{text}' counts from today or from another event", hint=hint)
        return read_date(text, self.order, self.language) or ""

    def close(self) -> None:
        """The open event, if there is one, is done."""
        event, self.event = self.event, None
        if event is None:
            return
        fields, key = _fields(event)
        if not fields.get("title"):
            self.lose(event.line, "has no title: the event is left out")
            return
        self.items.append(Item(event.line, fields, key))


def _year(number: str, era: str) -> str:
    return astronomical(-int(number) if era.upper().startswith("B") else int(number))


def _fields(event: _Open) -> tuple[dict[str, Value], str]:
    text = " ".join(event.text.split())
    named, lines = _named_tags(event.below)
    below = "\n".join(lines)
    tags = [*event.groups, *(named or _TAG.findall(text)), *_TAG.findall(below)]
    text = " ".join(_TAG.sub("", text).split())
    text, addresses = _without_links(text)
    below, more = _without_links(below)
    identifier = next((found for one in addresses if (found := our_id(one))), None)
    foreign = [one for one in (*addresses, *more) if not our_id(one)]
    exact = _EXACT.search(text)
    date = event.date
    if exact and is_valid(exact[1]):
        date, text = exact[1], text[: exact.start()]
    fields: dict[str, Value] = {
        "id": identifier,
        "status": "draft",
        "title": _ID.sub("", re.sub(r"^\[[ xX]?\]\s*", "", text)).replace(JOINER, "").strip(),
        "tags": list(dict.fromkeys(tags)),
        "summary": _TAG.sub("", below).strip(),
        "evidence": [{"url": one} for one in foreign if one.startswith(("http:", "https:"))],
    }
    return {**present(fields), "date": date}, identifier or ""


def _named_tags(lines: list[str]) -> tuple[list[str], list[str]]:
    """The tags of a property below an event, which are those of its line in full; other lines."""
    for at, line in enumerate(lines):
        found = _TAGS.fullmatch(line)
        if found:
            try:
                return list(map(str, json.loads(found[1]))), lines[:at] + lines[at + 1 :]
            except ValueError:  # a list of somebody else's
                break
    return [], lines


def _without_links(text: str) -> tuple[str, list[str]]:
    """A text with the words of its links, but for the arrow that we write, and their addresses."""
    addresses = [match[2] for match in _LINK.finditer(text)]
    words = _LINK.sub(lambda m: "" if m[1] == "↗" else m[1], text)
    return words.rstrip() if addresses else words, addresses
