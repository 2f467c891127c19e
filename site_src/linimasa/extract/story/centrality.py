"""How near a set of terms is to what the whole collection tells, or to some of its sentences.

The measure is the cosine between a set of terms, each weighted by its rarity among sentences
(inverse sentence frequency), and a centroid; in that of the collection a term weighs as much as
the share of articles that have it (Radev et al. 2004, Centroid-based summarization).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from linimasa.extract.story.collecting import Collection

LEAST = 0.01  # of a sentence that shares no term with any other article: it counts all the same


@dataclass(frozen=True, slots=True)
class Centroid:
    """A weight for each term; `rarity` has that of every term of the collection by its number."""

    weights: Mapping[int, float]
    rarity: Sequence[float]
    length: float

    def near(self, terms: Iterable[int]) -> float:
        """The cosine to a set of terms, from 0 to 1."""
        shared = own = 0.0
        for term in terms:
            rarity = self.rarity[term]
            shared += self.weights.get(term, 0.0) * rarity
            own += rarity * rarity
        return shared / (sqrt(own) * self.length) if shared else 0.0


class Centrality:
    """The collection's own centroid, and the rarity of its terms for those of some sentences."""

    def __init__(self, collection: Collection) -> None:
        words, total = collection.vocabulary, max(1, len(collection.tellers))
        self._rarity = [log(1 + collection.sentences / count) for count in words.sentences]
        shares = enumerate(words.articles)
        self._own = self._centroid({n: count / total for n, count in shares if count > 1})

    def of(self, terms: Iterable[int]) -> float:
        """How central terms are to the collection, from LEAST to 1."""
        return max(LEAST, self._own.near(terms))

    def among(self, sentences: Iterable[Iterable[int]]) -> Centroid:
        """The centroid of some sentences."""
        return self._centroid(Counter(term for terms in sentences for term in terms))

    def _centroid(self, shares: Mapping[int, float]) -> Centroid:
        weights = {term: share * self._rarity[term] for term, share in shares.items()}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return Centroid(weights, self._rarity, length)
