"""Every format is read by a reader that is not ours, and says what the timeline says."""

from __future__ import annotations

import codecs
import csv
import io
import json
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import geojson
import icalendar
import jsonschema
import pytest
from citeproc.source.json import CiteProcJSON
from frictionless import Package

from linimasa.edtf import parse
from linimasa.interop.annotations import CONTEXT
from linimasa.interop.exports import exports
from linimasa.interop.ics import folded, whole_days
from linimasa.interop.markwhen import JOINER, markwhen_date
from linimasa.interop.reading import Options, read_file
from linimasa.interop.timelinejs import COLUMNS, moments
from linimasa.model import Location
from linimasa.site.data import events_json
from linimasa.site.kept import Kept
from support.hostile import DATES, HOSTILE, LINES, hostile_file
from support.timelines import EVENTS, SETTINGS, SOURCE, event, events_file, outline

MODULES = Path(__file__).parents[1] / "browser" / "node_modules"
PUBLIC = replace(SETTINGS, url="https://pantai.example/repo")
READ_MARKWHEN = """
import { parse } from "@markwhen/parser";
import { readFileSync } from "node:fs";
const walk = (one) => (one.children ? one.children.flatMap(walk) : [one]);
const read = parse(readFileSync(0, "utf8"));
console.log(JSON.stringify([read.header.title, walk(read.events).map((event) => [
  event.dateRangeIso.fromDateTimeIso.slice(0, 10), event.dateRangeIso.toDateTimeIso.slice(0, 10),
  event.firstLine.restTrimmed, event.tags, event.properties,
  [event.id, event.percent, event.completed, event.supplemental.length],
])]));
"""


def read_by_markwhen(data: bytes) -> Any:
    """The title and the events of a text, as the package of Markwhen reads them."""
    node = shutil.which("node")
    assert node, "Node.js is missing"
    assert MODULES.is_dir(), "@markwhen/parser is missing; `make test` installs it"
    script = ["--input-type=module", "-e", READ_MARKWHEN]
    done = subprocess.run(
        [node, *script], input=data, capture_output=True, check=True, cwd=MODULES.parent
    )
    return json.loads(done.stdout)


def made(text: str | None = None) -> Mapping[str, bytes]:
    """Every format of the six events, or of the hostile ones with some text in them."""
    files = () if text is None else (hostile_file(text),)
    drawn, kept = outline(*files, settings=PUBLIC), Kept()
    found = {name: make() for name, make in exports(drawn, kept).items()}
    return {**found, "events.json": b"".join(events_json(drawn, kept))}


BOTH = pytest.mark.parametrize("text", [None, HOSTILE, LINES])


@BOTH
def test_events_json_is_as_its_schema_says(text: str | None) -> None:
    files = made(text)
    schema = json.loads(files["events.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    data = json.loads(files["events.json"])
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    assert [error.message for error in validator.iter_errors(data)] == []
    data["events"][0]["note"] = "private"
    assert not validator.is_valid(data)


@BOTH
def test_the_table_is_as_its_package_says(text: str | None, tmp_path: Path) -> None:
    files = made(text)
    for name in ("events.csv", "datapackage.json"):
        (tmp_path / name).write_bytes(files[name])
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])
    assert files["events.csv"].startswith(codecs.BOM_UTF8)  # else Excel shows broken letters
    rows = list(csv.DictReader(io.StringIO(files["events.csv"].decode("utf-8-sig"), newline="")))
    if text is None:
        assert [row["id"] for row in rows] == [event.id for event in EVENTS]
        assert rows[2]["earliest"] == "2024-06-01"
        assert rows[4]["people"] == "Rahma Adi; Budi Laut"
    else:
        assert {row["title"] for row in rows} == {text}


@BOTH
def test_geojson_shows_no_place_that_is_blurred(text: str | None) -> None:
    read = geojson.loads(made(text)["events.geojson"].decode())
    assert read.is_valid, read.errors()
    if text is not None:
        assert len(read.features) == (len(DATES) + 1) // 2
        assert {tuple(one.geometry.coordinates) for one in read.features} == {(106.8, -6.2)}


