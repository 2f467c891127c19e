"""What is drawn once for all pages of one depth."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from linimasa.site.desk import Desk


@dataclass(frozen=True)
class Thing:
    id: str
    title: str = "old"


class Counting:
    name = "row"

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, *arguments: object) -> Markup:
        self.calls += 1
        return Markup(f"{self.calls}")


def test_a_link_starts_from_the_page_at_hand() -> None:
    desk = Desk()
    desk.enter("2024/10/")
    assert desk.href("e/e-1/") == "../../e/e-1/index.html"
    desk.enter("2024/")
    assert desk.href("e/e-1/") == "../e/e-1/index.html"
    assert desk.href("e/e-1/", "a b") == "../e/e-1/index.html#a%20b"


def test_a_row_is_drawn_once_for_a_depth_and_again_for_another() -> None:
    desk, row = Desk(), Counting()
    desk.enter("2024/10/")
    first = desk.remember(row, Thing("e-1"), "day")
    desk.enter("2023/01/")
    assert desk.remember(row, Thing("e-1"), "day") == first
    desk.enter("2024/")
    assert desk.remember(row, Thing("e-1"), "day") != first
    assert row.calls == 2


def test_rows_that_differ_in_any_argument_are_apart() -> None:
    desk, row = Desk(), Counting()
    drawn = {
        desk.remember(row, Thing("e-1"), "day"),
        desk.remember(row, Thing("e-2"), "day"),
        desk.remember(row, Thing("e-1"), "month"),
    }
    assert len(drawn) == 3


def test_a_row_is_drawn_again_when_its_entry_is_another_of_the_same_id() -> None:
    desk, row = Desk(), Counting()
    first, same, changed = Thing("e-1"), Thing("e-1"), Thing("e-1", "new")
    drawn = desk.remember(row, first)
    desk.begin()
    assert desk.remember(row, same) == drawn
    assert desk.remember(row, changed) != drawn
    assert row.calls == 2


def test_macros_of_one_name_in_two_templates_are_apart(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(f"{{% macro row(x) %}}{name}{{% endmacro %}}")
    environment = Environment(loader=FileSystemLoader(tmp_path), autoescape=True)
    desk, thing = Desk(), Thing("e-1")
    rows = [environment.get_template(name).module.row for name in ("a", "b")]  # type: ignore[attr-defined] # a macro
    assert [desk.remember(row, thing) for row in rows] == ["a", "b"]
