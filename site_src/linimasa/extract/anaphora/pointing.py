"""A title whose subject points back to a noun, told with that noun as it was told before.

"Kapal itu karam" is told of "Kapal motor Sinar Jaya", "Istrinya melapor" of "Istri Budi Santoso",
where one noun alone can be meant. For languages whose nouns have no article and no ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from linimasa.extract.anaphora.pronouns import told_before
from linimasa.extract.anaphora.unspoken import MOST_SUBJECT
from linimasa.extract.lexis.edges import MAX_TITLE
from linimasa.extract.lexis.words import Words
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed, parsed
from linimasa.language import table_of, texts

_MOST_HEAD = 3  # words of a noun before what points back with it
_LEAST_OWNED = 3  # letters of a noun before what tells whose it is
_NEAR = 2  # sentences before one in which what it tells something of was told
_NOMINAL = frozenset("NW#")
_VERBAL = re.compile("[ya]*[VAB]")
_OWNED = re.compile("(?:kW{1,4}k)?[ya]*[VAB]")  # "Istrinya, Lina, …"
_APPOSED = re.compile("k(W{1,4})k?(?=[ya]*[VAB])")


def pointed_at(title: str, heard: Sequence[Heard], number: int, words: Words) -> str | None:
    """The title with the noun that its subject points back to; None where none is clear."""
    grammar = grammar_of(words.code)
    if grammar is None or not grammar.unmarked:
        return None
    first, *behind = title.lower().replace(",", "").split() or [""]
    owns = first.endswith(grammar.owning)
    ending = next(one for one in grammar.owning if first.endswith(one)) if owns else ""
    owned = bool(ending) and len(first) >= len(ending) + _LEAST_OWNED
    points = not {*words.demonstratives}.isdisjoint(behind[:_MOST_HEAD])
    read = parsed(title, words.code) if owned or points else None
    if read is None:
        return None
    if owned:
        return _owned(read, first.removesuffix(ending), heard[: number + 1], words)
    return _pointed(read, heard[:number], words)


def only_points(title: str, language: str) -> bool:
    """Whether the subject of a title is nothing but a word that points back: "Hal itu dibahas"."""
    grammar = grammar_of(language)
    return grammar is not None and title.lower().startswith(grammar.only_pointing)


def _owned(read: Parsed, noun: str, heard: Sequence[Heard], words: Words) -> str | None:
    """A title of what is somebody's, "Istrinya melapor", or something's: "Statusnya naik"."""
    speech = heard[-1].speech
    if not _OWNED.match(read.code, 1):
        return None
    title = read.text[: len(noun)] + read.text[read.spans[0][1] :]
    rest = title[len(noun) :].lstrip()
    if speech is not None:
        own = noun in words.led and not speech.direct and speech.name[:1].isupper()
        return _told_of(f"{title[: len(noun)]} {speech.name}", rest) if own else None
    near = heard[-1 - _NEAR : -1]
    if noun not in words.people:
        return _told_of(_mention([noun], near, words), rest)
    if any(one.speech for one in near):
        return None  # whose is not clear
    found = (told_before(one, f"{one} {rest}", heard[:-1], words) for one in sorted(words.persons))
    who = next(filter(None, found), None)
    gap = "" if rest.startswith(",") else " "
    return f"{title[: len(noun)]} {who}{gap}{rest}" if who else None


def _told_of(whole: str | None, rest: str) -> str | None:
    """A noun with what is told of it, unless that leaves too little room."""
    fits = whole and (len(whole) <= MOST_SUBJECT or len(whole) + len(rest) < MAX_TITLE)
    return f"{whole} {rest}" if fits else None


def _pointed(read: Parsed, heard: Sequence[Heard], words: Words) -> str | None:
    """A title of a noun with "this", or with that and its name: "Lembaga itu, Walhi, menolak"."""
    at = next((at for at in range(1, len(read.words)) if _demonstrates(read, at, words)), None)
    if at is None or at > _MOST_HEAD or not _NOMINAL.issuperset(read.code[:at]):
        return None
    if name := _APPOSED.match(read.code, at + 1):
        return read.text[read.spans[name.start(1)][0] :].replace(",", "", 1)
    if not _VERBAL.match(read.code, at + 1):
        return None
    rest = read.text[read.spans[at][1] :].lstrip()
    near = _mention(read.words[:at], heard[-_NEAR:], words)
    return _told_of(near or _named(read.words[:at], heard, words), rest)


def _named(head: Sequence[str], heard: Sequence[Heard], words: Words) -> str | None:
    """The only noun with these words in all that was told, if its name stands right behind them:
    "Gunung Agung" for "gunung itu"."""
    whole = _mention(head, heard, words)
    read = parsed(whole, words.code) if whole else None
    return whole if read and read.code[len(head) : len(head) + 1] == "W" else None


def _demonstrates(read: Parsed, at: int, words: Words) -> bool:
    return read.word(at) in words.demonstratives


def _mention(head: Sequence[str], heard: Sequence[Heard], words: Words) -> str | None:
    """The only noun with these words that tells more, with a name if one has that."""
    found = [one for sentence in heard for one in _mentions(head, sentence, words)]
    found = [one for one in found if not one[2]] or found  # "dua kapal" are no "kapal itu"
    named = [text for text, name, _ in found if name]
    told = {one.lower(): one for one in named or [text for text, _, _ in found]}
    whole = max(told, key=len, default="")
    if not whole or not all(whole.startswith(one) for one in told):
        return None
    text = told[whole]
    return text[0].upper() + text[1:]


def _mentions(
    head: Sequence[str], sentence: Heard, words: Words
) -> Iterator[tuple[str, bool, bool]]:
    """Each noun with these words and more, whether a name is among them, and whether a number
    stands before them."""
    if " ".join(head) not in sentence.text.lower():
        return
    read = parsed(sentence.text, words.code)
    length = len(head)
    for at in range(len(read.words) - length if read else 0):
        if read is None or [*read.words[at : at + length]] != [*head]:
            continue
        end = at + length
        while end < len(read.code) and read.code[end] in _NOMINAL:
            if _demonstrates(read, end, words) or _is_dated(read, end, sentence):
                break
            end += 1
        if end > at + length:
            several = at > 0 and _is_several(read, at - 1)
            yield read.part(at, end), "W" in read.code[at + length : end], several


def _is_several(read: Parsed, at: int) -> bool:
    """Whether a word is a number of more than one."""
    number = read.code[at] == "#" or read.grammar.kinds.get(read.word(at)) == "#"
    return number and read.word(at) not in _one(read.language)


@cache
def _one(language: str) -> frozenset[str]:
    return frozenset(texts(table_of(language, "timex", "number"), "1"))


def _is_dated(read: Parsed, at: int, sentence: Heard) -> bool:
    """Whether a word stands in a date."""
    start = read.spans[at][0]
    return any(first <= start < end for first, end in sentence.dates)
