"""Subtitles into what is said."""

from __future__ import annotations

from linimasa.ingest.subtitles import spoken

SUBRIP = """\
1
00:00:01,000 --> 00:00:04,200
On the 4th of July 1971
the <i>ferry</i> Aurora left

2
00:00:04,400 --> 00:00:07,000
with 112 passengers.

3
00:00:07,000 --> 00:00:09,000
[MUSIC]

4
01:00:20,000 --> 01:00:23,000
Two hours later,
she sank.
"""
WEB = """\
WEBVTT

NOTE made by hand

00:12.000 --> 00:15.500 align:start
- La mine a fermé.
- Et les mineurs ?

03:00:15.700 --> 03:00:18.900
♪ chanson ♪
"""


def test_cues_are_joined_and_a_pause_parts_them() -> None:
    assert spoken(SUBRIP) == (
        "On the 4th of July 1971 the ferry Aurora left with 112 passengers.\n"
        "Two hours later, she sank."
    )


def test_each_turn_is_a_paragraph() -> None:
    web = WEB.replace("00:12.000 --> 00:15.500", "00:00:12.000 --> 00:00:15.500")
    assert spoken(web) == "La mine a fermé.\nEt les mineurs ?"


def test_hours_may_be_left_out() -> None:
    assert spoken(WEB.replace("03:00:", "03:")) == "La mine a fermé.\nEt les mineurs ?"


def test_other_texts_are_none() -> None:
    assert spoken("From 00:00:01,000 --> 00:00:04,200 is one second.\nThat is all.") is None
