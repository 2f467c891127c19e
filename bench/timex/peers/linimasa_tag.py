"""linimasa's own tagger, under the same protocol as its peers."""

from __future__ import annotations

from protocol import Timexes, main

from linimasa.timex import tag


def read(text: str, language: str, dct: str | None) -> Timexes:
    """Every expression with its TIMEX3 value; what is a name or a stamp is left out."""
    return [
        {"start": t.start, "end": t.end, "type": t.type, "value": t.value}
        for t in tag(text, language=language, dct=dct)
    ]


main(read)
