"""An outline into every file of its site, in memory: pages, data files, styles and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from linimasa.site.assets import PlaceOf, read_assets, read_media
from linimasa.site.data import atom_feed, events_json, robots, sitemap
from linimasa.site.plan import Outline, Page, plan_pages
from linimasa.site.render import Painter, draw_all


@dataclass(frozen=True, slots=True)
class DrawnSite:
    """A whole site: its pages as planned, and the bytes of every file by its path."""

    pages: tuple[Page, ...]
    files: Mapping[str, bytes]


def draw_site(
    outline: Outline, *, root: Path, templates: Path, content: Path, place_of: PlaceOf
) -> DrawnSite:
    """Draw everything. `templates` are the project's own, `content` holds its pictures,
    `place_of` finds events in their files for errors.

    Raises TemplateError or BuildError; nothing is written in any case.
    """
    pages = plan_pages(outline)
    files = draw_all(Painter(outline, templates, root), pages)
    files |= read_assets(templates, outline.settings)
    files |= read_media(outline.timeline, content, place_of)
    files |= {"events.json": events_json(outline), "feed.xml": atom_feed(outline)}
    files |= {"robots.txt": robots(outline.settings), ".nojekyll": b""}
    addresses = sitemap(outline.settings, pages)
    if addresses:
        files["sitemap.xml"] = addresses
    return DrawnSite(pages, files)
