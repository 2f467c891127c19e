"""A title less a comma between its subject and its verb, and less a last clause that tells nothing.

"El general Roca[,] avanzó", as it is sometimes written; "El texto va a otra votación[, lo que
ocurrirá aún]", whose date is gone. For Romance languages.
"""

from __future__ import annotations

import re

from linimasa.extract.syntax.grammar import Parsed

_PARTED = re.compile("[DW][DNW#e]*(?:d[DNW#]+)*k(?=[ya]*[VAB])")
_STUB = re.compile("kD?r[ya]*[VAB]P?a*o?$")


def unparted(read: Parsed) -> str:
    """The text of a title so."""
    if not read.grammar.reduced or "k" not in read.code:
        return read.text
    text = read.text
    if stub := _STUB.search(read.code):
        text = text[: read.spans[stub.start()][0]]
    parted = _PARTED.match(read.code)
    if parted is None or read.code.count("k") - bool(stub) > 1:
        return text
    start, end = read.spans[parted.end() - 1]
    return text[:start] + text[end:]
