"""Entries into a density strip: how many events each month (or day, year, decade) holds.

An event that fits into one bin is counted there: as a solid block when its day is known (or both
days of its span), as an outlined one when it is not, so that "some time in June" is spread over
June and makes no spike on its first day, and "about 3 June" is no certainty. An event wider than a
bin is a thin bar below, over all its bins.
Positions are percentages of the width, so that one drawing fits every screen without its words
being scaled.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from linimasa.edtf import Edtf, parse
from linimasa.site.datewords import DateWords
from linimasa.site.periods import mark_of, month_path
from linimasa.site.timeline import Entry
from linimasa.values import dataclass

Unit = Literal["day", "month", "year", "decade"]

MOST_DAYS = 62  # days of a strip in days; above, months
MOST_BINS = 240  # bins in a strip: at 320 px each is still a pixel wide with a gap
BAR_HEIGHT = 56  # pixels of the tallest bar
BLOCK = 12  # most pixels that one event adds, so that two events do not fill the strip
LANE_HEIGHT = 7  # pixels from one span bar to the next
MOST_LANES = 5
OPEN_TAIL = 0.25  # share of a span bar that is drawn broken where its end is open
MOST_TICKS = 8  # words under the strip; more would touch on a phone
AXIS_HEIGHT = 20  # pixels for the words under the strip


@dataclass(frozen=True, slots=True)
class Bar:
    """One bin: `x` and `width` in percent; heights in pixels; its page, if any."""

    x: float
    width: float
    solid: float
    outlined: float
    count: int
    label: str
    path: str | None
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A bar over several bins: `x` and `width` in percent, `y` in pixels from the axis."""

    x: float
    width: float
    y: int
    open_start: bool
    open_end: bool
    dashed: bool
    label: str
    path: str
    fragment: str = ""

    @property
    def pieces(self) -> tuple[tuple[float, float, bool], ...]:
        """From and to in percent, and whether the piece is the broken tail of an open end."""
        cut = round(self.x + self.width * (OPEN_TAIL if self.open_start else 1 - OPEN_TAIL), 3)
        end = round(self.x + self.width, 3)
        if not (self.open_start or self.open_end):
            return ((self.x, end, False),)
        return (self.x, cut, self.open_start), (cut, end, self.open_end)


@dataclass(frozen=True, slots=True)
class Tick:
    """A word under the axis, at `x` percent."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A density strip, ready to be drawn. `hidden_spans` are those that found no lane, `earlier`
    and `later` count the events outside it."""

    bars: tuple[Bar, ...]
    spans: tuple[Span, ...]
    ticks: tuple[Tick, ...]
    hidden_spans: int
    lanes: int
    axis: int = 0  # pixels from the top to the axis
    earlier: int = 0
    later: int = 0

    @property
    def height(self) -> int:
        """Pixels of the whole drawing."""
        return self.axis + self.lanes * LANE_HEIGHT + AXIS_HEIGHT


@dataclass(frozen=True, slots=True)
class OnStrip:
    """Entries as far as a strip shows them."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The bins of a strip: their unit, the number of the first one, and how many there are."""

    unit: Unit
    first: int
    count: int
    rtl: bool = False

    def bin_of(self, day: dt.date) -> int:
        """The number of the bin that holds a day, 0 for the strip's first."""
        return bin_number(day, self.unit) - self.first

    def box(self, first: int, last: int) -> tuple[float, float]:
        """Where bins `first` to `last` stand: x and width in percent, mirrored for rtl."""
        return _box(self, first, last)


@lru_cache(maxsize=4096)
def _box(scale: Scale, first: int, last: int) -> tuple[float, float]:
    width = (last - first + 1) / scale.count * 100
    x = first / scale.count * 100
    return round(100 - x - width if scale.rtl else x, 3), round(width, 3)


def bin_number(day: dt.date, unit: Unit) -> int:
    """The number of a day's bin, counted from the year 1 (or from day 1 of year 1)."""
    if unit == "day":
        return day.toordinal()
    if unit == "month":
        return day.year * 12 + day.month - 1
    return day.year if unit == "year" else day.year // 10


@lru_cache(maxsize=4096)
def bin_days(number: int, unit: Unit) -> tuple[dt.date, dt.date]:
    """The first and the last day of a bin."""
    if unit == "day":
        day = dt.date.fromordinal(number)
        return day, day
    following = _bin_start(number + 1, unit)
    return _bin_start(number, unit), following - dt.timedelta(days=1)


