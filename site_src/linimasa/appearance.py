"""The part of linimasa.yaml that says how the site looks, read: its colours and fonts.

Names of fonts go into a style sheet, so they are letters, digits, blanks and hyphens only. Whether
colours can be read on each other, and whether files are there, is seen when the site is built.
"""

from __future__ import annotations

import re
from typing import Literal, cast, get_args

from linimasa.values import dataclass
from linimasa.yamlio.fields import Fields

FontStyle = Literal["normal", "italic"]

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
ENDINGS = {"woff2": "woff2", "woff": "woff", "ttf": "truetype", "otf": "opentype"}
"""Endings of font files, and the names that CSS has for their formats."""
_FAMILY = re.compile(r"""(["']?)([^\W_][\w -]*)\1""")
_WEIGHT = re.compile(r"normal|bold|[1-9]\d{0,3}(?: [1-9]\d{0,3})?")


@dataclass(frozen=True, slots=True)
class Scheme:
    """Colours of one scheme, `#rrggbb`; None is the theme's own."""

    paper: str | None = None
    ink: str | None = None
    accent: str | None = None


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font that the site brings along: a file in the project's templates/static/. `weight` is
    CSS's: `normal`, `bold`, a number, or two for a variable font."""

    family: str
    file: str
    weight: str = "normal"
    style: FontStyle = "normal"


@dataclass(frozen=True, slots=True)
class Fonts:
    """The families that text and controls are set in, the first that a reader has; none are the
    theme's own."""

    text: tuple[str, ...] = ()
    controls: tuple[str, ...] = ()
    files: tuple[FontFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the site looks, where it differs from the theme."""

    light: Scheme = Scheme()
    dark: Scheme = Scheme()
    fonts: Fonts = Fonts()


def read_appearance(fields: Fields) -> Appearance:
    """The fields `colours` and `fonts` of linimasa.yaml; what is wrong is noted there."""
    light, dark = fields.fields("colours", _colours) or (Scheme(), Scheme())
    return Appearance(light, dark, fields.fields("fonts", _fonts) or Fonts())


def read_colour(fields: Fields, name: str) -> str | None:
    """A colour as `#rrggbb`, or None."""
    value = fields.text(name)
    if value is not None and not COLOUR.fullmatch(value):
        hint = 'a colour as "#8a1c1c", in quotes'
        fields.note(f"'{value}' is no colour", hint=hint, field=name)
        return None
    return value


def _colours(fields: Fields) -> tuple[Scheme, Scheme]:
    found = (
        fields.fields("light", _scheme) or Scheme(),
        fields.fields("dark", _scheme) or Scheme(),
    )
    fields.finish()
    return found


def _scheme(fields: Fields) -> Scheme:
    found = Scheme(*(read_colour(fields, name) for name in ("paper", "ink", "accent")))
    fields.finish()
    return found


def _fonts(fields: Fields) -> Fonts:
    found = Fonts(
        _families(fields, "text"),
        _families(fields, "controls"),
        fields.each("files", "a font", _font_file),
    )
    fields.finish()
    return found


def _families(fields: Fields, name: str) -> tuple[str, ...]:
    """Names of fonts: a list, or a text with commas between them, as in CSS."""
    names = [part.strip() for text in fields.texts(name) for part in text.split(",")]
    return tuple(_family(one, fields, name) for one in names)


def _family(text: str, fields: Fields, name: str) -> str:
    found = _FAMILY.fullmatch(text)
    if found is None:
        hint = "names of fonts, as in: Literata, Georgia, serif"
        fields.note(f"'{text}' is no name of a font", hint=hint, field=name)
        return ""
    return found[2]


def _font_file(fields: Fields) -> FontFile:
    family, file = fields.required("family"), fields.required("file")
    weight, style = fields.text("weight"), fields.word("style", get_args(FontStyle))
    fields.finish()
    if family:
        family = _family(family, fields, "family")
    if weight is not None and not _WEIGHT.fullmatch(weight):
        hint = "a number such as 400, two for a variable font (200 900), normal or bold"
        fields.note(f"'{weight}' is no weight of a font", hint=hint, field="weight")
    if file and file.rpartition(".")[2].lower() not in ENDINGS:
        hint = f"put the font into templates/static/; {', '.join(ENDINGS)} are read"
        fields.note(f"'{file}' is no font", hint=hint, field="file")
    return FontFile(family, file, weight or "normal", cast("FontStyle", style or "normal"))
