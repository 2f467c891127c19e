"""A sentence with an adverb in the place of each of its dates, so that its clauses are read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from linimasa.extract.lexis.edges import is_amid
from linimasa.extract.lexis.words import words_of
from linimasa.extract.syntax.clause_words import grammar_of, related
from linimasa.extract.syntax.grammar import Parsed, parsed
from linimasa.extract.syntax.linking import with_link

_Span = tuple[int, int]


def undated(sentence: str, dates: Sequence[_Span], language: str) -> str:
    """A sentence with an adverb for each of its dates, so that no word or mark of one is read as
    part of a clause; as it is in a language without a grammar."""
    adverb = adverb_of(language)
    plain = with_adverb(sentence, dates, adverb) if adverb else sentence
    grammar = grammar_of(language)
    return _untied(sentence, plain, dates, language) if grammar and grammar.unmarked else plain


def read_undated(
    sentence: str, content: _Span, dates: Sequence[_Span], language: str
) -> Parsed | None:
    """The letters of `sentence[content]` so; None in a language without a grammar."""
    return parsed(undated(sentence[: content[1]], dates, language)[content[0] :], language)


def placed(parts: list[_Span] | None, offset: int, dates: Sequence[_Span]) -> list[_Span] | None:
    """Parts of what begins at an offset as parts of the sentence; one that ends in a date with all
    of it, for the adverb in its place was shorter."""
    if not parts:
        return parts
    ends = [offset + end for _, end in parts]
    whole = [next((last for first, last in dates if first < end < last), end) for end in ends]
    return [(offset + start, end) for (start, _), end in zip(parts, whole, strict=True)]


def _untied(sentence: str, plain: str, dates: Sequence[_Span], language: str) -> str:
    """Less what ties the dates, behind which a verb would be an infinitive: "berdiri [pada] 1990
    melantai"; a word that may open a clause stays."""
    for start, end in dates:
        linked = with_link(sentence, start, language, end)
        tie = sentence[linked:start].lower().split()
        closed = sentence[start:end].rpartition(" ")[2] in words_of(language).demonstratives
        closed = closed or _bounding(language).issuperset(tie)
        if linked < start and (closed or _opening(language).isdisjoint(tie)):
            plain = f"{plain[:linked]}{' ' * (start - linked)}{plain[start:]}"
    return plain


@cache
def _bounding(language: str) -> frozenset[str]:
    """Words for "since" and "until", behind which a date is no clause."""
    return frozenset(related(language, "since", "until"))


@cache
def _opening(language: str) -> frozenset[str]:
    """The words of a language that open a clause of another time."""
    grammar = grammar_of(language)
    return grammar.apart if grammar else frozenset()


def with_adverb(sentence: str, dates: Sequence[_Span], adverb: str) -> str:
    """The same with an adverb that is given; offsets stay, and dates that are shorter, or half of
    a word."""
    least, last = len(adverb), len(sentence)
    for start, end in dates:
        fits = end - start >= least and end <= last
        if fits and not is_amid(sentence, start) and not is_amid(sentence, end):
            sentence = f"{sentence[:start]}{adverb.ljust(end - start)}{sentence[end:]}"
    return sentence


@cache
def adverb_of(language: str) -> str:
    """The shortest adverb of a language with a grammar."""
    grammar = grammar_of(language)
    found = (word for word, kind in grammar.kinds.items() if kind == "a") if grammar else ()
    return min((word for word in found if word.isalpha() and len(word) > 1), key=len, default="")
