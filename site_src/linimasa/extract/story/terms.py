"""A text into its terms, as numbers, with counts of how many sentences and articles have each."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable

# Words of three letters and more; scripts that do not part their words, by pairs of signs.
_UNSPACED = "\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_TERM = re.compile(rf"(?=([{_UNSPACED}]{{2}}))|[^\W\d_{_UNSPACED}]{{3,}}")


class Vocabulary:
    """Terms by number. `sentences[n]` and `articles[n]` count where term `n` was seen."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.sentences = array("l")
        self.articles = array("l")

    def read(self, sentence: str) -> frozenset[int]:
        """The terms of a sentence, which is counted."""
        found = frozenset(self._number(term) for term in terms_of(sentence))
        for number in found:
            self.sentences[number] += 1
        return found

    def count_article(self, terms: Iterable[int]) -> None:
        """Count an article that has these terms."""
        for number in terms:
            self.articles[number] += 1

    def _number(self, term: str) -> int:
        number = self._numbers.setdefault(term, len(self._numbers))
        if number == len(self.sentences):
            self.sentences.append(0)
            self.articles.append(0)
        return number


def terms_of(text: str) -> set[str]:
    """Each word once, in lower case."""
    return {match[1] or match[0] for match in _TERM.finditer(text.lower())}
