"""The project's accent colour into one that is readable on the light and on the dark page.

Contrast is that of WCAG 2.2, success criterion 1.4.3 (relative luminance of sRGB).
"""

from __future__ import annotations

ACCENT = "#8f2d1b"  # where a project sets none; as --accent-light in templates/static/style.css
LIGHT_PAGE = "#fdfcfa"  # keep equal to --paper in templates/static/style.css
DARK_PAGE = "#15161a"
LEAST_CONTRAST = 5.0  # WCAG AA asks for 4.5; a margin, since accents also stand on tinted ground
_STEP = 0.04  # share mixed in per try


def accent_css(accent: str) -> str:
    """A style rule that sets the accent for both schemes. `accent` is `#rrggbb`."""
    light, dark = readable(accent, LIGHT_PAGE), readable(accent, DARK_PAGE)
    return f":root{{--accent-light:{light};--accent-dark:{dark}}}\n"


def readable(colour: str, page: str) -> str:
    """The colour nearest to `colour` on the way to black or white that can be read on `page`."""
    goal = 0.0 if contrast("#000000", page) > contrast("#ffffff", page) else 255.0
    share = 0.0
    mixed = colour.lower()
    while contrast(mixed, page) < LEAST_CONTRAST and share < 1:
        share += _STEP
        mixed = _mix(colour, goal, min(share, 1.0))
    return mixed


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb`, 0 to 1."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    digits = colour.lstrip("#")
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def mixed(colour: str, ground: str, share: float) -> str:
    """A colour with a share of another in it, 0 to 1."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    channels = (round(one + (other - one) * share) for one, other in pairs)
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def _mix(colour: str, goal: float, share: float) -> str:
    mixed = (round(channel + (goal - channel) * share) for channel in _channels(colour))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
