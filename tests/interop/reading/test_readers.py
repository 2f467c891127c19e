"""Tables, sheets, calendars and Markwhen text as people have them: what is read, what is told."""

from __future__ import annotations

import sys
from io import BytesIO
from zipfile import ZipFile

import pytest

from linimasa.errors import DataError, LinimasaError, UsageError
from linimasa.interop.reading import Options, Reading, read_file


def read(text: str | bytes, name: str, **options: object) -> Reading:
    data = text if isinstance(text, bytes) else text.encode()
    return read_file(data, name, Options(**options))  # type: ignore[arg-type] # fields by name


def facts(reading: Reading) -> list[tuple[object, object]]:
    return [(i.fields["date"], i.fields["title"]) for g in reading.groups for i in g.items]


def told(reading: Reading) -> list[str]:
    return [f"{loss.line}: {loss.message}" for loss in reading.losses]


EXCEL = "\ufeffTanggal;Judul;Lokasi;Catatan khusus\r\n18/10/2024;Kapal tiba;Jepara;x\r\n;;;\r\n"


def test_a_table_of_excel_with_semicolons_and_a_mark() -> None:
    found = read(EXCEL, "a.csv")
    assert facts(found) == [("2024-10-18", "Kapal tiba")]
    assert found.columns == {"date": "Tanggal", "title": "Judul", "place": "Lokasi"}
    assert found.groups[0].items[0].fields["place"] == {"name": "Jepara"}
    assert told(found) == ["2: the column 'Catatan khusus' is not carried over (1 row)"]


@pytest.mark.parametrize("codec", ["utf-16", "cp1252", "utf-8-sig"])
def test_a_table_in_any_encoding(codec: str) -> None:
    text = "date\ttitle\n2024\tDer Café öffnet für alle Gäste\n"
    assert facts(read(text.encode(codec), "a.csv")) == [("2024", "Der Café öffnet für alle Gäste")]


def test_a_table_that_tells_excel_its_delimiter() -> None:
    found = read("sep=|\ndate|title\n2024|Kapal, tiba\n1/2/2024|Dua\n", "a.csv")
    assert facts(found) == [("2024", "Kapal, tiba")]
    assert told(found)[0].startswith("4: '1/2/2024' has two readings")


def test_a_person_says_which_column_is_which_field() -> None:
    text = "Kapan,Apa,title\n2024,Kapal tiba,x\n"
    found = read(text, "a.csv", columns={"date": "Kapan", "title": "Apa"})
    assert facts(found) == [("2024", "Kapal tiba")]
    with pytest.raises(UsageError, match="no column is the title"):
        read("Kapan,Apa\n2024,x\n", "a.csv")
    with pytest.raises(UsageError, match="no column 'Kapn'") as caught:
        read(text, "a.csv", columns={"date": "Kapn"})
    assert caught.value.hint == "did you mean 'Kapan'?"
    with pytest.raises(UsageError, match="no field 'dat'"):
        read(text, "a.csv", columns={"dat": "Kapan"})


def test_one_bad_row_does_not_lose_the_rest() -> None:
    rows = ("2024,A,", "bukan,B,", ",C,confirmed", "2024,,", "2025,E,,more", '2026,"F\nf",')
    found = read("date,title,status\n" + "\n".join(rows) + "\n", "a.csv")
    assert facts(found) == [("2024", "A"), (None, "C"), ("2025", "E"), ("2026", "F\nf")]
    assert [item.fields["status"] for item in found.groups[0].items][:2] == ["draft", "confirmed"]
    assert [loss.line for loss in sorted(found.losses, key=lambda one: one.line)] == [3, 5, 6]


def test_what_is_rejected_stays_so_and_what_is_no_status_is_told() -> None:
    found = read("date,title,status\n2024,A,Rejected\n2024,B,done\n2024,C,\n", "a.csv")
    assert [item.fields["status"] for item in found.groups[0].items] == [
        *("rejected", "draft", "draft"),
    ]
    assert told(found) == ["3: 'done' is no status: the event comes as a draft"]


def test_an_end_and_numbers_and_lists() -> None:
    head = "start,end,title,lat,lon,tags,people,url,kind,id\n"
    rows = '2024-01-01,2024-01-05,A,-6.5,oops,laut; kapal,"Budi, Sari",ftp:x,ruling,e-9x\n'
    found = read(head + rows, "a.csv")
    fields = found.groups[0].items[0].fields
    assert fields["date"] == "2024-01-01/2024-01-05"
    assert (fields["place"], fields["tags"]) == ({"lat": -6.5}, ["laut", "kapal"])
    assert (fields["people"], fields["kind"], fields["id"]) == (["Budi", "Sari"], "ruling", "e-9x")
    assert len(found.losses) == 2


