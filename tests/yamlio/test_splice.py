"""Edits of an events file: what is not changed stays byte for byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.yamlio.nodes import Node
from linimasa.yamlio.scalars import Value
from linimasa.yamlio.splice import GONE, Document, Edit, Gone, apply, render_event, render_file
from linimasa.yamlio.strict import load
from support.splicing import with_fields

FILE = "content/events/pasar.yaml"
TEXT = """\
# Pasar Ikan, dibaca dua kali
source:
  id: pasar   # nama tetap
  published: 2021-05-04
events:
  - id: e-1
    status: draft
    date: 2021-05-01
    title: "Pasar dibuka"  # judul saya
    tags: [pasar, ikan]

  - id: e-2
    status: draft
    date: 2021-05-02
    title: >-
      Nelayan
      kembali
    people:
      - Sari
      - Budi

  - {id: e-3, status: draft, title: Hujan}
"""


def document(text: str = TEXT) -> Document:
    return Document(text, FILE)


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines taken away and the lines added."""
    old, new = before.splitlines(), after.splitlines()
    return [one for one in old if one not in new], [one for one in new if one not in old]


def node(name: str, text: str = TEXT) -> Node:
    return document(text).blocks[name].node


@pytest.mark.parametrize(
    ("name", "values", "gone", "new"),
    [
        (
            "e-1",
            {"title": "Pasar tutup: lagi"},
            ['    title: "Pasar dibuka"  # judul saya'],
            ['    title: "Pasar tutup: lagi"  # judul saya'],
        ),
        ("e-1", {"date": None}, ["    date: 2021-05-01"], ["    date: null"]),
        ("e-1", {"tags": GONE}, ["    tags: [pasar, ikan]"], []),
        ("e-1", {"kind": "event", "said": "2021-05"}, [], ["    said: 2021-05", "    kind: event"]),
        (
            "e-2",
            {"title": "Nelayan pulang"},
            ["    title: >-", "      Nelayan", "      kembali"],
            ["    title: Nelayan pulang"],
        ),
        (
            "e-2",
            {"people": ["Sari"]},
            ["    people:", "      - Sari", "      - Budi"],
            ["    people: [Sari]"],
        ),
        ("e-2", {"people": GONE, "tags": ["a"]}, ["    people:", "      - Sari", "      - Budi"],
         ["    tags: [a]"]),
        (
            "e-3",
            {"title": "Hujan deras", "kind": "event", "tags": ["a, b"]},
            ["  - {id: e-3, status: draft, title: Hujan}"],
            ['  - {id: e-3, status: draft, title: Hujan deras, kind: event, tags: ["a, b"]}'],
        ),
        (
            "e-3",
            {"title": GONE},
            ["  - {id: e-3, status: draft, title: Hujan}"],
            ["  - {id: e-3, status: draft, title: null}"],
        ),
    ],
)  # fmt: skip
def test_fields_change_in_their_place(
    name: str, values: dict[str, Value | Gone], gone: list[str], new: list[str]
) -> None:
    after = with_fields(document(), node(name), values)
    assert changed(TEXT, after) == (gone, new)
    fields = {key.text for key, _ in document(after).blocks[name].node.pairs}
    assert all((field in fields) == (value is not GONE) for field, value in values.items()) or (
        name == "e-3"
    )


def test_the_header_changes_too_and_keeps_its_comment() -> None:
    source = document().source
    assert source is not None
    after = with_fields(document(), source, {"outlet": "Antara", "published": "2021-05-05"})
    assert changed(TEXT, after) == (
        ["  published: 2021-05-04"],
        ["  outlet: Antara", "  published: 2021-05-05"],
    )
    assert "id: pasar   # nama tetap" in after


def test_a_field_gone_from_the_line_of_the_dash_becomes_null() -> None:
    text = TEXT.replace("  - id: e-1\n    status: draft\n", "  - status: draft\n    id: e-1\n")
    assert "  - status: null\n" in with_fields(document(text), node("e-1", text), {"status": GONE})


def test_edits_of_several_events_apply_at_once() -> None:
    whole = document()
    edits = [
        edit
        for name in whole.blocks
        for edit in whole.edits(whole.blocks[name].node, {"status": "confirmed", "kind": "event"})
    ]
    after = apply(TEXT, edits)
    for block in document(after).blocks.values():
        status, kind = block.node.get("status"), block.node.get("kind")
        assert (status and status.text, kind and kind.text) == ("confirmed", "event")


def test_a_file_without_a_last_line_break_takes_new_fields_and_events() -> None:
    text = TEXT[: TEXT.index("\n\n  - {id")]
    fields = with_fields(document(text), node("e-2", text), {"tags": ["a"], "note": "b"})
    assert fields.endswith("      - Budi\n    tags: [a]\n    note: b")
    events = document(text).with_events({"e-2": [{"id": "e-9", "title": "Baru"}]})
    assert list(document(events).blocks) == ["e-1", "e-2", "e-9"]
    assert events.startswith(text)


