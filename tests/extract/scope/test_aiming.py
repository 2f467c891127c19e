"""The title of a date that stands in a clause of its own tells that clause."""

from __future__ import annotations

import pytest

from linimasa.extract.events import extract
from linimasa.extract.scope.aiming import aimed_at
from linimasa.extract.scope.aiming_last import aimed_last
from linimasa.model import Article
from linimasa.timex import tag

TOLD = [
    # "which", of its noun
    (
        "en",
        "The harbour board praised the pilots who saved the ferry on 3 May 2021.",
        "The pilots saved the ferry",
    ),
    (
        "en",
        "The talks ended the long war in Norway that was sparked by a tax in May 2021.",
        "The long war was sparked by a tax",
    ),
    (
        "en",
        "Jane Hill, 42, who left the board in May 2021, opened a museum.",
        "Jane Hill left the board",
    ),
    (
        "en",
        "The council honoured Jane Hill, the first mayor, who drowned in June 1988.",
        "Jane Hill drowned",
    ),
    (
        "en",
        "The state of alarm that was declared in Brest in May 2021 has been lifted.",
        "The state of alarm was declared in Brest",
    ),
    (
        "en",
        "The firm, which sold its yard and closed its dock in May 2021, opened a museum.",
        "The firm closed its dock",
    ),
    (
        "en",
        "Shares in Norvik, which fell 3 percent on 3 May 2021, are worth little.",
        "Shares in Norvik fell 3 percent",
    ),
    (
        "en",
        "The owner of Norvik, which closed its dock on 3 May 2021, is in jail.",
        "Norvik closed its dock",
    ),
    # a participle of the subject
    (
        "en",
        "Vaccine doses shipped on 3 May 2021 are out of date.",
        "Vaccine doses shipped",
    ),
    (
        "en",
        "The court suspended the injunction issued on 3 May 2021 and left.",
        "Injunction issued",
    ),
    (
        "en",
        "The men arrested on 3 May 2021 in Bern were charged.",
        "Men arrested in Bern",
    ),
    (
        "en",
        "The firm withdrew the offer that it mailed on 3 May 2021.",
        "It mailed the offer",
    ),
    (
        "id",
        "Kapal itu mengangkut ribuan ton beras asal Vietnam yang dimuat pada 4 Maret 2021.",
        "Ribuan ton beras asal Vietnam dimuat",
    ),
    (
        "es",
        "El alcalde recordó las lluvias que comenzaron en mayo de 2021.",
        "Las lluvias comenzaron",
    ),
    (
        "es",
        "La oposición critica a Juan Roca, quien dejó el puerto el 3 de mayo de 2021.",
        "Juan Roca dejó el puerto",
    ),
    (
        "fr",
        "Le maire a salué les pilotes qui ont sauvé le navire le 3 mai 2021.",
        "Les pilotes ont sauvé le navire",
    ),
    (
        "it",
        "Il sindaco ricorda le proteste che sono scoppiate a Genova nel maggio 2021.",
        "Le proteste sono scoppiate a Genova",
    ),
    # "after", "until": at another time than the main clause
    (
        "en",
        "The museum has been closed since a storm tore off its roof on 3 May 2021.",
        "A storm tore off its roof",
    ),
    (
        "en",
        "Jane Hill has been in hospital since she was found near the pier on 3 May 2021.",
        "Jane Hill was found near the pier",
    ),
    (
        "id",
        "Ribuan warga mengungsi setelah jembatan itu ditutup pada 4 Maret 2021.",
        "Jembatan itu ditutup",
    ),
    (
        "es",
        "El museo cerró después de que una tormenta destruyó el techo el 3 de mayo de 2021.",
        "Una tormenta destruyó el techo",
    ),
    # the second of two that "and" joins
    (
        "en",
        (
            "The old harbour city of Brest has a history of floods"
            " and suffered its worst damage ever in May 2021."
        ),
        "The old harbour city of Brest suffered its worst damage ever",
    ),
    # where the verb of such a clause stands last
    (
        "de",
        "Ein Vertrag, der am 3. Mai 2021 unterzeichnet wurde, regelt den Fischfang.",
        "Ein Vertrag wurde unterzeichnet",
    ),
    (
        "de",
        "Der Rat ehrte Jan Hügel, den ersten Lotsen, der am 3. Mai 2021 gestorben ist.",
        "Jan Hügel ist gestorben",
    ),
    (
        "de",
        "Nachdem die Fähre am 3. Mai 2021 ihren Anker verlor, schloss man den Hafen.",
        "Die Fähre verlor ihren Anker",
    ),
    (
        "de",
        "Der Hafen drängte zum Bau einer Mole, die geplant wurde und am 3. Mai 2021 begann.",
        "Die Mole begann",
    ),
    # "where", as it stands
    (
        "en",
        "Divers returned to the bay, where a ferry had sunk on 3 May 2021.",
        "A ferry had sunk",
    ),
]

