"""Pictures made by Pillow, in every format that is read, with what cameras write beside them."""

from __future__ import annotations

import io
import random
from typing import Any

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

SECRET = "rahasia-sekali"  # stands in every place where a file can have words
SECRETS = (SECRET.encode(), b"Exif", b"ICC_PROFILE", b"iCCP", b"http://ns.adobe.com/xap")
_MAKER, _ORIENTATION, _GPS, _COMMENT = 0x010F, 0x0112, 0x8825, 0x9286


def picture(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """A picture whose corners differ: red, green, blue and white, from the top left on."""
    image = Image.new("RGB", (width, height), "white")
    half = width // 2, height // 2
    for colour, corner in (("red", (0, 0)), ("lime", (half[0], 0)), ("blue", (0, half[1]))):
        image.paste(colour, (*corner, corner[0] + half[0], corner[1] + half[1]))
    return image.convert(mode)


def noise(width: int, height: int) -> Image.Image:
    """A picture that no format makes small, always the same."""
    return Image.frombytes("RGB", (width, height), random.Random(1).randbytes(3 * width * height))


def saved(image: Image.Image, kind: str = "JPEG", **more: Any) -> bytes:
    """The bytes of a file."""
    file = io.BytesIO()
    image.save(file, kind, **more)
    return file.getvalue()


def photograph(image: Image.Image | None = None, kind: str = "JPEG", orientation: int = 1) -> bytes:
    """A file with the place where it was taken, words and a colour profile beside the picture."""
    exif = Image.Exif()
    exif[_MAKER], exif[_ORIENTATION], exif[_COMMENT] = SECRET, orientation, SECRET
    exif[_GPS] = {1: "S", 2: (6.0, 12.0, 30.0), 3: "E", 4: (106.0, 48.0, 15.0), 29: SECRET}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    more: dict[str, Any] = {"exif": exif, "icc_profile": profile}
    if kind == "PNG":
        more["pnginfo"] = PngInfo()
        more["pnginfo"].add_text("Author", SECRET)
    if kind in ("JPEG", "GIF"):
        more["comment"] = SECRET.encode()
    if kind in ("WEBP", "AVIF", "JPEG"):
        more["xmp"] = f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{SECRET}</x:xmpmeta>'.encode()
    return saved(image or picture(), kind, **more)


def opened(data: bytes) -> Image.Image:
    """The picture in some bytes, decoded."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image
