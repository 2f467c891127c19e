"""What was told before an expression."""

from __future__ import annotations

import pytest

from linimasa.timex.placing.story import Story


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("In June, on the 17th", False),
        ("In June. On the 17th", True),
        (f"In June {'a ' * 600}on the 17th", True),  # longer than any sentence
    ],
)
def test_a_sentence_ends_between(text: str, apart: bool) -> None:
    story = Story(text, narrative=False, dct=None, cues={})
    story.end = len("In June")
    assert story.is_apart(text.index("17th")) is apart
