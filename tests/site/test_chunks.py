"""Files made a run of entries at a time: the same bytes as at once, and only what changed anew."""

from __future__ import annotations

import datetime as dt

import pytest

from linimasa.site.chunks import MOST, Streamed, lines, runs
from linimasa.site.kept import Kept
from linimasa.site.timeline import Entry, make_entry
from support.timelines import SOURCE, event


def entries(*dates: str | None) -> list[Entry]:
    return [make_entry(event(f"e-{n}", date), SOURCE, ()) for n, date in enumerate(dates)]


def named(entry: Entry) -> str | None:
    """Its id; None for the undated."""
    return entry.id if entry.event.date else None


def test_a_run_ends_with_its_month_and_where_it_is_full() -> None:
    day = dt.date(2024, 3, 1).isoformat()
    some = entries("2024-01-31", "2024-02-01", "2024-02", *[day] * (MOST + 2), None, None)
    found = runs(some)
    assert [len(run) for run in found] == [1, 2, MOST, 2, 2]
    assert [entry for run in found for entry in run] == some
    assert runs([]) == ()


@pytest.mark.parametrize(
    ("dates", "drawn"),
    [
        ((), b""),
        ((None,), b""),
        (("2024",), b"e-0"),
        ((None, "2024-01-01", "2024-02-01", None), b"e-1, e-2"),
        (("2023", None, "2024"), b"e-0, e-2"),
    ],
)
@pytest.mark.parametrize("once", [True, False])
def test_what_stands_between_lines_does_so_across_runs(
    dates: tuple[str | None, ...], drawn: bytes, *, once: bool
) -> None:
    made = lines("name", runs(entries(*dates)), named, Kept(once=once), ", ")
    assert b"".join(made) == drawn


def test_only_runs_in_which_an_entry_changed_are_made_anew() -> None:
    kept, asked = Kept(), list[str]()

    def noted(entry: Entry) -> str:
        asked.append(entry.id)
        return entry.id

    some = entries("2024-01-01", "2024-01-02", "2024-02-01")
    for _ in range(2):
        assert b"".join(lines("name", runs(some), noted, kept)) == b"e-0e-1e-2"
    assert asked == ["e-0", "e-1", "e-2"]
    some[1] = make_entry(event("e-9", "2024-01-03"), SOURCE, ())
    assert b"".join(lines("name", runs(some), noted, kept)) == b"e-0e-9e-2"
    assert asked[3:] == ["e-0", "e-9"]
    assert b"".join(lines("other", runs(some[2:]), noted, kept)) == b"e-2"
    assert asked[5:] == ["e-2"]


def test_a_streamed_file_is_all_of_its_chunks() -> None:
    assert Streamed(lambda: (b"a", b"", b"b"))() == b"ab"
