"""Exports of chats: their days, in every order of day and month."""

from __future__ import annotations

import pytest

from linimasa.ingest.chats import days_of_chat

PHONE = """\
[12/03/2024, 09:14:22] Messages are end-to-end encrypted.
[12/03/2024, 09:14:30] Anna created group "Harbour"
[12/03/2024, 09:17:40] Ben: The council approved the plan last night
it was close
[12/03/2024, 09:18:55] Ben: <Media omitted>
[13/03/2024, 08:00:00] Anna: ok
[14/03/2024, 18:02:11] Ben: https://example.org/2024/03/13
[15/03/2024, 10:05:43] Anna: The meeting is on 22 March: at noon
"""


def test_days_and_what_was_written_on_them() -> None:
    assert days_of_chat(PHONE) == (
        ("2024-03-12", "Ben: The council approved the plan last night\nit was close"),
        ("2024-03-15", "Anna: The meeting is on 22 March: at noon"),
    )


def days(*stamps: str) -> list[str]:
    lines = (f"{stamp} Anna: the bridge is closed" for stamp in stamps)
    return [one.day for one in days_of_chat("\n".join(lines))]


@pytest.mark.parametrize(
    ("stamps", "expected"),
    [
        (("3/4/24, 6:02 PM -", "3/14/24, 6:02 PM -"), ["2024-03-04", "2024-03-14"]),
        (("3/4/24, 6:02 PM -", "3/5/24, 6:02 PM -"), ["2024-03-04", "2024-03-05"]),
        (("04.05.23, 18.02 -", "14.05.23, 18.02 -"), ["2023-05-04", "2023-05-14"]),
        (("11/1/24, 18:02 -", "1/2/24, 18:02 -"), ["2024-01-11", "2024-02-01"]),
        (("1/11/24, 18:02 -", "2/1/24, 18:02 -"), ["2024-01-11", "2024-02-01"]),
        (("2024/05/04, 18:02 -", "2024/05/14, 18:02 -"), ["2024-05-04", "2024-05-14"]),
        (("[4-5-2023 18:02]", "[14-5-2023 18:02]"), ["2023-05-04", "2023-05-14"]),
    ],
)
def test_the_order_of_a_date(stamps: tuple[str, ...], expected: list[str]) -> None:
    assert days(*stamps, stamps[-1]) == expected


def test_a_writer_before_the_stamp() -> None:
    text = "Bürger Altstadt, [04.05.2023 18:22]\nHeute war\nviel los.\n\n" * 3
    said = "Bürger Altstadt: Heute war\nviel los."
    assert days_of_chat(text) == (("2023-05-04", "\n".join([said] * 3)),)


def test_the_day_above_its_messages() -> None:
    text = (
        "[LINE] Obrolan\nDisimpan: 2024/03/20 10:11\n2024/03/18(Sen)\n08:15\tRini\tHalo\n"
        "08:20\tJoko\tKemarin ada pencurian\ndi blok C\n"
        "2024/03/19(Sel)\n19:02\tRini\tRapat RW besok"
    )
    assert days_of_chat(text) == (
        ("2024-03-18", "Rini: Halo\nJoko: Kemarin ada pencurian\ndi blok C"),
        ("2024-03-19", "Rini: Rapat RW besok"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The bridge over the Aisch\n[12/03/2024, 09:14] Anna: the bridge is closed\n",
        "12/03/2024, 09:14 - Anna: the bridge is closed\n",
        f"[12/03/2024, 09:14] Anna: {'http://a' * 60} b\n",
        "12/03/2024 The bridge is closed\n13/03/2024 It is open\n14/03/2024 It is closed\n",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert days_of_chat(text) == ()
