"""Concise binary objects (CBOR, RFC 8949) into values: numbers, bytes, text and arrays, which is
all that Pagefind writes."""

from __future__ import annotations

Value = int | bytes | str | list["Value"]

_MORE = 31  # the count of an array whose end is marked instead
_END = 0xFF


def read_cbor(data: bytes) -> Value:
    """The first value of some bytes. Raises ValueError for what is none of those above."""
    try:
        return _value(data, 0)[0]
    except IndexError as error:
        raise ValueError("the bytes end in the middle of a value") from error


def _value(data: bytes, at: int) -> tuple[Value, int]:
    """The value that begins at a place, and the place behind it."""
    kind, more = data[at] >> 5, data[at] & 31
    number, at = _number(data, at + 1, more)
    if kind == 0:
        return number, at
    if kind in (2, 3):
        taken = data[at : at + number]
        return (taken if kind == 2 else taken.decode()), at + number
    if kind == 4:
        return _array(data, at, None if more == _MORE else number)
    raise ValueError(f"a value of kind {kind}")


def _number(data: bytes, at: int, more: int) -> tuple[int, int]:
    if more < 24 or more == _MORE:
        return more, at
    if more > 27:
        raise ValueError(f"a number of length {more}")
    end = at + (1 << (more - 24))
    return int.from_bytes(data[at:end], "big"), end


def _array(data: bytes, at: int, count: int | None) -> tuple[Value, int]:
    found: list[Value] = []
    while len(found) != count if count is not None else data[at] != _END:
        value, at = _value(data, at)
        found.append(value)
    return found, at if count is not None else at + 1
