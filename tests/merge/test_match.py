"""Which candidate is which known event."""

from __future__ import annotations

import pytest

from linimasa.merge.match import Anchor, match, nearest

QUOTE = "Sebanyak 120 nelayan berangkat dari pelabuhan lama pada 3 Mei 2021."
KNOWN = Anchor.of(QUOTE, "3 Mei 2021")


@pytest.mark.parametrize(
    ("quote", "words", "same"),
    [
        (QUOTE, "3 Mei 2021", True),
        (QUOTE.upper() + " ", "3  mei 2021", True),
        (f"Kabar baik. {QUOTE}", "3 Mei 2021", True),
        (QUOTE.replace("pelabuhan lama", "pelabuhan tua"), "3 Mei 2021", True),
        (QUOTE.replace("120", "130"), "3 Mei 2021", False),
        (QUOTE.replace("3 Mei", "4 Mei"), "4 Mei 2021", False),
        (QUOTE, "Mei 2021", False),
        ("Hujan turun di kota itu 120 jam, kata orang, pada 3 Mei 2021.", "3 Mei 2021", False),
        ("", "3 Mei 2021", False),
    ],
)
def test_a_revised_quote_is_known_again_and_another_fact_is_not(
    quote: str, words: str, same: bool
) -> None:
    assert match([Anchor.of(quote, words)], [("e-1", [KNOWN])]) == ({0: "e-1"} if same else {})


def test_the_exact_one_is_taken_before_the_similar_one() -> None:
    near = Anchor.of(QUOTE.replace("lama", "tua"), "3 Mei 2021")
    known = [("e-1", [KNOWN]), ("e-2", [near])]
    assert match([near, KNOWN], known) == {0: "e-2", 1: "e-1"}


def test_one_event_takes_one_candidate() -> None:
    assert match([KNOWN, KNOWN], [("e-1", [KNOWN])]) == {0: "e-1"}


def test_any_of_its_anchors_will_do() -> None:
    rewritten = Anchor.of("Nelayan pergi.", "3 Mei 2021")
    assert match([KNOWN], [("e-1", [rewritten, KNOWN])]) == {0: "e-1"}


def test_only_events_with_the_same_date_words_are_looked_at() -> None:
    days = [f"{day} Mei 2021" for day in range(1, 29)]
    known = [(f"e-{day}", [Anchor.of(QUOTE, day)]) for day in days]
    edited = [Anchor.of(QUOTE.replace("lama", "tua"), day) for day in reversed(days)]
    assert match(edited, known) == {at: f"e-{day}" for at, day in enumerate(reversed(days))}


def test_what_is_nearly_the_same_is_for_a_person_to_judge() -> None:
    known = {"e-1": Anchor.of("Hujan turun pada 3 Mei 2021.", "3 Mei 2021"), "e-2": KNOWN}
    more = QUOTE.replace("120", "130")
    assert nearest(Anchor.of(more, "3 Mei 2021"), known) == "e-2"
    assert nearest(Anchor.of(more, "4 Mei 2021"), known) is None
    assert nearest(Anchor.of("", "3 Mei 2021"), known) is None
