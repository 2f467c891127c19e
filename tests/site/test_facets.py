"""Lists by who, where, tag and source."""

from __future__ import annotations

from linimasa.model import Attribution, Evidence, Location, Source
from linimasa.site.facets import make_facets
from linimasa.site.timeline import make_timeline
from support.timelines import event, events_file


def test_spellings_of_one_name_share_a_page_and_the_speaker_counts_once() -> None:
    events = [
        event("e-1", "2024", attribution=Attribution("Rahma Adi"), people=("RAHMA  ADI", "Budi")),
        event("e-2", "2025", people=("Rahma Adi",)),
    ]
    facets = make_facets(make_timeline([events_file(events)]))
    assert [(g.name, g.slug, len(g.entries)) for g in facets.who] == [
        ("Budi", "budi", 1),
        ("Rahma Adi", "rahma-adi", 2),
    ]
    assert facets.path("who", "rahma adi") == "who/rahma-adi/"


def test_a_source_lists_what_rests_on_it_as_further_proof_too() -> None:
    second = Source("kedua", title="Sumber kedua")
    first = event("e-1", "2024", evidence=(Evidence(source="kedua"),))
    timeline = make_timeline(
        [events_file([first]), events_file([event("e-2", "2025")], second, "b.yaml")]
    )
    found = {group.slug: [e.id for e in group.entries] for group in make_facets(timeline).source}
    assert found == {"kabar-pelabuhan": ["e-1"], "kedua": ["e-1", "e-2"]}


def test_places_without_a_name_have_no_page() -> None:
    facets = make_facets(make_timeline([events_file([event("e-1", "2024", place=Location())])]))
    assert facets.where == ()


def test_groups_stand_in_the_order_of_their_names() -> None:
    events = [event("e-1", "2024", tags=("zaitun", "Apel", "éclair", "badai"))]
    facets = make_facets(make_timeline([events_file(events)]))
    assert [group.name for group in facets.tag] == ["Apel", "badai", "éclair", "zaitun"]
