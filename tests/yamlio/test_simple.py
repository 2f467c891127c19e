"""What is read without a parser is what the parser reads."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linimasa.yamlio.nodes import Node
from linimasa.yamlio.parser import parse
from linimasa.yamlio.scalars import render_value
from linimasa.yamlio.simple import simple
from linimasa.yamlio.strict import load

OURS = """\
source:
  id: kabar
  title: "Kabar: dari pelabuhan"
  published: 2025-01-02

events:
  - id: e-aa
    date: 2024-10-01~/2024-10-20~
    title: Kapal no#3 masuk jam 12:30
    attribution: {name: Budi, via: "Kantor, Berita"}
    place: {name: Teluk, lat: -6.2, lon: 106.8}
    numbers: [{value: 3000, unit: ton}, {value: 2, unit: kapal}]
    tags: [pelabuhan, arus balik]
    people: []
    key: true

  - id: e-ab
    note: https://pantai.example/?a=b&c=d
    media:
      file: kapal.jpg
      alt: ""
"""
PIECES = (
    *(" ", "\n", ":", "#", ",", "[", "]", "{", "}", "-", "?", "!", "&", "*", "|", ">", "'", '"'),
    *("%", "@", "`", "~", "a", "1", "\\", "\t", "\u00a0", "\u2028", "\ufeff", "é", "…"),
    *("\n  ", "\n    ", "\n- ", "  - ", "a: ", ": ", ", ", "[a, b]", "{a: b}", '"x"', "k:\n"),
    *("k: v\n", "...", "---", "\n\n", " #", "{a: b, }", "12:30", "null", "-3", "0.50"),
)


def _told(node: Node | None) -> object:
    """A node with all that there is of it, told apart by kind: 1 is not True."""
    if node is None:
        return None
    pairs = [(_told(key), _told(value)) for key, value in node.pairs]
    items = [_told(item) for item in node.items]
    shown = repr(node.value) if node.kind == "scalar" else (pairs, items)
    where = node.file, node.line, node.column, node.start, node.end
    return node.kind, shown, where, node.text, node.plain, node.flow


def test_what_we_write_is_read_here() -> None:
    found = simple(OURS, "f.yaml")
    assert found is not None
    assert _told(found) == _told(parse(OURS, "f.yaml"))


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from(["", "a: "]))
@example("{a: b, a: c}\n", "a: ")
@example("b\na: c\n", "a: ")
@example("b\n  c\n", "a: ")
@example("\n  - b: c\n d: e\n", "a:")
@example("[" * 12 + "]" * 12 + "\n", "a: ")
def test_any_text_is_read_as_the_parser_does_or_left_to_it(text: str, before: str) -> None:
    found = simple(before + text, "f.yaml")
    assert found is None or _told(found) == _told(parse(before + text, "f.yaml"))


@given(st.data())
def test_ours_with_something_in_it_is_read_as_the_parser_does_or_left_to_it(
    data: st.DataObject,
) -> None:
    at = data.draw(st.integers(0, len(OURS)))
    gone = data.draw(st.integers(0, 3))
    text = OURS[:at] + data.draw(st.sampled_from(PIECES)) + OURS[at + gone :]
    found = simple(text, "f.yaml")
    assert found is None or _told(found) == _told(parse(text, "f.yaml"))


@given(st.integers(1, 60), st.integers(1, 3), st.integers(0, 8), st.booleans())
def test_what_is_nested_is_read_as_deeply_as_the_parser_does(
    deep: int, step: int, brackets: int, listed: bool
) -> None:
    above = "".join(f"{' ' * step * at}a:\n" for at in range(deep))
    last = f"{'- ' if listed else ''}a: {'[' * brackets}b{']' * brackets}\n"
    text = f"{above}{' ' * step * deep}{last}"
    found = simple(text, "f.yaml")
    assert found is None or _told(found) == _told(parse(text, "f.yaml"))


@given(st.text(max_size=40), st.lists(st.text(max_size=12), max_size=3))
def test_a_value_that_we_write_comes_back(text: str, several: list[str]) -> None:
    written = f"a: {render_value(text)}\nb: {render_value(several)}\n"
    found = simple(written, "f.yaml")
    assert found is None or _told(found) == _told(parse(written, "f.yaml"))


@pytest.mark.parametrize(
    "text",
    [
        *("", "\n", "a", "a: b", "- a: b\n", "a: b # c\n", "a: |\n  b\n", "a: b\n  c\n", "A: b\n"),
        *("a: 'b'\n", 'a: "\\n"\n', "a: &b c\n", "a: b\na: c\n", "a:\n- b: c\n", "a: b: c\n"),
        *(f"{'a' * 1030}: b\n", "".join(f"{' ' * deep}a:\n" for deep in range(3000)) + "a: b\n"),
        *("a: [b, c\n", "a: {b}\n", "a: [b: c]\n", "a:\tb\n", "\ufeffa: b\n", "a:\nb: c\n"),
    ],
)
def test_more_than_that_is_left_to_the_parser(text: str) -> None:
    assert simple(text, "f.yaml") is None


def test_a_long_text_without_a_key_takes_no_longer_for_each_character() -> None:
    """One that is looked at anew from every letter would not come to an end here."""
    assert simple("a: b\n" + "x" * 300_000 + "\n", "f.yaml") is None
    assert load("a: " + "b:c" * 100_000 + "\n", "f.yaml") is not None
