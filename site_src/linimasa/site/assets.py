"""The files that pages need beside them: styles, the script, and a person's pictures."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from linimasa.errors import BuildError, LinimasaError, Place
from linimasa.site.colour import accent_css
from linimasa.site.settings import SiteSettings
from linimasa.site.theme import theme_dir
from linimasa.site.timeline import Timeline

STYLE = "assets/style.css"
# Scripts that are joined of parts, each of which needs those before it.
PARTS = {
    "assets/explore": ("calendar", "data", "scene", "list", "main"),
    "assets/search": ("fold", "main"),
}


class PlaceOf(Protocol):
    """Finds where a field of an event stands, for errors."""

    def __call__(self, event_id: str, *fields: str) -> Place: ...


def read_assets(project_templates: Path, settings: SiteSettings) -> dict[str, bytes]:
    """The theme's static files as `assets/…`; a project's files of the same name replace them."""
    files: dict[str, bytes] = {}
    for folder in (theme_dir() / "static", project_templates / "static"):
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.is_file():
                files[f"assets/{path.relative_to(folder).as_posix()}"] = path.read_bytes()
    for script, names in PARTS.items():
        parts = [files.pop(f"{script}/{name}.js").decode() for name in names]
        files[f"{script}.js"] = joined(parts).encode()
    if settings.accent and STYLE in files:
        files[STYLE] += b"\n" + accent_css(settings.accent).encode()
    return files


def joined(scripts: Iterable[str]) -> str:
    """Scripts as one that nothing outside sees, without comments and spare space."""
    from rjsmin import jsmin

    return f"(()=>{{{jsmin(''.join(scripts))}}})();\n"


def read_media(
    timeline: Timeline, content: Path, place_of: PlaceOf, problems: list[LinimasaError]
) -> Iterable[tuple[str, Path, tuple[str, ...]]]:
    """Every picture that a published event shows: `media/…`, where it lies, its size and time.

    A BuildError is noted for each that is not there, or lies outside `content/`.
    """
    files: dict[str, Path] = {}
    for entry in timeline.entries:
        media = entry.event.media
        path = _find(media.file, content) if media else None
        if media and path is None:
            hint = "give its path relative to content/"
            at = place_of(entry.id, "media", "file")
            problems.append(BuildError(f"there is no {media.file} in content/", hint=hint, at=at))
        elif media and path is not None:
            files[f"media/{media.file}"] = path
    for file, path in files.items():
        status = path.stat()
        yield file, path, (str(status.st_size), str(status.st_mtime_ns))


def _find(file: str, content: Path) -> Path | None:
    path = (content / file).resolve()
    try:
        with path.open("rb"):
            return path if path.is_relative_to(content.resolve()) else None
    except OSError:
        return None
