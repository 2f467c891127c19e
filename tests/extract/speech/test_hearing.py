"""An article's sentences with who speaks in them, heard as far as somebody asks."""

from __future__ import annotations

from linimasa.extract.speech.hearing import listen
from linimasa.timex import tag


def names(text: str) -> list[str | None]:
    """Who speaks in each sentence, None where nobody does or nobody asks."""
    heard = listen(text, "en", tag(text, language="en", dct="2024-05-03"))
    return [one.speech.name if one.speech else None for one in heard]


def test_a_sentence_without_a_time_is_heard_only_where_a_statement_may_go_on() -> None:
    text = (
        "Mayor Jane Hill said the pier was closed. Tom Dean said on Monday the ferry had left. "
        "He said 40 boats were lost. He said it was late."
    )
    assert names(text) == [None, "Tom Dean", "Tom Dean", None]


def test_a_later_sentence_with_a_time_means_a_speaker_that_nobody_asked_for() -> None:
    text = "Mayor Jane Hill said the pier was closed. She said the ferry would leave on Monday."
    assert names(text) == [None, "Jane Hill"]


def test_a_sentence_with_an_outlet_is_heard() -> None:
    text = (
        "The ferry sank on Monday. Nobody was on it. It was old. The sea was calm. "
        "Jane Hill told Reuters that the pier was closed."
    )
    assert names(text)[-1] == "Jane Hill"


def test_a_quotation_behind_a_speech_is_of_the_same_speaker_in_one_paragraph() -> None:
    first = '"Nobody came," said Jane Hill, who heads the union. '
    told = '"The ferry sank on Monday. Then it rained on Tuesday."'
    assert names(first + told)[-1] == "Jane Hill"
    assert names("Jane Hill said nobody came. " + told)[-1] == "Jane Hill"
    assert names("Jane Hill said nobody came.\n\n" + told)[-1] is None
    assert names(first + "It was late. " + told)[-1] is None
    assert names(first + '"The Hope" sank on Monday.')[-1] is None
    assert names(first + '"The ferry sank on Monday," said Tom Dean.')[-1] == "Tom Dean"


def test_a_paragraph_of_quotation_behind_another_is_of_the_same_speaker() -> None:
    first, told = '"Nobody came," said Jane Hill.\n\n', '"The ferry sank on Monday."'
    assert names(first + told)[-1] == "Jane Hill"
    assert names(first + told + '\n\n"It left on Friday."')[-1] == "Jane Hill"
    assert names(first + '"The ferry sank on Monday," a sailor shot back.')[-1] is None


def test_so_it_is_in_a_script_without_capitals() -> None:
    text = "张伟说：“没有人来。”“渡轮周五沉没了。”"
    heard = listen(text, "zh", tag(text, language="zh", dct="2024-05-03"))
    assert [one.speech.name for one in heard if one.speech][-1] == "张伟"
