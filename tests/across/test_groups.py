"""Reports grouped to events."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from linimasa.across.disputes import disputed_date, disputes
from linimasa.across.groups import MOST_PAIRS, group
from linimasa.across.likeness import likeness
from linimasa.across.rarity import rarity_of
from linimasa.across.reports import Report, reports_of
from linimasa.language.sounds import sound
from linimasa.model import Attribution, Event, EventFile, Source


def report(
    name: str,
    text: str,
    date: str = "2024-03-05",
    language: str = "en",
    published: str = "2024-03-07",
) -> Report:
    """A source's one event, as an article would tell it."""
    event = Event(id=f"e-{name}", status="draft", date=date, title=text[:90], quote=text)
    source = Source(id=name, language=language, published=published)
    (found,) = reports_of(EventFile(f"{name}.yaml", source, (event,)))
    return found


SANK = "The ferry Merdeka sank off Ambon, and 12 people died."
GROUPED = [
    ("The ferry Merdeka sank off Ambon, killing 12 passengers.", "2024-03-05", "en"),
    ("Feri Merdeka tenggelam di lepas pantai Ambon, 12 orang tewas.", "2024-03-05", "id"),
    ("Die Fähre Merdeka ist vor Ambon gesunken, 12 Menschen sind tot.", "2024-03-05", "de"),
]
MOURNING = [
    ("Mayor Ruth Hale declared four days of mourning.", "en"),
    ("La maire Ruth Hale a décrété quatre jours de deuil.", "fr"),
    ("Wali Kota Ruth Hale menetapkan empat hari berkabung.", "id"),
]
APART = [
    ("The ferry Merdeka sank off Ambon, killing 12 passengers.", "2024-03-09", "en"),
    ("The mayor of Ambon opened a school for the children of fishers.", "2024-03-05", "en"),
    ("Wali kota Ambon meresmikan jembatan baru.", "2024-03-05", "id"),
    ("A ferry left Surabaya for Makassar.", "2024-03-05", "en"),
]
QUAKE = [
    ("Gempa berkekuatan 6,5 mengguncang Pulau Bawean, merusak 120 rumah.", "id"),
    ("An earthquake of magnitude 6.5 struck off Bawean island, damaging 98 houses.", "en"),
    ("Un terremoto de magnitud 6,5 sacudió la isla de Bawean y dañó 120 casas.", "es"),
    ("Un séisme de magnitude 6,5 a frappé l'île de Bawean.", "fr"),
]


@pytest.mark.parametrize(("text", "date", "language"), GROUPED)
def test_the_same_event(text: str, date: str, language: str) -> None:
    found = group([report("a", SANK), report("b", text, date, language)])
    assert found.groups == (("e-a", "e-b"),)


@pytest.mark.parametrize(("text", "date", "language"), APART)
def test_another_event(text: str, date: str, language: str) -> None:
    assert group([report("a", SANK), report("b", text, date, language)]).groups == ()


def test_an_event_in_four_languages_is_one() -> None:
    told = [report(f"q{n}", text, language=language) for n, (text, language) in enumerate(QUAKE)]
    assert group(told).groups == (("e-q0", "e-q1", "e-q2", "e-q3"),)


def test_one_concept_and_a_rare_name_are_enough_across_languages() -> None:
    aside = ["The ferry Merdeka sank off Tual.", "A school opened in Garut.", "Police left Medan."]
    others = [report(f"o{n}", text) for n, text in enumerate(aside * 4)]
    told = [report(f"m{n}", text, language=language) for n, (text, language) in enumerate(MOURNING)]
    assert ("e-m0", "e-m1", "e-m2") in group([*others, *told]).groups


def test_the_same_woman_does_two_things_on_one_day() -> None:
    one = report("a", "Minister Anna Weber opened a bridge in Cologne.")
    other = report("b", "Minister Anna Weber visited a hospital in Cologne.")
    assert group([one, other]).groups == ()
    german = report("c", "Ministerin Anna Weber hat in Köln eine Brücke eröffnet.", language="de")
    assert group([one, other, german]).groups == (("e-a", "e-c"),)


def test_one_form_of_words_tells_of_two_places() -> None:
    reports = [
        report("a", "The minister will visit Garut."),
        report("b", "The minister will visit Medan."),
    ]
    grouping = group(reports)
    assert grouping.groups == ()
    assert len(grouping.possible) == 1


