"""Where the elements of a JSON document stand, which the `json` of Python does not tell."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_BLANK = re.compile(r"[ \t\r\n]*")  # RFC 8259, 2
_DECODER = json.JSONDecoder()


def element_lines(text: str) -> Mapping[str, list[int]]:
    """The lines, from 1, on which the elements of each list in the outermost object begin; a value
    that is no list is the one element. `text` must be a JSON object."""
    places: dict[str, list[int]] = {}
    at = _over(text, _over(text, 0) + 1)
    while text[at] == '"':
        name, at = _DECODER.raw_decode(text, at)
        at = _over(text, _over(text, at) + 1)
        listed = text[at] == "["
        at = _over(text, at + listed)
        found = places[name] = []
        while text[at] != "]" or not listed:
            found.append(at)
            _, at = _DECODER.raw_decode(text, at)
            at = _over(text, at)
            if not listed:
                break
            at = _over(text, at + (text[at] == ","))
        at = _over(text, at + listed)
        at = _over(text, at + (text[at] == ","))
    return {name: _lines(text, found) for name, found in places.items()}


def _over(text: str, at: int) -> int:
    """Behind the blanks that begin at a place."""
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _lines(text: str, places: list[int]) -> list[int]:
    lines, line, before = [], 1, 0
    for at in places:
        line += text.count("\n", before, at)
        before = at
        lines.append(line)
    return lines
