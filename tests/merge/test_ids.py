"""Names of events."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from linimasa.merge.ids import mint, normalise


@given(st.text(), st.text(), st.none() | st.text())
def test_an_id_is_a_pure_function_of_source_quote_and_date(
    source: str, quote: str, words: str | None
) -> None:
    name = mint(source, quote, words, ())
    assert re.fullmatch(r"e-[a-z2-7]{6}", name)
    assert mint(source, quote, words, ()) == name


def test_retyping_keeps_it_and_other_words_do_not() -> None:
    name = mint("pasar", "Pasar dibuka\n hari ini.", "hari ini", ())
    assert mint("pasar", "PASAR  dibuka hari ini.", "hari ini", ()) == name
    assert mint("pasar", "Pasar dibuka besok.", "hari ini", ()) != name
    assert mint("pasar", "Pasar dibuka\n hari ini.", None, ()) != name
    assert mint("toko", "Pasar dibuka\n hari ini.", "hari ini", ()) != name


def test_a_taken_name_is_stepped_past() -> None:
    first = mint("a", "b", "c", ())
    second = mint("a", "b", "c", {first})
    assert second != first
    assert mint("a", "b", "c", {first, second}) not in {first, second}


def test_compatible_letters_are_one() -> None:
    assert normalise("Ｐａｓａｒ ﬁnal\tsekali ") == "pasar final sekali"