def test_what_every_report_of_a_story_has_joins_no_two_languages() -> None:
    texts = [
        "Protests went on in Cairo, Egypt.",
        "Shops closed in Cairo amid protests in Egypt.",
        "Protests in Egypt left Cairo without trains.",
    ]
    told = [report(f"r{n}", text, f"2024-02-{2 * n + 1:02}") for n, text in enumerate(texts * 4)]
    one = report("x", "Protests in Cairo, Egypt, stopped the ferries.", "2024-03-05")
    other = report("y", "Las protestas en El Cairo, Egipto, cerraron un museo.", language="es")
    assert group([*told, one, other]).groups == ()


def test_one_of_each_source() -> None:
    twice = replace(report("b", SANK), event=replace(report("b", SANK).event, id="e-b2"))
    (names,) = group([report("a", SANK), report("b", SANK), twice]).groups
    assert len(names) == 2


def test_what_a_person_put_together_stays_so() -> None:
    far = report("b", "Nothing at all alike stands here.", "2024-03-05")
    found = group([report("a", SANK), far], tied=[("e-b", "e-a")])
    assert found.groups == (("e-a", "e-b"),)


def test_what_a_person_put_in_keeps_no_third_away() -> None:
    told = [report("a", SANK), report("c", GROUPED[0][0])]
    far = report("b", "Nothing at all alike stands here.", "2024-03-05")
    found = group([*told, far], tied=[("e-b", "e-a")])
    assert found.groups == (("e-a", "e-b", "e-c"),)


def test_what_may_be_the_same_is_told_and_not_grouped() -> None:
    one = report("a", "A fire destroyed the old market of Ambon.")
    other = report("b", "Pasar di Ambon terbakar, kata warga kota itu.", language="id")
    found = group([one, other])
    assert found.groups == ()
    assert [(pair.one, pair.other) for pair in found.possible] == [("e-a", "e-b")]


def test_one_event_is_in_no_more_than_a_few_pairs() -> None:
    told = [
        report(f"n{n}", f"The minister will visit the flooded villages near {town} again.")
        for n, town in enumerate(("Garut", "Medan", "Ambon", "Tual", "Hanoi"))
    ]
    asked = Counter(name for pair in group(told).possible for name in (pair.one, pair.other))
    assert asked
    assert max(asked.values()) <= MOST_PAIRS


def test_one_concept_of_a_whole_story_is_no_evidence_across_languages() -> None:
    told = [
        report(f"r{n}", f"Protests in Egypt went on for a {word} day.")
        for n, word in enumerate(("second", "third", "fourth", "fifth", "sixth"))
    ]
    spanish = report("s", "Los jóvenes de la plaza hicieron suyas las protestas.", language="es")
    found = group([*told, spanish])
    assert not [pair for pair in found.possible if "e-s" in (pair.one, pair.other)]


def test_sentences_with_one_aside_whose_titles_differ_are_two_events() -> None:
    aside = "after the old ferry Merdeka had been towed out of the harbour of Ambon"
    one = titled(
        "a", "Nurses marched to the town hall", f"Nurses marched to the town hall {aside}."
    )
    other = titled("b", "A choir sang for the bishop", f"A choir sang for the bishop {aside}.")
    assert group([one, other]).groups == ()


def test_what_two_titles_tell_is_one_event_whatever_else_is_told() -> None:
    one = titled(
        "a",
        "Governor Rahayu Lestari closed the port of Ambon",
        "Governor Rahayu Lestari closed the port of Ambon, where prices of rice had doubled.",
    )
    other = titled(
        "b",
        "The port of Ambon was closed by Governor Lestari",
        "Police watched as the port of Ambon was closed by Governor Lestari amid a heat wave.",
    )
    assert group([one, other]).groups == (("e-a", "e-b"),)


def test_two_ministers_condemn_one_raid() -> None:
    told = [
        report("a", "Minister Anna Weber condemned the raid on the radio station."),
        report("b", "Minister Jonas Keller condemned the raid on the radio station."),
    ]
    assert group(told).groups == ()


def test_what_is_planned_is_less_like_what_was_done() -> None:
    one, other = report("a", SANK), report("b", GROUPED[0][0])
    planned = replace(other, event=replace(other.event, kind="planned"))
    rarity = rarity_of([one, other])
    assert likeness(one, planned, rarity) < likeness(one, other, rarity)


def test_one_form_of_words_with_a_number_tells_of_two_towns() -> None:
    told = [
        report("a", "The harbour board of Ostmark raised its fees by 20 percent."),
        report("b", "The harbour board of Westmark raised its fees by 20 percent."),
    ]
    assert group(told).groups == ()


def test_a_fire_and_a_flood_are_two() -> None:
    told = [
        report("a", "Three guests died in a fire at the Hotel Kelo in Tual."),
        report("b", "Three guests died in a flood at the Hotel Kelo in Tual."),
    ]
    assert group(told).groups == ()


