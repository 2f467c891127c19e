"""What a template draws on: the templates that it leads to, and the names that it asks for.

Read off the template's tokens, so that no list of dependencies is kept by hand and none goes stale.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from jinja2 import Environment, TemplateError, TemplateNotFound

from linimasa.site.digests import digest

_LEADING = frozenset({"extends", "include", "import", "from"})


@dataclass(frozen=True, slots=True)
class Closure:
    """A template with all that it leads to: a digest of their sources, and the names in them."""

    digest: str
    names: frozenset[str]

    def asked(self, context: Mapping[str, object]) -> Mapping[str, object]:
        """Of a page's values those that the template asks for by name."""
        if "context" in self.names:  # it may look at all of them, as in `page.context`
            return context
        return {name: context[name] for name in context if name in self.names}


@dataclass(frozen=True, slots=True)
class _Read:
    source: str
    leads_to: tuple[str, ...]
    computed: bool  # a template's name is worked out when a page is drawn
    names: frozenset[str]


class Closures:
    """The closures of one environment's templates, each read once."""

    def __init__(self, environment: Environment):
        self._environment = environment
        self._read: dict[str, _Read | None] = {}
        self._closures: dict[str, Closure] = {}

    def of(self, template: str) -> Closure:
        """The closure of a template. One that is missing or broken has a digest of its own, and
        fails when it is drawn."""
        if template not in self._closures:
            self._closures[template] = self._close(template)
        return self._closures[template]

    def _close(self, template: str) -> Closure:
        seen: dict[str, _Read | None] = {}
        todo = [template]
        while todo:
            name = todo.pop()
            if name in seen:
                continue
            seen[name] = read = self._reading(name)
            if read:
                todo += self._every if read.computed else read.leads_to
        sources = [(name, read.source if read else "") for name, read in sorted(seen.items())]
        names = (read.names for read in seen.values() if read)
        return Closure(digest(*chain(*sources)), frozenset().union(*names))

    @cached_property
    def _every(self) -> list[str]:
        return self._environment.list_templates(extensions=["html", "xml", "svg", "txt"])

    def _reading(self, name: str) -> _Read | None:
        if name not in self._read:
            self._read[name] = _read(self._environment, name)
        return self._read[name]


def _read(environment: Environment, name: str) -> _Read | None:
    loader = environment.loader
    try:
        source = loader.get_source(environment, name)[0] if loader else ""
        tokens = [(kind, text) for _, kind, text in environment.lex(source) if kind != "whitespace"]
    except (TemplateNotFound, TemplateError, UnicodeDecodeError):
        return None
    leads_to, computed = [], False
    for (before, _), (kind, word), (after, argument) in zip(
        tokens, tokens[1:], tokens[2:], strict=False
    ):
        if before == "block_begin" and kind == "name" and word in _LEADING:
            if after == "string":
                leads_to.append(argument[1:-1])
            else:
                computed = True
    names = frozenset(text for kind, text in tokens if kind == "name")
    return _Read(source, tuple(leads_to), computed, names)