MAIN = [
    # the date is the main verb's, or may be
    ("en", "The man who stole the ferry was arrested on 3 May 2021."),
    ("en", "The ferry that sank off the cape was raised by divers in May 2021."),
    # what is asked or feared did not happen
    ("es", "El ministro ha pedido al alcalde que dimita en mayo de 2021."),
    ("es", "La ley regirá hasta que el nuevo parlamento sea elegido en mayo de 2021."),
    # the date is the preposition's own
    ("en", "The port has grown since 2001 and ships call here every day."),
]


def _titles(language: str, text: str) -> list[str]:
    article = Article(id="a", file="a", text=text, language=language, published="2024-05-20")
    return [one.title for one in extract(article)]


@pytest.mark.parametrize(("language", "text", "title"), TOLD)
def test_a_date_in_a_clause_of_its_own_is_told_with_it(
    language: str, text: str, title: str
) -> None:
    assert _titles(language, text) == [title]


@pytest.mark.parametrize(("language", "text"), MAIN)
def test_a_date_of_the_main_clause_is_told_with_that(language: str, text: str) -> None:
    date = next((one.start, one.end) for one in tag(text, language=language, dct="2024-05-20"))
    assert aimed_at(text, (0, len(text)), [date], date, language, -900) is None


@pytest.mark.parametrize(
    "text",
    [
        "Nobody knew of the likelihood that it would sink in May 2021.",
        "The law protects every sailor who served in May 2021.",  # of no one in particular
    ],
)
def test_nothing_is_told_of_a_date_in_a_clause_that_cannot_be_told_alone(text: str) -> None:
    date = next((one.start, one.end) for one in tag(text, language="en", dct="2024-05-20"))
    assert aimed_at(text, (0, len(text)), [date], date, "en", -900) == []
    assert aimed_at(text, (0, len(text)), [date], date, "en", -1) is None


@pytest.mark.parametrize(
    "text",
    [
        "Der Lotse, der am 3. Mai 2021 unterzeichnete, ist verreist.",  # "unter" might stand alone
        "Der Kutter sank am 3. Mai 2021 vor der Insel, die er ansteuerte.",
    ],
)
def test_german_clauses_that_cannot_be_told_alone(text: str) -> None:
    date = next((one.start, one.end) for one in tag(text, language="de", dct="2024-05-20"))
    assert aimed_last(text, (0, len(text)), [date], date, "de") is None


def test_near_the_day_of_issue_a_date_far_from_its_verb_is_the_news() -> None:
    text = "Police arrested a man who threatened the crew of a ferry on 3 May 2021."
    date = (text.index("3 May"), text.index("."))
    assert aimed_at(text, (0, len(text)), [date], date, "en", -1) is None
    assert aimed_at(text, (0, len(text)), [date], date, "en", -900)


def test_a_language_without_a_grammar_is_left_alone() -> None:
    text = "Πλοίο που βυθίστηκε στις 3 Μαΐου 2021 βρέθηκε."
    assert aimed_at(text, (0, len(text)), [(23, 36)], (23, 36), "el", -900) is None


