"""A project with an event of every sort, so that every kind of page has something to show."""

from __future__ import annotations

CONFIG = """\
title: Banjir besar di Kali Ciliwung
language: id
description: Sebuah linimasa rekaan untuk menguji halaman.
author: Redaksi Uji
licence: CC BY 4.0
drafts: label
"""

FLOOD = """\
source:
  id: banjir
  title: "Banjir <besar> & surutnya air"
  published: 2024-10-24
  published_basis: stated
  language: id
  outlet: Kabar Uji
  authors: [Sari Dewi]
  url: https://example.org/banjir
  licence: CC BY 4.0
events:
  - id: e-aaaaaa
    status: confirmed
    date: 2024-10-18
    date_text: Jumat (18/10/2024)
    date_basis: stated
    title: Badan cuaca memperingatkan hujan lebat
    kind: statement
    attribution: {name: Badan Cuaca, role: lembaga negara, via: Kantor Berita Uji}
    quote: Hujan lebat akan turun, kata Badan Cuaca pada Jumat (18/10/2024).
    people: [Sari Dewi, Budi Santoso]
    place: {name: Jakarta}
    numbers: [{value: "3000", unit: warga}]
    tags: [cuaca, banjir]
    key: true
    reviewed: 2024-11-02
  - id: e-bbbbbb
    status: draft
    date: 2024-10-01~/2024-10-20~
    date_text: awal hingga pertengahan Oktober ini
    date_basis: relative
    title: Air sungai naik perlahan
    quote: Awal hingga pertengahan Oktober ini air sungai naik perlahan.
    tags: [banjir]
  - id: e-cccccc
    status: draft
    date: 2024-06
    date_text: bulan Juni
    date_basis: relative
    title: Pengerukan sungai dimulai
    kind: allegation
    attribution: {name: Warga Kampung}
    quote: Pengerukan sungai dimulai bulan Juni, menurut warga.
    place: {name: Bogor}
  - id: e-dddddd
    status: confirmed
    date: 2023-08/..
    date_text: sejak Agustus tahun lalu
    date_basis: relative
    title: Tanggul diperiksa setiap pekan
    quote: Sejak Agustus tahun lalu tanggul diperiksa setiap pekan.
  - id: e-eeeeee
    status: draft
    date: null
    title: Sebuah pompa rusak
    quote: Sebuah pompa rusak, tidak jelas kapan.
  - id: e-ffffff
    status: rejected
    date: 2024-10-19
    title: Berita yang ditolak
    quote: Kalimat yang bukan peristiwa.
  - id: e-gggggg
    status: confirmed
    date: 2024-12-25?
    title: >-
      Pneumonoultramicroscopicsilicovolcanoconiosisdanjugakatayangteramatpanjangsekalitanpajedaapapun
      menguji lebar layar
    quote: "Kata yang teramat panjang <b>sekali</b>."
    summary: Ringkasan yang ditulis seorang penyunting.
    public_note: Catatan untuk pembaca.
    corrections: [{on: 2024-12-26, was: 24 Desember, now: 25 Desember, why: Salah baca.}]
    evidence: [{url: "https://example.org/lain", quote: Bukti lain., stance: contradicts}]
    translation: {en: {title: The waters recede, summary: An editor's words.}}
"""

LETTERS = """\
source:
  id: surat
  title: Letters from the river
  published: 1996
  published_basis: inferred
  language: en
events:
  - id: e-hhhhhh
    status: confirmed
    date: 1996-02-09/1996-02-14
    title: The river stands above the bridge for five days
    quote: From 9 to 14 February 1996 the river stood above the bridge.
    tags: [banjir]
  - id: e-jjjjjj
    status: draft
    date: "1996-02-10T06:30:00+07:00"
    title: رسالة من النهر
    quote: وصلت الرسالة عند الفجر.
    attribution: {name: ليلى}
  - id: e-kkkkkk
    status: merged
    into: e-hhhhhh
    date: 1996-02
    title: The same flood, told again
    quote: In February 1996 there was a flood.
"""

PAGE = """\
---
title: Tentang penyusun
---

# Siapa kami

Kami menulis **sendiri**. Lihat [sumber lain](https://example.org/).

| Tahun | Tinggi |
|-------|--------|
| 1996  | 3 m    |
"""

TEXT = """\
Hujan lebat akan turun, kata Badan Cuaca pada Jumat (18/10/2024). Warga diminta waspada.

Awal hingga pertengahan Oktober ini air sungai naik perlahan. Pengerukan sungai dimulai bulan Juni,
menurut warga.
"""

PICTURED = FLOOD.replace(
    "  id: banjir\n", "  id: banjir\n  file: seeds/banjir.txt\n  show_text: true\n"
)
PICTURED = PICTURED.replace(
    "    key: true\n",
    "    key: true\n    media: {file: kapal.jpg, alt: Kapal di sungai, caption: Pagi di sungai,"
    " credit: Rahma Adi, licence: CC BY-SA 4.0}\n",
)

FILES = {
    "linimasa.yaml": CONFIG,
    "content/events/banjir.yaml": FLOOD,
    "content/events/surat.yaml": LETTERS,
    "content/pages/penyusun.md": PAGE,
}

# With a picture, which has to be made, and the text of a source.
SHOWING = {**FILES, "content/events/banjir.yaml": PICTURED, "seeds/banjir.txt": TEXT}

SHOWN_TITLES = (
    "Badan cuaca memperingatkan hujan lebat",
    "Air sungai naik perlahan",
    "Pengerukan sungai dimulai",
    "Tanggul diperiksa setiap pekan",
    "Sebuah pompa rusak",
    "menguji lebar layar",
    "The river stands above the bridge for five days",
    "رسالة من النهر",
)
HIDDEN_TITLES = ("Berita yang ditolak", "The same flood, told again")
