"""Near copies of articles, found by sketches."""

from __future__ import annotations

from linimasa.across.copies import containment, copies_of, sketch

STORY = " ".join(
    f"The {word} of the old harbour town met on the quay to speak about the new wall number {n}."
    for n, word in enumerate(("fishers", "pilots", "clerks", "cooks", "smiths", "weavers"))
)
OTHER = " ".join(
    f"In the hills {n} shepherds counted their {word} before the first snow of the year fell."
    for n, word in enumerate(("sheep", "goats", "lambs", "dogs", "mules", "hens"))
)


def test_a_repost_with_a_new_head_and_a_credit_is_a_copy() -> None:
    repost = f"Wall divides town\n\n{STORY.upper()} (Agency)"
    assert copies_of({"a": STORY, "b": OTHER, "c": repost}) == {"a": "a", "b": "b", "c": "a"}


def test_a_text_that_holds_another_is_its_copy() -> None:
    assert containment(sketch(STORY), sketch(f"{OTHER} {STORY} {OTHER}")) > 0.5


def test_other_words_are_no_copy() -> None:
    assert containment(sketch(STORY), sketch(OTHER)) < 0.1


def test_signs_without_blanks() -> None:
    text = "".join(chr(0x4E00 + 7 * n) for n in range(60))
    assert copies_of({"a": text, "b": f"新{text}"}) == {"a": "a", "b": "a"}


def test_of_a_few_words_nothing_is_said() -> None:
    assert copies_of({"a": "Breaking news.", "b": "Breaking news.", "c": ""}) == {
        "a": "a", "b": "b", "c": "c",
    }  # fmt: skip
