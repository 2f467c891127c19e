"""Texts of the interface are put into templates when these are compiled."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import StrictUndefined, UndefinedError

from linimasa.site.folding import FoldingEnvironment
from linimasa.site.messages import Messages, read_messages


def _environment(messages: Messages) -> FoldingEnvironment:
    environment = FoldingEnvironment(extensions=["jinja2.ext.i18n"], autoescape=True)
    environment.install_gettext_translations(messages.translations, newstyle=True)  # type: ignore[attr-defined]  # the i18n extension adds it
    environment.messages = messages
    return environment


def test_a_constant_text_is_the_translated_text() -> None:
    environment = _environment(read_messages("id"))
    assert environment.from_string("<b>{{ _('Sources') }}</b>").render() == "<b>Sumber</b>"
    assert "gettext" not in (environment.compile("{{ _('Sources') }}", raw=True))


def test_a_text_with_arguments_is_translated_when_drawn_and_escapes_them() -> None:
    environment = _environment(read_messages("id"))
    drawn = environment.from_string("{{ _('Skip %(what)s', what=x) }}").render(x="<i>")
    assert "&lt;i&gt;" in drawn


def test_globals_of_a_template_win_over_those_of_the_environment() -> None:
    environment = _environment(read_messages("id"))
    environment.globals["place"] = "Surabaya"
    assert environment.from_string("{{ place }}").render() == "Surabaya"
    assert environment.from_string("{{ place }}", globals={"place": "Ambon"}).render() == "Ambon"


@pytest.mark.parametrize(
    ("source", "drawn"),
    [
        ("{{ one.name }}", "a&lt;b"),
        ("{{ one.parts.name }}", "inner"),
        ("{{ one.parts.items()|list|length }}", "1"),
        ("{{ one.nothing is defined }}", "False"),
        (
            "{% for each in [one] if each.name %}{{ each.number }} {{ each.share }}{% endfor %}",
            "7 0.5",
        ),
        ("{{ one.none }}{{ one.yes }}", "NoneTrue"),
        (
            "{% set it = one %}{% macro m(x=it.number) %}{{ x + 7 }}{% endmacro %}{{ m() }}",
            "14",
        ),
    ],
)
def test_attributes_are_looked_up_as_jinja_does(source: str, drawn: str) -> None:
    one = SimpleNamespace(
        name="a<b", parts={"name": "inner"}, number=7, share=0.5, none=None, yes=True
    )
    environment = _environment(read_messages("id"))
    assert environment.from_string(source).render(one=one) == drawn


def test_an_attribute_of_what_is_undefined_is_an_error() -> None:
    environment = _environment(read_messages("id"))
    environment.undefined = StrictUndefined
    for source in ("{{ one.name }}", "{{ two.nothing.name }}", "{{ two.nothing }}"):
        with pytest.raises(UndefinedError):
            environment.from_string(source).render(two=SimpleNamespace())
