"""Words into alternations of regular expressions."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from linimasa.extract.lexis.alternation import either

WORDS = st.lists(st.text(alphabet="abc .", min_size=1, max_size=5), min_size=1, max_size=8)


@given(words=WORDS, text=st.text(alphabet="abc .", max_size=12))
def test_the_longest_word_that_stands_there_is_found(words: list[str], text: str) -> None:
    found = re.match(either(words), text)
    there = [word for word in words if text.startswith(word)]
    assert (found[0] if found else None) == (max(there, key=len) if there else None)


@given(words=WORDS)
def test_each_word_is_found_whole(words: list[str]) -> None:
    assert all(re.fullmatch(either(words), word) for word in words)


def test_none_is_found_of_none() -> None:
    assert re.search(either([]), "abc") is None
