"""What is exported and imported again is the same, as far as the format can carry it."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linimasa.edtf import parse
from linimasa.errors import Place
from linimasa.interop.exports import exports
from linimasa.interop.ics import whole_days
from linimasa.interop.markwhen import markwhen_date
from linimasa.interop.reading import Options, Reading, read_file
from linimasa.interop.timelinejs import moments
from linimasa.model import (
    Attribution,
    Correction,
    Event,
    Evidence,
    Location,
    Media,
    Quantity,
    Translation,
)
from linimasa.site.data import events_json
from linimasa.site.kept import Kept
from linimasa.site.pictures import Album
from linimasa.yamlio.events import parse_fields
from support.hostile import DATES, HOSTILE, LINES, hostile_file
from support.pictures import picture, saved
from support.timelines import EVENTS, SETTINGS, SOURCE, event, events_file, outline, place_of

PUBLIC = replace(SETTINGS, url="https://pantai.example/repo")

DAYS = st.dates().map(str)
SINGLE = st.one_of(
    DAYS,
    DAYS.map(lambda day: day[:7]),
    DAYS.map(lambda day: day[:4]),
    DAYS.map(lambda day: f"{day[:3]}X"),
    st.builds(lambda day, part: f"{day[:4]}-{part}", DAYS, st.sampled_from([21, 24, 33, 37, 41])),
)
MARKED = st.builds(lambda date, mark: date + mark, SINGLE, st.sampled_from(["", "", "~", "?", "%"]))
PAIRS = st.tuples(MARKED, MARKED).filter(
    lambda two: (parse(two[0]).first or ()) <= (parse(two[1]).last or ())
)
ANY_DATE = st.one_of(
    st.none(),
    MARKED,
    MARKED.map(lambda date: f"{date}/.."),
    MARKED.map(lambda date: f"../{date}"),
    PAIRS.map("/".join),
    PAIRS.map(lambda two: f"[{two[0]},{two[1]}]"),
    st.sampled_from(["-0044", "Y17000", "-0043-03-15", "2024-10-24T14:05:00+07:00"]),
)
WORD = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1
)
TEXT = WORD.map(str.strip).filter(lambda text: any(map(str.isprintable, text)))
PLAIN = st.text("abcdefé 港口م", min_size=1).map(lambda text: " ".join(text.split())).filter(bool)


@st.composite
def events(draw: st.DrawFn, text: st.SearchStrategy[str] = TEXT) -> Event:
    """An event with every public field, each there or not."""
    some, names = st.one_of(st.none(), text), st.lists(text, max_size=3).map(tuple)
    lat = draw(st.one_of(st.none(), st.floats(-90, 90)))
    lon = None if lat is None else draw(st.floats(-180, 180))
    who = Attribution(draw(some), draw(some), draw(some))
    where = Location(draw(some), lat, lon)
    return Event(
        id="e-" + draw(st.text("abc234", min_size=6, max_size=6)),
        status=draw(st.sampled_from(["draft", "confirmed"])),
        date=draw(ANY_DATE),
        title=draw(text),
        kind=draw(st.sampled_from(["event", "statement", "denial"])),
        date_text=draw(some),
        date_basis=draw(st.sampled_from([None, "stated", "relative"])),
        said=draw(st.one_of(st.none(), DAYS)),
        attribution=who if who != Attribution() else None,
        quote=draw(some),
        locator=draw(some),
        place=where if where != Location() else None,
        people=draw(names),
        tags=draw(names),
        summary=draw(some),
    )


def exported(*made: Event, album: Album | None = None) -> Mapping[str, bytes]:
    """Every format of some events."""
    drawn, kept = outline(events_file(made), settings=PUBLIC, album=album), Kept()
    found = {name: make() for name, make in exports(drawn, kept).items()}
    return {**found, "events.json": b"".join(events_json(drawn, kept))}


def imported(data: bytes, name: str) -> tuple[tuple[Event, ...], Reading]:
    """The events of a file, read as strictly as those of a project; ids where there are none."""
    reading = read_file(data, name, Options(language="id"))
    items = [item for group in reading.groups for item in group.items]
    found = [
        parse_fields({"id": f"e-{number}-without", **item.fields}, Place(name, item.line))
        for number, item in enumerate(items)
    ]
    return tuple(found), reading


@settings(max_examples=60)
@given(events())
def test_events_json_gives_the_same_event(event: Event) -> None:
    data = exported(event)["events.json"]
    found, reading = imported(data, "events.json")
    assert found == (event,)
    assert reading.losses == ()


@settings(max_examples=60)
@given(events(TEXT.filter(lambda text: "; " not in text and not text.endswith(";"))))
def test_events_csv_gives_the_same_event(event: Event) -> None:
    found, reading = imported(exported(event)["events.csv"], "events.csv")
    assert found == (event,)
    assert reading.losses == ()


@settings(max_examples=60)
@given(events(PLAIN))
def test_markwhen_gives_the_same_date_title_and_id(event: Event) -> None:
    event = replace(event, tags=tuple(tag.replace(" ", "_") for tag in dict.fromkeys(event.tags)))
    found, reading = imported(exported(event)["timeline.mw"], "timeline.mw")
    can = markwhen_date(parse(event.date) if event.date else None) is not None
    told = [(one.id, one.date, one.title, one.tags) for one in found]
    assert told == ([(event.id, event.date, event.title, event.tags)] if can else [])
    assert reading.losses == ()


@settings(max_examples=60)
@given(events())
def test_a_calendar_gives_the_same_days(event: Event) -> None:
    found, reading = imported(exported(event)["events.ics"], "events.ics")
    if whole_days(parse(event.date) if event.date else None) is None:
        assert found == ()
        return
    (one,) = found
    assert (one.id, one.date) == (event.id, event.date)
    assert one.title == " ".join(event.title.split())
    assert one.evidence == ()
    assert one.tags == event.tags
    assert (one.place and one.place.name) == (event.place and event.place.name)
    assert reading.losses == ()


@settings(max_examples=60)
@given(events(PLAIN))
def test_timelinejs_gives_the_same_title_and_words(event: Event) -> None:
    for name in ("timelinejs.csv", "timelinejs.json"):
        found, _ = imported(exported(event)[name], name)
        if moments(parse(event.date) if event.date else None) is None:
            assert found == ()
            continue
        (one,) = found
        assert one.title == event.title
        assert (one.quote, one.summary) == (event.quote, event.summary)
        assert one.tags == event.tags[:1]
        assert (one.id == event.id) == name.endswith("json")


@pytest.mark.parametrize(
    "date",
    [
        *("2024-10-18", "2024-10", "2024", "199X", "19XX", "2024-21", "2024-33", "2024-10-18~"),
        *("2024-10?", "2024%", "2024-10-01~/2024-10-20~", "2023-08/..", "../2023-08", "2022/2024"),
        *("-0043-03-15", "-0043", "Y17000", "2023-08~/..", "../2023-08?", "2024-24~"),
        *("[2024-01-01,2024-03-05]", "2022-10/2024", "2024-10-01/2024-10-20", "[..2024-03-05]"),
        *("2024-10-24T14:05", "2024-10-24T14:05:30Z", "2024-10-24T14:05+07:00", "[2024-03-05..]"),
        *("2024-10-24T14:05-03:30", "2024-10-24T14:05/..", "../2024-10-24T14:05"),
        *("2024-10-24T09:00/2024-10-24T17:00", "2024-10-24T22:00Z/2024-10-26T04:00Z"),
    ],
)
@pytest.mark.parametrize("name", ["timelinejs.csv", "timelinejs.json"])
def test_timelinejs_gives_the_same_date_by_our_words(name: str, date: str) -> None:
    found, reading = imported(exported(replace(EVENTS[2], date=date))[name], name)
    assert [one.date for one in found] == [date]
    assert [one.date_text for one in found] == [None]
    assert reading.losses == ()


@pytest.mark.parametrize("date", [date for date in DATES if date])
def test_markwhen_gives_every_date_that_it_can_hold(date: str) -> None:
    found, _ = imported(exported(replace(EVENTS[2], date=date))["timeline.mw"], "timeline.mw")
    assert [one.date for one in found] == ([date] if markwhen_date(parse(date)) else [])


def test_all_of_an_event_that_is_public_comes_back() -> None:
    event = replace(
        EVENTS[4],
        key=True,
        numbers=(Quantity("3", "kapal"),),
        public_note="Catatan",
        corrections=(Correction("2024-11-01", "dua", "tiga", "salah hitung"),),
        translation=(Translation("en", "The third pier opens"),),
        evidence=(Evidence(url="https://a.example/", quote="x", stance="contradicts"),),
        series="pelabuhan",
        reviewed="2024-11-02",
    )
    found, reading = imported(exported(event)["events.json"], "events.json")
    assert found == (event,)
    (group,) = reading.groups
    assert group.source == {
        "id": SOURCE.id,
        "title": SOURCE.title,
        "outlet": SOURCE.outlet,
        "authors": list(SOURCE.authors),
        "url": SOURCE.url,
        "published": SOURCE.published,
        "published_basis": SOURCE.published_basis,
        "language": SOURCE.language,
    }


@pytest.mark.parametrize("text", [HOSTILE, LINES])
@pytest.mark.parametrize("name", ["events.json", "events.csv"])
def test_troublesome_texts_come_back(text: str, name: str) -> None:
    made = hostile_file(text).events
    found, reading = imported(exported(*made)[name], name)
    assert {one.title for one in found} == {text}
    assert {one.id for one in found} == {one.id for one in made}
    assert reading.losses == ()


def test_the_sheet_has_a_row_for_every_dated_event() -> None:
    data = exported(*EVENTS)["timelinejs.csv"].decode()
    assert len(list(csv.reader(io.StringIO(data)))) == len(EVENTS)


def test_a_column_that_a_person_added_to_the_table_is_told() -> None:
    head, *rows = exported(EVENTS[2])["events.csv"].decode().splitlines()
    data = "\r\n".join([f"{head},Redaktur", *(f"{row},Sari" for row in rows)]).encode()
    found, reading = imported(data, "events.csv")
    assert [one.title for one in found] == [EVENTS[2].title]
    assert [loss.message for loss in reading.losses] == [
        "the column 'Redaktur' is not carried over (1 row)"
    ]


def test_a_picture_is_told_of_and_not_carried_over(tmp_path: Path) -> None:
    """Its file is the site's; what is read goes into another project."""
    (tmp_path / "media").mkdir()
    (tmp_path / "media/a.jpg").write_bytes(saved(picture()))
    album = Album(tmp_path, place_of)
    made = exported(event("e-aaaaaa", "2024-10-18", media=Media("a.jpg", "Kapal")), album=album)
    left = "the picture media/a.jpg/60.jpg is left out"
    noted = f"the media {PUBLIC.url}/media/a.jpg/60.jpg is kept as a note only"
    told = {"events.json": left, "events.csv": left, "timelinejs.json": noted}
    for name, message in {**told, "timelinejs.csv": noted}.items():
        (one,), reading = imported(made[name], name)
        assert message in [loss.message for loss in reading.losses], name
        assert one.media is None
