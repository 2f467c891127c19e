"""Pictures of events and pages: looked for, planned in two widths, shown, and made once."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from linimasa.config import load_config
from linimasa.errors import LinimasaError, Place, Problems
from linimasa.model import Event, Media
from linimasa.site import pictures
from linimasa.site.build import BuildReport, build_site
from linimasa.site.documents import parse_document
from linimasa.site.kept import Kept
from linimasa.site.pictures import Album, Looks
from linimasa.site.scaling import TYPES, scale
from support.hostile import HOSTILE
from support.html import broken_links, faults_of, read_html
from support.pictures import SECRET, noise, opened, photograph, picture, saved
from support.project import project, tree
from support.timelines import SETTINGS, DrawnSite, draw, event, events_file, text_of

MEDIA = Media("kapal.jpg", "Kapal di dermaga", "Rahma", "Pagi hari", "CC BY 4.0")
PLACED = replace(SETTINGS, url="https://pantai.example/kota/")
YAML = """\
source: {id: kabar}
events:
  - id: e-aaaaa1
    status: confirmed
    date: 2024-10-18
    title: Kapal tiba
    media: {file: %s, alt: Kapal}
"""


def content(root: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return root / "content"


def with_media(media: Media = MEDIA) -> Event:
    return event("e-1", "2024-10-18", media=media)


def drawn(root: Path, data: bytes, media: Media = MEDIA) -> DrawnSite:
    content(root, {f"media/{media.file}": data})
    return draw(events_file([with_media(media)]), settings=PLACED, root=root)


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((2400, 1600), [(480, 320), (1200, 800)]),
        ((1200, 800), [(480, 320), (1200, 800)]),
        ((700, 467), [(480, 320), (700, 467)]),
        ((480, 5), [(480, 5)]),
        ((90, 60), [(90, 60)]),
        ((3000, 1), [(480, 1), (1200, 1)]),
    ],
)
def test_a_picture_has_two_widths_and_is_never_made_larger(
    tmp_path: Path, size: tuple[int, int], widths: list[tuple[int, int]]
) -> None:
    site = drawn(tmp_path, saved(picture(*size)))
    made = {name: data for name, data in site.files.items() if name.startswith("media/")}
    assert [opened(data).size for data in made.values()] == widths
    assert list(made) == [f"media/kapal.jpg/{width}.jpg" for width, _ in widths]


def test_a_picture_higher_than_its_format_can_be_is_shown_narrower(tmp_path: Path) -> None:
    site = drawn(tmp_path, saved(picture(30, 20_000), "PNG"))
    made = [opened(data).size for name, data in site.files.items() if name.startswith("media/")]
    assert made == [(24, 16_000)]


def test_an_event_shows_its_picture(tmp_path: Path) -> None:
    site = drawn(tmp_path, photograph(picture(2400, 1600)))
    page = read_html(text_of(site, "e/e-1/index.html"))
    assert page.one("img").attributes == {
        "src": "../../media/kapal.jpg/1200.jpg",
        "srcset": "../../media/kapal.jpg/480.jpg 480w, ../../media/kapal.jpg/1200.jpg 1200w",
        "sizes": "(max-width: 40rem) 92vw, 36rem",
        "width": "1200",
        "height": "800",
        "loading": "lazy",
        "decoding": "async",
        "alt": "Kapal di dermaga",
    }
    caption = page.one("figcaption")
    assert caption.text == "Pagi hari Gambar: Rahma, CC BY 4.0"
    (licence,) = (a.attributes for a in page.all("a") if "license" in a.attributes.get("rel", ""))
    assert licence["href"] == "https://creativecommons.org/licenses/by/4.0/"
    metas = {m.attributes.get("property"): m.attributes.get("content") for m in page.all("meta")}
    shown = "https://pantai.example/kota/media/kapal.jpg/1200.jpg"
    assert (metas["og:image"], metas["og:image:alt"]) == (shown, "Kapal di dermaga")
    assert broken_links(site.files) == []
    assert not [name for name, data in site.files.items() if SECRET.encode() in data]


def test_words_about_a_picture_are_shown_as_words(tmp_path: Path) -> None:
    media = Media("kapal.jpg", HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    site = drawn(tmp_path, saved(picture()), media)
    page = read_html(text_of(site, "e/e-1/index.html"))
    assert faults_of(page) == []
    assert page.one("img").attributes["alt"] == HOSTILE
    assert [one.attributes.get("type") for one in page.all("script") if one.text] == [
        "application/ld+json"
    ]


def test_programs_are_told_of_a_picture(tmp_path: Path) -> None:
    site = drawn(tmp_path, saved(picture(2400, 1600)))
    shown = "https://pantai.example/kota/media/kapal.jpg/1200.jpg"
    data = json.loads(text_of(site, "events.json"))
    Draft202012Validator(json.loads(text_of(site, "events.schema.json"))).validate(data)
    (one,) = data["events"]
    assert one["media"] == {
        "file": "media/kapal.jpg/1200.jpg",
        "alt": "Kapal di dermaga",
        "credit": "Rahma",
        "caption": "Pagi hari",
        "licence": "CC BY 4.0",
        "width": 1200,
        "height": 800,
    }
    (slide,) = json.loads(text_of(site, "timelinejs.json"))["events"]
    assert slide["media"]["url"] == shown
    assert slide["media"]["credit"] == "Rahma, CC BY 4.0"
    assert json.loads(text_of(site, "feed.json"))["items"][0]["image"] == shown
    assert f'href="{shown}"' in text_of(site, "feed.xml")
    assert "media/kapal.jpg/1200.jpg,Kapal di dermaga,Pagi hari" in text_of(site, "events.csv")
    script = read_html(text_of(site, "e/e-1/index.html")).one("script", type="application/ld+json")
    image = json.loads(script.text)["image"]
    assert (image["contentUrl"], image["creditText"]) == (shown, "Rahma")


def test_lists_stay_light(tmp_path: Path) -> None:
    site = drawn(tmp_path, saved(picture(2400, 1600)))
    for page in ("index.html", "2024/10/index.html", "source/kabar-pelabuhan/index.html"):
        assert "<img" not in text_of(site, page)


def test_an_event_without_a_page_has_its_picture_in_its_month(tmp_path: Path) -> None:
    content(tmp_path, {"media/kapal.jpg": saved(picture())})
    settings = "title: Pelabuhan\nevent_pages: off\n"
    files = {"content/events/kabar.yaml": YAML % "kapal.jpg", "linimasa.yaml": settings}
    build(project(tmp_path, files))
    month = read_html((tmp_path / "output/2024/10/index.html").read_text())
    assert month.one("img").attributes["src"] == "../../media/kapal.jpg/60.jpg"
    assert broken_links(tree(tmp_path / "output")) == []


def test_a_picture_that_decorates_has_an_empty_alternative(tmp_path: Path) -> None:
    site = drawn(tmp_path, saved(picture()), Media("kapal.jpg", ""))
    page = read_html(text_of(site, "e/e-1/index.html"))
    assert page.one("img").attributes["alt"] == ""
    assert "srcset" not in page.one("img").attributes
    assert page.one("figure", class_="media").all("figcaption") == []


@pytest.mark.parametrize(
    ("kind", "ending"),
    [("JPEG", "jpg"), ("PNG", "webp"), ("WEBP", "webp"), ("GIF", "webp"), ("AVIF", "webp")],
)
def test_every_format_is_shown_as_browsers_read_it(tmp_path: Path, kind: str, ending: str) -> None:
    content(tmp_path, {"media/a": saved(picture(), kind)})
    found = Album(tmp_path / "content", lambda *_: Place("a")).of_event(with_media(Media("a", "")))
    assert found is not None
    assert found.widest.path == f"media/a/60.{ending}"
    assert found.type == TYPES[ending]


@pytest.mark.parametrize("file", ["kapal.jpg", "media/kapal.jpg", "sub folder/x,y.png", "lama.gif"])
def test_a_file_is_looked_for_in_media_then_in_content(tmp_path: Path, file: str) -> None:
    kind = {"png": "PNG", "gif": "GIF"}.get(file[-3:], "JPEG")
    where = file if file == "lama.gif" else f"media/{file.removeprefix('media/')}"
    content(tmp_path, {where: saved(picture(700, 500), kind)})
    site = draw(events_file([with_media(Media(file, "Kapal"))]), root=tmp_path)
    made = [name for name in site.files if name.startswith("media/")]
    assert [name.rpartition("/")[0] for name in made] == [
        f"media/{where.removeprefix('media/')}"
    ] * 2
    assert broken_links(site.files) == []


@pytest.mark.parametrize(
    ("file", "message", "hint"),
    [
        ("tiada.jpg", "there is no tiada.jpg in content/media/", "put it into content/media/"),
        ("../linimasa.yaml", "there is no ../linimasa.yaml", "content/media/"),
        ("/etc/hostname", "there is no /etc/hostname", "content/media/"),
        ("jalan.png", "there is no jalan.png", "content/media/"),
        ("logo.svg", "logo.svg is an SVG, which is not shown", "may hold scripts: save it as PNG"),
        ("kata.txt", "kata.txt cannot be read as a picture", "JPEG, PNG, WebP, GIF and AVIF"),
        ("potong.jpg", "potong.jpg cannot be read as a picture", "cut off"),
    ],
)
def test_what_is_wrong_with_a_picture_is_told_at_its_place(
    tmp_path: Path, file: str, message: str, hint: str
) -> None:
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    cut = saved(noise(64, 48))[:900]
    content(tmp_path, {"media/logo.svg": svg, "media/kata.txt": b"kata", "media/potong.jpg": cut})
    (tmp_path / "content/media/jalan.png").symlink_to("/etc/hostname")
    project(tmp_path, {"content/events/kabar.yaml": YAML % f'"{file}"'})
    with pytest.raises(LinimasaError) as error:
        build_site(load_config(tmp_path))
    assert error.value.message.startswith(message)
    assert hint in error.value.hint
    assert str(error.value.at) == "content/events/kabar.yaml:7:19"
    assert not (tmp_path / "output/index.html").exists()


def test_a_page_shows_pictures_of_the_project(tmp_path: Path) -> None:
    content(tmp_path, {"media/peta lama.png": saved(picture(1400, 700), "PNG")})
    named = "/media/peta%20lama.png"
    text = f"![Peta]({named}) ![](<../media/peta lama.png>)\n\n[besar]({named})"
    page = parse_document(text, "about", "content/pages/about.md")
    site = draw(documents=(page,), root=tmp_path)
    html = read_html(text_of(site, "about/index.html"))
    assert [one.attributes["width"] for one in html.all("img")] == ["1200", "1200"]
    assert [one.attributes["alt"] for one in html.all("img")] == ["Peta", ""]
    wide = "../media/peta%20lama.png/1200.webp"
    assert html.all("img")[0].attributes["src"] == wide
    assert wide in {a.attributes["href"] for a in html.all("a")}
    assert broken_links(site.files) == []


def test_a_picture_that_a_page_lacks_is_told_at_its_place(tmp_path: Path) -> None:
    content(tmp_path, {"media/a.png": saved(picture(), "PNG")})
    text = "# T\n\n![a](/media/a.png) ![b](/media/b.png)\n[c](/media/c.png)\n"
    project(tmp_path, {"content/pages/metode.md": text})
    with pytest.raises(Problems) as error:
        build_site(load_config(tmp_path))
    places = [str(problem.at) for problem in error.value.problems]
    assert places == ["content/pages/metode.md:3:25", "content/pages/metode.md:4:5"]


def build(root: Path, kept: Kept | None = None) -> BuildReport:
    return build_site(load_config(root), kept=kept)


@pytest.mark.parametrize("keeping", [False, True])
def test_pictures_are_made_once_and_go_with_their_events(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, keeping: bool
) -> None:
    made: list[str] = []
    real = scale

    def counted(path: Path, width: int, height: int) -> bytes:
        made.append(f"{path.name} {width}")
        return real(path, width, height)

    monkeypatch.setattr(pictures, "scale", counted)
    kept = Kept() if keeping else None
    file = tmp_path / "content/media/kapal.jpg"
    content(tmp_path, {"media/kapal.jpg": saved(picture(700, 500))})
    os.utime(file, (1, 1))
    project(tmp_path, {"content/events/kabar.yaml": YAML % "kapal.jpg"})
    assert "media/kapal.jpg/480.jpg" in build(tmp_path, kept).written
    assert made == ["kapal.jpg 480", "kapal.jpg 700"]
    os.utime(file, (2, 2))  # as a checkout does
    project(tmp_path, {"content/events/kabar.yaml": YAML.replace("tiba", "pergi") % "kapal.jpg"})
    assert "e/e-aaaaa1/index.html" in build(tmp_path, kept).written
    assert len(made) == 2
    content(tmp_path, {"media/kapal.jpg": saved(picture(600, 500).rotate(180))})
    report = build(tmp_path, kept)
    assert (report.removed, len(made)) == (("media/kapal.jpg/700.jpg",), 4)
    assert "e/e-aaaaa1/index.html" in report.written
    project(tmp_path, {"content/events/kabar.yaml": YAML.replace("    media", "#") % ""})
    build(tmp_path, kept)
    assert not (tmp_path / "output/media").exists()


def test_an_incremental_build_is_a_full_one(tmp_path: Path) -> None:
    for root in (tmp_path / "one", tmp_path / "two"):
        content(root, {"media/kapal.jpg": saved(picture(700, 500))})
        project(root, {"content/events/kabar.yaml": YAML % "kapal.jpg"})
        if root.name == "one":
            build(root)
        content(root, {"media/kapal.jpg": saved(picture(500, 700))})
        build(root)
    assert tree(tmp_path / "one/output") == tree(tmp_path / "two/output")


def test_a_header_is_read_again_only_when_its_file_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = content(tmp_path, {"media/kapal.jpg": saved(picture(700, 500))})
    os.utime(folder / "media/kapal.jpg", (1, 1))
    looks: Looks = {}
    first = Album(folder, lambda *_: Place("a"), looks).of_event(with_media())
    monkeypatch.setattr(pictures, "read_header", None)
    assert Album(folder, lambda *_: Place("a"), looks).of_event(with_media()) == first
    empty = Album(folder, lambda *_: Place("a"), looks)
    empty.forget_others()
    assert looks == {}
    with pytest.raises(TypeError):
        Album(folder, lambda *_: Place("a"), looks).of_event(with_media())
