"""What programs read: events.json, the Atom feed, the sitemap, robots.txt, JSON-LD."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from linimasa.edtf import parse
from linimasa.model import Correction
from linimasa.site.data import atom_feed, events_json
from linimasa.site.jsonld import article_json_ld, schema_dates
from linimasa.site.kept import Kept
from support.html import read_html
from support.timelines import EVENTS, SETTINGS, SOURCE, draw, event, events_file, outline, text_of

ATOM = "{http://www.w3.org/2005/Atom}"
PLACED = replace(SETTINGS, url="https://pantai.example/repo")


def test_events_json_holds_every_event_in_order_with_its_days() -> None:
    data = json.loads(b"".join(events_json(outline(), Kept())))
    assert [e["id"] for e in data["events"]] == [e.id for e in EVENTS]
    june = data["events"][2]
    assert (june["date"], june["earliest"], june["latest"]) == (
        "2024-06",
        "2024-06-01",
        "2024-06-30",
    )
    assert "earliest" not in data["events"][5]
    assert data["sources"][0]["url"] == SOURCE.url
    assert "file" not in data["sources"][0]


def test_the_feed_is_atom_with_days_from_the_data() -> None:
    events = [
        event("e-1", "2020-01-01", reviewed="2024-11-02"),
        event("e-2", "2021-01-01", corrections=(Correction("2024-12-03", "a", "b"),)),
        event("e-3", "2022-01-01"),
    ]
    feed = ET.fromstring(atom_feed(outline(events_file(events), settings=PLACED), Kept()))
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}updated") == "2024-12-03T00:00:00Z"
    updated = [e.findtext(f"{ATOM}updated") for e in feed.iter(f"{ATOM}entry")]
    assert updated == ["2024-12-03T00:00:00Z", "2024-11-02T00:00:00Z", "2024-10-24T00:00:00Z"]
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        for needed in ("id", "title", "updated", "link"):
            assert element.find(f"{ATOM}{needed}") is not None
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [e.text for e in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids)
    assert all(id_ and id_.startswith("urn:uuid:") for id_ in ids)


def test_the_id_of_a_feed_entry_stays_when_the_site_moves() -> None:
    def ids(feed: bytes) -> list[str | None]:
        return [e.findtext(f"{ATOM}id") for e in ET.fromstring(feed).iter(f"{ATOM}entry")]

    assert ids(atom_feed(outline(), Kept())) == ids(atom_feed(outline(settings=PLACED), Kept()))


def test_a_feed_has_no_character_that_xml_forbids() -> None:
    ET.fromstring(atom_feed(outline(events_file([event("e-1", None, "a\x0bb\ufffe <&>")])), Kept()))


def test_the_sitemap_needs_the_address_of_the_site() -> None:
    assert "sitemap.xml" not in draw().files
    site = draw(settings=PLACED)
    root = ET.fromstring(site.files["sitemap.xml"])
    found = {e.text for e in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert "https://pantai.example/repo/" in found
    assert "https://pantai.example/repo/tag/peti-kemas/" in found
    told = [page for page in site.pages if not page.path.startswith(("404.html", "embed/"))]
    assert len(found) == len(told) < len(site.pages)
    assert "Sitemap: https://pantai.example/repo/sitemap.xml" in text_of(site, "robots.txt")


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2024-10-18", "2024-10-18", "2024-10-18"),
        ("2024-06", "2024-06", "2024-06"),
        ("2024", "2024", "2024"),
        ("2023-08/..", "2023-08", None),
        ("2024-10-01~/2024-10-20~", "2024-10-01", "2024-10-20"),
        ("2024-21", "2024-03-01", "2024-05-31"),
        ("-0044", None, None),
    ],
)
def test_schema_dates_keep_their_precision(date: str, start: str | None, end: str | None) -> None:
    assert schema_dates(parse(date)) == (start, end)


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2024-10-24", "2024-10-24"),
        ("2024-10~", "2024-10"),
        ("2024-21", None),
        (None, None),
    ],
)
def test_the_day_of_publishing_is_a_date_of_schema_org(
    published: str | None, shown: str | None
) -> None:
    article = article_json_ld(replace(SOURCE, published=published))
    assert article.get("datePublished") == shown


def test_json_ld_tells_an_event_from_a_claim() -> None:
    site = draw()

    def data(id_: str) -> dict[str, object]:
        page = read_html(text_of(site, f"e/{id_}/index.html"))
        found = json.loads(page.one("script", type="application/ld+json").text)
        assert isinstance(found, dict)
        return found

    assert data("e-aaaaa3")["@type"] == "Event"
    assert data("e-aaaaa3")["startDate"] == "2024-06"
    claim = data("e-aaaaa5")
    assert claim["@type"] == "Claim"
    assert claim["author"] == {
        "@type": "Person",
        "name": "Rahma Adi",
        "jobTitle": "juru bicara pelabuhan",
    }
