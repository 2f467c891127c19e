"""`content/names.yaml`, a person's list of names and what else they are called, into its value.

    Badan Intelijen Nasional Korea Selatan: [NIS, 국가정보원]
    John Kirby: [Kirby, カービー]

Spellings that differ only in case or spaces are one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path

from linimasa.errors import DataError, LinimasaError, Place, raise_problems
from linimasa.model import Attribution, Event, EventFile
from linimasa.slug import fold
from linimasa.values import dataclass
from linimasa.yamlio.events import read_text
from linimasa.yamlio.nodes import Node
from linimasa.yamlio.strict import load

_HINT = "write each name on a line: `John Kirby: [Kirby, J. Kirby]`"


@dataclass(frozen=True, slots=True)
class Names:
    """The one form of every name that has several: folded spellings to it."""

    forms: Mapping[str, str] = field(default_factory=dict)

    def form(self, name: str) -> str:
        """The form that a name is kept under; itself where the list does not have it."""
        return self.forms.get(fold(name), name)

    def of_event(self, event: Event) -> Event:
        """An event with its speaker and people under their forms."""
        who = event.attribution
        people = tuple(dict.fromkeys(map(self.form, event.people)))
        if who is not None and who.name:
            who = Attribution(self.form(who.name), who.role, who.via)
        if (who, people) == (event.attribution, event.people):
            return event
        return replace(event, attribution=who, people=people)

    def of_file(self, file: EventFile) -> EventFile:
        """A file of events with all names under their forms; the same file where none changes."""
        if not self.forms:
            return file
        events = tuple(map(self.of_event, file.events))
        same = all(one is other for one, other in zip(events, file.events, strict=True))
        return file if same else replace(file, events=events)


def read_names(path: Path, root: Path) -> Names:
    """Read a project's list; an empty one where there is no file. Raises DataError or Problems,
    with places relative to `root`."""
    if not path.exists():
        return Names()
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    return parse_names(read_text(path, name), name)


def parse_names(text: str, file: str) -> Names:
    """The text of a list of names into its value. Raises DataError or Problems."""
    top = load(text, file)
    if top is None or (top.kind == "scalar" and top.value is None):
        return Names()
    if top.kind != "mapping":
        raise DataError("is no list of names", hint=_HINT, at=Place(file, 1, 1))
    problems: list[LinimasaError] = []
    forms: dict[str, str] = {}
    owners: dict[str, Node] = {}
    for key, value in top.pairs:
        for node in (key, *_others(value, key, problems)):
            _own(node, key.text, forms, owners, problems)
    raise_problems(problems)
    return Names(forms)


def _others(value: Node, key: Node, problems: list[LinimasaError]) -> Iterator[Node]:
    """What else a name is called: a text, or a list of texts."""
    nodes = value.items if value.kind == "sequence" else (value,)
    for node in nodes:
        if node.kind == "scalar" and node.value is not None and node.text.strip():
            yield node
        elif value.kind != "scalar":
            problems.append(
                DataError(f"'{key.text}' has an entry that is no name", hint=_HINT, at=node.at)
            )


def _own(
    node: Node,
    form: str,
    forms: dict[str, str],
    owners: dict[str, Node],
    problems: list[LinimasaError],
) -> None:
    folded = fold(node.text)
    first = owners.get(folded)
    if first is None:
        owners[folded], forms[folded] = node, form
    elif forms[folded] != form:
        problems.append(
            DataError(
                f"'{node.text}' is a name of '{forms[folded]}' already",
                hint=f"it stands first on line {first.at.line}; a name belongs to one only",
                at=node.at,
            )
        )
