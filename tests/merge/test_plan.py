"""The merge contract, rule by rule, and that no edit of a person is ever lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linimasa.merge import Memory, Plan, plan
from linimasa.merge.memory import parse_memory, render_memory
from linimasa.model import Article, Attribution, Candidate
from linimasa.yamlio.events import parse_event_file
from linimasa.yamlio.splice import Document
from support.splicing import with_fields

PATH = "content/events/kapal.yaml"
ARTICLE = Article(
    id="kapal", file="seeds/kapal.txt", text="…", language="id", published="2023-03-02"
)


def candidate(number: int, **fields: object) -> Candidate:
    """The nth event of a made-up article about a ship."""
    base = Candidate(
        start=number * 100,
        end=number * 100 + 50,
        score=0.5,
        date=f"2023-03-{number:02}",
        date_text=f"{number} Maret 2023",
        date_basis="stated",
        title=f"Kapal nomor {number} berangkat dari Makassar",
        kind="event",
        quote=f"Kapal nomor {number} berangkat dari Makassar pada {number} Maret 2023.",
    )
    return replace(base, **fields)  # type: ignore[arg-type] # fields by name


CANDIDATES = [
    candidate(1),
    candidate(2, attribution=Attribution("Siti", via="Antara")),
    candidate(3),
]


def first() -> Plan:
    return plan(None, None, ARTICLE, CANDIDATES, PATH)


def again(before: Plan, candidates: list[Candidate], text: str | None = None) -> Plan:
    return plan(text or before.text, before.memory, ARTICLE, candidates, PATH)


def signs(result: Plan) -> str:
    return "".join(change.sign for change in result.changes)


def ids(result: Plan) -> list[str]:
    return [event.id for event in parse_event_file(result.text, PATH).events]


def test_a_first_run_adds_every_candidate_as_a_draft_in_the_order_of_the_text() -> None:
    result = first()
    events = parse_event_file(result.text, PATH).events
    assert signs(result) == "+++"
    assert [event.status for event in events] == ["draft"] * 3
    assert [event.date for event in events] == ["2023-03-01", "2023-03-02", "2023-03-03"]
    assert events[1].attribution == Attribution("Siti", via="Antara")


def test_a_second_run_changes_nothing() -> None:
    before = first()
    result = again(before, CANDIDATES)
    assert result == replace(before, changes=())


def test_an_untouched_field_of_a_draft_is_updated() -> None:
    before = first()
    result = again(before, [candidate(1, kind="planned"), *CANDIDATES[1:]])
    assert signs(result) == "~"
    assert parse_event_file(result.text, PATH).events[0].kind == "planned"


def test_a_field_that_the_machine_no_longer_fills_is_taken_away() -> None:
    before = first()
    result = again(before, [CANDIDATES[0], candidate(2), CANDIDATES[2]])
    assert parse_event_file(result.text, PATH).events[1].attribution is None
    assert again(result, [CANDIDATES[0], candidate(2), CANDIDATES[2]]).changes == ()


def test_a_field_that_a_person_changed_stays_and_the_new_value_is_pending() -> None:
    before = first()
    text = before.text.replace("date: 2023-03-01", "date: 2023-02-28  # per the log")
    result = again(before, [candidate(1, date="2023-03"), *CANDIDATES[1:]], text)
    assert signs(result) == "="
    assert result.text == text
    name = ids(result)[0]
    assert result.memory.events[name].pending == {"date": "2023-03"}
    assert again(result, [candidate(1, date="2023-03"), *CANDIDATES[1:]]).changes == ()


def test_a_value_that_person_and_machine_share_later_is_still_the_persons() -> None:
    before = first()
    text = before.text.replace("date: 2023-03-01", "date: 2023-02-28")
    shared = again(before, [candidate(1, date="2023-02-28"), *CANDIDATES[1:]], text)
    result = again(shared, [candidate(1, date="2023-02"), *CANDIDATES[1:]])
    assert parse_event_file(result.text, PATH).events[0].date == "2023-02-28"


def test_a_field_that_a_person_deleted_stays_deleted() -> None:
    before = first()
    text = before.text.replace("    date_basis: stated\n", "", 1)
    result = again(before, [candidate(1, date_basis="relative"), *CANDIDATES[1:]], text)
    assert parse_event_file(result.text, PATH).events[0].date_basis is None


@pytest.mark.parametrize("status", ["confirmed", "rejected"])
def test_a_decided_event_is_never_written(status: str) -> None:
    before = first()
    text = before.text.replace("status: draft", f"status: {status}", 1)
    result = again(before, [candidate(1, kind="denial", date="2020"), *CANDIDATES[1:]], text)
    assert result.text == text
    assert len(ids(result)) == 3
    gone = again(result, CANDIDATES[1:])
    assert gone.text == text


def test_a_deleted_event_leaves_a_tombstone_that_absorbs_its_candidate() -> None:
    before = first()
    name = ids(before)[1]
    text = Document(before.text, PATH).without_events([name])
    result = again(before, CANDIDATES, text)
    assert result.text == text
    assert name in result.memory.tombstones
    assert again(result, CANDIDATES).changes == ()


def test_what_is_new_and_nearly_what_a_person_had_points_there() -> None:
    told = candidate(4, quote="Sedikitnya 14 orang tewas pada 4 Maret 2023.")
    before = plan(None, None, ARTICLE, [*CANDIDATES, told], PATH)
    name = ids(before)[3]
    revised = [*CANDIDATES, replace(told, quote="Sedikitnya 17 orang tewas pada 4 Maret 2023.")]
    edited = before.text.replace("title: Kapal nomor 4 berangkat", "title: Kapal itu berangkat")
    added, missed = again(before, revised, edited).changes
    assert (added.sign, missed.sign, missed.event_id) == ("+", "!", name)
    assert missed.message.endswith(f"(nearly the same is now {added.event_id})")
    deleted = Document(before.text, PATH).without_events([name])
    (added,) = again(before, revised, deleted).changes
    assert added.message.endswith(f"(nearly what you deleted as {name})")


def test_of_two_with_one_sentence_the_persons_stays() -> None:
    twice = [*CANDIDATES, replace(candidate(3), start=900, title="Kapal itu berangkat lagi")]
    before = plan(None, None, ARTICLE, twice, PATH)
    kept = ids(before)[3]
    head, tail = before.text.rsplit("title: Kapal itu berangkat lagi", 1)
    result = again(before, CANDIDATES, f"{head}title: Kapal ketiga{tail}")
    assert ids(result) == [*ids(before)[:2], kept]
    assert [change.sign for change in result.changes if change.event_id != kept] == ["-"]
    assert "title: Kapal ketiga" in result.text


def test_an_untouched_draft_that_is_no_longer_found_is_withdrawn() -> None:
    before = first()
    result = again(before, CANDIDATES[:2])
    assert signs(result) == "-"
    assert ids(result) == ids(before)[:2]
    assert again(result, CANDIDATES[:2]).changes == ()
    assert ids(again(result, CANDIDATES)) == ids(before)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    title: Kapal nomor 3", "    # asked the harbour master\n    title: Kapal nomor 3"),
        ("  - id: ", "  # mine\n  - id: "),
        ("title: Kapal nomor 3 berangkat dari Makassar", "title: Kapal itu berangkat"),
        ("date: 2023-03-03", "date: 2023-03-03\n    note: telepon pelabuhan"),
    ],
)
def test_a_touched_draft_that_is_no_longer_found_stays_and_is_told_once(old: str, new: str) -> None:
    before = first()
    head, tail = (
        before.text[: before.text.rindex("  - id:")],
        before.text[before.text.rindex("  - id:") :],
    )
    text = head + tail.replace(old, new, 1)
    assert text != before.text
    result = again(before, CANDIDATES[:2], text)
    assert (signs(result), result.text) == ("!", text)
    assert again(result, CANDIDATES[:2]).changes == ()


def test_a_comment_above_the_first_event_of_the_list_keeps_it() -> None:
    before = first()
    text = before.text.replace("events:\n", "events:\n  # mine\n")
    result = again(before, CANDIDATES[1:], text)
    assert (signs(result), result.text) == ("!", text)


def test_without_memory_all_that_stands_is_the_persons() -> None:
    text = first().text
    changed = [candidate(1, kind="planned", said="2023-03-02"), *CANDIDATES[1:]]
    result = plan(text, None, ARTICLE, changed, PATH)
    assert result.text == text
    assert plan(text, result.memory, ARTICLE, changed, PATH).changes == ()


def test_a_new_event_goes_behind_the_one_that_the_text_tells_before_it() -> None:
    before = plan(None, None, ARTICLE, [CANDIDATES[0], CANDIDATES[2]], PATH)
    result = again(before, CANDIDATES)
    dates = [event.date for event in parse_event_file(result.text, PATH).events]
    assert dates == ["2023-03-01", "2023-03-02", "2023-03-03"]


def test_a_new_event_does_not_part_another_from_its_comments() -> None:
    before = plan(None, None, ARTICLE, CANDIDATES[1:2], PATH)
    text = before.text.replace("  - id", "  # above\n  - id") + "    # below\n"
    result = again(before, CANDIDATES, text)
    assert signs(result) == "++"
    head, middle, tail = result.text.split("\n\n")
    assert "#" not in head + tail
    assert middle.startswith("  # above\n")
    assert middle.endswith("    # below")


def test_a_changed_date_in_the_quote_is_another_event() -> None:
    before = plan(None, None, ARTICLE, [candidate(1)], PATH)
    other = candidate(
        1, date_text="4 Maret 2023", quote=candidate(1).quote.replace("1 Maret", "4 Maret")
    )
    assert set(signs(again(before, [other]))) == {"+", "-"}


def test_a_moved_quote_keeps_its_id() -> None:
    before = first()
    moved = [replace(one, start=one.start + 7, end=one.end + 7) for one in CANDIDATES]
    result = again(before, moved)
    assert (result.changes, result.text) == ((), before.text)


def test_the_header_follows_the_same_rule() -> None:
    before = first()
    text = before.text.replace("published: 2023-03-02", "published: 2023-03-01")
    later = replace(ARTICLE, published="2023-03-05", outlet="Antara")
    result = plan(text, before.memory, later, CANDIDATES, PATH)
    source = parse_event_file(result.text, PATH).source
    assert (source.published, source.outlet) == ("2023-03-01", "Antara")


def test_memory_reads_back_as_it_was() -> None:
    memory = first().memory
    assert parse_memory(render_memory(memory), "m.json") == memory
    assert parse_memory(render_memory(Memory()), "m.json") == Memory()


EDITS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(["title", "date", "kind", "note", "status", "comment", "delete"]),
        st.integers(0, 3),
    ),
    max_size=6,
)


def edited(text: str, edits: list[tuple[int, str, int]]) -> str:
    """The file after a person's edits."""
    for which, what, choice in edits:
        document = Document(text, PATH)
        names = list(document.blocks)
        if not names:
            return text
        block = document.blocks[names[which % len(names)]]
        if what == "delete":
            text = document.without_events([names[which % len(names)]])
        elif what == "comment":
            text = text[: block.start] + "  # dari saya\n" + text[block.start :]
        else:
            text = with_fields(document, block.node, {what: VALUES[what][choice]})
    return text


