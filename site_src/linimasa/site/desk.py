"""What templates may ask for while pages are drawn: links from the page at hand, rows of entries.

Links and rows are the same on all pages of one depth, so each is made once for a depth; in a
process that builds again, once for as long as its entry is the same.
"""

from __future__ import annotations

from typing import Protocol

from markupsafe import Markup

from linimasa.site.links import relative_link, up


class Macro(Protocol):
    """A Jinja macro whose arguments, and nothing else, decide what it draws."""

    name: str

    def __call__(self, *arguments: object) -> Markup: ...


_PLAIN = frozenset((str, bool, type(None)))  # what has no `id`

Row = tuple[tuple[object, ...], Markup]
"""What a macro was given, and what it drew of it."""


class Desk:
    """Serves builds that differ in nothing but their entries and sources; each draws its pages one
    after another, and begins with a fresh page."""

    def __init__(self) -> None:
        self._here = ""
        self._links: dict[str, Markup] = {}
        self._rows: dict[tuple[object, ...], Row] = {}
        self._by_depth: dict[str, tuple[dict[str, Markup], dict[tuple[object, ...], Row]]] = {}
        self._macros: dict[int, tuple[object, str]] = {}
        self.begin()

    def begin(self) -> None:
        """A build begins: its macros are new."""
        self._macros.clear()
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
        """What a macro draws of its arguments; an entry or a source is looked up by its id."""
        # asked for some twenty times an event: nothing is called here that need not be
        named = [one if type(one) in _PLAIN else getattr(one, "id", one) for one in arguments]
        code = getattr(getattr(macro, "_func", None), "__code__", macro)
        name = (self._macros.get(id(code)) or self._named(code, macro))[1]
        key = (name, *named)
        row = self._rows.get(key)
        if row is None or row[0] != arguments:  # the very same are equal without a closer look
            row = self._rows[key] = arguments, macro(*arguments)
        return row[1]

    def _named(self, code: object, macro: Macro) -> tuple[object, str]:
        """A macro's code, so that no other gets its identity, and its name with its template's:
        two templates may each have a `row`."""
        known = code, f"{getattr(code, 'co_filename', '')} {macro.name}"
        self._macros[id(code)] = known
        return known
