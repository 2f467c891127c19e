"""A picture file into a small one of a given width, with nothing in it but what is seen.

Pillow is imported here only, and only when there are pictures. What a camera or a program wrote
beside the picture (EXIF with the place where it was taken, XMP, comments, thumbnails, a colour
profile) is left behind: the picture is turned as EXIF says, and its colours become sRGB, before
that is lost. The same file gives the same bytes.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from linimasa.values import dataclass

if TYPE_CHECKING:
    from PIL.Image import Image

RECIPE = "1"  # part of every key: count it up when the same file is to give other bytes
MAX_BYTES = 50_000_000  # of a file; a camera's largest JPEG has some 40 MB
MAX_PIXELS = 80_000_000  # 320 MB when decoded; below the 89 million at which Pillow itself warns
ENDINGS = {"JPEG": "jpg", "PNG": "webp", "WEBP": "webp", "GIF": "webp", "AVIF": "webp"}
"""Formats that are read, by Pillow's names, and the ending of what is made of them."""
TYPES = {"jpg": "image/jpeg", "webp": "image/webp"}
NAMES = "JPEG, PNG, WebP, GIF and AVIF"

_ORIENTATION = 0x0112  # the tag of EXIF 2.3; 5 to 8 lie on their side
_ON_ITS_SIDE = (5, 6, 7, 8)
_JPEG = {"quality": 82, "optimize": True, "progressive": True}
_WEBP = {"quality": 82, "method": 4}
_LOSSLESS = {"lossless": True, "quality": 60, "method": 4}
_FEW = 4096  # colours that a drawing, a chart or a screen has at most, and a photograph never
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, struct.error, zlib.error, KeyError)
# Of a decoder that was misled.
_BROKEN_TOO = (IndexError, TypeError, OverflowError, MemoryError, RuntimeError, AttributeError)


class NoPictureError(Exception):
    """A file that the site cannot show; `hint` says what to do about it."""

    def __init__(self, message: str, hint: str):
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of its picture: its format, width and height in pixels as it is shown."""

    format: str
    width: int
    height: int


def read_header(path: Path) -> Header:
    """The header of a picture, nothing of it decoded. Raises NoPictureError."""
    with _opened(path) as image:
        width, height = image.size
        if _orientation(image) in _ON_ITS_SIDE:
            width, height = height, width
        return Header(_format(image), width, height)


def scale(path: Path, width: int, height: int) -> bytes:
    """The picture in this size, as it is shown. Raises NoPictureError where it cannot be decoded,
    or is cut off."""
    with _opened(path) as image:
        turn, kind = _orientation(image), ENDINGS[_format(image)]
        size = (height, width) if turn in _ON_ITS_SIDE else (width, height)
        image.draft(None, size)  # a JPEG can be decoded at an eighth of its size
        image.load()
        plain = _plain(_in_srgb(image), opaque=kind == "jpg")
        drawn = kind != "jpg" and plain.getcolors(_FEW) is not None
        if plain.size != size:
            from PIL.Image import Resampling

            plain = plain.resize(size, Resampling.LANCZOS, reducing_gap=3.0)
        return _encoded(_turned(plain, turn), kind, lossless=drawn)


@contextmanager
def _opened(path: Path) -> Iterator[Image]:
    """A picture, its header read. Raises NoPictureError for what goes wrong, here and inside."""
    from PIL.Image import DecompressionBombError, DecompressionBombWarning
    from PIL.Image import open as open_image

    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _too_large(f"{size / 1_000_000:,.0f} MB", f"{MAX_BYTES // 1_000_000} MB")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd EXIF and the like: none of it is kept
            warnings.simplefilter("error", DecompressionBombWarning)
            with open_image(path, formats=tuple(ENDINGS)) as image:
                if image.width * image.height > MAX_PIXELS:
                    shown = f"{image.width:,} × {image.height:,} pixels"
                    raise _too_large(shown, f"{MAX_PIXELS // 1_000_000} million")
                yield image
    except (DecompressionBombError, DecompressionBombWarning):
        raise _too_large("too many pixels", f"{MAX_PIXELS // 1_000_000} million") from None
    except (*_BROKEN, *_BROKEN_TOO) as error:
        raise _unreadable(path) from error


def _format(image: Image) -> str:
    """Its format; a JPEG with further pictures behind it, as some telephones write, is a JPEG."""
    return "JPEG" if image.format == "MPO" else image.format or ""


def _too_large(size: str, most: str) -> NoPictureError:
    hint = "save a smaller copy: the site shows it 1,200 pixels wide at most"
    return NoPictureError(f"is too large: {size}; at most {most} are read", hint)


def _unreadable(path: Path) -> NoPictureError:
    with suppress(OSError), path.open("rb") as file:
        head = file.read(1024).lstrip().lower()
        if path.suffix.lower() in (".svg", ".svgz") or b"<svg" in head:
            hint = "an SVG may hold scripts: save it as PNG"
            return NoPictureError("is an SVG, which is not shown", hint)
    hint = f"it is cut off, broken or of another kind; {NAMES} are read"
    return NoPictureError("cannot be read as a picture", hint)


def _orientation(image: Image) -> int:
    """How the picture is to be turned, 1 to 8 as in EXIF."""
    from PIL.Image import Exif

    exif = Exif()
    with suppress(*_BROKEN, *_BROKEN_TOO):
        exif.load(image.info.get("exif") or b"")
        found = exif.get(_ORIENTATION)
        return found if isinstance(found, int) and 1 <= found <= 8 else 1
    return 1


def _turned(image: Image, orientation: int) -> Image:
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return image.transpose(turns[orientation]) if orientation in turns else image


def _in_srgb(image: Image) -> Image:
    """The picture with its colours as sRGB has them, where it says that they are another's."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return image
    from PIL import ImageCms

    mode = "RGB" if image.mode in ("CMYK", "L") else image.mode
    with suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        found = ImageCms.profileToProfile(
            image, own, ImageCms.createProfile("sRGB"), outputMode=mode
        )
        return found if found is not None else image
    return image  # a profile that is broken says nothing


def _plain(image: Image, *, opaque: bool) -> Image:
    """The picture in a mode that can be resized and written: L, RGB, or RGBA if anything of it can
    be seen through."""
    mode = image.mode
    if mode.startswith(("I", "F")):  # 16 bits a pixel
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if mode in ("1", "L") and "transparency" not in image.info:
        return image.convert("L")
    if opaque or (mode in ("RGB", "CMYK", "P", "YCbCr") and "transparency" not in image.info):
        return image.convert("RGB")
    return image.convert("RGBA")


def _encoded(image: Image, kind: str, *, lossless: bool) -> bytes:
    image.info.clear()  # what Pillow would write along: comments, profiles, resolutions
    file = io.BytesIO()
    if kind == "jpg":
        image.save(file, "JPEG", **_JPEG)
    else:
        image.save(file, "WEBP", **(_LOSSLESS if lossless else _WEBP))
    return file.getvalue()
