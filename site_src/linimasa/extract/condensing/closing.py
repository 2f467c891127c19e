"""A title that is too long in a language whose verb comes last: its end stays, its middle goes.

A sentence is first cut behind the verb of its first clause. Of what is still too long, the subject
in front of the first comma stays, and the words behind a clause or a phrase that the verb can do
without: "Harbour master Kaya, [having waited for the ferry,] the pier closed".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from linimasa.extract.naming.closing_subjects import (
    TELLING,
    Closing,
    closing_of,
    is_told_of,
    is_verb,
    lacks_subject,
    parted,
)
from linimasa.extract.naming.names import UPPER

_PAIR = 2
_LEAST_TOLD = 3  # words of a title that tells what somebody did
_STOPS = " .!…”’\"'"
# where something was done, right before the verb: "toplantı [Ankara’da] yapıldı"
_PLACED = re.compile(rf"\s[{UPPER}][^\W\d_]+[’'][dt][ae](?=\s[^\W\d_]+(?:ıl|il|ul|ül|n)d[ıiuü]\Z)")
_CASED = re.compile("[’']")
_WORD = re.compile(r"(?:[^\s,;]|[,;](?=\S))+")  # "40,5" is one


def closes(title: str, language: str) -> bool:
    """Whether a title ends with its verb; so for every language whose verb does not come last."""
    closing = closing_of(language)
    return closing is None or is_verb(title.rpartition(" ")[2], closing)


def ends_clause(text: str, language: str) -> bool:
    """Whether a text ends as a clause does, with its verb or in a form of it that another follows;
    so for every language whose verb does not come last."""
    closing, last = closing_of(language), text.rstrip(" ,").rpartition(" ")[2]
    if closing is None:
        return True
    return is_verb(last, closing) or closing.ends.fullmatch(last.lower()) is not None


def is_oblique(word: str, language: str) -> bool:
    """Whether a word has the shape of one that is no subject: "Toplantının", "Ankara'da"."""
    closing = closing_of(language)
    return closing is not None and closing.oblique.fullmatch(word.lower()) is not None


def is_half(title: str, sentence: str, language: str) -> bool:
    """Whether a title has not what its sentence has: a verb at its end, or who does what it tells;
    never where a language's verb does not come last."""
    closing = closing_of(language)
    if closing is None:
        return False
    told = sentence.rstrip(_STOPS)
    torn = not (closes(title, language) or is_told_of(title, language))
    torn = torn and (ends_clause(told, language) or not told.endswith(title[-TELLING:]))
    return torn or lacks_subject(title, sentence, language) or _lacks_doer(title, sentence, closing)


def closed(title: str, language: str, least: int, most: int) -> str | None:
    """The longest piece of `least` to `most` characters that ends with a verb; None without one."""
    closing = closing_of(language)
    if closing is None:
        return None
    clause = _first_clause(title, closing, least)
    if clause is None or len(clause) <= most:
        return clause
    short, heads = "", list(parted(clause, closing))
    for led, several in _stages(heads, closing):
        for (head, rest), ends in product(led, several):
            every = (rest, *_pieces(rest, closing, ends))
            pieces = [f"{head}{one}" for one in every if _is_fit(one, closing, led=head)]
            fitting = [piece for piece in pieces if least <= len(piece) <= most]
            short = max((short, *fitting), key=len)
            if len(short) >= TELLING:
                return short
    placed = _PLACED.search(clause)
    unplaced = f"{clause[: placed.start()]}{clause[placed.end() :]}" if placed else clause
    return short or (unplaced if len(unplaced) <= most else None)


def _stages(
    heads: list[tuple[str, str]], closing: Closing
) -> Iterator[tuple[list[tuple[str, str]], tuple[re.Pattern[str], ...]]]:
    """What a piece may be led by and may begin behind, the best first: one without who does it
    only where no other is left, one without what it is done to at last."""
    for led in ([one for one in heads if one[0]], [one for one in heads if not one[0]]):
        yield led, (closing.ends, closing.phrases, closing.participles)
    yield heads, (closing.objects,)


def _first_clause(title: str, closing: Closing, least: int) -> str | None:
    """Up to the first verb with a comma, "and" or nothing behind it."""
    for match in _WORD.finditer(title):
        ahead = title[match.end() :].lstrip()
        parted = not ahead or ahead[0] in ",;" or ahead.partition(" ")[0] in closing.joints
        if parted and match.end() >= least and is_verb(match[0], closing):
            return title[: match.end()]
    return None


