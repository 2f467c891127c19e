"""Frozen dataclasses made late: the same as those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, replace
from typing import Any

import pytest

from linimasa.values import dataclass


@dataclass(frozen=True, slots=True)
class Late:
    """Has every kind of field."""

    name: str
    size: int = 3
    parts: list[str] = field(default_factory=list)
    hidden: str = field(default="", repr=False, compare=False)
    marks: dict[str, int] = field(default_factory=dict, init=False)
    length: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.name))


@dataclass(frozen=True, slots=True)
class Wider(Late):
    """With a field more, and words of its own for itself."""

    more: tuple[int, ...] = ()

    def __repr__(self) -> str:
        return "wide"


@dataclass(frozen=True, slots=True)
class Empty:
    """Has none."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Can be looked up."""

    left: int
    right: str = "r"


def standard(made: type) -> Any:
    """The same class by the standard library."""
    body: dict[str, Any] = {"__annotations__": made.__annotations__}
    body |= {one.name: field(default=one.default) for one in dataclasses.fields(made)}
    return dataclasses.dataclass(frozen=True, slots=True)(type(made.__name__, (), body))


def test_fields_have_their_values_and_defaults() -> None:
    late = Late("kapal")
    assert (late.name, late.size, late.parts, late.marks, late.length) == ("kapal", 3, [], {}, 5)
    assert Late("a").parts is not Late("a").parts
    assert Late("a", 1, ["b"], hidden="c").parts == ["b"]
    assert Wider("a", more=(1,)).more == (1,)
    assert not hasattr(late, "__dict__")


def test_values_are_compared_and_shown_by_their_fields() -> None:
    assert Late("a", hidden="b") == Late("a", hidden="c")
    assert Late("a") != Late("b")
    assert Late("a") != Wider("a")
    assert Empty() == Empty()
    assert repr(Late("a")) == "Late(name='a', size=3, parts=[], marks={})"
    assert repr(Wider("a")) == "wide"
    assert repr(Empty()) == "Empty()"


def test_what_the_standard_library_makes_of_them_is_the_same() -> None:
    other = standard(Pair)
    assert repr(Pair(1)) == repr(other(1))
    assert hash(Pair(1, "b")) == hash(other(1, "b"))
    assert Pair.__match_args__ == other.__match_args__
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'left'"):
        Pair()  # type: ignore[call-arg] # that is the test
    with pytest.raises(TypeError, match="unexpected keyword argument 'middle'"):
        Pair(1, middle=2)  # type: ignore[call-arg] # that is the test


def test_a_field_cannot_be_changed() -> None:
    pair = Pair(1)
    with pytest.raises(FrozenInstanceError, match="left"):
        pair.left = 2  # type: ignore[misc] # that is the test
    with pytest.raises(FrozenInstanceError, match="left"):
        del pair.left
    assert pair.left == 1


def test_copies_are_equal() -> None:
    late = Late("a", 2, ["b"], "c")
    for again in (copy.deepcopy(late), pickle.loads(pickle.dumps(late)), replace(late)):
        assert again == late
        assert (again.hidden, again.length) == ("c", 1)
    assert replace(late, size=4).size == 4
    assert dataclasses.asdict(Pair(1)) == {"left": 1, "right": "r"}
    assert {Pair(1): "one"}[Pair(1)] == "one"


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """Comes before a later one."""

    major: int
    minor: int = 0


def test_values_are_in_order_where_that_is_asked_for() -> None:
    first, second = Version(1, 9), Version(2)
    assert first < second > first
    assert first <= second
    assert second >= first
    assert sorted([second, first]) == [first, second]
    with pytest.raises(TypeError, match="not supported between"):
        assert Pair(1) < Pair(2)  # type: ignore[operator] # that is the test
    with pytest.raises(TypeError, match="not supported between"):
        assert first < (2, 0)  # type: ignore[operator] # the same


def test_no_other_kind_is_made() -> None:
    with pytest.raises(TypeError, match="frozen"):
        dataclass(frozen=False, slots=True)(Pair)
