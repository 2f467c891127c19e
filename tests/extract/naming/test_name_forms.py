"""Speakers' names in the form of names."""

from __future__ import annotations

import pytest

from linimasa.extract.naming.name_forms import formed, without_case
from linimasa.extract.naming.names import find_names


@pytest.mark.parametrize(
    ("language", "found", "name"),
    [
        ("en", "As Ruth Dean", "Ruth Dean"),
        ("en", "AS Norvik", "AS Norvik"),
        ("en", "but officials", "officials"),
        ("en", "while his lawyers", "his lawyers"),
        ("en", "the UN", "UN"),
        ("en", "US", "US"),
        ("en", "they", "They"),
        ("en", "hasty Dean", "Dean"),
        ("en", "shipbroker Ruth Dean", "Ruth Dean"),
        ("en", "state TV", "state TV"),
        ("en", "al Hill", "al Hill"),
        ("en", "Ruth Dean When", "Ruth Dean"),
        ("en", "Cole My", "Cole My"),
        ("en", "Zheng He", "Zheng He"),
        ("en", "So Jin-woo", "So Jin-woo"),
        ("it", "Ma Ying-jeou", "Ma Ying-jeou"),
        ("it", "Kim Jong Un", "Kim Jong Un"),
        ("en", "Base", "Base"),
        ("en", "May", "May"),
        ("en", "Channel Two", "Channel Two"),
        ("en", "Nguyen Van The", "Nguyen Van The"),
        ("en", "Few", "Few"),
        ("it", "quanto afferma Ana Riva", "Ana Riva"),
        ("fr", "représentant des dockers", "représentant des dockers"),
        ("it", "Fernando di Molo", "Fernando di Molo"),
        ("en", "Lord Cole He", "He"),
        ("en", "ferry line as officials", "officials"),
        ("en", "girl who neighbours", "neighbours"),
        ("en", "officials who asked not to be named", "officials who asked not to be named"),
        ("en", "experts such as geologists", "experts such as geologists"),
        ("en", "Dean bluntly", "Dean"),
        ("en", "Norvik for the first time", "Norvik"),
        ("en", "Sir Paul Cole", "Paul Cole"),
        ("en", "HARBOUR FIRE Ruth Dean", "Ruth Dean"),
        ("en", "Norvik too", "Norvik"),
        ("fr", "Pr Anne Leroy", "Anne Leroy"),
        ("it", "marinaio all'agenzia Molo", "marinaio"),
        ("tr", "Kyre Postası'nın Türkiye", "Kyre Postası"),
        ("tr", "Deniz'in babası", "Deniz'in babası"),
        ("en", "residents of a northern region", "residents of a northern region"),
        ("en", "about 40 residents", "about 40 residents"),
        ("es", "entonces Ana Roca", "Ana Roca"),
        ("es", "portavoz del puerto citado", "portavoz del puerto"),
        ("es", "EE UU", "EE UU"),
        ("fr", "Pour la Croix-Bleue", "Croix-Bleue"),
        ("fr", "délégués du port ont", "délégués du port"),
        ("fr", "maire de la  ville", "maire de la ville"),
        ("it", "quanto riportava Il Molo", "Il Molo"),
        ("it", "l'Ufficio del Porto", "Ufficio del Porto"),
        ("de", "Sprecherin der Werft", "Sprecherin der Werft"),
    ],
)
def test_forms(language: str, found: str, name: str) -> None:
    assert formed(found, language) == name


@pytest.mark.parametrize(
    ("language", "found"),
    [
        ("en", "in Norvik"),
        ("en", "against six sailors"),
        ("en", "Even if someone"),
        ("en", "would"),
        ("en", "is firmly"),
        ("en", "Having"),
        ("en", "first such"),
        ("en", "16 deaths"),
        ("en", "two other new cases"),
        ("en", "a port where it is often hard to"),
        ("en", "LONDON"),
        ("en", "I"),
        ("en", "whether"),
        ("en", "what the mayor"),
        ("en", "the board is Norvik"),
        ("en", "adding to its first two cases"),
        ("es", "runrún popular"),
        ("es", "cual"),
        ("es", "años"),
        ("fr", "lesquelles"),
        ("it", "tuo omonimo"),
    ],
)
def test_nobody(language: str, found: str) -> None:
    assert formed(found, language) is None


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ("Deniz Kaya'ya", "Deniz Kaya"),
        ("Deniz Kaya", "Deniz Kaya"),
        ("Liman Dairesi'nde Deniz", None),
    ],
)
def test_cases(found: str, name: str | None) -> None:
    assert without_case(found, "tr") == name


@pytest.mark.parametrize(
    "text",
    ["Paul Stone When the harbour closed", "Paul Stone These ships"],
)
def test_no_name_goes_on_into_another_sentence(text: str) -> None:
    assert [one.name for one in find_names(text, "en")] == ["Paul Stone"]
