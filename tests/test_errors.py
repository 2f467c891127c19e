"""Places print as file:line:column; several errors are flattened and sorted."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.errors import DataError, Place, Problems, raise_problems


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("a.yaml"), "a.yaml"),
        (Place("a.yaml", 3), "a.yaml:3"),
        (Place("a.yaml", 3, 7), "a.yaml:3:7"),
    ],
)
def test_a_place_prints_what_is_known(place: Place, text: str) -> None:
    assert str(place) == text


def test_an_error_prints_place_message_and_hint() -> None:
    assert str(DataError("bad", hint="mend it", at=Path("a.yaml"))) == "a.yaml: bad (mend it)"


def test_problems_flatten_and_sort_by_line_as_numbers() -> None:
    inner = Problems([DataError("later", at=Place("a", 10)), DataError("sooner", at=Place("a", 9))])
    outer = Problems([DataError("other", at=Place("b", 1)), inner])
    assert [problem.message for problem in outer.problems] == ["sooner", "later", "other"]


def test_raise_problems_raises_none_one_or_all() -> None:
    raise_problems([])
    with pytest.raises(DataError, match="alone"):
        raise_problems([DataError("alone")])
    with pytest.raises(Problems, match="a"):
        raise_problems([DataError("a"), DataError("b")])
