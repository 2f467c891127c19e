"""The files of languages."""

from __future__ import annotations

import pytest

from linimasa.language import available, read, texts, with_table


@pytest.mark.parametrize(
    "name", ["ingest", "mails", "sentences", "speech", "territories", "nothing"]
)
def test_languages_that_have_a_table(name: str) -> None:
    assert with_table(name) == tuple(code for code in available() if name in read(code))


def test_a_text_is_no_list_of_its_letters() -> None:
    assert texts({"by": ["por", "pelo"]}, "by") == ("por", "pelo")
    assert texts({}, "by") == ()
    with pytest.raises(TypeError, match="by is no list"):
        texts({"by": "por"}, "by")