ROMANCE = [
    # what somebody did to a noun
    (
        "es",
        "La orden que la fiscalía había pedido el 12 de mayo de 2021 fue negada por el juez.",
        "La fiscalía había pedido la orden",
    ),
    (
        "es",
        "El puerto recuperó las boyas que el gobierno compró el 12 de mayo de 2021.",
        "El gobierno compró las boyas",
    ),
    (
        "fr",
        "Le mandat que le parquet avait demandé le 12 mai 2021 a été refusé par le juge.",
        "Le parquet avait demandé le mandat",
    ),
    (
        "it",
        "Il giudice ha negato il mandato che il porto aveva chiesto il 12 maggio 2021.",
        "Il porto aveva chiesto il mandato",
    ),
    # a participle and its noun, as headlines have them
    (
        "es",
        "Vecinos rodean la iglesia de San Telmo, incendiada el pasado domingo.",
        "Incendiada la iglesia de San Telmo",
    ),
    (
        "es",
        "El puerto vive de la reforma del faro aprobada el 3 de mayo de 2021 por el consejo.",
        "Aprobada la reforma del faro por el consejo",
    ),
    (
        "es",
        "El puerto cerró por una ley aprobada por la villa de Roca en 2002, que veda la pesca.",
        "Aprobada una ley por la villa de Roca",
    ),
    (
        "it",
        "Il divieto di pesca entrato in vigore il 3 maggio 2021 è ancora fragile.",
        "Entrato in vigore il divieto di pesca",
    ),
    # whose article is the end of a preposition
    (
        "it",
        "I pescatori parlano ancora della campagna elettorale lanciata il 3 maggio 2021.",
        "Lanciata la campagna elettorale",
    ),
    (
        "pt",
        "Os pescadores ainda falam da campanha pública lançada em maio de 2021.",
        "Lançada a campanha pública",
    ),
    # what cannot be told alone keeps its date: its object may be what stands behind the verb
    (
        "es",
        "El barco sigue en la isla que visitó el alcalde en mayo de 2021.",
        "El barco sigue en la isla que visitó el alcalde en mayo de 2021",
    ),
    (
        "fr",
        "La remise que le parquet avait demandée en mai 2021 a été refusée.",
        "La remise que le parquet avait demandée en mai 2021 a été refusée",
    ),
    (
        "fr",
        "Le traité signé en mai 2021 reste en vigueur.",
        "Le traité signé en mai 2021 reste en vigueur",
    ),
    # in the time of the main clause, or what something is
    (
        "es",
        "En una carta enviada el 3 de mayo de 2021 el alcalde pidió un faro.",
        "El alcalde pidió un faro",
    ),
    (
        "it",
        "Un gruppo armato ieri ha occupato il molo.",
        "Un gruppo armato ha occupato il molo",
    ),
    (
        "fr",
        "Le port s'est pour la première fois rallié vendredi à la grève.",
        "Le port s'est pour la première fois rallié à la grève",
    ),
]


@pytest.mark.parametrize(("language", "text", "title"), ROMANCE)
def test_a_date_of_a_noun_is_told_with_what_was_done(language: str, text: str, title: str) -> None:
    assert _titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        (
            "en",
            '"Nobody came to help. The ferry sank on Friday," said Jane Hill.',
            ["The ferry sank"],
        ),
        (
            "fr",
            "« Le ferry a coulé vendredi. Le quai est tombé lundi », a dit Jane Hill.",
            ["Le ferry a coulé", "Le quai est tombé"],
        ),
        (
            "en",
            '"The ferry sank in the bay. Nobody came to help," Jane Hill said on Friday.',
            ["The ferry sank in the bay"],
        ),
        (
            "id",
            '"Kapal itu rusak. Besok nelayan akan berlayar," kata Siti Rahma, Senin (20/5/2024).',
            ["Nelayan akan berlayar", "Nelayan akan berlayar"],
        ),
        (
            "fr",
            "« Je vivais à Brax avec eux. Hier, des soldats sont entrés », a dit Jane Hill.",
            ["Des soldats sont entrés"],
        ),
    ],
)
def test_of_a_quotation_the_sentence_with_the_date_is_told(
    language: str, text: str, titles: list[str]
) -> None:
    assert _titles(language, text) == titles


