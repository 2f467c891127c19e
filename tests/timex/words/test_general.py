"""Languages without a file of their own: dates are read by dateparser's and CLDR's vocabulary."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import dateparser
import pytest

from linimasa.timex import tag
from linimasa.timex.words.general import general_tables


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("sw", "Meli iliondoka tarehe 3 Machi 2023; jana ikarudi.", ["2023-03-03", "2024-10-23"]),
        ("pl", "Statek odpłynął 3 marca 2023 r., a wczoraj wrócił.", ["2023-03-03", "2024-10-23"]),
        ("cs", "Loď odplula 3. března 2023 a vrátila se včera.", ["2023-03-03", "2024-10-23"]),
        ("hu", "A hajó 2023. március 3. napján indult.", ["2023-03-03"]),
        ("lv", "Kuģis atgriezās 2023. gadā.", ["2023"]),
        ("fa", "کشتی در ۳ مارس ۲۰۲۳ رفت.", ["2023-03-03"]),
        ("ta", "கப்பல் 3 மார்ச் 2023 அன்று புறப்பட்டது.", ["2023-03-03"]),
        ("th", "เรือออกเดินทางวันที่ 3 มีนาคม 2023", ["2023-03-03"]),
        ("yue", "隻船喺2023年3月5號開走。", ["2023-03-05"]),
        ("pl", "W zeszły wtorek, dwa lata temu i w maju 2019.", ["2024-10-22", "2022", "2019-05"]),
        ("cs", "Před dvěma lety, od 3. do 5. července 2023.", ["2022", "2023-07-03", "2023-07-05"]),
        ("sk", "Pred piatimi rokmi, v auguste 2019.", ["2019", "2019-08"]),
        ("hr", "Prije dva tjedna i 25. lipnja 1991.", ["2024-W41", "1991-06-25"]),
        ("da", "For fem år siden, kl. 18.15.", ["2019", "2024-10-24T18:15"]),
        ("no", "For fem år siden, den 3. mai 2023.", ["2019", "2023-05-03"]),
        ("fi", "Viisi vuotta sitten, viime maanantaina.", ["2019", "2024-10-21"]),
        ("hu", "Öt évvel ezelőtt, 1956. október 23-án, pénteken.", ["2019", "1956-10-23"]),
        ("ro", "Acum cinci ani; au venit mai multe nave în mai 2023.", ["2019", "2023-05"]),
        ("bg", "Преди пет години, на 3 март 1878 г.", ["2019", "1878-03-03"]),
        ("he", "לפני חמש שנים, ב-14 במאי 1948.", ["2019", "1948-05-14"]),
        ("fa", "پنج سال پیش؛ کشتی می‌رود. ۱۱ فوریه ۱۹۷۹", ["2019", "1979-02-11"]),
        ("ca", "Fa tres anys, el 3 de juny de 2023.", ["2021", "2023-06-03"]),
        ("ml", "2023 മാർച്ച് 5 ന് കപ്പൽ പുറപ്പെട്ടു.", ["2023-03-05"]),
        ("ne", "जहाज 2023 मार्च 5 मा गयो।", ["2023-03-05"]),
        ("lt", "Laivas išplaukė 2023 m. kovo 5 d., sekmadienį.", ["2023-03-05"]),
        ("mzn", "2023 مارس 5, Sun", ["2023-03-05"]),
        ("und", "a 2023-04-05 b", ["2023-04-05"]),
        ("xx", "a 2023-04-05 b", ["2023-04-05"]),
        ("../etc", "a 2023-04-05 b", ["2023-04-05"]),
    ],
)
def test_explicit_and_simple_relative_dates(language: str, text: str, values: list[str]) -> None:
    found = tag(text, language=language, dct="2024-10-24")
    assert [timex.value for timex in found] == values


def test_the_words_for_ago_stand_before_or_after_what_they_count() -> None:
    french = general_tables("fr")
    assert french["ago_before"] == {"-1": ["il y a"], "1": ["dans"]}
    assert french["ago"] == {"-1": [], "1": []}
    russian = general_tables("ru")
    assert russian["ago"] == {"-1": ["назад"], "1": []}


def test_the_order_of_numbers_is_the_languages() -> None:
    styles = {code: general_tables(code)["style"] for code in ("fr", "ja", "ne", "und")}
    assert styles == {
        "fr": {"order": "dmy", "year_first": False},
        "ja": {"order": "ymd", "year_first": True},
        "ne": {"order": "ymd", "year_first": True},
        "und": {"order": "dmy", "year_first": False},
    }


def test_a_short_name_needs_a_number_beside_it() -> None:
    assert tag("Das Di. bleibt.", language="de", dct="2024-10-24") == ()
    dated = tag("Am 3. Okt. 2023 kam er.", language="de", dct="2024-10-24")
    assert [timex.value for timex in dated] == ["2023-10-03"]


def test_dateparser_itself_is_not_imported() -> None:
    program = (
        "import sys; from linimasa.timex import tag; tag('wczoraj', language='pl')"
        "; sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_month_before_the_first_of_an_office_is_no_day() -> None:
    for code, text in (
        ("it", "In luglio il primo ministro firmò."),
        ("fr", "En juillet le premier ministre signa."),
    ):
        (found,) = tag(text, language=code, dct="2012-09-16")
        assert found.value == "2012-07"


def test_every_language_of_the_vocabularies_reads_a_day() -> None:
    folder = Path(dateparser.__file__).parent / "data" / "date_translation_data"
    languages = sorted(file.stem for file in folder.glob("*.py") if file.stem != "__init__")
    silent = [
        code for code in languages if not tag("2023-04-05, 12:30", language=code, dct="2024-10-24")
    ]
    assert len(languages) > 200
    assert silent == []
