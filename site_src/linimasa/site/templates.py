"""What a template draws on: the templates that it leads to, and the names that it asks for.

Read off the template's tokens, so that no list of dependencies is kept by hand and none goes stale.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from functools import cached_property
from itertools import chain
from pathlib import Path

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError

from linimasa.errors import Place, TemplateError
from linimasa.site.digests import digest
from linimasa.values import dataclass

A_FOLDER = "is a folder, not a template"
_LEADING = frozenset({"extends", "include", "import", "from"})


@dataclass(frozen=True, slots=True)
class Closure:
    """A template with all that it leads to: a digest of their sources, the names in them, and
    those of the templates themselves."""

    digest: str
    names: frozenset[str]
    templates: tuple[str, ...]

    def asked(self, context: Mapping[str, object]) -> Mapping[str, object]:
        """Of a page's values those that the template asks for by name."""
        if "context" in self.names:  # it may look at all of them, as in `page.context`
            return context
        return {name: context[name] for name in context if name in self.names}


@dataclass(frozen=True, slots=True)
class Read:
    """What stands in one template."""

    source: str
    leads_to: tuple[str, ...]
    computed: bool  # a template's name is worked out when a page is drawn
    names: frozenset[str]


class Closures:
    """The closures of one environment's templates, each read once; `known` are what was read for
    builds before, by their sources."""

    def __init__(self, environment: Environment, known: MutableMapping[str, Read] | None = None):
        self._environment = environment
        self._known = {} if known is None else known
        self._read: dict[str, Read | None] = {}
        self._closures: dict[str, Closure] = {}

    def of(self, template: str) -> Closure:
        """The closure of a template. One that is missing or broken has a digest of its own, and
        fails when it is drawn."""
        if template not in self._closures:
            self._closures[template] = self._close(template)
        return self._closures[template]

    def macros_of(self, *names: str) -> bool:
        """Whether any template read so far has both macros and one of some names in it."""
        asking = frozenset(names)
        found = (read.names for read in self._read.values() if read)
        return any("macro" in own and not own.isdisjoint(asking) for own in found)

    def _close(self, template: str) -> Closure:
        seen: dict[str, Read | None] = {}
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
        return Closure(digest(*chain(*sources)), frozenset().union(*names), tuple(seen))

    def every(self) -> str:
        """A digest of all templates that there are."""
        return digest(*chain(*((name, self.of(name).digest) for name in sorted(self._every))))

    @cached_property
    def _every(self) -> list[str]:
        return template_names(self._environment)

    def _reading(self, name: str) -> Read | None:
        if name not in self._read:
            self._read[name] = _read(self._environment, name, self._known)
        return self._read[name]


def syntax_errors(folder: Path, root: Path) -> Iterator[TemplateError]:
    """What is wrong with a project's templates even before anything is drawn of them; in places
    relative to `root`."""
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    for path in sorted(folder.rglob("*.html")):
        file = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        try:
            environment.parse(path.read_text(encoding="utf-8"))
        except TemplateSyntaxError as error:
            yield TemplateError(f"{error.message}.", at=Place(file, error.lineno))
        except IsADirectoryError:
            yield TemplateError(A_FOLDER, at=Place(file))
        except (OSError, UnicodeDecodeError):
            continue  # told of when it is drawn


def template_names(environment: Environment) -> list[str]:
    """All templates that an environment finds."""
    return environment.list_templates(extensions=["html", "xml", "svg", "txt"])


def _read(environment: Environment, name: str, known: MutableMapping[str, Read]) -> Read | None:
    loader = environment.loader
    try:
        source = loader.get_source(environment, name)[0] if loader else ""
        if source not in known:
            known[source] = _parse(source, environment)
        return known[source]
    except (TemplateNotFound, JinjaError, UnicodeDecodeError):
        return None


def _parse(source: str, environment: Environment) -> Read:
    tokens = [(kind, text) for _, kind, text in environment.lex(source) if kind != "whitespace"]
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
    return Read(source, tuple(leads_to), computed, names)
