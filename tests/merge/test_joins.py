"""Events merged with another source's: written only where nobody has touched them, reversible."""

from __future__ import annotations

from dataclasses import replace

from linimasa.merge import Memory, Plan, plan
from linimasa.merge.joins import Join, standings, with_joins
from linimasa.merge.memory import parse_memory, render_memory
from linimasa.model import Article, Candidate
from linimasa.yamlio.events import parse_event_file

PATH = "content/events/kapal.yaml"
ARTICLE = Article(id="kapal", file="seeds/kapal.txt", text="…", language="id")
SHIP = Candidate(
    start=0,
    end=40,
    score=0.5,
    date="2023-03-01",
    date_text="1 Maret 2023",
    date_basis="stated",
    title="Kapal berangkat dari Makassar",
    kind="event",
    quote="Kapal berangkat dari Makassar pada 1 Maret 2023.",
)
INTO = Join({"status": "merged", "into": "e-other"}, "merged into e-other")


def run(before: Plan | None = None, text: str | None = None, **fields: object) -> Plan:
    """A run over the ship's article, its event not joined yet."""
    candidate = replace(SHIP, **fields)  # type: ignore[arg-type] # fields by name
    known = before.text if before else None
    return plan(text or known, before.memory if before else None, ARTICLE, [candidate], PATH)


def event_of(done: Plan) -> str:
    (event,) = parse_event_file(done.text, PATH).events
    return event.id


def joined() -> Plan:
    first = run()
    return with_joins(first, PATH, {event_of(first): INTO})


def test_a_draft_is_merged_and_remembered() -> None:
    done = joined()
    (event,) = parse_event_file(done.text, PATH).events
    assert (event.status, event.into) == ("merged", "e-other")
    assert [change.sign for change in done.changes] == ["+", "&"]
    assert "    status: merged\n    into: e-other\n    date: 2023-03-01\n" in done.text


def test_a_second_run_changes_nothing() -> None:
    done = joined()
    again = run(done)
    assert (again.text, again.changes) == (done.text, ())
    again = with_joins(again, PATH, {event_of(again): INTO})
    assert (again.text, again.changes) == (done.text, ())
    assert render_memory(again.memory) == render_memory(done.memory)


def test_a_merged_draft_is_still_updated() -> None:
    done = joined()
    again = with_joins(run(done, title="Kapal bertolak"), PATH, {event_of(done): INTO})
    (event,) = parse_event_file(again.text, PATH).events
    assert (event.status, event.title) == ("merged", "Kapal bertolak")


def test_what_is_no_longer_told_elsewhere_is_a_draft_again() -> None:
    done = joined()
    apart = with_joins(run(done), PATH, {})
    assert apart.text == run().text
    assert [change.sign for change in apart.changes] == ["~"]
    assert apart.memory.events[event_of(done)].joined == {}


def test_a_merge_that_a_person_took_back_stays_so() -> None:
    done = joined()
    undone = done.text.replace("status: merged\n    into: e-other\n", "status: draft\n")
    for _ in range(2):
        again = run(done, undone)
        assert standings(again.text, again.memory, PATH) == {event_of(done): "undone"}
        again = with_joins(again, PATH, {event_of(done): INTO})
        assert (again.text, again.changes) == (undone, ())


def test_a_merge_into_another_event_is_the_persons() -> None:
    done = joined()
    mine = done.text.replace("into: e-other", "into: e-mine")
    again = with_joins(run(done, mine), PATH, {event_of(done): INTO})
    assert again.text == mine


def test_what_a_person_has_touched_is_not_merged() -> None:
    first = run()
    for mine in (
        first.text.replace("title: Kapal", "title: Perahu"),
        first.text.replace("status: draft", "status: confirmed"),
        first.text.replace("status: draft", "status: rejected"),
        first.text.replace("    title:", "    # look here\n    title:"),
        first.text + "    note: mine\n",
    ):
        again = with_joins(run(first, mine), PATH, {event_of(first): INTO})
        assert again.text == mine


def test_without_memory_all_is_the_persons() -> None:
    done = joined()
    lost = plan(done.text, None, ARTICLE, [SHIP], PATH)
    assert standings(lost.text, lost.memory, PATH) == {event_of(done): "yours"}
    assert with_joins(lost, PATH, {}).text == done.text
    assert (
        with_joins(replace(lost, memory=Memory()), PATH, {event_of(done): INTO}).text == done.text
    )


def test_days_in_dispute_stand_as_a_set_until_the_source_says_otherwise() -> None:
    first = run()
    name = event_of(first)
    days = {name: Join({"date": "[2023-03-01,2023-03-02]"}, "sources give different days")}
    done = with_joins(first, PATH, days)
    assert 'date: "[2023-03-01,2023-03-02]"' in done.text
    assert with_joins(run(done), PATH, days).text == done.text
    assert with_joins(run(done), PATH, {}).text == first.text
    later = run(done, date="2023-03-04")
    assert "date: 2023-03-04" in later.text
    mine = done.text.replace('"[2023-03-01,2023-03-02]"', "2023-03-02")
    assert with_joins(run(done, mine), PATH, days).text == mine


def test_the_memory_keeps_what_was_joined() -> None:
    done = joined()
    assert parse_memory(render_memory(done.memory), "x") == done.memory
