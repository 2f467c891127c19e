"""Arabic clauses with their own dates, what is announced, and what commas set apart."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.condensing.set_apart import without_set_apart
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.words import words_of
from linimasa.model import Article

DAY = "2024-05-20"


def _events(text: str) -> list[tuple[str | None, str]]:
    article = Article(id="a", file="a", text=text, language="ar", published=DAY)
    return [(one.date, one.title) for one in extract(article)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a clause of "after", where the main clause only says that something comes of it
        (
            "يأتي القرار بعدما استقال محافظ الميناء كريم حداد أمس من منصبه.",
            [("2024-05-19", "استقال محافظ الميناء كريم حداد من منصبه")],
        ),
        (
            "تعاد محاكمة المدير بعد أن ألغت محكمة الميناء في نوفمبر الماضي حكم السجن.",
            [("2023-11", "ألغت محكمة الميناء حكم السجن")],
        ),
        # of the news the main clause tells; who did it is not in the clause
        (
            "اعتقل رجل في الميناء بعد أن هاجم لص المارة أمس.",
            [("2024-05-19", "اعتقل رجل في الميناء بعد أن هاجم لص المارة")],
        ),
        (
            "انهار الجسر الكبير بعد أن ضربته سفينة عام 2019.",
            [("2019", "انهار الجسر الكبير بعد أن ضربته سفينة")],
        ),
        # "where", with another date before it
        (
            "زار الرئيس المدينة عام 2010 حيث افتتح الوزير الجسر عام 2012.",
            [("2010", "زار الرئيس المدينة"), ("2012", "افتتح الوزير الجسر")],
        ),
        # the noun behind the first verb is who a later clause tells of, but not beside its own
        (
            "تأسس النادي عام 1931 وفاز بالكأس عام 1935 وزار الرئيس عدن عام 1940.",
            [
                ("1931", "تأسس النادي"),
                ("1935", "النادي فاز بالكأس"),
                ("1940", "زار الرئيس عدن"),
            ],
        ),
        (
            "تأسست المدرسة عام 1931 وفاز بالكأس عام 1935.",
            [("1931", "تأسست المدرسة"), ("1935", "فاز بالكأس")],
        ),
        # the day before yesterday, in parts
        (
            "غرق قارب مساء أمس الأول قرب الميناء.",
            [("2024-05-18", "غرق قارب قرب الميناء")],
        ),
        # what is nothing without its date
        (
            "كريم حداد من مواليد 2 نوفمبر 1936 وهو كاتب.",
            [("1936-11-02", "كريم حداد من مواليد 2 نوفمبر 1936 وهو كاتب")],
        ),
        # "that" with its doubled letter marked
        (
            "أكد محافظ البنك أمس أنّ الميناء أغلق في مارس الماضي.",
            [("2024-03", "الميناء أغلق"), ("2024-05-19", "الميناء أغلق")],
        ),
        # words that tie a sentence to the one before
        ("وفي ذات الإطار، أصيب ستة بحارة أمس.", [("2024-05-19", "أصيب ستة بحارة")]),
        ("وقلّص البنك أمس عدد الفروع.", [("2024-05-19", "قلّص البنك عدد الفروع")]),
    ],
)
def test_what_each_date_tells(text: str, told: list[tuple[str, str]]) -> None:
    assert _events(text) == told


def test_a_phrase_of_what_was_before_counts_less() -> None:
    text = "يعقد المجلس اجتماعا يوم 25 ديسمبر المقبل بعد قراره الخميس الماضي."
    article = Article(id="a", file="a", text=text, language="ar", published=DAY)
    ahead, before = extract(article)
    assert "but its date is that of something else" not in ahead.reasons
    assert "but its date is that of something else" in before.reasons


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("أعلنت هيئة الميناء في بلاغ لها، غرق قوارب أمس.", "هيئة الميناء", "غرق قوارب"),
        (
            "أعلنت هيئة الميناء في بيان لها، أمس، غرق قوارب.",
            "هيئة الميناء",
            "غرق قوارب",
        ),
        ("أعلنت هيئة الميناء، أمس، في بيان، غرق قوارب.", "هيئة الميناء", "غرق قوارب"),
        # whose resignation it is stands in the verb's own clause
        (
            "أعلن الوزير كريم حداد استقالته من منصبه مساء أمس.",
            "كريم حداد",
            "أعلن الوزير كريم حداد استقالته من منصبه",
        ),
    ],
)
def test_what_is_announced(text: str, name: str, title: str) -> None:
    article = Article(id="a", file="a", text=text, language="ar", published=DAY)
    (event,) = extract(article)
    assert event.attribution is not None
    assert (event.attribution.name, event.title) == (name, title)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("سقط الجسر أمس ما أدى إلى وفاتهم.", "event"),
        ("واتهم المدير العمال أمس بسرقة القارب.", "allegation"),
    ],
)
def test_a_word_of_a_kind_is_no_part_of_another(text: str, kind: str) -> None:
    article = Article(id="a", file="a", text=text, language="ar", published=DAY)
    assert [one.kind for one in extract(article)] == [kind]


def test_what_commas_set_apart_goes_where_a_title_is_too_long() -> None:
    words = words_of("ar")
    apart = "، المنعقدة بمقر هيئة الميناء القديم، برئاسة القاضي كريم حداد، "
    long = f"أجلت محكمة الميناء{apart}محاكمة المدير السابق للميناء وعشرة من عمال الرصيف"
    assert len(long) > MAX_TITLE
    short = "أجلت محكمة الميناء محاكمة المدير السابق للميناء وعشرة من عمال الرصيف"
    assert without_set_apart(long, words) == short
    assert without_set_apart(f"أجلت المحكمة{apart}المحاكمة", words_of("en")).count("،") == 3
    assert without_set_apart(short, words) == short
