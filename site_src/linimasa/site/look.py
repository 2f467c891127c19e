"""A project's colours and fonts into rules of its style sheet, or what is wrong with them.

What can be worked out is not asked for: quieter words, lines and the ground of marks are mixed from
paper, ink and accent, and all of them can be read as WCAG 2.2 (1.4.3, AA) wants it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from linimasa.appearance import ENDINGS, Appearance, FontFile, Fonts, Scheme
from linimasa.config import Config, setting_place
from linimasa.errors import ConfigError
from linimasa.site.colour import DARK_PAGE, LIGHT_PAGE, contrast, mixed, readable

LEAST = 4.5  # WCAG 2.2, 1.4.3: the contrast of text with its ground
LIGHT = Scheme(LIGHT_PAGE, "#1d1c1a", "#8f2d1b")  # as in templates/static/style.css
DARK = Scheme(DARK_PAGE, "#e6e3dd", "#f0937d")
_GENERIC = frozenset(
    (
        *("serif", "sans-serif", "monospace", "cursive", "fantasy", "math"),
        *("system-ui", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded"),
    )
)
_SOFT, _RULE, _TINT = 0.35, 0.84, 0.84  # shares of paper in what is mixed


def check_look(config: Config) -> Iterator[ConfigError]:
    """Colours that cannot be read on their paper, and font files that are not there."""
    look = config.appearance
    for name, own, theme in (("light", look.light, LIGHT), ("dark", look.dark, DARK)):
        yield from _unreadable(config, name, own, own.paper or theme.paper or "")
    for number, font in enumerate(look.fonts.files):
        static = config.templates_dir / "static"
        path = (static / font.file).resolve()
        if not path.is_relative_to(static.resolve()) or not path.is_file():
            at = setting_place(config, "fonts", "files", number, "file")
            hint = "put the file there: a site asks nothing of other hosts"
            yield ConfigError(f"there is no {font.file} in templates/static/", hint=hint, at=at)


def _unreadable(config: Config, name: str, own: Scheme, paper: str) -> Iterator[ConfigError]:
    for part in ("ink", "accent"):
        colour = getattr(own, part)
        found = contrast(colour, paper) if colour else LEAST
        if found < LEAST:
            message = (
                f"the {part} {colour} has a contrast of {found:.1f} with the {name} paper {paper};"
                f" WCAG AA asks for {LEAST}"
            )
            hint = f'the nearest that can be read there is "{readable(colour, paper)}"'
            at = setting_place(config, "colours", name, part)
            yield ConfigError(message, hint=hint, at=at)


def shown_accents(accent: str) -> str:
    """What an accent becomes on the theme's papers; empty where it can be read as it is."""
    found = (readable(accent, LIGHT_PAGE), readable(accent, DARK_PAGE))
    return "" if set(found) == {accent.lower()} else " (light) and ".join(found) + " (dark)"


def look_css(look: Appearance, accent: str | None) -> str:
    """Rules behind those of the theme; empty where the theme's own is wished."""
    rules = [_font_face(font) for font in look.fonts.files]
    families = _families(look.fonts)
    if families:
        rules.append(f":root{{{families}}}")
    if look.light != Scheme() or look.dark != Scheme():
        light, dark = _whole(look.light, LIGHT, accent), _whole(look.dark, DARK, accent)
        pairs = zip(_colours(light).items(), _colours(dark).values(), strict=True)
        found = "".join(f"--{name}:light-dark({one},{other});" for (name, one), other in pairs)
        ends = f"--accent-light:{light.accent};--accent-dark:{dark.accent}"
        rules.append(f"@media screen{{:root{{{found}{ends}}}}}")  # paper is white in print
    return "\n".join((*rules, "")) if rules else ""


def light_scheme(look: Appearance, accent: str | None) -> Scheme:
    """The colours of the light page, for pictures that are drawn once for both."""
    return _whole(look.light, LIGHT, accent)


def _whole(own: Scheme, theme: Scheme, accent: str | None) -> Scheme:
    """Every colour of a scheme; one that nobody chose is made to be read on the paper."""
    paper = own.paper or theme.paper or ""
    ink = own.ink or readable(theme.ink or "", paper)
    return Scheme(paper, ink, own.accent or readable(accent or theme.accent or "", paper))


def _colours(scheme: Scheme) -> dict[str, str]:
    paper, ink, accent = scheme.paper or "", scheme.ink or "", scheme.accent or ""
    soft = readable(mixed(ink, paper, _SOFT), paper)
    return {
        "paper": paper,
        "ink": ink,
        "soft": soft if contrast(soft, paper) >= LEAST else ink,
        "rule": mixed(ink, paper, _RULE),
        "tint": _tint(paper, ink, accent),
    }


def _tint(paper: str, ink: str, accent: str) -> str:
    """The ground of marked words, on which both ink and accent are to be read."""
    share = _TINT
    while share < 1 and min(contrast(one, mixed(accent, paper, share)) for one in (ink, accent)) < (
        LEAST
    ):
        share += 0.02
    return mixed(accent, paper, min(share, 1.0))


def _families(fonts: Fonts) -> str:
    stacks = {"serif": fonts.text, "sans": fonts.controls}
    return ";".join(
        f"--{name}:{','.join(map(_named, stack))}" for name, stack in stacks.items() if stack
    )


def _named(family: str) -> str:
    return family if family in _GENERIC else f'"{family}"'


def _font_face(font: FontFile) -> str:
    kind = ENDINGS[Path(font.file).suffix[1:].lower()]
    return (
        f'@font-face{{font-family:"{font.family}";font-weight:{font.weight};'
        f'font-style:{font.style};font-display:swap;src:url("{quote(font.file)}")'
        f' format("{kind}")}}'
    )
