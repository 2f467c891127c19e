"""What holds for every text: spans are true to it, values are well formed, nothing raises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from itertools import islice, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linimasa.edtf import parse
from linimasa.timex import Timex, infer_dct, tag
from linimasa.timex.words.vocabulary import vocabulary

DATA = files("linimasa.language") / "data"
LANGUAGES = sorted(path.name.removesuffix(".toml") for path in DATA.iterdir())
OTHERS = ["ar", "fa", "sw", "th", "xx"]  # read through dateparser's vocabulary, or not at all
DCTS = st.sampled_from(
    [
        *(None, "2024-10-18", "2024-02-29T09:30:00+07:00", "0001-01-01", "9999-12-31"),
        *("0001-01-01T00:00", "9999-12-31T23:59"),
    ]
)
DOMAINS = st.sampled_from(["auto", "news", "narrative"])
_MAX_WORDS = 3000  # of a language's vocabulary, from which texts are made

_YEAR = r"(?:BC\d{4}|\d{4}|XXXX)"
_PART = r"(?:SP|SU|FA|WI|Q[1-4X]|H[12X]|WXX|W\d\d)"
_DAY = rf"{_YEAR}-(?:\d\d|XX)-(?:\d\d|XX)|{_YEAR}-(?:W\d\d|WXX)-(?:WE|[1-7])"
_PLACE = rf"(?:{_DAY}|{_YEAR}-(?:\d\d|XX|{_PART})|{_YEAR}|(?:BC)?\d{{2,3}}X{{0,2}})"
_CLOCK = r"T(?:\d\d:\d\d(?::\d\d)?|MO|MI|AF|EV|NI|DT)"
_NUMBER = r"(?:\d+(?:\.\d+)?|X)"
_LENGTH = rf"P(?!$)(?:{_NUMBER}(?:DE|CE|WE|E|C|L|Q|Y|M|W|D|SP|SU|FA|WI))*(?:T(?:{_NUMBER}[HMS])+)?"
SHAPES = {
    "DATE": re.compile(rf"{_PLACE}(?:/{_PLACE})?|(?:PRESENT|PAST|FUTURE)_REF"),
    "TIME": re.compile(rf"{_PLACE}{_CLOCK}"),
    "DURATION": re.compile(_LENGTH),
    "SET": re.compile(rf"{_LENGTH}|XXXX-[\dWXSPUFAIQH-]+(?:WE)?(?:{_CLOCK})?"),
}
MODS = {
    *("START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"),
    *("LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"),
}


def _words(language: str) -> Iterator[str]:
    words = vocabulary(language)
    yield from words.words
    yield from words.exact
    for options in words.phrases.values():
        yield from (" ".join(parts) for parts, _ in options)


def texts(language: str) -> st.SearchStrategy[str]:
    """Texts made of a language's own words for times, of numbers in every shape, and of noise."""
    known = st.sampled_from(list(islice(_words(language), _MAX_WORDS)) or ["x"])
    numbers = st.one_of(
        st.integers(0, 40).map(str),
        st.integers(0, 99_999).map(str),
        st.from_regex(r"\A[0-9]{1,4}[-./:,][0-9]{1,4}(?:[-./:,][0-9]{1,4})?\Z"),
    )
    noise = st.one_of(st.text(max_size=8), st.sampled_from(list("()-–,./:;'’\n\t°%$@#")))
    token = st.one_of(known, known.map(str.title), known.map(str.upper), numbers, noise)
    between = st.sampled_from([" ", " ", " ", "", "-", ", ", "\n\n"])
    pairs = st.lists(st.tuples(token, between), max_size=14)
    return pairs.map(lambda found: "".join(token + gap for token, gap in found))


def _is_whole(timex: Timex, text: str) -> None:
    assert 0 <= timex.start < timex.end <= len(text)
    assert timex.text == text[timex.start : timex.end]
    assert timex.text == timex.text.strip()
    assert SHAPES[timex.type].fullmatch(timex.value), (timex.type, timex.value, timex.text)
    assert timex.mod is None or timex.mod in MODS


def _is_placed(timex: Timex) -> None:
    """Its EDTF is valid, and its bounds are those of it, in order."""
    if timex.edtf is None:
        assert timex.earliest is None
        assert timex.latest is None
        return
    read = parse(timex.edtf)
    assert timex.earliest == (read.earliest.isoformat() if read.earliest else None)
    assert timex.latest == (read.latest.isoformat() if read.latest else None)
    if timex.earliest and timex.latest and not timex.earliest.startswith("-"):
        assert date.fromisoformat(timex.earliest) <= date.fromisoformat(timex.latest)


@pytest.mark.parametrize("language", [*LANGUAGES, *OTHERS])
@settings(max_examples=settings().max_examples // 4)  # for each of the languages
@given(data=st.data())
def test_what_is_found_is_true_to_the_text(language: str, data: st.DataObject) -> None:
    text = data.draw(texts(language))
    dct, domain = data.draw(DCTS), data.draw(DOMAINS)
    found = tag(text, language=language, dct=dct, domain=domain)
    for timex in found:
        _is_whole(timex, text)
        _is_placed(timex)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert tag(text, language=language, dct=dct, domain=domain) == found


@given(
    text=st.text(), language=st.sampled_from([*LANGUAGES, *OTHERS]), dct=st.one_of(DCTS, st.text())
)
@example(text="\x00", language="en", dct="2024-13-45")
@example(text="2016/二1", language="hi", dct=None)
@example(text="٣ مارس ٢٠٢٤", language="ar", dct=None)
@example(text="\ud800 May", language="en", dct="")
def test_no_text_and_no_date_raises(text: str, language: str, dct: str | None) -> None:
    for timex in tag(text, language=language, dct=dct):
        _is_whole(timex, text)
        _is_placed(timex)
    infer_dct(text, language)


@settings(max_examples=60)
@given(before=st.text(max_size=40), after=st.text(max_size=40))
def test_offsets_count_code_points_whatever_stands_around(before: str, after: str) -> None:
    text = f"{before}\n\n12 March 1994\n\n{after}"
    told = [t for t in tag(text, language="en", dct="2024-10-18") if t.text == "12 March 1994"]
    assert [(t.start, t.value) for t in told][:1] == [(len(before) + 2, "1994-03-12")]
