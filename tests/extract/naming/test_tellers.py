"""Who speaks where a noun stands in the place of a name: "dijo el alcalde", "Lo ha reso noto …"."""

from __future__ import annotations

import pytest

from linimasa.extract import extract, prepare
from linimasa.extract.speech.speakers import Listener
from linimasa.model import Article

NOBODY_BY_NAME = [
    ("es", "“El muelle cerrará”, dijo el alcalde.", "alcalde"),
    ("es", "“El muelle cerrará”, dijo la ministra de Defensa.", "ministra de Defensa"),
    ("es", "“El muelle cayó”, contó una vecina del barrio.", "vecina del barrio"),
    ("es", "El alcalde de la ciudad aseguró que el muelle cerrará.", "alcalde de la ciudad"),
    ("es", "El muelle cerrará, según fuentes policiales.", "fuentes policiales"),
    ("es", "El muelle cerrará, según han informado fuentes del puerto.", "fuentes del puerto"),
    ("es", "El muelle cerrará, según un informe de la OTAN.", "OTAN"),
    ("fr", "« Le quai fermera », a déclaré le maire.", "maire"),
    ("fr", "« Le quai fermera », a dit un porte-parole de l'usine.", "porte-parole de l'usine"),
    ("fr", "« Le quai est tombé », a raconté une habitante du port.", "habitante du port"),
    ("fr", "Le quai fermera, selon l'entraîneur.", "entraîneur"),
    ("fr", "Le quai fermera, a-t-on appris auprès de la préfecture.", "préfecture"),
    ("it", "«Il molo chiuderà», ha detto il sindaco.", "sindaco"),
    ("it", "Il sindaco della città ha assicurato che il molo chiuderà.", "sindaco della città"),
    ("it", "«Il molo cadrà», ha assicurato un testimone.", "testimone"),
    ("it", "Il molo chiuderà, fa sapere l'azienda.", "azienda"),
    ("pt", "“O cais vai fechar”, disse o prefeito.", "prefeito"),
    ("pt", "O cais vai fechar, anunciou o prefeito.", "prefeito"),
    ("pt", "“O cais caiu”, contou uma moradora do bairro.", "moradora do bairro"),
]
SPOKEN_BEFORE = {
    "es": "Ana Roca dijo que no.",
    "fr": "Anne Roche a dit non.",
    "it": "Anna Rocca ha detto di no.",
    "pt": "Ana Rocha disse que não.",
}


@pytest.mark.parametrize(("language", "sentence", "name"), NOBODY_BY_NAME)
def test_a_noun_is_not_the_last_speaker(language: str, sentence: str, name: str) -> None:
    listener = Listener(language)
    listener.hear(SPOKEN_BEFORE[language])
    speech = listener.hear(sentence)
    assert speech is not None
    assert (speech.name, speech.role) == (name, None)


@pytest.mark.parametrize(
    ("language", "before", "sentence", "who"),
    [
        (
            "es",
            "El alcalde de León, Juan Prado, visitó el puerto.",
            "“Cerrará”, dijo el alcalde.",
            ("Juan Prado", "alcalde de León"),
        ),
        (
            "es",
            "Juan Prado, alcalde de León, visitó el puerto.",
            "El alcalde dijo que cerrará.",
            ("Juan Prado", "alcalde de León"),
        ),
        (
            "fr",
            "Le maire Jean Prado a visité le port.",
            "« Il fermera », a déclaré le maire.",
            ("Jean Prado", "maire"),
        ),
        (
            "it",
            "Il sindaco socialista Gino Prado ha visitato il porto.",
            "«Chiuderà», ha detto il sindaco.",
            ("Gino Prado", "sindaco socialista"),
        ),
        (
            "pt",
            "O prefeito de Olinda, João Prado, visitou o porto.",
            "“Vai fechar”, disse o prefeito.",
            ("João Prado", "prefeito de Olinda"),
        ),
        # of something else
        (
            "es",
            "El alcalde de León, Juan Prado, visitó el puerto.",
            "“Cerrará”, dijo el alcalde de Burgos.",
            ("alcalde de Burgos", None),
        ),
    ],
)
def test_an_office_is_whose_it_was_told_to_be(
    language: str, before: str, sentence: str, who: tuple[str, str | None]
) -> None:
    listener = Listener(language)
    listener.hear(before)
    listener.hear(SPOKEN_BEFORE[language])
    speech = listener.hear(sentence)
    assert speech is not None
    assert (speech.name, speech.role) == who


