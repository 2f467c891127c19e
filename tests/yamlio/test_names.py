"""A person's list of names, read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from linimasa.errors import LinimasaError, Problems
from linimasa.model import Attribution, Event, EventFile, Source
from linimasa.yamlio.names import Names, parse_names, read_names

FILE = "content/names.yaml"
LIST = """\
# who is who
Badan Pantai Utara: [BPU, "Coast Agency"]
Siti Rahma: Bu Siti
Bima Saputra:
"""


def test_every_name_has_one_form() -> None:
    names = parse_names(LIST, FILE)
    assert [names.form(name) for name in ("bpu", "Coast  agency", "BU SITI", "Siti Rahma")] == [
        "Badan Pantai Utara", "Badan Pantai Utara", "Siti Rahma", "Siti Rahma",
    ]  # fmt: skip
    assert names.form("Jane Hill") == "Jane Hill"


def test_events_are_told_under_it() -> None:
    names = parse_names(LIST, FILE)
    event = Event(
        id="e-1",
        status="draft",
        date=None,
        title="x",
        attribution=Attribution("BPU", "agency", "AFP"),
        people=("Bu Siti", "Siti Rahma"),
    )
    file = EventFile("a.yaml", Source(id="a"), (event,))
    (found,) = names.of_file(file).events
    assert found.attribution == Attribution("Badan Pantai Utara", "agency", "AFP")
    assert found.people == ("Siti Rahma",)
    assert Names().of_file(file) is file
    assert parse_names("Jane Hill: []", FILE).of_file(file) is file


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "null\n"])
def test_an_empty_list(text: str) -> None:
    assert parse_names(text, FILE).forms == {}


def test_no_list_at_all(tmp_path: Path) -> None:
    assert read_names(tmp_path / "content" / "names.yaml", tmp_path).forms == {}


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("- Siti\n", "content/names.yaml:1:1", "is no list of names"),
        ("Siti Rahma: [Siti, [a]]\n", "content/names.yaml:1:20", "an entry that is no name"),
        ("Siti Rahma: {also: Siti}\n", "content/names.yaml:1:13", "an entry that is no name"),
        ("A B: [AB]\nA C: [ab]\n", "content/names.yaml:2:7", "'ab' is a name of 'A B' already"),
        ("A B: [A C]\nA C: []\n", "content/names.yaml:2:1", "'A C' is a name of 'A B' already"),
        ("A B: x\nA B: y\n", "content/names.yaml:2:1", "A B"),
        ("A B: [x\n", "content/names.yaml:2:1", ""),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, place: str, message: str) -> None:
    with pytest.raises(LinimasaError) as raised:
        parse_names(text, FILE)
    assert str(raised.value.at) == place
    assert message in raised.value.message


def test_all_problems_at_once() -> None:
    with pytest.raises(Problems) as raised:
        parse_names("A: [b, b2]\nC: [b]\nD: [b2]\n", FILE)
    assert len(raised.value.problems) == 2


def test_a_folder_is_no_empty_list(tmp_path: Path) -> None:
    (tmp_path / "names.yaml").mkdir()
    with pytest.raises(LinimasaError, match="cannot be read"):
        read_names(tmp_path / "names.yaml", tmp_path)
