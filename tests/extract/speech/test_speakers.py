"""Who speaks, in which role, through which outlet: articles of our own, sentence by sentence."""

from __future__ import annotations

import pytest

from linimasa.extract import extract
from linimasa.extract.speech.relays import find_relay
from linimasa.extract.speech.speakers import Listener
from linimasa.model import Article

ID = [
    ("“Kapal siap berlayar,” kata Siti Rahma.", "Siti Rahma", None),
    (
        "Kepala Pelabuhan Makassar, Siti Rahma mengatakan kapal siap.",
        "Siti Rahma",
        "Kepala Pelabuhan Makassar",
    ),
    (
        "“Kapal siap,” ujar Kepala Pelabuhan Makassar, Siti Rahma.",
        "Siti Rahma",
        "Kepala Pelabuhan Makassar",
    ),
    ("Siti Rahma menegaskan bahwa kapal siap.", "Siti Rahma", None),
    ("Siti Rahma (45) menuturkan kapal terlambat.", "Siti Rahma", None),
    ("Siti Rahma, kepala pelabuhan, mengatakan kapal siap.", "Siti Rahma", "kepala pelabuhan"),
    ("Menurut Siti Rahma, kapal itu tua.", "Siti Rahma", None),
    ("Kementerian Perhubungan membantah kabar itu.", "Kementerian Perhubungan", None),
    ("Kementerian Perhubungan telah mengumumkan jadwal baru.", "Kementerian Perhubungan", None),
    ("“Tidak benar,” tegas Budi.", "Budi", None),
    ("Presiden Joko Widodo menyatakan pelabuhan dibuka.", "Joko Widodo", "Presiden"),
    (
        "Gubernur Bank Nusa (BN) Siti Rahma mengatakan laba naik.",
        "Siti Rahma",
        "Gubernur Bank Nusa",
    ),
    ("“Kapal siap,” kata Jubir PLN Siti Rahma.", "Siti Rahma", "Jubir PLN"),
    ("Kepala SKK Migas Siti Rahma mengatakan laba naik.", "Siti Rahma", "Kepala SKK Migas"),
    (
        "Siti Rahma, Menteri Energi Uni Emirat Arab, mengatakan harga naik.",
        "Siti Rahma",
        "Menteri Energi Uni Emirat Arab",
    ),
    ("Namun Siti Rahma mengatakan kapal terlambat.", "Siti Rahma", None),
    ("Hal itu disampaikan Menteri Siti Rahma di Makassar.", "Siti Rahma", "Menteri"),
]
EN = [
    ('"The ship is ready," said Jane Hill.', "Jane Hill", None),
    ('"The ship is ready," Jane Hill said.', "Jane Hill", None),
    ("Jane Hill said the ship was ready.", "Jane Hill", None),
    ("Jane Hill, the harbour master, said the ship was ready.", "Jane Hill", "the harbour master"),
    ("According to Jane Hill, the ship was old.", "Jane Hill", None),
    ("The Transport Ministry denied the report.", "Transport Ministry", None),
    ("President Mary Stone announced that the port would open.", "Mary Stone", "President"),
    ("Jane Hill has accused the company of neglect.", "Jane Hill", None),
    ("Transport Minister Jane Hill said the ship was ready.", "Jane Hill", "Transport Minister"),
    ("Secretary of State Jane Hill said the ship was ready.", "Jane Hill", "Secretary of State"),
    ("The minister, Jane Hill, told the BBC that the ship was ready.", "Jane Hill", "minister"),
    ("But Jane Hill said on Twitter that the ship was ready.", "Jane Hill", None),
    ("The ship was ready, the harbour office said.", "harbour office", None),
    ("The ship was ready, parliament said.", "parliament", None),
    (
        "The top commander of a rebel force said he had sent a team.",
        "top commander of a rebel force",
        None,
    ),
    ("``The ship is ready,'' said Jane Hill, the harbour master.", "Jane Hill", None),
    # an office and what it is of, nobody by name
    ("The head of the Norvik Bank said the ship was ready.", "head of the Norvik Bank", None),
    # a name that only ends what is told of somebody
    ("The woman suspected of robbing Norvik Bank said she was ill.", "woman", None),
    ("The man who killed Jane Hill said he was sorry.", "man", None),
    ("People close to Jane Hill said she was ill.", "People close to Jane Hill", None),
    ("Officials in and around Norvik warned the crew.", "Officials in and around Norvik", None),
    (
        "The Committee to Save Sailors, a private group, said the pier was old.",
        "Committee to Save Sailors",
        None,
    ),
    ("The widow of Tom Dean said the ship was old.", "widow of Tom Dean", None),
    ("Tom Dean at the Norvik Bank said the ship was old.", "Tom Dean", None),
    ("The port is shut, the man accused of killing Hill said.", "man", None),
    (
        "Tom Dean, the man accused of killing Jane Hill, said the ship sank.",
        "Tom Dean",
        "the man accused of killing Jane Hill",
    ),
    ("Captain Jane Hill is leaving Bern, she said.", "Jane Hill", "Captain"),
    ('"Nothing is sure," said a government communique.', "a government communique", None),
    (
        "The Norvik City health secretary, Jane Hill, said the port was shut.",
        "Jane Hill",
        "Norvik City health secretary",
    ),
    ("On Friday, the crew left the ship, Jane Hill told Norvik Television.", "Jane Hill", None),
    (
        "Jane Hill , the harbour master , said the ship was ready .",
        "Jane Hill",
        "the harbour master",
    ),
]


