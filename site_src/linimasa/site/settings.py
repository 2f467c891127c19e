"""What the pages need to know of the project: a small copy of its configuration."""

from __future__ import annotations

from dataclasses import field

from linimasa.appearance import Appearance
from linimasa.config import Order
from linimasa.values import dataclass


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The project's settings that a page may show. `url` is the site's public address."""

    title: str
    language: str
    description: str = ""
    url: str | None = None
    author: str | None = None
    licence: str | None = None
    accent: str | None = None
    nav: tuple[str, ...] = ()
    show_text: bool = False
    order: Order = "oldest"
    lanes: str | None = None
    appearance: Appearance = field(default_factory=Appearance)