@BOTH
def test_the_calendar_has_whole_days_only(text: str | None) -> None:
    data = made(text)["events.ics"]
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    read = icalendar.Calendar.from_ical(data)
    events = read.walk("VEVENT")
    if text is None:
        assert [str(one["X-EDTF"]) for one in events] == ["2024-10-24"]
        assert events[0].decoded("DTSTART").isoformat() == "2024-10-24"
        assert events[0].decoded("DTEND").isoformat() == "2024-10-25"
        assert str(events[0]["URL"]).startswith("https://pantai.example/repo/e/")
    else:
        assert [str(one["X-EDTF"]) for one in events] == [
            "2024-10-18",
            "2024-10-24T14:05:00+07:00",
        ]
        assert {str(one["SUMMARY"]) for one in events} == {text}


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2024-10-18", ("2024-10-18", "2024-10-18")),
        ("2024-10-18/2024-10-20", ("2024-10-18", "2024-10-20")),
        ("2024-10", None),
        ("2024-10/2024-11", None),
        ("2024-10-18~", None),
        ("2024-10-18/..", None),
        ("[2024-10-18,2024-10-20]", None),
        ("9999-12-31", None),
    ],
)
def test_what_is_known_to_the_day(date: str, days: tuple[str, str] | None) -> None:
    found = whole_days(parse(date))
    assert (tuple(day.isoformat() for day in found) if found else None) == days


def test_no_character_is_cut_by_a_fold() -> None:
    line = "SUMMARY:" + "港" * 60 + "é" * 40
    text = folded([line])
    assert all(len(part.encode()) <= 75 for part in text.split("\r\n"))
    assert text.replace("\r\n ", "").rstrip("\r\n") == line


def test_timelinejs_has_its_exact_columns_and_our_words() -> None:
    files = made()
    rows = list(csv.DictReader(io.StringIO(files["timelinejs.csv"].decode(), newline="")))
    assert tuple(rows[0]) == COLUMNS
    june = rows[2]
    assert (june["Year"], june["Month"], june["Day"]) == ("2024", "6", "")
    assert june["Display Date"] == "Juni 2024"
    slides = json.loads(files["timelinejs.json"])["events"]
    assert [one["unique_id"] for one in slides] == [event.id for event in EVENTS[:-1]]
    assert slides[1]["start_date"] == {"year": 2023, "month": 8}
    assert "end_date" not in slides[1]


def test_timelinejs_has_times_of_day() -> None:
    dates = ("2024-10-24T09:30+07:00", "2024-10-24T09:00/2024-10-25T17:05:07")
    made = events_file([event(f"e-{n}", date) for n, date in enumerate(dates)])
    files = exports(outline(made, settings=PUBLIC), Kept())
    days, one = json.loads(files["timelinejs.json"]())["events"]
    assert one["start_date"] == {"year": 2024, "month": 10, "day": 24, "hour": 9, "minute": 30}
    assert days["end_date"]["second"] == 7
    rows = csv.DictReader(io.StringIO(files["timelinejs.csv"]().decode(), newline=""))
    assert [(row["Time"], row["End Time"]) for row in rows] == [
        ("09:00", "17:05:07"),
        ("09:30", ""),
    ]


def test_a_country_across_the_antimeridian_is_cut_at_it() -> None:
    placed = event("e-aaaaaa", "2024-10-18", place=Location("Rusia"))
    data = exports(outline(events_file([placed])), Kept())["events.geojson"]()
    read = geojson.loads(data.decode())
    assert read.is_valid, read.errors()
    (shape,) = (one.geometry for one in read.features)
    assert shape.type == "MultiPolygon"
    longitudes = [[lon for lon, _ in ring] for (ring,) in shape.coordinates]
    assert (max(longitudes[0]), min(longitudes[1])) == (180, -180)
    assert all(-180 <= lon <= 180 for ring in longitudes for lon in ring)


