"""The whole site in memory: every page whole, every link good, two drawings the same."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linimasa.model import Location, Source
from linimasa.site.documents import parse_document
from linimasa.site.settings import SiteSettings
from support.hostile import HOSTILE, hostile_file
from support.html import broken_links, faults_of, read_html
from support.timelines import EVENTS, SETTINGS, SOURCE, DrawnSite, draw, event, events_file, text_of

SNAPSHOTS = Path(__file__).parent / "snapshots"
ABOUT = parse_document(
    "# Tentang\n\nIni [bulan Juni](/2024/06/).\n", "about", "content/pages/about.md"
)


@pytest.fixture(scope="module")
def site() -> DrawnSite:
    return draw(documents=(ABOUT,))


def hostile_site(language: str = "id") -> DrawnSite:
    title = replace(SETTINGS, title=HOSTILE, description=HOSTILE, language=language)
    return draw(hostile_file(), settings=title)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_page_is_well_formed_whatever_its_events_hold(language: str) -> None:
    drawn = hostile_site(language)
    for name, data in drawn.files.items():
        if name.endswith(".html"):
            assert faults_of(read_html(data.decode())) == [], name
    assert broken_links(drawn.files) == []


def test_every_link_of_the_site_leads_somewhere(site: DrawnSite) -> None:
    assert broken_links(site.files) == []


def test_two_drawings_are_the_same_to_the_byte(site: DrawnSite) -> None:
    assert draw(documents=(ABOUT,)).files == site.files


def test_hostile_text_is_shown_as_text() -> None:
    page = read_html(text_of(hostile_site(), "e/e-0/index.html"))
    assert page.one("h1").text == " ".join(HOSTILE.split())
    assert [e.attributes["class"] for e in page.all("img")] == ["land"]  # the map's, not the text's
    kinds = [e.attributes.get("type") for e in page.all("script") if "src" not in e.attributes]
    assert kinds == ["application/ld+json"]
    assert not [a for a in page.all("a") if a.attributes.get("href", "").startswith("javascript")]


@settings(max_examples=40)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_any_text_comes_back_from_the_page_as_it_was(text: str) -> None:
    drawn = draw(events_file([event("e-1", "2024-10-18", f"x{text}x", quote=f"x{text}x")]))
    page = read_html(text_of(drawn, "e/e-1/index.html"))
    assert page.one("h1").text == " ".join(f"x{text}x".split())
    assert page.one("blockquote").text == " ".join(f"x{text}x".split())
    data = json.loads(page.one("script", type="application/ld+json").text)
    assert data["name"].split() == f"x{text}x".split()
    assert json.loads(drawn.files["events.json"])["events"][0]["title"] == f"x{text}x"


def test_nothing_is_asked_of_another_host(site: DrawnSite) -> None:
    for name, data in site.files.items():
        if name.endswith(".html"):
            page = read_html(data.decode())
            loaded = [e.attributes.get("src", "") for e in page.walk() if "src" in e.attributes]
            loaded += [e.attributes["href"] for e in page.all("link", rel="stylesheet")]
            assert not [address for address in loaded if re.match(r"\w+:|//", address)], name
    style = text_of(site, "assets/style.css")
    assert "url(" not in style
    assert "@import" not in style


def test_the_style_uses_logical_properties_only(site: DrawnSite) -> None:
    style = re.sub(r"/\*.*?\*/", "", text_of(site, "assets/style.css"), flags=re.DOTALL)
    side = "(?:left|right|top|bottom)"
    assert re.findall(rf"(?:margin|padding|border)-{side}", style) == []
    assert re.findall(rf"(?:^|[\s;{{])(?:{side}|width|height)\s*:", style) == []
    assert not re.findall(r"text-align:\s*(?:left|right)", style)


def test_every_event_stands_on_the_home_page_with_its_quote_one_click_away(site: DrawnSite) -> None:
    home = read_html(text_of(site, "index.html"))
    for entry in EVENTS:
        row = home.one("li", id=entry.id)
        assert entry.title in row.text
        page = read_html(text_of(site, f"e/{entry.id}/index.html"))
        assert entry.quote
        assert page.one("blockquote").text == entry.quote


def test_a_month_known_event_stands_above_the_days_and_not_on_the_first() -> None:
    events = [event("e-day", "2024-06-01"), event("e-month", "2024-06")]
    page = read_html(text_of(draw(events_file(events)), "2024/06/index.html"))
    sections = {s.attributes["aria-labelledby"]: s for s in page.all("section")}
    assert list(sections) == ["wide", "d1"]
    assert sections["wide"].all("li", id="e-month")
    assert [e.attributes["id"] for e in sections["d1"].all("li")] == ["e-day"]


def test_far_years_stand_where_they_belong_and_not_among_the_undated() -> None:
    dates = ("Y17000", "2024", "-0044-03-15", None)
    drawn = draw(events_file([event(f"e-{n}", date) for n, date in enumerate(dates)]))
    rows = read_html(text_of(drawn, "index.html")).all("li", class_="event")
    assert [row.attributes["id"] for row in rows] == ["e-2", "e-1", "e-0", "e-3"]
    shown = {
        name: [
            row.attributes["id"]
            for row in read_html(text_of(drawn, name)).all("li", class_="event")
        ]
        for name in ("beyond/index.html", "undated/index.html")
    }
    assert shown == {"beyond/index.html": ["e-2", "e-0"], "undated/index.html": ["e-3"]}
    trail = read_html(text_of(drawn, "e/e-2/index.html")).all("a")
    assert "../../beyond/index.html#e-2" in [a.attributes.get("href") for a in trail]


def test_the_order_is_the_same_on_every_page(site: DrawnSite) -> None:
    def order(file: str) -> list[str]:
        rows = read_html(text_of(site, file)).all("li", class_="event")
        return [row.attributes["id"] for row in rows if "id" in row.attributes]

    whole = order("index.html")
    assert whole == [e.id for e in EVENTS]
    for file in ("source/kabar-pelabuhan/index.html", "tag/pelabuhan/index.html"):
        found = order(file)
        assert found == [id_ for id_ in whole if id_ in found]


def test_the_words_of_the_date_are_marked_in_the_quote(site: DrawnSite) -> None:
    page = read_html(text_of(site, "e/e-aaaaa4/index.html"))
    assert page.one("mark").text == "awal hingga pertengahan Oktober ini"


def test_an_unreviewed_event_says_so_and_can_be_hidden(site: DrawnSite) -> None:
    assert "belum ditinjau" in text_of(site, "e/e-aaaaa4/index.html")
    hidden = draw(hide_drafts=True)
    assert "e/e-aaaaa4/index.html" not in hidden.files
    assert not [n for n, data in hidden.files.items() if b"e-aaaaa4" in data]


def test_what_is_private_is_in_no_file() -> None:
    events = [
        event(
            "e-1", "2024-10-18", note="RAHASIA satu", place=Location("Desa", 1.5, 2.5, None, True)
        ),
        event("e-2", "2024-10-19", "RAHASIA dua", sensitive=True),
        replace(event("e-3", "2024-10-20", "RAHASIA tiga"), status="rejected"),
    ]
    source = replace(SOURCE, collected_by="RAHASIA empat")
    drawn = draw(events_file(events, source))
    assert not [name for name, data in drawn.files.items() if b"RAHASIA" in data]
    assert "lat" not in json.loads(drawn.files["events.json"])["events"][0]["place"]


def test_a_merged_event_lends_its_source_and_its_words() -> None:
    other = Source("radio-pantai", title="Siaran pagi", language="id")
    merged = replace(
        event("e-2", "2024-10-18", quote="Kata radio begitu."), status="merged", into="e-1"
    )
    drawn = draw(
        events_file([event("e-1", "2024-10-18", quote="Kata koran begini.")]),
        events_file([merged], other, "content/events/radio.yaml"),
    )
    page = read_html(text_of(drawn, "e/e-1/index.html"))
    assert [q.text for q in page.all("blockquote")] == ["Kata koran begini.", "Kata radio begitu."]
    assert "e/e-2/index.html" not in drawn.files
    assert "e-1" in text_of(drawn, "source/radio-pantai/index.html")


def test_unsafe_addresses_are_words_and_no_links() -> None:
    source = replace(SOURCE, url="javascript:alert(1)", archive="https://archive.example/x")
    page = read_html(
        text_of(draw(events_file(EVENTS, source)), "source/kabar-pelabuhan/index.html")
    )
    links = [a.attributes["href"] for a in page.all("a") if ":" in a.attributes["href"]]
    assert links == ["https://archive.example/x"]
    assert "javascript:alert(1)" in page.text


def test_the_page_for_nothing_found_stands_alone(site: DrawnSite) -> None:
    page = read_html(text_of(site, "404.html"))
    assert page.all("link") == page.all("script") == []
    assert page.one("a").attributes["href"] == "/"  # it answers at any depth
    placed = draw(settings=replace(SETTINGS, url="https://pantai.example/repo"))
    page = read_html(text_of(placed, "404.html"))
    assert page.one("a").attributes["href"] == "https://pantai.example/repo/"


def test_an_empty_project_has_a_home_page() -> None:
    drawn = draw(events_file([]))
    assert "Belum ada peristiwa" in text_of(drawn, "index.html")
    assert broken_links(drawn.files) == []


def test_past_300_events_the_home_page_lists_months_and_the_latest() -> None:
    events = [
        event(f"e-{n}", f"20{10 + n % 10}-{1 + n % 12:02}-{1 + n % 28:02}") for n in range(301)
    ]
    drawn = draw(events_file(events))
    home = read_html(text_of(drawn, "index.html"))
    assert len(home.all("li", class_="event")) == 5
    months = {name for name in drawn.files if re.fullmatch(r"\d{4}/\d\d/index.html", name)}
    linked = {a.attributes["href"] for a in home.all("a")}
    assert months <= linked
    shown = [read_html(text_of(drawn, name)).all("li", class_="event") for name in months]
    assert sum(map(len, shown)) == 301


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("home", "index.html"),
        ("month", "2024/10/index.html"),
        ("event", "e/e-aaaaa5/index.html"),
        ("source", "source/kabar-pelabuhan/index.html"),
    ],
)
def test_the_main_pages_are_as_they_were_looked_at(site: DrawnSite, name: str, file: str) -> None:
    """After a wished change: delete the snapshot, run once, look at the difference, commit."""
    snapshot = SNAPSHOTS / f"{name}.html"
    drawn = (
        "\n".join(line.strip() for line in text_of(site, file).splitlines() if line.strip()) + "\n"
    )
    if not snapshot.exists():
        snapshot.parent.mkdir(exist_ok=True)
        snapshot.write_text(drawn, encoding="utf-8")
        pytest.fail(f"{snapshot.name} was not there: it is written now; look at it and run again")
    assert drawn == snapshot.read_text(encoding="utf-8")


def test_english_pages_are_english() -> None:
    english = SiteSettings("Our harbour", "en")
    page = text_of(draw(settings=english), "e/e-aaaaa4/index.html")
    assert "early to mid October 2024" in page
    assert "Skip to the content" in page
    assert '<html lang="en" dir="ltr">' in page