OTHERS = [
    ("de", "Die Polizei sagte, der Hafen sei gesperrt.", "Polizei", None),
    ("de", "„Das Schiff ist bereit“, sagte Anna Kohl.", "Anna Kohl", None),
    ("de", "Das Schiff sei alt, wie der Sender BBC berichtete.", "Sender BBC", None),
    ("de", "Zuvor hatte die Polizei erklärt, das Schiff sei alt.", "Polizei", None),
    ("fr", "« Le navire est prêt », a déclaré Anne Leroy.", "Anne Leroy", None),
    ("fr", "Le ministre Paul Leroy a annoncé la fermeture du port.", "Paul Leroy", "ministre"),
    ("fr", "Selon Anne Leroy, le navire était vieux.", "Anne Leroy", None),
    ("es", "«El barco está listo», dijo Ana Rojas.", "Ana Rojas", None),
    ("es", "El alcalde Luis Rojas aseguró que el puerto estaba cerrado.", "Luis Rojas", "alcalde"),
    ("it", "«La nave è pronta», ha detto Anna Verdi.", "Anna Verdi", None),
    ("it", "Anna Verdi ha annunciato la chiusura del porto.", "Anna Verdi", None),
    ("es", "El juez de Córdoba dijo que no.", "juez de Córdoba", None),
    ("en", "The owner, Acme, denied on Friday that it had paid.", "Acme", "owner"),
    ("de", "Nach Angaben der Polizei sanken zwei Boote.", "Polizei", None),
    (
        "es",
        "Por su parte, la fiscal general, Ana Rojas, indicó que el juicio empezó.",
        "Ana Rojas",
        "fiscal general",
    ),
    (
        "es",
        "El presidente del puerto, el ingeniero Luis Rojas, señaló que abrirá.",
        "Luis Rojas",
        "presidente del puerto",
    ),
    (
        "es",
        "El muelle ardió, según la delegada del Gobierno en Lugo, Ana Rojas.",
        "Ana Rojas",
        "delegada del Gobierno en Lugo",
    ),
    ("es", "Fuentes policiales confirmaron que el muelle ardió.", "Fuentes policiales", None),
    ("es", "El muelle ardió, de acuerdo a Ana Rojas.", "Ana Rojas", None),
    (
        "pt",
        "Segundo informações do chefe do porto de Lages, Luís Prado, o cais ardeu.",
        "Luís Prado",
        "chefe do porto de Lages",
    ),
    ("fr", "Le conseil municipal de Brest a rejeté le projet.", "conseil municipal de Brest", None),
]


