"""What is kept between two builds: handed out only for the same parts."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader

from linimasa.config import load_config
from linimasa.site.build import build_site
from linimasa.site.compiled import CompiledTemplates
from linimasa.site.kept import Kept
from linimasa.site.timeline import make_timeline
from support.project import project
from support.timelines import SOURCE, event, events_file

FILE = """\
source: {{id: {id}, language: id}}
events:
  - {{id: e-{id}1, status: draft, title: {title}}}
"""


def test_an_entry_of_the_same_parts_is_the_same_with_what_was_worked_out_of_it() -> None:
    kept = Kept()
    file = events_file([event("e-1", "2024-10-18")])
    first = make_timeline([file], entry_of=kept.entry).entries[0]
    assert kept.of(first, "length", lambda entry: len(entry.id)) == 3
    again = make_timeline([file], entry_of=kept.entry).entries[0]
    assert again is first
    assert kept.of(again, "length", lambda _: 0) == 3


def test_an_entry_that_changed_forgets_what_was_worked_out() -> None:
    kept = Kept()
    old = kept.entry(event("e-1", "2024"), SOURCE, ())
    kept.of(old, "date", lambda entry: entry.event.date)
    new = kept.entry(event("e-1", "2025"), SOURCE, ())
    assert new is not old
    assert kept.of(new, "date", lambda entry: entry.event.date) == "2025"
    assert kept.of(old, "date", lambda entry: entry.event.date) == "2024"


def test_only_what_is_there_is_kept(tmp_path: Path) -> None:
    files = {f"content/events/{n}.yaml": FILE.format(id=n, title=n) for n in ("a", "b")}
    kept = Kept()
    build_site(load_config(project(tmp_path, files)), kept=kept)
    before = kept.files["content/events/a.yaml"][1]
    (tmp_path / "content/events/b.yaml").unlink()
    build_site(load_config(project(tmp_path, {})), kept=kept)
    assert list(kept.files) == ["content/events/a.yaml"]
    assert kept.files["content/events/a.yaml"][1] is before


def test_a_template_is_compiled_once_for_its_source_and_words() -> None:
    kept = Kept()

    def draw(source: str, words: str) -> str:
        cache = CompiledTemplates(kept, words)
        environment = Environment(
            loader=DictLoader({"x": source}), bytecode_cache=cache, autoescape=True
        )
        return environment.get_template("x").render()

    assert draw("one", "id") == draw("one", "id") == "one"
    assert len(kept.templates) == 1
    assert draw("two", "id") == "two"
    assert draw("two", "en") == "two"
    assert len(kept.templates) == 3


def test_a_template_that_was_compiled_elsewhere_is_told_where_it_lies(tmp_path: Path) -> None:
    kept = Kept()

    def places(folder: str) -> set[str]:
        file = tmp_path / folder / "x.html"
        file.parent.mkdir()
        file.write_text("{% macro row() %}{{ 1 // zero }}{% endmacro %}{{ row() }}")
        loader, cache = FileSystemLoader(file.parent), CompiledTemplates(kept, "id")
        template = Environment(loader=loader, bytecode_cache=cache).get_template("x.html")
        assert template.filename == str(file)
        with pytest.raises(ZeroDivisionError) as raised:
            template.render(zero=0)
        frames = traceback.extract_tb(raised.value.__traceback__)
        return {frame.filename for frame in frames if frame.filename.endswith("x.html")}

    for folder in ("one", "two"):
        assert places(folder) == {str(tmp_path / folder / "x.html")}
    assert len(kept.templates) == 1


def test_an_entry_of_equal_parts_is_the_same_though_its_file_was_read_anew() -> None:
    kept = Kept()
    first = kept.entry(event("e-1", "2024"), SOURCE, ())
    assert kept.entry(event("e-1", "2024"), SOURCE, ()) is first


def test_a_desk_is_kept_while_its_ground_is_the_same() -> None:
    kept = Kept()
    first = kept.desk("ground")
    assert kept.desk("ground") is first
    assert kept.desk("other") is not first
    assert kept.desk("") is not kept.desk("")
