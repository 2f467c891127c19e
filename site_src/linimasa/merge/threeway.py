"""Fields merged three ways: what the machine last wrote, what stands there, what it says now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from linimasa.yamlio.scalars import Value


@dataclass(slots=True)
class FieldMerge:
    """The outcome for one event or header: edits to write, what is kept back, the new memory."""

    edits: dict[str, tuple[Value, Value]] = field(default_factory=dict)
    kept: dict[str, tuple[Value, Value]] = field(default_factory=dict)
    base: dict[str, Value] = field(default_factory=dict)
    pending: dict[str, Value] = field(default_factory=dict)


def merge_fields(
    base: Mapping[str, Value] | None,
    pending: Mapping[str, Value],
    yours: Mapping[str, Value],
    now: Mapping[str, Value],
    *,
    writable: bool,
) -> FieldMerge:
    """Decide each field. `base` None means that the memory is lost: all that stands is yours.

    A field that equals its base is the machine's, and is updated where `writable`. Any other is
    the person's, for ever: a new value is kept as pending, and reported once.
    """
    if base is None:
        base = {name: value for name, value in now.items() if yours.get(name) is None}
    merged = FieldMerge(base=dict(base))
    for name in dict.fromkeys((*now, *base)):
        was, stands, value = base.get(name), yours.get(name), now.get(name)
        if value in (was, stands):
            continue
        if writable and stands == was:
            merged.edits[name] = (stands, value)
            merged.base[name] = value
            continue
        merged.pending[name] = value
        if name not in pending or pending[name] != value:
            merged.kept[name] = (stands, value)
    merged.base = {name: value for name, value in merged.base.items() if value is not None}
    return merged
