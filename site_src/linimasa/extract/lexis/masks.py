"""What stands in a masked sentence in the place of quotations and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

QUOTED = "\x00"
DATED = "\x01"

FILL = f" .,;:{QUOTED}{DATED}()"  # tells nothing
WHEN = re.compile(rf"(?:\s*+(?:\w{{1,6}}\s)?\s*+\(?{DATED}++\)?){{0,3}}")


def masked(sentence: str, spans: Sequence[tuple[int, int]], mark: str) -> str:
    """The sentence with spans blanked by a mark, so that offsets stay."""
    if not spans:
        return sentence
    last = len(sentence)
    for start, end in spans:
        stop = end if end < last else last  # noqa: FURB136  (a call less)
        sentence = f"{sentence[:start]}{mark * (stop - start)}{sentence[stop:]}"
    return sentence
