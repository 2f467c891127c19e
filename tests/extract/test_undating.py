"""The short way to see that a date is no noun of its clause, beside the long one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.extract import undating
from linimasa.extract.undating import _is_told

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
    words = st.lists(st.sampled_from(WORDS[language].split()), max_size=7)
    before = "".join(f"{word} " for word in data.draw(words))
    date = data.draw(st.sampled_from(DATES[language]))
    behind = "".join(f" {word}" for word in data.draw(words))
    sentence, start, end = f"{before}{date}{behind}", len(before), len(before) + len(date)
    quickly = _is_told(sentence, start, end, language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(undating, "_may_be_noun", lambda *_: True)
        assert _is_told(sentence, start, end, language) == quickly