def _is_fit(piece: str, closing: Closing, *, led: str) -> bool:
    """Whether a piece has who does what it tells in itself or in the subject that it is `led` by,
    which is somebody's only where it tells of that: "geminin, … [battığı]"."""
    if _wants_doer(piece, closing, led=led):
        return False
    owner = led.rstrip(" ,").rpartition(" ")[2]
    if not (_CASED.search(owner) and closing.owner.fullmatch(owner)):
        return True
    forms = (closing.owned, closing.wanting, closing.told)
    return any(one.fullmatch(word) for word in piece.split() for one in forms)


def _wants_doer(piece: str, closing: Closing, *, led: str) -> bool:
    """Whether a piece begins with a form of a verb that has who does it before itself, who may be
    the subject that it is `led` by: "Kaya, çıkarıldığı Bursa mahkemesince tutuklandı"."""
    first, _, rest = piece.partition(" ")
    if led and rest[:1].isupper():
        return False
    return any(one.fullmatch(first) for one in (closing.owned, closing.wanting, closing.told))


def _lacks_doer(title: str, sentence: str, closing: Closing) -> bool:
    """Whether a title tells what somebody did, as a noun of its verb, without who it was, though
    its sentence has that: "[kaptanın] limana döndüğünü söyledi"."""
    words = title.split()
    if len(words) < _LEAST_TOLD or not closing.told.fullmatch(words[-2]):
        return False
    before = sentence[: sentence.rfind(words[-2])].split()
    owners = [word for word in before if closing.owner.fullmatch(word.strip(","))]
    return bool(owners) and not any(map(closing.owner.fullmatch, words[:-2]))


def _pieces(body: str, closing: Closing, ends: re.Pattern[str]) -> Iterator[str]:
    """What tells something from a place on that ends a phrase, or a clause, before the verb; less
    what tells of a noun there, which has lost what it needs: "[üyeleri yakından | ilgilendiren]
    toplantı"."""
    for match in list(_WORD.finditer(body))[:-2]:
        behind = body[match.end() :]
        among = match[0] in closing.being and body[: match.start()].rstrip().endswith(closing.among)
        if not (behind.startswith(",") or among or _ends(match[0], closing, ends)):
            continue
        opens = _WORD.search(behind)
        if opens and opens[0] in closing.particles:
            yield behind[opens.end() :].lstrip(" ,;")
        elif opens and not _is_tied(opens[0], closing, parted=behind.startswith(",")):
            whole = closing.converbs.fullmatch(match[0]) is not None
            piece = _without_attributes(behind.lstrip(" ,;"), closing, whole=whole)
            of = ends is closing.participles and closing.possessed.fullmatch(opens[0])
            if piece and not of and not _is_bare(piece, closing):  # "önde gelen | ustalarından"
                yield piece


def _is_bare(piece: str, closing: Closing) -> bool:
    """Whether a piece is no more than a verb of two words: "takip ediyor"."""
    words = piece.split()
    return len(words) == _PAIR and closing.light.match(words[1]) is not None


def _ends(word: str, closing: Closing, ends: re.Pattern[str]) -> bool:
    """Whether a word has the ending of what is looked for; no name has that of a verb: "Nizip"."""
    named = word[:1].isupper() and ends is closing.ends
    return not named and ends.fullmatch(word.lower()) is not None


def _is_tied(word: str, closing: Closing, *, parted: bool) -> bool:
    """Whether a word goes with the one before it, from which no comma has parted it: "gelirle |
    ilgili", "tahliye | edilen"."""
    small = word.lower()
    if closing.ends.fullmatch(small):
        return True
    if parted:
        return False
    light = closing.light.match(small) is not None
    forms = (closing.verbs, closing.participles, closing.owned, closing.wanting, closing.told)
    light = light and any(one.fullmatch(small) for one in forms)
    return light or closing.governed.fullmatch(small) is not None


def _without_attributes(piece: str, closing: Closing, *, whole: bool) -> str:
    """A piece less what joins it, and less the participles that it begins with, unless these are
    `whole`, behind another clause; nothing of what goes with what stands before it."""
    first, _, more = piece.partition(" ")
    while more and (
        first in closing.joints or (not whole and closing.participles.fullmatch(first))
    ):
        first, _, more = more.partition(" ")
    tied = closing.ends.fullmatch(first.lower())
    return "" if tied else f"{first} {more}".rstrip()
