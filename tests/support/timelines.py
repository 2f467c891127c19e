"""Timelines as values, and their sites drawn in memory: what the site's tests begin with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from linimasa.errors import Place
from linimasa.model import Attribution, Event, EventFile, Location, Quantity, Source
from linimasa.site.documents import Document, with_pictures
from linimasa.site.draw import plan_pieces
from linimasa.site.messages import read_messages
from linimasa.site.outline import Outline, Page, make_outline
from linimasa.site.pictures import Album
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import make_timeline

NOWHERE = Path("/nowhere")
SOURCE = Source(
    id="kabar-pelabuhan",
    file="seeds/kabar.txt",
    published="2024-10-24",
    published_basis="inferred",
    language="id",
    title="Kapal-kapal baru di pelabuhan lama",
    outlet="Kabar Pelabuhan",
    authors=("Sari Wulan",),
    url="https://kabar.example/kapal?a=1&b=2",
)
EVENTS = (
    Event(
        id="e-aaaaa1",
        status="confirmed",
        date="2022-10/2024-10",
        title="Bongkar muat di pelabuhan meningkat tajam",
        date_text="dua tahun terakhir",
        date_basis="relative",
        quote="Bongkar muat meningkat tajam dalam dua tahun terakhir.",
        tags=("pelabuhan",),
    ),
    Event(
        id="e-aaaaa2",
        status="confirmed",
        date="2023-08/..",
        title="Peti kemas dikirim lewat laut",
        kind="allegation",
        date_text="sejak Agustus tahun lalu",
        date_basis="relative",
        attribution=Attribution("Serikat Pelaut"),
        quote="Serikat Pelaut menuding 300 peti kemas dikirim sejak Agustus tahun lalu.",
        numbers=(Quantity("300", "peti kemas"),),
        tags=("pelabuhan", "peti kemas"),
    ),
    Event(
        id="e-aaaaa3",
        status="confirmed",
        date="2024-06",
        title="Perjanjian pelabuhan ditandatangani",
        date_text="bulan Juni",
        date_basis="relative",
        quote="Pada bulan Juni perjanjian pelabuhan ditandatangani.",
        key=True,
        tags=("perjanjian",),
    ),
    Event(
        id="e-aaaaa4",
        status="draft",
        date="2024-10-01~/2024-10-20~",
        title="Kapal tunda tiba di Tanjung Perak",
        date_text="awal hingga pertengahan Oktober ini",
        date_basis="relative",
        attribution=Attribution("Rahma Adi", "juru bicara pelabuhan"),
        quote="Kapal tunda tiba pada awal hingga pertengahan Oktober ini, kata Rahma Adi.",
        place=Location("Tanjung Perak"),
        tags=("kapal",),
    ),
    Event(
        id="e-aaaaa5",
        status="confirmed",
        date="2024-10-24",
        title="Dermaga ketiga dibuka",
        kind="statement",
        date_text="Kamis (24/10/2024)",
        date_basis="stated",
        attribution=Attribution("Rahma Adi", "juru bicara pelabuhan", "Radio Pantai"),
        quote="“Dermaga ketiga dibuka,” kata Rahma Adi kepada Radio Pantai, Kamis (24/10/2024).",
        summary="Dermaga ketiga mulai melayani kapal antarpulau.",
        place=Location("Tanjung Perak"),
        people=("Rahma Adi", "Budi Laut"),
        tags=("pelabuhan",),
    ),
    Event(
        id="e-aaaaa6",
        status="confirmed",
        date=None,
        title="Mercusuar lama dipugar",
        quote="Mercusuar lama sudah dipugar.",
    ),
)
SETTINGS = SiteSettings(
    title="Pelabuhan kita",
    language="id",
    description="Catatan peristiwa di pelabuhan.",
    author="Redaksi Pantai",
    licence="CC BY 4.0",
)


@dataclass(frozen=True, slots=True)
class DrawnSite:
    """A whole site in memory: its pages as planned, and the bytes of every file by its path."""

    pages: tuple[Page, ...]
    files: Mapping[str, bytes]


def events_file(
    events: Iterable[Event], source: Source = SOURCE, path: str = "content/events/kabar.yaml"
) -> EventFile:
    """One events file."""
    return EventFile(path, source, tuple(events))


def outline(
    *files: EventFile,
    settings: SiteSettings = SETTINGS,
    documents: tuple[Document, ...] = (),
    hide_drafts: bool = False,
    album: Album | None = None,
) -> Outline:
    """The outline of some files, by default of the six events above."""
    album = album or Album(NOWHERE, place_of)
    documents = tuple(with_pictures(document, album) for document in documents)
    timeline = make_timeline(
        files or (events_file(EVENTS),), hide_drafts=hide_drafts, picture_of=album.of_event
    )
    return make_outline(settings, read_messages(settings.language), timeline, documents)


def draw(
    *files: EventFile,
    settings: SiteSettings = SETTINGS,
    documents: tuple[Document, ...] = (),
    hide_drafts: bool = False,
    templates: Path = NOWHERE,
    root: Path = NOWHERE,
) -> DrawnSite:
    """The whole site of some files, in memory."""
    album = Album(root / "content", place_of)
    planned = outline(
        *files, settings=settings, documents=documents, hide_drafts=hide_drafts, album=album
    )
    pieces = tuple(plan_pieces(planned, root=root, templates=templates, album=album))
    pages = tuple(piece.page for piece in pieces if piece.page)
    return DrawnSite(pages, {piece.file: piece.make() for piece in pieces})


def place_of(event_id: str, *_fields: str) -> Place:
    """Events of these tests stand in no file."""
    return Place(event_id)


def text_of(site: DrawnSite, file: str) -> str:
    """One file of a drawn site as text."""
    return site.files[file].decode()


def event(id_: str, date: str | None, title: str = "Kapal berlayar", **more: object) -> Event:
    """A confirmed event with little in it."""
    return Event(id=id_, status="confirmed", date=date, title=title, **more)  # type: ignore[arg-type] # fields by name