SHEET = """Year,Month,Day,Time,End Year,End Month,End Day,Display Date,Headline,Text,Media,\
Type,Group
,,,,,,,,Sejarah pelabuhan,<p>Sebuah pengantar</p>,,title,
-44,3,15,,,,,,Ides,<p>Mars &amp; Roma</p><blockquote>Et tu</blockquote>,,,
2024,,,,,,,,Tahun saja,,,,laut
1945,8,17,10:00,,,,Pagi itu,<b>Proklamasi</b>,"Lihat <a href=""https://a.example/"">ini</a>",,,
1942,,,,1945,,,,Pendudukan,,,era,
2023,8,,,,,,since August 2023,Sejak,,https://a.example/x.jpg,,
abc,,,,,,,,Rusak,,,,
,,,,,,,,,,,,
"""


def test_a_sheet_of_timelinejs() -> None:
    found = read(SHEET, "a.csv", language="id")
    assert found.groups[0].source == {"title": "Sejarah pelabuhan"}
    assert facts(found) == [
        ("-0043-03-15", "Ides"),
        ("2024", "Tahun saja"),
        ("1945-08-17T10:00", "Proklamasi"),
        ("1942/1945", "Pendudukan"),
        ("2023-08/..", "Sejak"),
    ]
    ides, year, proclaimed, era, since = (item.fields for item in found.groups[0].items)
    assert (ides["summary"], ides["quote"]) == ("Mars & Roma", "Et tu")
    assert (year["tags"], era["tags"], proclaimed["date_text"]) == (["laut"], ["era"], "Pagi itu")
    assert since["note"] == "Media: https://a.example/x.jpg"
    assert told(found) == [
        "2: the text of the title slide is left out",
        "5: the link to https://a.example/ in the text is left out; its words are kept",
        "7: the media https://a.example/x.jpg is kept as a note only",
        "8: 'abc' is no number: the row is left out",
    ]


def test_the_json_of_timelinejs() -> None:
    text = """{"title": {"text": {"headline": "Judul"}}, "events": [{"start_date": {"year": "1945",
      "month": 8, "day": 17, "hour": 10}, "text": {"headline": "Proklamasi"}, "group": "x"}]}"""
    found = read(text, "a.json")
    assert facts(found) == [("1945-08-17T10:00", "Proklamasi")]
    assert found.groups[0].source == {"title": "Judul"}


CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Pasar\\, kita
BEGIN:VTODO
SUMMARY:Beli
END:VTODO
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20241018
DTEND;VALUE=DATE:20241021
SUMMARY:Pekan raya
LOCATION:Jepara
GEO:-6.5;110.6
CATEGORIES:laut,kapal
ORGANIZER:mailto:a@a.example
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;TZID=Asia/Jakarta:20241018T090000
DURATION:PT1H
RRULE:FREQ=WEEKLY
SUMMARY:Rapat
URL:https://a.example/
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART:rusak
SUMMARY:Rusak
END:VEVENT
BEGIN:VEVENT
UID:4
DTSTART;VALUE=DATE:20241001
X-EDTF:2024-10~
SUMMARY:Kira-kira
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar() -> None:
    found = read(CALENDAR, "a.ics")
    assert found.groups[0].source == {"title": "Pasar, kita"}
    assert facts(found) == [
        ("2024-10-18/2024-10-20", "Pekan raya"),
        ("2024-10-18T09:00+07:00", "Rapat"),
        ("2024-10~", "Kira-kira"),
    ]
    fair, meeting, _ = (item.fields for item in found.groups[0].items)
    assert fair["place"] == {"name": "Jepara", "lat": -6.5, "lon": 110.6}
    assert (fair["tags"], meeting["evidence"]) == (
        ["laut", "kapal"],
        [{"url": "https://a.example/"}],
    )
    assert [loss.line for loss in found.losses] == [4, 17, 25, 1, 1]
    assert "repeats" in found.losses[1].message


