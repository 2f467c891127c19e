"""Frames for other sites, and what oEmbed (https://oembed.com) says of them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from typing import Any

import jsonschema
import pytest

from support.timelines import EVENTS, SETTINGS, DrawnSite, draw, event, events_file, text_of

URL = "https://pantai.example/kota/"
LINK = re.compile(
    r'<link rel="alternate" type="application/json\+oembed" href="([^"]+)" title="([^"]+)">'
)
# Section 2.3.4: what every answer has, and what `rich` has besides.
TEXT = {"type": "string", "minLength": 1}
RICH = {
    "type": "object",
    "required": ["type", "version", "html", "width", "height"],
    "properties": {
        "type": {"const": "rich"},
        "version": {"const": "1.0"},
        **dict.fromkeys(("title", "author_name", "provider_name", "html"), TEXT),
        "provider_url": {"type": "string", "pattern": "^https?://"},
        "width": {"type": "integer", "minimum": 1},
        "height": {"type": "integer", "minimum": 1},
    },
    "additionalProperties": False,
}


@pytest.fixture(scope="module")
def site() -> DrawnSite:
    return draw(settings=replace(SETTINGS, url=URL))


def discovered(site: DrawnSite) -> dict[str, dict[str, Any]]:
    """What each page's link for oEmbed leads to, by the page."""
    found = {}
    for file in site.files:
        link = LINK.search(text_of(site, file)) if file.endswith(".html") else None
        if link:
            assert link[1].startswith(URL)
            answer = json.loads(site.files[link[1].removeprefix(URL)])
            assert answer["title"] == unescape(link[2])
            found[file] = answer
    return found


def test_what_can_be_framed_is_discovered(site: DrawnSite) -> None:
    found = discovered(site)
    assert {"index.html", "e/e-aaaaa5/index.html", "tag/pelabuhan/index.html"} <= found.keys()
    assert "source/kabar-pelabuhan/index.html" in found
    assert not [file for file in found if file.startswith(("embed/", "2024/"))]
    files = {file for file in site.files if file.startswith("oembed/")}
    assert len(files) == len(found)


def test_every_answer_is_as_the_specification_wants_it(site: DrawnSite) -> None:
    for file, answer in discovered(site).items():
        jsonschema.validate(answer, RICH)
        source = re.fullmatch(
            r'<iframe src="([^"]+)" width="(\d+)" height="(\d+)" [^<]+></iframe>', answer["html"]
        )
        assert source, file
        assert (int(source[2]), int(source[3])) == (answer["width"], answer["height"])
        frame = unescape(source[1]).removeprefix(URL)
        assert frame == f"embed/{file.removesuffix('index.html')}"
        assert f"{frame}index.html" in site.files


def test_a_frame_is_light_and_leads_out_of_itself(site: DrawnSite) -> None:
    frames = [file for file in site.files if file.startswith("embed/")]
    for file in frames:
        text = text_of(site, file)
        assert '<base target="_top">' in text
        assert "<script" not in text
        assert 'class="site"' not in text
        assert 'name="robots" content="noindex"' in text
    assert f'<link rel="canonical" href="{URL}e/e-aaaaa5/">' in text_of(
        site, "embed/e/e-aaaaa5/index.html"
    )
    assert "embed/" not in text_of(site, "sitemap.xml")


def test_the_code_to_copy_stands_on_the_page(site: DrawnSite) -> None:
    page = unescape(text_of(site, "tag/pelabuhan/index.html"))
    assert discovered(site)["tag/pelabuhan/index.html"]["html"] in page
    about = unescape(text_of(site, "about/index.html"))
    assert discovered(site)["index.html"]["html"] in about


def test_without_an_address_there_are_no_frames() -> None:
    assert not [file for file in draw().files if file.startswith(("embed/", "oembed/"))]


def test_past_some_number_only_key_events_are_framed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linimasa.site.embed.MOST_EVENTS", 3)
    files = draw(settings=replace(SETTINGS, url=URL)).files
    framed = [file for file in files if file.startswith("embed/e/")]
    assert framed == [f"embed/e/{one.id}/index.html" for one in EVENTS if one.key]


def test_markup_in_titles_stays_text() -> None:
    one = event("e-aaaaaa", "2024-10-18", title='"><script>x</script>', quote="<b>'&\"")
    site = draw(events_file([one]), settings=replace(SETTINGS, url=URL, title="A & <B>"))
    answer = discovered(site)["e/e-aaaaaa/index.html"]
    assert answer["html"].count("<") == 2
    assert "<script" not in text_of(site, "embed/e/e-aaaaaa/index.html")
