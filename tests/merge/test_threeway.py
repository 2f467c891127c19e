"""One field, three values: every case there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.merge.threeway import merge_fields


@pytest.mark.parametrize(
    ("base", "yours", "now", "edit", "pending"),
    [
        ("a", "a", "a", None, None),
        ("a", "a", "b", "b", None),
        ("a", "c", "a", None, None),
        ("a", "c", "b", None, "b"),
        ("a", "b", "b", None, None),
        ("a", None, "a", None, None),
        ("a", None, "b", None, "b"),
        (None, None, "b", "b", None),
        (None, "c", "b", None, "b"),
        ("a", "a", None, "", None),
        ("a", "c", None, None, ""),
    ],
)
def test_each_case(
    base: str | None, yours: str | None, now: str | None, edit: str | None, pending: str | None
) -> None:
    """An empty text stands for a value that is taken away."""

    def only(value: str | None) -> dict[str, str]:
        return {} if value is None else {"f": value}

    merged = merge_fields(only(base), {}, only(yours), only(now), writable=True)
    assert {k: v[1] or "" for k, v in merged.edits.items()} == only(edit)
    assert {k: v or "" for k, v in merged.pending.items()} == only(pending)
    assert merged.kept.keys() == merged.pending.keys()


def test_what_was_told_is_not_told_again() -> None:
    merged = merge_fields({"f": "a"}, {"f": "b"}, {"f": "c"}, {"f": "b"}, writable=True)
    assert (merged.kept, merged.pending) == ({}, {"f": "b"})
    merged = merge_fields({"f": "a"}, {"f": "b"}, {"f": "c"}, {"f": "d"}, writable=True)
    assert merged.kept == {"f": ("c", "d")}


def test_nothing_is_written_where_it_must_not_be() -> None:
    merged = merge_fields({"f": "a"}, {}, {"f": "a"}, {"f": "b"}, writable=False)
    assert (merged.edits, merged.pending, merged.base) == ({}, {"f": "b"}, {"f": "a"})


def test_a_lost_memory_makes_all_that_stands_the_persons_and_the_rest_the_machines() -> None:
    now = {"f": "b", "g": "new"}
    merged = merge_fields(None, {}, {"f": "a"}, now, writable=True)
    assert (merged.edits, merged.pending) == ({}, {"f": "b"})
    later = merge_fields(merged.base, merged.pending, {"f": "a"}, now, writable=True)
    assert (later.edits, later.kept) == ({}, {})


FIELDS = st.dictionaries(st.sampled_from("abc"), st.sampled_from("xyz"))


@given(FIELDS, FIELDS, FIELDS, st.booleans())
def test_only_what_equals_its_base_is_written_and_a_second_time_nothing(
    base: dict[str, str], yours: dict[str, str], now: dict[str, str], writable: bool
) -> None:
    merged = merge_fields(base, {}, yours, now, writable=writable)
    for name in merged.edits:
        assert writable
        assert yours.get(name) == base.get(name)
    after = dict(yours)
    for name, (_, value) in merged.edits.items():
        after.pop(name, None)
        if value is not None:
            after[name] = str(value)
    again = merge_fields(merged.base, merged.pending, after, now, writable=writable)
    assert (again.edits, again.kept) == ({}, {})