def test_timelinejs_shows_no_html_of_a_title() -> None:
    slides = json.loads(made(HOSTILE)["timelinejs.json"])["events"]
    assert all("<" not in one["text"]["headline"] for one in slides)
    assert all("<script" not in one["text"]["text"] for one in slides)


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("2024", ((2024, None, None), None)),
        ("-0043-03-15", ((-44, 3, 15), None)),
        ("198X", ((1980, 1, 1), (1989, 12, 31))),
        ("2024-21", ((2024, 3, 1), (2024, 5, 31))),
        ("../2023-08", ((2023, 8, None), None)),
        ("[..2023-08-05]", ((2023, 8, 5), None)),
        ("{2023-08..}", ((2023, 8, 1), None)),
        ("2022-10/2024", ((2022, 10, None), (2024, None, None))),
        (None, None),
    ],
)
def test_moments_of_timelinejs(date: str | None, found: object) -> None:
    assert moments(parse(date) if date else None) == found


@BOTH
def test_markwhen_reads_every_line_and_no_other_day(text: str | None) -> None:
    data = made(text)["timeline.mw"]
    _, read = read_by_markwhen(data)
    assert len(read) == data.decode().count("↗")
    if text is None:
        assert [one[:2] for one in read] == [
            ["2022-10-01", "2024-11-01"],
            ["2023-08-01", "2023-09-01"],
            ["2024-06-01", "2024-07-01"],
            ["2024-10-01", "2024-10-21"],
            ["2024-10-24", "2024-10-25"],
        ]
        assert read[1][2].endswith("(EDTF 2023-08/..) [↗](https://pantai.example/repo/e/e-aaaaa2/)")
        assert read[1][3] == ["pelabuhan", "peti_kemas"]
        assert read[1][4] == {"tags": ["pelabuhan", "peti kemas"]}


def test_markwhen_reads_years_of_any_era() -> None:
    dates = ("-0043-03-15", "Y17000", "-0499/0100")
    made = events_file([event(f"e-{n}", date) for n, date in enumerate(dates)])
    _, read = read_by_markwhen(exports(outline(made, settings=PUBLIC), Kept())["timeline.mw"]())
    starts = {one[2].rpartition("/e/")[2]: one[0] for one in read}
    assert starts == {"e-0/)": "-000043-01", "e-1/)": "+017000-01", "e-2/)": "-000499-01"}


MEANINGFUL = (
    "!kapal berangkat", "Wow (!kapal)", "50% kapal rusak", "Kapal 5 % dan 50%", "// kapal",
    "[x] Kapal", "Kapal [satu](https://a.example/) tiba", "![Kapal](https://a.example/a.png)",
    "Kapal #satu dan #2", "2024-01-01: Kapal", "group Kapal", "tags: [a]", "Kapal \\ & \"tiba\"",
)  # fmt: skip
TAGS = ("Café", "sub-tag", "港口", "2024", "laut", "a, b", "C++")


@pytest.mark.parametrize("title", MEANINGFUL)
def test_markwhen_sees_no_meaning_in_a_title(title: str) -> None:
    named = replace(PUBLIC, title=title)
    drawn = outline(
        events_file([event("e-aaaaaa", "2024-10-18", title, tags=TAGS)]), settings=named
    )
    data = exports(drawn, Kept())["timeline.mw"]()
    header, (read,) = read_by_markwhen(data)
    assert header.replace(JOINER, "") == title
    link = " [↗](https://pantai.example/repo/e/e-aaaaaa/)"
    assert read[2].replace(JOINER, "") == title + link
    assert read[3:] == [
        ["cafe", "sub_tag", "laut", "a_b", "C"], {"tags": list(TAGS)}, [None, None, None, 0]
    ]  # fmt: skip
    (group,) = read_file(data, "timeline.mw", Options()).groups
    fields = group.items[0].fields
    assert (group.source["title"], fields["title"]) == (title, title)
    assert (fields["id"], fields["tags"]) == ("e-aaaaaa", list(TAGS))


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2024", "2024"),
        ("2024-06~", "2024-06"),
        ("2024-22", "2024-06-01/2024-08-31"),
        ("2023-08/..", "2023-08"),
        ("../2023-08", "2023-08"),
        ("2022/2024-10-01", "2022/2024-10-01"),
        ("198X/2001", "1980-01-01/2001"),
        ("2001/201X", "2001/2019-12-31"),
        ("2024-10-24T14:05:00+07:00", "2024-10-24"),
        ("-0044", "45 BCE"),
        ("-0043-03-15", "44 BCE"),
        ("0000", "1 BCE"),
        ("Y17000", "17000 CE"),
        ("-0044/2001", "45 BCE - 2001 CE"),
        ("-0044/..", "45 BCE"),
        ("-199X", "2000 BCE - 1991 BCE"),
        ("Y-100000", None),
        ("Y100000", None),
        ("[..2024-03-05]", "2024-03-05"),
        ("{2024-01..}", "2024-01-01"),
    ],
)
def test_dates_that_markwhen_knows(date: str, written: str | None) -> None:
    assert markwhen_date(parse(date)) == written


