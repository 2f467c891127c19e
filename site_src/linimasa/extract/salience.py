"""How much a sentence matters in its article, with the reasons.

The weights were set by hand after measuring what orders pairs of events as readers do: position
alone orders 83 % of them, the title's words and the precision of the date a little more.
"""

from __future__ import annotations

import re

from linimasa.edtf import parse
from linimasa.extract.lexis.triggers import words_in
from linimasa.model import Attribution

_LONG = 4  # letters of a word that tells what a text is about
_DIGIT = re.compile(r"\d")
_EXACT = frozenset({"day", "time"})
_NOUN = "as the noun that its date goes with"


def salience(
    sentence: str,
    date: str | None,
    place: float,
    title: str | None,
    attribution: Attribution | None,
    *,
    fragment: bool = False,
    own: bool = True,
    noun: bool = False,
) -> tuple[float, tuple[str, ...]]:
    """A score in [0, 1] and its reasons. `place` is where the sentence stands, 0 first, 1 last.

    `fragment`: no whole clause can be made of the sentence, which counts against it.
    `own`: the date is that of what is told, else of something that this only names.
    `noun`: what has the date is told as a noun, which needs no verb.
    """
    weights: list[tuple[float, str]] = [(0.4 * (1 - place), "early in the text")]
    if date is not None and parse(date).precision in _EXACT:
        weights.append((0.2, "dated to the day"))
    if title:
        wanted = {word for word in words_in(title) if len(word) >= _LONG}
        shared = wanted & words_in(sentence)
        if shared:
            weights.append((0.2 * len(shared) / len(wanted), "shares words with the title"))
    if attribution and attribution.name:
        weights.append((0.1, "someone answers for it"))
    if _DIGIT.search(sentence):
        weights.append((0.1, "gives numbers"))
    if fragment:
        weights.append((-0.2, "but tells no whole clause"))
    if not own:
        weights.append((-0.4, "but its date is that of something else"))
    reasons = tuple([reason for weight, reason in sorted(weights, reverse=True) if weight])
    score = round(min(1.0, max(0.0, sum([weight for weight, _ in weights]))), 4)
    return score, (*reasons, _NOUN) if noun else reasons
