"""The picture that is shown beside a link to the site."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from linimasa.appearance import Appearance, Scheme
from linimasa.errors import BuildError
from linimasa.site import card
from linimasa.site.card import CARD, HEIGHT, WIDTH, Card, draw_card
from linimasa.site.colour import LIGHT_PAGE, contrast
from support.html import read_html
from support.timelines import EVENTS, SETTINGS, draw, event, events_file, outline, text_of

PUBLIC = replace(SETTINGS, url="https://pantai.example/repo/")
PLAIN = Card("Pelabuhan kita", "6 peristiwa", ("2022", "2024"))
TITLE = (0, 40, WIDTH, 290)


def picture(card: Card) -> Image.Image:
    """A card without a strip, in full colours."""
    return Image.open(io.BytesIO(draw_card(card, None, None))).convert("RGB")


def is_blank(image: Image.Image, box: tuple[int, int, int, int]) -> bool:
    """Whether nothing is drawn in a part of a picture."""
    part = image.crop(box)
    blank: bool = part.getcolors() == [(part.width * part.height, image.getpixel((2, 300)))]
    return blank


def test_it_is_a_small_png_of_the_size_that_readers_ask_for() -> None:
    drawn = draw(settings=PUBLIC)
    data = drawn.files[CARD]
    image = Image.open(io.BytesIO(data))
    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
    assert len(data) < 40_000
    assert not image.info.keys() & {"date:create", "Software"}


def test_it_is_the_same_every_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = draw_card(PLAIN, None, None)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))  # nothing is kept there
    assert draw_card(PLAIN, None, None) == first
    assert draw_card(replace(PLAIN, title="Lain"), None, None) != first


def test_one_that_was_drawn_is_kept_and_another_font_makes_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    drawn: list[Path | None] = []

    def noted(_card: Card, _strip: object, font: Path | None) -> bytes:
        drawn.append(font)
        return b"a picture"

    monkeypatch.setattr(card, "_drawn", noted)
    font = tmp_path / "card.ttf"
    font.write_bytes(b"letters")
    for asked in (None, None, font, font):
        assert draw_card(PLAIN, None, asked) == b"a picture"
    assert drawn == [None, font]
    font.write_bytes(b"others")
    draw_card(PLAIN, None, font)
    assert drawn == [None, font, font]


def test_its_ground_is_the_light_page() -> None:
    assert picture(PLAIN).getpixel((2, 300)) == tuple(bytes.fromhex(LIGHT_PAGE[1:]))


def test_it_wears_the_projects_colours() -> None:
    light = Scheme("#fff0d0", "#102040", "#205020")
    drawn = outline(settings=replace(PUBLIC, appearance=Appearance(light=light))).card()
    assert drawn.scheme == light
    image = picture(drawn)
    found = {image.getpixel((2, 300)), image.getpixel((2, 2)), image.getpixel((600, 505))}
    assert found == {(0xFF, 0xF0, 0xD0), (0x20, 0x50, 0x20), (0x10, 0x20, 0x40)}


def test_an_accent_is_made_to_be_read_on_its_paper() -> None:
    pale = outline(settings=replace(PUBLIC, accent="#ffee00")).card().scheme
    assert contrast(pale.accent or "", LIGHT_PAGE) > 4.5


@pytest.mark.parametrize("title", ["كوريا الشمالية", "朝鲜军队在俄罗斯", "उत्तर कोरिया", "Élysée"])
def test_words_that_the_font_lacks_are_left_out_whole(title: str) -> None:
    assert not is_blank(picture(PLAIN), TITLE)
    assert is_blank(picture(replace(PLAIN, title=title)), TITLE)


@pytest.mark.parametrize("title", ["kata " * 60, "x" * 300, "", "…"])
def test_a_title_of_any_length_stays_above_the_strip(title: str) -> None:
    assert is_blank(picture(replace(PLAIN, title=title.strip())), (0, 300, WIDTH, 500))


def test_from_right_to_left_the_first_year_is_on_the_right() -> None:
    left, right = (60, 510, 260, 570), (WIDTH - 260, 510, WIDTH - 60, 570)
    one = picture(replace(PLAIN, years=("2022",)))
    other = picture(replace(PLAIN, years=("2022",), rtl=True))
    assert (is_blank(one, left), is_blank(one, right)) == (False, True)
    assert (is_blank(other, left), is_blank(other, right)) == (True, False)


def test_what_it_says_is_the_timelines() -> None:
    assert outline(settings=PUBLIC).card() == replace(PLAIN, title=SETTINGS.title)
    nothing = outline(events_file([]), settings=PUBLIC).card()
    assert nothing.years == ()
    undated = outline(events_file([event("e-aaaaaa", None)]), settings=PUBLIC)
    assert undated.card().years == ()


def test_pages_name_it_only_where_the_sites_address_is_known() -> None:
    known = read_html(text_of(draw(settings=PUBLIC), "e/e-aaaaa5/index.html"))
    said = {
        e.attributes.get("property", e.attributes.get("name")): e.attributes["content"]
        for e in known.all("meta")
        if "content" in e.attributes
    }
    assert said["og:image"] == "https://pantai.example/repo/assets/card.png"
    assert said["og:url"] == "https://pantai.example/repo/e/e-aaaaa5/"
    assert said["og:title"] == "Dermaga ketiga dibuka"
    assert said["og:description"] == "Dermaga ketiga mulai melayani kapal antarpulau."
    assert said["twitter:card"] == "summary_large_image"
    silent = draw()
    assert CARD not in silent.files
    assert "og:" not in text_of(silent, "index.html")


def test_a_file_that_is_no_font_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "card.ttf").write_bytes(b"no font")
    with pytest.raises(BuildError, match=r"templates/card\.ttf is no font"):
        draw(events_file(EVENTS), settings=PUBLIC, templates=tmp_path / "templates", root=tmp_path)