def test_several_without_an_article_begin_what_a_source_tells() -> None:
    text = "According to data released on Friday, exports fell 3 percent."
    assert _titles("en", text) == ["Exports fell 3 percent"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "fr",
            "La plainte vise le président de la ligue, qui a démissionné en mai 2020.",
            "Le président de la ligue a démissionné",
        ),
        (
            "en",
            "The complaint named the chief of the agency, who resigned in May 2020.",
            "The chief of the agency resigned",
        ),
        (
            "en",
            "The complaint named the chief of the agency, which closed in May 2020.",
            "The agency closed",
        ),
    ],
)
def test_who_is_of_a_body_is_told_of_not_that(language: str, text: str, title: str) -> None:
    assert _titles(language, text) == [title]


LEADING = [
    (
        "en",
        "Founded in 1924, the mill was bought in 2008 by Corwell.",
        ["Mill founded", "The mill was bought by Corwell"],
    ),
    (
        "en",
        "Founded by John Dean in 1924, the mill was bought in 2008.",
        ["Mill founded", "The mill was bought"],
    ),
    (
        "en",
        "Opened in 1931 and closed in 1970, the station was demolished in 1985.",
        ["Station opened", "Station closed", "The station was demolished"],
    ),
    (
        "en",
        "Repaired in 1998 in Brest, the ferry was sold in 2003.",
        ["Ferry repaired in Brest", "The ferry was sold"],
    ),
    (
        "es",
        "Fundado en 1924, el molino fue comprado en 2008 por Corwell.",
        ["Fundado el molino", "El molino fue comprado por Corwell"],
    ),
    (
        "it",
        "Fondato nel 1924, il mulino è stato comprato nel 2008 da Corwell.",
        ["Fondato il mulino", "Il mulino è stato comprato da Corwell"],
    ),
    (
        "pt",
        "Fundado em 1924, o moinho foi comprado em 2008 pela Corwell.",
        ["Fundado o moinho", "O moinho foi comprado pela Corwell"],
    ),
    (
        "id",
        "Didirikan pada 1924, pabrik itu dibeli pada 2008 oleh Corwell.",
        ["Pabrik itu didirikan", "Pabrik itu dibeli oleh Corwell"],
    ),
    # between commas
    (
        "en",
        "The hall, built in 1880, was sold in 1990.",
        ["Hall built", "The hall was sold"],
    ),
    (
        "en",
        "The chapel, designed by Peter Moss in 1870 and completed in 1871, was demolished in 1968.",
        ["Chapel designed", "Chapel completed", "The chapel was demolished"],
    ),
    (
        "en",
        "The bridge, opened to traffic by the Queen in 1964, was closed in 2001.",
        ["Bridge opened to traffic by the Queen", "The bridge was closed"],
    ),
    (
        "en",
        "The ferry, which was built in Bremen in 1982 and sold in 1990, sank in July 2003.",
        ["The ferry was built in Bremen", "The ferry was sold", "The ferry sank"],
    ),
    (
        "en",
        "A fire in March 2003 destroyed the roof, which was rebuilt at a cost of £2m in 2006.",
        ["A fire destroyed the roof", "The roof was rebuilt at a cost of £2m"],
    ),
    (
        "en",
        "The company, founded in 1952, warned in August 1990 that sales had slowed.",
        ["Company founded", "Sales had slowed"],
    ),
    (
        "en",
        "Two men accused of robbing a bank in May 2010 were freed in June 2011.",
        [
            "Two men accused of robbing a bank in May 2010 were freed",
            "Two men accused of robbing a bank were freed",
        ],
    ),
    (
        "en",
        "The collapse of the Norvik Union that began in 1985 seemed to help the port.",
        ["The collapse of the Norvik Union began"],
    ),
    (
        "en",
        "The school, founded in 1561 by Ralph Kell, moved in 1902.",
        ["School founded", "The school moved"],
    ),
    ("en", "Tull took over in June 2019 from Cole.", ["Tull took over from Cole"]),
    # what cannot be told alone keeps its date
    (
        "en",
        "Reed, born in Leeds in 1920, joined the army in 1938.",
        ["Reed, born in Leeds in 1920, joined the army", "Reed joined the army"],
    ),
    (
        "en",
        "Opened in Brest in 1931, the station was closed in 1985.",
        ["Station opened in Brest", "The station was closed"],
    ),
    (
        "en",
        "Born in 1950, she became a pilot in 1975.",
        ["Born in 1950, she became a pilot", "She became a pilot"],
    ),
    (
        "en",
        "Born in 1950, Jane Hill became a pilot in 1975.",
        ["Born in 1950, Jane Hill became a pilot", "Jane Hill became a pilot"],
    ),
    (
        "fr",
        "Fondé en 1924, le moulin a été acheté en 2008 par Corwell.",
        ["Moulin fondé", "Le moulin a été acheté par Corwell"],
    ),
    (
        "es",
        "Nacido en 1950, Juan Roca fue alcalde en 1975.",
        ["Juan Roca nacido", "Juan Roca fue alcalde"],
    ),
    (
        "fr",
        "Né le 8 octobre 1889 à Lille et engagé volontaire en mai 1918, il quitta l'armée en 1920.",
        ["Né à Lille", "Engagé volontaire", "Il quitta l'armée"],
    ),
    (
        "fr",
        "Élu député du Lot de 1951 à 1958, il dirige le parti en 1960.",
        ["Élu député du Lot", "Il dirige le parti"],
    ),
    (
        "it",
        "Arrestato dai tedeschi nel 1944, Mario Rossi tornò in città nel 1945.",
        [
            "Mario Rossi arrestato dai tedeschi",
            "Mario Rossi tornò in città",
        ],
    ),
    (
        "it",
        "Nato nel 1927 a Torino, collaborò con vari giornali dal 1945.",
        ["Nato a Torino", "Collaborò con vari giornali"],
    ),
]


