"""What a rule cannot do without, read off its pattern."""

from __future__ import annotations

import random
import re

import pytest

from linimasa.timex.rules.grammar import all_rules
from linimasa.timex.rules.needs import needed_codes
from linimasa.timex.rules.rule import Matcher
from linimasa.timex.words.vocabulary import vocabulary

CODES = {"A": "a", "B": "b", "BC": "bc", "NONE": "", "¶": "¶"}


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("A", "a"),
        ("A B?", "a"),
        ("(?P<x>A)? (?:B|¶)", "b¶"),
        ("A{0,2} BC", "bc"),
        ("A{1,2} BC", "a bc"),
        ("A|B BC?", "ab"),
        ("A? B?", ""),
        ("A|B?", ""),
        ("(?<=A)B", "a b"),
        ("(?!A)B", "b"),
        ("A(?=B)", "a b"),
        ("A (?:B (?P<y>BC)|BC)?", "a"),
        ("(?:A|B) (?:B|A BC)", "ab ab"),
    ],
)
def test_needed_codes(pattern: str, needs: str) -> None:
    found = needed_codes(pattern, CODES.__getitem__)
    assert [set(need) for need in found] == [set(codes) for codes in needs.split()]


def test_what_no_word_has_is_needed_in_vain() -> None:
    assert needed_codes("A NONE", CODES.__getitem__)[1] == frozenset()


def test_where_a_rule_matches_stands_what_it_needs() -> None:
    words, chance = vocabulary("en"), random.Random(7)
    signs = [*words.codes.values(), "¶"]
    texts = ["".join(chance.choices(signs, k=40)) for _ in range(60)]
    for rule in all_rules():
        pattern = re.compile(words.pattern(rule.pattern))
        needs = needed_codes(rule.pattern, words.codes_of)
        matched = [text for text in texts if pattern.search(text)]
        assert all(not need.isdisjoint(text) for need in needs for text in matched)


def test_rules_compiled_ahead_match_the_same() -> None:
    words, chance = vocabulary("en"), random.Random(3)
    rules = Matcher(all_rules(), words), Matcher(all_rules(), words)
    rules[1].prepare()
    signs = [*words.codes.values(), "¶"]
    for _ in range(300):
        codes = "".join(chance.choices(signs, k=12))
        found, ahead = ([(n, m.regs) for n, m in each._known(codes)] for each in rules)
        assert found == ahead