def test_two_tolls_of_one_event_keep_it_one() -> None:
    told = [
        report("a", "The tunnel under Mount Kelo collapsed, killing 19 miners."),
        report("b", "At least 21 miners died when the tunnel under Mount Kelo collapsed."),
    ]
    assert group(told).groups == (("e-a", "e-b"),)
    assert [str(one) for one in disputes(told)] == ["19 or 21"]


def titled(name: str, title: str, quote: str) -> Report:
    """A source's one event, with a title of its own."""
    event = Event(id=f"e-{name}", status="draft", date="2024-03-05", title=title, quote=quote)
    (found,) = reports_of(EventFile(name, Source(id=name, language="en"), (event,)))
    return found


def test_numbers_in_dispute() -> None:
    reports = [report("a", SANK), report("b", "The ferry Merdeka sank off Ambon: 15 people died.")]
    (dispute,) = disputes(reports)
    assert (dispute.kind, str(dispute)) == ("dead", "12 or 15")
    assert dispute.told == ((12, ("e-a",)), (15, ("e-b",)))
    assert disputes([report("a", SANK), report("b", SANK)]) == ()
    crowds = [report("a", "2,000,000 people marched."), report("b", "2,250,000 people marched.")]
    assert [str(one) for one in disputes(crowds)] == ["2,000,000 or 2,250,000"]


def test_days_in_dispute() -> None:
    drowned = "Twelve people drowned when the ferry Merdeka went down off Ambon."
    reports = [report("a", SANK), report("b", drowned, "2024-03-06")]
    assert disputed_date(reports) == "[2024-03-05,2024-03-06]"
    late = replace(reports[1], event=replace(reports[1].event, date_basis="report"))
    assert disputed_date([reports[0], late]) is None
    assert disputed_date([reports[0], report("c", SANK, "2024-03")]) is None


def test_a_sentence_printed_again_gives_no_other_day() -> None:
    today = "The ferry Merdeka sank off Ambon today."
    first = report("b", today, "2024-03-05", published="2024-03-05")
    again = report("a", today, "2024-03-06", published="2024-03-06")
    assert group([first, again]).groups == (("e-a", "e-b"),)
    assert disputed_date([first, again]) is None


NEWS_OF_TWO_DAYS = [
    ("Oil prices fell in Singapore as stocks rose.", "Oil prices fell in Singapore again."),
    ("This is show number 13 of the Ambon series.", "This is show number 14 of the Ambon series."),
]


@pytest.mark.parametrize(("first", "then"), NEWS_OF_TWO_DAYS)
def test_the_news_of_two_days_is_two_events(first: str, then: str) -> None:
    one = report("a", first, "2024-03-05", published="2024-03-05")
    other = report("b", then, "2024-03-06", published="2024-03-06")
    assert group([one, other]).groups == ()


def test_a_day_told_wrongly_later_is_no_second_event() -> None:
    one = report("a", "The ferry Merdeka sank off Ambon.", "2024-03-05", published="2024-03-05")
    later = report("b", "The ferry Merdeka sank off Ambon.", "2024-03-06", published="2024-04-20")
    assert group([one, later]).groups == (("e-a", "e-b"),)


def test_a_number_alone_makes_nothing_the_same() -> None:
    one = report("a", "A raid began in Tual, 350 km from Ambon.")
    other = report("b", "Fishers of Tual, 350 km from Ambon, sold their catch dear.")
    assert group([one, other]).groups == ()


@pytest.mark.parametrize(
    ("one", "other"), [("Budanov", "Budanow"), ("Zelenskyy", "Zelensky"), ("Kovač", "Kovac")]
)
def test_names_as_they_sound(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def stated(name: str, quote: str) -> Report:
    """What somebody says of a port that is closed."""
    event = Event(
        id="e-a",
        status="draft",
        date="2024-03-05",
        title="The port is closed",
        kind="statement",
        attribution=Attribution(name),
        people=(name,),
        quote=quote,
    )
    (found,) = reports_of(EventFile("a", Source(id="a", language="en"), (event,)))
    return found


def test_an_office_is_no_name() -> None:
    found = stated("mayor", "The port is closed, the mayor said.")
    assert sound("mayor") not in found.speaker | found.whole.names


def test_the_speaker_of_a_statement_is_one_of_its_names() -> None:
    found = stated("Jane Hill", "“The port is closed,” she said.")
    assert found.spoken
    assert sound("Hill") in found.speaker & found.whole.names
