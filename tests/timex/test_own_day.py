"""A weekday is tomorrow's or yesterday's rather than six days off."""

from __future__ import annotations

import pytest

from linimasa.timex import own_day, tag

_THURSDAY = "2024-04-18"


def _days(text: str, *, dct: str = _THURSDAY, language: str = "en") -> list[str | None]:
    return [one.edtf for one in tag(text, language=language, dct=dct, domain="news")]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy flew Friday to Lima for talks on the canal.",
        "LIMA - A tanker ran aground on Friday off the northern coast.",
        "The crew was tired. The captain told reporters Friday that all were safe.",
        "The pier burned early Friday.",
    ],
)
def test_a_report_may_tell_of_a_day_that_began_elsewhere(text: str) -> None:
    assert _days(text) == ["2024-04-19"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On Friday, thieves broke into the museum.", ["2024-04-12"]),
        ("The ferry has not sailed since Friday.", ["2024-04-12"]),
        ("He got the letter the Friday before.", ["2024-04-12"]),
        (f"The town is quiet. {'Nobody came. ' * 40}The bridge fell on Friday.", ["2024-04-12"]),
        (
            "The mayor resigned Wednesday. He was warned Friday by his party.",
            ["2024-04-17", "2024-04-12"],
        ),
    ],
)
def test_but_not_of_what_it_looks_back_on(text: str, days: list[str]) -> None:
    assert _days(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "The rebels vowed to retake the port after retreating on Wednesday.",
        "Up to ten inches of snow were expected to fall Wednesday.",
        "The minister is going to resign, for on Wednesday the vote was lost.",
    ],
)
def test_what_was_to_come_may_be_yesterdays(text: str) -> None:
    assert _days(text) == ["2024-04-17"]


@pytest.mark.parametrize(
    "text",
    [
        "Parliament will vote on Wednesday.",
        "The strait stays closed until Wednesday.",
        "The trial is due to open on Wednesday.",
    ],
)
def test_but_what_will_be_is_a_week_ahead(text: str) -> None:
    assert _days(text) == ["2024-04-24"]


def test_the_same_weekday_before_is_no_sign_of_a_look_back() -> None:
    told = "All is calm. The guards said on Friday that they slept. The mayor told us Friday so."
    assert _days(f"{'Nobody came. ' * 40}{told}") == ["2024-04-12", "2024-04-19"]


def test_other_languages_go_by_the_verb() -> None:
    assert _days("Le maire est parti vendredi.", language="fr") == ["2024-04-12"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The envoy flew Friday to Lima for talks on the canal.", "2024-04-19"),
        ("The envoy will fly to Lima on Friday.", None),
        ("The envoy flew Wednesday to Lima.", None),
    ],
)
def test_the_day_that_a_report_calls_its_own(text: str, day: str | None) -> None:
    assert own_day(text, tag(text, language="en", dct=_THURSDAY), _THURSDAY, "en") == day


@pytest.mark.parametrize("dct", [None, "2024-04", "2024-04-1X"])
def test_without_a_whole_day_of_issue_there_is_none(dct: str | None) -> None:
    text = "The envoy flew Friday to Lima."
    assert own_day(text, tag(text, language="en", dct=dct), dct, "en") is None
