"""The picture that programs show beside a link to the site: its title, years, number of events,
and the density strip (Open Graph, ogp.me).

Drawn by Pillow, which is imported only when a card is drawn, with the font that Pillow carries, or
the project's own `templates/card.ttf`. Words are drawn whole or not at all: where the font lacks a
letter of a text, the strip and the years stand alone, and the page's `og:title` has the words.
"""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linimasa.appearance import Scheme
from linimasa.site.colour import mixed
from linimasa.site.digests import digest, digest_of
from linimasa.site.inputs import installation, program, release_of
from linimasa.site.look import LIGHT
from linimasa.site.strip import LANE_HEIGHT, Strip
from linimasa.site.usercache import cached
from linimasa.values import dataclass

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

CARD = "assets/card.png"
WIDTH, HEIGHT = 1200, 630  # pixels; what Open Graph's readers ask for
FONT = "card.ttf"  # in the project's templates/
_EDGE = 80  # pixels around everything
_SIZES = (92, 76, 64, 54, 46)  # pixels of the title's letters, the largest that fits
_LEADING = 1.16  # from one line to the next, in sizes of letters
_TITLE = 225  # pixels for all lines of the title
_STRIP = 210  # pixels of the tallest bar
_BASE = 505  # where bars stand
_PALE = 0.88  # share of paper in the ground of outlined bars
_LANE = 9  # pixels from one bar of a span of time, below, to the next


@dataclass(frozen=True, slots=True)
class Card:
    """What is drawn. `count` is in words; `years` are the first and the last, if any is known."""

    title: str
    count: str
    years: tuple[str, ...]
    scheme: Scheme = LIGHT
    rtl: bool = False


def draw_card(card: Card, strip: Strip | None, font: Path | None) -> bytes:
    """A card as PNG: the same bytes for the same values, version of Pillow and font. It takes as
    long to draw as a hundred pages; a user's last ones are kept, for who builds into a new folder,
    as to publish. Raises OSError for a font that cannot be read."""
    face = font.read_bytes() if font else b""
    values = program(), release_of("PIL"), repr(card), repr(strip), digest_of(face)
    key = digest(*values)
    return cached(f"card-{key[0]}-{installation()}", key, lambda: _drawn(card, strip, font))


def _drawn(card: Card, strip: Strip | None, font: Path | None) -> bytes:
    from PIL import Image, ImageDraw

    paper, ink, accent = _colours(card.scheme)
    image = Image.new("RGB", (WIDTH, HEIGHT), paper)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, WIDTH, 16), fill=accent)
    _title(pen, card, font)
    if strip is not None:
        _strip(pen, strip, accent, mixed(accent, paper, _PALE))
    pen.line((_EDGE, _BASE, WIDTH - _EDGE, _BASE), fill=ink, width=2)
    _feet(pen, card, font, _BASE + 16 + _LANE * (strip.lanes if strip else 0))
    data = io.BytesIO()
    image.save(data, "PNG", optimize=True)
    return data.getvalue()


def _colours(scheme: Scheme) -> tuple[str, str, str]:
    """Paper, ink and accent; the theme's own where a scheme leaves one out."""
    paper, ink, accent = scheme.paper or LIGHT.paper, scheme.ink or LIGHT.ink, scheme.accent
    return paper or "", ink or "", accent or LIGHT.accent or ""


def _title(pen: ImageDraw, card: Card, font: Path | None) -> None:
    if not _has(card.title, font):
        return
    for size in _SIZES:
        letters, most = _font(font, size), int(_TITLE / size / _LEADING)
        lines = _wrapped(card.title, letters)
        if len(lines) <= most:
            break
    else:
        lines = [*lines[: most - 1], f"{lines[most - 1][:-2]}…"]
    for number, line in enumerate(lines):
        _text(pen, line, 62 + number * size * _LEADING, letters, card, start=True)


def _feet(pen: ImageDraw, card: Card, font: Path | None, top: float) -> None:
    """The years at both ends of the strip, and between them the number of events."""
    letters = _font(font, 38)
    for year, start in zip(card.years, (True, False), strict=False):
        if _has(year, font):
            _text(pen, year, top, letters, card, start=start)
    if _has(card.count, font):
        half = pen.textlength(card.count, font=letters) / 2
        pen.text((WIDTH / 2 - half, top), card.count, font=letters, fill=card.scheme.ink)


def _text(
    pen: ImageDraw,
    text: str,
    top: float,
    letters: Any,
    card: Card,
    *,
    start: bool,
) -> None:
    """A line at the start or the end of the page, whichever side that is."""
    left = start is not card.rtl
    x = _EDGE if left else WIDTH - _EDGE - pen.textlength(text, font=letters)
    pen.text((x, top), text, font=letters, fill=card.scheme.ink)


def _strip(pen: ImageDraw, strip: Strip, accent: str, pale: str) -> None:
    """Bars as on the page: filled where the day is known, outlined above that where it is not."""
    tallest = max((bar.solid + bar.outlined for bar in strip.bars), default=1)
    scale, wide = min(_STRIP / tallest, 6), (WIDTH - 2 * _EDGE) / 100
    for bar in strip.bars:
        left, right = _EDGE + bar.x * wide, _EDGE + (bar.x + bar.width) * wide
        right = max(left + 1, right - (2 if bar.width * wide > 5 else 0))
        middle = _BASE - bar.solid * scale
        if bar.outlined:
            box = (left, middle - bar.outlined * scale, right, middle)
            pen.rectangle(box, fill=pale, outline=accent, width=2)
        if bar.solid:
            pen.rectangle((left, middle, right, _BASE), fill=accent)
    for span in strip.spans:
        top = _BASE + 6 + span.y / LANE_HEIGHT * _LANE
        pen.rectangle(
            (_EDGE + span.x * wide, top, _EDGE + (span.x + span.width) * wide, top + 4), fill=accent
        )


def _wrapped(text: str, letters: Any) -> list[str]:
    """Lines broken at blanks; where a text has none, or a word is too long, anywhere."""
    lines, most = [""], WIDTH - 2 * _EDGE
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if letters.getlength(longer) <= most:
            lines[-1] = longer
            continue
        pieces = _cut(word, letters, most)
        lines += pieces if lines[-1] else []
        if not lines[0]:
            lines = pieces
    return lines


def _cut(word: str, letters: Any, most: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if letters.getlength(pieces[-1] + letter) > most:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _has(text: str, font: Path | None) -> bool:
    """Whether a font has every letter of a text: one that it lacks is drawn as one that no font
    has."""
    letters = _font(font, 32)
    lacking = bytes(letters.getmask("\uffff"))
    return all(one.isspace() or bytes(letters.getmask(one)) != lacking for one in set(text))


@lru_cache(maxsize=16)
def _font(font: Path | None, size: int) -> Any:
    """A font of Pillow. OSError for a file that is none."""
    from PIL import ImageFont

    return ImageFont.truetype(font, size) if font else ImageFont.load_default(size)
