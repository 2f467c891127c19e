"""Texts of the interface are put into templates when these are compiled."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError

from linimasa.site.folding import FoldingEnvironment, filter_of
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


@pytest.mark.parametrize(
    ("source", "drawn"),
    [
        ("{% macro m(x, y='<') %}{{ x }}{{ y }}{% endmacro %}{{ m('&') }}", "&amp;&lt;"),
        ("{% macro m(x, y=2) %}{{ x }}{{ y }}{% endmacro %}{{ m(y=3, x=1) }}{{ m(4) }}", "1342"),
        ("{% macro m(x) %}{{ x }}{{ varargs|join }}{% endmacro %}{{ m(1, 2, 3) }}", "123"),
        ("{% macro m(x) %}{{ kwargs.z }}{{ x }}{% endmacro %}{{ m(1, z=2) }}", "21"),
        ("{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}in{% endcall %}", "<in>"),
        ("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(m('<')) }}", "&lt;"),
        ("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(**{'x': 1}) }}{{ m(*[2]) }}", "12"),
        (
            "{% macro m(x) %}{{ x }}{% endmacro %}{% for m in [upper] %}{{ m('a') }}{% endfor %}",
            "A",
        ),
        ("{% macro m(class) %}{{ class }}{% endmacro %}{{ m(class=1) }}", "1"),
        ("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(1)|length }}", "1"),
        ("{% autoescape false %}{% macro m() %}<{% endmacro %}{{ m() }}{% endautoescape %}", "<"),
        (
            "{% macro m(x) %}{% if x %}{{ m(x - 1) }}{{ x }}{% endif %}{% endmacro %}{{ m(3) }}",
            "123",
        ),
    ],
)
def test_macros_draw_what_they_draw_in_jinja(source: str, drawn: str) -> None:
    values = {"upper": str.upper}
    plain = Environment(autoescape=True)
    assert plain.from_string(source).render(values) == drawn
    assert _environment(read_messages("id")).from_string(source).render(values) == drawn


@pytest.mark.parametrize("source", ["{{ m(1, 2) }}", "{{ m(z=1) }}", "{{ m(1, x=2) }}"])
def test_arguments_that_a_macro_does_not_have_are_refused(source: str) -> None:
    source = "{% macro m(x) %}{{ x }}{% endmacro %}" + source
    with pytest.raises(TypeError):
        _environment(read_messages("id")).from_string(source).render()


def test_a_macro_gives_way_in_a_block_to_what_the_template_below_sets() -> None:
    environment = _environment(read_messages("id"))
    base = "{% set m = gettext %}{% block b %}{% endblock %}"
    child = (
        "{% extends 'base' %}{% macro m(x) %}own {{ x }}{% endmacro %}"
        "{% block b %}{{ m('Sources') }}{% endblock %}"
    )
    environment.loader = DictLoader({"base": base, "child": child})
    assert environment.get_template("child").render() == "Sumber"


def _linking(messages: Messages, page: list[str]) -> FoldingEnvironment:
    """An environment with functions that hang on the page that is drawn."""

    def href(path: object) -> str:
        return f"{page[0]}-{path}"

    words = SimpleNamespace(full=href)
    environment = _environment(messages)
    environment.globals |= {"href": href, "words": words}
    environment.direct = {"href": href, "words.full": href}
    environment.filters |= {filter_of(name): one for name, one in environment.direct.items()}
    return environment


@pytest.mark.parametrize(
    "given",
    [
        *(
            "'a'",
            "'a' ~ 'b'",
            "-1",
            "1 + 2",
            "[1, 2]",
            "'a'|upper",
            "_('Sources')",
            "1 if 2 else x",
        ),
        *("'a' or x", "[1][0]", "'%s'|format('a')", "1 < 2", "x", "x.y", "{'a': 1}.a", "x ~ 'a'"),
    ],
)
@pytest.mark.parametrize("name", ["href", "words.full"])
def test_what_hangs_on_the_page_is_worked_out_for_each(name: str, given: str) -> None:
    page = [""]
    template = _linking(read_messages("id"), page).from_string(f"{{{{ {name}({given}) }}}}")
    for page[0] in ("one", "two"):
        assert template.render(x=SimpleNamespace(y=1)).startswith(f"{page[0]}-")


@pytest.mark.parametrize(
    "source",
    [
        "{% set words = own %}{{ words.full(x) }}",
        "{% for words in [own] %}{{ words.full(x) }}{% endfor %}",
        "{% macro m(words) %}{{ words.full(x) }}{% endmacro %}{{ m(own) }}",
        "{% with href = own.full %}{{ href(x) }}{% endwith %}",
    ],
)
def test_a_template_s_own_names_come_before_ours(source: str) -> None:
    own = SimpleNamespace(full=str.upper)
    environment = _linking(read_messages("id"), ["page"])
    assert environment.from_string(source).render(own=own, x="a") == "A"
