"""Entries by the day of the year."""

from __future__ import annotations

from linimasa.site.anniversaries import make_anniversaries
from linimasa.site.timeline import make_timeline
from support.timelines import draw, event, events_file, text_of


def test_only_what_is_known_to_the_day_falls_on_a_day() -> None:
    dates = (
        "2024-02-29",
        "1998-05-21",
        "2010-05-21~",
        "2024-05",
        "-0043-03-15",
        None,
        "2024-05-21/..",
    )
    events = [event(f"e-{number}", date) for number, date in enumerate(dates)]
    found = make_anniversaries(make_timeline([events_file(events)]).entries)
    assert [(day.path, [entry.event.date for entry in day.entries]) for day in found] == [
        ("on/02-29/", ["2024-02-29"]),
        ("on/03-15/", ["-0043-03-15"]),
        ("on/05-21/", ["1998-05-21", "2010-05-21~"]),
    ]


def test_a_day_has_a_page_with_its_neighbours() -> None:
    site = draw(
        events_file([event("e-1", "2024-10-18"), event("e-2", "1999-10-20", "Kapal karam")])
    )
    page = text_of(site, "on/10-20/index.html")
    assert "<h1>20 Oktober</h1>" in page
    assert "Kapal karam" in page
    assert "on/10-18/index.html" in page
    assert "on/index.html" in text_of(site, "index.html")


def test_without_days_there_is_no_such_page() -> None:
    site = draw(events_file([event("e-1", "2024-10")]))
    assert not any(file.startswith("on/") for file in site.files)
