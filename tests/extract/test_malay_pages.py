"""What Indonesian and Malay news pages write again and again."""

from __future__ import annotations

import pytest

from linimasa.extract.events import extract
from linimasa.model import Article, Candidate

DAY = "2024-02-10"


def _found(language: str, text: str) -> tuple[Candidate, ...]:
    return extract(Article(id="a", file="a", text=text, language=language, published=DAY))


OFFICERS = [
    # an office behind its name, without a comma
    ("Siti Aminah Kepala Desa Sukamaju", "Siti Aminah", "Kepala Desa Sukamaju"),
    ("Budi Santoso Ketua RT setempat", "Budi Santoso", "Ketua RT"),
    ("Budi Santoso selaku Ketua RT setempat", "Budi Santoso", "Ketua RT"),
    # a place in commas between an office and its name
    ("Kepala BPBD Ngawi, Jawa Timur, Slamet Riyadi", "Slamet Riyadi", "Kepala BPBD Ngawi"),
    (
        "Kepala Desa Sukamaju, Kecamatan Ciawi, Kabupaten Bogor, Andi Saputra",
        "Andi Saputra",
        "Kepala Desa Sukamaju",
    ),
    ("Ketua RT Slamet Riyadi di Ngawi, Jawa Timur", "Slamet Riyadi", "Ketua RT"),
    # what goes on behind brackets
    (
        "Kepala Kejaksaan Negeri (Kejari) Ambon Dian Laksana",
        "Dian Laksana",
        "Kepala Kejaksaan Negeri Ambon",
    ),
    ("Gubernur Bank Indonesia (BI) Siti Rahma", "Siti Rahma", "Gubernur Bank Indonesia"),
    (
        "Kepala Bidang Humas (Kabid Humas) Polda Jabar Komisaris Besar Polisi Budi Santoso",
        "Budi Santoso",
        "Kepala Bidang Humas Polda Jabar",
    ),
    (
        "Kepala Pusat Hukum (Kapus) Kejagung, Ketut Wijaya",
        "Ketut Wijaya",
        "Kepala Pusat Hukum Kejagung",
    ),
    # what a university gave
    ("Kapuspenkum Dr Harli Siregar, S.H., M.Hum", "Harli Siregar", "Kapuspenkum"),
    ("Kapolres Aceh Timur AKBP Muhajir SIK MH", "Muhajir", "Kapolres Aceh Timur"),
    # an office alone
    ("Bupati Asahan", "Bupati Asahan", None),
    ("Ketua Tim Penyidik", "Ketua Tim Penyidik", None),
    ("Kepala Desa Sukamaju", "Kepala Desa Sukamaju", None),
    ("Kepala Desa Slamet Riyadi", "Slamet Riyadi", "Kepala Desa"),
]


@pytest.mark.parametrize(("who", "name", "role"), OFFICERS)
def test_who_has_an_office(who: str, name: str, role: str | None) -> None:
    (event,) = _found("id", f"“Dua rumah hanyut,” kata {who}, Kamis (8/2/2024).")
    assert event.attribution is not None
    assert (event.attribution.name, event.attribution.role) == (name, role)


def test_a_place_between_an_office_and_its_name_is_in_no_title() -> None:
    text = (
        "Kepala BPBD Ngawi, Jawa Timur, Slamet mengatakan dua rumah hanyut pada Kamis (8/2/2024)."
    )
    assert [one.title for one in _found("id", text)] == ["Dua rumah hanyut"]