def _bin_start(number: int, unit: Unit) -> dt.date:
    if unit == "month":
        return dt.date(min(number // 12, 9999), number % 12 + 1, 1)
    year = number if unit == "year" else number * 10
    return dt.date(min(max(year, 1), 9999), 1, 1)


def make_scale(
    first: dt.date, last: dt.date, *, rtl: bool = False, unit: Unit | None = None
) -> Scale:
    """The finest scale from one day to another that keeps to MOST_BINS bins."""
    chosen = unit or _finest(first, last)
    start = bin_number(first, chosen)
    return Scale(chosen, start, bin_number(last, chosen) - start + 1, rtl)


def _finest(first: dt.date, last: dt.date) -> Unit:
    if (last - first).days < MOST_DAYS:
        return "day"
    units: tuple[Unit, ...] = ("month", "year", "decade")
    fits = (unit for unit in units if bin_number(last, unit) - bin_number(first, unit) < MOST_BINS)
    return next(fits, "decade")


def scale_of(
    entries: Sequence[Entry], middle: tuple[dt.date, dt.date] | None = None, *, rtl: bool = False
) -> Scale | None:
    """The scale from the first to the last day of `middle` (see `focus`), or one that holds every
    dated entry; None when there is none."""
    firsts = [entry.first_day for entry in entries if entry.first_day]
    lasts = [entry.last_day for entry in entries if entry.last_day]
    if not firsts or not lasts:
        return None
    return make_scale(*(middle or (min(firsts), max(lasts))), rtl=rtl)


Bars = dict[tuple[Scale, float], dict[tuple[int, int, int], Bar]]
"""Bars that were made, by their scale and the pixels of an event, and by their number and their
events of both kinds: those of one scale are much alike."""


def make_strip(
    entries: Sequence[Entry],
    scale: Scale,
    words: DateWords,
    pages: Mapping[str, int],
    drawn: Bars | None = None,
) -> Strip:
    """Draw the entries on a scale. `pages` has the paths of the month and year pages that exist;
    `drawn` are bars of these words and pages."""
    solid, outlined = [0] * scale.count, [0] * scale.count
    wide: list[tuple[int, int, Entry]] = []
    earlier = later = 0
    for entry in entries:
        bins = _bins(entry, scale)
        if bins is None:
            beyond = _beyond(entry)
            earlier, later = earlier + (beyond < 0), later + (beyond > 0)
            continue
        first, last = bins
        if last < 0 or first >= scale.count:
            earlier, later = earlier + (last < 0), later + (last >= 0)
            continue
        if first == last and mark_of(entry.when).shape not in ("since", "until"):
            known = entry.when is not None and _sides(entry.when.text)[2]
            (solid if known else outlined)[first] += 1
        else:
            wide.append((max(first, 0), min(last, scale.count - 1), entry))
    bars = _bars(solid, outlined, scale, words, pages, {} if drawn is None else drawn)
    spans, hidden = _spans(wide, scale, words)
    lanes = max((span.y // LANE_HEIGHT for span in spans), default=-1) + 1
    return Strip(bars, spans, _ticks(scale, words), hidden, lanes, _axis(bars), earlier, later)


def _axis(bars: Sequence[Bar]) -> int:
    """Room for the tallest bar, and for two events."""
    tallest = max((bar.solid + bar.outlined for bar in bars), default=0)
    return max(2 * BLOCK, round(tallest)) + 4


def _bins(entry: Entry, scale: Scale) -> tuple[int, int] | None:
    """The first and the last bin of an entry, which may lie outside; None for what is not dated, or
    out of the calendar's years."""
    when, first, last = entry.when, entry.first_day, entry.last_day
    if when is None or first is None or last is None:
        return None
    begins, ends, _ = _sides(when.text)
    end = scale.bin_of(last) if ends else scale.count - 1
    if not begins:
        return min(0, end), end
    start = scale.bin_of(first)
    return (start, start) if ends and first == last else (start, max(start, end))


def _beyond(entry: Entry) -> int:
    """-1 for what was before the year 1, 1 for what is after 9999, 0 for what is undated."""
    undated, (year, _, _), _ = entry.order
    return 0 if undated else -1 if year < 1 else 1


@lru_cache(maxsize=65_536)
def _sides(text: str) -> tuple[bool, bool, bool]:
    """Of a date: whether it has a first and a last day, and whether it is known to the day."""
    when = parse(text)
    return when.earliest is not None, when.latest is not None, _is_known(when)


def _is_known(when: Edtf | None) -> bool:
    """Whether a date names its day, or a span both of its days, without "about" or "possibly"."""
    if when is None or when.approximate or when.uncertain:
        return False
    if when.is_interval:
        return _is_known(when.start) and _is_known(when.end)
    return when.precision in ("day", "time")


def _bars(
    solid: list[int],
    outlined: list[int],
    scale: Scale,
    words: DateWords,
    pages: Mapping[str, int],
    drawn: Bars,
) -> tuple[Bar, ...]:
    most = max((a + b for a, b in zip(solid, outlined, strict=True)), default=0)
    step = min(BLOCK, BAR_HEIGHT / most) if most else 0
    alike = drawn.setdefault((scale, step), {})
    bars = []
    for asked in zip(range(scale.count), solid, outlined, strict=True):
        number, full, open_ = asked
        if full + open_:
            bar = alike.get(asked)
            if bar is None:
                heights = round(full * step, 2), round(open_ * step, 2)
                bar = alike[asked] = _bar(number, full + open_, heights, scale, words, pages)
            bars.append(bar)
    return tuple(bars)


def _bar(
    number: int,
    events: int,
    heights: tuple[float, float],
    scale: Scale,
    words: DateWords,
    pages: Mapping[str, int],
) -> Bar:
    x, width = scale.box(number, number)
    first, _last = bin_days(scale.first + number, scale.unit)
    count = words.messages.ngettext("%(num)s event", "%(num)s events", events)
    label = f"{_bin_words(first, scale.unit, words)}: {count}"
    path = _bin_path(first, scale.unit, pages)
    fragment = f"d{first.day}" if scale.unit == "day" else ""
    return Bar(x, width, *heights, events, label, path, fragment)


def _bin_words(first: dt.date, unit: Unit, words: DateWords) -> str:
    if unit == "day":
        return words.text(first.isoformat())
    if unit == "month":
        return words.month(first)
    return words.text(f"{first.year:04}" if unit == "year" else f"{first.year // 10:03}X")


def _bin_path(first: dt.date, unit: Unit, pages: Mapping[str, int]) -> str | None:
    """The page that shows a bin: the month's, else the year's, else the decade's first year."""
    wanted = [f"{first.year:04}/"]
    if unit in ("day", "month"):
        wanted.insert(0, month_path(first.year, first.month))
    if unit == "decade":
        wanted = [f"{year:04}/" for year in range(first.year, first.year + 10)]
    return next((path for path in wanted if path in pages), None)


def _spans(
    wide: list[tuple[int, int, Entry]], scale: Scale, words: DateWords
) -> tuple[tuple[Span, ...], int]:
    """Each wide entry in the first free lane, the longest first; and how many found none."""
    lanes: list[list[tuple[int, int]]] = [[] for _ in range(MOST_LANES)]
    spans, hidden = [], 0
    for first, last, entry in sorted(wide, key=lambda w: (w[0] - w[1], w[0], w[2].id)):
        lane = next((i for i, taken in enumerate(lanes) if _free(taken, first, last)), None)
        if lane is None:
            hidden += 1
            continue
        lanes[lane].append((first, last))
        x, width = scale.box(first, last)
        mark = mark_of(entry.when)
        label = f"{words.full(entry.when)}: {entry.event.title}"
        opened = mark.shape == "until", mark.shape == "since"
        spans.append(
            Span(
                x,
                width,
                lane * LANE_HEIGHT,
                *opened,
                mark.dashed,
                label,
                entry.path,
                entry.fragment,
            )
        )
    return tuple(spans), hidden


def _free(taken: list[tuple[int, int]], first: int, last: int) -> bool:
    return all(last < start or first > end for start, end in taken)


def _ticks(scale: Scale, words: DateWords) -> tuple[Tick, ...]:
    """Words under the axis: years, or in a short strip months or days, evenly thinned."""
    starts = [bin_days(scale.first + n, scale.unit)[0] for n in range(scale.count)]
    marked = [n for n, day in enumerate(starts) if _is_tick(day, n, scale)]
    step = -(-len(marked) // MOST_TICKS)
    ticks = []
    for number in marked[::step] if step else []:
        x, width = scale.box(number, number)
        ticks.append(
            Tick(round(x + width, 3) if scale.rtl else x, _tick(starts[number], scale, words))
        )
    return tuple(ticks)


def _is_tick(day: dt.date, number: int, scale: Scale) -> bool:
    if scale.unit == "day":
        return day.day in (1, 8, 15, 22) and scale.count - number >= 3
    if scale.unit == "month":
        return scale.count <= 18 or day.month == 1
    return True


def _tick(day: dt.date, scale: Scale, words: DateWords) -> str:
    if scale.unit == "day":
        return f"{day.day} {words.month_name(day, short=True)}"
    if scale.unit == "month" and scale.count <= 18:
        return words.month_name(day, short=True) if day.month > 1 else str(day.year)
    return str(day.year)
