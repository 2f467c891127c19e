"""What changed, by the data alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from linimasa.model import Correction
from linimasa.site.changes import MOST_REVIEWED, last_change, make_changes
from linimasa.site.timeline import make_timeline
from support.timelines import SOURCE, draw, event, events_file, text_of


def test_days_of_correction_review_and_collection_the_latest_first() -> None:
    events = [
        event("e-1", "2024-01-01", reviewed="2024-11-02"),
        event(
            "e-2", "2024-01-02", corrections=(Correction("2024-12-03", "lama", "baru", "salah"),)
        ),
        event("e-3", "2024-01-03"),
    ]
    source = replace(SOURCE, collected="2024-10-30")
    days = make_changes(make_timeline([events_file(events, source)]))
    assert [day.day for day in days] == [
        dt.date(2024, 12, 3),
        dt.date(2024, 11, 2),
        dt.date(2024, 10, 30),
    ]
    assert [one.entry.id for one in days[0].corrected] == ["e-2"]
    assert [entry.id for entry in days[1].reviewed] == ["e-1"]
    assert [found.id for found in days[2].sources] == [SOURCE.id]


def test_of_many_reviewed_on_one_day_the_first_are_named() -> None:
    events = [event(f"e-{n}", "2024-01-01", reviewed="2024-11-02") for n in range(50)]
    (day,) = make_changes(make_timeline([events_file(events)]))
    assert (len(day.reviewed), day.more_reviewed) == (MOST_REVIEWED, 50 - MOST_REVIEWED)


def test_a_correction_stands_on_the_page_of_changes() -> None:
    wrong = Correction("2024-12-03", "tiga kapal", "empat kapal", "salah hitung")
    site = draw(events_file([event("e-1", "2024-01-01", corrections=(wrong,))]))
    page = text_of(site, "changes/index.html")
    assert (
        '<del dir="auto">tiga kapal</del> <ins dir="auto">empat kapal</ins> (salah hitung)' in page
    )
    assert "changes/index.html" in text_of(site, "index.html")


def test_where_nothing_changed_there_is_no_page_of_changes() -> None:
    assert "changes/index.html" not in draw(events_file([event("e-1", "2024-01-01")])).files


def test_the_last_day_in_short() -> None:
    correction = (Correction("2024-11-03", "A", "B"),)
    events = [event(f"e-{n}", "2024", reviewed="2024-11-03") for n in range(30)]
    both = event("e-both", "2024", reviewed="2024-11-03", corrections=correction)
    older = event("e-older", "2024", reviewed="2024-11-02")
    last = last_change(make_changes(make_timeline([events_file([*events, both, older])])))
    assert last is not None
    assert (last.day.isoformat(), last.more, last.sources) == ("2024-11-03", 26, 0)
    assert [entry.id for entry in last.entries] == ["e-both", "e-0", "e-1", "e-2", "e-3"]
    assert last_change(()) is None
