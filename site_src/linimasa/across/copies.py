"""Near copies of texts by bottom-k sketches (Broder 1997, "On the resemblance and containment").

Reposts and wire copies are about one article in seventeen. A sketch keeps the smallest hashes of a
text's shingles; the share of hashes that two sketches have in common estimates the share of
shingles that the texts have in common, whatever their length.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from heapq import nsmallest

SIZE = 64  # hashes kept of each text
SHINGLE = 4  # words in a row, or signs in a script without blanks
ALIKE = 0.5  # share of the shingles of the shorter text from which it counts as a copy
CROWD = 20  # texts that share a hash; of more it is a footer's, and tells nothing
SHORT = 20  # shingles; of less nothing can be told

_PIECE = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)


@dataclass(frozen=True, slots=True)
class Sketch:
    """The smallest hashes of a text's shingles, in order; `count` is that of all its shingles."""

    hashes: tuple[int, ...]
    count: int


def sketch(text: str) -> Sketch:
    """The sketch of a text; case, marks and white space do not matter."""
    pieces = _PIECE.findall(unicodedata.normalize("NFKC", text).casefold())
    shingles = {" ".join(pieces[at : at + SHINGLE]) for at in range(len(pieces) - SHINGLE + 1)}
    hashes = {
        int.from_bytes(blake2b(one.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
        for one in shingles
    }
    return Sketch(tuple(nsmallest(SIZE, hashes)), len(hashes))


def containment(one: Sketch, other: Sketch) -> float:
    """The share of the shorter text's shingles that stand in the longer one, estimated."""
    if min(one.count, other.count) < SHORT:
        return 0.0
    union = nsmallest(SIZE, {*one.hashes, *other.hashes})
    both = {*one.hashes} & {*other.hashes}
    resemblance = sum(each in both for each in union) / len(union)
    shared = resemblance * (one.count + other.count) / (1 + resemblance)
    return min(1.0, shared / min(one.count, other.count))


def copies_of(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Each text's key to that of the first, in the order given, that it is a near copy of.

    Only texts that share a kept hash are compared, so that time grows with the number of texts.
    """
    sketches = {key: sketch(text) for key, text in texts.items()}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    original: dict[str, str] = {}
    for key, own in sketches.items():
        for earlier in _sharing(own, holders):
            if containment(sketches[earlier], own) >= ALIKE:
                original[key] = earlier
                break
        else:
            original[key] = key
            for each in own.hashes:
                if len(holders[each]) < CROWD:
                    holders[each].append(key)
    return original


def _sharing(own: Sketch, holders: Mapping[int, Sequence[str]]) -> Iterator[str]:
    """Earlier texts that share a hash, the most alike first."""
    counts: defaultdict[str, int] = defaultdict(int)
    for each in own.hashes:
        for key in holders.get(each, ()):
            counts[key] += 1
    yield from sorted(counts, key=lambda key: (-counts[key], key))
