"""Alternatives of a regular expression, written as branches by what they begin with in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby, takewhile

_ALTERNATIVES = re.compile(r"\(\?:((?:[^\W\d_]|-)+(?:\|(?:[^\W\d_]|-)+)+)\)")


def either(words: Iterable[str]) -> str:
    """An alternation for a regular expression, longest first; one that never matches for none.

    What words begin with in common is written once, so that few of them are tried at a place.
    """
    return _either(tuple(words))


@lru_cache(maxsize=4096)
def _either(words: tuple[str, ...]) -> str:
    known = sorted(set(words))
    if not known:
        return r"(?!)"
    firsts = "".join(dict.fromkeys(re.escape(word[:1]) for word in known))
    ahead = f"(?=[{firsts}])" if firsts and known[0] else ""
    return f"(?:{ahead}(?:{_branches(known)}))"


def ranges(signs: str) -> str:
    """Signs in order as a class of a pattern has them, "A-CÀ" for "ABCÀ": quicker to compile."""
    runs = groupby(enumerate(signs), key=lambda one: ord(one[1]) - one[0])
    told = ("".join(sign for _, sign in run) for _, run in runs)
    return "".join(f"{one[0]}-{one[-1]}" if len(one) > len("AB") else one for one in told)


def branched(pattern: str) -> str:
    """A pattern with its plain alternatives as branches by their letters, which for a whole word is
    the same in a third of the time."""
    return _ALTERNATIVES.sub(lambda found: either(found[1].split("|")), pattern)


def _branches(words: Sequence[str]) -> str:
    """Words in order as branches by their first letter; the longer of two is tried first."""
    groups = (list(group) for _, group in groupby(words, key=lambda word: word[:1]))
    return "|".join(_branch(group) for group in groups)


def _branch(words: Sequence[str]) -> str:
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(words[0], words[-1], strict=False))
    head = "".join(letter for letter, _ in alike)
    tails = [word[len(head) :] for word in words if word != head]
    if not tails:
        return re.escape(head)
    return f"{re.escape(head)}(?:{_branches(tails)}){'?' if len(tails) < len(words) else ''}"
