"""E-mails as people save them: their head, and what their writer says."""

from __future__ import annotations

import pytest

from linimasa.ingest.mails import read_mail

HEAD = """
From: Harriet Cole <h.cole@example.org>
To: board@example.org,
 clerk@example.org
Date: Wed, 4 Oct 2023 16:20:11 +0100
Subject: Re: Flood at the archive
"""
BODY = "Dear all,\n\nThe cellar was flooded on Sunday."
QUOTED = "> is it true that a pipe burst?\n>> The insurer will come on 5 October."


def test_head_and_body() -> None:
    mail = read_mail(f"{HEAD}\n{BODY}")
    assert mail is not None
    assert (mail.subject, mail.sender) == ("Flood at the archive", "Harriet Cole")
    assert (mail.sent, mail.line) == ("Wed, 4 Oct 2023 16:20:11 +0100", 5)
    assert mail.body.strip() == BODY


@pytest.mark.parametrize(
    "below",
    [
        "\n--\nHarriet Cole\nTel. 01632 960001, since 1 May 2020",
        f"\nOn Tue, 3 Oct 2023 at 09:02, J. Pike <j.pike@example.org> wrote:\n{QUOTED}",
        f"\nAm Di., 3. Okt. 2023 um 09:02 Uhr schrieb J. Pike\n<j.pike@example.org>:\n\n{QUOTED}",
        f"\n{QUOTED}",
        f"\n{'_' * 32}\nVon: Jo <jo@example.org>\nGesendet: Montag\nBetreff: Flut\n\nIst es wahr?",
        "\nDe: J. Pike <j.pike@example.org>\nEnviado: 3 de octubre\nAsunto: Agua\n\n¿Es cierto?",
    ],
)
def test_nobody_elses_words(below: str) -> None:
    mail = read_mail(f"{HEAD}\n{BODY}\n{below}")
    assert mail is not None
    assert mail.body.strip() == BODY


def test_what_is_answered_between_quotations_stays() -> None:
    mail = read_mail(f"{HEAD}\nJ. Pike wrote:\n{QUOTED}\nYes, on Sunday.\n> And now?\nIt is dry.")
    assert mail is not None
    assert mail.body.split("\n") == ["", "Yes, on Sunday.", "It is dry."]


def test_a_forwarded_mail_begins_behind_its_rule() -> None:
    mail = read_mail(f"\n---------- Forwarded message ---------{HEAD}\n{BODY}")
    assert mail is not None
    assert (mail.subject, mail.line, mail.body.strip()) == ("Flood at the archive", 6, BODY)


def test_words_for_a_subject() -> None:
    head = "Dari: Bagus <b@example.id>\nTanggal: Sen, 8 Jul 2024 10.15\nPerihal: Laporan\n\nYth.,"
    mail = read_mail(head)
    assert mail is not None
    assert (mail.subject, mail.sent) == ("Laporan", "Sen, 8 Jul 2024 10.15")


def test_fields_without_an_address_are_the_writers_own() -> None:
    body = "\n".join(["Mon: open", "Tue: shut", "Wed: open"] * 2000)
    mail = read_mail(f"{HEAD}\n{body}\n\nFrom: j@example.org\nTo: a@example.org\nDate: 3 May\n\nHi")
    assert mail is not None
    assert mail.body.strip() == body


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Venue: town hall\nDate: 3 May 2024\nChair: J. Hobbs\n\nThe meeting opened.",
        "From: jane@example.org\nThe bridge is closed.",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert read_mail(text) is None


@pytest.mark.parametrize("long", ["a." * 50_000, "-" * 100_000, f"{'a@' * 50_000} b"])
def test_long_lines_take_no_longer_than_their_length(long: str) -> None:
    mail = read_mail(f"{long}x\n\n{HEAD}\n{BODY}")
    assert mail is None
    mail = read_mail(f"X-Sign: {long}\n{HEAD.strip()}\n\n{BODY}")
    assert mail is not None
    assert mail.subject == "Flood at the archive"
