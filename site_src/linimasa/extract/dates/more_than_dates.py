"""Whether a sentence says more than its dates: no heading, no stamp, no entry of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from linimasa.extract.condensing.fielding import is_heading
from linimasa.extract.dates.captions import is_caption
from linimasa.extract.dates.stamps import is_stamp
from linimasa.extract.lexis.masks import masked
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of, is_inflected
from linimasa.extract.syntax.grammar import has_told, parsed
from linimasa.extract.syntax.plain_dates import undated
from linimasa.extract.syntax.telling import has_verb

_WORD = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*")
_WAS = re.compile("a?B[aDN]*[pm]?")
_FEW = 3  # blanks in a sentence that only says which time it was
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")  # signs of which a few make a clause
LEAST_WORDS = 2  # beside a date, of what tells something
LEAST_SIGNS = 5
_TELLING = frozenset("VABPIGHEe#x")
_ENTRY = re.compile(r"\s?(?::|[–—-]\s)")
_LISTED = 4  # characters before a day that a list of days begins with
_CLOSING = " \"”’')）」』»"
_OWNED = "©"  # of the foot of a page
_MOST_LABEL = 48  # characters of a label and its colon
_LABELLED = re.compile(  # a zone may stand behind an hour; a date is taken whole or not at all
    r"\W*(?P<label>[^:\x00]{2,40}?)\s?:[^\w\x00]{0,3}\x00++"
    r"(?:[^\w\x00]{0,3}(?:\w{1,4}[^\w\x00]{1,3})?\x00++){0,3}[^\w\x00]*(?:\w{1,5}\W{0,2})?\Z"
)

_Span = tuple[int, int]


def tells_something(sentence: str, times: Sequence[_Span], language: str) -> bool:
    """Whether a sentence says more than a date: no heading, no stamp of the page."""
    if _OWNED in sentence:
        return False
    rest = masked(sentence, times, "\x00")
    if is_stamp(rest, language):
        return False
    if ":" in rest[:_MOST_LABEL] and _is_field(rest, language):
        return False
    if _has(_WORD, LEAST_WORDS, rest):
        return not _only_was(rest, language)
    return _has(_DENSE, LEAST_SIGNS, rest)


def _only_was(rest: str, language: str) -> bool:
    """Whether a sentence, its dates masked, only says which time it was: "Era il lontano 1998"."""
    if not is_inflected(language):
        return False
    text = rest.strip("\x00 .")
    if text.count(" ") > _FEW:
        return False
    read = parsed(text, language)
    return read is not None and _WAS.fullmatch(read.code) is not None


def _is_field(rest: str, language: str) -> bool:
    """Whether a sentence, its dates masked, is but a label and its date: "Day of registration: …";
    a label with a verb tells something: "Bridge opened: …"."""
    label = _LABELLED.match(rest)
    return label is not None and not has_verb(label["label"], words_of(language))


def asserts(sentence: str, times: Sequence[_Span], language: str) -> bool:
    """Whether a sentence has a verb, a number or a colon beside its dates, where a language's
    clauses are known: captions and headings have none. A question asserts nothing."""
    if sentence.rstrip(_CLOSING).endswith(("?", "？")):
        return False
    grammar = grammar_of(language)
    if grammar is None:
        return not is_heading(sentence, language)
    if grammar.bare:
        return not (grammar.unmarked and is_caption(sentence, times, language))
    plain = masked(sentence, times, " ")
    if has_told(plain, language):
        return True  # as most do
    read = parsed(undated(sentence, times, language), language)
    if read is None:
        return False
    dated = "h" in read.code and any(start < _LISTED for start, _ in times)  # "1970 – war"
    return dated or not _TELLING.isdisjoint(read.code.rstrip("xo"))


def is_entry(sentence: str, times: Sequence[_Span]) -> bool:
    """Whether a sentence is the entry of a list of days: "3 May 1970: war"."""
    first, end = min(times, default=(len(sentence), 0))
    return first < _LISTED and _ENTRY.match(sentence, end) is not None


def _has(pattern: re.Pattern[str], least: int, text: str) -> bool:
    return sum(1 for _ in islice(pattern.finditer(text), least)) == least