@pytest.mark.parametrize(("package", "name"), [("openpyxl", "a.xlsx"), ("icalendar", "a.ics")])
def test_what_a_format_needs_is_said(
    package: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(DataError, match=f"needs the package {package}") as caught:
        read(b"", name)
    assert "pip install 'linimasa[" in caught.value.hint


def test_a_workbook() -> None:
    import datetime as dt

    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["Date", "Title"], [dt.datetime(2024, 10, 18), "A"], [2024, "B"], [None, None]):  # noqa: DTZ001 -- as cells have it
        sheet.append(row)
    book.create_sheet("Kosong", 0)
    book.create_sheet("Lain").append(["x"])
    data = BytesIO()
    book.save(data)
    found = read(data.getvalue(), "a.xlsx")
    assert facts(found) == [("2024-10-18", "A"), ("2024", "B")]
    assert told(found) == ["1: only the sheet 'Sheet' is read; left out: Lain"]
    for broken in (b"PK no", without(data, "sheet2.xml", 3), without(data, "workbook.xml", 2)):
        with pytest.raises(DataError, match="cannot be read as XLSX") as caught:
            read(broken, "a.xlsx")
        assert caught.value.hint == "save the sheet as CSV"


def without(book: BytesIO, name: str, share: int) -> bytes:
    """A workbook in which a part is cut off."""
    made = BytesIO()
    with ZipFile(book) as old, ZipFile(made, "w") as new:
        for one in old.namelist():
            data = old.read(one)
            new.writestr(one, data[: len(data) // share] if one.endswith(name) else data)
    return made.getvalue()


MARKWHEN = """---
title: Pelabuhan
author: Sari
---
// a remark
# Masa lalu
1880-03: Dermaga pertama #dermaga
  Dibangun dari kayu, [lihat](https://a.example/kayu).
  note: 3 tiang
1942/1945: Pendudukan
section Masa kini
2024-10-18T09:30:00+07:00: Kapal tiba
18 October 2024 - 20 October 2024: Pekan raya
2020 - now: Perbaikan
1/2/2024: Ambigu
  di bawahnya
now: Hari ini
endSection
after !x 3 days: Nanti
2024-22: [x] Musim panas (EDTF 2024-22~) #laut
- 2025: Rencana
"""


def test_markwhen_by_hand() -> None:
    found = read(MARKWHEN, "a.mw")
    assert found.groups[0].source == {"title": "Pelabuhan"}
    assert facts(found) == [
        ("1880-03", "Dermaga pertama"),
        ("1942/1945", "Pendudukan"),
        ("2024-10-18T09:30:00+07:00", "Kapal tiba"),
        ("2024-10-18/2024-10-20", "Pekan raya"),
        ("2020/..", "Perbaikan"),
        ("2024-22~", "Musim panas"),
        ("2025", "Rencana"),
    ]
    first, _, ship, *_, summer, _ = (item.fields for item in found.groups[0].items)
    assert first["tags"] == ["Masa lalu", "dermaga"]
    assert first["summary"] == "Dibangun dari kayu, lihat.\nnote: 3 tiang"
    assert first["evidence"] == [{"url": "https://a.example/kayu"}]
    assert ship["tags"] == ["Masa lalu", "Masa kini"]
    assert summer["tags"] == ["Masa lalu", "laut"]
    assert [loss.line for loss in found.losses] == [15, 17, 19]


def test_markwhen_with_its_own_order_of_dates() -> None:
    found = read("title: A\ndateFormat: d/M/yyyy\n\n1/2/2024: Tiba\n", "a.mw")
    assert facts(found) == [("2024-02-01", "Tiba")]
    assert facts(read("1/2/2024: Tiba\n", "a.mw", order="mdy")) == [("2024-01-02", "Tiba")]


def test_lines_of_markwhen_that_are_no_event_are_told() -> None:
    found = read("sesuatu saja\n\n2024: A\n", "a.mw")
    assert told(found) == ["1: is no event: sesuatu saja"]
    assert facts(found) == [("2024", "A")]


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"{}", "a.json"), (b'{"events": 3}', "a.json"), (b"", "a.csv"),
     (b'{"events": [], "sources": {}}', "a.json"), (b"x", "a.doc"), (b"\x00\x01\x02" * 9, "a.mw")],
)  # fmt: skip
def test_what_is_no_timeline_is_an_error_at_the_file(data: bytes, name: str) -> None:
    with pytest.raises(LinimasaError) as caught:
        read(data, name)
    assert str(caught.value.at) == name


def test_broken_json_is_an_error_at_its_place() -> None:
    with pytest.raises(DataError, match="is no JSON") as caught:
        read('{"events": [\n  {"title": "A"},,\n]}', "a.json")
    assert str(caught.value.at) == "a.json:2:18"
    assert caught.value.hint