@pytest.mark.parametrize(
    ("language", "sentence", "name", "role"),
    [("id", *case) for case in ID] + [("en", *case) for case in EN] + OTHERS,
)
def test_a_sentence_names_its_speaker(
    language: str, sentence: str, name: str, role: str | None
) -> None:
    speech = Listener(language).hear(sentence)
    assert speech is not None
    assert speech.name.removeprefix("The ") == name
    assert speech.role == role


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Kapal berangkat dari Makassar pada 3 Maret 2024."),
        ("en", "The conference of Asian and African states met in 1955."),
        ("en", "Minister Sudirman Said will meet the press."),
        ("en", "The death of the captain was confirmed at noon."),
        ("id", "Pelabuhan ditutup karena badai."),
        ("en", "The ship left Liverpool on 3 March 2024."),
        ("en", "The port was closed by a storm."),
        ("en", "The pilots who warned that the pier was old were ignored."),
        ("en", "Officials who said the pier was safe left the town."),
        ("en", "A storm hit the port after the mayor said the pier was safe."),
    ],
)
def test_a_sentence_in_which_nobody_speaks(language: str, sentence: str) -> None:
    assert Listener(language).hear(sentence) is None


BACK: list[tuple[str, list[str], str]] = [
    (
        "id",
        ["Kepala Pelabuhan, Siti Rahma mengatakan kapal siap.", "“Cuaca baik,” kata Rahma."],
        "Siti Rahma",
    ),
    ("id", ["“Kapal siap,” kata Siti Rahma.", "“Cuaca baik,” tambahnya."], "Siti Rahma"),
    ("id", ["“Kapal siap,” kata Siti Rahma.", "“Cuaca baik,” kata dia."], "Siti Rahma"),
    ("id", ["Siti Rahma mengatakan kapal siap.", "Ia menambahkan bahwa cuaca baik."], "Siti Rahma"),
    (
        "id",
        [
            "Badan Meteorologi Nasional melaporkan badai.",
            "“Angin kencang,” kata badan meteorologi tersebut.",
        ],
        "Badan Meteorologi Nasional",
    ),
    (
        "id",
        ["Badan Meteorologi Nasional melaporkan badai.", "Badan itu juga menuding kapten lalai."],
        "Badan Meteorologi Nasional",
    ),
    (
        "en",
        ["Jane Hill said the ship was ready.", '"The weather is good," Hill said.'],
        "Jane Hill",
    ),
    (
        "en",
        ["Jane Hill said the ship was ready.", '"The weather is good," she added.'],
        "Jane Hill",
    ),
    (
        "en",
        ["The National Weather Agency reported a storm.", '"Stay away," the agency said.'],
        "National Weather Agency",
    ),
]


