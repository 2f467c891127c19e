"""The files of languages."""

from __future__ import annotations

import pytest

from linimasa.language import available, read, with_table


@pytest.mark.parametrize(
    "name", ["ingest", "mails", "sentences", "speech", "territories", "nothing"]
)
def test_languages_that_have_a_table(name: str) -> None:
    assert with_table(name) == tuple(code for code in available() if name in read(code))
