"""The files that pages need beside them: styles, the script, and a person's pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from linimasa.errors import BuildError, LinimasaError, Place, raise_problems
from linimasa.site.colour import accent_css
from linimasa.site.settings import SiteSettings
from linimasa.site.theme import theme_dir
from linimasa.site.timeline import Timeline

STYLE = "assets/style.css"


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
    if settings.accent and STYLE in files:
        files[STYLE] += b"\n" + accent_css(settings.accent).encode()
    return files


def read_media(timeline: Timeline, content: Path, place_of: PlaceOf) -> dict[str, bytes]:
    """Every picture that a published event shows, as `media/…`.

    Raises BuildError, or Problems, for files that are not there, or lie outside `content/`.
    """
    files: dict[str, bytes] = {}
    problems: list[LinimasaError] = []
    for entry in timeline.entries:
        media = entry.event.media
        data = _read(media.file, content) if media else None
        if media and data is None:
            hint = "give its path relative to content/"
            at = place_of(entry.id, "media", "file")
            problems.append(BuildError(f"there is no {media.file} in content/", hint=hint, at=at))
        elif media and data is not None:
            files[f"media/{media.file}"] = data
    raise_problems(problems)
    return files


def _read(file: str, content: Path) -> bytes | None:
    path = (content / file).resolve()
    try:
        return path.read_bytes() if path.is_relative_to(content.resolve()) else None
    except OSError:
        return None