BACK += [
    (
        "id",
        ["Presiden Joko Widodo atau Jokowi tiba.", "Jokowi mengatakan cuaca baik."],
        "Joko Widodo",
    ),
    ("id", ["Soekarno dan Hatta tiba.", "“Kami siap,” kata Soekarno."], "Soekarno"),
    ("id", ["Rusia menang.", "Rusia Barat hujan.", "Rusia mengatakan cuaca baik."], "Rusia"),
    (
        "en",
        ["Transport Minister Jane Hill arrived.", "Hill said the ship was ready."],
        "Jane Hill",
    ),
    (
        "en",
        ["“The ship was ready,” said Jane Hill. “Then the storm came.", "“We had to turn back.”"],
        "Jane Hill",
    ),
]


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("en", "The ship sank, according to the transport ministry.", "transport ministry"),
        ("en", '"It sank," said the fishing company.', "fishing company"),
        ("en", '"It sank," said the minister.', "Jane Hill"),
        ("fr", "« Il a coulé », a indiqué le ministère.", "ministère"),
        ("fr", "« Il a coulé », a indiqué la ministre.", "ministre"),
        ("fr", "Le navire a coulé, selon la presse turque.", "presse turque"),
        ("fr", "Le navire a coulé, selon les rebelles et des témoins.", "rebelles"),
        ("fr", "Le navire a coulé, a annoncé la marine marchande.", "marine marchande"),
        ("fr", "Selon le vice-ministre grec, il a coulé.", "vice-ministre grec"),
        ("es", "El barco se hundió, según la oposición.", "oposición"),
    ],
)
def test_an_office_is_not_the_last_speaker_unless_it_is_hers(
    language: str, sentence: str, name: str
) -> None:
    listener = Listener(language)
    first = {
        "en": "Energy Minister Jane Hill said it was late.",
        "fr": "Selon Jane Hill, il est tard.",
        "es": "Según Jane Hill, es tarde.",
    }
    assert listener.hear(first[language]) is not None
    speech = listener.hear(sentence)
    assert speech is not None
    assert speech.name == name


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The museum was safe, according to the nation 's council of ships."),
        ("en", "According to the filing, the firm bought ten ships."),
        ("fr", "Le navire coulera en mai, selon le programme officiel."),
    ],
)
def test_what_was_written_and_what_is_done_is_nobodys_speech(language: str, sentence: str) -> None:
    listener = Listener(language)
    assert listener.hear("Jane Hill: “It is late.”") is not None
    assert listener.hear(sentence) is None


def test_what_is_explained_is_not_who_explains() -> None:
    listener = Listener("en")
    assert listener.hear("Jane Hill: “It is late.”") is not None
    speech = listener.hear("Tom Reed, 22, who saw it with friends, explained the accident.")
    assert speech is not None
    assert speech.name == "Tom Reed"


@pytest.mark.parametrize(
    ("language", "sentence", "name", "role"),
    [
        (
            "fr",
            "Le navire a coulé, a indiqué le porte-parole du ministère de la mer, Jean Roche.",
            "Jean Roche",
            "porte-parole du ministère de la mer",
        ),
        (
            "it",
            "Le barche, ha precisato il direttore dell'Osservatorio, Dario Venti, sono salve.",
            "Dario Venti",
            "direttore dell'Osservatorio",
        ),
    ],
)
def test_an_office_in_small_letters_has_its_name_behind_a_comma(
    language: str, sentence: str, name: str, role: str
) -> None:
    speech = Listener(language).hear(sentence)
    assert speech is not None
    assert (speech.name, speech.role) == (name, role)


def test_an_age_is_no_role() -> None:
    speech = Listener("en").hear("Jane Hill, 58, said the ship was late.")
    assert speech is not None
    assert (speech.name, speech.role) == ("Jane Hill", None)


def test_a_date_is_nobody() -> None:
    sentence = "Kapal siap, kata Kapolres Budi Santoso, Selasa."
    at = sentence.index("Selasa")
    speech = Listener("id").hear(sentence, dates=[(at, at + 6)])
    assert speech is not None
    assert (speech.name, speech.role) == ("Budi Santoso", "Kapolres")


@pytest.mark.parametrize(("language", "sentences", "name"), BACK)
def test_a_later_sentence_points_back(language: str, sentences: list[str], name: str) -> None:
    listener = Listener(language)
    speeches = [listener.hear(sentence) for sentence in sentences]
    last = speeches[-1]
    assert last is not None
    assert last.name.removeprefix("The ") == name


@pytest.mark.parametrize(("language", "sentences", "name"), BACK)
def test_what_is_passed_by_is_remembered(language: str, sentences: list[str], name: str) -> None:
    listener = Listener(language)
    for sentence in sentences[:-1]:
        listener.pass_by(sentence)
    last = listener.hear(sentences[-1])
    assert last is not None
    assert last.name.removeprefix("The ") == name


def test_what_is_passed_by_is_learnt_in_order() -> None:
    listener = Listener("en")
    assert listener.hear("Mayor Jane Hill said the pier was open.") is not None
    listener.pass_by("Harbour master Tom Dean said it was closed.")
    assert listener.hear("The ferry sank in the harbour.") is None
    listener.pass_by("“It was old,” said Rose Ann Cole.")
    speech = listener.hear("“We shall build another,” she added.")
    assert speech is not None
    assert speech.name == "Rose Ann Cole"