@pytest.mark.parametrize(("language", "text", "titles"), LEADING)
def test_a_participle_that_leads_in_is_told_of_the_subject_on_its_own_date(
    language: str, text: str, titles: list[str]
) -> None:
    assert _titles(language, text) == titles


COMPLEMENTS = [
    (
        "A nurse was convicted of killing a patient in January 2021.",
        "A nurse was convicted of killing a patient in January 2021",
    ),
    ("Reed was found guilty of murder in January 2021.", "Reed was found guilty of murder"),
    (
        "The hearing was adjourned until 2 November 2024.",
        "The hearing was adjourned until 2 November 2024",
    ),
    ("The hearing was adjourned on 2 November 2023.", "The hearing was adjourned"),
    ("Prices will not fall until 2025.", "Prices will not fall until 2025"),
    ("The bank didn't open until May 2021.", "The bank didn't open until May 2021"),
]


@pytest.mark.parametrize(("text", "title"), COMPLEMENTS)
def test_a_date_of_what_a_verb_is_about_stays(text: str, title: str) -> None:
    assert _titles("en", text) == [title]


def test_who_is_asked_and_speaks_is_not_told_to_have_asked() -> None:
    text = "Asked in May 2013 about the ferry, the mayor denied in June 2014 that it sank."
    dates = [(one.start, one.end) for one in tag(text, language="en", dct="2024-05-20")]
    assert aimed_at(text, (0, len(text)), dates, dates[0], "en", -4000) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Closed since 1924, the mill was bought by Corwell.", -9000),
        ("Compared with 1924, sales of the mill rose.", -9000),
        ("Opened on 3 May 2021, the hall is full.", -1),  # the news
        ("Opened in 1924 the mill still runs.", -9000),  # no comma
    ],
)
def test_a_date_that_is_no_leading_participles(text: str, days: int) -> None:
    date = next((one.start, one.end) for one in tag(text, language="en", dct="2024-05-20"))
    assert aimed_at(text, (0, len(text)), [date], date, "en", days) is None


