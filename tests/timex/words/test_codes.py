"""Pieces between blanks have the codes of their tokens, however they are told."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.timex.reading.scan import scanner
from linimasa.timex.rules.grammar import all_rules
from linimasa.timex.rules.joints import TABLE
from linimasa.timex.words.apart import CUT
from linimasa.timex.words.codes import MAX_PIECE
from linimasa.timex.words.tokens import tokens
from linimasa.timex.words.triggers import TRIGGER_PAIRS, TRIGGERS
from linimasa.timex.words.vocabulary import UNCODED
from support.memories import memories

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


def test_no_pattern_asks_for_what_has_no_code() -> None:
    patterns = [rule.pattern for rule in all_rules()]
    patterns += [between for _, between, _, _ in TABLE]
    asked = set(re.findall(r"[A-Z][A-Z_0-9]*", " ".join([*patterns, *TRIGGERS, *TRIGGER_PAIRS])))
    assert asked.isdisjoint(UNCODED)


@given(text=st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_what_is_remembered_changes_nothing(text: str) -> None:
    """A run is read alike however often it was met, and beside whatever."""
    reader = scanner("en")
    known = reader.scan(text)
    for memory in memories(reader):
        memory.clear()
    assert reader.scan(text) == known
