"""Plans of articles without a day."""

from __future__ import annotations

from linimasa.extract import extract
from linimasa.model import Article


def _kinds(text: str, published: str | None = None) -> list[str]:
    article = Article(id="a", file="a", text=text, language="de", published=published)
    return [one.kind for one in extract(article)]


def test_a_history_in_the_present_plans_nothing_before_its_last_year() -> None:
    text = "Im Jahr 1919 wird eine Werft gegründet. Im Jahr 1986 wurde die Werft abgerissen."
    assert _kinds(text) == ["event", "event"]


def test_its_last_year_may_be_a_plan() -> None:
    text = "Im Jahr 1919 wurde eine Werft gegründet. Im Jahr 2060 soll sie abgerissen werden."
    assert _kinds(text) == ["event", "planned"]


def test_a_day_of_issue_tells_what_is_planned() -> None:
    text = "Im Mai 2025 wird eine Werft gegründet. Im Mai 2026 wird sie eröffnet."
    assert _kinds(text, "2024-05-20") == ["planned", "planned"]
