"""What a template leads to and asks for."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment

from linimasa.site.templates import Closures

BASE = {
    "base.html": "<p>{{ site.title }}</p>{% block content %}{% endblock %}",
    "macros.html": "{% macro row(entry) %}{{ entry.id }}{% endmacro %}",
    "page.html": '{% extends "base.html" %}{% import "macros.html" as m %}',
    "alone.html": "{# extends 'base.html' #}a timeline",
}


def closures(**changes: str) -> Closures:
    named = {f"{name}.html": text for name, text in changes.items()}
    return Closures(Environment(loader=DictLoader({**BASE, **named}), autoescape=True))


@pytest.mark.parametrize("changed", ["base", "macros", "page"])
def test_a_change_in_any_template_it_leads_to_changes_its_digest(changed: str) -> None:
    later = closures(**{changed: BASE[f"{changed}.html"] + " "})
    assert later.of("page.html").digest != closures().of("page.html").digest
    assert later.of("alone.html").digest == closures().of("alone.html").digest


def test_names_are_those_of_the_code_alone() -> None:
    assert {"site", "title", "entry"} <= closures().of("page.html").names
    assert "timeline" not in closures().of("alone.html").names
    assert "timeline" in closures(alone="{{ timeline.counts }}").of("alone.html").names


def test_a_computed_name_leads_to_every_template() -> None:
    before = closures(page="{% include which %}")
    after = closures(page="{% include which %}", alone="changed")
    assert before.of("page.html").digest != after.of("page.html").digest


def test_templates_that_lead_to_each_other_end() -> None:
    circle = closures(one='{% include "two.html" %}', two='{% include "one.html" %}')
    assert circle.of("one.html").digest == circle.of("two.html").digest


@pytest.mark.parametrize("broken", ["{% if %", '{% include "nowhere.html" %}'])
def test_what_is_missing_or_broken_has_a_digest_too(broken: str) -> None:
    assert closures(page=broken).of("page.html").digest


def test_only_what_a_page_asks_for_counts_of_its_values() -> None:
    values = {"strip": 1, "entry": 2}
    assert closures().of("page.html").asked(values) == {"entry": 2}
    assert closures(page="{{ page.context }}").of("page.html").asked(values) == values


def test_macros_that_show_the_whole_timeline_are_told_apart() -> None:
    shown = {"alone": "{% macro m() %}{{ timeline }}{% endmacro %}"}
    for some, told in ((closures(), False), (closures(**shown), True)):
        some.every()
        assert some.macros_of("timeline", "facets") is told
