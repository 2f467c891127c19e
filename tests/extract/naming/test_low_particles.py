"""Names with a particle in small letters that a hyphen ties to them."""

from linimasa.extract.naming.low_particles import lowered, raised


def test_a_particle_gets_a_capital_and_loses_it_again() -> None:
    low: set[str] = set()
    told = "Omar al-Haddad said that a well-known sailor left al-Kasr."
    text = raised(told, low, "en")
    assert text == "Omar Al-Haddad said that a well-known sailor left Al-Kasr."
    assert lowered("Omar Al-Haddad", low, told) == "Omar al-Haddad"
    assert lowered("Omar Al-Haddad", low, "Omar Al-Haddad left.") == "Omar Al-Haddad"


def test_what_only_ends_like_a_particle_keeps_its_letters() -> None:
    low: set[str] = set()
    for text in ("A post-al-Haddad era", "The anti-NATO rally", "The canal-Side pier", "al-mina"):
        assert raised(text, low, "en") == text
    assert not low
