"""YAML by the core schema of 1.2, with a place for everything that is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.errors import LinimasaError
from linimasa.yamlio.nodes import resolve
from linimasa.yamlio.scalars import render_scalar, render_value
from linimasa.yamlio.strict import load


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12:30", "12:30"),
        ("no", "no"),
        ("y", "y"),
        ("0012", "0012"),
        ("1_000", "1_000"),
        ("2024-10-18", "2024-10-18"),
        ("2024", 2024),
        ("-3", -3),
        ("3.5", 3.5),
        ("1e3", 1000.0),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
    ],
)
def test_plain_scalars(text: str, value: object) -> None:
    assert resolve(text) == value
    assert type(resolve(text)) is type(value)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", "f.yaml:3:1", "the key 'a' stands twice"),
        ("a: &x 1\n", "f.yaml:1:4", "an anchor (&x)"),
        ("a: 1\nb: *x\n", "f.yaml:2:4", "an alias (*x)"),
        ("a: !!int 3\n", "f.yaml:1:4", "a tag"),
        ("a: b: c\n", "f.yaml:1:5", "mapping values are not allowed"),
        ("a: 1\n---\nb: 2\n", "f.yaml:2:1", "more than one document"),
        ("a:\n\t- b\n", "f.yaml:2:1", "cannot start any token"),
        ("é: 1\na: \x07\n", "f.yaml:2:4", "a character that YAML forbids"),
        ('a: "open\n', "f.yaml:1:4", "unexpected end of stream"),
        ("? [a]\n: 1\n", "f.yaml:1:3", "a key must be a word"),
        ("- " * 60 + "a\n", "f.yaml:1:", "nested too deeply"),
        ("[" * 5000, "f.yaml:1:", "nested too deeply"),
    ],
)
def test_what_is_refused_has_a_place(text: str, place: str, message: str) -> None:
    with pytest.raises(LinimasaError) as caught:
        load(text, "f.yaml")
    assert str(caught.value.at).startswith(place)
    assert message in caught.value.message


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n"])
def test_an_empty_document_is_nothing(text: str) -> None:
    node = load(text, "f.yaml")
    assert node is None or node.value is None


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_offsets_are_of_the_text_as_given(start: str, newline: str) -> None:
    text = start + newline.join(["é: “ü”", "list: [one, 𝒳]", "last: x"])
    node = load(text, "f.yaml")
    assert node is not None
    shown = [text[value.start : value.end] for _, value in node.pairs]
    assert shown == ["“ü”", "[one, 𝒳]", "x"]


VALUES = st.recursive(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.none() | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(alphabet="abcdef", min_size=1, max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


def plain(node: object) -> object:
    """A node back into the value that was rendered."""
    from linimasa.yamlio.nodes import Node

    assert isinstance(node, Node)
    if node.kind == "scalar":
        return node.value if node.value is None or isinstance(node.value, bool) else node.text
    if node.kind == "sequence":
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


@given(VALUES)
def test_what_is_rendered_reads_back(value: object) -> None:
    line = f"field: {render_value(value)}\n"  # type: ignore[arg-type] # what YAML can hold
    assert line.count("\n") == 1
    node = load(line, "f.yaml")
    assert node is not None
    assert plain(node.get("field")) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2024-10-18", "2024-10-18"),
        ("2023-08/..", "2023-08/.."),
        ("2024-10-01~/2024-10-20~", "2024-10-01~/2024-10-20~"),
        ("3000", "3000"),
        ("13000", "13000"),
        ("-2.5", "-2.5"),
        ("2.50", '"2.50"'),
        ("00123", '"00123"'),
        ("1_000", '"1_000"'),
        ("no", '"no"'),
        ("12:30", '"12:30"'),
        ("Kerja sama militer", "Kerja sama militer"),
        ("“Layar,” kata Siti", '"“Layar,” kata Siti"'),
        ("a: b", '"a: b"'),
        ("- x", '"- x"'),
        ("#x", '"#x"'),
        ("two\nlines", r'"two\nlines"'),
        (None, "null"),
        (True, "true"),
    ],
)
def test_scalars_stay_plain_where_that_is_safe(value: str | bool | None, text: str) -> None:
    assert render_scalar(value) == text


@given(st.text(max_size=60))
def test_any_text_loads_or_says_where_it_does_not(text: str) -> None:
    try:
        load(text, "f.yaml")
    except LinimasaError as error:
        problems = getattr(error, "problems", (error,))
        assert all(problem.at is not None and problem.at.line for problem in problems)
