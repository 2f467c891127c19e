"""What hangs on a date and is nothing without it: "the deal [signed in May]"."""

from __future__ import annotations

import re

from linimasa.extract.syntax.ambiguous_words import Ambiguous
from linimasa.extract.syntax.clause_words import grammar_of, words_of_kind
from linimasa.extract.syntax.grammar import VERB_FIRST, parsed
from linimasa.extract.syntax.linking import ahead_of, with_link

_PHRASE = re.compile(r"\s+[^\W\d_]")  # more of the clause
_REACH = 40  # characters before a date that tell what hangs on it
_SUBJECT = re.compile("[DW#][DNW#dempca]*")
_BACK = " back "
_FAR_BACK = re.compile(r"(?:all the )?(?:way )?back $")
_NEAR = 4  # words before it in which its verb would stand
_ASIDE = 120  # characters of brackets around a date

_Span = tuple[int, int]


def hung_on(sentence: str, start: int, end: int, language: str) -> _Span:
    """A date with what hangs on it, in a language that says so of itself: a participle or a noun
    before it that only says when something was, "the deal [signed in May]", "Jane Hill, [mayor
    since 1998]"; brackets around it."""
    grammar = grammar_of(language)
    if grammar is None or not grammar.verbal:
        if grammar is not None and grammar.ambiguous is not None:
            return _looking_back(sentence, start, grammar.ambiguous, language), end
        added = grammar is not None and grammar.headlined
        return (added and _added(sentence, start, end, language)) or (start, end)
    if aside := _brackets(sentence, start, end) or _added(sentence, start, end, language):
        return aside
    linked = with_link(sentence, start, language)
    *_, noun, last = ["", "", *sentence[max(0, linked - _REACH) : linked].split()]
    held = noun[-1:].isalnum() and grammar.held.fullmatch(last) is not None
    apposed = noun.endswith(",") and sentence[end : end + 1] in {"", ".", ","}
    if not (held or apposed) or not _letters(noun.rstrip(","), language):
        return start, end
    if _PHRASE.match(sentence, end) and ahead_of(sentence, end, language)[:1] not in {*"VABc"}:
        return start, end
    told = held or _letters(last, language) == "N"
    return (linked - len(last) - 1, end) if told else (start, end)


def _looking_back(sentence: str, start: int, found: Ambiguous, language: str) -> int:
    """Where a date begins with a "back" that is none of its verb's: "was closed [back in 1931]"."""
    if _BACK not in sentence[max(0, start - _REACH) : start]:
        return start
    linked = with_link(sentence, start, language)
    if not sentence.endswith(_BACK, 0, linked):
        return start
    before = sentence[max(0, linked - _REACH) : linked].lower().split()[:-1]
    being = bool(before) and before[-1] in words_of_kind("B", language)
    if being or any(map(found.returning.fullmatch, before[-_NEAR:])):
        return start  # "was back [in May]", "gave it back [in May]"
    far = _FAR_BACK.search(sentence, max(0, linked - _REACH), linked)
    return far.start() if far else start


def _added(sentence: str, start: int, end: int, language: str) -> _Span | None:
    """What stands between a subject and its verb and only tells when the subject was made or done:
    "the market[, built in 1916 and closed since 2019,] will open"."""
    opened, closed = sentence.rfind(",", 0, start), sentence.find(",", end)
    if opened < 0 or not 0 < closed - opened < _ASIDE or "," in sentence[:opened]:
        return None
    before, aside, behind = (
        parsed(text, language)
        for text in (sentence[:opened], sentence[opened + 1 : closed], sentence[closed + 1 :])
    )
    if not (before and aside and behind):
        return None
    grammar = aside.grammar
    done = aside.code.startswith("e") or (  # "construit", also a verb by its shape
        grammar.headlined and grammar.participles.fullmatch(aside.word(0))
    )
    subject = _SUBJECT.fullmatch(before.code) and done
    return (opened, closed + 1) if subject and VERB_FIRST.match(behind.code) else None


def _letters(word: str, language: str) -> str:
    """The letter of a noun or a name alone; none of another word."""
    read = parsed(word, language)
    return read.code if read and read.code in {"N", "W", "NN", "WW"} else ""


def _brackets(sentence: str, start: int, end: int) -> _Span | None:
    """The brackets that a date stands in, with more than the date."""
    opened, closed = sentence.rfind("(", 0, start), sentence.find(")", end)
    inside = opened > sentence.rfind(")", 0, start) and 0 <= closed - opened < _ASIDE
    more = inside and sentence[opened + 1 : closed].strip() != sentence[start:end].strip()
    return (opened, closed + 1) if more and opened else None
