"""Quotes in a text: found whatever the blanks, and marked so that no mark lies in another."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.model import Evidence, Source
from linimasa.site.facets import make_facets
from linimasa.site.quotes import MarkedText, Quote, mark_text, quotes_of
from linimasa.site.timeline import make_timeline
from support.timelines import SOURCE, event, events_file

TEXT = "Kapal tiba pada Jumat.\n\n  Dermaga dibuka. Kapal berangkat lagi.\nKapal tiba lagi."


def quote(text: str, number: int = 1, prefix: str = "", suffix: str = "") -> Quote:
    return Quote(f"q-e-{number}", f"e/e-{number}/", "", "T", "id", text, prefix, suffix)


def shown(text: MarkedText) -> list[str]:
    """Each paragraph, with its marks in brackets."""
    return [
        "".join(f"[{one.text}]" if one.quote else one.text for one in paragraph)
        for paragraph in text.paragraphs
    ]


@pytest.mark.parametrize(
    ("quotes", "paragraphs"),
    [
        ([], ["Kapal tiba pada Jumat.", "Dermaga dibuka. Kapal berangkat lagi."]),
        (["Kapal tiba pada Jumat."], ["[Kapal tiba pada Jumat.]"]),
        (["pada\n Jumat"], ["Kapal tiba [pada Jumat]."]),
        (["Jumat. Dermaga"], ["Kapal tiba pada [Jumat.]", "[Dermaga] dibuka."]),
        (["tiba pada Jumat", "pada"], ["Kapal [tiba ][pada][ Jumat]."]),
        (["Kapal tiba pada", "tiba pada Jumat"], ["[Kapal ][tiba pada][ Jumat]."]),
        (["Kapal tiba", "Kapal tiba"], ["[Kapal tiba] pada Jumat."]),
    ],
)
def test_quotes_are_marked_where_they_stand(quotes: list[str], paragraphs: list[str]) -> None:
    found = mark_text(TEXT, [quote(text, n) for n, text in enumerate(quotes)])
    assert found.lost == ()
    for line, expected in zip(shown(found), paragraphs, strict=False):
        assert line.startswith(expected)


def test_the_words_around_a_quote_tell_which_is_meant() -> None:
    (*_, last) = shown(mark_text(TEXT, [quote("Kapal tiba", prefix="lagi.", suffix="lagi")]))
    assert last == "[Kapal tiba] lagi."
    (first, *_) = shown(mark_text(TEXT, [quote("Kapal tiba", prefix="tidak ada")]))
    assert first == "[Kapal tiba] pada Jumat."


def test_a_quote_that_others_hide_has_a_number_that_leads_on() -> None:
    whole, left, right = quote("Kapal tiba", 1), quote("Kapal", 2), quote("tiba", 3)
    other = quote(" ", 4)
    (first, *_) = mark_text("Kapaltiba.", [quote("Kapaltiba", 1), left, right, other]).paragraphs
    assert [one.quote.id for one in first if one.quote] == ["q-e-2", "q-e-3"]
    assert first[0].begins == ("q-e-1", "q-e-2")
    assert [(one.number, one.quote.id) for one in first[1].ends] == [(1, "q-e-1")]
    (first, *_) = mark_text("Kapal tiba.", [whole, left, right]).paragraphs
    assert [(one.text, one.quote is not None) for one in first] == [
        ("Kapal", True),
        (" ", False),
        ("tiba", True),
        (".", False),
    ]
    assert [hidden.quote.id for one in first for hidden in one.ends] == ["q-e-1"]


def test_what_is_not_there_is_listed() -> None:
    gone = quote("Kapal karam")
    assert mark_text(TEXT, [gone]).lost == (gone,)
    assert mark_text("", [gone]) == MarkedText((), (gone,))


def test_letters_with_accents_are_found_however_they_are_written() -> None:
    text = unicodedata.normalize("NFD", "Le café a ouvert.")
    assert shown(mark_text(text, [quote("café")])) == ["Le [café] a ouvert."]


PIECES = st.text("ab \n", max_size=40)
BITS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=12)


def _read(text: MarkedText) -> tuple[str, dict[str, int], set[str]]:
    """The text as it is shown, how often each id stands there, and the quotes that are linked."""
    plain, ids, linked = [], dict[str, int](), set[str]()
    for paragraph in text.paragraphs:
        for one in paragraph:
            assert one.text
            plain.append(one.text)
            for name in one.begins:
                assert one.quote is not None
                ids[name] = ids.get(name, 0) + 1
            assert one.quote is None or one.text.strip()
            linked |= {one.quote.id} if one.quote else set()
            linked |= {hidden.quote.id for hidden in one.ends}
    return "".join(plain), ids, linked


@given(PIECES, BITS)
def test_whatever_overlaps_every_quote_stands_once_and_leads_to_its_event(
    text: str, bits: Sequence[tuple[int, int]]
) -> None:
    parts = (text[start : start + length] for start, length in bits)
    quotes = [quote(part, n) for n, part in enumerate(parts) if part.strip()]
    found = mark_text(text, quotes)
    plain, ids, linked = _read(found)
    assert "".join(plain.split()) == "".join(text.split())
    assert found.lost == ()
    assert ids == {one.id: 1 for one in quotes}
    assert linked == {one.id for one in quotes}


def test_a_source_has_the_quotes_of_its_events_and_of_those_it_proves() -> None:
    other = Source("lain", title="Lain")
    proof = (
        Evidence("lain", quote="Kata lain."),
        Evidence("lain"),
        Evidence("lain", quote="Lagi."),
    )
    own = event("e-1", "2024", "A", quote="Kata.", prefix="Awal", evidence=proof)
    files = events_file([own, event("e-2", "2024", "B")]), events_file([], other, "b.yaml")
    groups = {group.slug: group for group in make_facets(make_timeline(files)).source}
    assert [(one.id, one.text, one.prefix) for one in quotes_of(groups[SOURCE.id])] == [
        ("q-e-1", "Kata.", "Awal")
    ]
    assert [(one.id, one.text) for one in quotes_of(groups["lain"])] == [
        ("q-e-1-1", "Kata lain."),
        ("q-e-1-3", "Lagi."),
    ]
