"""A project's templates beside the theme's: what they replace, and where they do not fit it.

Read off the syntax trees, nothing is drawn. A block of an unknown name is never shown, and Jinja
says nothing of it; a macro that is gone fails only on the page that calls it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from jinja2 import Environment, TemplateSyntaxError, nodes

from linimasa.errors import Place
from linimasa.site.templates import A_FOLDER
from linimasa.site.theme import theme_dir
from linimasa.yamlio.fields import suggestion

THEME = "theme/"  # how a project's template calls the one that it replaces
Part = Literal["extends", "replaces", "adds"]


@dataclass(frozen=True, slots=True)
class Misfit:
    """Where a template does not fit this version of the theme; `breaks` where the build would."""

    at: Place
    message: str
    hint: str = ""
    breaks: bool = False


@dataclass(frozen=True, slots=True)
class Override:
    """A file of the project's templates/: its name, and whether it extends the theme's file of that
    name, replaces it whole, or adds one."""

    name: str
    part: Part


@dataclass(frozen=True, slots=True)
class _Template:
    """What one template has: lines by the names of blocks and macros, and what it leads to."""

    blocks: Mapping[str, int]
    macros: Mapping[str, int]
    parent: str | None
    leads_to: tuple[tuple[str, int], ...]
    imports: Mapping[str, str]  # alias -> template
    asked: tuple[tuple[str, str, int], ...]  # alias, name, line


def read_overrides(folder: Path) -> tuple[tuple[Override, ...], tuple[Misfit, ...]]:
    """The overrides in a project's folder of templates, and where they do not fit."""
    theme = theme_dir()
    own, misfits = _read(folder)
    packaged, _ = _read(theme)
    known = {f"{THEME}{name}": one for name, one in packaged.items()} | packaged | own
    found = [Override(name, _part(name, own, packaged)) for name in own]
    found += _static(folder, theme)
    used = {name for one in known.values() for name, _ in one.leads_to}
    for name, template in own.items():
        at = f"{folder.name}/{name}"
        misfits += [*_lost_names(at, template, known), *_lost_blocks(at, template, known)]
        if name in packaged:
            misfits += _lacking(at, name, template, packaged[name])
        elif name not in used:
            hint = suggestion(name, packaged)
            misfits.append(
                Misfit(Place(at, 1), "is no template of the theme: it is not used", hint)
            )
    misfits += _broken_calls(folder.name, own, packaged, known)
    return tuple(sorted(found, key=lambda one: one.name)), tuple(misfits)


def _part(name: str, own: Mapping[str, _Template], packaged: Mapping[str, _Template]) -> Part:
    if name not in packaged:
        return "adds"
    return "extends" if own[name].parent == f"{THEME}{name}" else "replaces"


def _static(folder: Path, theme: Path) -> Iterator[Override]:
    for path in sorted((folder / "static").rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            yield Override(name, "replaces" if (theme / name).is_file() else "adds")


def _read(folder: Path) -> tuple[dict[str, _Template], list[Misfit]]:
    """The templates of a folder by their names, and those that do not read."""
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    found, misfits = {}, []
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        place = f"{folder.name}/{name}"
        if path.is_dir():
            misfits.append(Misfit(Place(place), A_FOLDER, breaks=True))
            continue
        try:
            found[name] = _template(environment.parse(path.read_text(encoding="utf-8")))
        except TemplateSyntaxError as error:
            at = Place(place, error.lineno)
            misfits.append(Misfit(at, error.message or "is no template", breaks=True))
        except UnicodeDecodeError:
            misfits.append(
                Misfit(Place(place), "is not UTF-8 text", "save it as UTF-8", breaks=True)
            )
    return found, misfits


def _template(tree: nodes.Template) -> _Template:
    leads: list[tuple[str, int]] = []
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        name = getattr(node, "template", None)
        if isinstance(name, nodes.Const):
            leads.append((name.value, node.lineno))
    extends = [one.template for one in tree.find_all(nodes.Extends)]
    parent = extends[0].value if extends and isinstance(extends[0], nodes.Const) else None
    imports = {
        node.target: node.template.value
        for node in tree.find_all(nodes.Import)
        if isinstance(node.template, nodes.Const)
    }
    asked = [
        (node.node.name, node.attr, node.lineno)
        for node in tree.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name in imports
    ]
    blocks = {node.name: node.lineno for node in tree.find_all(nodes.Block)}
    macros = {node.name: node.lineno for node in tree.find_all(nodes.Macro)}
    return _Template(blocks, macros, parent, tuple(leads), imports, tuple(asked))


def _lost_names(at: str, template: _Template, known: Mapping[str, _Template]) -> Iterator[Misfit]:
    """Templates that it leads to and that are not there."""
    for name, line in template.leads_to:
        if name not in known:
            message = f"there is no template '{name}'"
            yield Misfit(Place(at, line), message, suggestion(name, known), breaks=True)


def _lost_blocks(at: str, template: _Template, known: Mapping[str, _Template]) -> Iterator[Misfit]:
    """Blocks that none of the templates which it extends has: they are never shown."""
    above: dict[str, int] = {}
    parent, seen = template.parent, set[str]()
    while parent is not None and parent in known and parent not in seen:
        seen.add(parent)
        above |= known[parent].blocks
        parent = known[parent].parent
    for name, line in template.blocks.items():
        if template.parent in known and name not in above:
            message = f"the block '{name}' is in no template above: it is never shown"
            yield Misfit(Place(at, line), message, suggestion(name, above))


def _lacking(at: str, name: str, own: _Template, theirs: _Template) -> Iterator[Misfit]:
    """What the theme's template of this name has, and one that replaces it whole has not."""
    if own.parent == f"{THEME}{name}":
        return
    for what, mine, wanted in (
        ("block", own.blocks, theirs.blocks),
        ("macro", own.macros, theirs.macros),
    ):
        for missing in wanted.keys() - mine.keys():
            hint = f"{{% extends '{THEME}{name}' %}} keeps all that is not changed"
            yield Misfit(Place(at, 1), f"lacks the theme's {what} '{missing}'", hint)


def _broken_calls(
    folder: str,
    own: Mapping[str, _Template],
    packaged: Mapping[str, _Template],
    known: Mapping[str, _Template],
) -> Iterator[Misfit]:
    """Macros that are called and that no template has any more."""
    for name, template in {**packaged, **own}.items():
        for alias, asked, line in template.asked:
            target = template.imports[alias]
            if target not in known or asked in _exported(known[target]):
                continue
            caller = f"{folder}/{name}" if name in own else f"the theme's {name}"
            where = f"{folder}/{target}" if target in own else f"the theme's {target}"
            at = Place(caller, line) if name in own else Place(where, 1)
            message = f"{caller} calls the macro '{asked}', which {where} lacks"
            yield Misfit(at, message, suggestion(asked, known[target].macros), breaks=True)


def _exported(template: _Template) -> set[str]:
    return {*template.macros, *template.imports}
