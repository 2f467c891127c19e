"""The schemas say of a file what its strict reader says, as far as a schema can."""

from __future__ import annotations

import json
from dataclasses import fields as fields_of
from pathlib import Path
from typing import get_args

import jsonschema
import pytest

from linimasa.cli.app import run
from linimasa.errors import LinimasaError
from linimasa.model import Event, Source
from linimasa.project.scaffold import Language, plan_project
from linimasa.yamlio.events import parse_event_file
from linimasa.yamlio.nodes import Node
from linimasa.yamlio.schema import config_schema, events_schema
from linimasa.yamlio.strict import load

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "content/events").glob("*.yaml"))


def value(node: Node | None) -> object:
    """A node as an editor's parser of YAML 1.2 has it."""
    if node is None or node.kind == "scalar":
        return node and node.value
    if node.kind == "sequence":
        return [value(item) for item in node.items]
    return {key.text: value(inner) for key, inner in node.pairs}


def faults(schema: dict[str, object], text: str) -> list[str]:
    jsonschema.Draft7Validator.check_schema(schema)
    found = jsonschema.Draft7Validator(schema).iter_errors(value(load(text, "a.yaml")))
    return [error.message for error in found]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_events_of_this_repository_are_as_their_schema_says(path: Path) -> None:
    assert faults(events_schema(), path.read_text(encoding="utf-8")) == []


def test_settings_are_as_their_schema_says() -> None:
    texts = [(ROOT / "linimasa.yaml").read_text(encoding="utf-8")]
    texts += [plan_project("Pelabuhan: kita", one)["linimasa.yaml"] for one in get_args(Language)]
    assert [faults(config_schema(), text) for text in texts] == [[], [], []]
    assert faults(config_schema(), "title: A\nlangauge: id\n")


EVENT = "source: {id: a}\nevents:\n  - {id: e-1, title: A, "


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("events: []\n", False),
        ("source: {id: a}\n", True),
        ("source: {id: a, titel: x}\n", False),
        ("source: {id: a}\nevents:\n  - {id: x-1, title: A}\n", False),
        ("source: {id: a}\nevents:\n  - {id: e-1}\n", False),
        (EVENT + "date: 2024}\n", True),
        (EVENT + "date: null, key: true}\n", True),
        (EVENT + "status: confirmd}\n", False),
        (EVENT + "place: {lat: 91}}\n", False),
        (EVENT + "tags: x, people: [a, 3]}\n", True),
        (EVENT + "translation: {en: {title: B}}}\n", True),
        (EVENT + "translation: {en: {titel: B}}}\n", False),
        (EVENT + "evidence: [{url: x, was: y}]}\n", False),
    ],
)
def test_the_schema_and_the_reader_agree(text: str, good: bool) -> None:
    assert (faults(events_schema(), text) == []) == good
    try:
        parse_event_file(text, "a.yaml")
    except LinimasaError:
        assert not good
    else:
        assert good


def test_the_schema_has_every_field_of_the_model() -> None:
    properties = events_schema()["properties"]
    assert isinstance(properties, dict)
    event = properties["events"]["items"]["properties"]
    source = properties["source"]["anyOf"][0]["properties"]
    assert set(event) == {field.name for field in fields_of(Event)}
    assert set(source) == {field.name for field in fields_of(Source)}


def test_the_verb_prints_either(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == events_schema()
    assert run(["schema", "config"]) == 0
    assert json.loads(capsys.readouterr().out) == config_schema()