VALUES: dict[str, list[str | None]] = {
    "title": ["Kapal: berangkat", "no", "“Layar” naik # pagi", "12:30"],
    "date": [None, "2023", "2023-03-01~/2023-03-10~", "[2023-03-01,2023-03-02]"],
    "kind": ["event", "denial", "planned", "statement"],
    "note": ["tanya", "- telepon", "a: b", "{x}"],
    "status": ["confirmed", "rejected", "draft", "confirmed"],
}
RUNS = st.lists(
    st.lists(
        st.tuples(st.integers(1, 4), st.sampled_from(["event", "planned"])),
        max_size=4,
        unique_by=lambda pair: pair[0],
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=150)
@given(EDITS, RUNS)
def test_whatever_a_person_edits_outlives_every_later_run(
    edits: list[tuple[int, str, int]], runs: list[list[tuple[int, str]]]
) -> None:
    before = first()
    text = edited(before.text, edits)
    original = {event.id: event for event in parse_event_file(before.text, PATH).events}
    mine = {event.id: event for event in parse_event_file(text, PATH).events}
    result = replace(before, text=text)
    for run in runs:
        found = [candidate(number, kind=kind) for number, kind in run]
        result = again(result, found)
        assert again(result, found) == replace(result, changes=())
    last = {event.id: event for event in parse_event_file(result.text, PATH).events}
    for name, event in mine.items():
        was = original[name]
        fields = [
            f
            for f in ("title", "date", "kind", "note", "status")
            if getattr(event, f) != getattr(was, f)
        ]
        for field in fields:
            assert getattr(last[name], field) == getattr(event, field)
    assert not (original.keys() - mine.keys()) & last.keys()
    assert result.text.count("# dari saya") == text.count("# dari saya")
