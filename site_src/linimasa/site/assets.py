"""The files that pages need beside them: styles, the script, and a person's pictures."""

from __future__ import annotations

from pathlib import Path

from linimasa.errors import BuildError
from linimasa.site.colour import accent_css
from linimasa.site.settings import SiteSettings
from linimasa.site.theme import theme_dir
from linimasa.site.timeline import Timeline

STYLE = "assets/style.css"


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


def read_media(timeline: Timeline, content: Path) -> dict[str, bytes]:
    """Every picture that a published event shows, as `media/…`.

    Raises BuildError for a file that is not there, or lies outside `content/`.
    """
    files: dict[str, bytes] = {}
    for entry in timeline.entries:
        media = entry.event.media
        if media:
            files[f"media/{media.file}"] = _read(media.file, entry.id, content)
    return files


def _read(file: str, event_id: str, content: Path) -> bytes:
    path = (content / file).resolve()
    try:
        if not path.is_relative_to(content.resolve()):
            raise FileNotFoundError(file)
        return path.read_bytes()
    except OSError as error:
        raise BuildError(
            f"The media file of event '{event_id}' is not in content/.",
            hint="Give its path relative to content/.",
            at=file,
        ) from error
