"""A project into its site. This module shows the whole way: load, plan, draw, write."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from linimasa.config import nav_place
from linimasa.errors import ConfigError, raise_problems
from linimasa.site.documents import Document, read_documents
from linimasa.site.draw import draw_site
from linimasa.site.messages import read_messages
from linimasa.site.output import apply_changes, plan_changes
from linimasa.site.plan import make_outline
from linimasa.site.settings import SiteSettings
from linimasa.site.timeline import Counts, make_timeline
from linimasa.yamlio.events import read_events
from linimasa.yamlio.fields import suggestion
from linimasa.yamlio.places import event_place

if TYPE_CHECKING:
    from pathlib import Path

    from linimasa.config import Config

MANIFEST = "site.json"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: pages drawn, files written and removed (relative to `output`)."""

    output: Path
    pages: int
    counts: Counts
    written: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether any file differs, or would differ, from what stood there before."""
        return bool(self.written or self.removed)


def build_site(config: Config, *, check_only: bool = False) -> BuildReport:
    """Build the site of a project into its output folder; with `check_only`, write nothing.

    Everything is drawn before the first file is written. Raises LinimasaError: DataError for
    content, TemplateError for a template, BuildError for the rest, Problems for several.
    """
    settings = _settings(config)
    messages = read_messages(settings.language)
    event_files = read_events(config.root, config.events_dir)
    timeline = make_timeline(event_files, hide_drafts=config.drafts == "hide")
    documents = read_documents(config.pages_dir, config.root)
    _check_nav(config, documents)

    outline = make_outline(settings, messages, timeline, documents)
    site = draw_site(
        outline,
        root=config.root,
        templates=config.templates_dir,
        content=config.root / "content",
        place_of=partial(event_place, config.root, [file.path for file in event_files]),
    )

    manifest = config.memory_dir / MANIFEST
    changes = plan_changes(site.files, config.output_dir, manifest)
    if not check_only:
        apply_changes(changes, site.files, config.output_dir, manifest)
    return BuildReport(
        config.output_dir, len(site.pages), timeline.counts, changes.written, changes.removed
    )


def _check_nav(config: Config, documents: tuple[Document, ...]) -> None:
    """Raise ConfigError, or Problems, for names in the menu that no page has."""
    known = ["about", *(document.name for document in documents)]
    raise_problems(
        ConfigError(
            f"there is no page '{name}' in content/pages/",
            hint=suggestion(name, known),
            at=nav_place(config, name),
        )
        for name in config.nav
        if name not in known
    )


def _settings(config: Config) -> SiteSettings:
    return SiteSettings(
        title=config.title,
        language=config.language,
        description=config.description or "",
        url=config.url,
        author=config.author,
        licence=config.licence,
        accent=config.accent,
        nav=tuple(config.nav),
    )
