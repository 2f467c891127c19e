"""Pictures made small: turned, with their colours, and with nothing in them but what is seen."""

from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from PIL.Image import Image as Picture

from linimasa.site.scaling import ENDINGS, MAX_PIXELS, Header, NoPictureError, read_header, scale
from support.pictures import SECRET, SECRETS, noise, opened, photograph, picture, saved

KINDS = tuple(ENDINGS)
CORNERS = {"red": (255, 0, 0), "green": (0, 255, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}


def write(folder: Path, data: bytes) -> Path:
    path = folder / "a.jpg"
    path.write_bytes(data)
    return path


def corner(image: Picture, right: int, bottom: int) -> str:
    """The colour that a corner is nearest to."""
    width, height = image.size
    place = (width * (1 + 2 * right) // 4, height * (1 + 2 * bottom) // 4)
    found = image.convert("RGB").getpixel(place)
    assert isinstance(found, tuple)
    return min(
        CORNERS,
        key=lambda name: sum(abs(a - b) for a, b in zip(found, CORNERS[name], strict=True)),
    )


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_the_picture_is_in_what_is_made(tmp_path: Path, kind: str) -> None:
    data = photograph(kind=kind)
    assert SECRET.encode() in data
    made = scale(write(tmp_path, data), 30, 20)
    assert not [secret for secret in SECRETS if secret in made]
    image = opened(made)
    assert (image.size, dict(image.getexif()), image.info.get("comment")) == ((30, 20), {}, None)
    assert made == scale(tmp_path / "a.jpg", 30, 20)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(
    ("orientation", "size", "corners"),
    [
        (1, (60, 40), ("red", "green", "blue", "white")),
        (2, (60, 40), ("green", "red", "white", "blue")),
        (3, (60, 40), ("white", "blue", "green", "red")),
        (4, (60, 40), ("blue", "white", "red", "green")),
        (5, (40, 60), ("red", "blue", "green", "white")),
        (6, (40, 60), ("blue", "red", "white", "green")),
        (7, (40, 60), ("white", "green", "blue", "red")),
        (8, (40, 60), ("green", "white", "red", "blue")),
        (99, (60, 40), ("red", "green", "blue", "white")),
    ],
)
def test_a_picture_stands_as_its_camera_was_held(
    tmp_path: Path, kind: str, orientation: int, size: tuple[int, int], corners: tuple[str, ...]
) -> None:
    path = write(tmp_path, photograph(kind=kind, orientation=orientation))
    assert read_header(path) == Header(kind, *size)
    made = opened(scale(path, size[0] // 2, size[1] // 2))
    assert made.size == (size[0] // 2, size[1] // 2)
    assert tuple(corner(made, right, bottom) for bottom in (0, 1) for right in (0, 1)) == corners


def test_colours_of_a_profile_become_those_of_the_web(tmp_path: Path) -> None:
    """Lab's (50, 80, 67) is a red; read as if it were sRGB its numbers are another colour."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    path = write(tmp_path, saved(picture(), "PNG", icc_profile=lab))
    assert opened(scale(path, 60, 40)).size == (60, 40)
    broken = write(tmp_path, saved(picture(), "PNG", icc_profile=b"no profile"))
    assert corner(opened(scale(broken, 60, 40)), 0, 0) == "red"


@pytest.mark.parametrize(
    ("image", "kind", "mode"),
    [
        (picture(mode="L"), "JPEG", "L"),
        (picture(mode="CMYK"), "JPEG", "RGB"),
        (picture(mode="1"), "PNG", "RGB"),
        (picture(mode="P"), "PNG", "RGB"),
        (picture(mode="RGBA"), "PNG", "RGB"),
        (picture(mode="LA"), "PNG", "RGB"),
        (Image.new("I;16", (60, 40), 65535), "PNG", "RGB"),
        (picture(mode="P"), "GIF", "RGB"),
        (picture(mode="RGBA"), "WEBP", "RGB"),
    ],
)
def test_every_mode_of_pixels_is_shown(
    tmp_path: Path, image: Picture, kind: str, mode: str
) -> None:
    made = opened(scale(write(tmp_path, saved(image, kind)), 30, 20))
    assert (made.mode, made.size, corner(made, 1, 1)) == (mode, (30, 20), "white")


def test_what_can_be_seen_through_stays_so(tmp_path: Path) -> None:
    image = picture(mode="RGBA")
    image.putalpha(0)
    for data in (saved(image, "PNG"), saved(image.convert("P"), "GIF", transparency=0)):
        made = opened(scale(write(tmp_path, data), 30, 20)).convert("RGBA")
        assert made.getchannel("A").getpixel((0, 0)) == 0


def test_of_a_moving_picture_the_first_frame_is_shown(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
    path = write(tmp_path, saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    made = opened(scale(path, 60, 40))
    assert (getattr(made, "n_frames", 1), corner(made, 0, 0)) == (1, "red")


def test_of_a_telephone_s_several_pictures_in_one_file_the_first_is_shown(tmp_path: Path) -> None:
    others = [Image.new("RGB", (60, 40), "blue")]
    data = saved(picture(), "MPO", save_all=True, append_images=others)
    path = write(tmp_path, data)
    with Image.open(path) as image:
        assert image.format == "MPO"
    assert read_header(path) == Header("JPEG", 60, 40)
    made = scale(path, 30, 20)
    assert (opened(made).format, corner(opened(made), 0, 0)) == ("JPEG", "red")
    assert b"MPF" not in made


def test_a_drawing_keeps_every_pixel_and_a_photograph_is_small(tmp_path: Path) -> None:
    drawing = saved(picture(600, 400), "PNG")
    made = opened(scale(write(tmp_path, drawing), 600, 400))
    assert made.convert("RGB").tobytes() == picture(600, 400).tobytes()
    photo = saved(noise(300, 200).resize((600, 400)), "PNG")
    assert len(scale(write(tmp_path, photo), 600, 400)) < len(photo) / 4


def chunk(name: bytes, data: bytes) -> bytes:
    body = name + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png_of(width: int, height: int) -> bytes:
    """A PNG that says it is so large, and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "cannot be read as a picture"),
        (b"\xff\xd8\xff\xe0 no more", "cannot be read as a picture"),
        (b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", "is an SVG"),
        (b"%PDF-1.7", "cannot be read as a picture"),
        (saved(picture(), "BMP"), "cannot be read as a picture"),
        (png_of(9_000, 9_000), "is too large: 9,000 × 9,000 pixels; at most 80 million"),
        (png_of(20_000, 20_000), "is too large: too many pixels"),
        (png_of(2_000_000, 2_000_000), "is too large"),
    ],
)
def test_what_cannot_be_shown_is_told(tmp_path: Path, data: bytes, message: str) -> None:
    with pytest.raises(NoPictureError) as error:
        read_header(write(tmp_path, data))
    assert error.value.message.startswith(message)


def test_a_file_that_is_too_large_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linimasa.site.scaling.MAX_BYTES", 100)
    with pytest.raises(NoPictureError, match="is too large"):
        read_header(write(tmp_path, saved(picture())))


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_is_cut_off_or_spoilt_is_told_and_nothing_else_happens(
    tmp_path: Path, kind: str
) -> None:
    data, pick = photograph(noise(64, 48), kind), random.Random(7)
    with pytest.raises(NoPictureError, match="cannot be read"):
        scale(write(tmp_path, data[: len(data) // 2]), 32, 24)
    for _ in range(60):
        spoilt = bytearray(data)
        for _ in range(pick.randrange(1, 12)):
            spoilt[pick.randrange(len(data))] = pick.randrange(256)
        path = write(tmp_path, bytes(spoilt))
        try:
            read_header(path)
            assert scale(path, 32, 24)
        except NoPictureError:
            pass


def test_the_limit_of_pixels_lies_below_that_of_pillow() -> None:
    assert Image.MAX_IMAGE_PIXELS is not None
    assert MAX_PIXELS < Image.MAX_IMAGE_PIXELS