TITLES = [
    # a noun of which the main verb only says what it is
    (
        "Lokasi yang digeledah pada 5 Februari 2024 adalah rumah dinas bupati dan kantor dinas.",
        ["2024-02-05 Lokasi yang digeledah adalah rumah dinas bupati dan kantor dinas"],
    ),
    (
        "Pada 5 Februari 2024, lokasi yang digeledah yakni rumah dinas bupati.",
        ["2024-02-05 Lokasi yang digeledah yakni rumah dinas bupati"],
    ),
    # years of a term
    ("Penyidik memeriksa gubernur periode 2009-2013 dan 2013-2018 itu.", []),
    ("Dividen itu bagian dari laba bersih tahun buku 2015.", []),
    (
        "Persija menjuarai liga pada 2001 dan 2018.",
        ["2001 Persija menjuarai liga", "2018 Persija menjuarai liga"],
    ),
    # a place with the name of a holiday
    (
        "Polisi menangkap Bupati Mandailing Natal di Medan, Rabu (7/2/2024).",
        ["2024-02-07 Polisi menangkap Bupati Mandailing Natal di Medan"],
    ),
    # months as in English
    ("Perjanjian itu diteken pada 10 December 2020.", ["2020-12-10 Perjanjian itu diteken"]),
    ("Kapal itu tenggelam pada 5 May 2020.", ["2020-05-05 Kapal itu tenggelam"]),
    ("May Lestari memimpin rapat.", []),
    # places in commas, in a title that is too long
    (
        (
            "Penyidik Kejaksaan Negeri Kuantan Raya, Riau menahan Andika, Kepala Desa Sako,"
            " karena diduga menyelewengkan dana, Senin (5/2/2024)."
        ),
        ["2024-02-05 Penyidik Kejaksaan Negeri Kuantan Raya menahan Andika"],
    ),
    (
        (
            "Ribuan warga di Bandung, Cimahi, Garut, dan Tasikmalaya menggelar unjuk rasa menolak"
            " kenaikan harga bahan bakar minyak pada 5 Februari 2024."
        ),
        ["2024-02-05 Ribuan warga menggelar unjuk rasa menolak kenaikan harga bahan bakar minyak"],
    ),
    (
        (
            "Penggeledahan rumah yang beralamat di Jalan Mawar, Kelurahan Sukajadi, Pekanbaru itu"
            " berlangsung pada Senin (5/2/2024)."
        ),
        ["2024-02-05 Penggeledahan rumah yang beralamat di Jalan Mawar itu berlangsung"],
    ),
    # the year of a case
    (
        "Penyidik menahan Andi karena diduga melakukan tindak pidana korupsi dana desa tahun 2016.",
        ["2016 Tindak pidana korupsi dana desa"],
    ),
    (
        "Jaksa menemukan dugaan korupsi dalam pengelolaan dana desa tahun anggaran 2020 dan 2021.",
        [
            "2020 Dugaan korupsi dalam pengelolaan dana desa",
            "2021 Dugaan korupsi dalam pengelolaan dana desa",
        ],
    ),
    # what a noun only equates, and what the main clause only tells of
    (
        "Ki Hajar merupakan tokoh yang mendirikan sekolah pada 1929.",
        ["1929 Ki Hajar mendirikan sekolah"],
    ),
    ("Budi merupakan anak pejabat yang dilantik pada 2019.", ["2019 Anak pejabat dilantik"]),
    (
        "Ipda Budi menjelaskan kronologi kecelakaan bus yang terjadi di Solo pada Rabu (7/2/2024).",
        ["2024-02-07 Kecelakaan bus terjadi di Solo"],
    ),
    (
        "Presiden mengumumkan kenaikan gaji dalam rapat yang berlangsung pada Rabu (7/2/2024).",
        ["2024-02-07 Presiden mengumumkan kenaikan gaji dalam rapat"],
    ),
    # "per" and a word that makes much of a year
    ("Per Desember 2023 perusahaan mencatat laba.", ["2023-12 Perusahaan mencatat laba"]),
    ("Laba perusahaan turun sepanjang tahun 2022 kemarin.", ["2022 Laba perusahaan turun"]),
    # a date in commas before a verb, and a place that is the subject behind a phrase
    (
        "Presiden Joko Wibowo pada Jumat, 2 Februari 2024, meresmikan jalan tol itu.",
        ["2024-02-02 Presiden Joko Wibowo meresmikan jalan tol itu"],
    ),
    (
        (
            "Dalam perjanjian antara raja muda dan para pedagang pada tanggal 11 November 1743,"
            " Surabaya diserahkan penguasaannya kepada kompeni."
        ),
        ["1743-11-11 Surabaya diserahkan penguasaannya kepada kompeni"],
    ),
    # who was there; what was told by somebody, and no source
    (
        "Akbar divonis tiga tahun oleh majelis yang diketuai Amir Hasan pada awal September 2022.",
        ["2022-09-01~/2022-09-10~ Akbar divonis tiga tahun oleh majelis yang diketuai Amir Hasan"],
    ),
    (
        "Peringatan dini telah disampaikan BMKG pada Sabtu (3/2/2024).",
        ["2024-02-03 Peringatan dini telah disampaikan BMKG"],
    ),
    ("Jembatan itu dibangun Belanda tahun 1920.", ["1920 Jembatan itu dibangun Belanda"]),
    # what is no clause of its own
    (
        "Namun, karena tulisan itu Budi dibuang ke Digul pada November 1927.",
        ["1927-11 Karena tulisan itu Budi dibuang ke Digul"],
    ),
    (
        "“Iya yang bersangkutan diperiksa di Ambon pada Senin,” kata Siti, Rabu (7/2/2024).",
        [
            "2024-02-05 Yang bersangkutan diperiksa di Ambon",
            "2024-02-07 Yang bersangkutan diperiksa di Ambon",
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), TITLES)
def test_what_is_told_of_a_date(text: str, told: list[str]) -> None:
    assert [f"{one.date} {one.title}" for one in _found("id", text)] == told


def test_who_is_reported_to_have_said_it() -> None:
    text = "Ketua Polis Daerah Sentul, Ahmad Zaki dilaporkan berkata, dua lelaki ditahan semalam."
    (event,) = _found("ms", text)
    assert event.title == "Dua lelaki ditahan"
    assert event.attribution is not None
    assert event.attribution.name == "Ahmad Zaki"


MALAY = [
    # an hour with its half of the day
    (
        "Beliau akan membuat sidang akhbar khas 2 petang ini.",
        "Beliau akan membuat sidang akhbar khas",
    ),
    (
        "Sekitar 4.40 petang semalam seorang anggota polis menahan sebuah kereta.",
        "Seorang anggota polis menahan sebuah kereta",
    ),
    # the day that a court fixes, and "here"
    (
        "Hakim Azman Abdullah menetapkan 5 Ogos depan untuk sebutan semula kes.",
        "Hakim Azman Abdullah menetapkan 5 Ogos depan untuk sebutan semula kes",
    ),
    (
        "Tertuduh mengaku tidak bersalah di Mahkamah Sesyen, di sini hari ini.",
        "Tertuduh mengaku tidak bersalah di Mahkamah Sesyen",
    ),
    # nouns of what happened
    (
        "Polis menahan suspek selepas tertangkapnya 15 individu lain pada 28 Jun 2016.",
        "Tertangkapnya 15 individu lain",
    ),
    (
        "Johor mewarisi takhta setelah Melaka diserang oleh Portugis pada Ogos 1511.",
        "Melaka diserang oleh Portugis",
    ),
    # a name behind the office in a clause that goes on
    (
        (
            "Mesyuarat Khas Majlis Tindakan Negara yang akan dipimpin oleh Perdana Menteri,"
            " Datuk Seri Ahmad Ibrahim itu ditunda lagi semalam."
        ),
        "Mesyuarat Khas Majlis Tindakan Negara ditunda lagi",
    ),
]


@pytest.mark.parametrize(("text", "title"), MALAY)
def test_malay_titles(text: str, title: str) -> None:
    assert [one.title for one in _found("ms", text)] == [title]


def test_what_is_done_by_saying_so_has_no_speaker() -> None:
    (event,) = _found("id", "Belanda menyatakan perang kepada kerajaan itu pada 1873.")
    assert event.attribution is None


def test_doubled_apostrophes_are_quotation_marks() -> None:
    (event,) = _found("id", "''Sopir mengantuk,'' ujar Budiyanto saat dihubungi, Rabu (7/2/2024).")
    assert event.title == "Sopir mengantuk"
    assert event.attribution is not None
    assert event.attribution.name == "Budiyanto"


def test_an_office_is_no_place() -> None:
    (event,) = _found("id", "Kepala Desa (Kades) Sukamaju ditahan pada Rabu (7/2/2024).")
    assert event.place is None


def test_a_reports_own_day_fits_its_weekday() -> None:
    text = (
        "Kejari menyidik korupsi dana desa tahun 2016-2017. Budi ditahan, Rabu (7/2)."
        " Dana tahun 2016 tidak cair, dan proyek 2017 mangkrak sejak 2016."
    )
    assert "2024-02-07" in {one.date for one in _found("id", text)}


def test_a_speaker_with_one_comma_is_remembered() -> None:
    text = (
        "Juru Bicara Johan Budi saat dihubungi dari Semarang, membenarkan penggeledahan itu.\n"
        "“Penggeledahan dilakukan di rumah Teguh,” katanya, Kamis (8/2/2024)."
    )
    *_, event = _found("id", text)
    assert event.attribution is not None
    assert event.attribution.name == "Johan Budi"


def test_a_list_of_an_office_may_have_its_only_comma_last() -> None:
    text = "Badan Meteorologi Klimatologi, dan Geofisika (BMKG) menyebut gempa terjadi pada Jumat."
    (event,) = _found("id", text)
    assert event.attribution is not None
    assert event.attribution.name == "Badan Meteorologi Klimatologi, dan Geofisika"


def test_how_far_along_a_road_is_no_place() -> None:
    (event,) = _found("id", "Kecelakaan terjadi di Kilometer 145 Tol Cipali pada Rabu (7/2/2024).")
    assert event.place is None


BESIDE = [
    (
        (
            "Kapolres Aceh Timur AKBP Muhajir SIK MH didampingi Kasat AKP Adi Sofyan menjelaskan,"
            " pelaku ditangkap pada Minggu (4/2)."
        ),
        ("Muhajir", "Kapolres Aceh Timur"),
    ),
    (
        "Direktorat Narkoba Polda Sultra dalam rilisnya menyatakan, pelaku ditangkap Minggu (4/2).",
        ("Direktorat Narkoba Polda Sultra", None),
    ),
    ("Menurut Presiden, Tol ini dibuka pada Minggu (4/2).", ("Presiden", None)),
]


@pytest.mark.parametrize(("text", "speaker"), BESIDE)
def test_with_whom_and_where_somebody_speaks(text: str, speaker: tuple[str, str | None]) -> None:
    (event,) = _found("id", text)
    assert event.attribution is not None
    assert (event.attribution.name, event.attribution.role) == speaker
