"""The language of whole texts, of none, and of Malay."""

from __future__ import annotations

import subprocess
import sys

import pytest

from linimasa.language import detect

INDONESIAN = (
    "Polisi menangkap dua orang pada Senin malam karena diduga mencuri mobil di kantor wali kota. "
    "Mereka bilang kepada wartawan bahwa uang itu dipakai untuk biaya sekolah anak-anak mereka."
)
MALAY = (
    "Kerajaan mengumumkan bahawa polis telah menahan dua lelaki kerana disyaki mencuri kereta. "
    "Beliau berkata demikian semasa sidang akhbar di pejabat kementerian, Kuala Lumpur."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (INDONESIAN, "id"),
        ("The council voted on Tuesday to close the old harbour for repairs.", "en"),
        ("Le conseil municipal a voté mardi la fermeture du vieux port.", "fr"),
        ("Совет города проголосовал во вторник за закрытие порта.", "ru"),
        ("市議会は火曜日に古い港の閉鎖を決めました。", "ja"),
        ("قرر مجلس المدينة يوم الثلاثاء إغلاق الميناء القديم.", "ar"),
    ],
)
def test_language_of_a_text(text: str, language: str) -> None:
    found = detect(text)
    assert found.language == language
    assert 0.0 < found.confidence <= 1.0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A ship sank on 3 May 2025.", "en"),
        ("The bridge fell on 3 March 2024.", "en"),
        ("Wetin happen for Lagos on 3 May 2025, dem no sabi.", "pcm"),
        ("Most spadł 3 maja 2025.", "pl"),
    ],
)
def test_a_few_words_are_of_a_language_that_can_be_read_if_that_is_as_likely(
    text: str, language: str
) -> None:
    assert detect(text).language == language


def test_malay_is_read_as_indonesian_and_says_so() -> None:
    found = detect(MALAY)
    assert found.language == "id"
    assert found.note is not None
    assert "Malay" in found.note


@pytest.mark.parametrize("text", ["", "   \n", "1945 – 17/8", "🙂🙂"])
def test_without_letters_there_is_no_language(text: str) -> None:
    found = detect(text)
    assert (found.language, found.confidence) == ("und", 0.0)


def test_a_lone_surrogate_does_not_stop_it() -> None:
    assert detect("The mayor opened the bridge \ud800 on Friday.").language == "en"


def test_the_model_is_not_loaded_until_it_is_needed() -> None:
    code = "import sys, linimasa.language; sys.exit('py3langid' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
