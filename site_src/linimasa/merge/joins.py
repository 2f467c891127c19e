"""Events that tell the same as another source's, marked as merged into it: drafts, reversible.

Only what nobody has touched is written: a draft whose fields stand as the machine wrote them,
without a comment. What was written is remembered as `joined`; where a person has taken it back, the
file differs from it, and the event is left alone for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from linimasa.merge.changes import Change, Plan
from linimasa.merge.memory import FieldValues, Memory, Remembered
from linimasa.merge.values import field_values
from linimasa.yamlio.scalars import Value
from linimasa.yamlio.splice import GONE, Document, Edit, Gone, apply

Standing = Literal["free", "yours", "undone"]
"""Whether the machine may join an event; `undone` if a person has taken a join back."""


@dataclass(frozen=True, slots=True)
class Join:
    """What is to be written over an event, with the words for the plan that say why."""

    fields: FieldValues
    message: str


def before_joins(values: Mapping[str, Value], remembered: Remembered | None) -> dict[str, Value]:
    """An event's fields without what was joined, where that still stands as it was written."""
    plain = dict(values)
    joined = remembered.joined if remembered else {}
    if remembered is None or not _stands(values, joined):
        return plain
    for name in joined:
        before = "draft" if name == "status" else remembered.base.get(name)
        if before is None and name != "date":
            plain.pop(name, None)
        else:
            plain[name] = before
    return plain


def is_edited(values: Mapping[str, Value], base: FieldValues) -> bool:
    """Whether a person has changed, added or deleted anything in an event."""
    names = {*values, *base} - {"id", "status"}
    return any(values.get(name) != base.get(name) for name in names)


def standings(text: str, memory: Memory, path: str) -> dict[str, Standing]:
    """The standing of every event of a file. Raises DataError where it does not read."""
    document = Document(text, path)
    return {
        name: _standing(field_values(block.node), memory.events.get(name), document, name)
        for name, block in document.blocks.items()
    }


def _standing(
    values: Mapping[str, Value], remembered: Remembered | None, document: Document, name: str
) -> Standing:
    if remembered is None:
        return "yours"
    if remembered.joined and not _stands(values, remembered.joined):
        return "undone"
    plain = before_joins(values, remembered)
    draft = (plain.get("status") or "draft") == "draft"
    touched = is_edited(plain, remembered.base) or document.has_comment(name)
    return "free" if draft and not touched else "yours"


def _stands(values: Mapping[str, Value], joined: FieldValues) -> bool:
    return all(values.get(name) == value for name, value in joined.items())


def with_joins(plan: Plan, path: str, joins: Mapping[str, Join]) -> Plan:
    """A plan with its free events joined as `joins` says, and no others.

    An event that was joined before and is not in `joins` becomes a draft again.
    """
    if not any(old.joined or name in joins for name, old in plan.memory.events.items()):
        return plan
    document = Document(plan.text, path)
    standing = standings(plan.text, plan.memory, path)
    events = dict(plan.memory.events)
    edits: list[Edit] = []
    changes: list[Change] = []
    for name, block in document.blocks.items():
        if standing[name] != "free":
            continue
        old = events[name]
        join = joins.get(name)
        now = dict(join.fields) if join else {}
        if now == old.joined:
            continue
        values = field_values(block.node)
        edits += document.edits(block.node, _edited_fields(values, old, now))
        events[name] = replace(old, joined=now)
        changes.append(_change(name, old, join))
    memory = replace(plan.memory, events=events)
    return replace(
        plan, changes=(*plan.changes, *changes), text=apply(plan.text, edits), memory=memory
    )


def _edited_fields(
    values: Mapping[str, Value], old: Remembered, now: FieldValues
) -> dict[str, Value | Gone]:
    plain = before_joins(values, old)
    wanted = {**plain, **now}
    names = {*old.joined, *now}
    return {
        name: wanted.get(name, GONE)
        for name in sorted(names, reverse=True)
        if wanted.get(name) != values.get(name) or name not in wanted
    }


def _change(name: str, old: Remembered, join: Join | None) -> Change:
    if join is not None:
        into = join.fields.get("into")
        return Change("&", name, join.message, "into" if into else "date", None, into)
    return Change("~", name, _parted(old), "into")


def _parted(old: Remembered) -> str:
    into = old.joined.get("into")
    return f"no longer merged into {into}" if into else "no other source gives another day any more"