def test_line_ends_of_windows_stay() -> None:
    text = TEXT.replace("\n", "\r\n")
    whole = document(text)
    after = with_fields(whole, node("e-1", text), {"kind": "event", "tags": GONE})
    after = document(after).with_events({"e-1": [{"id": "e-9", "title": "Baru"}]})
    after = document(after).without_events(["e-2"])
    assert after.count("\n") == after.count("\r\n")
    assert list(document(after).blocks) == ["e-1", "e-9", "e-3"]


def test_new_events_go_behind_the_ones_named() -> None:
    after = document().with_events(
        {
            None: [{"id": "e-7", "title": "Awal"}],
            "e-1": [{"id": "e-8", "title": "A"}, {"id": "e-9", "title": "B"}],
        }
    )
    assert list(document(after).blocks) == ["e-7", "e-1", "e-8", "e-9", "e-2", "e-3"]
    assert changed(TEXT, after)[0] == []


@pytest.mark.parametrize("tail", ["events: []\n", "events:\n", "", "events: []  # belum ada\n"])
def test_the_first_event_of_a_file(tail: str) -> None:
    text = "source:\n  id: pasar\n" + tail
    after = document(text).with_events({None: [{"id": "e-1", "title": "Awal"}]})
    assert list(document(after).blocks) == ["e-1"]
    assert ("# belum ada" in after) == ("#" in tail)


def test_events_in_flow_style_take_others_beside_them() -> None:
    text = "source: {id: pasar}\nevents: [{id: e-1, title: A}, {id: e-2, title: B}]\n"
    after = document(text).with_events(
        {None: [{"id": "e-0", "title": "Z"}], "e-1": [{"id": "e-9", "title": "C"}]}
    )
    assert list(document(after).blocks) == ["e-0", "e-1", "e-9", "e-2"]


@given(st.sets(st.sampled_from(["e-1", "e-2", "e-3"])))
def test_events_taken_away_leave_the_others_as_they_were(names: set[str]) -> None:
    after = document().without_events(names)
    left = [name for name in ("e-1", "e-2", "e-3") if name not in names]
    assert list(document(after).blocks) == left
    assert after.startswith(TEXT[: TEXT.index("events:")])
    for name in left:
        block = document().blocks[name]
        assert TEXT[block.start : block.end] in after
    assert "\n\n\n" not in after
    assert ("events: []" in after) == (not left)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (TEXT, ["e-1"]),
        (TEXT.replace("  - id: e-2", "  # di atas\n  - id: e-2"), ["e-1", "e-2"]),
        (TEXT.replace("events:\n", "events:\n  # di atas\n"), ["e-1"]),
        (TEXT.replace("pasar, ikan", '" # bukan"').replace("  # judul saya", ""), []),
        (TEXT.replace("      - Budi\n", "      - Budi\n    # di bawah\n"), ["e-1", "e-2"]),
    ],
)  # fmt: skip
def test_comments_of_an_event_are_seen(text: str, names: list[str]) -> None:
    whole = document(text)
    assert [name for name in whole.blocks if whole.has_comment(name)] == names


def test_a_list_with_a_comment_inside_is_no_plain_value() -> None:
    text = TEXT.replace("      - Sari\n", "      - Sari  # ibunya\n")
    pairs = {key.text: (key, value) for key, value in node("e-2", text).pairs}
    assert not document(text).is_plain_value(pairs["people"])
    assert document(text).is_plain_value(pairs["title"])


def test_edits_apply_whatever_their_order() -> None:
    edits = [Edit(4, 5, "E"), Edit(0, 1, "A"), Edit(2, 2, "-")]
    assert apply("abcde", edits) == apply("abcde", edits[::-1]) == "Ab-cdE"


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)


@given(WORDS, st.lists(WORDS, max_size=3))
def test_any_text_written_reads_back(title: str, tags: list[str]) -> None:
    after = with_fields(document(), node("e-1"), {"title": title, "tags": list(tags)})
    block = document(after).blocks["e-1"].node
    written, kept = block.get("title"), block.get("tags")
    assert written is not None
    assert kept is not None
    assert (written.text, [item.text for item in kept.items]) == (title, tags)


def test_new_files_and_events_read_as_yaml() -> None:
    text = render_file({"id": "pasar", "title": "Pasar: dua"})
    assert text == 'source:\n  id: pasar\n  title: "Pasar: dua"\nevents: []\n'
    block = render_event({"title": "A", "id": "e-1", "unknown": "x"}, "  ", "\n")
    assert block == "  - id: e-1\n    title: A\n"
    assert load(text, FILE) is not None
