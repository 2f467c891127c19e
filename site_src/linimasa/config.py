"""linimasa.yaml into a Config, or all that is wrong with it at once."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import Literal, cast, get_args
from urllib.parse import urlsplit

from linimasa.appearance import Appearance, read_appearance, read_colour
from linimasa.errors import ConfigError, LinimasaError, Place, ProjectError, raise_problems
from linimasa.values import dataclass
from linimasa.yamlio.events import read_text
from linimasa.yamlio.fields import Fields
from linimasa.yamlio.strict import load

CONFIG_NAME = "linimasa.yaml"

UiLanguage = Literal["ar", "de", "en", "es", "fr", "id", "zh"]
Drafts = Literal["label", "hide"]
EventPages = Literal["auto", "on", "off"]
Order = Literal["oldest", "newest"]
Lanes = Literal["who", "where", "tag", "source"]
Domain = Literal["auto", "news", "narrative"]


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one project, with their defaults; `root` is its folder, absolute.

    `output` is no setting: it is where one build goes, if not to output/. `drafts` is None where no
    choice was made: the site then labels them. `extract_threshold` is the salience in [0, 1] below
    which a sentence is no event. `extractors` are asked in this order: `rules` is our own, others
    come from packages (see `linimasa.extract.plugins`). `event_pages` says whether each event has a
    page of its own: `auto`, up to 20,000 of them. `order` is that of the lists. `show_text` lets
    the site show the whole texts of sources, unless the header of one says otherwise. `lanes` are
    those that the explore page begins with.
    """

    root: Path
    title: str
    language: UiLanguage = "en"
    description: str | None = None
    url: str | None = None
    author: str | None = None
    licence: str | None = None
    drafts: Drafts | None = None
    accent: str | None = None
    extract_threshold: float = 0.0
    extract_domain: Domain = "auto"
    extractors: tuple[str, ...] = ("rules",)
    nav: tuple[str, ...] = ()
    event_pages: EventPages = "auto"
    order: Order = "oldest"
    show_text: bool = False
    lanes: Lanes | None = None
    appearance: Appearance = field(default_factory=Appearance)
    output: Path | None = None

    @property
    def seeds_dir(self) -> Path:
        """Source articles."""
        return self.root / "seeds"

    @property
    def events_dir(self) -> Path:
        """The person's files of events, one per source."""
        return self.root / "content" / "events"

    @property
    def pages_dir(self) -> Path:
        """Further pages in Markdown."""
        return self.root / "content" / "pages"

    @property
    def names_path(self) -> Path:
        """The person's list of names and what else they are called, optional."""
        return self.root / "content" / "names.yaml"

    @property
    def templates_dir(self) -> Path:
        """Templates that replace the theme's, optional."""
        return self.root / "templates"

    @property
    def output_dir(self) -> Path:
        """The built site."""
        return self.output or self.root / "output"

    @property
    def memory_dir(self) -> Path:
        """What builds remember; one that goes elsewhere has a memory of its own."""
        if self.output is None:
            return self.root / ".linimasa"
        return self.output.with_name(f"{self.output.name}.linimasa")

    @property
    def config_path(self) -> Path:
        """The file that these settings come from."""
        return self.root / CONFIG_NAME


def find_project(start: Path) -> Path:
    """The nearest folder, from `start` upwards, that holds linimasa.yaml. Raises ProjectError."""
    here = start.resolve()
    if not here.is_dir():
        raise ProjectError("there is no such folder", at=start)
    for folder in (here, *here.parents):
        if (folder / CONFIG_NAME).is_file():
            return folder
    message = f"there is no {CONFIG_NAME} in {start} or above it"
    raise ProjectError(message, hint="make a project with: linimasa init my-timeline")


def load_config(root: Path) -> Config:
    """Read the settings of the project at `root`. Raises ConfigError or Problems."""
    folder = root.resolve()
    path = folder / CONFIG_NAME
    if not path.is_file():
        raise ProjectError(f"there is no {CONFIG_NAME} in {root}", hint="linimasa init makes one")
    return parse_config(read_text(path, CONFIG_NAME), folder)


def parse_config(text: str, root: Path) -> Config:
    """The text of linimasa.yaml into settings. Raises ConfigError or Problems."""
    problems: list[LinimasaError] = []
    top = load(text, CONFIG_NAME)
    at = Place(CONFIG_NAME, 1, 1)
    config = config_fields(Fields(top, CONFIG_NAME, problems, at, ConfigError), root)
    raise_problems(problems)
    return config


def config_fields(fields: Fields, root: Path) -> Config:
    """The fields of linimasa.yaml, read; what is wrong is noted there."""
    threshold, domain, extractors = fields.fields("extract", _extract) or (None, None, ())
    config = Config(
        root=root,
        title=fields.required("title"),
        language=cast("UiLanguage", fields.word("language", get_args(UiLanguage)) or "en"),
        description=fields.text("description"),
        url=_url(fields),
        author=fields.text("author"),
        licence=fields.text("licence"),
        drafts=cast("Drafts | None", fields.word("drafts", get_args(Drafts))),
        accent=read_colour(fields, "accent"),
        extract_threshold=threshold or 0.0,
        extract_domain=domain or "auto",
        extractors=extractors or ("rules",),
        nav=fields.texts("nav"),
        event_pages=cast("EventPages", fields.word("event_pages", get_args(EventPages)) or "auto"),
        order=cast("Order", fields.word("order", get_args(Order)) or "oldest"),
        show_text=fields.flag("show_text"),
        lanes=cast("Lanes | None", fields.word("lanes", get_args(Lanes))),
        appearance=read_appearance(fields),
    )
    fields.finish()
    return config


def _extract(fields: Fields) -> tuple[float | None, Domain | None, tuple[str, ...]]:
    threshold = fields.number("threshold", 0, 1)
    domain = cast("Domain | None", fields.word("domain", get_args(Domain)))
    extractors = fields.texts("extractors")
    fields.finish()
    return threshold, domain, tuple(dict.fromkeys(extractors))


def _url(fields: Fields) -> str | None:
    value = fields.text("url")
    if value is None:
        return None
    if not is_site_address(value):
        hint = "the address of the site's first page, such as https://you.github.io/timeline/"
        fields.note(f"'{value}' is no address for a site", hint=hint, field="url")
        return None
    return value if value.endswith("/") else f"{value}/"


def setting_place(config: Config, *way: str | int) -> Place:
    """Where a setting stands: the names of fields that lead to it, and numbers in lists; as much of
    the way as there is."""
    node = load(read_text(config.config_path, CONFIG_NAME), CONFIG_NAME)
    for step in way:
        items = node.items if node else ()
        found = items[step] if isinstance(step, int) else node.get(step) if node else None
        if found is None:
            break
        node = found
    return node.at if node else Place(CONFIG_NAME)


def nav_place(config: Config, name: str) -> Place:
    """Where a name stands in the list `nav` of a project's settings."""
    root = load(read_text(config.config_path, CONFIG_NAME), CONFIG_NAME)
    nav = root.get("nav") if root else None
    nodes = (nav.items or (nav,)) if nav else ()
    return next((node.at for node in nodes if node.text == name), Place(CONFIG_NAME))


def is_site_address(value: str) -> bool:
    """Whether a site can stand at an address: http or https, a host, no query, no fragment."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    known = parts.scheme in ("http", "https") and bool(parts.netloc)
    return known and not parts.query and not parts.fragment
