"""Pairs of reports worth a comparison: none that is alike is left out, but two languages' that
have no name in common."""

from __future__ import annotations

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from linimasa.across.groups import group
from linimasa.across.likeness import POSSIBLY, likeness
from linimasa.across.meetings import meetings
from linimasa.across.rarity import rarity_of
from linimasa.across.reports import Report, reports_of
from linimasa.model import Event, EventFile, Source

_WORDS = {
    "en": "the ferry sank bridge collapsed near Ambon Garut killing 12 people 3,000 soldiers "
    "minister visited hospital protest police arrested president Weber resigned",
    "id": "feri tenggelam jembatan runtuh dekat Ambon Garut menewaskan 12 orang 3.000 tentara "
    "menteri mengunjungi rumah sakit unjuk rasa polisi menangkap presiden Weber mundur",
}
_DATES = ["2024-03-05", "2024-03-06", "2024-03", "2024", "2024-03-04/2024-03-10", "2024-03-01/.."]


@st.composite
def reports(draw: st.DrawFn) -> list[Report]:
    """A few events of sources in two languages."""
    found: list[Report] = []
    for number in range(draw(st.integers(2, 8))):
        language = draw(st.sampled_from(sorted(_WORDS)))
        words = st.lists(st.sampled_from(_WORDS[language].split()), max_size=9)
        title, quote = " ".join(draw(words)), "Then " + " ".join(draw(words))
        date = draw(st.sampled_from(_DATES))
        event = Event(id=f"e-{number}", status="draft", date=date, title=title, quote=quote)
        source = Source(id=f"s{number % 5}", language=language)
        found += reports_of(EventFile(f"{number}.yaml", source, (event,)))
    return found


@given(reports())
def test_whatever_is_alike_meets(found: list[Report]) -> None:
    rarity = rarity_of(found)
    met = {frozenset((one.id, other.id)) for one, other in meetings(found, rarity)}
    for one, other in combinations(found, 2):
        named = one.language == other.language or one.whole.names & other.whole.names
        if one.source != other.source and named and likeness(one, other, rarity) >= POSSIBLY:
            assert frozenset((one.id, other.id)) in met


@given(reports())
def test_likeness_is_that_of_the_other_way_round(found: list[Report]) -> None:
    rarity = rarity_of(found)
    for one, other in combinations(found, 2):
        assert likeness(one, other, rarity) == likeness(other, one, rarity)


@given(reports(), st.randoms(use_true_random=False))
def test_the_order_of_the_files_does_not_matter(found: list[Report], random: Random) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)
    assert group(shuffled) == group(found)
