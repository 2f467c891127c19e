"""The short ways to see what a date is not, by words alone, beside the long ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.extract.dates import date_nouns
from linimasa.extract.dates.date_nouns import is_told
from linimasa.extract.scope import aiming
from linimasa.extract.scope.aiming import aimed_at

WORDS = {
    "en": "the a this that who it he is was had at least after before until to will said ran port"
    " ferry sank closed heavily and , ( Hill The That Was of in on by not more than last past",
    "id": "yang ini itu adalah telah akan oleh setelah sebelum hingga kapal tenggelam pelabuhan di"
    " pada dan , ( Siti Kapal Yang dari dalam tidak lebih sudah bukan kami mereka",
    "it": "il la un che è era ha stato dopo prima fino di nel non più porto nave affondata ogni e ,"
    " ( Rossi Il Era loro i suoi quello questo molto gravemente",
}
DATES = {
    "en": ["Monday", "the day after", "last week", "this year", "two days after", "that day"],
    "id": ["Senin", "dua hari setelah", "tahun lalu", "hari ini", "Mei 2024"],
    "it": ["lunedì", "il giorno dopo", "l’anno scorso", "quel giorno", "due giorni dopo"],
}


@pytest.mark.parametrize("language", WORDS)
@given(data=st.data())
def test_what_the_words_rule_out_by_themselves_they_rule_out_together(
    language: str, data: st.DataObject
) -> None:
    sentence, start, end = data.draw(dated(language))
    quickly = is_told(sentence, start, end, language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(date_nouns, "_may_be_noun", lambda *_: True)
        assert is_told(sentence, start, end, language) == quickly


@pytest.mark.parametrize("language", WORDS)
@given(data=st.data())
def test_no_clause_opens_where_no_word_before_a_date_may_open_one(
    language: str, data: st.DataObject
) -> None:
    sentence, start, end = data.draw(dated(language))
    asked = (sentence, (0, len(sentence)), [(start, end)], (start, end), language, 100)
    quickly = aimed_at(*asked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(aiming, "_may_open", lambda *_, **__: True)
        assert aimed_at(*asked) == quickly


@st.composite
def dated(draw: st.DrawFn, language: str) -> tuple[str, int, int]:
    """Words around a date, and where it stands."""
    words = st.lists(st.sampled_from(WORDS[language].split()), max_size=7)
    before = "".join(f"{word} " for word in draw(words))
    date = draw(st.sampled_from(DATES[language]))
    behind = "".join(f" {word}" for word in draw(words))
    return f"{before}{date}{behind}", len(before), len(before) + len(date)
