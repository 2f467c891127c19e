"""Further proofs of an event, and where they tell it otherwise."""

from __future__ import annotations

from dataclasses import replace

from linimasa.model import Event, EventFile, Quantity, Source
from linimasa.site.proofs import accounts
from linimasa.site.timeline import make_timeline

FELL = Event(
    id="e-1",
    status="draft",
    date="2024-05-03",
    title="The pier fell",
    quote="The old pier fell on 3 May and 12 people were hurt.",
    numbers=(Quantity("12", "people"),),
)


def merged(name: str, **fields: object) -> EventFile:
    """Another source's event, merged into the first."""
    other = replace(FELL, id=f"e-{name}", status="merged", into="e-1", **fields)  # type: ignore[arg-type] # fields by name
    return EventFile(f"{name}.yaml", Source(id=name), (other,))


def test_what_another_source_tells_otherwise() -> None:
    files = (
        EventFile("a.yaml", Source(id="a"), (FELL,)),
        merged("b", quote="Der Pier stürzte ein.", numbers=(Quantity("15", "Menschen"),)),
        merged("c", quote="Dermaga runtuh.", date="2024-05-04"),
        merged("d", quote="The old pier fell on 3 May, and 12 people were hurt."),
        merged("e", quote="Le quai a cédé.", numbers=(Quantity("12", "personnes"),)),
    )
    (entry,) = make_timeline(files).entries
    told = {proof.source.id: proof for proof in entry.proofs if proof.source}
    assert told["b"].numbers == (Quantity("15", "Menschen"),)
    assert (told["c"].numbers, told["c"].date) == ((), "2024-05-04")
    assert [name for name, proof in told.items() if proof.copied] == ["d"]
    assert (told["e"].numbers, told["e"].date) == ((), None)
    assert accounts(entry.source, entry.proofs) == 4


def test_a_source_that_tells_twice_counts_once() -> None:
    again = replace(FELL, id="e-2", status="merged", into="e-1", quote="It lay in the water.")
    (entry,) = make_timeline((EventFile("a.yaml", Source(id="a"), (FELL, again)),)).entries
    assert len(entry.proofs) == 1
    assert accounts(entry.source, entry.proofs) == 1


def test_a_day_of_several_in_dispute_is_no_other_day() -> None:
    first = replace(FELL, date="[2024-05-03,2024-05-04]")
    files = (EventFile("a.yaml", Source(id="a"), (first,)), merged("b", date="2024-05-04"))
    (entry,) = make_timeline(files).entries
    assert entry.proofs[0].date is None
