"""What news pages write again and again, in Malay, Indonesian, Turkish, Japanese and Chinese."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.roles import split_role
from linimasa.model import Article

DAY = "2025-06-11"


def _events(language: str, text: str) -> list[tuple[str, str, str | None]]:
    """Date, title and speaker of each event."""
    article = Article(id="a", file="a", text=text, language=language, published=DAY)
    return [
        (str(one.date), one.title, one.attribution.name if one.attribution else None)
        for one in extract(article)
    ]


@pytest.mark.parametrize(
    ("language", "office"),
    [
        ("ms", "Menteri Besar"),
        ("ms", "Menteri Besar Perak"),
        ("ms", "Perdana Menteri"),
        ("ms", "Ketua Polis Daerah"),
        ("id", "Menteri Keuangan"),
        ("id", "Kepala Dinas Kesehatan"),
        ("id", "Gubernur Jawa Barat"),
    ],
)
def test_an_office_alone_has_no_name_in_it(language: str, office: str) -> None:
    assert split_role(office, words_of(language)) == (None, office)


def test_an_office_keeps_its_field_before_a_name() -> None:
    told = split_role("Ketua Polis Daerah Ahmad Zaki", words_of("ms"))
    assert told == ("Ketua Polis Daerah", "Ahmad Zaki")


TITLES = [
    # the subject with what is told of it stays, its date goes
    (
        "tr",
        "Kadıköy'de dün saat 21.30'da çıkan yangın, itfaiye tarafından söndürüldü.",
        (
            "2025-06-10",
            "Kadıköy'de çıkan yangın, itfaiye tarafından söndürüldü",
        ),
    ),
    # when and where it was said
    (
        "tr",
        "Vali Kaya, salı günü yaptığı yazılı açıklamada, yolun trafiğe kapatıldığını bildirdi.",
        ("2025-06-10", "Yolun trafiğe kapatıldığı"),
    ),
    (
        "ja",
        "田中健二本部長は10日正午からの会見で「再発防止に努める」と述べました。",
        ("2025-06-10", "再発防止に努める"),
    ),
    # a sentence turned to tell its date
    (
        "ja",
        "警察官が川で男性を見つけたのは、10日午前1時ごろのことでした。",
        ("2025-06-10", "警察官が川で男性を見つけた"),
    ),
    ("ja", "県警が男を逮捕したのは9日だった。", ("2025-06-09", "県警が男を逮捕した")),
    # a clause with its subject before the noun that sums it up
    (
        "ja",
        "千葉市の空き地で5日夕、男子児童が襲われた事件で、千葉県警は10日、男を逮捕した。",
        ("2025-06-05", "男子児童が襲われた"),
    ),
    # a city whose name has the sign of a day, and what is left of "early" and "before"
    ("ja", "四日市で9日朝早く、火災があった。", ("2025-06-09", "四日市で火災があった")),
    ("ja", "9日午前5時半前、倉庫で火事がありました。", ("2025-06-09", "倉庫で火事がありました")),
    # the same up to its noun, where that opens the sentence
    (
        "ja",
        "去年4月、青森市の港で漁船が沈んでいるのが見つかった事故で、県警は10日、船長を逮捕した。",
        ("2024-04", "青森市の港で漁船が沈んでいるのが見つかった"),
    ),
    # whose time it is, and what a speaker was asked about
    ("ja", "首相は現地時間の9日、ローマで演説した。", ("2025-06-09", "首相はローマで演説した")),
    (
        "ja",
        "山田官房長官は10日の会見で、港の閉鎖について「調査を続けている」と述べた。",
        ("2025-06-10", "調査を続けている"),
    ),
    # a noun that "in" is before, too; a year in brackets; a date in the title of a book
    ("zh", "王明在去年5月大会后成为主席。", ("2024-05", "王明在大会后成为主席")),
    ("zh", "光绪二十四年（1898），王明创办学堂。", ("1898", "王明创办学堂")),
    (
        "zh",
        "1905年6月，王明创办《二十世纪之光》杂志。",
        ("1905-06", "王明创办《二十世纪之光》杂志"),
    ),
    # Turkish: what stands "since" and "after" a date goes with it, "of" keeps it; whom a clause in
    # front tells of
    ("tr", "5 Mayıs 2001'den sonra limana yerleşti.", ("2001-05-05", "Limana yerleşti")),
    (
        "tr",
        "Ekip, 2003 yılına ait kayıtları inceledi.",
        ("2003", "Ekip, 2003 yılına ait kayıtları inceledi"),
    ),
    (
        "tr",
        "1964 yılında Bursa'da dünyaya gelen Ali Kaya, okulu burada bitirdi.",
        ("1964", "Bursa'da dünyaya gelen Ali Kaya"),
    ),
    # a leading "as he did so" of its own date, and one that only makes a title too long
    (
        "ja",
        "去年9月、青森市の宿泊施設で財布を盗んだとして、9日、無職の男が逮捕された。",
        ("2024-09", "青森市の宿泊施設で財布を盗んだ"),
    ),
    (
        "ja",
        (
            "青森市の港の近くにある古い倉庫の二階の一室で飲食店の従業員だった男性の遺体が見つかった事件で、県警は9日、"
            "事情を知りながら放置して現場から立ち去ったとして、この部屋で男性と同居していた男を逮捕した。"
        ),
        (
            "2025-06-09",
            "県警は事情を知りながら放置して現場から立ち去ったとして、この部屋で男性と同居していた男を逮捕した",
        ),
    ),
    # a name is no participle, nor is "officially"; too short a clause tells more
    ("tr", "1326'da Osman Bey, Bursa'yı kuşattı.", ("1326", "Osman Bey, Bursa'yı kuşattı")),
    ("tr", "Beylik, 1299'da resmen kuruldu.", ("1299", "Beylik, resmen kuruldu")),
    # Japanese: a topic behind a date, a year without a particle
    ("ja", "今朝は港で火災があった。", ("2025-06-11", "港で火災があった")),
    ("ja", "1969年青山大学を卒業。", ("1969", "青山大学を卒業")),
    # Arabic: a day in brackets with its "in", a clause that goes on with its own date, a score,
    # what points nowhere, what only a masculine noun in a pair is told of
    (
        "ar",
        "أصدرت المحكمة، في (26 مايو 2024)، حكما بالسجن على المدير السابق للميناء.",
        ("2024-05-26", "أصدرت المحكمة حكما بالسجن على المدير السابق للميناء"),
    ),
    (
        "ar",
        "فاز فريق الميناء على نظيره فريق الجزيرة بنتيجة 2 - 1 أمس.",
        ("2025-06-10", "فاز فريق الميناء على نظيره فريق الجزيرة بنتيجة 2 - 1"),
    ),
    (
        "ar",
        "يذكر أن الجسر افتتح عام 2019 في احتفال كبير.",
        ("2019", "الجسر افتتح في احتفال كبير"),
    ),
    # what is too long ends with a phrase
    (
        "ar",
        (
            "قررت محكمة المدينة أمس تأجيل نظر دعوى شركة النقل البحري ضد هيئة الميناء القديم "
            "في قضية غرق العبارة."
        ),
        (
            "2025-06-10",
            "قررت محكمة المدينة تأجيل نظر دعوى شركة النقل البحري ضد هيئة الميناء القديم",
        ),
    ),
    # what opens a report, and commas of half the width
    (
        "zh",
        "据介绍,6月9日,工厂发生火灾,两人受伤。",
        ("2025-06-09", "工厂发生火灾,两人受伤"),
    ),
]


@pytest.mark.parametrize(("language", "text", "event"), TITLES)
def test_a_title_is_one_clause(language: str, text: str, event: tuple[str, str]) -> None:
    assert _events(language, text)[0][:2] == event


SPEAKERS = [
    (
        "ja",
        "警察によりますと、10日午前8時ごろ、札幌市の交差点で車が衝突し、1人が死亡しました。",
        ("2025-06-10", "札幌市の交差点で車が衝突し、1人が死亡しました", "警察"),
    ),
    (
        "ja",
        "警察の調べによると、男は去年5月10日の夜、倉庫に侵入した。",
        ("2024-05-10", "男は倉庫に侵入した", "警察"),
    ),
    # Arabic: who is quoted with a day behind "his saying"; what is announced with "of"
    (
        "ar",
        'نقلت قناة الميناء عن مسؤول محلي قوله أمس: "إن الجسر القديم انهار بعد العاصفة القوية".',
        ("2025-06-10", "الجسر القديم انهار بعد العاصفة القوية", "مسؤول محلي"),
    ),
    (
        "ar",
        "أعلن رئيس البلدية كريم حداد، أمس، عن إغلاق الجسر القديم.",
        ("2025-06-10", "إغلاق الجسر القديم", "كريم حداد"),
    ),
    # who found the dead is named without them; of a long sentence only what was announced
    (
        "ar",
        "أفاد الدفاع المدني بانتشال جثامين ثلاثة أشخاص أمس.",
        ("2025-06-10", "أفاد الدفاع المدني بانتشال جثامين ثلاثة أشخاص", "الدفاع المدني"),
    ),
    (
        "ar",
        (
            "أعلنت إدارة المرور والنجدة، وفاة عاملين اثنين وإصابة أربعة آخرين، جراء تصادم صهريج مع "
            "مركبة نقل على مفترق الميناء القديم شرقي المدينة، أمس."
        ),
        (
            "2025-06-10",
            "وفاة عاملين اثنين وإصابة أربعة آخرين، جراء تصادم صهريج مع مركبة نقل",
            "إدارة المرور والنجدة",
        ),
    ),
    # the dateline of an agency, a paper's in brackets
    (
        "zh",
        "中新网成都6月10日电 (记者 张三)成都市公安局10日发布警情通报称,该县一纺织厂发生火灾。",
        ("2025-06-10", "该县一纺织厂发生火灾", "成都市公安局"),
    ),
    (
        "zh",
        "(檳城11日訊)交通部長林明福今日在國會宣布，新車站將啟用。",
        ("2025-06-11", "新車站將啟用", "林明福"),
    ),
    # a source is no subject
    (
        "ja",
        "県警によると4月3日、県内の女性と会っていた。",
        ("2025-04-03", "県内の女性と会っていた", "県警"),
    ),
    (
        "zh",
        "警方調查，陳姓男子昨（10）天上午闖入碼頭。",
        ("2025-06-10", "陳姓男子闖入碼頭", "警方"),
    ),
    # whom reporters asked; "at that time" of a visit, an interview; a name before a colon
    (
        "zh",
        "记者10日从市应急管理局获悉，6月9日3时许，货船在海角沉没。",
        ("2025-06-09", "货船在海角沉没", "市应急管理局"),
    ),
    (
        "zh",
        "陳大文市長昨(10)日視察「青山港」時表示，碼頭將重建。",
        ("2025-06-10", "碼頭將重建", "陳大文"),
    ),
    ("zh", "王明：昨天，市政府开放了码头。", ("2025-06-10", "市政府开放了码头", "王明")),
    (
        "zh",
        "约翰逊表示，他因6月9日的风暴取消了访问。",
        ("2025-06-09", "约翰逊因风暴取消了访问", "约翰逊"),
    ),
    # who is led in by "经" is only asked
    (
        "zh",
        "6月10日，货船沉没，经现场专家确认没有漏油。",
        ("2025-06-10", "货船沉没，经现场专家确认没有漏油", None),
    ),
    # an adverb is no part of who speaks, nor "saying" of what is said
    (
        "zh",
        "6月10日凌晨，清河县公安局也发布通报，称6月8日城东发生一起放火案。",
        ("2025-06-08", "城东发生一起放火案", "清河县公安局"),
    ),
]


@pytest.mark.parametrize(("language", "text", "event"), SPEAKERS)
def test_who_speaks(language: str, text: str, event: tuple[str, str, str]) -> None:
    assert _events(language, text)[0] == event


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("另据《江城日报》网站6月10日报道，货船沉没。", "江城日报"),
        ("此外据香港《南海早报》6月10日报道，货船沉没。", "南海早报"),
    ],
)
def test_a_further_report_has_its_outlet(text: str, outlet: str) -> None:
    article = Article(id="a", file="a", text=text, language="zh", published=DAY)
    (event,) = extract(article)
    assert (event.title, event.attribution and event.attribution.via) == ("货船沉没", outlet)


@pytest.mark.parametrize(
    "text",
    [
        "2025-06-10 09:12:00    作者:   来源:新闻网  我要评论\n\n工厂发生火灾，两人受伤。",
        "工厂位于中山路15号。",
    ],
)
def test_credits_and_numbers_of_houses_tell_no_event(text: str) -> None:
    assert _events("zh", text) == []


OFFICERS = [
    # behind the office and its acronym, with a rank before and a party behind
    (
        "pt",
        "O presidente do Tribunal de Contas (TC), ministro Luís Prado, disse hoje que parou.",
        ("Luís Prado", "presidente do Tribunal de Contas"),
    ),
    (
        "pt",
        "O presidente da Câmara dos Deputados, Artur Prado (PX), disse hoje que parou.",
        ("Artur Prado", "presidente da Câmara dos Deputados"),
    ),
    (
        "ms",
        "Pegawai Bomba Kanan II Ibrahim Abdul Wahid berkata jambatan itu ditutup pada Isnin.",
        ("Ibrahim Abdul Wahid", "Pegawai Bomba Kanan II"),
    ),
    # in commas, and before a second office
    ("ar", "أكد وزير النقل، سامي كريم، أن الجسر افتتح أمس.", ("سامي كريم", "وزير النقل")),
    (
        "ar",
        "صرح المستشار كريم حداد المتحدث الرسمي باسم وزارة النقل، بأن الجسر الجديد افتتح اليوم.",
        ("كريم حداد", "المستشار"),
    ),
]


@pytest.mark.parametrize(("language", "text", "officer"), OFFICERS)
def test_who_has_an_office(language: str, text: str, officer: tuple[str, str]) -> None:
    article = Article(id="a", file="a", text=text, language=language, published=DAY)
    (event,) = extract(article)
    assert event.attribution is not None
    assert (event.attribution.name, event.attribution.role) == officer


def test_a_record_in_so_many_years_tells_no_event_of_them() -> None:
    assert _events("ja", "火災の死者数は過去10年で最悪となりました。") == []


def test_the_first_of_a_month_in_brackets_goes_with_its_weekday() -> None:
    text = "A chuva matou duas pessoas neste domingo (1º) em Santos."
    assert _events("pt", text) == [("2025-06-01", "A chuva matou duas pessoas em Santos", None)]


def test_what_a_body_works_on_is_no_place() -> None:
    text = "A Delegacia Especializada em Crimes Ambientais prendeu um homem na terça-feira."
    article = Article(id="a", file="a", text=text, language="pt", published=DAY)
    assert [one.place for one in extract(article)] == [None]


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        (
            "tr",
            "1923'te Mardin, 1931'de Manisa milletvekili oldu.",
            ["Mardin milletvekili oldu", "Manisa milletvekili oldu"],
        ),
        (
            "tr",
            "1331'de İznik'i, 1337'de İzmit'i topraklarına kattı.",
            ["İznik'i topraklarına kattı", "İzmit'i topraklarına kattı"],
        ),
        (
            "ja",
            "1986年に環境次官、1987年に通産次官を歴任した。",
            ["環境次官を歴任した", "通産次官を歴任した"],
        ),
    ],
)
def test_things_in_a_row_share_their_verb(language: str, text: str, titles: list[str]) -> None:
    assert [title for _, title, _ in _events(language, text)] == titles


def test_a_day_before_where_something_was_said_is_that_of_the_telling() -> None:
    text = "Şirket, geçen yıl 300 kişiyi işe aldığını salı günü yaptığı açıklamada bildirdi."
    article = Article(id="a", file="a", text=text, language="tr", published=DAY)
    told = [(one.date, one.said, one.title) for one in extract(article)]
    title = "Şirket, 300 kişiyi işe aldığını bildirdi"
    assert told == [("2024", "2025-06-10", title), ("2025-06-10", None, title)]


def test_a_turkish_school_named_by_a_day_is_no_day() -> None:
    assert _events("tr", "Ali Kaya, Altı Eylül İlkokulu binasını onardı.") == []


def test_arabic_clauses_that_and_joins_have_their_own_dates() -> None:
    text = "ولد كريم حداد عام 1941 في دمشق وتخرج من الجامعة عام 1963 والتحق بالوزارة عام 1964."
    assert [event[:2] for event in _events("ar", text)] == [
        ("1941", "ولد كريم حداد في دمشق"),
        ("1963", "كريم حداد تخرج من الجامعة"),
        ("1964", "كريم حداد التحق بالوزارة"),
    ]


def test_an_arabic_clause_before_who_speaks_is_nobodys_words() -> None:
    text = "زار وزير النقل مدينة عدن أمس، حيث أكد مدير الميناء أن الرصيف سيفتح."
    assert _events("ar", text)[0][1] == "زار وزير النقل مدينة عدن"


def test_a_bare_day_of_japanese_news_is_near_the_day_of_issue() -> None:
    text = "男は去年5月20日、倉庫に侵入した。警察は9日、男を逮捕した。男は30日に釈放された。"
    days = [day for day, _, _ in _events("ja", text)]
    assert days == ["2024-05-20", "2025-06-09", "2025-05-30"]