def test_slides_are_told_of_by_their_lines() -> None:
    slides = """{"title": {"text": {"headline": "Judul", "text": "Pengantar"}},
"scale": "human", "events": [ 1,
  {"text": {"headline": "A, \\"]\\", dan B"}},
  {"text": {"headline": "C"},
   "start_date": {"year": 2024, "month": 13}}],
"eras": [
  {"text": {"headline": "D"}, "start_date": {"year": "x"}}
]}"""
    found = read(slides, "a.json")
    assert facts(found) == [(None, 'A, "]", dan B')]
    assert told(found) == [
        "2: is no slide, but 1: it is left out",
        "4: '2024-13' has no such month: 13: the row is left out",
        "7: 'x' is no number: the row is left out",
        "1: the text of the title slide is left out",
    ]


def test_how_a_table_was_decoded_is_told() -> None:
    found = read("date,title\n2024,Malmö öppnar\n".encode("cp1252"), "a.csv")
    assert facts(found) == [("2024", "Malmö öppnar")]
    assert told(found) == ["1: is not UTF-8; it is read as windows-1252; save it as UTF-8"]


def test_what_is_no_address_is_told() -> None:
    sheet = read("Year,Headline,Link\n2024,A,halaman 3\n", "a.csv")
    assert "evidence" not in sheet.groups[0].items[0].fields
    assert told(sheet) == ["2: 'halaman 3' is no address: it is left out"]


ZONES = """BEGIN:VCALENDAR
X-WR-CALNAME:Rapat dan pekan raya pelabuhan lama yang panjang\\, di kota yang kec
 il sekali
BEGIN:VTIMEZONE
TZID:Waktu kita
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0530
TZOFFSETTO:+0530
END:STANDARD
END:VTIMEZONE
"""


def calendar(*events: str) -> Reading:
    blocks = (f"BEGIN:VEVENT\nSUMMARY:A\n{one}\nEND:VEVENT\n" for one in events)
    return read(ZONES + "".join(blocks) + "END:VCALENDAR\n", "a.ics")


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ("DTSTART;TZID=Waktu kita:20240701T100000", "2024-07-01T10:00+05:30"),
        ("DTSTART:20240701T100000Z\nDTEND:20240702T000000Z", "2024-07-01T10:00Z"),
        ("DTSTART:20240701T000000\nDTEND:20240704T000000", "2024-07-01/2024-07-03"),
        ("DTSTART:20240701T2300\nDTEND:20240702T0100", None),
        (
            "DTSTART:20240701T230000Z\nDTEND:20240702T010000Z",
            "2024-07-01T23:00Z/2024-07-02T01:00Z",
        ),
        ("DTSTART;VALUE=DATE:20240701\nDTEND;VALUE=DATE:20240701", "2024-07-01"),
        ("DTSTART;VALUE=DATE:20240701\nDURATION:P2D", "2024-07-01/2024-07-02"),
        ("DTSTART;VALUE=DATE:20240701\nX-EDTF:2024-07~", "2024-07~"),
        ("DTSTART;VALUE=DATE:20240801\nX-EDTF:2024-07~", "2024-08-01"),
        ("DTSTART;VALUE=DATE:20240701\nX-EDTF:2024-07-01/..", "2024-07-01/.."),
        ("UID:x", None),
    ],
)
def test_days_and_times_of_calendars(lines: str, date: str | None) -> None:
    assert facts(calendar(lines)) == ([(date, "A")] if date else [])


def test_what_calendars_lose_is_told() -> None:
    found = calendar(
        "DTSTART;TZID=Entah/Mana:20240701T100000\nDTEND;TZID=Entah/Mana:20240701T110000",
        "DTSTART;VALUE=DATE:20240801\nX-EDTF:2024-07-01\nURL:halaman",
        "UID:x",
        "DTSTART;VALUE=DATE:20241340",
    )
    title = "Rapat dan pekan raya pelabuhan lama yang panjang, di kota yang kecil sekali"
    assert found.groups[0].source == {"title": title}
    assert told(found) == [
        "12: the zone 'Entah/Mana' is not known: the time is kept without it",
        "17: X-EDTF 2024-07-01 does not have the days of the event: these count",
        "17: 'halaman' is no address: it is left out",
        "23: the event does not read and is left out: it has no DTSTART",
        "27: the event does not read and is left out: its DTSTART is no date",
        "1: the time of the end is not carried over (1 events)",
    ]
