"""What is published, and in which order."""

from __future__ import annotations

from dataclasses import replace

from linimasa.site.timeline import Counts, make_timeline
from support.timelines import EVENTS, SOURCE, event, events_file


def order(*dates: str | None) -> list[str | None]:
    events = [event(f"e-{number}", date) for number, date in enumerate(dates)]
    return [entry.event.date for entry in make_timeline([events_file(events)]).entries]


def test_oldest_first_wide_before_narrow_undated_last() -> None:
    wanted = [
        "../2023", "2023-12-31", "2024-01/..", "2024", "2024-01", "2024-01-01",
        "2024-01-02", None,
    ]  # fmt: skip
    assert order(*reversed(wanted)) == wanted


def test_years_outside_the_calendar_stand_in_order() -> None:
    wanted = ["-0490-09", "-0044-03-15", "0000", "0001-01-01", "9999-12-31", "Y17000", None]
    assert order(*sorted(wanted, key=str)) == wanted


def test_far_years_are_dated_and_stand_apart() -> None:
    dates = ("-0500/..", "-0044", "-0044/0100", "2024", "../Y12000", "Y17000", None)
    timeline = make_timeline([events_file([event(f"e-{n}", date) for n, date in enumerate(dates)])])
    parts = (timeline.before, timeline.dated, timeline.after, timeline.undated)
    found = [[entry.event.date for entry in part] for part in parts]
    assert found == [
        ["-0500/..", "-0044"],
        ["-0044/0100", "2024"],
        ["../Y12000", "Y17000"],
        [None],
    ]
    assert timeline.counts.undated == 1


def test_of_one_day_by_the_clock_then_as_the_source_tells_it() -> None:
    day = ["2024-01-01T09:30", "2024-01-01", "2024-01-01T08:00", "2024-01-01~", "2024-01-01"]
    events = [event(f"e-{9 - number}", date) for number, date in enumerate(day)]
    other = replace(SOURCE, id="abad")
    early = [event("e-z", "2024-01-01T07:00"), event("e-y", "2024-01-01")]
    timeline = make_timeline([events_file(events), events_file(early, other, "b.yaml")])
    found = [entry.id for entry in timeline.entries]
    assert found == ["e-z", "e-y", "e-7", "e-6", "e-5", "e-9", "e-8"]
    assert timeline.latest is timeline.entries[-1]


def test_counts() -> None:
    events = [*EVENTS, event("e-x", "2024", sensitive=True)]
    counts = make_timeline([events_file(events)]).counts
    assert counts == Counts(confirmed=5, unreviewed=1, undated=1, withheld=1)
    hidden = make_timeline([events_file(events)], hide_drafts=True).counts
    assert hidden == Counts(confirmed=5, unreviewed=0, undated=1, withheld=2)


def test_the_latest_is_the_one_that_begins_last() -> None:
    latest = make_timeline([events_file(EVENTS)]).latest
    assert latest
    assert latest.id == "e-aaaaa5"


def test_what_is_still_to_come_is_not_the_latest() -> None:
    source = replace(SOURCE, published="2024-10-24")
    events = [event("e-1", "2024-10-24"), event("e-2", "2024-10-25"), event("e-3", "2025")]
    planned = replace(event("e-4", "2024-10-24T10:00"), kind="planned")
    latest = make_timeline([events_file([*events, planned], source)]).latest
    assert latest
    assert latest.id == "e-1"
    assert make_timeline([events_file([planned], source)]).latest is None


def test_what_has_begun_comes_last_first() -> None:
    source = replace(SOURCE, published="2024-10-24")
    days = ("2024-10-20", "2024-10-22", "2041")
    timeline = make_timeline(
        [events_file([event(f"e-{n}", day) for n, day in enumerate(days)], source)]
    )
    assert [entry.id for entry in timeline.begun] == ["e-1", "e-0"]


def merged(id_: str, into: str | None) -> object:
    return replace(event(id_, None), status="merged", into=into)


def test_merges_are_followed_to_the_end() -> None:
    other = replace(SOURCE, id="lain")
    events = [merged("e-3", "e-2"), merged("e-2", "e-1")]
    timeline = make_timeline(
        [events_file([event("e-1", "2024")]), events_file(events, other, "b.yaml")]  # type: ignore[arg-type] # merged events
    )
    assert [entry.id for entry in timeline.entries] == ["e-1"]
    assert [p.source.id for p in timeline.entries[0].proofs if p.source] == ["lain", "lain"]
