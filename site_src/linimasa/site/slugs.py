"""Names into the last part of an address: unique, stable, readable.

Spellings that differ only in case or spaces are one name.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from linimasa.slug import fold, slug


def slugs(names: Iterable[str]) -> Mapping[str, str]:
    """Each folded name to its slug, all different.

    Where names share a slug ("C++" and "C"), the one that the slug spells in full keeps it; the
    others get six digits of the hash of their name, so that no slug depends on the order.
    """
    shared: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        shared[slug(fold(name))].add(fold(name))
    chosen = {}
    for short, folded_names in shared.items():
        for folded in sorted(folded_names):
            plain = short and (len(folded_names) == 1 or folded.replace(" ", "-") == short)
            chosen[folded] = short if plain else f"{short or 'x'}-{_digest(folded)}"
    return chosen


def spelling(names: Iterable[str]) -> str:
    """The most frequent of several spellings of one name; the first in order among equals."""
    counts: Counter[str] = Counter()
    for name, times in Counter(names).items():
        counts[" ".join(name.split())] += times
    return min(counts, key=lambda name: (-counts[name], name))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:6]