@pytest.mark.parametrize(
    ("language", "sentence", "who"),
    [
        (
            "fr",
            "Un pêcheur du village, Ali Dana, a affirmé que le quai est tombé.",
            ("Ali Dana", "pêcheur du village"),
        ),
        (
            "fr",
            "« Il est tombé », a affirmé l'un des chefs rebelles, Ali Dana.",
            ("Ali Dana", "chefs rebelles"),
        ),
        (
            "es",
            "“Cayó”, comentó el arqueólogo Juan Prado en el puerto.",
            ("Juan Prado", "arqueólogo"),
        ),
    ],
)
def test_a_name_beside_a_noun_is_who_speaks(
    language: str, sentence: str, who: tuple[str, str]
) -> None:
    speech = Listener(language).hear(sentence)
    assert speech is not None
    assert (speech.name, speech.role) == who


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "“Comienza un día nuevo”, asegura el comunicado."),
        ("es", "El barco cerró el puerto, según un sondeo."),
        ("it", "Arriva un secondo gruppo di ispettori."),
    ],
)
def test_what_is_no_teller_says_nothing(language: str, sentence: str) -> None:
    listener = Listener(language)
    listener.hear(SPOKEN_BEFORE[language])
    assert listener.hear(sentence) is None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "El barco se hundió el martes. Lo ha confirmado la fiscalía.", "fiscalía"),
        (
            "es",
            "El barco se hundió el martes. Así lo anunció el Ministerio del Interior.",
            "Ministerio del Interior",
        ),
        (
            "fr",
            "Le navire a coulé mardi. C'est ce qu'a annoncé le ministère des Transports.",
            "ministère des Transports",
        ),
        (
            "fr",
            "Le navire a coulé mardi. C'est ce que la préfecture a annoncé.",
            "préfecture",
        ),
        ("it", "La nave è affondata martedì. Lo ha reso noto la prefettura.", "prefettura"),
        (
            "it",
            "La nave è affondata martedì. Lo ha detto il presidente della Regione, Mario Rossi.",
            "Mario Rossi",
        ),
        (
            "it",
            "La nave è affondata martedì. Lo ha reso noto la Polizia cantonale.",
            "Polizia cantonale",
        ),
        (
            "pt",
            "O navio afundou na terça-feira. A informação foi confirmada pela procuradoria.",
            "procuradoria",
        ),
    ],
)
def test_who_announced_it_speaks_for_the_sentence_before(
    language: str, text: str, name: str
) -> None:
    article = Article(id="a", file="a.txt", text=text, language=language, published="2021-03-11")
    [event] = extract(prepare(article))
    assert event.attribution is not None
    assert event.attribution.name == name
    assert event.date == "2021-03-09"


def test_a_party_behind_an_office_is_no_part_of_it() -> None:
    text = "« Le navire a coulé », a déclaré mardi le maire (PS) de Lille, Martine Roche."
    [event] = extract(
        Article(id="a", file="a.txt", text=text, language="fr", published="2021-03-11")
    )
    assert event.attribution is not None
    assert (event.attribution.name, event.attribution.role) == ("Martine Roche", "maire de Lille")


def test_what_a_verb_in_front_does_something_to_says_nothing() -> None:
    text = "Ha sostenuto l'autodeterminazione del popolo nel marzo 1962."
    [event] = extract(
        Article(id="a", file="a.txt", text=text, language="it", published="2021-03-11")
    )
    assert event.attribution is None


def test_of_two_dates_the_one_beside_the_speaker_is_that_of_the_telling() -> None:
    text = (
        "Il avait été arrêté dans la nuit de jeudi à vendredi et « sera jugé », "
        "avait indiqué samedi le parquet de Lille."
    )
    told, said = extract(
        Article(id="a", file="a.txt", text=text, language="fr", published="2021-03-15")
    )
    assert (told.date, told.said, said.date) == ("2021-03-11", "2021-03-13", "2021-03-13")


def test_the_subject_behind_a_source_is_not_part_of_it() -> None:
    text = "Secondo l'accusa l'uomo è fuggito nel marzo 1962."
    [event] = extract(
        Article(id="a", file="a.txt", text=text, language="it", published="2021-03-11")
    )
    assert event.title == "L'uomo è fuggito"
    assert event.attribution is not None
    assert event.attribution.name == "accusa"