SHARED = [
    (
        "en",
        "The bridge was opened in 1934 and blown up in April 1945.",
        ["The bridge was opened", "The bridge was blown up"],
    ),
    (
        "en",
        "The school was founded in 1890, rebuilt in 1920 and closed in 1999.",
        ["The school was founded", "The school was rebuilt", "The school was closed"],
    ),
    # no participle of "was"
    (
        "en",
        "Jane Hill was elected in 2010 and resigned in 2012.",
        ["Jane Hill was elected", "Jane Hill resigned"],
    ),
    (
        "fr",
        "Le pont a été ouvert en 1934 et détruit en avril 1945.",
        ["Le pont a été ouvert", "Le pont a été détruit"],
    ),
    (
        "es",
        "El puente fue abierto en 1934 y destruido en abril de 1945.",
        ["El puente fue abierto", "El puente fue destruido"],
    ),
    (
        "it",
        "Il ponte è stato aperto nel 1934 e distrutto nel 1945.",
        ["Il ponte è stato aperto", "Il ponte è stato distrutto"],
    ),
    (
        "pt",
        "A ponte foi aberta em 1934 e destruída em abril de 1945.",
        ["A ponte foi aberta", "A ponte foi destruída"],
    ),
    # one date alone is of both
    (
        "en",
        "The bridge was mined and blown up in April 1945.",
        ["The bridge was mined and blown up"],
    ),
]


@pytest.mark.parametrize(("language", "text", "titles"), SHARED)
def test_participles_with_one_helping_verb_are_each_told_on_their_own_date(
    language: str, text: str, titles: list[str]
) -> None:
    assert _titles(language, text) == titles


def test_a_clause_behind_and_with_its_own_subject_and_date_is_told_alone() -> None:
    text = "L'accordo fu firmato nel 1990 e nel 1992 Mario Rossi lasciò il partito."
    assert _titles("it", text) == ["L'accordo fu firmato", "Mario Rossi lasciò il partito"]


def test_a_verb_of_several_has_no_subject_of_one() -> None:
    text = "L'accordo è stato firmato ieri e da oggi gli operai (in 30), sono tornati a casa."
    assert not [one for one in _titles("it", text) if one.startswith("L'accordo sono")]


def test_a_verb_with_an_object_shares_no_helping_verb() -> None:
    text = "Jane Hill was elected in 2010 and led the party in 2012."
    dates = [(one.start, one.end) for one in tag(text, language="en", dct="2024-05-20")]
    assert aimed_at(text, (0, len(text)), dates, dates[1], "en", -900) is None


ROMANCE = [
    (
        "fr",
        "Le traité, dont la Russie s'est retirée en 2020, expire demain.",
        "La Russie s'est retirée",
    ),
    (
        "it",
        "Il sindaco, il cui processo si è aperto nel 2020, si è dimesso ieri.",
        "Il processo si è aperto",
    ),
    (
        "fr",
        "Un homme, qui s'était évadé du vieux fort de la ville de Lyon en mai 2020, a été arrêté.",
        "Un homme s'était évadé du vieux fort de la ville de Lyon",
    ),
    (
        "fr",
        "Mais c'est en 2020 que le bâtiment est racheté par la ville.",
        "Le bâtiment est racheté par la ville",
    ),
    (
        "fr",
        "Jean Roche, désigné en 2020 comme candidat de son parti, est le favori de demain.",
        "Jean Roche désigné comme candidat de son parti",
    ),
]


@pytest.mark.parametrize(("language", "text", "title"), ROMANCE)
def test_what_a_noun_owns_and_a_name_undergoes_is_told_alone(
    language: str, text: str, title: str
) -> None:
    assert _titles(language, text)[0] == title