@BOTH
def test_annotations_point_at_the_very_words(text: str | None) -> None:
    lines = made(text)["annotations.jsonl"].decode().splitlines()
    read = [json.loads(line) for line in lines]
    assert {one["@context"] for one in read} == {CONTEXT}
    assert len({one["id"] for one in read}) == len(read)
    quotes = [one["target"]["selector"]["exact"] for one in read]
    events = EVENTS if text is None else hostile_file(text).events
    assert quotes == [event.quote for event in events] or text is not None
    assert set(quotes) == {event.quote for event in events}
    assert {one["target"]["source"] for one in read} == {SOURCE.url}


@BOTH
def test_the_bibliography_is_read_by_citeproc(text: str | None) -> None:
    items = json.loads(made(text)["csl.json"])
    read = CiteProcJSON(items)
    source = read[SOURCE.id]
    assert str(source["URL"]) == SOURCE.url
    assert (source["issued"].year, source["issued"].month, source["issued"].day) == (2024, 10, 24)
    if text is None:
        assert items[0]["author"] == [{"literal": "Sari Wulan"}]


@BOTH
def test_the_json_feed_has_what_its_version_asks_for(text: str | None) -> None:
    feed = json.loads(made(text)["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://pantai.example/repo/feed.json"
    ids = [item["id"] for item in feed["items"]]
    assert len(set(ids)) == len(ids) > 0
    assert all(item["content_text"] and item["url"] for item in feed["items"])


def test_a_blurred_place_is_in_no_format() -> None:
    hidden = event(
        "e-aaaaaa", "2024-01-01", place=Location("Rumah", -7.12345, 110.98765, None, True)
    )
    drawn = outline(events_file([hidden]), settings=PUBLIC)
    for name, make in exports(drawn, Kept()).items():
        assert b"7.12345" not in make(), name
        assert b"110.98765" not in make(), name


def test_private_notes_are_in_no_format() -> None:
    secret = event("e-aaaaaa", "2024-01-01", note="jangan diterbitkan", quote="Kapal tiba.")
    drawn = outline(events_file([secret]), settings=PUBLIC)
    for name, make in exports(drawn, Kept()).items():
        assert b"diterbitkan" not in make(), name


FORMULAS = ("=1+1", "+62 21", "-3", "@a", "'=1", "''-3", "'s avonds", "a=1")


def test_no_cell_is_a_formula_and_every_text_comes_back() -> None:
    made = [
        event(f"e-{letter * 6}", "2024-01-02", text, quote=text, tags=(text,))
        for letter, text in zip("abcdefgh", FORMULAS, strict=True)
    ]
    drawn = outline(events_file(made), settings=PUBLIC)
    files = exports(drawn, Kept())
    for name in ("events.csv", "timelinejs.csv"):
        data = files[name]()
        cells = [cell for row in csv.reader(io.StringIO(data.decode())) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
        (group,) = read_file(data, name, Options(language="id")).groups
        assert [item.fields["title"] for item in group.items] == list(FORMULAS)
        assert [item.fields["tags"] for item in group.items] == [[text] for text in FORMULAS]


def test_years_before_our_era_are_no_formulas() -> None:
    drawn = outline(events_file([event("e-aaaaaa", "-0044")]), settings=PUBLIC)
    assert b",-0044," in exports(drawn, Kept())["events.csv"]()
