"""The files that pages need beside them: styles and scripts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from linimasa.site.colour import accent_css
from linimasa.site.look import look_css
from linimasa.site.settings import SiteSettings
from linimasa.site.theme import theme_dir

STYLE = "assets/style.css"
# Scripts that are joined of parts, each of which needs those before it.
_EXPLORE = ("calendar", "data", "scene", "list", "main")
PARTS = {
    "assets/explore.js": ("search/fold", *(f"explore/{name}" for name in _EXPLORE)),
    "assets/search.js": ("search/fold", "search/main"),
}


def read_assets(project_templates: Path, settings: SiteSettings) -> dict[str, bytes]:
    """The theme's static files as `assets/…`; a project's files of the same name replace them."""
    files: dict[str, bytes] = {}
    for folder in (theme_dir() / "static", project_templates / "static"):
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.is_file():
                files[f"assets/{path.relative_to(folder).as_posix()}"] = path.read_bytes()
    parts = {
        name: files[f"assets/{name}.js"].decode() for names in PARTS.values() for name in names
    }
    for name in parts:
        del files[f"assets/{name}.js"]
    for script, names in PARTS.items():
        files[script] = joined(parts[name] for name in names).encode()
    if STYLE in files:
        accent = accent_css(settings.accent) if settings.accent else ""
        own = accent + look_css(settings.appearance, settings.accent)
        files[STYLE] += f"\n{own}".encode() if own else b""
    return files


def joined(scripts: Iterable[str]) -> str:
    """Scripts as one that nothing outside sees, without comments and spare space."""
    from rjsmin import jsmin

    return f"(()=>{{{jsmin(''.join(scripts))}}})();\n"
