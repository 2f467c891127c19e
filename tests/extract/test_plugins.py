"""Extractors of other packages: found by their names, checked against the text."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from linimasa.errors import ConfigError
from linimasa.extract import extract, plugins
from linimasa.extract.plugins import Proposal, checked, load, with_proposed
from linimasa.model import Article, Attribution, Location

TEXT = "The old pier fell on 3 May 2024. Jane Hill, the mayor, said so in Bonn, AFP reports."
ARTICLE = Article(id="a", file="a", text=TEXT, language="en", published="2024-05-20")
QUOTE = "The old pier fell on 3 May 2024."


class Echo:
    """An extractor that proposes every line."""

    def open(self, folder: Path) -> None:
        pass

    def propose(self, article: Article) -> Iterable[Proposal]:
        return [Proposal(line) for line in article.text.splitlines()]


class Idle:
    """No extractor: it has nothing to ask."""


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two entry points, as an installed package would offer them."""
    points = EntryPoints(
        EntryPoint(name, f"{__name__}:{thing.__name__}", plugins.GROUP)
        for name, thing in (("echo", Echo), ("idle", Idle))
    )
    monkeypatch.setattr(plugins, "entry_points", lambda group: points.select(group=group))
    classes = {"echo": Echo, "idle": Idle}
    monkeypatch.setattr(EntryPoint, "load", lambda point: classes[point.name])


def test_an_extractor_is_loaded_by_its_name(offered: None) -> None:
    assert isinstance(load("echo"), Echo)


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("ehco", "there is no extractor 'ehco'", "did you mean 'echo'?"),
        ("quite-another", "there is no extractor", "there are: echo, idle, rules"),
        ("idle", "'idle' is no extractor", "open and propose"),
    ],
)
def test_what_is_no_extractor(offered: None, name: str, message: str, hint: str) -> None:
    with pytest.raises(ConfigError, match=message) as raised:
        load(name)
    assert hint in raised.value.hint


def test_the_one_that_is_shipped_is_offered() -> None:
    assert type(load("llm")).__name__ == "OpenAICompatible"


def test_what_stands_in_the_text_is_taken() -> None:
    proposal = Proposal(
        QUOTE,
        date="2024-05-03",
        date_text="3 May 2024",
        title="The old pier fell",
        name="Jane Hill",
        role="the mayor",
        via="AFP",
        place="Bonn",
        people=("Jane Hill", "John Doe"),
    )
    (found,) = checked(ARTICLE, [proposal], "echo").candidates
    assert ARTICLE.text[found.start : found.end] == found.quote == QUOTE
    assert (found.date, found.date_text, found.date_basis) == (
        "2024-05-03", "3 May 2024", "inferred",
    )  # fmt: skip
    assert found.attribution == Attribution("Jane Hill", "the mayor", "AFP")
    assert (found.place, found.people) == (Location("Bonn"), ("Jane Hill",))
    assert found.reasons[0] == "proposed by echo"


def test_what_does_not_stand_there_is_passed_over() -> None:
    proposal = Proposal(
        QUOTE,
        date="2024-05-03",
        date_text="last week",
        title="The historic pier collapsed",
        kind="disaster",
        name="Joan Hill",
        place="Berlin",
    )
    (found,) = checked(ARTICLE, [proposal], "echo").candidates
    assert (found.date_text, found.kind, found.attribution, found.place) == (
        None, "event", None, None,
    )  # fmt: skip
    assert "pier fell" in found.title


@pytest.mark.parametrize(
    ("proposal", "reason"),
    [
        (Proposal("The pier fell."), "the quote does not stand in the text"),
        (Proposal(" "), "the quote does not stand in the text"),
        (Proposal(QUOTE, date="3 May 2024"), "the date is no EDTF"),
        (Proposal(QUOTE, said="yesterday"), "the date is no EDTF"),
    ],
)
def test_what_drops_an_event(proposal: Proposal, reason: str) -> None:
    held = checked(ARTICLE, [proposal], "echo")
    assert (held.candidates, held.dropped) == ((), {reason: 1})


def test_the_same_proposal_twice_is_one_event() -> None:
    assert len(checked(ARTICLE, [Proposal(QUOTE), Proposal(QUOTE)], "echo").candidates) == 1


def test_what_the_rules_have_found_is_not_taken_again() -> None:
    own = extract(ARTICLE)
    same = checked(ARTICLE, [Proposal("old pier fell on 3 May", date="2024-05-03")], "echo")
    other = checked(ARTICLE, [Proposal("said so in Bonn", date="2024-05-04")], "echo")
    assert with_proposed(own, same.candidates) == own
    assert len(with_proposed(own, other.candidates)) == len(own) + 1