@pytest.mark.parametrize(
    ("language", "sentence", "outlet"),
    [
        (
            "id",
            "“Siap,” kata Siti, seperti dikutip melalui The Associated Press (AP).",
            "The Associated Press",
        ),
        ("id", "Dilansir melalui Reuters, kapal itu tua.", "Reuters"),
        ("id", "Kapal itu tua, seperti dilansir AFP, Sabtu (2/3/2024).", "AFP"),
        ("id", "Mengutip Antara, kapal itu tua.", "Antara"),
        ("id", "Hal itu diberitakan oleh Kompas.", "Kompas"),
        ("en", "The ship was old, according to AFP.", "AFP"),
        ("en", "Jane Hill told the BBC that the ship was old.", "BBC"),
        ("en", "Reuters reported that the ship was old.", "Reuters"),
        ("en", "The ship was old, as quoted by Xinhua.", "Xinhua"),
        ("id", "Menurut CNN Indonesia, kapal itu tua.", "CNN Indonesia"),
        ("id", "“Kami siap,” kata Siti kepada Kompas.com.", "Kompas.com"),
        ("id", "“Siap,” kata Siti dikutip dari keterangan tertulis.", "keterangan tertulis"),
        ("id", "Berdasarkan data Kpler, kapal itu tua.", "Kpler"),
        ("id", "Kasus itu dilaporkan Siti Rahma.", None),
        (
            "en",
            "Jane Hill told Australian news outlets that it was old.",
            "Australian news outlets",
        ),
        ("id", "Kapal itu tua.", None),
        ("en", "The ship was old, according to Jane Hill.", None),
        ("en", "According to the newspaper Daily Pier, the ship was old.", "Daily Pier"),
        ("id", "Menurut kantor berita resmi Suara Laut, kapal itu tua.", "Suara Laut"),
        ("fr", "Selon le quotidien local Le Phare, le navire est vieux.", "Le Phare"),
        ("es", "El barco es viejo, según la cadena Al Faro.", "Al Faro"),
        ("de", "Das Schiff sank, meldete Bürgermeister Jan Hügel.", None),
        ("it", "Secondo l'agenzia Faro, la nave è vecchia.", "Faro"),
        (
            "en",
            "The pier was read out, the court said, quoting the Norvik prosecutor's office.",
            None,
        ),
        ("en", "The pier sank, the radio said, quoting the Norvik Gazette.", "Norvik Gazette"),
        ("en", "Jane Hill told The Sun that the pier was open.", "The Sun"),
        ("en", "Jane Hill told the sun that the pier was open.", None),
    ],
)
def test_relays(language: str, sentence: str, outlet: str | None) -> None:
    relay = find_relay(sentence, language)
    assert (relay.name if relay else None) == outlet


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        (
            "en",
            "The union believes that pay will rise by May, Harbour spokesman Tom Reed said Monday.",
            "Tom Reed",
            "Harbour spokesman",
        ),
        (
            "en",
            "North Harbour's coast agency told members in Bonn on Monday that it rained in May.",
            "North Harbour's coast agency",
            None,
        ),
    ],
)
def test_the_one_who_closes_the_sentence_and_whose_agency_it_is(
    language: str, text: str, name: str, role: str | None
) -> None:
    article = Article(id="a", file="a", text=text, language=language, published="2024-06-20")
    found = extract(article)[0].attribution
    assert found is not None
    assert (found.name, found.role) == (name, role)


def test_a_day_is_no_outlet() -> None:
    text = "Menurut laporan kantor berita yang dikutip Kamis (6/6/2024), pelabuhan itu tutup."
    article = Article(id="a", file="a", text=text, language="id", published="2024-06-06")
    (found,) = extract(article)
    assert (found.date_basis, found.attribution and found.attribution.via) == (
        "report",
        "kantor berita",
    )
