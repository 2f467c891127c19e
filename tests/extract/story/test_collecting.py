"""Articles into sentences that name a day."""

from __future__ import annotations

from linimasa.extract.story.collecting import Collection, Mention
from linimasa.model import Article


def collected(*texts: tuple[str, str | None]) -> Collection:
    collection = Collection()
    for number, (text, published) in enumerate(texts):
        collection.add(number, Article(str(number), "-", text, language="en", published=published))
    return collection


def told(collection: Collection) -> list[tuple[str, int, int | None, bool]]:
    return [(one.day, one.teller, one.lag, one.apart) for one in collection.mentions]


def test_each_day_that_a_sentence_names_with_its_distance() -> None:
    collection = collected(
        (
            "The old pier of the harbour burnt down on Monday. It will be rebuilt by 20 June 2024.",
            "2024-05-15",
        ),
    )
    assert told(collection) == [
        ("2024-05-13", 0, 2, True),
        ("2024-06-20", 0, -36, False),
    ]


def test_months_and_spans_name_no_day() -> None:
    assert (
        told(collected(("In May 2024 the pier burnt down. It took three days.", "2024-06-01")))
        == []
    )


def test_two_days_in_a_sentence_share_it() -> None:
    collection = collected(("It opened on 3 May 2024 and burnt down on 7 May 2024.", "2024-06-01"))
    assert told(collection) == [
        ("2024-05-03", 0, 29, False),
        ("2024-05-07", 0, 25, False),
    ]


def test_a_sentence_that_stood_elsewhere_counts_once() -> None:
    collection = collected(
        ("The pier burnt down on 3 May 2024.", "2024-05-04"),
        ("Harbour news\nThe pier  burnt down on 3 May 2024.", "2024-05-09"),
    )
    assert told(collection) == [("2024-05-03", 0, 1, True)]
    assert collection.sentences == 2


def test_without_a_day_of_publication_only_full_dates_are_known() -> None:
    collection = collected(("The pier burnt down on 3 May 2024. Yesterday it rained.", None))
    assert told(collection) == [("2024-05-03", 0, None, True)]


def test_only_dated_sentences_are_held() -> None:
    collection = collected(
        ("The pier burnt down on 3 May 2024. Nobody was hurt there.", "2024-05-04")
    )
    assert [one.quote for one in collection.mentions] == ["The pier burnt down on 3 May 2024."]
    assert isinstance(collection.mentions[0], Mention)
