"""Pieces between blanks have the codes of their tokens, however they are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.timex.apart import CUT
from linimasa.timex.codes import MAX_PIECE
from linimasa.timex.scan import scanner
from linimasa.timex.tokens import tokens

WORDS = [
    *("the", "May", "MayJune", "mayor", "sat", "saturn", "Saturday's", "bulannya", "2024", "été"),
    *("20052006", "12th", '"Friday,"', "end.\n\nThe", "\n", "U.S.", "$1.50", "hari-hari", "5月3日"),
]


def _plain(codes: str) -> str:
    return codes.replace(" ", "").replace("¶", "")


@pytest.mark.parametrize("language", ["en", "id", "de", "tr", "zh"])
@given(parts=st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=8))
def test_pieces_have_the_codes_of_their_tokens(language: str, parts: list[str]) -> None:
    reader = scanner(language)
    pieces = " ".join(parts).split(" ")
    found = "".join(reader.pieces[piece] for piece in pieces)
    assert _plain(found) == _plain(
        "".join(reader.codes[token] for token in tokens(" ".join(pieces)))
    )


def test_a_long_piece_is_left_to_its_tokens() -> None:
    assert scanner("en").pieces["May" * MAX_PIECE] == CUT
