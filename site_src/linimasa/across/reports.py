"""Events of a source as what can be compared across sources: days, what is told, who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linimasa.across.days import Days, days_of
from linimasa.across.tellings import Telling, named, tellings_of
from linimasa.model import Event, EventFile

SPOKEN = frozenset({"statement", "allegation", "denial", "correction"})
COPIED = 0.8  # share of the words of the shorter of two sentences from which they are one
FEW = 5  # words; of a shorter sentence nothing can be told

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Report:
    """One source's event, as it is compared. `original` is the source that its article copies.

    `whole` is what its words tell, `title` what its title alone does.
    """

    event: Event
    source: str
    original: str
    language: str
    published: str
    days: Days
    whole: Telling
    title: Telling
    speaker: frozenset[str]

    @property
    def id(self) -> str:
        return self.event.id

    @property
    def sort(self) -> str:
        """Whether it is said, planned, or was done."""
        return "said" if self.event.kind in SPOKEN else self.event.kind or "event"

    @property
    def spoken(self) -> bool:
        """Whether what is dated is the telling, not what is told."""
        return self.event.kind in SPOKEN and self.event.said is None

    @property
    def report_day(self) -> bool:
        """Whether its date is only that of a report."""
        return self.event.date_basis == "report"

    @property
    def fresh(self) -> bool:
        """Whether it tells of the day on which it was published, or of the day before."""
        issued = days_of(self.published) if self.published else None
        return issued is not None and 0 <= issued.first - self.days.first <= 1

    def of_another_day(self, other: Report) -> bool:
        """Whether both tell the news of their day, which is not one."""
        return self.fresh and other.fresh and self.published != other.published

    def copies(self, other: Report) -> bool:
        """Whether its sentence is another's, printed again: nearly all of the shorter one's words,
        and the same words for the date."""
        if self.event.quote == other.event.quote:
            return True
        mine, theirs = self.whole.words, other.whole.words
        shared, shorter = len(mine & theirs), min(len(mine), len(theirs))
        dated = (self.event.date_text or "").casefold(), (other.event.date_text or "").casefold()
        return dated[0] == dated[1] and shorter >= FEW and shared >= COPIED * shorter

    @property
    def digits(self) -> tuple[str, ...]:
        """Every number of its sentence, a clock's and an ordinal's too."""
        return tuple(_DIGITS.findall(self.event.quote or self.event.title))


def reports_of(file: EventFile, original: str | None = None) -> Iterator[Report]:
    """Every dated event of a file that is not rejected, as a report. `original` is the id of the
    source whose article this one's copies, itself where it copies none."""
    for event in file.events:
        days = days_of(event.date) if event.date else None
        if days is None or event.status == "rejected" or not (event.quote or event.title):
            continue
        yield _report(event, file, original or file.source.id, days)


def _report(event: Event, file: EventFile, original: str, days: Days) -> Report:
    language = file.source.language or "und"
    speaker = event.attribution.name if event.attribution and event.attribution.name else ""
    whole, title = tellings_of(event, language)
    return Report(
        event=event,
        source=file.source.id,
        original=original,
        language=language,
        published=file.source.published or "",
        days=days,
        whole=whole,
        title=title,
        speaker=named(speaker, language),
    )
