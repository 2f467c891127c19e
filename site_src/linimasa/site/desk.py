"""What templates may ask for while pages are drawn: links from the page at hand, rows of entries.

Links and rows are the same on all pages of one depth, so each is made once for a depth.
"""

from __future__ import annotations

from typing import Protocol

from markupsafe import Markup

from linimasa.site.links import relative_link, up


class Macro(Protocol):
    """A Jinja macro whose arguments, and nothing else, decide what it draws."""

    name: str

    def __call__(self, *arguments: object) -> Markup: ...


class Desk:
    """Serves one build, which draws its pages one after another."""

    def __init__(self) -> None:
        self._here = ""
        self._links: dict[str, Markup] = {}
        self._rows: dict[tuple[object, ...], Markup] = {}
        self._by_depth: dict[str, tuple[dict[str, Markup], dict[tuple[object, ...], Markup]]] = {}
        self.enter("")

    def enter(self, here: str) -> None:
        """From now on, everything is drawn for the page `here`."""
        self._here = here
        self._links, self._rows = self._by_depth.setdefault(up(here), ({}, {}))

    def href(self, path: str, fragment: str = "") -> str:
        """The link to a path of the site."""
        if fragment:
            return relative_link(self._here, path, fragment)
        link = self._links.get(path)
        if link is None:
            # percent-encoding leaves nothing that HTML gives a meaning to
            link = self._links[path] = Markup(relative_link(self._here, path))  # noqa: S704 -- see above
        return link

    def remember(self, macro: Macro, *arguments: object) -> Markup:
        """What a macro draws of its arguments; an entry or a source is known by its id."""
        key = (macro.name, *(getattr(one, "id", one) for one in arguments))
        drawn = self._rows.get(key)
        if drawn is None:
            drawn = self._rows[key] = macro(*arguments)
        return drawn
